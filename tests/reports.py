"""Reports of events, made by hand: who did what to whom, when and where."""

from __future__ import annotations

from typing import Any

from conftest import ENT

from kg.event import Event, Party, Place, Predicate, Quantity, Sentence, Theme, Time
from kg.ontology import plover

COUNTRIES = {"RUS": "Russia", "UKR": "Ukraine", "FRA": "France", "DEU": "Germany", "CHN": "China"}
PLACES = {
    "Odesa": Place("in Odesa", "https://sws.geonames.org/698740/", "Odesa", "UKR", 46.4775, 30.7326),
    "Chornomorsk": Place("in Chornomorsk", f"{ENT}chornomorsk", "Chornomorsk", "UKR", 46.3017, 30.6569),
    "Kharkiv": Place("in Kharkiv", "https://sws.geonames.org/706483/", "Kharkiv", "UKR", 49.9808, 36.2527),
    "Ukraine": Place("in Ukraine", f"{ENT}UKR", "Ukraine", "UKR"),
}


def party(name: str) -> Party:
    """`RUS`; others as label/kind/country, of one article alone."""
    label, *rest = name.split("/")
    if not rest:
        return Party(f"{ENT}{name}", COUNTRIES[name], "country", name, COUNTRIES[name])
    kind, country = rest
    return Party(f"{ENT}{label.casefold().replace(' ', '-')}", label, kind, country or None, label)


def report(
    who: str = "RUS",
    whom: str = "UKR",
    *,
    type: str = "ASSAULT",
    mode: str | None = None,
    article: str = "urn:a",
    published: str | None = "2024-05-14",
    day: str | None = None,
    place: str | None = None,
    theme: str | None = None,
    killed: int | None = None,
    relation: str = "attacks",
    **rest: Any,
) -> Event:
    """Russia attacks Ukraine, printed on Tuesday, 14 May 2024, unless it is said otherwise."""
    kind = plover().types[type]
    text = " ".join(filter(None, (article, who, relation, whom, day, place, theme)))
    return Event(
        article=article,
        title=None,
        published=published,
        sentence=Sentence(0, 0, len(text), text),
        predicate=Predicate(relation, relation, 0, 5),
        relation=relation,
        type=type,
        mode=mode,
        quad=kind.quad,
        score=plover().score(type, mode),
        actors=tuple(map(party, who.split("; "))) if who else (),
        recipients=tuple(map(party, whom.split("; "))) if whom else (),
        theme=Theme(theme) if theme else None,
        quantities=(Quantity(f"{killed} killed", killed, killed, "killed"),) if killed else (),
        time=Time("then", day) if day else None,
        place=PLACES[place] if place else None,
        **rest,
    )
