"""The colour of a photo on the whole, as one of few names: a stylesheet paints it where the photo is still loading.

Five greys, and eight hues in three depths with little chroma, as photos have on the average.  The nearest is chosen in
OKLab (Björn Ottosson, 2020, bottosson.github.io/posts/oklab), where equal distances look equal.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PIL import Image

from generator.photos.light import light

__all__ = ["TINTS", "tint_of"]

TINTS: Mapping[str, str] = MappingProxyType(
    {
        "t00": "#222222",
        "t01": "#4d4d4d",
        "t02": "#808080",
        "t03": "#b7b7b7",
        "t04": "#e8e8e8",
        "t05": "#503531",
        "t06": "#4d3828",
        "t07": "#463c24",
        "t08": "#38412a",
        "t09": "#284438",
        "t10": "#22434a",
        "t11": "#333d52",
        "t12": "#493647",
        "t13": "#885c56",
        "t14": "#836046",
        "t15": "#776740",
        "t16": "#616f49",
        "t17": "#467460",
        "t18": "#3d727f",
        "t19": "#58698c",
        "t20": "#7d5c7a",
        "t21": "#c1918a",
        "t22": "#bb967a",
        "t23": "#ae9d73",
        "t24": "#96a57d",
        "t25": "#7bab95",
        "t26": "#72a8b6",
        "t27": "#8c9ec5",
        "t28": "#b491b0",
    }
)
"""Each name and its colour in sRGB; names are lasting, for they stand in stylesheets."""


def tint_of(image: Image.Image) -> str:
    """The name of the tint that is nearest to the mean colour of an RGB picture."""
    red, green, blue = image.resize((1, 1), Image.Resampling.BOX).tobytes()
    mean = _oklab(red, green, blue)
    return min(
        _PLACES, key=lambda name: sum((one - other) ** 2 for one, other in zip(_PLACES[name], mean, strict=True))
    )


def _oklab(red: int, green: int, blue: int) -> tuple[float, float, float]:
    """A colour of sRGB, each part 0 to 255, in OKLab: lightness 0 to 1, green to red, blue to yellow."""
    r, g, b = map(light, (red, green, blue))
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


_PLACES = {name: _oklab(*bytes.fromhex(colour[1:])) for name, colour in TINTS.items()}
