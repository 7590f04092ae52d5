"""Peoples without a state of their own who live in one: the Rohingya in Myanmar."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from kg.actors import table


@cache
def peoples() -> Mapping[str, str]:
    """The ISO3 code of the state of every people in ontology/actors/peoples.csv, by each of its names."""
    return {name: row["country_iso3"] for row in table("peoples") for name in row["name"].split("|")}
