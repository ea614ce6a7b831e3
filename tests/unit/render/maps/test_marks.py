"""Marks on a map: none is lost, every number can be read, nothing approximate looks exact."""

from __future__ import annotations

import math
import re

from hypothesis import given
from hypothesis import strategies as st

from generator.render.maps.marks import ROOM, Mark, Words, placed
from generator.render.maps.projection import Bounds, Frame
from generator.render.views.maps import MapMark

FRAME = Frame(Bounds(105.0, 10.0, 107.0, 12.0), 600, 600)
WORDS = Words("vị trí gần đúng", "%s nơi")
SPOTS = st.tuples(st.floats(10.1, 11.8), st.floats(105.1, 106.9), st.booleans(), st.sampled_from(["point", "village"]))


def mark(number: int, lat: float, lon: float, approximate: bool = False, kind: str = "point") -> Mark:
    """One place of a list."""
    return Mark(number, lat, lon, kind, approximate, f"/diem-ban/{number}/", f"Nơi {number}")


def inside(one: MapMark) -> set[int]:
    """The numbers that the title of a mark tells, by name or as runs."""
    named = re.findall(r"(\d+)\. Nơi", one.title)
    if named:
        return set(map(int, named))
    runs = [run.partition("–") for run in one.title.partition(" (")[0].split(", ")]
    return {number for first, _, last in runs for number in range(int(first), int(last or first) + 1)}


@given(st.lists(SPOTS, max_size=60), st.sampled_from([0, 2]))
def test_no_mark_is_lost_and_none_is_drawn_as_exact_that_is_not(
    spots: list[tuple[float, float, bool, str]], reach: int
) -> None:
    """Every number stands in one title; a mark with anything approximate in it is marked so, and its title says it."""
    marks = [mark(at, lat, lon, near, kind) for at, (lat, lon, near, kind) in enumerate(spots, start=1)]
    shown = placed(marks, FRAME, WORDS, reach=reach)

    assert sorted(number for one in shown for number in inside(one)) == [one.number for one in marks]
    for one in shown:
        near = [other for other in marks if other.number in inside(one) and other.approximate]
        assert one.approximate == bool(near)
        assert one.title.count("(vị trí gần đúng)") == (len(near) if "Nơi" in one.title else bool(near))


@given(st.lists(SPOTS, max_size=60), st.sampled_from([0, 2]))
def test_marks_never_cover_each_other(spots: list[tuple[float, float, bool, str]], reach: int) -> None:
    """There is room for a finger between the middles of any two."""
    marks = [mark(at, lat, lon) for at, (lat, lon, *_) in enumerate(spots, start=1)]
    shown = placed(marks, FRAME, WORDS, reach=reach)
    pairs = [(one, other) for at, one in enumerate(shown) for other in shown[at + 1 :]]

    assert all(abs(a.y - b.y) >= ROOM - 1 or abs(a.x - b.x) >= max(ROOM - 1, a.half + b.half) for a, b in pairs)


def test_the_same_marks_give_the_same_picture_in_whatever_order_they_come() -> None:
    """They are placed in the order of their numbers."""
    marks = [mark(1, 11, 106), mark(2, 11.01, 106.01), mark(3, 11.02, 106), mark(4, 10.5, 105.5)]

    assert placed(marks, FRAME, WORDS, reach=2) == placed(marks[::-1], FRAME, WORDS, reach=2)


def test_a_mark_that_is_moved_aside_says_where_it_belongs() -> None:
    """A line leads back to the place."""
    first, second = placed([mark(1, 11, 106), mark(2, 11.05, 106.02)], FRAME, WORDS, reach=2)
    x, y = FRAME.at(106.02, 11.05)

    assert first.belongs is None
    assert second.belongs is not None
    assert math.dist((second.x + second.belongs[0], second.y + second.belongs[1]), (x, y)) < 2


def test_places_on_one_spot_stand_as_one_with_their_numbers() -> None:
    """Runs are joined; a mark of several leads nowhere by itself, for the list beside it leads to each."""
    [one] = placed([mark(at, 11, 106) for at in (3, 4, 5, 9)], FRAME, WORDS, reach=2)

    assert (one.text, one.href) == ("3–5, 9", "")


def test_many_numbers_are_told_as_how_many() -> None:
    """More than two parts would be no help."""
    [one] = placed([mark(at, 11, 106) for at in (1, 3, 5, 7)], FRAME, WORDS, reach=0)

    assert one.text == "4 nơi"
