"""Articles that the rules stumble over, among others."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

import kg.build
from kg.article import Article
from kg.event import Event
from kg.remark import Remark
from kg.store.batches import living

ARTICLES = [Article(f"urn:test:{n}", f"Ministers met {n} times.") for n in range(3)]


@pytest.fixture
def nlp(monkeypatch: pytest.MonkeyPatch) -> Language:
    """Sentences by punctuation, and rules that lose their way in the second article."""

    def stumbling(article: Article, doc: Doc) -> list[Event]:
        return stumbling(article, doc) if article is ARTICLES[1] else []

    monkeypatch.setattr(kg.build, "events_of", stumbling)
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    return nlp


def test_an_article_that_the_rules_stumble_over_costs_no_other(nlp: Language) -> None:
    remarks: list[Remark] = []
    found = [article.id for article, _, _ in kg.build.extract(ARTICLES, nlp, report=remarks.append)]
    assert found == ["urn:test:0", "urn:test:2"]
    (remark,) = remarks
    assert remark.failed and remark.where == "urn:test:1" and "RecursionError" in remark.what


def test_a_folder_gets_the_others(nlp: Language, tmp_path: Path) -> None:
    remarks: list[Remark] = []
    summary = kg.build.build(ARTICLES, tmp_path, nlp=nlp, report=remarks.append)
    assert (summary.articles, [remark.where for remark in remarks]) == (2, ["urn:test:1"])


def test_without_somebody_to_tell_it_is_an_error(nlp: Language) -> None:
    with pytest.raises(ValueError, match="urn:test:1"):
        list(kg.build.extract(ARTICLES, nlp))


def test_reprints_are_written_as_they_come(
    nlp: Language, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kg.build, "_REPRINTS", 2)
    text = " ".join(f"Minister {n} met minister {n + 1}." for n in range(50))
    summary = kg.build.build(
        [Article(f"urn:test:{n}", text) for n in range(3, 9)], tmp_path, nlp=nlp, report=print
    )
    assert (summary.articles, summary.copies) == (1, 5)
    assert sorted(len(batch.articles) for batch, _ in living(tmp_path)) == [1, 1, 2, 2]
    again = kg.build.build([Article("urn:test:4", text)], tmp_path, nlp=nlp)
    assert (again.unchanged, again.copies) == (1, 0)
