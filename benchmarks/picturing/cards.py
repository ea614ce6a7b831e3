"""What a share card costs: cards of synthetic products, drawn one after the other in this process.

Names, producers and provinces are those of the example records, so that words come back as often as in life.
Milliseconds are of the processor, each card by itself; the first ones, which fill the caches, are not counted.
"""

from __future__ import annotations

import io
import statistics
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from PIL import Image

from benchmarks.catalogue import ROOT, Facts, facts_of
from generator.model.card import ShareCard
from generator.share_cards.draw import draw_card
from generator.share_cards.drawings import drawing_of

__all__ = ["table"]

ART = ROOT / "theme/static/art"
WARM, COUNTED, LARGE = 60, 600, 20_000
PHOTO = (1200, 750)  # pixels of a derivative that a card shows
_UNTIL, _SITE = "còn hiệu lực đến 20/12/2027", "Danh mục sản phẩm OCOP"


def table(photos: Sequence[Path]) -> Iterator[str]:
    """One row for cards with artwork and one for cards with photos; and the prints, drawn once."""
    prints, ms = _prints()
    shots = [_derivative(path) for path in photos]
    yield "\n| Card | drawn | median, ms | nine in ten below | median, kB | largest | 20,000: CPU s | MB |"
    yield "|---|" + "---:|" * 7
    yield _row("with artwork", *_drawn(prints, [None]))
    yield _row("with a photo", *_drawn(prints, shots))
    yield f"\n{len(prints)} prints, once: {ms:.0f} ms"


def _prints() -> tuple[dict[str, Image.Image], float]:
    """Every print of a set, and the milliseconds they took."""
    began = time.process_time()
    found: dict[str, Image.Image] = {}
    for path in sorted(ART.glob("set-*.svg")):
        image = Image.open(io.BytesIO(drawing_of(path.read_bytes())))
        image.load()
        found[path.stem] = image
    return found, 1000 * (time.process_time() - began)


def _derivative(path: Path) -> bytes:
    with Image.open(path) as image:
        image.thumbnail(PHOTO)
        stream = io.BytesIO()
        image.convert("RGB").save(stream, "JPEG", quality=80)
    return stream.getvalue()


def _drawn(prints: dict[str, Image.Image], photos: Sequence[bytes | None]) -> tuple[list[float], list[int]]:
    """Milliseconds and bytes of every card that is counted."""
    ms, sizes = [], []
    for number, facts in enumerate(facts_of(WARM + COUNTED)):
        card, shown = _card(facts), photos[number % len(photos)]
        began = time.process_time()
        made = draw_card(card, prints[card.art], shown)
        ms.append(1000 * (time.process_time() - began))
        sizes.append(len(made))
    return ms[WARM:], sizes[WARM:]


def _card(facts: Facts) -> ShareCard:
    stars, art = facts["stars"], f"set-{facts['set']:02}"
    lines = (facts["producer"], facts["province"])
    return ShareCard(facts["name"], facts["unit"], lines, stars, False, f"Hạng {stars} sao", _UNTIL, art, "", _SITE)


def _row(name: str, ms: Sequence[float], sizes: Sequence[int]) -> str:
    high = statistics.quantiles(ms, n=10)[-1]
    each = f"{len(ms)} | {statistics.median(ms):.1f} | {high:.1f}"
    weight = f"{statistics.median(sizes) / 1e3:.0f} | {max(sizes) / 1e3:.0f}"
    seconds, megabytes = statistics.fmean(ms) * LARGE / 1e3, statistics.fmean(sizes) * LARGE / 1e6
    return f"| {name} | {each} | {weight} | {seconds:.0f} | {megabytes:,.0f} |"
