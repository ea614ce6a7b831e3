"""The file of places: what stands in it, in which order, and what never does."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from small_project import Project

from generator.pipeline import open_desks
from generator.render.desk import Desk
from generator.render.places.communes import commune_files
from generator.render.places.data import places_file, source_of
from generator.render.site import Knobs, Names

KNOBS = Knobs("http://localhost", "/ocop", {"vi": Names("Mẫu", "", "")}, 24, ("vi",), "", "")
HOURS = '[{days: mon-sat, opens: "07:30", closes: "17:00"}]'


def desk_of(project: Project) -> Desk:
    """The desk of a project in Vietnamese, on a site below /ocop/."""
    settings = replace(project.settings(), languages=("vi",))
    return open_desks(project.compile().catalogue, settings, KNOBS, Path("locale"), {})[0]


def file_of(project: Project) -> dict[str, Any]:
    """The file of places, parsed."""
    return json.loads(places_file(desk_of(project)))  # type: ignore[no-any-return]


class TestPoints:
    def test_stand_by_province_then_by_name(self, project: Project) -> None:
        """The provinces in the order of the vocabulary, names in that of a dictionary."""
        project.point("c", "hue", name="Đồ gốm")
        project.point("b", "hue", name="Dấm")
        project.point("a", "ca-mau", name="Ba khía")

        assert [row[0] for row in file_of(project)["points"]] == ["b", "c", "a"]

    def test_that_are_closed_for_good_are_left_out(self, project: Project) -> None:
        """Paused ones stay and say so, as do those of which nobody knows."""
        project.point("dong", status="closed")
        project.point("tam-dung", status="paused")
        project.point("mo", status="open")
        project.point("chua-ro")

        assert {row[0]: row[6] for row in file_of(project)["points"]} == {"tam-dung": 1, "mo": 0, "chua-ro": 2}

    def test_have_their_position_or_that_of_their_commune_or_none(self, project: Project) -> None:
        """What is only near is marked with a 1."""
        project.point("dung", "hue", position="{lat: 16.4637, lon: 107.5909}")
        project.point("xa", "hue", place="{province: hue, commune: Phường An Cựu}")
        project.point("khong", "hue")
        spots = {row[0]: row[7] for row in file_of(project)["points"]}

        assert spots["dung"] == [16.4637, 107.5909]
        assert (len(spots["xa"]), spots["xa"][2], spots["khong"]) == (3, 1, [])

    def test_share_schedules(self, project: Project) -> None:
        """The same hours stand once; a point without hours has none."""
        for slug in ("a", "b"):
            project.point(slug, hours=HOURS)
        project.point("c")
        file = file_of(project)

        assert [row[8] for row in file["points"]] == [0, 0, -1]
        assert len(file["hours"]) == 1

    def test_name_what_they_stock(self, project: Project) -> None:
        """Listed products only, each with its set and its producer."""
        project.producer("htx")
        project.product("mat-ong", producer="htx")
        project.product("rau")
        project.point(stocks="[mat-ong]")
        file = file_of(project)

        assert [file["products"][number][0] for number in file["points"][0][10]] == ["mat-ong"]
        assert file["producers"] == [["htx", "HTX Phú Thọ"]]
        assert file["products"] == [["mat-ong", "Mật ong rừng", 0, 0]]

    def test_of_a_former_province_name_both(self, project: Project) -> None:
        """The one of before only where it has a name of its own."""
        project.point("a", place="{province: dong-nai, before: 'huyện Mẫu, tỉnh Bình Phước'}")
        project.point("b", place="{province: dong-nai, before: 'huyện Mẫu, tỉnh Đồng Nai'}")
        file = file_of(project)
        named = [
            file["provinces"][number][0]
            for row in file["points"]
            for number in file["areas"][row[4]][:2]
            if number >= 0
        ]

        assert named == ["dong-nai", "binh-phuoc", "dong-nai"]


class TestTheFile:
    def test_knows_all_provinces_of_today(self, project: Project) -> None:
        """A way can lead to where no place is."""
        file = file_of(project)

        assert (file["today"], len(file["provinces"])) == (34, 34)

    def test_has_no_sign_that_ends_an_element(self, project: Project) -> None:
        """Names are data, whatever they look like."""
        project.point(name='"</script><b>"')

        assert not set("<>&") & set(places_file(desk_of(project)))

    def test_keeps_private_numbers(self, project: Project) -> None:
        """The telephone of a household's shop needs the consent of its owner."""
        project.producer("ho", form="ho_kd")
        project.point(producer="ho", phone='"0905 123 456"', type="producer-shop")

        assert "0905" not in places_file(desk_of(project))

    def test_is_the_same_twice_and_its_address_follows_it(self, project: Project) -> None:
        """Same records, same bytes; another record, another version."""
        project.point("a")
        before = source_of(desk_of(project))
        again = source_of(desk_of(project))
        project.point("b")

        assert before == again != source_of(desk_of(project))
        assert before.startswith("/ocop/ban-do/noi.json?v=")


def test_communes_stand_in_a_file_for_each_province(project: Project) -> None:
    """34 files, 3,321 communes, no two of a province with one name in the address."""
    files = {slug: json.loads(text) for slug, text in commune_files(desk_of(project).catalogue)}

    assert (len(files), sum(map(len, files.values()))) == (34, 3321)
    assert [slug for slug, rows in files.items() if len({row[0] for row in rows}) < len(rows)] == []
