"""Fill the README's numbers from what the benchmarks have stored: python -m benchmarks.readme

Reads quality.json, merging.md, speed.json, store.json and cluster.json beside this file and the scores of
the language pipeline, and writes what stands between the marks of README.md.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
README = HERE.parent / "README.md"
BEGIN, END = "<!-- measured:begin: python -m benchmarks.readme -->", "<!-- measured:end -->"
SHOWN = {
    "plv": ("root macro-F1", "quad macro-F1"),
    "carb": ("F1", "AUC"),
    "news": ("pairs f1", "typed f1", "modes f1", "speaker", "country"),
    "gold": ("pairs f1", "typed f1", "modes f1", "speaker", "date", "country"),
    "sentences": ("pairs f1", "typed f1", "modes f1", "speaker", "date", "country"),
}
SHOWN |= {f"{name}, unread": SHOWN[name] for name in ("gold", "sentences")}
NAMES = {
    "plv": "PLOVER types, 15 roots or 4 quad classes, end to end ([Hu et al. 2024]"
    "(https://arxiv.org/abs/2308.07876))",
    "carb": "open triples ([CaRB](https://aclanthology.org/D19-1651/))",
    "news": "events in five annotated releases",
    "gold": "events in {units} texts written for this project",
    "sentences": "events in {units} single sentences written for this project",
    "gold, unread": "… {units} of these texts, read by nobody who writes rules",
    "sentences, unread": "… {units} of these sentences, read by nobody who writes rules",
}
KEYS = {
    "root macro-F1": "roots, macro-F1", "quad macro-F1": "quads, macro-F1", "F1": "F1", "AUC": "AUC",
    "pairs f1": "who to whom, F1", "typed f1": "with type, F1", "modes f1": "modes, F1",
    "speaker": "speakers", "date": "dates", "country": "countries",
}  # fmt: skip
GATHERING = "processor time beside the workers, share of theirs"
LOAD = "load, times faster than rdflib, by processor time"
LATE = "cost of a late article, times an early one"
AFTER = "all after it, share of the language pipeline's processor time"
EVENTS = "events, share of the language pipeline's processor time"
COMPILED = ", compiled"
OTHERS = {
    "plv": "test half, actors given: Universal PETRARCH 0.46 / 0.52, GPT-4 0.62 / 0.77, ZSP 0.82 / 0.90",
    "carb": "test half: ClausIE 0.45 / 0.22, OpenIE6 0.53 / 0.34, CIGL-OIE 0.54 / 0.36",
}


def stored(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((HERE / name).read_text(encoding="utf-8"))
    return found


def quality() -> list[str]:
    rows = ["| development set | scores (95 % interval) | published for others |", "|---|---|---|"]
    for name, report in stored("quality.json")["runs"]["extractor"].items():
        scores = report["scores"]
        told = [
            f"{KEYS[key]} {scores[key]['value']:.2f} ({scores[key]['low']:.2f}–{scores[key]['high']:.2f})"
            for key in SHOWN[name]
        ]
        what = NAMES[name].format(units=scores[SHOWN[name][0]]["units"])
        rows.append(f"| {what} | {', '.join(told)} | {OTHERS.get(name, '')} |")
    return rows


def language() -> list[str]:
    scores = json.loads((HERE.parent / "kg" / "language" / "scores.json").read_text(encoding="utf-8"))
    ewt, gum = (scores[f"{name}-test, gold tokens"] for name in ("ewt", "gum"))
    raw, names = scores["ewt-test, raw text"], scores["UNER EWT test, names"]
    norp = scores["EWT-nested-NER test, names"]["NORP"]
    return [
        "| language pipeline, test halves | scores |",
        "|---|---|",
        f"| UD English EWT, gold tokens | UAS {100 * ewt['uas']:.1f}, LAS {100 * ewt['las']:.1f} |",
        f"| UD English GUM, gold tokens | UAS {100 * gum['uas']:.1f}, LAS {100 * gum['las']:.1f} |",
        f"| UD English EWT, raw text | LAS {100 * raw['las']:.1f} |",
        f"| names: persons, organisations, places (UNER EWT); nationalities | F1 {100 * names['all']:.1f}; "
        f"{100 * norp:.1f} |",
    ]


def merging() -> str:
    lines = (HERE / "merging.md").read_text().splitlines()
    names, *rows = ([cell.strip() for cell in line.strip("|").split("|")] for line in lines)
    score = {row[0]: dict(zip(names, row, strict=True)) for row in rows if row[0].endswith("merged")}
    own = float(score["stories: end to end, merged"]["CoNLL F1"])
    found = score["outlets, unread: end to end, merged"]
    far, right = float(found["CoNLL F1"]), float(found["B-cubed precision"])
    given = float(score["outlets, unread: gold events, merged"]["CoNLL F1"])
    told = (
        "Reports of one event found again in other articles ([all rows](benchmarks/merging.md)):",
        f"CoNLL F1 {own:.2f} on short stories that the rules were tuned on, {far:.2f} on stories as long as",
        f"real articles that nobody who writes rules has read, {given:.2f} where their events are given.",
        f"What is joined is nearly always right (B-cubed precision {right:.2f}); most of what is not was not",
        "found in the text, or without its parties.",
    )
    return "\n".join(told)


def speed() -> list[str]:
    made = stored("speed.json")
    ratio = {name: row["median"] for name, row in made["scores"].items()}
    store = stored("store.json")["scores"]
    told = [
        f"{ratio['ours, words a second']:,.0f} words a second on {made['cores']} cores,"
        f" {ratio['ours to spaCy CNN']:.2f} of spaCy's own small CNN pipeline there",
        f"everything after the language pipeline {ratio[AFTER]:.2f} of its processor time, finding the events"
        f" {ratio[EVENTS]:.2f}; with the rules compiled {ratio[AFTER + COMPILED]:.2f} and"
        f" {ratio[EVENTS + COMPILED]:.2f}",
        f"weights {made['weights MB']:.0f} MB, loaded in {ratio['load of the pipeline, seconds']:.1f} s",
        f"coded events read at {store['import, events a second']:,.0f} a second",
        f"a graph of {stored('store.json')['events']:,} events loaded"
        f" {store[LOAD]:.0f} times as fast as by rdflib, and asked"
        f" {store['questions, times faster than rdflib, median']:.0f} times as fast",
        f"the 10,000th article costs {store[LATE]:.2f} times the 100th",
    ]
    if (HERE / "cluster.json").exists():
        made = stored("cluster.json")
        told.append(
            f"on {made['cores']} cores {made['workers']} workers of a cluster do"
            f" {made['times one worker']:.2f} times the work of one, each kept to a core, and"
            f" {made['times one worker with all cores']:.2f} times that of one with all cores; the process"
            f" that hands it out takes {made[GATHERING]:.2f} of their processor time"
        )
    return [f"- {line}" for line in told]


def section() -> str:
    return "\n".join([
        "`make quality` and `make bench` measure; all rows of the tables are in [benchmarks/](benchmarks/).",
        "The rules were tuned on the development sets; expect of other text what those score that nobody",
        "who writes rules has read, which [benchmarks/gold](benchmarks/gold) follows over time.",
        "", *quality(), "", merging(), "", *language(), "",
        "The [model card](kg/language/MODEL_CARD.md) has the rest. Speed:", "", *speed(),
    ])  # fmt: skip


def main() -> None:
    text = README.read_text(encoding="utf-8")
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    README.write_text(f"{before}{BEGIN}\n{section()}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
