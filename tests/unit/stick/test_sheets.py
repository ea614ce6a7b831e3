"""The files at the top of a stick say what it is and how it opens."""

from __future__ import annotations

from generator.stick.handing import handed
from generator.stick.sheets import Cover, opener, reading

COVER = Cover("OCOP <Huế>", ("chỉ riêng Thành phố Huế", "Huế only"), ("22/11/2026", "22 November 2026"),
              "tinh/hue/index.html", "https://ocop.example/")  # fmt: skip


def test_the_page_to_open_leads_on_with_a_link_besides() -> None:
    """Some browsers do not follow a refresh."""
    page = opener(COVER)

    assert 'content="0; url=trang/tinh/hue/index.html"' in page
    assert '<a href="trang/tinh/hue/index.html">OCOP &lt;Huế&gt;</a>' in page


def test_the_text_is_for_the_oldest_notepad() -> None:
    """With the mark of UTF-8, and its line ends."""
    text = reading(COVER)

    assert text.startswith("\ufeffOCOP <Huế>\r\n==========\r\n")
    assert text.count("\n") == text.count("\r\n")


def test_the_text_says_what_when_and_where_the_newest_is() -> None:
    """In both languages."""
    text = reading(COVER)

    assert all(said in text for said in ("chỉ riêng Thành phố Huế", "Huế only", "22/11/2026", "22 November 2026"))
    assert text.count("https://ocop.example/") == 2


def test_a_site_in_one_language_has_a_text_in_one() -> None:
    """No English half with Vietnamese words in it."""
    text = reading(COVER._replace(holds=COVER.holds[:1], day=COVER.day[:1]))

    assert "CÁCH MỞ" in text
    assert "HOW TO OPEN IT" not in text


def test_data_is_handed_over_by_name_and_made_anew_each_time() -> None:
    """Whoever changes what it got changes nothing for others."""
    assert handed("ban-do/noi.json", '{"a":[1]}') == 'handOver("ban-do/noi.json", () => ({"a":[1]}));\n'
