"""What is reported in sentences with hand-made trees, in short."""

from __future__ import annotations

from spacy.tokens import Doc, Span
from treebank import parsed

from kg.article import Article
from kg.event import Event, Party
from kg.events import events


def report(
    *sentences: str, names: str = "", date: str | None = None, source: str | None = None
) -> list[Event]:
    """The events of sentences in treebank notation; `names` are "Merkel=PERSON; NATO=ORG"."""
    doc = Doc.from_docs([parsed(sentence) for sentence in sentences])
    words = [t.text for t in doc]
    spans: list[Span] = []
    for name in filter(None, names.split("; ")):
        text, label = name.split("=")
        parts = text.split()
        for i in range(len(words)):
            if words[i : i + len(parts)] == parts and not any(s.start <= i < s.end for s in spans):
                spans.append(Span(doc, i, i + len(parts), label=label))
    doc.ents = spans
    article = Article("urn:test", doc.text, published=date, source=source)
    return events(article, doc, typed_by_network=False)


def brief(event: Event) -> str:
    """ "Iran THREATEN Israel", "? ASSAULT-heavy-weapons town", "Merkel AGREE Putin, future"."""
    kind = f"{event.type}-{event.mode}" if event.mode else event.type
    return ", ".join((f"{labels(event.actors)} {kind} {labels(event.recipients)}", *event.modes))


def labels(parties: tuple[Party, ...]) -> str:
    return "+".join(p.label for p in parties) or "?"


def told(*sentences: str, names: str = "", date: str | None = None) -> set[str]:
    """All events of some sentences in brief."""
    return {brief(e) for e in report(*sentences, names=names, date=date)}


def only(found: list[Event], type_: str) -> Event:
    """The one event of a type."""
    events = [e for e in found if e.type == type_]
    assert len(events) == 1, [brief(e) for e in found]
    return events[0]
