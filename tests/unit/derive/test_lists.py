"""Which lists there are, and who stands in them."""

from __future__ import annotations

import re

from small_project import Project

from generator.derive.lists import Collection, collect

Lists = dict[tuple[str, tuple[str, ...]], Collection]
ENDED = "[{stars: 4, issued: 2020-06-01, evidence: {title: QĐ 1, grade: A}}]"


def lists(project: Project) -> Lists:
    """Every collection of the project."""
    return collect(project.compile().catalogue)


def slugs(found: Lists, kind: str, *keys: str) -> list[str]:
    """The products of one collection."""
    return [entry.slug for entry in found[kind, keys].entries]


def test_an_empty_catalogue_still_has_its_lists(project: Project) -> None:
    """34 provinces, 6 groups, 26 sets, 3 ranks: no link is ever dead."""
    kinds = [kind for kind, _ in lists(project)]

    assert [kinds.count(kind) for kind in ("browse", "star", "province", "group", "set")] == [1, 3, 34, 6, 26]


def test_former_provinces_that_kept_their_name_have_no_second_list(project: Project) -> None:
    """Of the 63 those remain whose address is not one of the 34."""
    found = lists(project)
    former = {keys for kind, keys in found if kind == "former"}

    assert len(former) == 29
    assert former.isdisjoint({keys for kind, keys in found if kind == "province"})


def test_a_product_stands_in_every_list_it_belongs_to(project: Project) -> None:
    """Rank, province now and before, group, set, months, and the crossings of two."""
    project.product("x", "dong-nai", place="{province: binh-phuoc}", season="[11, 1, 11]")
    found = {key for key, one in lists(project).items() if one.entries}

    assert found == {
        ("browse", ()), ("star", ("4",)), ("province", ("dong-nai",)), ("former", ("binh-phuoc",)),
        ("group", ("thuc-pham",)), ("set", ("thuc-pham", "mat-ong-nong-san")), ("month", ("1",)),
        ("month", ("11",)), ("province+group", ("dong-nai", "thuc-pham")), ("province+star", ("dong-nai", "4")),
        ("group+star", ("thuc-pham", "4")),
    }  # fmt: skip


def test_a_product_without_a_set_stands_in_the_list_of_its_group(project: Project) -> None:
    """Where only the group is known, no list of a set claims it."""
    project.product("x", set="", group="do-uong")
    found = {kind: keys for (kind, keys), one in lists(project).items() if one.entries}

    assert (found["group"], "set" in found) == (("do-uong",), False)


def test_an_ended_product_stands_in_no_list(project: Project) -> None:
    """Lists, counts and facets show only what is certified."""
    project.product("x", certifications=ENDED)

    assert [key for key, one in lists(project).items() if one.entries] == []


def test_a_list_stands_in_vietnamese_order(project: Project) -> None:
    """Every list keeps the order of the catalogue."""
    project.product("a", name="Đậu")
    project.product("b", name="Dâu")
    project.product("c", name="Ấu")
    found = lists(project)

    assert slugs(found, "browse") == slugs(found, "group", "thuc-pham") == ["c", "b", "a"]


def test_every_list_has_its_own_address(project: Project) -> None:
    """No two lists share a route, and each is made of small letters, digits and hyphens."""
    project.product("x", season="[1, 2]", place="{province: dong-nai, before: 'tỉnh Bình Phước'}")
    paths = [one.path for one in lists(project).values()]

    assert len(set(paths)) == len(paths)
    assert all(re.fullmatch(r"/([a-z0-9-]+/)+", path) for path in paths)
