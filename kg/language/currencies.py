"""Currencies by what news calls them, as in ontology/currencies.csv."""

from __future__ import annotations

import csv
from functools import cache
from typing import NamedTuple

from kg.ontology import ontology_folder


class Currency(NamedTuple):
    """A currency by its ISO 4217 code; all else is in lower case, names in the singular.

    `names` and `symbols` mean it wherever they stand, `shared` names only behind one of its `nations`.
    """

    code: str
    names: tuple[str, ...]
    shared: tuple[str, ...]
    nations: tuple[str, ...]
    symbols: tuple[str, ...]


@cache
def currencies() -> tuple[Currency, ...]:
    """The rows of ontology/currencies.csv, read once."""
    text = (ontology_folder() / "currencies.csv").read_text(encoding="utf-8")
    code, *parts = Currency._fields
    return tuple(
        Currency(row[code], *(tuple(filter(None, row[part].split("|"))) for part in parts))
        for row in csv.DictReader(text.splitlines())
    )
