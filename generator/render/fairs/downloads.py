"""The files made for a fair that one may take home, as its page offers them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.render.language import Language
from generator.render.views.fairs import Download, DownloadRow

__all__ = ["FOLDER", "downloads"]

FOLDER = "/tai-ve/hoi-cho/"


def downloads(slug: str, found: Iterable[Download], language: Language, base: str) -> Iterator[DownloadRow]:
    """What one may take home; a file that has no words of its own is shown by its name."""
    labels = {
        "so-tay.pdf": language.t("Sổ tay sản phẩm (PDF)"),
        "nhan-qr.pdf": language.t("Nhãn mã QR để in (PDF)"),
        "phieu-nguoi-mua.pdf": language.t("Phiếu cho người mua, tiếng Việt (PDF)"),
        "phieu-nguoi-mua-en.pdf": language.t("Phiếu cho người mua, tiếng Anh (PDF)"),
        "usb.zip": language.t("Trang của hội chợ để xem không cần mạng (ZIP)"),
    }
    for one in found:
        yield DownloadRow(labels.get(one.name, one.name), f"{base}{FOLDER}{slug}/{one.name}", _size(one.size, language))


def _size(octets: int, language: Language) -> str:
    """800 kB, 2,4 MB: as the page says sizes."""
    if octets < 1_000_000:
        return f"{max(1, round(octets / 1000))} kB"
    text = f"{octets / 1_000_000:.1f}"
    return f"{text.replace('.', ',') if language.code == 'vi' else text} MB"
