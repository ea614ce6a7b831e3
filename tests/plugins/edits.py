"""Edits that an office makes, with something of each left to chance; every edit leaves records without errors."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

from plugins_projects import ALPHA, write, write_photo

__all__ = ["EDITS", "Edit"]

Edit = Callable[[Path, Random], None]
_SETTINGS = "settings.py"
_PRODUCER, _POINT = "content/producers/ohm.yaml", "content/sales-points/dong-nai/ohm-shop.yaml"
_VILLAGE = "content/villages/dong-nai/ohm-village/village.yaml"
_LETTERS = "αβγδεζηθικλμ"


def _products(root: Path) -> list[Path]:
    return sorted(root.glob("products/*/*/product.yaml"))


def _change(path: Path, pattern: str, new: str) -> None:
    """Replaces the first match in a file; a file without one is left as it is."""
    write(path, re.sub(pattern, new, path.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE))


def _word(chance: Random) -> str:
    return "".join(chance.choices(_LETTERS, k=chance.randint(1, 6)))


def _field(pattern: str, new: Callable[[Random], str]) -> Edit:
    """A field of some product gets another value."""
    return lambda root, chance: _change(chance.choice(_products(root)), pattern, new(chance))


def _field_of(name: str, pattern: str, new: Callable[[Random], str]) -> Edit:
    """A field of one file gets another value."""
    return lambda root, chance: _change(root / name, pattern, new(chance))


def _add(root: Path, chance: Random) -> None:
    slug = f"n{chance.randrange(10**6)}"
    write(root / f"products/dong-nai/{slug}/product.yaml", _bare(chance.choice(_products(root))))


def _bare(path: Path) -> str:
    """A record without its photos, which lie in a folder of their own."""
    return re.sub(r"^photos:.*\n", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE)


def _remove(root: Path, chance: Random) -> None:
    others = [path for path in _products(root) if path != root / ALPHA]
    if len(others) > 1:
        shutil.rmtree(chance.choice(others).parent)


def _move(root: Path, chance: Random) -> None:
    others = [path for path in _products(root) if path != root / ALPHA]
    if others:
        folder = chance.choice(others).parent
        folder.rename(folder.with_name(f"m{chance.randrange(10**6)}"))


def _photo(root: Path, chance: Random) -> None:
    write_photo((root / ALPHA).with_name("anh.jpg"), (chance.randrange(256), chance.randrange(256), 40))


def _draft(root: Path, chance: Random) -> None:
    path = chance.choice([one for one in _products(root) if one != root / ALPHA] or _products(root))
    text = path.read_text(encoding="utf-8")
    write(path, text.replace("draft: true\n", "") if "draft: true" in text else f"{text}draft: true\n")


def _reference(field: str, value: str) -> Edit:
    """A product loses a reference, or gets it back."""

    def edit(root: Path, chance: Random) -> None:
        path = chance.choice(_products(root))
        text = path.read_text(encoding="utf-8")
        line = f"{field}: {value}\n"
        write(path, text.replace(line, "") if line in text else text + line)

    return edit


EDITS: dict[str, Edit] = {
    "name": _field(r"^name: .*", lambda chance: f"name: {_word(chance)}"),
    "summary": _field(r"^summary: .*", lambda chance: f"summary: {_word(chance)} {_word(chance)}"),
    "story": _field(r"^story: .*", lambda chance: f'story: "{_word(chance)} **{_word(chance)}** [a](https://a.vn/)"'),
    "stars": _field(r"stars: \d", lambda chance: f"stars: {chance.choice((3, 4, 5))}"),
    "issued": _field(r"issued: .*", lambda chance: f"issued: {chance.randint(2019, 2026)}-0{chance.randint(1, 9)}-01"),
    "commune": _field(r"commune: [^,]*,", lambda chance: f"commune: {_word(chance)},"),
    "set": _field(r"^set: .*", lambda chance: f"set: {chance.choice((1, 7, 13, 20))}"),
    "season": _field(r"^season: .*", lambda chance: f"season: [{chance.randint(1, 12)}]"),
    "price": _field(r"price: \d+", lambda chance: f"price: {chance.randint(1, 99)}000"),
    "aliases": _field(r"^aliases: .*", lambda chance: f"aliases: [{_word(chance)}]"),
    "ingredients": _field(r"^ingredients: .*", lambda chance: f"ingredients: {_word(chance)}"),
    "sold at": _reference("sold_at", "[ohm-shop]"),
    "village of a product": _reference("village", "ohm-village"),
    "draft": _draft,
    "new product": _add,
    "product gone": _remove,
    "product at another address": _move,
    "photo": _photo,
    "focus of a photo": _field_of(ALPHA, r"focus_x: \d+", lambda chance: f"focus_x: {chance.randint(0, 100)}"),
    "producer": _field_of(_PRODUCER, r"^name: .*", lambda chance: f"name: {_word(chance)}"),
    "telephone": _field_of(_PRODUCER, r"^phone: .*", lambda chance: f"phone: '0271 {chance.randint(100, 999)} 2345'"),
    "sales point": _field_of(_POINT, r"^name: .*", lambda chance: f"name: {_word(chance)}"),
    "hours": _field_of(_POINT, r"opens: '.*?'", lambda chance: f"opens: '0{chance.randint(1, 9)}:30'"),
    "state of a point": _field_of(_POINT, r"status: \w+", lambda chance: f"status: {chance.choice(('open', 'closed'))}"),
    "village": _field_of(_VILLAGE, r"^name: .*", lambda chance: f"name: {_word(chance)}"),
    "beds": _field_of(_VILLAGE, r"beds: \d+", lambda chance: f"beds: {chance.randint(1, 99)}"),
    "feast": _field_of(_VILLAGE, r"when: lunar 02-\d+", lambda chance: f"when: lunar 02-{chance.randint(10, 15)}"),
    "story of the office": _field_of("content/stories/ohm.md", r"^Title: .*", lambda chance: f"Title: {_word(chance)}"),
    "page of the office": _field_of("content/pages/hang-sao.md", r"^ΩΩ.*", lambda chance: f"ΩΩ {_word(chance)}"),
    "template": _field_of(
        "theme/templates/product.html", r"^<article( data-x=\S+)?", lambda chance: f"<article data-x={_word(chance)}"
    ),
    "macro": _field_of(
        "theme/templates/components/card.html", r'class="card__text[^"]*"', lambda c: f'class="card__text {_word(c)}"'
    ),
    "translation": _field_of("theme/locale/en.po", r'(?<=^msgid "Trang chủ"\nmsgstr ").*(?=")', _word),
    "stylesheet": _field_of("theme/static/css/tokens.css", r":root \{( --x: \d+;)?", lambda c: f":root {{ --x: {c.randint(0, 9)};"),
    "day": _field_of(_SETTINGS, r"'today': '\d+", lambda chance: f"'today': '{chance.choice((2026, 2027, 2029))}"),
    "products on a page": _field_of(_SETTINGS, r"'per_page': \d+", lambda chance: f"'per_page': {chance.randint(1, 4)}"),
    "name of the site": _field_of(_SETTINGS, r"^SITENAME = .*", lambda chance: f'SITENAME = "{_word(chance)}"'),
    "share cards": _field_of(_SETTINGS, r"'share_cards': '\w+'", lambda c: f"'share_cards': '{c.choice(('none', 'shared'))}'"),
}  # fmt: skip
