"""Distances are written alike by the server and in the browser."""

from __future__ import annotations

from pathlib import Path

from built.building import BuiltSite, lend_scripts
from playwright.sync_api import Page

from generator.read.words import read_words
from generator.render.language import Language
from generator.render.places.distances import OFF_KM, distance_text

KILOMETRES = [0.095, 0.1, 0.4, 0.8449, 0.994, 0.995, 1, 2.44, 9.949, 9.95, 10, 38.4, 999, 1234.6]


def test_figures_are_those_of_the_server(site: BuiltSite, page: Page) -> None:
    """Metres, a tenth of a kilometre or whole ones, in Vietnamese; what is too near for figures has words."""
    language = Language("vi", "", read_words(Path("theme/locale"), "vi"))
    lend_scripts(page)
    page.goto(site.url)
    written = page.evaluate(
        """async all => { const { measured } = await import("/lent/places/measure.js"); return all.map(measured); }""",
        [0.01, *KILOMETRES],
    )

    assert written == ["", *(distance_text(one, language) for one in KILOMETRES)]


def test_places_are_as_rough_as_on_the_server(site: BuiltSite, page: Page) -> None:
    """Exact, the middle of a commune, the middle of a district."""
    lend_scripts(page)
    page.goto(site.url)

    assert page.evaluate("""async () => (await import("/lent/places/off.js")).OFF""") == list(OFF_KM.values())
