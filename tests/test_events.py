"""From sentences to events: verbs and their particles, nouns, light verbs, passives, instruments, "
"requests."""

from __future__ import annotations

import pytest
from reported import brief, only, report, told

PHRASAL = {
    "call for": (
        "China/NNP/2/nsubj called/VBD/0/root/call for/IN/5/case a/DT/5/det ceasefire/NN/2/obl "
        "in/IN/7/case Sudan/NNP/5/nmod",
        "China REQUEST ?",
    ),
    "call on": (
        "Egypt/NNP/2/nsubj called/VBD/0/root/call on/IN/4/case Israel/NNP/2/obl to/TO/6/mark "
        "open/VB/2/xcomp the/DT/8/det crossing/NN/6/obj",
        "Egypt REQUEST-yield Israel",
    ),
    "call off": (
        "Israel/NNP/2/nsubj called/VBD/0/root/call off/RP/2/compound:prt talks/NNS/2/obj/talk "
        "with/IN/6/case Hamas/NNP/4/nmod",
        "Israel REJECT-meet Hamas",
    ),
    "call somebody": (
        "Merkel/NNP/2/nsubj called/VBD/0/root/call Putin/NNP/2/obj on/IN/5/case Friday/NNP/2/obl",
        "Angela Merkel CONSULT-phone Vladimir Putin",
    ),
    "call up": (
        "Russia/NNP/2/nsubj called/VBD/0/root/call up/RP/2/compound:prt 300,000/CD/5/nummod "
        "reservists/NNS/2/obj/reservist",
        "Russia MOBILIZE-troops ?",
    ),
    "break off": (
        "Bolivia/NNP/2/nsubj broke/VBD/0/root/break off/RP/2/compound:prt diplomatic/JJ/5/amod "
        "relations/NNS/2/obj/relation with/IN/7/case Israel/NNP/5/nmod",
        "Bolivia SANCTION-discontinue Israel",
    ),
    "back down": (
        "Turkey/NNP/2/nsubj backed/VBD/0/root/back down/RP/2/compound:prt",
        "Turkey CONCEDE ?",
    ),
    "give in": (
        "Peru/NNP/2/nsubj gave/VBD/0/root/give in/RP/2/compound:prt to/IN/5/case Chile/NNP/2/obl",
        "Peru CONCEDE Chile",
    ),
    "vote against": (
        "Brazil/NNP/2/nsubj voted/VBD/0/root/vote against/IN/5/case the/DT/5/det resolution/NN/2/obl",
        "Brazil REJECT ?",
    ),
}


@pytest.mark.parametrize(("tree", "event"), PHRASAL.values(), ids=PHRASAL)
def test_particles_and_prepositions_tell_verbs_apart(tree: str, event: str):
    assert event in told(tree, names="Merkel=PERSON; Putin=PERSON; Hamas=ORG")


def test_what_is_called_off_is_not_held():
    found = report(PHRASAL["call off"][0], names="Hamas=ORG")
    assert all("negation" in e.modes for e in found if e.type == "CONSULT"), [brief(e) for e in found]


GOVERNED = {
    "agreed to withdraw": (
        "Russia/NNP/2/nsubj agreed/VBD/0/root/agree to/TO/4/mark withdraw/VB/2/xcomp troops/NNS/4/obj/troop "
        "from/IN/7/case Armenia/NNP/4/obl",
        "Russia AGREE Armenia",
        "RETREAT",
    ),
    "withdrew": (
        "Russia/NNP/2/nsubj withdrew/VBD/0/root/withdraw its/PRP$/4/nmod:poss troops/NNS/2/obj/troop "
        "from/IN/6/case Armenia/NNP/2/obl",
        "Russia RETREAT-withdraw Armenia",
        "AGREE",
    ),
    "refused to extradite": (
        "Spain/NNP/2/nsubj refused/VBD/0/root/refuse to/TO/4/mark extradite/VB/2/xcomp the/DT/6/det "
        "banker/NN/4/obj to/IN/8/case Morocco/NNP/4/obl",
        "Spain REJECT-assist Morocco",
        "COERCE COOPERATE",
    ),
    "threatened to strike": (
        "Iran/NNP/2/nsubj threatened/VBD/0/root/threaten to/TO/4/mark strike/VB/2/xcomp Israel/NNP/4/obj",
        "Iran THREATEN-violence Israel",
        "ASSAULT",
    ),
    "offered to host": (
        "Angola/NNP/2/nsubj offered/VBD/0/root/offer to/TO/4/mark host/VB/2/xcomp talks/NNS/4/obj/talk",
        "Angola AGREE ?",
        "CONSULT",
    ),
    "vowed to help": (
        "Poland/NNP/2/nsubj vowed/VBD/0/root/vow to/TO/4/mark help/VB/2/xcomp Ukraine/NNP/4/obj",
        "Poland AGREE Ukraine",
        "AID COOPERATE SUPPORT",
    ),
    "urged to release": (
        "Washington/NNP/2/nsubj urged/VBD/0/root/urge Beijing/NNP/2/obj to/TO/5/mark release/VB/2/xcomp "
        "the/DT/7/det activists/NNS/5/obj/activist",
        "United States REQUEST-yield China",
        "",
    ),
    "demanded that": (
        "France/NNP/2/nsubj demanded/VBD/0/root/demand that/IN/5/mark Israel/NNP/5/nsubj "
        "open/VB/2/ccomp the/DT/7/det border/NN/5/obj",
        "France REQUEST-yield Israel",
        "",
    ),
}


@pytest.mark.parametrize(("tree", "event", "never"), GOVERNED.values(), ids=GOVERNED)
def test_verbs_that_govern_others_give_the_type(tree: str, event: str, never: str):
    found = told(tree)
    assert event in found
    assert not {e.split()[1].split("-")[0] for e in found}.intersection(never.split())


PLAIN = {
    "CONSULT": (
        "Merkel/NNP/2/nsubj met/VBD/0/root/meet Putin/NNP/2/obj in/IN/5/case Berlin/NNP/2/obl",
        "Angela Merkel CONSULT Vladimir Putin",
    ),
    "ASSAULT": (
        "Iran/NNP/2/nsubj struck/VBD/0/root/strike Israel/NNP/2/obj",
        "Iran ASSAULT Israel",
    ),
    "SUPPORT": (
        "Japan/NNP/2/nsubj apologised/VBD/0/root/apologise to/IN/4/case China/NNP/2/obl",
        "Japan SUPPORT China",
    ),
    "AID": (
        "Norway/NNP/2/nsubj donated/VBD/0/root/donate $/$/2/obj 50/CD/3/nummod million/CD/4/flat "
        "to/IN/7/case Somalia/NNP/2/obl",
        "Norway AID Somalia",
    ),
    "ACCUSE": (
        "Kenya/NNP/2/nsubj accused/VBD/0/root/accuse Somalia/NNP/2/obj of/IN/5/mark "
        "meddling/VBG/2/advcl/meddle",
        "Kenya ACCUSE-allege Somalia",
    ),
    "PROTEST": (
        "Hundreds/NNS/4/nsubj/hundred of/IN/3/case students/NNS/1/nmod/student "
        "demonstrated/VBD/0/root/demonstrate against/IN/6/case Serbia/NNP/4/obl",
        "students PROTEST-demo Serbia",
    ),
    "COOPERATE": (
        "Spain/NNP/2/nsubj extradited/VBD/0/root/extradite the/DT/4/det banker/NN/2/obj to/IN/6/case "
        "France/NNP/2/obl",
        "Spain COOPERATE France",
    ),
    "CONCEDE": (
        "Canada/NNP/2/nsubj lifted/VBD/0/root/lift sanctions/NNS/2/obj/sanction on/IN/5/case "
        "Belarus/NNP/3/nmod",
        "Canada CONCEDE Belarus",
    ),
    "SANCTION": (
        "Saudi/NNP/3/nsubj Arabia/NNP/1/flat cut/VBD/0/root ties/NNS/3/obj/tie with/IN/6/case Iran/NNP/3/obl",
        "Saudi Arabia SANCTION-discontinue Iran",
    ),
    "MOBILIZE": (
        "Mexico/NNP/2/nsubj deployed/VBD/0/root/deploy troops/NNS/2/obj/troop to/IN/6/case the/DT/6/det "
        "border/NN/2/obl",
        "Mexico MOBILIZE-troops border",
    ),
    "RETREAT": (
        "Cuba/NNP/2/nsubj released/VBD/0/root/release three/CD/4/nummod prisoners/NNS/2/obj/prisoner",
        "Cuba RETREAT-release three prisoners",
    ),
}


@pytest.mark.parametrize(("tree", "event"), PLAIN.values(), ids=PLAIN)
def test_a_plain_verb_of_each_type(tree: str, event: str):
    assert event in told(tree, names="Merkel=PERSON; Putin=PERSON")


NOUNS = {
    "criticism of": (
        "Iran/NNP/3/nmod:poss 's/POS/1/case criticism/NN/7/nsubj of/IN/5/case Israel/NNP/3/nmod "
        "has/VBZ/7/aux/have grown/VBN/0/root/grow",
        "Iran ACCUSE-disapprove Israel",
    ),
    "talks between": (
        "Talks/NNS/6/nsubj/talk between/IN/3/case Serbia/NNP/1/nmod and/CC/5/cc Kosovo/NNP/3/conj "
        "resumed/VBD/0/root/resume",
        "Serbia+Kosovo CONSULT ?",
    ),
    "visit to": (
        "Lavrov/NNP/3/nmod:poss 's/POS/1/case visit/NN/6/nsubj to/IN/5/case Turkey/NNP/3/nmod "
        "ended/VBD/0/root/end",
        "Sergei Lavrov CONSULT-visit Turkey",
    ),
    "attack on": (
        "The/DT/3/det Russian/JJ/3/amod attack/NN/6/nsubj on/IN/5/case Ukraine/NNP/3/nmod "
        "surprised/VBD/0/root/surprise everyone/NN/6/obj",
        "Russia ASSAULT Ukraine",
    ),
    "sanctions against": (
        "US/NNP/2/compound sanctions/NNS/5/nsubj/sanction against/IN/4/case Venezuela/NNP/2/nmod "
        "remain/VBP/0/root in/IN/7/case place/NN/5/obl",
        "United States SANCTION-discontinue Venezuela",
    ),
    "withdrawal from": (
        "The/DT/2/det withdrawal/NN/8/nsubj of/IN/5/case Russian/JJ/5/amod troops/NNS/2/nmod/troop "
        "from/IN/7/case Georgia/NNP/2/nmod continues/VBZ/0/root/continue",
        "Armed Forces of the Russian Federation RETREAT-withdraw Georgia",
    ),
    "agreement with": (
        "Iran/NNP/3/nmod:poss 's/POS/1/case agreement/NN/6/nsubj with/IN/5/case China/NNP/3/nmod "
        "expired/VBD/0/root/expire",
        "Iran AGREE China",
    ),
    "threat to": (
        "Iran/NNP/3/nmod:poss 's/POS/1/case threats/NNS/6/nsubj/threat against/IN/5/case Israel/NNP/3/nmod "
        "continued/VBD/0/root/continue",
        "Iran THREATEN Israel",
    ),
}


@pytest.mark.parametrize(("tree", "event"), NOUNS.values(), ids=NOUNS)
def test_events_in_nouns(tree: str, event: str):
    assert event in told(tree, names="Lavrov=PERSON")


MEASURED = {
    "a round of talks": (
        "Iran/NNP/2/nsubj held/VBD/0/root/hold a/DT/4/det round/NN/2/obj of/IN/6/case "
        "exercises/NNS/4/nmod/exercise with/IN/8/case Oman/NNP/2/obl",
        "Iran COOPERATE Oman",
    ),
    "a batch of peacekeepers": (
        "Kenya/NNP/2/nsubj sent/VBD/0/root/send a/DT/4/det batch/NN/2/obj of/IN/6/case "
        "peacekeepers/NNS/4/nmod/peacekeeper to/IN/8/case Haiti/NNP/2/obl",
        "Kenya AID Haiti",
    ),
}


@pytest.mark.parametrize(("tree", "event"), MEASURED.values(), ids=MEASURED)
def test_nouns_of_quantity_stand_for_what_they_measure(tree: str, event: str):
    assert event in told(tree)


def test_a_base_form_in_a_that_clause_is_asked_for():
    insisted = (
        "Iran/NNP/2/nsubj insisted/VBD/0/root/insist that/IN/5/mark Oman/NNP/5/nsubj apologise/{}/2/ccomp"
    )
    assert "Iran REQUEST-assist Oman" in told(insisted.format("VB"))
    assert "REQUEST" not in " ; ".join(told(insisted.format("VBZ")))


def test_nouns_without_two_parties_are_no_events():
    found = told(
        "The/DT/2/det attack/NN/4/nsubj was/VBD/4/cop/be terrible/JJ/0/root",
        "Talks/NNS/2/nsubj/talk continue/VBP/0/root",
    )
    assert found == set()


LIGHT = {
    "hold talks": (
        "Iran/NNP/2/nsubj held/VBD/0/root/hold talks/NNS/2/obj/talk with/IN/5/case Oman/NNP/3/nmod",
        "Iran CONSULT Oman",
    ),
    "impose sanctions": (
        "Canada/NNP/2/nsubj imposed/VBD/0/root/impose sanctions/NNS/2/obj/sanction on/IN/5/case "
        "Myanmar/NNP/3/nmod",
        "Canada SANCTION-discontinue Myanmar",
    ),
    "launch an attack": (
        "Israel/NNP/2/nsubj launched/VBD/0/root/launch an/DT/4/det attack/NN/2/obj on/IN/6/case "
        "Syria/NNP/4/nmod",
        "Israel ASSAULT Syria",
    ),
    "come under fire": (
        "Israeli/JJ/2/amod troops/NNS/3/nsubj/troop came/VBD/0/root/come under/IN/5/case fire/NN/3/obl "
        "from/IN/7/case Hezbollah/NNP/3/obl",
        "Hezbollah ASSAULT Israel Defense Forces",
    ),
    "sign an agreement": (
        "India/NNP/2/nsubj signed/VBD/0/root/sign an/DT/4/det agreement/NN/2/obj with/IN/6/case "
        "Japan/NNP/4/nmod",
        "India SUPPORT Japan",
    ),
    "express concern": (
        "Pakistan/NNP/2/nsubj expressed/VBD/0/root/express concern/NN/2/obj about/IN/5/case India/NNP/3/nmod",
        "Pakistan ACCUSE-disapprove India",
    ),
}


@pytest.mark.parametrize(("tree", "event"), LIGHT.values(), ids=LIGHT)
def test_light_verbs_speak_through_their_nouns(tree: str, event: str):
    found = told(tree, names="Hezbollah=ORG")
    assert event in found
    assert len(found) == 1, "the noun that the verb has consumed is no second event"


PASSIVES = {
    "with agent": (
        "Two/CD/2/nummod soldiers/NNS/4/nsubj:pass/soldier were/VBD/4/aux:pass/be killed/VBN/0/root/kill "
        "by/IN/6/case insurgents/NNS/4/obl:agent/insurgent",
        "insurgents ASSAULT Two soldiers",
    ),
    "agent before the rest": (
        "Kenya/NNP/3/nsubj:pass was/VBD/3/aux:pass/be accused/VBN/0/root/accuse by/IN/5/case "
        "Somalia/NNP/3/obl:agent of/IN/7/case espionage/NN/3/obl",
        "Somalia ACCUSE-allege Kenya",
    ),
    "without agent": (
        "Three/CD/2/nummod journalists/NNS/4/nsubj:pass/journalist were/VBD/4/aux:pass/be "
        "arrested/VBN/0/root/arrest",
        "? COERCE-arrest Three journalists",
    ),
    "place that suffers": (
        "The/DT/2/det town/NN/4/nsubj:pass was/VBD/4/aux:pass/be shelled/VBN/0/root/shell",
        "? ASSAULT-heavy-weapons town",
    ),
    "reduced relative": (
        "Diplomats/NNS/5/nsubj/diplomat expelled/VBN/1/acl/expel by/IN/4/case Poland/NNP/2/obl:agent "
        "left/VBD/0/root/leave",
        "Poland SANCTION-expel Diplomats",
    ),
}


@pytest.mark.parametrize(("tree", "event"), PASSIVES.values(), ids=PASSIVES)
def test_passives(tree: str, event: str):
    assert event in told(tree)


RECIPROCAL = {
    "met": (
        "Xi/NNP/6/nsubj Jinping/NNP/1/flat and/CC/4/cc Emmanuel/NNP/1/conj Macron/NNP/4/flat "
        "met/VBD/0/root/meet in/IN/8/case Beijing/NNP/6/obl",
        "Xi Jinping+Emmanuel Macron CONSULT ?",
    ),
    "signed": (
        "Germany/NNP/4/nsubj and/CC/3/cc France/NNP/1/conj signed/VBD/0/root/sign a/DT/6/det treaty/NN/4/obj",
        "Germany+France SUPPORT ?",
    ),
    "agreed": (
        "Greece/NNP/4/nsubj and/CC/3/cc Turkey/NNP/1/conj agreed/VBD/0/root/agree to/TO/6/mark "
        "reduce/VB/4/xcomp tensions/NNS/6/obj/tension",
        "Greece+Turkey AGREE ?",
    ),
    "each other": (
        "Israel/NNP/4/nsubj and/CC/3/cc Egypt/NNP/1/conj accused/VBD/0/root/accuse each/DT/4/obj "
        "other/JJ/5/fixed of/IN/8/case espionage/NN/4/obl",
        "Israel+Egypt ACCUSE-allege ?",
    ),
    "what is each other's": (
        "Israel/NNP/4/nsubj and/CC/3/cc Egypt/NNP/1/conj expelled/VBD/0/root/expel each/DT/8/nmod:poss "
        "other/JJ/5/fixed 's/POS/5/case envoys/NNS/4/obj/envoy",
        "Israel+Egypt SANCTION-expel ?",
    ),
}


@pytest.mark.parametrize(("tree", "event"), RECIPROCAL.values(), ids=RECIPROCAL)
def test_those_who_act_together_are_all_actors(tree: str, event: str):
    assert event in told(tree, names="Xi Jinping=PERSON; Emmanuel Macron=PERSON")


def test_must_is_a_request_of_its_speaker():
    found = report(
        "Russia/NNP/3/nsubj must/MD/3/aux withdraw/VB/8/ccomp from/IN/5/case Ukraine/NNP/3/obl ,/,/8/punct "
        "Scholz/NNP/8/nsubj said/VBD/0/root/say",
        names="Scholz=PERSON",
    )
    request = only(found, "REQUEST")
    assert brief(request) == "Olaf Scholz REQUEST-yield Russia"
    assert request.theme is not None and request.theme.text == "Russia must withdraw from Ukraine"


def test_must_without_a_speaker_asks_for_nothing():
    found = report("Russia/NNP/3/nsubj must/MD/3/aux withdraw/VB/0/root from/IN/5/case Ukraine/NNP/3/obl")
    assert [e.type for e in found if e.type == "REQUEST"] == []


def test_first_person_acts_as_its_speaker():
    found = report(
        "I/PRP/2/nsubj met/VBD/7/ccomp/meet President/NNP/4/nmod:desc Assad/NNP/2/obj ,/,/7/punct "
        "Erdogan/NNP/7/nsubj said/VBD/0/root/say",
        names="Assad=PERSON; Erdogan=PERSON",
    )
    meeting = only(found, "CONSULT")
    assert brief(meeting) == "Recep Tayyip Erdogan CONSULT Bashar al-Assad"
    assert meeting.speaker is not None and meeting.speaker.label == "Recep Tayyip Erdogan"


def test_speaker_of_what_is_reported():
    found = report(
        "Zelenskyy/NNP/2/nsubj said/VBD/0/root/say Russia/NNP/5/nsubj had/VBD/5/aux/have "
        "shelled/VBN/2/ccomp/shell Kharkiv/NNP/5/obj",
        names="Zelenskyy=PERSON; Kharkiv=GPE",
    )
    shelling = only(found, "ASSAULT")
    assert brief(shelling) == "Russia ASSAULT-heavy-weapons Kharkiv"
    assert shelling.speaker is not None and shelling.speaker.kind == "person"
    assert only(found, "SAY").speaker is None


def test_coordinated_verbs_share_their_actor():
    found = told(
        "Iran/NNP/2/nsubj criticised/VBD/0/root/criticise France/NNP/2/obj and/CC/5/cc "
        "threatened/VBD/2/conj/threaten Germany/NNP/5/obj"
    )
    assert found == {"Iran ACCUSE-disapprove France", "Iran THREATEN Germany"}


def test_coordinated_recipients():
    found = told(
        "Iran/NNP/2/nsubj criticised/VBD/0/root/criticise France/NNP/2/obj and/CC/5/cc Germany/NNP/3/conj"
    )
    assert found == {"Iran ACCUSE-disapprove France+Germany"}


def test_relative_clauses_act_through_their_noun():
    found = told(
        "Iran/NNP/6/nsubj ,/,/4/punct which/WDT/4/nsubj attacked/VBD/1/acl:relcl/attack Iraq/NNP/4/obj "
        "thanked/VBD/0/root/thank China/NNP/6/obj"
    )
    assert found == {"Iran ASSAULT Iraq", "Iran SUPPORT China"}


def test_evidence_is_where_the_words_are():
    tree = LIGHT["launch an attack"][0]
    event = only(report(tree), "ASSAULT")
    text = "Israel launched an attack on Syria "
    assert event.sentence.text == text.strip()
    assert text[event.predicate.start : event.predicate.end] == "launched"
    assert event.predicate.text == "launched … attack"
    assert [text[p.start : p.end] for p in (*event.actors, *event.recipients)] == ["Israel", "Syria"]


def test_events_come_in_text_order_with_their_sentences():
    found = report(
        "Iran/NNP/2/nsubj attacked/VBD/0/root/attack Iraq/NNP/2/obj",
        "Iran/NNP/2/nsubj thanked/VBD/0/root/thank China/NNP/2/obj",
    )
    assert [(e.type, e.sentence.index) for e in found] == [("ASSAULT", 0), ("SUPPORT", 1)]


HEADLINES = {
    "present": (
        "Russia/NNP/2/nsubj strikes/VBZ/0/root/strike Ukraine/NNP/2/obj",
        "Russia ASSAULT Ukraine",
    ),
    "to visit": (
        "Macron/NNP/3/nsubj to/TO/3/mark visit/VB/0/root China/NNP/3/obj",
        "Emmanuel Macron AGREE China, future",
    ),
    "bare participle": (
        "Journalist/NN/2/nsubj:pass arrested/VBN/0/root/arrest in/IN/4/case Belarus/NNP/2/obl",
        "? COERCE-arrest Journalist",
    ),
}


@pytest.mark.parametrize(("tree", "event"), HEADLINES.values(), ids=HEADLINES)
def test_headlines(tree: str, event: str):
    assert event in told(tree, names="Macron=PERSON")


PARTIES = {
    "three between": (
        "Talks/NNS/9/nsubj/talk between/IN/3/case Iran/NNP/1/nmod ,/,/5/punct Iraq/NNP/3/conj and/CC/7/cc "
        "Oman/NNP/3/conj have/VBP/9/aux failed/VBN/0/root/fail",
        "Iran+Iraq+Oman CONSULT ?",
    ),
    "criticism of two": (
        "Poland/NNP/3/nmod:poss 's/POS/1/case criticism/NN/8/nsubj of/IN/5/case France/NNP/3/nmod "
        "and/CC/7/cc "
        "Germany/NNP/5/conj continued/VBD/0/root/continue",
        "Poland ACCUSE-disapprove France+Germany",
    ),
    "by and against": (
        "Attacks/NNS/6/nsubj/attack by/IN/3/case Iran/NNP/1/nmod on/IN/5/case Iraq/NNP/1/nmod "
        "continue/VBP/0/root",
        "Iran ASSAULT Iraq",
    ),
    "compound actor": (
        "A/DT/3/det NATO/NNP/3/compound attack/NN/6/nsubj on/IN/5/case Libya/NNP/3/nmod "
        "followed/VBD/0/root/follow",
        "North Atlantic Treaty Organization ASSAULT Libya",
    ),
    "there was": (
        "There/EX/2/expl were/VBD/0/root/be talks/NNS/2/nsubj/talk between/IN/5/case Iran/NNP/3/nmod "
        "and/CC/7/cc "
        "Oman/NNP/5/conj",
        "Iran+Oman CONSULT ?",
    ),
    "shared object": (
        "Iran/NNP/2/nsubj criticised/VBD/0/root/criticise and/CC/4/cc attacked/VBD/2/conj/attack "
        "Iraq/NNP/2/obj",
        "Iran ASSAULT Iraq",
    ),
    "purpose keeps its actor": (
        "Macron/NNP/2/nsubj flew/VBD/0/root/fly to/IN/4/case China/NNP/2/obl to/TO/6/mark meet/VB/2/advcl "
        "Xi/NNP/6/obj Jinping/NNP/7/flat",
        "Emmanuel Macron CONSULT Xi Jinping",
    ),
    "whom": (
        "Putin/NNP/7/nsubj ,/,/5/punct whom/WP/5/obj Macron/NNP/5/nsubj praised/VBD/1/acl:relcl/praise "
        ",/,/5/punct "
        "smiled/VBD/0/root/smile",
        "Emmanuel Macron SUPPORT Vladimir Putin",
    ),
}


@pytest.mark.parametrize(("tree", "event"), PARTIES.values(), ids=PARTIES)
def test_parties_of_nouns_relatives_and_coordinations(tree: str, event: str):
    assert event in told(tree, names="Macron=PERSON; Putin=PERSON; Xi Jinping=PERSON; NATO=ORG")


def test_an_event_is_surer_than_nothing_and_never_certain():
    for event in report(PLAIN["CONSULT"][0], names="Merkel=PERSON; Putin=PERSON"):
        assert 0 < event.confidence < 1


def test_diplomats_are_declared_unwelcome_and_candidates_winners():
    expelled = (
        "Chad/NNP/2/nsubj declared/VBD/0/root/declare Libyan/JJ/4/amod diplomats/NNS/2/obj/diplomat "
        "persona/NN/2/obj"
    )
    assert any(event.startswith("Chad SANCTION-expel") for event in told(expelled))
    elected = (
        "Chad/NNP/2/nsubj declared/VBD/0/root/declare Idriss/NNP/2/obj Deby/NNP/3/flat "
        "winner/NN/2/xcomp/winner"
    )
    assert not any("SANCTION" in event for event in told(elected, names="Idriss Deby=PERSON"))


@pytest.mark.parametrize(
    ("clause", "value"),
    [
        (",/,/2/punct killing/VBG/2/advcl/kill Iraqis/NNPS/7/obj", "2024-05-21"),
        ("and/CC/7/cc bombed/VBD/2/conj/bomb Iraq/NNP/7/obj", "2024-05-21"),
        ("and/CC/8/cc has/VBZ/8/aux/have bombed/VBN/2/conj/bomb Iraq/NNP/8/obj", None),
    ],
)
def test_what_goes_on_with_an_act_is_of_its_time(clause: str, value: str | None):
    found = report(
        f"Iran/NNP/2/nsubj shelled/VBD/0/root/shell Qatar/NNP/2/obj on/IN/5/case Tuesday/NNP/2/obl {clause}",
        names="Tuesday=DATE; Iraqis=NORP",
        date="2024-05-22",
    )
    last = max(found, key=lambda e: e.predicate.start)
    assert (last.time.value if last.time else None) == value


def test_what_an_act_does_is_done_when_that_is():
    found = report(
        "Clashes/NNS/4/nsubj/clash in/IN/3/case 2019/CD/1/nmod killed/VBD/0/root/kill Somalis/NNPS/4/obj",
        names="2019=DATE; Somalis=NORP",
        date="2024-05-22",
    )
    assert [(e.time and e.time.value, e.modes) for e in found if e.predicate.lemma == "kill"] == [
        ("2019", ("historical",))
    ]


def test_what_only_ends_is_no_sanction():
    assert not [
        e for e in told("Kenya/NNP/2/nsubj ended/VBD/0/root/end a/DT/4/det decade/NN/2/obj") if "SANC" in e
    ]


SOURCES = {
    "more words after it": (
        "Chad/NNP/2/nsubj attacked/VBD/9/ccomp/attack Niger/NNP/2/obj ,/,/2/punct envoys/NNS/2/nsubj/envoy "
        "familiar/JJ/5/amod with/IN/8/case it/PRP/6/obl said/VBD/0/root/say"
    ),
    "an adjective taken for a verb": (
        "Chad/NNP/2/nsubj attacked/VBD/9/ccomp/attack Niger/NNP/2/obj ,/,/2/punct envoys/NNS/6/nsubj/envoy "
        "close/VBP/9/ccomp to/IN/8/case it/PRP/6/obl said/VBD/0/root/say"
    ),
}


@pytest.mark.parametrize("tree", SOURCES.values(), ids=SOURCES)
def test_sources_with_words_of_their_own_before_said(tree: str):
    attack = next(e for e in report(tree) if e.type == "ASSAULT")
    assert (attack.speaker.label if attack.speaker else "") == "envoys"
    assert brief(attack) == "Chad ASSAULT Niger"


@pytest.mark.parametrize(
    "predicate", ["illegal/JJ/2/xcomp", "an/DT/6/det act/NN/2/obj of/IN/8/case terror/NN/6/nmod"]
)
def test_what_a_deed_is_called_may_be_an_accusation(predicate: str):
    deed = "Israel/NNP/2/nsubj bombed/VBD/0/root/bomb Syria/NNP/2/obj"
    called = f"Jordan/NNP/2/nsubj called/VBD/0/root/call the/DT/4/det raid/NN/2/{{}} {predicate}"
    role = "obj" if predicate.startswith("illegal") else "iobj"
    assert "Jordan ACCUSE-disapprove Israel" in told(deed, called.format(role))


def test_an_invitation_is_to_what_may_come():
    found = told(
        "Chad/NNP/2/nsubj invited/VBD/0/root/invite Niger/NNP/2/obj to/TO/5/mark visit/VB/2/xcomp "
        "Libya/NNP/5/obj",
        names="Niger=GPE",
    )
    assert [e for e in found if e.startswith("Niger") and e.endswith("future")]


@pytest.mark.parametrize("link", ["xcomp", "advcl"])
def test_who_is_wished_to_act_is_asked_and_has_not_acted(link: str):
    found = told(
        "Chad/NNP/2/nsubj called/VBD/0/root/call for/IN/6/mark Mali/NNP/6/nsubj to/TO/6/mark "
        f"attack/VB/2/{link} Niger/NNP/6/obj"
    )
    assert "Mali ASSAULT Niger, hypothetical" in found
    assert any(event.startswith("Chad REQUEST") and "Mali" in event for event in found), found


def test_an_unsigned_release_says_we_of_whom_it_speaks_first():
    first = "Canada/NNP/2/nsubj sanctioned/VBD/0/root/sanction Belarus/NNP/2/obj"
    urge = "We/PRP/2/nsubj urge/VBP/0/root Peru/NNP/2/obj to/TO/5/mark help/VB/2/xcomp Chad/NNP/5/obj"
    took = "We/PRP/2/nsubj praised/VBD/0/root/praise Peru/NNP/2/obj"
    assert [e for e in told(first, urge) if e.startswith("Canada REQUEST")]
    assert [e for e in told(first, took) if e.startswith("? SUPPORT")]


def test_who_must_act_is_told_by_the_article_unless_quoted():
    tree = "Peru/NNP/3/nsubj must/MD/3/aux leave/VB/{}/ccomp {}Merkel/NNP/{}/nsubj said/VBD/0/root/say"
    plain = report(tree.format(5, "", 5), names="Merkel=PERSON")
    assert only(plain, "REQUEST").speaker is None
    quoted = report(
        "“/``/4/punct Peru/NNP/4/nsubj must/MD/4/aux leave/VB/8/ccomp ,/,/4/punct ”/''/4/punct "
        "Merkel/NNP/8/nsubj said/VBD/0/root/say",
        names="Merkel=PERSON",
    )
    speaker = only(quoted, "REQUEST").speaker
    assert speaker is not None and speaker.label == "Angela Merkel"


def test_who_tried_to_respond_is_no_source():
    (event,) = (
        e
        for e in report(
            "Police/NNS/7/nsubj:pass who/WP/3/nsubj tried/VBD/1/acl:relcl/try to/TO/5/mark "
            "respond/VB/3/xcomp were/VBD/7/aux:pass/be ambushed/VBN/0/root/ambush"
        )
        if e.type == "ASSAULT"
    )
    assert event.speaker is None


FEELINGS = {
    "remains committed to": (
        "Norway/NNP/2/nsubj remains/VBZ/0/root/remain committed/VBN/2/xcomp/commit to/IN/5/case "
        "peace/NN/3/obl",
        "Norway AGREE ?",
    ),
    "is opposed to": (
        "Norway/NNP/3/nsubj:pass is/VBZ/3/aux:pass/be opposed/VBN/0/root/oppose to/IN/5/case "
        "whaling/NN/3/obl",
        "Norway REJECT ?",
    ),
    "an act by somebody": (
        "Norway/NNP/3/nsubj:pass was/VBD/3/aux:pass/be opposed/VBN/0/root/oppose by/IN/5/case "
        "Chad/NNP/3/obl:agent",
        "Chad REJECT Norway",
    ),
}


@pytest.mark.parametrize(("tree", "event"), FEELINGS.values(), ids=FEELINGS)
def test_participles_that_say_how_somebody_stands(tree: str, event: str):
    assert event in {e.split(",")[0] for e in told(tree, names="Chad=GPE")}


def test_who_says_that_it_is_vital_asks():
    found = told(
        "“/``/4/punct It/PRP/4/expl is/VBZ/4/cop/be vital/JJ/10/ccomp that/IN/7/mark Iran/NNP/7/nsubj "
        "leave/VB/4/csubj ”/''/4/punct Merkel/NNP/10/nsubj said/VBD/0/root/say",
        names="Merkel=PERSON",
    )
    assert [e for e in found if e.startswith("Angela Merkel REQUEST") and e.endswith("Iran")], found


def test_analysts_do_not_speak_for_rebels_of_their_country():
    found = told(
        "Experts/NNS/4/nsubj/expert in/IN/3/case Mali/NNP/1/nmod warned/VBD/0/root/warn "
        "rebels/NNS/7/nsubj/rebel could/MD/7/aux attack/VB/4/ccomp Niger/NNP/7/obj",
        names="Mali=GPE; Niger=GPE",
    )
    assert not [e for e in found if "THREATEN" in e], found


def test_what_a_deed_is_called_tells_it_from_a_walkout():
    found = told(
        "Merkel/NNP/2/nsubj called/VBD/0/root/call the/DT/4/det strike/NN/2/obj a/DT/6/det crime/NN/2/xcomp",
        names="Merkel=PERSON",
    )
    assert [e for e in found if e.startswith("Angela Merkel ACCUSE")], found


LISTED = (
    "On/IN/2/case Friday/NNP/5/obl Kenyan/JJ/4/amod jets/NNS/5/nsubj/jet conducted/VBD/0/root/conduct "
    "two/CD/7/nummod strikes/NNS/5/obj/strike :/:/5/punct"
)
ITEM = (
    "Near/IN/2/case Gao/NNP/6/obl ,/,/2/punct one/CD/5/nummod strike/NN/6/nsubj "
    "destroyed/VBD/0/root/destroy {}/DT/8/det {}/NN/6/obj ././6/punct"
)


def as_item(sentence: str) -> str:
    """A sentence of the notation behind a dash."""
    rows = [row.split("/") for row in sentence.replace(",/,/", ",/,,/").split()]
    moved = [[w, t.replace(",,", ","), str(int(h) + 1 if h != "0" else 0), *r] for w, t, h, *r in rows]
    root = next(i for i, row in enumerate(moved) if row[2] == "0") + 2
    return " ".join(["--/NFP/" + str(root) + "/punct", *("/".join(row) for row in moved)])


def test_items_of_a_list_are_done_by_whom_the_sentence_before_names():
    tank, bridge = ITEM.format("a", "tank"), ITEM.format("a", "bridge")
    found = told(LISTED, as_item(tank), as_item(bridge), names="Gao=GPE")
    assert {"Kenya ASSAULT-destroy tank", "Kenya ASSAULT-destroy bridge"} <= found


def test_some_of_the_strikes_that_somebody_carried_out_are_his() -> None:
    one = ITEM.format("a", "tank")
    later = ("They/PRP/2/nsubj left/VBD/0/root/leave", one)
    assert "Kenya ASSAULT-destroy tank" in told(LISTED, *later, names="Gao=GPE")
    other = one.replace("strike/NN", "blast/NN").replace("/strike", "/blast")
    assert "? ASSAULT-destroy tank" in told(LISTED, *other.splitlines(), names="Gao=GPE")
    some = one.replace("one/CD/5/nummod", "a/DT/5/det")
    assert "? ASSAULT-destroy tank" in told(
        LISTED, some, names="Gao=GPE"
    )  # somewhere else, for all that is known
    there = LISTED.replace("Friday/NNP/5/obl", "Gao/NNP/5/obl").replace("On/", "In/")
    assert "Kenya ASSAULT-destroy tank" in told(there, some, names="Gao=GPE")


def test_who_is_called_suspected_is_not_accused():
    met = "Merkel/NNP/2/nsubj met/VBD/0/root/meet {}/VBN/4/amod/{} smugglers/NNS/2/obj/smuggler"
    for word in (("suspected", "suspect"), ("accused", "accuse")):
        found = report(met.format(*word), names="Merkel=PERSON")
        assert [e.type for e in found] == ["CONSULT"]
    assert told("Guards/NNS/2/nsubj/guard suspected/VBD/0/root/suspect smugglers/NNS/2/obj/smuggler") == {
        "Guards ACCUSE-allege smugglers"
    }


def test_named_forces_are_of_the_word_classes_of_theirs() -> None:
    recovered = "Hezbollah/NNP/2/nsubj recovered/VBD/0/root/recover a/DT/4/det village/NN/2/obj"
    assert told(recovered, names="Hezbollah=ORG") == {"Hezbollah ASSAULT village"}


@pytest.mark.parametrize(("head", "dep"), [(2, "advcl"), (4, "acl")])
def test_an_operation_to_take_a_town_is_one_wherever_the_tree_hangs_that(head: int, dep: str) -> None:
    found = told(
        "Rebels/NNS/2/nsubj/rebel launched/VBD/0/root/launch an/DT/4/det operation/NN/2/obj "
        f"to/TO/6/mark retake/VB/{head}/{dep} a/DT/8/det town/NN/6/obj",
    )
    assert any(e.startswith("Rebels ASSAULT") and "hypothetical" not in e for e in found)


def test_who_is_held_hostage_is_not_blamed() -> None:
    held = "Gunmen/NNS/2/nsubj/gunman held/VBD/0/root/hold tourists/NNS/2/obj/tourist hostage/NN/2/xcomp"
    assert told(held) == {"Gunmen ASSAULT-abduct tourists"}


def test_craft_act_for_whom_they_flew_before() -> None:
    struck = "{}/NNS/2/nsubj/{} hit/VBD/0/root a/DT/4/det depot/NN/2/obj"
    kenya = (
        "Kenya/NNP/2/nsubj launched/VBD/0/root/launch air/NN/4/compound strikes/NNS/2/obj/strike "
        "on/IN/6/case Chad/NNP/4/nmod"
    )
    assert "Kenya ASSAULT-aerial depot" in told(kenya, struck.format("Warplanes", "warplane"))
    assert told(struck.format("Warplanes", "warplane")) == {"Warplanes ASSAULT-aerial depot"}
    assert told(struck.format("Rocks", "rock")) == {"? ASSAULT depot"}


def test_who_claims_an_attack_made_it_also_by_its_bare_noun() -> None:
    claimed = (
        "Hamas/NNP/2/nsubj claimed/VBD/0/root/claim responsibility/NN/2/obj for/IN/6/case the/DT/6/det "
        "ambush/NN/3/nmod"
    )
    assert told(claimed, names="Hamas=ORG") == {"Hamas ASSAULT ?"}


def test_whose_treatment_of_others_is_criticised() -> None:
    found = told(
        "Chad/NNP/2/nsubj criticised/VBD/0/root/criticise Burma/NNP/5/nmod:poss 's/POS/3/case "
        "treatment/NN/2/obj of/IN/7/case refugees/NNS/5/nmod/refugee",
    )
    assert found == {"Chad ACCUSE-disapprove Myanmar"}


def test_whose_launch_it_was_that_is_condemned() -> None:
    found = told(
        "Iran/NNP/2/nsubj launched/VBD/0/root/launch a/DT/4/det missile/NN/2/obj",
        "Chad/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/4/det launch/NN/2/obj",
    )
    assert "Chad ACCUSE-disapprove Iran" in found


def test_what_comes_after_another_act_is_not_done_by_who_acts() -> None:
    found = told(
        "France/NNP/2/nsubj acted/VBD/0/root/act after/IN/5/case the/DT/5/det attacks/NNS/2/obl/attack "
        "on/IN/7/case Togo/NNP/5/nmod",
    )
    assert not any(e.startswith("France ASSAULT") for e in found)


def test_a_text_in_its_publishers_own_words_asks_with_must() -> None:
    we = "We/PRP/2/nsubj welcome/VBP/0/root that/DT/2/obj"
    must = "Chad/NNP/3/nsubj must/MD/3/aux leave/VB/0/root Togo/NNP/3/obj"
    found = [brief(e) for e in report(we, must, source="UK Government", names="Chad=GPE; Togo=GPE")]
    assert "United Kingdom REQUEST Chad" in found
    assert not any("REQUEST" in brief(e) for e in report(must, source="UK Government", names="Chad=GPE"))
    should = must.replace("Chad/NNP/3/nsubj must/MD/3/aux", "Should/MD/3/aux Chad/NNP/3/nsubj").replace(
        "leave/VB/0/root", "leave/VB/6/advcl"
    )
    inverted = f"{should} we/PRP/6/nsubj protest/VBP/0/root"
    assert not any("REQUEST" in brief(e) for e in report(we, inverted, source="UK Government"))


def test_who_will_not_hesitate_threatens() -> None:
    found = told(
        "Chad/NNP/4/nsubj will/MD/4/aux not/RB/4/advmod hesitate/VB/0/root to/TO/6/mark sanction/VB/4/xcomp "
        "Togo/NNP/6/obj"
    )
    assert found == {"Chad THREATEN-relations Togo"}


def test_the_ruling_party_says_nothing_and_targeted_sanctions_attack_nobody() -> None:
    met = "The/DT/3/det ruling/VBG/3/amod/rule party/NN/4/nsubj met/VBD/0/root/meet Chad/NNP/4/obj"
    assert {e.split()[-2] for e in told(met)} == {"CONSULT"}
    imposed = (
        "Togo/NNP/2/nsubj imposed/VBD/0/root/impose targeted/VBN/4/amod/target sanctions/NNS/2/obj/sanction"
    )
    assert not any("ASSAULT" in e for e in told(imposed))


def test_what_a_thing_is_by_an_adjective_is_no_event() -> None:
    zone = "a/DT/5/det demilitarized/VBN/5/amod/demilitarize zone/NN/2/obj"
    found = told(f"Chad/NNP/2/nsubj entered/VBD/0/root/enter {zone}")
    assert not any("RETREAT" in e for e in found)


def test_who_warns_of_what_he_will_do_threatens() -> None:
    warned = (
        "Chad/NNP/2/nsubj warned/VBD/0/root/warn that/IN/6/mark it/PRP/6/nsubj will/MD/6/aux leave/VB/2/ccomp"
    )
    assert "Chad THREATEN ?" in told(warned)
    other = warned.replace("it/PRP", "Togo/NNP")
    assert "Chad SAY ?" in told(other)
    assert "Chad THREATEN Togo" in told(other.replace("leave/VB/2/ccomp", "regret/VB/2/ccomp it/PRP/6/obj"))


def test_what_a_relative_clause_tells_of_a_place_is_there():
    (event,) = report(
        "They/PRP/2/nsubj visited/VBD/0/root/visit Goma/NNP/2/obj ,/,/7/punct where/WRB/7/advmod "
        "rebels/NNS/7/nsubj/rebel killed/VBD/3/acl:relcl/kill soldiers/NNS/7/obj/soldier and/CC/10/cc "
        "wounded/VBD/7/conj/wound guards/NNS/10/obj/guard",
        names="Goma=GPE",
    )[-1:]
    assert event.place is not None
    assert event.place.label == "Goma"


def test_what_comes_from_somebody_is_not_done_there() -> None:
    aid = "Niger/NNP/2/nsubj received/VBD/0/root/receive aid/NN/2/obj from/IN/5/case Mali/NNP/2/obl"
    (event,) = report(aid, names="Niger=GPE; Mali=GPE")
    assert (event.actors[0].label, event.place) == ("Mali", None)
    leaving = (
        "Niger/NNP/2/nsubj withdrew/VBD/0/root/withdraw troops/NNS/2/obj/troop from/IN/5/case Mali/NNP/2/obl"
    )
    (event,) = report(leaving, names="Niger=GPE; Mali=GPE")
    assert event.place is not None


ELSEWHERE = {
    "whence somebody is": (
        "A/DT/2/det delegation/NN/5/nsubj from/IN/4/case Mali/NNP/2/nmod met/VBD/0/root/meet "
        "Lavrov/NNP/5/obj in/IN/8/case Oslo/NNP/5/obl",
        "Oslo",
    ),
    "where something is still to come": (
        "Ahead/RB/3/case of/IN/1/fixed talks/NNS/7/obl/talk in/IN/5/case Oslo/NNP/3/nmod Lavrov/NNP/7/nsubj "
        "met/VBD/0/root/meet Kuleba/NNP/7/obj",
        None,
    ),
    "a base abroad": (
        "Rebels/NNS/2/nsubj/rebel attacked/VBD/0/root/attack a/DT/5/det Mali/NNP/5/compound base/NN/2/obj "
        "in/IN/7/case Niger/NNP/5/nmod",
        "Niger",
    ),
    "what is left": (
        "Niger/NNP/2/nsubj withdrew/VBD/0/root/withdraw troops/NNS/2/obj/troop from/IN/5/case "
        "Mali/NNP/3/nmod",
        "Mali",
    ),
}


@pytest.mark.parametrize(("tree", "place"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_where_something_is_done(tree: str, place: str | None) -> None:
    names = "Mali=GPE; Oslo=GPE; Niger=GPE; Lavrov=PERSON; Kuleba=PERSON"
    event = next(e for e in report(tree, names=names) if e.recipients)
    assert (event.place.label if event.place else None) == place
