"""What is said about photos: what cannot be shown, and what could be better."""

from __future__ import annotations

import pytest

from generator.check.photos import check_photos
from generator.diagnostics import Position
from generator.messages import MESSAGES
from generator.model.photo import ALIKE, BLURRED, SMALL, Developed, Refused
from generator.model.sound import PhotoUse

SHARP = BLURRED + 0.1
LIKENESS = "0123456789abcdef" * 4


def use(path: str = "products/dong-nai/a/IMG 1.jpg", at: int = 0) -> PhotoUse:
    """A photo of a record beside it."""
    record = path.rpartition("/")[0] + "/product.yaml"
    return PhotoUse(Position(record, 9 + at, 12), f"photos[{at}].file", at, path)


def photo(width: int = 1600, height: int = 1200, sharpness: float = SHARP, likeness: str = LIKENESS) -> Developed:
    """What is known of a photo."""
    return Developed("key", "content", "JPEG", width, height, "t00", sharpness, likeness, ())


def flipped(bits: int) -> str:
    """The likeness with its first bits turned."""
    return f"{int(LIKENESS, 16) ^ ((1 << bits) - 1):064x}"


class TestARefusedPhoto:
    @pytest.mark.parametrize(
        ("refused", "code"),
        [
            (Refused("photo-empty"), "photo-empty"),
            (Refused("photo-heic"), "photo-heic"),
            (Refused("photo-link"), "photo-link"),
            (Refused("photo-changed"), "photo-changed"),
            (Refused("photo-crashed"), "photo-crashed"),
            (Refused("photo-slow", (("limit", "20"),)), "photo-slow"),
            (Refused("photo-heavy", (("size", "31"), ("limit", "25"))), "photo-heavy"),
            (Refused("photo-unreadable", (("reason", "Permission denied"),)), "photo-unreadable"),
            (Refused("photo-cut"), "photo-cut"),
            (Refused("photo-damaged"), "photo-damaged"),
            (Refused("photo-scans"), "photo-scans"),
            (Refused("photo-unknown"), "photo-unknown"),
        ],
    )
    def test_is_named_with_why_and_what_to_do(self, refused: Refused, code: str) -> None:
        """A warning at the line of the file: the page gets the drawing, the site is built."""
        [found] = check_photos({use(): refused})

        assert (found.code, found.severity, found.position) == (code, "warning", use().position)
        assert all("IMG 1.jpg" in found.words(language).what for language in ("vi", "en"))

    def test_has_words_for_every_reason(self) -> None:
        """Values of the refusal fill the words of the finding."""
        [found] = check_photos({use(): Refused("photo-heavy", (("size", "31"), ("limit", "25")))})

        assert "31 MB" in found.words("vi").what
        assert "JPEG" in found.words("vi").mend
        assert set(MESSAGES["photo-heavy"]) == {"vi", "en"}


class TestAPhotoThatIsShown:
    @pytest.mark.parametrize(
        ("shown", "codes"),
        [
            (photo(), []),
            (photo(SMALL, 300), []),
            (photo(300, SMALL), []),
            (photo(SMALL - 1, 300), ["photo-small"]),
            (photo(sharpness=BLURRED), []),
            (photo(sharpness=BLURRED * 0.9), ["photo-blurred"]),
            (photo(160, 120, sharpness=0), ["photo-small"]),
        ],
    )
    def test_is_large_and_sharp_enough_or_told(self, shown: Developed, codes: list[str]) -> None:
        """Whether a small photo is sharp cannot be told, so only its size is."""
        assert [one.code for one in check_photos({use(): shown})] == codes


class TestTheSamePicture:
    def test_in_two_records_is_told_at_the_later_one(self) -> None:
        """It names the other file, wherever the records stand."""
        first, second = use("products/dong-nai/a/x.jpg"), use("products/hue/b/y.jpg")

        [found] = check_photos({second: photo(), first: photo()})

        assert (found.code, found.position.path) == ("photo-twice", "products/hue/b/product.yaml")
        assert "products/dong-nai/a/x.jpg" in found.words("vi").what

    def test_twice_in_one_record_is_told(self) -> None:
        """The second of the two is."""
        [found] = check_photos({use(at=0): photo(), use("products/dong-nai/a/copy.jpg", 1): photo()})

        assert found.field == "photos[1].file"

    @pytest.mark.parametrize(("bits", "told"), [(ALIKE, 1), (ALIKE + 1, 0), (100, 0)])
    def test_is_told_as_long_as_it_looks_alike(self, bits: int, told: int) -> None:
        """Saved again, resized, a little cropped: few bits of the likeness differ."""
        other = use("products/hue/b/y.jpg")

        assert len(check_photos({use(): photo(), other: photo(likeness=flipped(bits))})) == told

    def test_among_thousands_is_found(self) -> None:
        """Each photo is told once, however many look like it."""
        many = {
            use(f"products/hue/p{at}/x.jpg"): photo(likeness=f"{at * 0x9E3779B97F4A7C15 % 2**64:016x}" * 4)
            for at in range(1, 2001)
        }

        assert [one.code for one in check_photos({use(): photo(), use("products/hue/b/y.jpg"): photo(), **many})] == [
            "photo-twice"
        ]
