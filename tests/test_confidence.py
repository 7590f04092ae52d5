"""How sure an event is: features of form, logistic weights, and what comes of them."""

from __future__ import annotations

import pytest
from reported import report
from spacy.tokens import Doc
from treebank import parsed

from kg.article import Article
from kg.events import events
from kg.events.confidence import Evidence, chance, confidence, party_features, type_features, weights

MEETING = "Iran/NNP/2/nsubj met/VBD/0/root/meet Oman/NNP/2/obj"
KILLING = (
    "Soldiers/NNS/3/nsubj:pass/soldier were/VBD/3/aux:pass/be killed/VBN/0/root/kill "
    "on/IN/5/case roads/NNS/3/obl/road"
)


def evidence(*trees: str) -> Evidence:
    """What the first event of some sentences was made from."""
    seen: list[Evidence] = []

    def remember(one: Evidence) -> float:
        seen.append(one)
        return 0.25

    doc = Doc.from_docs([parsed(tree) for tree in trees])
    found = events(Article("urn:test", doc.text), doc, typed_by_network=False, judge=remember)
    assert [e.confidence for e in found] == [0.25] * len(found)
    return seen[0]


def test_chance_is_the_logistic_of_the_sum():
    table = {"bias": 1.0, "a": -1.0, "b": 2.0}
    assert chance(table, ["a"]) == 0.5
    assert chance(table, ["a", "b", "unknown"]) == pytest.approx(0.8808, abs=1e-4)


def test_confidence_is_the_product_of_both_chances():
    one = evidence(MEETING)
    parties, type_ = weights()
    product = chance(parties, party_features(one)) * chance(type_, type_features(one))
    assert confidence(one) == pytest.approx(product, abs=1e-3)


def test_known_parties_are_surer_than_none():
    assert confidence(evidence(MEETING)) > confidence(evidence(KILLING))


def test_an_event_that_stands_alone_is_less_sure():
    assert confidence(evidence(MEETING)) < confidence(evidence(MEETING, KILLING, KILLING))


def test_features_tell_of_form_never_of_words():
    for tree in (MEETING, KILLING):
        one = evidence(tree)
        names = [*party_features(one), *type_features(one)]
        assert all("=" in name for name in names)
        assert not any(word in name.lower() for name in names for word in ("iran", "meet", "kill", "soldier"))


def test_a_network_that_was_not_asked_is_silent():
    assert "network=silent" in type_features(evidence(MEETING))


def test_the_network_holds_the_type_or_another():
    one = evidence(MEETING)
    sure = one._replace(reported=False, odds={one.settled.type.name: 0.9})
    torn = one._replace(reported=False, odds={one.settled.type.name: 0.1, "other": 0.9})
    assert ("network=4" in type_features(sure), "network=0-" in type_features(torn)) == (True, True)
    assert confidence(sure) > confidence(torn)


def test_events_carry_probabilities():
    found = report(MEETING, KILLING)
    assert len(found) == 2
    assert all(0 < e.confidence < 1 for e in found)
