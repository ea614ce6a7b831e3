"""Codes of short addresses: which there are, how a slip is found, what people may type."""

from __future__ import annotations

from itertools import combinations, pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.code import ALPHABET, ALSO_READ, CAPACITY, CODE_LENGTH, code_at, is_code, nth_code, read_code

NUMBERS = st.integers(min_value=0, max_value=CAPACITY - 1)
WEIGHTS = range(CODE_LENGTH, 0, -1)
PRIME = len(ALPHABET)


def swapped(code: str, one: int, other: int) -> str:
    """A code in which two signs changed places."""
    signs = list(code)
    signs[one], signs[other] = signs[other], signs[one]
    return "".join(signs)


class TestTheAlphabet:
    def test_has_a_prime_number_of_signs(self) -> None:
        """The proof of the last letter rests on it."""
        assert len(set(ALPHABET)) == PRIME == 23
        assert all(PRIME % divisor for divisor in range(2, PRIME))

    @pytest.mark.parametrize("alike", ["0o", "1li", "2z", "5s", "8b", "9gq", "uv", "mn", "ck"])
    def test_has_at_most_one_of_signs_that_are_taken_for_each_other(self, alike: str) -> None:
        """Seen, or heard in Vietnamese."""
        assert len(set(alike) & set(ALPHABET)) <= 1

    def test_reads_what_it_lacks_as_what_it_has(self) -> None:
        """A sign that is read as another is no sign of codes itself."""
        assert set(ALSO_READ).isdisjoint(ALPHABET)
        assert set(ALSO_READ.values()) <= set(ALPHABET)


class TestTheLastLetter:
    def test_finds_every_wrong_sign(self) -> None:
        """A wrong sign changes the sum by weight times difference: never by a multiple of 23, whatever the code."""
        changes = {weight * by % PRIME for weight, by in product(WEIGHTS, range(1, PRIME))}

        assert 0 not in changes

    def test_finds_every_two_neighbours_that_changed_places(self) -> None:
        """Places differ in weight, and so two different signs change the sum; so do all others that change places."""
        changes = {(one - other) * by % PRIME for one, other in pairwise(WEIGHTS) for by in range(1, PRIME)}

        assert 0 not in changes

    @given(NUMBERS)
    def test_lets_no_slip_in_a_code_pass(self, number: int) -> None:
        """Every sign in every place, and every two that changed places: 110 and 10 words, none of them a code."""
        code = nth_code(number)
        slips = {code[:at] + sign + code[at + 1 :] for at in range(CODE_LENGTH) for sign in ALPHABET}
        slips |= {swapped(code, *places) for places in combinations(range(CODE_LENGTH), 2)}

        assert list(filter(is_code, slips)) == [code]

    @given(NUMBERS)
    def test_of_a_code_is_right(self, number: int) -> None:
        """What is issued is a code; 279,841 of them, all different."""
        assert is_code(nth_code(number))
        assert CAPACITY == 279_841

    @pytest.mark.parametrize("wrong", ["", "39yx", "39yxww", "39YXW", "39yxx", "93yxw", "39y xw", "đ9yxw"])
    def test_refuses_what_is_no_code(self, wrong: str) -> None:
        """Too short, too long, in capitals, a slip, a blank, a strange letter."""
        assert not is_code(wrong)


class TestACode:
    def test_follows_from_kind_and_slug(self) -> None:
        """For ever: another code for a record that has none yet would be another on each machine."""
        assert code_at("product", "mat-ong-rung") == "39yxw"
        assert code_at("producer", "mat-ong-rung") == "4trde"

    def test_has_others_behind_it(self) -> None:
        """Where the first is taken."""
        assert len({code_at("product", "mat-ong-rung", attempt) for attempt in range(50)}) == 50

    @pytest.mark.parametrize("typed", ["39yxw", "39YXW", " 39y xw ", "3-9-y-x-w", "39ỷxw", "39y.xw"])
    def test_is_read_as_people_type_it(self, typed: str) -> None:
        """Capitals, blanks, hyphens, marks by a keyboard, signs that look alike."""
        assert read_code(typed) == "39yxw"

    @pytest.mark.parametrize(("typed", "meant"), [("3gyxw", "39yxw"), ("3qyxw", "39yxw"), ("39ixw", "39yxw")])
    def test_is_read_with_signs_that_look_or_sound_alike(self, typed: str, meant: str) -> None:
        """What no code has is read as what it is taken for."""
        assert read_code(typed) == meant

    @pytest.mark.parametrize("typed", ["", "mật ong", "39yxx", "3 9 y x", "0000o"])
    def test_is_not_read_into_other_words(self, typed: str) -> None:
        """The last letter must be right."""
        assert read_code(typed) == ""
