"""Codes for the records of a catalogue."""

from __future__ import annotations

from small_project import Project

from generator.derive.codes import codes_of
from generator.model.catalogue import Catalogue
from generator.model.code import Issued, code_at, is_code

CODE = code_at("product", "mat-ong-rung")


def catalogue(project: Project) -> Catalogue:
    """A product, an ended one, a draft, and one record of most other kinds."""
    project.product()
    project.product("tra-xanh", certifications="[{stars: 3, issued: 2019, evidence: {title: Q, grade: A}}]")
    project.product("nhap", draft="true")
    project.producer()
    project.point()
    project.village()
    return project.compile()[0]


class TestIssuing:
    def test_gives_every_record_a_code(self, project: Project) -> None:
        """Ended products too, for their codes may be printed; drafts not, for they have no page."""
        codes = codes_of(catalogue(project), ())

        assert set(codes.issued) == {
            ("product", "mat-ong-rung"), ("product", "tra-xanh"), ("producer", "htx-phu-tho"),
            ("sales-point", "cua-hang"), ("village", "lang-non")}  # fmt: skip
        assert all(map(is_code, codes.issued.values()))

    def test_is_the_same_on_every_machine(self, project: Project) -> None:
        """It follows from kind and slug."""
        codes = codes_of(catalogue(project), ())

        assert codes.of("product", "mat-ong-rung") == CODE
        assert codes.fresh == codes.lines == tuple(sorted(codes.lines))

    def test_does_not_depend_on_the_order_of_records(self, project: Project) -> None:
        """Nor on their names."""
        known = catalogue(project)
        turned = known._replace(products=dict(reversed(list(known.products.items()))))

        assert codes_of(turned, ()) == codes_of(known, ())

    def test_passes_over_a_code_that_was_ever_given(self, project: Project) -> None:
        """To a record that left, as long ago as may be."""
        codes = codes_of(catalogue(project), [Issued(CODE, "product", "da-bo", "")])

        assert codes.of("product", "mat-ong-rung") == code_at("product", "mat-ong-rung", 1)

    def test_gives_nothing_anew_to_who_has_a_code(self, project: Project) -> None:
        """What was issued holds, whatever code a record would get today."""
        known = codes_of(catalogue(project), ()).lines
        odd = tuple(one._replace(code="22222") if one.slug == "tra-xanh" else one for one in known)

        codes = codes_of(catalogue(project), odd)

        assert codes.of("product", "tra-xanh") == "22222"
        assert codes.fresh == ()

    def test_keeps_the_codes_of_what_left(self, project: Project) -> None:
        """They are among the lines, and lead to a page that says so."""
        gone = Issued("22222", "product", "da-bo", "Đã bỏ")

        codes = codes_of(catalogue(project), [gone])

        assert codes.gone == (gone,)
        assert gone in codes.lines

    def test_keeps_nothing_where_it_only_looks(self, project: Project) -> None:
        """The preview shows codes that nobody may print: the folder may still get another name."""
        codes = codes_of(catalogue(project), (), issue=False)

        assert codes.of("product", "mat-ong-rung") == CODE
        assert codes.lines == codes.fresh == ()
