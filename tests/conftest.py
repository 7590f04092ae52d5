"""Two articles and their events, built by hand: what the right half of the flow is tested on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from rdflib import Dataset

from kg import dataset as graphs
from kg.article import Article
from kg.event import Event, Party, Place, Predicate, Quantity, Sentence, Theme, Time
from kg.ontology import plover
from kg.rdf.quads import Extraction

ENT = "https://w3id.org/kg-events/entity/"
EXTRACTION = Extraction(datetime(2025, 4, 2, 8, 30, tzinfo=UTC), "kg-events", "0.1.0", "en-1")

TRUMP = Party(ENT + "donald-trump", "Donald Trump", "person", "USA", "Trump")
PUTIN = Party(ENT + "vladimir-putin", "Vladimir Putin", "person", "RUS", "Putin")
PESKOV = Party(ENT + "dmitry-peskov", "Dmitry Peskov", "person", "RUS", "Peskov")
DMITRIEV = Party(ENT + "kirill-dmitriev", "Kirill Dmitriev", "person", "RUS", "Dmitriev")
RUSSIA = Party(ENT + "RUS", "Russia", "country", "RUS", "Russia")
USA = Party(ENT + "USA", "United States", "country", "USA", "the US")
CHINA = Party(ENT + "CHN", "China", "country", "CHN", "China")
INDIA = Party(ENT + "IND", "India", "country", "IND", "India")
UKRAINE = Party(ENT + "UKR", "Ukraine", "country", "UKR", "Kyiv")
NATO = Party(ENT + "nato", "North Atlantic Treaty Organization", "organisation", None, "NATO")
REUTERS = Party(ENT + "reuters", "Reuters", "organisation", "GBR", "Reuters")
BUYERS = Party(
    ENT + "0a1b2c3d-buyers-of-russian-oil", "buyers of Russian oil", "group", None, "buyers of Russian oil"
)
PROTESTERS = Party(ENT + "4e5f6a7b-protesters", "protesters", "group", "UKR", "Protesters")

TALKS = Article(
    "urn:sha256:aaaa",
    " ".join(
        (
            "Trump threatened buyers of Russian oil with tariffs of 25 to 50 percent if no deal is reached.",
            "Russia and the US are discussing rare earth metals, Dmitriev said.",
            "Peskov denied that Putin attacked Ukraine.",
            "A call between Trump and Putin could be arranged, Peskov said.",
            "China and India import Russian oil.",
            "Trump praised Putin in Moscow on Sunday.",
            "He is the president of the United States.",
        )
    ),
    title="Talks & tariffs",
    published="2025-03-31",
    author="A. Writer",
    source="Example News",
)
ALARM = Article(
    "https://news.example/2025/alarm?id=7&x=<b>",
    " ".join(
        (
            "Russia attacked Ukraine in March, NATO said, according to Reuters.",
            "NATO will send Ukraine 40 tanks.",
            "Protesters rallied in Kyiv.",
            "Trump threatened buyers of Russian oil, China said.",
            "Russia condemned NATO.",
        )
    ),
    title="<b>Alarm</b>",
    published="2025-04-02",
    url="https://news.example/2025/alarm?id=7&x=<b>",
)


def event(
    article: Article,
    sentence: int,
    words: str,
    type: str,
    relation: str,
    *,
    mode: str | None = None,
    lemma: str | None = None,
    **rest: object,
) -> Event:
    """An event of an article; quad class and score come from the ontology, offsets from the words."""
    sentences = [part + "." for part in article.text.removesuffix(".").split(". ")]
    start = sum(len(part) + 1 for part in sentences[:sentence])
    text = sentences[sentence]
    at = start + text.index(words)
    kind = plover().types[type]
    return replace(
        Event(
            article=article.id,
            title=article.title,
            published=article.published,
            sentence=Sentence(sentence, start, start + len(text), text),
            predicate=Predicate(lemma or relation.removesuffix("s"), words, at, at + len(words)),
            relation=relation,
            type=type,
            mode=mode,
            quad=kind.quad,
            score=plover().score(type, mode) if kind.quad else None,
            confidence=0.8,
        ),
        **rest,
    )


@pytest.fixture
def articles() -> list[Article]:
    return [TALKS, ALARM]


@pytest.fixture
def events() -> list[Event]:
    return twelve()


def twelve() -> list[Event]:
    """Twelve events: threats, talks, a denial, plans, relations, a demonstration, an attack."""
    moscow = Place("in Moscow", ENT + "moscow", "Moscow", "RUS", 55.7522, 37.6156)
    march = Time("in March", "2025-03")
    return [
        event(
            TALKS, 0, "threatened", "THREATEN", "threatens", mode="relations",
            actors=(TRUMP,), recipients=(BUYERS,), theme=Theme("tariffs of 25 to 50 percent"),
            quantities=(Quantity("25 to 50 percent", 25, 50, "percent"),),
            condition="if no deal is reached", confidence=0.9,
        ),
        event(
            TALKS, 1, "discussing", "CONSULT", "discusses", lemma="discuss",
            actors=(RUSSIA, USA), theme=Theme("rare earth metals"), speaker=DMITRIEV,
        ),
        event(
            TALKS, 2, "attacked", "ASSAULT", "attacks",
            actors=(PUTIN,), recipients=(UKRAINE,), modes=("negation",), speaker=PESKOV,
        ),
        event(
            TALKS, 3, "call", "CONSULT", "calls", mode="phone",
            actors=(TRUMP, PUTIN), modes=("future", "hypothetical"), speaker=PESKOV, confidence=0.7,
        ),
        event(
            TALKS, 4, "import", "RELATION", "imports",
            actors=(CHINA, INDIA), recipients=(), theme=Theme("Russian oil", ENT + "0a1b2c3d-russian-oil"),
        ),
        event(
            TALKS, 5, "praised", "SUPPORT", "praises",
            actors=(TRUMP,), recipients=(PUTIN,), time=Time("on Sunday", "2025-03-30"), place=moscow,
        ),
        event(
            TALKS, 6, "president", "RELATION", "holds office", lemma="president",
            actors=(replace(TRUMP, mention="He"),), recipients=(USA,), theme=Theme("president"),
        ),
        event(
            ALARM, 0, "attacked", "ASSAULT", "attacks",
            actors=(RUSSIA,), recipients=(UKRAINE,), time=march, speaker=NATO, via=(REUTERS,),
            modes=("historical",),
        ),
        event(
            ALARM, 1, "send", "AID", "aids", lemma="send",
            actors=(NATO,), recipients=(UKRAINE,), theme=Theme("40 tanks"),
            quantities=(Quantity("40 tanks", 40, 40, "tanks"),), modes=("future",),
        ),
        event(ALARM, 2, "rallied", "PROTEST", "protests", mode="demo", actors=(PROTESTERS,)),
        event(
            ALARM, 3, "threatened", "THREATEN", "threatens", mode="relations",
            actors=(TRUMP,), recipients=(BUYERS,), theme=Theme("Tariffs of 25 to 50 percent"),
            time=Time("", "2025-03-31"), speaker=CHINA,
        ),
        event(
            ALARM, 4, "condemned", "ACCUSE", "condemns", mode="disapprove",
            actors=(RUSSIA,), recipients=(NATO,), confidence=0.55,
        ),
    ]  # fmt: skip


@pytest.fixture
def dataset(events: list[Event], articles: list[Article]) -> Dataset:
    return graphs.build(events, articles=articles, extraction=EXTRACTION)
