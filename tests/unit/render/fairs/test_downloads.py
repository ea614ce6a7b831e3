"""The files that one may take home from a fair."""

from __future__ import annotations

from gettext import NullTranslations

from generator.render.fairs.downloads import downloads
from generator.render.language import Language
from generator.render.views.fairs import Download, DownloadRow

FILES = (Download("so-tay.pdf", 812_000), Download("usb.zip", 12_400_000), Download("khac.csv", 90))


def test_a_file_is_offered_with_what_it_is_and_how_large() -> None:
    """By its name where nobody knows more; sizes as people write them in each language."""
    rows = list(downloads("hue", FILES, Language("vi", "/ocop", NullTranslations()), "/ocop"))

    assert rows[0] == DownloadRow("Sổ tay sản phẩm (PDF)", "/ocop/tai-ve/hoi-cho/hue/so-tay.pdf", "812 kB")
    assert [(row.label, row.size) for row in rows[2:]] == [("khac.csv", "1 kB")]
    assert rows[1].size == "12,4 MB"
