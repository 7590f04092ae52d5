"""The seed article end to end: what an analyst would write down of it must be there, in full."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from kg.actors import ACTING_KINDS
from kg.annotate import pipeline
from kg.event import Event, Party
from kg.events import events
from kg.sources.texts import parse

SEED = Path(__file__).parent.parent / "seeds" / "2025-03-31-kremlin-washington.txt"
RUSSIA, US, UKRAINE = "Russia", "United States", "Ukraine"
TRUMP, PUTIN, ZELENSKYY = "Donald Trump", "Vladimir Putin", "Volodymyr Zelensky"
PESKOV, DMITRIEV = "Dmitry Peskov", "Kirill Dmitriev"
CONCILIATORY = "AGREE CONSULT SUPPORT CONCEDE COOPERATE RELATION"
MONDAY, SUNDAY = "2025-03-31", "2025-03-30"
NO_DEAL = "If Russia and I are unable to make a deal on stopping the bloodshed in Ukraine"


@dataclass(frozen=True)
class Row:
    """What is to be found: `types` and `themes` of which one is right, all else exact."""

    sentence: str  # how it begins
    types: str
    actors: set[str]
    recipients: set[str] | None = None  # None: not laid down
    themes: tuple[str, ...] = ()  # a part of the theme; (): not laid down
    speaker: str | None = None
    modes: tuple[str, ...] = ()
    mode: str | None = None
    condition: str | None = None
    amounts: tuple[tuple[float, float, str], ...] = ()
    day: str | None = None
    relation: str | None = None

    def finds(self, e: Event) -> bool:
        """Whether an event is the one meant."""
        return (
            e.sentence.text.lstrip("“").startswith(self.sentence)
            and e.type in self.types.split()
            and labels(e.actors) == self.actors
            and (self.relation is None or e.relation == self.relation)
            and (self.recipients is None or labels(e.recipients) == self.recipients)
            and (not self.themes or any(part in theme(e) for part in self.themes))
        )


TABLE = [
    Row("In a surprising", "SAY", {"Kremlin"}, day=MONDAY),
    Row("In a surprising", "CONSULT COOPERATE", {RUSSIA, US}, set(),
        themes=("proposals for a potential peace settlement",), speaker="Kremlin", day=MONDAY),
    Row("This statement", "ACCUSE", {TRUMP}, {PUTIN}, mode="disapprove"),
    Row("This statement", "ACCUSE", {PUTIN}, {ZELENSKYY}, mode="disapprove"),
    Row("In an interview", "ACCUSE", {TRUMP}, {PUTIN}, themes=("Putin's remarks",), mode="disapprove"),
    Row("In an interview", "THREATEN", {TRUMP}, {"buyers of Russian oil"}, themes=("secondary tariffs",),
        speaker=TRUMP, relation="threatens", mode="relations",
        condition="if a diplomatic resolution can't be reached",
        amounts=((25, 50, "percent"),)),
    Row("If Russia and I", "THREATEN", {TRUMP}, {"oil"}, themes=("secondary tariffs",), speaker=TRUMP,
        relation="threatens", mode="relations", condition=NO_DEAL),
    Row("Dmitry Peskov", "SAY", {PESKOV}, {TRUMP}, themes=("Trump's comments",)),
    Row("Dmitry Peskov", "AGREE CONSULT", {RUSSIA}, {US}, themes=("engaging with the US government",),
        speaker=PESKOV),
    Row("Dmitry Peskov", "AGREE CONSULT", {PUTIN}, {TRUMP}, themes=("dialogue with Trump",), speaker=PESKOV),
    Row("We are continuing", "COOPERATE CONSULT", {RUSSIA}, {US}, speaker=PESKOV,
        themes=("to enhance our bilateral relations",)),
    Row("He indicated", "CONSULT", {TRUMP, PUTIN}, set(), speaker=PESKOV, modes=("hypothetical",),
        mode="phone", condition="if needed"),
    Row("Intriguingly", CONCILIATORY, {TRUMP}, {RUSSIA}, themes=("a more conciliatory approach",)),
    Row("Meanwhile", "THREATEN", {TRUMP}, {"the world's second-largest oil exporter"},
        themes=("proposed tariffs",), relation="threatens", mode="relations"),
    Row("Countries like", "RELATION", {"China", "India"}, themes=("Russian crude",), relation="imports",
        amounts=((80, 80, "percent"),)),
    Row("Countries like", "REJECT SAY", {"China", "India"}, {TRUMP}, themes=("Trump's threats",)),
    Row("Countries like", "COOPERATE RELATION", {"China"}, {RUSSIA}, speaker="China"),
    Row("In a related", "AGREE RELATION", {UKRAINE, RUSSIA}, themes=("rare earth elements",)),
    Row("However", "REJECT", {ZELENSKYY}, themes=("a proposed deal",), speaker=TRUMP,
        modes=("hypothetical",), day=SUNDAY),
    Row("However", "SAY", {TRUMP}, day=SUNDAY),
    Row("Kirill Dmitriev", "CONSULT", {RUSSIA, US}, speaker=DMITRIEV,
        themes=("joint projects related to rare earth metals",)),
    Row("Kirill Dmitriev", "CONSULT SAY", {DMITRIEV}, themes=("rare earth metals",)),
    Row("This statement", "RELATION", {TRUMP}, {US}, themes=("US President",), relation="holds office"),
    Row("This statement", "RELATION", {PUTIN}, {RUSSIA}, themes=("Russian President",),
        relation="holds office"),
    Row("This statement", "RELATION", {ZELENSKYY}, {UKRAINE}, themes=("Ukrainian President",),
        relation="holds office"),
    Row("Dmitry Peskov", "RELATION", {PESKOV}, {"Kremlin"}, themes=("spokesperson",),
        relation="holds office"),
    Row("Kirill Dmitriev", "RELATION", {DMITRIEV}, {PUTIN}, themes=("special envoy",),
        relation="holds office"),
]  # fmt: skip


@cache
def found() -> tuple[Event, ...]:
    article = parse(SEED.read_text(encoding="utf-8"))
    return tuple(events(article, pipeline()(article.text)))


def labels(parties: tuple[Party, ...]) -> set[str]:
    return {p.label for p in parties}


def theme(e: Event) -> str:
    return e.theme.text if e.theme else ""


@pytest.mark.parametrize("row", TABLE, ids=lambda row: f"{row.sentence}: {row.types}")
def test_event(row: Row) -> None:
    matches = [e for e in found() if row.finds(e)]
    assert matches
    assert (row.modes, row.mode, row.condition, row.speaker, row.day, row.amounts) in [
        (
            e.modes,
            e.mode,
            e.condition,
            e.speaker.label if e.speaker else None,
            e.time.value if e.time else None,
            tuple((q.low, q.high, q.unit) for q in e.quantities),
        )
        for e in matches
    ]


def test_nothing_that_cannot_act_is_an_actor() -> None:
    assert {p.kind for e in found() for p in e.actors} <= ACTING_KINDS
    assert all(e.actors for e in found())


def test_what_may_happen_has_not_happened() -> None:
    """A war that is feared, a call that could be arranged, a deal that cannot be made."""
    assert all(
        "hypothetical" in e.modes
        for e in found()
        if (e.type, labels(e.actors)) in [("ASSAULT", {US, RUSSIA}), ("AGREE", {RUSSIA, TRUMP})]
    )
    assert not [e for e in found() if e.type == "ASSAULT" and not e.modes]


def test_nobody_speaks_where_he_speaks_of() -> None:
    assert [e.place for e in found() if e.type == "SAY"] == [None] * sum(e.type == "SAY" for e in found())


def test_one_person_is_one_node() -> None:
    parties = [p for e in found() for p in (*e.actors, *e.recipients)]
    for name in (TRUMP, PUTIN, ZELENSKYY, PESKOV, DMITRIEV):
        assert len({p.id for p in parties if name.split()[-1] in p.label}) == 1


def test_spans_point_at_their_words() -> None:
    text = parse(SEED.read_text(encoding="utf-8")).text
    for e in found():
        assert text[e.sentence.start : e.sentence.end] == e.sentence.text
        assert e.sentence.start <= e.predicate.start < e.predicate.end <= e.sentence.end
        for p in (*e.actors, *e.recipients):
            assert " ".join(text[p.start : p.end].split()) == p.mention
