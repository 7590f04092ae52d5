"""Trees as plain lists."""

from __future__ import annotations

from treebank import parsed

from kg.trees import grow, trim


def test_order_walks_from_the_root_and_children_are_in_text_order():
    tree = grow(parsed("They/PRP/2/nsubj met/VBD/0/root/meet old/JJ/4/amod friends/NNS/2/obj"))
    assert tree.order == [1, 0, 3, 2]
    assert tree.children[1] == [0, 3]
    assert tree.deps[1] == "root"
    assert list(tree.climb(2)) == [2, 3, 1]


def test_subtree_leaves_out_branches():
    tree = grow(parsed("They/PRP/2/nsubj met/VBD/0/root/meet old/JJ/4/amod friends/NNS/2/obj"))
    assert tree.subtree(1) == [0, 1, 2, 3]
    assert tree.subtree(1, lambda t: tree.deps[t] == "amod") == [0, 1, 3]


def test_conjuncts_are_of_one_kind():
    tree = grow(
        parsed(
            "Iran/NNP/0/root ,/,/3/punct Iraq/NNP/1/conj and/CC/5/cc Oman/NNP/1/conj left/VBD/1/conj/leave"
        )
    )
    assert tree.conjuncts(0) == (0, 2, 4)
    assert tree.first[4] == 0


def test_preposition_joins_fixed_words():
    tree = grow(parsed("out/IN/3/case of/IN/1/fixed Kherson/NNP/0/root"))
    assert tree.preposition(2) == "out of"


def test_white_space_is_no_child():
    doc = parsed("They/PRP/2/nsubj met/VBD/0/root/meet")
    doc[0].pos_ = "SPACE"
    assert grow(doc).children[1] == []


def test_trim_keeps_quotation_marks_in_pairs():
    tree = grow(parsed(",/,/3/punct “/``/3/punct yes/UH/0/root ”/''/3/punct ,/,/3/punct"))
    assert trim(tree, [0, 1, 2, 3, 4]) == [1, 2, 3]
    assert trim(tree, [1, 2]) == [2]


def test_a_gerund_with_what_nouns_have_is_a_noun():
    fighting = parsed(
        "Fighting/VBG/6/nsubj/fight between/IN/3/case Chad/NNP/1/nmod and/CC/5/cc Niger/NNP/3/conj "
        "spread/VBD/0/root"
    )
    tree = grow(fighting)
    assert (tree.pos[0], tree.lemmas[0]) == ("NOUN", "fighting")
    tree = grow(parsed("Fighting/VBG/3/csubj/fight Niger/NNP/1/obj hurts/VBZ/0/root/hurt"))
    assert (tree.pos[0], tree.lemmas[0]) == ("VERB", "fight")
