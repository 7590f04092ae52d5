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


def seed_graph() -> nx.MultiDiGraph:
    """An event graph as kg.network makes it, by hand."""
    graph: nx.MultiDiGraph = nx.MultiDiGraph(single=[])
    taking_part: dict[str, int] = dict.fromkeys(ACTORS, 0)
    for number, (sentence, evidence, actors, recipients, kind, more) in enumerate(EVENTS):
        text = SENTENCES[sentence]
        start = text.index(evidence)
        record = {
            "event": f"https://w3id.org/kg-events/event/{number}",
            "mention": f"https://w3id.org/kg-events/mention/{number}",
            "type": kind,
            "type_label": kind.capitalize(),
            "mode": None,
            "quad": QUADS.get(kind),
            "score": SCORES.get(kind),
            "modes": (),
            "condition": None,
            "speaker": None,
            "date": "2025-03-31",
            "published": "2025-03-31",
            "confidence": 0.79,
            "relation": kind.lower(),
            "sentence": text,
            "evidence": (start, start + len(evidence)),
            "theme": None,
            "article": ARTICLE,
            "title": "Kremlin and Washington: A New Hope for Ukraine Peace",
            "joint": recipients == "joint",
            "index": list(SENTENCES).index(sentence),
        } | more
        group = actors.split()
        others = group[1:] if recipients == "joint" else recipients.split()
        first = group[:1] if recipients == "joint" else group
        for actor in {*group, *others}:
            taking_part[actor] += 1
        for actor in first:
            if not others:
                graph.graph["single"].append({"actor": ENTITY + actor} | record)
            for other in others:
                graph.add_edge(ENTITY + actor, ENTITY + other, **record)
    for slug, (label, kind, country) in ACTORS.items():
        graph.add_node(ENTITY + slug, label=label, kind=kind, country=country, events=taking_part[slug])
    return graph


HOSTILE = """</script><script>window.pwned=1</script><img src=x onerror=window.pwned=1>'"&amp;\u202e\u2028\u200f{{7*7}}"""


def hostile_graph() -> nx.MultiDiGraph:
    """Every text of a graph is an attack."""
    graph: nx.MultiDiGraph = nx.MultiDiGraph(single=[])
    record: dict[str, Any] = dict.fromkeys(
        ("type", "type_label", "mode", "quad", "condition", "speaker", "date", "relation", "theme", "title"),
        HOSTILE,
    )
    record |= {"article": "javascript:window.pwned=1", "modes": (HOSTILE,), "confidence": 0.5, "score": None}
    record |= {"sentence": f"😀{HOSTILE} did it", "evidence": (1, 1 + len(HOSTILE)), "joint": False}
    for node in (HOSTILE, "b"):
        graph.add_node(node, label=HOSTILE, kind=HOSTILE, country=HOSTILE, events=1)
    graph.add_edge(HOSTILE, "b", mention="m", **record)
    graph.graph["single"].append({"actor": "b", "mention": "n"} | record)
    return graph


def large_graph(actors: int, events: int) -> nx.MultiDiGraph:
    dice = random.Random(7)
    graph: nx.MultiDiGraph = nx.MultiDiGraph(single=[])
    for number in range(actors):
        graph.add_node(f"e{number}", label=f"Actor {number}", kind="person", country=None, events=number)
    for number in range(events):
        a, b = dice.randrange(actors), dice.randrange(actors)
        text = "One of them met the other again on a Monday."
        graph.add_edge(
            f"e{a}", f"e{b}", mention=f"m{number}", type="CONSULT", type_label="Consult", quad=QUADS["CONSULT"],
            modes=(), date=f"2025-{1 + number % 12:02}-{1 + number % 28:02}", confidence=dice.random(), sentence=text, evidence=(12, 15),
        )
    return graph


def of_type(data: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [row for row in data["events"] if row["type"] == kind]
