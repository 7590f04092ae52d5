from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pyoxigraph as ox
import pytest
from conftest import ALARM, ENT, EXTRACTION, TALKS
from hypothesis import example, given, settings
from hypothesis import strategies as st
from rdflib import RDF, RDFS, Dataset, Graph, Literal, Namespace, URIRef
from rdflib.compare import isomorphic
from rdflib.namespace import OWL, PROV, XSD

from kg import dataset as graphs
from kg.article import Article
from kg.event import Event, Party, Place, Predicate, Sentence, Theme, Time
from kg.ontology import ontology_folder
from kg.rdf.facts import known
from kg.rdf.identity import event_node, graph_of, mention_node, relation_node
from kg.rdf.quads import Extraction, quads
from kg.terms import PREFIXES, bare, date_literal, iri, literal, term
from kg.validate import validate

KG = Namespace(PREFIXES["kg"])
PLOVER = Namespace(PREFIXES["plover"])
OA = Namespace(PREFIXES["oa"])
TIME = Namespace(PREFIXES["time"])
E = Namespace(ENT)


def node(term: str) -> URIRef:
    return URIRef(bare(term))


def test_every_mention_lives_in_the_graph_of_its_article(dataset: Dataset, events: list[Event]) -> None:
    for event in events:
        graph = dataset.graph(node(graph_of(event.article)))
        mention = node(mention_node(event))
        told = graph.value(mention, KG.toldEvent) or graph.value(mention, KG.mentions)
        assert told == node(event_node(event))
    assert len(set(dataset.subjects(RDF.type, KG.Mention))) == len(events)


def test_a_sentence_is_described_once_and_every_sentence_is(events: list[Event]) -> None:
    first = events[0]
    words = first.sentence
    longer = replace(words, end=words.end + 1, text=words.text + "!")
    told = [first, replace(first, relation="tells"), replace(first, relation="asks", sentence=longer)]
    (lines,) = quads(told, extraction=EXTRACTION)
    for sentence in (words, longer):
        assert lines.decode().count(f"{term('oa:exact')} {literal(sentence.text)} ") == 1


def test_two_articles_meet_in_one_event_that_is_described_once(dataset: Dataset, events: list[Event]) -> None:
    threat = node(event_node(events[0]))
    assert event_node(events[0]) != event_node(events[10])
    assert len(list(dataset.quads((threat, KG.actor, None, None)))) == 1
    assert len(set(dataset.subjects(KG.mentions, threat))) == 2


def test_event_has_type_parties_theme_quantity_and_score(dataset: Dataset, events: list[Event]) -> None:
    threat = node(event_node(events[0]))
    assert set(dataset.objects(threat, RDF.type)) == {
        KG.Event,
        PLOVER.THREATEN,
        URIRef(PREFIXES["sem"] + "Event"),
    }
    assert set(dataset.objects(threat, KG.actor)) == {E["donald-trump"]}
    assert set(dataset.objects(threat, KG.recipient)) == {E["0a1b2c3d-buyers-of-russian-oil"]}
    assert set(dataset.objects(threat, KG.mode)) == {PLOVER["THREATEN-relations"]}
    assert set(dataset.objects(threat, KG.quad)) == {PLOVER.VerbalConflict}
    (score,) = dataset.objects(threat, KG.score)
    assert isinstance(score, Literal) and score.datatype == XSD.decimal and float(score) == -3.5
    (quantity,) = dataset.objects(threat, KG.quantity)
    schema = Namespace(PREFIXES["schema"])
    assert float(dataset.value(quantity, schema.minValue)) == 25
    assert float(dataset.value(quantity, schema.maxValue)) == 50
    assert str(dataset.value(quantity, schema.unitText)) == "percent"


def test_what_is_said_and_how_sure_belongs_to_the_mention(dataset: Dataset, events: list[Event]) -> None:
    said, told = (node(mention_node(events[index])) for index in (10, 0))
    assert set(dataset.objects(said, KG.speaker)) == {E.CHN}
    assert not list(dataset.objects(told, KG.speaker))
    assert str(dataset.value(told, KG.condition)) == "if no deal is reached"
    assert dataset.value(said, KG.condition) is None
    call = node(mention_node(events[3]))
    assert set(dataset.objects(call, KG.status)) == {PLOVER.future, PLOVER.hypothetical}
    assert set(dataset.objects(node(mention_node(events[7])), KG.via)) == {E.reuters}


def test_selectors_point_at_the_words(dataset: Dataset, events: list[Event]) -> None:
    for event, text in zip(events, [TALKS.text] * 7 + [ALARM.text] * 5, strict=True):
        target = dataset.value(node(mention_node(event)), OA.hasTarget)
        for link, exact in ((OA.hasSelector, event.sentence.text), (KG.evidence, event.predicate.text)):
            selectors = {
                kind: s for s in dataset.objects(target, link) for kind in dataset.objects(s, RDF.type)
            }
            position, quotation = selectors[OA.TextPositionSelector], selectors[OA.TextQuoteSelector]
            start, end = (int(dataset.value(position, name)) for name in (OA.start, OA.end))
            before, after = (str(dataset.value(quotation, name) or "") for name in (OA.prefix, OA.suffix))
            assert text[start:end] == exact == str(dataset.value(quotation, OA.exact))
            assert text[:start].endswith(before) and text[end:].startswith(after)
            assert len(before) <= 32 and (before or start == 0)


def test_the_target_of_what_has_no_words_is_its_article(events: list[Event]) -> None:
    row = replace(events[0], sentence=Sentence(0, 0, 0, ""), predicate=Predicate("Consult", "", 0, 0))
    made = graphs.build([row])
    assert made.value(node(mention_node(row)), OA.hasTarget) == URIRef(row.article)
    assert not list(made.subjects(RDF.type, OA.SpecificResource))
    assert validate(made).conforms


@pytest.mark.parametrize(
    ("value", "kind"), [("2025", XSD.gYear), ("2025-03", XSD.gYearMonth), ("2025-03-30", XSD.date)]
)
def test_dates_are_typed_as_narrowly_as_known(events: list[Event], value: str, kind: URIRef) -> None:
    event = replace(events[5], time=Time("then", value))
    dataset = graphs.build([event], extraction=EXTRACTION)
    date = dataset.value(node(event_node(event)), KG.date)
    assert date == Literal(value, datatype=kind)


@pytest.mark.parametrize("value", ["2025-13", "2025-02-31x", "25", "", "XXXX-12-10", "P3D"])
def test_what_is_no_date_is_no_date(value: str) -> None:
    assert date_literal(value) is None


def test_ranges_and_durations_are_owl_time(events: list[Event]) -> None:
    days = replace(events[5], time=Time("that week", "2025-03-24/2025-03-30"))
    span = replace(events[6], time=Time("for three days", "P3D"))
    dataset = graphs.build([days, span], extraction=EXTRACTION)
    week = dataset.value(node(event_node(days)), KG.time)
    first, last = (dataset.value(week, name) for name in (TIME.hasBeginning, TIME.hasEnd))
    assert dataset.value(first, TIME.inXSDDate) == Literal("2025-03-24", datatype=XSD.date)
    assert dataset.value(last, TIME.inXSDDate) == Literal("2025-03-30", datatype=XSD.date)
    assert dataset.value(node(event_node(days)), KG.date) == Literal("2025-03-24", datatype=XSD.date)
    duration = dataset.value(node(event_node(span)), KG.time)
    assert dataset.value(duration, TIME.hasXSDDuration) == Literal("P3D", datatype=XSD.duration)
    assert dataset.value(node(event_node(span)), KG.date) is None


def test_plain_triples_state_only_what_is_reported_as_done(dataset: Dataset) -> None:
    plain = {
        (s, p.removeprefix(KG), o)
        for p in dataset.subjects(RDFS.subPropertyOf, KG.relatesTo)
        for s, o in dataset.subject_objects(p)
    }
    assert plain == {
        (E["donald-trump"], "threatens", E["0a1b2c3d-buyers-of-russian-oil"]),
        (E.CHN, "imports", E["0a1b2c3d-russian-oil"]),
        (E.IND, "imports", E["0a1b2c3d-russian-oil"]),
        (E["donald-trump"], "praises", E["vladimir-putin"]),
        (E["donald-trump"], "holdsOffice", E.USA),
        (E.RUS, "attacks", E.UKR),
        (E.RUS, "condemns", E.nato),
    }
    assert (E["vladimir-putin"], KG.attacks, E.UKR) not in dataset
    assert str(dataset.value(KG.holdsOffice, RDFS.label)) == "holds office"


@pytest.mark.parametrize(
    ("relation", "plural"),
    [
        ("discusses", "discuss"),
        ("is open to", "are open to"),
        ("denies", "deny"),
        ("pushes for", "push for"),
        ("holds office", "hold office"),
        ("undergoes", "undergo"),
        ("imposes", "impose"),
        ("has", "have"),
    ],
)
def test_labels_agree_in_number(events: list[Event], relation: str, plural: str) -> None:
    both = replace(events[1], relation=relation, theme=None)
    one = replace(both, actors=both.actors[:1])
    dataset = graphs.build([both, one], extraction=EXTRACTION)
    assert str(dataset.value(node(event_node(both)), RDFS.label)) == f"Russia and United States {plural}"
    assert str(dataset.value(node(event_node(one)), RDFS.label)) == f"Russia {relation}"


def test_a_relation_never_takes_a_name_of_the_model() -> None:
    assert node(relation_node("hints at")) == KG.hintsAt
    assert node(relation_node("mentions")) == KG["mentions_"]
    assert node(relation_node("relates to")) == KG["relatesTo_"]


def test_provenance_hangs_on_the_graph(dataset: Dataset) -> None:
    name = node(graph_of(TALKS.id))
    graph = dataset.graph(name)
    assert graph.value(name, PROV.wasDerivedFrom) == URIRef(TALKS.id)
    assert graph.value(name, PROV.generatedAtTime).toPython() == EXTRACTION.time
    assert str(graph.value(name, KG.modelVersion)) == "en-1"
    software = graph.value(name, PROV.wasAttributedTo)
    assert str(dataset.value(software, RDFS.label)) == "kg-events 0.1.0"
    assert str(graph.value(URIRef(TALKS.id), URIRef(PREFIXES["schema"] + "publisher"))) == "Example News"


def test_entities_have_names_identities_and_offices(dataset: Dataset) -> None:
    trump = E["donald-trump"]
    assert list(map(str, dataset.objects(trump, RDFS.label))) == ["Donald Trump"]
    assert KG.Person in set(dataset.objects(trump, RDF.type))
    assert dataset.value(trump, KG.country) == E.USA
    assert URIRef(PREFIXES["wd"] + "Q22686") in set(dataset.objects(trump, OWL.sameAs))
    org = Namespace(PREFIXES["org"])
    terms = {
        (str(dataset.value(t, KG.office)), str(dataset.value(t, KG["from"])), dataset.value(t, KG.until))
        for t in dataset.subjects(org.member, trump)
    }
    assert ("President of the United States", "2025-01-20", None) in terms
    assert ("President of the United States", "2017-01-20", Literal("2021-01-20", datatype=XSD.date)) in terms
    assert str(dataset.value(E.RUS, KG.isoCode)) == "RUS"
    assert KG.Group in set(dataset.objects(E["4e5f6a7b-protesters"], RDF.type))
    assert dataset.value(E["4e5f6a7b-protesters"], KG.country) == E.UKR


def test_every_term_of_the_model_is_in_the_ontology(dataset: Dataset) -> None:
    ontology = Graph()
    for name in ("events.ttl", "plover.ttl"):
        ontology.parse(data=(ontology_folder() / name).read_text(encoding="utf-8"), format="turtle")
    ours = (PREFIXES["kg"], PREFIXES["plover"])
    used = {t for triple in dataset.triples((None, None, None)) for t in triple if t.startswith(ours)}
    minted = set(dataset.subjects(RDFS.subPropertyOf, KG.relatesTo))
    assert used - minted - set(ontology.subjects()) == set()


def test_same_events_give_the_same_graph(events: list[Event], articles: list[Article]) -> None:
    one, other = (graphs.build(events, articles=articles, extraction=EXTRACTION) for _ in range(2))
    assert set(graphs.store(one)) == set(graphs.store(other))
    assert graphs.serialise(one, ox.RdfFormat.TRIG) == graphs.serialise(other, ox.RdfFormat.TRIG)


def test_adding_an_article_again_replaces_it(
    dataset: Dataset, events: list[Event], articles: list[Article]
) -> None:
    before = set(graphs.store(dataset))
    graphs.add(dataset, events, articles=articles, extraction=EXTRACTION)
    assert set(graphs.store(dataset)) == before
    later = Extraction(datetime(2025, 5, 1, tzinfo=UTC))
    graphs.add(dataset, events[:1], articles=[TALKS], extraction=later)
    graph = dataset.graph(node(graph_of(TALKS.id)))
    assert len(list(graph.subjects(RDF.type, KG.Mention))) == 1
    assert len(list(graph.objects(node(graph_of(TALKS.id)), PROV.generatedAtTime))) == 1


def test_removing_an_article_leaves_nothing_of_it(dataset: Dataset, events: list[Event]) -> None:
    assert graphs.remove(dataset, ALARM.id)
    assert not graphs.remove(dataset, ALARM.id)
    assert graphs.articles(dataset) == [TALKS.id]
    assert (E.RUS, KG.condemns, E.nato) not in dataset
    assert (node(event_node(events[11])), None, None) not in dataset
    assert (node(event_node(events[0])), KG.actor, E["donald-trump"]) in dataset
    assert not list(dataset.subjects(KG.toldEvent))


def test_an_article_without_events_has_its_graph() -> None:
    dataset = graphs.build([], articles=[TALKS], extraction=EXTRACTION)
    assert graphs.articles(dataset) == [TALKS.id]


@pytest.mark.parametrize("ending", ["trig", "nq", "ttl", "nt"])
def test_what_is_saved_loads_again_here_and_in_rdflib(dataset: Dataset, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"graph.{ending}"
    graphs.save(dataset, path)
    loaded = graphs.load(path)
    plain = Dataset(default_union=True)
    plain.parse(path)
    if ending in ("trig", "nq"):
        assert set(graphs.store(loaded)) == set(graphs.store(dataset))
        names = {quad.graph_name.value for quad in graphs.store(dataset)}
        assert {str(graph.identifier) for graph in plain.graphs() if len(graph)} == names
    union = Graph()
    for triple in graphs.store(dataset):
        union.add(tuple(map(graphs.to_rdflib, (triple.subject, triple.predicate, triple.object))))
    everything = Graph()
    for s, p, o, _ in plain.quads():
        everything.add((s, p, o))
    assert isomorphic(everything, union)


def test_a_graph_of_nothing_is_no_damaged_file(tmp_path: Path) -> None:
    for ending in ("trig", "nq", "ttl", "nt"):
        graphs.save(graphs.build([]), tmp_path / f"a.{ending}")
        assert not graphs.store(graphs.load(tmp_path / f"a.{ending}"))


def test_trig_is_for_reading(dataset: Dataset, tmp_path: Path) -> None:
    graphs.save(dataset, tmp_path / "graph.trig")
    text = (tmp_path / "graph.trig").read_text(encoding="utf-8")
    assert "kg:threatens ent:0a1b2c3d-buyers-of-russian-oil" in text
    assert text.startswith("@prefix dct:")


def test_a_folder_stands_for_its_graph(dataset: Dataset, tmp_path: Path) -> None:
    graphs.save(dataset, tmp_path / "graph.trig")
    assert set(graphs.store(graphs.load(tmp_path))) == set(graphs.store(dataset))


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
@pytest.mark.parametrize("ending", ["trig", "nq", "ttl"])
def test_a_file_cut_short_is_one_line_with_file_and_line(
    dataset: Dataset, tmp_path: Path, ending: str, share: float
) -> None:
    path = tmp_path / f"graph.{ending}"
    graphs.save(dataset, path)
    text = path.read_bytes()
    path.write_bytes(text[: int(len(text) * share)])
    with pytest.raises(ValueError, match=r"graph\.\w+:\d+:\d+: ") as caught:
        graphs.load(path)
    assert "\n" not in str(caught.value)


def test_what_cannot_be_loaded_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"graph\.trig: no such graph"):
        graphs.load(tmp_path)
    (tmp_path / "a.docx").write_text("a")
    with pytest.raises(ValueError, match=r"a\.docx: the name of a graph ends in one of"):
        graphs.load(tmp_path / "a.docx")
    (tmp_path / "empty.nq").touch()
    with pytest.raises(ValueError, match=r"empty\.nq: empty"):
        graphs.load(tmp_path / "empty.nq")
    (tmp_path / "b.trig").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ValueError, match=r"b\.trig"):
        graphs.load(tmp_path / "b.trig")


def test_a_failed_save_leaves_the_old_file(
    dataset: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "graph.trig"
    path.write_text("old")
    monkeypatch.setattr(graphs, "serialise", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        graphs.save(dataset, path)
    assert path.read_text() == "old"
    assert [file.name for file in tmp_path.iterdir()] == ["graph.trig"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://a.example/x?y=<z>", "https://a.example/x?y=%3Cz%3E"),
        ("https://a.example/50% off#a#b", "https://a.example/50%25%20off#a%23b"),
        ("https://a.example/Zelenskyj/Київ", "https://a.example/Zelenskyj/Київ"),
        ("row 5", "https://w3id.org/kg-events/id/row%205"),
        ("urn:sha256:ab", "urn:sha256:ab"),
    ],
)
def test_ids_from_outside_become_iris(text: str, expected: str) -> None:
    assert bare(iri(text)) == expected


@pytest.mark.parametrize("text", ["http://host:port/", "http://[::1]/", "http://a@b@c/", "https://a?b#c#d"])
def test_every_id_is_a_valid_iri(text: str) -> None:
    assert ox.NamedNode(bare(iri(text)))
    assert bare(iri(text)).startswith(("https://a", "https://w3id.org/kg-events/id/http"))


def test_what_is_a_theme_first_and_a_party_later_has_its_kind(events: list[Event]) -> None:
    party = Party(ENT + "red-band", "Red Band", "group", None, "Red Band")
    first = replace(events[0], theme=Theme("the Red Band", party.id))
    later = replace(events[1], article=events[0].article, actors=(party,))
    for several in ([first, later], [first, replace(later, article="urn:later")]):
        dataset = graphs.build(several, extraction=EXTRACTION)
        assert (URIRef(party.id), RDF.type, KG.Group) in dataset


ANY_TEXT = st.text(st.characters(), max_size=40)  # surrogates too
ANY_IRI = st.one_of(
    st.text(st.characters(), min_size=1, max_size=30),
    st.text(min_size=1, max_size=20).map(lambda text: f"https://news.example/{text}"),
    st.text(alphabet="a1:/@?#[]%. ", max_size=9).map(lambda text: f"http://{text}"),
    st.text(min_size=1, max_size=20).map(lambda text: f"{ENT}{text}"),
).filter(lambda text: not known(text))  # whom the tables hold, they name


@settings(max_examples=200, deadline=None)
@example(article="a", party="g7", text="t", label="Seven", relation="meets", date="2025")
@given(article=ANY_IRI, party=ANY_IRI, text=ANY_TEXT, label=ANY_TEXT, relation=ANY_TEXT, date=ANY_TEXT)
def test_any_text_comes_through_whole(
    article: str, party: str, text: str, label: str, relation: str, date: str
) -> None:
    who = Party(party, label, "group", None, text)
    event = Event(
        article=article,
        title=text,
        published=date,
        sentence=Sentence(0, 0, len(text), text),
        predicate=Predicate(label, text, 0, len(text)),
        relation=relation,
        type="SAY",
        condition=text,
        actors=(who,),
        recipients=(who,),
        theme=Theme(label, None),
        speaker=who,
        time=Time(text, date),
        place=Place(text, None, label),
    )
    dataset = graphs.build([event], articles=[Article(article, text, text)], extraction=EXTRACTION)
    mention = node(mention_node(event))
    found = dataset.value(mention, KG.condition)
    assert (None if found is None else str(found)) == (_written(text) or None)
    assert {str(name) for name in dataset.objects(node(iri(party)), RDFS.label)} >= {_written(label)}
    memory = Dataset()
    memory.parse(data=graphs.serialise(dataset, ox.RdfFormat.N_QUADS), format="nquads")
    assert len(list(memory.quads())) == len(graphs.store(dataset))


def _written(text: str) -> str:
    """A lone surrogate is no character, and no file can hold it."""
    return text.encode("utf-8", "replace").decode()
