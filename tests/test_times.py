"""Time expressions against Monday 31 March 2025, and which of a clause's times is the event's."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc, Span
from treebank import parsed

from kg.language.numbers import numbers
from kg.times import edtf, is_future, is_historical, resolve, tense_of, time_of

PUBLISHED = "2025-03-31"
_POINT = r"(\d{4}(-(0[1-9]|1[0-2]|2[1-4])(-(0[1-9]|[12]\d|3[01]))?)?|\d{3}X|\d\dXX)~?"
_DURATION = r"P(\d+[YMWD]|T\d+[HMS])"
EDTF = re.compile(rf"{_POINT}|({_POINT}|\.\.)/({_POINT}|\.\.)|{_DURATION}|--\d\d(-\d\d)?")

ANY_TENSE = {
    "today": "2025-03-31",
    "this morning": "2025-03-31",
    "tonight": "2025-03-31",
    "yesterday": "2025-03-30",
    "yesterday evening": "2025-03-30",
    "last night": "2025-03-30",
    "tomorrow": "2025-04-01",
    "Monday": "2025-03-31",
    "late on Monday night": "2025-03-31",
    "the early hours of Monday": "2025-03-31",
    "last Monday": "2025-03-24",
    "next Monday": "2025-04-07",
    "last Friday": "2025-03-28",
    "next Sunday": "2025-04-06",
    "this week": "2025-03-31/2025-04-06",
    "the current week": "2025-03-31/2025-04-06",
    "last week": "2025-03-24/2025-03-30",
    "next week": "2025-04-07/2025-04-13",
    "last weekend": "2025-03-29/2025-03-30",
    "this month": "2025-03",
    "last month": "2025-02",
    "next month": "2025-04",
    "last year": "2024",
    "this year": "2025",
    "next year": "2026",
    "the last decade": "201X",
    "late last year": "2024-10/2024-12",
    "early this year": "2025-01/2025-03",
    "the end of last month": "2025-02-21/2025-02-28",
    "the end of the year": "2025-10/2025-12",
    "earlier this month": "2025-03-01/2025-03-31",
    "later this year": "2025-03/2025-12",
    "two weeks earlier": "2025-03-17",
    "three days ago": "2025-03-28",
    "a week ago": "2025-03-24",
    "two months ago": "2025-01",
    "two years ago": "2023",
    "two and a half years ago": "2022",
    "a decade ago": "2015",
    "five hours ago": "2025-03-31",
    "nearly two years ago": "2023~",
    "a few days ago": "2025-03-28~",
    "years ago": "../2023",
    "decades ago": "../2005",
    "two weeks from now": "2025-04-14",
    "the past three months": "2024-12/2025-03",
    "the last two years": "2023/2025",
    "the past year": "2024/2025",
    "the past week": "2025-03-24/2025-03-31",
    "the past year and a half": "2023-09/2025-03",
    "the past 24 hours": "2025-03-30/2025-03-31",
    "the next two weeks": "2025-03-31/2025-04-14",
    "last March": "2024-03",
    "May last year": "2024-05",
    "June of this year": "2025-06",
    "3 May next year": "2026-05-03",
    "hours ago": "2025-03-31",
    "last summer": "2024-22",
    "next winter": "2025-24",
    "last quarter": "2024-10/2024-12",
    "the third quarter": "2025-07/2025-09",
    "the first three months of this year": "2025-01/2025-03",
}
ABSOLUTE = {
    "March 31, 2025": "2025-03-31",
    "31 March 2025": "2025-03-31",
    "Monday, 31 March 2025": "2025-03-31",
    "the 3rd of April, 2024": "2024-04-03",
    "Sept. 11, 2001": "2001-09-11",
    "the morning of Sept. 11, 2001": "2001-09-11",
    "9/11": "2001-09-11",
    "2025-03-31": "2025-03-31",
    "31/03/2025": "2025-03-31",
    "03/31/2025": "2025-03-31",
    "04/05/2024": "2024",  # 4 May or April 5
    "March 3-5, 2025": "2025-03-03/2025-03-05",
    "3 to 5 March 2025": "2025-03-03/2025-03-05",
    "November 2024": "2024-11",
    "2003": "2003",
    "2014-2016": "2014/2016",
    "2001–05": "2001/2005",
    "between 2001 and 2005": "2001/2005",
    "between January and March 2024": "2024-01/2024-03",
    "from November 2023 to February 2024": "2023-11/2024-02",
    "the 1990s": "199X",
    "'90s": "199X",
    "the mid-1990s": "1994/1996",
    "the late 1980s": "1987/1989",
    "the 19th century": "18XX",
    "early 2024": "2024-01/2024-03",
    "mid-2024": "2024-05/2024-08",
    "late March 2024": "2024-03-21/2024-03-31",
    "the beginning of 2023": "2023-01/2023-03",
    "the summer of 2023": "2023-22",
    "the second quarter of 2023": "2023-04/2023-06",
    "Q2 2023": "2023-04/2023-06",
    "the first half of 2024": "2024-01/2024-06",
    "24 hours": "PT24H",
    "two hours": "PT2H",
    "half an hour": "PT30M",
    "three months": "P3M",
    "a three-day": "P3D",
    "more than two weeks": "P2W",
    "a year": "P1Y",
    "two and a half years": "P30M",
    "two decades": "P20Y",
    "a fortnight": "P2W",
}
BY_TENSE = {  # past, future, not known
    "Sunday": ("2025-03-30", "2025-04-06", "2025-03-30"),
    "Tuesday morning": ("2025-03-25", "2025-04-01", "2025-03-25"),
    "the weekend": ("2025-03-29/2025-03-30", "2025-04-05/2025-04-06", "2025-03-29/2025-03-30"),
    "January": ("2025-01", "2026-01", "2025-01"),
    "April": ("2024-04", "2025-04", "2025-04"),
    "in April": ("2024-04", "2025-04", "2025-04"),
    "December": ("2024-12", "2025-12", "2024-12"),
    "31 March": ("2025-03-31", "2025-03-31", "2025-03-31"),
    "April 5": ("2024-04-05", "2025-04-05", "2025-04-05"),
    "December 10": ("2024-12-10", "2025-12-10", "2024-12-10"),
    "summer": ("2024-22", "2025-22", "2025-22"),
    "mid-March": ("2025-03-11/2025-03-20",) * 3,
    "from January to March": ("2025-01/2025-03", "2026-01/2026-03", "2025-01/2025-03"),
    "from Monday to Wednesday": ("2025-03-24/2025-03-26", "2025-03-31/2025-04-02", "2025-03-24/2025-03-26"),
    "in two weeks": ("P2W", "2025-04-14", "P2W"),
}
NOTHING = [
    "10 a.m.",
    "noon",
    "recent weeks",
    "the following day",
    "two days later",
    "dawn",
    "",
    "February 30, 2024",
]


@pytest.mark.parametrize(("text", "value"), [*ANY_TENSE.items(), *ABSOLUTE.items()])
@pytest.mark.parametrize("tense", [None, "past", "future"])
def test_values_that_no_tense_changes(text: str, value: str, tense: str | None) -> None:
    assert resolve(text, published=PUBLISHED, tense=tense) == value


@pytest.mark.parametrize(("text", "values"), BY_TENSE.items())
def test_values_that_depend_on_the_tense(text: str, values: tuple[str, str, str]) -> None:
    found = tuple(resolve(text, published=PUBLISHED, tense=tense) for tense in ("past", "future", None))
    assert found == values


@pytest.mark.parametrize("text", NOTHING)
def test_what_has_no_value(text: str) -> None:
    assert resolve(text, published=PUBLISHED) is None


@pytest.mark.parametrize(
    "text", [*(t for t in ANY_TENSE if t != "last March"), "Sunday", "the weekend", "a week later"]
)
def test_relative_expressions_need_the_date_of_the_article(text: str) -> None:
    assert resolve(text, published=None) is None


@pytest.mark.parametrize(("text", "value"), ABSOLUTE.items())
def test_absolute_expressions_do_not(text: str, value: str) -> None:
    assert resolve(text, published=None) == value


def test_a_day_of_last_week_takes_no_year_from_it() -> None:
    assert resolve("March 27, last week", published=PUBLISHED) == "2025-03-27"


@pytest.mark.parametrize(
    ("text", "value"), [("29 December", "--12-29"), ("December 10", "--12-10"), ("March", "--03")]
)
def test_a_day_without_its_year_is_truncated(text: str, value: str) -> None:
    assert resolve(text, published=None) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("the following day", "2025-03-11"),
        ("the same day", "2025-03-10"),
        ("that day", "2025-03-10"),
        ("that same week", "2025-03-10/2025-03-16"),
        ("later that month", "2025-03-10/2025-03-31"),
        ("two days later", "2025-03-12"),
        ("two weeks earlier", "2025-02-24"),
        ("the next day", "2025-03-11"),
        ("hours earlier", "2025-03-10"),
        ("next week", "2025-04-07/2025-04-13"),
        ("the next morning", "2025-03-11"),
        ("that evening", "2025-03-10"),
        ("that summer", "2025-22"),
    ],
)
def test_what_follows_a_day_named_before(text: str, value: str) -> None:
    assert resolve(text, published=PUBLISHED, anchor="2025-03-10") == value


def test_the_turn_of_the_year() -> None:
    assert resolve("December 30", published="2025-01-02") == "2024-12-30"
    assert resolve("January 4", published="2024-12-30") == "2025-01-04"
    assert resolve("last month", published="2025-01-31") == "2024-12"
    assert resolve("a month ago", published="2024-03-31") == "2024-02"
    assert resolve("this winter", published="2025-01-10") == "2024-24"


@pytest.mark.parametrize(
    ("value", "historical", "future"),
    [
        ("2025-03-30", False, False),
        ("2025-02", False, False),
        ("2025-01", True, False),
        ("2024", True, False),
        ("199X", True, False),
        ("../2003", True, False),
        ("2012/..", False, False),
        ("2024-10/2024-12", True, False),
        ("2025-03-31", False, False),
        ("2025-04-01", False, True),
        ("2025-22", False, True),
        ("2025-04-07/2025-04-13", False, True),
        ("P3M", False, False),
        ("--12-10", False, False),
        (None, False, False),
    ],
)
def test_long_ago_and_yet_to_come(value: str | None, historical: bool, future: bool) -> None:
    assert is_historical(value, PUBLISHED) is historical
    assert is_future(value, PUBLISHED) is future
    assert not is_historical(value, None)
    assert not is_future(value, None)


def clause(sentence: str) -> Doc:
    return numbers(parsed(sentence))


def found(sentence: str, *, published: str | None = PUBLISHED) -> tuple[str, str | None] | None:
    doc = clause(sentence)
    time = time_of(doc, range(len(doc)), published=published)
    return (time.text, time.value) if time else None


MET = "Rubio/NNP/2/nsubj met/VBD/0/root/meet Lavrov/NNP/2/obj"
MEET = "Rubio/NNP/3/nsubj will/MD/3/aux meet/VB/0/root Lavrov/NNP/3/obj"
ENDED = "Talks/NNS/2/nsubj ended/VBD/0/root/end"


@pytest.mark.parametrize(
    ("sentence", "text", "value"),
    [
        (f"{MET} on/IN/5/case Sunday/NNP/2/obl ././2/punct", "on Sunday", "2025-03-30"),
        (f"{MEET} on/IN/6/case Sunday/NNP/3/obl", "on Sunday", "2025-04-06"),
        (f"{MET} on/IN/5/case Tuesday/NNP/2/obl "
         f"morning/NN/5/obl:unmarked", "on Tuesday morning", "2025-03-25"),
        (f"{MET} last/JJ/5/amod week/NN/2/obl:unmarked", "last week", "2025-03-24/2025-03-30"),
        (f"{MET} in/IN/5/case Geneva/NNP/2/obl in/IN/7/case January/NNP/5/nmod", "in January", "2025-01"),
        (f"{ENDED} two/CD/4/nummod weeks/NNS/5/obl:unmarked "
         f"earlier/RBR/2/advmod", "two weeks earlier", "2025-03-17"),
        (f"{ENDED} after/IN/5/case two/CD/5/nummod weeks/NNS/2/obl", "after two weeks", None),
        (f"{MEET} in/IN/7/case two/CD/7/nummod weeks/NNS/3/obl", "in two weeks", "2025-04-14"),
        (f"{MET} for/IN/6/case two/CD/6/nummod hours/NNS/2/obl", "for two hours", "PT2H"),
        (
            f"{MET} for/IN/6/case two/CD/6/nummod hours/NNS/2/obl on/IN/8/case Sunday/NNP/2/obl",
            "on Sunday",
            "2025-03-30",
        ),
        (
            f"{MET} at/IN/6/case 10/CD/6/nummod a.m./NN/2/obl on/IN/8/case Sunday/NNP/2/obl",
            "on Sunday",
            "2025-03-30",
        ),
        ("They/PRP/3/nsubj have/VBP/3/aux fought/VBN/0/root/fight since/IN/5/case "
         "2012/CD/3/obl", "since 2012", "2012/.."),
        (f"{MEET} until/IN/7/case next/JJ/7/amod week/NN/3/obl", "until next week", "../2025-04-13"),
    ],
)  # fmt: skip
def test_the_time_of_a_clause(sentence: str, text: str, value: str | None) -> None:
    assert found(sentence) == (text, value)


def test_the_time_of_something_else_in_the_clause() -> None:
    assert (
        found("He/PRP/2/nsubj condemned/VBD/0/root the/DT/5/det 2003/CD/5/nummod invasion/NN/2/obj") is None
    )
    assert found("the/DT/3/det 2003/CD/3/nummod invasion/NN/0/root") == ("2003", "2003")
    assert found(
        "The/DT/2/det truce/NN/7/nsubj ,/,/4/punct agreed/VBN/2/acl in/IN/6/case November/NNP/4/obl "
        "expired/VBD/0/root on/IN/9/case Sunday/NNP/7/obl"
    ) == ("on Sunday", "2025-03-30")


def test_only_the_given_tokens_count() -> None:
    doc = clause(f"{MET} on/IN/5/case Sunday/NNP/2/obl")
    assert time_of(doc, [0, 1, 2], published=PUBLISHED) is None


def test_the_day_named_before_carries_over() -> None:
    doc = clause(
        "On/IN/3/case March/NNP/3/compound 10/CD/4/obl met/VBD/0/root/meet ././4/punct "
        "They/PRP/7/nsubj left/VBD/4/parataxis/leave two/CD/9/nummod days/NNS/10/obl:unmarked "
        "later/RBR/7/advmod"
    )
    time = time_of(doc, range(5, 10), published=PUBLISHED)
    assert time is not None
    assert (time.text, time.value) == ("two days later", "2025-03-12")


def test_a_deadline_named_before_is_no_day_to_count_from() -> None:
    doc = clause(
        "On/IN/3/case March/NNP/3/compound 10/CD/4/obl vowed/VBD/0/root/vow by/IN/7/case "
        "March/NNP/7/compound 20/CD/4/obl ././4/punct They/PRP/10/nsubj left/VBD/4/parataxis/leave "
        "two/CD/12/nummod days/NNS/13/obl:unmarked later/RBR/10/advmod"
    )
    time = time_of(doc, range(8, 13), published=PUBLISHED)
    assert time is not None
    assert time.value == "2025-03-12"


def test_without_a_date_of_the_article_the_words_stay() -> None:
    assert found(f"{MET} on/IN/5/case Sunday/NNP/2/obl", published=None) == ("on Sunday", None)


@pytest.mark.parametrize(
    ("sentence", "at", "tense"),
    [
        (MET, 2, "past"),
        (MEET, 3, "future"),
        ("He/PRP/3/nsubj would/MD/3/aux go/VB/0/root", 2, "future"),
        ("He/PRP/2/nsubj plans/VBZ/0/root/plan to/TO/4/mark meet/VB/2/xcomp", 3, "future"),
        ("He/PRP/2/nsubj failed/VBD/0/root/fail to/TO/4/mark appear/VB/2/xcomp", 3, "past"),
        ("They/PRP/3/nsubj are/VBP/3/aux meeting/VBG/0/root/meet", 2, "future"),
        ("They/PRP/3/nsubj could/MD/3/aux meet/VB/0/root", 2, "future"),
        ("They/PRP/4/nsubj could/MD/4/aux not/RB/4/advmod agree/VB/0/root", 3, None),
        ("They/PRP/3/nsubj may/MD/3/aux meet/VB/0/root", 2, "future"),
        ("They/PRP/4/nsubj may/MD/4/aux have/VB/4/aux met/VBN/0/root", 3, "past"),
        ("talks/NNS/0/root", 0, None),
        ("He/PRP/3/nsubj is/VBZ/3/cop/be due/JJ/0/root", 0, "future"),
        ("Friday/NNP/2/nmod:poss set/NN/3/nsubj came/VBD/0/root/come", 0, "past"),
    ],
)
def test_tense(sentence: str, at: int, tense: str | None) -> None:
    assert tense_of(parsed(sentence)[at]) == tense


WORDS = st.sampled_from(
    (
        "last", "next", "this", "the", "a", "two", "25", "3", "2003", "March", "May",
        "Friday", "week", "weeks", "year", "years", "ago", "earlier", "later", "late",
        "early", "mid", "end", "of", "and", "to", "from", "between", "-", ",", "second",
        "quarter", "half", "century", "19th", "1990s", "in", "on", "hours", "hundred",
        "dozen", "few", "9/11", "99", "9999999", "~", "/",
    )
)  # fmt: skip
PHRASES = st.lists(WORDS, max_size=8).map(" ".join) | st.text(max_size=40)
DAYS = st.dates().map(str) | st.none() | st.text(max_size=10)


@settings(deadline=None)
@given(PHRASES, DAYS, st.sampled_from([None, "past", "future"]), DAYS)
def test_any_text_resolves_to_edtf_or_nothing(
    text: str, published: str | None, tense: str | None, anchor: str | None
) -> None:
    value = resolve(text, published=published, tense=tense, anchor=anchor)
    assert value is None or EDTF.fullmatch(value)
    if value:
        first, last = edtf.bounds(value)
        assert first is None or last is None or first <= last
        assert not (is_historical(value, published) and is_future(value, published))


def test_long_text_is_no_expression() -> None:
    assert resolve("two " * 10_000 + "weeks ago", published=PUBLISHED) is None


def test_days_go_back_to_one_another():
    doc = Doc.from_docs(
        [
            parsed("It/PRP/2/nsubj began/VBD/0/root/begin on/IN/4/case 3/CD/2/obl May/NNP/4/nmod:unmarked"),
            parsed(
                "Two/CD/2/nummod days/NNS/3/obl:unmarked later/RB/5/advmod ,/,/5/punct rebels/NNS/6/nsubj "
                "left/VBD/0/root"
            ),
            parsed("The/DT/3/det next/JJ/3/amod day/NN/5/obl:unmarked they/PRP/5/nsubj returned/VBD/0/root"),
        ]
    )
    doc.ents = [Span(doc, 3, 5, "DATE"), Span(doc, 5, 8, "DATE"), Span(doc, 11, 14, "DATE")]
    times = [
        time_of(doc, range(a, b), published="2024-06-01", tense="past")
        for a, b in ((0, 5), (5, 11), (11, 16))
    ]
    assert [t and t.value for t in times] == ["2024-05-03", "2024-05-05", "2024-05-06"]


@pytest.mark.parametrize(
    ("then", "unit", "value"), [("2012", "year", "2013"), ("May 2012", "month", "2012-06")]
)
def test_years_and_months_go_back_to_one_another(then: str, unit: str, value: str) -> None:
    month, *year = then.split()
    words = " ".join((f"{month}/CD/2/obl", *(f"{y}/CD/4/nmod:unmarked" for y in year)))
    first = f"It/PRP/2/nsubj began/VBD/0/root/begin in/IN/4/case {words}"
    doc = Doc.from_docs(
        [
            parsed(first),
            parsed(
                f"The/DT/3/det following/VBG/3/amod {unit}/NN/5/obl:unmarked they/PRP/5/nsubj left/VBD/0/root"
            ),
        ]
    )
    start = len(first.split())
    doc.ents = [Span(doc, 3, start, "DATE"), Span(doc, start, start + 3, "DATE")]
    time = time_of(doc, range(start, start + 5), published="2024-06-01", tense="past")
    assert time is not None and time.value == value


def test_a_day_later_is_later_than_the_day_of_the_clause_not_of_an_aside():
    doc = parsed(
        "They/PRP/2/nsubj left/VBD/0/root/leave on/IN/4/case Tuesday/NNP/2/obl because/IN/8/case "
        "of/IN/5/fixed a/DT/8/det drill/NN/2/obl that/WDT/10/nsubj begins/VBZ/8/acl:relcl/begin "
        "on/IN/12/case Friday/NNP/10/obl and/CC/17/cc a/DT/15/det day/NN/16/obl:unmarked later/RBR/17/advmod "
        "struck/VBD/2/conj/strike"
    )
    doc.ents = [Span(doc, 3, 4, "DATE"), Span(doc, 11, 12, "DATE"), Span(doc, 13, 16, "DATE")]
    time = time_of(doc, range(13, 17), published="2025-09-11", tense="past")
    assert time is not None and time.value == "2025-09-10"


def test_the_day_for_which_something_is_called_lies_ahead():
    doc = parsed(
        "They/PRP/2/nsubj called/VBD/0/root/call a/DT/4/det rally/NN/2/obj for/IN/6/case Saturday/NNP/2/obl"
    )
    doc.ents = [Span(doc, 5, 6, "DATE")]
    time = time_of(doc, range(6), published="2025-03-13", tense="past")
    assert time is not None and time.value == "2025-03-15"


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        (
            "They/PRP/2/nsubj closed/VBD/0/root/close ports/NNS/2/obj until/IN/5/case Saturday/NNP/2/obl",
            "../2025-03-15",
        ),
        (
            "The/DT/2/det talks/NNS/3/nsubj lasted/VBD/0/root/last until/IN/5/case Saturday/NNP/3/obl",
            "../2025-03-08",
        ),
        (
            "They/PRP/2/nsubj agreed/VBD/0/root/agree truces/NNS/2/obj from/IN/5/case Saturday/NNP/3/nmod",
            "2025-03-15/..",
        ),
    ],
)
def test_the_end_of_a_delay_and_the_start_of_a_truce_lie_ahead(sentence: str, value: str) -> None:
    doc = parsed(sentence)
    day = [t.text for t in doc].index("Saturday")
    doc.ents = [Span(doc, day, day + 1, "DATE")]
    time = time_of(doc, range(len(doc)), published="2025-03-13", tense="past")
    assert time is not None and time.value == value


def test_what_is_only_supposed_lies_ahead() -> None:
    doc = parsed(
        "They/PRP/3/nsubj would/MD/3/aux leave/VB/0/root if/IN/6/mark they/PRP/6/nsubj won/VBD/3/advcl/win "
        "on/IN/8/case Saturday/NNP/6/obl"
    )
    assert tense_of(doc[7]) == "future"
