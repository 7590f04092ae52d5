"""spaCy's English tokeniser with the treebank's habits: runs of one mark are one token, "U.S.-led" three,
and ranks keep their dot."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language

# Longer patterns first: a regular expression takes the first alternative that fits.
_RUNS = (r"[!?]{2,}", r"([=*_~#+$<>-])\1+")
_ABBREVIATED = r"(?<=[A-Z]\.[A-Z]\.)[-–](?=[A-Za-z])"
# spaCy has "Gen." and "Adm."; a dot left alone ends a sentence before the name.
_RANKS = (
    "Brig.", "Capt.", "Cdr.", "Cmdr.", "Col.", "Cols.", "Cpl.", "Gens.", "Lt.", "Maj.", "Pvt.", "Sgt.",
    "Amb.", "Dept.", "Govs.", "Hon.", "Msgr.", "Pres.", "Reps.", "Sens.", "Supt.",
)  # fmt: skip


def follow_treebank(nlp: Language) -> None:
    """Let the tokeniser keep "!!!", "=====" and "Col." whole and split "U.S.-led", as UD English-EWT does."""
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

    defaults, tokenizer = nlp.Defaults, nlp.tokenizer
    tokenizer.prefix_search = compile_prefix_regex([*_RUNS, *(defaults.prefixes or ())]).search  # type: ignore[union-attr]
    tokenizer.suffix_search = compile_suffix_regex([*_RUNS, *(defaults.suffixes or ())]).search  # type: ignore[union-attr]
    tokenizer.infix_finditer = compile_infix_regex([_ABBREVIATED, *(defaults.infixes or ())]).finditer  # type: ignore[union-attr]
    # Brackets of news are no faces: "(through an interpreter): We …".
    tokenizer.rules = {w: parts for w, parts in tokenizer.rules.items() if not _is_face(w)}  # type: ignore[union-attr]
    for rank in _RANKS:
        tokenizer.add_special_case(rank, [{"ORTH": rank}])  # type: ignore[union-attr]


def _is_face(word: str) -> bool:
    return not any(c.isalpha() for c in word) and (
        word[0] in ")]" or (word[0].isdigit() and word[-1] in ")]")
    )
