"""Plans of fairs: drawings pass, whatever acts or reaches out does not."""

from __future__ import annotations

import pytest

from generator.check.plans import fault_of_plan
from generator.model.record import PLAN_LIMIT

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 4 3"'


def fault(inside: str, attributes: str = "") -> tuple[str, dict[str, str]] | None:
    """What is found in a drawing that holds `inside`."""
    return fault_of_plan(f"{HEAD} {attributes}>{inside}</svg>".encode())


@pytest.mark.parametrize(
    "inside",
    [
        "<g><rect width='2' height='1' fill='#eee'/><text x='1'>Gian A1 <tspan>đặc sản</tspan></text></g>",
        "<defs><linearGradient id='a'><stop offset='1'/></linearGradient></defs><path fill='url(#a)' d='M0 0h1'/>",
        "<symbol id='b'><circle r='1'/></symbol><use href='#b'/><use xlink:href='#b'/>",
        "<style>.hall { fill: #eee }</style><rect class='hall' style='stroke: red'/>",
        "<defs><pattern id='a'/></defs><g fill='url( \"#a\" )' style='clip-path: url(&quot;#b&quot;)' id='src (1)'/>",
        "<g class='a\\b' data-name='url(khu A)' aria-label='A \\ B'/>",
        "<clipPath id='c'><use href='#r'/></clipPath><rect id='r'/><g clip-path='url(#c)'><use href='#r'/></g>",
        "<style>.a, .b { fill: url(#p) }</style><pattern id='p'><rect class='c'/></pattern><rect class='a'/>",
        "<text xml:space='preserve'>A  1</text>",
        "<x:namedview xmlns:x='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd' pagecolor='#fff'/>",
    ],
)
def test_a_drawing_may_be_published(inside: str) -> None:
    """As programs for drawing write it, their own notes included."""
    assert fault(inside) is None


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("<script>alert(1)</script>", "<script>"),
        ("<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>", "<foreignObject>"),
        ("<p xmlns='http://www.w3.org/1999/xhtml' onclick='x()'/>", "<p>"),
        ("<a href='https://example.vn/'><rect/></a>", "<a>"),
        ("<image href='https://example.vn/a.png'/>", "<image>"),
        ("<animate attributeName='href'/>", "<animate>"),
        ("<rect onload='alert(1)'/>", 'onload="alert(1)"'),
        ("<use href='https://example.vn/a.svg#b'/>", 'href="https://example.vn/a.svg#b"'),
        ("<use xlink:href='data:image/svg+xml,x'/>", 'href="data:image/svg+xml,x"'),
        ("<rect style='fill: url(//example.vn/a)'/>", 'style="fill: url(//example.vn/a)"'),
        ("<rect fill='url( &quot; //example.vn)'/>", 'fill="url( " //example.vn)"'),
        ("<style>g { fill: url('a.svg#b') }</style>", "<style> url(…)"),
        ("<rect fill='u\\72l(//example.vn)'/>", 'fill="u\\72l(//example.vn)"'),
        ("<style>@import 'a.css';</style>", "<style> url(…)"),
        ("<g xml:base='https://example.vn/'/>", 'base="https://example.vn/"'),
        ("<?xml-stylesheet href='a.css'?>", "<?xml-stylesheet href='a.css'"),
    ],
)
def test_what_acts_or_reaches_out_is_named(inside: str, found: str) -> None:
    """The finding repeats it, so that it can be found and taken out."""
    assert fault(inside) == ("plan-unsafe", {"found": found})


def test_a_handler_on_the_drawing_itself_is_found() -> None:
    """The root is looked at like the rest."""
    assert fault("", "onload='alert(1)'") == ("plan-unsafe", {"found": 'onload="alert(1)"'})


def folded(holder: str, repeat: str) -> str:
    """Seven parts, each of which repeats the one before ten times."""
    parts = "".join(f"<{holder} id='p{no}'>{repeat.format(no - 1) * 10}</{holder}>" for no in range(1, 8))
    return f"<rect id='p0'/>{parts}{repeat.format(7)}"


@pytest.mark.parametrize(
    "inside",
    [
        folded("g", "<use href='#p{}'/>"),
        folded("g", "<use xlink:href='#p{}'/>"),
        folded("pattern", "<rect fill='url(#p{})'/>"),
        folded("mask", "<rect style='mask: url( &quot;#p{}&quot;)'/>"),
        folded("symbol", "<use href='#p{0}'/><path marker-end='url(#p{0})'/>"),
        "<style>" + "".join(f".u{no} {{ fill: url(#p{no}) }}" for no in range(8)) + "</style>"
        + folded("pattern", "<rect class='u{}'/>"),
        "<g id='a'><use href='#a'/></g>",
        "<style>rect { fill: url(#p) }</style><pattern id='p'><rect/></pattern>",
    ],
    ids=["use", "xlink", "pattern", "mask", "mixed", "stylesheet", "itself", "itself by stylesheet"],
)  # fmt: skip
def test_parts_within_parts_without_end_are_refused(inside: str) -> None:
    """A kilobyte that would have a phone draw ten million elements."""
    assert fault(inside) == ("plan-unfolding", {"limit": "50000"})


@pytest.mark.parametrize(
    ("svg", "code"),
    [
        (b"<!DOCTYPE svg><svg xmlns='http://www.w3.org/2000/svg'/>", "plan-doctype"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><rect></svg>", "plan-unreadable"),
        (b"<svg/>", "plan-unreadable"),
        (b"<?xml version='1.0' encoding='utf-7'?><svg xmlns='http://www.w3.org/2000/svg'/>", "plan-unreadable"),
        (b"\xff\xd8\xff\xe0", "plan-unreadable"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'>" + b" " * PLAN_LIMIT + b"</svg>", "plan-large"),
    ],
)
def test_what_is_no_plain_drawing_is_refused(svg: bytes, code: str) -> None:
    """A type or entities, broken mark-up, another kind of file, too many bytes."""
    found = fault_of_plan(svg)

    assert found is not None
    assert found[0] == code
