"""Whether it happened: negation, future, hypothetical, historical, and under which condition."""

from __future__ import annotations

import pytest
from reported import brief, only, report, told

NEGATED = {
    "far from": (
        "Chad/NNP/3/nsubj is/VBZ/3/cop/be far/RB/3/root from/IN/5/mark forgiving/VBG/3/advcl/forgive "
        "Sudan/NNP/5/obj",
        "Chad SUPPORT Sudan, negation",
    ),
    "not": (
        "Hungary/NNP/4/nsubj did/VBD/4/aux/do not/RB/4/advmod criticise/VB/0/root Russia/NNP/4/obj",
        "Hungary ACCUSE-disapprove Russia, negation",
    ),
    "never": (
        "Iran/NNP/3/nsubj never/RB/3/advmod attacked/VBD/0/root/attack Israel/NNP/3/obj",
        "Iran ASSAULT Israel, negation",
    ),
    "denied that": (
        "Ethiopia/NNP/2/nsubj denied/VBD/0/root/deny that/IN/6/mark it/PRP/6/nsubj had/VBD/6/aux/have "
        "attacked/VBN/2/ccomp/attack Eritrea/NNP/6/obj",
        "Ethiopia ASSAULT Eritrea, negation",
    ),
    "without": (
        "Poland/NNP/2/nsubj thanked/VBD/0/root/thank China/NNP/2/obj without/IN/5/mark "
        "criticising/VBG/2/advcl/criticise Germany/NNP/5/obj",
        "Poland ACCUSE-disapprove Germany, negation",
    ),
    "failed to": (
        "Iran/NNP/2/nsubj failed/VBD/0/root/fail to/TO/4/mark attack/VB/2/xcomp Israel/NNP/4/obj",
        "Iran ASSAULT Israel, negation",
    ),
    "denied arming": (
        "Chad/NNP/2/nsubj denied/VBD/0/root/deny arming/VBG/2/xcomp/arm Libya/NNP/3/obj",
        "Chad AID Libya, negation",
    ),
    "has no plans to": (
        "Chad/NNP/2/nsubj has/VBZ/0/root/have no/DT/4/det plans/NNS/2/obj/plan to/TO/6/mark thank/VB/4/acl "
        "Libya/NNP/6/obj",
        "Chad SUPPORT Libya, hypothetical, negation",
    ),
    "rejected claims that": (
        "Chad/NNP/2/nsubj rejected/VBD/0/root/reject claims/NNS/2/obj/claim that/IN/6/mark it/PRP/6/nsubj "
        "armed/VBD/3/acl/arm Libya/NNP/6/obj",
        "Chad AID Libya, negation",
    ),
    "no longer": (
        "Chad/NNP/4/nsubj no/RB/3/advmod longer/RBR/4/advmod arms/VBZ/0/root/arm Libya/NNP/4/obj",
        "Chad AID Libya, negation",
    ),
    "declined to join": (
        "Chad/NNP/2/nsubj refused/VBD/0/root/refuse to/TO/4/mark join/VB/2/xcomp "
        "sanctions/NNS/4/obj/sanction against/IN/7/case Libya/NNP/5/nmod",
        "Chad SANCTION-discontinue Libya, negation",
    ),
    "almost": (
        "Chad/NNP/3/nsubj almost/RB/3/advmod thanked/VBD/0/root/thank Libya/NNP/3/obj",
        "Chad SUPPORT Libya, negation",
    ),
    "has yet to": (
        "Spain/NNP/2/nsubj has/VBZ/0/root/have yet/RB/5/advmod to/TO/5/mark thank/VB/2/xcomp Peru/NNP/5/obj",
        "Spain SUPPORT Peru, negation",
    ),
    "refrained from": (
        "Egypt/NNP/2/nsubj refrained/VBD/2/root/refrain from/IN/4/mark "
        "criticising/VBG/2/advcl/criticise Israel/NNP/4/obj",
        "Egypt ACCUSE-disapprove Israel, negation",
    ),
    "stopped short of": (
        "Poland/NNP/2/nsubj stopped/VBD/2/root/stop short/RB/2/advmod of/IN/5/mark "
        "condemning/VBG/3/advcl/condemn Hungary/NNP/5/obj",
        "Poland ACCUSE-disapprove Hungary, negation",
    ),
    "steered clear of": (
        "Egypt/NNP/2/nsubj steered/VBD/2/root/steer clear/RB/2/advmod of/IN/5/mark "
        "criticising/VBG/3/advcl/criticise Israel/NNP/5/obj",
        "Egypt ACCUSE-disapprove Israel, negation",
    ),
    "came close to": (
        "Iran/NNP/2/nsubj came/VBD/2/root/come close/RB/2/advmod to/IN/5/mark "
        "attacking/VBG/3/advcl/attack Iraq/NNP/5/obj",
        "Iran ASSAULT Iraq, negation",
    ),
    "could not": (
        "Iran/NNP/4/nsubj could/MD/4/aux not/RB/4/advmod attack/VB/4/root Israel/NNP/4/obj",
        "Iran ASSAULT Israel, negation",
    ),
}


@pytest.mark.parametrize(("tree", "event"), NEGATED.values(), ids=NEGATED)
def test_negation(tree: str, event: str):
    assert event in told(tree)


HYPOTHETICAL = {
    "if": (
        "If/IN/3/mark Israel/NNP/3/nsubj attacks/VBZ/8/advcl/attack Lebanon/NNP/3/obj ,/,/3/punct "
        "Iran/NNP/8/nsubj will/MD/8/aux retaliate/VB/0/root",
        "Israel ASSAULT Lebanon, hypothetical",
    ),
    "unless": (
        "Unless/IN/3/mark Russia/NNP/3/nsubj withdraws/VBZ/7/advcl/withdraw ,/,/3/punct Canada/NNP/7/nsubj "
        "will/MD/7/aux react/VB/0/root",
        "Russia RETREAT-withdraw ?, hypothetical",
    ),
    "could": (
        "China/NNP/3/nsubj could/MD/3/aux invade/VB/0/root Taiwan/NNP/3/obj",
        "China ASSAULT Taiwan, hypothetical",
    ),
    "may": (
        "Russia/NNP/3/nsubj may/MD/3/aux attack/VB/0/root Moldova/NNP/3/obj",
        "Russia ASSAULT Moldova, hypothetical",
    ),
    "might have": (
        "Iran/NNP/4/nsubj might/MD/4/aux have/VB/4/aux attacked/VBN/0/root/attack Israel/NNP/4/obj",
        "Iran ASSAULT Israel, hypothetical",
    ),
    "allegedly": (
        "Iran/NNP/3/nsubj allegedly/RB/3/advmod bombed/VBD/0/root/bomb Iraq/NNP/3/obj",
        "Iran ASSAULT Iraq, hypothetical",
    ),
    "is alleged to": (
        "Iran/NNP/3/nsubj:pass is/VBZ/3/aux:pass/be alleged/VBN/0/root/allege to/TO/6/mark have/VB/6/aux "
        "attacked/VBN/3/xcomp/attack Iraq/NNP/6/obj",
        "Iran ASSAULT Iraq, hypothetical",
    ),
    "did not deny that": (
        "Chad/NNP/4/nsubj did/VBD/4/aux/do not/RB/4/advmod deny/VB/0/root that/IN/7/mark it/PRP/7/nsubj "
        "attacked/VBD/4/ccomp/attack Libya/NNP/7/obj",
        "Chad ASSAULT Libya, hypothetical",
    ),
    "did not refuse": (
        "Chad/NNP/4/nsubj did/VBD/4/aux/do not/RB/4/advmod refuse/VB/0/root to/TO/6/mark "
        "extradite/VB/4/xcomp the/DT/8/det banker/NN/6/obj to/IN/10/case Niger/NNP/6/obl",
        "Chad COOPERATE Niger, hypothetical",
    ),
    "would have": (
        "Chad/NNP/2/nsubj said/VBD/0/root/say Niger/NNP/6/nsubj would/MD/6/aux have/VB/6/aux "
        "attacked/VBN/2/ccomp/attack Libya/NNP/6/obj",
        "Niger ASSAULT Libya, hypothetical",
    ),
    "will not, until": (
        "Chad/NNP/4/nsubj will/MD/4/aux not/RB/4/advmod leave/VB/0/root until/IN/7/mark Niger/NNP/7/nsubj "
        "thanks/VBZ/4/advcl/thank Libya/NNP/7/obj",
        "Niger SUPPORT Libya, hypothetical",
    ),
    "will keep on, until": (
        "Chad/NNP/3/nsubj will/MD/3/aux continue/VB/0/root blaming/VBG/3/xcomp/blame Mali/NNP/4/obj "
        "until/IN/8/mark Niger/NNP/8/nsubj thanks/VBZ/4/advcl/thank Libya/NNP/8/obj",
        "Niger SUPPORT Libya, hypothetical",
    ),
    "accused of": (
        "Chad/NNP/2/nsubj accused/VBD/0/root/accuse Niger/NNP/2/obj of/IN/5/mark arming/VBG/2/advcl/arm "
        "Libya/NNP/5/obj",
        "Niger AID Libya, hypothetical",
    ),
    "what a thing is for": (
        "Chad/NNP/2/nsubj built/VBD/0/root/build a/DT/4/det base/NN/2/obj to/TO/6/mark attack/VB/4/acl "
        "Libya/NNP/6/obj",
        "Chad ASSAULT Libya, hypothetical",
    ),
    "what is demanded": (
        "Egypt/NNP/2/nsubj urged/VBD/0/root/urge Sudan/NNP/2/obj to/TO/5/mark release/VB/2/xcomp "
        "the/DT/7/det pilots/NNS/5/obj/pilot",
        "Sudan RETREAT-release pilots, hypothetical",
    ),
    "warned that": (
        "Poland/NNP/2/nsubj warned/VBD/0/root/warn that/IN/6/mark Russia/NNP/6/nsubj could/MD/6/aux "
        "attack/VB/2/ccomp Estonia/NNP/6/obj",
        "Russia ASSAULT Estonia, hypothetical",
    ),
    "no evidence that": (
        "There/EX/2/expl is/VBZ/2/root/be no/DT/4/det evidence/NN/2/nsubj that/IN/7/mark "
        "Iran/NNP/7/nsubj attacked/VBD/4/acl/attack Iraq/NNP/7/obj",
        "Iran ASSAULT Iraq, hypothetical",
    ),
    "rumours that": (
        "Rumours/NNS/7/nsubj/rumour that/IN/5/mark Iran/NNP/5/nsubj had/VBD/5/aux/have "
        "attacked/VBN/1/acl:relcl/attack Iraq/NNP/5/obj spread/VBD/7/root",
        "Iran ASSAULT Iraq, hypothetical",
    ),
    "on suspicion of": (
        "Police/NNS/2/nsubj arrested/VBD/2/root/arrest rebels/NNS/2/obj/rebel on/IN/5/case "
        "suspicion/NN/2/obl of/IN/7/mark attacking/VBG/5/acl/attack Mali/NNP/7/obj",
        "rebels ASSAULT Mali, hypothetical",
    ),
    "a question": (
        "Did/VBD/3/aux/do Iran/NNP/3/nsubj attack/VB/3/root Israel/NNP/3/obj ?/./3/punct",
        "Iran ASSAULT Israel, hypothetical",
    ),
}


@pytest.mark.parametrize(("tree", "event"), HYPOTHETICAL.values(), ids=HYPOTHETICAL)
def test_hypothetical(tree: str, event: str):
    assert event in told(tree)


REAL = {
    "thanked for having": (
        "Chad/NNP/2/nsubj thanked/VBD/0/root/thank Oman/NNP/2/obj for/IN/6/mark having/VBG/6/aux/have "
        "condemned/VBN/2/advcl/condemn Mali/NNP/6/obj",
        "Oman ACCUSE-disapprove Mali",
    ),
    "behind a semicolon": (
        "Chad/NNP/2/nsubj condemned/VBD/0/root/condemn Mali/NNP/2/obj ;/:/6/punct Togo/NNP/6/nsubj "
        "promised/VBD/2/parataxis/promise",
        "Chad ACCUSE-disapprove Mali",
    ),
    "would ask": (
        "I/PRP/3/nsubj would/MD/3/aux ask/VB/0/root Iran/NNP/3/obj to/TO/6/mark stop/VB/3/xcomp",
        "? REQUEST Iran",
    ),
    "would urge": (
        "We/PRP/3/nsubj would/MD/3/aux urge/VB/0/root Iran/NNP/3/obj to/TO/6/mark stop/VB/3/xcomp",
        "? REQUEST Iran",
    ),
    "perfect": (
        "Iran/NNP/3/nsubj has/VBZ/3/aux/have attacked/VBN/0/root/attack Israel/NNP/3/obj",
        "Iran ASSAULT Israel",
    ),
    "managed to": (
        "Iran/NNP/2/nsubj managed/VBD/0/root/manage to/TO/4/mark attack/VB/2/xcomp Israel/NNP/4/obj",
        "Iran ASSAULT Israel",
    ),
    "never failed to": (
        "Iran/NNP/3/nsubj never/RB/3/advmod failed/VBD/0/root/fail to/TO/5/mark attack/VB/3/xcomp "
        "Israel/NNP/5/obj",
        "Iran ASSAULT Israel",
    ),
    "until": (
        "Chad/NNP/2/nsubj waited/VBD/0/root/wait until/IN/5/mark Niger/NNP/5/nsubj "
        "thanked/VBD/2/advcl/thank Libya/NNP/5/obj",
        "Niger SUPPORT Libya",
    ),
    "the first to": (
        "Iran/NNP/4/nsubj was/VBD/4/cop/be the/DT/4/det first/JJ/0/root to/TO/6/mark attack/VB/4/advcl "
        "Israel/NNP/6/obj",
        "Iran ASSAULT Israel",
    ),
    "what an act consists in": (
        "Iran/NNP/2/nsubj met/VBD/0/root/meet Israel/NNP/2/obj to/TO/5/mark talk/VB/2/advcl with/IN/7/case "
        "Oman/NNP/5/obl",
        "Iran CONSULT Oman",
    ),
    "said that": (
        "Poland/NNP/2/nsubj said/VBD/0/root/say that/IN/5/mark Iran/NNP/5/nsubj attacked/VBD/2/ccomp/attack "
        "Israel/NNP/5/obj",
        "Iran ASSAULT Israel",
    ),
    "accused of": (
        "Poland/NNP/2/nsubj accused/VBD/0/root/accuse Iran/NNP/2/obj of/IN/5/mark "
        "attacking/VBG/2/advcl/attack "
        "Israel/NNP/5/obj",
        "Poland ACCUSE-allege Iran",
    ),
    "who does not like the news": (
        "Chad/NNP/4/nsubj does/VBZ/4/aux/do not/RB/4/advmod find/VB/4/root the/DT/6/det news/NN/4/obj "
        "that/IN/9/mark Mali/NNP/9/nsubj attacked/VBD/6/acl:relcl/attack Togo/NNP/9/obj "
        "surprising/JJ/4/xcomp",
        "Mali ASSAULT Togo",
    ),
    "not only": (
        "Iran/NNP/4/nsubj not/RB/4/advmod only/RB/4/advmod attacked/VBD/4/root/attack Israel/NNP/4/obj",
        "Iran ASSAULT Israel",
    ),
    "prompted to": (
        "The/DT/2/det shelling/NN/3/nsubj prompted/VBD/3/root/prompt Togo/NNP/3/obj to/TO/6/mark "
        "condemn/VB/3/xcomp Chad/NNP/6/obj",
        "Togo ACCUSE-disapprove Chad",
    ),
}


@pytest.mark.parametrize(("tree", "event"), REAL.values(), ids=REAL)
def test_what_happened_has_no_mode(tree: str, event: str):
    assert event in told(tree)


FUTURE = {
    "is to, as a copula": (
        "Chad/NNP/4/nsubj is/VBZ/4/cop/be to/TO/4/mark visit/VB/0/root Niger/NNP/4/obj",
        "Chad AGREE Niger, future",
    ),
    "will": (
        "Turkey/NNP/3/nsubj will/MD/3/aux attack/VB/0/root Syria/NNP/3/obj",
        "Turkey ASSAULT Syria, future",
    ),
    "is to": (
        "Turkey/NNP/4/nsubj is/VBZ/4/aux/be to/TO/4/mark criticise/VB/0/root Syria/NNP/4/obj",
        "Turkey ACCUSE-disapprove Syria, future",
    ),
    "plans to": (
        "Turkey/NNP/2/nsubj plans/VBZ/0/root/plan to/TO/4/mark criticise/VB/2/xcomp Syria/NNP/4/obj",
        "Turkey ACCUSE-disapprove Syria, future",
    ),
    "is expected to": (
        "Turkey/NNP/3/nsubj:pass is/VBZ/3/aux:pass/be expected/VBN/0/root/expect to/TO/5/mark "
        "criticise/VB/3/xcomp Syria/NNP/5/obj",
        "Turkey ACCUSE-disapprove Syria, future",
    ),
    "is going to": (
        "Turkey/NNP/3/nsubj is/VBZ/3/aux/be going/VBG/0/root/go to/TO/5/mark criticise/VB/3/xcomp "
        "Syria/NNP/5/obj",
        "Turkey ACCUSE-disapprove Syria, future",
    ),
    "would, once said": (
        "Turkey/NNP/2/nsubj said/VBD/0/root/say it/PRP/5/nsubj would/MD/5/aux criticise/VB/2/ccomp "
        "Syria/NNP/5/obj",
        "Turkey ACCUSE-disapprove Syria, future",
    ),
}


@pytest.mark.parametrize(("tree", "event"), FUTURE.values(), ids=FUTURE)
def test_future(tree: str, event: str):
    assert event in told(tree)


HISTORICAL = {
    "in 2003": (
        "In/IN/2/case 2003/CD/5/obl ,/,/5/punct Spain/NNP/5/nsubj invaded/VBD/0/root/invade Iraq/NNP/5/obj",
        "2003=DATE",
        "Spain ASSAULT Iraq, historical",
    ),
    "years ago": (
        "Vietnam/NNP/2/nsubj fought/VBD/0/root/fight China/NNP/2/obj two/CD/5/nummod "
        "years/NNS/6/obl:npmod/year "
        "ago/RB/2/advmod",
        "two years ago=DATE",
        "Vietnam ASSAULT China, historical",
    ),
    "in the past": (
        "In/IN/3/case the/DT/3/det past/NN/6/obl Spain/NNP/6/nsubj has/VBZ/6/aux/have "
        "criticised/VBN/0/root/criticise Iraq/NNP/6/obj",
        "",
        "Spain ACCUSE-disapprove Iraq, historical",
    ),
    "previously": (
        "Spain/NNP/3/nsubj previously/RB/3/advmod criticised/VBD/0/root/criticise Iraq/NNP/3/obj",
        "",
        "Spain ACCUSE-disapprove Iraq, historical",
    ),
    "during the war": (
        "During/IN/3/case the/DT/3/det war/NN/5/obl Spain/NNP/5/nsubj bombed/VBD/0/root/bomb Iraq/NNP/5/obj",
        "",
        "Spain ASSAULT Iraq, historical",
    ),
    "decades ago": (
        "Vietnam/NNP/2/nsubj fought/VBD/0/root/fight China/NNP/2/obj decades/NNS/5/obl:npmod/decade "
        "ago/RB/2/advmod",
        "decades ago=DATE",
        "Vietnam ASSAULT China, historical",
    ),
}


@pytest.mark.parametrize(("tree", "names", "event"), HISTORICAL.values(), ids=HISTORICAL)
def test_historical(tree: str, names: str, event: str):
    assert event in told(tree, names=names, date="2024-05-01")


def test_what_is_not_ruled_out_is_no_refusal():
    found = told(
        "Chad/NNP/4/nsubj did/VBD/4/aux/do not/RB/4/advmod rule/VB/0/root out/RP/4/compound:prt "
        "criticising/VBG/4/xcomp/criticise Libya/NNP/6/obj"
    )
    assert found == {"Chad ACCUSE-disapprove Libya, hypothetical"}


def test_yesterday_is_not_history():
    found = told(
        "Iran/NNP/2/nsubj attacked/VBD/0/root/attack Iraq/NNP/2/obj yesterday/NN/2/obl:tmod",
        names="yesterday=DATE",
        date="2024-05-01",
    )
    assert found == {"Iran ASSAULT Iraq"}


def test_conditions_are_kept_in_the_words_of_the_text():
    found = report(
        "If/IN/3/mark Israel/NNP/3/nsubj attacks/VBZ/8/advcl/attack Lebanon/NNP/3/obj ,/,/3/punct "
        "Iran/NNP/8/nsubj will/MD/8/aux criticise/VB/0/root France/NNP/8/obj"
    )
    criticism = only(found, "ACCUSE")
    assert brief(criticism) == "Iran ACCUSE-disapprove France, future, hypothetical"
    assert criticism.condition == "If Israel attacks Lebanon"
    assert only(found, "ASSAULT").condition is None


def test_condition_after_the_verb_and_above_the_governed_one():
    found = report(
        "Iran/NNP/2/nsubj threatened/VBD/0/root/threaten to/TO/4/mark attack/VB/2/xcomp Israel/NNP/4/obj "
        "unless/IN/8/mark it/PRP/8/nsubj withdraws/VBZ/2/advcl/withdraw"
    )
    threat = only(found, "THREATEN")
    assert threat.condition == "unless it withdraws"
    assert "hypothetical" not in threat.modes


def test_modes_of_a_light_verb_are_those_of_its_noun():
    found = told(
        "Canada/NNP/4/nsubj did/VBD/4/aux/do not/RB/4/advmod hold/VB/0/root talks/NNS/4/obj/talk "
        "with/IN/7/case Iran/NNP/5/nmod"
    )
    assert found == {"Canada CONSULT Iran, negation"}


def test_when_and_because_are_no_conditions():
    event = only(
        report(
            "When/WRB/3/advmod Israel/NNP/3/nsubj attacked/VBD/6/advcl/attack ,/,/6/punct Iran/NNP/6/nsubj "
            "criticised/VBD/0/root/criticise France/NNP/6/obj"
        ),
        "ACCUSE",
    )
    assert event.condition is None and event.modes == ()


def test_the_condition_of_a_verb_holds_for_the_act_that_is_its_subject():
    event = only(
        report(
            "If/IN/2/mark needed/VBN/9/advcl/need ,/,/2/punct a/DT/5/det call/NN/9/nsubj:pass "
            "between/IN/7/case Merkel/NNP/5/nmod could/MD/9/aux "
            "arranged/VBN/0/root/arrange and/CC/11/cc Putin/NNP/7/conj",
            names="Merkel=PERSON; Putin=PERSON",
        ),
        "CONSULT",
    )
    assert (event.condition, event.modes) == ("If needed", ("hypothetical",))


COMING = {
    "may come": (
        "Iran/NNP/2/nsubj fears/VBZ/0/root/fear the/DT/5/det potential/JJ/5/amod escalation/NN/2/obj "
        "into/IN/8/case a/DT/8/det war/NN/5/nmod between/IN/10/case China/NNP/8/nmod "
        "and/CC/12/cc India/NNP/10/conj",
        "China+India ASSAULT ?, hypothetical",
    ),
    "has come": (
        "Iran/NNP/2/nsubj recalled/VBD/0/root/recall the/DT/4/det outbreak/NN/2/obj of/IN/7/case a/DT/7/det "
        "war/NN/4/nmod between/IN/9/case China/NNP/7/nmod and/CC/11/cc India/NNP/9/conj",
        "China+India ASSAULT ?",
    ),
}


@pytest.mark.parametrize(("tree", "event"), COMING.values(), ids=COMING)
def test_what_comes_about_is_as_likely_as_its_coming(tree: str, event: str):
    assert event in told(tree)


def test_scope_passes_through_coordination():
    found = told(
        "Turkey/NNP/3/nsubj will/MD/3/aux criticise/VB/0/root Syria/NNP/3/obj and/CC/6/cc attack/VB/3/conj "
        "Iraq/NNP/6/obj"
    )
    assert {"Turkey ACCUSE-disapprove Syria, future", "Turkey ASSAULT Iraq, future"} <= found


def test_a_denial_of_one_verb_does_not_reach_the_next():
    found = told(
        "Turkey/NNP/4/nsubj did/VBD/4/aux/do not/RB/4/advmod criticise/VB/0/root Syria/NNP/4/obj but/CC/7/cc "
        "attacked/VBD/4/conj/attack Iraq/NNP/7/obj"
    )
    assert {"Turkey ACCUSE-disapprove Syria, negation", "Turkey ASSAULT Iraq"} <= found


def test_the_mode_of_the_governor_is_not_that_of_the_relative_clause():
    found = told(
        "Turkey/NNP/3/nsubj will/MD/3/aux criticise/VB/0/root Syria/NNP/3/obj ,/,/7/punct which/WDT/7/nsubj "
        "attacked/VBD/4/acl:relcl/attack Iraq/NNP/7/obj"
    )
    assert {"Turkey ACCUSE-disapprove Syria, future", "Syria ASSAULT Iraq"} <= found


def test_a_year_without_a_publication_date_says_nothing():
    found = told(
        "In/IN/2/case 2003/CD/5/obl ,/,/5/punct Spain/NNP/5/nsubj invaded/VBD/0/root/invade Iraq/NNP/5/obj",
        names="2003=DATE",
    )
    assert found == {"Spain ASSAULT Iraq"}


def test_what_tells_which_one_is_meant_has_happened():
    tree = (
        "Chad/NNP/2/nsubj demanded/VBD/0/root/demand the/DT/4/det release/NN/2/obj of/IN/6/case "
        "Malians/NNPS/4/nmod arrested/VBN/6/acl/arrest by/IN/9/case Niger/NNP/7/obl:agent"
    )
    assert "Niger COERCE-arrest Malians" in told(tree)


def test_who_warns_of_what_has_happened_does_not_doubt_it():
    tree = (
        "Chad/NNP/2/nsubj warned/VBD/0/root/warn that/IN/5/mark Niger/NNP/5/nsubj {}/VBD/2/ccomp/attack "
        "Mali/NNP/5/obj"
    )
    assert "Niger ASSAULT Mali" in told(tree.format("attacked"))


def test_the_occasion_of_what_will_be_done_is_still_to_come():
    found = told(
        "Merkel/NNP/3/nsubj will/MD/3/aux fly/VB/0/root to/TO/5/case Warsaw/NNP/3/obl for/IN/7/case "
        "talks/NNS/3/obl/talk with/IN/9/case Macron/NNP/7/nmod",
        names="Macron=PERSON; Merkel=PERSON",
    )
    assert "Angela Merkel AGREE-consult Emmanuel Macron, future" in found or (
        "Angela Merkel AGREE Emmanuel Macron, future" in found
    )


def test_a_future_under_a_condition_is_open():
    found = told(
        "Kenya/NNP/3/nsubj will/MD/3/aux send/VB/0/root doctors/NNS/3/obj/doctor to/TO/6/case "
        "Somalia/NNP/3/obl "
        "if/IN/9/mark Uganda/NNP/9/nsubj agrees/VBZ/3/advcl/agree"
    )
    assert [e for e in found if e.startswith("Kenya") and e.endswith("future, hypothetical")]


def test_would_under_any_verb_of_the_past_is_future():
    found = told(
        "Iran/NNP/2/nsubj learned/VBD/0/root/learn that/IN/6/mark miners/NNS/6/nsubj/miner would/MD/6/aux "
        "protest/VB/2/ccomp against/IN/8/case Iraq/NNP/6/obl"
    )
    assert [e for e in found if "PROTEST" in e and "future" in e]


def test_plans_against_nobody_threaten_nobody():
    tree = (
        "Iran/NNP/2/nsubj plans/VBZ/0/root/plan to/TO/4/mark deploy/VB/2/xcomp warships/NNS/4/obj/warship{}"
    )
    assert not [e for e in told(tree.format("")) if "THREATEN" in e]
    assert [
        e
        for e in told("Iran/NNP/2/nsubj plans/VBZ/0/root/plan to/TO/4/mark attack/VB/2/xcomp Iraq/NNP/4/obj")
        if "THREATEN" in e
    ]


PURPOSES = {
    "who went there did it": (
        "Macron/NNP/2/nsubj travelled/VBD/0/root/travel to/TO/4/mark meet/VB/2/advcl Putin/NNP/4/obj",
        "Emmanuel Macron CONSULT Vladimir Putin",
    ),
    "who may go may do it": (
        "Macron/NNP/3/nsubj may/MD/3/aux travel/VB/0/root to/TO/5/mark meet/VB/3/advcl Putin/NNP/5/obj",
        "Emmanuel Macron CONSULT Vladimir Putin, hypothetical",
    ),
    "had to": (
        "Chad/NNP/2/nsubj had/VBD/0/root/have to/TO/4/mark release/VB/2/xcomp "
        "the/DT/6/det pilots/NNS/4/obj/pilot",
        "Chad RETREAT-release pilots",
    ),
    "criticised for": (
        "Chad/NNP/2/nsubj criticised/VBD/0/root/criticise Niger/NNP/2/obj for/IN/5/mark "
        "arming/VBG/2/advcl/arm Libya/NNP/5/obj",
        "Niger AID Libya",
    ),
    "wrote to thank": (
        "Chad/NNP/2/nsubj wrote/VBD/0/root/write to/TO/4/mark thank/VB/2/advcl Libya/NNP/4/obj",
        "Chad SUPPORT Libya",
    ),
    "committed to": (
        "Chad/NNP/3/nsubj is/VBZ/3/cop/be committed/JJ/0/root to/IN/5/mark arming/VBG/3/advcl/arm "
        "Libya/NNP/5/obj",
        "Chad AGREE Libya, future",
    ),
}


@pytest.mark.parametrize(("tree", "event"), PURPOSES.values(), ids=PURPOSES)
def test_what_was_the_purpose_of_an_act(tree: str, event: str):
    assert event in told(tree, names="Macron=PERSON; Putin=PERSON")


def test_who_wants_to_thank_thanks():
    (event,) = report(
        "“/``/4/punct We/PRP/3/nsubj want/VBP/8/ccomp to/TO/5/mark thank/VB/3/xcomp Peru/NNP/5/obj "
        "”/''/3/punct Merkel/NNP/9/nsubj said/VBD/0/root/say",
        names="Merkel=PERSON",
    )[:1]
    assert brief(event) == "Angela Merkel SUPPORT Peru"


INVERTED = {
    "should": "Should/MD/3/aux Iran/NNP/3/nsubj attack/VB/7/advcl Iraq/NNP/3/obj Chad/NNP/7/nsubj "
    "will/MD/7/aux thank/VB/0/root Peru/NNP/7/obj",
    "had": "Had/VBD/3/aux/have Iran/NNP/3/nsubj attacked/VBN/7/advcl/attack Iraq/NNP/3/obj Chad/NNP/7/nsubj "
    "would/MD/7/aux thank/VB/0/root Peru/NNP/7/obj",
}


@pytest.mark.parametrize("tree", INVERTED.values(), ids=INVERTED)
def test_order_alone_may_make_a_condition(tree: str):
    found = report(tree)
    attack, left = only(found, "ASSAULT"), next(e for e in found if e.type != "ASSAULT")
    assert attack.modes == ("hypothetical",) and attack.condition is None
    assert left.condition is not None and left.condition.endswith(
        "Iran attacked Iraq" if "Had" in tree else "Iraq"
    )


def test_what_is_vital_may_not_be_so():
    found = told(
        "It/PRP/3/expl is/VBZ/3/cop/be vital/JJ/0/root that/IN/6/mark Iran/NNP/6/nsubj free/VBP/3/csubj "
        "pilots/NNS/6/obj/pilot"
    )
    assert "Iran RETREAT-release pilots, hypothetical" in found
    assert [e for e in found if e.startswith("? REQUEST") and e.endswith("Iran")], found


def test_who_sends_help_to_help_does_both_at_once():
    (event,) = (
        e
        for e in report(
            "Norway/NNP/3/nsubj will/MD/3/aux travel/VB/0/root to/TO/5/mark thank/VB/3/advcl Peru/NNP/5/obj"
        )
        if e.recipients and e.recipients[0].label == "Peru"
    )
    assert event.modes == ("future",)


def test_who_warns_of_what_he_will_not_do_himself_refuses() -> None:
    warned = (
        "Turkey/NNP/2/nsubj warned/VBD/0/root/warn it/PRP/6/nsubj would/MD/6/aux not/RB/6/advmod "
        "accept/VB/2/ccomp a/DT/8/det deal/NN/6/obj"
    )
    found = {brief(e) for e in report(warned)}
    assert found == {"Turkey REJECT-meet ?", "Turkey THREATEN ?"}


def test_what_somebody_will_have_to_bear_is_a_threat_of_who_says_so() -> None:
    said = (
        "Iran/NNP/2/nsubj said/VBD/0/root/say Israel/NNP/5/nsubj would/MD/5/aux bear/VB/2/ccomp "
        "the/DT/7/det consequences/NNS/5/obj/consequence"
    )
    assert "Iran THREATEN Israel" in {brief(e) for e in report(said)}
    faces = (
        "Iran/NNP/2/nsubj said/VBD/0/root/say refugees/NNS/4/nsubj/refugee face/VBP/2/ccomp "
        "reprisals/NNS/4/obj/reprisal"
    )
    assert "THREATEN" not in {e.type for e in report(faces)}


def test_what_something_is_used_for_is_done_with_it() -> None:
    tree = "Chad/NNP/2/nsubj {} drones/NNS/2/obj/drone to/TO/5/mark attack/VB/2/advcl Togo/NNP/5/obj"
    assert "Chad ASSAULT Togo" in told(tree.format("used/VBD/0/root/use"))
    assert "Chad ASSAULT Togo, hypothetical" in told(tree.format("bought/VBD/0/root/buy"))


def test_what_a_decision_is_of_is_done_and_what_a_plan_is_of_is_not() -> None:
    tree = (
        "Mali/NNP/2/nsubj condemned/VBD/0/root/condemn Chad/NNP/5/nmod:poss 's/POS/3/case {}/NN/2/obj "
        "to/TO/7/mark expel/VB/5/acl Togo/NNP/7/obj"
    )
    assert "Chad SANCTION-expel Togo" in told(tree.format("decision"))
    assert "Chad SANCTION-expel Togo" not in told(tree.format("attempt"))
