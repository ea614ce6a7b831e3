"""What machines read: JSON that says nothing empty and cannot end its script element."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.render import structured_data as schema
from generator.render.views.values import Anchor, Phrase

KEYS = st.sampled_from(("name", "url", "@type", "image"))
VALUES = st.one_of(st.none(), st.text(max_size=12), st.integers(), st.floats(allow_nan=False, allow_infinity=False))
THINGS = st.dictionaries(KEYS, st.recursive(VALUES, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner)))


def without_empty(value: Any) -> Any:
    """A thing as it should be told: fields without a value are left out."""
    if isinstance(value, dict):
        return {key: without_empty(inner) for key, inner in value.items() if inner or inner == 0}
    return [without_empty(inner) for inner in value] if isinstance(value, list) else value


@given(THINGS)
def test_a_thing_is_told_as_json_without_what_is_empty(thing: dict[str, Any]) -> None:
    """What json.dumps would write, without a sign that HTML knows."""
    assert schema._written(thing) == schema.safe_json(without_empty(thing))


def test_no_text_can_end_the_script_element() -> None:
    """Neither a thing nor a step of the breadcrumbs; read back, both say what they said."""
    name = '</script><!-- & "\u2028'
    script = schema.as_script([schema.breadcrumbs([Anchor(Phrase(name, ""), "/a/")], "https://a.vn"),
                               schema.article(name, "2026-11-22", "vi", "https://a.vn/b/")])  # fmt: skip

    crumbs, article = json.loads(script)["@graph"]

    assert not set(script) & set("<>&\u2028")
    assert crumbs["itemListElement"] == [{"@type": "ListItem", "position": 1, "name": name, "item": "https://a.vn/a/"}]
    assert article["headline"] == name


def test_nothing_to_tell_is_no_script() -> None:
    """A page without things and without a way to it has no JSON-LD."""
    assert schema.as_script([]) == ""
