"""Words that are an act in one use and none, or another one, in another: as wiki news and blogs have them."""

from __future__ import annotations

import pytest
from reported import told

USES = {
    "killed in a stampede": (
        "Miners/NNS/3/nsubj:pass/miner were/VBD/3/aux:pass/be killed/VBN/0/root/kill in/IN/6/case "
        "a/DT/6/det stampede/NN/3/obl",
        "",
        [],
    ),
    "killed when a tunnel collapsed": (
        "Miners/NNS/3/nsubj:pass/miner were/VBD/3/aux:pass/be killed/VBN/0/root/kill when/WRB/7/advmod "
        "a/DT/6/det tunnel/NN/7/nsubj collapsed/VBD/3/advcl/collapse",
        "",
        [],
    ),
    "killed when a rocket crashed": (
        "Miners/NNS/3/nsubj:pass/miner were/VBD/3/aux:pass/be killed/VBN/0/root/kill when/WRB/7/advmod "
        "a/DT/6/det rocket/NN/7/nsubj crashed/VBD/3/advcl/crash",
        "",
        ["? ASSAULT Miners"],
    ),
    "contest an area": (
        "Chad/NNP/2/nsubj contested/VBD/0/root/contest the/DT/4/det area/NN/2/obj",
        "Chad=GPE",
        [],
    ),
    "contest a ruling": (
        "Chad/NNP/2/nsubj contested/VBD/0/root/contest the/DT/4/det ruling/NN/2/obj",
        "Chad=GPE",
        ["Chad REJECT ?"],
    ),
    "beaten at the polls": (
        "Labour/NNP/2/nsubj annihilated/VBD/0/root/annihilate the/DT/4/det Greens/NNPS/2/obj/Green "
        "in/IN/7/case the/DT/7/det election/NN/2/obl",
        "Labour=ORG; Greens=ORG",
        [],
    ),
    "returned to power": (
        "Voters/NNS/2/nsubj/voter returned/VBD/0/root/return Obama/NNP/2/obj to/IN/5/case power/NN/2/obl",
        "Obama=PERSON",
        [],
    ),
    "surrounded by states": (
        "Chad/NNP/3/nsubj:pass is/VBZ/3/aux:pass/be surrounded/VBN/0/root/surround by/IN/5/case "
        "Niger/NNP/3/obl:agent",
        "Chad=GPE; Niger=GPE",
        [],
    ),
    "surrounded by soldiers": (
        "Niger/NNP/3/nsubj:pass is/VBZ/3/aux:pass/be surrounded/VBN/0/root/surround by/IN/5/case "
        "soldiers/NNS/3/obl:agent/soldier",
        "Niger=GPE",
        ["Niger Armed Forces COERCE-restrict Niger"],
    ),
    "dismissed as a traitor": (
        "Chad/NNP/2/nsubj dismissed/VBD/0/root/dismiss Obama/NNP/2/obj as/IN/6/case a/DT/6/det "
        "traitor/NN/2/obl",
        "Chad=PERSON; Obama=PERSON",
        ["Chad ACCUSE-disapprove Barack Obama"],
    ),
    "referred to as a terrorist": (
        "Chad/NNP/2/nsubj referred/VBD/0/root/refer to/IN/4/case Niger/NNP/2/obl as/IN/7/case a/DT/7/det "
        "terrorist/NN/2/obl",
        "Chad=GPE; Niger=GPE",
        ["Chad ACCUSE-disapprove Niger"],
    ),
    "faces attacks": (
        "Chad/NNP/2/nsubj faces/VBZ/0/root/face attacks/NNS/2/obj/attack from/IN/5/case "
        "rebels/NNS/3/nmod/rebel",
        "Chad=GPE",
        ["rebels ASSAULT Chad"],
    ),
    "maintained a policy": (
        "Chad/NNP/2/nsubj maintained/VBD/0/root/maintain a/DT/4/det policy/NN/2/obj",
        "Chad=GPE",
        [],
    ),
    "maintained that": (
        "Chad/NNP/2/nsubj maintained/VBD/0/root/maintain that/IN/5/mark Niger/NNP/5/nsubj "
        "fired/VBD/2/ccomp/fire",
        "Chad=GPE; Niger=GPE",
        [],
    ),
    "provided a reminder": (
        "Chad/NNP/2/nsubj provided/VBD/0/root/provide a/DT/4/det reminder/NN/2/obj",
        "Chad=PERSON",
        [],
    ),
    "provided a state": (
        "Chad/NNP/2/nsubj provided/VBD/0/root/provide Niger/NNP/2/obj with/IN/5/case grain/NN/2/obl",
        "Chad=GPE; Niger=GPE",
        ["Chad AID Niger"],
    ),
    "whose measures are vetoed": (
        "Chad/NNP/2/nsubj vetoed/VBD/0/root/veto measures/NNS/2/obj/measure against/IN/5/case "
        "Niger/NNP/3/nmod proposed/VBN/3/acl/propose by/IN/8/case Togo/NNP/6/obl:agent",
        "Chad=GPE; Niger=GPE; Togo=GPE",
        ["Chad REJECT Togo"],
    ),
    "replaced as minister": (
        "Kerry/NNP/2/nsubj replaced/VBD/0/root/replace Clinton/NNP/2/obj as/IN/5/case minister/NN/2/obl",
        "Kerry=PERSON; Clinton=PERSON",
        [],
    ),
    "replaced with another": (
        "Obama/NNP/2/nsubj replaced/VBD/0/root/replace Clinton/NNP/2/obj with/IN/5/case Kerry/NNP/2/obl",
        "Obama=PERSON; Clinton=PERSON; Kerry=PERSON",
        ["Barack Obama SANCTION-expel Hillary Clinton"],
    ),
    "held an office": (
        "Obama/NNP/2/nsubj held/VBD/0/root/hold the/DT/4/det office/NN/2/obj of/IN/6/case premier/NN/4/nmod",
        "Obama=PERSON",
        [],
    ),
    "declined": (
        "Obama/NNP/2/nsubj declined/VBD/0/root/decline",
        "Obama=PERSON",
        [],
    ),
    "declined an invitation": (
        "Chad/NNP/2/nsubj declined/VBD/0/root/decline the/DT/4/det invitation/NN/2/obj",
        "Chad=PERSON",
        ["Chad REJECT ?"],
    ),
    "resigned from a post": (
        "Obama/NNP/2/nsubj resigned/VBD/0/root/resign from/IN/5/case the/DT/5/det post/NN/2/obl "
        "of/IN/7/case premier/NN/5/nmod",
        "Obama=PERSON",
        ["Barack Obama RETREAT-resign ?"],
    ),
    "called by a name": (
        "They/PRP/2/nsubj formed/VBD/0/root/form a/DT/4/det movement/NN/2/obj called/VBN/4/acl/call "
        "the/DT/8/det National/NNP/8/amod Alliance/NNP/5/xcomp",
        "National Alliance=ORG",
        [],
    ),
    "responsible for defending": (
        "Chad/NNP/3/nsubj is/VBZ/3/cop/be responsible/JJ/0/root for/IN/5/mark defending/VBG/3/advcl/defend "
        "Niger/NNP/5/obj",
        "Chad=GPE; Niger=GPE",
        ["Chad SUPPORT Niger, hypothetical"],
    ),
    "responsible for a killing": (
        "Chad/NNP/3/nsubj is/VBZ/3/cop/be responsible/JJ/0/root for/IN/6/case the/DT/6/det killing/NN/3/obl",
        "Chad=GPE",
        ["? ACCUSE-allege Chad"],
    ),
    "pressed on aid": (
        "Chad/NNP/2/nsubj pressed/VBD/0/root/press Niger/NNP/2/obj on/IN/5/case aid/NN/2/obl",
        "Chad=GPE; Niger=GPE",
        ["Chad REQUEST Niger"],
    ),
    "sacked a city": (
        "Rebels/NNS/2/nsubj/rebel sacked/VBD/0/root/sack Ashkelon/NNP/2/obj",
        "Ashkelon=GPE",
        ["Rebels ASSAULT Ashkelon"],
    ),
    "fee paid": (
        "Chad/NNP/2/nsubj paid/VBD/0/root/pay a/DT/4/det fee/NN/2/obj",
        "Chad=PERSON",
        [],
    ),
    "seized an opportunity": (
        "Chad/NNP/2/nsubj seized/VBD/0/root/seize the/DT/4/det opportunity/NN/2/obj",
        "Chad=PERSON",
        [],
    ),
    "voted out": (
        "Obama/NNP/3/nsubj:pass was/VBD/3/aux:pass/be voted/VBN/0/root/vote out/RP/3/compound:prt "
        "by/IN/6/case Congress/NNP/3/obl:agent",
        "Obama=PERSON; Congress=ORG",
        ["US Congress SANCTION-expel Barack Obama"],
    ),
    "wants weapons": (
        "Chad/NNP/2/nsubj wants/VBZ/0/root/want weapons/NNS/2/obj/weapon",
        "Chad=PERSON",
        [],
    ),
    "talks between a capital and others": (
        "Talks/NNS/7/nsubj/talk between/IN/3/case Colombo/NNP/1/nmod and/CC/6/cc the/DT/6/det "
        "LTTE/NNP/3/conj failed/VBD/0/root/fail",
        "Colombo=ORG; LTTE=ORG",
        ["Sri Lanka+Liberation Tigers of Tamil Eelam CONSULT ?"],
    ),
    "her India visit": (
        "Kumaratunga/NNP/4/nmod:poss 's/POS/1/case India/NNP/4/compound visit/NN/5/nsubj "
        "ended/VBD/0/root/end",
        "Kumaratunga=PERSON; India=GPE",
        ["Kumaratunga CONSULT-visit India"],
    ),
    "called in": (
        "Police/NNS/3/nsubj:pass were/VBD/3/aux:pass/be called/VBN/0/root/call in/RP/3/compound:prt "
        "by/IN/6/case Chad/NNP/3/obl:agent",
        "Chad=PERSON",
        [],
    ),
    "tracked down migrants": (
        "Chad/NNP/2/nsubj tracked/VBD/0/root/track down/RP/2/compound:prt migrants/NNS/2/obj/migrant",
        "Chad=GPE",
        ["Chad COERCE-arrest migrants"],
    ),
    "searched for survivors": (
        "Police/NNS/2/nsubj searched/VBD/0/root/search for/IN/4/case survivors/NNS/2/obl/survivor",
        "",
        [],
    ),
    "has the support of": (
        "Obama/NNP/2/nsubj has/VBZ/0/root/have the/DT/4/det support/NN/2/obj of/IN/6/case Chad/NNP/4/nmod",
        "Obama=PERSON; Chad=GPE",
        ["Chad SUPPORT Barack Obama"],
    ),
    "well-funded": (
        "Well/RB/2/advmod funded/VBN/3/amod/fund rebels/NNS/4/nsubj/rebel attacked/VBD/0/root/attack "
        "Chad/NNP/4/obj",
        "Chad=GPE",
        ["funded rebels ASSAULT Chad"],
    ),
    "kept happy": (
        "Obama/NNP/2/nsubj kept/VBD/0/root/keep Clinton/NNP/2/obj happy/JJ/2/xcomp",
        "Obama=PERSON; Clinton=PERSON",
        [],
    ),
    "spent on a state": (
        "Chad/NNP/2/nsubj spent/VBD/0/root/spend $/$/2/obj 2/CD/5/compound million/CD/3/nummod "
        "on/IN/7/case Niger/NNP/2/obl",
        "Chad=GPE; Niger=GPE",
        ["Chad AID Niger"],
    ),
    "groups that include": (
        "Groups/NNS/5/nsubj/group that/WDT/3/nsubj condemned/VBD/1/acl:relcl/condemn Iran/NNP/3/obj "
        "include/VBP/0/root Greenpeace/NNP/5/obj and/CC/8/cc Hamas/NNP/6/conj",
        "Iran=GPE; Greenpeace=ORG; Hamas=ORG",
        ["Greenpeace+Hamas ACCUSE-disapprove Iran"],
    ),
    "states that were": (
        "The/DT/2/det countries/NNS/7/nsubj/country that/WDT/4/nsubj condemned/VBD/2/acl:relcl/condemn "
        "Iran/NNP/4/obj were/VBD/7/cop/be France/NNP/0/root and/CC/9/cc Italy/NNP/7/conj",
        "Iran=GPE; France=GPE; Italy=GPE",
        ["France+Italy ACCUSE-disapprove Iran"],
    ),
    "among others": (
        "Among/IN/3/case the/DT/3/det Ukrainians/NNPS/0/root/Ukrainian were/VBD/3/cop/be "
        "men/NNS/6/nsubj:pass/man captured/VBN/3/acl/capture in/IN/8/case Mariupol/NNP/6/obl",
        "Ukrainians=NORP; Mariupol=GPE",
        ["? COERCE-arrest men"],
    ),
    "whom a speaker names in between": (
        "M23/NNP/11/nsubj ,/,/5/punct which/WDT/5/obj Germany/NNP/5/nsubj says/VBZ/1/acl:relcl/say "
        "is/VBZ/7/aux:pass/be backed/VBN/5/ccomp/back by/IN/9/case Rwanda/NNP/7/obl:agent ,/,/1/punct "
        "took/VBD/0/root/take Goma/NNP/11/obj",
        "M23=ORG; Germany=GPE; Rwanda=GPE; Goma=GPE",
        ["March 23 Movement ASSAULT Goma", "Rwanda AID March 23 Movement"],
    ),
    "whom a speaker says he hit": (
        "The/DT/2/det commander/NN/10/nsubj ,/,/6/punct whom/WP/6/obj Israel/NNP/6/nsubj "
        "says/VBZ/2/acl:relcl/say it/PRP/8/nsubj killed/VBD/6/ccomp/kill ,/,/2/punct led/VBD/0/root/lead "
        "Hamas/NNP/10/obj",
        "Israel=GPE; Hamas=ORG",
        ["Israel ASSAULT-targeted commander"],
    ),
    "what comes of an act somebody tells of": (
        "Rebels/NNS/2/nsubj/rebel stormed/VBD/7/ccomp/storm a/DT/4/det mine/NN/2/obj ,/,/2/punct "
        "police/NNS/7/nsubj said/VBD/0/root/say ,/,/9/punct killing/VBG/7/ccomp/kill "
        "miners/NNS/9/obj/miner",
        "",
        ["Rebels ASSAULT mine", "Rebels ASSAULT miners"],
    ),
    "what who tells does himself": (
        "Rebels/NNS/2/nsubj/rebel stormed/VBD/7/ccomp/storm a/DT/4/det mine/NN/2/obj ,/,/2/punct "
        "police/NNS/7/nsubj said/VBD/0/root/say ,/,/9/punct accusing/VBG/7/advcl/accuse Chad/NNP/9/obj "
        "of/IN/12/case murder/NN/9/obl",
        "Chad=GPE",
        ["Chadian police ACCUSE-allege Chad", "Rebels ASSAULT mine"],
    ),
    "denied access": (
        "The/DT/2/det envoy/NN/4/nsubj:pass was/VBD/4/aux:pass/be denied/VBN/0/root/deny access/NN/4/obj "
        "to/IN/8/case the/DT/8/det crew/NN/5/nmod by/IN/10/case Iran/NNP/4/obl:agent",
        "Iran=GPE",
        ["Iran COERCE-restrict envoy"],
    ),
    "shot back": (
        "The/DT/2/det rebels/NNS/3/nsubj/rebel shot/VBD/0/root/shoot back/RB/3/advmod at/IN/7/case "
        "the/DT/7/det army/NN/3/obl",
        "",
        ["rebels ASSAULT-firearms army"],
    ),
    "conceded a seat": (
        "Chad/NNP/2/nsubj conceded/VBD/0/root/concede the/DT/4/det seat/NN/2/obj",
        "Chad=PERSON",
        ["Chad CONCEDE ?"],
    ),
    "officials concede": (
        "Ministers/NNS/7/nsubj/minister ,/,/4/punct officials/NNS/4/nsubj/official concede/VBP/1/parataxis "
        ",/,/1/punct may/MD/7/aux leave/VB/0/root",
        "",
        [],
    ),
    "seen in public": (
        "The/DT/2/det envoy/NN/4/nsubj:pass was/VBD/4/aux:pass/be seen/VBN/0/root/see in/IN/6/case "
        "public/JJ/4/obl",
        "",
        [],
    ),
    "briefed on the matter": (
        "A/DT/2/det person/NN/7/nsubj briefed/VBN/2/acl/brief on/IN/6/case the/DT/6/det matter/NN/3/obl "
        "left/VBD/0/root/leave",
        "",
        [],
    ),
    "reached for comment": (
        "Officials/NNS/3/nsubj:pass/official were/VBD/3/aux:pass/be reached/VBN/0/root/reach for/IN/5/case "
        "comment/NN/3/obl",
        "",
        [],
    ),
    "an order to seize": (
        "The/DT/2/det judge/NN/3/nsubj ordered/VBD/0/root/order the/DT/5/det seizure/NN/3/obj of/IN/8/case "
        "the/DT/8/det tanker/NN/5/nmod",
        "",
        ["judge COERCE tanker"],
    ),
    "a veto that holds up": (
        "Slovakia/NNP/3/nmod:poss 's/POS/1/case veto/NN/4/nsubj holds/VBZ/0/root/hold up/RP/4/compound:prt "
        "the/DT/7/det package/NN/4/obj",
        "Slovakia=GPE",
        ["Slovakia REJECT ?"],
    ),
    "found to have violated": (
        "Judges/NNS/2/nsubj/judge found/VBD/0/root/find that/IN/6/mark Obama/NNP/6/nsubj "
        "had/VBD/6/aux/have violated/VBN/2/ccomp/violate the/DT/8/det law/NN/6/obj",
        "Obama=PERSON",
        ["Barack Obama REJECT-yield ?", "Judges ACCUSE-allege Barack Obama"],
    ),
    "a ring broken up": (
        "Police/NNS/2/nsubj broke/VBD/0/root/break up/RP/2/compound:prt a/DT/5/det ring/NN/2/obj",
        "",
        ["Police COERCE ring"],
    ),
    "expected somewhere": (
        "The/DT/2/det envoy/NN/4/nsubj:pass is/VBZ/4/aux:pass/be expected/VBN/0/root/expect in/IN/6/case "
        "Cairo/NNP/4/obl",
        "Cairo=GPE",
        ["envoy CONSULT-visit Egypt"],
    ),
    "denied any link": (
        "Iran/NNP/2/nsubj denied/VBD/0/root/deny any/DT/4/det connection/NN/2/obj with/IN/6/case "
        "Chad/NNP/4/nmod",
        "Iran=GPE; Chad=GPE",
        [],
    ),
    "a killing that draws a protest": (
        "The/DT/2/det killing/NN/5/nsubj of/IN/4/case Chad/NNP/2/nmod drew/VBD/0/root/draw a/DT/7/det "
        "denunciation/NN/5/obj from/IN/9/case Ghana/NNP/7/nmod",
        "Chad=GPE; Ghana=GPE",
        ["Ghana ACCUSE-disapprove Chad", "? ASSAULT Chad"],
    ),
    "taken off a bus": (
        "Soldiers/NNS/2/nsubj/soldier took/VBD/0/root/take a/DT/4/det man/NN/2/obj off/IN/7/case "
        "a/DT/7/det bus/NN/2/obl",
        "",
        ["Soldiers COERCE-arrest man"],
    ),
    "a law that targets somebody": (
        "The/DT/2/det law/NN/3/nsubj targets/VBZ/0/root/target the/DT/5/det opposition/NN/3/obj "
        "in/IN/7/case Chad/NNP/3/obl ././3/punct",
        "Chad=GPE",
        [],
    ),
    "a campaign that targets somebody": (
        "The/DT/2/det campaign/NN/3/nsubj targets/VBZ/0/root/target journalists/NNS/3/obj/journalist "
        "in/IN/6/case Chad/NNP/4/nmod ././3/punct",
        "Chad=GPE",
        [],
    ),
    "an ally that supplies": (
        "Iran/NNP/4/nsubj is/VBZ/4/cop/be an/DT/4/det/a ally/NN/0/root of/IN/6/case Syria/NNP/4/nmod "
        ",/,/8/punct supplying/VBG/4/acl/supply it/PRP/8/obj with/IN/11/case weapons/NNS/8/obl/weapon "
        "././4/punct",
        "Iran=GPE; Syria=GPE",
        ["Iran AID Syria"],
    ),
    "told to leave": (
        "Chad/NNP/2/nsubj ordered/VBD/0/root/order the/DT/4/det diplomats/NNS/2/obj/diplomat to/TO/6/mark "
        "leave/VB/2/xcomp ././2/punct",
        "Chad=GPE",
        ["Chad SANCTION-expel diplomats"],
    ),
    "a demand behind what failed": (
        "Iran/NNP/2/nsubj said/VBD/0/root/say that/IN/7/mark the/DT/5/det talks/NNS/7/nsubj/talk "
        "had/VBD/7/aux/have failed/VBN/2/ccomp/fail ,/,/10/punct and/CC/10/cc demanded/VBD/7/conj/demand "
        "an/DT/12/det/a apology/NN/10/obj from/IN/14/case Chad/NNP/12/nmod ././2/punct",
        "Iran=GPE; Chad=GPE",
        ["Iran REQUEST Chad"],
    ),
    "tanks sent to somebody by name": (
        "Germany/NNP/2/nsubj sent/VBD/0/root/send Chad/NNP/2/obj 18/CD/5/nummod tanks/NNS/2/obj/tank "
        "././2/punct",
        "Germany=GPE; Chad=GPE",
        ["Germany AID Chad"],
    ),
    "a warrant handed to somebody": (
        "Police/NNS/2/nsubj handed/VBD/0/root/hand him/PRP/2/iobj/he a/DT/5/det warrant/NN/2/obj ././2/punct",
        "",
        [],
    ),
    "who condemns an attack did not attack": (
        "The/DT/2/det strike/NN/9/nsubj ,/,/5/punct which/WDT/5/nsubj hit/VBD/2/acl:relcl a/DT/7/det "
        "school/NN/5/obj ,/,/2/punct drew/VBD/0/root/draw condemnation/NN/9/obj from/IN/12/case "
        "Ghana/NNP/9/obl ././9/punct",
        "Ghana=GPE",
        ["? ASSAULT school", "Ghana ACCUSE-disapprove ?"],
    ),
    "military aid is of no army": (
        "Chad/NNP/2/nsubj pledged/VBD/0/root/pledge 3/CD/4/compound billion/CD/5/nummod "
        "dollars/NNS/2/obj/dollar in/IN/8/case military/JJ/8/amod aid/NN/2/obl to/IN/10/case "
        "Ghana/NNP/8/nmod ././2/punct",
        "Chad=GPE; Ghana=GPE",
        ["Chad AGREE Ghana"],
    ),
    "hit by somebody's fire": (
        "A/DT/2/det civilian/NN/4/nsubj:pass was/VBD/4/aux:pass/be wounded/VBN/0/root/wound by/IN/7/case "
        "Israeli/JJ/7/amod fire/NN/4/obl:agent ././4/punct",
        "Israeli=NORP",
        ["Israel ASSAULT civilian"],
    ),
    "a fire that kills": (
        "A/DT/3/det forest/NN/3/compound fire/NN/4/nsubj killed/VBD/0/root/kill two/CD/6/nummod "
        "people/NNS/4/obj in/IN/8/case Ghana/NNP/4/obl ././4/punct",
        "Ghana=GPE",
        [],
    ),
    "killed and destroyed when others struck": (
        "Three/CD/2/nummod men/NNS/4/nsubj:pass/man were/VBD/4/aux:pass/be killed/VBN/0/root/kill "
        "and/CC/9/cc a/DT/7/det house/NN/9/nsubj:pass was/VBD/9/aux:pass/be destroyed/VBN/4/conj/destroy "
        "when/WRB/12/advmod Chad/NNP/12/nsubj struck/VBD/9/advcl/strike Mali/NNP/12/obj ././4/punct",
        "Chad=GPE; Mali=GPE",
        ["Chad ASSAULT Mali", "Chad ASSAULT Three men", "Chad ASSAULT-destroy house"],
    ),
    "planes that are scrambled": (
        "Japan/NNP/2/nsubj scrambled/VBD/0/root/scramble jets/NNS/2/obj/jet after/IN/6/case the/DT/6/det "
        "incident/NN/2/obl ././2/punct",
        "Japan=GPE",
        ["Japan MOBILIZE-weapons ?"],
    ),
    "strikes from the air hit a country": (
        "Israeli/JJ/2/amod strikes/NNS/3/nsubj/strike hit/VBD/0/root Lebanon/NNP/3/obj ././3/punct",
        "Israeli=NORP; Lebanon=GPE",
        ["Israel ASSAULT Lebanon"],
    ),
    "a soldier by name": (
        "Hamas/NNP/2/nsubj freed/VBD/0/root/free the/DT/4/det soldier/NN/2/obj Gilad/NNP/4/appos "
        "Shalit/NNP/5/flat ././2/punct",
        "Hamas=ORG; Gilad Shalit=PERSON",
        ["Hamas RETREAT-release Gilad Shalit"],
    ),
    "a treaty by name": (
        "India/NNP/2/nsubj suspended/VBD/0/root/suspend the/DT/6/det Indus/NNP/5/compound "
        "Waters/NNPS/6/compound/Water Treaty/NNP/2/obj ././2/punct",
        "India=GPE; Indus Waters Treaty=MISC",
        ["India SANCTION-discontinue ?"],
    ),
    "a junta that suspends parties": (
        "The/DT/2/det junta/NN/3/nsubj suspended/VBD/0/root/suspend all/DT/6/det political/JJ/6/amod "
        "parties/NNS/3/obj/party ././3/punct",
        "",
        ["junta COERCE-restrict political parties"],
    ),
    "a conflict declared with gangs": (
        "Ecuador/NNP/2/nsubj declared/VBD/0/root/declare an/DT/5/det/a armed/JJ/5/amod conflict/NN/2/obj "
        "with/IN/7/case gangs/NNS/5/nmod/gang ././2/punct",
        "Ecuador=GPE",
        ["Ecuador ASSAULT gangs"],
    ),
    "who suffers is not condemned": (
        "Ghana/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/4/det treatment/NN/2/obj of/IN/6/case "
        "detainees/NNS/4/nmod/detainee ././2/punct",
        "Ghana=GPE",
        ["Ghana ACCUSE-disapprove ?"],
    ),
    "whose treatment is condemned": (
        "Ghana/NNP/2/nsubj condemned/VBD/0/root/condemn China/NNP/5/nmod:poss 's/POS/3/case "
        "treatment/NN/2/obj of/IN/7/case Uighurs/NNPS/5/nmod/Uighur ././2/punct",
        "Ghana=GPE; China=GPE; Uighurs=NORP",
        ["Ghana ACCUSE-disapprove China"],
    ),
    "who is sanctioned bought": (
        "Ghana/NNP/2/nsubj imposed/VBD/0/root/impose sanctions/NNS/2/obj/sanction on/IN/5/case "
        "Chad/NNP/2/obl for/IN/7/mark arming/VBG/2/advcl/arm Mali/NNP/7/obj ././2/punct",
        "Ghana=GPE; Chad=GPE; Mali=GPE",
        ["Chad AID Mali, hypothetical", "Ghana SANCTION-discontinue Chad"],
    ),
    "who is blacklisted armed": (
        "Ghana/NNP/2/nsubj added/VBD/0/root/add two/CD/4/nummod firms/NNS/2/obj/firm to/IN/7/case "
        "its/PRP$/7/nmod:poss blacklist/NN/2/obl for/IN/9/mark arming/VBG/7/acl/arm Mali/NNP/9/obj "
        "././2/punct",
        "Ghana=GPE; Mali=GPE",
        ["Ghana SANCTION-discontinue two firms", "two firms AID Mali"],
    ),
    "a couple of a country": (
        "The/DT/2/det Taliban/NNP/3/nsubj arrested/VBD/0/root/arrest a/DT/6/det British/JJ/6/amod "
        "couple/NN/3/obj ././3/punct",
        "Taliban=ORG; British=NORP",
        ["Taliban COERCE-arrest British couple"],
    ),
    "not until a day": (
        "The/DT/2/det hostage/NN/5/nsubj:pass was/VBD/5/aux:pass/be not/RB/5/advmod freed/VBN/0/root/free "
        "until/IN/7/case October/NNP/5/obl ././5/punct",
        "",
        ["? RETREAT-release hostage"],
    ),
    "a package of sanctions": (
        "The/DT/2/det EU/NNP/3/nsubj adopted/VBD/0/root/adopt a/DT/5/det package/NN/3/obj of/IN/7/case "
        "sanctions/NNS/5/nmod/sanction that/WDT/9/nsubj bans/VBZ/5/acl:relcl/ban imports/NNS/9/obj/import "
        "of/IN/13/case Russian/JJ/13/amod gas/NN/10/nmod ././3/punct",
        "EU=ORG; Russian=NORP",
        ["European Union SANCTION-discontinue Russia"],
    ),
    "a state of affairs challenges nobody": (
        "Insecurity/NN/2/nsubj challenges/VBZ/0/root/challenge the/DT/4/det government/NN/2/obj ././2/punct",
        "",
        [],
    ),
    "a move that is called unfriendly": (
        "Ghana/NNP/2/nsubj called/VBD/0/root/call the/DT/4/det move/NN/2/obj by/IN/6/case Chad/NNP/4/nmod "
        "unfriendly/JJ/2/xcomp ././2/punct",
        "Ghana=GPE; Chad=GPE",
        ["Ghana ACCUSE-disapprove Chad"],
    ),
    "a station that is closed": (
        "The/DT/2/det railway/NN/3/nsubj closed/VBD/0/root/close the/DT/5/det station/NN/3/obj ././3/punct",
        "",
        [],
    ),
    "a danger that is warned of": (
        "Ghana/NNP/2/nsubj warned/VBD/0/root/warn of/IN/6/case a/DT/6/det growing/VBG/6/amod/grow "
        "threat/NN/2/obl from/IN/8/case Chad/NNP/6/nmod ././2/punct",
        "Ghana=GPE; Chad=GPE",
        [],
    ),
    "a notice for somebody's arrest": (
        "Interpol/NNP/2/nsubj issued/VBD/0/root/issue a/DT/5/det red/JJ/5/amod notice/NN/2/obj "
        "for/IN/8/case the/DT/8/det banker/NN/5/nmod ././2/punct",
        "Interpol=ORG",
        ["Interpol COERCE-arrest banker"],
    ),
    "strikes that are launched": (
        "Israel/NNP/2/nsubj launched/VBD/0/root/launch strikes/NNS/2/obj/strike on/IN/5/case "
        "Chad/NNP/3/nmod ././2/punct",
        "Israel=GPE; Chad=GPE",
        ["Israel ASSAULT Chad"],
    ),
    "strikes that are begun in a country": (
        "Israel/NNP/2/nsubj began/VBD/0/root/begin strikes/NNS/2/obj/strike in/IN/5/case Chad/NNP/2/obl "
        "././2/punct",
        "Israel=GPE; Chad=GPE",
        ["Israel ASSAULT Chad"],
    ),
    "a strike that workers launch": (
        "Workers/NNS/2/nsubj/worker launched/VBD/0/root/launch a/DT/4/det strike/NN/2/obj over/IN/6/case "
        "pay/NN/4/nmod ././2/punct",
        "",
        ["Workers PROTEST-strike ?"],
    ),
    "stun grenades": (
        "Police/NNS/2/nsubj lobbed/VBD/0/root/lob stun/NN/4/compound grenades/NNS/2/obj/grenade "
        "at/IN/6/case protesters/NNS/2/obl/protester ././2/punct",
        "",
        ["Police ASSAULT-crowd-control protesters"],
    ),
    "set on fire": (
        "Two/CD/2/nummod offices/NNS/4/nsubj:pass/office were/VBD/4/aux:pass/be set/VBN/0/root "
        "on/IN/6/case fire/NN/4/obl ././4/punct",
        "",
        ["? ASSAULT-destroy Two offices"],
    ),
    "fears that are raised": (
        "Chad/NNP/2/nsubj struck/VBD/0/root/strike Mali/NNP/2/obj ,/,/5/punct raising/VBG/2/advcl/raise "
        "fears/NNS/5/obj/fear about/IN/10/case a/DT/10/det wider/JJR/10/amod/wide war/NN/6/nmod ././2/punct",
        "Chad=GPE; Mali=GPE",
        ["Chad ASSAULT Mali"],
    ),
    "ships that block a mission": (
        "Chinese/JJ/2/amod ships/NNS/3/nsubj/ship blocked/VBD/0/root/block a/DT/5/det mission/NN/3/obj "
        "././3/punct",
        "Chinese=NORP",
        ["China COERCE-restrict mission"],
    ),
    "strikes that are threatened": (
        "Russia/NNP/2/nsubj threatened/VBD/0/root/threaten strikes/NNS/2/obj/strike on/IN/5/case "
        "Chad/NNP/3/nmod ././2/punct",
        "Russia=GPE; Chad=GPE",
        ["Russia THREATEN-violence Chad"],
    ),
    "strikes that are called off": (
        "Russia/NNP/2/nsubj called/VBD/0/root/call off/RP/2/compound:prt strikes/NNS/2/obj/strike "
        "on/IN/6/case Chad/NNP/4/nmod ././2/punct",
        "Russia=GPE; Chad=GPE",
        ["Russia RETREAT-ceasefire Chad"],
    ),
    "a strike that unions call off": (
        "Unions/NNS/2/nsubj/union called/VBD/0/root/call off/RP/2/compound:prt a/DT/5/det strike/NN/2/obj "
        "././2/punct",
        "",
        ["Unions CONCEDE ?"],
    ),
    "a swap that is agreed": (
        "Russia/NNP/4/nsubj and/CC/3/cc Chad/NNP/1/conj agreed/VBD/0/root/agree a/DT/7/det "
        "prisoner/NN/7/compound swap/NN/4/obj ././4/punct",
        "Russia=GPE; Chad=GPE",
        ["Russia+Chad AGREE ?"],
    ),
    "weapons that are held back": (
        "Russia/NNP/2/nsubj halted/VBD/0/root/halt weapons/NNS/2/obj/weapon to/IN/5/case Chad/NNP/2/obl "
        "././2/punct",
        "Russia=GPE; Chad=GPE",
        ["Russia SANCTION-discontinue Chad"],
    ),
    "the arming of somebody": (
        "Ghana/NNP/2/nsubj condemned/VBD/0/root/condemn Mali/NNP/5/nmod:poss 's/POS/3/case arming/NN/2/obj "
        "of/IN/7/case Chad/NNP/5/nmod ././2/punct",
        "Ghana=GPE; Mali=GPE; Chad=GPE",
        ["Ghana ACCUSE-disapprove Mali", "Mali AID Chad"],
    ),
    "a strike on the railways": (
        "Unions/NNS/2/nsubj/union called/VBD/0/root/call a/DT/4/det strike/NN/2/obj on/IN/7/case "
        "the/DT/7/det railways/NNS/4/nmod/railway ././2/punct",
        "",
        ["Unions PROTEST-strike ?"],
    ),
    "strikes on the docks that are threatened": (
        "Unions/NNS/2/nsubj/union threatened/VBD/0/root/threaten strikes/NNS/2/obj/strike on/IN/6/case "
        "the/DT/6/det docks/NNS/3/nmod/dock ././2/punct",
        "",
        ["Unions THREATEN-restrict ?"],
    ),
    "naming a body is no appointment": (
        "Ghana/NNP/2/nsubj blocked/VBD/0/root/block a/DT/4/det statement/NN/2/obj that/WDT/6/nsubj "
        "named/VBD/4/acl:relcl/name the/DT/8/det ministry/NN/6/obj ././2/punct",
        "Ghana=GPE",
        ["Ghana REJECT ?"],
    ),
    "supplies that enter a territory": (
        "Trucks/NNS/4/nsubj/truck of/IN/3/case flour/NN/1/nmod entered/VBD/0/root/enter the/DT/6/det "
        "territory/NN/4/obj ././4/punct",
        "",
        [],
    ),
    "ships that enter waters": (
        "A/DT/3/det Ghanaian/JJ/3/amod ship/NN/4/nsubj entered/VBD/0/root/enter Kenyan/JJ/6/amod "
        "waters/NNS/4/obj/water ././4/punct",
        "Ghanaian=NORP; Kenyan=NORP",
        ["Ghana MOBILIZE Kenya"],
    ),
    "a ship that is driven off": (
        "Ghana/NNP/3/nmod:poss 's/POS/1/case navy/NN/4/nsubj drove/VBD/0/root/drive off/RP/8/case "
        "a/DT/8/det Kenyan/JJ/8/amod trawler/NN/4/obj ././4/punct",
        "Ghana=GPE; Kenyan=NORP",
        ["Ghanaian navy COERCE Kenya"],
    ),
    "a warning of drones": (
        "Ghana/NNP/2/nsubj warned/VBD/0/root/warn Kenya/NNP/2/iobj of/IN/5/case drones/NNS/2/obl/drone "
        "././2/punct",
        "Ghana=GPE; Kenya=GPE",
        [],
    ),
    "who is declared an enemy": (
        "Ghana/NNP/2/nsubj declared/VBD/0/root/declare Kenya/NNP/2/obj its/PRP$/5/nmod:poss enemy/NN/2/obj "
        "././2/punct",
        "Ghana=GPE; Kenya=GPE",
        ["Ghana ACCUSE-disapprove Kenya"],
    ),
    "who is declared an aggressor state": (
        "Ghana/NNP/2/nsubj declared/VBD/0/root/declare Kenya/NNP/2/obj an/DT/6/det/a "
        "aggressor/NN/6/compound state/NN/2/xcomp ././2/punct",
        "Ghana=GPE; Kenya=GPE",
        ["Ghana ACCUSE-disapprove Kenya"],
    ),
    "fighters who are pushed back": (
        "Ghana/NNP/3/nmod:poss 's/POS/1/case army/NN/4/nsubj pushed/VBD/0/root/push the/DT/6/det "
        "M23/NNP/4/obj back/RB/4/advmod to/IN/9/case Goma/NNP/4/obl ././4/punct",
        "Ghana=GPE; M23=ORG; Goma=GPE",
        ["Ghana Armed Forces ASSAULT March 23 Movement"],
    ),
    "noise that is blasted": (
        "Ghana/NNP/2/nsubj blasted/VBD/0/root/blast music/NN/2/obj at/IN/6/case the/DT/6/det "
        "border/NN/2/obl ././2/punct",
        "Ghana=GPE",
        [],
    ),
    "drones that are flown": (
        "Ghana/NNP/2/nsubj flew/VBD/0/root/fly drones/NNS/2/obj/drone into/IN/5/case Kenya/NNP/2/obl "
        "././2/punct",
        "Ghana=GPE; Kenya=GPE",
        ["Ghana MOBILIZE Kenya"],
    ),
    "leverage that is given up": (
        "Ghana/NNP/2/nsubj gave/VBD/0/root/give up/RP/2/compound:prt leverage/NN/2/obj ././2/punct",
        "Ghana=GPE",
        [],
    ),
    "a war that others end": (
        "Ghana/NNP/2/nsubj ended/VBD/0/root/end the/DT/4/det war/NN/2/obj in/IN/6/case Sudan/NNP/4/nmod "
        "././2/punct",
        "Ghana=GPE; Sudan=GPE",
        ["Ghana RETREAT-ceasefire ?"],
    ),
    "who is told to have no say": (
        "The/DT/2/det company/NN/3/nsubj answers/VBZ/0/root/answer to/IN/6/case the/DT/6/det "
        "ministry/NN/3/obl ././3/punct",
        "",
        [],
    ),
    "loudspeakers that are switched off": (
        "Ghana/NNP/2/nsubj switched/VBD/0/root/switch off/RP/2/compound:prt the/DT/5/det "
        "loudspeakers/NNS/2/obj/loudspeaker ././2/punct",
        "Ghana=GPE",
        [],
    ),
    "sanctions after an attack": (
        "Ghana/NNP/2/nsubj imposed/VBD/0/root/impose sanctions/NNS/2/obj/sanction after/IN/6/mark "
        "Kenya/NNP/6/nsubj invaded/VBD/2/advcl/invade Uganda/NNP/6/obj ././2/punct",
        "Ghana=GPE; Kenya=GPE; Uganda=GPE",
        ["Ghana SANCTION-discontinue Kenya", "Kenya ASSAULT Uganda"],
    ),
    "an envoy recalled after a raid": (
        "Kenya/NNP/2/nsubj raided/VBD/0/root/raid the/DT/4/det ship/NN/2/obj ,/,/6/punct "
        "leading/VBG/2/advcl/lead Ghana/NNP/6/obj to/TO/9/mark recall/VB/6/xcomp its/PRP$/11/nmod:poss "
        "ambassador/NN/9/obj ././2/punct",
        "Kenya=GPE; Ghana=GPE",
        ["Ghana SANCTION-withdraw Kenya", "Kenya ASSAULT ship"],
    ),
    "a threat for the own envoys": (
        "Ghana/NNP/2/nsubj said/VBD/0/root/say it/PRP/5/nsubj would/MD/5/aux respond/VB/2/ccomp "
        "in/IN/7/case kind/NN/5/obl if/IN/12/mark its/PRP$/10/nmod:poss "
        "diplomats/NNS/12/nsubj:pass/diplomat were/VBD/12/aux:pass/be expelled/VBN/5/advcl/expel "
        "././2/punct",
        "Ghana=GPE",
        ["? SANCTION-expel Ghana's diplomats, hypothetical", "Ghana THREATEN-restrict ?"],
    ),
    "what is awaited": (
        "Ghana/NNP/2/nsubj blocked/VBD/0/root/block arms/NNS/4/compound/arm sales/NNS/2/obj/sale "
        "to/IN/6/case Kenya/NNP/4/nmod until/IN/9/mark Kenya/NNP/9/nsubj stops/VBZ/2/advcl/stop "
        "bombing/VBG/9/xcomp/bomb Goma/NNP/10/obj ././2/punct",
        "Ghana=GPE; Kenya=GPE; Kenya=GPE; Goma=GPE",
        ["Ghana REJECT Kenya", "Kenya RETREAT-ceasefire Goma, hypothetical"],
    ),
    "what was awaited": (
        "Ghana/NNP/2/nsubj waited/VBD/0/root/wait until/IN/5/mark Kenya/NNP/5/nsubj "
        "bombed/VBD/2/advcl/bomb Goma/NNP/5/obj ././2/punct",
        "Ghana=GPE; Kenya=GPE; Goma=GPE",
        ["Kenya ASSAULT Goma"],
    ),
    "an attack that would be a mistake": (
        "A/DT/3/det Kenyan/JJ/3/amod attack/NN/9/nsubj on/IN/5/case Uganda/NNP/3/nmod would/MD/9/aux "
        "be/VB/9/cop a/DT/9/det mistake/NN/0/root ././9/punct",
        "Kenyan=NORP; Uganda=GPE",
        ["Kenya ASSAULT Uganda, hypothetical"],
    ),
    "what follows a modal": (
        "Ghana/NNP/2/nsubj said/VBD/0/root/say it/PRP/5/nsubj would/MD/5/aux retaliate/VB/2/ccomp "
        "and/CC/7/cc expelled/VBN/5/conj/expel the/DT/9/det ambassador/NN/7/obj of/IN/11/case "
        "Kenya/NNP/9/nmod ././2/punct",
        "Ghana=GPE; Kenya=GPE",
        ["Ghana SANCTION-expel ambassador of Kenya", "Ghana THREATEN-violence ?"],
    ),
    "a rally for Saturday": (
        "Ghana/NNP/3/nmod:poss 's/POS/1/case students/NNS/4/nsubj/student called/VBD/0/root/call "
        "a/DT/6/det rally/NN/4/obj for/IN/8/case Saturday/NNP/4/obl ././4/punct",
        "Ghana=GPE",
        ["Ghana 's students PROTEST ?"],
    ),
    "its own envoy": (
        "Ghana/NNP/2/nsubj expelled/VBD/0/root/expel the/DT/4/det ambassador/NN/2/obj of/IN/6/case "
        "Kenya/NNP/4/nmod and/CC/8/cc recalled/VBD/2/conj/recall its/PRP$/10/nmod:poss own/JJ/8/obj "
        "././2/punct",
        "Ghana=GPE; Kenya=GPE",
        ["Ghana SANCTION-expel ambassador of Kenya", "Ghana SANCTION-withdraw Kenya"],
    ),
    "who follows in an office": (
        "Ann/NNP/3/nsubj Lee/NNP/1/flat replaced/VBD/0/root/replace Joe/NNP/3/obj Ray/NNP/4/flat "
        "in/IN/7/case April/NNP/3/obl ././3/punct",
        "Ann Lee=PERSON; Joe Ray=PERSON",
        [],
    ),
    "a bounty": (
        "Ghana/NNP/2/nsubj doubled/VBD/0/root/double its/PRP$/4/nmod:poss bounty/NN/2/obj on/IN/6/case "
        "Joe/NNP/2/obl Ray/NNP/6/flat ././2/punct",
        "Ghana=GPE; Joe Ray=PERSON",
        ["Ghana THREATEN Joe Ray"],
    ),
    "arms that are sent to it": (
        "Ghana/NNP/2/nsubj signed/VBD/0/root/sign a/DT/4/det pact/NN/2/obj with/IN/6/case Kenya/NNP/4/nmod "
        "and/CC/9/cc has/VBZ/9/aux/have sent/VBN/2/conj/send it/PRP/9/iobj arms/NNS/9/obj/arm ././2/punct",
        "Ghana=GPE; Kenya=GPE",
        ["Ghana AID Kenya", "Ghana SUPPORT Kenya"],
    ),
    "soldiers who are promised bunkers": (
        "Ghana/NNP/3/nmod:poss 's/POS/1/case president/NN/4/nsubj promised/VBD/0/root/promise "
        "soldiers/NNS/4/iobj/soldier bunkers/NNS/4/obj/bunker ././4/punct",
        "Ghana=GPE",
        ["Ghana 's president AGREE Ghana Armed Forces"],
    ),
    "a town that is told": (
        "Ghana/NNP/2/nsubj pressed/VBD/0/root/press Abidjan/NNP/2/obj to/TO/5/mark release/VB/2/advcl "
        "the/DT/7/det students/NNS/5/obj/student ././2/punct",
        "Ghana=GPE; Abidjan=GPE",
        ["Ghana REQUEST-yield Ivory Coast", "Ivory Coast RETREAT-release students, hypothetical"],
    ),
    "an envoy that another summons": (
        "Ghana/NNP/2/nsubj sanctioned/VBD/0/root/sanction Kenya/NNP/2/obj ,/,/5/punct "
        "prompting/VBG/2/advcl/prompt Uganda/NNP/5/obj to/TO/8/mark summon/VB/5/xcomp "
        "its/PRP$/10/nmod:poss ambassador/NN/8/obj ././2/punct",
        "Ghana=GPE; Kenya=GPE; Uganda=GPE",
        ["Ghana SANCTION-discontinue Kenya", "Uganda ACCUSE-disapprove Ghana's ambassador"],
    ),
    "who reports and calls": (
        "Amnesty/NNP/2/nsubj said/VBD/0/root/say that/IN/6/mark Ghana/NNP/6/nsubj had/VBD/6/aux/have "
        "arrested/VBN/2/ccomp/arrest students/NNS/6/obj/student and/CC/9/cc called/VBD/6/conj/call "
        "on/IN/11/case Kenya/NNP/9/obl to/TO/13/mark act/VB/9/xcomp ././2/punct",
        "Amnesty=ORG; Ghana=GPE; Kenya=GPE",
        ["Amnesty International REQUEST Kenya", "Ghana COERCE-arrest students"],
    ),
    "who says and demands": (
        "Joe/NNP/3/nsubj Ray/NNP/1/flat said/VBD/0/root/say that/IN/7/mark Ghana/NNP/7/nsubj "
        "was/VBD/7/aux/be lying/VBG/3/ccomp/lie and/CC/9/cc demanded/VBD/7/conj/demand that/IN/12/mark "
        "Kenya/NNP/12/nsubj leave/VB/9/xcomp ././3/punct",
        "Joe Ray=PERSON; Ghana=GPE; Kenya=GPE",
        ["Joe Ray REQUEST Kenya"],
    ),
    "a spokeswoman named after her ministry": (
        "A/DT/2/det spokeswoman/NN/12/nsubj for/IN/7/case the/DT/7/det Ghana/NNP/7/compound "
        "Affairs/NNPS/7/compound/Affair Office/NNP/2/nmod ,/,/9/punct Ann/NNP/2/appos Lee/NNP/9/flat "
        ",/,/2/punct accused/VBD/0/root/accuse Kenya/NNP/12/obj of/IN/15/mark lying/VBG/12/advcl/lie "
        "././12/punct",
        "Ghana Affairs Office=ORG; Ann Lee=PERSON; Kenya=GPE",
        ["Ann Lee ACCUSE-allege Kenya"],
    ),
    "ministers of two states": (
        "The/DT/3/det foreign/JJ/3/amod ministers/NNS/15/nsubj/minister of/IN/5/case Ghana/NNP/3/nmod "
        "and/CC/7/cc Kenya/NNP/5/conj ,/,/9/punct Joe/NNP/5/conj Ray/NNP/9/flat and/CC/12/cc "
        "Ann/NNP/5/conj Lee/NNP/12/flat ,/,/3/punct signed/VBD/0/root/sign a/DT/17/det pact/NN/15/obj "
        "././15/punct",
        "Ghana=GPE; Kenya=GPE; Joe Ray=PERSON; Ann Lee=PERSON",
        ["Joe Ray+Ann Lee SUPPORT ?"],
    ),
    "a craft with a nationality": (
        "A/DT/3/det Kenyan/JJ/3/amod F-16/NNP/4/nsubj shot/VBD/0/root/shoot down/RP/4/compound:prt "
        "a/DT/8/det Ugandan/JJ/8/amod drone/NN/4/obj ././4/punct",
        "Kenyan=NORP; F-16=MISC; Ugandan=NORP",
        ["Kenya ASSAULT-heavy-weapons Uganda"],
    ),
    "an aside before the verb": (
        "Joe/NNP/10/nsubj Ray/NNP/1/flat ,/,/1/punct on/IN/6/case a/DT/6/det visit/NN/10/obl to/IN/8/case "
        "Kenya/NNP/6/nmod ,/,/6/punct asked/VBD/0/root/ask Ann/NNP/10/iobj Lee/NNP/11/flat to/TO/14/mark "
        "push/VB/10/xcomp for/IN/16/case sanctions/NNS/14/obl/sanction against/IN/18/case "
        "Ghana/NNP/16/nmod ././10/punct",
        "Joe Ray=PERSON; Kenya=GPE; Ann Lee=PERSON; Ghana=GPE",
        ["Ann Lee REQUEST Joe Ray, hypothetical", "Joe Ray CONSULT-visit Kenya", "Joe Ray REQUEST Ann Lee"],
    ),
    "a raid called cowardly": (
        "Ghana/NNP/2/nsubj called/VBD/0/root/call the/DT/4/det strike/NN/2/obj by/IN/6/case "
        "Kenya/NNP/4/nmod cowardly/RB/2/advmod ././2/punct",
        "Ghana=GPE; Kenya=GPE",
        ["Ghana ACCUSE-disapprove Kenya", "Kenya ASSAULT ?"],
    ),
    "soldiers who fight alongside": (
        "Ghanaian/JJ/2/amod soldiers/NNS/4/nsubj/soldier were/VBD/4/aux/be fighting/VBG/0/root/fight "
        "alongside/IN/7/case the/DT/7/det M23/NNP/4/obl ././4/punct",
        "Ghanaian=NORP; M23=ORG",
        ["Ghana Armed Forces COOPERATE March 23 Movement"],
    ),
    "who fights alongside against a third": (
        "Ghana/NNP/2/nsubj fought/VBD/0/root/fight alongside/IN/4/case Kenya/NNP/2/obl against/IN/6/case "
        "Uganda/NNP/2/obl ././2/punct",
        "Ghana=GPE; Kenya=GPE; Uganda=GPE",
        ["Ghana ASSAULT Uganda"],
    ),
    "nationals who are taken out": (
        "Ghana/NNP/2/nsubj took/VBD/0/root/take out/RP/2/compound:prt nationals/NNS/2/obj/national "
        "of/IN/6/case Kenya/NNP/4/nmod ././2/punct",
        "Ghana=GPE; Kenya=GPE",
        ["Ghana AID nationals of Kenya"],
    ),
    "flares that are released": (
        "Ghana/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/4/det release/NN/2/obj of/IN/6/case "
        "flares/NNS/4/nmod/flare by/IN/8/case Kenya/NNP/4/nmod ././2/punct",
        "Ghana=GPE; Kenya=GPE",
        ["Ghana ACCUSE-disapprove Kenya"],
    ),
    "inmates caught again": (
        "Ghana/NNP/2/nsubj recaptured/VBD/0/root/recapture 30/CD/4/nummod inmates/NNS/2/obj/inmate "
        "././2/punct",
        "Ghana=GPE",
        ["Ghana COERCE-arrest 30 inmates"],
    ),
    "a bill that is sponsored": (
        "Ann/NNP/3/nsubj Lee/NNP/1/flat sponsored/VBD/0/root/sponsor the/DT/5/det bill/NN/3/obj "
        "and/CC/7/cc criticised/VBD/3/conj/criticise Joe/NNP/7/obj Ray/NNP/8/flat ././3/punct",
        "Ann Lee=PERSON; Joe Ray=PERSON",
        ["Ann Lee ACCUSE-disapprove Joe Ray"],
    ),
    "those who are treated roughly": (
        "Ghana/NNP/2/nsubj treated/VBD/0/root/treat students/NNS/2/obj/student roughly/RB/2/advmod "
        "././2/punct",
        "Ghana=GPE",
        [],
    ),
    "ties that are formed": (
        "Ghana/NNP/2/nsubj formed/VBD/0/root/form diplomatic/JJ/4/amod ties/NNS/2/obj/tie with/IN/6/case "
        "Kenya/NNP/2/obl ././2/punct",
        "Ghana=GPE; Kenya=GPE",
        ["Ghana SUPPORT Kenya"],
    ),
    "some of them": (
        "Ghana/NNP/2/nsubj fired/VBD/0/root/fire at/IN/4/case students/NNS/2/obl/student ,/,/6/punct "
        "injuring/VBG/2/advcl/injure nine/CD/6/obj of/IN/9/case them/PRP/7/nmod/they ././2/punct",
        "Ghana=GPE",
        ["Ghana ASSAULT students", "Ghana ASSAULT-firearms students"],
    ),
    "two verbs that share their victims": (
        "Ghana/NNP/2/nsubj rammed/VBD/0/root/ram and/CC/4/cc fired/VBD/2/conj/fire on/IN/7/case "
        "three/CD/7/nummod ships/NNS/4/obl/ship of/IN/9/case Kenya/NNP/7/nmod ././2/punct",
        "Ghana=GPE; Kenya=GPE",
        ["Ghana ASSAULT-destroy Kenya", "Ghana ASSAULT-firearms Kenya"],
    ),
    "what the result hangs on": (
        "Ghana/NNP/2/nsubj fired/VBD/0/root/fire on/IN/5/case a/DT/5/det church/NN/2/obl "
        "where/WRB/9/advmod students/NNS/9/nsubj/student had/VBD/9/aux/have "
        "sheltered/VBN/5/acl:relcl/shelter ,/,/11/punct killing/VBG/2/advcl/kill Joe/NNP/11/obj "
        "Ray/NNP/12/flat ././2/punct",
        "Ghana=GPE; Joe Ray=PERSON",
        ["Ghana ASSAULT Joe Ray", "Ghana ASSAULT-firearms church", "students AID ?"],
    ),
    "a vow to punish": (
        "Ghana/NNP/2/nsubj promised/VBD/0/root/promise that/IN/7/mark Kenya/NNP/7/nsubj:pass "
        "would/MD/7/aux be/VB/7/aux:pass punished/VBN/2/ccomp/punish ././2/punct",
        "Ghana=GPE; Kenya=GPE",
        ["? SANCTION-discontinue Kenya, future", "Ghana THREATEN-relations Kenya"],
    ),
    "the targeting of others": (
        "Ghana/NNP/2/nsubj denounced/VBD/0/root/denounce the/DT/4/det targeting/NN/2/obj of/IN/6/case "
        "Kenya/NNP/4/nmod ././2/punct",
        "Ghana=GPE; Kenya=GPE",
        ["Ghana ACCUSE-disapprove ?", "? ASSAULT Kenya"],
    ),
    "accusations called groundless": (
        "Ghana/NNP/2/nsubj called/VBD/0/root/call the/DT/4/det accusations/NNS/2/obj/accusation "
        "groundless/JJ/2/xcomp",
        "Ghana=GPE",
        ["Ghana REJECT ?"],
    ),
    "accusations called serious": (
        "Ghana/NNP/2/nsubj called/VBD/0/root/call the/DT/4/det accusations/NNS/2/obj/accusation "
        "serious/JJ/2/xcomp",
        "Ghana=GPE",
        [],
    ),
    "a charge that is baseless": (
        "The/DT/2/det charge/NN/4/nsubj was/VBD/4/cop/be baseless/JJ/7/ccomp ,/,/4/punct Ghana/NNP/7/nsubj "
        "said/VBD/0/root/say",
        "Ghana=GPE",
        ["Ghana REJECT ?"],
    ),
    "a charge that somebody attacked": (
        "Joe/NNP/4/nmod:poss Ray/NNP/1/flat 's/POS/1/case charge/NN/10/nsubj:pass that/IN/7/mark "
        "Ghana/NNP/7/nsubj attacked/VBD/4/acl/attack Kenya/NNP/7/obj was/VBD/10/aux:pass/be "
        "repeated/VBN/0/root/repeat",
        "Joe Ray=PERSON; Ghana=GPE; Kenya=GPE",
        ["Joe Ray ACCUSE-allege Ghana", "Ghana ASSAULT Kenya, hypothetical"],
    ),
    "warplanes that take off": (
        "Ghanaian/JJ/2/amod warplanes/NNS/3/nsubj/warplane took/VBD/0/root/take off/RP/3/compound:prt",
        "Ghanaian=NORP",
        ["Ghana MOBILIZE-weapons ?"],
    ),
    "a tax that is slapped on another's goods": (
        "Ghana/NNP/2/nsubj slapped/VBD/0/root/slap a/DT/4/det tax/NN/2/obj on/IN/7/case Kenyan/JJ/7/amod "
        "soybeans/NNS/4/nmod/soybean",
        "Ghana=GPE; Kenyan=NORP",
        ["Ghana SANCTION-discontinue Kenya"],
    ),
    "who is told to pack": (
        "Ghana/NNP/2/nsubj told/VBD/0/root/tell two/CD/4/nummod Kenyans/NNPS/2/obj/Kenyan to/TO/6/mark "
        "pack/VB/2/xcomp",
        "Ghana=GPE; Kenyans=NORP",
        ["Ghana SANCTION-expel Kenyans"],
    ),
    "a round of talks, told once": (
        "Ghana/NNP/2/nsubj held/VBD/0/root/hold a/DT/4/det round/NN/2/obj of/IN/6/case talks/NNS/4/nmod/talk "
        "with/IN/8/case Kenya/NNP/6/nmod",
        "Ghana=GPE; Kenya=GPE",
        ["Ghana CONSULT Kenya"],
    ),
    "an arrest that is only asked for": (
        "Ghana/NNP/2/nsubj demanded/VBD/0/root/demand the/DT/4/det arrest/NN/2/obj of/IN/6/case "
        "Joe/NNP/4/nmod Ray/NNP/6/flat",
        "Ghana=GPE; Joe Ray=PERSON",
        ["Ghana REQUEST ?"],
    ),
    "any killing": (
        "Ghana/NNP/2/nsubj condemned/VBD/0/root/condemn every/DT/4/det killing/NN/2/obj of/IN/6/case "
        "journalists/NNS/4/nmod/journalist",
        "Ghana=GPE",
        ["Ghana ACCUSE-disapprove ?"],
    ),
    "ships that are seized by soldiers": (
        "Ghanaian/JJ/2/amod soldiers/NNS/3/nsubj/soldier seized/VBD/0/root/seize three/CD/5/nummod "
        "ships/NNS/3/obj/ship of/IN/7/case Kenya/NNP/5/nmod ././3/punct",
        "Ghanaian=NORP; Kenya=GPE",
        ["Ghana Armed Forces COERCE-seize Kenya"],
    ),
    "a pronoun for an envoy": (
        "Ghana/NNP/2/nsubj hosted/VBD/0/root/host the/DT/4/det ambassador/NN/2/obj of/IN/6/case "
        "Kenya/NNP/4/nmod ,/,/10/punct and/CC/10/cc Uganda/NNP/10/nsubj summoned/VBD/2/conj/summon "
        "him/PRP/10/obj/he ././2/punct",
        "Ghana=GPE; Kenya=GPE; Uganda=GPE",
        ["Ghana CONSULT ambassador of Kenya", "Uganda ACCUSE-disapprove ambassador of Kenya"],
    ),
    "a treaty that it reaffirmed": (
        "Ghana/NNP/2/nsubj met/VBD/0/root/meet Kenya/NNP/2/obj ,/,/7/punct which/WDT/7/nsubj "
        "had/VBD/7/aux/have denounced/VBN/3/acl:relcl/denounce Uganda/NNP/7/obj and/CC/10/cc "
        "scrapped/VBD/7/conj/scrap its/PRP$/12/nmod:poss treaty/NN/10/obj with/IN/14/case "
        "Togo/NNP/12/nmod ././2/punct",
        "Ghana=GPE; Kenya=GPE; Uganda=GPE; Togo=GPE",
        ["Ghana CONSULT Kenya", "Kenya ACCUSE-disapprove Uganda", "Kenya SANCTION-withdraw Togo"],
    ),
    "duties on goods from": (
        "Ghana/NNP/2/nsubj imposed/VBD/0/root/impose duties/NNS/2/obj/duty on/IN/5/case pork/NN/3/nmod "
        "from/IN/7/case Kenya/NNP/2/obl ././2/punct",
        "Ghana=GPE; Kenya=GPE",
        ["Ghana SANCTION-discontinue Kenya"],
    ),
    "what belongs to others": (
        "Ghana/NNP/2/nsubj destroyed/VBD/0/root/destroy vehicles/NNS/2/obj/vehicle "
        "belonging/VBG/3/acl/belong to/IN/6/case Hamas/NNP/4/obl ././2/punct",
        "Ghana=GPE; Hamas=ORG",
        ["Ghana ASSAULT-destroy Hamas"],
    ),
    "a ruling that is denounced": (
        "Ghana/NNP/2/nsubj freed/VBD/0/root/free Joe/NNP/2/obj Ray/NNP/3/flat in/IN/7/case a/DT/7/det "
        "ruling/NN/2/obl hailed/VBN/7/acl/hail by/IN/10/case Kenya/NNP/8/obl:agent and/CC/12/cc "
        "denounced/VBN/8/conj/denounce by/IN/14/case Uganda/NNP/12/obl:agent ././2/punct",
        "Ghana=GPE; Joe Ray=PERSON; Kenya=GPE; Uganda=GPE",
        ["Ghana RETREAT-release Joe Ray", "Kenya SUPPORT Ghana", "Uganda ACCUSE-disapprove Ghana"],
    ),
    "a step that others oppose": (
        "Ghana/NNP/2/nsubj raised/VBD/0/root/raise tariffs/NNS/2/obj/tariff ,/,/6/punct a/DT/6/det "
        "step/NN/2/parataxis that/WDT/9/obj Kenya/NNP/9/nsubj said/VBD/6/acl:relcl/say it/PRP/11/nsubj "
        "opposed/VBD/9/ccomp/oppose ././2/punct",
        "Ghana=GPE; Kenya=GPE",
        ["Ghana SANCTION-discontinue ?", "Kenya REJECT Ghana"],
    ),
    "with whose backing": (
        "Ghana/NNP/2/nsubj opposed/VBD/0/root/oppose the/DT/4/det war/NN/2/obj waged/VBN/4/acl/wage "
        "on/IN/7/case Kenya/NNP/5/obl with/IN/10/case the/DT/10/det backing/NN/2/obl of/IN/12/case "
        "Uganda/NNP/10/nmod ././2/punct",
        "Ghana=GPE; Kenya=GPE; Uganda=GPE",
        ["? ASSAULT Kenya", "Ghana REJECT ?", "Uganda SUPPORT Ghana"],
    ),
    "if it does not": (
        "Uganda/NNP/2/nsubj condemned/VBD/0/root/condemn a/DT/4/det resolution/NN/2/obj that/WDT/6/nsubj "
        "threatened/VBD/4/acl:relcl/threaten Ghana/NNP/6/obj with/IN/9/case sanctions/NNS/6/obl/sanction "
        "if/IN/14/mark it/PRP/14/nsubj did/VBD/14/aux/do not/RB/14/advmod free/VB/6/advcl Joe/NNP/14/obj "
        "Ray/NNP/15/flat ././2/punct",
        "Uganda=GPE; Ghana=GPE; Joe Ray=PERSON",
        [
            "? THREATEN-relations Ghana",
            "Ghana RETREAT-release Joe Ray, hypothetical, negation",
            "Uganda ACCUSE-disapprove ?",
        ],
    ),
    "posts that are given": (
        "Ghana/NNP/2/nsubj gave/VBD/0/root/give the/DT/4/det rebels/NNS/2/iobj/rebel four/CD/6/nummod "
        "posts/NNS/2/obj/post ././2/punct",
        "Ghana=GPE",
        ["Ghana CONCEDE rebels"],
    ),
    "towns that are surrendered": (
        "Rebels/NNS/2/nsubj/rebel surrendered/VBD/0/root/surrender three/CD/4/nummod towns/NNS/2/obj/town "
        "to/IN/6/case Kenya/NNP/2/obl ././2/punct",
        "Kenya=GPE",
        ["Rebels RETREAT Kenya"],
    ),
    "wounded who are flown out": (
        "Ghanaian/JJ/2/amod soldiers/NNS/3/nsubj/soldier evacuated/VBD/0/root/evacuate 14/CD/7/nummod "
        "wounded/VBN/7/amod/wound Kenyan/JJ/7/amod soldiers/NNS/3/obj/soldier ././3/punct",
        "Ghanaian=NORP; Kenyan=NORP",
        ["Ghana Armed Forces AID Kenya Defence Forces"],
    ),
    "a training mission": (
        "Ghana/NNP/2/nsubj launched/VBD/0/root/launch a/DT/5/det training/NN/5/compound mission/NN/2/obj "
        "in/IN/7/case Kenya/NNP/5/nmod ././2/punct",
        "Ghana=GPE; Kenya=GPE",
        ["Ghana AID Kenya"],
    ),
    "within hours of": (
        "Within/IN/2/case hours/NNS/11/obl/hour of/IN/5/case the/DT/5/det killing/NN/2/nmod of/IN/7/case "
        "Joe/NNP/5/nmod Ray/NNP/7/flat ,/,/2/punct Ghana/NNP/11/nsubj began/VBD/0/root/begin "
        "to/TO/13/mark arrest/VB/11/xcomp students/NNS/13/obj/student ././11/punct",
        "Joe Ray=PERSON; Ghana=GPE",
        ["Ghana COERCE-arrest students", "? ASSAULT Joe Ray"],
    ),
    "training with a third": (
        "Ghana/NNP/7/nsubj ,/,/1/punct together/RB/7/advmod with/IN/5/case Kenya/NNP/3/obl ,/,/3/punct "
        "trained/VBD/0/root/train Ugandan/JJ/9/amod soldiers/NNS/7/obj/soldier ././7/punct",
        "Ghana=GPE; Kenya=GPE; Ugandan=NORP",
        ["Ghana+Kenya AID Uganda People's Defence Force"],
    ),
    "who is called a group": (
        "Ghana/NNP/2/nsubj arms/VBZ/0/root/arm Hamas/NNP/2/obj ,/,/7/punct and/CC/7/cc Kenya/NNP/7/nsubj "
        "regards/VBZ/2/conj/regard it/PRP/7/obj as/IN/11/case an/DT/11/det/a offshoot/NN/7/obl "
        "of/IN/13/case Fatah/NNP/11/nmod ././2/punct",
        "Ghana=GPE; Hamas=ORG; Kenya=GPE; Fatah=ORG",
        ["Ghana AID Hamas", "Kenya ACCUSE-disapprove Hamas"],
    ),
    "envoys' days to leave": (
        "Latvia/NNP/2/nsubj gave/VBD/0/root/give its/PRP$/4/nmod:poss envoys/NNS/2/iobj/envoy "
        "two/CD/6/nummod days/NNS/2/obj/day to/TO/8/mark leave/VB/6/acl after/IN/11/mark "
        "Belarus/NNP/11/nsubj closed/VBD/8/advcl/close the/DT/13/det border/NN/11/obj ././2/punct",
        "Latvia=GPE; Belarus=GPE",
        ["Belarus COERCE-restrict border", "Latvia THREATEN envoys"],
    ),
    "whose government": (
        "Peru/NNP/2/nsubj recalled/VBD/0/root/recall its/PRP$/4/nmod:poss envoy/NN/2/obj from/IN/6/case "
        "Ecuador/NNP/4/nmod ,/,/11/punct whose/PRP$/9/nmod:poss government/NN/11/nsubj "
        "had/VBD/11/aux/have sheltered/VBN/6/acl:relcl/shelter a/DT/14/det fugitive/NN/14/amod "
        "minister/NN/11/obj ././2/punct",
        "Peru=GPE; Ecuador=GPE",
        ["Ecuador AID fugitive minister", "Peru SANCTION-withdraw Ecuador"],
    ),
    "at the request of": (
        "Troops/NNS/4/nsubj/troop from/IN/3/case Senegal/NNP/1/nmod entered/VBD/0/root/enter "
        "Gambia/NNP/4/obj at/IN/8/case the/DT/8/det request/NN/4/obl of/IN/11/case "
        "President/NNP/11/nmod:desc Adama/NNP/8/nmod Barrow/NNP/11/flat ././4/punct",
        "Senegal=GPE; Gambia=GPE; Adama Barrow=PERSON",
        ["Adama Barrow REQUEST Senegalese Armed Forces", "Senegalese Armed Forces MOBILIZE-troops Gambia"],
    ),
    "brokered under which": (
        "Egypt/NNP/2/nsubj brokered/VBD/0/root/broker a/DT/4/det truce/NN/2/obj under/IN/6/case "
        "which/WDT/9/obl Hamas/NNP/9/nsubj will/MD/9/aux release/VB/4/acl:relcl two/CD/11/nummod "
        "hostages/NNS/9/obj/hostage ././2/punct",
        "Egypt=GPE; Hamas=ORG",
        ["Egypt CONSULT Hamas", "Hamas RETREAT-release two hostages, future"],
    ),
    "vowed to pay": (
        "Ethiopia/NNP/2/nsubj vowed/VBD/0/root/vow that/IN/6/mark Eritrea/NNP/6/nsubj would/MD/6/aux "
        "pay/VB/2/ccomp for/IN/9/case the/DT/9/det attack/NN/6/obl ././2/punct",
        "Ethiopia=GPE; Eritrea=GPE",
        ["Ethiopia THREATEN Eritrea"],
    ),
    "condolences and help": (
        "Italy/NNP/2/nsubj offered/VBD/0/root/offer condolences/NNS/2/obj/condolence to/IN/5/case "
        "Greece/NNP/2/obl and/CC/7/cc promised/VBD/2/conj/promise help/NN/7/obj ././2/punct",
        "Italy=GPE; Greece=GPE",
        ["Italy AGREE Greece", "Italy SUPPORT Greece"],
    ),
    "in Harare who": (
        "Soldiers/NNS/2/nsubj/soldier fired/VBD/0/root/fire on/IN/4/case supporters/NNS/2/obl/supporter "
        "of/IN/7/case the/DT/7/det opposition/NN/4/nmod in/IN/9/case Harare/NNP/4/nmod ,/,/13/punct "
        "who/WP/13/nsubj had/VBD/13/aux/have gathered/VBN/4/acl:relcl/gather outside/IN/16/case "
        "the/DT/16/det court/NN/13/obl ././2/punct",
        "Harare=GPE",
        [
            "Zimbabwe Defence Forces ASSAULT-firearms supporters of the opposition in Harare",
            "supporters of the opposition in Harare PROTEST-demo Zimbabwean court",
        ],
    ),
    "resolution demanding they": (
        "The/DT/3/det Security/NNP/3/compound Council/NNP/4/nsubj adopted/VBD/0/root/adopt a/DT/6/det "
        "resolution/NN/4/obj demanding/VBG/6/acl/demand that/IN/11/mark the/DT/10/det "
        "rebels/NNS/11/nsubj/rebel withdraw/VB/7/ccomp from/IN/13/case Goma/NNP/11/obl ././4/punct",
        "Security Council=ORG; Goma=GPE",
        [
            "United Nations Security Council AGREE ?",
            "United Nations Security Council REQUEST-yield rebels",
            "rebels RETREAT-withdraw ?, hypothetical",
        ],
    ),
    "convened of": (
        "Jordan/NNP/2/nsubj convened/VBD/0/root/convene an/DT/5/det/a emergency/NN/5/compound "
        "meeting/NN/2/obj of/IN/9/case the/DT/9/det Arab/NNP/9/amod League/NNP/5/nmod ././2/punct",
        "Jordan=GPE; Arab League=ORG",
        ["Jordan CONSULT Arab League"],
    ),
    "caches delivered": (
        "Egypt/NNP/2/nsubj delivered/VBD/0/root/deliver its/PRP$/5/nmod:poss second/JJ/5/amod "
        "cache/NN/2/obj of/IN/7/case weapons/NNS/5/nmod/weapon to/IN/9/case Somalia/NNP/2/obl ././2/punct",
        "Egypt=GPE; Somalia=GPE",
        ["Egypt AID Somalia"],
    ),
    "hunted by police": (
        "The/DT/2/det church/NN/3/nsubj sheltered/VBD/0/root/shelter protesters/NNS/3/obj/protester "
        "whom/WP/9/obj Nicaraguan/JJ/7/amod police/NNS/9/nsubj were/VBD/9/aux/be "
        "hunting/VBG/4/acl:relcl/hunt ././3/punct",
        "Nicaraguan=NORP",
        ["National Police of Nicaragua COERCE protesters", "church AID protesters"],
    ),
    "courts martial": (
        "A/DT/3/det court/NN/3/compound martial/NN/6/nsubj in/IN/5/case Uganda/NNP/3/nmod "
        "jailed/VBD/0/root/jail two/CD/8/nummod soldiers/NNS/6/obj/soldier ././6/punct",
        "Uganda=GPE",
        ["court martial in Uganda COERCE-arrest Uganda People's Defence Force"],
    ),
    "the president of a region": (
        "Puntland/NNP/3/nmod:poss 's/POS/1/case president/NN/4/nsubj met/VBD/0/root/meet "
        "envoys/NNS/4/obj/envoy of/IN/7/case Kenya/NNP/5/nmod ././4/punct",
        "Puntland=GPE; Kenya=GPE",
        ["Puntland 's president CONSULT envoys of Kenya"],
    ),
    "another's military things": (
        "NATO/NNP/2/nsubj condemned/VBD/0/root/condemn Russia/NNP/6/nmod:poss 's/POS/3/case "
        "military/JJ/6/amod escalation/NN/2/obj in/IN/8/case Crimea/NNP/6/nmod ././2/punct",
        "NATO=ORG; Russia=GPE; Crimea=GPE",
        ["North Atlantic Treaty Organization ACCUSE-disapprove Russia"],
    ),
    "demanding besides": (
        "Demonstrators/NNS/2/nsubj/demonstrator rallied/VBD/0/root/rally in/IN/4/case Dhaka/NNP/2/obl "
        "to/TO/6/mark protest/VB/2/advcl against/IN/8/case quotas/NNS/6/obl/quota ,/,/10/punct "
        "demanding/VBG/2/advcl/demand that/IN/13/mark Nepal/NNP/13/nsubj free/VB/10/ccomp the/DT/15/det "
        "students/NNS/13/obj/student ././2/punct",
        "Dhaka=GPE; Nepal=GPE",
        [
            "Demonstrators PROTEST-demo Nepal",
            "Demonstrators REQUEST-yield Nepal",
            "Nepal RETREAT-release students, hypothetical",
        ],
    ),
    "freed after they were held": (
        "Kenyan/JJ/2/amod police/NNS/3/nsubj detained/VBD/0/root/detain four/CD/6/nummod "
        "Ethiopian/JJ/6/amod traders/NNS/3/obj/trader ;/:/10/punct they/PRP/10/nsubj:pass "
        "were/VBD/10/aux:pass/be freed/VBN/3/parataxis/free ././3/punct",
        "Kenyan=NORP; Ethiopian=NORP",
        [
            "? RETREAT-release four Ethiopian traders",
            "Kenya Police Service COERCE-arrest four Ethiopian traders",
        ],
    ),
    "charged as he was accused": (
        "Police/NNS/2/nsubj accused/VBD/0/root/accuse a/DT/5/det Kenyan/JJ/5/amod trader/NN/2/obj "
        "of/IN/7/mark helping/VBG/2/advcl/help a/DT/10/det Somali/JJ/10/amod militant/NN/7/obj "
        "and/CC/12/cc charged/VBD/2/conj/charge him/PRP/12/obj/he with/IN/15/case terrorism/NN/12/obl "
        "././2/punct",
        "Kenyan=NORP; Somali=NORP",
        [
            "Kenyan trader AID Somali militant, hypothetical",
            "Somali Police Force ACCUSE-allege Kenyan trader",
        ],
    ),
    "neighbours hosted": (
        "After/IN/3/mark Ethiopia/NNP/3/nsubj warned/VBD/7/advcl/warn Somalia/NNP/3/iobj ,/,/3/punct "
        "Turkey/NNP/7/nsubj hosted/VBD/0/root/host two/CD/9/nummod rounds/NNS/7/obj/round of/IN/11/case "
        "talks/NNS/9/nmod/talk between/IN/14/case the/DT/14/det neighbours/NNS/11/nmod/neighbour "
        "././7/punct",
        "Ethiopia=GPE; Somalia=GPE; Turkey=GPE",
        ["Ethiopia THREATEN Somalia", "Ethiopia+Somalia CONSULT ?", "Turkey CONSULT Ethiopia+Somalia"],
    ),
    "both who delivered": (
        "Egypt/NNP/2/nsubj delivered/VBD/0/root/deliver weapons/NNS/2/obj/weapon to/IN/5/case "
        "Somalia/NNP/2/obl ,/,/11/punct and/CC/11/cc the/DT/10/det two/CD/10/nummod "
        "countries/NNS/11/nsubj/country criticised/VBD/2/conj/criticise Ethiopia/NNP/11/obj ././2/punct",
        "Egypt=GPE; Somalia=GPE; Ethiopia=GPE",
        ["Egypt AID Somalia", "Egypt+Somalia ACCUSE-disapprove Ethiopia"],
    ),
    "never before": (
        "Mali/NNP/5/nsubj has/VBZ/5/aux/have never/RB/4/advmod before/RB/5/advmod "
        "attacked/VBN/0/root/attack Niger/NNP/5/obj ././5/punct",
        "Mali=GPE; Niger=GPE",
        ["Mali ASSAULT Niger, negation"],
    ),
    "not once": (
        "Not/RB/2/advmod once/RB/5/advmod did/VBD/5/aux/do Mali/NNP/5/nsubj attack/VB/0/root "
        "Niger/NNP/5/obj ././5/punct",
        "Mali=GPE; Niger=GPE",
        ["Mali ASSAULT Niger, negation"],
    ),
    "at no time": (
        "At/IN/3/case no/DT/3/det time/NN/6/obl did/VBD/6/aux/do Mali/NNP/6/nsubj attack/VB/0/root "
        "Niger/NNP/6/obj ././6/punct",
        "Mali=GPE; Niger=GPE",
        ["Mali ASSAULT Niger, negation"],
    ),
    "by no means": (
        "Mali/NNP/5/nsubj by/IN/4/case no/DT/4/det means/NNS/5/obl/mean supports/VBZ/0/root/support "
        "Niger/NNP/5/obj ././5/punct",
        "Mali=GPE; Niger=GPE",
        ["Mali SUPPORT Niger, negation"],
    ),
    "rather than an act": (
        "Mali/NNP/2/nsubj bombed/VBD/0/root/bomb Chad/NNP/2/obj rather/RB/6/cc than/IN/4/fixed "
        "attack/VB/2/conj Niger/NNP/6/obj ././2/punct",
        "Mali=GPE; Chad=GPE; Niger=GPE",
        ["Mali ASSAULT Chad", "Mali ASSAULT Niger, negation"],
    ),
    "instead of an act": (
        "Instead/RB/3/mark of/IN/1/fixed attacking/VBG/7/advcl/attack Niger/NNP/3/obj ,/,/3/punct "
        "Mali/NNP/7/nsubj bombed/VBD/0/root/bomb Chad/NNP/7/obj ././7/punct",
        "Niger=GPE; Mali=GPE; Chad=GPE",
        ["Mali ASSAULT Chad", "Mali ASSAULT Niger, negation"],
    ),
    "nowhere near an act": (
        "Mali/NNP/3/nsubj is/VBZ/3/cop/be nowhere/RB/0/root near/IN/3/mark "
        "recognising/VBG/3/advcl/recognise Kosovo/NNP/5/obj ././3/punct",
        "Mali=GPE; Kosovo=GPE",
        ["Mali SUPPORT Kosovo, negation"],
    ),
    "neither of two": (
        "Neither/CC/2/advmod Mali/NNP/6/nsubj nor/CC/4/cc Chad/NNP/2/conj has/VBZ/6/aux/have "
        "recognised/VBN/0/root/recognise Kosovo/NNP/6/obj ././6/punct",
        "Mali=GPE; Chad=GPE; Kosovo=GPE",
        ["Mali+Chad SUPPORT Kosovo, negation"],
    ),
    "not true that": (
        "It/PRP/4/expl is/VBZ/4/cop/be not/RB/4/advmod true/JJ/0/root that/IN/7/mark Mali/NNP/7/nsubj "
        "attacked/VBD/4/ccomp/attack Niger/NNP/7/obj ././4/punct",
        "Mali=GPE; Niger=GPE",
        ["Mali ASSAULT Niger, negation"],
    ),
    "used to": (
        "Mali/NNP/2/nsubj used/VBD/0/root/use to/TO/4/mark support/VB/2/advcl Niger/NNP/4/obj ././2/punct",
        "Mali=GPE; Niger=GPE",
        ["Mali SUPPORT Niger, historical"],
    ),
    "foiled attack": (
        "Mali/NNP/2/nsubj foiled/VBD/0/root/foil an/DT/4/det/a attack/NN/2/obj on/IN/6/case "
        "Niger/NNP/4/nmod by/IN/8/case Chad/NNP/4/nmod ././2/punct",
        "Mali=GPE; Niger=GPE; Chad=GPE",
        ["Chad ASSAULT Niger, negation"],
    ),
    "one and not another": (
        "Mali/NNP/6/nsubj ,/,/4/punct not/RB/4/advmod Chad/NNP/1/conj ,/,/1/punct "
        "attacked/VBD/0/root/attack Niger/NNP/6/obj ././6/punct",
        "Mali=GPE; Chad=GPE; Niger=GPE",
        ["Mali ASSAULT Niger"],
    ),
    "one rather than another": (
        "Mali/NNP/5/nsubj rather/RB/4/cc than/IN/2/fixed Chad/NNP/1/conj attacked/VBD/0/root/attack "
        "Niger/NNP/5/obj ././5/punct",
        "Mali=GPE; Chad=GPE; Niger=GPE",
        ["Mali ASSAULT Niger"],
    ),
    "to one but not another": (
        "Mali/NNP/2/nsubj sent/VBD/0/root/send troops/NNS/2/obj/troop to/IN/5/case Niger/NNP/2/obl "
        "but/CC/9/cc not/RB/9/advmod to/IN/9/case Chad/NNP/5/conj ././2/punct",
        "Mali=GPE; Niger=GPE; Chad=GPE",
        ["Mali MOBILIZE-troops Niger"],
    ),
    "along with another": (
        "France/NNP/7/nsubj ,/,/1/punct along/RB/5/case with/IN/5/case Germany/NNP/7/obl ,/,/5/punct "
        "condemned/VBD/0/root/condemn Mali/NNP/7/obj ././7/punct",
        "France=GPE; Germany=GPE; Mali=GPE",
        ["France+Germany ACCUSE-disapprove Mali"],
    ),
    "as did another": (
        "France/NNP/4/nsubj did/VBD/4/aux/do not/RB/4/advmod condemn/VB/0/root Mali/NNP/4/obj ,/,/9/punct "
        "and/CC/9/cc nor/CC/9/cc did/VBD/4/conj/do Germany/NNP/9/nsubj ././4/punct",
        "France=GPE; Mali=GPE; Germany=GPE",
        ["France+Germany ACCUSE-disapprove Mali, negation"],
    ),
    "as have others": (
        "France/NNP/2/nsubj condemned/VBD/0/root/condemn Mali/NNP/2/obj ,/,/6/punct as/IN/6/mark "
        "have/VBP/2/advcl Germany/NNP/6/obj and/CC/9/cc Italy/NNP/7/conj ././2/punct",
        "France=GPE; Mali=GPE; Germany=GPE; Italy=GPE",
        ["France+Germany+Italy ACCUSE-disapprove Mali"],
    ),
    "yields benefits": (
        "Deals/NNS/5/nsubj/deal with/IN/3/case Albania/NNP/1/nmod are/VBP/5/aux/be "
        "yielding/VBG/0/root/yield benefits/NNS/5/obj/benefit ././5/punct",
        "Albania=GPE",
        [],
    ),
    "executes a ruling": (
        "The/DT/2/det court/NN/3/nsubj executed/VBD/0/root/execute the/DT/5/det ruling/NN/3/obj "
        "on/IN/7/case Friday/NNP/3/obl ././3/punct",
        "",
        [],
    ),
    "not confirmed that": (
        "Mali/NNP/4/nsubj has/VBZ/4/aux/have not/RB/4/advmod confirmed/VBN/0/root/confirm that/IN/7/mark "
        "Chad/NNP/7/nsubj attacked/VBD/4/ccomp/attack Niger/NNP/7/obj ././4/punct",
        "Mali=GPE; Chad=GPE; Niger=GPE",
        ["Chad ASSAULT Niger, hypothetical"],
    ),
    "ask those of a state": (
        "Rathke/NNP/2/nsubj asked/VBD/0/root/ask the/DT/4/det leaders/NNS/2/obj/leader of/IN/6/case "
        "Mali/NNP/4/nmod to/TO/8/mark help/VB/2/xcomp Malaysia/NNP/8/obj ././2/punct",
        "Rathke=PERSON; Mali=GPE; Malaysia=GPE",
        ["Rathke REQUEST-assist leaders of Mali", "leaders of Mali AID Malaysia, hypothetical"],
    ),
    "quote parted behind its subject": (
        "“/``/2/punct Mali/NNP/5/nsubj ,/,/2/punct ”/''/2/punct said/VBD/0/root/say Chad/NNP/5/nsubj "
        ",/,/9/punct “/``/9/punct attacked/VBD/5/ccomp/attack Niger/NNP/9/obj and/CC/12/cc "
        "killed/VBD/9/conj/kill its/PRP$/14/nmod:poss children/NNS/12/obj/child ././9/punct "
        "”/''/9/punct",
        "Mali=GPE; Chad=PERSON; Niger=GPE",
        ["Mali ASSAULT Niger", "Mali ASSAULT Niger's children"],
    ),
    "quote parted by an aside": (
        "“/``/10/punct Iran/NNP/10/nsubj ,/,/2/punct ”/''/2/punct warned/VBD/10/advcl/warn "
        "Netanyahu/NNP/5/iobj ,/,/10/punct “/``/10/punct will/MD/10/aux pay/VB/0/root for/IN/13/case "
        "the/DT/13/det attack/NN/10/obl on/IN/15/case Israel/NNP/13/nmod ././10/punct ”/''/10/punct",
        "Iran=GPE; Netanyahu=PERSON; Israel=GPE",
        ["Benjamin Netanyahu THREATEN Iran"],
    ),
    "cited by a source": (
        "Niger/NNP/10/nsubj ,/,/1/punct according/VBG/5/case/accord to/IN/3/fixed Interfax/NNP/10/obl "
        ",/,/7/punct citing/VBG/10/advcl/cite Chad/NNP/7/obj ,/,/7/punct attacked/VBD/0/root/attack "
        "Mali/NNP/10/obj ././10/punct",
        "Niger=GPE; Interfax=ORG; Chad=GPE; Mali=GPE",
        ["Niger ASSAULT Mali"],
    ),
    "contact clause with a participle": (
        "The/DT/2/det sanctions/NNS/7/nsubj/sanction ECOWAS/NNP/4/nsubj:pass imposed/VBN/2/acl/impose "
        "on/IN/6/case Mali/NNP/4/obl hurt/VBD/0/root farmers/NNS/7/obj/farmer ././7/punct",
        "ECOWAS=ORG; Mali=GPE",
        ["Economic Community of West African States SANCTION-discontinue Mali"],
    ),
    "whom it was done to before": (
        "ECOWAS/NNP/2/nsubj lifted/VBD/0/root/lift the/DT/4/det sanctions/NNS/2/obj/sanction "
        "it/PRP/7/nsubj had/VBD/7/aux/have imposed/VBN/4/acl:relcl/impose on/IN/9/case Mali/NNP/7/obl "
        "././2/punct",
        "ECOWAS=ORG; Mali=GPE",
        [
            "Economic Community of West African States CONCEDE Mali",
            "Economic Community of West African States SANCTION-discontinue Mali",
        ],
    ),
    "take a state to court": (
        "Niger/NNP/2/nsubj took/VBD/0/root/take Mali/NNP/2/obj to/IN/6/case the/DT/6/det ICJ/NNP/2/obl "
        "././2/punct",
        "Niger=GPE; Mali=GPE; ICJ=ORG",
        ["Niger ACCUSE-allege Mali"],
    ),
    "denies it": (
        "Eritrea/NNP/2/nsubj denied/VBD/0/root/deny it/PRP/2/obj ././2/punct",
        "Eritrea=GPE",
        [],
    ),
    "ratifies an accession": (
        "Turkey/NNP/2/nsubj ratified/VBD/0/root/ratify the/DT/4/det accession/NN/2/obj of/IN/6/case "
        "Finland/NNP/4/nmod ././2/punct",
        "Turkey=GPE; Finland=GPE",
        ["Turkey SUPPORT Finland"],
    ),
    "behind an attack, as one says": (
        "Niger/NNP/2/nsubj said/VBD/0/root/say Mali/NNP/7/nsubj was/VBD/7/cop/be behind/IN/7/case "
        "the/DT/7/det attack/NN/2/ccomp ././2/punct",
        "Niger=GPE; Mali=GPE",
        ["Niger ACCUSE-allege Mali"],
    ),
    "complains about a state": (
        "Mali/NNP/2/nsubj complained/VBD/0/root/complain to/IN/5/case the/DT/5/det UN/NNP/2/obl "
        "about/IN/7/case Niger/NNP/2/obl ././2/punct",
        "Mali=GPE; UN=ORG; Niger=GPE",
        ["Mali ACCUSE-disapprove Niger"],
    ),
    "complies with a demand": (
        "Mali/NNP/2/nsubj complied/VBD/0/root/comply with/IN/6/case Niger/NNP/6/nmod:poss 's/POS/4/case "
        "demand/NN/2/obl ././2/punct",
        "Mali=GPE; Niger=GPE",
        ["Mali CONCEDE Niger"],
    ),
    "called a terrorist state": (
        "Mali/NNP/2/nsubj called/VBD/0/root/call Niger/NNP/2/obj a/DT/6/det terrorist/JJ/6/amod "
        "state/NN/2/xcomp ././2/punct",
        "Mali=GPE; Niger=GPE",
        ["Mali ACCUSE-disapprove Niger"],
    ),
    "each state's president": (
        "Mali/NNP/6/nmod:poss 's/POS/1/case and/CC/4/cc Niger/NNP/1/conj 's/POS/4/case "
        "presidents/NNS/7/nsubj/president discussed/VBD/0/root/discuss security/NN/7/obj ././7/punct",
        "Mali=GPE; Niger=GPE",
        ["Malian presidents+Nigerien presidents CONSULT ?"],
    ),
    "agrees to talks": (
        "Niger/NNP/2/nsubj agreed/VBD/0/root/agree to/IN/4/mark talks/NNS/2/obl/talk with/IN/6/case "
        "Chad/NNP/4/nmod ././2/punct",
        "Niger=GPE; Chad=GPE",
        ["Niger AGREE Chad"],
    ),
    "a number that is killed": (
        "Rebels/NNS/2/nsubj/rebel killed/VBD/0/root/kill 15/CD/2/obj and/CC/5/cc wounded/VBD/2/conj/wound "
        "30/CD/5/obj ././2/punct",
        "",
        ["Rebels ASSAULT 15 people", "Rebels ASSAULT 30 people"],
    ),
    "a number of things that is killed": (
        "Rebels/NNS/2/nsubj/rebel shot/VBD/0/root/shoot down/RP/2/compound:prt 15/CD/5/nummod "
        "drones/NNS/2/obj/drone ././2/punct",
        "",
        ["Rebels ASSAULT-heavy-weapons 15 drones"],
    ),
    "in an incident by others": (
        "Ten/CD/2/nummod guards/NNS/4/nsubj:pass/guard were/VBD/4/aux:pass/be killed/VBN/0/root/kill "
        "in/IN/7/case an/DT/7/det/a incident/NN/4/obl by/IN/10/case Chadian/JJ/10/amod "
        "troops/NNS/4/obl:agent/troop ././4/punct",
        "Chadian=NORP",
        ["Chadian National Army ASSAULT Ten guards"],
    ),
    "in a shooting by others": (
        "Ten/CD/2/nummod guards/NNS/4/nsubj:pass/guard were/VBD/4/aux:pass/be killed/VBN/0/root/kill "
        "in/IN/7/case a/DT/7/det shooting/NN/4/obl by/IN/10/case Chadian/JJ/10/amod "
        "troops/NNS/7/nmod/troop ././4/punct",
        "Chadian=NORP",
        ["Chadian National Army ASSAULT Ten guards", "Chadian National Army ASSAULT-firearms ?"],
    ),
    "in charge of": (
        "The/DT/2/det general/NN/7/nsubj in/IN/4/case charge/NN/2/nmod of/IN/6/case Chad/NNP/4/nmod "
        "met/VBD/0/root/meet Niger/NNP/7/obj ././7/punct",
        "Chad=GPE; Niger=GPE",
        ["general in charge of Chad CONSULT Niger"],
    ),
    "demonstrates something": (
        "Chad/NNP/2/nsubj demonstrated/VBD/0/root/demonstrate its/PRP$/5/nmod:poss new/JJ/5/amod "
        "drones/NNS/2/obj/drone ././2/punct",
        "Chad=GPE",
        [],
    ),
    "an invasion that kills": (
        "Russia/NNP/3/nmod:poss 's/POS/1/case invasion/NN/7/nsubj of/IN/5/case Ukraine/NNP/3/nmod "
        "has/VBZ/7/aux/have killed/VBN/0/root/kill thousands/NNS/7/obj/thousand ././7/punct",
        "Russia=GPE; Ukraine=GPE",
        ["Russia ASSAULT Ukraine", "Russia ASSAULT thousands"],
    ),
    "leaves ten dead": (
        "A/DT/3/det drone/NN/3/compound attack/NN/8/nsubj by/IN/5/case Niger/NNP/3/nmod on/IN/7/case "
        "Mali/NNP/3/nmod left/VBD/0/root/leave ten/CD/8/obj dead/JJ/8/xcomp ././8/punct",
        "Niger=GPE; Mali=GPE",
        ["Niger ASSAULT ten people", "Niger ASSAULT-drone Mali"],
    ),
    "the killing by some of others": (
        "The/DT/2/det killing/NN/10/nsubj by/IN/5/case Nigerien/JJ/5/amod troops/NNS/2/nmod/troop "
        "of/IN/9/case ten/CD/9/nummod Malian/JJ/9/amod herders/NNS/5/nmod/herder angered/VBD/0/root/anger "
        "Chad/NNP/10/obj ././10/punct",
        "Nigerien=NORP; Malian=NORP; Chad=GPE",
        ["Chad ACCUSE-disapprove Niger Armed Forces", "Niger Armed Forces ASSAULT ten Malian herders"],
    ),
    "the visit of somebody": (
        "The/DT/2/det visit/NN/7/nsubj of/IN/4/case Putin/NNP/2/nmod to/IN/6/case China/NNP/2/nmod "
        "ended/VBD/0/root/end on/IN/9/case Friday/NNP/7/obl ././7/punct",
        "Putin=PERSON; China=GPE",
        ["Vladimir Putin CONSULT-visit China"],
    ),
    "a deal that alarms": (
        "Mali/NNP/3/nmod:poss 's/POS/1/case deal/NN/6/nsubj with/IN/5/case Niger/NNP/3/nmod "
        "alarmed/VBD/0/root/alarm France/NNP/6/obj ././6/punct",
        "Mali=GPE; Niger=GPE; France=GPE",
        ["France ACCUSE-disapprove Mali+Niger", "Mali AGREE Niger"],
    ),
    "accused of by nobody": (
        "Two/CD/2/nummod men/NNS/8/nsubj:pass/man accused/VBN/2/acl/accuse of/IN/5/mark "
        "attacking/VBG/3/advcl/attack Mali/NNP/5/obj were/VBD/8/aux:pass/be arrested/VBN/0/root/arrest "
        "././8/punct",
        "Mali=GPE",
        ["? ACCUSE-allege Two men", "? COERCE-arrest Two men", "Two men ASSAULT Mali, hypothetical"],
    ),
    "weighs whether to": (
        "Mali/NNP/3/nsubj was/VBD/3/aux/be weighing/VBG/0/root/weigh whether/IN/6/mark to/TO/6/mark "
        "file/VB/3/advcl a/DT/8/det case/NN/6/obj against/IN/10/case Niger/NNP/8/nmod ././3/punct",
        "Mali=GPE; Niger=GPE",
        ["Mali ACCUSE-allege Niger, hypothetical"],
    ),
    "a collapse that kills": (
        "A/DT/2/det canopy/NN/6/nsubj at/IN/5/case the/DT/5/det station/NN/2/nmod "
        "collapsed/VBD/0/root/collapse ,/,/8/punct killing/VBG/6/advcl/kill 14/CD/10/nummod "
        "people/NNS/8/obj ././6/punct",
        "",
        [],
    ),
    "sets aside a dispute": (
        "Mali/NNP/2/nsubj set/VBD/0/root aside/RP/2/compound:prt the/DT/5/det dispute/NN/2/obj "
        "with/IN/7/case Niger/NNP/5/nmod ././2/punct",
        "Mali=GPE; Niger=GPE",
        ["Mali CONCEDE Niger"],
    ),
    "asked for what another denies": (
        "Chad/NNP/2/nsubj asked/VBD/0/root/ask for/IN/5/case the/DT/5/det meeting/NN/2/obl ,/,/9/punct "
        "which/WDT/9/obj Niger/NNP/9/nsubj denied/VBD/5/acl:relcl/deny ././2/punct",
        "Chad=PERSON; Niger=GPE",
        ["Chad REQUEST ?", "Niger REJECT ?"],
    ),
    "rehearses an invasion": (
        "China/NNP/2/nsubj rehearsed/VBD/0/root/rehearse an/DT/4/det/a invasion/NN/2/obj of/IN/6/case "
        "Taiwan/NNP/4/nmod ././2/punct",
        "China=GPE; Taiwan=GPE",
        ["China MOBILIZE-troops Taiwan"],
    ),
    "their leaders, of each": (
        "Japan/NNP/4/nsubj and/CC/3/cc Chad/NNP/1/conj agreed/VBD/0/root/agree to/TO/6/mark "
        "talk/VB/4/xcomp after/IN/10/mark their/PRP$/9/nmod:poss armies/NNS/10/nsubj/army "
        "met/VBD/6/advcl/meet ././4/punct",
        "Japan=GPE; Chad=GPE",
        ["Japan Self-Defense Forces+Chadian National Army CONSULT ?", "Japan+Chad AGREE ?"],
    ),
    "a decision to send missiles": (
        "Chad/NNP/2/nsubj thanked/VBD/0/root/thank Mali/NNP/2/obj for/IN/6/case its/PRP$/6/nmod:poss "
        "decision/NN/2/obl to/TO/8/mark send/VB/6/acl missiles/NNS/8/obj/missile ././2/punct",
        "Chad=GPE; Mali=GPE",
        ["Chad SUPPORT Mali", "Mali AID ?"],
    ),
    "sends missiles into": (
        "Iran/NNP/2/nsubj sent/VBD/0/root/send missiles/NNS/2/obj/missile into/IN/5/case Israel/NNP/2/obl "
        "././2/punct",
        "Iran=GPE; Israel=GPE",
        ["Iran ASSAULT-heavy-weapons Israel"],
    ),
    "rocked by riots": (
        "New/NNP/2/amod Caledonia/NNP/4/nsubj:pass was/VBD/4/aux:pass/be rocked/VBN/0/root/rock "
        "by/IN/6/case riots/NNS/4/obl:agent/riot ././4/punct",
        "New Caledonia=GPE",
        [],
    ),
    "the center of a town is liberated": (
        "Troops/NNS/2/nsubj/troop liberated/VBD/0/root/liberate the/DT/4/det center/NN/2/obj of/IN/6/case "
        "Mosul/NNP/4/nmod ././2/punct",
        "Mosul=GPE",
        ["Iraqi Armed Forces ASSAULT center of Mosul"],
    ),
    "calm returns": (
        "Calm/NN/2/nsubj returned/VBD/0/root/return to/IN/4/case Mosul/NNP/2/obl ././2/punct",
        "Mosul=GPE",
        [],
    ),
    "carried out by medics": (
        "Firefighters/NNS/2/nsubj/firefighter carried/VBD/0/root/carry the/DT/4/det "
        "children/NNS/2/obj/child out/RB/2/advmod ././2/punct",
        "",
        ["Firefighters AID children"],
    ),
    "carried off by gunmen": (
        "Gunmen/NNS/2/nsubj/gunman carried/VBD/0/root/carry the/DT/4/det children/NNS/2/obj/child "
        "off/RP/2/compound:prt ././2/punct",
        "",
        ["Gunmen ASSAULT-abduct children"],
    ),
    "quit as minister": (
        "Mahinda/NNP/3/nsubj Rajapaksa/NNP/1/flat quit/VBD/0/root as/IN/6/case prime/JJ/6/amod "
        "minister/NN/3/obl ././3/punct",
        "Mahinda Rajapaksa=PERSON",
        ["Mahinda Rajapaksa RETREAT-resign ?"],
    ),
    "fought them in a war": (
        "Chad/NNP/2/nsubj fought/VBD/0/root/fight Niger/NNP/5/nmod:poss 's/POS/3/case army/NN/2/obj "
        "in/IN/8/case the/DT/8/det war/NN/2/obl ././2/punct",
        "Chad=GPE; Niger's army=ORG",
        ["Chad ASSAULT Niger Armed Forces"],
    ),
    "fire breaks out": (
        "Fire/NN/2/nsubj broke/VBD/0/root/break out/RP/2/compound:prt at/IN/6/case Goma/NNP/6/compound "
        "airport/NNP/2/obl ././2/punct",
        "Goma airport=FAC",
        [],
    ),
    "descend onto a ship": (
        "Finnish/JJ/2/amod commandos/NNS/3/nsubj/commando descended/VBD/0/root/descend onto/IN/6/case "
        "the/DT/6/det tanker/NN/3/obl ././3/punct",
        "Finnish=NORP",
        ["Finnish commandos COERCE-seize ?"],
    ),
    "a withdrawal from somewhere": (
        "The/DT/2/det withdrawal/NN/8/nsubj of/IN/5/case Israeli/JJ/5/amod troops/NNS/2/nmod/troop "
        "from/IN/7/case Gaza/NNP/2/nmod began/VBD/0/root/begin ././8/punct",
        "Israeli=NORP; Gaza=GPE",
        ["Israel Defense Forces RETREAT-withdraw ?"],
    ),
    "a withdrawal without more": (
        "The/DT/2/det withdrawal/NN/5/nsubj of/IN/4/case troops/NNS/2/nmod/troop began/VBD/0/root/begin "
        "././5/punct",
        "",
        [],
    ),
    "the task force acts": (
        "The/DT/3/det task/NNP/3/compound force/NN/4/nsubj thanked/VBD/0/root/thank Mali/NNP/4/obj "
        "././4/punct",
        "task force=ORG; Mali=GPE",
        ["task force SUPPORT Mali"],
    ),
    "an allegation by another": (
        "Chad/NNP/2/nsubj rejected/VBD/0/root/reject an/DT/4/det/a allegation/NN/2/obj by/IN/6/case "
        "Mali/NNP/4/nmod that/IN/12/mark Niger/NNP/10/nmod:poss 's/POS/8/case army/NN/12/nsubj "
        "had/VBD/12/aux/have bombed/VBN/4/acl:relcl/bomb a/DT/14/det clinic/NN/12/obj ././2/punct",
        "Chad=PERSON; Mali=GPE; Niger=GPE",
        [
            "Chad REJECT Mali",
            "Mali ACCUSE-allege Niger Armed Forces",
            "Niger Armed Forces ASSAULT clinic, hypothetical",
        ],
    ),
    "one's own claim": (
        "Mali/NNP/3/nmod:poss 's/POS/1/case claim/NN/10/nsubj:pass that/IN/7/mark it/PRP/7/nsubj "
        "had/VBD/7/aux/have bombed/VBN/3/acl/bomb Niger/NNP/7/obj was/VBD/10/aux:pass/be "
        "denied/VBN/0/root/deny ././10/punct",
        "Mali=GPE; Niger=GPE",
        ["Mali ASSAULT Niger, hypothetical"],
    ),
    "a claim of nobody": (
        "Chad/NNP/2/nsubj denied/VBD/0/root/deny claims/NNS/2/obj/claim that/IN/7/mark it/PRP/7/nsubj "
        "had/VBD/7/aux/have bombed/VBN/3/acl/bomb Niger/NNP/7/obj ././2/punct",
        "Chad=PERSON; Niger=GPE",
        ["Chad ASSAULT Niger, negation"],
    ),
    "warned that others could face sanctions": (
        "Iran/NNP/2/nsubj warned/VBD/0/root/warn that/IN/6/mark Israel/NNP/6/nsubj could/MD/6/aux "
        "face/VB/2/ccomp sanctions/NNS/6/obj/sanction ././2/punct",
        "Iran=GPE; Israel=GPE",
        ["Iran THREATEN-relations Israel"],
    ),
    "warned that it could be attacked itself": (
        "Iran/NNP/2/nsubj warned/VBD/0/root/warn that/IN/7/mark Tehran/NNP/7/nsubj:pass could/MD/7/aux "
        "be/VB/7/aux:pass attacked/VBN/2/ccomp/attack ././2/punct",
        "Iran=GPE; Tehran=GPE",
        ["? ASSAULT Tehran, hypothetical"],
    ),
    "an analyst warns": (
        "An/DT/2/det/a analyst/NN/3/nsubj warned/VBD/0/root/warn that/IN/7/mark Israel/NNP/7/nsubj "
        "could/MD/7/aux face/VB/3/ccomp sanctions/NNS/7/obj/sanction ././3/punct",
        "Israel=GPE",
        ["? SANCTION-discontinue Israel, hypothetical"],
    ),
    "a curfew in the own capital": (
        "Peru/NNP/2/nsubj imposed/VBD/0/root/impose a/DT/4/det curfew/NN/2/obj in/IN/6/case "
        "Lima/NNP/2/obl and/CC/8/cc Cusco/NNP/6/conj ././2/punct",
        "Peru=GPE; Lima=GPE; Cusco=GPE",
        ["Peru COERCE-curfew Lima+Cusco"],
    ),
    "a visit to a capital": (
        "Obama/NNP/2/nsubj arrived/VBD/0/root/arrive in/IN/4/case Lima/NNP/2/obl ././2/punct",
        "Obama=PERSON; Lima=GPE",
        ["Barack Obama CONSULT-visit Peru"],
    ),
    "says again who he is": (
        "Imran/NNP/15/nsubj:pass Khan/NNP/1/flat ,/,/4/punct 71/CD/1/appos ,/,/9/punct a/DT/9/det "
        "former/JJ/9/amod cricket/NN/9/compound star/NN/1/appos ousted/VBN/9/acl/oust by/IN/12/case "
        "parliament/NN/10/obl:agent ,/,/1/punct was/VBD/15/aux:pass/be sentenced/VBN/0/root/sentence "
        "././15/punct",
        "Imran Khan=PERSON",
        ["? SANCTION-convict Imran Khan", "National Assembly of Pakistan SANCTION-expel Imran Khan"],
    ),
    "provides for a withdrawal": (
        "The/DT/2/det deal/NN/3/nsubj provides/VBZ/0/root/provide for/IN/6/case the/DT/6/det "
        "withdrawal/NN/3/obl of/IN/9/case Israeli/JJ/9/amod troops/NNS/6/nmod/troop from/IN/11/case "
        "Gaza/NNP/6/nmod ././3/punct",
        "Israeli=NORP; Gaza=GPE",
        ["Israel Defense Forces RETREAT-withdraw ?, future"],
    ),
    "whom he thanked, after the day": (
        "Putin/NNP/2/nsubj met/VBD/0/root/meet Macron/NNP/2/obj on/IN/5/case Tuesday/NNP/2/obl "
        ",/,/9/punct whom/WP/9/obj he/PRP/9/nsubj thanked/VBD/2/parataxis/thank ././2/punct",
        "Putin=PERSON; Macron=PERSON; Tuesday=DATE",
        ["Vladimir Putin CONSULT Emmanuel Macron", "Vladimir Putin SUPPORT Emmanuel Macron"],
    ),
    "orders a seizure": (
        "Putin/NNP/2/nsubj ordered/VBD/0/root/order the/DT/4/det seizure/NN/2/obj of/IN/7/case "
        "the/DT/7/det tanker/NN/4/nmod ././2/punct",
        "Putin=PERSON",
        ["Vladimir Putin COERCE tanker"],
    ),
    "levies that hit": (
        "Israeli/JJ/2/amod levies/NNS/3/nsubj/levy hit/VBP/0/root Chad/NNP/3/obj and/CC/6/cc "
        "Mali/NNP/4/conj ././3/punct",
        "Israeli=NORP; Chad=GPE; Mali=GPE",
        ["Israel SANCTION-discontinue Chad+Mali"],
    ),
    "the movement's rebels": (
        "Tupac/NNP/3/compound Amaru/NNP/1/flat rebels/NNS/4/nsubj/rebel attacked/VBD/0/root/attack "
        "Mali/NNP/4/obj ././4/punct",
        "Tupac Amaru=PERSON; Mali=GPE",
        ["Tupac Amaru Revolutionary Movement ASSAULT Mali"],
    ),
    "commits money": (
        "Australia/NNP/3/nsubj has/VBZ/3/aux/have committed/VBN/0/root/commit 60/CD/5/compound "
        "million/CD/6/nummod dollars/NNS/3/obj/dollar to/IN/8/case Iraq/NNP/3/obl ././3/punct",
        "Australia=GPE; 60 million dollars=MONEY; Iraq=GPE",
        ["Australia AGREE Iraq"],
    ),
    "tens of thousands marched": (
        "Tens/NNS/4/nsubj/ten of/IN/3/case thousands/NNS/1/nmod/thousand marched/VBD/0/root/march "
        "in/IN/6/case Tbilisi/NNP/4/obl ././4/punct",
        "Tbilisi=GPE",
        ["Tens of thousands PROTEST-demo ?"],
    ),
    "tens of thousands of protesters": (
        "Tens/NNS/6/nsubj/ten of/IN/3/case thousands/NNS/1/nmod/thousand of/IN/5/case "
        "protesters/NNS/3/nmod/protester marched/VBD/0/root/march in/IN/8/case Tbilisi/NNP/6/obl "
        "././6/punct",
        "Tbilisi=GPE",
        ["protesters PROTEST-demo ?"],
    ),
    "a roadside bomb hits": (
        "A/DT/3/det roadside/NN/3/compound bomb/NN/4/nsubj hit/VBD/0/root a/DT/6/det convoy/NN/4/obj "
        "of/IN/8/case soldiers/NNS/6/nmod/soldier in/IN/11/case northern/JJ/11/amod Mali/NNP/4/obl "
        "././4/punct",
        "Mali=GPE",
        ["? ASSAULT-explosives Malian Armed Forces"],
    ),
    "a car bomb strikes": (
        "A/DT/3/det car/NN/3/compound bomb/NN/4/nsubj struck/VBD/0/root/strike a/DT/6/det market/NN/4/obj "
        "in/IN/8/case Mogadishu/NNP/4/obl ././4/punct",
        "Mogadishu=GPE",
        ["? ASSAULT-explosives market"],
    ),
    "parcel bombs wound": (
        "Two/CD/3/nummod parcel/NN/3/compound bombs/NNS/4/nsubj/bomb wounded/VBD/0/root/wound "
        "three/CD/6/nummod policemen/NNS/4/obj/policeman in/IN/8/case Madrid/NNP/4/obl ././4/punct",
        "Madrid=GPE",
        ["? ASSAULT-explosives Spanish police"],
    ),
    "named models are given": (
        "Germany/NNP/2/nsubj delivered/VBD/0/root/deliver 18/CD/4/nummod Leopards/NNS/2/obj/Leopard "
        "to/IN/6/case Ukraine/NNP/2/obl ././2/punct",
        "Germany=GPE; Ukraine=GPE",
        ["Germany AID Ukraine"],
    ),
    "named models are bought": (
        "India/NNP/2/nsubj bought/VBD/0/root/buy 36/CD/4/nummod Rafales/NNPS/2/obj/Rafale from/IN/6/case "
        "France/NNP/2/obl ././2/punct",
        "India=GPE; Rafales=MISC; France=GPE",
        ["India COOPERATE France"],
    ),
    "named models are deployed": (
        "Russia/NNP/2/nsubj deployed/VBD/0/root/deploy Iskanders/NNPS/2/obj/Iskander to/IN/5/case "
        "Belarus/NNP/2/obl ././2/punct",
        "Russia=GPE; Iskanders=NORP; Belarus=GPE",
        ["Russia MOBILIZE-weapons Belarus"],
    ),
    "a named model is shot down": (
        "The/DT/2/det rebels/NNS/3/nsubj/rebel shot/VBD/0/root/shoot down/RP/3/compound:prt a/DT/7/det "
        "Syrian/JJ/7/amod MiG-29/NNP/3/obj ././3/punct",
        "Syrian=NORP; MiG-29=MISC",
        ["rebels ASSAULT-heavy-weapons Syria"],
    ),
    "named models strike": (
        "Russian/JJ/2/amod Su-34s/NNP/3/nsubj struck/VBD/0/root/strike a/DT/5/det market/NN/3/obj "
        "in/IN/7/case Kharkiv/NNP/3/obl ././3/punct",
        "Russian=NORP; Kharkiv=GPE",
        ["Russia ASSAULT-aerial market"],
    ),
    "a region is put on lockdown": (
        "Nepal/NNP/3/nmod:poss 's/POS/1/case government/NN/4/nsubj put/VBD/0/root large/JJ/6/amod "
        "parts/NNS/4/obj/part of/IN/9/case the/DT/9/det country/NN/6/nmod on/IN/11/case lockdown/NN/4/obl "
        "././4/punct",
        "Nepal=GPE",
        ["Nepal COERCE-curfew large parts of the country"],
    ),
    "a student enters a country": (
        "The/DT/2/det student/NN/4/nsubj:pass was/VBD/4/aux:pass/be barred/VBN/0/root/bar from/IN/6/mark "
        "entering/VBG/4/advcl/enter Israel/NNP/6/obj ././4/punct",
        "Israel=GPE",
        ["? COERCE-restrict student"],
    ),
    "a request that is denied was made": (
        "Ghana/NNP/2/nsubj denied/VBD/0/root/deny a/DT/4/det request/NN/2/obj by/IN/6/case "
        "Togo/NNP/4/nmod ././2/punct",
        "Ghana=GPE; Togo=ORG",
        ["Ghana REJECT Togo", "Togo REQUEST Ghana"],
    ),
    "calls that are defied were made": (
        "Ghana/NNP/2/nsubj defied/VBD/0/root/defy calls/NNS/2/obj/call by/IN/5/case Togo/NNP/3/nmod "
        "././2/punct",
        "Ghana=GPE; Togo=ORG",
        ["Ghana REJECT-yield Togo", "Togo REQUEST Ghana"],
    ),
    "an offer that is spurned was made": (
        "Ghana/NNP/2/nsubj spurned/VBD/0/root/spurn an/DT/4/det/a offer/NN/2/obj from/IN/6/case "
        "Togo/NNP/4/nmod ././2/punct",
        "Ghana=GPE; Togo=GPE",
        ["Ghana REJECT Togo", "Togo AGREE Ghana"],
    ),
    "an ultimatum that is rejected was given": (
        "Ghana/NNP/2/nsubj rejected/VBD/0/root/reject Togo/NNP/5/nmod:poss 's/POS/3/case "
        "ultimatum/NN/2/obj ././2/punct",
        "Ghana=GPE; Togo=GPE",
        ["Ghana REJECT Togo", "Togo THREATEN Ghana"],
    ),
    "a demand that is his has been told": (
        "Ghana/NNP/2/nsubj rejected/VBD/0/root/reject his/PRP$/4/nmod:poss demand/NN/2/obj ././2/punct",
        "Ghana=GPE",
        ["Ghana REJECT ?"],
    ),
    "an offer that is welcomed was made to others": (
        "Ghana/NNP/2/nsubj welcomed/VBD/0/root/welcome Togo/NNP/5/nmod:poss 's/POS/3/case offer/NN/2/obj "
        "././2/punct",
        "Ghana=GPE; Togo=ORG",
        ["Ghana SUPPORT Togo"],
    ),
    "the downing of a jet": (
        "Ghana/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/4/det downing/NN/2/obj of/IN/7/case "
        "a/DT/7/det jet/NN/4/nmod by/IN/9/case Togo/NNP/4/nmod ././2/punct",
        "Ghana=GPE; Togo=ORG",
        ["Ghana ACCUSE-disapprove Togo", "Togo ASSAULT-heavy-weapons jet"],
    ),
    "who is trapped by troops": (
        "Ghana/NNP/2/nsubj trapped/VBD/0/root/trap villagers/NNS/2/obj/villager in/IN/5/case "
        "Lome/NNP/2/obl ././2/punct",
        "Ghana=GPE; Lome=GPE",
        ["Ghana COERCE-restrict villagers"],
    ),
    "who is trapped by fire": (
        "The/DT/2/det fire/NN/3/nsubj trapped/VBD/0/root/trap villagers/NNS/3/obj/villager ././3/punct",
        "",
        [],
    ),
    "villagers driven onto a mountain": (
        "Ghana/NNP/2/nsubj drove/VBD/0/root/drive villagers/NNS/2/obj/villager onto/IN/6/case a/DT/6/det "
        "mountain/NN/2/obl ././2/punct",
        "Ghana=GPE",
        ["Ghana COERCE-deport villagers"],
    ),
    "whose purchase it is": (
        "Ghana/NNP/2/nsubj criticised/VBD/0/root/criticise Togo/NNP/5/nmod:poss 's/POS/3/case "
        "purchase/NN/2/obj of/IN/8/case Russian/JJ/8/amod missiles/NNS/5/nmod/missile ././2/punct",
        "Ghana=GPE; Togo=GPE; Russian=NORP",
        ["Ghana ACCUSE-disapprove Togo"],
    ),
    "who is hit above a town": (
        "Ghana/NNP/2/nsubj downed/VBD/0/root/down drones/NNS/2/obj/drone over/IN/5/case Lome/NNP/2/obl "
        "././2/punct",
        "Ghana=GPE; Lome=GPE",
        ["Ghana ASSAULT-heavy-weapons drones"],
    ),
    "on a visit, A urged": (
        "Rex/NNP/10/nsubj Tillerson/NNP/1/flat ,/,/1/punct on/IN/6/case a/DT/6/det visit/NN/10/obl "
        "to/IN/8/case Cairo/NNP/6/nmod ,/,/6/punct exhorted/VBD/0/root/exhort Iran/NNP/10/obj "
        "to/TO/13/mark stop/VB/10/xcomp ././10/punct",
        "Rex Tillerson=PERSON; Cairo=GPE; Iran=GPE",
        ["Rex Tillerson CONSULT-visit Egypt", "Rex Tillerson REQUEST Iran"],
    ),
    "on a tour of two countries": (
        "Mike/NNP/12/nsubj Pence/NNP/1/flat ,/,/1/punct on/IN/6/case a/DT/6/det tour/NN/12/obl "
        "of/IN/8/case Estonia/NNP/6/nmod and/CC/10/cc Georgia/NNP/8/conj ,/,/6/punct "
        "praised/VBD/0/root/praise Ukraine/NNP/12/obj ././12/punct",
        "Mike Pence=PERSON; Estonia=GPE; Georgia=GPE; Ukraine=GPE",
        ["Mike Pence CONSULT-visit Estonia+Georgia", "Mike Pence SUPPORT Ukraine"],
    ),
    "in a call, A urged B": (
        "In/IN/4/case a/DT/4/det telephone/NN/4/compound call/NN/10/obl on/IN/6/case Wednesday/NNP/4/nmod "
        ",/,/4/punct Donald/NNP/10/nsubj Trump/NNP/8/flat urged/VBD/0/root/urge Recep/NNP/10/obj "
        "Erdogan/NNP/11/flat to/TO/14/mark stop/VB/10/xcomp ././10/punct",
        "Donald Trump=PERSON; Recep Erdogan=PERSON",
        ["Donald Trump CONSULT-phone Recep Erdogan", "Donald Trump REQUEST Recep Erdogan"],
    ),
    "in talks, A told B": (
        "In/IN/2/case talks/NNS/8/obl/talk in/IN/4/case Minsk/NNP/2/nmod ,/,/2/punct Sergei/NNP/8/nsubj "
        "Lavrov/NNP/6/flat told/VBD/0/root/tell Dmytro/NNP/8/iobj Kuleba/NNP/9/flat that/IN/14/mark "
        "Russia/NNP/14/nsubj would/MD/14/aux stop/VB/8/ccomp ././8/punct",
        "Minsk=GPE; Sergei Lavrov=PERSON; Dmytro Kuleba=PERSON; Russia=GPE",
        ["Sergei Lavrov CONSULT Dmytro Kuleba"],
    ),
    "prevented from attacking": (
        "Russia/NNP/2/nsubj prevented/VBD/0/root/prevent Ukraine/NNP/2/obj from/IN/5/mark "
        "attacking/VBG/2/advcl/attack Belarus/NNP/5/obj ././2/punct",
        "Russia=GPE; Ukraine=GPE; Belarus=GPE",
        ["Ukraine ASSAULT Belarus, hypothetical, negation"],
    ),
    "barred from travelling": (
        "France/NNP/2/nsubj barred/VBD/0/root/bar Iranian/JJ/4/amod officials/NNS/2/obj/official "
        "from/IN/6/mark visiting/VBG/2/advcl/visit Paris/NNP/6/obj ././2/punct",
        "France=GPE; Iranian=NORP; Paris=GPE",
        [
            "France COERCE-restrict Iranian officials",
            "Iranian officials CONSULT-visit France, hypothetical, negation",
        ],
    ),
    "accused of trying to kill": (
        "Somalia/NNP/2/nsubj accused/VBD/0/root/accuse Kenya/NNP/2/obj of/IN/5/mark "
        "trying/VBG/2/advcl/try to/TO/7/mark assassinate/VB/5/xcomp Hassan/NNP/7/obj Ali/NNP/8/flat "
        "Khaire/NNP/8/flat ././2/punct",
        "Somalia=GPE; Kenya=GPE; Hassan Ali Khaire=PERSON",
        ["Kenya ASSAULT-targeted Hassan Ali Khaire, hypothetical", "Somalia ACCUSE-allege Kenya"],
    ),
    "a step that allies called reckless": (
        "Colombia/NNP/2/nsubj said/VBD/0/root/say it/PRP/5/nsubj would/MD/5/aux ask/VB/2/ccomp "
        "Peru/NNP/5/iobj to/TO/8/mark arrest/VB/5/xcomp Hugo/NNP/8/obj Chavez/NNP/9/flat ,/,/13/punct "
        "a/DT/13/det step/NN/8/parataxis that/WDT/16/obj Spain/NNP/16/nsubj called/VBD/13/acl:relcl/call "
        "reckless/JJ/16/xcomp ././2/punct",
        "Colombia=GPE; Peru=GPE; Hugo Chavez=PERSON; Spain=GPE",
        [
            "Colombia REQUEST Peru, future",
            "Peru COERCE-arrest Hugo Chavez, future, hypothetical",
            "Spain ACCUSE-disapprove Colombia",
        ],
    ),
    "makers of jets": (
        "Two/CD/4/nummod Ivorian/JJ/4/amod Sukhoi/NNP/4/compound jets/NNS/5/nsubj/jet "
        "bombed/VBD/0/root/bomb a/DT/8/det French/JJ/8/amod base/NN/5/obj ././5/punct",
        "Ivorian=NORP; Sukhoi=ORG; French=NORP",
        ["Ivory Coast ASSAULT-aerial France"],
    ),
    "observers held by rebels": (
        "Four/CD/2/nummod observers/NNS/10/nsubj:pass/observer who/WP/6/nsubj:pass had/VBD/6/aux/have "
        "been/VBN/6/aux:pass/be held/VBN/2/acl:relcl/hold by/IN/8/case rebels/NNS/6/obl:agent/rebel "
        "were/VBD/10/aux:pass/be freed/VBN/0/root/free ././10/punct",
        "",
        ["? RETREAT-release Four observers", "rebels COERCE-arrest Four observers"],
    ),
    "extended his detention": (
        "A/DT/2/det court/NN/3/nsubj extended/VBD/0/root/extend the/DT/5/det detention/NN/3/obj "
        "of/IN/7/case Mohamed/NNP/5/nmod Morsi/NNP/7/flat ././3/punct",
        "Mohamed Morsi=PERSON",
        ["court COERCE-arrest ?"],
    ),
    "expedited deliveries": (
        "Washington/NNP/2/nsubj expedited/VBD/0/root/expedite weapons/NNS/4/compound/weapon "
        "deliveries/NNS/2/obj/delivery to/IN/6/case Ukraine/NNP/4/nmod ././2/punct",
        "Washington=PERSON; Ukraine=GPE",
        ["United States AID Ukraine"],
    ),
    "grounded its flights": (
        "Qatar/NNP/2/nsubj grounded/VBD/0/root/ground all/PDT/5/det:predet its/PRP$/5/nmod:poss "
        "flights/NNS/2/obj/flight to/IN/8/case Saudi/NNP/8/amod Arabia/NNP/2/obl ././2/punct",
        "Qatar=GPE; Saudi Arabia=GPE",
        ["Qatar SANCTION-discontinue Saudi Arabia"],
    ),
    "turned out in cities": (
        "Thousands/NNS/4/nsubj/thousand of/IN/3/case supporters/NNS/1/nmod/supporter "
        "turned/VBD/0/root/turn out/RP/4/compound:prt in/IN/7/case dozens/NNS/4/obl/dozen of/IN/9/case "
        "cities/NNS/7/nmod/city ././4/punct",
        "",
        ["supporters PROTEST-demo ?"],
    ),
    "subjected to bombing": (
        "Russia/NNP/2/nsubj subjected/VBD/0/root/subject the/DT/4/det steelworks/NNS/2/obj/steelwork "
        "to/IN/7/case relentless/JJ/7/amod bombing/NN/2/obl ././2/punct",
        "Russia=GPE",
        ["Russia ASSAULT steelworks"],
    ),
    "put off a meeting": (
        "The/DT/3/det United/NNP/3/amod/Unite States/NNPS/4/nsubj/State put/VBD/0/root "
        "off/RP/4/compound:prt a/DT/7/det meeting/NN/4/obj with/IN/10/case South/NNP/10/compound "
        "Korea/NNP/7/nmod ././4/punct",
        "United States=GPE; South Korea=GPE",
        ["United States REJECT-meet South Korea"],
    ),
    "inflicted losses": (
        "Rebels/NNS/2/nsubj/rebel inflicted/VBD/0/root/inflict heavy/JJ/4/amod losses/NNS/2/obj/loss "
        "on/IN/6/case Ethiopia/NNP/2/obl ././2/punct",
        "Ethiopia=GPE",
        ["Rebels ASSAULT Ethiopia"],
    ),
    "went to war in": (
        "Israel/NNP/2/nsubj went/VBD/0/root/go to/IN/4/case war/NN/2/obl in/IN/6/case Gaza/NNP/2/obl "
        "././2/punct",
        "Israel=GPE; Gaza=GPE",
        ["Israel ASSAULT Gaza Strip"],
    ),
    "unacceptable to": (
        "The/DT/2/det plan/NN/4/nsubj was/VBD/4/cop/be unacceptable/JJ/0/root to/IN/6/case "
        "Moscow/NNP/4/obl ././4/punct",
        "Moscow=GPE",
        ["Russia REJECT ?"],
    ),
    "joined protesters": (
        "The/DT/3/det Estonian/JJ/3/amod minister/NN/4/nsubj joined/VBD/0/root/join "
        "protesters/NNS/4/obj/protester in/IN/7/case Tbilisi/NNP/4/obl ././4/punct",
        "Estonian=NORP; Tbilisi=GPE",
        ["Estonian minister PROTEST-demo ?"],
    ),
    "fired salvoes": (
        "Hezbollah/NNP/2/nsubj fired/VBD/0/root/fire salvoes/NNS/2/obj/salvoe of/IN/5/case "
        "rockets/NNS/3/nmod/rocket at/IN/7/case Israel/NNP/2/obl ././2/punct",
        "Hezbollah=ORG; Israel=GPE",
        ["Hezbollah ASSAULT-heavy-weapons Israel"],
    ),
    "stood by a country": (
        "Norway/NNP/2/nsubj stood/VBD/0/root/stand by/IN/4/case Ukraine/NNP/2/obl ././2/punct",
        "Norway=GPE; Ukraine=GPE",
        ["Norway SUPPORT Ukraine"],
    ),
    "replaced as chief": (
        "Rustem/NNP/3/nsubj Umerov/NNP/1/flat replaced/VBD/0/root/replace Andriy/NNP/3/obj "
        "Yermak/NNP/4/flat as/IN/8/case chief/JJ/8/amod negotiator/NN/3/obl ././3/punct",
        "Rustem Umerov=PERSON; Andriy Yermak=PERSON",
        [],
    ),
    "spoke to residents": (
        "Wen/NNP/3/nsubj Jiabao/NNP/1/flat spoke/VBD/0/root/speak to/IN/5/case "
        "residents/NNS/3/obl/resident in/IN/8/case New/NNP/8/amod York/NNP/5/nmod ././3/punct",
        "Wen Jiabao=PERSON; New York=GPE",
        [],
    ),
    "shored up supplies": (
        "China/NNP/2/nsubj shored/VBD/0/root/shore up/RP/2/compound:prt oil/NN/5/compound "
        "supplies/NNS/2/obj/supply ././2/punct",
        "China=GPE",
        [],
    ),
    "aligned with": (
        "Rebels/NNS/5/nsubj/rebel aligned/VBN/1/acl/align with/IN/4/case Iran/NNP/2/obl "
        "attacked/VBD/0/root/attack Yemen/NNP/5/obj ././5/punct",
        "Iran=GPE; Yemen=GPE",
        ["Rebels ASSAULT Yemen"],
    ),
    "blew himself up": (
        "A/DT/2/det bomber/NN/3/nsubj blew/VBD/0/root/blow himself/PRP/3/obj up/RP/3/compound:prt "
        "in/IN/7/case Baghdad/NNP/3/obl ././3/punct",
        "Baghdad=GPE",
        ["bomber ASSAULT-explosives ?"],
    ),
    "blocked the gates": (
        "Police/NN/2/compound officers/NNS/3/nsubj/officer blocked/VBD/0/root/block the/DT/5/det "
        "gates/NNS/3/obj/gate of/IN/8/case the/DT/8/det assembly/NN/5/nmod ././3/punct",
        "",
        ["Police officers COERCE-restrict assembly"],
    ),
    "proclaimed a partnership": (
        "China/NNP/4/nsubj and/CC/3/cc Russia/NNP/1/conj proclaimed/VBD/0/root/proclaim a/DT/6/det "
        "partnership/NN/4/obj ././4/punct",
        "China=GPE; Russia=GPE",
        ["China+Russia AGREE ?"],
    ),
    "insisted on a withdrawal": (
        "Mark/NNP/3/nsubj Rutte/NNP/1/flat insisted/VBD/0/root/insist on/IN/6/case the/DT/6/det "
        "withdrawal/NN/3/obl of/IN/8/case Russia/NNP/6/nmod ././3/punct",
        "Mark Rutte=PERSON; Russia=GPE",
        ["Mark Rutte REQUEST ?"],
    ),
    "percent of duty": (
        "Canada/NNP/2/nsubj slapped/VBD/0/root/slap 25/CD/4/nummod percent/NN/2/obj on/IN/7/case "
        "American/JJ/7/amod steel/NN/2/obl ././2/punct",
        "Canada=GPE; 25 percent=PERCENT; American=NORP",
        ["Canada SANCTION-discontinue United States"],
    ),
    "details given": (
        "Beijing/NNP/2/nsubj acted/VBD/0/root/act without/IN/4/mark giving/VBG/2/advcl/give "
        "details/NNS/4/obj/detail ././2/punct",
        "Beijing=GPE",
        [],
    ),
    "bidden first secretary": (
        "Russia/NNP/2/nsubj told/VBD/0/root/tell a/DT/5/det first/JJ/5/amod secretary/NN/2/iobj "
        "at/IN/9/case the/DT/9/det Danish/JJ/9/amod embassy/NN/5/nmod to/TO/11/mark leave/VB/2/xcomp "
        "././2/punct",
        "Russia=GPE; Danish=NORP",
        ["Russia SANCTION-expel first secretary at the Danish embassy"],
    ),
    "what a measure hits": (
        "The/DT/2/det decision/NN/3/nsubj hit/VBD/0/root Polish/JJ/5/amod farmers/NNS/3/obj/farmer "
        "././3/punct",
        "Polish=NORP",
        [],
    ),
    "its side of a bargain": (
        "Hamas/NNP/3/nsubj has/VBZ/3/aux/have carried/VBN/0/root/carry out/RP/3/compound:prt "
        "its/PRP$/6/nmod:poss side/NN/3/obj of/IN/9/case the/DT/9/det bargain/NN/6/nmod ././3/punct",
        "Hamas=ORG",
        [],
    ),
    "at the same hour": (
        "At/IN/5/case around/RB/5/advmod the/DT/5/det same/JJ/5/amod hour/NN/7/obl "
        "gunmen/NNS/7/nsubj/gunman fired/VBD/0/root/fire on/IN/11/case a/DT/11/det police/NN/11/compound "
        "post/NN/7/obl ././7/punct",
        "",
        ["gunmen ASSAULT-firearms police post"],
    ),
    "target of an attack": (
        "The/DT/2/det convoy/NN/6/nsubj has/VBZ/6/aux/have been/VBN/6/cop/be the/DT/6/det "
        "victim/NN/0/root of/IN/9/case an/DT/9/det/a ambush/NN/6/nmod by/IN/11/case "
        "rebels/NNS/9/nmod/rebel ././6/punct",
        "",
        ["rebels ASSAULT convoy"],
    ),
    "passed through a capital": (
        "Blinken/NNP/2/nsubj passed/VBD/0/root/pass through/IN/4/case Ankara/NNP/2/obl on/IN/7/case "
        "his/PRP$/7/nmod:poss way/NN/2/obl to/IN/9/case Baku/NNP/7/nmod ././2/punct",
        "Blinken=PERSON; Ankara=GPE; Baku=GPE",
        ["Antony Blinken CONSULT-visit Turkey"],
    ),
    "a team that visits": (
        "A/DT/3/det UN/NNP/3/compound team/NN/4/nsubj visited/VBD/0/root/visit Aden/NNP/4/obj ././4/punct",
        "UN=ORG; Aden=GPE",
        ["UN team CONSULT-visit Aden"],
    ),
    "held since May": (
        "Two/CD/2/nummod men/NNS/5/nsubj:pass/man have/VBP/5/aux been/VBN/5/aux:pass/be "
        "held/VBN/0/root/hold since/IN/7/case May/NNP/5/obl ././5/punct",
        "",
        ["? COERCE-arrest Two men"],
    ),
    "roads that communities close": (
        "Communities/NNS/3/nsubj/community have/VBP/3/aux closed/VBN/0/root/close the/DT/5/det "
        "highway/NN/3/obj with/IN/7/case trunks/NNS/3/obl/trunk ././3/punct",
        "",
        ["Communities PROTEST-obstruct highway"],
    ),
    "set ablaze first": (
        "Ukrainian/JJ/2/amod drones/NNS/3/nsubj/drone set/VBD/0/root ablaze/RB/3/advmod an/DT/7/det/a "
        "oil/NN/7/compound terminal/NN/3/obj in/IN/9/case Novorossiysk/NNP/7/nmod ././3/punct",
        "Ukrainian=NORP; Novorossiysk=GPE",
        ["Ukraine ASSAULT-destroy oil terminal in Novorossiysk"],
    ),
    "jets sent up": (
        "Romania/NNP/2/nsubj sent/VBD/0/root/send up/RP/2/compound:prt two/CD/5/nummod jets/NNS/2/obj/jet "
        "././2/punct",
        "Romania=GPE",
        ["Romania MOBILIZE-weapons ?"],
    ),
    "drones that wreck": (
        "Drones/NNS/2/nsubj/drone wrecked/VBD/0/root/wreck elevators/NNS/2/obj/elevator in/IN/5/case "
        "Izmail/NNP/2/obl ././2/punct",
        "Izmail=GPE",
        ["Drones ASSAULT-drone elevators"],
    ),
    "two that are asked": (
        "The/DT/2/det rebels/NNS/3/nsubj/rebel demanded/VBD/0/root/demand that/IN/6/mark "
        "France/NNP/6/nsubj leave/VB/3/ccomp and/CC/10/cc that/IN/10/mark Germany/NNP/10/nsubj "
        "pay/VB/6/conj ././3/punct",
        "France=GPE; Germany=GPE",
        ["rebels REQUEST France+Germany"],
    ),
    "those with influence": (
        "Washington/NNP/2/nsubj pressed/VBD/0/root/press those/DT/2/obj/that with/IN/5/case "
        "influence/NN/3/nmod in/IN/7/case Khartoum/NNP/5/nmod to/TO/9/mark end/VB/2/advcl the/DT/11/det "
        "war/NN/9/obj ././2/punct",
        "Washington=PERSON; Khartoum=GPE",
        [
            "United States REQUEST-yield those with influence in Khartoum",
            "those with influence in Khartoum RETREAT-ceasefire ?, hypothetical",
        ],
    ),
    "paid in aid": (
        "Germany/NNP/2/nsubj released/VBD/0/root/release a/DT/4/det billion/CD/5/nummod "
        "euros/NNS/2/obj/euro in/IN/7/case aid/NN/2/obl for/IN/9/case Chad/NNP/7/nmod ././2/punct",
        "Germany=GPE; a billion euros=MONEY; Chad=GPE",
        ["Germany AID Chad"],
    ),
    "used against": (
        "Marcos/NNP/2/nsubj ruled/VBD/0/root/rule out/RP/2/compound:prt using/VBG/2/xcomp/use "
        "warships/NNS/4/obj/warship against/IN/7/case China/NNP/4/obl ././2/punct",
        "Marcos=PERSON; China=GPE",
        ["Ferdinand Marcos Jr. REJECT China"],
    ),
    "summoned to protest": (
        "Poland/NNP/2/nsubj summoned/VBD/0/root/summon the/DT/5/det Russian/JJ/5/amod ambassador/NN/2/obj "
        "to/TO/7/mark protest/VB/2/advcl against/IN/10/case the/DT/10/det shelling/NN/7/obl ././2/punct",
        "Poland=GPE; Russian=NORP",
        ["Poland ACCUSE-disapprove Russian ambassador"],
    ),
    "a state protests": (
        "Manila/NNP/2/nsubj protested/VBD/0/root/protest against/IN/5/case the/DT/5/det "
        "actions/NNS/2/obl/action of/IN/7/case Beijing/NNP/5/nmod ././2/punct",
        "Manila=GPE; Beijing=GPE",
        ["Philippines ACCUSE-disapprove China"],
    ),
    "migrants pushed": (
        "Belarus/NNP/3/nsubj was/VBD/3/aux/be pushing/VBG/0/root/push migrants/NNS/3/obj/migrant "
        "towards/IN/6/case Poland/NNP/3/obl ././3/punct",
        "Belarus=GPE; Poland=GPE",
        ["Belarus COERCE-deport migrants"],
    ),
    "complained with": (
        "China/NNP/2/nsubj lodged/VBD/0/root/lodge a/DT/4/det complaint/NN/2/obj with/IN/8/case "
        "the/DT/8/det U.S./NNP/8/compound Embassy/NNP/2/obl in/IN/10/case Beijing/NNP/8/nmod ././2/punct",
        "China=GPE; U.S. Embassy=ORG; Beijing=GPE",
        ["China ACCUSE-disapprove U.S. Embassy"],
    ),
    "human shield": (
        "Supporters/NNS/2/nsubj/supporter formed/VBD/0/root/form a/DT/5/det human/JJ/5/amod "
        "shield/NN/2/obj around/IN/8/case the/DT/8/det palace/NN/2/obl ././2/punct",
        "",
        ["Supporters PROTEST-demo ?"],
    ),
    "an idea endorsed": (
        "Libya/NNP/2/nsubj proposed/VBD/0/root/propose that/IN/5/mark Egypt/NNP/5/nsubj send/VB/2/ccomp "
        "a/DT/7/det mission/NN/5/obj to/IN/9/case Sudan/NNP/5/obl ,/,/12/punct an/DT/12/det/a "
        "idea/NN/5/parataxis that/WDT/15/obj China/NNP/15/nsubj endorsed/VBD/12/acl:relcl/endorse "
        "././2/punct",
        "Libya=GPE; Egypt=GPE; Sudan=GPE; China=GPE",
        ["China SUPPORT Libya", "Egypt AID Sudan, hypothetical", "Libya REQUEST-assist Egypt"],
    ),
    "one of several by name": (
        "Soldiers/NNS/2/nsubj/soldier arrested/VBD/0/root/arrest one/CD/2/obj of/IN/6/case the/DT/6/det "
        "ministers/NNS/3/nmod/minister ,/,/8/punct Omar/NNP/6/appos Bello/NNP/8/flat ././2/punct",
        "Omar Bello=PERSON",
        ["Soldiers COERCE-arrest Omar Bello"],
    ),
    "power taken by officers": (
        "Gabonese/JJ/2/amod officers/NNS/3/nsubj/officer took/VBD/0/root/take power/NN/3/obj ././3/punct",
        "Gabonese=NORP",
        ["Gabonese officers COERCE-seize ?"],
    ),
    "power taken in a vote": (
        "Labour/NNP/2/nsubj took/VBD/0/root/take power/NN/2/obj in/IN/5/case Britain/NNP/2/obl ././2/punct",
        "Labour=ORG; Britain=GPE",
        [],
    ),
    "a vote annulled by the army": (
        "The/DT/2/det army/NN/3/nsubj annulled/VBD/0/root/annul the/DT/5/det election/NN/3/obj ././3/punct",
        "",
        ["army COERCE-restrict ?"],
    ),
    "a deed called an attack": (
        "Canada/NNP/2/nsubj called/VBD/0/root/call the/DT/4/det tariff/NN/2/obj an/DT/6/det/a "
        "attack/NN/2/xcomp on/IN/9/case its/PRP$/9/nmod:poss sovereignty/NN/6/nmod ././2/punct",
        "Canada=GPE",
        ["Canada ACCUSE-disapprove ?"],
    ),
    "a place held by others": (
        "Israel/NNP/2/nsubj bombed/VBD/0/root/bomb a/DT/4/det hospital/NN/2/obj run/VBN/4/acl "
        "by/IN/7/case Hamas/NNP/5/obl:agent ././2/punct",
        "Israel=GPE; Hamas=ORG",
        ["Israel ASSAULT hospital+Hamas"],
    ),
    "who blows himself up": (
        "Two/CD/2/nummod militants/NNS/3/nsubj/militant stormed/VBD/0/root/storm the/DT/5/det "
        "base/NN/3/obj ;/:/8/punct several/JJ/8/nsubj blew/VBD/3/parataxis/blow themselves/PRP/8/obj "
        "up/RP/8/compound:prt ././3/punct",
        "",
        ["Two militants ASSAULT base", "Two militants ASSAULT-explosives ?"],
    ),
    "measures on imports": (
        "China/NNP/2/nsubj imposed/VBD/0/root/impose anti/JJ/6/amod -/HYPH/3/punct dumping/NN/6/compound "
        "measures/NNS/2/obj/measure on/IN/8/case imports/NNS/2/obl/import of/IN/10/case brandy/NN/8/nmod "
        "from/IN/12/case France/NNP/8/nmod ././2/punct",
        "China=GPE; France=GPE",
        ["China SANCTION-discontinue France"],
    ),
    "duties that isolate": (
        "Hungary/NNP/2/nsubj warned/VBD/0/root/warn that/IN/7/mark the/DT/5/det duties/NNS/7/nsubj/duty "
        "would/MD/7/aux isolate/VB/2/ccomp Poland/NNP/7/obj ././2/punct",
        "Hungary=GPE; Poland=GPE",
        ["? SANCTION-expel Poland, future, hypothetical"],
    ),
    "attackers pursued": (
        "Abadi/NNP/2/nsubj vowed/VBD/0/root/vow to/TO/4/mark pursue/VB/2/xcomp the/DT/6/det "
        "attackers/NNS/4/obj/attacker ././2/punct",
        "Abadi=PERSON",
        ["Haider al-Abadi THREATEN-violence attackers"],
    ),
    "who is to pay for blood": (
        "Rebels/NNS/3/nsubj/rebel will/MD/3/aux pay/VB/11/ccomp for/IN/6/case every/DT/6/det "
        "drop/NN/3/obl of/IN/8/case blood/NN/6/nmod ,/,/3/punct Davutoglu/NNP/11/nsubj "
        "said/VBD/0/root/say ././11/punct",
        "Davutoglu=PERSON",
        ["Ahmet Davutoglu THREATEN Rebels"],
    ),
    "a bank robbed by fighters": (
        "Fighters/NNS/2/nsubj/fighter robbed/VBD/0/root/rob the/DT/4/det bank/NN/2/obj of/IN/6/case "
        "Goma/NNP/4/nmod ././2/punct",
        "Goma=GPE",
        ["Fighters COERCE-seize bank of Goma"],
    ),
    "a country's goods bought": (
        "China/NNP/3/nsubj has/VBZ/3/aux/have bought/VBN/0/root/buy more/JJR/6/amod Iranian/JJ/6/amod "
        "oil/NN/3/obj this/DT/8/det year/NN/3/obl:unmarked than/IN/10/case last/JJ/3/obl ././3/punct",
        "China=GPE; Iranian=NORP",
        ["China COOPERATE Iran"],
    ),
    "a country's goods snapped up": (
        "Indian/JJ/2/amod refiners/NNS/3/nsubj/refiner began/VBD/0/root/begin snapping/VBG/3/xcomp/snap "
        "up/RP/4/compound:prt discounted/VBN/8/amod/discount Russian/JJ/8/amod crude/NN/4/obj "
        "in/IN/10/case 2022/CD/4/obl ././3/punct",
        "Indian=NORP; Russian=NORP",
        ["Indian refiners COOPERATE Russia"],
    ),
    "purchases of a country's goods": (
        "Trump/NNP/2/nsubj imposed/VBD/0/root/impose a/DT/4/det tariff/NN/2/obj on/IN/6/case "
        "India/NNP/4/nmod for/IN/9/case its/PRP$/9/nmod:poss purchases/NNS/2/obl/purchase of/IN/12/case "
        "Russian/JJ/12/amod oil/NN/9/nmod ././2/punct",
        "Trump=PERSON; India=GPE; Russian=NORP",
        ["Donald Trump SANCTION-discontinue India", "India COOPERATE Russia"],
    ),
    "a stop to buying a country's goods": (
        "Turkey/NNP/2/nsubj stopped/VBD/0/root/stop buying/VBG/2/xcomp/buy Iranian/JJ/5/amod gas/NN/3/obj "
        "on/IN/7/case Monday/NNP/2/obl ././2/punct",
        "Turkey=GPE; Iranian=NORP",
        ["Turkey SANCTION-discontinue Iran"],
    ),
    "a source not authorised to speak": (
        "Turkey/NNP/3/nsubj has/VBZ/3/aux/have sent/VBN/8/ccomp/send troops/NNS/3/obj/troop to/IN/6/case "
        "Syria/NNP/3/obl ,/,/3/punct said/VBD/0/root/say an/DT/10/det/a official/NN/8/nsubj "
        "who/WP/14/nsubj:pass was/VBD/14/aux:pass/be not/RB/14/advmod "
        "authorized/VBN/10/acl:relcl/authorize to/TO/16/mark speak/VB/14/xcomp publicly/RB/16/advmod "
        "././8/punct",
        "Turkey=GPE; Syria=GPE",
        ["Turkey MOBILIZE-troops Syria"],
    ),
    "targets of a treasury": (
        "The/DT/3/det Treasury/NNP/3/compound Department/NNP/4/nsubj targeted/VBD/0/root/target "
        "30/CD/6/nummod tankers/NNS/4/obj/tanker that/WDT/8/nsubj carry/VBP/6/acl:relcl "
        "Iranian/JJ/10/amod oil/NN/8/obj ././4/punct",
        "Treasury Department=ORG; Iranian=NORP",
        ["US Treasury SANCTION-discontinue 30 tankers"],
    ),
    "an ambassador called home from several cities": (
        "Turkey/NNP/2/nsubj recalled/VBD/0/root/recall its/PRP$/4/nmod:poss "
        "ambassadors/NNS/2/obj/ambassador from/IN/6/case Tel/NNP/2/obl Aviv/NNP/6/flat and/CC/9/cc "
        "Brussels/NNP/6/conj ././2/punct",
        "Turkey=GPE; Tel Aviv=GPE; Brussels=GPE",
        ["Turkey SANCTION-withdraw Israel+European Union"],
    ),
    "people hauled away": (
        "Security/NN/2/compound forces/NNS/3/nsubj/force hauled/VBD/0/root/haul away/RB/3/advmod "
        "dozens/NNS/3/obj/dozen of/IN/7/case them/PRP/5/nmod/they ././3/punct",
        "",
        ["Security forces COERCE-arrest ?"],
    ),
    "foreigners dragged from homes": (
        "The/DT/2/det militia/NN/3/nsubj dragged/VBD/0/root/drag foreigners/NNS/3/obj/foreigner "
        "from/IN/7/case their/PRP$/7/nmod:poss homes/NNS/3/obl/home ././3/punct",
        "",
        ["militia COERCE-arrest foreigners"],
    ),
    "ground taken from somebody": (
        "Iraqi/JJ/2/amod forces/NNS/3/nsubj/force retook/VBD/0/root/retake the/DT/5/det town/NN/3/obj "
        "of/IN/7/case Rawa/NNP/5/nmod from/IN/10/case Islamic/NNP/10/amod State/NNP/3/obl ././3/punct",
        "Iraqi=NORP; Rawa=GPE; Islamic State=ORG",
        ["Iraqi Armed Forces ASSAULT Rawa+Islamic State"],
    ),
    "ground taken back": (
        "Syrian/JJ/2/amod troops/NNS/3/nsubj/troop took/VBD/0/root/take back/RB/3/advmod the/DT/6/det "
        "village/NN/3/obj from/IN/9/case Islamic/NNP/9/amod State/NNP/3/obl ././3/punct",
        "Syrian=NORP; Islamic State=ORG",
        ["Syrian Armed Forces ASSAULT village+Islamic State"],
    ),
    "will not be bound": (
        "Israel/NNP/5/nsubj:pass will/MD/5/aux not/RB/5/advmod be/VB/5/aux:pass bound/VBN/0/root/bind "
        "by/IN/8/case any/DT/8/det agreement/NN/5/obl:agent with/IN/10/case Syria/NNP/8/nmod ././5/punct",
        "Israel=GPE; Syria=GPE",
        ["Israel REJECT-meet Syria"],
    ),
    "will not take part": (
        "Ghana/NNP/4/nsubj will/MD/4/aux not/RB/4/advmod take/VB/0/root part/NN/4/obj in/IN/8/case "
        "a/DT/8/det farce/NN/4/obl ././4/punct",
        "Ghana=GPE",
        ["Ghana REJECT-meet ?"],
    ),
    "will not resume work": (
        "Shell/NNP/4/nsubj will/MD/4/aux not/RB/4/advmod resume/VB/0/root work/NN/4/obj at/IN/8/case "
        "its/PRP$/8/nmod:poss field/NN/4/obl ././4/punct",
        "Shell=ORG",
        ["Shell REJECT-meet ?"],
    ),
    "will not succeed": (
        "The/DT/2/det Taliban/NNP/5/nsubj will/MD/5/aux not/RB/5/advmod succeed/VB/0/root ././5/punct",
        "Taliban=ORG",
        [],
    ),
    "said it would accept no soldiers": (
        "Jordan/NNP/2/nsubj said/VBD/0/root/say it/PRP/5/nsubj would/MD/5/aux accept/VB/2/ccomp "
        "no/DT/8/det Iraqi/JJ/8/amod troops/NNS/5/obj/troop on/IN/11/case its/PRP$/11/nmod:poss "
        "soil/NN/5/obl ././2/punct",
        "Jordan=GPE; Iraqi=NORP",
        ["Jordan REJECT-meet Iraqi troops"],
    ),
    "will not resume aid": (
        "Britain/NNP/4/nsubj will/MD/4/aux not/RB/4/advmod resume/VB/0/root its/PRP$/6/nmod:poss "
        "support/NN/4/obj to/IN/8/case Rwanda/NNP/6/nmod ././4/punct",
        "Britain=GPE; Rwanda=GPE",
        ["United Kingdom REJECT-assist Rwanda"],
    ),
    "looted shops": (
        "Rioters/NNS/2/nsubj/rioter looted/VBD/0/root/loot factories/NNS/2/obj/factory in/IN/5/case "
        "Hanoi/NNP/2/obl ././2/punct",
        "Hanoi=GPE",
        ["Rioters PROTEST-riot factories"],
    ),
    "threw stones at somebody": (
        "Protesters/NNS/2/nsubj/protester threw/VBD/0/root/throw stones/NNS/2/obj/stone at/IN/6/case "
        "Kenyan/JJ/6/amod soldiers/NNS/2/obl/soldier ././2/punct",
        "Kenyan=NORP",
        ["Protesters PROTEST-riot Kenya Defence Forces"],
    ),
    "threw stones": (
        "Protesters/NNS/2/nsubj/protester threw/VBD/0/root/throw stones/NNS/2/obj/stone ././2/punct",
        "",
        ["Protesters PROTEST-riot ?"],
    ),
    "blocked a motorway": (
        "Farmers/NNS/2/nsubj/farmer blocked/VBD/0/root/block a/DT/4/det motorway/NN/2/obj near/IN/6/case "
        "Zaragoza/NNP/4/nmod ././2/punct",
        "Zaragoza=GPE",
        ["Farmers PROTEST-obstruct motorway near Zaragoza"],
    ),
    "marched on a headquarters": (
        "Mothers/NNS/2/nsubj/mother marched/VBD/0/root/march on/IN/6/case the/DT/6/det army/NN/6/compound "
        "headquarters/NN/2/obl in/IN/8/case Belgrade/NNP/6/nmod ././2/punct",
        "Belgrade=GPE",
        ["Mothers PROTEST-demo army headquarters in Belgrade"],
    ),
    "vowed to challenge it": (
        "Opposition/NN/2/compound leaders/NNS/3/nsubj/leader vowed/VBD/0/root/vow to/TO/5/mark "
        "challenge/VB/3/xcomp the/DT/7/det decree/NN/5/obj in/IN/9/case court/NN/5/obl ././3/punct",
        "",
        ["Opposition leaders THREATEN-arrest ?"],
    ),
    "vowed to open a school": (
        "Kenya/NNP/2/nsubj vowed/VBD/0/root/vow to/TO/4/mark open/VB/2/xcomp a/DT/6/det school/NN/4/obj "
        "././2/punct",
        "Kenya=GPE",
        ["Kenya AGREE ?"],
    ),
    "called a servant": (
        "Kim/NNP/5/nsubj Yo/NNP/1/flat -/HYPH/4/punct jong/NNP/1/flat called/VBD/0/root/call "
        "Yoon/NNP/5/obj Suk/NNP/6/flat -/HYPH/9/punct yeol/NNP/6/flat a/DT/11/det servant/NN/5/xcomp "
        "of/IN/13/case Washington/NNP/11/nmod ././5/punct",
        "Kim Yo-jong=PERSON; Yoon Suk=PERSON; Washington=GPE",
        ["Kim Yo-jong ACCUSE-disapprove Yoon Suk-yeol"],
    ),
    "took a president away": (
        "Soldiers/NNS/2/nsubj/soldier took/VBD/0/root/take President/NNP/4/nmod:desc Bongo/NNP/2/obj "
        "away/RB/2/advmod ././2/punct",
        "Bongo=PERSON",
        ["Gabonese Armed Forces COERCE-arrest Ali Bongo"],
    ),
    "took ambulances away": (
        "Rebels/NNS/2/nsubj/rebel took/VBD/0/root/take away/RP/2/compound:prt three/CD/5/nummod "
        "ambulances/NNS/2/obj/ambulance ././2/punct",
        "",
        ["Rebels COERCE-seize three ambulances"],
    ),
    "left mines": (
        "The/DT/2/det rebels/NNS/3/nsubj/rebel left/VBD/0/root/leave mines/NNS/3/obj/mine in/IN/7/case "
        "every/DT/7/det house/NN/3/obl ././3/punct",
        "",
        ["rebels ASSAULT-explosives ?"],
    ),
    "used a bomb against a building": (
        "France/NNP/2/nsubj used/VBD/0/root/use a/DT/5/det guided/VBN/5/amod/guide bomb/NN/2/obj "
        "against/IN/8/case a/DT/8/det hangar/NN/2/obl ././2/punct",
        "France=GPE",
        ["France ASSAULT hangar"],
    ),
    "derailed a train": (
        "Partisans/NNPS/2/nsubj derailed/VBD/0/root/derail a/DT/5/det freight/NN/5/compound "
        "train/NN/2/obj near/IN/7/case Kursk/NNP/5/nmod ././2/punct",
        "Partisans=ORG; Kursk=GPE",
        ["Partisans ASSAULT-destroy freight train near Kursk"],
    ),
    "derailed talks": (
        "Partisans/NNPS/2/nsubj/Partisan derailed/VBD/0/root/derail the/DT/4/det talks/NNS/2/obj/talk "
        "in/IN/6/case Geneva/NNP/4/nmod ././2/punct",
        "Partisans=ORG; Geneva=GPE",
        ["Partisans REJECT ?"],
    ),
    "rammed a door": (
        "Soldiers/NNS/2/nsubj/soldier rammed/VBD/0/root/ram the/DT/4/det door/NN/2/obj of/IN/7/case "
        "the/DT/7/det palace/NN/4/nmod ././2/punct",
        "",
        ["Soldiers ASSAULT palace"],
    ),
    "got people out": (
        "Kurdish/JJ/2/amod fighters/NNS/3/nsubj/fighter got/VBD/0/root/get two/CD/5/compound "
        "thousand/CD/6/nummod people/NNS/3/obj out/IN/10/case of/IN/10/case the/DT/10/det city/NN/3/obl "
        "././3/punct",
        "Kurdish=NORP",
        ["Kurdish fighters AID people"],
    ),
    "kept people alive": (
        "Norway/NNP/3/nsubj is/VBZ/3/aux/be keeping/VBG/0/root/keep children/NNS/3/obj/child "
        "alive/JJ/3/xcomp in/IN/7/case Yemen/NNP/3/obl ././3/punct",
        "Norway=GPE; Yemen=GPE",
        ["Norway AID children"],
    ),
    "refueled tankers": (
        "Greece/NNP/2/nsubj refueled/VBD/0/root/refuel North/NNP/4/compound Korean/JJ/5/amod "
        "tankers/NNS/2/obj/tanker at/IN/7/case sea/NN/2/obl ././2/punct",
        "Greece=GPE; North=NORP; Korean=NORP",
        ["Greece AID North Korea"],
    ),
    "sped up deliveries": (
        "Germany/NNP/2/nsubj sped/VBD/0/root/speed up/RP/2/compound:prt deliveries/NNS/2/obj/delivery "
        "of/IN/6/case shells/NNS/4/nmod/shell to/IN/8/case Ukraine/NNP/2/obl ././2/punct",
        "Germany=GPE; Ukraine=GPE",
        ["Germany AID Ukraine"],
    ),
    "took back citizens": (
        "Honduras/NNP/2/nsubj took/VBD/0/root/take back/RB/2/advmod its/PRP$/5/nmod:poss "
        "citizens/NNS/2/obj/citizen ././2/punct",
        "Honduras=GPE",
        ["Honduras COOPERATE Honduras' citizens"],
    ),
    "flew wounded soldiers out": (
        "The/DT/3/det United/NNP/3/amod/Unite Nations/NNPS/4/nsubj/Nation flew/VBD/0/root/fly "
        "eleven/CD/7/nummod wounded/JJ/7/amod soldiers/NNS/4/obj/soldier to/IN/9/case Timbuktu/NNP/4/obl "
        "././4/punct",
        "United Nations=ORG; Timbuktu=GPE",
        ["United Nations AID eleven wounded soldiers"],
    ),
    "drove people into a country": (
        "Myanmar/NNP/2/nsubj drove/VBD/0/root/drive thousands/NNS/2/obj/thousand of/IN/5/case "
        "villagers/NNS/3/nmod/villager into/IN/7/case Bangladesh/NNP/2/obl ././2/punct",
        "Myanmar=GPE; Bangladesh=GPE",
        ["Myanmar COERCE villagers"],
    ),
    "drove fighters from a border": (
        "Turkey/NNP/2/nsubj drove/VBD/0/root/drive Islamic/NNP/4/amod State/NNP/2/obj from/IN/7/case "
        "the/DT/7/det border/NN/2/obl ././2/punct",
        "Turkey=GPE; Islamic State=ORG",
        ["Turkey ASSAULT Islamic State"],
    ),
    "camped on a square": (
        "Students/NNS/3/nsubj/student have/VBP/3/aux camped/VBN/0/root/camp on/IN/6/case the/DT/6/det "
        "square/NN/3/obl since/IN/8/case April/NNP/3/obl ././3/punct",
        "",
        ["Students PROTEST-demo ?"],
    ),
    "saw an envoy": (
        "The/DT/3/det foreign/JJ/3/amod minister/NN/6/nsubj of/IN/5/case Chad/NNP/3/nmod "
        "saw/VBD/0/root/see the/DT/9/det American/JJ/9/amod envoy/NN/6/obj ././6/punct",
        "Chad=GPE; American=NORP",
        ["foreign minister of Chad CONSULT American envoy"],
    ),
    "interviewed refugees": (
        "The/DT/3/det United/NNP/3/amod/Unite Nations/NNPS/4/nsubj/Nation "
        "interviewed/VBD/0/root/interview refugees/NNS/4/obj/refugee in/IN/7/case Chad/NNP/4/obl "
        "././4/punct",
        "United Nations=ORG; Chad=GPE",
        ["United Nations CONSULT refugees"],
    ),
    "let off the hook": (
        "Washington/NNP/2/nsubj let/VBD/0/root Iran/NNP/2/obj off/IN/6/case the/DT/6/det hook/NN/2/obl "
        "././2/punct",
        "Washington=PERSON; Iran=GPE",
        ["United States CONCEDE Iran"],
    ),
    "complained of meddling": (
        "Sudan/NNP/2/nsubj complained/VBD/0/root/complain about/IN/5/case Egyptian/JJ/5/amod "
        "meddling/NN/2/obl ././2/punct",
        "Sudan=GPE; Egyptian=NORP",
        ["Sudan ACCUSE-disapprove Egypt"],
    ),
    "complained of shortages": (
        "Sudan/NNP/2/nsubj complained/VBD/0/root/complain about/IN/4/case shortages/NNS/2/obl/shortage "
        "././2/punct",
        "Sudan=GPE",
        ["Sudan ACCUSE-disapprove ?"],
    ),
    "criticised delays at a bank": (
        "Mali/NNP/2/nsubj criticised/VBD/0/root/criticise delays/NNS/2/obj/delay at/IN/7/case "
        "the/DT/7/det World/NNP/7/compound Bank/NNP/3/nmod ././2/punct",
        "Mali=GPE; World Bank=ORG",
        ["Mali ACCUSE-disapprove World Bank"],
    ),
    "praised what somebody made": (
        "Germany/NNP/2/nsubj praised/VBD/0/root/praise the/DT/4/det efforts/NNS/2/obj/effort "
        "undertaken/VBN/4/acl/undertake by/IN/7/case Jordan/NNP/5/obl:agent ././2/punct",
        "Germany=GPE; Jordan=GPE",
        ["Germany SUPPORT Jordan"],
    ),
    "welcomed by some, denounced by others": (
        "The/DT/3/det United/NNP/3/amod States/NNPS/4/nsubj/State recognised/VBD/0/root/recognise "
        "Kosovo/NNP/4/obj ,/,/8/punct a/DT/8/det step/NN/4/parataxis welcomed/VBN/8/acl/welcome "
        "by/IN/11/case Britain/NNP/9/obl:agent and/CC/13/cc denounced/VBN/9/conj/denounce by/IN/15/case "
        "Russia/NNP/13/obl:agent ././4/punct",
        "United States=GPE; Kosovo=GPE; Britain=GPE; Russia=GPE",
        [
            "Russia ACCUSE-disapprove United States",
            "United Kingdom SUPPORT United States",
            "United States SUPPORT Kosovo",
        ],
    ),
    "bought French jets": (
        "Egypt/NNP/2/nsubj bought/VBD/0/root/buy French/JJ/4/amod jets/NNS/2/obj/jet ././2/punct",
        "Egypt=GPE; French=NORP",
        ["Egypt COOPERATE France"],
    ),
    "cut off a city's power": (
        "Israel/NNP/2/nsubj cut/VBD/0/root off/RP/2/compound:prt Gaza/NNP/6/nmod:poss 's/POS/4/case "
        "electricity/NN/2/obj ././2/punct",
        "Israel=GPE; Gaza=GPE",
        ["Israel COERCE-withhold Gaza Strip"],
    ),
    "answered fire": (
        "Indian/JJ/2/amod troops/NNS/3/nsubj/troop answered/VBD/0/root/answer Pakistani/JJ/5/amod "
        "fire/NN/3/obj ././3/punct",
        "Indian=NORP; Pakistani=NORP",
        ["Indian Armed Forces ASSAULT-firearms Pakistan"],
    ),
    "protested a law": (
        "Farmers/NNS/2/nsubj/farmer protested/VBD/0/root/protest EU/NNP/4/compound rules/NNS/2/obj/rule "
        "././2/punct",
        "EU=ORG",
        ["Farmers PROTEST-demo European Union"],
    ),
    "threatened anyone who": (
        "Kenya/NNP/2/nsubj threatened/VBD/0/root/threaten to/TO/4/mark jail/VB/2/xcomp anyone/NN/4/obj "
        "who/WP/7/nsubj strikes/VBZ/5/acl:relcl/strike ././2/punct",
        "Kenya=GPE",
        ["Kenya THREATEN-arrest anyone", "anyone ASSAULT ?"],
    ),
    "refused to take orders": (
        "Chad/NNP/2/nsubj refused/VBD/0/root/refuse to/TO/4/mark take/VB/2/xcomp orders/NNS/4/obj/order "
        "from/IN/7/case France/NNP/4/obl ././2/punct",
        "Chad=PERSON; France=GPE",
        ["Chad REJECT France"],
    ),
    "fought street by street": (
        "Iraqi/JJ/2/amod troops/NNS/4/nsubj/troop are/VBP/4/aux/be fighting/VBG/0/root/fight the/DT/6/det "
        "rebels/NNS/7/compound/rebel street/NN/4/obl:unmarked by/IN/9/case street/NN/4/obl ././4/punct",
        "Iraqi=NORP",
        ["Iraqi Armed Forces ASSAULT rebels"],
    ),
    "searched house by house": (
        "Soldiers/NNS/2/nsubj/soldier searched/VBD/0/root/search the/DT/5/det town/NN/5/compound "
        "house/NN/2/obj by/IN/7/case house/NN/2/obl ././2/punct",
        "",
        ["Soldiers COERCE-seize town"],
    ),
    "praise from one, criticism from another": (
        "The/DT/2/det visit/NN/3/nsubj brought/VBD/0/root/bring praise/NN/3/obj from/IN/6/case "
        "Poland/NNP/3/obl and/CC/8/cc criticism/NN/6/conj from/IN/10/case Hungary/NNP/8/nmod ././3/punct",
        "Poland=GPE; Hungary=GPE",
        ["Hungary ACCUSE-disapprove ?", "Poland SUPPORT ?"],
    ),
    "recalled an envoy when insulted": (
        "When/WRB/4/advmod Javier/NNP/4/nsubj Milei/NNP/2/flat insulted/VBD/9/advcl/insult "
        "Pedro/NNP/4/obj Sanchez/NNP/5/flat ,/,/4/punct Spain/NNP/9/nsubj recalled/VBD/0/root/recall "
        "its/PRP$/11/nmod:poss ambassador/NN/9/obj ././9/punct",
        "Javier Milei=PERSON; Pedro Sanchez=PERSON; Spain=GPE",
        ["Javier Milei ACCUSE-disapprove Pedro Sanchez", "Spain SANCTION-withdraw Javier Milei"],
    ),
    "incensed when jailed": (
        "Thailand/NNP/3/nsubj was/VBD/3/cop/be incensed/JJ/0/root when/WRB/6/advmod Cambodia/NNP/6/nsubj "
        "jailed/VBD/3/advcl/jail two/CD/9/nummod Thai/JJ/9/amod soldiers/NNS/6/obj/soldier ././3/punct",
        "Thailand=GPE; Cambodia=GPE; Thai=NORP",
        ["Cambodia COERCE-arrest Royal Thai Armed Forces", "Thailand ACCUSE-disapprove Cambodia"],
    ),
    "designated a gang": (
        "The/DT/3/det United/NNP/3/amod/Unite States/NNPS/4/nsubj/State designated/VBD/0/root/designate "
        "the/DT/6/det gang/NN/4/obj a/DT/9/det terrorist/NN/9/compound group/NN/4/xcomp ././4/punct",
        "United States=GPE",
        ["United States SANCTION gang"],
    ),
    "arrested men whose release is demanded": (
        "Kenya/NNP/2/nsubj arrested/VBD/0/root/arrest eleven/CD/4/nummod men/NNS/2/obj/man ,/,/9/punct "
        "two/CD/9/nsubj of/IN/8/case them/PRP/6/nmod/they Ugandans/NNPS/4/appos/Ugandan "
        "whose/WP$/11/nmod:poss release/NN/14/obj Uganda/NNP/14/nsubj has/VBZ/14/aux/have "
        "demanded/VBN/9/acl:relcl/demand ././2/punct",
        "Kenya=GPE; Ugandans=NORP; Uganda=GPE",
        ["Kenya COERCE-arrest eleven men", "Uganda REQUEST-yield Ugandans"],
    ),
    "supplied a third of the gas": (
        "Norway/NNP/2/nsubj supplied/VBD/0/root/supply a/DT/4/det third/NN/2/obj of/IN/8/case "
        "Germany/NNP/8/nmod:poss 's/POS/6/case gas/NN/4/nmod ././2/punct",
        "Norway=GPE; Germany=GPE",
        ["Norway COOPERATE Germany"],
    ),
    "blocked a resolution of the council": (
        "China/NNP/2/nsubj blocked/VBD/0/root/block a/DT/5/det UN/NNP/5/compound resolution/NN/2/obj "
        "././2/punct",
        "China=GPE; UN=ORG",
        ["China REJECT United Nations"],
    ),
    "complained of a Turkish raid at home": (
        "Sudan/NNP/2/nsubj condemned/VBD/0/root/condemn abuses/NNS/2/obj/abuse in/IN/7/case the/DT/7/det "
        "Kenya/NNP/7/compound Police/NNP/3/nmod ././2/punct",
        "Sudan=GPE; Kenya Police=ORG",
        ["Sudan ACCUSE-disapprove Kenya Police Service"],
    ),
    "to the fury of somebody": (
        "Robert/NNP/3/nsubj Fico/NNP/1/flat flew/VBD/0/root/fly to/IN/5/case Moscow/NNP/3/obl ,/,/9/punct "
        "to/IN/9/case the/DT/9/det fury/NN/3/obl of/IN/11/case Ukraine/NNP/9/nmod ././3/punct",
        "Robert Fico=PERSON; Moscow=GPE; Ukraine=GPE",
        ["Robert Fico CONSULT-visit Russia"],
    ),
    "flew to plead": (
        "Robert/NNP/3/nsubj Fico/NNP/1/flat flew/VBD/0/root/fly to/IN/5/case Moscow/NNP/3/obl "
        "to/TO/7/mark plead/VB/3/advcl for/IN/9/case gas/NN/7/obl ././3/punct",
        "Robert Fico=PERSON; Moscow=GPE",
        ["Robert Fico CONSULT-visit Russia", "Robert Fico REQUEST Russia"],
    ),
    "met to voice concern": (
        "John/NNP/3/nsubj Kerry/NNP/1/flat met/VBD/0/root/meet Salva/NNP/3/obj Kiir/NNP/4/flat "
        "to/IN/8/case voice/NN/8/compound concern/NN/3/obl ././3/punct",
        "John Kerry=PERSON; Salva Kiir=PERSON",
        ["John Kerry CONSULT Salva Kiir"],
    ),
    "spent on ships for": (
        "Denmark/NNP/3/nsubj will/MD/3/aux spend/VB/0/root five/CD/5/compound million/CD/6/nummod "
        "dollars/NNS/3/obj/dollar on/IN/8/case ships/NNS/3/obl/ship for/IN/10/case Greenland/NNP/8/nmod "
        "././3/punct",
        "Denmark=GPE; five million dollars=MONEY; Greenland=GPE",
        [],
    ),
    "declined to rule out": (
        "Donald/NNP/3/nsubj Trump/NNP/1/flat declined/VBD/0/root/decline to/TO/5/mark rule/VB/3/xcomp "
        "out/RP/5/compound:prt an/DT/8/det/a attack/NN/5/obj on/IN/10/case Greenland/NNP/8/nmod "
        "././3/punct",
        "Donald Trump=PERSON; Greenland=GPE",
        ["Donald Trump THREATEN Greenland"],
    ),
    "broke off contact after killings": (
        "Colombia/NNP/5/nsubj and/CC/4/cc the/DT/4/det ELN/NNP/1/conj broke/VBD/0/root/break "
        "off/RP/5/compound:prt contact/NN/5/obj after/IN/10/mark guerrillas/NNS/10/nsubj/guerrilla "
        "killed/VBD/5/advcl/kill ten/CD/12/nummod soldiers/NNS/10/obj/soldier ././5/punct",
        "Colombia=GPE; ELN=ORG",
        [
            "Colombia+National Liberation Army SANCTION-discontinue ?",
            "guerrillas ASSAULT Colombian Armed Forces",
        ],
    ),
    "agreed, with a broker hailing it": (
        "Somalia/NNP/4/nsubj and/CC/3/cc Ethiopia/NNP/1/conj agreed/VBD/0/root/agree to/TO/6/mark "
        "start/VB/4/xcomp talks/NNS/6/obj/talk ,/,/10/punct with/IN/10/case Turkey/NNP/7/nmod "
        ",/,/13/punct their/PRP$/13/nmod:poss broker/NN/10/appos ,/,/15/punct hailing/VBG/7/acl/hail "
        "a/DT/17/det reconciliation/NN/15/obj ././4/punct",
        "Somalia=GPE; Ethiopia=GPE; Turkey=GPE",
        ["Somalia+Ethiopia AGREE ?", "Somalia+Ethiopia SUPPORT ?"],
    ),
    "bought shells for somebody": (
        "Estonia/NNP/2/nsubj bought/VBD/0/root/buy shells/NNS/2/obj/shell for/IN/5/case Ukraine/NNP/2/obl "
        "././2/punct",
        "Estonia=GPE; Ukraine=GPE",
        ["Estonia AID Ukraine"],
    ),
    "shot at each other": (
        "Kyrgyz/JJ/2/amod guards/NNS/6/nsubj/guard and/CC/5/cc Tajik/JJ/5/amod guards/NNS/2/conj/guard "
        "shot/VBD/0/root/shoot at/IN/8/case each/DT/6/obl other/JJ/8/fixed ,/,/11/punct "
        "hours/NNS/15/obl:unmarked/hour after/IN/15/mark Japan/NNP/15/nsubj had/VBD/15/aux/have "
        "agreed/VBN/6/advcl/agree to/IN/17/case talks/NNS/15/obl/talk ././6/punct",
        "Kyrgyz=NORP; Tajik=NORP; Japan=GPE",
        ["Japan AGREE ?", "Kyrgyz guards+Tajik guards ASSAULT-firearms ?"],
    ),
    "ordered the killing": (
        "Yahya/NNP/4/nsubj Jammeh/NNP/1/flat had/VBD/4/aux/have ordered/VBN/0/root/order the/DT/6/det "
        "killing/NN/4/obj of/IN/9/case ten/CD/9/nummod migrants/NNS/6/nmod/migrant ././4/punct",
        "Yahya Jammeh=PERSON",
        ["Yahya Jammeh ASSAULT ten migrants"],
    ),
    "withdrew from a scheme": (
        "Panama/NNP/2/nsubj withdrew/VBD/0/root/withdraw from/IN/7/case China/NNP/7/nmod:poss "
        "'s/POS/4/case canal/NN/7/compound scheme/NN/2/obl ././2/punct",
        "Panama=GPE; China=GPE",
        ["Panama SANCTION-withdraw China"],
    ),
    "told that it would not share": (
        "Canada/NNP/2/nsubj told/VBD/0/root/tell India/NNP/2/iobj that/IN/8/mark it/PRP/8/nsubj "
        "would/MD/8/aux not/RB/8/advmod share/VB/2/ccomp the/DT/10/det evidence/NN/8/obj ././2/punct",
        "Canada=GPE; India=GPE",
        ["Canada REJECT-assist India"],
    ),
    "told reporters that it would not": (
        "Canada/NNP/2/nsubj told/VBD/0/root/tell reporters/NNS/2/iobj/reporter that/IN/8/mark "
        "it/PRP/8/nsubj would/MD/8/aux not/RB/8/advmod share/VB/2/ccomp the/DT/10/det evidence/NN/8/obj "
        "././2/punct",
        "Canada=GPE",
        ["Canada REJECT-assist ?"],
    ),
    "handed down terms": (
        "The/DT/2/det court/NN/3/nsubj handed/VBD/0/root/hand down/RP/3/compound:prt terms/NNS/3/obj/term "
        "of/IN/8/case six/CD/8/nummod years/NNS/5/nmod/year to/IN/11/case forty/CD/11/nummod "
        "critics/NNS/3/obl/critic ././3/punct",
        "",
        ["court COERCE-arrest forty critics"],
    ),
    "killed by a falling roof": (
        "A/DT/2/det roof/NN/3/nsubj killed/VBD/0/root/kill ten/CD/5/nummod students/NNS/3/obj/student "
        "././3/punct",
        "",
        [],
    ),
    "suspended aid projects": (
        "Belgium/NNP/2/nsubj suspended/VBD/0/root/suspend aid/NN/4/compound projects/NNS/2/obj/project "
        "in/IN/6/case Rwanda/NNP/4/nmod ././2/punct",
        "Belgium=GPE; Rwanda=GPE",
        ["Belgium SANCTION-discontinue Rwanda"],
    ),
    "kept lorries from crossing": (
        "Farmers/NNS/2/nsubj/farmer kept/VBD/0/root/keep Spanish/JJ/4/amod lorries/NNS/2/obj/lorry "
        "from/IN/6/mark crossing/VBG/2/advcl/cross the/DT/8/det border/NN/6/obj ././2/punct",
        "Spanish=NORP",
        ["Farmers COERCE-restrict Spain"],
    ),
    "over objections": (
        "Rwanda/NNP/2/nsubj signed/VBD/0/root/sign a/DT/4/det pact/NN/2/obj over/IN/7/case the/DT/7/det "
        "objections/NNS/2/obl/objection of/IN/9/case Belgium/NNP/7/nmod ././2/punct",
        "Rwanda=GPE; Belgium=GPE",
        ["Belgium REJECT Rwanda", "Rwanda SUPPORT ?"],
    ),
    "pact under which another pays": (
        "Rwanda/NNP/2/nsubj signed/VBD/0/root/sign a/DT/4/det pact/NN/2/obj under/IN/6/case "
        "which/WDT/10/obl Britain/NNP/10/nsubj is/VBZ/10/aux/be to/TO/10/mark pay/VB/4/acl:relcl "
        "for/IN/12/case schools/NNS/10/obl/school ././2/punct",
        "Rwanda=GPE; Britain=GPE",
        ["Rwanda SUPPORT United Kingdom"],
    ),
    "pact that another criticised": (
        "Rwanda/NNP/2/nsubj signed/VBD/0/root/sign a/DT/4/det pact/NN/2/obj that/WDT/7/obj "
        "Belgium/NNP/7/nsubj criticised/VBD/4/acl:relcl/criticise ././2/punct",
        "Rwanda=GPE; Belgium=GPE",
        ["Belgium ACCUSE-disapprove Rwanda", "Rwanda SUPPORT ?"],
    ),
    "accused and recalled": (
        "Kenya/NNP/2/nsubj accused/VBD/0/root/accuse Somalia/NNP/2/obj of/IN/5/case theft/NN/2/obl "
        "and/CC/7/cc recalled/VBD/2/conj/recall its/PRP$/9/nmod:poss ambassador/NN/7/obj ././2/punct",
        "Kenya=GPE; Somalia=GPE",
        ["Kenya ACCUSE-allege Somalia", "Kenya SANCTION-withdraw Somalia"],
    ),
    "duties on imports of steel": (
        "The/DT/3/det United/NNP/3/amod/Unite States/NNPS/4/nsubj/State slapped/VBD/0/root/slap "
        "duties/NNS/4/obj/duty on/IN/7/case imports/NNS/4/obl/import of/IN/10/case Canadian/JJ/10/amod "
        "steel/NN/7/nmod ././4/punct",
        "United States=GPE; Canadian=NORP",
        ["United States SANCTION-discontinue Canada"],
    ),
    "hit imports of cars": (
        "The/DT/3/det United/NNP/3/amod/Unite States/NNPS/4/nsubj/State hit/VBD/0/root "
        "imports/NNS/4/obj/import of/IN/8/case Chinese/JJ/8/amod cars/NNS/5/nmod/car with/IN/10/case "
        "tariffs/NNS/4/obl/tariff ././4/punct",
        "United States=GPE; Chinese=NORP",
        ["United States SANCTION-discontinue China"],
    ),
    "banned exports to somebody": (
        "China/NNP/2/nsubj banned/VBD/0/root/ban exports/NNS/2/obj/export of/IN/6/case rare/JJ/6/amod "
        "earths/NNS/3/nmod/earth to/IN/8/case Japan/NNP/2/obl ././2/punct",
        "China=GPE; Japan=GPE",
        ["China SANCTION-discontinue Japan"],
    ),
    "police and students demanding": (
        "Ali/NNP/3/nsubj Bongo/NNP/1/flat met/VBD/0/root/meet farmers/NNS/3/obj/farmer and/CC/6/cc "
        "miners/NNS/4/conj/miner demanding/VBG/3/advcl/demand higher/JJR/9/amod/high wages/NNS/7/obj/wage "
        "././3/punct",
        "Ali Bongo=PERSON",
        ["Ali Bongo CONSULT farmers+miners", "miners REQUEST ?"],
    ),
    "called it short-sighted": (
        "Ukraine/NNP/2/nsubj called/VBD/0/root/call the/DT/4/det decision/NN/2/obj of/IN/6/case "
        "Mali/NNP/4/nmod short/JJ/9/amod -/HYPH/7/punct sighted/JJ/2/xcomp ././2/punct",
        "Ukraine=GPE; Mali=GPE",
        ["Ukraine ACCUSE-disapprove Mali"],
    ),
    "deplored an arrest and called for release": (
        "Norway/NNP/2/nsubj deplored/VBD/0/root/deplore the/DT/4/det arrest/NN/2/obj of/IN/6/case "
        "monks/NNS/4/nmod/monk and/CC/8/cc called/VBD/2/conj/call on/IN/10/case Vietnam/NNP/8/obl "
        "to/TO/12/mark release/VB/8/advcl them/PRP/12/obj/they ././2/punct",
        "Norway=GPE; Vietnam=GPE",
        [
            "? COERCE-arrest monks",
            "Norway ACCUSE-disapprove Vietnam",
            "Norway REQUEST Vietnam",
            "Vietnam RETREAT-release monks, hypothetical",
        ],
    ),
    "protested after a president called": (
        "Greece/NNP/2/nsubj protested/VBD/0/root/protest after/IN/8/mark Gordana/NNP/8/nsubj "
        "Siljanovska/NNP/4/flat -/HYPH/7/punct Davkova/NNP/4/flat called/VBD/2/advcl/call "
        "her/PRP$/10/nmod:poss country/NN/8/obj Macedonia/NNP/10/appos ././2/punct",
        "Greece=GPE; Gordana Siljanovska-Davkova=PERSON; Macedonia=GPE",
        [
            "Gordana Siljanovska-Davkova CONSULT-phone North Macedonia",
            "Greece PROTEST-demo Gordana Siljanovska-Davkova",
        ],
    ),
    "protested after an envoy said that": (
        "Japan/NNP/2/nsubj protested/VBD/0/root/protest after/IN/5/mark China/NNP/5/nsubj "
        "said/VBD/2/advcl/say that/IN/9/mark Taiwan/NNP/9/nsubj was/VBD/9/cop/be Chinese/JJ/5/ccomp "
        "././2/punct",
        "Japan=GPE; China=GPE; Taiwan=GPE; Chinese=NORP",
        ["Japan PROTEST-demo ?"],
    ),
    "killed when a plane came down": (
        "Ten/CD/2/nummod people/NNS/4/nsubj:pass were/VBD/4/aux:pass/be killed/VBN/0/root/kill "
        "when/WRB/8/advmod a/DT/7/det plane/NN/8/nsubj came/VBD/4/advcl/come down/RB/8/advmod ././4/punct",
        "",
        [],
    ),
    "took the case to a court": (
        "Somalia/NNP/2/nsubj took/VBD/0/root/take the/DT/4/det case/NN/2/obj to/IN/8/case the/DT/8/det "
        "International/NNP/8/amod Court/NNP/2/obl of/IN/10/case Justice/NNP/8/nmod ././2/punct",
        "Somalia=GPE; International Court of Justice=ORG",
        ["Somalia ACCUSE-allege International Court of Justice"],
    ),
    "flew activists to jails": (
        "France/NNP/2/nsubj flew/VBD/0/root/fly seven/CD/4/nummod activists/NNS/2/obj/activist "
        "to/IN/6/case jails/NNS/2/obl/jail in/IN/8/case Marseille/NNP/2/obl ././2/punct",
        "France=GPE; Marseille=GPE",
        ["France COERCE-arrest seven activists"],
    ),
    "called them treasonous": (
        "William/NNP/3/nsubj Ruto/NNP/1/flat called/VBD/0/root/call the/DT/5/det "
        "protesters/NNS/3/obj/protester treasonous/JJ/3/xcomp ././3/punct",
        "William Ruto=PERSON",
        ["William Ruto ACCUSE-disapprove protesters"],
    ),
    "walked out after a rejection": (
        "Albanian/JJ/2/amod deputies/NNS/3/nsubj/deputy walked/VBD/0/root/walk out/IN/7/case of/IN/7/case "
        "the/DT/7/det talks/NNS/3/obl/talk after/IN/11/mark Boris/NNP/11/nsubj Trajkovski/NNP/9/flat "
        "rejected/VBD/3/advcl/reject a/DT/13/det proposal/NN/11/obj ././3/punct",
        "Albanian=NORP; Boris Trajkovski=PERSON",
        ["Albanian deputies REJECT-meet Boris Trajkovski", "Boris Trajkovski REJECT ?"],
    ),
    "is to blame": (
        "JD/NNP/3/nsubj Vance/NNP/1/flat said/VBD/0/root/say Iran/NNP/7/nsubj was/VBD/7/cop/be "
        "to/TO/7/mark blame/NN/3/ccomp for/IN/10/case the/DT/10/det crash/NN/7/obl ././3/punct",
        "JD Vance=PERSON; Iran=GPE",
        ["JD Vance ACCUSE-allege Iran"],
    ),
    "held to blame": (
        "The/DT/2/det watchdog/NN/3/nsubj holds/VBZ/0/root/hold Mali/NNP/3/obj to/TO/6/mark "
        "blame/NN/3/xcomp for/IN/9/case 300/CD/9/nummod deaths/NNS/6/obl/death ././3/punct",
        "Mali=GPE",
        ["watchdog ACCUSE-allege Mali"],
    ),
    "whom they call a spy": (
        "Turkey/NNP/2/nsubj jailed/VBD/0/root/jail a/DT/4/det banker/NN/2/obj whom/WP/8/obj "
        "Recep/NNP/8/nsubj Erdogan/NNP/6/flat called/VBD/4/acl:relcl/call a/DT/10/det spy/NN/8/xcomp "
        "././2/punct",
        "Turkey=GPE; Recep Erdogan=PERSON",
        ["Recep Erdogan ACCUSE-disapprove banker", "Turkey COERCE-arrest banker"],
    ),
    "flew citizens home": (
        "Mexico/NNP/2/nsubj flew/VBD/0/root/fly its/PRP$/4/nmod:poss citizens/NNS/2/obj/citizen "
        "home/RB/2/advmod ././2/punct",
        "Mexico=GPE",
        ["Mexico AID Mexico's citizens"],
    ),
    "flew strangers home": (
        "Germany/NNP/2/nsubj flew/VBD/0/root/fly forty/CD/4/nummod migrants/NNS/2/obj/migrant "
        "home/RB/2/advmod ././2/punct",
        "Germany=GPE",
        ["Germany COERCE-deport forty migrants"],
    ),
    "bundled over the border": (
        "Police/NNS/2/nsubj bundled/VBD/0/root/bundle an/DT/4/det/a activist/NN/2/obj over/IN/7/case "
        "the/DT/7/det border/NN/2/obl ././2/punct",
        "",
        ["Police COERCE-deport activist"],
    ),
    "called the judges tyrants": (
        "Elon/NNP/3/nsubj Musk/NNP/1/flat called/VBD/0/root/call the/DT/5/det judges/NNS/6/compound/judge "
        "tyrants/NNS/3/xcomp/tyrant ././3/punct",
        "Elon Musk=PERSON",
        ["Elon Musk ACCUSE-disapprove judges"],
    ),
    "froze money": (
        "Washington/NNP/2/nsubj froze/VBD/0/root/freeze ten/CD/4/compound million/CD/5/nummod "
        "dollars/NNS/2/obj/dollar of/IN/7/case aid/NN/5/nmod for/IN/9/case Haiti/NNP/2/obl ././2/punct",
        "Washington=PERSON; ten million dollars=MONEY; Haiti=GPE",
        ["United States SANCTION-discontinue Haiti"],
    ),
    "hosted negotiators": (
        "Qatar/NNP/2/nsubj hosted/VBD/0/root/host Russian/JJ/4/amod negotiators/NNS/2/obj/negotiator "
        "././2/punct",
        "Qatar=GPE; Russian=NORP",
        ["Qatar CONSULT Russian negotiators"],
    ),
    "put under guard": (
        "Sudan/NNP/2/nsubj put/VBD/0/root Riek/NNP/2/obj Machar/NNP/3/flat under/IN/6/case guard/NN/2/obl "
        "././2/punct",
        "Sudan=GPE; Riek Machar=PERSON",
        ["Sudan COERCE-arrest Riek Machar"],
    ),
    "barred its founder": (
        "Estonia/NNP/5/nsubj and/CC/3/cc Latvia/NNP/1/conj have/VBP/5/aux barred/VBN/0/root/bar "
        "its/PRP$/7/nmod:poss founder/NN/5/obj ././5/punct",
        "Estonia=GPE; Latvia=GPE",
        ["Estonia+Latvia COERCE-restrict founder"],
    ),
    "strangled exports": (
        "Venezuela/NNP/3/nsubj has/VBZ/3/aux/have strangled/VBN/0/root/strangle Colombian/JJ/5/amod "
        "exports/NNS/3/obj/export ././3/punct",
        "Venezuela=GPE; Colombian=NORP",
        ["Venezuela SANCTION-discontinue Colombia"],
    ),
    "strangled a man": (
        "A/DT/2/det soldier/NN/4/nsubj has/VBZ/4/aux/have strangled/VBN/0/root/strangle a/DT/6/det "
        "man/NN/4/obj ././4/punct",
        "",
        ["soldier ASSAULT-beat man"],
    ),
    "urged in a call": (
        "In/IN/4/case a/DT/4/det phone/NN/4/compound call/NN/11/obl with/IN/6/case Paul/NNP/4/nmod "
        "Kagame/NNP/6/flat ,/,/4/punct Marco/NNP/11/nsubj Rubio/NNP/9/flat urged/VBD/0/root/urge "
        "an/DT/14/det/a immediate/JJ/14/amod ceasefire/NN/11/obj ././11/punct",
        "Paul Kagame=PERSON; Marco Rubio=PERSON",
        ["Marco Rubio CONSULT-phone Paul Kagame", "Marco Rubio REQUEST-yield Paul Kagame"],
    ),
    "welcomed at talks": (
        "At/IN/2/case talks/NNS/9/obl/talk with/IN/4/case Sergei/NNP/2/nmod Lavrov/NNP/4/flat ,/,/2/punct "
        "John/NNP/9/nsubj Kerry/NNP/7/flat welcomed/VBD/0/root/welcome the/DT/11/det truce/NN/9/obj "
        "././9/punct",
        "Sergei Lavrov=PERSON; John Kerry=PERSON",
        ["John Kerry CONSULT Sergei Lavrov", "John Kerry SUPPORT ?"],
    ),
    "flew people out of a town": (
        "France/NNP/2/nsubj flew/VBD/0/root/fly a/DT/4/det thousand/CD/5/nummod people/NNS/2/obj "
        "out/IN/9/case of/IN/9/case the/DT/9/det city/NN/2/obl ././2/punct",
        "France=GPE",
        ["France AID people"],
    ),
    "phased out measures": (
        "Canada/NNP/3/nsubj is/VBZ/3/aux/be phasing/VBG/0/root/phase out/RP/3/compound:prt the/DT/6/det "
        "measures/NNS/3/obj/measure against/IN/8/case Kosovo/NNP/6/nmod ././3/punct",
        "Canada=GPE; Kosovo=GPE",
        ["Canada CONCEDE Kosovo"],
    ),
    "shadowed a submarine": (
        "Norwegian/JJ/2/amod warships/NNS/3/nsubj/warship shadowed/VBD/0/root/shadow a/DT/6/det "
        "Russian/JJ/6/amod submarine/NN/3/obj ././3/punct",
        "Norwegian=NORP; Russian=NORP",
        ["Norway MOBILIZE-troops Russia"],
    ),
    "free the journalist": (
        "Annalena/NNP/3/nsubj Baerbock/NNP/1/flat urged/VBD/0/root/urge Belarus/NNP/3/obj to/TO/6/mark "
        "free/VB/3/xcomp the/DT/8/det journalist/NN/6/obj ././3/punct",
        "Annalena Baerbock=PERSON; Belarus=GPE",
        ["Annalena Baerbock REQUEST-yield Belarus", "Belarus RETREAT-release journalist, hypothetical"],
    ),
    "free the dissident": (
        "Annalena/NNP/3/nsubj Baerbock/NNP/1/flat praised/VBD/0/root/praise Alexei/NNP/3/obj "
        "Navalny/NNP/4/flat and/CC/7/cc urged/VBD/3/conj/urge Russia/NNP/7/obj to/TO/10/mark "
        "free/VB/7/xcomp the/DT/12/det dissident/NN/10/obj ././3/punct",
        "Annalena Baerbock=PERSON; Alexei Navalny=PERSON; Russia=GPE",
        [
            "Annalena Baerbock REQUEST-yield Russia",
            "Annalena Baerbock SUPPORT Alexei Navalny",
            "Russia RETREAT-release Alexei Navalny, hypothetical",
        ],
    ),
}


@pytest.mark.parametrize(("tree", "names", "events"), USES.values(), ids=USES)
def test_a_use_tells_what_a_word_evokes(tree: str, names: str, events: list[str]) -> None:
    found = {event for event in told(tree, names=names) if " SAY " not in event and " RELATION " not in event}
    assert found == set(events)
