"""Who is judged, yields to whom, and speaks up because of whom, where it is told beside the act."""

from __future__ import annotations

import pytest
from reported import labels, report, told

BESIDE = {
    "to whose pressure one yields": (
        "Ghana/NNP/2/nsubj lifted/VBD/0/root/lift the/DT/4/det ban/NN/2/obj after/IN/6/case "
        "protests/NNS/2/obl/protest by/IN/8/case Togo/NNP/6/nmod",
        "Ghana CONCEDE Togo",
    ),
    "whose missile has others speak up": (
        "Ghana/NNP/2/nsubj fired/VBD/0/root/fire a/DT/4/det missile/NN/2/obj ,/,/6/punct "
        "prompting/VBG/2/advcl/prompt Togo/NNP/6/obj to/TO/9/mark lodge/VB/6/xcomp a/DT/11/det "
        "protest/NN/9/obj",
        "Togo ACCUSE-disapprove Ghana",
    ),
    "whose truce is hailed": (
        "Ghana/NNP/2/nsubj hailed/VBD/0/root/hail the/DT/4/det truce/NN/2/obj agreed/VBN/4/acl/agree "
        "between/IN/7/case Togo/NNP/5/obl and/CC/9/cc Benin/NNP/7/conj",
        "Ghana SUPPORT Togo+Benin",
    ),
    "between whom one mediates": (
        "Ghana/NNP/4/nsubj and/CC/3/cc Togo/NNP/1/conj signed/VBD/0/root/sign a/DT/6/det truce/NN/4/obj "
        "brokered/VBN/6/acl/broker by/IN/9/case Mali/NNP/7/obl:agent",
        "Mali CONSULT Ghana+Togo",
    ),
    "after whose deed one recalls an envoy": (
        "Ghana/NNP/2/nsubj recalled/VBD/0/root/recall its/PRP$/4/nmod:poss ambassador/NN/2/obj "
        "after/IN/7/mark Togo/NNP/7/nsubj passed/VBD/2/advcl/pass a/DT/9/det law/NN/7/obj",
        "Ghana SANCTION-withdraw Togo",
    ),
    "after whose deed one protests": (
        "Ghana/NNP/2/nsubj protested/VBD/0/root/protest after/IN/5/mark Togo/NNP/5/nsubj "
        "passed/VBD/2/advcl/pass a/DT/7/det law/NN/5/obj",
        "Ghana PROTEST-demo Togo",
    ),
    "to whom one writes": (
        "Ghana/NNP/2/nsubj apologised/VBD/0/root/apologise in/IN/5/case a/DT/5/det letter/NN/2/obl "
        "to/IN/7/case Togo/NNP/5/nmod",
        "Ghana SUPPORT Togo",
    ),
}


@pytest.mark.parametrize(("tree", "event"), BESIDE.values(), ids=BESIDE)
def test_whom_an_act_is_about_is_told_beside_it(tree: str, event: str) -> None:
    assert event in told(tree)


def test_what_is_praised_in_a_relative_clause_is_nobodys() -> None:
    tree = (
        "Ghana/NNP/2/nsubj welcomed/VBD/0/root/welcome the/DT/4/det truce/NN/2/obj that/WDT/7/obj "
        "Togo/NNP/7/nsubj mentioned/VBD/4/acl:relcl/mention"
    )
    assert "Ghana SUPPORT ?" in told(tree)


def test_who_struck_before_is_threatened() -> None:
    tree = (
        "Chad/NNP/2/nsubj vowed/VBD/0/root/vow to/TO/4/mark retaliate/VB/2/xcomp after/IN/7/mark "
        "Mali/NNP/7/nsubj {} Togo/NNP/7/obj"
    )
    assert "Chad THREATEN-violence Mali" in told(tree.format("attacked/VBD/4/advcl/attack"))
    assert "Chad THREATEN-violence Mali" not in told(tree.format("praised/VBD/4/advcl/praise"))


def test_who_organised_what_is_condemned() -> None:
    tree = (
        "Chad/NNP/2/nsubj {}/VBD/0/root/{} the/DT/4/det polls/NNS/2/obj/poll organised/VBN/4/acl/organise "
        "by/IN/7/case Mali/NNP/5/obl:agent"
    )
    assert "Chad ACCUSE-disapprove Mali" in told(tree.format("denounced", "denounce"))
    assert not any("Mali" in event and "SUPPORT" in event for event in told(tree.format("watched", "watch")))


HARMED = {
    "when somebody strikes": (
        "Troops/NNS/3/nsubj:pass/troop were/VBD/3/aux:pass/be killed/VBN/0/root/kill when/WRB/6/advmod "
        "Mali/NNP/6/nsubj bombed/VBD/3/advcl/bomb Togo/NNP/6/obj",
        "Mali",
    ),
    "in fighting with somebody": (
        "Troops/NNS/3/nsubj:pass/troop were/VBD/3/aux:pass/be killed/VBN/0/root/kill in/IN/5/case "
        "fighting/NN/3/obl with/IN/7/case Mali/NNP/5/nmod",
        "Mali",
    ),
    "when somebody visits": (
        "Troops/NNS/3/nsubj:pass/troop were/VBD/3/aux:pass/be killed/VBN/0/root/kill when/WRB/6/advmod "
        "Mali/NNP/6/nsubj visited/VBD/3/advcl/visit Togo/NNP/6/obj",
        "?",
    ),
}


@pytest.mark.parametrize(("tree", "actor"), HARMED.values(), ids=HARMED)
def test_who_kills_where_others_are_killed(tree: str, actor: str) -> None:
    killed = [event for event in report(tree) if event.predicate.lemma == "kill"]
    assert [labels(event.actors) for event in killed] == [actor]


def test_who_made_the_move_is_to_blame_for_it() -> None:
    annexed = "Ghana/NNP/2/nsubj annexed/VBD/0/root/annex Togo/NNP/2/obj"
    condemned = "Kenya/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/4/det move/NN/2/obj"
    names = "Ghana=GPE; Togo=GPE; Kenya=GPE"
    assert "Kenya ACCUSE-disapprove Ghana" in told(annexed, condemned, names=names)
    assert "Kenya ACCUSE-disapprove ?" in told(annexed, condemned.replace("the/DT", "a/DT"), names=names)


STRUCK = {
    "protesters threw stones": (
        "Protesters/NNS/2/nsubj/protester threw/VBD/0/root/throw stones/NNS/2/obj/stone at/IN/5/case "
        "police/NN/2/obl",
        "Officers/NNS/2/nsubj/officer responded/VBD/0/root/respond with/IN/5/case tear/NN/5/compound "
        "gas/NN/2/obl",
        "Officers ASSAULT-crowd-control Protesters",
    ),
    "troops opened fire": (
        "Kenyan/JJ/2/amod troops/NNS/3/nsubj/troop opened/VBD/0/root/open fire/NN/3/obj on/IN/8/case "
        "a/DT/8/det Ugandan/JJ/8/amod post/NN/3/obl",
        "Ugandan/JJ/2/amod forces/NNS/3/nsubj/force retaliated/VBD/0/root/retaliate",
        "Uganda People's Defence Force ASSAULT Kenya Defence Forces",
    ),
    "somebody else was struck": (
        "Kenya/NNP/2/nsubj bombed/VBD/0/root/bomb Togo/NNP/2/obj",
        "Ugandan/JJ/2/amod forces/NNS/3/nsubj/force retaliated/VBD/0/root/retaliate",
        "Uganda People's Defence Force ASSAULT ?",
    ),
}


@pytest.mark.parametrize(("struck", "answer", "event"), STRUCK.values(), ids=STRUCK)
def test_who_answers_in_kind_answers_who_struck_him(struck: str, answer: str, event: str) -> None:
    names = "Kenyan=NORP; Ugandan=NORP; Kenya=GPE; Togo=GPE"
    assert event in told(struck, answer, names=names)


def test_who_demands_a_release_demands_another_s_of_the_captor() -> None:
    detained = "Eritrea/NNP/2/nsubj detained/VBD/0/root/detain two/CD/4/nummod Danes/NNPS/2/obj/Dane"
    demanded = "Denmark/NNP/2/nsubj demanded/VBD/0/root/demand their/PRP$/4/nmod:poss release/NN/2/obj"
    names = "Eritrea=GPE; Denmark=GPE; Danes=NORP"
    assert "Denmark REQUEST-yield Eritrea" in told(detained, demanded, names=names)


ANSWERED = {
    "the step is praised": (
        [
            "Mali/NNP/2/nsubj banned/VBD/0/root/ban Niger/NNP/5/nmod:poss 's/POS/3/case "
            "flights/NNS/2/obj/flight ././2/punct",
            "Chad/NNP/2/nsubj welcomed/VBD/0/root/welcome the/DT/4/det move/NN/2/obj ././2/punct",
        ],
        "Mali=GPE; Niger=GPE; Chad=GPE",
        ["Chad SUPPORT Mali", "Mali SANCTION-discontinue Niger"],
    ),
    "the offer is praised": (
        [
            "Mali/NNP/2/nsubj offered/VBD/0/root/offer to/TO/4/mark help/VB/2/xcomp Niger/NNP/4/obj "
            "././2/punct",
            "Chad/NNP/2/nsubj welcomed/VBD/0/root/welcome the/DT/4/det offer/NN/2/obj ././2/punct",
        ],
        "Mali=GPE; Niger=GPE; Chad=GPE",
        ["Chad SUPPORT Mali", "Mali AGREE Niger"],
    ),
    "the deal of two": (
        [
            "Mali/NNP/4/nsubj and/CC/3/cc Niger/NNP/1/conj signed/VBD/0/root/sign a/DT/6/det "
            "treaty/NN/4/obj ././4/punct",
            "Chad/NNP/2/nsubj hailed/VBD/0/root/hail the/DT/4/det agreement/NN/2/obj ././2/punct",
        ],
        "Mali=GPE; Niger=GPE; Chad=GPE",
        ["Chad SUPPORT Mali+Niger", "Mali+Niger SUPPORT ?"],
    ),
    "the verdict": (
        [
            "A/DT/3/det German/JJ/3/amod court/NN/4/nsubj convicted/VBD/0/root/convict Omar/NNP/4/obj "
            "Bashir/NNP/5/flat of/IN/8/case murder/NN/4/obl ././4/punct",
            "Chad/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/4/det verdict/NN/2/obj ././2/punct",
        ],
        "German=NORP; Omar Bashir=PERSON; Chad=PERSON",
        ["Chad ACCUSE-disapprove German court", "German court ACCUSE-allege Omar al-Bashir"],
    ),
    "such statements": (
        [
            "Mali/NNP/4/nsubj and/CC/3/cc Niger/NNP/1/conj criticised/VBD/0/root/criticise Chad/NNP/4/obj "
            "././4/punct",
            "Sudan/NNP/2/nsubj dismissed/VBD/0/root/dismiss such/JJ/4/amod statements/NNS/2/obj/statement "
            "././2/punct",
        ],
        "Mali=GPE; Niger=GPE; Chad=GPE; Sudan=GPE",
        ["Mali+Niger ACCUSE-disapprove Chad", "Sudan REJECT Mali+Niger"],
    ),
    "the accusation": (
        [
            "Mali/NNP/2/nsubj accused/VBD/0/root/accuse Niger/NNP/2/obj of/IN/5/case theft/NN/2/obl "
            "././2/punct",
            "Niger/NNP/2/nsubj rejected/VBD/0/root/reject the/DT/4/det accusation/NN/2/obj ././2/punct",
        ],
        "Mali=GPE; Niger=GPE",
        ["Mali ACCUSE-allege Niger", "Niger REJECT Mali"],
    ),
    "one's own claim": (
        [
            "Mali/NNP/2/nsubj accused/VBD/0/root/accuse Niger/NNP/2/obj of/IN/5/case theft/NN/2/obl "
            "././2/punct",
            "Mali/NNP/2/nsubj defended/VBD/0/root/defend the/DT/4/det accusation/NN/2/obj ././2/punct",
        ],
        "Mali=GPE; Niger=GPE",
        ["Mali ACCUSE-allege Niger", "Mali SUPPORT ?"],
    ),
    "sanctions that others oppose": (
        [
            "Mali/NNP/2/nsubj imposed/VBD/0/root/impose sanctions/NNS/2/obj/sanction on/IN/5/case "
            "Niger/NNP/2/obl ././2/punct",
            "Chad/NNP/2/nsubj opposed/VBD/0/root/oppose new/JJ/4/amod sanctions/NNS/2/obj/sanction "
            "././2/punct",
            "Sudan/NNP/2/nsubj criticised/VBD/0/root/criticise the/DT/4/det sanctions/NNS/2/obj/sanction "
            "././2/punct",
        ],
        "Mali=GPE; Niger=GPE; Chad=GPE; Sudan=GPE",
        ["Chad REJECT ?", "Mali SANCTION-discontinue Niger", "Sudan ACCUSE-disapprove Mali"],
    ),
    "no reaction": (
        [
            "Mali/NNP/4/nsubj and/CC/3/cc Niger/NNP/1/conj signed/VBD/0/root/sign a/DT/6/det "
            "treaty/NN/4/obj ././4/punct",
            "Chad/NNP/2/nsubj read/VBD/0/root the/DT/4/det agreement/NN/2/obj ././2/punct",
        ],
        "Mali=GPE; Niger=GPE; Chad=GPE",
        ["Mali+Niger SUPPORT ?"],
    ),
}


@pytest.mark.parametrize(("sentences", "names", "events"), ANSWERED.values(), ids=ANSWERED)
def test_a_reaction_answers_who_acted(sentences: list[str], names: str, events: list[str]) -> None:
    found = {e for e in told(*sentences, names=names) if " SAY " not in e and " RELATION " not in e}
    assert found == set(events)


def test_a_launch_is_that_of_who_fired() -> None:
    fired = "Chad/NNP/2/nsubj fired/VBD/0/root/fire missiles/NNS/2/obj/missile into/IN/5/case Mali/NNP/2/obl"
    condemned = "Niger/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/4/det launches/NNS/2/obj/launch"
    assert "Niger ACCUSE-disapprove Chad" in told(fired, condemned, names="Chad=GPE; Mali=GPE; Niger=GPE")
