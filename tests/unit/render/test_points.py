"""The page of a sales point: hours, ways, card for the address book, what is near, what machines read."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from small_project import Project

from generator.model.catalogue import Point
from generator.render.desk import Desk
from generator.render.makers.point import pages
from generator.render.places.vcards import vcard, vcard_files
from generator.render.views.places import PointView
from unit.render.test_filters import desk_of

DA_NANG = "{lat: 16.06778, lon: 108.22083}"
LONG = "Cửa hàng giới thiệu, trưng bày; quảng bá và bán sản phẩm OCOP\\đặc sản số 1 của tỉnh"


def shown(desk: Desk, slug: str = "cua-hang") -> tuple[Any, PointView]:
    """The head and the view of a point's page."""
    [page] = [page for page in pages(desk) if page.route == f"/diem-ban/{slug}/"]
    head, view = page.make()
    return head, view


def point(desk: Desk) -> Point:
    """The point of the project."""
    return desk.catalogue.points["cua-hang"]


def store(desk: Desk) -> dict[str, Any]:
    """What machines read of the point."""
    graph = json.loads(str(shown(desk)[0].json_ld))["@graph"]
    found: dict[str, Any] = next(one for one in graph if one["@type"] == "Store")
    return found


def read_card(text: str) -> dict[str, list[str]]:
    """A vCard as a telephone reads it: lines joined again, values parted at semicolons and without their slashes."""
    rows = [line.partition(":") for line in text.replace("\r\n ", "").split("\r\n") if line]
    return {name.partition(";")[0]: [re.sub(r"\\(.)", r"\1", part) for part in re.split(r"(?<!\\);", value)]
            for name, _, value in rows}  # fmt: skip


class TestTheCard:
    def test_is_read_back_whole(self, project: Project) -> None:
        """Name with comma, semicolon, backslash and accents; address; telephone; page."""
        project.point("cua-hang", "vinh-long", name=f"'{LONG}'", address="10 Lê Lợi", phone="'0270 3 822 223'",
                      place="{province: vinh-long, commune: Phường Trà Vinh}")  # fmt: skip
        card = read_card(vcard(desk_of(project), point(desk_of(project))))

        assert (card["FN"], card["N"][0]) == ([LONG], LONG)
        assert card["ADR"] == ["", "", "10 Lê Lợi", "Phường Trà Vinh", "Vĩnh Long", "", "Việt Nam"]
        assert (card["TEL"], card["URL"]) == (["0270 3 822 223"], ["http://localhost/ocop/diem-ban/cua-hang/"])

    def test_folds_at_75_octets_and_cuts_no_letter(self, project: Project) -> None:
        """RFC 2426; an accent is more than one octet."""
        project.point(name=f"'{LONG}'")
        lines = vcard(desk_of(project), point(desk_of(project))).split("\r\n")

        assert max(len(line.encode()) for line in lines) <= 75
        assert "\n" not in "".join(lines)
        assert [lines[0], *lines[-2:]] == ["BEGIN:VCARD", "END:VCARD", ""]

    @pytest.mark.parametrize(("position", "expected"), [(f"{DA_NANG}", ["16.06778", "108.22083"]), ("", None)])
    def test_has_a_position_only_where_it_is_exact(
        self, position: str, expected: list[str] | None, project: Project
    ) -> None:
        """The middle of a commune is no position."""
        fields = {"position": position} if position else {}
        project.point("cua-hang", "da-nang", place="{province: da-nang, commune: Phường Hải Châu}", **fields)

        assert read_card(vcard(desk_of(project), point(desk_of(project)))).get("GEO") == expected

    def test_is_not_made_of_a_point_that_is_closed(self, project: Project) -> None:
        """Nobody should call it."""
        project.point(status="closed")

        assert list(vcard_files(desk_of(project))) == []

    def test_hides_the_telephone_of_a_household(self, project: Project) -> None:
        """Unless it consented."""
        project.producer("ho-an", form="ho_kd")
        project.point(producer="ho-an", phone="'0912345678'")
        desk = desk_of(project)

        assert "TEL" not in read_card(vcard(desk, point(desk)))
        assert "telephone" not in store(desk)
        assert shown(desk)[1].phone_href == ""


class TestTheWays:
    def test_lead_to_the_position_where_it_is_known(self, project: Project) -> None:
        """By its degrees."""
        project.point("cua-hang", "da-nang", name="Chợ Hàn", place="{province: da-nang}", position=DA_NANG)
        ways = shown(desk_of(project))[1].directions

        assert ways.geo == "geo:16.06778,108.22083?q=16.06778,108.22083(Ch%E1%BB%A3%20H%C3%A0n)"
        assert ways.google == "https://www.google.com/maps/dir/?api=1&destination=16.06778%2C108.22083"
        assert (ways.degrees, ways.about) == (("16.06778", "108.22083"), "")

    def test_to_a_position_of_two_decimals_search_by_name(self, project: Project) -> None:
        """A kilometre off is no position; the page says that it is only near."""
        project.point("cua-hang", "da-nang", place="{province: da-nang}", position="{lat: 16.06, lon: 108.22}")
        ways = shown(desk_of(project))[1].directions

        assert (ways.degrees, ways.about, ways.approximate) == (None, "", True)
        assert "108.22" not in "".join((ways.geo, ways.google, ways.apple, ways.osm))

    @pytest.mark.parametrize(
        ("place", "about"),
        [
            ("{province: vinh-long, commune: Phường Trà Vinh}", "Phường Trà Vinh"),
            ("{province: vinh-long, before: 'huyện Cầu Ngang, tỉnh Trà Vinh'}", "huyện Cầu Ngang"),
            ("{province: vinh-long}", ""),
        ],
    )
    def test_search_by_name_and_address_where_it_is_not(self, place: str, about: str, project: Project) -> None:
        """Never by the middle of a commune, and the page says which middle the map shows."""
        project.point("cua-hang", "vinh-long", place=place, address="10 Lê Lợi")
        ways = shown(desk_of(project))[1].directions
        links = (ways.geo, ways.google, ways.apple, ways.osm)

        assert all("L%C3%AA" in link for link in links)
        assert (ways.degrees, ways.about) == (None, about)


class TestTheHours:
    def test_say_when_special_days_fall_next(self, project: Project) -> None:
        """Tết of 2027, after a Christmas Eve that comes before it; what is over is gone."""
        project.point(special_hours="[{first: lunar 12-28, last: lunar 01-05, closed: true, note: Tết}, "
                                    "{first: 2025-12-24, closed: true}, {first: 12-24, opens: '08:00', closes: '12:00'}]")  # fmt: skip
        rows = shown(desk_of(project))[1].hours.special

        assert [(row.note, row.days) for row in rows] == [("", "24/12/2026"), ("Tết", "4/2/2027–10/2/2027")]
        assert (rows[0].spans, rows[1].spans) == ((("08:00", "12:00"),), ())
        assert [row.rank for row in rows] == [2, 0]

    def test_are_for_machines_too(self, project: Project) -> None:
        """The week, then the special days of the coming year; closed is from 0:00 to 0:00."""
        project.point(hours="[{days: sat, opens: '18:00', closes: '01:00', overnight: true}]",
                      special_hours="[{first: lunar 12-28, last: lunar 01-05, closed: true}, {first: 2028-01-01, closed: true}]")  # fmt: skip

        assert [tuple(row.get(key) for key in ("opens", "closes", "validFrom", "validThrough"))
                for row in store(desk_of(project))["openingHoursSpecification"]] == [
            ("18:00", "01:00", None, None), ("00:00", "00:00", "2027-02-04", "2027-02-10")]  # fmt: skip


class TestAClosedPoint:
    @pytest.fixture
    def desk(self, project: Project) -> Desk:
        """A point that is closed for good, one that trades, and a product of both."""
        hours = "[{days: mon-sun, opens: '08:00', closes: '17:00'}]"
        project.product(producer="htx-phu-tho", sold_at="[cua-hang, khac]")
        project.producer()
        project.point(status="closed", hours=hours, producer="htx-phu-tho", phone="'0270 3 822 223'")
        project.point("khac")
        return desk_of(project)

    def test_keeps_its_page_out_of_the_sitemap(self, desk: Desk) -> None:
        """For old links only."""
        [page] = [page for page in pages(desk) if page.route == "/diem-ban/cua-hang/"]

        assert not page.indexed
        assert page.make()[0].robots == "noindex"

    def test_is_never_open(self, desk: Desk) -> None:
        """Not for people, not for machines."""
        assert shown(desk)[1].hours.schedule == ""
        assert {row["closes"] for row in store(desk)["openingHoursSpecification"]} == {"00:00"}
        assert "permanently closed" in store(desk)["disambiguatingDescription"]

    def test_is_offered_nowhere(self, desk: Desk) -> None:
        """Neither where to buy a product, nor near another point."""
        assert desk.catalogue.points_of == {"mat-ong-rung": ("khac",)}
        assert [one.slug for one in shown(desk, "khac")[1].others] == []
        assert [one.slug for one in desk.catalogue.trading] == ["khac"]


class TestOtherPoints:
    def test_are_the_nearest_ones_with_their_distance(self, project: Project) -> None:
        """About so far where one of them is known by its commune only."""
        project.point("cua-hang", "da-nang", place="{province: da-nang}", position=DA_NANG)
        project.point("xa", "da-nang", place="{province: da-nang}", position="{lat: 16.20001, lon: 108.10001}")
        project.point("gan", "da-nang", place="{province: da-nang}", position="{lat: 16.07777, lon: 108.22083}")
        project.point("phuong", "da-nang", place="{province: da-nang, commune: Phường Hòa Khánh}")
        _, view = shown(desk_of(project))

        assert view.near
        assert [one.href.rsplit("/", 2)[1] for one in view.others] == ["gan", "phuong", "xa"]
        assert [one.distance.partition(" ")[0] for one in view.others] == ["1,1", "khoảng", "20"]

    def test_are_those_of_the_province_where_nobody_knows_where_it_is(self, project: Project) -> None:
        """Those of the same former province first."""
        project.point("cua-hang", "da-nang", place="{province: da-nang, before: tỉnh Quảng Nam}")
        project.point("a", "da-nang", place="{province: da-nang, before: thành phố Đà Nẵng}")
        project.point("b", "da-nang", place="{province: da-nang, before: tỉnh Quảng Nam}")
        project.point("c", "hue", place="{province: hue}")
        _, view = shown(desk_of(project))

        assert not view.near
        assert [one.href.rsplit("/", 2)[1] for one in view.others] == ["b", "a"]


def test_villages_within_30_km_are_shown_the_nearest_first(project: Project) -> None:
    """Not the one in the next province."""
    project.point("cua-hang", "da-nang", place="{province: da-nang}", position=DA_NANG)
    for slug, position in (("xa", "{lat: 16.20001, lon: 108.10001}"), ("gan", "{lat: 16.07777, lon: 108.22083}")):
        project.village(slug, "da-nang", position=position)
    project.village("hue", "hue", position="{lat: 16.46111, lon: 107.58111}")
    cards = shown(desk_of(project))[1].villages

    assert [card.href.rsplit("/", 2)[1] for card in cards] == ["gan", "xa"]


def test_groups_of_goods_lead_to_their_pages(project: Project) -> None:
    """Where nobody knows the single products."""
    project.point(groups="[do-uong]")
    [group] = shown(desk_of(project))[1].stock.groups

    assert group.href == "/ocop/nhom/do-uong/"


@pytest.mark.parametrize(("checked", "stale"), [("2025-11-21", True), ("2025-11-22", False), ("2025", False)])
def test_stock_that_was_looked_at_more_than_12_months_ago_is_said_to_be_old(
    checked: str, stale: bool, project: Project
) -> None:
    """On 22/11/2026; a year stands for its last day."""
    project.point(stocks_checked=checked)
    stock = shown(desk_of(project))[1].stock

    assert stock.checked
    assert stock.stale == stale


@pytest.mark.parametrize("field", ["status: paused", "by_appointment: 'true'"])
def test_machines_get_no_hours_of_a_place_that_is_not_simply_open(project: Project, field: str) -> None:
    """They would say that it is."""
    name, _, value = field.partition(": ")
    project.point(hours="[{days: mon-sun, opens: '08:00', closes: '17:00'}]", **{name: value})

    assert not store(desk_of(project)).get("openingHoursSpecification")
