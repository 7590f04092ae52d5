"""Who acts and who receives: slots, control, contents, owners of instruments, themes."""

from __future__ import annotations

import pytest
from reported import brief, labels, only, report, told

CONTROL = {
    "object control": (
        "Poland/NNP/2/nsubj urged/VBD/0/root/urge Hungary/NNP/2/obj to/TO/5/mark help/VB/2/xcomp "
        "Ukraine/NNP/5/obj",
        "Poland REQUEST-assist Hungary",
    ),
    "content of an agreement": (
        "Iran/NNP/2/nsubj agreed/VBD/0/root/agree to/TO/4/mark meet/VB/2/xcomp China/NNP/4/obj",
        "Iran AGREE China",
    ),
    "content of a threat": (
        "Iran/NNP/2/nsubj threatened/VBD/0/root/threaten to/TO/4/mark expel/VB/2/xcomp "
        "Polish/JJ/6/amod diplomats/NNS/4/obj/diplomat",
        "Iran THREATEN-expel Polish diplomats",
    ),
    "who must act": (
        "Iran/NNP/2/nsubj demanded/VBD/0/root/demand that/IN/5/mark Israel/NNP/5/nsubj withdraw/VB/2/ccomp",
        "Iran REQUEST-yield Israel",
    ),
}


@pytest.mark.parametrize(("tree", "event"), CONTROL.values(), ids=CONTROL)
def test_contents_and_control(tree: str, event: str):
    assert event in told(tree)


INSTRUMENTS = {
    "possessor": (
        "Trump/NNP/3/nmod:poss 's/POS/1/case remarks/NNS/4/nsubj/remark angered/VBD/0/root/anger "
        "China/NNP/4/obj",
        "China ACCUSE-disapprove Donald Trump",
    ),
    "letter": (
        "Kim/NNP/5/nmod:poss Jong/NNP/1/flat Un/NNP/1/flat 's/POS/1/case letter/NN/6/nsubj "
        "praised/VBD/0/root/praise China/NNP/6/obj",
        "Kim Jong-un SUPPORT China",
    ),
    "demonym": (
        "Russian/JJ/2/amod missiles/NNS/3/nsubj/missile hit/VBD/0/root Ukraine/NNP/3/obj",
        "Russia ASSAULT-heavy-weapons Ukraine",
    ),
    "whose remarks are condemned": (
        "China/NNP/2/nsubj condemned/VBD/0/root/condemn Trump/NNP/5/nmod:poss 's/POS/3/case "
        "remarks/NNS/2/obj/remark",
        "China ACCUSE-disapprove Donald Trump",
    ),
    "base": (
        "Houthis/NNPS/2/nsubj attacked/VBD/0/root/attack a/DT/5/det US/NNP/5/compound base/NN/2/obj",
        "Houthis ASSAULT United States",
    ),
}


@pytest.mark.parametrize(("tree", "event"), INSTRUMENTS.values(), ids=INSTRUMENTS)
def test_instruments_stand_for_their_owners(tree: str, event: str):
    found = told(tree, names="Trump=PERSON; Kim Jong Un=PERSON; Houthis=ORG")
    assert event in {e.replace("Ansar Allah", "Houthis").replace("Houthi movement", "Houthis") for e in found}


def test_a_condemned_attack_hands_the_blame_to_the_attacker():
    found = report(
        "Poland/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/5/det Russian/JJ/5/amod attack/NN/2/obj "
        "on/IN/7/case Ukraine/NNP/5/nmod"
    )
    assert brief(only(found, "ACCUSE")) == "Poland ACCUSE-disapprove Russia"
    assert "Poland" not in [labels(e.actors) for e in found if e.type == "ASSAULT"]


def test_accusers_do_not_do_what_they_allege():
    found = report(
        "Somalia/NNP/2/nsubj accused/VBD/0/root/accuse Kenya/NNP/2/obj of/IN/5/mark "
        "attacking/VBG/2/advcl/attack "
        "Ethiopia/NNP/5/obj"
    )
    assert [labels(e.actors) for e in found if e.type == "ASSAULT"] in ([], ["Kenya"])


def test_the_accused_of_a_passive_acts_not_the_accuser():
    found = report(
        "Kenya/NNP/3/nsubj:pass was/VBD/3/aux:pass/be accused/VBN/0/root/accuse of/IN/5/mark "
        "attacking/VBG/3/advcl/attack Ethiopia/NNP/5/obj"
    )
    assert brief(only(found, "ACCUSE")) == "? ACCUSE-allege Kenya"
    assert [labels(e.actors) for e in found if e.type == "ASSAULT"] in ([], ["Kenya"])


def test_the_actor_is_no_recipient_of_itself():
    found = report(
        "Iran/NNP/2/nsubj criticised/VBD/0/root/criticise Iranian/JJ/4/amod diplomats/NNS/2/obj/diplomat"
    )
    assert all({p.id for p in e.actors}.isdisjoint(p.id for p in e.recipients) for e in found)


def test_theme_of_an_accusation():
    event = only(
        report(
            "Kenya/NNP/2/nsubj accused/VBD/0/root/accuse Somalia/NNP/2/obj of/IN/5/case espionage/NN/2/obl"
        ),
        "ACCUSE",
    )
    assert event.theme is not None and event.theme.text == "espionage"


def test_theme_of_what_is_given():
    event = only(
        report("Norway/NNP/2/nsubj gave/VBD/0/root/give Somalia/NNP/2/iobj food/NN/5/compound aid/NN/2/obj"),
        "AID",
    )
    assert (labels(event.recipients), event.theme and event.theme.text) == ("Somalia", "food aid")


def test_ditransitive_and_prepositional_dative_are_one():
    given = told("Norway/NNP/2/nsubj gave/VBD/0/root/give Somalia/NNP/2/iobj aid/NN/2/obj")
    given_to = told("Norway/NNP/2/nsubj gave/VBD/0/root/give aid/NN/2/obj to/IN/5/case Somalia/NNP/2/obl")
    assert given == given_to == {"Norway AID Somalia"}


def test_days_are_no_recipients():
    event = only(
        report(
            "Merkel/NNP/2/nsubj met/VBD/0/root/meet Putin/NNP/2/obj on/IN/5/case Friday/NNP/2/obl",
            names="Merkel=PERSON; Putin=PERSON; Friday=DATE",
        ),
        "CONSULT",
    )
    assert labels(event.recipients) == "Vladimir Putin"


def test_a_meeting_with_one_of_two():
    found = told(
        "Merkel/NNP/2/nsubj met/VBD/0/root/meet with/IN/4/case Putin/NNP/2/obl and/CC/6/cc Modi/NNP/4/conj",
        names="Merkel=PERSON; Putin=PERSON; Modi=PERSON",
    )
    assert found == {"Angela Merkel CONSULT Vladimir Putin+Narendra Modi"}


def test_passive_of_a_verb_with_prepositional_recipient():
    found = told(
        "Sanctions/NNS/3/nsubj:pass/sanction were/VBD/3/aux:pass/be imposed/VBN/0/root/impose on/IN/5/case "
        "Iran/NNP/3/obl by/IN/7/case Canada/NNP/3/obl:agent"
    )
    assert found == {"Canada SANCTION-discontinue Iran"}


OCCASIONS = {
    "call": (
        "In/IN/3/case a/DT/3/det call/NN/8/obl with/IN/5/case Macron/NNP/3/nmod ,/,/3/punct "
        "Merkel/NNP/8/nsubj "
        "praised/VBD/0/root/praise Poland/NNP/8/obj",
        "Angela Merkel CONSULT-phone Emmanuel Macron",
    ),
    "talks elsewhere": (
        "Merkel/NNP/2/nsubj flew/VBD/0/root/fly to/TO/4/case Warsaw/NNP/2/obl for/IN/6/case "
        "talks/NNS/2/obl/talk "
        "with/IN/8/case Macron/NNP/6/nmod",
        "Angela Merkel CONSULT Emmanuel Macron",
    ),
}


@pytest.mark.parametrize(("tree", "event"), OCCASIONS.values(), ids=OCCASIONS)
def test_who_acts_on_an_occasion_takes_part_in_it(tree: str, event: str):
    assert event in told(tree, names="Macron=PERSON; Merkel=PERSON")


BELOW = {
    "of a thing acted on": (
        "Kenya/NNP/2/nsubj discussed/VBD/0/root/discuss fishing/NN/4/compound quotas/NNS/2/obj/quota "
        "with/IN/6/case Somalia/NNP/4/nmod",
        "Kenya CONSULT Somalia",
    ),
    "of what a noun is of": (
        "Iran/NNP/2/nsubj ignored/VBD/0/root/ignore an/DT/4/det offer/NN/2/obj of/IN/6/case help/NN/4/nmod "
        "from/IN/8/case Turkey/NNP/6/nmod",
        "Iran REJECT Turkey",
    ),
    "between whom": (
        "Norway/NNP/2/nsubj proposed/VBD/0/root/propose talks/NNS/2/obj/talk between/IN/5/case "
        "Kenya/NNP/3/nmod "
        "and/CC/7/cc Somalia/NNP/5/conj",
        "Norway AGREE Kenya+Somalia",
    ),
    "taking control": (
        "Rebels/NNS/2/nsubj/rebel took/VBD/0/root/take control/NN/2/obj of/IN/6/case a/DT/6/det "
        "bridge/NN/3/nmod",
        "Rebels ASSAULT bridge",
    ),
}


@pytest.mark.parametrize(("tree", "event"), BELOW.values(), ids=BELOW)
def test_recipients_that_the_tree_hangs_lower(tree: str, event: str):
    assert event in told(tree)


SHELLED = "Eritrea/NNP/2/nsubj shelled/VBD/0/root/shell Ethiopia/NNP/2/obj"


@pytest.mark.parametrize(
    ("noun", "event"),
    [
        ("the/DT/4/det", "Kenya ACCUSE-disapprove Eritrea"),
        ("an/DT/4/det", "Kenya ACCUSE-disapprove ?"),
        ("the/DT/4/det Sudanese/JJ/5/amod", "Kenya ACCUSE-disapprove Sudan"),
    ],
)
def test_who_did_the_attack_that_was_told_before(noun: str, event: str):
    head = 5 if "amod" in noun else 4
    noun = noun.replace("/4/det", f"/{head}/det")
    found = told(
        SHELLED, f"Kenya/NNP/2/nsubj condemned/VBD/0/root/condemn {noun} attack/NN/2/obj", names="Kenya=GPE"
    )
    assert event in found


PLACES = {
    "visited": (
        "Macron/NNP/2/nsubj visited/VBD/0/root/visit Marseille/NNP/2/obj",
        "Emmanuel Macron CONSULT-visit Marseille",
    ),
    "not where it is": (
        "Macron/NNP/2/nsubj praised/VBD/0/root/praise the/DT/4/det deal/NN/2/obj in/IN/6/case "
        "Marseille/NNP/2/obl",
        "Emmanuel Macron SUPPORT ?",
    ),
    "measured aid": (
        "Norway/NNP/2/nsubj suspended/VBD/0/root/suspend two/CD/4/nummod tons/NNS/2/obj/ton of/IN/6/case "
        "aid/NN/4/nmod to/IN/8/case Niger/NNP/6/nmod",
        "Norway SANCTION-discontinue Niger",
    ),
    "a deadline": (
        "Norway/NNP/2/nsubj gave/VBD/0/root/give Niger/NNP/2/iobj two/CD/5/nummod weeks/NNS/2/obj/week",
        "Norway REQUEST Niger",
    ),
}


@pytest.mark.parametrize(("tree", "event"), PLACES.values(), ids=PLACES)
def test_what_receives(tree: str, event: str):
    found = told(tree, names="Macron=PERSON; Marseille=GPE; Niger=GPE")
    assert [e for e in found if e.replace("-acclaim", "").replace("-praise", "") == event], found


def test_the_latest_to_do_it_did_it_not_who_says_so():
    found = told(
        "Chad/NNP/2/nsubj said/VBD/0/root/say this/DT/2/obj in/IN/7/case the/DT/7/det latest/JJS/7/amod "
        "attack/NN/2/obl to/TO/9/mark hit/VB/7/acl Niger/NNP/9/obj"
    )
    assert not [e for e in found if e.startswith("Chad ASSAULT")]


def test_this_aid_is_whose_aid_was_told_before():
    found = told(
        "Norway/NNP/2/nsubj provides/VBZ/0/root/provide aid/NN/2/obj to/IN/5/case Niger/NNP/3/nmod",
        "This/DT/2/det aid/NN/3/nsubj supports/VBZ/0/root/support farmers/NNS/3/obj/farmer",
        names="Niger=GPE",
    )
    assert "Norway AID farmers" in found


HELPED = {
    "with help from": "With/IN/2/case help/NN/7/obl from/IN/4/case Chad/NNP/2/nmod ,/,/2/punct "
    "Niger/NNP/7/nsubj repelled/VBD/0/root/repel rebels/NNS/7/obj/rebel",
    "with the help of": "Niger/NNP/2/nsubj repelled/VBD/0/root/repel rebels/NNS/2/obj/rebel with/IN/6/case "
    "the/DT/6/det help/NN/2/obl of/IN/8/case Chad/NNP/6/nmod",
}


@pytest.mark.parametrize("tree", HELPED.values(), ids=HELPED)
def test_help_that_goes_with_an_act_is_given_to_who_acts(tree: str):
    found = told(tree, names="Chad=GPE; Niger=GPE")
    assert "Chad AID Niger" in found, found
    assert not [e for e in found if e.startswith("Niger AID")]


def test_numbers_are_people_if_they_are_wounded_and_hours_are_nobody():
    shot = "Rebels/NNS/2/nsubj/rebel {} nineteen/CD/2/obj at/IN/5/case dawn/NN/2/obl"
    assert told(shot.format("wounded/VBD/0/root/wound")) == {"Rebels ASSAULT nineteen people"}
    found = told(shot.format("struck/VBD/0/root/strike"))
    assert [e for e in found if e.startswith("Rebels ASSAULT") and e.endswith(" ?")], found


def test_who_is_bombed_is_no_party_to_the_agreement():
    found = told(
        "Chad/NNP/4/nsubj and/CC/3/cc Niger/NNP/1/conj agreed/VBD/0/root/agree to/TO/6/mark "
        "bomb/VB/4/xcomp Libya/NNP/6/obj"
    )
    assert {e for e in found if "AGREE" in e} == {"Chad+Niger AGREE ?"}
    assert [e for e in found if "ASSAULT" in e and e.endswith("Libya, future")], found
    assert not [e for e in found if "THREATEN" in e]


def test_who_is_called_on_after_another_is_asked_too():
    found = told(
        "Norway/NNP/2/nsubj called/VBD/0/root/call on/IN/4/case Chad/NNP/2/obl to/TO/6/mark thank/VB/2/xcomp "
        "Peru/NNP/6/obj and/CC/10/cc on/IN/10/case Niger/NNP/7/conj to/TO/12/mark criticise/VB/6/advcl "
        "Libya/NNP/12/obj",
        names="Chad=GPE; Niger=GPE",
    )
    assert [e for e in found if e.startswith("Norway REQUEST") and e.endswith("Chad+Niger")], found
    assert "Chad SUPPORT Peru, hypothetical" in found
    assert [e for e in found if e.startswith("Niger ACCUSE") and e.endswith("Libya, hypothetical")], found


def test_nobody_refuses_anything_to_his_own_men():
    found = told(
        "Chad/NNP/2/nsubj refused/VBD/0/root/refuse to/TO/4/mark withdraw/VB/2/xcomp its/PRP$/6/nmod:poss "
        "soldiers/NNS/4/obj/soldier",
        names="Chad=GPE",
    )
    assert [e for e in found if e.startswith("Chad REJECT") and e.endswith(" ?")], found


HELPING = {
    "the clause is no act": ("survive/VB/2/xcomp/survive", "Norway AID Niger"),
    "the clause is the act": ("attack/VB/2/xcomp/attack Libya/NNP/4/obj", "Niger ASSAULT Libya"),
}


@pytest.mark.parametrize(("clause", "event"), HELPING.values(), ids=HELPING)
def test_who_helps_somebody_to_do_something_helps(clause: str, event: str):
    found = told(f"Norway/NNP/2/nsubj helped/VBD/0/root/help Niger/NNP/2/obj {clause}", names="Niger=GPE")
    assert {event, "Norway AID Niger"} <= set(found)


HELD = {
    "who holds them": (
        "Oslo/NNP/2/nsubj demanded/VBD/0/root/demand the/DT/4/det release/NN/2/obj of/IN/6/case "
        "sailors/NNS/4/nmod/sailor held/VBN/6/acl/hold by/IN/9/case Mali/NNP/7/obl:agent",
        "Norway REQUEST-yield Mali",
    ),
    "nobody is named": (
        "Oslo/NNP/2/nsubj demanded/VBD/0/root/demand the/DT/4/det release/NN/2/obj of/IN/6/case "
        "sailors/NNS/4/nmod/sailor",
        "Norway REQUEST-yield ?",
    ),
    "whose troops are to leave": (
        "Oslo/NNP/2/nsubj called/VBD/0/root/call for/IN/5/case the/DT/5/det withdrawal/NN/2/obl of/IN/7/case "
        "Mali/NNP/5/nmod from/IN/9/case Niger/NNP/5/nmod",
        "Norway REQUEST Mali",
    ),
}


@pytest.mark.parametrize(("tree", "event"), HELD.values(), ids=HELD)
def test_who_is_asked_to_let_go_is_who_holds(tree: str, event: str):
    found = {e.replace("-yield", "") for e in told(tree, names="Mali=GPE; Niger=GPE")}
    assert event.replace("-yield", "") in found, found


CALLED = "Merkel/NNP/2/nsubj called/VBD/0/root/call Putin/NNP/2/obj on/IN/5/case Friday/NNP/2/obl "


@pytest.mark.parametrize(
    ("said", "event"),
    [
        ("to/TO/7/mark congratulate/VB/2/advcl him/PRP/7/obj", "Angela Merkel SUPPORT Vladimir Putin"),
        ("to/TO/7/mark complain/VB/2/xcomp", "Angela Merkel ACCUSE-disapprove Vladimir Putin"),
        ("demanding/VBG/2/advcl/demand peace/NN/6/obj", "Angela Merkel REQUEST Vladimir Putin"),
    ],
    ids=["to congratulate", "to complain", "demanding"],
)
def test_a_call_is_told_and_what_is_said_in_it(said: str, event: str):
    found = told(CALLED + said, names="Merkel=PERSON; Putin=PERSON; Friday=DATE")
    assert found - {"Angela Merkel CONSULT-phone Vladimir Putin"} == {event}
    assert len(found) == 2 or "xcomp" in said


def test_a_call_to_discuss_is_a_call():
    found = told(
        CALLED + "to/TO/7/mark discuss/VB/2/advcl grain/NN/7/obj",
        names="Merkel=PERSON; Putin=PERSON; Friday=DATE",
    )
    assert "Angela Merkel CONSULT-phone Vladimir Putin" in found


DEPENDS = {
    "unless": (
        "France/NNP/2/nsubj threatened/VBD/0/root/threaten to/TO/4/mark tax/VB/2/xcomp wine/NN/4/obj "
        "unless/IN/8/mark Italy/NNP/8/nsubj pays/VBZ/4/advcl/pay"
    ),
    "if": (
        "France/NNP/2/nsubj threatened/VBD/0/root/threaten to/TO/4/mark tax/VB/2/xcomp wine/NN/4/obj "
        "if/IN/10/mark Italy/NNP/10/nsubj does/VBZ/10/aux/do not/RB/10/advmod pay/VB/4/advcl"
    ),
}


@pytest.mark.parametrize("tree", DEPENDS.values(), ids=DEPENDS)
def test_who_can_avert_a_threat_receives_it(tree: str):
    assert "THREATEN" in (event := told(tree).pop()) and event.startswith("France") and "Italy" in event


TAKEN = {
    "from somebody": (
        "Rebels/NNS/2/nsubj/rebel seized/VBD/0/root/seize weapons/NNS/2/obj/weapon from/IN/5/case "
        "Niger/NNP/2/obl",
        "rebels COERCE-seize Niger",
    ),
    "from nobody": (
        "Rebels/NNS/2/nsubj/rebel seized/VBD/0/root/seize weapons/NNS/2/obj/weapon",
        "rebels COERCE-seize weapons",
    ),
}


@pytest.mark.parametrize(("tree", "event"), TAKEN.values(), ids=TAKEN)
def test_what_is_taken_from_somebody_is_taken_from_him(tree: str, event: str):
    assert event.lower() in {e.lower() for e in told(tree, names="Niger=GPE")}


def test_fighting_has_two_sides():
    found = told(
        "Rebels/NNS/2/nsubj/rebel attacked/VBD/0/root/attack Niger/NNP/2/obj",
        "The/DT/2/det clash/NN/3/nsubj killed/VBD/0/root/kill farmers/NNS/3/obj/farmer",
        names="Niger=GPE",
    )
    assert "? ASSAULT farmers" in found, found


def test_help_to_say_something_is_what_is_said():
    tree = "Norway/NNP/2/nsubj helped/VBD/0/root/help to/TO/4/mark criticise/VB/2/xcomp Poland/NNP/4/obj"
    assert told(tree) == {"Norway ACCUSE-disapprove Poland"}


CONTENT = {
    "behind the unknown verb": (
        "Chad/NNP/2/nsubj agreed/VBD/0/root/agree to/TO/4/mark flimmer/VB/2/xcomp money/NN/4/obj "
        "to/IN/7/case Niger/NNP/4/obl",
        "Chad AGREE Niger",
    ),
    "in the purpose": (
        "Chad/NNP/2/nsubj offered/VBD/0/root/offer to/TO/4/mark send/VB/2/xcomp troops/NNS/4/obj/troop "
        "to/TO/7/mark help/VB/4/advcl Niger/NNP/7/obj",
        "Chad AGREE Niger",
    ),
    "of its object": (
        "Chad/NNP/2/nsubj agreed/VBD/0/root/agree to/TO/4/mark flimmer/VB/2/xcomp its/PRP$/6/nmod:poss "
        "visit/NN/4/obj to/IN/8/case Niger/NNP/6/nmod",
        "Chad AGREE Niger",
    ),
    "of a part": (
        "Chad/NNP/2/nsubj imposed/VBD/0/root/impose a/DT/4/det curfew/NN/2/obj in/IN/6/case "
        "parts/NNS/2/obl/part of/IN/8/case Niger/NNP/6/nmod",
        "Chad COERCE-curfew Niger",
    ),
}


@pytest.mark.parametrize(("tree", "event"), CONTENT.values(), ids=CONTENT)
def test_whom_a_deed_reaches_in_the_end(tree: str, event: str):
    assert event in told(tree, names="Niger=GPE")


@pytest.mark.parametrize("deed", ["killed", "attacked"])
def test_an_act_does_not_tell_of_itself(deed: str):
    tree = (
        f"Farmers/NNS/3/nsubj:pass/farmer were/VBD/3/aux:pass {deed}/VBN/0/root/{deed.removesuffix('ed')} "
        "by/IN/6/case the/DT/6/det strike/NN/3/obl:agent"
    )
    assert told(tree) == {"? ASSAULT Farmers"}


def test_who_did_what_is_condemned_is_told_beside_it():
    found = told(
        "Kenya/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/4/det roadblock/NN/2/obj that/WDT/7/obj "
        "Mali/NNP/7/nsubj attacked/VBD/4/acl:relcl/attack",
        names="Mali=GPE",
    )
    assert "Kenya ACCUSE-disapprove Mali" in found, found


def test_power_is_no_recipient():
    found = told("Rebels/NNS/2/nsubj/rebel seized/VBD/0/root/seize power/NN/2/obj")
    assert not [e for e in found if e.endswith("power")], found


PLOTS = {
    "who is held over a plot plotted": (
        "Chad/NNP/2/nsubj arrested/VBD/0/root/arrest rebels/NNS/2/obj/rebel over/IN/6/case a/DT/6/det "
        "plot/NN/2/obl to/TO/8/mark bomb/VB/6/acl Togo/NNP/8/obj",
        "rebels ASSAULT-explosives Togo, hypothetical",
    ),
    "who heads a headline acts": (
        "Chad/NNP/0/root to/TO/3/mark thank/VB/1/acl Togo/NNP/3/obj",
        "Chad AGREE Togo, future",
    ),
}


@pytest.mark.parametrize(("tree", "event"), PLOTS.values(), ids=PLOTS)
def test_who_does_what_an_infinitive_says(tree: str, event: str):
    assert event in told(tree)


def test_an_alleged_thing_accuses_nobody():
    found = report("Chad/NNP/2/nsubj foiled/VBD/0/root/foil an/DT/5/det alleged/JJ/5/amod coup/NN/2/obj")
    assert not [e for e in found if e.type == "ACCUSE"]


DONE = {
    "across the board": (
        "The/DT/2/det nations/NNS/8/nsubj/nation that/WDT/5/obj Chad/NNP/5/nsubj "
        "attacked/VBD/2/acl:relcl/attack and/CC/7/cc bombed/VBD/5/conj/bomb sued/VBD/8/root/sue "
        "it/PRP/8/obj",
        "Chad ASSAULT nations",
    ),
    "planned": (
        "Kenya/NNP/2/nsubj planned/VBD/2/root/plan the/DT/4/det attack/NN/2/obj on/IN/6/case "
        "Somalia/NNP/4/nmod",
        "Kenya THREATEN-violence Somalia",
    ),
    "refusal of": (
        "The/DT/2/det refusal/NN/8/nsubj of/IN/4/case Chad/NNP/2/nmod to/TO/6/mark help/VB/2/acl "
        "Mali/NNP/6/obj angered/VBD/8/root/anger Togo/NNP/8/obj",
        "Chad REJECT-assist Mali",
    ),
    "sanctions taken up": (
        "Chad/NNP/2/nsubj imposed/VBD/2/root/impose sanctions/NNS/2/obj/sanction on/IN/5/case "
        "Mali/NNP/3/nmod and/CC/8/cc later/RBR/8/advmod/late lifted/VBD/2/conj/lift "
        "them/PRP/8/obj/they",
        "Chad CONCEDE Mali",
    ),
    "accused of having": (
        "Togo/NNP/2/nsubj charged/VBD/2/root/charge Mali/NNP/2/obj with/IN/6/mark "
        "having/VBG/6/aux/have rejected/VBN/2/advcl/reject Chad/NNP/6/obj",
        "Mali REJECT Chad, hypothetical",
    ),
    "on charges of": (
        "Police/NNS/2/nsubj arrested/VBD/2/root/arrest rebels/NNS/2/obj/rebel on/IN/5/case "
        "charges/NNS/2/obl/charge of/IN/7/mark bombing/VBG/5/acl/bomb Mali/NNP/7/obj",
        "rebels ASSAULT-explosives Mali, hypothetical",
    ),
    "given until": (
        "Togo/NNP/2/nsubj gave/VBD/2/root/give Mali/NNP/2/iobj until/IN/5/case Friday/NNP/2/obl "
        "to/TO/7/mark release/VB/2/advcl rebels/NNS/7/obj/rebel",
        "Togo THREATEN Mali",
    ),
    "who sits between the two": (
        "Norway/NNP/2/nsubj brokered/VBD/2/root/broker a/DT/4/det truce/NN/2/obj between/IN/6/case "
        "Israel/NNP/4/nmod and/CC/8/cc Egypt/NNP/6/conj",
        "Israel+Egypt RETREAT-ceasefire ?",
    ),
    "upon": (
        "Rebels/NNS/2/nsubj/rebel fired/VBD/2/root/fire upon/IN/4/case Chad/NNP/2/obl",
        "Rebels ASSAULT-firearms Chad",
    ),
    "both": (
        "Chad/NNP/2/nsubj visited/VBD/2/root/visit Mali/NNP/2/obj ,/,/7/punct and/CC/7/cc "
        "Togo/NNP/7/nsubj shared/VBD/2/conj/share intelligence/NN/7/obj with/IN/10/case both/DT/7/obl",
        "Togo COOPERATE Chad+Mali",
    ),
    "after a participle": (
        "Chad/NNP/2/nsubj thanked/VBD/0/root/thank Togo/NNP/2/obj after/IN/7/mark Mali/NNP/7/nsubj "
        ",/,/7/punct brushing/VBG/2/advcl/brush aside/RP/7/compound:prt Niger/NNP/7/obj ,/,/11/punct "
        "expelled/VBD/2/advcl/expel Benin/NNP/11/obj",
        "Mali SANCTION-expel Benin",
    ),
    "as its subject": (
        "The/DT/2/det talks/NNS/3/nsubj/talk came/VBD/3/root/come as/IN/6/mark Mali/NNP/6/nsubj "
        "attacked/VBD/3/advcl/attack Chad/NNP/6/obj",
        "Mali ASSAULT Chad",
    ),
    "who kills wounds, too": (
        "Ten/CD/2/nummod civilians/NNS/4/nsubj:pass/civilian were/VBD/4/aux:pass/be killed/VBN/0/root/kill "
        "and/CC/7/cc dozens/NNS/7/nsubj:pass/dozen injured/VBN/4/conj/injure in/IN/10/case "
        "Iranian/JJ/10/amod strikes/NNS/7/obl/strike",
        "Iran ASSAULT Ten civilians",
    ),
    "among those": (
        "Two/CD/2/nummod children/NNS/5/nsubj/child were/VBD/5/cop/be among/IN/5/case those/DT/0/root "
        "killed/VBN/5/acl/kill by/IN/8/case Iran/NNP/6/obl:agent",
        "Iran ASSAULT Two children",
    ),
    "among those, the first word": (
        "Children/NNS/4/nsubj/child were/VBD/4/cop/be among/IN/4/case those/DT/0/root killed/VBN/4/acl/kill "
        "by/IN/7/case Iran/NNP/5/obl:agent",
        "Iran ASSAULT Children",
    ),
    "among those are": (
        "Among/IN/2/case those/DT/8/nmod detained/VBN/2/acl/detain by/IN/5/case Iran/NNP/3/obl:agent "
        "are/VBP/2/cop/be two/CD/8/nummod reporters/NNS/0/root/reporter",
        "Iran COERCE-arrest two reporters",
    ),
    "whose soldiers": (
        "Benin/NNP/11/nsubj ,/,/3/punct 54/CD/1/appos of/IN/6/case whose/PRP$/6/nmod:poss "
        "soldiers/NNS/3/nmod/soldier were/VBD/8/aux:pass/be killed/VBN/1/acl:relcl/kill ,/,/8/punct "
        "all/RB/11/advmod asked/VBD/0/root/ask for/IN/13/case help/NN/11/obl",
        "? ASSAULT Benin Armed Forces",
    ),
    "who is given what is offered": (
        "Germany/NNP/2/nsubj offered/VBD/0/root/offer to/TO/4/mark paint/VB/2/xcomp Poland/NNP/4/iobj "
        "batteries/NNS/4/obj/battery",
        "Germany AGREE Poland",
    ),
    "at whose urging": (
        "Chad/NNP/2/nsubj expelled/VBD/0/root/expel rebels/NNS/2/obj/rebel at/IN/7/case Mali/NNP/7/nmod:poss "
        "'s/POS/5/case urging/NN/2/obl",
        "Mali REQUEST Chad",
    ),
    "under whose pressure": (
        "Rebels/NNS/2/nsubj/rebel withdrew/VBD/0/root/withdraw under/IN/4/case pressure/NN/2/obl "
        "from/IN/6/case Mali/NNP/4/nmod",
        "Mali COERCE Rebels",
    ),
    "found to have": (
        "Judges/NNS/2/nsubj/judge found/VBD/0/root/find Russia/NNP/2/obj to/TO/6/mark have/VB/6/aux "
        "violated/VBN/2/ccomp/violate the/DT/8/det law/NN/6/obj",
        "Judges ACCUSE-allege Russia",
    ),
    "fired upon": (
        "Two/CD/2/nummod ambulances/NNS/4/nsubj:pass/ambulance were/VBD/4/aux:pass/be fired/VBN/0/root/fire "
        "upon/IN/4/obl",
        "? ASSAULT-firearms Two ambulances",
    ),
    "left dead": (
        "A/DT/2/det raid/NN/5/nsubj by/IN/4/case police/NNS/2/nmod left/VBD/0/root/leave ten/CD/7/nummod "
        "people/NNS/5/obj dead/JJ/5/xcomp",
        "police ASSAULT ten people",
    ),
    "one phrase of two objects": (
        "Germany/NNP/2/nsubj gave/VBD/2/root/give Ukraine/NNP/4/compound howitzers/NNS/2/obj/howitzer",
        "Germany AID Ukraine",
    ),
}


@pytest.mark.parametrize(("tree", "event"), DONE.values(), ids=DONE)
def test_who_did_it(tree: str, event: str):
    assert event in told(tree)


UNDONE = {
    "a language": (
        "English/NNP/3/compound -/HYPH/3/punct speaking/VBG/4/amod/speak farmers/NNS/7/nsubj/farmer "
        "and/CC/6/cc seamen/NNS/4/conj/seaman left/VBD/0/root/leave",
        "English-speaking farmers+seamen CONSULT ?",
    ),
    "said with its verb": (
        "Israel/NNP/2/nsubj held/VBD/0/root/hold Iran/NNP/2/obj responsible/JJ/2/xcomp for/IN/7/case "
        "the/DT/7/det attack/NN/4/obl",
        "? ACCUSE-allege Iran",
    ),
    "watched": (
        "Kenya/NNP/2/nsubj watched/VBD/2/root/watch the/DT/4/det attack/NN/2/obj on/IN/6/case "
        "Somalia/NNP/4/nmod",
        "Kenya ASSAULT Somalia",
    ),
    "foiled": (
        "Kenya/NNP/2/nsubj foiled/VBD/2/root/foil the/DT/4/det attack/NN/2/obj against/IN/6/case "
        "Mali/NNP/2/obl",
        "Kenya ASSAULT Mali",
    ),
    "whose request": (
        "The/DT/2/det court/NN/3/nsubj denied/VBD/3/root/deny a/DT/5/det request/NN/3/obj "
        "of/IN/8/case the/DT/8/det commission/NN/5/nmod to/TO/10/mark expel/VB/5/acl "
        "diplomats/NNS/10/obj/diplomat",
        "court THREATEN-expel diplomats",
    ),
    "another occasion": (
        "After/IN/3/case an/DT/3/det/a attack/NN/8/obl by/IN/5/case rebels/NNS/3/nmod/rebel "
        ",/,/3/punct Mali/NNP/8/nsubj sent/VBD/8/root/send troops/NNS/8/obj/troop to/IN/11/case "
        "Kidal/NNP/8/obl",
        "rebels ASSAULT Kidal",
    ),
    "armed themselves": (
        "Rebels/NNS/3/nsubj/rebel have/VBP/3/aux organised/VBN/3/root/organise and/CC/5/cc "
        "armed/VBN/3/conj/arm themselves/PRP/3/obj",
        "? AID rebels",
    ),
    "sent by themselves": (
        "Mali/NNP/2/nsubj offered/VBD/2/root/offer to/TO/4/mark send/VB/2/xcomp "
        "delegates/NNS/4/obj/delegate to/IN/7/case talks/NNS/4/obl/talk",
        "Mali AGREE delegates",
    ),
    "interrupted": (
        "Chad/NNP/2/nsubj thanked/VBD/2/root/thank Mali/NNP/2/obj ,/,/6/punct an/DT/6/det/a "
        "order/NN/2/obj which/WDT/11/obj Togo/NNP/11/nsubj ,/,/11/punct critics/NNS/11/nsubj/critic "
        "recall/VBP/6/acl:relcl ,/,/6/punct flouted/VBD/6/acl:relcl/flout",
        "critics SUPPORT Mali",
    ),
}


@pytest.mark.parametrize(("tree", "event"), UNDONE.values(), ids=UNDONE)
def test_who_did_not_do_it(tree: str, event: str):
    assert event not in told(tree)


def test_who_decides_against_it_refuses_it():
    found = told(
        "Seoul/NNP/2/nsubj decided/VBD/2/root/decide against/IN/4/mark arming/VBG/2/advcl/arm "
        "Ukraine/NNP/4/obj",
    )
    assert found == {"South Korea REJECT-assist Ukraine"}


@pytest.mark.parametrize("noun", ["death", "killing", "plight"])
def test_who_suffered_is_not_to_blame(noun: str):
    found = told(
        f"Turkey/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/4/det {noun}/NN/2/obj of/IN/7/case "
        "the/DT/7/det journalist/NN/4/nmod"
    )
    assert {event for event in found if not event.startswith("?")} == {"Turkey ACCUSE-disapprove ?"}


def test_the_country_of_who_speaks_is_ours():
    found = report(
        "Our/PRP$/2/nmod:poss country/NN/3/nsubj condemns/VBZ/6/ccomp/condemn Mali/NNP/3/obj ,/,/3/punct "
        "said/VBD/0/root/say Macron/NNP/6/nsubj",
        names="Macron=PERSON",
        date="2021-01-01",
    )
    assert brief(only(found, "ACCUSE")) == "France ACCUSE-disapprove Mali"


DIED = (
    "Four/CD/2/nummod farmers/NNS/4/nsubj:pass/farmer were/VBD/4/aux:pass/be killed/VBN/0/root/kill "
    "in/IN/7/case "
)
MINE = "wounded/VBD/0/root/wound four/CD/8/nummod farmers/NNS/6/obj/farmer"
ASSEMBLY = "The/DT/2/det assembly/NN/3/nsubj "
DECREE = " a/DT/5/det decree/NN/3/obj banning/VBG/5/acl/ban Hezbollah/NNP/6/obj"
BEHIND = {
    "what they were killed in": (
        DIED + "a/DT/7/det raid/NN/4/obl by/IN/9/case Niger/NNP/7/nmod",
        "Niger ASSAULT Four farmers",
    ),
    "where they were killed": (
        DIED + "a/DT/7/det school/NN/4/obl in/IN/9/case Niger/NNP/7/nmod",
        "? ASSAULT Four farmers",
    ),
    "talks they were killed in": (
        DIED + "the/DT/7/det talks/NNS/4/obl/talk between/IN/9/case Niger/NNP/7/nmod and/CC/11/cc "
        "Togo/NNP/9/conj",
        "? ASSAULT Four farmers",
    ),
    "whose the attack is by a noun": (
        "Four/CD/2/nummod farmers/NNS/3/nsubj/farmer died/VBD/0/root/die in/IN/7/case a/DT/7/det "
        "rebel/NN/7/compound attack/NN/3/obl",
        "rebels ASSAULT Four farmers",
    ),
    "whose the attack is not by a noun": (
        "Four/CD/2/nummod farmers/NNS/3/nsubj/farmer died/VBD/0/root/die in/IN/7/case a/DT/7/det "
        "night/NN/7/compound attack/NN/3/obl",
        "? ASSAULT Four farmers",
    ),
    "who laid the mine": (
        "A/DT/2/det mine/NN/6/nsubj laid/VBN/2/acl/lay by/IN/5/case Hamas/NNP/3/obl:agent " + MINE,
        "Hamas ASSAULT-explosives four farmers",
    ),
    "near whom the mine was sold": (
        "A/DT/2/det mine/NN/6/nsubj sold/VBN/2/acl/sell near/IN/5/case Hamas/NNP/3/obl " + MINE,
        "? ASSAULT-explosives four farmers",
    ),
    "who adopted a decree": (
        ASSEMBLY + "adopted/VBD/0/root/adopt" + DECREE,
        "Lebanese assembly COERCE-restrict Hezbollah",
    ),
    "who read a decree": (
        ASSEMBLY + "read/VBD/0/root" + DECREE,
        "? COERCE-restrict Hezbollah",
    ),
    "who claimed the blast": (
        "A/DT/2/det blast/NN/6/nsubj claimed/VBN/2/acl/claim by/IN/5/case Hamas/NNP/3/obl:agent "
        "hit/VBD/0/root Niger/NNP/6/obj",
        "Hamas ASSAULT-explosives Niger",
    ),
    "who suffers": (
        "Hamas/NNP/2/nsubj suffered/VBD/0/root/suffer an/DT/4/det attack/NN/2/obj by/IN/6/case "
        "Niger/NNP/4/nmod",
        "Niger ASSAULT Hamas",
    ),
}


@pytest.mark.parametrize(("tree", "event"), BEHIND.values(), ids=BEHIND)
def test_who_is_behind_what_does_harm(tree: str, event: str):
    assert event in told(tree, names="Hamas=ORG; Hezbollah=ORG")


SAW = (
    "Merkel/NNP/2/nsubj recalled/VBD/0/root/recall an/DT/4/det attack/NN/2/obj on/IN/6/case Niger/NNP/4/nmod "
)
CLAIMED = {
    "for which": SAW + "for/IN/8/case which/WDT/10/obl Hamas/NNP/10/nsubj claimed/VBD/4/acl:relcl/claim "
    "responsibility/NN/10/obj",
    "that": SAW + "that/WDT/9/obj Hamas/NNP/9/nsubj claimed/VBD/4/acl:relcl/claim",
    "claimed by": SAW + "claimed/VBN/4/acl/claim by/IN/9/case Hamas/NNP/7/obl:agent",
}


@pytest.mark.parametrize("tree", CLAIMED.values(), ids=CLAIMED)
def test_who_claims_an_attack_made_it(tree: str):
    names = "Merkel=PERSON; Hamas=ORG"
    assert "Hamas ASSAULT Niger" in told(tree, names=names)
    other = tree.replace("claimed", "filmed").replace("/claim", "/film")
    assert not any("Hamas ASSAULT" in event for event in told(other, names=names))


ALONGSIDE = {
    "who is to act": (
        "Miners/NNS/2/nsubj/miner rallied/VBD/0/root/rally to/TO/4/mark demand/VB/2/advcl that/IN/7/mark "
        "Peru/NNP/7/nsubj pay/VB/4/ccomp them/PRP/7/obj",
        "Miners PROTEST-demo Peru",
    ),
    "who is accused": (
        "Oman/NNP/2/nsubj withdrew/VBD/0/root/withdraw its/PRP$/4/nmod:poss envoy/NN/2/obj ,/,/6/punct "
        "accusing/VBG/2/advcl/accuse Togo/NNP/6/obj of/IN/9/case theft/NN/6/obl",
        "Oman SANCTION-withdraw Togo",
    ),
    "who is praised": (
        "Oman/NNP/2/nsubj withdrew/VBD/0/root/withdraw its/PRP$/4/nmod:poss envoy/NN/2/obj ,/,/6/punct "
        "praising/VBG/2/advcl/praise Togo/NNP/6/obj",
        "Oman SANCTION-withdraw ?",
    ),
    "who is not accused": (
        "Oman/NNP/2/nsubj withdrew/VBD/0/root/withdraw its/PRP$/4/nmod:poss envoy/NN/2/obj ,/,/7/punct "
        "not/RB/7/advmod accusing/VBG/2/advcl/accuse Togo/NNP/7/obj",
        "Oman SANCTION-withdraw ?",
    ),
}


@pytest.mark.parametrize(("tree", "event"), ALONGSIDE.values(), ids=ALONGSIDE)
def test_who_is_opposed_along_with_an_act_receives_it(tree: str, event: str):
    assert event in told(tree)


def test_where_an_act_is_said_to_be_first_is_its_scene():
    jets = (
        "Kenyan/JJ/{0}/amod jets/NNS/{1}/nsubj/jet carried/VBD/0/root/carry out/RP/{1}/compound:prt "
        "raids/NNS/{1}/obj/raid"
    )
    assert told("In/IN/2/case Niger/NNP/6/obl ,/,/2/punct " + jets.format(5, 6)) == {"Kenya ASSAULT ?"}
    assert told(jets.format(2, 3) + " in/IN/7/case Niger/NNP/3/obl") == {"Kenya ASSAULT Niger"}


def test_who_leaves_an_agreement_leaves_whom_it_is_with():
    left = (
        "Peru/NNP/2/nsubj withdrew/VBD/0/root/withdraw from/IN/5/case its/PRP$/5/nmod:poss {}/NN/2/obl "
        "{}/IN/7/case Chile/NNP/5/nmod"
    )
    for agreement in ("treaty", "protocol"):
        assert "Peru SANCTION-withdraw Chile" in told(left.format(agreement, "with"))
        assert "Peru SANCTION-withdraw Chile" not in told(left.format(agreement, "on"))


BESIDE = {
    "looked into": (
        "Mali/NNP/2/nsubj opened/VBD/0/root/open an/DT/4/det inquiry/NN/2/obj into/IN/8/mark "
        "whether/IN/8/mark Chad/NNP/8/nsubj bribed/VBD/4/acl/bribe Togo/NNP/8/obj",
        "Mali ACCUSE-investigate Chad",
    ),
    "border with": (
        "Chad/NNP/2/nsubj sent/VBD/0/root/send tanks/NNS/2/obj/tank to/IN/6/case its/PRP$/6/nmod:poss "
        "border/NN/2/obl with/IN/8/case Mali/NNP/6/nmod",
        "Chad MOBILIZE-troops Mali",
    ),
    "fired from": (
        "A/DT/2/det rocket/NN/8/nsubj fired/VBN/2/acl/fire from/IN/7/case a/DT/7/det Kenyan/JJ/7/amod "
        "drone/NN/3/obl killed/VBD/0/root/kill farmers/NNS/8/obj/farmer",
        "Kenya ASSAULT farmers",
    ),
    "who finds a bomb did not plant it": (
        "A/DT/2/det bomb/NN/6/nsubj found/VBN/2/acl/find by/IN/5/case Kenya/NNP/3/obl:agent "
        "killed/VBD/0/root/kill farmers/NNS/6/obj/farmer",
        "? ASSAULT-explosives farmers",
    ),
    "envoy recalled": (
        "Chad/NNP/2/nsubj recalled/VBD/0/root/recall its/PRP$/4/nmod:poss envoy/NN/2/obj ,/,/6/punct "
        "accusing/VBG/2/advcl/accuse Mali/NNP/6/obj",
        "Chad SANCTION-withdraw Mali",
    ),
    "strike that hits": (
        "One/CD/2/nummod strike/NN/3/nsubj hit/VBD/0/root rebels/NNS/3/obj/rebel",
        "? ASSAULT rebels",
    ),
    "on a day": (
        "Mali/NNP/2/nsubj imposed/VBD/0/root/impose sanctions/NNS/2/obj/sanction on/IN/5/case "
        "ministers/NNS/3/nmod/minister on/IN/7/case Friday/NNP/2/obl",
        "Mali SANCTION-discontinue ministers",
    ),
}


BESIDE |= {
    "whose step others judge": (
        "Mali/NNP/2/nsubj left/VBD/0/root/leave the/DT/4/det union/NN/2/obj ,/,/7/punct a/DT/7/det "
        "move/NN/2/parataxis that/WDT/10/obj Chad/NNP/10/nsubj condemned/VBD/7/acl:relcl/condemn",
        "Chad ACCUSE-disapprove Mali",
    ),
    "who took those whose release is demanded": (
        "Chad/NNP/2/nsubj seized/VBD/0/root/seize sailors/NNS/2/obj/sailor and/CC/6/cc Mali/NNP/6/nsubj "
        "demanded/VBD/2/conj/demand their/PRP$/8/nmod:poss release/NN/6/obj",
        "Mali REQUEST-yield Chad",
    ),
    "with whom one meets to talk": (
        "Mali/NNP/2/nsubj met/VBD/0/root/meet Chad/NNP/2/obj to/TO/5/mark discuss/VB/2/advcl trade/NN/5/obj",
        "Mali CONSULT Chad",
    ),
    "who acts in the face of objections": (
        "Mali/NNP/2/nsubj recognised/VBD/0/root/recognise Togo/NNP/2/obj despite/IN/5/case "
        "objections/NNS/2/obl/objection from/IN/7/case Chad/NNP/5/nmod",
        "Chad REJECT Mali",
    ),
    "to whom what is promised goes on": (
        "Mali/NNP/2/nsubj pledged/VBD/0/root/pledge that/IN/6/mark Togo/NNP/6/nsubj would/MD/6/aux "
        "keep/VB/2/ccomp supplying/VBG/6/xcomp/supply Chad/NNP/7/obj",
        "Mali AGREE Chad",
    ),
    "a place that is visited": (
        "Mali/NNP/2/nsubj visited/VBD/0/root/visit a/DT/4/det camp/NN/2/obj near/IN/6/case Dakar/NNP/4/nmod",
        "Mali CONSULT-visit camp near Dakar",
    ),
    "who is visited on the way": (
        "Mali/NNP/2/nsubj praised/VBD/0/root/praise Togo/NNP/2/obj during/IN/6/case a/DT/6/det "
        "visit/NN/2/obl to/IN/8/case Chad/NNP/6/nmod",
        "Mali CONSULT-visit Chad",
    ),
    "a house that is not its owner": (
        "Rebels/NNS/2/nsubj/rebel burned/VBD/0/root/burn the/DT/4/det president/NN/6/nmod:poss 's/POS/4/case "
        "house/NN/2/obj",
        "Rebels ASSAULT-destroy the president 's house",
    ),
    "craft with a name of the weather": (
        "Two/CD/2/nummod Typhoons/NNPS/3/nsubj/typhoon bombed/VBD/0/root/bomb Togo/NNP/3/obj",
        "Typhoons ASSAULT Togo",
    ),
    "at whose request": (
        "At/IN/3/case the/DT/3/det request/NN/7/obl of/IN/5/case Chad/NNP/3/nmod Mali/NNP/7/nsubj "
        "bombed/VBD/0/root/bomb Togo/NNP/7/obj",
        "Chad REQUEST Mali",
    ),
    "whom a threat answers": (
        "Chad/NNP/2/nsubj accused/VBD/0/root/accuse Togo/NNP/2/obj and/CC/6/cc Chad/NNP/6/nsubj "
        "vowed/VBD/2/conj/vow to/TO/8/mark retaliate/VB/6/xcomp",
        "Chad THREATEN-violence Togo",
    ),
    "who expels from itself": (
        "Togo/NNP/3/nsubj:pass was/VBD/3/aux:pass expelled/VBN/0/root/expel from/IN/6/case the/DT/6/det "
        "UN/NNP/3/obl",
        "United Nations SANCTION-expel Togo",
    ),
    "who was thanked for it": (
        "Mali/NNP/2/nsubj paid/VBD/0/root/pay tribute/NN/2/obj to/IN/5/case Chad/NNP/2/obl for/IN/7/mark "
        "helping/VBG/2/advcl/help Togo/NNP/7/obj",
        "Chad AID Togo",
    ),
    "what a town suffers": (
        "Chad/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/5/det Dakar/NNP/5/compound "
        "bombing/NN/2/obj of/IN/8/case a/DT/8/det hospital/NN/5/nmod by/IN/10/case rebels/NNS/5/nmod/rebel",
        "Chad ACCUSE-disapprove rebels",
    ),
    "an embassy abroad": (
        "Mali/NNP/2/nsubj closed/VBD/0/root/close its/PRP$/4/nmod:poss embassy/NN/2/obj in/IN/6/case "
        "Chad/NNP/2/obl",
        "Mali SANCTION-withdraw Chad",
    ),
    "talks before an appeal": (
        "After/IN/2/case talks/NNS/6/obl/talk with/IN/4/case Chad/NNP/2/nmod Mali/NNP/6/nsubj "
        "urged/VBD/0/root/urge Togo/NNP/6/obj to/TO/9/mark leave/VB/6/xcomp",
        "Mali CONSULT Chad",
    ),
    "two who agree after talks": (
        "Mali/NNP/4/nsubj and/CC/3/cc Chad/NNP/1/conj agreed/VBD/0/root/agree on/IN/6/case trade/NN/4/obl "
        "after/IN/8/case talks/NNS/4/obl/talk",
        "Mali+Chad CONSULT ?",
    ),
    "what is said to be another's fault": (
        "Mali/NNP/2/nsubj said/VBD/0/root/say Chad/NNP/4/nsubj bore/VBD/2/ccomp/bear responsibility/NN/4/obj "
        "for/IN/8/case the/DT/8/det raid/NN/5/nmod",
        "Mali ACCUSE-allege Chad",
    ),
}


@pytest.mark.parametrize(("tree", "event"), BESIDE.values(), ids=BESIDE)
def test_whom_an_act_meets_by_what_stands_beside_it(tree: str, event: str):
    names = "Mali=GPE; Chad=GPE; Togo=GPE; Kenya=GPE; Kenyan=NORP; Friday=DATE; UN=ORG; Dakar=GPE"
    assert event in told(tree, names=names)


def test_what_is_set_on_fire_suffers() -> None:
    found = told(
        "Gunmen/NNS/2/nsubj/gunman set/VBD/0/root/set fire/NN/2/obj to/IN/5/case vehicles/NNS/2/obl/vehicle"
    )
    assert found == {"Gunmen ASSAULT-primitive vehicles"}


def test_who_is_met_is_no_theme_by_another_title() -> None:
    found = report(
        "Marco/NNP/3/nsubj Rubio/NNP/1/flat met/VBD/0/root/meet Israeli/JJ/6/amod Defense/NNP/6/compound "
        "Minister/NNP/7/nmod:desc Israel/NNP/3/obj Katz/NNP/7/flat",
        names="Marco Rubio=PERSON; Israeli=NORP; Israel Katz=PERSON",
    )
    (met,) = (event for event in found if event.quad)
    assert (labels(met.recipients), met.theme) == ("Israel Katz", None)


def test_what_is_protested_is_the_theme_and_who_is_receives() -> None:
    against = "Crowds/NNS/2/nsubj/crowd protested/VBD/0/root/protest against/IN/4/case {}/{}/2/obl"
    (cuts,) = report(against.format("cuts", "NNS"))
    assert cuts.recipients == () and cuts.theme is not None and cuts.theme.text == "cuts"
    (chad,) = report(against.format("Chad", "NNP"))
    assert labels(chad.recipients) == "Chad" and chad.theme is None


PARTIES = {
    "of what office one resigns nobody receives": (
        "Annan/NNP/2/nsubj resigned/VBD/0/root/resign as/IN/4/case president/NN/2/obl of/IN/6/case "
        "Ghana/NNP/4/nmod",
        "Kofi Annan RETREAT-resign ?",
    ),
    "each other": (
        "Ghana/NNP/4/nsubj and/CC/3/cc Togo/NNP/1/conj shelled/VBD/0/root/shell each/DT/4/obj "
        "other/JJ/5/fixed",
        "Ghana+Togo ASSAULT-heavy-weapons ?",
    ),
    "several who agree do so with one another": (
        "Ghana/NNP/4/nsubj and/CC/3/cc Togo/NNP/1/conj agreed/VBD/0/root/agree to/TO/6/mark help/VB/4/xcomp "
        "Benin/NNP/6/obj",
        "Ghana+Togo AGREE ?",
    ),
    "whose decision it is by a name before it": (
        "Mali/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/5/det Ghana/NNP/5/compound decision/NN/2/obj "
        "to/TO/7/mark attack/VB/5/acl Togo/NNP/7/obj",
        "Ghana ASSAULT Togo",
    ),
    "along with": (
        "Ghana/NNP/2/nsubj resigned/VBD/0/root/resign along/IN/5/case with/IN/5/case Togo/NNP/2/obl",
        "Ghana+Togo RETREAT-resign ?",
    ),
    "whom a hyphen names": (
        "Ghana/NNP/3/compound -/HYPH/1/punct backed/VBN/4/amod/back rebels/NNS/5/nsubj/rebel "
        "attacked/VBD/0/root/attack Togo/NNP/5/obj",
        "Ghana AID Ghana - backed rebels",
    ),
    "talks that have taken days": (
        "Ghana/NNP/2/nsubj agreed/VBD/0/root/agree after/IN/4/case days/NNS/2/obl/day of/IN/6/case "
        "talks/NNS/4/nmod/talk with/IN/8/case Togo/NNP/6/nmod",
        "Ghana CONSULT Togo",
    ),
    "what one leaves is not the talks before": (
        "Following/IN/2/case talks/NNS/6/obl/talk with/IN/4/case Togo/NNP/2/nmod Ghana/NNP/6/nsubj "
        "withdrew/VBD/0/root/withdraw from/IN/8/case Benin/NNP/6/obl",
        "Ghana RETREAT-withdraw Benin",
    ),
    "nobody is on board": (
        "Ghana/NNP/2/nsubj attacked/VBD/0/root/attack Togo/NNP/2/obj on/IN/5/case board/NN/2/obl",
        "Ghana ASSAULT Togo",
    ),
}


@pytest.mark.parametrize(("tree", "event"), PARTIES.values(), ids=PARTIES)
def test_who_takes_part(tree: str, event: str) -> None:
    assert event in told(tree, names="Annan=PERSON; Ghana=GPE; Togo=GPE; Benin=GPE; Mali=GPE")


def test_who_accuses_his_own_army_threatens_nobody() -> None:
    found = report(
        "Annan/NNP/2/nsubj accused/VBD/0/root/accuse the/DT/5/det Ghana/NNP/5/compound army/NN/2/obj "
        "of/IN/7/mark attacking/VBG/2/advcl/attack Togo/NNP/7/obj",
        names="Annan=PERSON; Ghana=GPE; Togo=GPE",
    )
    assert {e.type for e in found} >= {"ACCUSE", "ASSAULT"}
    assert "THREATEN" not in {e.type for e in found}


def test_a_missile_falls_into_the_sea_and_not_on_it() -> None:
    tree = "Iran/NNP/2/nsubj fired/VBD/0/root/fire missiles/NNS/2/obj/missile into/IN/{0}/case {1}"
    assert "Iran ASSAULT-heavy-weapons Israel" in told(tree.format(5, "Israel/NNP/2/obl"))
    sea = "the/DT/7/det Persian/NNP/7/compound Gulf/NNP/2/obl"
    assert not any("Gulf" in event for event in told(tree.format(7, sea), names="Persian Gulf=LOC"))


def test_an_operation_is_one_under_any_name() -> None:
    tree = (
        "Chad/NNP/2/nsubj launched/VBD/0/root/launch {}/NNP/4/compound Spring/NNP/2/obj against/IN/6/case "
        "Mali/NNP/2/obl"
    )
    assert told(tree.format("Operation")) == {"Chad ASSAULT Mali"}
    assert "Chad ASSAULT Mali" not in told(tree.format("Product"))


def test_those_who_do_something_are_people() -> None:
    tree = "Chad/NNP/2/nsubj thanked/VBD/0/root/thank those/DT/2/obj {}"
    helped = "who/WP/5/nsubj helped/VBD/3/acl:relcl/help Mali/NNP/5/obj"
    assert "Chad SUPPORT those" in told(tree.format(helped))
    assert "Chad SUPPORT ?" in told(tree.format("yesterday/NN/2/obl:unmarked"))


def test_what_somebody_says_a_thing_is_it_is() -> None:
    tree = (
        "Chad/NNP/2/nsubj bombed/VBD/0/root/bomb what/WP/2/obj Mali/NNP/5/nsubj {}/VBD/3/acl:relcl/{} "
        "was/VBD/8/cop/be a/DT/8/det camp/NN/5/ccomp near/IN/10/case Oslo/NNP/8/nmod"
    )
    assert "Chad ASSAULT camp near Oslo" in told(tree.format("said", "say"), names="Oslo=GPE")
    assert "Chad ASSAULT camp near Oslo" not in told(tree.format("knew", "know"), names="Oslo=GPE")


def test_whom_an_act_is_done_to_does_nothing_through_it() -> None:
    arrest = (
        "The/DT/2/det arrest/NN/{v}/nsubj/arrest of/IN/4/case a/DT/5/det diplomat/NN/2/nmod/diplomat {by}"
        "violated/VBD/0/root/violate the/DT/{o}/det accord/NN/{v}/obj/accord"
    )
    found = told(arrest.format(v=6, o=8, by=""))
    assert not any("diplomat REJECT" in e for e in found)
    found = told(arrest.format(v=8, o=10, by="by/IN/7/case Chad/NNP/2/nmod "))
    assert any(e.startswith("Chad REJECT") for e in found)


def test_armies_are_deployed_by_their_states() -> None:
    deployed = (
        "{}/NN/5/nsubj:pass/{} from/IN/3/case Chad/NNP/1/nmod were/VBD/5/aux:pass deployed/VBN/0/root/deploy"
    )
    assert any("MOBILIZE-troops" in e for e in told(deployed.format("Troops", "troop")))


def test_languages_receive_nothing() -> None:
    found = told(
        "Chad/NNP/2/nsubj answered/VBD/0/root/answer Togo/NNP/2/obj in/IN/5/case Russian/NNP/2/obl",
        names="Russian=NORP",
    )
    assert not any("Russia" in e for e in found)


def test_who_attacks_together_with_another_attacks_too() -> None:
    found = told(
        "Chad/NNP/6/nsubj ,/,/1/punct together/RB/5/advmod with/IN/5/case Togo/NNP/6/obl "
        "attacked/VBD/0/root/attack Mali/NNP/6/obj"
    )
    assert "Chad+Togo ASSAULT Mali" in {e.replace(" and ", "+").replace(", ", "+") for e in found}


@pytest.mark.parametrize(("who", "attacks"), [("Some", True), ("No", False)])
def test_an_attack_that_nobody_claims_is_nobody_s(who: str, attacks: bool) -> None:
    found = told(
        f"{who}/DT/2/det militants/NNS/4/nsubj/militant have/VBP/4/aux claimed/VBN/0/root/claim "
        "responsibility/NN/4/obj for/IN/8/case the/DT/8/det attack/NN/5/nmod on/IN/10/case Chad/NNP/8/nmod"
    )
    assert any("militants ASSAULT" in e for e in found) is attacks


def test_not_all_denies() -> None:
    found = report(
        "Not/RB/3/advmod all/DT/3/det deputies/NNS/4/nsubj/deputy praised/VBD/0/root/praise Chad/NNP/4/obj"
    )
    assert "negation" in only(found, "SUPPORT").modes


def test_who_holds_a_position_is_hit_there() -> None:
    found = told(
        "Chad/NNP/2/nsubj shelled/VBD/0/root/shell positions/NNS/2/obj/position held/VBN/3/acl/hold "
        "by/IN/6/case Hezbollah/NNP/4/obl:agent",
        names="Chad=GPE; Hezbollah=ORG",
    )
    assert any(e.startswith("Chad ASSAULT") and e.endswith("Hezbollah") for e in found)
