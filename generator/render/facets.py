"""Ways to narrow a list without JavaScript: links to the crossings that are not empty."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derive.lists import Collection
from generator.render.desk import Desk
from generator.render.views.values import Facet, Tally

__all__ = ["facets_of", "tally"]


def tally(
    desk: Desk, collection: Collection | None, text: str, path: str, *, current: bool = False, note: str = ""
) -> Tally:
    """A link to a list with its count; a list that does not exist counts 0 and has no address."""
    total = len(collection.entries) if collection else 0
    return Tally(text, desk.language.href(path) if collection else "", total, current, note)


def facets_of(desk: Desk, collection: Collection) -> tuple[Facet, ...]:
    """The facets beside a list, each with the counts for what is chosen already."""
    kinds = dict(zip(collection.kind.split("+"), collection.keys, strict=False))
    if collection.kind == "set":
        kinds = {"group": collection.keys[0], "set": collection.keys[1]}
    facets = [
        Facet("star", tuple(_stars(desk, kinds))),
        Facet("group", tuple(_groups(desk, kinds))),
        Facet("set", tuple(_sets(desk, kinds))),
        Facet("province", tuple(_provinces(desk, kinds))),
    ]
    return tuple(facet for facet in facets if any(one.href for one in facet.tallies))


def _crossing(desk: Desk, kinds: dict[str, str], name: str, key: str) -> Collection | None:
    """The list of `kinds` narrowed by one more facet, where such a list is built; else that facet alone."""
    chosen = {kind: value for kind, value in kinds.items() if kind in ("province", "group", "star") and kind != name}
    if not chosen:
        return desk.collection(name, key)
    if len(chosen) > 1:
        return None
    wanted = {**chosen, name: key}
    kind = "+".join(one for one in ("province", "group", "star") if one in wanted)
    return desk.collection(kind, *(wanted[one] for one in kind.split("+")))


def _stars(desk: Desk, kinds: dict[str, str]) -> Iterator[Tally]:
    if "set" in kinds or "former" in kinds or "month" in kinds:
        return
    for star in "543":
        found = _crossing(desk, kinds, "star", star)
        text = desk.language.t("Hạng %s sao") % star
        yield tally(desk, found, text, found.path if found else "", current=kinds.get("star") == star)


def _groups(desk: Desk, kinds: dict[str, str]) -> Iterator[Tally]:
    if "former" in kinds or "month" in kinds:
        return
    for group in desk.catalogue.vocabulary.groups:
        found = _crossing(desk, {k: v for k, v in kinds.items() if k != "set"}, "group", group.slug)
        current = kinds.get("group") == group.slug
        yield tally(desk, found, desk.language.t(group.short), found.path if found else "", current=current)


def _sets(desk: Desk, kinds: dict[str, str]) -> Iterator[Tally]:
    if set(kinds) - {"set"} != {"group"}:
        return
    for one in desk.catalogue.vocabulary.group_by_slug[kinds["group"]].sets:
        found = desk.collection("set", one.group, one.slug)
        current = kinds.get("set") == one.slug
        yield tally(
            desk, found, desk.language.t(one.short), found.path if found else "", current=current, note=str(one.no)
        )


def _provinces(desk: Desk, kinds: dict[str, str]) -> Iterator[Tally]:
    if "former" in kinds or "set" in kinds or "month" in kinds:
        return
    for province in desk.catalogue.vocabulary.provinces:
        found = _crossing(desk, kinds, "province", province.slug)
        if found and found.entries:
            yield tally(desk, found, province.name, found.path, current=kinds.get("province") == province.slug)
