"""Rules within one record."""

from __future__ import annotations

from datetime import date

import pytest
from small_project import Project

EVIDENCE = "evidence: {title: QĐ 1, grade: A}"


def findings(project: Project) -> list[tuple[str, str, str]]:
    """Code, field and severity of every finding."""
    return [(one.code, one.field, one.severity) for one in project.check()[1]]


def certified(dates: str) -> str:
    """One certification with these dates, as YAML."""
    return f"[{{stars: 4, {EVIDENCE}, {dates}}}]"


@pytest.mark.parametrize("slug", ["mat-ong", "a", "1", "tra-26", "a" * 80])
def test_a_folder_name_of_small_letters_digits_and_hyphens_is_sound(slug: str, project: Project) -> None:
    """The name of the folder is the address of the page."""
    project.product(slug)

    assert findings(project) == []


@pytest.mark.parametrize("slug", ["Mat-ong", "mật-ong", "mat ong", "-mat", "mat--ong", "mat_ong", "a" * 81])
def test_another_folder_name_is_refused(slug: str, project: Project) -> None:
    """It could not be typed, or would change on another disk."""
    project.product(slug)

    assert findings(project) == [("file-name-letters", "", "error")]


@pytest.mark.parametrize("slug", ["index", "404", "con", "nul", "aux", "prn", "trang"])
def test_a_reserved_folder_name_is_refused(slug: str, project: Project) -> None:
    """Pages of lists, and devices of Windows, have these names."""
    project.product(slug)

    assert findings(project) == [("file-name-reserved", "", "error")]


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("issued: 2026-11-22", []),
        ("issued: 2026-11", []),
        ("issued: 2026", []),
        ("issued: 2018-05-07", []),
        ("issued: 2018-05", []),
        ("issued: 2018", []),
        ("issued: 2026-11-23", [("date-future", "certifications[0].issued", "error")]),
        ("issued: 2026-12", [("date-future", "certifications[0].issued", "error")]),
        ("issued: 2027", [("date-future", "certifications[0].issued", "error")]),
        ("issued: 2018-05-06", [("date-early", "certifications[0].issued", "error")]),
        ("issued: 2018-04", [("date-early", "certifications[0].issued", "error")]),
        ("issued: 2017", [("date-early", "certifications[0].issued", "error")]),
        ("issued: 2025-06-01, expires: 2028-06-01", []),
        ("issued: 2025-06-01, expires: 2028", []),
        ("issued: 2025-06-01, expires: 2028-07-02", []),
        ("issued: 2025-06-01, expires: 2028-07-03", [("term-long", "certifications[0].expires", "warning")]),
        ("issued: 2025-06-01, expires: 2025-06-01", []),
        ("issued: 2025-06-01, expires: 2025-05-31", [("date-order", "certifications[0].expires", "error")]),
        ("issued: 2025-06-01, expires: 2025", []),
        ("issued: 2025-06-01, expires: 2024", [("date-order", "certifications[0].expires", "error")]),
        ("expires: 2024-06-01", []),
        ("issued: 2025-06-01, revoked: {on: 2026-11-22}", []),
        ("issued: 2025-06-01, revoked: {on: 2026-11-23}", [("date-future", "certifications[0].revoked", "error")]),
    ],
)
def test_the_dates_of_a_certificate_make_sense(
    dates: str, expected: list[tuple[str, str, str]], project: Project
) -> None:
    """Not before the programme, not in the future, not ending before it began, seldom over 36 months."""
    project.product(certifications=certified(dates))

    assert findings(project) == expected


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ("{title: QĐ 1, grade: A}", []),
        ("{url: https://baodongnai.com.vn/a, grade: B1}", []),
        ("{grade: A}", [("evidence-empty", "certifications[0].evidence", "error")]),
        ("{grade: A, on: 2025}", [("evidence-empty", "certifications[0].evidence", "error")]),
        ("{title: QĐ 1, grade: B2}", [("one-of", "certifications[0].evidence.grade", "error")]),
    ],
)
def test_stars_need_evidence(evidence: str, expected: list[tuple[str, str, str]], project: Project) -> None:
    """A title or an address, of a signed decision or official news."""
    project.product(certifications=f"[{{stars: 3, evidence: {evidence}}}]")

    assert findings(project) == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"set": "4"}, []),
        ({"set": "", "group": "thuc-pham"}, []),
        ({"set": "4", "group": "thuc-pham"}, []),
        ({"set": "4", "group": "do-uong"}, [("group-set", "group", "error")]),
        ({"set": ""}, [("set-or-group", "set", "error")]),
        ({"set": "", "group": "đồ chơi"}, [("group-unknown", "group", "error")]),
    ],
)
def test_a_product_has_a_set_or_a_group(
    fields: dict[str, str], expected: list[tuple[str, str, str]], project: Project
) -> None:
    """The group follows from the set; where only the group is known it is enough."""
    project.product(**fields)

    assert findings(project) == expected


@pytest.mark.parametrize(
    ("folder", "place", "expected"),
    [
        ("dong-nai", "{province: dong-nai}", []),
        ("binh-phuoc", "{province: dong-nai}", []),
        ("dong-nai", "{province: binh-phuoc}", ["province-former"]),
        ("binh-phuoc", "{province: binh-phuoc}", ["province-former"]),
        ("hue", "{province: dong-nai}", ["place-folder"]),
        ("phu-rieng", "{province: dong-nai}", ["place-folder"]),
        ("dong-nai", "{province: dong-nai, before: 'xã Lộc An, tỉnh Bình Phước'}", []),
        ("dong-nai", "{province: dong-nai, before: 'huyện Phú Riềng'}", ["place-before"]),
        ("dong-nai", "{province: dong-nai, before: 'huyện A Lưới, Thừa Thiên Huế'}", ["place-mismatch"]),
    ],
)
def test_a_place_lies_in_its_folder_and_its_former_province(
    folder: str, place: str, expected: list[str], project: Project
) -> None:
    """The folder may be the present province or one that became part of it."""
    project.product("x", folder, place=place)

    assert [code for code, _, _ in findings(project)] == expected


@pytest.mark.parametrize(
    ("photos", "expected"),
    [
        ("[{file: a.jpg, credit: A, alt: b}]", []),
        ("[{file: a.jpg, alt: b}]", ["photo-credit"]),
        ("[{file: a.jpg, credit: A, alt: b}, {file: b.jpg, alt: b}]", ["photo-uncredited"]),
        ("[{file: a.jpg, credit: A}]", ["photo-alt"]),
        ("[{file: A.JPG, credit: A, alt: b}]", ["photo-missing"]),
        ("[{file: product.yml, credit: A, alt: b}]", ["photo-missing"]),
    ],
)
def test_photos_lie_beside_the_record(photos: str, expected: list[str], project: Project) -> None:
    """Exact case on every disk; the main photo has a credit; a missing text is a warning."""
    project.product(photos=photos)
    project.write("products/dong-nai/mat-ong-rung/a.jpg", "")
    project.write("products/dong-nai/mat-ong-rung/b.jpg", "")

    assert [code for code, _, _ in findings(project)] == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"form": "htx", "phone": "0912345678"}, []),
        ({"form": "ho_kd", "phone": "0912345678"}, ["phone"]),
        ({"form": "", "email": "a@b.vn"}, ["email"]),
        ({"form": "trang_trai", "address": "Thôn 3", "consent": "{on: 2026-01, scope: [address]}"}, []),
        ({"form": "tht", "address": "Thôn 3", "consent": "{on: 2026-01, scope: [phone]}"}, ["address"]),
    ],
)
def test_contact_data_of_a_person_needs_consent(fields: dict[str, str], expected: list[str], project: Project) -> None:
    """Law 91/2025/QH15; a producer of unknown form counts as a person."""
    project.producer(**fields)

    assert findings(project) == [("consent-missing", field, "warning") for field in expected]


@pytest.mark.parametrize(
    ("hours", "expected"),
    [
        ("{days: mon-fri, opens: 07:30, closes: 17:00}", []),
        ("{days: sat, opens: 00:00, closes: 24:00}", []),
        ("{days: sat, opens: 17:00, closes: 17:00}", ["hours-order"]),
        ("{days: sat, opens: 18:00, closes: 06:00}", ["hours-order"]),
        ("{days: sat, opens: 18:00, closes: 06:00, overnight: true}", []),
        ("{days: sat, opens: 06:00, closes: 06:00, overnight: true}", []),
        ("{days: sat, opens: 06:00, closes: 18:00, overnight: true}", ["hours-overnight"]),
        ("{days: sat, opens: 7:30, closes: 24:01}", ["clock", "clock-late"]),
        ("{days: holidays, opens: 07:30, closes: 17:00}", ["days"]),
    ],
)
def test_a_shop_closes_after_it_opens(hours: str, expected: list[str], project: Project) -> None:
    """Or after midnight, if the row says so."""
    project.point(hours=f"[{hours}]")

    assert [code for code, _, _ in findings(project)] == expected


@pytest.mark.parametrize(
    ("position", "expected"),
    [
        ("{lat: 11.842186, lon: 106.9}", []),
        ("{lat: 106.9, lon: 11.8}", ["position-swapped"]),
        ("{lat: 48, lon: 2}", ["position-outside"]),
        ("{lat: '11,8', lon: 106}", ["degree"]),
        ("{lat: 11.8}", ["field-missing"]),
    ],
)
def test_a_position_lies_in_viet_nam(position: str, expected: list[str], project: Project) -> None:
    """Swapped degrees are the most common slip."""
    project.point(position=position)
    project.village("lang-non", "dong-nai", position=position)

    assert [code for code, _, _ in findings(project)] == expected * 2


def test_today_decides_what_is_in_the_future(project: Project) -> None:
    """A date that was refused is accepted when its day has come."""
    project.product(certifications=certified("issued: 2026-12-01"))

    assert [one.code for one in project.check(date(2026, 11, 30))[1]] == ["date-future"]
    assert project.check(date(2026, 12, 1))[1] == ()


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"packs": "[{label: a, price: 120000}]"}, [("price-undated", "packs[0].price", "warning")]),
        ({"packs": "[{label: a, price: 120000, price_on: 2026}]"}, []),
        ({"packs": "[{label: a, price_on: 2026}]"}, []),
        ({"sources": "[{on: 2026-01-01}]"}, [("source-empty", "sources[0]", "error")]),
        ({"sources": "[{title: Báo Đồng Nai}, {url: https://a.vn/x}]"}, []),
        ({"certifications": "[]"}, [("certification-none", "certifications", "error")]),
        ({"draft": "có"}, []),
        ({"draft": "maybe"}, [("truth", "draft", "error")]),
        ({"season": "[1, 12]"}, []),
        ({"season": "[01]"}, [("month", "season[0]", "error")]),
    ],
)
def test_small_rules_of_a_product(
    fields: dict[str, str], expected: list[tuple[str, str, str]], project: Project
) -> None:
    """Prices have a day, sources a name, a product at least one recognition."""
    project.product(**fields)

    assert findings(project) == expected


@pytest.mark.parametrize(
    ("url", "sound"),
    [
        ("https://ocop.gov.vn/a?b=1#c", True),
        ("http://xn--v-tka.vn/", True),
        ("https://báo.vn/", False),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//ocop.vn/a", False),
        ("https://a@ocop.vn/", False),
        ("https://127.0.0.1/", False),
        ("https://0x7f.1/", False),
        ("https://[::1]/", False),
        ("https://[::1/", False),
        ("https://localhost/", False),
        ("https://ocop.vn/a b", False),
        ("https://ocop.vn\\\\@evil.vn/", False),
        ('https://ocop.vn/"><script>', False),
        ("ftp://ocop.vn/", False),
        ("www.ocop.vn", False),
    ],
)
def test_an_address_is_that_of_a_public_page(url: str, sound: bool, project: Project) -> None:
    """http or https, a domain name, nobody's password, nothing that runs."""
    project.product(sources=f"[{{url: '{url}'}}]")

    assert findings(project) == ([] if sound else [("url", "sources[0].url", "error")])
