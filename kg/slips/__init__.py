"""Slips of the parser that grammar and words give away: arcs and labels that English does not allow.

Each is mended on the trees that the ones before it have left.
"""

from __future__ import annotations

from kg.slips import clauses, noun_phrases, speakers
from kg.slips.attachments import reattach


def mend(
    heads: list[int],
    deps: list[str],
    lowers: list[str],
    tags: list[str],
    lemmas: list[str],
    entities: list[str],
) -> None:
    """Mend heads and labels in place; the lists have an item for each token of a document."""
    speakers.rejoin_sayings(heads, deps, tags)
    speakers.rejoin_parted(heads, deps, lowers, tags)
    speakers.rejoin_sources(heads, deps)
    noun_phrases.rejoin_last_names(heads, deps, lowers)
    noun_phrases.rejoin_listed_names(heads, deps, lowers, tags)
    noun_phrases.rejoin_premodifiers(heads, deps)
    clauses.rejoin_copulas(heads, deps, tags, lemmas)
    clauses.tell_participles(heads, deps, lowers, tags)
    clauses.hang_items(heads, deps, tags, lowers)
    noun_phrases.rejoin_bearers(heads, deps, lowers, tags, entities)
    noun_phrases.rejoin_single(heads, deps, lowers, tags)
    noun_phrases.rejoin_holders(heads, deps, lowers, tags, entities)
    noun_phrases.rejoin_ranks(heads, deps, tags, lowers)
    noun_phrases.rejoin_generals(heads, deps, lowers)
    noun_phrases.rejoin_repeated(heads, deps, lowers)
    noun_phrases.rejoin_parts(heads, deps, lowers, tags)
    clauses.tell_cases(heads, deps, lowers, tags)
    clauses.tell_contact_clauses(heads, deps, tags)
    clauses.tell_infinitives(heads, deps, lowers, tags)
    clauses.tell_stranded(heads, deps, lowers, tags)
    clauses.tell_counted(heads, deps, tags)
    speakers.rejoin_addressees(heads, deps, tags)
    speakers.rejoin_second_requests(heads, deps, tags, lowers)
    speakers.rejoin_asked(heads, deps, lowers, tags, lemmas)
    clauses.tell_agents(heads, deps, lowers)
    speakers.rejoin_before_to(heads, deps, lowers, tags)
    clauses.rejoin_subjects(heads, deps, lowers, tags)
    speakers.tell_contents(heads, deps, lowers)
    clauses.rejoin_main_clauses(heads, deps, lowers)
    clauses.rejoin_finite_conjuncts(heads, deps, tags)
    clauses.rejoin_after_asides(heads, deps, lowers, tags)
    speakers.rejoin_tellings(heads, deps, lowers, tags, lemmas)
    speakers.rejoin_after_speakers(heads, deps, lowers, tags, lemmas)
    speakers.rejoin_gaps(heads, deps, tags)
    noun_phrases.tell_receivers(heads, deps, lemmas, tags, entities)
    noun_phrases.rejoin_patients(heads, deps, lowers, tags)
    noun_phrases.rejoin_parallel(heads, deps, lowers, tags)
    noun_phrases.rejoin_partners(heads, deps, lowers, tags)
    clauses.rejoin_agents(heads, deps, lowers, tags, entities)
    reattach(heads, deps, lowers, tags, entities)
    clauses.rejoin_gerunds(heads, deps, lowers, tags, lemmas)
    clauses.rejoin_askers(heads, deps, tags, lemmas)
    clauses.rejoin_relatives(heads, deps, tags, lemmas)
    clauses.rejoin_whom(heads, deps, lowers, tags, entities)
    clauses.rejoin_results(heads, deps, lowers, lemmas)
    clauses.rejoin_listed(heads, deps, lowers, tags)
    noun_phrases.rejoin_titled(heads, deps, tags)
    noun_phrases.rejoin_who(heads, deps, lowers, tags, entities)
    noun_phrases.rejoin_which(heads, deps, lowers, tags, entities)
    noun_phrases.rejoin_states(heads, deps, lowers, tags, lemmas)
    speakers.tell_names(heads, deps, tags, lemmas)
    speakers.tell_called(heads, deps, lowers, tags, lemmas)
    speakers.tell_named(heads, deps, tags, lemmas)
