"""Where a text is broken into lines: few lines of like length, whole words, no lost syllable at the end.

Nothing is drawn here.  A measure says how wide a text is.  Vietnamese words are written in syllables, and no rule of
spelling tells which belong together; so lines are made alike, and breaks at a comma, a dash or a bracket are preferred.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

__all__ = ["Measure", "balanced", "cut_lines", "syllables"]

Measure: TypeAlias = Callable[[str], float]
_Row: TypeAlias = dict[int, tuple[float, int]]  # by how many parts are set: what it costs, where the last line starts
_CLOSING = frozenset("-–—·•&+/|:;,.")  # a word of these alone stays with the word before it
_STOPS = (",", ";", ":", ".", ")", "-", "–", "—")
_LOOSE = " ,;:.-–—·&(/"  # never before an ellipsis
_POINT = " ·"  # between things listed; left out where a line ends
_BEST, _GOOD, _BAD, _LOST = -0.5, -0.1, 0.06, 0.5  # in squares of the width of the column
_ROUNDING = 1e-6
_SHORT = 5  # letters of a syllable that must not end a text alone


def syllables(text: str) -> list[str]:
    """The parts of `text` that are never broken, in order. Signs that stand alone belong to the word before."""
    parts: list[str] = []
    for part in text.split(" "):
        if parts and part and _CLOSING.issuperset(part):
            parts[-1] += " " + part
        elif part:
            parts.append(part)
    return parts


def balanced(parts: list[str], width: float, most: int, measure: Measure) -> list[str] | None:
    """`parts` in the fewest lines, at most `most`, none wider than `width`; None where that cannot be."""
    if not parts:
        return []
    widths = [measure(part) for part in parts]
    space = measure("a a") - measure("aa")
    count = _fewest(widths, width, space)
    if max(widths) > width or count > most:
        return None
    best: list[_Row] = [{0: (0.0, 0)}]
    for _ in range(count):
        best.append(_next_row(best[-1], parts, [part / width for part in widths], space / width))
    return _traced(parts, best)


def _fewest(widths: list[float], width: float, space: float) -> int:
    count, taken = 0, width + 1
    for one in widths:
        taken += space + one
        if taken > width:
            count, taken = count + 1, one
    return count


def _next_row(row: _Row, parts: list[str], widths: list[float], space: float) -> _Row:
    """All ends that one line more can reach; widths in parts of the column."""
    found: _Row = {}
    for start, (before, _) in row.items():
        taken = -space
        for end in range(start + 1, len(parts) + 1):
            taken += widths[end - 1] + space
            if taken > 1 + _ROUNDING:
                break
            cost = before + (1 - taken) ** 2 + _judged(parts, start, end)
            if end not in found or cost < found[end][0]:
                found[end] = (cost, start)
    return found


def _judged(parts: list[str], start: int, end: int) -> float:
    """What speaks for a line of these parts (less than 0) or against it."""
    if end == len(parts):
        return _LOST if start and end - start == 1 and len(parts[start]) <= _SHORT else 0
    if parts[end - 1].endswith(_POINT):
        return _BEST
    if parts[end - 1].endswith(_STOPS) or parts[end].startswith(("(", "“", '"')):
        return _GOOD
    return _BAD if parts[end - 1][-1].isdigit() else 0


def _traced(parts: list[str], best: list[_Row]) -> list[str]:
    lines: list[str] = []
    end = len(parts)
    for row in reversed(best[1:]):
        start = row[end][1]
        lines.append(" ".join(parts[start:end]).removesuffix(_POINT))
        end = start
    return lines[::-1]


def cut_lines(parts: list[str], width: float, most: int, measure: Measure) -> list[str]:
    """As many of `parts` as `most` full lines hold, an ellipsis at the end if any is left out.

    A part that is wider than the column is broken where it must.
    """
    lines: list[str] = []
    waiting = parts[::-1]
    while waiting and len(lines) < most:
        line = waiting.pop()
        if measure(line) > width:
            line, rest = _broken(line, width, measure)
            waiting += [rest] if rest else []
        while waiting and measure(f"{line} {waiting[-1]}") <= width:
            line += " " + waiting.pop()
        lines.append(line)
    if waiting and lines:
        lines[-1] = _with_ellipsis(lines[-1], width, measure)
    return lines


def _broken(part: str, width: float, measure: Measure) -> tuple[str, str]:
    """The most letters of `part` that fit, at least one, and the rest."""
    fits, more = 1, len(part)
    while more - fits > 1:
        middle = (fits + more) // 2
        fits, more = (middle, more) if measure(part[:middle]) <= width else (fits, middle)
    return part[:fits], part[fits:]


def _with_ellipsis(line: str, width: float, measure: Measure) -> str:
    line = line.rstrip(_LOOSE)
    while len(line) > 1 and measure(line + "…") > width:
        shorter = line.rpartition(" ")[0] or _broken(line, width - measure("…"), measure)[0]
        line = shorter.rstrip(_LOOSE)
    return line + "…"
