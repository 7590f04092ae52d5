"""Words hung on the wrong word before them."""

from __future__ import annotations

from spacy.tokens import Span
from treebank import parsed

from kg.trees import Tree, grow


def head(tree: Tree, word: str) -> str:
    return tree.texts[tree.heads[tree.texts.index(word)]]


def test_who_is_under_attack_is_not_who_backs_him() -> None:
    sentence = (
        "Iran/NNP/2/nsubj acted/VBD/0/root/act in/IN/4/case solidarity/NN/2/obl with/IN/6/case {}/NNS/4/nmod "
        "under/IN/8/case attack/NN/2/obl"
    )
    assert head(grow(parsed(sentence.format("civilians"))), "attack") == "civilians"
    came = "Towns/NNS/2/nsubj came/VBD/0/root/come under/IN/4/case attack/NN/2/obl"
    assert head(grow(parsed(came)), "attack") == "came"
    kept = "Iran/NNP/2/nsubj kept/VBD/0/root/keep towns/NNS/2/obj under/IN/5/case siege/NN/2/obl"
    assert head(grow(parsed(kept)), "siege") == "kept"


def test_whom_money_is_for_receives_it() -> None:
    sentence = "Iran/NNP/2/nsubj pledged/VBD/0/root/pledge {}/$/2/obj for/IN/5/case refugees/NNS/3/nmod"
    tree = grow(parsed(sentence.format("£")))
    assert (head(tree, "refugees"), tree.deps[4]) == ("pledged", "obl")
    assert head(grow(parsed(sentence.format("food"))), "refugees") == "food"


def test_who_stands_behind_by_does_what_is_done_to_a_thing() -> None:
    sentence = (
        "They/PRP/2/nsubj saw/VBD/0/root/see the/DT/4/det {}/NN/2/obj of/IN/6/case {}/NN/4/nmod "
        "by/IN/8/case Iran/NNP/6/nmod"
    )
    assert head(grow(parsed(sentence.format("bombing", "schools"))), "Iran") == "bombing"
    assert head(grow(parsed(sentence.format("seizure", "ships"))), "Iran") == "seizure"
    assert head(grow(parsed(sentence.format("reading", "letter"))), "Iran") == "letter"
    assert head(grow(parsed(sentence.format("critic", "plans"))), "Iran") == "plans"


def test_what_stands_behind_a_date_belongs_to_the_act_before_it() -> None:
    sentence = (
        "They/PRP/2/nsubj told/VBD/0/root/tell of/IN/4/case {}/NN/2/obl on/IN/6/case Tuesday/NNP/4/nmod "
        "of/IN/8/case {}/NN/6/nmod"
    )
    doc = parsed(sentence.format("arrests", "men"))
    doc.set_ents([Span(doc, 5, 6, label="DATE")])
    assert head(grow(doc), "men") == "arrests"
    doc = parsed(sentence.format("talks", "March"))
    doc.set_ents([Span(doc, 5, 6, label="DATE"), Span(doc, 7, 8, label="DATE")])
    assert head(grow(doc), "March") == "Tuesday"


def test_with_whom_something_is_done_together_takes_part_in_it() -> None:
    tree = grow(parsed(
        "Iran/NNP/5/nsubj together/RB/5/advmod with/IN/4/case Iraq/NNP/2/obl attacked/VBD/0/root/attack"
    ))  # fmt: skip
    assert (head(tree, "Iraq"), head(tree, "together")) == ("attacked", "Iraq")


def test_a_verb_has_one_subject() -> None:
    tree = grow(parsed(
        "Army/NNP/5/nsubj and/CC/3/cc Hezbollah/NNP/1/conj fighters/NNS/5/nsubj attacked/VBD/0/root/attack"
    ))  # fmt: skip
    assert (head(tree, "fighters"), head(tree, "Hezbollah"), head(tree, "and")) == (
        "Army",
        "fighters",
        "fighters",
    )


def test_who_is_named_together_behind_a_comma_is_with_the_subject() -> None:
    sentence = (
        "Iran/NNP/2/nsubj aided/VBD/0/root/aid refugees/NNS/2/obj {}together/RB/7/advmod with/IN/{n}/case "
        "Iraq/NNP/3/nmod"
    )
    tree = grow(parsed(sentence.format(",/,/7/punct ", n=7)))
    assert head(tree, "Iraq") == "aided"
    tree = grow(parsed(sentence.format("", n=6).replace("/7/", "/6/")))
    assert head(tree, "Iraq") == "refugees"


def test_talks_are_between_those_who_talk() -> None:
    sentence = (
        "{}/NNS/3/nsubj:pass were/VBD/3/aux:pass/be held/VBN/0/root/hold at/IN/6/case the/DT/6/det "
        "palace/NN/3/obl between/IN/8/case Iran/NNP/6/nmod and/CC/10/cc Iraq/NNP/8/conj"
    )
    assert head(grow(parsed(sentence.format("Talks"))), "Iran") == "Talks"
    assert head(grow(parsed(sentence.format("Prisoners"))), "Iran") == "palace"


def test_who_is_released_on_bail_is_not_the_bail() -> None:
    sentence = (
        "They/PRP/2/nsubj ordered/VBD/0/root/order the/DT/4/det release/NN/2/obj on/IN/6/case {}/NN/4/nmod "
        "of/IN/8/case Ali/NNP/6/nmod"
    )
    assert head(grow(parsed(sentence.format("bail"))), "Ali") == "release"
    assert head(grow(parsed(sentence.format("order"))), "Ali") == "order"
