"""SVG paths as rings of points, for the commands that `@svg-maps/vietnam` uses: M m L l C c Z z.

Source: W3C, SVG 1.1, section 8.3 (path data).
"""

from __future__ import annotations

import re

__all__ = ["Outline", "rings_of_path"]

Outline = list[tuple[float, float]]
_TOKEN = re.compile(r"[MmLlCcZz]|-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?")
_NUMBERS = {"m": 2, "l": 2, "c": 6}


def rings_of_path(path: str) -> list[Outline]:
    """The closed rings of a path, without their first point again; a curve gives its middle and its end."""
    pen = _Pen()
    tokens = _TOKEN.findall(path)
    command, at = "", 0
    while at < len(tokens):
        if tokens[at].isalpha():
            command, at = tokens[at], at + 1
        if command in "Zz":
            pen.close()
            continue
        count = _NUMBERS[command.lower()]
        pen.draw(command, [float(number) for number in tokens[at : at + count]])
        at += count
        command = {"m": "l", "M": "L"}.get(command, command)
    return pen.rings


class _Pen:
    """Where the path is, and the rings so far."""

    def __init__(self) -> None:
        self.rings: list[Outline] = []
        self.here = (0.0, 0.0)

    def draw(self, command: str, numbers: list[float]) -> None:
        x, y = self.here if command.islower() else (0.0, 0.0)
        points = [(x + dx, y + dy) for dx, dy in zip(numbers[::2], numbers[1::2], strict=True)]
        if command in "Mm":
            self.rings.append([])
        elif command in "Cc":
            points = [_middle(self.here, *points), points[-1]]
        self.here = points[-1]
        self.rings[-1] += points

    def close(self) -> None:
        ring = self.rings[-1]
        self.here = ring[0]
        if ring[-1] == ring[0]:
            ring.pop()


def _middle(*points: tuple[float, float]) -> tuple[float, float]:
    """The point of a cubic Bézier curve at t = ½."""
    weights = (1 / 8, 3 / 8, 3 / 8, 1 / 8)
    x = sum(weight * point[0] for weight, point in zip(weights, points, strict=True))
    y = sum(weight * point[1] for weight, point in zip(weights, points, strict=True))
    return x, y
