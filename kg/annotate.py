"""Articles into annotated documents, in batches."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator
from importlib.metadata import version
from typing import TYPE_CHECKING

from kg import language
from kg.article import Article

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

# Labels of the ClearNLP scheme that Universal Dependencies has not: spaCy's own English models use them.
_CLEARNLP = frozenset(
    ("dobj", "pobj", "nsubjpass", "csubjpass", "auxpass", "attr", "dative", "prep", "acomp")
)
_PROBE = "Ministers met on Monday."
_YOUNG = 500_000  # objects that are made before Python looks for garbage among them; 700 by default
TOGETHER = 16  # articles: enough to fill the network, little enough to lose


def pipeline(model: str | None = None, *, threads: int | None = None) -> Language:
    """The shipped language pipeline, or another one with Universal Dependencies by name or path.

    Raises ValueError for a model that is not there, sets no trees, or labels them otherwise.
    """
    if model:
        return _other(model)
    nlp = language.load(threads=threads)
    nlp.meta |= {"name": "kg", "version": version("kg-events")}
    return nlp


def collect_rarely() -> None:
    """Let this process look for garbage less often.

    Tables and pipeline are a million objects that stay: to look through them takes as long as to read them.
    """
    gc.set_threshold(_YOUNG)


def annotate(
    articles: Iterable[Article], nlp: Language, *, batch_size: int = TOGETHER, sentences: bool = False
) -> Iterator[tuple[Article, Doc]]:
    """Each article with its document, in order; `sentences` takes an article's text as one sentence.

    `batch_size` articles go through the pipeline together.
    """
    pairs = ((_document(article.text, nlp, whole=sentences), article) for article in articles)
    for doc, article in nlp.pipe(pairs, as_tuples=True, batch_size=batch_size):
        yield article, doc


def _document(text: str, nlp: Language, *, whole: bool) -> Doc:
    # Not nlp.make_doc: it refuses texts of a million characters, for the sake of other parsers' memory.
    doc = nlp.tokenizer(text)
    if whole:
        for token in doc:
            token.is_sent_start = token.i == 0
    return doc


def _other(model: str) -> Language:
    import spacy

    try:
        nlp = spacy.load(model)
    except (OSError, ValueError) as error:
        raise ValueError(
            f"no such language model: {model}: install it with `python -m spacy download`"
        ) from error
    foreign = _CLEARNLP.intersection(label for labels in nlp.pipe_labels.values() for label in labels)
    if foreign:
        raise ValueError(
            f"not Universal Dependencies ({', '.join(sorted(foreign))}): {model}: take a model with UD labels"
        )
    probe = nlp(_PROBE)
    if not probe.has_annotation("DEP") or not probe.has_annotation("TAG"):
        raise ValueError(f"no parser or no tagger: {model}: take a model with both")
    return nlp


def model_name(nlp: Language) -> str:
    """Name and version of a pipeline, to be kept with what it found: "en_kg-0.1.0"."""
    return f"{nlp.lang}_{nlp.meta['name']}-{nlp.meta['version']}"
