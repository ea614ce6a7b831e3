"""Label sheets and table signs, as measures in millimetres on A4 (210 x 297, ISO 216).

The measures are those that stand on the boxes of label sheets; the sheets named are examples, others have the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

__all__ = ["A4", "LABELS", "SIGNS", "LabelFormat"]

A4 = (210.0, 297.0)


class LabelFormat(NamedTuple):
    """A sheet of labels. `left` and `top` are the edges of the first one, `across` and `down` the gaps between them.

    `style` is how a label is laid out: row (a code beside words) or shelf (a picture above them).
    `marks`: crop marks, for paper that is cut by hand.
    """

    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    across: float = 0.0
    down: float = 0.0
    style: str = "row"
    marks: bool = False


LABELS: Mapping[str, LabelFormat] = {
    "70x37": LabelFormat(3, 8, 70, 37, 0, 0.5),  # Avery Zweckform 3474
    "70x42": LabelFormat(3, 7, 70, 42.3, 0, 0.45),  # Avery Zweckform 3652
    "99x38": LabelFormat(2, 7, 99.1, 38.1, 4.65, 15.15, 2.5),  # Avery L7163
    "105x74": LabelFormat(2, 4, 105, 74, 0, 0.5),  # Avery Zweckform 3427
    "a6": LabelFormat(2, 2, 105, 148, 0, 0.5, style="shelf", marks=True),  # shelf labels, ISO 216
}
SIGNS = ("tent", "a4")  # A4 folded in the middle into two faces of A5; one face on A4 across
