"""Numbered marks on a map so that every number can be read: moved aside, or drawn as one.

The same marks give the same picture: they are placed in the order of their numbers.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from generator.render.maps.projection import Frame
from generator.render.views.maps import MapMark

__all__ = ["Mark", "Words", "placed"]

ROOM = 46  # units between the middles of two marks: 25 px on a phone, so that a finger meets one of them
_ALIKE = 3  # units: closer than this, several places are one spot
_NAMED = 9  # marks drawn as one: the names of more would be longer than the map
_LETTER = 6  # units: half the width of a figure
_TURNS = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1))


class Mark(NamedTuple):
    """One place of a list: its number there, position, kind (point or village), page and name.

    `approximate`: the position is that of its commune or district, not its own.
    """

    number: int
    lat: float
    lon: float
    kind: str
    approximate: bool
    href: str
    name: str


class _Group(NamedTuple):
    """Marks drawn as one at (`x`, `y`), which stands for (`own_x`, `own_y`)."""

    x: float
    y: float
    own_x: float
    own_y: float
    marks: tuple[Mark, ...]

    @property
    def half(self) -> int:
        """Half the width, in units."""
        return max(ROOM // 2 - 2, _LETTER * len(_numbers(self.marks) or "100 nơi") + 8)


class Words(NamedTuple):
    """What marks say: that a position is approximate, and how many (%s) are drawn as one."""

    near: str
    many: str


def placed(marks: Iterable[Mark], frame: Frame, words: Words, *, reach: int) -> tuple[MapMark, ...]:
    """Every mark in the picture, alone or with others.

    A mark may be moved aside by up to `reach` times the room it needs; what finds no room joins the nearest.
    """
    groups: list[_Group] = []
    for mark in sorted(marks):
        x, y = frame.at(mark.lon, mark.lat)
        here = _Group(x, y, x, y, (mark,))
        same = next((at for at, one in enumerate(groups) if math.dist(one[2:4], (x, y)) < _ALIKE), None)
        free = None if same is not None else next(_free(here, groups, frame, reach), None)
        if free:
            groups.append(free)
        else:
            at = same if same is not None else _nearest(here, groups)
            groups[at] = groups[at]._replace(marks=(*groups[at].marks, mark))
    return tuple(_shown(one, words) for one in _parted(groups))


def _free(here: _Group, groups: Sequence[_Group], frame: Frame, reach: int) -> Iterator[_Group]:
    """The places for a mark that touch no other, the nearest first; the first mark stays where it is."""
    for far in range(reach + 1):
        for turn in _TURNS if far else _TURNS[:1]:
            scale = far * ROOM / math.hypot(*turn)
            moved = here._replace(x=here.x + turn[0] * scale, y=here.y + turn[1] * scale)
            if _within(moved, frame, far) and not any(_touch(moved, one) for one in groups):
                yield moved


def _within(one: _Group, frame: Frame, far: int) -> bool:
    edge = ROOM / 2
    return not far or (edge <= one.x <= frame.width - edge and edge <= one.y <= frame.height - edge)


def _touch(one: _Group, other: _Group) -> bool:
    return abs(one.y - other.y) < ROOM and abs(one.x - other.x) < max(ROOM, one.half + other.half + 2)


def _nearest(here: _Group, groups: Sequence[_Group]) -> int:
    return min(range(len(groups)), key=lambda at: math.dist(groups[at][:2], here[:2]))


def _parted(groups: Sequence[_Group]) -> list[_Group]:
    """Groups that touch since they grew become one, until none does."""
    apart: list[_Group] = []
    for one in groups:
        merged = one
        while other := next((other for other in apart if _touch(other, merged)), None):
            apart.remove(other)
            merged = other._replace(marks=(*other.marks, *merged.marks))
        apart.append(merged)
    return apart


def _shown(group: _Group, words: Words) -> MapMark:
    marks = sorted(group.marks)
    moved = math.dist(group[:2], group[2:4]) > 1
    kinds = {mark.kind for mark in marks}
    return MapMark(
        round(group.x),
        round(group.y),
        group.half,
        _numbers(marks) or words.many % len(marks),
        _title(marks, words),
        marks[0].href if len(marks) == 1 else "",
        kinds.pop() if len(kinds) == 1 else "both",
        any(mark.approximate for mark in marks),
        (round(group.own_x - group.x), round(group.own_y - group.y)) if moved else None,
    )


def _title(marks: Sequence[Mark], words: Words) -> str:
    """All numbers: with their names where they are few, which of them are approximate then too."""
    if len(marks) <= _NAMED:
        return "; ".join(f"{one.number}. {one.name}{f' ({words.near})' if one.approximate else ''}" for one in marks)
    near = f" ({words.near})" if any(one.approximate for one in marks) else ""
    return ", ".join(_runs(marks)) + near


def _numbers(marks: Iterable[Mark]) -> str:
    """The numbers as short as can be: one, a run, a run and another; "" where that would be long."""
    runs = _runs(marks)
    return ", ".join(runs) if len(runs) < 3 else ""


def _runs(marks: Iterable[Mark]) -> list[str]:
    """The numbers in order, those that follow each other as one run."""
    runs: list[list[int]] = []
    for number in sorted(mark.number for mark in marks):
        if runs and number <= runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
