"""Frames: uses of words with their conditions, and the choice of the one that fits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

_ANY = frozenset({"@any"})
_CLAUSES = frozenset({"subjunctive", "intent"})


@dataclass(frozen=True, slots=True)
class Frame:
    """A use of a word, with the conditions that tell it from its other uses and what it evokes.

    Conditions: `particles` (the verb has one of them), `prepositions` (one of them introduces an
    argument), `objects` and `subjects` (head lemmas, word classes such as @talks, kinds of entities such
    as @person, @any for whatever object), `not_objects`, `governed` (like objects, of the arguments that
    prepositions introduce; adverbs, "to leave" of what is to be done, "hostage" of what the object
    becomes), `acts` (types of events, of which the object reports one) and `complement` (ccomp, xcomp, or two
    kinds of ccomp: subjunctive, and intent, which says what the subject itself is going to do). `actors`,
    `recipients` and `theme` are slots in order of preference: subject, object, iobj, complement (who acts in
    the clause that follows), content (the recipients of the act in that clause), author (who does what the
    theme names), voice (who says it), possessor, or a preposition.
    `type` is None where the word evokes no event of its own: it may be `light` (the event is the
    noun that is its object) or only give its clause a `scope`.
    """

    id: str
    pos: str
    lemmas: tuple[str, ...]
    particles: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    objects: frozenset[str] = frozenset()
    not_objects: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    governed: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()
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
            5 * bool(self.particles)
            + 4 * bool(self.governed)
            + (1 if self.objects == _ANY else 4 * bool(self.objects))
            + 3 * bool(self.acts)
            + 2 * bool(self.prepositions)
            + 2 * bool(self.subjects)
            + 4 * (self.complement is not None)
            + (self.complement in _CLAUSES)
            + bool(self.not_objects)
        )

    def fits(
        self,
        *,
        prepositions: frozenset[str],
        objects: frozenset[str],
        subjects: frozenset[str],
        governed: frozenset[str],
        acts: frozenset[str],
        complement: str | None,
    ) -> bool:
        """Whether every condition of the frame holds but that on the particle."""
        return (
            (not self.prepositions or not self.prepositions.isdisjoint(prepositions))
            and (not self.objects or not self.objects.isdisjoint(objects))
            and (not self.subjects or not self.subjects.isdisjoint(subjects))
            and (not self.governed or not self.governed.isdisjoint(governed))
            and (not self.acts or not self.acts.isdisjoint(acts))
            and (self.complement is None or self.complement == complement or self._is_that_clause(complement))
            and self.not_objects.isdisjoint(objects)
        )

    def _is_that_clause(self, complement: str | None) -> bool:
        return self.complement == "ccomp" and complement in _CLAUSES


@dataclass(frozen=True, slots=True)
class Uses:
    """The frames of a word, most specific first, and those with each particle and without (None).

    `asked` are the conditions that any of them has: prepositions, objects, subjects, governed, acts,
    complement.
    """

    frames: tuple[Frame, ...]
    by_particle: Mapping[str | None, tuple[Frame, ...]]
    asked: frozenset[str]


def uses(frames: tuple[Frame, ...]) -> Uses:
    """The frames of a word, sorted, by their particles."""
    by_particle: dict[str | None, list[Frame]] = {}
    for frame in frames:
        for particle in frame.particles or (None,):
            by_particle.setdefault(particle, []).append(frame)
    conditions = {
        "prepositions": any(f.prepositions for f in frames),
        "objects": any(f.objects or f.not_objects for f in frames),
        "subjects": any(f.subjects for f in frames),
        "governed": any(f.governed for f in frames),
        "acts": any(f.acts for f in frames),
        "complement": any(f.complement for f in frames),
    }
    return Uses(
        frames,
        {particle: tuple(some) for particle, some in by_particle.items()},
        frozenset(name for name, asked in conditions.items() if asked),
    )


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The uses of words by (lemma, part of speech); word classes (@talks) with their lemmas."""

    frames: Mapping[tuple[str, str], Uses]
    classes: Mapping[str, frozenset[str]]
    all: tuple[Frame, ...] = field(repr=False, default=())

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
        acts: frozenset[str] = frozenset(),
        complement: str | None = None,
    ) -> Frame | None:
        """The most specific frame whose conditions hold, or None.

        Lemmas are lower case. `objects` and `subjects` hold head lemmas of the logical object and
        subject (so a passive's subject is an object), and kinds of entities (@person, @country,
        @place, @organisation) where the head is a name; for a noun, `objects` are its compounds and
        adjectives and the heads of its "of" phrase. `governed` holds the same for arguments that
        prepositions introduce, `acts` the types of the events that the objects report.
        A preposition such as "out of" also counts as the particle "out" with "of".
        """
        uses = self.frames.get((lemma, pos))
        if uses is None:
            return None
        if objects:
            objects |= _ANY
        offers = [(particle, prepositions)]
        if particle is None:
            split = (p.partition(" ") for p in prepositions if " " in p)
            offers += [(word, prepositions | {rest}) for word, _, rest in split]
        else:
            joined = {f"{particle} {preposition}" for preposition in prepositions}
            offers += [(None, frozenset({particle} | joined))]
        best: Frame | None = None
        for number, (word, introduced) in enumerate(offers):
            for frame in uses.by_particle.get(word, ()):
                if best is not None and frame.specificity <= best.specificity:
                    break
                # An unknown particle makes another verb: take it only where a frame asks for it.
                if number and word is None and not frame.prepositions:
                    continue
                if frame.fits(
                    prepositions=introduced,
                    objects=objects,
                    subjects=subjects,
                    governed=governed,
                    acts=acts,
                    complement=complement,
                ):
                    best = frame
                    break
        return best
