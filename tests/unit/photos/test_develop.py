"""A photo becomes its derivatives: these sizes, these forms, nothing but pixels."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from pathlib import Path

import pillow_heif
import pytest
from made_photos import DISPLAY_P3, exif, laid, marked, saved, scene, segment, speckled
from PIL import Image

from generator.model.photo import USES, Developed, Refused, Wanted
from generator.photos.develop import develop
from generator.photos.kinds import ACCEPTED
from generator.photos.recipe import FORMS, RECIPES, bound_of

ALL = Wanted(USES)
FOLDER = Path(__file__).parents[4] / "shared/data/photos"
REAL = sorted(path for path in FOLDER.iterdir() if path.suffix != ".csv") if FOLDER.is_dir() else []
REFUSED = {
    "der-bmp.bmp": Refused("photo-kind", (("kind", "BMP"),)),
    "der-tiff-lzw.tif": Refused("photo-kind", (("kind", "TIFF"),)),
    "der-truncated.jpg": Refused("photo-cut"),
}
TALKATIVE = {"quality": 90, "exif": exif(6), "icc_profile": DISPLAY_P3, "comment": b"made at home", "dpi": (300, 300)}

pillow_heif.register_heif_opener()


def made_of(content: bytes, wanted: Wanted = ALL) -> tuple[Developed, dict[str, bytes]]:
    """What is made of a photo that is not refused."""
    made = develop(content, wanted)
    assert not isinstance(made, Refused), made
    return made


def assert_sound(developed: Developed, files: dict[str, bytes]) -> None:
    """Every derivative is what it says, within its limit, and no larger than the photo."""
    assert {one.name for one in developed.derivatives} == set(files) != set()
    assert list(developed.derivatives) == sorted(developed.derivatives)
    for one in developed.derivatives:
        picture = Image.open(io.BytesIO(files[one.name]))
        picture.load()
        assert (picture.format or "").lower() == one.form
        assert picture.mode == "RGB"
        assert picture.size == (one.width, one.height)
        assert len(files[one.name]) == one.size <= 1000 * bound_of(one.width).kilobytes
        assert not set(picture.info) & {"exif", "icc_profile", "xmp", "comment", "photoshop"}


@pytest.fixture(scope="module")
def large() -> tuple[Developed, dict[str, bytes]]:
    """A photo that is large enough for all widths."""
    return made_of(saved(scene(2400, 1800), "JPEG", quality=90))


class TestALargePhoto:
    def test_has_all_widths(self, large: tuple[Developed, dict[str, bytes]]) -> None:
        """In WebP all, in JPEG one a use."""
        developed, files = large

        assert [(one.use, one.form, one.width, one.height) for one in developed.derivatives] == [
            ("card", "jpeg", 480, 360),
            ("card", "webp", 320, 240),
            ("card", "webp", 480, 360),
            ("card", "webp", 640, 480),
            ("full", "jpeg", 1920, 1440),
            ("full", "webp", 1920, 1440),
            ("page", "jpeg", 800, 600),
            ("page", "webp", 480, 360),
            ("page", "webp", 800, 600),
            ("page", "webp", 1200, 900),
            ("thumb", "jpeg", 160, 120),
            ("thumb", "webp", 160, 120),
            ("wide", "jpeg", 1200, 750),
            ("wide", "webp", 480, 300),
            ("wide", "webp", 800, 500),
            ("wide", "webp", 1200, 750),
            ("wide", "webp", 1920, 1200),
        ]
        assert_sound(developed, files)

    def test_is_the_same_picture_at_every_width(self, large: tuple[Developed, dict[str, bytes]]) -> None:
        """Compared with the photo made smaller in one step."""
        _, files = large
        for name in (
            "full-1920.webp",
            "page-1200.webp",
            "page-480.webp",
            "page-800.jpg",
            "card-320.webp",
            "thumb-160.jpg",
        ):
            picture = Image.open(io.BytesIO(files[name])).convert("RGB")
            expected = scene(2400, 1800).resize(picture.size, Image.Resampling.LANCZOS)
            apart = [abs(one - other) for one, other in zip(picture.tobytes(), expected.tobytes(), strict=True)]

            assert sum(apart) / len(apart) < 2.5, name

    def test_is_described(self, large: tuple[Developed, dict[str, bytes]]) -> None:
        """Everything but its key, which only the keeper of the derivatives knows."""
        developed, _ = large

        assert (developed.key, developed.width, developed.height) == ("", 2400, 1800)
        assert developed.tint.startswith("t")
        assert len(developed.likeness) == 64
        assert 0 < developed.sharpness <= 1


@pytest.mark.parametrize("kind", ACCEPTED)
def test_every_kind_is_developed(kind: str) -> None:
    """HEIC too, where its decoder is installed."""
    developed, files = made_of(saved(scene(), ACCEPTED[kind]), Wanted(("thumb",)))

    assert (developed.width, developed.height) == scene().size
    assert files


@pytest.mark.parametrize(
    "size", [(1, 1), (2, 3), (160, 120), (161, 121), (1, 900), (900, 1), (319, 241), (700, 300), (300, 700)]
)
def test_a_photo_is_never_enlarged(size: tuple[int, int]) -> None:
    """Small ones have fewer derivatives, but at least one for each use, in both forms."""
    developed, files = made_of(saved(scene(*size), "PNG"))

    assert_sound(developed, files)
    for use in USES:
        assert all(developed.of(use, form) for form in FORMS)
    for one in developed.derivatives:
        if RECIPES[one.use].shape is None:
            assert one.width <= size[0]
            assert one.height <= size[1]


def test_only_what_is_wanted_is_made() -> None:
    """In whatever order it is asked for, and once."""
    developed, files = made_of(saved(scene(700, 500), "JPEG"), Wanted(("thumb", "card", "thumb")))

    assert {one.use for one in developed.derivatives} == {"thumb", "card"}
    assert made_of(saved(scene(700, 500), "JPEG"), Wanted(("card", "thumb"))) == (developed, files)


def test_what_is_measured_does_not_depend_on_what_is_wanted() -> None:
    """A photo is as sharp for a thumb as for a page."""
    content = saved(scene(1300, 900), "PNG")
    few, many = (made_of(content, Wanted(uses))[0] for uses in (("thumb",), ("thumb", "card", "page")))

    assert few._replace(derivatives=()) == many._replace(derivatives=())


def test_nothing_wanted_is_nothing_made() -> None:
    """But the photo is described."""
    developed, files = made_of(saved(scene(), "JPEG"), Wanted(()))

    assert (developed.width, files) == (96, {})


def test_the_focus_decides_what_a_crop_shows() -> None:
    """And does nothing to whole pictures."""
    content = saved(speckled(900, 300), "PNG")
    left, right = (made_of(content, Wanted(("card", "page"), focus))[1] for focus in ((0, 50), (100, 50)))

    assert left["card-320.webp"] != right["card-320.webp"]
    assert left["page-480.webp"] == right["page-480.webp"]


def test_the_same_bytes_give_the_same_bytes() -> None:
    """Today and tomorrow, here and there."""
    content = saved(speckled(400, 300), "JPEG", quality=80)

    assert develop(content, ALL) == develop(content, ALL)


def test_the_heaviest_photo_is_within_all_limits() -> None:
    """Noise: no width is there twice although all became narrower."""
    developed, files = made_of(saved(speckled(1000, 1400), "JPEG", quality=90), Wanted(("card", "page", "full")))

    assert_sound(developed, files)
    assert len(files) == len({(one.use, one.form, one.width) for one in developed.derivatives})


@pytest.mark.parametrize(
    ("raised", "reason"),
    [
        (MemoryError(), "damaged"),
        (RecursionError(), "damaged"),
        (SyntaxError("broken PNG file"), "damaged"),
        (OverflowError(), "damaged"),
        (Image.DecompressionBombWarning(), "damaged"),
        (OSError("image file is truncated (3 bytes not processed)"), "cut"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_whatever_a_codec_raises_is_a_photo_that_is_not_whole(
    raised: Exception, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One picture is missing, and the others are made."""

    def failing(*_: object) -> None:
        raise raised

    monkeypatch.setattr("generator.photos.develop.upright", failing)

    assert develop(saved(scene(), "PNG"), ALL) == Refused(f"photo-{reason}")


def test_upright_and_true_in_every_derivative() -> None:
    """Turn and colours together, on the way from a phone."""
    content = saved(laid(marked(900, 600), 6), "JPEG", quality=95, exif=exif(6))
    for name, data in made_of(content, Wanted(("page", "full")))[1].items():
        picture = Image.open(io.BytesIO(data)).convert("RGB")
        red, _, blue = picture.getpixel((picture.width // 12, picture.height // 12))

        assert picture.width > picture.height, name
        assert red > blue + 100, name


XMP = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>made at home</x:xmpmeta>"


@pytest.mark.skipif(shutil.which("exiftool") is None, reason="exiftool is not installed")
class TestExiftool:
    """A second program looks for what the first has left in."""

    def metadata_of(self, folder: Path) -> list[dict[str, object]]:
        """All metadata of all files below a folder, in groups."""
        command = ["exiftool", "-json", "-G1", "-a", "-u", "-ee", "-r", "-api", "RequestAll=2", str(folder)]
        done = subprocess.run(command, capture_output=True, check=True, text=True)  # noqa: S603 - a test's own command
        return list(json.loads(done.stdout))

    def assert_bare(self, folder: Path) -> None:
        """Only what describes the file and its pixels is left."""
        for found in self.metadata_of(folder):
            groups = {name.partition(":")[0] for name in found if ":" in name}
            assert groups <= {"ExifTool", "System", "File", "Composite", "JFIF", "RIFF"}, found
            left = {name for name in found if name.startswith("RIFF:")}
            assert left <= {
                "RIFF:VP8Version",
                "RIFF:ImageWidth",
                "RIFF:ImageHeight",
                "RIFF:HorizontalScale",
                "RIFF:VerticalScale",
            }
            assert "File:Comment" not in found

    def test_finds_nothing_in_the_derivatives_of_a_talkative_photo(self, tmp_path: Path) -> None:
        """Exif, a profile, XMP, IPTC and comments went in."""
        content = saved(scene(900, 700), "JPEG", **TALKATIVE)
        content = (
            content[:2]
            + segment(0xE1, XMP)
            + segment(0xED, b"Photoshop 3.0\x008BIM\4\4\0\0\0\7\x1c\2\x78\0\2me\0")
            + content[2:]
        )
        for name, data in made_of(content)[1].items():
            (tmp_path / name).write_bytes(data)

        self.assert_bare(tmp_path)

    @pytest.mark.skipif(not REAL, reason="the photos are not there")
    def test_finds_nothing_in_the_derivatives_of_the_real_photos(self, tmp_path: Path) -> None:
        """Many of them tell where they were made."""
        for path in REAL:
            made = develop(path.read_bytes(), Wanted(("thumb",)))
            for name, data in ({} if isinstance(made, Refused) else made[1]).items():
                (tmp_path / f"{path.stem}-{name}").write_bytes(data)

        self.assert_bare(tmp_path)


@pytest.mark.skipif(not REAL, reason="the photos are not there")
@pytest.mark.parametrize("path", REAL, ids=[path.name for path in REAL])
def test_a_real_photo_is_developed(path: Path) -> None:
    """Of phones, cameras and programs of twenty years."""
    made = develop(path.read_bytes(), Wanted(("thumb", "card")))

    if path.name in REFUSED:
        assert made == REFUSED[path.name]
    else:
        assert not isinstance(made, Refused), made
        assert_sound(*made)


@pytest.mark.skipif(not REAL, reason="the photos are not there")
@pytest.mark.parametrize("kind", ["landscape", "portrait"])
def test_the_eight_turns_of_a_real_photo_are_the_same_picture(kind: str) -> None:
    """Upright, all eight."""
    small = []
    for turn in range(1, 9):
        content = (FOLDER / f"exif-{kind}_{turn}.jpg").read_bytes()
        picture = Image.open(
            io.BytesIO(
                made_of(content, Wanted(("page",)))[1]["page-480.webp" if kind == "landscape" else "page-427.webp"]
            )
        )
        small.append(picture.convert("RGB").resize((24, 24), Image.Resampling.BOX).tobytes())
    for other in small[1:]:  # each has its number written on it
        apart = [abs(one - two) for one, two in zip(small[0], other, strict=True)]

        assert sum(apart) / len(apart) < 3
