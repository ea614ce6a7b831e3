"""Label sheets: their measures fit the paper."""

from __future__ import annotations

import pytest

from generator.print.formats import A4, LABELS


@pytest.mark.parametrize("name", LABELS)
def test_a_sheet_of_labels_fits_on_a4(name: str) -> None:
    """Labels, the gaps between them and the margins before them add up to no more than the paper."""
    one = LABELS[name]

    assert one.left * 2 + one.columns * one.width + (one.columns - 1) * one.across <= A4[0] + 0.01
    assert one.top * 2 + one.rows * one.height + (one.rows - 1) * one.down <= A4[1] + 0.01
