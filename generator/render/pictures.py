"""Pictures as pages show them: the derivatives of a photo, or the drawing that stands in for one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.model.catalogue import Framed
from generator.model.photo import Derivative, Developed, published_name
from generator.model.vocabulary import Group, ProductSet
from generator.render.language import Language
from generator.render.views.values import Picture, Shot

__all__ = ["art_of", "artwork", "photo", "print_of_village", "shots"]

WIDTH, HEIGHT = 800, 600  # of the theme's drawings


def artwork(group: Group, product_set: ProductSet | None, language: Language) -> Picture:
    """The drawing of the set, or else of the group, that stands in for a photo; said to be one."""
    shown = product_set.name if product_set else group.name
    alt = language.t("Hình vẽ minh họa: %s") % language.t(shown)
    return Picture(_drawing(art_of(group, product_set), language), WIDTH, HEIGHT, alt, True)


def art_of(group: Group, product_set: ProductSet | None) -> str:
    """The name of the drawing of a set, or else of its group."""
    return f"set-{product_set.no:02}" if product_set else group.slug


def print_of_village(language: Language) -> Picture:
    """The drawing that stands in for a photo of a village."""
    return Picture(_drawing("village", language), WIDTH, HEIGHT, "", True)


def _drawing(name: str, language: Language) -> str:
    return f"{language.base}/theme/art/{name}.svg"


def photo(slug: str, framed: Framed, use: str, name: str, language: Language) -> Picture:
    """One use of a photo of the record `slug`, whose name is `name`."""
    jpeg = framed.developed.of(use, "jpeg")[-1]
    webp = ", ".join(
        f"{_address(slug, framed, one, language)} {one.width}w" for one in framed.developed.of(use, "webp")
    )
    written = language.phrase(framed.photo.alt)
    alt, lang = written if written.text else (language.t("Ảnh: %s") % name, "")
    src = _address(slug, framed, jpeg, language)
    return Picture(src, jpeg.width, jpeg.height, alt, False, webp, framed.developed.tint, lang)


def shots(slug: str, photos: Sequence[Framed], name: str, language: Language) -> tuple[Shot, ...]:
    """The gallery of a record."""
    return tuple(_shots(slug, photos, name, language))


def _shots(slug: str, photos: Sequence[Framed], name: str, language: Language) -> Iterator[Shot]:
    for framed in photos:
        jpeg, webp = (_largest(framed.developed, form) for form in ("jpeg", "webp"))
        yield Shot(
            photo(slug, framed, "page", name, language),
            photo(slug, framed, "thumb", name, language),
            _address(slug, framed, jpeg, language),
            _address(slug, framed, webp, language),
            jpeg.width,
            jpeg.height,
            framed.photo.credit,
            framed.photo.licence,
        )


def _largest(developed: Developed, form: str) -> Derivative:
    """As large as there is; where small pictures must do, the widest of the page."""
    return (developed.of("full", form) or developed.of("page", form))[-1]


def _address(slug: str, framed: Framed, derivative: Derivative, language: Language) -> str:
    return f"{language.base}/{published_name(slug, framed.developed, derivative)}"
