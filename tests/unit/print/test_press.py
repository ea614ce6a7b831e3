"""From values to PDF: whole, readable by people, by machines and by cameras, and the same each time."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
import zxingcpp
from made_photos import saved, scene
from PIL import Image
from small_project import Project

from generator.print import sheets
from generator.print.formats import LABELS, SIGNS
from generator.print.press import digest_of, pressed, rasterised
from generator.print.selection import Selection, of_list, of_products
from generator.print.sheets import Sheet
from generator.render.desk import Desk
from unit.print.samples import ENDED, HOSTILE, LONG, bench, read, text_of

MAKERS: dict[str, Callable[[Desk, Selection], Sheet]] = {
    "booklet": sheets.booklet,
    "products": sheets.products,
    "buyer": sheets.buyers,
    **{f"labels {one}": lambda desk, chosen, one=one: sheets.labels(desk, chosen, one) for one in LABELS},
    **{f"signs {one}": lambda desk, chosen, one=one: sheets.signs(desk, chosen, one) for one in SIGNS},
}


@pytest.fixture
def shelves(project: Project) -> Project:
    """Three products: one with a photo, one with a name that is long, one that has ended; their producer."""
    project.producer(name="HTX Nông nghiệp")
    photo = project.folder / "products/dong-nai/mat-ong-rung/anh.jpg"
    project.product(
        producer="htx-phu-tho",
        summary="Mật ong của rừng Cát Tiên.",
        photos="[{file: anh.jpg, alt: Hũ mật ong, credit: HTX Ảnh Đẹp, licence: CC BY 4.0}]",
        packs="[{label: Hộp 500 g, price: 120000, price_on: 2026-05-01}]",
    )
    photo.write_bytes(saved(scene(900, 700), "JPEG"))
    project.product("nuoc-mam", "hue", name=LONG, set="9")
    project.product("tra-xanh", name="Trà xanh", certifications=ENDED)
    return project


def sheet_of(project: Project, kind: str) -> tuple[bytes, Sheet]:
    """One kind of sheet about all products of a project."""
    (desk,), stock = bench(project)
    sheet = MAKERS[kind](desk, of_products(desk, ["mat-ong-rung", "nuoc-mam", "tra-xanh"]))
    return pressed(sheet, stock), sheet


@pytest.mark.parametrize("kind", MAKERS)
def test_every_kind_of_sheet_names_each_product_and_what_holds(shelves: Project, kind: str) -> None:
    """The rank and its day, that of an ended one without stars; the ends of a name that is too long may be cut."""
    text = text_of(sheet_of(shelves, kind)[0])

    assert "Mật ong rừng" in text
    assert "Hạng 4 sao" in text
    assert "Đã hết hạn, hiệu lực đến 1/6/2023" in text


@pytest.mark.parametrize("kind", ["booklet", "products", "buyer", "labels a6"])
def test_a_photo_names_whose_it_is(shelves: Project, kind: str) -> None:
    """As its licence asks, beside it."""
    assert "HTX Ảnh Đẹp, CC BY 4.0" in text_of(sheet_of(shelves, kind)[0])


@pytest.mark.parametrize(("kind", "pages"), [("products", 3), ("buyer", 3), ("labels a6", 1), ("signs tent", 3)])
def test_a_product_takes_one_sheet(shelves: Project, kind: str, pages: int) -> None:
    """Nothing runs over onto another page, however long the name."""
    assert len(read(sheet_of(shelves, kind)[0]).pages) == pages


@pytest.mark.parametrize("kind", ["booklet", "labels 70x37", "signs tent", "buyer"])
def test_codes_can_be_read_from_the_paper(shelves: Project, kind: str) -> None:
    """A decoder reads every code of a page at 300 dots an inch, and finds the short address."""
    (desk,), stock = bench(shelves)
    sheet = MAKERS[kind](desk, of_products(desk, ["mat-ong-rung"]))
    pages = [Image.open(io.BytesIO(page)) for page in rasterised(sheet, stock, 300)]

    assert {code.text for page in pages for code in zxingcpp.read_barcodes(page)} == sheet.codes


def test_a_booklet_can_be_found_one_s_way_in(shelves: Project) -> None:
    """Contents with page numbers, bookmarks to sections and products, an index of producers."""
    pdf = sheet_of(shelves, "booklet")[0]
    marks = str([[one.title if hasattr(one, "title") else one for one in read(pdf).outline]])

    assert "Thành phố Đồng Nai" in marks
    assert "Trong sổ tay này" in text_of(pdf)
    assert read(pdf).pages[-1].extract_text().count("HTX Nông nghiệp") == 1


def test_machines_can_read_it_aloud(shelves: Project) -> None:
    """Tagged, with its language and title, and words for every picture (PDF/UA refuses a file without)."""
    catalogue = read(sheet_of(shelves, "booklet")[0]).trailer["/Root"]

    assert catalogue["/MarkInfo"]["/Marked"]
    assert catalogue["/Lang"].startswith("vi")
    assert "/StructTreeRoot" in catalogue


def test_the_letters_go_with_it(shelves: Project) -> None:
    """Every font is inside the file, so that Vietnamese is set everywhere as here."""
    pages = read(sheet_of(shelves, "buyer")[0]).pages
    fonts = [font.get_object() for page in pages for font in page["/Resources"]["/Font"].values()]
    inside = [font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object() for font in fonts]

    assert {font["/BaseFont"].partition("+")[2] for font in fonts} >= {"NotoSerif-Bold", "NotoSans-Regular"}
    assert all("/FontFile2" in one or "/FontFile3" in one for one in inside)


def test_text_of_a_record_is_text(project: Project) -> None:
    """Signs that mean something to the typesetter mean nothing in a record."""
    project.product(name=f"'{HOSTILE}'", summary=f"'{HOSTILE}'")
    (desk,), stock = bench(project)
    chosen = of_list(desk, "/san-pham/")

    assert '#panic("x") $ @a *b* _c_ \\ <d>' in text_of(pressed(sheets.buyers(desk, chosen), stock))
    assert '#panic("x")' in text_of(pressed(sheets.booklet(desk, chosen), stock))


def test_the_same_values_give_the_same_bytes(shelves: Project) -> None:
    """Whatever the hour; and the digest knows before anything is made."""
    (desk,), stock = bench(shelves)
    first, again = (sheets.buyers(desk, of_list(desk, "/san-pham/")) for _ in range(2))

    assert digest_of(first, stock) == digest_of(again, stock)
    assert pressed(first, stock) == pressed(again, stock)


def test_another_word_is_another_file(shelves: Project) -> None:
    """A digest changes with what is said."""
    (desk,), stock = bench(shelves)
    sheet = sheets.buyers(desk, of_list(desk, "/san-pham/"))
    other = sheet._replace(values={**sheet.values, "day": "1/1/2027"})

    assert digest_of(sheet, stock) != digest_of(other, stock)


def test_a_proof_says_so_on_the_paper(project: Project) -> None:
    """So that nobody hangs it up."""
    project.product()
    (desk,), stock = bench(project, origin="http://localhost:8000")

    assert "Bản xem thử, không in" in text_of(pressed(sheets.buyers(desk, of_list(desk, "/san-pham/")), stock))
