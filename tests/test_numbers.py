"""Dates, times, money, percentages, quantities and numbers in running text."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Span
from treebank import parsed

from kg.language.amounts import amount
from kg.language.numbers import LABELS, numbers

NLP = spacy.blank("en")

SPANS = (
    "He spoke on [Tuesday morning|DATE] in Kyiv",
    "Talks ended [two weeks earlier|DATE] .",
    "The pact was signed [late last year|DATE] .",
    "in [the past three months|DATE]",
    "On [March 31, 2025|DATE] , [31 March|DATE] and [2025-03-31|DATE]",
    "in [2003|DATE] and in [the 1990s|DATE] and [early 2024|DATE]",
    "[this week|DATE] , for [the current week|DATE] , [next month|DATE] and [yesterday|DATE]",
    "within [24 hours|TIME] of a [two-hour|TIME] raid",
    "[between 2001 and 2005|DATE] and [from January to March|DATE]",
    "[the second quarter of 2023|DATE]",
    "[Late on Monday night|DATE] or [early Tuesday|DATE]",
    "at [the end of March|DATE] , in [mid-March|DATE] and [the mid-1990s|DATE]",
    "[March 3-5, 2025|DATE]",
    "on [Monday|DATE] 's vote",
    "[the morning of Sept. 11, 2001|DATE]",
    "a [three-day|DATE] visit , [a few days ago|DATE] , for [a year|DATE]",
    "In [May|DATE] she may march",
    "[last summer|DATE] and [the summer of 2023|DATE]",
    "in [May last year|DATE] , [June of this year|DATE] and on [3 May next year|DATE]",
    "over [the weekend|DATE] and [that summer|DATE]",
    "at [10 a.m.|TIME] on [Monday|DATE] , [10:30 GMT|TIME] , [0900 GMT|TIME] and [noon|TIME]",
    "It cost [$4.25|MONEY] , [US$1 billion|MONEY] , [€4m|MONEY] and [£3bn|MONEY]",
    "[100 million euros|MONEY] , [Rs 50 crore|MONEY] and [Rs. 5 lakh|MONEY]",
    "[$10-20 million|MONEY] and [between $5 million and $6 million|MONEY]",
    "[billions of dollars|MONEY] and [50 Canadian dollars|MONEY]",
    "tariffs of [25 to 50 percent|PERCENT] , [3.5%|PERCENT] and [25-50 per cent|PERCENT]",
    "[approximately 80 percent|PERCENT] of crude , up [five percentage points|PERCENT]",
    "[20 kilometres|QUANTITY] away , [3 tonnes|QUANTITY] and [500 square miles|QUANTITY]",
    "a [20-km|QUANTITY] zone",
    "[more than two dozen|CARDINAL] people and [nearly 500|CARDINAL] troops",
    "[dozens|CARDINAL] of men and [hundreds of thousands|CARDINAL] of refugees",
    "[between 3,000 and 5,000|CARDINAL] troops , [as many as 40|CARDINAL] tanks",
    "[two hundred and fifty thousand|CARDINAL] , [half a million|CARDINAL] people",
    "[two-thirds|CARDINAL] of lawmakers",
    "the first round and the third party",
    "under Resolution 1701 and Article 5",
    "a 25-year-old man aged 30",
    "the F-16 and the G7",
)


def marked(text: str) -> str:
    doc = numbers(NLP(text))
    out = text
    for entity in reversed(doc.ents):
        out = f"{out[: entity.start_char]}[{entity.text}|{entity.label_}]{out[entity.end_char :]}"
    return out


def plain(text: str) -> str:
    for label in LABELS:
        text = text.replace(f"|{label}]", "")
    return text.replace("[", "")


@pytest.mark.parametrize("text", SPANS)
def test_spans(text: str) -> None:
    assert marked(plain(text)) == text


def test_names_of_the_network_stay() -> None:
    doc = NLP("The Group of 20 met Theresa May on April 5 after the 2024 Olympics .")
    doc.ents = [Span(doc, a, b, label=c) for a, b, c in
                ((1, 4, "ORG"), (5, 7, "PERSON"), (8, 9, "PERSON"), (12, 14, "EVENT"))]  # fmt: skip
    found = [(e.text, e.label_) for e in numbers(doc).ents]
    assert found == [
        ("Group of 20", "ORG"),
        ("Theresa May", "PERSON"),
        ("April 5", "DATE"),
        ("2024 Olympics", "EVENT"),
    ]


def test_a_date_takes_the_place_of_an_event() -> None:
    doc = NLP("since September 11 , 2001")
    doc.ents = [Span(doc, 1, 3, label="EVENT")]
    assert [(e.text, e.label_) for e in numbers(doc).ents] == [("September 11 , 2001", "DATE")]


def test_a_number_of_soldiers_is_no_year() -> None:
    doc = numbers(parsed("2000/CD/2/nummod soldiers/NNS/3/nsubj left/VBD/0/root in/IN/5/case 2003/CD/3/obl"))
    assert [(e.text, e.label_) for e in doc.ents] == [("2000", "CARDINAL"), ("2003", "DATE")]


def test_one_counts_only_before_a_noun() -> None:
    doc = numbers(parsed("one/CD/2/nummod soldier/NN/3/nsubj left/VBD/0/root no/DT/5/det one/NN/3/obj"))
    assert [(e.start, e.label_) for e in doc.ents] == [(0, "CARDINAL")]


def test_a_number_after_a_month_may_count_what_follows() -> None:
    doc = numbers(
        parsed(
            "In/IN/2/case March/NNP/6/obl 30/CD/4/nummod people/NNS/6/nsubj:pass were/VBD/6/aux:pass "
            "killed/VBN/0/root"
        )
    )
    assert [(e.text, e.label_) for e in doc.ents] == [("March", "DATE"), ("30", "CARDINAL")]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3,000", (3000, 3000)),
        ("2.5 million", (2.5e6, 2.5e6)),
        ("3bn", (3e9, 3e9)),
        ("50 thousand crore", (5e11, 5e11)),
        ("two hundred and fifty thousand", (250_000, 250_000)),
        ("one million two hundred thousand", (1.2e6, 1.2e6)),
        ("twenty - five", (25, 25)),
        ("half a million", (5e5, 5e5)),
        ("two and a half million", (2.5e6, 2.5e6)),
        ("a dozen", (12, 12)),
        ("more than two dozen", (24, 24)),
        ("dozens", (24, 99)),
        ("hundreds of thousands", (200_000, 999_999)),
        ("several hundred", (300, 900)),
        ("25 to 50", (25, 50)),
        ("25–50", (25, 50)),
        ("10 - 20 million", (1e7, 2e7)),
        ("10 million to 20 million", (1e7, 2e7)),
        ("between two million and three million", (2e6, 3e6)),
        ("5 to 3", (3, 5)),
        ("no number", None),
        ("", None),
    ],
)
def test_amounts(text: str, value: tuple[float, float] | None) -> None:
    assert amount(text.split()) == value


def test_thirds() -> None:
    assert amount(["two", "-", "thirds"]) == pytest.approx((2 / 3, 2 / 3))


WORDS = st.sampled_from(
    (
        "the", "a", "two", "25", "3,000", "1999", "March", "May", "Friday", "-", ",", "to", "and", "or",
        "between", "from", "of", "about", "more", "than", "at", "least", "hundred", "million", "$", "%",
        "dollars", "km", "weeks", "hours", "ago", "last", "early", "end", "dozens", "few", "half",
        "quarter", "10:30", "a.m.", "\n",
    )
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    doc = numbers(NLP(text))
    assert {e.label_ for e in doc.ents} <= set(LABELS)
    assert all(low <= high for e in doc.ents if (found := amount(e.text.split())) for low, high in [found])
