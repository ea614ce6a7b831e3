"""What is said about photos: what cannot be shown, and what could be better."""

from __future__ import annotations

import pytest

from generator.check.photos import check_photos
from generator.diagnostics import Position
from generator.model.photo import ALIKE, BLURRED, SMALL, Developed, Refused
from generator.model.sound import PhotoRow

SHARP = BLURRED + 0.1
LIKENESS = "0123456789abcdef" * 4


def use(path: str = "products/dong-nai/a/IMG 1.jpg", at: int = 0) -> PhotoRow:
    """A photo of a record beside it."""
    record = path.rpartition("/")[0] + "/product.yaml"
    return PhotoRow(Position(record, 9 + at, 12), f"photos[{at}].file", at, path)


def photo(width: int = 1600, height: int = 1200, sharpness: float = SHARP, likeness: str = LIKENESS) -> Developed:
    """What is known of a photo."""
    return Developed("key", width, height, "t00", sharpness, likeness, ())


def flipped(bits: int) -> str:
    """The likeness with so many bits turned, side by side as a change of a picture turns them."""
    return f"{int(LIKENESS, 16) ^ ((1 << bits) - 1) << 20:064x}"


class TestARefusedPhoto:
    @pytest.mark.parametrize(
        "refused",
        [
            *map(Refused, ("photo-empty", "photo-heic", "photo-lfs", "photo-link", "photo-changed", "photo-crashed",
                           "photo-cut", "photo-damaged", "photo-scans", "photo-unknown", "photo-unreadable")),
            Refused("photo-slow", (("limit", "20"),)),
            Refused("photo-kind", (("kind", "TIFF"),)),
            Refused("photo-heavy", (("size", "31.4"), ("limit", "25"))),
            Refused("photo-pixels", (("width", "20000"), ("height", "9000"), ("limit", "60"), ("side", "12000"))),
        ],
        ids=lambda refused: refused.code,
    )  # fmt: skip
    @pytest.mark.parametrize("language", ["vi", "en"])
    def test_is_named_with_why_and_what_to_do(self, refused: Refused, language: str) -> None:
        """A warning at the line of the file: the page gets the drawing, the site is built."""
        [found] = check_photos({use(): refused})
        what, mend = found.words(language)

        assert (found.code, found.severity, found.position) == (refused.code, "warning", use().position)
        assert all(value in what for value in ("IMG 1.jpg", *dict(refused.values).values()))
        assert mend
        assert "{" not in what + mend


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

    def test_is_not_sought_among_all_photos_on_white(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Thousands of products on a white ground share plain rows; that alone compares none of them."""
        compared: list[str] = []
        monkeypatch.setattr("generator.check.photos.differing_bits", lambda one, _other: compared.append(one) or 99)
        many = {
            use(f"products/hue/p{at}/x.jpg"): photo(likeness="0000" * 6 + f"{at * 40503 % 65536:04x}" + "ffff" * 9)
            for at in range(1, 1001)
        }

        assert check_photos(many) == []
        assert len(compared) < 100
