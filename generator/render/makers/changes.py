"""What changed: the last four quarters, and every year with all its changes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from generator.derive.changes import KINDS, Change, Period, period_of
from generator.derive.ledger import Key, Ledger, key_of, recent_periods
from generator.model.page import Page
from generator.render import share_cards
from generator.render.changes import counts_of, label_of, name_of_period, row_of, told
from generator.render.desk import Desk
from generator.render.head import head
from generator.render.makers.listing import last_page, page_path, pager
from generator.render.views.changes import ChangesOfKind, ChangesView, PeriodView, YearRow
from generator.render.views.values import Meta

__all__ = ["PATH", "pages"]

PATH = "/thay-doi/"
ROWS_PER_PAGE = 100
ROWS_OF_KIND = 12  # on the first page; all of them stand on the pages of the year


def pages(desk: Desk) -> Iterator[Page]:
    """The page of the last quarters, and those of every year that has changes."""
    language, ledger = desk.language, desk.ledger
    make, follows = partial(_recent, desk, ledger), partial(_recent_follows, desk, ledger)
    yield Page(language.route(PATH), "changes.html", language.code, True, make, inputs=follows)
    for year, found in ledger.years.items():
        for number in range(1, last_page(len(found), ROWS_PER_PAGE) + 1):
            route = language.route(page_path(_path(year), number))
            make, follows = partial(_year, desk, ledger, year, number), partial(_follows, desk, ledger, year, number)
            yield Page(route, "changes.html", language.code, True, make, inputs=follows)


def _path(year: int) -> str:
    return f"{PATH}{year}/"


def _on_page(ledger: Ledger, year: int, number: int) -> Sequence[Change]:
    return ledger.years[year][(number - 1) * ROWS_PER_PAGE : number * ROWS_PER_PAGE]


def _recent_follows(desk: Desk, ledger: Ledger) -> str:
    found = [pair for period in recent_periods(desk.catalogue.today) for pair in ledger.first_of(period, ROWS_OF_KIND)]
    rows = [told(desk, one) for _, changes in found for one in changes]
    totals = [(key, ledger.totals[key], ledger.first[key]) for key, _ in found]
    return "\n".join([repr(totals), repr(_counts_of_years(desk, ledger)), str(_undated(desk)), *rows])


def _follows(desk: Desk, ledger: Ledger, year: int, number: int) -> str:
    shown = _on_page(ledger, year, number)
    totals = sorted({(*key, ledger.totals[key]) for key in map(key_of, shown)})
    return "\n".join([repr((number, len(ledger.years[year]), totals, list(ledger.years))),
                      *(told(desk, one) for one in shown)])  # fmt: skip


def _undated(desk: Desk) -> int:
    """How many products have no certification with a day of issue."""
    return sum(not any(one.issued for one in entry.record.certifications) for entry in desk.catalogue.products.values())


def _counts_of_years(desk: Desk, ledger: Ledger) -> list[tuple[int, str]]:
    return [(year, counts_of(Counter(one.kind for one in found), desk.language))
            for year, found in ledger.years.items()]  # fmt: skip


def _recent(desk: Desk, ledger: Ledger) -> tuple[Meta, ChangesView]:
    language = desk.language
    years = [YearRow(str(year), language.href(_path(year)), said) for year, said in _counts_of_years(desk, ledger)]
    view = ChangesView(
        heading=language.t("Có gì thay đổi"),
        recent=True,
        periods=tuple(
            filter(None, (_recent_period(desk, ledger, one) for one in recent_periods(desk.catalogue.today)))
        ),
        years=tuple(years),
        undated=_undated(desk),
        pager=pager(desk, PATH, 1, 1),
        today=language.day(desk.catalogue.today),
        feed=language.href(f"{PATH}feed.xml"),
    )
    described = language.t("Sản phẩm OCOP mới được công nhận, nâng hạng, công nhận lại, hết hiệu lực, bị thu hồi.")
    return head(desk, PATH, view.heading, described), view


def _recent_period(desk: Desk, ledger: Ledger, period: Period) -> PeriodView | None:
    """A period with the first of each kind; quarters are shown when they are empty too, the rest of a year is not."""
    found = list(ledger.first_of(period, ROWS_OF_KIND))
    if not found and not period.quarter:
        return None
    kinds = [_kind(desk, ledger, key, rows, _way(desk, ledger, key, len(rows))) for key, rows in found]
    return _period(desk, ledger, period, kinds)


def _way(desk: Desk, ledger: Ledger, key: Key, shown: int) -> str:
    """The way to all changes of a kind in a period, "" where all are shown."""
    if shown == ledger.totals[key]:
        return ""
    number = ledger.first[key] // ROWS_PER_PAGE + 1
    return desk.language.href(page_path(_path(key[0].year), number)) + f"#{_slug(key)}"


def _year(desk: Desk, ledger: Ledger, year: int, number: int) -> tuple[Meta, ChangesView]:
    language, last = desk.language, last_page(len(ledger.years[year]), ROWS_PER_PAGE)
    heading = language.t("Thay đổi trong năm %s") % year
    years = tuple(YearRow(str(one), language.href(_path(one)), "", one == year) for one in ledger.years)
    view = ChangesView(
        heading=heading,
        recent=False,
        periods=tuple(_periods_on(desk, ledger, _on_page(ledger, year, number))),
        years=years,
        undated=0,
        pager=pager(desk, _path(year), number, last),
        today=language.day(desk.catalogue.today),
        feed=language.href(f"{PATH}feed.xml"),
    )
    return _head_of_year(desk, year, number, last, heading), view


def _head_of_year(desk: Desk, year: int, number: int, last: int, heading: str) -> Meta:
    language, path = desk.language, _path(year)
    title = heading if number == 1 else language.t("%s, trang %s") % (heading, number)
    around = [page_path(path, one) if 1 <= one <= last else "" for one in (number - 1, number + 1)]
    crumbs = [(language.t("Có gì thay đổi"), PATH), *([(str(year), path)] if number > 1 else [])]
    described = language.t("Thay đổi về chứng nhận OCOP trong năm %s, theo ngày ghi trong hồ sơ.") % year
    card = share_cards.of_page(desk, heading, share_cards.art_of_section(""))
    return head(desk, page_path(path, number), title, described, crumbs, around=(around[0], around[1]), card=card)


def _periods_on(desk: Desk, ledger: Ledger, shown: Sequence[Change]) -> Iterator[PeriodView]:
    for period, inside in groupby(shown, key=lambda one: period_of(one.on)):
        kinds = [_kind(desk, ledger, key, list(rows)) for key, rows in groupby(inside, key=key_of)]
        yield _period(desk, ledger, period, kinds)


def _period(desk: Desk, ledger: Ledger, period: Period, kinds: Sequence[ChangesOfKind]) -> PeriodView:
    language = desk.language
    totals = {kind: ledger.totals.get((period, kind), 0) for kind in KINDS}
    return PeriodView(
        name_of_period(period, language),
        f"q{period.quarter}-{period.year}",
        counts_of(totals, language),
        tuple(kinds),
    )


def _kind(desk: Desk, ledger: Ledger, key: Key, rows: Sequence[Change], more: str = "") -> ChangesOfKind:
    label, total = label_of(key[1], desk.language), ledger.totals[key]
    return ChangesOfKind(label, _slug(key), total, tuple(row_of(desk, one) for one in rows), more)


def _slug(key: Key) -> str:
    (year, quarter), kind = key
    return f"q{quarter}-{year}-{kind}"
