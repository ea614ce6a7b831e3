"""The theme keeps its promises: views, words, layers, components."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest
from catalogue.components import ComponentsView, read_examples
from catalogue.contents import ArticleView, PageView
from jinja2 import Environment, meta, nodes
from plugins_projects import PROJECT

from generator.publish.assets import join_stylesheet
from generator.render.site import Site
from generator.render.views.pages import TEMPLATES
from generator.render.views.values import Meta

THEME = PROJECT / "theme"
TEMPLATES_FOLDER = THEME / "templates"
VIEWS = {**TEMPLATES, "article.html": ArticleView, "page.html": PageView, "components.html": ComponentsView}
STYLES = sorted((THEME / "static/css").rglob("*.css"))
SHEETS = {
    "site.css",
    "changes.css",
    "list.css",
    "fair.css",
    "map.css",
    "offline.css",
    "day.css",
    "stick.css",
    "saved.css",
}  # each holds an order of files and nothing else
COMPONENTS = sorted(path.stem for path in (TEMPLATES_FOLDER / "components").glob("*.html"))
PARSER = Environment(extensions=["jinja2.ext.i18n"])  # noqa: S701 - parses only


def fields_used(path: Path, name: str) -> set[str]:
    """The attributes of the variable `name` that a template asks for."""
    tree = PARSER.parse(path.read_text(encoding="utf-8"))
    return {
        node.attr
        for node in tree.find_all(nodes.Getattr)
        if isinstance(node.node, nodes.Name) and node.node.name == name
    }


def without_comments(path: Path) -> str:
    """A stylesheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


class TestTemplates:
    @pytest.mark.parametrize("name", VIEWS)
    def test_ask_only_for_fields_of_their_view(self, name: str) -> None:
        """A slip in a name fails here and not in a reader's browser."""
        assert fields_used(TEMPLATES_FOLDER / name, "view") <= set(VIEWS[name]._fields)

    @pytest.mark.parametrize("path", sorted(TEMPLATES_FOLDER.rglob("*.html")), ids=lambda path: path.stem)
    def test_know_the_frame_by_its_fields(self, path: Path) -> None:
        """Head and site are asked only for what they have."""
        assert fields_used(path, "meta") <= set(Meta._fields)
        assert fields_used(path, "site") <= set(Site._fields)

    @pytest.mark.parametrize("path", sorted(TEMPLATES_FOLDER.rglob("*.html")), ids=lambda path: path.stem)
    def test_escape_everything(self, path: Path) -> None:
        """No template marks a value as safe by itself: what is safe comes as Markup."""
        assert "safe" not in {
            node.name for node in PARSER.parse(path.read_text(encoding="utf-8")).find_all(nodes.Filter)
        }

    @pytest.mark.parametrize("path", sorted(TEMPLATES_FOLDER.rglob("*.html")), ids=lambda path: path.stem)
    def test_are_short(self, path: Path) -> None:
        """At most 120 lines."""
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 120

    @pytest.mark.parametrize("path", sorted(TEMPLATES_FOLDER.rglob("*.html")), ids=lambda path: path.stem)
    def test_call_only_macros_of_their_own_or_imported(self, path: Path) -> None:
        """A name that a template imports is known in that template alone, not in those that extend it."""
        tree = PARSER.parse(path.read_text(encoding="utf-8"))
        imported = {name if isinstance(name, str) else name[1]
                    for one in tree.find_all(nodes.FromImport) for name in one.names}  # fmt: skip
        own = {one.name for one in tree.find_all(nodes.Macro)}
        called = {one.node.name for one in tree.find_all(nodes.Call) if isinstance(one.node, nodes.Name)}

        assert called - imported - own <= {"gettext", "_", "ngettext", "once", "caller", "super", "namespace"}

    def test_name_only_templates_that_exist(self) -> None:
        """Every import, include and extends leads to a file."""
        named = {one for path in TEMPLATES_FOLDER.rglob("*.html")
                 for one in meta.find_referenced_templates(PARSER.parse(path.read_text(encoding="utf-8"))) if one}  # fmt: skip

        assert [name for name in named if not (TEMPLATES_FOLDER / name).is_file()] == []


class TestComponents:
    def test_have_examples(self) -> None:
        """Every component has an example file, and no example is without its component."""
        shown = {one.component for one in read_examples(THEME / "examples")}

        assert shown - set(COMPONENTS) == set()
        assert set(COMPONENTS) - shown == set()

    @pytest.mark.parametrize("name", COMPONENTS)
    def test_open_with_their_parameters(self, name: str) -> None:
        """The first line says how the macro is called."""
        first = (TEMPLATES_FOLDER / f"components/{name}.html").read_text(encoding="utf-8").splitlines()[0]

        assert re.match(r"\{#- \w+\(", first)


class TestStyles:
    @pytest.mark.parametrize("sheet", sorted(SHEETS))
    def test_stand_in_layers(self, sheet: str) -> None:
        """A sheet holds an order and nothing else; every file it names is in a layer."""
        lines = [line for line in without_comments(THEME / "static/css" / sheet).splitlines() if line.strip()]

        assert all(re.match(r'@layer [\w, ]+;|@import url\("[^"]+"\) layer\(\w+\)( print)?;', line) for line in lines)

    def test_are_all_imported(self) -> None:
        """No stylesheet lies about unused."""
        texts = [(THEME / "static/css" / sheet).read_text(encoding="utf-8") for sheet in SHEETS]
        files = {path.relative_to(THEME / "static/css").as_posix() for path in STYLES} - SHEETS

        assert set(re.findall(r'url\("([^"]+)"\)', "".join(texts))) == files

    @pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
    def test_use_no_ids_and_no_shouting(self, path: Path) -> None:
        """No id selector, no !important outside utilities, at most 120 lines."""
        css = without_comments(path)

        assert not re.findall(r"#[a-z][\w-]*[^;{}]*\{", css)
        assert "!important" not in css or path.stem in ("utilities", "print")
        assert len(css.splitlines()) <= 120

    @pytest.mark.parametrize("path", [path for path in STYLES if path.stem != "tokens"], ids=lambda path: path.stem)
    def test_take_colours_from_tokens(self, path: Path) -> None:
        """A literal colour outside a token is a fault; print sets the tokens anew."""
        rules = re.sub(r"--[\w-]+:[^;]+;", "", without_comments(path))

        assert not re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(|\boklch\(", rules)

    def test_are_light(self) -> None:
        """All styles together are at most 44 kB, 8.5 compressed: with HTML and scripts a page stays far below its 30."""
        assert len(join_stylesheet(THEME / "static/css/site.css").encode()) <= 44_000


@pytest.mark.parametrize("path", sorted((THEME / "static/js/vendor").glob("*.js")), ids=lambda path: path.stem)
def test_vendored_scripts_are_unchanged(path: Path) -> None:
    """Each is the file of npm, byte for byte, with its licence beside it; the theme's README says which."""
    licence = path.parent / f"{path.name.partition('.')[0]}-LICENSE.txt"

    assert hashlib.sha256(path.read_bytes()).hexdigest() in (THEME / "README.md").read_text(encoding="utf-8")
    assert licence.is_file()


OWN_SCRIPTS = sorted(path for path in (THEME / "static/js").rglob("*.js") if path.parent.name != "vendor")


@pytest.mark.parametrize("path", OWN_SCRIPTS, ids=lambda path: path.stem)
def test_scripts_are_small_and_build_no_html(path: Path) -> None:
    """At most 150 lines, and never HTML from strings."""
    text = path.read_text(encoding="utf-8")

    assert len(text.splitlines()) <= 150
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(", text)
