"""Open triples in the words of the text, on trees made by hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from spacy.tokens import Doc
from treebank import parsed

from kg.triples import confidence, spell, triples
from kg.triples.candidates import candidates


def said(sentence: str) -> set[tuple[str, ...]]:
    """Relation, subject and objects of every triple but the longer variants."""
    doc = parsed(sentence)
    return {
        tuple(spell(doc, words) for words in (c.relation, c.subject, *c.objects))
        for c in candidates(doc)
        if c.kind != "longer"
    }


def test_relation_holds_auxiliaries_adverbs_and_the_first_preposition():
    found = said(
        "Iran/NNP/4/nsubj has/VBZ/4/aux/have often/RB/4/advmod talked/VBN/0/root/talk to/IN/6/case "
        "Oman/NNP/4/obl in/IN/8/case Muscat/NNP/4/obl"
    )
    assert found == {("has often talked to", "Iran", "Oman", "in Muscat")}


def test_coordinated_objects_are_told_apart_and_subjects_are_not():
    found = said(
        "Iran/NNP/4/nsubj and/CC/3/cc Iraq/NNP/1/conj buy/VBP/0/root wheat/NN/4/obj and/CC/7/cc "
        "rice/NN/5/conj"
    )
    assert found == {("buy", "Iran and Iraq", "wheat"), ("buy", "Iran and Iraq", "rice")}


def test_verbs_that_go_on_are_one_relation():
    found = said("He/PRP/2/nsubj tried/VBD/0/root/try to/TO/4/mark win/VB/2/xcomp the/DT/6/det race/NN/4/obj")
    assert found == {("tried to win", "He", "the race")}


def test_object_control_gives_two_triples():
    found = said("He/PRP/2/nsubj urged/VBD/0/root/urge Iran/NNP/2/obj to/TO/5/mark leave/VB/2/xcomp")
    assert found == {("urged", "He", "Iran", "to leave"), ("leave", "Iran")}


def test_predicate_adjective_that_goes_on():
    found = said("They/PRP/3/nsubj are/VBP/3/cop/be equal/JJ/0/root to/IN/5/case ours/PRP/3/obl")
    assert found == {("are equal to", "They", "ours")}


def test_copula_with_noun():
    found = said("He/PRP/5/nsubj is/VBZ/5/cop/be not/RB/5/advmod a/DT/5/det lawyer/NN/0/root")
    assert found == {("is not", "He", "a lawyer")}


def test_aim_is_to():
    found = said(
        "The/DT/2/det aim/NN/5/nsubj:outer is/VBZ/5/cop/be to/TO/5/mark win/VB/0/root votes/NNS/5/obj"
    )
    assert found == {("is to win", "The aim", "votes")}


def test_what_grammar_leaves_unsaid_is_worded():
    found = said(
        "President/NNP/2/nmod:desc Bush/NNP/8/nsubj ,/,/5/punct a/DT/5/det Texan/NNP/2/appos "
        ",/,/5/punct had/VBD/8/aux/have kept/VBN/0/root/keep his/PRP$/10/nmod:poss ranch/NN/8/obj"
    )
    assert ("be", "Bush", "President") in found
    assert ("be", "President Bush", "a Texan") in found
    assert ("has", "his", "ranch") in found
    assert ("had kept", "President Bush", "his ranch") in found


def test_reduced_relative_is_a_clause_with_be():
    found = said(
        "A/DT/2/det bid/NN/6/nsubj launched/VBN/2/acl/launch by/IN/5/case Cie/NNP/3/obl:agent "
        "failed/VBD/0/root/fail"
    )
    assert ("be launched by", "A bid", "Cie") in found


def test_clause_after_a_comma_is_no_part_of_the_argument():
    found = said(
        "He/PRP/2/nsubj met/VBD/0/root/meet Xi/NNP/2/obj ,/,/7/punct who/WP/7/nsubj then/RB/7/advmod "
        "left/VBD/3/acl:relcl/leave"
    )
    assert found == {("met", "He", "Xi"), ("then left", "Xi")}


def test_complement_clause_keeps_its_that_in_the_relation():
    found = said("He/PRP/2/nsubj said/VBD/0/root/say that/IN/5/mark prices/NNS/5/nsubj fell/VBD/2/ccomp/fall")
    assert found == {("said that", "He", "prices fell"), ("fell", "prices")}


def test_longer_variant_takes_the_object_into_the_relation():
    doc = parsed(
        "She/PRP/2/nsubj began/VBD/0/root/begin a/DT/4/det feud/NN/2/obj with/IN/6/case Hall/NNP/4/nmod"
    )
    longer = next(c for c in candidates(doc) if c.kind == "longer")
    assert [spell(doc, w) for w in (longer.relation, longer.subject, *longer.objects)] == [
        "began a feud with",
        "She",
        "Hall",
    ]


def test_a_noun_is_where_its_dependent_says():
    found = said("Talks/NNS/4/nsubj in/IN/3/case Doha/NNP/1/nmod failed/VBD/0/root/fail")
    assert found == {("failed", "Talks in Doha"), ("be in", "Talks", "Doha")}


def test_words_written_together_stay_together():
    doc = parsed("free/JJ/3/amod -/HYPH/1/punct market/NN/0/root")
    assert spell(doc, (0, 1, 2)) == "free - market"
    doc = Doc(doc.vocab, words=["free", "-", "market"], spaces=[False, False, False])
    assert spell(doc, (0, 1, 2)) == "free-market"
    assert spell(doc, ("be", 0, 2)) == "be free market"


def test_sentences_are_told_apart_unless_the_text_is_whole():
    rain, snow = (
        parsed("It/PRP/2/nsubj rained/VBD/0/root/rain"),
        parsed("It/PRP/2/nsubj snowed/VBD/0/root/snow"),
    )
    doc = Doc.from_docs([rain, snow])
    assert [t.sentence for t in triples(doc)] == ["It rained", "It snowed"]
    assert {t.sentence for t in triples(doc, whole=True)} == {"It rained It snowed"}


def test_confidence_is_logistic():
    doc = parsed("It/PRP/2/nsubj rained/VBD/0/root/rain")
    (c,) = candidates(doc)
    assert confidence(c, {}) == 0.5
    assert confidence(c, {"bias": -1.0}) == pytest.approx(0.269)
    assert confidence(c, {"kind=verb": 2.0}) > 0.8


def test_weights_are_of_known_features():
    path = Path(__file__).parents[1] / "kg" / "triples/confidence.json"
    weights = json.loads(path.read_text(encoding="utf-8"))["weights"]
    assert len(weights) > 50
    assert all(isinstance(w, float) for w in weights.values())


def test_nothing_from_nothing():
    assert triples(parsed("Hello/UH/0/root")) == []
