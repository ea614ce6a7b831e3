"""Modules become one script that browsers load from a folder."""

from __future__ import annotations

import pytest
from plugins_projects import PROJECT

from generator.publish.scripts import ScriptError
from generator.stick.scripts import stick_script

SOURCES = {
    "start.js": '/** Starts. */\n\nimport { one, two as zwei } from "./one.js";\nimport {\n  kilometres,\n} from "./far.js";\n\n'
    'one(zwei, kilometres);\nlater(() => import("./box.js").then((part) => part.box));\n'
    'later(() => import("./offline.js"));\n',
    "one.js": "/**\n * One.\n */\n\nexport function one() {}\nexport const two = 2;\n// why\nexport async function three() {}\n",
    "far.js": "export class Far {}\nexport function kilometres() {}\n",
    "box.js": 'import "./vendor/lib.js";\nimport { pageAddress } from "./address.js";\nimport { ask } from "./service.js";\n\n'
    "export function box() {\n  ask(pageAddress);\n}\n",
    "service.js": 'export function ask() {\n  return new Worker(new URL("worker.js", import.meta.url));\n}\n',
    "worker.js": 'import { two } from "./one.js";\n\npostMessage(two);\n',
    "address.js": "export function pageAddress(folder) {\n  return folder;\n}\n",
    "offline.js": "export const base = import.meta.url;\n",
    "stick/address.js": 'export function pageAddress(folder) {\n  return folder + "index.html";\n}\n',
    "stick/stand-ins.js": "export function fetch() {}\nexport const history = {};\nexport function hired() {}\n",
    "vendor/lib.js": "this.lib = 1;\n//# sourceMappingURL=lib.js.map",
    "unused.js": "export const nothing = 0;\n",
}


def joined(**changed: str) -> str:
    """The script of the example, with some modules changed."""
    return stick_script({**SOURCES, **{f"{name}.js": text for name, text in changed.items()}})


def test_no_form_of_a_module_is_left() -> None:
    """A classic script knows neither import nor export, and no comments are sent along."""
    text = joined()

    assert not any(word in text for word in ("import", "export", "Starts", "why"))


def test_a_module_runs_when_it_is_first_imported() -> None:
    """Each once, in a scope of its own that is strict; names may be changed on the way."""
    text = joined()

    assert "const { one, two: zwei } = $one();" in text
    assert 'const $one = once(() => {\n"use strict";\n' in text
    assert "return { one, two, three };" in text


def test_what_is_imported_later_is_promised() -> None:
    """It runs no sooner than that; what is of the web alone is refused, as a file that is not there would be."""
    text = joined()

    assert "later(() => Promise.resolve().then($box).then((part) => part.box));" in text
    assert 'later(() => Promise.reject(new Error("left out")));' in text
    assert "$offline" not in text


def test_a_worker_is_hired_on_the_page() -> None:
    """Its script gets what a worker has around it."""
    text = joined()

    assert "return hired($worker);" in text
    assert "const $worker = (self, addEventListener, postMessage) => {" in text


def test_addresses_of_pages_are_those_of_files() -> None:
    """The module that makes them is another one here."""
    text = joined()

    assert 'folder + "index.html"' in text
    assert "const { pageAddress } = $stick_address();" in text


def test_a_vendored_library_is_not_strict() -> None:
    """It finds the page by `this`."""
    assert "const $vendor_lib = once(function () {\nthis.lib = 1;\n});\n" in joined()


def test_nothing_unused_is_there() -> None:
    """Only what is reached from the start."""
    assert "nothing" not in joined()


@pytest.mark.parametrize("line", ['export * from "./far.js";\n', 'import far from "./far.js";\n', "export default 1;\n",
                                  'import { x } from "./missing.js";\n', "const here = import.meta.url;\n"])  # fmt: skip
def test_another_form_is_refused(line: str) -> None:
    """The joiner knows the forms that the theme uses, and says where it met another."""
    with pytest.raises(ScriptError, match=r"^one\.js: "):
        joined(one=SOURCES["one.js"] + line)


def test_the_theme_uses_no_other_form() -> None:
    """All of its modules can be joined."""
    folder = PROJECT / "theme/static/js"
    sources = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.js")}

    assert "$search_worker" in stick_script(sources)
