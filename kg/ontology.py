"""The ontology as Python data: PLOVER's types and modes, and the lexicon of triggers and frames.

Read once from ontology/*.ttl, the only source of type, mode and relation names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

PLOVER = "https://w3id.org/kg-events/plover#"
LEXICON = "https://w3id.org/kg-events/lexicon#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"

SCOPES = frozenset({"future", "hypothetical", "negation", "factual"})
COMPLEMENTS = frozenset({"ccomp", "xcomp"})
POS = ("verb", "noun", "adjective", "modal")

# Prepositions that are as good as one: a slot or condition that names the first takes all.
_SPELLINGS = (
    ("toward", "towards"),
    ("on", "upon"),
    ("among", "amongst"),
    ("about", "regarding", "concerning", "with regard to", "with respect to"),
)

_ANY = frozenset({"@any"})

_Properties = dict[str, list[NamedNode | BlankNode | Literal]]


@dataclass(frozen=True, slots=True)
class EventType:
    """A PLOVER event type (or what is none: a statement, a relation).

    `score` runs from -10 (conflict) to 10 (cooperation). `announced` names the type that an event
    of this type takes when it is only announced for the future, `refused` the type it takes when its
    actor says that it will not happen, `warned` the type it takes when its actor says that it will
    (PLOVER manual 2021; CAMEO 03, 12, 13).
    """

    name: str
    quad: str | None
    score: float
    requires_recipient: bool
    label: str
    iri: str
    announced: str | None = None
    refused: str | None = None
    warned: str | None = None


@dataclass(frozen=True, slots=True)
class Mode:
    """How an event of a type is done; `covers` are the types and type-modes of its content."""

    type: str
    name: str
    score: float | None
    label: str
    iri: str
    covers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Plover:
    """The event types by name, the modes by type and name, and CAMEO codes as (type, mode or None)."""

    types: Mapping[str, EventType]
    modes: Mapping[tuple[str, str], Mode]
    auxiliary: Mapping[str, str]
    cameo: Mapping[str, tuple[str, str | None]]
    statement: str
    relation: str

    def content_mode(self, type: str, content: str, mode: str | None = None) -> str | None:
        """The mode of a request, refusal or threat whose content is an act of type `content` (and `mode`)."""
        exact = f"{content}-{mode}"
        wide = None
        for (owner, name), candidate in self.modes.items():
            if owner == type:
                if exact in candidate.covers:
                    return name
                if content in candidate.covers:
                    wide = name
        return wide

    def score(self, type: str, mode: str | None = None) -> float:
        """The score of a type, or of its mode where the manual gives one. KeyError for an unknown type."""
        found = self.modes.get((type, mode)) if mode else None
        return found.score if found and found.score is not None else self.types[type].score


@dataclass(frozen=True, slots=True)
class Frame:
    """A use of a word, with the conditions that tell it from its other uses and what it evokes.

    Conditions: `particle`, `prepositions` (one of them introduces an argument), `objects` and
    `subjects` (head lemmas, word classes such as @talks, kinds of entities such as @person, @any for whatever
    object),
    `not_objects`, `governed` (like objects, of the arguments that prepositions introduce) and
    `complement` (ccomp or xcomp). `actors`, `recipients` and `theme` are slots in order of
    preference: subject, object, iobj, complement, possessor, or a preposition.
    `type` is None where the word evokes no event of its own: it may be `light` (the event is the
    noun that is its object) or only give its clause a `scope`.
    """

    id: str
    pos: str
    lemmas: tuple[str, ...]
    particle: str | None = None
    prepositions: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    not_objects: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    governed: frozenset[str] = frozenset()
    complement: str | None = None
    type: str | None = None
    mode: str | None = None
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    theme: tuple[str, ...] = ()
    reciprocal: bool = False
    scope: str | None = None
    speech: bool = False
    light: bool = False
    relation: str = ""

    @property
    def actor(self) -> str | None:
        """The preferred slot of the actor."""
        return self.actors[0] if self.actors else None

    @property
    def specificity(self) -> int:
        """How much the conditions ask for: of the frames that fit the highest wins, then the narrowest."""
        return (
            5 * (self.particle is not None)
            + 4 * bool(self.governed)
            + (1 if self.objects == _ANY else 4 * bool(self.objects))
            + 2 * bool(self.prepositions)
            + 2 * bool(self.subjects)
            + 4 * (self.complement is not None)
            + bool(self.not_objects)
        )

    def fits(
        self,
        *,
        particle: str | None,
        prepositions: frozenset[str],
        objects: frozenset[str],
        subjects: frozenset[str],
        governed: frozenset[str],
        complement: str | None,
    ) -> bool:
        """Whether every condition of the frame holds."""
        return (
            self.particle == particle
            and (not self.prepositions or not self.prepositions.isdisjoint(prepositions))
            and (not self.objects or not self.objects.isdisjoint(objects))
            and (not self.subjects or not self.subjects.isdisjoint(subjects))
            and (not self.governed or not self.governed.isdisjoint(governed))
            and (self.complement is None or self.complement == complement)
            and self.not_objects.isdisjoint(objects)
        )


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Frames by (lemma, part of speech), most specific first; word classes (@talks) with their lemmas."""

    frames: Mapping[tuple[str, str], tuple[Frame, ...]]
    classes: Mapping[str, frozenset[str]]
    all: tuple[Frame, ...] = field(repr=False, default=())

    @property
    def relations(self) -> frozenset[str]:
        """The relations that plain triples may have, as verbs in the third person."""
        return frozenset(frame.relation for frame in self.all if frame.relation)

    def match(
        self,
        *,
        lemma: str,
        pos: str,
        particle: str | None = None,
        prepositions: frozenset[str] = frozenset(),
        objects: frozenset[str] = frozenset(),
        subjects: frozenset[str] = frozenset(),
        governed: frozenset[str] = frozenset(),
        complement: str | None = None,
    ) -> Frame | None:
        """The most specific frame whose conditions hold, or None.

        Lemmas are lower case. `objects` and `subjects` hold head lemmas of the logical object and
        subject (so a passive's subject is an object), and kinds of entities (@person, @country,
        @place, @organisation) where the head is a name; for a noun, `objects` are its compounds and
        adjectives and the heads of its "of" phrase. `governed` holds the same for arguments that
        prepositions introduce.
        A preposition such as "out of" also counts as the particle "out" with "of".
        """
        frames = self.frames.get((lemma, pos))
        if frames is None:
            return None
        if objects:
            objects |= _ANY
        split = {word: rest for word, _, rest in (p.partition(" ") for p in prepositions) if rest}
        offers = [(particle, prepositions)]
        if particle is None:
            offers += [(word, prepositions | {rest}) for word, rest in split.items()]
        else:
            joined = {f"{particle} {preposition}" for preposition in prepositions}
            offers += [(None, frozenset({particle} | joined))]
        best: Frame | None = None
        for number, (word, introduced) in enumerate(offers):
            for frame in frames:
                if best is not None and frame.specificity <= best.specificity:
                    break
                # An unknown particle makes another verb: take it only where a frame asks for it.
                if number and word is None and not frame.prepositions:
                    continue
                if frame.fits(
                    particle=word,
                    prepositions=introduced,
                    objects=objects,
                    subjects=subjects,
                    governed=governed,
                    complement=complement,
                ):
                    best = frame
                    break
        return best


def ontology_folder() -> Traversable:
    """The folder ontology/: next to the package in a checkout, inside it (kg/_ontology) once installed."""
    package = files("kg")
    inside = package / "_ontology"
    if inside.is_dir():
        return inside
    beside = Path(str(package)).parent / "ontology"
    if not beside.is_dir():
        raise FileNotFoundError(f"{inside}: no ontology in the installed package; install it again")
    return beside


@cache
def plover() -> Plover:
    """PLOVER as in ontology/plover.ttl. Raises ValueError where the file is malformed."""
    return read_plover((ontology_folder() / "plover.ttl").read_text(encoding="utf-8"))


@cache
def lexicon() -> Lexicon:
    """The lexicon as in ontology/lexicon.ttl. Raises ValueError where the file is malformed."""
    return read_lexicon((ontology_folder() / "lexicon.ttl").read_text(encoding="utf-8"), plover())


def read_plover(text: str, *, name: str = "plover.ttl") -> Plover:
    """The types, modes and CAMEO codes of a Turtle text in the terms of plover.ttl."""
    subjects = _subjects(text, name)
    types: dict[str, EventType] = {}
    modes: dict[tuple[str, str], Mode] = {}
    auxiliary: dict[str, str] = {}
    cameo: dict[str, tuple[str, str | None]] = {}
    for iri, properties in subjects.items():
        local = _local(iri)
        if PLOVER + "requiresRecipient" in properties and SKOS + "notation" in properties:
            quad = _one(properties, PLOVER + "quad")
            announced, refused, warned = (
                _local(other) if (other := _one(properties, PLOVER + key)) else None
                for key in ("announcedAs", "refusedAs", "warnedAs")
            )
            types[local] = EventType(
                name=local,
                quad=_value(subjects[quad][SKOS + "prefLabel"][0]) if quad else None,
                score=float(_required(properties, PLOVER + "score", iri, text, name)),
                requires_recipient=_one(properties, PLOVER + "requiresRecipient") == "true",
                label=_required(properties, RDFS + "label", iri, text, name),
                iri=iri,
                announced=announced,
                refused=refused,
                warned=warned,
            )
        elif type_ := _one(properties, PLOVER + "modeOf"):
            notation = _required(properties, SKOS + "notation", iri, text, name)
            score = _one(properties, PLOVER + "score")
            modes[_local(type_), notation] = Mode(
                type=_local(type_),
                name=notation,
                score=float(score) if score else None,
                label=_required(properties, RDFS + "label", iri, text, name),
                iri=iri,
                covers=frozenset(_local(_value(c)) for c in properties.get(PLOVER + "covers", ())),
            )
        elif type_ := _one(properties, PLOVER + "type"):
            mode = _one(properties, PLOVER + "mode")
            cameo[local] = (_local(type_), _local(mode).partition("-")[2] if mode else None)
        elif _one(properties, RDF + "type") == PLOVER + "AuxiliaryMode":
            auxiliary[local] = iri
    document = subjects[PLOVER.rstrip("#")]
    statement, relation = (
        _local(_required(document, PLOVER + p, PLOVER + "statement", text, name))
        for p in ("statement", "relation")
    )
    return Plover(
        types=MappingProxyType(types),
        modes=MappingProxyType(modes),
        auxiliary=MappingProxyType(auxiliary),
        cameo=MappingProxyType(cameo),
        statement=statement,
        relation=relation,
    )


def read_lexicon(text: str, plover: Plover, *, name: str = "lexicon.ttl") -> Lexicon:
    """The frames and word classes of a Turtle text in the terms of lexicon.ttl.

    Raises ValueError naming file, line and subject for a frame without trigger, with an unknown
    type, mode, word class, scope or complement.
    """
    subjects = _subjects(text, name)
    reader = _LexiconReader(text=text, name=name, subjects=subjects, plover=plover)
    classes = reader.classes()
    frames = tuple(reader.frames(classes))
    index: dict[tuple[str, str], list[Frame]] = {}
    for frame in frames:
        for lemma in frame.lemmas:
            index.setdefault((lemma, frame.pos), []).append(frame)
    ordered = {key: tuple(sorted(found, key=_narrowest_first)) for key, found in index.items()}
    return Lexicon(frames=MappingProxyType(ordered), classes=MappingProxyType(classes), all=frames)


def _narrowest_first(frame: Frame) -> tuple[int, int]:
    return -frame.specificity, len(frame.objects) + len(frame.subjects) + len(frame.governed)


@dataclass(frozen=True, slots=True)
class _LexiconReader:
    text: str
    name: str
    subjects: Mapping[str, _Properties]
    plover: Plover

    def classes(self) -> dict[str, frozenset[str]]:
        return {
            f"@{_local(iri)}": frozenset(_value(v) for v in properties.get(LEXICON + "member", ()))
            for iri, properties in self.subjects.items()
            if self._is(properties, "WordClass")
        }

    def frames(self, classes: Mapping[str, frozenset[str]]) -> Iterator[Frame]:
        patterns = {iri: p for iri, p in self.subjects.items() if self._is(p, "Pattern")}
        for iri, properties in self.subjects.items():
            if self._is(properties, "Frame"):
                yield self._frame(iri, properties, patterns, classes)

    def _is(self, properties: _Properties, kind: str) -> bool:
        return _one(properties, RDF + "type") == LEXICON + kind

    def _frame(
        self,
        iri: str,
        properties: _Properties,
        patterns: Mapping[str, _Properties],
        classes: Mapping[str, frozenset[str]],
    ) -> Frame:
        triggers = {pos: self._words(properties, pos) for pos in POS if LEXICON + pos in properties}
        if len(triggers) != 1 or not all(all(lemmas) for lemmas in triggers.values()):
            raise self._error(iri, f"needs triggers of one part of speech ({', '.join(POS)})")
        ((pos, lemmas),) = triggers.items()
        slots = _one(properties, LEXICON + "slots") or LEXICON + f"{pos}-slots"
        if slots not in patterns:
            raise self._error(iri, f"unknown slots lex:{_local(slots)}")
        complete = {**patterns[slots], **properties}
        type_, mode = self._evoked(iri, _one(properties, LEXICON + "evokes"))
        particle = _one(properties, LEXICON + "particle")
        frame = Frame(
            id=_local(iri),
            pos=pos,
            lemmas=lemmas,
            particle=particle,
            prepositions=frozenset(_spellings(self._words(properties, "preposition"))),
            objects=self._condition(iri, properties, "object", classes),
            not_objects=self._condition(iri, properties, "notObject", classes),
            subjects=self._condition(iri, properties, "subject", classes),
            governed=self._condition(iri, properties, "governed", classes),
            complement=self._choice(iri, properties, "complement", COMPLEMENTS),
            type=type_,
            mode=mode,
            actors=tuple(_spellings(self._list(complete, "actor"))),
            recipients=tuple(_spellings(self._list(complete, "recipient"))),
            theme=tuple(_spellings(self._list(complete, "theme"))),
            reciprocal=_one(complete, LEXICON + "reciprocal") == "true",
            scope=self._choice(iri, properties, "scope", SCOPES),
            speech=_one(properties, LEXICON + "speech") == "true",
            light=_one(properties, LEXICON + "light") == "true",
            relation=_one(properties, LEXICON + "relation") or "",
        )
        if frame.type and not frame.relation:
            raise self._error(iri, "evokes an event and has no lex:relation")
        return frame

    def _evoked(self, iri: str, evoked: str | None) -> tuple[str | None, str | None]:
        if evoked is None:
            return None, None
        type_, _, mode = _local(evoked).partition("-")
        if not evoked.startswith(PLOVER) or type_ not in self.plover.types:
            raise self._error(iri, f"unknown event type {type_}")
        if mode and (type_, mode) not in self.plover.modes:
            raise self._error(iri, f"unknown mode {mode} of {type_}")
        return type_, mode or None

    def _condition(
        self, iri: str, properties: _Properties, key: str, classes: Mapping[str, frozenset[str]]
    ) -> frozenset[str]:
        words = self._words(properties, key)
        named = [word for word in words if word.startswith("@")]
        for word in named:
            if word not in classes:
                raise self._error(iri, f"unknown word class {word} in lex:{key}")
        return frozenset(words).union(*(classes[word] for word in named))

    def _choice(self, iri: str, properties: _Properties, key: str, allowed: frozenset[str]) -> str | None:
        value = _one(properties, LEXICON + key)
        if value is not None and value not in allowed:
            raise self._error(iri, f"lex:{key} is {value!r}, expected one of {', '.join(sorted(allowed))}")
        return value

    def _words(self, properties: _Properties, key: str) -> tuple[str, ...]:
        return tuple(_value(value) for value in properties.get(LEXICON + key, ()))

    def _list(self, properties: _Properties, key: str) -> Iterator[str]:
        head = _one(properties, LEXICON + key)
        while head is not None and head != RDF + "nil":
            cell = self.subjects[head]
            yield _value(cell[RDF + "first"][0])
            head = _one(cell, RDF + "rest")

    def _error(self, iri: str, what: str) -> ValueError:
        return _error(self.text, self.name, iri, what)


def _subjects(text: str, name: str) -> dict[str, _Properties]:
    try:
        triples = list(parse(text, format=RdfFormat.TURTLE))
    except SyntaxError as error:
        raise ValueError(f"{name}, line {error.lineno}: {error.msg}") from error
    subjects: dict[str, _Properties] = {}
    for triple in triples:
        subject, value = triple.subject, triple.object
        if isinstance(subject, Triple) or isinstance(value, Triple):
            raise ValueError(f"{name}: triple terms are not expected here: {triple}")
        subjects.setdefault(subject.value, {}).setdefault(triple.predicate.value, []).append(value)
    return subjects


def _spellings(words: Iterable[str]) -> Iterator[str]:
    for word in words:
        yield from next((group for group in _SPELLINGS if word in group), (word,))


def _value(term: NamedNode | BlankNode | Literal) -> str:
    return term.value


def _one(properties: _Properties, key: str) -> str | None:
    values = properties.get(key)
    return values[0].value if values else None


def _required(properties: _Properties, key: str, iri: str, text: str, name: str) -> str:
    value = _one(properties, key)
    if value is None:
        raise _error(text, name, iri, f"has no {_local(key)}")
    return value


def _local(iri: str) -> str:
    return iri.rpartition("#")[2]


def _error(text: str, name: str, iri: str, what: str) -> ValueError:
    local = _local(iri)
    start = text.find(f":{local} ")
    line = text.count("\n", 0, max(start, 0)) + 1
    return ValueError(f"{name}, line {line}: {local}: {what}")
