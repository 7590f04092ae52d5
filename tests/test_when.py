"""When an event takes place, where another clause or an act beside it says so."""

from __future__ import annotations

import pytest
from reported import only, report
from spacy.tokens import Span
from treebank import PARAGRAPH, joined, parsed

from kg.article import Article
from kg.events import events

TIMES = {
    "counted back to two deeds": (
        "Chad/NNP/2/nsubj met/VBD/0/root/meet Peru/NNP/2/obj on/IN/5/case Monday/NNP/2/obl ,/,/2/punct "
        "two/CD/8/nummod days/NNS/11/obl:unmarked/day after/IN/11/mark Togo/NNP/11/nsubj "
        "bombed/VBD/2/advcl/bomb Mali/NNP/11/obj and/CC/14/cc thanked/VBD/11/conj/thank Chad/NNP/14/obj",
        "Monday=DATE; two days=DATE",
        {"CONSULT": "2024-04-29", "ASSAULT": "2024-04-27", "SUPPORT": "2024-04-27"},
    ),
    "the month of what it led to": (
        "Chad/NNP/2/nsubj thanked/VBD/0/root/thank Peru/NNP/2/obj in/IN/5/case March/NNP/2/obl "
        "after/IN/8/mark Togo/NNP/8/nsubj bombed/VBD/2/advcl/bomb Mali/NNP/8/obj",
        "March=DATE",
        {"SUPPORT": "2024-03", "ASSAULT": "2024-03"},
    ),
    "the day after what led to it": (
        "Chad/NNP/2/nsubj thanked/VBD/0/root/thank Peru/NNP/2/obj on/IN/5/case Monday/NNP/2/obl "
        "after/IN/8/mark Togo/NNP/8/nsubj bombed/VBD/2/advcl/bomb Mali/NNP/8/obj",
        "Monday=DATE",
        {"SUPPORT": "2024-04-29", "ASSAULT": None},
    ),
    "of the campaign that one joined": (
        "In/IN/2/case March/NNP/4/obl Chad/NNP/4/nsubj took/VBD/0/root/take part/NN/4/obj in/IN/8/case "
        "a/DT/8/det raid/NN/4/obl that/WDT/10/nsubj freed/VBD/8/acl:relcl/free prisoners/NNS/10/obj/prisoner",
        "March=DATE",
        {"RETREAT": "2024-03"},
    ),
    "of a raid with a day": (
        "Chad/NNP/2/nsubj mourned/VBD/0/root/mourn the/DT/4/det raid/NN/2/obj of/IN/6/case Monday/NNP/4/nmod "
        "in/IN/8/case which/WDT/10/obl Togo/NNP/10/nsubj bombed/VBD/4/acl:relcl/bomb Mali/NNP/10/obj",
        "Monday=DATE",
        {"ASSAULT": "2024-04-29"},
    ),
    "of an act that is condemned": (
        "On/IN/2/case Monday/NNP/4/obl Chad/NNP/4/nsubj condemned/VBD/0/root/condemn Togo/NNP/8/nmod:poss "
        "'s/POS/5/case/'s deadly/JJ/8/amod raid/NN/4/obj that/WDT/10/nsubj freed/VBD/8/acl:relcl/free "
        "prisoners/NNS/10/obj/prisoner",
        "Monday=DATE",
        {"ACCUSE": "2024-04-29", "RETREAT": None},
    ),
    "the year of a text that is broken": (
        "Chad/NNP/2/nsubj violated/VBD/0/root/violate a/DT/5/det 2015/CD/5/nummod accord/NN/2/obj",
        "2015=DATE",
        {"REJECT": None},
    ),
    "the year of a text that is signed": (
        "Chad/NNP/2/nsubj signed/VBD/0/root/sign a/DT/5/det 2015/CD/5/nummod accord/NN/2/obj with/IN/7/case "
        "Togo/NNP/2/obl",
        "2015=DATE",
        {"SUPPORT": "2015"},
    ),
    "what one votes to do": (
        "Chad/NNP/2/nsubj voted/VBD/0/root/vote on/IN/4/case Monday/NNP/2/obl to/TO/6/mark "
        "condemn/VB/2/advcl Togo/NNP/6/obj",
        "Monday=DATE",
        {"ACCUSE": "2024-04-29"},
    ),
    "what one began": (
        "Chad/NNP/2/nsubj began/VBD/0/root/begin bombing/VBG/2/xcomp/bomb Togo/NNP/3/obj in/IN/6/case "
        "March/NNP/2/obl 1999/CD/6/nmod:unmarked",
        "March 1999=DATE",
        {"ASSAULT": "1999-03"},
    ),
    "the year named before": (
        "In/IN/2/case March/NNP/5/obl 2008/CD/2/nmod:unmarked Chad/NNP/5/nsubj thanked/VBD/0/root/thank "
        "Togo/NNP/5/obj and/CC/11/cc on/IN/9/case 26/CD/11/obl May/NNP/9/nmod:unmarked "
        "met/VBD/5/conj/meet Peru/NNP/11/obj",
        "March 2008=DATE; 26 May=DATE",
        {"SUPPORT": "2008-03", "CONSULT": "2008-05-26"},
    ),
    "what was held between two": (
        "Talks/NNS/7/nsubj:pass/talk between/IN/3/case Iran/NNP/1/nmod and/CC/5/cc Iraq/NNP/3/conj "
        "were/VBD/7/aux:pass/be held/VBN/0/root/hold on/IN/9/case Monday/NNP/7/obl",
        "Monday=DATE",
        {"CONSULT": "2024-04-29"},
    ),
    "what was judged later": (
        "Talks/NNS/7/nsubj:pass/talk between/IN/3/case Iran/NNP/1/nmod and/CC/5/cc Iraq/NNP/3/conj "
        "were/VBD/7/aux:pass/be condemned/VBN/0/root/condemn on/IN/9/case Monday/NNP/7/obl",
        "Monday=DATE",
        {"CONSULT": None},
    ),
    "an entry of a chronicle": (
        "2005/CD/6/dep 1/CD/6/dep February/NNP/2/nmod:unmarked -/:/6/punct Chad/NNP/6/nsubj "
        "thanks/VBZ/0/root/thank Togo/NNP/6/obj and/CC/9/cc meets/VBZ/6/conj/meet Peru/NNP/9/obj",
        "2005 1 February=DATE",
        {"SUPPORT": "2005-02-01", "CONSULT": "2005-02-01"},
    ),
    "said once for two verbs": (
        "Chad/NNP/2/nsubj met/VBD/0/root/meet Mali/NNP/2/obj on/IN/5/case Monday/NNP/2/obl and/CC/7/cc "
        "thanked/VBD/2/conj/thank Peru/NNP/7/obj",
        "Monday=DATE",
        {"CONSULT": "2024-04-29", "SUPPORT": "2024-04-29"},
    ),
    "a participle goes along": (
        "Chad/NNP/2/nsubj met/VBD/0/root/meet Mali/NNP/2/obj on/IN/5/case Monday/NNP/2/obl ,/,/7/punct "
        "thanking/VBG/2/advcl/thank Peru/NNP/7/obj",
        "Monday=DATE",
        {"CONSULT": "2024-04-29", "SUPPORT": "2024-04-29"},
    ),
    "under the noun it speaks through": (
        "Chad/NNP/2/nsubj condemned/VBD/0/root/condemn the/DT/4/det treaty/NN/2/obj that/WDT/7/obj "
        "Mali/NNP/7/nsubj signed/VBD/4/acl:relcl/sign in/IN/9/case January/NNP/7/obl",
        "January=DATE",
        {"SUPPORT": "2024-01"},
    ),
    "of two who act in one sentence": (
        "Chad/NNP/2/nsubj met/VBD/0/root/meet Mali/NNP/2/obj on/IN/5/case Monday/NNP/2/obl and/CC/8/cc "
        "Togo/NNP/8/nsubj thanked/VBD/2/conj/thank Peru/NNP/8/obj",
        "Monday=DATE",
        {"CONSULT": "2024-04-29", "SUPPORT": "2024-04-29"},
    ),
    "what one travels to do": (
        "Chad/NNP/2/nsubj flew/VBD/0/root/fly on/IN/4/case Monday/NNP/2/obl to/TO/6/mark "
        "thank/VB/2/advcl Peru/NNP/6/obj",
        "Monday=DATE",
        {"SUPPORT": "2024-04-29"},
    ),
    "when": (
        "Chad/NNP/2/nsubj met/VBD/0/root/meet Mali/NNP/2/obj in/IN/5/case January/NNP/2/obl ,/,/9/punct "
        "when/WRB/9/advmod Togo/NNP/9/nsubj thanked/VBD/5/acl:relcl/thank Peru/NNP/9/obj",
        "January=DATE",
        {"CONSULT": "2024-01", "SUPPORT": "2024-01"},
    ),
    "since when": (
        "Chad/NNP/3/nsubj has/VBZ/3/aux/have criticised/VBN/0/root/criticise Mali/NNP/3/obj since/IN/6/case "
        "2013/CD/3/obl ,/,/9/punct when/WRB/10/advmod Togo/NNP/10/nsubj thanked/VBD/3/advcl/thank "
        "Peru/NNP/10/obj",
        "2013=DATE",
        {"ACCUSE": "2013/..", "SUPPORT": "2013"},
    ),
    "in a year after something": (
        "Chad/NNP/2/nsubj met/VBD/0/root/meet Mali/NNP/2/obj in/IN/5/case 2019/CD/2/obl after/IN/8/mark "
        "Togo/NNP/8/nsubj thanked/VBD/2/advcl/thank Peru/NNP/8/obj",
        "2019=DATE",
        {"CONSULT": "2019", "SUPPORT": "2019"},
    ),
    "days after": (
        "Chad/NNP/2/nsubj met/VBD/0/root/meet Mali/NNP/2/obj on/IN/5/case Monday/NNP/2/obl ,/,/2/punct "
        "two/CD/8/nummod days/NNS/11/obl:unmarked/day after/IN/11/mark Togo/NNP/11/nsubj "
        "thanked/VBD/2/advcl/thank Peru/NNP/11/obj",
        "Monday=DATE; two days=DATE",
        {"CONSULT": "2024-04-29", "SUPPORT": "2024-04-27"},
    ),
    "a week after, told now": (
        "A/DT/2/det week/NN/8/obl:unmarked after/IN/5/mark Togo/NNP/5/nsubj thanked/VBD/8/advcl/thank "
        "Peru/NNP/5/obj Chad/NNP/8/nsubj meets/VBZ/0/root/meet Mali/NNP/8/obj",
        "",
        {"CONSULT": None, "SUPPORT": "2024-04-24"},
    ),
    "the day of another act": (
        "Chad/NNP/2/nsubj thanked/VBD/0/root/thank Peru/NNP/2/obj for/IN/6/case its/PRP$/6/nmod:poss "
        "visit/NN/2/obl to/IN/8/case Togo/NNP/6/nmod in/IN/10/case January/NNP/6/nmod",
        "January=DATE",
        {"SUPPORT": None, "CONSULT": "2024-01"},
    ),
    "on whose occasion one travels": (
        "Chad/NNP/2/nsubj is/VBZ/0/root/be due/JJ/2/xcomp in/IN/5/case Oslo/NNP/3/obl on/IN/7/case "
        "Monday/NNP/3/obl for/IN/9/case talks/NNS/3/obl/talk with/IN/11/case Mali/NNP/9/nmod",
        "Monday=DATE; Oslo=GPE",
        {"AGREE": "2024-05-06"},
    ),
    "a clause with when before it": (
        "When/WRB/3/advmod Chad/NNP/3/nsubj met/VBD/9/advcl/meet Mali/NNP/3/obj in/IN/6/case "
        "January/NNP/3/obl ,/,/3/punct Togo/NNP/9/nsubj thanked/VBD/0/root/thank Peru/NNP/9/obj",
        "January=DATE",
        {"CONSULT": "2024-01", "SUPPORT": "2024-01"},
    ),
    "what one travels for": (
        "Chad/NNP/2/nsubj travelled/VBD/0/root/travel on/IN/4/case Monday/NNP/2/obl to/TO/6/mark "
        "thank/VB/2/advcl Peru/NNP/6/obj",
        "Monday=DATE",
        {"SUPPORT": "2024-04-29"},
    ),
    "help that goes with it": (
        "Chad/NNP/2/nsubj praised/VBD/0/root/praise Togo/NNP/2/obj on/IN/5/case Monday/NNP/2/obl "
        "with/IN/7/case help/NN/2/obl from/IN/9/case Mali/NNP/7/nmod",
        "Monday=DATE; Mali=GPE",
        {"AID": "2024-04-29"},
    ),
    "of what is condemned now": (
        "Chad/NNP/2/nsubj condemns/VBZ/0/root/condemn attacks/NNS/2/obj/attack by/IN/5/case Mali/NNP/3/nmod "
        "on/IN/7/case Monday/NNP/2/obl",
        "Monday=DATE; Mali=GPE",
        {"ACCUSE": None, "ASSAULT": "2024-04-29"},
    ),
    "of the verb that the act is done with": (
        "In/IN/2/case January/NNP/4/obl Chad/NNP/4/nsubj took/VBD/0/root/take part/NN/4/obj in/IN/8/case "
        "an/DT/8/det offensive/NN/4/obl against/IN/10/case Mali/NNP/8/nmod",
        "January=DATE; Mali=GPE; Chad=GPE",
        {"ASSAULT": "2024-01"},
    ),
    "of a visit on the way": (
        "Chad/NNP/2/nsubj praised/VBD/0/root/praise Togo/NNP/2/obj on/IN/5/case Monday/NNP/2/obl "
        "during/IN/8/case a/DT/8/det visit/NN/2/obl to/IN/10/case Mali/NNP/8/nmod",
        "Monday=DATE; Mali=GPE; Chad=GPE",
        {"CONSULT": "2024-04-29"},
    ),
    "not of what is going on": (
        "Chad/NNP/2/nsubj met/VBD/0/root/meet Mali/NNP/2/obj in/IN/5/case January/NNP/2/obl and/CC/7/cc "
        "thanks/VBZ/2/conj/thank Peru/NNP/7/obj",
        "January=DATE",
        {"CONSULT": "2024-01", "SUPPORT": None},
    ),
    "where one went": (
        "Chad/NNP/2/nsubj visited/VBD/0/root/visit Togo/NNP/2/obj on/IN/5/case Monday/NNP/2/obl ,/,/9/punct "
        "where/WRB/9/advmod it/PRP/9/nsubj thanked/VBD/3/acl:relcl/thank Peru/NNP/9/obj",
        "Monday=DATE; Togo=GPE; Chad=GPE",
        {"CONSULT": "2024-04-29", "SUPPORT": "2024-04-29"},
    ),
    "not where others had been": (
        "Chad/NNP/2/nsubj visited/VBD/0/root/visit Togo/NNP/2/obj on/IN/5/case Monday/NNP/2/obl ,/,/10/punct "
        "where/WRB/10/advmod Mali/NNP/10/nsubj had/VBD/10/aux/have thanked/VBN/3/acl:relcl/thank "
        "Peru/NNP/10/obj",
        "Monday=DATE; Togo=GPE; Chad=GPE",
        {"CONSULT": "2024-04-29", "SUPPORT": None},
    ),
    "what one does it for": (
        "Chad/NNP/2/nsubj condemned/VBD/0/root/condemn Togo/NNP/2/obj on/IN/5/case Monday/NNP/2/obl "
        "to/TO/7/mark thank/VB/2/advcl Peru/NNP/7/obj",
        "Monday=DATE",
        {"ACCUSE": "2024-04-29", "SUPPORT": "2024-04-29"},
    ),
    "by doing it": (
        "Chad/NNP/2/nsubj thanked/VBD/0/root/thank Togo/NNP/2/obj by/IN/5/mark "
        "condemning/VBG/2/advcl/condemn Mali/NNP/5/obj on/IN/8/case Monday/NNP/5/obl",
        "Monday=DATE",
        {"SUPPORT": "2024-04-29", "ACCUSE": "2024-04-29"},
    ),
    "behind what one is accused of": (
        "Chad/NNP/2/nsubj accused/VBD/0/root/accuse Togo/NNP/2/obj of/IN/5/mark bombing/VBG/2/advcl/bomb "
        "Mali/NNP/5/obj on/IN/8/case Monday/NNP/2/obl",
        "Monday=DATE",
        {"ACCUSE": "2024-04-29", "ASSAULT": "2024-04-29"},
    ),
    "before what one is accused of": (
        "On/IN/2/case Monday/NNP/4/obl Chad/NNP/4/nsubj accused/VBD/0/root/accuse Togo/NNP/4/obj "
        "of/IN/7/mark bombing/VBG/4/advcl/bomb Mali/NNP/7/obj",
        "Monday=DATE",
        {"ACCUSE": "2024-04-29", "ASSAULT": None},
    ),
    "behind two clauses": (
        "Chad/NNP/2/nsubj thanked/VBD/0/root/thank Togo/NNP/2/obj and/CC/5/cc rested/VBD/2/conj/rest "
        "after/IN/8/mark Mali/NNP/8/nsubj bombed/VBD/5/advcl/bomb Peru/NNP/8/obj on/IN/11/case "
        "Monday/NNP/2/obl",
        "Monday=DATE",
        {"SUPPORT": "2024-04-29", "ASSAULT": "2024-04-29"},
    ),
    "yesterday's": (
        "Chad/NNP/2/nsubj launched/VBD/0/root/launch yesterday/NN/5/nmod:poss 's/POS/3/case "
        "airstrikes/NNS/2/obj/airstrike on/IN/7/case Mali/NNP/5/nmod",
        "yesterday=DATE; Mali=GPE; Chad=GPE",
        {"ASSAULT": "2024-04-30"},
    ),
    "of the vote that one boycotts": (
        "Chad/NNP/2/nsubj boycotted/VBD/0/root/boycott Monday/NNP/5/nmod:poss 's/POS/3/case vote/NN/2/obj",
        "Monday=DATE",
        {"PROTEST": "2024-04-29"},
    ),
    "at a meeting": (
        "At/IN/2/case talks/NNS/6/obl/talk in/IN/4/case March/NNP/2/nmod Chad/NNP/6/nsubj "
        "thanked/VBD/0/root/thank Togo/NNP/6/obj",
        "March=DATE; Chad=GPE; Togo=GPE",
        {"SUPPORT": "2024-03"},
    ),
    "before the verb, beside the subject": (
        "Chad/NNP/6/nsubj ,/,/3/punct meeting/VBG/1/acl/meet on/IN/5/case Monday/NNP/3/obl "
        "thanked/VBD/0/root/thank Togo/NNP/6/obj",
        "Monday=DATE",
        {"SUPPORT": "2024-04-29"},
    ),
    "what one did not go on to do": (
        "Chad/NNP/2/nsubj met/VBD/0/root/meet Mali/NNP/2/obj on/IN/5/case Monday/NNP/2/obl but/CC/9/cc "
        "did/VBD/9/aux/do not/RB/9/advmod thank/VB/2/conj Peru/NNP/9/obj",
        "Monday=DATE",
        {"CONSULT": "2024-04-29", "SUPPORT": "2024-04-29"},
    ),
    "the coming one, of who is due": (
        "Chad/NNP/3/nsubj is/VBZ/3/cop/be due/JJ/0/root in/IN/5/case Togo/NNP/3/obl on/IN/7/case "
        "Monday/NNP/3/obl for/IN/9/case talks/NNS/3/obl/talk with/IN/11/case Mali/NNP/9/nmod",
        "Monday=DATE; Togo=GPE; Mali=GPE; Chad=GPE",
        {"AGREE": "2024-05-06"},
    ),
    "two days": (
        "Chad/NNP/2/nsubj met/VBD/0/root/meet Mali/NNP/2/obj on/IN/5/case Monday/NNP/2/obl and/CC/7/cc "
        "Tuesday/NNP/5/conj",
        "Monday=DATE; Tuesday=DATE",
        {"CONSULT": "2024-04-29/2024-04-30"},
    ),
    "talks that collapsed": (
        "Talks/NNS/6/nsubj/talk between/IN/3/case Chad/NNP/1/nmod and/CC/5/cc Togo/NNP/3/conj "
        "collapsed/VBD/0/root/collapse in/IN/8/case June/NNP/6/obl ././6/punct",
        "June=DATE",
        {"CONSULT": "2023-06"},
    ),
    "rounds of talks that broke down": (
        "Five/CD/2/nummod rounds/NNS/9/nsubj/round of/IN/4/case talks/NNS/2/nmod/talk between/IN/6/case "
        "Chad/NNP/4/nmod and/CC/8/cc Togo/NNP/6/conj broke/VBD/0/root/break down/RP/9/compound:prt "
        "last/JJ/12/amod month/NN/9/obl:unmarked ././9/punct",
        "last month=DATE",
        {"CONSULT": "2024-04"},
    ),
    "given until a date": (
        "Chad/NNP/2/nsubj gave/VBD/0/root/give Togo/NNP/2/iobj until/IN/6/case "
        "November/NNP/6/nmod:unmarked 21/CD/2/obl to/TO/8/mark withdraw/VB/2/advcl ././2/punct",
        "November 21=DATE",
        {"THREATEN": "../2024-11-21", "RETREAT": None},
    ),
    "by a day in a supposed past": (
        "Chad/NNP/3/nsubj would/MD/3/aux bomb/VB/0/root Togo/NNP/3/obj if/IN/9/mark it/PRP/9/nsubj "
        "did/VBD/9/aux/do not/RB/9/advmod withdraw/VB/3/advcl by/IN/11/case Friday/NNP/9/obl ././3/punct",
        "Friday=DATE",
        {"ASSAULT": None, "RETREAT": "2024-05-03"},
    ),
    "done when somebody came": (
        "Chad/NNP/2/nsubj refused/VBD/0/root/refuse to/TO/4/mark recognise/VB/2/xcomp Togo/NNP/4/obj "
        "when/WRB/8/advmod it/PRP/8/nsubj invaded/VBD/4/advcl/invade a/DT/10/det year/NN/11/obl:unmarked "
        "ago/RB/8/advmod ././2/punct",
        "a year ago=DATE",
        {"REJECT": "2023", "ASSAULT": "2023"},
    ),
    "done as somebody left": (
        "Chad/NNP/2/nsubj bombed/VBD/0/root/bomb Togo/NNP/2/obj as/IN/6/mark it/PRP/6/nsubj "
        "left/VBD/2/advcl/leave on/IN/8/case Monday/NNP/6/obl ././2/punct",
        "Monday=DATE",
        {"ASSAULT": "2024-04-29"},
    ),
    "one day to come": (
        "Chad/NNP/5/nsubj will/MD/5/aux one/CD/4/nummod day/NN/5/obl:unmarked thank/VBP/0/root "
        "Togo/NNP/5/obj ././5/punct",
        "one day=DATE",
        {"AGREE": None},
    ),
    "in a speech": (
        "In/IN/4/case a/DT/4/det televised/VBN/4/amod/televise speech/NN/9/obl on/IN/6/case "
        "Monday/NNP/4/nmod ,/,/4/punct Chad/NNP/9/nsubj thanked/VBD/0/root/thank Togo/NNP/9/obj "
        "././9/punct",
        "Monday=DATE",
        {"SUPPORT": "2024-04-29"},
    ),
    "with somebody whom he thanked": (
        "Obama/NNP/2/nsubj spoke/VBD/0/root/speak on/IN/4/case Monday/NNP/2/obl with/IN/6/case "
        "Putin/NNP/2/obl ,/,/10/punct whom/WP/10/obj he/PRP/10/nsubj thanked/VBD/6/acl:relcl/thank "
        "././2/punct",
        "Monday=DATE",
        {"CONSULT": "2024-04-29", "SUPPORT": "2024-04-29"},
    ),
    "a bill that bans": (
        "On/IN/2/case Monday/NNP/4/obl Chad/NNP/4/nsubj passed/VBD/0/root/pass a/DT/6/det bill/NN/4/obj "
        "banning/VBG/6/acl/ban Togo/NNP/7/obj ././4/punct",
        "Monday=DATE",
        {"COERCE": "2024-04-29"},
    ),
    "decided last week": (
        "Chad/NNP/2/nsubj welcomed/VBD/0/root/welcome Mali/NNP/5/nmod:poss 's/POS/3/case "
        "decision/NN/2/obj last/JJ/7/amod week/NN/5/nmod:unmarked to/TO/9/mark impose/VB/5/acl "
        "sanctions/NNS/9/obj/sanction on/IN/12/case Togo/NNP/9/obl ././2/punct",
        "last week=DATE",
        {"SUPPORT": "2024-04-22/2024-04-28", "SANCTION": "2024-04-22/2024-04-28"},
    ),
}


@pytest.mark.parametrize(("tree", "names", "times"), TIMES.values(), ids=TIMES)
def test_time_of_an_event(tree: str, names: str, times: dict[str, str | None]):
    found = report(tree, names=names, date="2024-05-01")
    for type_, value in times.items():
        time = only(found, type_).time
        assert (time.value if time is not None else None) == value, type_


@pytest.mark.parametrize(("act", "day"), [("raid", "2024-04-27"), ("talks", None)])
def test_the_day_of_an_act_that_is_called_back(act: str, day: str | None):
    found = report(
        "Chad/NNP/2/nsubj attacked/VBD/0/root/attack Togo/NNP/2/obj on/IN/5/case Sunday/NNP/2/obl",
        f"The/DT/2/det {act}/NN/3/nsubj came/VBD/0/root/come a/DT/5/det day/NN/3/obl:unmarked "
        "after/IN/8/mark Mali/NNP/8/nsubj thanked/VBD/3/advcl/thank Togo/NNP/8/obj",
        names="Sunday=DATE; a day=DATE",
        date="2024-05-01",
    )
    time = only(found, "SUPPORT").time
    assert (time.value if time is not None else None) == day


def test_a_date_is_no_theme():
    found = report(
        "Chad/NNP/2/nsubj met/VBD/0/root/meet Mali/NNP/2/obj on/IN/5/case Monday/NNP/2/obl",
        names="Monday=DATE",
        date="2024-05-01",
    )
    assert only(found, "CONSULT").theme is None


def test_what_a_day_to_come_says_is_planned():
    for day, modes in (("Friday", ("future",)), ("yesterday", ())):
        found = report(
            f"Chad/NNP/2/nsubj meets/VBZ/0/root/meet Mali/NNP/2/obj on/IN/5/case {day}/NNP/2/obl",
            names=f"{day}=DATE",
            date="2024-05-01",
        )
        assert only(found, "CONSULT").modes == modes


def under_a_line(line: str, clause: str, *, title: str | None = None) -> str | None:
    """The date of the act of a clause in the paragraph under a line."""
    doc = joined(line, PARAGRAPH, clause)
    article = Article("urn:test", doc.text, title=title, published="2016-03-08")
    (event,) = events(article, doc, typed_by_network=False)
    return event.time.value if event.time is not None else None


BOMBED = "Iran/NNP/2/nsubj bombed/VBD/0/root/bomb Chad/NNP/2/obj ././2/punct"


def test_a_day_alone_in_its_line_is_that_of_what_stands_below() -> None:
    third = "3/CD/0/root January/NNP/1/nmod:unmarked"
    assert under_a_line(third, BOMBED) == "2016-01-03"
    assert under_a_line(third, BOMBED, title="Third phase (January 2014)") == "2014-01-03"
    perfect = "Iran/NNP/3/nsubj had/VBD/3/aux/have bombed/VBN/0/root/bomb Chad/NNP/3/obj ././3/punct"
    assert under_a_line(third, perfect) is None
    assert under_a_line("Mopti/NNP/0/root", BOMBED) is None


def test_a_day_without_a_year_is_of_the_year_in_the_title() -> None:
    doc = parsed(f"{BOMBED.replace(' ././2/punct', '')} on/IN/5/case 6/CD/2/obl October/NNP/5/nmod:unmarked")
    doc.ents = [Span(doc, 4, 6, label="DATE")]
    for title, year in (("Second phase (October–December 2014)", 2014), ("Fighting in Chad", 2015)):
        article = Article("urn:test", doc.text, title=title, published="2016-03-08")
        (event,) = events(article, doc, typed_by_network=False)
        assert event.time is not None and event.time.value == f"{year}-10-06"


@pytest.mark.parametrize(
    ("before", "day", "published", "value"),
    [
        ("since", "September 11", "2016-03-09", "2001-09-11/.."),
        ("since", "September 11", "2016-10-09", "2016-09-11/.."),
        ("on", "September 11", "2016-03-09", "2015-09-11"),
        ("since", "September 12", "2016-03-09", "2015-09-12/.."),
    ],
)
def test_one_day_in_september_needs_no_year(before: str, day: str, published: str, value: str) -> None:
    month, number = day.split()
    (found,) = report(
        f"Chad/NNP/2/nsubj attacked/VBD/0/root/attack Togo/NNP/2/obj {before}/IN/5/case {month}/NNP/2/obl "
        f"{number}/CD/5/nmod:unmarked",
        names=f"{day}=DATE",
        date=published,
    )
    assert found.time is not None and found.time.value == value


def test_what_somebody_was_forced_to_do_is_over() -> None:
    words = (
        "Chad/NNP/2/nsubj {} Mali/NNP/2/obj to/TO/5/mark flee/VB/2/xcomp on/IN/7/case December/NNP/5/obl "
        "8/CD/7/nummod"
    )
    forced, asked = (
        report(words.format(verb), names="Chad=GPE; Mali=GPE; December 8=DATE", date="2024-12-28")
        for verb in ("forced/VBD/0/root/force", "asked/VBD/0/root/ask")
    )
    assert [e.time.value for e in forced if e.time and e.type == "RETREAT"] == ["2024-12-08"]
    assert [e.time.value for e in asked if e.time and e.type == "RETREAT"] == ["2025-12-08"]
