"""How alike two pictures are: SSIM of their luma, after Wang, Bovik, Sheikh and Simoncelli 2004 (IEEE TIP 13:4).

The window is the paper's: 11 x 11 pixels, Gaussian with sigma 1.5, only where it lies wholly in the picture.
The pictures are compared at full size, without the paper's later advice to shrink them to 256 pixels first,
as a reader with a dense screen sees these pixels one by one.  Needs numpy; the generator does not.
"""

from __future__ import annotations

from typing import TypeAlias

import numpy
from numpy.typing import NDArray
from PIL import Image

__all__ = ["Reference", "luma", "ssim"]

Plane: TypeAlias = NDArray[numpy.float32]

WINDOW, SIGMA = 11, 1.5
C1, C2 = (0.01 * 255) ** 2, (0.03 * 255) ** 2  # the paper's K1 and K2 at 8 bits
STRIP = 32  # rows at a time, so that they stay in the cache of the processor
_OFFSETS = numpy.arange(WINDOW) - WINDOW // 2
_WEIGHTS = numpy.exp(-(_OFFSETS**2) / (2 * SIGMA**2))
_KERNEL = tuple(float(weight) for weight in _WEIGHTS / _WEIGHTS.sum())


def luma(image: Image.Image) -> Plane:
    """The luma of Rec. 601 as rows of numbers 0 to 255."""
    return numpy.asarray(image.convert("L"), dtype=numpy.float32)


def ssim(one: Plane, other: Plane) -> float:
    """The mean SSIM of two planes of one size, at least 11 x 11: 1 if they are equal, about 0 if unrelated."""
    return Reference(one).ssim(other)


class Reference:
    """A plane that others are compared with, its own sums made once."""

    def __init__(self, plane: Plane) -> None:
        self.plane = plane
        self.mean = _smoothed(plane)
        self.square = self.mean * self.mean
        self.variance = _smoothed(plane * plane) - self.square

    def ssim(self, other: Plane) -> float:
        """The mean SSIM of `other` beside this plane; ValueError where their sizes differ."""
        if other.shape != self.plane.shape:
            raise ValueError(f"pictures of {self.plane.shape} and {other.shape} cannot be compared")
        mean = _smoothed(other)
        square, product = mean * mean, mean * self.mean
        variance = _smoothed(other * other) - square
        covariance = _smoothed(self.plane * other) - product
        above = (2 * product + C1) * (2 * covariance + C2)
        below = (self.square + square + C1) * (self.variance + variance + C2)
        return float(numpy.mean(above / below, dtype=numpy.float64))


def _smoothed(plane: Plane) -> Plane:
    """The weighted mean around every pixel whose window lies in the plane."""
    height, width = plane.shape[0] - WINDOW + 1, plane.shape[1] - WINDOW + 1
    found = numpy.empty((height, width), dtype=numpy.float32)
    for top in range(0, height, STRIP):
        strip = plane[top : min(top + STRIP, height) + WINDOW - 1]
        found[top : top + STRIP] = _weighed(_weighed(strip).T).T
    return found


def _weighed(rows: Plane) -> Plane:
    """Every window of rows as one row, the weighted mean."""
    number = rows.shape[0] - WINDOW + 1
    found = _KERNEL[0] * rows[:number]
    for offset, weight in enumerate(_KERNEL[1:], 1):
        found += weight * rows[offset : offset + number]
    weighed: Plane = found
    return weighed
