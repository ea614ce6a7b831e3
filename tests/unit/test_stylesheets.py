"""Stylesheets as they are published: joined, in layers, without what only people need."""

from __future__ import annotations

from pathlib import Path

from generator.publish.assets import join_stylesheet


def joined(folder: Path, **files: str) -> str:
    """The sheet `site` of a folder with those files."""
    for name, text in files.items():
        (folder / f"{name}.css").write_text(text, encoding="utf-8")
    return join_stylesheet(folder / "site.css")


def test_files_stand_in_their_layers(tmp_path: Path) -> None:
    """In the order of the sheet."""
    css = joined(tmp_path, site='@layer a, b;\n@import url("one.css") layer(b);\n', one=".x { color: red; }\n")

    assert css == "@layer a,b;\n@layer b {\n.x{color:red;}\n}\n"


def test_blanks_are_left_out_only_where_css_needs_none(tmp_path: Path) -> None:
    """Not between selectors, not around plus and minus, not in quotes."""
    css = joined(tmp_path, site='.a .b > .c, i { width: calc(1px + 2px); content: " ; { a: b } "; }  /* why */\n')

    assert css == '.a .b > .c,i{width:calc(1px + 2px);content:" ; { a: b } ";}\n'


def test_a_selector_may_begin_with_a_colon(tmp_path: Path) -> None:
    """`:focus` after a blank is another selector than `a:focus`."""
    assert joined(tmp_path, site=".a :focus-visible { outline: 0 }\n") == ".a :focus-visible{outline:0}\n"
