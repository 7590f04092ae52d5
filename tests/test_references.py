"""Whom descriptions and pronouns mean, by age, office and the clause that they stand in."""

from __future__ import annotations

import pytest
from reported import told

MEANT = {
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
