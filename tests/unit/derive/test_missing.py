"""Which sales points and villages have no position, and how the map places them."""

from __future__ import annotations

import pytest
from small_project import Project

from generator.__main__ import main
from generator.pipeline import check_positions

MIDDLE = "{province: dong-nai, commune: Xã Phú Riềng}"
DISTRICT = '{province: dong-nai, before: "huyện Phú Riềng, tỉnh Bình Phước"}'
CHECK = ("check", "--today", "2026-11-22")


def report(project: Project, capsys: pytest.CaptureFixture[str], *options: str) -> tuple[str, str]:
    """What the command prints and what it says aside."""
    assert main(["--project", str(project.folder), *CHECK, *options]) == 0
    said = capsys.readouterr()
    return said.out, said.err


def test_each_gets_a_note_on_where_it_is_shown(project: Project) -> None:
    """By commune, by former district, not at all; those with a position, and products, get none."""
    project.point("a-xa", place=MIDDLE)
    project.point("b-huyen", place=DISTRICT)
    project.village("c-khong", "dong-nai")
    project.point("d-du", position="{lat: 11.842186, lon: 106.912345}")
    project.product()
    records, _ = project.check()

    assert [(one.code, one.severity) for one in check_positions([*records.values()])] == [
        ("position-by-commune", "note"),
        ("position-by-district", "note"),
        ("position-none", "note"),
    ]


def test_a_faulty_record_gets_no_note(project: Project) -> None:
    """It has other troubles."""
    project.point(type="kiosk")
    records, _ = project.check()

    assert check_positions([*records.values()]) == ()


def test_the_command_lists_them_when_asked(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """A hundred notes would drown the rest of the report."""
    project.point(place=MIDDLE)

    assert "[position-by-commune]" in report(project, capsys, "--positions")[0]


@pytest.mark.parametrize(("language", "said"), [("vi", "1 điểm bán và làng"), ("en", "1 sales points and villages")])
def test_the_command_counts_them_otherwise(
    language: str, said: str, project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """Aside, so that the report stays a report."""
    project.point(place=MIDDLE)
    printed, aside = report(project, capsys, "--language", language)

    assert "position" not in printed
    assert aside.startswith(said)
