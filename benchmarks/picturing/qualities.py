"""What each quality of WebP, JPEG and AVIF gives and costs, at the widths of our recipe.

The picture that is encoded is the photo shrunk without loss, and its SSIM is that of what comes out of the decoder.
Milliseconds are those of the encoder alone, on one core.
"""

from __future__ import annotations

import io
import statistics
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from PIL import Image

from benchmarks.picturing.originals import shrunk, upright
from benchmarks.picturing.similarity import Reference, luma

__all__ = ["table"]

WIDTHS = (160, 320, 480, 800, 1200, 1920)
TALLEST = 4 / 3  # of the width: what is taller is cut, as no page shows it larger
SPARE = 1.1  # a photo counts where it has so many times the pixels: one that was not shrunk keeps its own damage
SEVERAL = 5  # photos, below which no median is shown
_STEPS = range(50, 91, 4)


class Encoder(NamedTuple):
    """A form, how it is saved by Pillow, and the qualities that are tried."""

    name: str
    form: str
    options: Mapping[str, object]
    tried: Sequence[int]


class Cost(NamedTuple):
    """One picture: its SSIM, bytes, and the milliseconds of its encoder."""

    ssim: float
    size: int
    ms: float


ENCODERS = (
    Encoder("WebP, method 4", "WEBP", {"method": 4}, _STEPS),
    Encoder("WebP, method 2", "WEBP", {"method": 2}, _STEPS[3::2]),
    Encoder("WebP, method 6", "WEBP", {"method": 6}, _STEPS[3::2]),
    Encoder("JPEG", "JPEG", {"progressive": True, "optimize": True, "subsampling": "4:2:0"}, _STEPS[2:]),
    Encoder("AVIF, speed 8", "AVIF", {"speed": 8, "max_threads": 1}, (40, 50, 56, 62, 68, 76)),
    Encoder("AVIF, speed 6", "AVIF", {"speed": 6, "max_threads": 1}, (50, 56, 62, 68)),
)


def table(photos: Sequence[Path]) -> Iterator[str]:
    """One row for every width, encoder and quality: medians, and the tenth percentile of the SSIM."""
    yield "\n| Width | photos | encoder | quality | median SSIM | tenth percentile | kB | largest, kB | CPU ms |"
    yield "|---:|---:|---|---:|---:|---:|---:|---:|---:|"
    found: dict[tuple[int, int, int], list[Cost]] = defaultdict(list)
    for photo in photos:
        original = upright(photo)
        for width in WIDTHS:
            if original.width >= width * SPARE:
                for at, quality, cost in _costs(shrunk(_cut(original), _size(original, width))):
                    found[width, at, quality].append(cost)
    yield from (_row(*key, costs) for key, costs in sorted(found.items()) if len(costs) >= SEVERAL)


def _cut(original: Image.Image) -> Image.Image:
    """The middle of a picture that is very tall."""
    height = min(original.height, round(original.width * TALLEST))
    top = (original.height - height) // 2
    return original.crop((0, top, original.width, top + height))


def _size(original: Image.Image, width: int) -> tuple[int, int]:
    return width, round(min(original.height / original.width, TALLEST) * width)


def _costs(picture: Image.Image) -> Iterator[tuple[int, int, Cost]]:
    """Number of the encoder, quality, and what came of it."""
    truth = Reference(luma(picture))
    for at, encoder in enumerate(ENCODERS):
        for quality in encoder.tried:
            stream = io.BytesIO()
            began = time.process_time()
            picture.save(stream, encoder.form, quality=quality, **encoder.options)
            ms = 1000 * (time.process_time() - began)
            yield at, quality, Cost(truth.ssim(luma(Image.open(stream))), stream.getbuffer().nbytes, ms)


def _row(width: int, at: int, quality: int, costs: Sequence[Cost]) -> str:
    marks, sizes, ms = zip(*costs, strict=True)
    low = statistics.quantiles(marks, n=10)[0]
    good = f"{statistics.median(marks):.4f} | {low:.4f}"
    weight = f"{statistics.median(sizes) / 1e3:.1f} | {max(sizes) / 1e3:.0f} | {statistics.median(ms):.1f}"
    return f"| {width} | {len(costs)} | {ENCODERS[at].name} | {quality} | {good} | {weight} |"
