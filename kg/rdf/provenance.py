"""Where the graph of an article comes from, in PROV-O: the article, the run that read it, the software."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

from kg.article import Article
from kg.duplicates import bands, sentences, signature
from kg.terms import Triple, date_literal, iri, literal, slug, term

_a = term("rdf:type")


@dataclass(frozen=True, slots=True)
class Extraction:
    """The run that read an article: when (UTC), with which software and which language model."""

    time: datetime
    software: str = "kg-events"
    version: str | None = None
    model: str | None = None


def provenance(article: Article, graph: str, extraction: Extraction) -> Iterator[Triple]:
    """What an article is, and how its graph came about."""
    source = iri(article.id)
    yield source, _a, term("kg:Article")
    yield source, _a, term("schema:NewsArticle")
    for name, value in (
        ("schema:headline", article.title),
        ("schema:author", article.author),
        ("schema:publisher", article.source),
        ("schema:articleSection", article.section),
    ):
        if value:
            yield source, term(name), literal(value)
    if article.url:
        yield source, term("schema:url"), iri(article.url)
    if article.published and (published := date_literal(article.published[:10])):
        yield source, term("schema:datePublished"), published
    if article.reprint:
        yield source, term("kg:copyOf"), iri(article.reprint.original)
    if article.text and not article.is_copy:
        own = signature(article.text)
        yield source, term("kg:signature"), literal(own)
        for band in bands(own):
            yield source, term("kg:signatureBand"), literal(band)
        hashes = " ".join(sentence.told for sentence in sentences(article.text))
        yield source, term("kg:sentenceHashes"), literal(hashes)

    yield graph, _a, term("kg:ArticleGraph")
    yield graph, _a, term("prov:Bundle")
    yield graph, term("prov:wasDerivedFrom"), source
    yield graph, term("prov:wasAttributedTo"), _agent(extraction)
    yield graph, term("prov:generatedAtTime"), _stamp(extraction)
    if extraction.model:
        yield graph, term("kg:modelVersion"), literal(extraction.model)


def software(extraction: Extraction) -> Iterator[Triple]:
    """The software of a run."""
    this = _agent(extraction)
    yield this, _a, term("prov:SoftwareAgent")
    yield this, term("rdfs:label"), literal(_named(extraction))
    if extraction.version:
        yield this, term("schema:softwareVersion"), literal(extraction.version)


@lru_cache(maxsize=16)
def _stamp(extraction: Extraction) -> str:
    """When a run read its articles, in UTC."""
    moment = extraction.time.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    return literal(moment, term("xsd:dateTime"))


@lru_cache(maxsize=16)
def _agent(extraction: Extraction) -> str:
    return term("software:" + slug(_named(extraction)))


def _named(extraction: Extraction) -> str:
    return " ".join(filter(None, (extraction.software, extraction.version)))
