"""Small modules become few files: joined, without comments, each scope its own."""

from __future__ import annotations

import pytest

from generator.publish.scripts import ScriptError, published_scripts

SOURCES = {
    "start.js": '/** Starts. */\n\nimport { one } from "./one.js";\nimport { name as other } from "./two.js";\n\n'
    'one(other);\nlater(() => import("./search/box.js"));\n',
    "one.js": '/**\n * One.\n */\n\nimport { name } from "./two.js";\n\nconst hidden = 1;\n\n'
    "/** @param {string} text */\nexport function one(text) {\n  // why\n  return text + name + hidden;\n}\n",
    "two.js": 'export const name = "hai // ba /* bốn */";\n',
    "search/box.js": 'import { ask } from "./service.js";\nimport { name } from "../two.js";\n\n'
    "export function search(root) {\n  return ask(root, name);\n}\n",
    "search/service.js": 'export function ask() {\n  return new Worker(new URL("worker.js", import.meta.url));\n}\n',
    "search/worker.js": 'import "../vendor/lib.js";\nimport { name } from "../two.js";\n\npostMessage(name);\n',
    "vendor/lib.js": "/* MIT */ (function () { this.lib = 1 }).call(this)",
    "unused.js": "export const nothing = 0;\n",
}


def published(**changed: str) -> dict[str, str]:
    """The scripts of the example, with some changed."""
    return published_scripts({**SOURCES, **{name.replace("__", "/") + ".js": text for name, text in changed.items()}})


def test_the_entries_are_what_pages_ask_for() -> None:
    """The script of every page, what is imported later, what has a state, the worker; nothing unused."""
    assert set(published()) == {"start.js", "search/box.js", "search/service.js", "search/worker.js"}


def test_a_module_stands_once_in_its_entry() -> None:
    """Imported from two places, it is there once, before both."""
    text = published()["start.js"]

    assert text.count("hai // ba /* bốn */") == 1
    assert text.index("$two") < text.index("$one") < text.index("one(other)")
    assert "const { name: other } = $two;" in text


def test_names_inside_a_module_stay_inside() -> None:
    """Two modules may use the same name."""
    text = published(two='const hidden = 2;\nexport const name = "a" + hidden;\n')["start.js"]

    assert text.count("const hidden") == 2
    assert text.count("(() => {") == 2


def test_what_has_a_state_is_not_copied() -> None:
    """The service is imported as a file of its own, by a path that is right from there."""
    text = published()["search/box.js"]

    assert text.startswith('import * as $search_service from "./service.js";\n')
    assert "new Worker" not in text


def test_the_worker_is_a_classic_script() -> None:
    """No import or export is left; the vendored library stands before all, unchanged."""
    text = published()["search/worker.js"]

    assert text.startswith(SOURCES["vendor/lib.js"])
    assert "import" not in text
    assert "export" not in text


def test_a_vendored_library_names_no_source_map() -> None:
    """The map is not published: browsers with open tools would ask for it in vain."""
    text = published(vendor__lib="this.lib = 1;\n//# sourceMappingURL=lib.js.map")["search/worker.js"]

    assert text.startswith("this.lib = 1;\n")
    assert "sourceMappingURL" not in text


def test_comments_and_indents_are_left_out() -> None:
    """Comments on lines of their own; what looks like one within a text stays."""
    text = "".join(published().values())

    assert "why" not in text
    assert "@param" not in text
    assert "\n  " not in text


@pytest.mark.parametrize(
    "line",
    [
        'import * as all from "./two.js";',
        'import "./two.css";\nexport default 1;',
        "export { name };",
        "export let name = 1;",
    ],
)
def test_a_form_that_is_not_known_is_refused(line: str) -> None:
    """Better no site than a script that fails in every browser; the message names file and line."""
    with pytest.raises(ScriptError, match=r"one\.js: write it as the other scripts do"):
        published(one=line + "\n")


def test_only_an_entry_imports_later() -> None:
    """A path is relative to the file it stands in, and a joined module has moved."""
    with pytest.raises(ScriptError, match=r"one\.js: only an entry"):
        published(one='export function one() {\n  return import("./two.js");\n}\n')
