"""The page of a village and the day there, as views."""

from __future__ import annotations

from desks import desk_of
from small_project import Project

from generator.render.makers import day, village
from generator.render.views.villages import DayView, VillageView

HERE = "{lat: 16.4637, lon: 107.5909}"
PHONE = "0905 123 456"
WALK = "{stops: [{time: '08:00', title: Đình}]}"


def shown(project: Project, slug: str = "lang-non") -> VillageView:
    """The view of a village's page."""
    [page] = [one for one in village.pages(desk_of(project)) if one.route == f"/lang-du-lich/{slug}/"]
    view: VillageView = page.make()[1]
    return view


def days(project: Project) -> list[DayView]:
    """The views of the page of the day and of the file to keep."""
    return [page.make()[1] for page in day.pages(desk_of(project))]


def test_the_three_nearest_open_points_are_offered(project: Project) -> None:
    """Not one that has closed for good, and none farther than 100 km."""
    project.village(position=HERE)
    project.point("a", "hue", position="{lat: 16.4737, lon: 107.5909}", status="closed")
    project.point("b", "hue", position="{lat: 16.4837, lon: 107.5909}", status="paused")
    project.point("c", "hue", position="{lat: 16.5137, lon: 107.5909}")
    project.point("d", "quang-tri", position="{lat: 17.4674, lon: 106.6221}")

    assert [(one.href, one.distance) for one in shown(project).points] == [
        ("/diem-ban/b/", "2,2 km"), ("/diem-ban/c/", "5,6 km")]  # fmt: skip


def test_a_distance_to_a_place_known_by_its_commune_is_rough(project: Project) -> None:
    """The point stands in the middle of its commune."""
    project.village(position=HERE)
    project.point("a", "hue", place="{province: hue, commune: Phường Thuận Hóa}")
    project.point("b", "hue", place="{province: hue, commune: Phường Thuận An}")

    near, far = shown(project).points
    assert near.distance == "ở gần, chưa rõ bao xa"
    assert far.distance.startswith("khoảng ")


def test_villages_within_a_day_are_neighbours_and_the_rest_of_the_province_others(project: Project) -> None:
    """Sixty kilometres; the village itself is neither."""
    project.village(position=HERE)
    project.village("gan", "hue", position="{lat: 16.5637, lon: 107.5909}")
    project.village("xa", "hue")
    view = shown(project)

    assert [one.href for one in view.neighbours] == ["/lang-du-lich/gan/"]
    assert [one.href for one in view.others] == ["/lang-du-lich/xa/"]


def test_a_village_that_nobody_can_place_has_neither_map_nor_neighbours(project: Project) -> None:
    """Nothing is guessed from its province."""
    project.village()
    project.point("a", "hue", position=HERE)
    view = shown(project)

    assert (view.map, view.numbered, view.points, view.neighbours, view.on_map) == (None, (), (), (), "")


def test_a_telephone_stands_nowhere_without_consent(project: Project) -> None:
    """Neither on the page nor on what one takes along."""
    project.village(phone=f"'{PHONE}'", walk=WALK)

    assert PHONE not in repr([shown(project), *days(project)])


def test_a_telephone_stands_everywhere_with_consent(project: Project) -> None:
    """On the page, on paper and in the file."""
    project.village(phone=f"'{PHONE}'", consent="{on: 2026-05-01, scope: [phone]}", walk=WALK)

    assert [PHONE in repr(view) for view in (shown(project), *days(project))] == [True] * 3


def test_the_file_to_keep_leads_back_with_full_addresses(project: Project) -> None:
    """The page of the same day with those of the site."""
    project.village(walk=WALK)
    page, file = days(project)

    assert (page.village, file.village) == ("/lang-du-lich/lang-non/", "https://ocop.example/lang-du-lich/lang-non/")


def test_what_comes_next_stands_first(project: Project) -> None:
    """A market every Sunday before a festival in spring; what is over, last."""
    project.village(
        events="[{name: Cũ, kind: festival, when: 2020-01-01}, {name: Hội, kind: festival, when: lunar 02-14},"
        " {name: Chợ, kind: market, days: sun}]"
    )

    assert [(one.name, one.coming) for one in shown(project).events] == [
        ("Chợ", "22/11/2026"), ("Hội", "21/3/2027"), ("Cũ", "")]  # fmt: skip


def test_a_market_is_held_and_a_festival_is_on_its_days(project: Project) -> None:
    """Only of markets Vietnamese says that they meet."""
    project.village(
        events="[{name: Chợ, kind: market, days: sun}, {name: Hội, kind: festival, days: sat},"
        " {name: Phiên, kind: market, lunar_days: [2]}, {name: Rằm, kind: festival, lunar_days: [15]}]"
    )

    assert {one.name: one.rule for one in shown(project).events} == {
        "Chợ": "họp vào Chủ nhật",
        "Hội": "vào thứ Bảy",
        "Phiên": "họp các ngày âm lịch 2",
        "Rằm": "các ngày âm lịch 15",
    }


def test_titles_stand_by_level_and_the_newest_first(project: Project) -> None:
    """International, national, provincial, unknown."""
    project.village(
        recognitions="[{title: a, year: 2025}, {title: b, level: national, year: 2020},"
        " {title: c, level: national, year: 2022}, {title: d, level: international, year: 2001}]"
    )

    assert [one.title for one in shown(project).recognitions] == ["d", "c", "b", "a"]
