"""The command: from a settings file to a zip, beside whatever is served; says what is in it and how large it is."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from catalogue.preview.office import TextsRefused, open_office, options_of, texts_of
from catalogue.stick.make import Filled, fill
from catalogue.stick.wishes import wish_for
from generator.address import public_origin
from generator.cache import CacheError
from generator.diagnostics import as_text, has_errors
from generator.pipeline import compile_catalogue
from generator.progress import Steps, number, seconds
from generator.publish.scripts import ScriptError
from generator.settings import Settings
from generator.stick.options import add_options
from generator.stick.pack import StickError

__all__ = ["main"]

_MADE = {
    "vi": (
        "Xong sau {time}: {to}",
        "  {size} MB (giải nén {unpacked} MB), {files} tệp: {pages} trang, {pictures} tệp ảnh.",
        "  Mở: giải nén toàn bộ, rồi mở MO-TRANG-NAY.html.",
    ),
    "en": (
        "Done after {time}: {to}",
        "  {size} MB ({unpacked} MB unpacked), {files} files: {pages} pages, {pictures} picture files.",
        "  To open it: unpack all of it, then open MO-TRANG-NAY.html.",
    ),
}
_REFUSED = {
    "vi": "hồ sơ có lỗi, chưa làm gì (CATALOGUE_KEEP_GOING=1: chỉ lấy hồ sơ đúng)",
    "en": "records have errors, nothing was made (CATALOGUE_KEEP_GOING=1: with those that have none)",
}
_UNKNOWN = {
    "vi": "không có {} nào tên là {!r}; có: {}",
    "en": "there is no {} {!r}; there are: {}",
}
_KINDS = {"vi": ("hội chợ", "tỉnh"), "en": ("fair", "province")}


def main(arguments: Sequence[str] | None = None) -> int:
    """Make one zip; the answer is the exit status: 1 where records have errors, 2 where it was asked for wrongly."""
    parser = argparse.ArgumentParser(prog="python -m generator stick")
    add_options(parser)
    asked = parser.parse_args(arguments)
    started = time.perf_counter()
    office = open_office(asked.settings)
    try:
        options = _addressed(options_of(office), asked.origin)
    except ValueError as fault:
        print(fault, file=sys.stderr)
        return 2
    language = options.messages
    result = compile_catalogue(options, None, Steps(language))
    if has_errors(result.found) and not options.keep_going:
        print(f"{as_text(result.found, language)}\n{_REFUSED[language]}", file=sys.stderr)
        return 1
    wish = wish_for(result.catalogue, asked.fair, asked.province)
    if wish is None:
        known = result.catalogue.fairs if asked.fair else result.catalogue.vocabulary.province_by_slug
        kind = _KINDS[language][not asked.fair]
        said = _UNKNOWN[language].format(kind, asked.fair or asked.province, ", ".join(sorted(known)) or "–")
        print(said, file=sys.stderr)
        return 2
    try:
        texts = texts_of(office)
        filled = fill(result, options, texts.workshop, wish, asked.pictures, asked.to, texts.files)
    except (StickError, ScriptError, TextsRefused, CacheError, OSError) as fault:
        print(fault, file=sys.stderr)
        return 1
    print(_said(filled, str(asked.to), time.perf_counter() - started, language))
    return 0


def _addressed(options: Settings, origin: str) -> Settings:
    """The settings with the address that every page of the stick names; raises `ValueError` where it is not public."""
    site = urlsplit(public_origin(origin or f"{options.origin}{options.base}"))
    return replace(options, origin=f"{site.scheme}://{site.netloc}", base=site.path)


def _said(filled: Filled, to: str, spent: float, language: str) -> str:
    packed = filled.packed
    counted = {"files": packed.files, "pages": filled.pages, "pictures": filled.pictures}
    sizes = {"size": _megabytes(packed.size, language), "unpacked": _megabytes(packed.unpacked, language)}
    figures = {name: number(value, language) for name, value in counted.items()}
    return "\n".join(_MADE[language]).format(to=to, time=seconds(spent, language), **sizes, **figures)


def _megabytes(size: int, language: str) -> str:
    text = f"{size / 1e6:.1f}"
    return text.replace(".", ",") if language == "vi" else text
