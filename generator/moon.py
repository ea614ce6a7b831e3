"""New moons and the sun's longitude at UTC+7, from which `generator.almanac` makes the lunar calendar.

Jean Meeus, Astronomical Algorithms, 2nd edition, chapters 49 (good to seconds)
and 25 (to minutes); the clock's lead over the Earth's rotation: Espenak and
Meeus, Five Millennium Canon of Solar Eclipses, NASA 2006.  Days are Python's
ordinals; new moon 0 is the one of 6/1/2000.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from math import floor, radians, sin

__all__ = ["begins", "leap_of", "lunation", "month_11"]

HOURS_AHEAD_OF_UTC = 7
_EPOCH = 1721424.5  # Julian date at the start of the day before 1/1/0001
_EPOCH_OF_MOONS = date(2000, 1, 6).toordinal()
_MONTH = 29.530588861
_SOLSTICE_SECTOR = 9  # 270° to 300°
# coefficient in days, power of E, multiples of the sun's anomaly, the moon's anomaly, the moon's argument of latitude
_MOON = (
    (-0.4072, 0, 0, 1, 0), (0.17241, 1, 1, 0, 0), (0.01608, 0, 0, 2, 0), (0.01039, 0, 0, 0, 2),
    (0.00739, 1, -1, 1, 0), (-0.00514, 1, 1, 1, 0), (0.00208, 2, 2, 0, 0), (-0.00111, 0, 0, 1, -2),
    (-0.00057, 0, 0, 1, 2), (0.00056, 1, 1, 2, 0), (-0.00042, 0, 0, 3, 0), (0.00042, 1, 1, 0, 2),
    (0.00038, 1, 1, 0, -2), (-0.00024, 1, -1, 2, 0), (-7e-5, 0, 2, 1, 0), (4e-5, 0, 0, 2, -2),
    (4e-5, 0, 3, 0, 0), (3e-5, 0, 1, 1, -2), (3e-5, 0, 0, 2, 2), (-3e-5, 0, 1, 1, 2), (3e-5, 0, -1, 1, 2),
    (-2e-5, 0, -1, 1, -2), (-2e-5, 0, 1, 3, 0), (2e-5, 0, 0, 4, 0),
)  # fmt: skip
# the planets: coefficient in days, degrees at k = 0, degrees a lunation
_PLANETS = (
    (0.000325, 299.77, 0.107408), (0.000165, 251.88, 0.016321), (0.000164, 251.83, 26.651886),
    (0.000126, 349.42, 36.412478), (0.00011, 84.66, 18.206239), (6.2e-5, 141.74, 53.303771), (6e-5, 207.14, 2.453732),
    (5.6e-5, 154.84, 7.30686), (4.7e-5, 34.52, 27.261239), (4.2e-5, 207.19, 0.121824), (4e-5, 291.34, 1.844379),
    (3.7e-5, 161.72, 24.198154), (3.5e-5, 239.56, 25.513099), (2.3e-5, 331.55, 3.592518),
)  # fmt: skip


@cache
def month_11(year: int) -> int:
    """The lunation that holds the winter solstice of `year`."""
    solstice = next(day for day in range(date(year, 12, 19).toordinal(), date(year, 12, 26).toordinal())
                    if _sector(day + 1) == _SOLSTICE_SECTOR)  # fmt: skip
    return lunation(solstice)


@cache
def leap_of(winter: int) -> int:
    """How many months after month 11 of the year `winter` the leap month comes before the next month 11; 0 for none."""
    first, after = month_11(winter), month_11(winter + 1)
    if after - first == 12:
        return 0
    return next(at - first for at in range(first + 1, after) if _sector(begins(at)) == _sector(begins(at + 1)))


def lunation(number: int) -> int:
    """The new moon whose month holds day `number`."""
    at = floor((number - _EPOCH_OF_MOONS) / _MONTH) + 1
    while begins(at) > number:
        at -= 1
    return at


@cache
def begins(at: int) -> int:
    """The day number in Vietnam of new moon `at`; 0 is the one of 6/1/2000."""
    return floor(_new_moon(at) + HOURS_AHEAD_OF_UTC / 24 - _EPOCH)


def _new_moon(at: int) -> float:
    """The Julian date (UT) of new moon `at`: Meeus, chapter 49."""
    t = at / 1236.85
    mean = 2451550.09766 + _MONTH * at + 0.00015437 * t**2 - 1.5e-7 * t**3 + 7.3e-10 * t**4
    e = 1 - 0.002516 * t - 7.4e-6 * t**2
    sun = 2.5534 + 29.1053567 * at - 1.4e-6 * t**2 - 1.1e-7 * t**3
    moon = 201.5643 + 385.81693528 * at + 0.0107582 * t**2 + 1.238e-5 * t**3 - 5.8e-8 * t**4
    latitude = 160.7108 + 390.67050284 * at - 0.0016118 * t**2 - 2.27e-6 * t**3 + 1.1e-8 * t**4
    node = 124.7746 - 1.56375588 * at + 0.0020672 * t**2 + 2.15e-6 * t**3
    found = mean - 0.00017 * _sine(node)
    for size, power, suns, moons, latitudes in _MOON:
        found += size * e**power * _sine(suns * sun + moons * moon + latitudes * latitude)
    for size, start, step in _PLANETS:
        found += size * _sine(start + step * at)
    return found - _clock_ahead(2000 + 100 * t)


def _sector(day: int) -> int:
    """Which twelfth of the sun's way, from 0, holds it when day number `day` begins in Vietnam: Meeus, chapter 25."""
    moment = day + _EPOCH - HOURS_AHEAD_OF_UTC / 24
    t = (moment - 2451545) / 36525
    t += _clock_ahead(2000 + 100 * t) / 36525
    mean = 280.46646 + 36000.76983 * t + 0.0003032 * t**2
    anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t**2
    centre = (1.914602 - 0.004817 * t - 1.4e-5 * t**2) * _sine(anomaly)
    centre += (0.019993 - 0.000101 * t) * _sine(2 * anomaly) + 0.000289 * _sine(3 * anomaly)
    return floor((mean + centre - 0.00569 - 0.00478 * _sine(125.04 - 1934.136 * t)) / 30) % 12


def _clock_ahead(year: float) -> float:
    """Dynamical time less universal time, in days."""
    t = year - 2000
    return (62.92 + 0.32217 * t + 0.005589 * t**2) / 86400


def _sine(degrees: float) -> float:
    return sin(radians(degrees))
