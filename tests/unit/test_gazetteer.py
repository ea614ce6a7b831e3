"""Communes by name, however it is written."""

from __future__ import annotations

import unicodedata

import pytest

from generator.model.gazetteer import Commune, FormerCommune, Gazetteer


def commune(full_name: str, province: str = "lam-dong") -> Commune:
    """A commune somewhere."""
    kind, _, name = full_name.partition(" ")
    return Commune(name, kind, province, 11.0, 108.0)


KNOWN = Gazetteer(
    {
        "lam-dong": (
            commune("Xã Đức Trọng"), commune("Phường 1 Bảo Lộc"), commune("Xã Tân Hòa"), commune("Xã Tân Hóa"),
            commune("Xã Quân Chu"), commune("Xã Đinh Văn"), commune("Phường Đinh Văn"),
        ),
        "hue": (commune("Xã Tân Hòa", "hue"), commune("Phường Thuận Hóa", "hue")),
    },
    {
        "bac-ninh": (
            FormerCommune("Gia Bình", "Huyện", "", 21.05, 106.2),
            FormerCommune("Gia Bình", "Thị trấn", "Huyện Gia Bình", 21.06, 106.21),
            FormerCommune("Đại Bái", "Xã", "Huyện Gia Bình", 21.04, 106.15),
            FormerCommune("Phú Hòa", "Xã", "Huyện Lương Tài", 21.0, 106.2),
            FormerCommune("Phú Hòa", "Xã", "Huyện Gia Bình", 21.1, 106.2),
        )
    },
)  # fmt: skip


@pytest.mark.parametrize(
    "written",
    ["Xã Đức Trọng", "xã đức trọng", "Đức Trọng", "XÃ ĐỨC TRỌNG", "xa duc trong", "Phường Đức Trọng", "Đức-Trọng",
     unicodedata.normalize("NFD", "Xã Đức Trọng")],
)  # fmt: skip
def test_a_commune_is_known_however_its_name_is_written(written: str) -> None:
    """With or without its kind, marks and capitals; a kind that changed since does not matter."""
    assert KNOWN.commune("lam-dong", written) == commune("Xã Đức Trọng")


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Phường 01 Bảo Lộc", "1 Bảo Lộc"),
        ("P. 1 Bảo Lộc", "1 Bảo Lộc"),
        ("xã Tân Hoà", "Tân Hòa"),
        ("xã Tân Hoá", "Tân Hóa"),
        ("Quân Chu", "Quân Chu"),
        ("Xã Quân Chu", "Quân Chu"),
    ],
)
def test_numbers_tones_and_names_that_begin_like_a_kind(written: str, name: str) -> None:
    """The tone may stand on either vowel; Quân Chu is no quận."""
    found = KNOWN.commune("lam-dong", written)

    assert found
    assert found.name == name


@pytest.mark.parametrize("written", ["xa Tan Hoa", "Đinh Văn", "Xã Lâm Hà", ""])
def test_a_name_that_fits_none_or_several_names_no_commune(written: str) -> None:
    """Better no place than a wrong one."""
    assert KNOWN.commune("lam-dong", written) is None
    assert KNOWN.commune("no-province", written) is None


def test_the_kind_tells_two_of_one_name_apart() -> None:
    """A commune and a ward may have one name."""
    assert KNOWN.commune("lam-dong", "phường Đinh Văn") == commune("Phường Đinh Văn")


def test_a_name_is_found_in_other_provinces() -> None:
    """By province."""
    assert [one.province for one in KNOWN.elsewhere("Xã Tân Hòa")] == ["hue", "lam-dong", "lam-dong"]
    assert KNOWN.elsewhere("Xã Nào Đó") == ()


@pytest.mark.parametrize(("written", "near"), [("Xã Đức Trọngg", "Xã Đức Trọng"), ("Xã Zzz", "")])
def test_the_nearest_name_is_the_likely_mend(written: str, near: str) -> None:
    """Whole, with its kind."""
    assert KNOWN.nearest_to("lam-dong", written) == near


class TestBefore2025:
    def test_a_district_comes_before_the_town_of_its_name(self) -> None:
        """Unless the kind says otherwise."""
        district, town = KNOWN.formerly("bac-ninh", "Gia Bình"), KNOWN.formerly("bac-ninh", "thị trấn Gia Bình")

        assert district
        assert town
        assert (district.full_name, town.full_name) == ("Huyện Gia Bình", "Thị trấn Gia Bình")

    def test_a_commune_is_looked_for_in_its_district(self) -> None:
        """There are many of one name in a province."""
        found = KNOWN.formerly("bac-ninh", "xã Phú Hoà", KNOWN.formerly("bac-ninh", "huyện Gia Bình"))

        assert found
        assert found.district == "Huyện Gia Bình"
        assert KNOWN.formerly("bac-ninh", "xã Phú Hòa") is None

    def test_the_only_one_of_its_name_needs_no_district(self) -> None:
        """Nor does it need its kind."""
        found = KNOWN.formerly("bac-ninh", "Đại Bái")

        assert found
        assert found.lat == 21.04
        assert KNOWN.formerly("bac-giang", "Đại Bái") is None
