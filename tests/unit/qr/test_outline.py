"""The outline of a symbol: filled by the rule even-odd it is the symbol again."""

from __future__ import annotations

import io
import re

import pytest
import resvg_py
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from generator.qr.outline import outline_of

ROWS = st.integers(1, 9).flatmap(
    lambda side: st.lists(st.lists(st.integers(0, 1), min_size=side, max_size=side).map(bytearray), min_size=side,
                          max_size=side)
)  # fmt: skip


def drawn(path: str, side: int) -> list[bytearray]:
    """The path on a ground of `side` x `side` modules, one pixel a module, 1 where it is dark."""
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{side}" height="{side}">'
    png = resvg_py.svg_to_bytes(svg_string=f'{svg}<path fill-rule="evenodd" d="{path}"/></svg>')
    pixels = Image.open(io.BytesIO(bytes(png))).getchannel("A").tobytes()
    return [bytearray(pixel > 127 for pixel in pixels[row * side : (row + 1) * side]) for row in range(side)]


@given(ROWS)
def test_it_encloses_what_is_dark(rows: list[bytearray]) -> None:
    """Whatever touches whatever, by sides or by corners."""
    assert drawn(f"{outline_of(rows, 0)}M0 0", len(rows)) == rows


def test_it_has_no_line_within_the_dark() -> None:
    """A square is four lines, however many modules it has: rows side by side would show hairs of white."""
    assert outline_of([bytearray([1] * 4)] * 4, 3) == "M3 3h4v4h-4z"


@pytest.mark.parametrize("offset", [0, 4])
def test_it_stands_where_it_is_wanted(offset: int) -> None:
    """The quiet zone lies before it."""
    assert re.match(r"M(\d+) (\d+)", outline_of([bytearray([1])], offset)).groups() == (str(offset),) * 2
