"""The statistical typer: many questions at once are answered as each alone."""

from __future__ import annotations

import numpy as np
import pytest
from treebank import parsed

from kg.article import Article
from kg.events.frames import evoke
from kg.events.reading import reading
from kg.events.typer import Question, Typer
from kg.events.unknown import unknown
from kg.language.heads import PART, event_head
from kg.ontology import lexicon


@pytest.fixture
def typer() -> Typer:
    head = event_head()
    vectors = np.random.default_rng(0).normal(size=(40, head.width // 3)).astype(np.float32)
    return Typer(head, vectors)


def test_answers_do_not_depend_on_what_else_is_asked(typer: Typer):
    questions: list[Question] = [
        (i % 40, (7 * i) % 40, None if i % 3 else i % 5) for i in range(2 * PART + 1)
    ]
    together = typer.probabilities(questions)
    for question in questions:
        assert together[question] == pytest.approx(typer.probabilities([question])[question], abs=1e-5)
        assert sum(together[question].values()) == pytest.approx(1, abs=1e-5)


def test_each_place_of_a_question_counts(typer: Typer):
    questions: list[Question] = [(1, 2, 3), (2, 1, 3), (1, 3, 2), (1, 2, None), (1, None, 3)]
    answers = typer.probabilities(questions)
    assert len({tuple(answer.values()) for answer in answers.values()}) == len(questions)


def test_no_question_no_answer(typer: Typer):
    assert typer.probabilities([]) == {}


def test_nobody_asks_of_what_the_verb_above_tells() -> None:
    words = "Chad/NNP/2/nsubj {} the/DT/4/det diplomats/NNS/2/obj to/TO/6/mark leave/VB/2/xcomp"
    for verb, asked in (("ordered/VBD/0/root/order", []), ("saw/VBD/0/root/see", ["leave"])):
        doc = parsed(words.format(verb))
        read = reading(Article("urn:test", doc.text), doc)
        found = unknown(read, evoke(read, lexicon()))
        assert [doc[p.predicate].text for p in found.values()] == asked
