"""The statistical typer: many questions at once are answered as each alone."""

from __future__ import annotations

import numpy as np
import pytest

from kg.events.typer import Question, Typer
from kg.language.heads import PART, event_head


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
