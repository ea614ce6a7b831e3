"""The SSIM of the benchmarks, by what its authors prove of it and by the paper's formula in plain Python."""

from __future__ import annotations

import math
from statistics import fmean

import pytest

numpy = pytest.importorskip("numpy", reason="only the benchmarks need it")

from benchmarks.picturing.similarity import C1, C2, SIGMA, WINDOW, Plane, ssim  # noqa: E402 - needs numpy

NOISE = numpy.random.default_rng(2004)


def _plane(height: int = 40, width: int = 60) -> Plane:
    """A slope with noise on it, 0 to 255."""
    slope = numpy.linspace(40, 200, width)[numpy.newaxis, :] + NOISE.normal(0, 20, (height, width))
    return numpy.clip(slope, 0, 255).astype(numpy.float32)


def _by_hand(one: Plane, other: Plane) -> float:
    """Formula 13 of the paper at every window, without any of the shortcuts."""
    half = WINDOW // 2
    offsets = [(down, across) for down in range(-half, half + 1) for across in range(-half, half + 1)]
    raw = [math.exp(-(down**2 + across**2) / (2 * SIGMA**2)) for down, across in offsets]
    weights = [weight / sum(raw) for weight in raw]
    found = []
    for row in range(half, one.shape[0] - half):
        for column in range(half, one.shape[1] - half):
            x = [float(one[row + down, column + across]) for down, across in offsets]
            y = [float(other[row + down, column + across]) for down, across in offsets]
            mx, my = (sum(w * v for w, v in zip(weights, values, strict=True)) for values in (x, y))
            vx = sum(w * (v - mx) ** 2 for w, v in zip(weights, x, strict=True))
            vy = sum(w * (v - my) ** 2 for w, v in zip(weights, y, strict=True))
            both = sum(w * (a - mx) * (b - my) for w, a, b in zip(weights, x, y, strict=True))
            found.append((2 * mx * my + C1) * (2 * both + C2) / ((mx**2 + my**2 + C1) * (vx + vy + C2)))
    return fmean(found)


class TestSsim:
    """The likeness of two planes."""

    def test_is_1_for_equal_pictures_alone(self) -> None:
        """The paper's third condition: a unique maximum."""
        plane = _plane()

        assert ssim(plane, plane) == pytest.approx(1, abs=1e-6)
        assert ssim(plane, plane + 8) < 0.9999

    def test_is_the_same_both_ways(self) -> None:
        """The paper's first condition: symmetry."""
        one, other = _plane(), _plane()

        assert ssim(one, other) == pytest.approx(ssim(other, one), abs=1e-6)

    def test_is_what_the_formula_says(self) -> None:
        """Strips, separate passes and single precision change nothing that is shown."""
        one = _plane(45, 20)
        other = numpy.clip(one * 0.8 + NOISE.normal(0, 12, one.shape), 0, 255).astype(numpy.float32)

        assert ssim(one, other) == pytest.approx(_by_hand(one, other), abs=1e-5)

    def test_of_flat_pictures_is_their_luminance_term(self) -> None:
        """Without any structure only (2xy + C1) / (x² + y² + C1) is left."""
        black, grey = numpy.zeros((20, 20), numpy.float32), numpy.full((20, 20), 100, numpy.float32)

        assert ssim(black, grey) == pytest.approx(C1 / (100**2 + C1), rel=1e-3)

    def test_falls_as_noise_grows(self) -> None:
        """More damage is never called better."""
        plane = _plane(80, 80)
        noise = NOISE.normal(0, 1, plane.shape).astype(numpy.float32)

        marks = [ssim(plane, plane + strength * noise) for strength in (1, 2, 4, 8, 16, 32)]

        assert marks == sorted(marks, reverse=True)

    def test_punishes_blur_more_than_light(self) -> None:
        """What it was made for: at the same mean square error lost structure weighs more than a lighter picture."""
        plane = _plane(80, 80)
        blurred = numpy.asarray(sum(numpy.roll(plane, step, axis=1) for step in range(-2, 3)) / 5, numpy.float32)
        error = float(numpy.sqrt(numpy.mean((plane - blurred) ** 2)))

        assert ssim(plane, blurred) < ssim(plane, numpy.asarray(plane + error, numpy.float32))

    def test_refuses_pictures_of_different_sizes(self) -> None:
        """Nothing is shrunk to fit."""
        with pytest.raises(ValueError, match="cannot be compared"):
            ssim(_plane(20, 20), _plane(20, 21))
