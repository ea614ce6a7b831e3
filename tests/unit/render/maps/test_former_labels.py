"""Names of former provinces stand where they can be read."""

from __future__ import annotations

from generator.read.geography import read_land
from generator.read.vocabularies import read_vocabulary
from generator.render.maps.drawings import Drawings
from generator.render.maps.former_labels import former_labels
from generator.render.views.maps import MapMark


def seal(x: int, y: int) -> MapMark:
    """A mark."""
    return MapMark(x, y, 21, "1", "1. Nơi", "", "point", False, None)


def test_every_merged_province_has_the_names_of_its_former_ones_whole_and_apart() -> None:
    """No name is cut off by the edge, and none covers another, on any of the maps."""
    known = read_vocabulary()
    former = {one.slug: [old.slug for old in one.former] for one in known.provinces}
    drawings = Drawings(read_land().atlas, former)
    for slug, names in former.items():
        outline = drawings.outline(slug)
        labels = former_labels(
            [(known.former_by_slug[old.slug].name, old) for old in outline.former], outline.frame, []
        )
        halves = [len(label.lines[0]) * 5 for label in labels]

        assert len(labels) == (len(names) if len(names) > 1 else 0)
        assert all(half <= label.x <= outline.frame.width - half for half, label in zip(halves, labels, strict=True))
        assert not [slug for at, one in enumerate(labels) for to, other in enumerate(labels[:at])
                    if abs(one.y - other.y) < 20 and abs(one.x - other.x) < halves[at] + halves[to]], slug  # fmt: skip


def test_a_name_makes_room_for_a_mark() -> None:
    """It moves to another stretch of its land."""
    known = read_vocabulary()
    drawings = Drawings(read_land().atlas, {"dong-nai": ["dong-nai", "binh-phuoc"]})
    outline = drawings.outline("dong-nai")
    named = [(known.former_by_slug[old.slug].name, old) for old in outline.former]
    [first, _] = former_labels(named, outline.frame, [])
    [moved, _] = former_labels(named, outline.frame, [seal(first.x, first.y)])

    assert abs(moved.x - first.x) > 40 or abs(moved.y - first.y) > 25
