"""Who, what and where, in which words: examples, owners, themes without asides, places."""

from __future__ import annotations

import pytest
from reported import labels, only, report


def test_examples_are_mentioned_by_name():
    event = only(
        report(
            "Countries/NNS/6/nsubj/country like/IN/3/case China/NNP/1/nmod and/CC/5/cc India/NNP/3/conj "
            "criticised/VBD/0/root/criticise Poland/NNP/6/obj"
        ),
        "ACCUSE",
    )
    assert [(p.label, p.mention) for p in event.actors] == [("China", "China"), ("India", "India")]


def test_nobody_owns_a_conflict():
    event = only(
        report(
            "Iran/NNP/2/nsubj criticised/VBD/0/root/criticise the/DT/5/det Syrian/JJ/5/amod war/NN/2/obj",
            names="Syrian=NORP",
        ),
        "ACCUSE",
    )
    assert labels(event.recipients) == "?"
    attacked = report(
        "Iran/NNP/2/nsubj criticised/VBD/0/root/criticise Syria/NNP/5/nmod:poss 's/POS/3/case war/NN/2/obj"
    )
    assert labels(only(attacked, "ACCUSE").recipients) == "Syria"


def test_a_theme_goes_without_asides():
    event = only(
        report(
            "Iran/NNP/5/nsubj and/CC/3/cc Oman/NNP/1/conj have/VBP/5/aux discussed/VBN/0/root/discuss "
            "the/DT/7/det plan/NN/5/obj ,/,/10/punct which/WDT/10/nsubj failed/VBD/7/acl:relcl/fail"
        ),
        "CONSULT",
    )
    assert event.theme is not None and event.theme.text == "the plan"


def test_what_is_said_ends_with_its_quotation():
    """The tree hangs what follows the saying into the quotation."""
    event = only(
        report(
            "“/``/2/punct Progress/NN/3/nsubj continues/VBZ/7/ccomp/continue ,/,/3/punct ”/''/3/punct "
            "Iran/NNP/7/nsubj said/VBD/0/root/say after/IN/9/case talks/NNS/3/obl/talk"
        ),
        "SAY",
    )
    assert event.theme is not None and event.theme.text == "Progress continues"


def test_a_quoted_word_does_not_end_what_is_said():
    event = only(
        report(
            "Iran/NNP/2/nsubj said/VBD/0/root/say the/DT/4/det deal/NN/7/nsubj was/VBD/7/cop “/``/7/punct "
            "dead/JJ/2/ccomp ”/''/7/punct in/IN/10/case Vienna/NNP/7/obl"
        ),
        "SAY",
    )
    assert event.theme is not None and event.theme.text == "the deal was “ dead ” in Vienna"


def test_places_of_acts_not_of_what_is_spoken_of():
    spoken = report(
        "After/IN/2/case fighting/NN/6/obl in/IN/4/case Sudan/NNP/2/nmod Iran/NNP/6/nsubj "
        "said/VBD/0/root/say that/IN/9/mark it/PRP/9/nsubj rained/VBD/6/ccomp/rain"
    )
    assert only(spoken, "SAY").place is None
    there = report(
        "In/IN/2/case Sudan/NNP/4/obl Iran/NNP/4/nsubj said/VBD/0/root/say that/IN/7/mark it/PRP/7/nsubj "
        "rained/VBD/4/ccomp/rain"
    )
    place = only(there, "SAY").place
    assert place is not None and place.label == "Sudan"


def test_what_a_noun_threatens_is_its_theme():
    event = only(
        report(
            "Markets/NNS/2/nsubj/market feared/VBD/0/root/fear Iran/NNP/6/nmod:poss 's/POS/3/case "
            "proposed/VBN/6/amod/propose sanctions/NNS/2/obj/sanction on/IN/8/case Israel/NNP/6/nmod"
        ),
        "THREATEN",
    )
    assert (event.relation, event.theme and event.theme.text) == ("threatens", "proposed sanctions")


def test_who_leaves_an_accord_of_his_state_breaks_with_the_other_side():
    events = report(
        "Vladimir/NNP/3/nsubj Putin/NNP/1/flat suspended/VBD/0/root/suspend an/DT/5/det accord/NN/3/obj "
        "between/IN/7/case Russia/NNP/5/nmod and/CC/9/cc Japan/NNP/7/conj",
        names="Vladimir Putin=PERSON; Russia=GPE; Japan=GPE",
    )
    assert [p.label for p in only(events, "SANCTION").recipients] == ["Japan"]


def test_who_is_struck_by_a_drone_twice_is_struck_by_nobody_in_particular():
    struck = (
        "They/PRP/3/nsubj:pass were/VBD/3/aux:pass struck/VBN/0/root/strike by/IN/5/case "
        "drones/NNS/3/obl:agent/drone "
        "and/CC/8/cc were/VBD/8/aux:pass hit/VBN/3/conj/hit by/IN/11/case a/DT/11/det drone/NN/8/obl:agent"
    )
    assert [labels(e.actors) for e in report(struck) if e.type == "ASSAULT"] == ["drones", "drone"]


def test_force_on_a_capital_hits_the_city() -> None:
    struck = report("Iran/NNP/2/nsubj bombed/VBD/0/root/bomb Kyiv/NNP/2/obj", names="Iran=GPE; Kyiv=GPE")
    assert labels(only(struck, "ASSAULT").recipients) == "Kyiv"
    blamed = report(
        "Iran/NNP/2/nsubj criticised/VBD/0/root/criticise Kyiv/NNP/2/obj", names="Iran=GPE; Kyiv=GPE"
    )
    assert labels(only(blamed, "ACCUSE").recipients) == "Ukraine"


def test_force_is_used_on_those_whose_act_it_answers() -> None:
    fired = report(
        "Soldiers/NNS/2/nsubj/soldier opened/VBD/0/root/open fire/NN/2/obj when/WRB/6/advmod "
        "villagers/NNS/6/nsubj/villager approached/VBD/2/advcl/approach ././2/punct"
    )
    assert labels(next(e for e in fired if e.type == "ASSAULT").recipients) == "villagers"


HERE = "Drones/NNS/2/nsubj/drone hit/VBD/0/root/hit a/DT/4/det port/NN/2/obj in/IN/6/case Odesa/NNP/2/obl"
PLACES = {
    "there": "Rebels/NNS/2/nsubj/rebel killed/VBD/0/root/kill Ali/NNP/2/obj there/RB/2/advmod",
    "the town": "Police/NNS/2/nsubj/police arrested/VBD/0/root/arrest Ali/NNP/2/obj in/IN/6/case "
    "the/DT/6/det city/NN/2/obl",
    "the town whose thing is hit": "Rebels/NNS/2/nsubj/rebel bombed/VBD/0/root/bomb the/DT/4/det "
    "city/NN/6/nmod:poss 's/POS/4/case airport/NN/2/obj",
    "no sea": "Rebels/NNS/2/nsubj/rebel burned/VBD/0/root/burn a/DT/4/det tanker/NN/2/obj in/IN/9/case "
    "the/DT/9/det Black/NNP/8/amod Sea/NNP/9/compound port/NN/2/obl of/IN/11/case Odesa/NNP/9/nmod",
    "no region": "In/IN/4/case the/DT/4/det Kharkiv/NNP/4/compound region/NN/6/obl rockets/NNS/6/nsubj "
    "hit/VBD/0/root/hit a/DT/8/det depot/NN/6/obj at/IN/10/case Odesa/NNP/8/nmod",
    "not where what is answered was": "In/IN/2/case response/NN/9/obl to/IN/5/case a/DT/5/det raid/NN/2/nmod "
    "on/IN/7/case Homs/NNP/5/nmod rebels/NNS/9/nsubj/rebel bombed/VBD/0/root/bomb a/DT/11/det port/NN/9/obj "
    "in/IN/13/case Odesa/NNP/9/obl",
}


@pytest.mark.parametrize("sentence", PLACES.values(), ids=PLACES)
def test_where_force_is_used(sentence: str):
    names = "Odesa=GPE; Ali=PERSON; Black Sea=LOC; Kharkiv=GPE; Homs=GPE"
    event = next(e for e in report(HERE, sentence, names=names) if e.sentence.index == 1 and e.recipients)
    assert event.place is not None and event.place.label == "Odesa"


def test_who_comes_to_harm_in_an_act_does_so_where_it_is():
    bombed = (
        "Rebels/NNS/2/nsubj/rebel bombed/VBD/0/root/bomb {}/NNP/2/obj ,/,/5/punct killing/VBG/2/advcl/kill "
        "Ali/NNP/5/obj"
    )
    for town in ("Odesa", "Iran"):
        found = report(bombed.format(town), names=f"{town}=GPE; Ali=PERSON")
        places = [e.place.label if e.place is not None else None for e in found]
        assert places == (["Odesa", "Odesa"] if town == "Odesa" else [None, None])


def test_what_is_judged_happened_elsewhere():
    found = report(
        "Iran/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/4/det killing/NN/2/obj of/IN/6/case "
        "Ali/NNP/4/nmod at/IN/8/case Odesa/NNP/4/nmod",
        names="Ali=PERSON; Odesa=GPE",
    )
    assert only(found, "ACCUSE").place is None
    killing = only(found, "ASSAULT").place
    assert killing is not None and killing.label == "Odesa"


def test_talks_are_where_they_are_held():
    talks = report(
        "Talks/NNS/7/nsubj:pass/talk between/IN/3/case Iran/NNP/1/nmod and/CC/5/cc Iraq/NNP/3/conj "
        "were/VBD/7/aux:pass/be held/VBN/0/root/hold in/IN/9/case Odesa/NNP/7/obl",
        names="Odesa=GPE",
    )
    place = only(talks, "CONSULT").place
    assert place is not None and place.label == "Odesa"


def test_the_capital_is_a_city():
    arrest = only(
        report(
            "Troops/NNS/2/nsubj/troop arrested/VBD/0/root/arrest Ali/NNP/2/obj in/IN/7/case the/DT/7/det "
            "Syrian/JJ/7/amod capital/NN/2/obl",
            names="Ali=PERSON; Syrian=NORP",
        ),
        "COERCE",
    )
    assert arrest.place is not None and arrest.place.label == "Damascus"
    seized = "Troops/NNS/2/nsubj/troop seized/VBD/0/root/seize the/DT/5/det Syrian/JJ/5/amod capital/NN/2/obj"
    assert [labels(e.recipients) for e in report(seized, names="Syrian=NORP")] == ["Damascus"]
    regional = seized.replace("capital/NN/2", "regional/JJ/6/amod capital/NN/2").replace("/5/", "/6/")
    assert [labels(e.recipients) for e in report(regional, names="Syrian=NORP")] == ["Syria"]
