"""What goes on from a date that lies far back, on trees made by hand."""

from __future__ import annotations

from reported import brief, report
from spacy.tokens import Span
from treebank import PARAGRAPH, joined

from kg.article import Article
from kg.event import Event
from kg.events import events

INVADED = "In/IN/2/case {0}/CD/4/obl Chad/NNP/4/nsubj invaded/VBD/0/root/invade {1}/NNP/4/obj ././4/punct"
PAST = [
    INVADED.format(*told)
    for told in (("2009", "Niger"), ("2010", "Sudan"), ("2011", "Libya"), ("2012", "Togo"))
]
SEIZED = (
    "In/IN/2/case March/NNP/5/obl 2015/CD/2/nmod:unmarked rebels/NNS/5/nsubj/rebel seized/VBD/0/root/seize "
    "Gao/NNP/5/obj ././5/punct"
)
RAN = "They/PRP/2/nsubj/they {}/VBD/0/root/{} the/DT/4/det envoy/NN/2/obj ././2/punct"
EXPELLED = RAN.format("expelled", "expel")
YEARLESS = (
    "On/IN/2/case 28/CD/6/obl {}/NNP/2/nmod:unmarked the/DT/5/det army/NN/6/nsubj "
    "attacked/VBD/0/root/attack rebels/NNS/6/obj/rebel ././6/punct"
)
NAMES = (
    "March 2015=DATE; 28 March=DATE; 28 January=DATE; 2009=DATE; 2010=DATE; 2011=DATE; 2012=DATE; "
    "August 2023=DATE; Gao=GPE"
)
PUBLISHED = "2023-09-01"
NOW = "Oil/NN/3/nsubj is/VBZ/3/cop/be dear/JJ/0/root ././3/punct"  # no account of the past alone


def historical(event: Event) -> bool:
    return "historical" in event.modes


def test_an_undated_act_of_a_chronicle_is_as_old_as_the_story() -> None:
    found = report(*PAST, SEIZED, EXPELLED, RAN.format("praised", "praise"), names=NAMES, date=PUBLISHED)
    assert [historical(e) for e in found] == [True] * 7, [brief(e) for e in found]


def test_a_single_old_date_makes_no_chronicle() -> None:
    found = report(SEIZED, EXPELLED, names=NAMES, date=PUBLISHED)
    assert [historical(e) for e in found] == [True, False]


RECENT = SEIZED.replace("March", "August").replace("2015", "2023")


def test_in_news_with_recent_dates_an_undated_act_is_recent() -> None:
    found = report(*PAST, SEIZED, EXPELLED, *[RECENT] * 3, names=NAMES, date=PUBLISHED)
    assert [historical(e) for e in found if e.predicate.lemma == "expel"] == [False]


def test_a_recent_date_ends_the_story() -> None:
    found = report(*PAST, RECENT, EXPELLED, names=NAMES, date=PUBLISHED)
    assert [historical(e) for e in found] == [*[True] * 4, False, False]


def test_another_tense_or_somebody_who_speaks_ends_the_story() -> None:
    perfect = (
        "They/PRP/3/nsubj/they have/VBP/3/aux expelled/VBN/0/root/expel the/DT/5/det envoy/NN/3/obj "
        "././3/punct"
    )
    present = "They/PRP/2/nsubj/they expel/VBP/0/root the/DT/4/det envoy/NN/2/obj ././2/punct"
    said = (
        "Mali/NNP/2/nsubj said/VBD/0/root/say they/PRP/4/nsubj expelled/VBD/2/ccomp/expel the/DT/6/det "
        "envoy/NN/4/obj ././2/punct"
    )
    for other in (perfect, present, said):
        arrested = RAN.format("arrested", "arrest")
        found = report(*PAST, SEIZED, other, arrested, NOW, names=NAMES, date=PUBLISHED)
        assert [historical(e) for e in found if e.predicate.lemma in ("expel", "arrest")] == [False, False]


def in_paragraphs(*sentences: str) -> list[Event]:
    """The events of sentences each of which is a paragraph."""
    doc = joined(*(part for sentence in sentences for part in (sentence, PARAGRAPH)))
    doc.ents = [Span(doc, t.i, t.i + 1, label="DATE") for t in doc if t.text.isdigit()]
    return events(Article("urn:test", doc.text, published=PUBLISHED), doc, typed_by_network=False)


def test_a_paragraph_ends_the_story() -> None:
    together = report(*PAST, EXPELLED, NOW, names=NAMES, date=PUBLISHED)
    assert [historical(e) for e in together] == [True] * 5
    assert [historical(e) for e in in_paragraphs(*PAST, EXPELLED, NOW)] == [True] * 4 + [False]


def test_an_account_of_the_past_alone_is_old_throughout() -> None:
    assert [historical(e) for e in in_paragraphs(*PAST, EXPELLED)] == [True] * 5


GOVERNED = (
    "{}Chad/NNP/{}/nsubj praised/VBD/0/root/praise Niger/NNP/{}/obj because/IN/{}/mark it/PRP/{}/nsubj "
    "expelled/VBD/{}/advcl/expel the/DT/{}/det envoy/NN/{}/obj"
)
DATED = GOVERNED.format("In/IN/2/case 2009/CD/4/obl ", 4, 4, 8, 8, 4, 10, 8)


def test_a_clause_is_as_old_as_the_one_that_governs_it() -> None:
    undated = GOVERNED.format("", 2, 2, 6, 6, 2, 8, 6)
    for sentence, old in ((DATED, True), (undated, False)):
        found = report(sentence, names=NAMES, date=PUBLISHED)
        assert [(e.predicate.lemma, historical(e)) for e in found] == [("praise", old), ("expel", old)]


def test_what_still_lasts_is_not_as_old_as_what_governs_it() -> None:
    found = report(
        DATED.replace("expelled/VBD", "expels/VBZ"),
        names=NAMES,
        date=PUBLISHED,
    )
    assert [(e.predicate.lemma, historical(e)) for e in found] == [("praise", True), ("expel", False)]


def test_a_day_goes_on_from_the_date_before() -> None:
    for month, value in (("March", "2015-03-28"), ("January", "2016-01-28")):
        found = report(*PAST, SEIZED, YEARLESS.format(month), names=NAMES, date=PUBLISHED)
        time = found[-1].time
        assert time is not None and time.value == value
        assert historical(found[-1])


def test_a_day_of_news_is_of_its_own_year() -> None:
    time = report(SEIZED, YEARLESS.format("March"), names=NAMES, date=PUBLISHED)[-1].time
    assert time is not None and time.value == "2023-03-28"


def test_what_says_that_it_follows_an_old_act_is_as_old() -> None:
    then = (
        "They/PRP/3/nsubj/they then/RB/3/advmod expelled/VBD/0/root/expel the/DT/5/det envoy/NN/3/obj "
        "././3/punct"
    )
    found = report(SEIZED, then, EXPELLED, names=NAMES, date=PUBLISHED)
    assert [historical(e) for e in found] == [True, True, False], [brief(e) for e in found]


def test_all_of_a_chronicle_whose_title_names_a_year_lies_back() -> None:
    denied = "Chad/NNP/2/nsubj criticised/VBD/0/root/criticise Niger/NNP/2/obj ././2/punct"
    doc = joined(*PAST, PARAGRAPH, denied, PARAGRAPH, NOW)
    doc.ents = [Span(doc, t.i, t.i + 1, label="DATE") for t in doc if t.tag_ == "CD"]
    for title, old in (("War (March 2009)", True), ("War", False)):
        article = Article("urn:test", doc.text, title=title, published=PUBLISHED)
        found = events(article, doc, typed_by_network=False)
        assert [historical(e) for e in found if e.type == "ACCUSE"] == [old]
