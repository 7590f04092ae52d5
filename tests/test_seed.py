"""The seed article end to end: what an analyst would write down of it must be there."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from kg.annotate import pipeline
from kg.article import parse
from kg.event import Event
from kg.events import events

SEED = Path(__file__).parent.parent / "seeds" / "2025-03-31-kremlin-washington.txt"
RUSSIA, US, UKRAINE = "Russia", "United States", "Ukraine"
TRUMP, PUTIN, ZELENSKYY = "Donald Trump", "Vladimir Putin", "Volodymyr Zelensky"
PESKOV, DMITRIEV = "Dmitry Peskov", "Kirill Dmitriev"


@cache
def found() -> tuple[Event, ...]:
    article = parse(SEED.read_text(encoding="utf-8"))
    return tuple(events(article, pipeline()(article.text)))


def of(sentence: str, types: str, actors: set[str]) -> list[Event]:
    return [
        e
        for e in found()
        if e.sentence.text.lstrip("“").startswith(sentence)
        and e.type in types.split()
        and {p.label for p in e.actors} == actors
    ]


@pytest.mark.parametrize(
    ("sentence", "types", "actors", "recipient"),
    [
        ("In a surprising", "CONSULT COOPERATE", {RUSSIA, US}, None),
        ("This statement", "ACCUSE", {TRUMP}, PUTIN),
        ("This statement", "ACCUSE", {PUTIN}, ZELENSKYY),
        ("In an interview", "ACCUSE", {TRUMP}, PUTIN),
        ("In an interview", "THREATEN", {TRUMP}, "buyers of Russian oil"),
        ("If Russia and I", "THREATEN", {TRUMP}, "oil"),
        ("Dmitry Peskov", "SAY", {PESKOV}, TRUMP),
        ("Dmitry Peskov", "AGREE CONSULT", {RUSSIA}, US),
        ("Dmitry Peskov", "AGREE CONSULT", {PUTIN}, TRUMP),
        ("We are continuing", "COOPERATE CONSULT", {RUSSIA}, US),
        ("He indicated", "CONSULT", {TRUMP, PUTIN}, None),
        ("Intriguingly", "AGREE CONSULT SUPPORT CONCEDE COOPERATE RELATION", {TRUMP}, RUSSIA),
        ("Meanwhile", "THREATEN", {TRUMP}, "the world's second-largest oil exporter"),
        ("Countries like", "RELATION", {"China", "India"}, None),
        ("Countries like", "REJECT SAY", {"China", "India"}, TRUMP),
        ("Countries like", "COOPERATE RELATION", {"China"}, RUSSIA),
        ("In a related", "AGREE RELATION", {UKRAINE, RUSSIA}, None),
        ("However", "REJECT", {ZELENSKYY}, None),
        ("Kirill Dmitriev", "CONSULT", {RUSSIA, US}, None),
        ("Kirill Dmitriev", "CONSULT SAY", {DMITRIEV}, None),
        ("This statement", "RELATION", {TRUMP}, US),
        ("This statement", "RELATION", {PUTIN}, RUSSIA),
        ("This statement", "RELATION", {ZELENSKYY}, UKRAINE),
        ("Dmitry Peskov", "RELATION", {PESKOV}, "Kremlin"),
        ("Kirill Dmitriev", "RELATION", {DMITRIEV}, PUTIN),
    ],
)
def test_event(sentence: str, types: str, actors: set[str], recipient: str | None) -> None:
    matches = of(sentence, types, actors)
    assert matches
    assert recipient is None or any(recipient in {p.label for p in e.recipients} for e in matches)


def test_threats_keep_amounts_and_conditions() -> None:
    (event,) = of("In an interview", "THREATEN", {TRUMP})
    assert event.condition == "if a diplomatic resolution can't be reached"
    assert [(q.low, q.high, q.unit) for q in event.quantities] == [(25, 50, "percent")]
    (event,) = of("If Russia and I", "THREATEN", {TRUMP})
    assert event.condition and event.condition.startswith("If Russia and I are unable")
    assert event.speaker and event.speaker.label == TRUMP


def test_who_says_it_and_when() -> None:
    (call,) = of("He indicated", "CONSULT", {TRUMP, PUTIN})
    assert (call.mode, call.modes) == ("phone", ("hypothetical",))
    assert call.speaker and call.speaker.label == PESKOV
    (doubt,) = of("However", "REJECT", {ZELENSKYY})
    assert doubt.speaker and doubt.speaker.label == TRUMP
    assert doubt.time and doubt.time.value == "2025-03-30"
    assert any(e.time and e.time.value == "2025-03-31" for e in of("In a surprising", "SAY", {"Kremlin"}))


def test_nothing_that_cannot_act_is_an_actor() -> None:
    assert {p.kind for e in found() for p in e.actors} <= {
        "person",
        "country",
        "government",
        "organisation",
        "group",
    }


def test_one_person_is_one_node() -> None:
    parties = [p for e in found() for p in (*e.actors, *e.recipients)]
    for name in (TRUMP, PUTIN, ZELENSKYY, PESKOV):
        assert len({p.id for p in parties if name.split()[-1] in p.label}) == 1
