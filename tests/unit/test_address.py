"""Addresses in print."""

from __future__ import annotations

import pytest

from generator.address import is_local, public_origin, written


@pytest.mark.parametrize(
    "origin",
    [
        "http://localhost:8000",
        "http://127.0.0.1:8000",
        "http://[::1]:8000",
        "http://192.168.1.7",
        "http://may-chu",
        "http://ocop.local",
    ],
)
def test_what_only_its_owner_reaches_is_local(origin: str) -> None:
    """A code with such an address would be dead on everybody else's telephone."""
    assert is_local(origin)


@pytest.mark.parametrize("origin", ["https://ocop.dongnai.gov.vn", "https://ocop.example.vn:8443", "https://8.8.8.8"])
def test_a_public_address_is_not(origin: str) -> None:
    """Whoever has the paper can open it."""
    assert not is_local(origin)


def test_an_address_is_printed_as_people_type_it() -> None:
    """Without the scheme."""
    assert written("https://ocop.example.vn/q/ab2cd/") == "ocop.example.vn/q/ab2cd/"


@pytest.mark.parametrize(
    "told", ["ocop.example.vn", "ftp://ocop.example.vn", "https://", "https://[a", "http://ocop.lan"]
)
def test_what_may_not_be_printed_is_refused_with_the_way_out(told: str) -> None:
    """No whole address, or one that only its owner reaches: the text repeats it, and how it is to be written."""
    with pytest.raises(ValueError, match=r"--origin https://ocop\.example\.vn") as fault:
        public_origin(told)

    assert str(fault.value).startswith(f"{told}: ")


def test_the_address_of_a_site_may_have_a_path() -> None:
    """Many a host gives no more than a folder."""
    assert public_origin("https://huyen.example.vn/ocop/") == "https://huyen.example.vn/ocop"
