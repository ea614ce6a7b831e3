"""Cards and prints that the tests draw."""

from __future__ import annotations

import io
import random
from functools import cache
from pathlib import Path

from PIL import Image

from generator.model.card import ShareCard
from generator.share_cards.drawings import drawing_of

ROOT = Path(__file__).parents[3]
ART = ROOT / "theme" / "static" / "art"
EIGHTY = "Nước mắm cá cơm nguyên chất 40 độ đạm Tứ Tuyệt thùng gỗ bời lời ủ chượp 24 tháng"
CARD = ShareCard(
    title="Mật ong hoa nhãn",
    kicker="Mật ong",
    lines=("Hợp tác xã Đồng Tâm", "Hưng Yên"),
    stars=4,
    outlined=False,
    rank="Hạng 4 sao",
    until="còn hiệu lực đến 20/12/2027",
    art="set-05",
    photo="",
    site="Danh mục sản phẩm OCOP",
)
BARE = CARD._replace(stars=0, rank="", until="")


@cache
def drawing(name: str = "set-05") -> Image.Image:
    """A print of the theme as cards need it."""
    return Image.open(io.BytesIO(drawing_of((ART / f"{name}.svg").read_bytes())))


def photo(colour: str = "#3060c0", form: str = "JPEG", size: tuple[int, int] = (800, 600)) -> bytes:
    """A photo of one colour."""
    out = io.BytesIO()
    Image.new("RGB", size, colour).save(out, form, quality=90)
    return out.getvalue()


def noise(size: tuple[int, int] = (900, 900)) -> bytes:
    """The most restless photo there is, the same each time."""
    out = io.BytesIO()
    width, height = size
    Image.frombytes("RGB", size, random.Random(1).randbytes(width * height * 3)).save(out, "JPEG", quality=95)  # noqa: S311
    return out.getvalue()


def shown(card: bytes) -> Image.Image:
    """The card as a reader sees it."""
    return Image.open(io.BytesIO(card)).convert("RGB")


def like(image: Image.Image, colour: str, distance: int = 40) -> int:
    """How many pixels differ from `colour` by at most `distance` in each channel."""
    wanted = tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))
    near = [
        band.point([255 if abs(level - one) <= distance else 0 for level in range(256)])
        for band, one in zip(image.split(), wanted, strict=True)
    ]
    return sum(count for count, pixel in Image.merge("RGB", near).getcolors(8) or () if pixel == (255, 255, 255))
