from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg.annotate import annotate, model_name, pipeline
from kg.article import article


@pytest.fixture(scope="module")
def nlp() -> Language:
    """Sentences by punctuation, and nothing else."""
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer", config={"overwrite": False})
    return nlp


@pytest.mark.parametrize("batch_size", [1, 2, 100])
def test_each_article_comes_with_its_document_in_order(nlp: Language, batch_size: int) -> None:
    articles = [article(f"Ministers met. Number {n} spoke.") for n in range(5)]
    pairs = list(annotate(articles, nlp, batch_size=batch_size))
    assert [found for found, _ in pairs] == articles
    assert all(doc.text == found.text and len(list(doc.sents)) == 2 for found, doc in pairs)


def test_nothing_is_read_ahead_of_a_batch(nlp: Language) -> None:
    taken: list[int] = []

    def source() -> object:
        for n in range(100):
            taken.append(n)
            yield article(f"Ministers met {n} times.")

    next(annotate(source(), nlp, batch_size=4))  # type: ignore[arg-type]
    assert len(taken) <= 8


def test_a_line_stays_one_sentence(nlp: Language) -> None:
    ((_, doc),) = annotate([article("Ministers met. They spoke.")], nlp, sentences=True)
    assert [sentence.text for sentence in doc.sents] == ["Ministers met. They spoke."]


def test_an_article_beyond_the_limit_of_spacy(nlp: Language) -> None:
    text = "Ministers met in the capital. " * (nlp.max_length // 30 + 10)
    ((_, doc),) = annotate([article(text)], nlp)
    assert len(text) > nlp.max_length and doc.text == text.strip()


def test_a_model_that_is_not_there() -> None:
    with pytest.raises(ValueError, match=r"^no such language model: xx_nothing_sm: install it"):
        pipeline("xx_nothing_sm")


def test_a_model_without_a_parser(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(ValueError, match="no parser or no tagger"):
        pipeline(str(tmp_path))


def test_a_model_with_other_labels(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    parser = nlp.add_pipe("parser")
    for label in ("nsubj", "dobj", "nsubjpass"):
        parser.add_label(label)  # type: ignore[attr-defined]
    nlp.initialize()
    nlp.to_disk(tmp_path)
    with pytest.raises(ValueError, match=r"not Universal Dependencies \(dobj, nsubjpass\)"):
        pipeline(str(tmp_path))


def test_the_shipped_pipeline_sets_trees_and_names() -> None:
    nlp = pipeline(threads=1)
    ((_, doc),) = annotate([article("The president of France met ministers in Berlin.")], nlp)
    assert isinstance(doc, Doc) and doc.has_annotation("DEP")
    assert [(token.text, token.dep_) for token in doc if token.dep_ == "ROOT"] == [("met", "ROOT")]
    assert model_name(nlp).startswith("en_kg-")
    assert "Berlin" in [ent.text for ent in doc.ents]


def test_the_shipped_pipeline_keeps_a_line_one_sentence() -> None:
    nlp = pipeline(threads=1)
    ((_, doc),) = annotate([article("Ministers met. They spoke.")], nlp, sentences=True)
    assert len(list(doc.sents)) == 1
