"""What machines read: schema.org as JSON-LD.

`Product` with `hasCertification` (schema.org/Certification), `Store`,
`TouristDestination`, `ItemList`, `BreadcrumbList`.  Never `aggregateRating`:
stars are an authority's rank, not the opinion of visitors.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from markupsafe import Markup

from generator.model.catalogue import Entry, Locality, Point, Tourism
from generator.model.certificate import CERTIFIED, LISTED, Standing
from generator.model.geography import Spot
from generator.model.sales_point import SalesPoint
from generator.render.places.opening_hours import DAYS, specifications
from generator.render.views.values import Anchor, Card

__all__ = ["as_script", "breadcrumbs", "item_list", "product", "safe_json", "store",
           "village"]  # fmt: skip

Thing = Mapping[str, Any]
_NEVER = {
    "@type": "OpeningHoursSpecification",
    "dayOfWeek": [f"https://schema.org/{day}" for day in DAYS],
    "opens": "00:00",
    "closes": "00:00",
}


def as_script(things: Iterable[Thing]) -> Markup:
    """The things as JSON that cannot end the script element it stands in."""
    graph = [_without_empty(thing) for thing in things]
    if not graph:
        return Markup()
    text = safe_json({"@context": "https://schema.org", "@graph": graph})
    return Markup(text)  # noqa: S704 - every sign that HTML knows is escaped above


def safe_json(value: Any) -> str:
    """`value` as compact JSON without a sign that could end a script element or start mark-up."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _without_empty(value: Any) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return {key: _without_empty(inner) for key, inner in value.items() if inner or inner == 0}
    if isinstance(value, list | tuple):
        return [_without_empty(inner) for inner in value]
    return value


def breadcrumbs(crumbs: Sequence[Anchor], origin: str) -> Thing:
    """The way from the home page to this one."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": at, "name": crumb.text.text, "item": origin + crumb.href}
            for at, crumb in enumerate(crumbs, 1)
        ],
    }


def item_list(cards: Sequence[Card], total: int, origin: str) -> Thing:
    """The products of one page of a list."""
    return {
        "@type": "ItemList",
        "numberOfItems": total,
        "itemListElement": [
            {"@type": "ListItem", "position": at, "name": card.name.text, "url": origin + card.href}
            for at, card in enumerate(cards, 1)
        ],
    }


def _address(where: Locality, street: str = "") -> Thing:
    return {
        "@type": "PostalAddress",
        "streetAddress": street,
        "addressLocality": where.commune,
        "addressRegion": where.province.name,
        "addressCountry": "VN",
    }


def _certification(standing: Standing) -> Thing:
    one = standing.certification
    status = "CertificationActive" if standing.state in CERTIFIED else "CertificationInactive"
    exact_end = standing.ends.latest if standing.ends.earliest == standing.ends.latest else None
    return {
        "@type": "Certification",
        "name": "OCOP",
        "certificationStatus": "" if standing.state == "unknown" else f"https://schema.org/{status}",
        "certificationIdentification": one.code or one.decision,
        "issuedBy": {"@type": "GovernmentOrganization", "name": one.issuer} if one.issuer else None,
        "validFrom": str(one.issued) if one.issued else "",
        "expires": exact_end.isoformat() if exact_end else "",
        "url": one.evidence.url,
        "certificationRating": {"@type": "Rating", "ratingValue": standing.stars, "bestRating": 5, "worstRating": 3}
        if standing.state in LISTED
        else None,
    }


def product(entry: Entry, made_by: str, url: str, images: Sequence[str], category: str) -> Thing:
    """One product with its certification."""
    record = entry.record
    return {
        "@type": "Product",
        "name": record.name,
        "alternateName": list(record.aliases),
        "description": record.summary,
        "url": url,
        "image": list(images),
        "category": category,
        "manufacturer": {"@type": "Organization", "name": made_by} if made_by else None,
        "countryOfOrigin": {"@type": "Country", "name": "VN"},
        "hasCertification": _certification(entry.standing),
    }


def store(point: Point, url: str, phone: str, today: date) -> Thing:
    """One sales point; `phone` may be published. One that is closed for good is never open, and said to be gone."""
    record = point.record
    closed = record.status == "closed"
    return {
        "@type": "Store",
        "name": record.name,
        "url": url,
        "disambiguatingDescription": "Đã đóng cửa hẳn (permanently closed)" if closed else "",
        "telephone": "" if closed else phone,
        "address": _address(point.locality, record.address),
        "geo": _geo(point.spot),
        "openingHoursSpecification": _hours(record, today),
    }


def village(one: Tourism, url: str, images: Sequence[str]) -> Thing:
    """One village."""
    record = one.record
    return {
        "@type": "TouristDestination",
        "name": record.name,
        "url": url,
        "description": record.summary,
        "image": list(images),
        "address": _address(one.locality),
        "award": [" ".join(filter(None, (row.title, str(row.year or "")))) for row in record.recognitions],
        "geo": _geo(one.spot),
    }


def _hours(record: SalesPoint, today: date) -> Sequence[Thing]:
    """When a point is open; nothing of one that pauses or opens by appointment only."""
    if record.status == "closed":
        return [_NEVER]
    return [] if record.status == "paused" or record.by_appointment else specifications(record, today)


def _geo(spot: Spot | None) -> Thing | None:
    """Only what is exact: a machine would take the middle of a commune for the place itself."""
    if spot is None or spot.approximate:
        return None
    return {"@type": "GeoCoordinates", "latitude": spot.lat, "longitude": spot.lon}
