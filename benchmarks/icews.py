"""The ICEWS18 event stream (RE-Net release) as an ICEWS table, so that our own import reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from difflib import get_close_matches
from functools import cache
from itertools import islice
from pathlib import Path

from kg.coded.icews import COLUMNS
from kg.ontology import ontology_folder, plover

STORY = 3  # events that one story reports, about what ICEWS itself has
_PARTY = re.compile(r"(.*?) \(([^()]*)\)")
_LABEL = re.compile(r'cameo:(\d+) .*prefLabel "([^"]*)"')
_OTHERWISE = {
    "Threaten with sanctions, boycott, embargo": "Threaten with sanctions",
    "Threaten with restrictions on political freedoms": "Threaten with political restrictions",
    "Impose restrictions on political freedoms": "Impose administrative sanctions",
    "Mediate": "Engage in mediation",
}


def table(folder: Path, *, limit: int | None = None) -> Iterator[str]:
    """The header and a line for each event; the folder holds valid.txt and the two id files."""
    actors, relations = _names(folder / "entity2id.txt"), _names(folder / "relation2id.txt")
    yield "\t".join(COLUMNS) + "\n"
    with (folder / "valid.txt").open(encoding="utf-8") as file:
        for number, row in enumerate(islice(file, limit)):
            source, relation, target, hours = (int(cell) for cell in row.split()[:4])
            day = date(2018, 1, 1) + timedelta(hours=hours)
            yield (
                "\t".join(
                    (
                        *(str(number), day.isoformat(), *_party(actors[source])),
                        *(relations[relation], _code(relations[relation]), "0.0", *_party(actors[target])),
                        *(str(number // STORY), str(number % STORY + 1), "", "", "", "", "", "", ""),
                    )
                )
                + "\n"
            )


def _names(path: Path) -> dict[int, str]:
    rows = (line.rsplit("\t", 1) for line in path.read_text(encoding="utf-8").splitlines())
    return {int(number): name.strip() for name, number in rows}


def _party(text: str) -> tuple[str, str, str]:
    """Name, sectors and country: ICEWS names who has no name by sector and country, "Police (India)"."""
    match = _PARTY.fullmatch(text)
    return (text, "", match[2]) if match else (text, "", "")


@cache
def _code(relation: str) -> str:
    """The CAMEO code of an event's name, or that of the likest name: ICEWS words some of them otherwise."""
    names = _codes()
    wanted = _OTHERWISE.get(relation, relation).lower()
    return names[next(iter(get_close_matches(wanted, names, n=1, cutoff=0)))]


@cache
def _codes() -> dict[str, str]:
    text = (ontology_folder() / "plover.ttl").read_text(encoding="utf-8")
    known = plover().cameo
    return {match[2].lower(): match[1] for match in _LABEL.finditer(text) if match[1] in known}
