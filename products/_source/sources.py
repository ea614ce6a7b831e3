"""Read the column of sources: who published a fact, where, and when if the address says so."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from publishers import COPIES, PUBLISHERS
from writing import Plain, Record, squeeze

CRAWL = "2025-04"

# Addresses that stop short in the tables: the publisher is named, the dead link is not given.
INCOMPLETE = (
    "-cu-lao-may-hoi-ha-vu-tet-post34594",
    "-banh-trang-giay-tuong-loc-17327",
    "-long-duc-tra-vinh-di-san-van-hoa-va",
    "-banh-trang-my-long-di-san-van-hoa",
    "-dep-tu-thanh-pham-cho-den-cai-nghe-",
    "-hung-phong-giong-trom-ben-tre-bao-t",
    "-den-he-sinh-thai-doanh-nghiep-ben-vung-1",
    "-phat-huy-nhieu-nguon-luc-de-phat-trien-kinh-te",
    "-cung-ung-san-xuat-tom-ca-kho-giam-manh",
)
_MARKET = "buudien.vn"
_COMMON = ("Trang ", "Cổng ")
_NOTE = re.compile(r"^(\S+) \(([^)]*)\)$")
_FULL_DATE = re.compile(r"\(QĐ (?P<number>\d+)/\S+?\s.*?(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>20\d\d)\)")
_DATES = (
    re.compile(r"(?<!\d)(?P<y>20(?:1[89]|2[0-6]))(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?:\d{7,9})(?=\.htm)"),
    re.compile(r"-(?P<y>20(?:1[89]|2[0-6]))(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])i\d+$"),
    re.compile(r"-(?P<d>0[1-9]|[12]\d|3[01])-(?P<m>0[1-9]|1[0-2])-(?P<y>20(?:1[89]|2[0-6]))-\d+\.htm"),
    re.compile(r"/(?P<y>20(?:1[89]|2[0-6]))/?(?P<m>0[1-9]|1[0-2])/"),
)


@dataclass(frozen=True)
class Source:
    """One place a fact was read."""

    host: str = ""
    url: str = ""
    note: str = ""

    @property
    def is_market(self) -> bool:
        """Tell whether it is a marketplace page: good for a price, never for stars."""
        return self.host == _MARKET

    @property
    def publisher(self) -> str:
        """Name who published it, with the host in brackets."""
        name = PUBLISHERS.get(self.host)
        return f"{name} ({self.host})" if name else self.host

    @property
    def title(self) -> str:
        """Say who published it and what is to be known about it."""
        return ", ".join(filter(None, (self.publisher, self.note)))


def has_publication(text: str) -> bool:
    """Tell whether anybody but a marketplace, a seller or a repository published the fact."""
    return any(source.host and not source.is_market for source in split_sources(text))


def split_sources(text: str) -> list[Source]:
    """Take the column apart: addresses, notes in brackets, the repositories a fact came through."""
    found: list[Source] = []
    for part in re.split(r"\s*;\s+|\s*,\s+(?=via )", text.strip()):
        for source in _read_part(part.strip()):
            if source not in found:
                found.append(source)
    return found


def _read_part(part: str) -> list[Source]:
    """Read one part between the separators."""
    crawl = re.match(r"^(https?://\S+) \(crawl in (github:\S+) (\S+)\)$", part)
    if crawl:
        return [_at(crawl[1], "trang bán hàng, thu thập tháng 4/2025"), Source(note=f"{crawl[2]}, {crawl[3]}")]
    part = part.removeprefix("via ")
    if part.startswith("github:"):
        repository, _, path = part.partition(" ")
        return [Source(note=f"{repository}, {path}" if path else repository)]
    if part.startswith("http"):
        noted = _NOTE.match(part)
        return [_at(noted[1], noted[2]) if noted else _at(part)]
    noted = re.match(r"^public repository(?: \((.*)\))?$", part)
    if noted:
        return [Source(note="Kho dữ liệu công khai" + (f" ({_vietnamese(noted[1])})" if noted[1] else ""))]
    return [Source(note="Kho dữ liệu công khai (tọa độ)")] if part.startswith("coords:") else [Source(note=part)]


def _vietnamese(note: str) -> str:
    """Say in Vietnamese what kind of text the repository holds."""
    words = {"press text in public repo": "bài báo chép lại", "tour programme listing": "chương trình du lịch"}
    return words.get(note, note.replace("website of", "trang mạng của"))


def _at(url: str, note: str = "") -> Source:
    """Give the source at an address, the address in ASCII."""
    host = urlsplit(url).netloc.removeprefix("www.").removeprefix("m.")
    if url.endswith(INCOMPLETE):
        return Source(host, "", "địa chỉ ghi không đủ")
    return Source(host, quote(url, safe="%/:?=&#,+;@!$'()*~"), note)


def published(url: str) -> Plain | None:
    """Give the day or month of publication where the address carries it plainly."""
    for pattern in _DATES:
        match = pattern.search(url)
        if match:
            day = match.groupdict().get("d")
            return Plain("-".join(filter(None, (match["y"], match["m"], day))))
    return None


def decision_date(text: str, decision: str) -> Plain | None:
    """Give the full date of a decision where the source prints it beside the number."""
    match = _FULL_DATE.search(text)
    if not match or match["number"] != decision.split("/")[0]:
        return None
    return Plain(f"{match['y']}-{int(match['m']):02}-{int(match['d']):02}")


def best(sources: list[Source]) -> Source:
    """Choose the source that speaks for the stars: the first page that is no proposal and no market."""
    pages = [source for source in sources if source.host and not source.is_market]
    firm = [source for source in pages if not re.search(r"de-nghi|tham-gia-danh-gia", source.url)]
    return (firm or pages or sources)[0]


def evidence(sources: list[Source], reliability: str) -> Record:
    """Write the evidence of stars: always news or a published list, never a signed decision."""
    source = best(sources)
    return squeeze(
        {
            "title": _evidence_title(source, reliability),
            "url": source.url,
            "grade": "B1",
            "on": published(source.url),
        }
    )


def _evidence_title(source: Source, reliability: str) -> str:
    """Say in plain words what the page is."""
    if not source.host:
        return source.note
    if source.host in COPIES:
        return f"Bản chép bài báo về sản phẩm OCOP trên {source.host}"
    if source.host == "nhandan.vn" and "/ocop/" in source.url:
        return "Trang sản phẩm OCOP của Báo Nhân Dân (nhandan.vn)"
    kind = "Danh sách công nhận đăng trên" if reliability == "official-list" else "Tin về sản phẩm OCOP đăng trên"
    title = source.title
    return f"{kind} {title[0].lower() if title.startswith(_COMMON) else title[0]}{title[1:]}"


def as_sources(sources: list[Source]) -> list[Record]:
    """Write the list of sources of a record."""
    return [_as_source(source) for source in sources]


def _as_source(source: Source) -> Record:
    """Write one source, with the date where its address carries it."""
    title = source.title or source.note
    return squeeze({"title": title, "url": source.url, "on": published(source.url)})
