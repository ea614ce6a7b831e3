"""What machines read: schema.org as JSON-LD.

`Product` with `hasCertification` (schema.org/Certification), `Store`,
`TouristDestination`, `Event`, `ItemList`, `BreadcrumbList`.  Never `aggregateRating`:
stars are an authority's rank, not the opinion of visitors.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from json.encoder import encode_basestring
from typing import Any

from markupsafe import Markup

from generator.model.catalogue import Entry, Exhibition, Locality, Point, Tourism
from generator.model.certificate import CERTIFIED, LISTED, Standing
from generator.model.geography import Spot
from generator.model.sales_point import SalesPoint
from generator.render.places.opening_hours import DAYS, specifications
from generator.render.views.values import Anchor, Card

__all__ = ["article", "as_script", "breadcrumbs", "fair", "item_list", "product", "safe_json", "store",
           "village"]  # fmt: skip

Thing = Mapping[str, Any]
_NEVER = {
    "@type": "OpeningHoursSpecification",
    "dayOfWeek": [f"https://schema.org/{day}" for day in DAYS],
    "opens": "00:00",
    "closes": "00:00",
}


def as_script(things: Iterable[str]) -> Markup:
    """The things, each as JSON, in one text that cannot end the script element it stands in."""
    graph = ",".join(things)
    text = f'{{"@context":"https://schema.org","@graph":[{graph}]}}' if graph else ""
    return Markup(text)  # noqa: S704 - every sign that HTML knows was escaped by _written


def safe_json(value: Any) -> str:
    """`value` as compact JSON without a sign that could end a script element or start mark-up."""
    return _safe(json.dumps(value, ensure_ascii=False, separators=(",", ":")))


def _safe(text: str) -> str:
    for sign in "<>&\u2028\u2029":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _written(thing: Thing) -> str:
    """A thing as safe JSON, without what is empty."""
    return _safe(_json(thing))


def _json(value: Any) -> str:
    """`value` as JSON; what json.dumps gives in a third of the time."""
    if isinstance(value, str):
        return encode_basestring(value)
    if isinstance(value, dict):
        pairs = [f'"{key}":{_json(one)}' for key, one in value.items() if one or one == 0]
        return "{" + ",".join(pairs) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(_json, value)) + "]"
    return str(value) if type(value) is int else json.dumps(value)


def breadcrumbs(crumbs: Sequence[Anchor], origin: str) -> str:
    """The way from the home page to this one."""
    steps = [_step(at, crumb.text.text, origin + crumb.href) for at, crumb in enumerate(crumbs, 1)]
    return f'{{"@type":"BreadcrumbList","itemListElement":[{",".join(steps)}]}}'


@lru_cache(maxsize=4096)
def _step(at: int, name: str, address: str) -> str:
    """One step of many ways; most lead to the same few pages."""
    text = (
        f'{{"@type":"ListItem","position":{at},"name":{encode_basestring(name)},"item":{encode_basestring(address)}}}'
    )
    return _safe(text)


def item_list(cards: Sequence[Card], total: int, origin: str) -> str:
    """The products of one page of a list."""
    things = [
        {"@type": "ListItem", "position": at, "name": card.name.text, "url": origin + card.href}
        for at, card in enumerate(cards, 1)
    ]
    return _written({"@type": "ItemList", "numberOfItems": total, "itemListElement": things})


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


def product(entry: Entry, made_by: str, url: str, images: Sequence[str], category: str) -> str:
    """One product with its certification."""
    record = entry.record
    return _written(
        {
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
    )


def store(point: Point, url: str, phone: str, today: date) -> str:
    """One sales point; `phone` may be published. One that is closed for good is never open, and said to be gone."""
    record = point.record
    closed = record.status == "closed"
    return _written(
        {
            "@type": "Store",
            "name": record.name,
            "url": url,
            "disambiguatingDescription": "Đã đóng cửa hẳn (permanently closed)" if closed else "",
            "telephone": "" if closed else phone,
            "address": _address(point.locality, record.address),
            "geo": _geo(point.spot),
            "openingHoursSpecification": _hours(record, today),
        }
    )


def village(one: Tourism, url: str, images: Sequence[str]) -> str:
    """One village."""
    record = one.record
    return _written(
        {
            "@type": "TouristDestination",
            "name": record.name,
            "url": url,
            "description": record.summary,
            "image": list(images),
            "address": _address(one.locality),
            "award": [" ".join(filter(None, (row.title, str(row.year or "")))) for row in record.recognitions],
            "geo": _geo(one.spot),
        }
    )


def fair(one: Exhibition, url: str, images: Sequence[str]) -> str:
    """One fair, with hours where they are known for every day of it."""
    record = one.record
    status = {"cancelled": "EventCancelled", "postponed": "EventPostponed"}.get(record.status, "EventScheduled")
    return _written(
        {
            "@type": "Event",
            "name": record.name,
            "url": url,
            "description": record.summary,
            "image": list(images),
            "startDate": _moment(one.first, record.opens),
            "endDate": _moment(one.last, record.closes),
            "eventStatus": f"https://schema.org/{status}",
            "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
            "location": {
                "@type": "Place",
                "name": record.venue or record.address or one.locality.province.full_name,
                "address": _address(one.locality, record.address),
                "geo": _geo(one.spot),
            },
            "organizer": [{"@type": "Organization", "name": name} for name in record.organisers],
        }
    )


def _moment(day: date, clock: str) -> str:
    """A day, with the time in Vietnam where it is known; 24:00 is told as the day alone."""
    return f"{day.isoformat()}T{clock}:00+07:00" if clock and clock < "24:00" else day.isoformat()


def article(headline: str, day: str, language: str, url: str) -> str:
    """One story; `day` is that of its publication, as ISO 8601."""
    return _written(
        {"@type": "Article", "headline": headline, "datePublished": day, "inLanguage": language, "url": url}
    )


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
