"""Who, what and where, in which words: examples, owners, themes without asides, places."""

from __future__ import annotations

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
