"""Quantities of a clause and their units."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from treebank import parsed

from kg.event import Quantity
from kg.language.numbers import numbers
from kg.quantities import quantities


def found(sentence: str) -> list[tuple[str, float, float, str | None]]:
    doc = numbers(parsed(sentence))
    return [(q.text, q.low, q.high, q.unit) for q in quantities(doc, range(len(doc)))]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "tariffs/NNS/0/root of/IN/6/case 25/CD/6/nummod to/IN/5/case 50/CD/3/nmod percent/NN/1/nmod",
            ("25 to 50 percent", 25, 50, "percent"),
        ),
        (
            "import/VBP/0/root approximately/RB/3/advmod 80/CD/4/nummod percent/NN/1/obj of/IN/6/case "
            "crude/NN/4/nmod",
            ("approximately 80 percent", 80, 80, "percent"),
        ),
        (
            "gave/VBD/0/root $/$/1/obj 100/CD/4/compound million/CD/2/nummod",
            ("$ 100 million", 1e8, 1e8, "USD"),
        ),
        (
            "gave/VBD/0/root 4/CD/3/compound billion/CD/4/nummod euros/NNS/1/obj",
            ("4 billion euros", 4e9, 4e9, "EUR"),
        ),
        (
            "paid/VBD/0/root 50/CD/4/nummod Canadian/JJ/4/amod dollars/NNS/1/obj",
            ("50 Canadian dollars", 50, 50, "CAD"),
        ),
        (
            "paid/VBD/0/root 50/CD/5/nummod million/CD/5/nummod Moroccan/JJ/5/amod dirhams/NNS/1/obj",
            ("50 million Moroccan dirhams", 5e7, 5e7, "MAD"),
        ),
        (
            "paid/VBD/0/root 50/CD/4/nummod million/CD/4/nummod TRY/NNP/1/obj",
            ("50 million TRY", 5e7, 5e7, "TRY"),
        ),
        (
            "gave/VBD/0/root 20/CD/4/nummod Egyptian/JJ/4/amod pounds/NNS/1/obj",
            ("20 Egyptian pounds", 20, 20, "EGP"),
        ),
        (
            "advanced/VBD/0/root 20/CD/3/nummod kilometres/NNS/1/obj/kilometre",
            ("20 kilometres", 20, 20, "kilometre"),
        ),
        (
            "seized/VBD/0/root 500/CD/4/nummod square/JJ/4/amod miles/NNS/1/obj/mile",
            ("500 square miles", 500, 500, "square mile"),
        ),
        (
            "sent/VBD/0/root between/IN/3/advmod 3,000/CD/6/nummod and/CC/5/cc 5,000/CD/3/conj "
            "troops/NNS/1/obj/troop",
            ("between 3,000 and 5,000 troops", 3000, 5000, "troops"),
        ),
        (
            "sent/VBD/0/root 40/CD/4/nummod battle/NN/4/compound tanks/NNS/1/obj/tank",
            ("40 battle tanks", 40, 40, "tank"),
        ),
        (
            "sent/VBD/0/root dozens/NNS/1/obj of/IN/4/case tanks/NNS/2/nmod/tank",
            ("dozens of tanks", 24, 99, "tank"),
        ),
        (
            "saw/VBD/0/root at/IN/4/advmod least/JJS/2/fixed 12/CD/5/nummod people/NNS/1/obj/person",
            ("at least 12 people", 12, 12, "people"),
        ),
        (
            "12/CD/2/nummod people/NNS/4/nsubj:pass/person were/VBD/4/aux:pass killed/VBN/0/root/kill",
            ("12 people", 12, 12, "killed"),
        ),
        (
            "Dozens/NNS/5/nsubj:pass of/IN/3/case protesters/NNS/1/nmod/protester were/VBD/5/aux:pass "
            "arrested/VBN/0/root/arrest",
            ("Dozens of protesters", 24, 99, "detained"),
        ),
        (
            "Three/CD/2/nummod soldiers/NNS/3/nsubj/soldier died/VBD/0/root/die",
            ("Three soldiers", 3, 3, "killed"),
        ),
        (
            "The/DT/3/det death/NN/3/compound toll/NN/4/nsubj rose/VBD/0/root/rise to/IN/6/case 50/CD/4/obl",
            ("50", 50, 50, "killed"),
        ),
        ("leaving/VBG/0/root 12/CD/3/nummod dead/JJ/1/obj", ("12 dead", 12, 12, "killed")),
        (
            "attack/NN/4/nsubj left/VBD/0/root 20/CD/4/nummod people/NNS/2/obj/person "
            "injured/VBN/4/acl/injure",
            ("20 people", 20, 20, "wounded"),
        ),
        ("won/VBD/0/root 40/CD/3/nummod seats/NNS/1/obj/seat", ("40 seats", 40, 40, "seat")),
        ("killed/VBD/0/root 40/CD/1/obj/40", ("40", 40, 40, "killed")),
        ("won/VBD/0/root 40/CD/1/obj/40", ("40", 40, 40, None)),
    ],
)
def test_a_quantity(sentence: str, expected: tuple[str, float, float, str | None]) -> None:
    assert found(sentence) == [expected]


def test_the_verb_decides_what_became_of_people() -> None:
    assert found(
        "killed/VBD/0/root/kill 14/CD/3/nummod civilians/NNS/1/obj/civilian and/CC/5/cc "
        "wounded/VBD/1/conj/wound 30/CD/5/obj"
    ) == [("14 civilians", 14, 14, "killed"), ("30", 30, 30, "wounded")]


def test_whoever_acts_is_not_among_the_killed() -> None:
    assert found(
        "Two/CD/2/nummod soldiers/NNS/3/nsubj/soldier killed/VBD/0/root/kill 14/CD/5/nummod "
        "civilians/NNS/3/obj/civilian"
    ) == [("Two soldiers", 2, 2, "soldier"), ("14 civilians", 14, 14, "killed")]


def test_dates_and_durations_are_no_quantities() -> None:
    assert (
        found("met/VBD/0/root for/IN/4/case two/CD/4/nummod hours/NNS/1/obl in/IN/6/case 2003/CD/1/obl") == []
    )


def test_a_vote_is_no_quantity() -> None:
    assert found("voted/VBD/0/root 13/CD/1/obl -/SYM/4/punct 0/CD/2/nmod") == []


def test_shot_dead() -> None:
    assert found(
        "Three/CD/2/nummod men/NNS/4/nsubj:pass/man were/VBD/4/aux:pass shot/VBN/0/root/shoot dead/JJ/4/xcomp"
    ) == [("Three men", 3, 3, "killed")]


def test_only_the_given_tokens_count() -> None:
    doc = numbers(
        parsed(
            "sent/VBD/0/root 40/CD/3/nummod tanks/NNS/1/obj/tank and/CC/5/cc received/VBD/1/conj "
            "2/CD/7/nummod jets/NNS/5/obj/jet"
        )
    )
    assert quantities(doc, [0, 1, 2]) == (Quantity("40 tanks", 40, 40, "tank"),)


@settings(deadline=None)
@given(st.text(max_size=80))
def test_any_text(text: str) -> None:
    doc = numbers(spacy.blank("en")(text))
    assert all(q.low <= q.high for q in quantities(doc, range(len(doc))))
