"""How well two coders of the same texts agree: python -m benchmarks.agreement.

Ten texts of benchmarks/gold were coded a second time (second.jsonl), by a coder who had the texts and the
rules alone. Each coding is scored against the other as if it were what an extractor found, and the
extractor against both: how far it has to go, and how far anybody can.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks import news
from benchmarks.names import Known, known
from benchmarks.news import Found, Gold
from benchmarks.running import documents, extract, texts
from benchmarks.sets import OWN
from kg.actors import actors

SECOND = "second.jsonl"
SHOWN = (
    "pairs precision", "pairs recall", "pairs f1", "typed f1", "modes f1", "speaker", "no speaker", "date",
    "country",
)  # fmt: skip


def main() -> None:
    bodies = texts(OWN / "articles")
    first, second = (news.read(OWN / name, bodies) for name in ("gold.jsonl", SECOND))
    found = dict(zip(second, extract(documents(bodies[doc] for doc in second)), strict=True))
    system = {doc: news.found(bodies[doc], events) for doc, events in found.items()}
    print(f"{len(second)} texts")
    for name, gold, own in (
        ("second against first", first, as_found(second)),
        ("first against second", second, as_found({doc: first[doc] for doc in second})),
        ("extractor against first", first, system),
        ("extractor against second", second, system),
    ):
        counts = (news.count(doc, gold[doc], own[doc])[0] for doc in second)
        scores = news.ratios(sum(counts, Counter()))
        told = (f"{key} {value:.3f}" for key in SHOWN if (value := scores[key]) is not None)
        print(f"{name}: {', '.join(told)}")


def as_found(golds: Mapping[str, Sequence[Gold]]) -> dict[str, list[Found]]:
    """Gold events by text as an extractor would have found them."""
    return {doc: [Found(_row(gold), gold.span) for gold in events] for doc, events in golds.items()}


def _row(gold: Gold) -> dict[str, Any]:
    """A gold event as JSON has the extractor's."""
    row, speaker = gold.row, gold.row["speaker"]
    return {
        "actors": [_party(actor) for actor in gold.actors],
        "recipients": [_party(recipient) for recipient in gold.recipients],
        "type": row["type"],
        "modes": row["modes"],
        "speaker": {"label": speaker, "mention": speaker} if speaker else None,
        "time": {"value": row["date"]} if row["date"] else None,
        "sentence": {"text": row["sent"]},
        "confidence": 0.5,
    }


def _party(actor: Known) -> dict[str, Any]:
    senses = [sense for sense in actors().senses(actor.name) if sense.role != "demonym"]
    kind = senses[0].entity.kind if senses else ("government" if _is_organ(actor) else "group")
    country = actor.country if len(actor.country) == 3 else None
    known_as = senses[0].entity.id if senses else ""
    return {"label": actor.name, "mention": actor.mention, "country": country, "kind": kind, "id": known_as}


def _is_organ(actor: Known) -> bool:
    """Whether a name says that it is an organ of its state, by its common noun and not as a short name."""
    return known(actor.name.lower(), "", actor.country).state


if __name__ == "__main__":
    main()
