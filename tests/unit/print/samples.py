"""Desks at which sheets are made, and PDF files as a reader finds them."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date

from plugins_projects import PROJECT
from pypdf import PdfReader
from small_project import TODAY, Project

from generator.pipeline import compile_catalogue, open_desks
from generator.print.press import Stock
from generator.render.desk import Desk
from generator.render.site import Knobs, Names

ORIGIN = "https://ocop.example.vn"
NAMES = {"vi": Names("Danh mục OCOP", "", ""), "en": Names("OCOP catalogue", "", "")}
ENDED = "[{stars: 5, issued: 2020-06-01, evidence: {title: Quyết định 12/QĐ-UBND, grade: A}}]"
UNKNOWN = "[{stars: 3, evidence: {title: Báo Đồng Nai, grade: B1}}]"
LONG = " ".join(["Nước mắm cá cơm nguyên chất ủ chượp thùng gỗ bời lời"] * 5)
HOSTILE = '#panic("x") $ @a *b* _c_ \\ <d> `e` [f] {g} // h ~ عربى'


def bench(
    project: Project, languages: tuple[str, ...] = ("vi",), origin: str = ORIGIN, today: date = TODAY
) -> tuple[list[Desk], Stock]:
    """The desks of a project, and what its sheets are made with."""
    settings = replace(project.settings(today), languages=languages)
    result = compile_catalogue(settings)
    knobs = Knobs(origin, "", NAMES, 24, languages, "", "")
    desks = open_desks(result.catalogue, settings, knobs, PROJECT / "theme/locale", {})
    return desks, Stock(PROJECT / "theme", result.derivatives, today)


def read(pdf: bytes) -> PdfReader:
    """A PDF file as its reader opens it."""
    return PdfReader(io.BytesIO(pdf))


def text_of(pdf: bytes) -> str:
    """All words of a PDF file, blanks and ends of lines as one space."""
    return " ".join(" ".join(page.extract_text() for page in read(pdf).pages).split())
