"""Event graphs as kg.network makes them, built by hand: of the seed article, hostile, and large."""

# ruff: noqa: E501
# fmt: off

from __future__ import annotations

import random
from typing import Any

import networkx as nx

ENTITY = "https://w3id.org/kg-events/entity/"
ARTICLE = "https://example.org/news/1"
SENTENCES = {
    "proposals": "In a surprising development, the Kremlin declared on Monday that both Russia and the United States are actively working on proposals for a peace settlement.",
    "frustration": "US President Donald Trump expressed his frustration with Russian President Vladimir Putin after his recent criticism of Ukrainian President Volodymyr Zelenskyy.",
    "tariffs": "In an interview with NBC News, Trump hinted at imposing hefty secondary tariffs of 25 to 50 percent on buyers of Russian oil if a diplomatic resolution can't be reached.",
    "deal": "“If Russia and I are unable to make a deal, I am going to put secondary tariffs on all oil coming out of Russia,” Trump announced.",
    "peskov": "Dmitry Peskov responded to Trump's comments by affirming that Russia remains committed to engaging with the US government and that President Putin is still open to dialogue with Trump.",
    "call": "He indicated that if needed, a call between Trump and Putin could be arranged swiftly.",
    "continue": "“We are continuing to work with the American side to enhance our bilateral relations,” Peskov stated.",
    "approach": "Since assuming office, Trump has adopted a more conciliatory approach towards Russia.",
    "market": "Traders assessed the implications of Trump's proposed tariffs on the world's second-largest oil exporter.",
    "crude": "Countries like China and India, which import approximately 80 percent of Russian crude, have expressed indifference towards Trump's threats, with China emphasizing its partnership with Russia.",
    "earths": "Discussions have surfaced about cooperation on rare earth elements, which both Kyiv and Moscow have shown interest in.",
    "sunday": "However, Trump mentioned on Sunday that Zelenskyy seems hesitant to proceed with a proposed deal.",
    "dmitriev": "Kirill Dmitriev, Putin's special envoy for investment, revealed that preliminary discussions have begun between Russia and the US concerning joint projects related to rare earth metals.",
}
ACTORS = {
    "donald-trump": ("Donald Trump", "person", "USA"),
    "vladimir-putin": ("Vladimir Putin", "person", "RUS"),
    "volodymyr-zelenskyy": ("Volodymyr Zelenskyy", "person", "UKR"),
    "dmitry-peskov": ("Dmitry Peskov", "person", "RUS"),
    "kirill-dmitriev": ("Kirill Dmitriev", "person", "RUS"),
    "RUS": ("Russia", "country", "RUS"),
    "USA": ("United States", "country", "USA"),
    "UKR": ("Ukraine", "country", "UKR"),
    "CHN": ("China", "country", "CHN"),
    "IND": ("India", "country", "IND"),
    "usa-government": ("United States government", "government", "USA"),
    "kremlin": ("Kremlin", "government", "RUS"),
    "1-buyers": ("buyers of Russian oil", "group", None),
    "1-exporter": ("the world's second-largest oil exporter", "group", None),
    "1-crude": ("Russian crude", "thing", None),
    "nbc-news": ("NBC News", "organisation", "USA"),
}
QUADS = {
    "AGREE": "verbal cooperation", "CONSULT": "verbal cooperation", "SUPPORT": "verbal cooperation",
    "COOPERATE": "material cooperation", "ACCUSE": "verbal conflict", "REJECT": "verbal conflict",
    "THREATEN": "verbal conflict", "ASSAULT": "material conflict",
}
SCORES = {
    "AGREE": 2.5,
    "CONSULT": 2.5,
    "COOPERATE": 9.5,
    "ACCUSE": -3.0,
    "REJECT": -2.0,
    "THREATEN": -3.5,
    "ASSAULT": -9.0,
}
EVENTS: list[tuple[str, str, str, str, str, dict[str, Any]]] = [
    ("proposals", "working", "RUS USA", "joint", "COOPERATE", {"theme": "proposals for a peace settlement", "speaker": "Kremlin", "date": "2025-03-31"}),
    ("frustration", "frustration", "donald-trump", "vladimir-putin", "ACCUSE", {}),
    ("frustration", "criticism", "vladimir-putin", "volodymyr-zelenskyy", "ACCUSE", {"modes": ("historical",), "confidence": 0.88}),
    ("frustration", "President", "donald-trump", "USA", "RELATION", {"relation": "is president of"}),
    ("frustration", "President", "vladimir-putin", "RUS", "RELATION", {"relation": "is president of"}),
    ("frustration", "President", "volodymyr-zelenskyy", "UKR", "RELATION", {"relation": "is president of"}),
    ("tariffs", "hinted", "donald-trump", "1-buyers", "THREATEN", {"mode": "relations", "theme": "secondary tariffs of 25 to 50 percent", "condition": "if a diplomatic resolution can't be reached"}),
    ("tariffs", "interview", "donald-trump", "nbc-news", "CONSULT", {"confidence": 0.44}),
    ("deal", "put", "donald-trump", "RUS", "THREATEN", {"mode": "relations", "speaker": "Donald Trump", "condition": "If Russia and I are unable to make a deal", "theme": "secondary tariffs"}),
    ("deal", "deal", "RUS donald-trump", "joint", "AGREE", {"modes": ("hypothetical", "negation"), "speaker": "Donald Trump", "confidence": 0.51}),
    ("peskov", "responded", "dmitry-peskov", "donald-trump", "SAY", {}),
    ("peskov", "Peskov", "dmitry-peskov", "kremlin", "RELATION", {"relation": "is spokesperson of"}),
    ("peskov", "committed", "RUS", "usa-government", "AGREE", {"speaker": "Dmitry Peskov"}),
    ("peskov", "dialogue", "vladimir-putin", "donald-trump", "CONSULT", {"modes": ("future",), "speaker": "Dmitry Peskov", "confidence": 0.66}),
    ("call", "call", "donald-trump vladimir-putin", "joint", "CONSULT", {"mode": "phone", "modes": ("hypothetical",), "speaker": "Dmitry Peskov", "condition": "if needed"}),
    ("continue", "work", "RUS", "USA", "COOPERATE", {"speaker": "Dmitry Peskov"}),
    ("approach", "adopted", "donald-trump", "RUS", "SUPPORT", {}),
    ("market", "proposed", "donald-trump", "1-exporter", "THREATEN", {"mode": "relations", "theme": "tariffs", "modes": ("future",)}),
    ("crude", "import", "CHN IND", "1-crude", "RELATION", {"relation": "imports"}),
    ("crude", "indifference", "CHN IND", "donald-trump", "REJECT", {"confidence": 0.58}),
    ("crude", "partnership", "CHN", "RUS", "COOPERATE", {"speaker": "China"}),
    ("earths", "interest", "UKR RUS", "", "RELATION", {"theme": "rare earth elements", "relation": "is interested in", "date": None}),
    ("sunday", "hesitant", "volodymyr-zelenskyy", "", "REJECT", {"theme": "a proposed deal", "speaker": "Donald Trump", "date": "2025-03-30"}),
    ("dmitriev", "discussions", "RUS USA", "joint", "CONSULT", {"theme": "joint projects related to rare earth metals", "speaker": "Kirill Dmitriev", "date": "2025-03"}),
    ("dmitriev", "revealed", "kirill-dmitriev", "", "SAY", {"theme": "rare earth metals"}),
    ("dmitriev", "envoy", "kirill-dmitriev", "vladimir-putin", "RELATION", {"relation": "is special envoy of"}),
]


def report(number: int, actors: str | list[str], recipients: str | list[str] = "", **told: Any) -> dict[str, Any]:
    """A report as kg.telling makes it; parties are IRIs, or words that make them."""
    sides = [[ENTITY + one for one in side.split()] if isinstance(side, str) else side for side in (actors, recipients)]
    nothing = ("mode", "quad", "score", "condition", "speaker", "date", "published", "time", "relation", "theme", "place")
    nothing += ("sentence", "evidence", "article", "title", "publisher", "author", "source", "label")
    row: dict[str, Any] = dict.fromkeys(nothing) | dict.fromkeys(("modes", "quantities", "via", "words"), ())
    row |= {"event": f"https://w3id.org/kg-events/event/{number}", "mention": f"https://w3id.org/kg-events/mention/{number}"}
    row |= {"type": "SAY", "type_label": "say", "confidence": 0.79, "index": 0, "merged": False}
    row |= {"actors": tuple(sides[0]), "recipients": tuple(sides[1]), "among": ()}
    return row | told


def graph_of(reports: list[dict[str, Any]], entities: dict[str, tuple[str, str, str | None]]) -> nx.MultiDiGraph:
    """An event graph as kg.network makes it, as far as the page asks for it."""
    known = {
        iri: {"label": label, "kind": kind, "country": country, "names": ()}
        for iri, (label, kind, country) in entities.items()
    }
    graph: nx.MultiDiGraph = nx.MultiDiGraph(single=[], reports=reports, entities=known)
    graph.add_nodes_from(entities)
    return graph


def seed_graph() -> nx.MultiDiGraph:
    """The events of the seed article, by hand."""
    reports = []
    for number, (sentence, evidence, actors, recipients, kind, more) in enumerate(EVENTS):
        text = SENTENCES[sentence]
        start = text.index(evidence)
        speaker = next((slug for slug, one in ACTORS.items() if one[0].lower() == more.get("speaker", "").lower()), None)
        told = {
            "type": kind,
            "type_label": kind.capitalize(),
            "quad": QUADS.get(kind),
            "score": SCORES.get(kind),
            "date": "2025-03-31",
            "published": "2025-03-31",
            "relation": kind.lower(),
            "sentence": text,
            "evidence": (start, start + len(evidence)),
            "article": ARTICLE,
            "source": ARTICLE,
            "title": "Kremlin and Washington: A New Hope for Ukraine Peace",
            "index": list(SENTENCES).index(sentence),
            "label": f"event {number}",
        } | more | {"speaker": speaker and ENTITY + speaker}
        reports.append(report(number, actors, "" if recipients == "joint" else recipients, **told))
    return graph_of(reports, {ENTITY + slug: one for slug, one in ACTORS.items()})


HOSTILE = """</script><script>window.pwned=1</script><img src=x onerror=window.pwned=1>'"&amp;\u202e\u2028\u200f{{7*7}}"""


def hostile_graph() -> nx.MultiDiGraph:
    """Every text of a graph is an attack."""
    names = ("type", "type_label", "mode", "quad", "condition", "date", "time", "relation", "theme", "title", "place", "publisher", "author", "label", "published")
    told: dict[str, Any] = dict.fromkeys(names, HOSTILE) | {"article": "javascript:window.pwned=1", "modes": (HOSTILE,), "confidence": 0.5}
    told |= {"sentence": f"😀{HOSTILE} did it", "evidence": (1, 1 + len(HOSTILE)), "quantities": (HOSTILE,), "words": ((HOSTILE, HOSTILE),)}
    one = report(1, [HOSTILE], ["b"], **told | {"speaker": "b", "via": (HOSTILE,), "mention": HOSTILE})
    return graph_of([one, report(2, ["b"], **told)], dict.fromkeys((HOSTILE, "b"), (HOSTILE, HOSTILE, HOSTILE)))


def large_graph(actors: int, events: int) -> nx.MultiDiGraph:
    """Actors of whom each takes part in more than those before."""
    dice = random.Random(7)
    entities: dict[str, tuple[str, str, str | None]] = {f"e{number}": (f"Actor {number}", "person", None) for number in range(actors)}
    weights = [number + 1 for number in range(actors)]
    reports = []
    for number in range(events):
        a, b = dice.choices(list(entities), weights, k=2)
        reports.append(report(
            number, [a], [b], type="CONSULT", type_label="Consult", quad=QUADS["CONSULT"], article=ARTICLE,
            date=f"2025-{1 + number % 12:02}-{1 + number % 28:02}", confidence=dice.random(),
            sentence="One of them met the other again on a Monday.", evidence=(12, 15),
        ))
    return graph_of(reports, entities)
