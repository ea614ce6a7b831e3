"""Rules about communes and positions."""

from __future__ import annotations

import pytest
from small_project import Project

from generator.diagnostics import Diagnostic


def place_findings(project: Project, province: str, place: str = "", position: str = "") -> list[Diagnostic]:
    """The findings about a sales point there."""
    fields = {"position": f"{{lat: {position.replace(', ', ', lon: ')}}}"} if position else {}
    project.point("cua-hang", province, place=f"{{province: {province}{place}}}", **fields)
    return list(project.check()[1])


@pytest.mark.parametrize(
    ("province", "position"),
    [
        ("dong-nai", "11.842186, 106.912345"),
        ("ha-noi", "21.028511, 105.854167"),
        ("an-giang", "10.289912, 103.984012"),
        ("an-giang", "9.683512, 104.353712"),
        ("an-giang", "9.306012, 103.485712"),
        ("hai-phong", "20.134612, 107.730712"),
        ("quang-ngai", "15.385012, 109.115012"),
        ("quang-ngai", "14.112512, 107.531012"),
        ("ho-chi-minh", "8.690012, 106.609012"),
        ("da-nang", "16.536912, 111.608512"),
        ("khanh-hoa", "8.644712, 111.919512"),
        ("khanh-hoa", "7.533512, 109.819512"),
        ("ha-noi", "21.180012, 105.700012"),
    ],
    ids=["inland", "Hà Nội", "Phú Quốc", "Nam Du", "Thổ Châu", "Bạch Long Vĩ", "Lý Sơn", "Ia Tơi", "Côn Đảo",
         "Hoàng Sa", "Trường Sa", "southern shelf", "Mê Linh"],
)  # fmt: skip
def test_a_position_in_its_province_is_right(province: str, position: str, project: Project) -> None:
    """On islands that the outlines lack too, and in the two districts where they are wrong."""
    assert place_findings(project, province, position=position) == []


@pytest.mark.parametrize(
    ("position", "code", "values"),
    [
        ("20.987651, 105.843211", "position-elsewhere", {"found": "thành phố Hà Nội", "now": "ha-noi"}),
        ("10.123451, 108.987651", "position-sea", {"found": "tỉnh Lâm Đồng", "off": "42"}),
        ("13.734512, 100.523112", "position-outside", {}),
        ("106.912345, 11.842186", "position-swapped", {"lat": "11.842186", "lon": "106.912345"}),
    ],
)
def test_a_position_elsewhere_is_refused(position: str, code: str, values: dict[str, str], project: Project) -> None:
    """The finding says where it lies, or how it is written right."""
    [finding] = place_findings(project, "dong-nai", position=position)

    assert (finding.code, finding.field, finding.severity) == (code, "position", "error")
    assert dict(finding.values).items() >= values.items()


def test_a_position_at_sea_is_told_with_the_middle_of_its_commune(project: Project) -> None:
    """The writer sees at once which digit is wrong."""
    [finding] = place_findings(project, "da-nang", ", commune: Phường Hội An", "15.881234, 109.331234")

    assert finding.code == "position-sea-commune"
    assert dict(finding.values).items() >= {"commune": "Phường Hội An", "middle": "15.87, 108.33"}.items()


@pytest.mark.parametrize("written", ["15.8, 108.3", "[15.8, 108.3]", "15.8 108.3", "15.8; 108.3"])
def test_a_position_in_one_line_is_told_in_two(written: str, project: Project) -> None:
    """As maps show it, to be pasted."""
    project.point(position=f'"{written}"' if written[0] != "[" else written)
    [finding] = project.check()[1]

    assert (finding.code, finding.field) == ("position-text", "position")
    assert dict(finding.values).items() >= {"lat": "15.8", "lon": "108.3"}.items()


def test_the_border_has_a_margin(project: Project) -> None:
    """Our outline is true to about 1 km: a place just across it is taken for right, both ways."""
    project.point("ben-nay", "dong-nai", position="{lat: 10.950012, lon: 106.800012}")
    project.point("ben-kia", "ho-chi-minh", position="{lat: 10.950012, lon: 106.800012}")

    assert project.codes() == []


def test_a_position_without_a_sound_province_is_not_judged(project: Project) -> None:
    """The province comes first."""
    project.point(place="{commune: Xã Phú Riềng}", position="{lat: 20.987651, lon: 105.843211}")

    assert project.codes() == [("field-missing", "place.province")]


@pytest.mark.parametrize(
    ("position", "codes"),
    [
        ("11.84, 106.91", ["position-coarse"]),
        ("11.8, 107", ["position-coarse"]),
        ("11.84, 106.912", []),
        ("11.842, 106.91", []),
    ],
)
def test_two_decimals_are_few(position: str, codes: list[str], project: Project) -> None:
    """A note: a village may be known no better."""
    found = place_findings(project, "dong-nai", position=position)

    assert [one.code for one in found if one.severity == "note"] == codes


@pytest.mark.parametrize(
    ("province", "commune", "found"),
    [
        ("lam-dong", "Xã Đức Trọng", []),
        ("lam-dong", "đức trọng", []),
        ("lam-dong", "Phường Đức Trọng", []),
        ("lam-dong", "Phường 01 Bảo Lộc", []),
        ("hue", "Phường Thuận Hoá", []),
        ("da-nang", "Đặc khu Hoàng Sa", []),
        ("lam-dong", "Xã Như Xuân", [("commune-elsewhere", "error")]),
        ("bac-ninh", "Xã Đại Bái", [("commune-former", "warning")]),
        ("bac-ninh", "Huyện Gia Bình", []),
        ("lam-dong", "Xã Đức Trọngg", [("commune-unknown", "warning")]),
        ("dong-nai", "Phường Như Xuân", [("commune-unknown", "warning")]),
    ],
)
def test_a_commune_is_one_of_its_province(
    province: str, commune: str, found: list[tuple[str, str]], project: Project
) -> None:
    """In Đồng Nai ten wards are younger than our list, so no name is refused there."""
    codes = [(one.code, one.severity) for one in place_findings(project, province, f", commune: {commune}")]

    assert codes == found


def test_a_commune_of_another_province_is_told_with_it(project: Project) -> None:
    """By its name, and by its slug as it is written."""
    [finding] = place_findings(project, "lam-dong", ", commune: Xã Như Xuân")

    assert dict(finding.values).items() >= {"now": "thanh-hoa", "known": "Tỉnh Thanh Hóa"}.items()


def test_an_unknown_commune_is_told_with_the_nearest(project: Project) -> None:
    """Whole, with its kind."""
    [finding] = place_findings(project, "lam-dong", ", commune: Xã Đức Trọngg")

    assert dict(finding.values)["near"] == "Xã Đức Trọng"
