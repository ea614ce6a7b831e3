"""The lock file of codes grows, and keeps what people wrote in it."""

from __future__ import annotations

from pathlib import Path

from generator.check.codes import check_codes
from generator.model.code import Issued
from generator.publish.codes import add_codes, with_codes
from generator.read.codes import CODES, read_codes

HONEY = Issued("39yxw", "product", "mat-ong-rung", "Mật ong rừng")
TEA = Issued("52335", "product", "tra-xanh", "")
FISH = Issued("8pkpp", "product", "nuoc-mam", "Nước mắm")


def test_a_new_file_says_what_it_is(tmp_path: Path) -> None:
    """In Vietnamese and English, and is read again as it was meant."""
    (tmp_path / "content").mkdir()
    add_codes(tmp_path / CODES, [FISH, HONEY])

    assert "ĐỪNG XÓA DÒNG NÀO" in (tmp_path / CODES).read_text(encoding="utf-8")
    assert check_codes(CODES, read_codes(tmp_path).lines) == ((HONEY, FISH), ())


def test_lines_stand_in_the_order_of_codes() -> None:
    """So that two people who add some change different places, and git joins them."""
    text = with_codes("# x\n39yxw product/mat-ong-rung  Mật ong rừng\n8pkpp product/nuoc-mam\n", [TEA])

    assert text == "# x\n39yxw product/mat-ong-rung  Mật ong rừng\n52335 product/tra-xanh\n8pkpp product/nuoc-mam\n"


def test_what_people_wrote_stays() -> None:
    """Notes, blank lines, an order of their own; only ends of lines become those of the others."""
    text = with_codes("# x\r\n\r\n8pkpp product/nuoc-mam\r\n# tờ rơi 2027\r\n39yxw product/mat-ong-rung\r\n", [TEA])

    assert text == (
        "# x\n\n52335 product/tra-xanh\n8pkpp product/nuoc-mam\n# tờ rơi 2027\n39yxw product/mat-ong-rung\n"
    )


def test_the_last_line_needs_no_end() -> None:
    """Editors leave it out."""
    assert with_codes("39yxw product/mat-ong-rung", [FISH]).splitlines()[-1] == "8pkpp product/nuoc-mam  Nước mắm"
