"""Whom descriptions and pronouns mean, by age, office and the clause that they stand in."""

from __future__ import annotations

import pytest
from reported import told

MEANT = {
    "whose courage is praised": (
        [
            "Ali/NNP/3/nsubj Bongo/NNP/1/flat fled/VBD/0/root/flee ././3/punct",
            "Josep/NNP/3/nsubj Borrell/NNP/1/flat praised/VBD/0/root/praise his/PRP$/5/nmod:poss "
            "courage/NN/3/obj ././3/punct",
        ],
        "Ali Bongo=PERSON; Josep Borrell=PERSON",
        ["Ali Bongo RETREAT ?", "Josep Borrell SUPPORT Ali Bongo"],
    ),
    "they who met, whoever was thanked since": (
        [
            "Antony/NNP/3/nsubj Blinken/NNP/1/flat spoke/VBD/0/root/speak to/IN/5/case Hakan/NNP/3/obl "
            "Fidan/NNP/5/flat ././3/punct",
            "He/PRP/2/nsubj thanked/VBD/0/root/thank Turkey/NNP/2/obj for/IN/5/mark "
            "hosting/VBG/2/advcl/host refugees/NNS/5/obj/refugee ././2/punct",
            "They/PRP/2/nsubj agreed/VBD/0/root/agree to/TO/4/mark meet/VB/2/xcomp ././2/punct",
        ],
        "Antony Blinken=PERSON; Hakan Fidan=PERSON; Turkey=GPE",
        [
            "Antony Blinken CONSULT Hakan Fidan",
            "Antony Blinken SUPPORT Turkey",
            "Antony Blinken+Hakan Fidan AGREE ?",
            "Turkey AID refugees",
        ],
    ),
    "the 73-year-old leader": (
        [
            "Gotabaya/NNP/3/nsubj Rajapaksa/NNP/1/flat fled/VBD/0/root/flee ././3/punct",
            "The/DT/2/det speaker/NN/3/nsubj said/VBD/0/root/say the/DT/10/det 73/CD/7/nummod "
            "-/HYPH/5/punct year/NN/9/obl:unmarked -/HYPH/7/punct old/JJ/10/amod leader/NN/12/nsubj "
            "would/MD/12/aux resign/VB/3/ccomp ././3/punct",
        ],
        "Gotabaya Rajapaksa=PERSON",
        ["Gotabaya Rajapaksa AGREE ?, future", "Gotabaya Rajapaksa RETREAT ?"],
    ),
    "the 60-year-old, without a noun": (
        [
            "Castillo/NNP/3/nsubj:pass was/VBD/3/aux:pass/be detained/VBN/0/root/detain on/IN/5/case "
            "Monday/NNP/3/obl ././3/punct",
            "The/DT/6/det 60/CD/4/nummod -/HYPH/2/punct year/NN/6/compound -/HYPH/4/punct old/JJ/7/nsubj "
            "criticised/VBD/0/root/criticise Mexico/NNP/7/obj ././7/punct",
        ],
        "Castillo=PERSON; Mexico=GPE",
        ["? COERCE-arrest Castillo", "Castillo ACCUSE-disapprove Mexico"],
    ),
    "the envoy is the ambassador": (
        [
            "Baerbock/NNP/2/nsubj summoned/VBD/0/root/summon the/DT/5/det Russian/JJ/5/amod "
            "ambassador/NN/2/obj ,/,/7/punct Sergei/NNP/5/appos Nechayev/NNP/7/flat ././2/punct",
            "The/DT/2/det envoy/NN/3/nsubj condemned/VBD/0/root/condemn the/DT/5/det verdict/NN/3/obj "
            "././3/punct",
        ],
        "Baerbock=PERSON; Russian=NORP; Sergei Nechayev=PERSON",
        ["Annalena Baerbock ACCUSE-disapprove Sergei Nechayev", "Sergei Nechayev ACCUSE-disapprove ?"],
    ),
    "the prosecutors are nobody named": (
        [
            "Norbert/NNP/3/nsubj Röttgen/NNP/1/flat criticised/VBD/0/root/criticise Olaf/NNP/3/obj "
            "Scholz/NNP/4/flat ././3/punct",
            "The/DT/2/det relatives/NNS/3/nsubj/relative thanked/VBD/0/root/thank the/DT/5/det "
            "prosecutors/NNS/3/obj/prosecutor ././3/punct",
        ],
        "Norbert Röttgen=PERSON; Olaf Scholz=PERSON",
        ["Norbert Röttgen ACCUSE-disapprove Olaf Scholz", "relatives SUPPORT prosecutors"],
    ),
    "the pair is not who presents it": (
        [
            "Police/NNS/2/nsubj detained/VBD/0/root/detain Juan/NNP/2/obj Zúñiga/NNP/3/flat and/CC/6/cc "
            "Juan/NNP/3/conj Arnez/NNP/6/flat ././2/punct",
            "Eduardo/NNP/9/nsubj del/NNP/1/flat Castillo/NNP/1/flat ,/,/5/punct "
            "presenting/VBG/1/acl/present the/DT/7/det pair/NN/5/obj ,/,/1/punct "
            "accused/VBD/0/root/accuse them/PRP/9/obj/they of/IN/12/case treason/NN/9/obl ././9/punct",
        ],
        "Juan Zúñiga=PERSON; Juan Arnez=PERSON; Eduardo del Castillo=PERSON",
        [
            "Eduardo del Castillo ACCUSE-allege Juan Zúñiga+Juan Arnez",
            "Police COERCE-arrest Juan Zúñiga+Juan Arnez",
        ],
    ),
    "before he was led away": (
        [
            "Luis/NNP/3/nsubj Arce/NNP/1/flat spoke/VBD/0/root/speak ././3/punct",
            "Before/IN/4/mark he/PRP/4/nsubj:pass was/VBD/4/aux:pass/be led/VBN/9/advcl/lead "
            "away/RB/4/advmod ,/,/4/punct Juan/NNP/9/nsubj Zúñiga/NNP/7/flat "
            "criticised/VBD/0/root/criticise Bolivia/NNP/9/obj ././9/punct",
        ],
        "Luis Arce=PERSON; Juan Zúñiga=PERSON; Bolivia=GPE",
        ["? COERCE-arrest Juan Zúñiga", "Juan Zúñiga ACCUSE-disapprove Bolivia"],
    ),
    "after he was killed": (
        [
            "Omar/NNP/3/nsubj Bashir/NNP/1/flat resigned/VBD/0/root/resign ././3/punct",
            "After/IN/4/mark he/PRP/4/nsubj:pass was/VBD/4/aux:pass/be killed/VBN/8/advcl/kill "
            ",/,/4/punct Juan/NNP/8/nsubj Zúñiga/NNP/6/flat criticised/VBD/0/root/criticise "
            "Bolivia/NNP/8/obj ././8/punct",
        ],
        "Omar Bashir=PERSON; Juan Zúñiga=PERSON; Bolivia=GPE",
        [
            "? ASSAULT Omar al-Bashir",
            "Juan Zúñiga ACCUSE-disapprove Bolivia",
            "Omar al-Bashir RETREAT-resign ?",
        ],
    ),
    "its fighters, of the accused": (
        [
            "The/DT/3/det United/NNP/3/amod/Unite States/NNPS/4/nsubj/State accused/VBD/0/root/accuse "
            "Boko/NNP/4/obj Haram/NNP/5/flat of/IN/8/case crimes/NNS/4/obl/crime in/IN/10/case "
            "Niger/NNP/8/nmod ,/,/15/punct where/WRB/15/advmod its/PRP$/14/nmod:poss "
            "fighters/NNS/15/nsubj/fighter massacred/VBD/10/acl:relcl/massacre "
            "civilians/NNS/15/obj/civilian ././4/punct",
        ],
        "United States=GPE; Boko Haram=ORG; Niger=GPE",
        ["Boko Haram ASSAULT-targeted civilians", "United States ACCUSE-allege Boko Haram"],
    ),
    "its ships, of who accuses": (
        [
            "Chad/NNP/2/nsubj accused/VBD/0/root/accuse Boko/NNP/2/obj Haram/NNP/3/flat of/IN/6/mark "
            "attacking/VBG/2/advcl/attack its/PRP$/8/nmod:poss ships/NNS/6/obj/ship ././2/punct",
        ],
        "Chad=PERSON; Boko Haram=ORG",
        ["Boko Haram ASSAULT Chad, hypothetical", "Chad ACCUSE-allege Boko Haram"],
    ),
    "it takes hold": (
        [
            "Hamas/NNP/2/nsubj said/VBD/0/root/say famine/NN/5/nsubj could/MD/5/aux take/VB/2/ccomp "
            "hold/NN/5/obj if/IN/9/mark Chad/NNP/9/nsubj attacked/VBD/5/advcl/attack "
            "its/PRP$/11/nmod:poss trucks/NNS/9/obj/truck ././2/punct",
        ],
        "Hamas=ORG; Chad=GPE",
        ["Chad ASSAULT ?, hypothetical"],
    ),
    "alleging that he meddles": (
        [
            "Peru/NNP/2/nsubj barred/VBD/0/root/bar Evo/NNP/2/obj Morales/NNP/3/flat ,/,/6/punct "
            "alleging/VBG/2/advcl/allege that/IN/9/mark he/PRP/9/nsubj attacked/VBD/6/ccomp/attack "
            "Chad/NNP/9/obj ././2/punct",
        ],
        "Peru=GPE; Evo Morales=PERSON; Chad=GPE",
        [
            "Evo Morales ASSAULT Chad, hypothetical",
            "Peru ACCUSE-allege Evo Morales",
            "Peru COERCE-restrict Evo Morales",
        ],
    ),
    "accused and said it would": (
        [
            "Chad/NNP/2/nsubj accused/VBD/0/root/accuse Mali/NNP/2/obj of/IN/5/case treason/NN/2/obl "
            "and/CC/7/cc said/VBD/2/conj/say it/PRP/10/nsubj would/MD/10/aux attack/VB/7/ccomp "
            "Niger/NNP/10/obj ././2/punct",
        ],
        "Chad=PERSON; Mali=GPE; Niger=GPE",
        ["Chad ACCUSE-allege Mali", "Chad THREATEN-violence Niger"],
    ),
    "the announcement by another": (
        [
            "Chad/NNP/2/nsubj welcomes/VBZ/0/root/welcome the/DT/4/det announcement/NN/2/obj by/IN/6/case "
            "Mali/NNP/4/nmod that/IN/10/mark it/PRP/10/nsubj will/MD/10/aux attack/VB/4/acl "
            "Niger/NNP/10/obj ././2/punct",
        ],
        "Chad=GPE; Mali=GPE; Niger=GPE",
        ["Chad SUPPORT Mali", "Mali ASSAULT Niger, future"],
    ),
    "the monarch": (
        [
            "King/NNP/2/nmod:desc Abdullah/NNP/4/nsubj II/CD/2/flat left/VBD/0/root/leave "
            "London/NNP/4/obj on/IN/7/case Tuesday/NNP/4/obl ././4/punct",
            "The/DT/2/det monarch/NN/3/nsubj urged/VBD/0/root/urge Jordanians/NNPS/3/obj/Jordanian "
            "to/TO/6/mark unite/VB/3/xcomp ././3/punct",
        ],
        "King Abdullah II=PERSON; Jordanians=NORP; London=GPE",
        ["Abdullah II of Jordan REQUEST Jordanians"],
    ),
    "the ousted leader": (
        [
            "Soldiers/NNS/2/nsubj/soldier arrested/VBD/0/root/arrest Manuel/NNP/2/obj Zelaya/NNP/3/flat "
            "././2/punct",
            "Spain/NNP/2/nsubj met/VBD/0/root/meet the/DT/5/det ousted/VBN/5/amod/oust leader/NN/2/obj "
            "././2/punct",
        ],
        "Manuel Zelaya=PERSON; Spain=GPE",
        ["Spain CONSULT Manuel Zelaya", "Spanish Armed Forces COERCE-arrest Manuel Zelaya"],
    ),
    "an epithet of a party": (
        [
            "Donald/NNP/3/nsubj Trump/NNP/1/flat met/VBD/0/root/meet Emmanuel/NNP/3/obj Macron/NNP/4/flat "
            "././3/punct",
            "Mexico/NNP/2/nsubj criticized/VBD/0/root/criticize the/DT/5/det Republican/JJ/5/amod "
            "leader/NN/2/obj ././2/punct",
        ],
        "Emmanuel Macron=PERSON; Donald Trump=PERSON; Republican=MISC; Mexico=GPE",
        ["Donald Trump CONSULT Emmanuel Macron", "Mexico ACCUSE-disapprove Donald Trump"],
    ),
    "the judge is nobody named": (
        [
            "Donald/NNP/3/nsubj Trump/NNP/1/flat met/VBD/0/root/meet Emmanuel/NNP/3/obj Macron/NNP/4/flat "
            "././3/punct",
            "Spain/NNP/2/nsubj criticized/VBD/0/root/criticize the/DT/4/det judge/NN/2/obj ././2/punct",
        ],
        "Emmanuel Macron=PERSON; Donald Trump=PERSON; Spain=GPE",
        ["Donald Trump CONSULT Emmanuel Macron", "Spain ACCUSE-disapprove judge"],
    ),
    "the surname is of him that is spoken of": (
        [
            "Robert/NNP/3/nsubj Mugabe/NNP/1/flat left/VBD/0/root/leave Harare/NNP/3/obj ././3/punct",
            "Mugabe/NNP/2/nsubj praised/VBD/0/root/praise China/NNP/2/obj ././2/punct",
            "Police/NNS/2/nsubj arrested/VBD/0/root/arrest Grace/NNP/2/obj Mugabe/NNP/3/flat ././2/punct",
            "Jacob/NNP/3/nsubj Zuma/NNP/1/flat met/VBD/0/root/meet Mugabe/NNP/3/obj ././3/punct",
        ],
        "Robert Mugabe=PERSON; Grace Mugabe=PERSON; Jacob Zuma=PERSON; Harare=GPE; Mugabe=PERSON; China=GPE",
        [
            "Jacob Zuma CONSULT Robert Mugabe",
            "Robert Mugabe SUPPORT China",
            "Zimbabwe Republic Police COERCE-arrest Grace Mugabe",
        ],
    ),
    "Mr Jonathan is no woman": (
        [
            "Goodluck/NNP/3/nsubj Jonathan/NNP/3/nsubj met/VBD/0/root/meet Patience/NNP/3/obj "
            "Jonathan/NNP/4/flat ././3/punct",
            "Mr/NNP/2/nmod:desc Jonathan/NNP/3/nsubj thanked/VBD/0/root/thank France/NNP/3/obj ././3/punct",
        ],
        "Patience Jonathan=PERSON; Goodluck=PERSON; Jonathan=PERSON; France=GPE",
        ["Goodluck Jonathan CONSULT Patience Jonathan", "Goodluck Jonathan SUPPORT France"],
    ),
    "two words of a longer surname": (
        [
            "Mohamed/NNP/5/nsubj Ould/NNP/1/flat Abdel/NNP/1/flat Aziz/NNP/1/flat left/VBD/0/root/leave "
            "Paris/NNP/5/obj ././5/punct",
            "Abdel/NNP/3/nsubj Aziz/NNP/1/flat thanked/VBD/0/root/thank France/NNP/3/obj ././3/punct",
        ],
        "Mohamed Ould Abdel Aziz=PERSON; Abdel Aziz=PERSON; France=GPE; Paris=GPE",
        ["Mohamed Ould Abdel Aziz SUPPORT France"],
    ),
    "who asked whether he would go": (
        [
            "Asked/VBN/9/advcl/ask whether/IN/5/mark he/PRP/5/nsubj would/MD/5/aux resign/VB/1/ccomp "
            ",/,/1/punct Boris/NNP/9/nsubj Johnson/NNP/7/flat praised/VBD/0/root/praise Ukraine/NNP/9/obj "
            "././9/punct",
        ],
        "Boris Johnson=PERSON; Ukraine=GPE",
        ["Boris Johnson RETREAT-resign ?, hypothetical", "Boris Johnson SUPPORT Ukraine"],
    ),
    "the ministry in the town that opens": (
        [
            "In/IN/2/case Moscow/NNP/7/obl ,/,/2/punct the/DT/6/det Foreign/NNP/6/amod "
            "Ministry/NNP/7/nsubj criticised/VBD/0/root/criticise Belarus/NNP/7/obj ././7/punct",
            "Belarus/NNP/2/nsubj thanked/VBD/0/root/thank Poland/NNP/2/obj ././2/punct",
        ],
        "Foreign Ministry=ORG; Belarus=GPE; Moscow=GPE; Poland=GPE",
        ["Belarus SUPPORT Poland", "Russian Foreign Ministry ACCUSE-disapprove Belarus"],
    ),
    "whose court tries him": (
        [
            "Jair/NNP/5/nsubj Bolsonaro/NNP/1/flat is/VBZ/5/cop/be on/IN/5/case trial/NN/0/root "
            "before/IN/9/case the/DT/9/det Supreme/NNP/9/amod Court/NNP/5/nmod ././5/punct",
            "The/DT/3/det United/NNP/3/amod/Unite States/NNPS/4/nsubj/State condemned/VBD/0/root/condemn "
            "the/DT/6/det trial/NN/4/obj ././4/punct",
        ],
        "Jair Bolsonaro=PERSON; Supreme Court=ORG; United States=GPE",
        [
            "Supreme Federal Tribunal ACCUSE-allege Jair Bolsonaro",
            "United States ACCUSE-disapprove Supreme Federal Tribunal",
        ],
    ),
    "security forces are no army": (
        [
            "The/DT/2/det army/NN/3/nsubj ousted/VBD/0/root/oust Mohamed/NNP/3/obj Morsi/NNP/4/flat "
            "in/IN/7/case Egypt/NNP/3/obl ././3/punct",
            "Security/NN/2/compound forces/NNS/3/nsubj/force shot/VBD/0/root/shoot dead/RP/3/compound:prt "
            "two/CD/6/nummod people/NNS/3/obj ././3/punct",
        ],
        "Mohamed Morsi=PERSON; Egypt=GPE",
        [
            "Egyptian Armed Forces COERCE Mohamed Morsi",
            "Egyptian security forces ASSAULT-firearms two people",
        ],
    ),
    "whom a watchdog abroad accuses": (
        [
            "Human/NNP/2/amod Rights/NNPS/3/compound Watch/NNP/4/nsubj accused/VBD/0/root/accuse "
            "riot/NN/6/compound police/NNS/4/obj of/IN/8/mark beating/VBG/4/advcl/beat "
            "protesters/NNS/8/obj/protester in/IN/11/case Beirut/NNP/8/obl ././4/punct",
        ],
        "Human Rights Watch=ORG; Beirut=GPE",
        [
            "Human Rights Watch ACCUSE-allege Lebanese riot police",
            "Lebanese riot police ASSAULT-beat protesters, hypothetical",
        ],
    ),
    "whose soldiers a state frees": (
        [
            "Russia/NNP/4/nsubj and/CC/3/cc Ukraine/NNP/1/conj held/VBD/0/root/hold talks/NNS/4/obj/talk "
            "././4/punct",
            "Ukraine/NNP/2/nsubj freed/VBD/0/root/free 20/CD/4/nummod soldiers/NNS/2/obj/soldier ././2/punct",
        ],
        "Ukraine=GPE; Russia=GPE",
        ["Russia+Ukraine CONSULT ?", "Ukraine RETREAT-release Armed Forces of the Russian Federation"],
    ),
    "whose troops a government condemns": (
        [
            "The/DT/3/det French/JJ/3/amod army/NN/4/nsubj shelled/VBD/0/root/shell Abidjan/NNP/4/obj "
            "././4/punct",
            "The/DT/2/det government/NN/6/nsubj of/IN/5/case Ivory/NNP/5/compound Coast/NNP/2/nmod "
            "condemned/VBD/0/root/condemn the/DT/8/det soldiers/NNS/6/obj/soldier ././6/punct",
        ],
        "Ivory Coast=GPE; Abidjan=GPE; French=NORP",
        [
            "French Armed Forces ASSAULT-heavy-weapons Abidjan",
            "Ivory Coast ACCUSE-disapprove French Armed Forces",
        ],
    ),
    "they of a main clause": (
        [
            "Republicans/NNPS/2/nsubj/Republican met/VBD/0/root/meet Donald/NNP/2/obj Trump/NNP/3/flat "
            ",/,/7/punct who/WP/7/nsubj hosted/VBD/3/acl:relcl/host Vladimir/NNP/7/obj Putin/NNP/8/flat "
            "././2/punct",
            "They/PRP/2/nsubj left/VBD/0/root/leave ././2/punct",
        ],
        "Vladimir Putin=PERSON; Donald Trump=PERSON; Republicans=MISC",
        ["Donald Trump CONSULT Vladimir Putin", "Republican Party CONSULT Donald Trump"],
    ),
    "bracketed nationality": (
        [
            "Jean/NNP/6/nsubj Ripert/NNP/1/flat (/-LRB-/4/punct France/NNP/1/appos )/-RRB-/4/punct "
            "thanked/VBD/0/root/thank Libya/NNP/6/obj ././6/punct",
            "Libya/NNP/2/nsubj praised/VBD/0/root/praise Jean/NNP/2/obj Ripert/NNP/3/flat ././2/punct",
        ],
        "Jean Ripert=PERSON; France=GPE; Libya=GPE",
        ["Jean Ripert SUPPORT Libya", "Libya SUPPORT Jean Ripert"],
    ),
    "a relative clause behind an aside": (
        [
            "Police/NNS/2/nsubj arrested/VBD/0/root/arrest Joe/NNP/2/obj Ray/NNP/3/flat ,/,/8/punct "
            "a/DT/8/det former/JJ/8/amod judge/NN/3/appos who/WP/11/nsubj had/VBD/11/aux/have "
            "attacked/VBN/8/acl:relcl/attack Ghana/NNP/11/obj ././2/punct",
        ],
        "Joe Ray=PERSON; Ghana=GPE",
        ["Ghanaian police COERCE-arrest Joe Ray", "Joe Ray ASSAULT Ghana"],
    ),
    "whose claim is rejected": (
        [
            "Ghana/NNP/2/nsubj accused/VBD/0/root/accuse Togo/NNP/2/obj of/IN/5/mark "
            "spying/VBG/2/advcl/spy ,/,/8/punct a/DT/8/det claim/NN/2/parataxis that/WDT/11/obj "
            "Togo/NNP/11/nsubj rejected/VBD/8/acl:relcl/reject ././2/punct",
        ],
        "Ghana=GPE; Togo=GPE",
        ["Ghana ACCUSE-allege Togo", "Togo COERCE ?, hypothetical", "Togo REJECT Ghana"],
    ),
    "whose remark is branded": (
        [
            "Joe/NNP/3/nsubj Biden/NNP/1/flat warned/VBD/0/root/warn Iran/NNP/3/iobj ,/,/7/punct "
            "a/DT/7/det remark/NN/3/parataxis that/IN/10/mark Russia/NNP/10/nsubj "
            "branded/VBD/7/acl:relcl/brand dangerous/JJ/10/xcomp ././3/punct",
        ],
        "Joe Biden=PERSON; Russia=GPE; Iran=GPE",
        ["Joe Biden THREATEN Iran", "Russia ACCUSE-disapprove Joe Biden"],
    ),
    "what goes on beside a statement is narrated": (
        [
            "Ghana/NNP/3/nsubj would/MD/3/aux win/VB/7/ccomp ,/,/3/punct Joe/NNP/7/nsubj Biden/NNP/5/flat "
            "said/VBD/0/root/say ,/,/11/punct as/IN/11/mark Togo/NNP/11/nsubj attacked/VBD/7/advcl/attack "
            "Benin/NNP/11/obj ././7/punct",
        ],
        "Joe Biden=PERSON; Ghana=GPE; Benin=GPE; Togo=ORG",
        ["Togo ASSAULT Benin"],
    ),
    "the army of the country where": (
        [
            "Rebels/NNS/2/nsubj/rebel attacked/VBD/0/root/attack Mozambique/NNP/2/obj ././2/punct",
            "Rebels/NNS/2/nsubj/rebel fled/VBD/0/root/flee to/IN/4/case Tanzania/NNP/2/obl ,/,/9/punct "
            "where/WRB/9/advmod the/DT/8/det army/NN/9/nsubj reinforced/VBD/4/acl:relcl/reinforce "
            "its/PRP$/11/nmod:poss posts/NNS/9/obj/post ././2/punct",
        ],
        "Mozambique=GPE; Tanzania=GPE",
        [
            "Rebels ASSAULT Mozambique",
            "Rebels RETREAT ?",
            "Tanzania People's Defence Force MOBILIZE-troops ?",
        ],
    ),
    "the Senate in Washington": (
        [
            "Saudi/NNP/2/amod Arabia/NNP/3/nsubj bombed/VBD/0/root/bomb Yemen/NNP/3/obj ././3/punct",
            "Saudi/NNP/2/amod Arabia/NNP/3/nsubj left/VBD/0/root/leave Washington/NNP/3/obj ,/,/9/punct "
            "where/WRB/9/advmod the/DT/8/det Senate/NNP/9/nsubj condemned/VBD/4/acl:relcl/condemn "
            "Yemen/NNP/9/obj ././3/punct",
        ],
        "Saudi Arabia=GPE; Washington=GPE; Senate=ORG; Yemen=GPE",
        ["Saudi Arabia ASSAULT Yemen", "US Senate ACCUSE-disapprove Yemen"],
    ),
    "whom a letter reaches": (
        [
            "In/IN/3/case a/DT/3/det letter/NN/9/obl to/IN/5/case Poland/NNP/3/nmod ,/,/3/punct "
            "Hun/NNP/9/nsubj Sen/NNP/7/flat asked/VBD/0/root/ask for/IN/11/case "
            "peacekeepers/NNS/9/obl/peacekeeper ././9/punct",
        ],
        "Hun Sen=PERSON; Poland=GPE",
        ["Hun Sen REQUEST Poland"],
    ),
    "whose conditions are rejected": (
        [
            "Iran/NNP/2/nsubj demanded/VBD/0/root/demand that/IN/5/mark Iraq/NNP/5/nsubj leave/VB/2/ccomp "
            "Syria/NNP/5/obj ,/,/8/punct conditions/NNS/5/parataxis/condition that/WDT/11/obj "
            "Israel/NNP/11/nsubj rejected/VBD/8/acl:relcl/reject ././2/punct",
        ],
        "Israel=GPE; Syria=GPE; Iran=GPE; Iraq=GPE",
        ["Iran REQUEST Iraq", "Israel REJECT Iran"],
    ),
}


@pytest.mark.parametrize(("sentences", "names", "events"), MEANT.values(), ids=MEANT)
def test_who_is_meant(sentences: list[str], names: str, events: list[str]) -> None:
    found = {e for e in told(*sentences, names=names) if " SAY " not in e and " RELATION " not in e}
    assert found == set(events)


def test_an_office_that_few_have_is_that_of_whom_the_text_names() -> None:
    met = (
        "The/DT/3/det High/NNP/3/compound Representative/NNP/4/nsubj met/VBD/0/root/meet "
        "Sergei/NNP/4/obj Lavrov/NNP/5/flat"
    )
    condemned = "The/DT/2/det EU/NNP/3/nsubj condemned/VBD/0/root/condemn Mali/NNP/3/obj"
    names = "EU=ORG; Mali=GPE; Sergei Lavrov=PERSON"
    found = told(condemned, met, names=names, date="2017-04-04")
    assert "Federica Mogherini CONSULT Sergei Lavrov" in found
