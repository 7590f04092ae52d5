"""Clauses and nouns to propositions, on trees made by hand."""

from __future__ import annotations

import pytest
from spacy.tokens import Doc
from treebank import parsed

from kg.propositions import Proposition, propositions
from kg.propositions.arguments import Argument


def find(doc: Doc, word: str, kind: str = "verb") -> Proposition:
    found = [p for p in propositions(doc) if doc[p.predicate].text == word and p.kind == kind]
    assert len(found) == 1, f"{len(found)} {kind} propositions of {word!r}"
    return found[0]


def text(doc: Doc, argument: Argument | None) -> str | None:
    return None if argument is None else " ".join(doc[t].text for t in argument.tokens)


def arguments(doc: Doc, proposition: Proposition) -> dict[str, str]:
    return {
        f"{a.role} {a.preposition}" if a.preposition and a.role == "oblique" else a.role: text(doc, a) or ""
        for a in proposition.arguments
    }


def test_active_with_prepositional_object():
    doc = parsed(
        "Russia/NNP/2/nsubj attacked/VBD/0/root/attack Kyiv/NNP/2/obj with/IN/5/case drones/NNS/2/obl "
        "on/IN/7/case Monday/NNP/2/obl"
    )
    p = find(doc, "attacked")
    assert text(doc, p.subject) == "Russia"
    assert arguments(doc, p) == {"object": "Kyiv", "oblique with": "drones", "oblique on": "Monday"}
    assert (p.tense, p.passive, p.negated, p.parent, p.link) == ("past", False, False, None, "root")


def test_of_two_subjects_the_nearer_acts():
    doc = parsed(
        "PARIS/NNP/4/nsubj -/:/1/punct Fighters/NNS/4/nsubj arrested/VBD/0/root/arrest Gbagbo/NNP/4/obj"
    )
    assert text(doc, find(doc, "arrested").subject) == "Fighters"


def test_passive_with_agent_and_without():
    doc = parsed(
        "Kyiv/NNP/3/nsubj:pass was/VBD/3/aux:pass/be attacked/VBN/0/root/attack by/IN/5/case "
        "Russia/NNP/3/obl:agent"
    )
    p = find(doc, "attacked")
    assert (p.passive, text(doc, p.subject), arguments(doc, p)) == (True, "Kyiv", {"agent": "Russia"})
    doc = parsed("Two/CD/2/nummod soldiers/NNS/4/nsubj:pass were/VBD/4/aux:pass/be killed/VBN/0/root/kill")
    p = find(doc, "killed")
    assert (p.passive, text(doc, p.subject), p.arguments) == (True, "Two soldiers", ())


def test_reduced_relatives_take_the_noun_as_subject():
    doc = parsed(
        "Troops/NNS/6/nsubj sent/VBN/1/acl/send by/IN/4/case Moscow/NNP/2/obl:agent have/VBP/6/aux "
        "left/VBN/0/root/leave"
    )
    p = find(doc, "sent")
    assert (p.passive, text(doc, p.subject), p.subject.source) == (True, "Troops", "noun")
    assert arguments(doc, p) == {"agent": "Moscow"}
    assert (doc[p.parent].text, p.link) == ("left", "acl")


def test_relative_pronouns_stand_for_their_antecedent():
    doc = parsed(
        "China/NNP/0/root and/CC/3/cc India/NNP/1/conj ,/,/6/punct which/WDT/6/nsubj "
        "import/VBP/1/acl:relcl oil/NN/6/obj"
    )
    p = find(doc, "import")
    assert text(doc, p.subject) == "China and India"
    assert [doc[h].text for h in p.subject.heads] == ["China", "India"]
    doc = parsed("Putin/NNP/0/root ,/,/5/punct whom/WP/5/obj he/PRP/5/nsubj praised/VBD/1/acl:relcl/praise")
    assert arguments(doc, find(doc, "praised")) == {"object": "Putin"}
    doc = parsed(
        "the/DT/2/det country/NN/0/root with/IN/4/case which/WDT/6/obl we/PRP/6/nsubj trade/VBP/2/acl:relcl"
    )
    assert arguments(doc, find(doc, "trade")) == {"oblique with": "the country"}


def test_relative_clause_without_pronoun_fills_its_gap():
    doc = parsed(
        "the/DT/2/det deal/NN/0/root he/PRP/4/nsubj wanted/VBD/2/acl:relcl/want to/TO/6/mark sign/VB/4/xcomp"
    )
    assert arguments(doc, find(doc, "sign")) == {"object": "the deal"}
    assert text(doc, find(doc, "sign").subject) == "he"
    assert "object" not in arguments(doc, find(doc, "wanted"))


@pytest.mark.parametrize(
    ("verb", "tag", "lemma", "actor"),
    [("urged", "VBD", "urge", "Iran"), ("promised", "VBD", "promise", "Washington")],
)
def test_control_by_object_or_subject(verb, tag, lemma, actor):
    doc = parsed(
        f"Washington/NNP/2/nsubj {verb}/{tag}/0/root/{lemma} Iran/NNP/2/obj to/TO/5/mark withdraw/VB/2/xcomp"
    )
    p = find(doc, "withdraw")
    assert (text(doc, p.subject), p.subject.source) == (actor, "control")
    assert (doc[p.parent].lemma_, p.link, p.mark, p.tense) == (lemma, "xcomp", "to", "infinitive")


@pytest.mark.parametrize(
    "sentence",
    [
        "France/NNP/2/nsubj called/VBD/0/root/call on/IN/4/case Iran/NNP/2/obl to/TO/6/mark sign/VB/2/{} "
        "the/DT/8/det treaty/NN/6/obj",
        "France/NNP/2/nsubj appealed/VBD/0/root/appeal to/IN/4/case Iran/NNP/2/obl to/TO/6/mark sign/VB/2/{}",
    ],
)
@pytest.mark.parametrize("link", ["xcomp", "advcl"])
def test_who_is_called_on_acts(sentence: str, link: str):
    doc = parsed(sentence.format(link))
    assert text(doc, find(doc, "sign").subject) == "Iran"


def test_who_is_accused_of_it_did_it():
    doc = parsed(
        "France/NNP/2/nsubj accuses/VBZ/0/root/accuse the/DT/5/det Iranian/JJ/5/amod army/NN/2/obj "
        "of/IN/7/mark looting/VBG/5/acl/loot shops/NNS/7/obj"
    )
    assert text(doc, find(doc, "looting").subject) == "the Iranian army"


@pytest.mark.parametrize(("noun", "actor"), [("week", "Iran"), ("right", "Iran"), ("pledge", "France")])
def test_whom_time_or_a_right_is_given_acts_and_whom_a_pledge_is_given_does_not(noun: str, actor: str):
    doc = parsed(
        f"France/NNP/2/nsubj gave/VBD/0/root/give Iran/NNP/2/iobj a/DT/5/det {noun}/NN/2/obj "
        "to/TO/7/mark withdraw/VB/5/acl"
    )
    assert text(doc, find(doc, "withdraw").subject) == actor


def test_who_is_given_time_acts():
    doc = parsed(
        "Iran/NNP/3/nsubj:pass was/VBD/3/aux:pass/be given/VBN/0/root/give a/DT/5/det week/NN/3/obj "
        "to/TO/7/mark withdraw/VB/5/acl"
    )
    assert text(doc, find(doc, "withdraw").subject) == "Iran"


def test_passive_of_object_control():
    doc = parsed(
        "Iran/NNP/3/nsubj:pass was/VBD/3/aux:pass/be urged/VBN/0/root/urge to/TO/5/mark withdraw/VB/3/xcomp"
    )
    assert text(doc, find(doc, "withdraw").subject) == "Iran"


def test_raising_and_modal():
    doc = parsed(
        "Zelenskyy/NNP/2/nsubj seems/VBZ/0/root/seem hesitant/JJ/2/xcomp to/TO/5/mark "
        "proceed/VB/3/xcomp with/IN/8/case a/DT/8/det deal/NN/5/obl"
    )
    assert text(doc, find(doc, "hesitant", "copula").subject) == "Zelenskyy"
    assert text(doc, find(doc, "proceed").subject) == "Zelenskyy"
    assert find(doc, "proceed").parent == 2


def test_gerund_after_object_belongs_to_the_object():
    doc = parsed(
        "Kyiv/NNP/2/nsubj accused/VBD/0/root/accuse Moscow/NNP/2/obj of/IN/5/mark "
        "shelling/VBG/2/advcl/shell homes/NNS/5/obj"
    )
    assert text(doc, find(doc, "shelling").subject) == "Moscow"
    doc = parsed(
        "Kyiv/NNP/2/nsubj helped/VBD/0/root/help Moscow/NNP/2/obj by/IN/5/mark "
        "opening/VBG/2/advcl/open ports/NNS/5/obj"
    )
    assert text(doc, find(doc, "opening").subject) == "Kyiv"


def test_complement_clause_hangs_on_the_verb_of_saying():
    doc = parsed(
        "Peskov/NNP/2/nsubj said/VBD/0/root/say that/IN/6/mark Russia/NNP/6/nsubj would/MD/6/aux "
        "sign/VB/2/ccomp if/IN/8/mark asked/VBN/6/advcl/ask"
    )
    p = find(doc, "sign")
    assert (doc[p.parent].text, p.link, p.mark, p.auxiliaries) == ("said", "ccomp", "that", ("would",))
    p = find(doc, "asked")
    assert (doc[p.parent].text, p.link, p.mark, p.passive) == ("sign", "advcl", "if", True)
    assert text(doc, p.subject) == "Russia"


def test_quotation_before_the_speaker():
    doc = parsed(
        "“/``/4/punct We/PRP/4/nsubj will/MD/4/aux win/VB/0/root ,/,/4/punct ”/''/4/punct "
        "Trump/NNP/8/nsubj said/VBD/4/parataxis/say"
    )
    win, said = find(doc, "win"), find(doc, "said")
    assert (doc[win.parent].text, win.link) == ("said", "ccomp")
    assert (said.parent, said.link) == (None, "root")
    assert said.argument("complement").head == win.predicate


def test_what_follows_the_verb_of_saying_hangs_on_it():
    doc = parsed(
        "We/PRP/2/nsubj won/VBD/5/ccomp/win ,/,/2/punct ”/''/2/punct said/VBD/0/root/say Trump/NNP/2/nsubj "
        ",/,/8/punct smiling/VBG/2/advcl/smile"
    )
    assert text(doc, find(doc, "said").subject) == "Trump"
    assert text(doc, find(doc, "smiling").subject) == "Trump"
    assert doc[find(doc, "smiling").parent].text == "said"
    assert text(doc, find(doc, "won").subject) == "We"


def test_what_opens_the_sentence_holds_for_both_verbs():
    doc = parsed(
        "On/IN/2/case Monday/NNP/4/obl they/PRP/4/nsubj met/VBD/0/root/meet and/CC/6/cc "
        "signed/VBD/4/conj/sign"
    )
    assert arguments(doc, find(doc, "signed")) == {"oblique on": "Monday"}


def test_and_that_goes_on_with_what_is_said():
    doc = parsed(
        "He/PRP/2/nsubj said/VBD/0/root/say that/IN/5/mark Iran/NNP/5/nsubj won/VBD/2/ccomp/win and/CC/9/cc "
        "that/IN/9/mark Iraq/NNP/9/nsubj lost/VBD/2/conj/lose"
    )
    p = find(doc, "lost")
    assert (doc[p.parent].text, p.link) == ("said", "ccomp")


def test_names_hold_no_clauses():
    doc = parsed("United/VBN/2/amod/unite States/NNP/3/nsubj won/VBD/0/root/win")
    assert [doc[p.predicate].text for p in propositions(doc) if p.kind == "verb"] == ["won"]


def test_participle_and_purpose():
    doc = parsed(
        "He/PRP/2/nsubj flew/VBD/0/root/fly to/IN/4/case Doha/NNP/2/obl to/TO/6/mark meet/VB/2/advcl "
        "Biden/NNP/6/obj ,/,/9/punct raising/VBG/2/advcl/raise hopes/NNS/9/obj"
    )
    assert text(doc, find(doc, "meet").subject) == "He"
    assert text(doc, find(doc, "raising").subject) == "He"


def test_coordinated_verbs_share_subject_auxiliary_and_negation():
    doc = parsed(
        "He/PRP/4/nsubj was/VBD/4/aux:pass/be not/RB/4/advmod arrested/VBN/0/root/arrest or/CC/6/cc "
        "charged/VBN/4/conj/charge"
    )
    p = find(doc, "charged")
    assert (text(doc, p.subject), p.subject.source) == ("He", "shared")
    assert (p.passive, p.negated, p.auxiliaries, p.coordinated) == (True, True, ("be",), 3)
    doc = parsed(
        "He/PRP/4/nsubj did/VBD/4/aux/do not/RB/4/advmod resign/VB/0/root but/CC/6/cc left/VBD/4/conj/leave"
    )
    p = find(doc, "left")
    assert (p.negated, p.auxiliaries, p.tense) == (False, (), "past")


def test_coordinated_verbs_share_the_object_said_once():
    doc = parsed(
        "They/PRP/2/nsubj bombed/VBD/0/root/bomb and/CC/4/cc destroyed/VBD/2/conj/destroy the/DT/6/det "
        "town/NN/2/obj"
    )
    assert arguments(doc, find(doc, "destroyed")) == {"object": "the town"}
    doc = parsed("They/PRP/2/nsubj ate/VBD/0/root/eat fish/NN/2/obj and/CC/5/cc left/VBD/2/conj/leave")
    assert arguments(doc, find(doc, "left")) == {}


def test_subject_of_the_nearest_conjunct():
    doc = parsed(
        "Iran/NNP/2/nsubj protested/VBD/0/root/protest ,/,/5/punct Iraq/NNP/5/nsubj "
        "agreed/VBD/2/conj/agree and/CC/7/cc signed/VBD/2/conj/sign"
    )
    assert text(doc, find(doc, "signed").subject) == "Iraq"


def test_coordinated_arguments_stay_together():
    doc = parsed(
        "Trump/NNP/4/nsubj and/CC/3/cc Putin/NNP/1/conj met/VBD/0/root/meet Modi/NNP/4/obj and/CC/7/cc "
        "Xi/NNP/5/conj"
    )
    p = find(doc, "met")
    assert p.subject.heads == (0, 2)
    assert p.argument("object").heads == (4, 6)
    assert text(doc, p.subject) == "Trump and Putin"


def test_apposition_and_title():
    doc = parsed(
        "Dmitry/NNP/0/root Peskov/NNP/1/flat ,/,/6/punct the/DT/6/det Kremlin/NNP/6/compound "
        "spokesman/NN/1/appos"
    )
    p = find(doc, "spokesman", "apposition")
    assert (text(doc, p.subject), arguments(doc, p)) == (
        "Dmitry Peskov",
        {"attribute": "the Kremlin spokesman"},
    )
    doc = parsed(
        "US/NNP/2/compound President/NNP/3/nmod:desc Donald/NNP/5/nsubj Trump/NNP/3/flat "
        "spoke/VBD/0/root/speak"
    )
    p = find(doc, "President", "title")
    assert (text(doc, p.subject), arguments(doc, p)) == ("Donald Trump", {"attribute": "US President"})


def test_copula_and_negated_copula():
    doc = parsed(
        "Putin/NNP/6/nsubj is/VBZ/6/cop/be not/RB/6/advmod the/DT/6/det new/JJ/6/amod leader/NN/0/root "
        "of/IN/8/case Ukraine/NNP/6/nmod"
    )
    p = find(doc, "leader", "copula")
    assert (p.negated, text(doc, p.subject)) == (True, "Putin")
    assert arguments(doc, p) == {"attribute": "the new leader of Ukraine"}
    assert find(doc, "leader", "noun").negated


def test_aim_is_to():
    doc = parsed(
        "Russia/NNP/3/nmod:poss 's/POS/1/case aim/NN/6/nsubj:outer is/VBZ/6/cop/be to/TO/6/mark "
        "seize/VB/0/root Kharkiv/NNP/6/obj"
    )
    p = find(doc, "seize")
    assert (text(doc, p.subject), doc[p.parent].text) == ("Russia", "aim")


def test_existential_there():
    doc = parsed(
        "There/EX/2/expl were/VBD/0/root/be no/DT/4/det plans/NNS/2/nsubj for/IN/6/case talks/NNS/4/nmod"
    )
    p = find(doc, "were", "existential")
    assert (text(doc, p.subject), p.negated) == ("no plans for talks", True)


def test_particle_and_ditransitive():
    doc = parsed("They/PRP/2/nsubj called/VBD/0/root/call off/RP/2/compound:prt the/DT/5/det talks/NNS/2/obj")
    assert find(doc, "called").particle == "off"
    doc = parsed("NATO/NNP/2/nsubj gave/VBD/0/root/give Kyiv/NNP/2/iobj tanks/NNS/2/obj")
    assert arguments(doc, find(doc, "gave")) == {"indirect object": "Kyiv", "object": "tanks"}


def test_of_two_objects_the_first_is_indirect():
    doc = parsed(
        "Togo/NNP/2/nsubj gave/VBD/0/root/give the/DT/4/det envoy/NN/2/obj two/CD/6/nummod days/NNS/2/obj"
    )
    assert arguments(doc, find(doc, "gave")) == {"indirect object": "the envoy", "object": "two days"}


def test_multiword_preposition():
    doc = parsed("Troops/NNS/2/nsubj pulled/VBD/0/root/pull out/IN/5/case of/IN/3/fixed Kherson/NNP/2/obl")
    assert arguments(doc, find(doc, "pulled")) == {"oblique out of": "Kherson"}


def test_headline_to_infinitive_is_future():
    doc = parsed("Modi/NNP/3/nsubj to/TO/3/mark visit/VB/0/root Kyiv/NNP/3/obj")
    p = find(doc, "visit")
    assert (p.tense, text(doc, p.subject)) == ("future", "Modi")


def test_event_noun_takes_the_subject_of_its_verb():
    doc = parsed(
        "Israel/NNP/2/nsubj launched/VBD/0/root/launch an/DT/4/det attack/NN/2/obj on/IN/6/case "
        "Gaza/NNP/4/nmod"
    )
    p = find(doc, "attack", "noun")
    assert (text(doc, p.subject), p.subject.source) == ("Israel", "verb")
    assert arguments(doc, p) == {"oblique on": "Gaza"}
    assert (doc[p.parent].text, p.link) == ("launched", "obj")


def test_event_noun_shares_the_obliques_of_its_verb():
    doc = parsed(
        "Talks/NNS/3/nsubj:pass were/VBD/3/aux:pass/be held/VBN/0/root/hold between/IN/5/case "
        "Iran/NNP/3/obl and/CC/7/cc Oman/NNP/5/conj"
    )
    p = find(doc, "Talks", "noun")
    assert p.argument("oblique").heads == (4, 6)
    assert (p.argument("oblique").preposition, p.argument("oblique").source) == ("between", "verb")


def test_event_noun_with_possessor():
    doc = parsed(
        "Putin/NNP/4/nmod:poss 's/POS/1/case recent/JJ/4/amod criticism/NN/0/root of/IN/6/case "
        "Zelenskyy/NNP/4/nmod"
    )
    p = find(doc, "criticism", "noun")
    assert arguments(doc, p) == {"possessor": "Putin", "modifier": "recent", "oblique of": "Zelenskyy"}


def test_infinitive_under_a_noun_belongs_to_who_has_the_plan():
    doc = parsed(
        "Hanoi/NNP/2/nsubj announced/VBD/0/root/announce plans/NNS/2/obj/plan to/TO/5/mark "
        "buy/VB/3/acl jets/NNS/5/obj"
    )
    p = find(doc, "buy")
    assert (text(doc, p.subject), doc[p.parent].text, p.link) == ("Hanoi", "plans", "acl")


def test_who_only_speaks_of_a_plan_does_not_have_it():
    doc = parsed(
        "Hanoi/NNP/2/nsubj welcomed/VBD/0/root/welcome plans/NNS/2/obj/plan to/TO/5/mark "
        "buy/VB/3/acl jets/NNS/5/obj"
    )
    assert find(doc, "buy").subject is None


def test_own_tokens_leave_out_clauses_below():
    doc = parsed("Peskov/NNP/2/nsubj said/VBD/0/root/say Russia/NNP/4/nsubj won/VBD/2/ccomp/win")
    assert [doc[t].text for t in find(doc, "said").tokens] == ["Peskov", "said"]
    assert [doc[t].text for t in find(doc, "won").tokens] == ["Russia", "won"]


def test_without_and_no_negate():
    doc = parsed(
        "He/PRP/2/nsubj left/VBD/0/root/leave without/IN/4/mark signing/VBG/2/advcl/sign a/DT/6/det "
        "deal/NN/4/obj"
    )
    assert find(doc, "signing").negated
    doc = parsed("No/DT/2/det country/NN/3/nsubj attacked/VBD/0/root/attack Iran/NNP/3/obj")
    assert find(doc, "attacked").negated


def test_nothing_from_nothing():
    assert propositions(parsed("Hello/UH/0/root !/./1/punct")) == []


def test_every_parent_is_a_predicate():
    doc = parsed(
        "Peskov/NNP/2/nsubj said/VBD/0/root/say that/IN/6/mark plans/NNS/6/nsubj to/TO/4/case "
        "failed/VBD/2/ccomp/fail to/TO/8/mark work/VB/6/xcomp"
    )
    found = propositions(doc)
    predicates = {p.predicate for p in found}
    assert [doc[p.parent].text for p in found if p.parent is not None] == ["said", "failed"]
    assert all(p.parent is None or (p.parent in predicates and p.parent != p.predicate) for p in found)


def test_deep_nesting_needs_no_recursion():
    n = 3000
    words = ["he/PRP/2/nsubj", "said/VBD/0/root/say"]
    for i in range(1, n):
        words += [f"he/PRP/{2 * i + 2}/nsubj", f"said/VBD/{2 * i}/ccomp/say"]
    assert len(propositions(parsed(" ".join(words[:2000])))) == 1000


def test_an_outer_subject_hangs_on_what_is_above_its_clause() -> None:
    doc = parsed(
        "Their/PRP$/2/nmod:poss aim/NN/5/nsubj:outer is/VBZ/5/cop/be to/TO/5/mark attack/VB/0/root "
        "rebels/NNS/5/obj/rebel"
    )
    assert find(doc, "attack").parent == find(doc, "aim", "noun").predicate
    assert find(doc, "aim", "noun").parent is None


def test_a_coordinated_gerund_is_what_the_other_is_thanked_for():
    doc = parsed(
        "Mali/NNP/2/nsubj thanked/VBD/0/root/thank Chad/NNP/2/obj for/IN/6/case its/PRP$/6/nmod:poss "
        "help/NN/2/obl and/CC/9/cc for/IN/9/mark sending/VBG/2/conj/send troops/NNS/9/obj"
    )
    assert text(doc, find(doc, "sending").subject) == "Chad"


def test_whose_relative_lives_somewhere_is_not_lived_in():
    doc = parsed(
        "They/PRP/2/nsubj freed/VBD/0/root/free rebels/NNS/2/obj/rebel whose/WP$/5/nmod:poss "
        "sister/NN/6/nsubj lives/VBZ/3/acl:relcl/live in/IN/8/case Quebec/NNP/6/obl"
    )
    assert [a.role for a in find(doc, "lives").arguments] == ["oblique"]


def test_who_leads_an_attack_is_one_of_its_parties():
    doc = parsed(
        "Iran/NNP/2/nsubj condemned/VBD/0/root/condemn a/DT/7/det Saudi/NNP/6/compound -/HYPH/4/punct "
        "led/VBN/7/amod/lead attack/NN/2/obj"
    )
    assert "Saudi" in [doc[a.head].text for a in find(doc, "attack", "noun").arguments]
