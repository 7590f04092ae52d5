"""The benchmark code: its measures on cases worked out by hand, and against the scorers of the sets."""

from __future__ import annotations

import json
import random
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from reported import report

from benchmarks import (
    agreement,
    carb,
    events_confidence,
    icews,
    merging,
    news,
    plv,
    quality,
    store,
    typing_examples,
)
from benchmarks.bootstrap import Weights, estimate
from benchmarks.names import known, same_actor, same_name
from benchmarks.running import documents, texts
from benchmarks.sets import OWN, Absent, folder, scorer, unread
from kg.coded import read_rows
from kg.event import Event, Party, Predicate, Sentence, Time, to_json
from kg.events import events as extracted
from training.clauses import parse

ARTICLE = "Talks\n\nIran met Iraq on Monday. Iran praised Kuwait.\n"


def party(label: str, country: str | None = None, kind: str = "country", mention: str | None = None) -> Party:
    return Party(
        f"https://w3id.org/kg-events/entity/{label}",
        label,
        kind,
        country,
        label if mention is None else mention,
    )


def event(
    sentence: str, type: str, actors: tuple[Party, ...], recipients: tuple[Party, ...] = (), **rest: Any
) -> Event:
    return Event(
        article="urn:x",
        title=None,
        published=None,
        sentence=Sentence(0, 0, len(sentence), sentence),
        predicate=Predicate("", "", 0, 0),
        relation="",
        type=type,
        actors=actors,
        recipients=recipients,
        **rest,
    )


def gold_row(sent: str, type: str, actor: str, recipient: str | None, **rest: Any) -> dict[str, Any]:
    codes = {"Iran": "IRN", "Iraq": "IRQ", "Kuwait": "KWT"}
    row: dict[str, Any] = {
        "doc": "a", "sent": sent, "type": type, "type_alt": [], "modes": [], "speaker": "", "date": "",
        "core": True,
        "actor": [actor], "actor_mention": [actor], "actor_country": [codes[actor]],
        "recipient": [recipient] if recipient else [], "recipient_mention": [recipient] if recipient else [],
        "recipient_country": [codes[recipient]] if recipient else [],
    }  # fmt: skip
    return row | rest


@pytest.fixture
def golds(tmp_path: Path) -> list[news.Gold]:
    rows = [
        gold_row("Iran met", "CONSULT", "Iran", "Iraq", date="2024-05-06"),
        gold_row("Iran praised", "SUPPORT", "Iran", "Kuwait", modes=["future"]),
    ]
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return news.read(path, {"a": ARTICLE})["a"]


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Boris Johnson", "Johnson", True),
        ("Syrian troops", "troops of Syria", True),
        ("Syrian troops", "Syria", False),
        ("Iraqi security forces", "security force", True),
        ("Foreign Office spokesman", "spokesman", True),
        ("Iran", "Iraq", False),
        ("", "Iran", False),
    ],
)
def test_names_are_the_same_if_each_head_stands_in_the_other(a: str, b: str, same: bool) -> None:
    assert same_name(a, b) is same
    assert same_name(b, a) is same


def test_organs_of_one_state_are_one_actor_but_its_people_are_not() -> None:
    army = known("Iraqi army", "army", "IRQ")
    assert same_actor(army, {"label": "Iraq", "mention": "Iraq", "country": "IRQ", "kind": "country"})
    assert not same_actor(
        army, {"label": "Haider al-Abadi", "mention": "he", "country": "IRQ", "kind": "person"}
    )


def test_scores_of_a_small_article(golds: list[news.Gold]) -> None:
    iran, iraq, kuwait = party("Iran", "IRN"), party("Iraq", "IRQ"), party("Kuwait", "KWT")
    system = [
        event(
            "Iran met Iraq on Monday.",
            "CONSULT",
            (iran,),
            (iraq,),
            time=Time("", "2024-05-06"),
            confidence=0.9,
        ),
        event("Iran praised Kuwait.", "ACCUSE", (iran,), (kuwait,), confidence=0.9),
        event("Iran praised Kuwait.", "SUPPORT", (kuwait,), (iraq,), confidence=0.1),
        event("Iran praised Kuwait.", "SAY", (iran,)),
    ]
    n, errors = news.count("a", golds, news.found(ARTICLE, system))
    scores = news.ratios(n)
    assert scores["pairs precision"] == pytest.approx(2 / 3)
    assert scores["pairs recall"] == 1
    assert scores["typed precision"] == pytest.approx(1 / 3)
    assert scores["typed recall"] == pytest.approx(1 / 2)
    assert scores["date"] == 1
    assert scores["modes recall"] == 0
    assert scores["no speaker"] == 1
    assert scores["speaker"] is None
    assert {e.kind for e in errors} == {"spurious", "type"}
    assert news.reliability(n) == [
        {"from": 0.0, "to": 0.2, "events": 1, "confidence": 0.1, "right": 0.0},
        {"from": 0.8, "to": 1.0, "events": 2, "confidence": 0.9, "right": 0.5},
    ]


def test_an_event_counts_only_in_its_own_sentence(golds: list[news.Gold]) -> None:
    wrong = event("Iran praised Kuwait.", "CONSULT", (party("Iran", "IRN"),), (party("Iraq", "IRQ"),))
    n, _ = news.count("a", golds, news.found(ARTICLE, [wrong]))
    assert n["pairs, right"] == n["pairs, found"] == 0


def test_a_coding_agrees_with_itself(golds: list[news.Gold]) -> None:
    (own,) = agreement.as_found({"a": golds}).values()
    scores = news.ratios(news.count("a", golds, own)[0])
    assert scores["pairs f1"] == scores["typed f1"] == scores["modes f1"] == scores["date"] == 1


@pytest.mark.parametrize("name", ["gold.jsonl", agreement.SECOND])
def test_gold_events_of_the_project_are_well_formed(name: str) -> None:
    sources = texts(OWN / "articles")
    read = news.read(OWN / name, sources)
    assert read.keys() <= sources.keys()
    assert name == agreement.SECOND or read.keys() == sources.keys()
    assert name != agreement.SECOND or not read.keys() & unread()
    for doc, golds in read.items():
        flat = " ".join(sources[doc].split())
        assert [g.span for g in golds] == sorted(g.span for g in golds), doc
        for gold in golds:
            sentence = flat[slice(*gold.span)]
            assert flat.count(gold.row["sent"]) == 1, gold.row
            mentions = (*gold.row["actor_mention"], *gold.row["recipient_mention"])
            assert all(m in sentence for m in mentions), gold.row
            assert not gold.row["core"] or (gold.actors and not gold.types <= {"SAY", "OTHER"}), gold.row


def as_event(gold: news.Gold, sentence: str, rng: random.Random) -> Event:
    """A gold event as a system would give it, with some faults."""
    row = gold.row

    def parties(role: str) -> tuple[Party, ...]:
        cells = zip(row[role], row[f"{role}_mention"], row[f"{role}_country"], strict=True)
        kinds = ("person", "government", "country", "group")
        return tuple(party(n, c or None, rng.choice(kinds), m) for n, m, c in cells if rng.random() < 0.9)

    return event(
        sentence,
        row["type"] if rng.random() < 0.7 else rng.choice(("AID", "SAY", "ASSAULT")),
        parties("actor"),
        parties("recipient"),
        modes=tuple(m for m in (*row["modes"], "future") if rng.random() < 0.6),
        speaker=party(row["speaker"]) if row["speaker"] and rng.random() < 0.8 else None,
        time=Time("", row["date"][: rng.choice((4, 7, 10))]) if row["date"] else None,
        confidence=round(rng.random(), 2),
    )


def test_news_measure_is_that_of_the_shipped_scorer(tmp_path: Path) -> None:
    found = folder("news")
    if isinstance(found, Absent):
        pytest.skip(found.reason)
    official = scorer(found / "score.py")
    rng = random.Random(5)
    for path in (found, OWN):
        sources = texts(path / "articles")
        read = news.read(path / "gold.jsonl", sources)
        flat = {doc: " ".join(text.split()) for doc, text in sources.items()}
        events = {
            doc: [as_event(g, flat[doc][slice(*g.span)].strip(), rng) for g in gs] for doc, gs in read.items()
        }
        for doc, es in events.items():
            (tmp_path / f"{doc}.jsonl").write_text("\n".join(map(to_json, es)), encoding="utf-8")
        gold, plain = official.load_gold(path / "gold.jsonl", path / "articles")
        theirs, _ = official.score(gold, official.load_system(tmp_path, plain))
        counts = (news.count(d, read[d], news.found(sources[d], es))[0] for d, es in events.items())
        total: Counter[str] = sum(counts, Counter())
        ours = news.ratios(total)
        for key, name in (("pairs", "pair"), ("typed", "typed"), ("modes", "modes")):
            for part in ("precision", "recall", "f1"):
                assert ours[f"{key} {part}"] == pytest.approx(theirs[name][part], abs=1e-4)
        for key, name in (
            ("speaker", "speaker_accuracy"), ("no speaker", "no_speaker_kept"),
            ("date", "date_accuracy"), ("country", "country_accuracy"),
        ):  # fmt: skip
            assert ours[key] == (None if theirs[name] is None else pytest.approx(theirs[name], abs=1e-4))
        assert [b["right"] for b in news.reliability(total)] == [
            b["right"] for b in theirs["confidence"].values()
        ]


def test_typing_takes_the_event_between_the_marked_actors() -> None:
    a, b, c = party("Ana"), party("Ben"), party("Cid")
    row = {"sentence": "s", "source": "the Ana", "target": "Ben", "root": "AID"}
    between = event("s", "AID", (a,), (b,), confidence=0.2)
    beside = event("s", "REQUEST", (a,), (c,), confidence=0.5)
    elsewhere = event("s", "RETREAT", (c,), confidence=0.9)
    statement = event("s", "SAY", (a,), (b,), confidence=1.0)
    for events, answer in (
        ([elsewhere, beside, between, statement], "AID"),
        ([elsewhere, beside], "REQUEST"),
        ([elsewhere], "YIELD"),
        ([statement], plv.NONE),
    ):
        assert plv.answers([row], [events]) == [answer]


def test_macro_f1_weighs_classes_alike() -> None:
    gold, given = ["a"] * 8 + ["b"] * 2, ["a"] * 9 + ["b"]
    expected = (2 * 8 / (8 + 9) + 2 * 1 / (2 + 1)) / 2
    assert plv.macro_f1(gold, given, draws=0).value == pytest.approx(expected)
    assert plv.confusion(gold, given) == {"a": {"a": 8}, "b": {"a": 1, "b": 1}}


def test_curve_of_triples_is_closed_at_recall_0() -> None:
    # One sentence with two gold tuples: a sure prediction that is right, an unsure one that is wrong.
    counts = np.array([[[1.0, 2.0, 1.0, 2.0], [1.0, 1.0, 1.0, 2.0]]])
    scores = carb.scores(counts, draws=0)
    assert scores["F1"].value == pytest.approx(2 / 3)
    assert scores["AUC"].value == pytest.approx(0.5)


def test_interval_holds_the_value_and_narrows_with_more_units() -> None:
    def interval(units: int) -> float:
        outcomes = np.arange(units) % 2

        def mean(weights: Weights) -> float:
            return float(weights @ outcomes / weights.sum())

        found = estimate(mean, units)
        assert found.value == 0.5
        assert found.low is not None and found.high is not None and found.low < 0.5 < found.high
        return found.high - found.low

    assert interval(400) < interval(24) / 2


@pytest.fixture
def coded(tmp_path: Path) -> Path:
    """A folder in the manner of ICEWS18: three actors, three relations, three events."""
    for name, rows in {
        "entity2id.txt": ("Iran\t0", "Police (India)\t1", "Xi Jinping\t2"),
        "relation2id.txt": ("Make statement\t0", "Make a visit\t1", "Reduce or stop material aid\t2"),
        "valid.txt": ("0\t1\t1\t24\t0", "1\t0\t2\t24\t0", "2\t2\t0\t48\t0"),
    }.items():
        (tmp_path / name).write_text("\n".join(rows) + "\n", encoding="utf-8")
    return tmp_path


def test_icews18_reads_as_an_icews_table(coded: Path) -> None:
    complaints: list[str] = []
    events = list(
        read_rows(icews.table(coded), "icews", report=lambda _, message: complaints.append(message))
    )
    assert not complaints
    assert [e.type for e in events] == ["CONSULT", "SAY", "SANCTION"]
    assert [e.published for e in events] == ["2018-01-02", "2018-01-02", "2018-01-03"]
    assert events[0].recipients[0].country == "IND"
    assert len({e.article.partition("#")[0] for e in events}) == 1


def test_stream_tells_the_same_events_on_other_days(coded: Path) -> None:
    articles = list(store.stream(coded, store.WINDOW + 1, size=3))
    first, again = articles[0], articles[store.WINDOW]
    assert len(first) == 3
    assert [e.actors for e in first] == [e.actors for e in again]
    assert {e.published for e in first} == {"2018-01-01"}
    assert {e.published for e in again} == {"2018-01-02"}


def test_articles_of_a_stream_cost_something_in_a_folder(coded: Path) -> None:
    store.WORK.mkdir(exist_ok=True)
    scores = store.growing(coded, 2 * store.WINDOW)
    assert len(scores) == 3 and all(score > 0 for score in scores.values())


def test_work_is_stopped_when_patience_ends() -> None:
    def endless() -> None:
        while True:
            pass

    assert store.stopped(endless, 1) == 1.0


def groups(*names: str) -> list[frozenset[str]]:
    return [frozenset(name) for name in names]


def test_scores_of_groups_worked_out_by_hand() -> None:
    gold, found = groups("abc", "de"), groups("ab", "cde")
    # MUC: 2 of 3 links stand. B-cubed: (2/3 + 2/3 + 1/3 + 1 + 1) / 5. CEAF-e: (4/5 + 4/5) / 2.
    assert merging.muc(gold, found).f1 == pytest.approx(2 / 3)
    assert merging.b_cubed(gold, found).recall == pytest.approx(11 / 15)
    assert merging.b_cubed(gold, found).precision == pytest.approx(11 / 15)
    assert merging.ceaf_e(gold, found).f1 == pytest.approx(0.8)
    assert merging.scores(gold, found)["CoNLL F1"] == pytest.approx((2 / 3 + 11 / 15 + 0.8) / 3)
    one = merging.b_cubed(groups("abc", "de"), groups("abcde"))
    assert (one.precision, one.recall) == (pytest.approx(13 / 25), 1)
    assert set(merging.scores(gold, gold).values()) == {1.0}


def test_what_is_not_found_costs_recall() -> None:
    gold, found = groups("abc", "d"), groups("ab")
    assert merging.b_cubed(gold, found) == merging.Score(1.0, pytest.approx((2 / 3 + 2 / 3) / 4))
    assert merging.muc(gold, found) == merging.Score(1.0, 0.5)
    assert merging.ceaf_e(gold, found) == merging.Score(pytest.approx(0.8), pytest.approx(0.4))
    assert merging.ceaf_e(gold, []).f1 == merging.b_cubed(gold, []).f1 == merging.muc(gold, []).f1 == 0


def test_reports_of_one_event_meet_in_the_stories() -> None:
    for path in (merging.STORIES, merging.LATER):
        alone = merging.on_gold(merging.alike, path=path)
        found = merging.on_gold(path=path)
        assert found["B-cubed precision"] >= 0.97 and found["CoNLL F1"] >= 0.95 > alone["CoNLL F1"] + 0.4


def test_reports_of_one_event_meet_end_to_end() -> None:
    found = merging.end_to_end()
    assert found["B-cubed precision"] >= 0.95 and found["CoNLL F1"] >= 0.85


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("ASSAULT\t{a:Iran} {p:attacked} {r:Israel} again", "ASSAULT"),
        ("ASSAULT\t{a:Iran} attacked {r:Israel} {p:again}", "ASSAULT"),
        ("ASSAULT\tIran attacked {r:Israel} {p:again}", plv.NONE),
    ],
)
def test_an_example_is_answered_by_its_predicate_or_its_parties(clause: str, expected: str) -> None:
    found = report("Iran/NNP/2/nsubj attacked/VBD/0/root/attack Israel/NNP/2/obj again/RB/2/advmod")
    assert typing_examples.answer(parse(clause), found) == expected


def test_confidence_is_fitted_on_every_event_of_a_text() -> None:
    (pair,) = documents([texts(OWN / "articles")["01-dayton-wire"]])
    _, judged = events_confidence.observed(*pair)
    assert judged and len(judged) == len(extracted(*pair))


def test_confidence_is_of_what_no_rule_was_written_for() -> None:
    def cases(right: int, *, read: bool) -> list[events_confidence.Case]:
        return [events_confidence.Case("", (), (), n < right, n < right, read=read) for n in range(100)]

    unread = cases(60, read=False)
    tables = events_confidence.fit_both(unread + cases(90, read=True))
    assert [events_confidence._judged(tables, c) for c in unread] == pytest.approx([0.6] * 100, abs=0.01)


def test_what_is_unread_is_in_the_set_and_its_errors_are_not_shown() -> None:
    bodies, _ = news.sentences(OWN / "sentences.jsonl")
    kept = unread()
    assert kept < {*bodies, *texts(OWN / "articles")}
    error = news.Error("missed", "", "", "", (), ())
    counted = {doc: (Counter({"gold": 1}), [error]) for doc in [*bodies][-1:] + [*bodies][:1]}
    assert len(kept.intersection(counted)) == len(quality._scored(counted, corpus="", draws=0)["errors"]) == 1


def test_work_that_takes_no_time_takes_some(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter(range(1000))
    monkeypatch.setattr(store.time, "process_time", lambda: next(ticks) // 41 / 100)
    assert store.repeated(lambda: None) > 0
