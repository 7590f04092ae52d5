"""Who holds which office, as titles and appositions introduce people."""

from __future__ import annotations

import pytest
from reported import labels, report

from kg.event import Event
from kg.ontology import plover


def offices(*sentences: str, names: str) -> list[tuple[str, str, str | None]]:
    """Person, what the office belongs to, and the title."""
    found = [e for e in report(*sentences, names=names) if e.relation.startswith("holds")]
    return [(labels(e.actors), labels(e.recipients), e.theme.text if e.theme else None) for e in found]


INTRODUCED = {
    "title with demonym": (
        "Colombian/JJ/2/amod President/NNP/3/nmod:desc Gustavo/NNP/5/nsubj Petro/NNP/3/flat "
        "arrived/VBD/0/root/arrive",
        "Colombian=NORP; Gustavo Petro=PERSON",
        ("Gustavo Petro", "Colombia", "Colombian President"),
    ),
    "apposition with of": (
        "Maduro/NNP/8/nsubj ,/,/4/punct the/DT/4/det president/NN/1/appos of/IN/6/case Venezuela/NNP/4/nmod "
        ",/,/4/punct resigned/VBD/0/root/resign",
        "Maduro=PERSON; Venezuela=GPE",
        ("Nicolas Maduro", "Venezuela", "the president of Venezuela"),
    ),
    "apposition with demonym": (
        "Macron/NNP/7/nsubj ,/,/5/punct the/DT/5/det French/JJ/5/amod president/NN/1/appos ,/,/5/punct "
        "left/VBD/0/root/leave",
        "Macron=PERSON; French=NORP",
        ("Emmanuel Macron", "France", "the French president"),
    ),
    "name after the office": (
        "Russia/NNP/4/nmod:poss 's/POS/1/case foreign/JJ/4/amod minister/NN/8/nsubj ,/,/6/punct "
        "Lavrov/NNP/4/appos ,/,/6/punct left/VBD/0/root/leave",
        "Lavrov=PERSON; Russia=GPE",
        ("Sergei Lavrov", "Russia", "Russia's foreign minister"),
    ),
    "unknown person": (
        "Ann/NNP/9/nsubj Okoro/NNP/1/flat ,/,/5/punct Nigerian/JJ/5/amod minister/NN/1/appos of/IN/7/case "
        "trade/NN/5/nmod ,/,/5/punct left/VBD/0/root/leave",
        "Ann Okoro=PERSON; Nigerian=NORP",
        ("Ann Okoro", "Nigeria", "Nigerian minister of trade"),
    ),
}


@pytest.mark.parametrize(("tree", "names", "office"), INTRODUCED.values(), ids=INTRODUCED)
def test_people_are_introduced_with_their_offices(tree: str, names: str, office: tuple[str, str, str]):
    person, seat, title = office
    found = offices(tree, names=names)
    assert [(p, s) for p, s, _ in found] == [(person, seat)]
    assert (found[0][2] or "").replace(" 's", "'s") == title


def test_an_office_is_told_once_an_article():
    tree, names, _ = INTRODUCED["title with demonym"]
    assert len(offices(tree, tree, names=names)) == 1


def test_titles_of_nobody_give_no_office():
    found = offices(
        "The/DT/3/det French/JJ/3/amod president/NN/4/nsubj left/VBD/0/root/leave", names="French=NORP"
    )
    assert found == []


def test_other_appositions_are_no_offices():
    found = offices(
        "Mali/NNP/7/nsubj ,/,/5/punct a/DT/5/det poor/JJ/5/amod neighbour/NN/1/appos ,/,/5/punct "
        "left/VBD/0/root/leave",
        names="Mali=GPE",
    )
    assert found == []


def test_an_office_is_a_relation_with_the_words_of_its_title():
    tree, names, _ = INTRODUCED["apposition with demonym"]
    event: Event = next(e for e in report(tree, names=names) if e.relation.startswith("holds"))
    assert event.type == plover().relation
    assert event.predicate.lemma == "president"
    assert (event.quad, event.modes) == (plover().types[plover().relation].quad, ())


def test_what_a_relative_clause_names_is_not_whose_the_office_is():
    found = offices(
        "His/PRP$/3/nmod:poss vice/NN/3/compound president/NN/12/nsubj ,/,/5/punct Ann/NNP/3/appos "
        "Moi/NNP/5/flat ,/,/10/punct whose/PRP$/9/nmod:poss father/NN/10/nsubj met/VBD/3/acl:relcl/meet "
        "Putin/NNP/10/obj left/VBD/0/root/leave",
        names="Ann Moi=PERSON; Putin=PERSON",
    )
    assert found == []


def test_nobody_holds_an_office_of_whom_he_is_for():
    mayor = (
        "{}/4/amod -/HYPH/1/punct Moscow/NNP/4/compound mayor/NN/7/nsubj Ivan/NNP/4/appos Petrov/NNP/5/flat "
        "left/VBD/0/root/leave"
    )
    names = "Moscow=GPE; Ivan Petrov=PERSON"
    assert not offices(mayor.format("Pro/JJ"), names=names)
    assert offices(mayor.format("New/JJ"), names=names)
