"""The ontology as Python data: PLOVER's types and modes, and the lexicon of triggers and frames.

Read once from ontology/*.ttl, the only source of type, mode and relation names.
"""

from kg.ontology.codebook import EventType, Mode, Plover, plover, read_plover
from kg.ontology.frames import Frame, Lexicon
from kg.ontology.reader import lexicon, read_lexicon
from kg.ontology.turtle import ontology_folder
from kg.ontology.verbs import planned, plural

__all__ = [
    "EventType",
    "Frame",
    "Lexicon",
    "Mode",
    "Plover",
    "lexicon",
    "ontology_folder",
    "planned",
    "plover",
    "plural",
    "read_lexicon",
    "read_plover",
]
