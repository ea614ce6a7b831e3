"""Rules across records: identity and references."""

from __future__ import annotations

import pytest
from small_project import Project


def test_two_products_of_one_name_have_two_addresses(project: Project) -> None:
    """Feature D3: the folder is the identity, the name is not."""
    project.product("mat-ong-rung-u-minh", "ca-mau", name="Mật ong rừng")
    project.product("mat-ong-rung-dong-nai", "dong-nai", name="Mật ong rừng")

    assert project.codes() == []
    assert list(project.compile().catalogue.products) == ["mat-ong-rung-dong-nai", "mat-ong-rung-u-minh"]


def test_a_new_name_keeps_the_address(project: Project) -> None:
    """Renaming a product changes no link to it."""
    project.product(name="Mật ong rừng")
    project.product(name="Mật ong hoa rừng")

    assert list(project.compile().catalogue.products) == ["mat-ong-rung"]


def test_one_slug_in_two_provinces_is_refused_and_both_files_are_named(project: Project) -> None:
    """Feature D3: nothing is overwritten; the writer sees both places."""
    first = project.product("mat-ong-rung", "ca-mau")
    second = project.product("mat-ong-rung", "dong-nai")
    [finding] = project.check()[1]

    assert (finding.code, finding.severity) == ("slug-taken", "error")
    assert {finding.position.path, dict(finding.values)["other"]} == {first, second}


def test_records_of_different_kinds_may_share_a_slug(project: Project) -> None:
    """Their addresses begin differently."""
    project.product("lang-non", "hue")
    project.village("lang-non", "hue")
    project.producer("lang-non")

    assert project.codes() == []


@pytest.mark.parametrize(
    ("fields", "field", "meant"),
    [
        ({"producer": "htx-phu-tko"}, "producer", "htx-phu-tho"),
        ({"sold_at": "[cua-hang, cua-hanh]"}, "sold_at[1]", "cua-hang"),
        ({"village": "lang-nom"}, "village", "lang-non"),
    ],
)
def test_an_unknown_reference_names_the_nearest_record(
    fields: dict[str, str], field: str, meant: str, project: Project
) -> None:
    """The finding stands at the line of the reference."""
    project.producer("htx-phu-tho")
    project.point("cua-hang")
    project.village("lang-non")
    path = project.product(**fields)
    [finding] = project.check()[1]

    assert (finding.code, finding.field, finding.position.path) == ("reference", field, path)
    assert (finding.position.line, dict(finding.values)["meant"]) == (5, meant)


def test_a_reference_to_nothing_says_where_to_make_the_record(project: Project) -> None:
    """Where no name is near, the path of the record to write is shown."""
    project.product(producer="htx-phu-tho")
    [finding] = project.check()[1]

    assert (finding.code, dict(finding.values)["meant"]) == ("reference-none", "content/producers/htx-phu-tho.yaml")


def test_a_record_with_another_name_of_the_same_first_words_is_not_offered(project: Project) -> None:
    """Half of all names begin with what the thing is."""
    project.product("nuoc-mam-huong-lang-co", "hue")
    project.point(stocks="[nuoc-mam-nhi-phu-quoc]")

    assert project.codes() == [("reference-none", "stocks[0]")]


def test_a_reference_to_a_faulty_record_is_no_second_finding(project: Project) -> None:
    """The producer will exist as soon as it is mended."""
    project.producer("htx-phu-tho", place="{province: xyz}")
    project.product(producer="htx-phu-tho")

    assert project.codes() == [("province-unknown", "place.province")]


def test_an_unknown_reference_of_a_faulty_record_is_found_too(project: Project) -> None:
    """Both faults are reported in one run."""
    project.product(set="99", producer="htx-phu-tho")

    assert project.codes() == [("set-unknown", "set"), ("reference-none", "producer")]


def test_faults_of_three_files_come_in_one_report(project: Project) -> None:
    """One bad record never hides another."""
    project.producer("a", phone="x")
    project.write("products/hue/b/product.yaml", "name: [")
    project.product("c", "hue", set="27")
    records, found = project.check()

    assert [one.position.path for one in found] == sorted(records)
    assert [one.code for one in found] == ["phone", "yaml-bracket", "set-unknown"]


def test_a_record_with_an_error_across_is_not_sound(project: Project) -> None:
    """A build that keeps going leaves it out."""
    good = project.product("a", "hue")
    bad = project.product("b", "hue", producer="nobody")
    records, _ = project.check()

    assert [records[path].value is None for path in (good, bad)] == [False, True]
