"""Who publishes an article, and which countries its headline names: what stands above its text."""

from __future__ import annotations

from collections.abc import Iterator

from kg.actors import STATE_KINDS, Actors, Entity, pieces
from kg.actors.nouns import nouns
from kg.article import Article

_OFFICIAL = frozenset(
    {
        "government",
        "gov",
        "ministry",
        "department",
        "army",
        "military",
        "embassy",
        "presidency",
        "mission",
        "delegation",
    }
)
_TOWARDS = frozenset({"to", "in", "for", "with", "on"})  # "EU Delegation to Syria"


def countries_in(text: str, tables: Actors) -> Iterator[str]:
    """The countries that a headline names or calls by an adjective."""
    words, at = pieces(text), 0
    while at < len(words):
        end, senses = tables.longest(words, at)
        sense = next((s for s in senses if s.role != "metonym" and s.entity.kind == "country"), None)
        if sense is not None and sense.entity.country:
            yield sense.entity.country
        at = max(end, at + 1)


def issuer_of(article: Article, tables: Actors) -> Entity | None:
    """The state, organisation of states or politician whose own text it is; None for a news outlet."""
    for name in filter(None, (article.source, article.author)):
        words = pieces(name)
        ends = (nouns().get(w.lower()) for w in (words[:1] + words[-1:]))
        body = next((s.entity for s in tables.longest(words, 0)[1] if s.entity.category == "IGO"), None)
        if body is not None and words[-1].lower() == "news":
            return body  # "UN News"
        if any(noun is not None and noun.category == "media" for noun in ends):
            continue  # "Radio Kenya", but not the "Kremlin Press Service"
        for start in range(len(words)):
            end, senses = tables.longest(words, start)
            person = next((s.entity for s in senses if s.entity.kind == "person"), None)
            if person is not None and end - start > 1:
                return person
            ours = [s.entity for s in senses if s.entity.kind in STATE_KINDS or s.entity.category == "IGO"]
            before, after = words[:start], words[end : end + 1]
            if not ours or (before and before[-1].lower() in _TOWARDS):
                continue
            official = _OFFICIAL.intersection(w.lower() for w in (*before, *after))
            of = "of" in before[-2:]  # "The Times of India"
            if (end == len(words) and not of) or official or ours[0].kind == "government":
                return ours[0] if ours[0].category == "IGO" else tables.entities.get(ours[0].country or "")
    return None
