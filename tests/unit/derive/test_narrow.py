"""A part of the catalogue stands by itself."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from small_project import Project

from generator.derive.narrow import Chosen, narrowed, of_fair, of_province
from generator.model.catalogue import Catalogue


@pytest.fixture
def catalogue(project: Project) -> Catalogue:
    """Two provinces whose products, producers, points and villages are all linked to each other."""
    project.producer("htx-a")
    project.producer("htx-b", place="{province: hue}")
    project.producer("ho-c", form="ho_kd", place="{province: hue}")
    project.village("lang-non")
    project.village("lang-xa", "dong-nai")
    project.point("cho-hue", "hue", producer="ho-c", stocks="[mat-ong, tra]")
    project.point("cho-xa", "dong-nai", stocks="[gao]")
    project.product("mat-ong", producer="htx-a", village="lang-non")
    project.product("gao", producer="htx-a")
    project.product("tra", "hue", producer="htx-b", village="lang-non")
    return project.compile().catalogue


def dangling(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Every link of the catalogue that leads to nothing."""
    for kind, shown in (
        ("producer", catalogue.producers),
        ("point", catalogue.points),
        ("village", catalogue.villages),
    ):
        yield from ((kind, slug) for one in shown.values() for slug in one.products if slug not in catalogue.products)
    for entry in catalogue.products.values():
        yield from (("made", entry.slug) for _ in [0] if entry.producer not in catalogue.producers)
    for product, points in catalogue.points_of.items():
        yield from ((product, slug) for slug in points if slug not in catalogue.points)


def test_what_belongs_to_a_product_comes_with_it(catalogue: Catalogue) -> None:
    """Its producer, the points that stock it, its village; who runs the point, for its telephone hangs on that."""
    part = narrowed(catalogue, Chosen(frozenset(["mat-ong"])))

    assert set(part.products) == {"mat-ong"}
    assert (set(part.producers), set(part.points), set(part.villages)) == ({"htx-a", "ho-c"}, {"cho-hue"}, {"lang-non"})


def test_no_link_leads_out_of_a_part(catalogue: Catalogue) -> None:
    """Neither from producers nor from points nor from villages."""
    part = narrowed(catalogue, Chosen(frozenset(["mat-ong"])))

    assert part.points["cho-hue"].products == part.villages["lang-non"].products == ("mat-ong",)
    assert list(dangling(part)) == []


def test_a_province_has_all_that_lies_in_it(catalogue: Catalogue) -> None:
    """Points and villages without products of it too, and the order of the whole."""
    part = narrowed(catalogue, of_province(catalogue, "dong-nai"))

    assert list(part.products) == ["gao", "mat-ong"]
    assert {"cho-xa", "cho-hue"} == set(part.points)
    assert "lang-xa" in part.villages


def test_the_whole_is_left_as_it_was(catalogue: Catalogue) -> None:
    """A catalogue is a value."""
    before = dict(catalogue.products)

    narrowed(catalogue, Chosen(frozenset()))

    assert catalogue.products == before


@pytest.mark.usefixtures("catalogue")
def test_a_fair_has_what_it_shows(project: Project) -> None:
    """Its products and producers, and no other fair."""
    project.fair("hoi-cho-hue", products="[tra]")
    project.fair("hoi-cho-xa", products="[tra]")
    whole = project.compile().catalogue

    part = narrowed(whole, of_fair(whole, "hoi-cho-hue"))

    assert (set(part.products), set(part.fairs)) == ({"tra"}, {"hoi-cho-hue"})
    assert list(dangling(part)) == []


def test_codes_are_those_of_what_is_left(catalogue: Catalogue) -> None:
    """A record that is only not in this part is not told to be gone."""
    part = narrowed(catalogue, Chosen(frozenset(["gao"])))

    assert {slug for kind, slug in part.codes.issued if kind == "product"} == {"gao"}
    assert part.codes.gone == catalogue.codes.gone
