"""The geometry that browsers fetch: small, whole, and with the names that the law asks for."""

from __future__ import annotations

import gzip
import json
from itertools import accumulate, pairwise
from typing import Any

import pytest

from generator.model.geography import Line
from generator.read.geography import read_land
from generator.read.vocabularies import read_vocabulary
from generator.render.maps.drawings import Drawings
from generator.render.maps.geometry import geometry_files

COUNTRY, PROVINCE = 25_000, 4_000  # bytes compressed


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    """Every file by its route."""
    known = read_vocabulary()
    former = {one.slug: [old.slug for old in one.former] for one in known.provinces}
    return {one.route: one.make() for one in geometry_files(Drawings(read_land().atlas, former), known)}


def line(steps: list[int], per_degree: int) -> Line:
    """The places of a row of steps."""
    pairs = zip(accumulate(steps[::2]), accumulate(steps[1::2]), strict=True)
    return tuple((lon / per_degree, lat / per_degree) for lon, lat in pairs)


def area_of(ring: Line) -> float:
    """What a closed line encloses, in square degrees."""
    return abs(sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise(ring))) / 2


def rings(file: dict[str, Any], numbers: list[list[int]]) -> list[Line]:
    """The rings of a province, joined of the arcs of the file."""
    arcs = [line(steps, file["per_degree"]) for steps in file["arcs"]]
    joined = []
    for ring in numbers:
        places: list[tuple[float, float]] = []
        for number in ring:
            places += arcs[number] if number >= 0 else arcs[~number][::-1]
        joined.append(tuple(places))
    return joined


def test_there_is_one_file_of_the_country_and_one_of_each_province(files: dict[str, str]) -> None:
    """34 and one."""
    assert len(files) == 35
    assert "/ban-do/tinh/khanh-hoa.json" in files


def test_files_are_small(files: dict[str, str]) -> None:
    """The country at once, a province when one is near it: over the wire at most 25 kB and 4 kB."""
    sizes = {route: len(gzip.compress(text.encode())) for route, text in files.items()}

    assert sizes.pop("/ban-do/viet-nam.json") <= COUNTRY
    assert max(sizes.values()) <= PROVINCE


def test_the_country_has_the_sea_and_both_archipelagos_with_their_provinces(files: dict[str, str]) -> None:
    """In Vietnamese, whatever the language of the page."""
    file = json.loads(files["/ban-do/viet-nam.json"])

    assert file["sea"][0] == "Biển Đông"
    assert [(name, province) for name, province, *_ in file["archipelagos"]] == [
        ("Quần đảo Hoàng Sa", "Đà Nẵng"),
        ("Quần đảo Trường Sa", "Khánh Hòa"),
    ]
    assert [len(rows) for *_, rows in file["archipelagos"]] == [
        len(one.rings) for one in read_land().atlas.archipelagos
    ]


def test_outlines_are_closed_and_as_large_as_the_land(files: dict[str, str]) -> None:
    """What is left out for the whole country changes no province by more than a twentieth."""
    file = json.loads(files["/ban-do/viet-nam.json"])
    for slug, _name, _label, numbers in file["provinces"]:
        coarse = rings(file, numbers)
        fine = json.loads(files[f"/ban-do/tinh/{slug}.json"])
        whole = [line(steps, fine["per_degree"]) for steps in fine["rings"]]

        assert all(ring[0] == ring[-1] for ring in [*coarse, *whole]), slug
        assert sum(map(area_of, coarse)) == pytest.approx(sum(map(area_of, whole)), rel=0.05), slug


def test_former_borders_are_only_where_provinces_were_merged(files: dict[str, str]) -> None:
    """Hà Nội stayed as it was; Phú Thọ is of three."""
    [hanoi, phu_tho] = [json.loads(files[f"/ban-do/tinh/{slug}.json"]) for slug in ("ha-noi", "phu-tho")]

    assert (hanoi["lines"], hanoi["former"]) == ([], [])
    assert {name for name, _ in phu_tho["former"]} == {"Phú Thọ", "Hòa Bình", "Vĩnh Phúc"}
    assert all(here != there for steps in phu_tho["lines"]
               for here, there in pairwise(line(steps, phu_tho["per_degree"])))  # fmt: skip
