"""Communes now and before, as tables."""

from __future__ import annotations

import pytest

from generator.gather.communes import communes_text, former_communes_text, ties_of
from generator.gather.fit import Tie
from generator.gather.packages import AdminUnit, LegacyUnit

NOW = [
    AdminUnit("00200", "02", "Bằng", "Xã", 22.5, 106.5, 30.0),
    AdminUnit("00100", "01", "An", "Phường", 21.0, 105.0, 10.0),
    AdminUnit("00101", "01", "Bình", "Xã", 21.4, 105.4, 30.0),
    AdminUnit("00102", "01", "Cát", "Xã", 29.0, 109.0, None),
    AdminUnit("20333", "02", "Hoàng Sa", "Đặc khu", 16.5, 112.1, 305.0),
]
BEFORE = [
    LegacyUnit("00101", "01", "Đông", "Huyện", 21.0, 105.0, "Bình", "Xã", 21.02, 105.03),
    LegacyUnit("00100", "01", "Đông", "Huyện", 21.0, 105.0, "An", "Thị trấn", 21.0111, 105.0222),
    LegacyUnit("00102", "01", "Đông", "Huyện", 21.0, 105.0, "Cát", "Xã", 29.0, 109.0),
    LegacyUnit("00200", "02", "Cồn", "Huyện", 22.0, 106.0, "", "", None, None),
]
SLUGS = {"01": "ha-noi", "02": "cao-bang"}
SQUARE = [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0)]


def test_communes_are_sorted_by_province_and_code() -> None:
    """One a row."""
    head, *rows = communes_text(NOW, SLUGS).splitlines()

    assert head == "province,code,kind,name,lat,lon"
    assert rows[0] == "cao-bang,00200,Xã,Bằng,22.5,106.5"
    assert rows[2:4] == ["ha-noi,00100,Phường,An,21.0,105.0", "ha-noi,00101,Xã,Bình,21.4,105.4"]


def test_former_communes_follow_their_district() -> None:
    """The province stands once; what lies far from its district is left out, a district without communes is not."""
    assert former_communes_text(BEFORE, NOW[:3], SLUGS).splitlines() == [
        "province,kind,name,lat,lon",
        "cao-bang,Huyện,Cồn,22.000,106.000",
        "ha-noi,Huyện,Đông,21.000,105.000",
        ",Thị trấn,An,21.011,105.022",
        ",Xã,Bình,21.020,105.030",
    ]


def test_what_lies_far_from_its_district_stays_where_it_is_a_commune_today() -> None:
    """As Thổ Châu, 100 km from Phú Quốc."""
    assert ",Xã,Cát,29.000,109.000" in former_communes_text(BEFORE, NOW, SLUGS).splitlines()


def test_a_province_is_tied_by_the_middle_of_its_communes() -> None:
    """By area; communes of unknown area and the archipelagos do not count."""
    cao_bang, ha_noi = ties_of(NOW, BEFORE, {"cao-bang": [SQUARE], "ha-noi": [SQUARE]}, SLUGS)

    assert cao_bang == Tie("cao-bang", 1, 1, 22.5, 106.5)
    assert (ha_noi.name, *ha_noi[1:]) == ("ha-noi", *map(pytest.approx, (1, 1, 21.3, 105.3)))
