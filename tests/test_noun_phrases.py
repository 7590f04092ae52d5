"""What stands before a noun, and nouns that name no party."""

from __future__ import annotations

import pytest
from spacy.tokens import Span
from treebank import parsed

from kg.trees import Tree, grow


def head(tree: Tree, word: str) -> str:
    """What a word of the tree hangs on."""
    return tree.texts[tree.heads[tree.texts.index(word)]]


def test_noun_phrases_are_continuous() -> None:
    """ "US" belongs to the president beside it, not to the next one."""
    tree = grow(
        parsed(
            "US/NNP/7/compound President/NNP/3/nmod:desc Trump/NNP/4/nsubj met/VBD/0/root/meet "
            "the/DT/7/det Polish/JJ/7/amod President/NNP/8/nmod:desc Duda/NNP/4/obj"
        )
    )
    assert tree.heads[0] == 1
    assert tree.heads[4:7] == [6, 6, 7]


def test_what_stands_before_a_title_belongs_to_it() -> None:
    tree = grow(
        parsed(
            "former/JJ/4/amod German/JJ/4/amod Chancellor/NNP/4/nmod:desc Merkel/NNP/5/nsubj "
            "left/VBD/0/root/leave"
        )
    )
    assert tree.heads[:4] == [2, 2, 3, 4]


def test_a_rank_with_a_dot_is_a_title() -> None:
    tree = grow(
        parsed("said/VBD/0/root/say Maj/NNP/1/nsubj ././4/punct Ann/NNP/1/nsubj Reed/NNP/4/flat ././1/punct")
    )
    assert (tree.heads[1], tree.deps[1]) == (3, "nmod:desc")
    assert tree.having(0, "nsubj") == [3]


def test_a_hyphen_changes_nothing_about_a_secretary_general() -> None:
    tree = grow(
        parsed("The/DT/2/det Secretary/NNP/5/nsubj -/HYPH/2/punct General/NNP/2/flat left/VBD/0/root/leave")
    )
    assert (tree.heads[3], tree.deps[3], tree.heads[1], tree.deps[1]) == (4, "nsubj", 3, "compound")


def test_street_by_street_says_how() -> None:
    tree = grow(
        parsed("Troops/NNS/2/nsubj fought/VBD/0/root/fight street/NN/2/obj by/IN/5/case street/NN/2/obl")
    )
    assert (tree.deps[2], tree.heads[4]) == ("advmod", 2)


def test_who_is_fought_street_by_street_is_the_object() -> None:
    tree = grow(
        parsed(
            "They/PRP/2/nsubj fought/VBD/0/root/fight the/DT/5/det rebels/NNS/5/compound/rebel "
            "street/NN/2/obj by/IN/7/case street/NN/2/obl"
        )
    )
    assert (head(tree, "rebels"), tree.deps[tree.texts.index("rebels")]) == ("fought", "obj")
    assert head(tree, "the") == "rebels"


@pytest.mark.parametrize("hangs", ["4/nmod", "2/obl"])
def test_praise_from_one_and_criticism_from_another_are_two(hangs: str) -> None:
    tree = grow(
        parsed(
            "It/PRP/2/nsubj drew/VBD/0/root/draw warm/JJ/4/amod praise/NN/2/obj from/IN/6/case "
            f"Oslo/NNP/{hangs} and/CC/8/cc criticism/NN/6/conj from/IN/10/case Lima/NNP/8/nmod"
        )
    )
    assert [head(tree, w) for w in ("Oslo", "criticism", "Lima")] == ["praise", "praise", "criticism"]


def test_the_last_of_a_list_is_no_part_of_a_name_before_it() -> None:
    tree = grow(
        parsed(
            "led/VBN/0/root/lead by/IN/3/case CND/NNP/1/obl and/CC/6/cc the/DT/6/det "
            "Association/NNP/3/compound of/IN/8/case Britain/NNP/6/nmod"
        )
    )
    assert (tree.deps[5], tree.conjuncts(2)) == ("conj", (2, 5))


def test_names_without_a_preposition_go_on_with_the_list_before_them() -> None:
    tree = grow(
        parsed(
            "Politicians/NNS/10/nsubj/politician from/IN/3/case Labour/NNP/1/nmod ,/,/5/punct "
            "Plaid/NNP/1/nmod and/CC/8/cc the/DT/8/det SDLP/NNP/1/conj all/DT/1/det joined/VBD/0/root/join"
        )
    )
    assert tree.conjuncts(2) == (2, 4, 7)
    assert tree.conjuncts(0) == (0,)


def test_who_is_named_behind_a_title_holds_the_office() -> None:
    doc = parsed(
        "The/DT/2/det chairwoman/NN/9/nsubj of/IN/5/case the/DT/5/det commission/NN/2/nmod ,/,/7/punct "
        "Merkel/NNP/5/appos ,/,/2/punct left/VBD/0/root/leave"
    )
    doc.ents = [Span(doc, 6, 7, label="PERSON")]
    tree = grow(doc)
    assert (tree.heads[6], tree.deps[6]) == (1, "appos")


def test_a_name_between_a_verb_of_giving_and_a_bare_noun_receives_it() -> None:
    doc = parsed("Oslo/NNP/2/nsubj granted/VBD/0/root/grant Georgia/NNP/4/compound status/NN/2/obj")
    doc.ents = [Span(doc, 2, 3, label="GPE")]
    tree = grow(doc)
    assert (tree.heads[2], tree.deps[2]) == (1, "iobj")
