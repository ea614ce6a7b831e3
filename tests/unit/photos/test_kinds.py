"""What a file is, by its bytes. What is refused is listed in `test_faults.py`."""

from __future__ import annotations

import pytest
from made_photos import box, saved, scene

from generator.photos.kinds import ACCEPTED, kind_of


@pytest.mark.parametrize(("kind", "form"), [(kind, form) for kind, form in ACCEPTED.items() if kind != "HEIC"])
def test_photos_are_recognised(kind: str, form: str) -> None:
    """As Pillow writes them."""
    assert kind_of(saved(scene(), form)) == kind


@pytest.mark.parametrize(
    ("brands", "kind"),
    [
        (b"heic\0\0\0\0mif1heic", "HEIC"),
        (b"heix\0\0\0\0mif1heix", "HEIC"),
        (b"mif1\0\0\0\0mif1heic", "HEIC"),
        (b"mif1\0\0\0\0", "HEIC"),
        (b"msf1\0\0\0\0msf1hevc", "HEIC"),
        (b"avif\0\0\0\0avifmif1", "AVIF"),
        (b"avis\0\0\0\0avifavis", "AVIF"),
        (b"mif1\0\0\0\0mif1avif", "AVIF"),
        (b"isom\0\0\0\0isomavif", "AVIF"),
        (b"isom\0\0\0\0isommp42", "MP4"),
        (b"qt  \0\0\0\0", "MOV"),
        (b"", "MP4"),
    ],
)
def test_files_of_the_family_of_mp4_are_told_by_their_brands(brands: bytes, kind: str) -> None:
    """The first one counts most; `mif1` alone says only that it is a picture."""
    assert kind_of(box(b"ftyp", brands)) == kind


def test_mpo_is_jpeg() -> None:
    """Two pictures in one file, as phones write them."""
    assert kind_of(saved(scene(), "MPO", save_all=True, append_images=[scene()])) == "JPEG"
