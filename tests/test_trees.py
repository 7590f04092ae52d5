"""Trees as plain lists."""

from __future__ import annotations

from spacy.tokens import Doc
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


def test_noun_phrases_are_continuous():
    """ "US" belongs to the president beside it, not to the next one."""
    tree = grow(
        parsed(
            "US/NNP/7/compound President/NNP/3/nmod:desc Trump/NNP/4/nsubj met/VBD/0/root/meet "
            "the/DT/7/det Polish/JJ/7/amod President/NNP/8/nmod:desc Duda/NNP/4/obj"
        )
    )
    assert tree.heads[0] == 1
    assert tree.heads[4:7] == [6, 6, 7]


def test_what_stands_before_a_title_belongs_to_it():
    tree = grow(
        parsed(
            "former/JJ/4/amod German/JJ/4/amod Chancellor/NNP/4/nmod:desc Merkel/NNP/5/nsubj "
            "left/VBD/0/root/leave"
        )
    )
    assert tree.heads[:4] == [2, 2, 3, 4]


def test_a_linking_verb_beside_its_adjective_is_a_copula():
    tree = grow(
        parsed(
            "He/PRP/2/nsubj said/VBD/0/root/say that/IN/6/mark Iran/NNP/5/nsubj remains/VBZ/6/advcl/remain "
            "committed/JJ/2/ccomp"
        )
    )
    assert (tree.heads[3], tree.deps[4]) == (5, "cop")
    kept = grow(parsed("If/IN/2/mark asked/VBN/4/advcl/ask Iran/NNP/4/nsubj agrees/VBZ/0/root/agree"))
    assert kept.deps[1] == "advcl"


def test_items_of_a_list_go_on_with_the_line_before_it():
    for lead in ("Togo/NNP/2/nsubj agreed/VBD/0/root/agree to/TO/2/obl :/:/2/punct",
                 "The/DT/2/det Commission/NNP/3/nsubj will/MD/0/root/will :/:/3/punct"):  # fmt: skip
        items = [
            parsed("-/NFP/2/punct train/VB/0/root pilots/NNS/2/obj"),
            parsed("-/NFP/2/punct send/VB/0/root tanks/NNS/2/obj"),
            parsed("It/PRP/2/nsubj spoke/VBD/0/root/speak"),
        ]
        doc = Doc.from_docs([parsed(lead), *items])
        tree = grow(doc)
        root = next(i for i, head in enumerate(tree.heads) if head == i)
        assert [tree.heads[i] for i in (5, 8)] == [root, root]
        assert [tree.deps[i] for i in (5, 8)] == ["xcomp", "xcomp"]
        assert tree.heads[-1] == len(tree.heads) - 1 or tree.deps[-1] == "root"


def test_a_colon_alone_governs_nothing():
    doc = Doc.from_docs(
        [
            parsed("Togo/NNP/2/nsubj agreed/VBD/0/root/agree :/:/2/punct"),
            parsed("-/NFP/2/punct send/VB/0/root tanks/NNS/2/obj"),
        ]
    )
    assert grow(doc).deps[4] == "root"


def test_a_rank_with_a_dot_is_a_title():
    tree = grow(
        parsed("said/VBD/0/root/say Maj/NNP/1/nsubj ././4/punct Ann/NNP/1/nsubj Reed/NNP/4/flat ././1/punct")
    )
    assert (tree.heads[1], tree.deps[1]) == (3, "nmod:desc")
    assert tree.having(0, "nsubj") == [3]


def test_who_is_asked_in_the_same_breath_is_asked_for_something_else():
    tree = grow(
        parsed(
            "Oslo/NNP/2/nsubj urged/VBD/0/root/urge Mali/NNP/2/obj to/TO/5/mark vote/VB/2/xcomp "
            "for/IN/7/case peace/NN/5/obl and/CC/9/cc Niger/NNP/7/conj to/TO/11/mark leave/VB/5/advcl"
        )
    )
    assert (tree.heads[8], tree.deps[8]) == (2, "conj")
    assert (tree.heads[10], tree.deps[10]) == (8, "acl:relcl")


def test_things_in_the_same_breath_are_asked_for_nothing():
    tree = grow(
        parsed(
            "Oslo/NNP/2/nsubj asked/VBD/0/root/ask Mali/NNP/2/obj to/TO/5/mark send/VB/2/xcomp "
            "food/NN/5/obj and/CC/8/cc doctors/NNS/6/conj to/TO/10/mark help/VB/5/advcl"
        )
    )
    assert (tree.heads[7], tree.deps[9]) == (5, "advcl")


def test_of_two_subjects_around_a_verb_the_second_is_asked():
    tree = grow(
        parsed("Oslo/NNP/2/nsubj asked/VBD/0/root/ask Mali/NNP/2/nsubj to/TO/5/mark leave/VB/2/xcomp")
    )
    assert (tree.deps[0], tree.deps[2]) == ("nsubj", "obj")


def test_a_gerund_with_what_nouns_have_is_a_noun():
    fighting = parsed(
        "Fighting/VBG/6/nsubj/fight between/IN/3/case Chad/NNP/1/nmod and/CC/5/cc Niger/NNP/3/conj "
        "spread/VBD/0/root"
    )
    tree = grow(fighting)
    assert (tree.pos[0], tree.lemmas[0]) == ("NOUN", "fighting")
    tree = grow(parsed("Fighting/VBG/3/csubj/fight Niger/NNP/1/obj hurts/VBZ/0/root/hurt"))
    assert (tree.pos[0], tree.lemmas[0]) == ("VERB", "fight")


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
