"""The maps that pages show: of the country and of a province, with what is marked on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.geography import ATTRIBUTION, ATTRIBUTION_URL, Spot
from generator.render.desk import Desk
from generator.render.maps.drawings import Drawings, Inset
from generator.render.maps.former_labels import former_labels
from generator.render.maps.marks import Mark, Words, placed
from generator.render.maps.paths import GRAIN
from generator.render.views.maps import MapArea, MapInset, MapLabel, MapView
from generator.render.views.values import Anchor, Phrase

__all__ = ["SEA", "SEA_AT", "Mark", "country", "mark_at", "province"]

SEA = "Biển Đông"
SEA_AT = (111.6, 14.7)  # longitude, latitude: between both archipelagos
_LINE = 25  # units from one line of a label to the next


def mark_at(spot: Spot, number: int, kind: str, href: str, name: str) -> Mark:
    """A mark where a record lies; `kind` is point or village."""
    return Mark(number, spot.lat, spot.lon, kind, spot.approximate, href, name)


def country(desk: Desk, marks: Iterable[Mark] = (), *, linked: bool = True) -> MapView:
    """The whole country with both archipelagos and Biển Đông; `linked`: each province leads to its page."""
    marks, made, known = tuple(marks), desk.drawings, desk.catalogue.vocabulary.province_by_slug
    areas = (
        MapArea("land", path, known[slug].name, desk.language.href(f"/tinh/{slug}/") if linked else "")
        for slug, path in made.country
    )
    return MapView(
        country=True,
        name="",
        width=made.frame.width,
        height=made.frame.height,
        grain=GRAIN,
        areas=tuple(areas),
        lines="",
        islands=made.islands,
        labels=tuple(_sea_labels(desk, made)),
        insets=(),
        marks=placed(marks, made.frame, _words(desk), reach=0),
        total=len(marks),
        source=_source(desk),
    )


def province(desk: Desk, slug: str, marks: Iterable[Mark] = (), former: str = "") -> MapView:
    """One of the 34 with its former borders; `former`: the slug of the former province that the page is about."""
    marks, known = tuple(marks), desk.catalogue.vocabulary
    drawn = desk.drawings.outline(slug)
    areas = [MapArea("near", path, "", "") for path in drawn.near] + [MapArea("own", drawn.own, "", "")]
    areas += [MapArea("chosen", old.path, "", "") for old in drawn.former if old.slug == former]
    seals = placed(marks, drawn.frame, _words(desk), reach=2)
    return MapView(
        country=False,
        name=known.former_by_slug[former].name if former else known.province_by_slug[slug].name,
        width=drawn.frame.width,
        height=drawn.frame.height,
        grain=GRAIN,
        areas=tuple(areas),
        lines=drawn.lines,
        islands="",
        labels=former_labels([(known.former_by_slug[old.slug].name, old) for old in drawn.former], drawn.frame, seals),
        insets=tuple(map(_inset, drawn.insets)),
        marks=seals,
        total=len(marks),
        source=_source(desk),
    )


def _words(desk: Desk) -> Words:
    return Words(desk.language.t("vị trí gần đúng"), desk.language.t("%s nơi"))


def _source(desk: Desk) -> Anchor:
    return Anchor(Phrase(desk.language.t(ATTRIBUTION), ""), ATTRIBUTION_URL)


def _sea_labels(desk: Desk, made: Drawings) -> Iterator[MapLabel]:
    """The sea, and above the islands of each archipelago its name and its province."""
    x, y = made.frame.at(*SEA_AT)
    yield MapLabel("sea", (SEA,), round(x), round(y))
    for one in made.atlas.archipelagos:
        place = desk.catalogue.vocabulary.province_by_slug[one.province].name
        spots = [made.frame.at(*spot) for ring in one.rings for spot in ring]
        middle = (min(x for x, _ in spots) + max(x for x, _ in spots)) / 2
        above = min(y for _, y in spots) - 1.8 * _LINE
        yield MapLabel("islands", (one.name, f"({place})"), round(middle), round(above))


def _inset(one: Inset) -> MapInset:
    """The name of an archipelago in two lines: an inset is narrow."""
    first, _, second = one.archipelago.name.partition(" đảo ")
    lines = (f"{first} đảo", second) if second else (one.archipelago.name,)
    label = MapLabel("islands", lines, one.x + one.width // 2, one.y + one.height - 2 * _LINE + 14)
    return MapInset(one.x, one.y, one.width, one.height, one.path, label)
