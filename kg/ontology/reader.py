"""The lexicon as in ontology/lexicon.ttl."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from kg.ontology.codebook import PLOVER, Plover, plover
from kg.ontology.frames import Frame, Lexicon, uses
from kg.ontology.turtle import RDF, Properties, local, malformed, one, ontology_folder, subjects_of

LEXICON = "https://w3id.org/kg-events/lexicon#"

SCOPES = frozenset({"future", "hypothetical", "negation", "historical", "factual"})
COMPLEMENTS = frozenset({"ccomp", "xcomp", "subjunctive", "intent"})
POS = ("verb", "noun", "adjective", "adverb", "modal")

# Prepositions that are as good as one: a slot or condition that names the first takes all.
_SPELLINGS = (
    ("toward", "towards"),
    ("on", "upon"),
    ("among", "amongst"),
    (
        "about",
        "regarding",
        "concerning",
        "with regard to",
        "with respect to",
        "relating to",
        "related to",
        "pertaining to",
        "focused on",
        "focusing on",
        "centred on",
        "centered on",
        "dealing with",
    ),
    ("between", "involving"),
)


@cache
def lexicon() -> Lexicon:
    """The lexicon as in ontology/lexicon.ttl. Raises ValueError where the file is malformed."""
    return read_lexicon((ontology_folder() / "lexicon.ttl").read_text(encoding="utf-8"), plover())


def read_lexicon(text: str, plover: Plover, *, name: str = "lexicon.ttl") -> Lexicon:
    """The frames and word classes of a Turtle text in the terms of lexicon.ttl.

    Raises ValueError naming file, line and subject for a frame without trigger, with an unknown
    type, mode, word class, scope or complement.
    """
    subjects = subjects_of(text, name)
    reader = _LexiconReader(text=text, name=name, subjects=subjects, plover=plover)
    classes = reader.classes()
    frames = tuple(reader.frames(classes))
    index: dict[tuple[str, str], list[Frame]] = {}
    for frame in frames:
        for lemma in frame.lemmas:
            index.setdefault((lemma, frame.pos), []).append(frame)
    ordered = {key: uses(tuple(sorted(found, key=_narrowest_first))) for key, found in index.items()}
    return Lexicon(frames=MappingProxyType(ordered), classes=MappingProxyType(classes), all=frames)


def _narrowest_first(frame: Frame) -> tuple[int, int]:
    return -frame.specificity, len(frame.objects) + len(frame.subjects) + len(frame.governed)


@dataclass(frozen=True, slots=True)
class _LexiconReader:
    text: str
    name: str
    subjects: Mapping[str, Properties]
    plover: Plover

    def classes(self) -> dict[str, frozenset[str]]:
        return {
            f"@{local(iri)}": frozenset(v.value for v in properties.get(LEXICON + "member", ()))
            for iri, properties in self.subjects.items()
            if self._is(properties, "WordClass")
        }

    def frames(self, classes: Mapping[str, frozenset[str]]) -> Iterator[Frame]:
        patterns = {iri: p for iri, p in self.subjects.items() if self._is(p, "Pattern")}
        for iri, properties in self.subjects.items():
            if self._is(properties, "Frame"):
                yield self._frame(iri, properties, patterns, classes)

    def _is(self, properties: Properties, kind: str) -> bool:
        return one(properties, RDF + "type") == LEXICON + kind

    def _frame(
        self,
        iri: str,
        properties: Properties,
        patterns: Mapping[str, Properties],
        classes: Mapping[str, frozenset[str]],
    ) -> Frame:
        triggers = {pos: self._words(properties, pos) for pos in POS if LEXICON + pos in properties}
        if len(triggers) != 1 or not all(all(lemmas) for lemmas in triggers.values()):
            raise self._error(iri, f"needs triggers of one part of speech ({', '.join(POS)})")
        ((pos, lemmas),) = triggers.items()
        slots = one(properties, LEXICON + "slots") or LEXICON + f"{pos}-slots"
        if slots not in patterns:
            raise self._error(iri, f"unknown slots lex:{local(slots)}")
        complete = {**patterns[slots], **properties}
        type_, mode = self._evoked(iri, one(properties, LEXICON + "evokes"))
        frame = Frame(
            id=local(iri),
            pos=pos,
            lemmas=lemmas,
            particles=frozenset(self._words(properties, "particle")),
            prepositions=frozenset(_spellings(self._words(properties, "preposition"))),
            objects=self._condition(iri, properties, "object", classes),
            not_objects=self._condition(iri, properties, "notObject", classes),
            subjects=self._condition(iri, properties, "subject", classes),
            governed=self._condition(iri, properties, "governed", classes),
            acts=frozenset(self._acts(iri, properties)),
            complement=self._choice(iri, properties, "complement", COMPLEMENTS),
            type=type_,
            mode=mode,
            actors=tuple(_spellings(self._list(complete, "actor"))),
            recipients=tuple(_spellings(self._list(complete, "recipient"))),
            theme=tuple(_spellings(self._list(complete, "theme"))),
            reciprocal=one(complete, LEXICON + "reciprocal") == "true",
            scope=self._choice(iri, properties, "scope", SCOPES),
            speech=one(properties, LEXICON + "speech") == "true",
            light=one(properties, LEXICON + "light") == "true",
            relation=one(properties, LEXICON + "relation") or "",
        )
        if frame.type and not frame.relation:
            raise self._error(iri, "evokes an event and has no lex:relation")
        return frame

    def _evoked(self, iri: str, evoked: str | None) -> tuple[str | None, str | None]:
        if evoked is None:
            return None, None
        type_, _, mode = local(evoked).partition("-")
        if not evoked.startswith(PLOVER) or type_ not in self.plover.types:
            raise self._error(iri, f"unknown event type {type_}")
        if mode and (type_, mode) not in self.plover.modes:
            raise self._error(iri, f"unknown mode {mode} of {type_}")
        return type_, mode or None

    def _acts(self, iri: str, properties: Properties) -> Iterator[str]:
        for act in properties.get(LEXICON + "act", ()):
            type_, _ = self._evoked(iri, act.value)
            if type_ is not None:
                yield type_

    def _condition(
        self, iri: str, properties: Properties, key: str, classes: Mapping[str, frozenset[str]]
    ) -> frozenset[str]:
        words = self._words(properties, key)
        named = [word for word in words if word.startswith("@")]
        for word in named:
            if word not in classes:
                raise self._error(iri, f"unknown word class {word} in lex:{key}")
        return frozenset(words).union(*(classes[word] for word in named))

    def _choice(self, iri: str, properties: Properties, key: str, allowed: frozenset[str]) -> str | None:
        value = one(properties, LEXICON + key)
        if value is not None and value not in allowed:
            raise self._error(iri, f"lex:{key} is {value!r}, expected one of {', '.join(sorted(allowed))}")
        return value

    def _words(self, properties: Properties, key: str) -> tuple[str, ...]:
        return tuple(value.value for value in properties.get(LEXICON + key, ()))

    def _list(self, properties: Properties, key: str) -> Iterator[str]:
        head = one(properties, LEXICON + key)
        while head is not None and head != RDF + "nil":
            cell = self.subjects[head]
            yield cell[RDF + "first"][0].value
            head = one(cell, RDF + "rest")

    def _error(self, iri: str, what: str) -> ValueError:
        return malformed(self.text, self.name, iri, what)


def _spellings(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        yield from next((group for group in _SPELLINGS if word in group), (word,))
