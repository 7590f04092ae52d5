"""Slips of the parser in clauses and how they are mended."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc, Span
from treebank import parsed

from kg.trees import Tree, grow


def head(tree: Tree, word: str) -> str:
    """What a word of the tree hangs on."""
    return tree.texts[tree.heads[tree.texts.index(word)]]


@pytest.mark.parametrize(
    "sentence",
    [
        "They/PRP/2/nsubj accused/VBD/0/root/accuse Iran/NNP/2/obj of/IN/5/mark plotting/VBG/2/advcl/plot "
        "and/CC/7/cc barred/VBD/5/conj/bar it/PRP/7/obj",
        "They/PRP/2/nsubj accused/VBD/0/root/accuse Iran/NNP/2/obj to/TO/5/mark stop/VB/2/xcomp and/CC/7/cc "
        "barred/VBD/5/conj/bar it/PRP/7/obj",
        "They/PRP/3/nsubj had/VBD/3/aux/have accused/VBN/0/root/accuse it/PRP/3/obj of/IN/6/mark "
        "plotting/VBG/3/advcl/plot and/CC/8/cc barred/VBD/6/conj/bar it/PRP/8/obj",
    ],
)
def test_a_finite_verb_goes_on_with_a_finite_one(sentence: str) -> None:
    assert head(grow(parsed(sentence)), "barred") == "accused"


@pytest.mark.parametrize(
    "sentence",
    [
        "They/PRP/3/nsubj are/VBP/3/aux/be plotting/VBG/0/root/plot and/CC/5/cc "
        "barred/VBD/3/conj/bar it/PRP/5/obj",
        "They/PRP/2/nsubj spoke/VBD/0/root/speak of/IN/4/mark plotting/VBG/2/advcl/plot and/CC/7/cc "
        "they/PRP/7/nsubj "
        "barred/VBD/4/conj/bar it/PRP/7/obj",
    ],
)
def test_a_gerund_with_its_auxiliary_and_a_verb_with_its_subject_stay(sentence: str) -> None:
    assert head(grow(parsed(sentence)), "barred") == "plotting"


def test_what_stands_behind_an_amount_belongs_to_what_it_measures() -> None:
    sentence = (
        "They/PRP/2/nsubj set/VBD/0/root duties/NNS/2/obj/duty of/IN/6/case 38/CD/6/nummod {}/NN/3/nmod "
        "on/IN/8/case cars/NNS/6/nmod/car"
    )
    assert head(grow(parsed(sentence.format("%"))), "cars") == "duties"
    assert head(grow(parsed(sentence.format("men"))), "cars") == "men"


def test_a_gerund_behind_a_verb_that_wants_one_is_its_object() -> None:
    ruled = (
        "They/PRP/2/nsubj ruled/VBD/0/root/{} out/RP/2/compound:prt {} ever/RB/6/advmod "
        "meeting/VBG/2/advcl/meet rebels/NNS/6/obj/rebel"
    )
    tree = grow(parsed(ruled.format("rule", "then/RB/6/advmod")))
    assert tree.deps[tree.texts.index("meeting")] == "xcomp"
    for other in (("rule", ",/,/6/punct"), ("go", "then/RB/6/advmod")):
        tree = grow(parsed(ruled.format(*other)))
        assert tree.deps[tree.texts.index("meeting")] == "advcl"


ASIDES = {
    "behind a comma": (
        "Chad/NNP/2/nsubj mourned/VBD/0/root/mourn the/DT/4/det dead/NNS/2/obj ,/,/10/punct for/IN/7/case "
        "whom/WP/10/obl Oman/NNP/10/nsubj had/VBD/10/aux/have prayed/VBN/4/acl:relcl/pray ,/,/13/punct "
        "and/CC/13/cc sent/VBD/10/conj/send tents/NNS/13/obj/tent",
        "sent",
        "mourned",
    ),
    "behind a comma, in the same tense": (
        "Kenya/NNP/2/nsubj praised/VBD/0/root/praise its/PRP$/4/nmod:poss envoy/NN/2/obj ,/,/7/punct "
        "who/WP/7/nsubj lived/VBD/4/acl:relcl/live abroad/RB/7/advmod ,/,/11/punct and/CC/11/cc "
        "expelled/VBD/7/conj/expel two/CD/13/nummod spies/NNS/11/obj/spy",
        "expelled",
        "praised",
    ),
    "in another tense": (
        "Kenya/NNP/2/nsubj praised/VBD/0/root/praise the/DT/4/det envoy/NN/2/obj who/WP/6/nsubj "
        "leads/VBZ/4/acl:relcl/lead talks/NNS/6/obj/talk ,/,/10/punct and/CC/10/cc "
        "expelled/VBD/6/conj/expel spies/NNS/10/obj/spy",
        "expelled",
        "praised",
    ),
    "somebody who says so": (
        "Sudan/NNP/2/nsubj took/VBD/8/ccomp/take the/DT/4/det offer/NN/2/obj ,/,/2/punct an/DT/7/det "
        "aide/NN/8/nsubj said/VBD/0/root/say ,/,/11/punct but/CC/11/cc forgot/VBD/8/conj/forget "
        "it/PRP/11/obj",
        "forgot",
        "took",
    ),
}
NO_ASIDES = {
    "restrictive, in the same tense": (
        "Kenya/NNP/2/nsubj praised/VBD/0/root/praise the/DT/4/det envoy/NN/2/obj who/WP/6/nsubj "
        "led/VBD/4/acl:relcl/lead talks/NNS/6/obj/talk ,/,/10/punct and/CC/10/cc "
        "expelled/VBD/6/conj/expel spies/NNS/10/obj/spy",
        "expelled",
        "led",
    ),
    "no comma before the conjunction": (
        "Kenya/NNP/2/nsubj praised/VBD/0/root/praise its/PRP$/4/nmod:poss envoy/NN/2/obj ,/,/7/punct "
        "who/WP/7/nsubj lived/VBD/4/acl:relcl/live abroad/RB/7/advmod and/CC/10/cc "
        "expelled/VBD/7/conj/expel spies/NNS/10/obj/spy",
        "expelled",
        "lived",
    ),
    "a subject of its own": (
        "Kenya/NNP/2/nsubj praised/VBD/0/root/praise its/PRP$/4/nmod:poss envoy/NN/2/obj ,/,/7/punct "
        "who/WP/7/nsubj lived/VBD/4/acl:relcl/live abroad/RB/7/advmod ,/,/12/punct and/CC/12/cc "
        "he/PRP/12/nsubj expelled/VBD/7/conj/expel spies/NNS/12/obj/spy",
        "expelled",
        "lived",
    ),
}


@pytest.mark.parametrize(("sentence", "verb", "governor"), ASIDES.values(), ids=ASIDES)
def test_what_follows_an_aside_goes_on_with_the_sentence(sentence: str, verb: str, governor: str) -> None:
    assert head(grow(parsed(sentence)), verb) == governor


@pytest.mark.parametrize(("sentence", "verb", "governor"), NO_ASIDES.values(), ids=NO_ASIDES)
def test_what_is_no_aside_keeps_what_follows(sentence: str, verb: str, governor: str) -> None:
    assert head(grow(parsed(sentence)), verb) == governor


def test_what_has_an_article_goes_on_with_the_noun_that_has_one() -> None:
    sentence = (
        "Oman/NNP/2/nsubj blamed/VBD/0/root/blame {}/DT/4/det army/NN/2/obj of/IN/6/case Chad/NNP/4/nmod "
        "and/CC/9/cc {}/DT/9/det front/NN/6/conj"
    )
    assert head(grow(parsed(sentence.format("the", "the"))), "front") == "army"
    for articles in (("its", "the"), ("the", "its")):
        assert head(grow(parsed(sentence.format(*articles))), "front") == "Chad"


CALLED = {
    "called": (
        "Peru/NNP/2/nsubj denounced/VBD/0/root/denounce what/WP/2/obj it/PRP/5/nsubj "
        "called/VBD/3/acl:relcl/call the/DT/7/det spying/NN/5/xcomp of/IN/9/case Chile/NNP/7/nmod"
    ),
    "described as": (
        "Peru/NNP/2/nsubj denounced/VBD/0/root/denounce what/WP/2/obj it/PRP/5/nsubj "
        "described/VBD/3/acl:relcl/describe as/IN/7/case spying/NN/5/obl by/IN/9/case Chile/NNP/7/nmod"
    ),
    "an object of two": (
        "Peru/NNP/2/nsubj denounced/VBD/0/root/denounce what/WP/2/obj it/PRP/5/nsubj "
        "labelled/VBD/3/acl:relcl/label Chilean/JJ/5/iobj spying/NN/5/obj on/IN/9/case Lima/NNP/7/nmod"
    ),
}


@pytest.mark.parametrize("sentence", CALLED.values(), ids=CALLED)
def test_what_is_called_so_is_the_thing(sentence: str) -> None:
    tree = grow(parsed(sentence))
    spying = tree.texts.index("spying")
    assert (head(tree, "spying"), tree.deps[spying]) == ("denounced", "obj")
    naming = tree.heads[tree.texts.index("what")]
    assert (tree.heads[naming], tree.deps[naming]) == (spying, "acl:relcl")


def test_the_preposition_before_what_goes_to_the_thing() -> None:
    tree = grow(
        parsed(
            "Peru/NNP/2/nsubj complained/VBD/0/root/complain of/IN/4/case what/WP/2/obl it/PRP/6/nsubj "
            "termed/VBD/4/acl:relcl/term the/DT/8/det spying/NN/6/xcomp of/IN/10/case Chile/NNP/8/nmod"
        )
    )
    assert tree.preposition(tree.texts.index("spying")) == "of"
    assert tree.deps[tree.texts.index("spying")] == "obl"


@pytest.mark.parametrize(
    "sentence",
    [
        "Peru/NNP/2/nsubj denounced/VBD/0/root/denounce what/WP/2/obj they/PRP/5/nsubj "
        "saw/VBD/3/acl:relcl/see as/IN/7/case spying/NN/5/obl",
        "Peru/NNP/2/nsubj denounced/VBD/0/root/denounce what/WP/2/obj it/PRP/5/nsubj "
        "knew/VBD/3/acl:relcl/know the/DT/7/det spying/NN/5/xcomp of/IN/9/case Chile/NNP/7/nmod",
    ],
    ids=["nobody's", "no naming"],
)
def test_what_names_nobody_stays_the_object(sentence: str) -> None:
    tree = grow(parsed(sentence))
    assert (head(tree, "what"), tree.deps[tree.texts.index("what")]) == ("denounced", "obj")


ORDERED = (
    "The/DT/2/det envoy/NN/4/nsubj:pass was/VBD/4/aux:pass/be ordered/VBN/0/root/order to/TO/6/mark "
    "leave/VB/4/xcomp Peru/NNP/6/obj by/IN/9/case Chile/NNP/6/obl"
)


def test_the_agent_behind_an_infinitive_is_that_of_the_passive_above() -> None:
    tree = grow(parsed(ORDERED))
    assert head(tree, "Chile") == "ordered"
    assert tree.deps[tree.texts.index("Chile")] == "obl:agent"
    active = ORDERED.replace("nsubj:pass", "nsubj").replace("aux:pass/be", "aux/have")
    assert head(grow(parsed(active)), "Chile") == "leave"


@pytest.mark.parametrize("dep", ["obl", "nsubj"])
def test_what_stands_before_to_is_the_main_verbs(dep: str) -> None:
    sentence = (
        "Ministers/NNS/2/nsubj/minister called/VBD/0/root/call on/IN/4/case Chad/NNP/6/{} to/TO/6/mark "
        "leave/VB/2/xcomp"
    )
    tree = grow(parsed(sentence.format(dep)))
    assert head(tree, "Chad") == "called"
    assert tree.deps[tree.texts.index("Chad")] == "obl"


def test_the_subject_of_an_infinitive_with_for_stays() -> None:
    sentence = (
        "They/PRP/2/nsubj called/VBD/0/root/call for/IN/6/mark Chad/NNP/6/nsubj to/TO/6/mark leave/VB/2/advcl"
    )
    assert head(grow(parsed(sentence)), "Chad") == "leave"


@pytest.mark.parametrize(
    "sentence",
    [
        "They/PRP/2/nsubj said/VBD/0/root/say that/IN/6/mark Ali/NNP/6/nsubj:pass was/VBD/6/aux:pass/be "
        "killed/VBN/2/ccomp/kill and/CC/8/cc blamed/VBD/6/conj/blame Iran/NNP/8/obj",
        "They/PRP/2/nsubj said/VBD/0/root/say attacks/NNS/2/obj/attack that/WDT/5/nsubj "
        "shook/VBD/3/acl:relcl Paris/NNP/5/obj and/CC/8/cc blamed/VBD/5/conj/blame Iran/NNP/8/obj",
    ],
)
def test_who_speaks_goes_on_speaking(sentence: str) -> None:
    assert head(grow(parsed(sentence)), "blamed") == "said"


def test_somebody_in_what_is_said_may_speak_too() -> None:
    sentence = (
        "They/PRP/2/nsubj said/VBD/0/root/say Ali/NNP/4/nsubj came/VBD/2/ccomp/come and/CC/6/cc "
        "blamed/VBD/4/conj/blame Iran/NNP/6/obj"
    )
    assert head(grow(parsed(sentence)), "blamed") == "came"


def test_a_relative_is_the_object_of_the_infinitive() -> None:
    sentence = (
        "forces/NNS/0/root/force that/WDT/4/obj it/PRP/4/nsubj {}/VBD/1/acl:relcl/{} to/TO/6/mark "
        "train/VB/4/xcomp"
    )
    assert head(grow(parsed(sentence.format("hoped", "hope"))), "that") == "train"
    assert head(grow(parsed(sentence.format("told", "tell"))), "that") == "told"


def test_who_is_pressed_to_do_something_does_it() -> None:
    sentence = (
        "Chad/NNP/2/nsubj {}/VBD/0/root/{} Togo/NNP/2/{} to/TO/5/mark leave/VB/2/advcl camps/NNS/5/obj/camp"
    )
    tree = grow(parsed(sentence.format("pressed", "press", "nsubj")))
    assert [tree.deps[tree.texts.index(w)] for w in ("Togo", "leave")] == ["obj", "xcomp"]
    tree = grow(parsed(sentence.format("met", "meet", "obj")))
    assert tree.deps[tree.texts.index("leave")] == "advcl"


def test_who_is_a_person_or_a_group_and_no_place() -> None:
    sentence = (
        "They/PRP/2/nsubj shot/VBD/0/root/shoot at/IN/4/case students/NNS/2/obl/student in/IN/6/case "
        "Accra/NNP/4/nmod ,/,/9/punct who/WP/9/nsubj fled/VBD/6/acl:relcl/flee"
    )
    tree = parsed(sentence)
    tree.ents = [Span(tree, 5, 6, label="GPE")]
    assert head(grow(tree), "fled") == "students"


def test_who_is_whose_name_stands_right_before() -> None:
    sentence = (
        "They/PRP/2/nsubj met/VBD/0/root/meet the/DT/4/det army/NN/2/obj of/IN/7/case "
        "President/NNP/7/nmod:desc Annan/NNP/4/nmod ,/,/10/punct who/WP/10/nsubj fled/VBD/4/acl:relcl/flee"
    )
    tree = parsed(sentence)
    tree.ents = [Span(tree, 6, 7, label="PERSON")]
    assert head(grow(tree), "fled") == "Annan"
    tree.ents = []
    assert head(grow(tree), "fled") == "army"


def test_who_is_joined_to_a_name_behind_its_title_is_joined_to_both() -> None:
    sentence = (
        "Leader/NN/6/nsubj Kim/NNP/1/appos and/CC/5/cc President/NNP/5/nmod:desc Moon/NNP/2/conj "
        "met/VBD/0/root/meet"
    )
    assert head(grow(parsed(sentence)), "Moon") == "Leader"


def test_a_finite_verb_in_a_list_goes_on_with_the_first() -> None:
    sentence = (
        "Chad/NNP/2/nsubj blamed/VBD/0/root/blame Mali/NNP/2/obj ,/,/5/punct massed/VBD/2/parataxis/mass "
        "troops/NNS/5/obj/troop and/CC/8/cc {} Togo/NNP/8/obj"
    )
    tree = grow(parsed(sentence.format("expelled/VBD/5/conj/expel")))
    assert tree.deps[tree.texts.index("massed")] == "conj"
    said = "They/PRP/2/nsubj left/VBD/0/root/leave ,/,/4/punct says/VBZ/2/parataxis/say Chad/NNP/4/nsubj"
    tree = grow(parsed(said))
    assert tree.deps[tree.texts.index("says")] == "parataxis"


def test_who_is_called_on_to_act_is_not_in_a_clause_of_his_own() -> None:
    sentence = (
        "They/PRP/2/nsubj called/VBD/0/root/call {}/IN/6/mark traders/NNS/6/nsubj/trader to/TO/6/mark "
        "close/VB/2/xcomp"
    )
    tree = grow(parsed(sentence.format("on")))
    traders = tree.texts.index("traders")
    assert (head(tree, "traders"), tree.deps[traders], tree.preposition(traders)) == ("called", "obl", "on")
    assert head(grow(parsed(sentence.format("for"))), "traders") == "close"


def test_according_to_whom_something_is_done_is_not_who_does_it() -> None:
    sentence = (
        "People/NNS/3/nsubj:pass/person were/VBD/3/aux:pass displaced/VBN/0/root/displace {}/IN/5/case "
        "officials/NNS/3/obl:agent/official"
    )
    for word, dep in (("according", "obl"), ("by", "obl:agent")):
        tree = grow(parsed(sentence.format(word)))
        assert tree.deps[tree.texts.index("officials")] == dep


def test_what_a_conjunction_opens_is_no_main_clause() -> None:
    sentence = (
        "{}/IN/3/mark aid/NN/3/nsubj helps/VBZ/0/root/help many/JJ/3/obj {} "
        "people/NNS/6/nsubj face/VB/3/xcomp hunger/NN/6/obj"
    )
    tree = grow(parsed(sentence.format("While", ",/,/3/punct").replace("/6/", "/7/")))
    helps, face = tree.texts.index("helps"), tree.texts.index("face")
    assert (tree.deps[face], tree.heads[helps], tree.deps[helps]) == ("root", face, "advcl")
    tree = grow(parsed(sentence.format("That", ",/,/3/punct").replace("/6/", "/7/")))
    assert tree.deps[tree.texts.index("helps")] == "root"


def test_a_linking_verb_beside_its_adjective_is_a_copula() -> None:
    tree = grow(
        parsed(
            "He/PRP/2/nsubj said/VBD/0/root/say that/IN/6/mark Iran/NNP/5/nsubj remains/VBZ/6/advcl/remain "
            "committed/JJ/2/ccomp"
        )
    )
    assert (tree.heads[3], tree.deps[4]) == (5, "cop")
    kept = grow(parsed("If/IN/2/mark asked/VBN/4/advcl/ask Iran/NNP/4/nsubj agrees/VBZ/0/root/agree"))
    assert kept.deps[1] == "advcl"


def test_items_of_a_list_go_on_with_the_line_before_it() -> None:
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


def test_a_colon_alone_governs_nothing() -> None:
    doc = Doc.from_docs(
        [
            parsed("Togo/NNP/2/nsubj agreed/VBD/0/root/agree :/:/2/punct"),
            parsed("-/NFP/2/punct send/VB/0/root tanks/NNS/2/obj"),
        ]
    )
    assert grow(doc).deps[4] == "root"


def test_a_participle_behind_a_predicate_noun_is_the_subjects() -> None:
    words = (
        "Iran/NNP/4/nsubj is/VBZ/4/cop/be an/DT/4/det ally/NN/0/root {}helping/VBG/{}/acl/help "
        "Iraq/NNP/{}/obj"
    )
    assert grow(parsed(words.format(",/,/6/punct ", 4, 6))).deps[5] == "advcl"
    assert grow(parsed(words.format("", 4, 5))).deps[4] == "acl"


def test_the_second_object_of_a_verb_of_naming_is_a_name() -> None:
    tree = grow(
        parsed(
            "Ghana/NNP/2/nsubj declared/VBD/0/root/declare Kenya/NNP/2/iobj its/PRP$/5/nmod:poss "
            "enemy/NN/2/obj"
        )
    )
    assert (tree.deps[2], tree.deps[4]) == ("obj", "xcomp")
    given = grow(parsed("They/PRP/2/nsubj gave/VBD/0/root/give Kenya/NNP/2/iobj ships/NNS/2/obj/ship"))
    assert given.deps[3] == "obj"


def test_off_before_an_object_is_a_part_of_its_verb() -> None:
    tree = grow(
        parsed("Ghana/NNP/2/nsubj drove/VBD/0/root/drive off/IN/5/case a/DT/5/det ship/NN/2/obj ././2/punct")
    )
    assert (tree.heads[2], tree.deps[2]) == (1, "compound:prt")


def test_a_finite_verb_goes_on_with_none_behind_a_modal() -> None:
    tree = grow(
        parsed(
            "He/PRP/2/nsubj said/VBD/0/root/say it/PRP/6/nsubj would/MD/6/aux be/VB/6/cop wrong/JJ/2/ccomp "
            "and/CC/8/cc left/VBD/6/conj/leave"
        )
    )
    assert tree.heads[7] == 1
    kept = grow(
        parsed(
            "He/PRP/2/nsubj said/VBD/0/root/say it/PRP/5/nsubj would/MD/5/aux go/VB/2/ccomp and/CC/7/cc "
            "leave/VB/5/conj"
        )
    )
    assert kept.heads[6] == 4
