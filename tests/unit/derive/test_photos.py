"""Which photos of a record are shown, and which of them is the main one."""

from __future__ import annotations

import pytest
from small_project import Project

from generator.derive.photos import Outcomes, frame, stamp_of
from generator.model.photo import Developed, Refused
from generator.model.sound import Checked

PHOTOS = "[{file: a.jpg, credit: A, alt: a}, {file: b.jpg, alt: b}, {file: c.jpg, credit: C, alt: c}]"


def developed(key: str) -> Developed:
    """A photo that can be shown."""
    return Developed(key, 800, 600, "t00", 9.0, "0" * 64, ())


@pytest.fixture
def record(project: Project) -> Checked:
    """A product with three photos, the middle one without a credit."""
    for name in "abc":
        project.write(f"products/dong-nai/mat-ong-rung/{name}.jpg", name)
    path = project.product(photos=PHOTOS)
    return project.check()[0][path]


def outcomes(record: Checked, *made: str) -> Outcomes:
    """What became of the photos: those named were developed, the others refused."""
    return {use: developed(use.path[-5]) if use.path[-5] in made else Refused("photo-empty") for use in record.photos}


@pytest.mark.parametrize(
    ("made", "shown"),
    [("abc", "abc"), ("ab", "ab"), ("bc", "cb"), ("c", "c"), ("b", ""), ("", "")],
)
def test_the_first_photo_with_a_credit_is_the_main_one(record: Checked, made: str, shown: str) -> None:
    """The others keep their order; without a credit there is no main photo, and the drawing is shown."""
    assert "".join(one.developed.key for one in frame(record, outcomes(record, *made))) == shown


def test_photos_that_were_not_developed_are_not_shown(record: Checked) -> None:
    """As in a check that opens no photos."""
    assert frame(record, {}) == ()


def test_the_stamp_of_a_record_changes_with_its_photos(record: Checked) -> None:
    """Whoever shows the record shows its photos."""
    stamps = {stamp_of(record, frame(record, outcomes(record, *made))) for made in ("", "a", "ab", "abc")}

    assert len(stamps) == 4
    assert stamp_of(record, ()) == record.stamp
