"""One raw record to one checked record: values as typed, findings at their lines."""

from __future__ import annotations

import pytest
from small_project import Project

from generator.dates import PartialDate
from generator.model.producer import Producer
from generator.model.product import Product
from generator.model.sales_point import SalesPoint

TRICKY = ["0236123457", "No", "12:30", "0012", "1_000", "1.10", "null", "yes", "0xCAFE", "2025-06-01", "<b>&amp;"]
CERTIFICATION = "evidence: {title: QĐ 1, grade: A}"


def product_of(project: Project, **fields: str) -> Product:
    """The checked product of a project with this one."""
    path = project.product(**fields)
    value = project.check()[0][path].value
    assert isinstance(value, Product)
    return value


class TestStrictScalars:
    """Feature D2: text comes out as typed, or as a finding, never as another value."""

    @pytest.mark.parametrize("typed", TRICKY)
    def test_a_name_is_the_typed_text(self, typed: str, project: Project) -> None:
        """A name is never read as a number, a time or a truth."""
        assert product_of(project, name=typed).name == typed

    @pytest.mark.parametrize("typed", TRICKY)
    def test_a_product_code_keeps_its_zeros(self, typed: str, project: Project) -> None:
        """Codes are copied from the paper sign by sign."""
        row = f"[{{stars: 4, code: {typed}, {CERTIFICATION}}}]"

        assert product_of(project, certifications=row).certifications[0].code == typed

    @pytest.mark.parametrize("typed", ["0236123457", "0773216540", "0912345678", "+84912345678", "0271 3 812 345"])
    def test_a_phone_number_is_read_as_text(self, typed: str, project: Project) -> None:
        """With or without quotes, octal-looking or not."""
        path = project.producer(phone=typed)
        value = project.check()[0][path].value

        assert isinstance(value, Producer)
        assert value.phone == typed

    @pytest.mark.parametrize("typed", ["12:30", "07:00", "24:00"])
    def test_a_time_of_day_is_no_number_of_minutes(self, typed: str, project: Project) -> None:
        """12:30 is not 750."""
        path = project.point(hours=f"[{{days: sat, opens: 00:30, closes: {typed}}}]")
        value = project.check()[0][path].value

        assert isinstance(value, SalesPoint)
        assert value.hours[0].closes == typed

    @pytest.mark.parametrize(
        ("typed", "code"),
        [("50.000", "money"), ("1_000", "money"), ("0012", "money"), ("-5", "money"), ("No", "money"), ("1e5", "money"),
         ("٥٠٠٠", "money"), ("99", "money"), ("9999999999999", "money"), ("true", "money")],
    )  # fmt: skip
    def test_a_price_is_whole_dong_or_refused(self, typed: str, code: str, project: Project) -> None:
        """50.000 is neither 50 nor 50000 until its writer says so."""
        project.product(packs=f"[{{price: {typed}, price_on: 2026-01}}]")

        assert project.codes() == [(code, "packs[0].price")]

    def test_a_price_is_read_as_a_whole_number(self, project: Project) -> None:
        """120000 is 120 000 dong on a day known to the month."""
        [pack] = product_of(project, packs="[{price: 120000, price_on: 2026-01}]").packs

        assert (pack.price, pack.price_on) == (120_000, PartialDate(2026, 1))

    @pytest.mark.parametrize("typed", ["0", "2", "6", "4.0", '" 4 sao"', "four", "true", "٤"])
    def test_stars_are_3_4_or_5(self, typed: str, project: Project) -> None:
        """Nothing else is rounded or guessed."""
        project.product(certifications=f"[{{stars: {typed}, {CERTIFICATION}}}]")

        assert project.codes() == [("stars-range", "certifications[0].stars")]


class TestClosedLists:
    """Provinces, groups and sets are understood in present and former words."""

    @pytest.mark.parametrize(
        ("written", "slug"),
        [("dong-nai", "dong-nai"), ("Đồng Nai", "dong-nai"), ("tỉnh Đồng Nai", "dong-nai"), ("TP. Huế", "hue"),
         ("Thừa Thiên Huế", "hue"), ("Bình Phước", "binh-phuoc"), ("ba ria vung tau", "ba-ria-vung-tau"),
         ("TP Hồ Chí Minh", "ho-chi-minh")],
    )  # fmt: skip
    def test_a_province_is_understood_with_or_without_marks(self, written: str, slug: str, project: Project) -> None:
        """One of the 34 or one of the former 63."""
        path = project.producer(place=f"{{province: {written}}}")
        value = project.check()[0][path].value

        assert isinstance(value, Producer)
        assert value.place.province == slug

    def test_a_former_province_is_accepted_with_a_note(self, project: Project) -> None:
        """Bình Phước is part of Đồng Nai since 1/7/2025: nothing to mend."""
        path = project.product("hat-dieu", "dong-nai", place="{province: Bình Phước}")
        records, [note] = project.check()

        assert records[path].value is not None
        assert (note.code, note.severity) == ("province-former", "note")
        assert dict(note.values) == {"value": "Bình Phước", "now": "dong-nai"}

    @pytest.mark.parametrize("written", ["dong-nay", "Đông Nai 2", "dongnai"])
    def test_the_nearest_province_is_suggested(self, written: str, project: Project) -> None:
        """A slip of the finger gets the province that was meant."""
        project.producer(place=f"{{province: {written}}}")
        [finding] = project.check()[1]

        assert (finding.code, dict(finding.values)["near"]) == ("province-unknown", "dong-nai")

    @pytest.mark.parametrize(
        ("written", "slug"),
        [("duoc-lieu", "duoc-lieu"), ("III", "duoc-lieu"), ("Thảo dược", "duoc-lieu"), ("thực phẩm", "thuc-pham"),
         ("Đồ uống", "do-uong")],
    )  # fmt: skip
    def test_a_group_is_understood_in_old_and_new_words(self, written: str, slug: str, project: Project) -> None:
        """Decisions 490 (2018), 919 (2022) and 26/2026 name the groups in different words."""
        project.product(set='""', group=written)
        [value] = [one.value for one in project.check()[0].values()]

        assert isinstance(value, Product)
        assert value.group == slug

    @pytest.mark.parametrize("written", ["4", "mat-ong-nong-san", "Mật ong, mật khác và nông sản thực phẩm khác"])
    def test_a_set_is_a_number_a_slug_or_its_name(self, written: str, project: Project) -> None:
        """The 26 sets of Decision 26/2026."""
        assert product_of(project, set=f'"{written}"').set == 4


class TestOneRunSaysEverything:
    """No fault hides another one, within a record and across records."""

    def test_faults_of_kinds_and_of_rules_come_together(self, project: Project) -> None:
        """A wrong set hides neither a missing photo nor an unknown producer nor a bad name of the folder."""
        project.product("Mật_ong", set="99", photos="[{file: a.jpg, credit: A, alt: b}]", producer="htx-a")

        assert project.codes() == [
            ("file-name-letters", ""),
            ("set-unknown", "set"),
            ("photo-missing", "photos[0].file"),
            ("reference-none", "producer"),
        ]

    @pytest.mark.parametrize("field", ["name", "place", "certifications", "set", "photos", "sources", "packs"])
    def test_any_field_may_be_of_the_wrong_kind(self, field: str, project: Project) -> None:
        """The rules are never shown what the kinds refused."""
        project.product(**{field: "{x: [y]}"})

        assert {path.partition("[")[0].partition(".")[0] for _, path in project.codes()} == {field}

    @pytest.mark.parametrize("text", ["a: b", "name: [x]\nplace: x\ncertifications: x\nset: x\ntype: x\nhours: x"])
    def test_a_record_with_nothing_right_is_reported_to_the_end(self, text: str, project: Project) -> None:
        """Every kind of record survives having no sound field at all."""
        for path in ("products/hue/a/product.yaml", "content/producers/a.yaml", "content/sales-points/hue/a.yaml",
                     "content/villages/hue/a/village.yaml"):  # fmt: skip
            project.write(path, text)
        records, found = project.check()

        assert [one.value for one in records.values()] == [None] * 4
        assert {one.position.path for one in found} == set(records)

    def test_a_key_written_twice_and_a_wrong_value_come_together(self, project: Project) -> None:
        """Findings of the reading stand beside those of the check."""
        path = project.product(set="99")
        project.write(path, (project.folder / path).read_text() + "name: khác\n")

        assert [code for code, _ in project.codes()] == ["set-unknown", "key-twice"]


def test_a_finding_points_at_the_line_of_its_field(project: Project) -> None:
    """Line and column of the value; of the group where a field of it is missing."""
    text = "name: x\nset: 4\nplace:\n  province: dong-nai\ncertifications:\n  - stars: 6\n    issued: 1/2/2025\n"
    project.write("products/dong-nai/x/product.yaml", text)
    found = project.check()[1]

    assert [(one.field, one.position.line, one.position.column) for one in found] == [
        ("certifications[0].evidence", 6, 5),
        ("certifications[0].stars", 6, 12),
        ("certifications[0].issued", 7, 13),
    ]


def test_blanks_around_and_within_a_line_are_one(project: Project) -> None:
    """What word processors leave around text is taken away."""
    assert product_of(project, name='"  Mật \u00a0 ong  "').name == "Mật ong"
