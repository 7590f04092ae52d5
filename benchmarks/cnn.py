"""spaCy's own CNN pipeline, trained just enough to be timed: tagger, parser, named entities.

    python -m benchmarks.cnn [--corpora FOLDER] [--steps 300]

The data: the 2,001 sentences of EWT dev with the trees of Universal Dependencies and the names of UNER.
The configuration is that of `spacy init config --optimize efficiency`. It is not accurate after a few
hundred steps, but as fast as a fully trained one.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from spacy.cli.init_config import init_config
from spacy.cli.train import train
from spacy.tokens import Doc, DocBin
from spacy.training import biluo_tags_to_spans, iob_to_biluo
from spacy.vocab import Vocab

from benchmarks.sets import CORPORA, corpora

WORK = Path(__file__).parent / "work"
MODEL = WORK / "cnn" / "model-last"
TREES = Path("UD_English-EWT") / "en_ewt-ud-dev.conllu"
NAMES = Path("UNER_English-EWT") / "en_ewt-ud-dev.iob2"
SENTENCES = 10


def build(folder: Path, *, steps: int = 300) -> Path:
    """Train the pipeline in benchmarks/work and say where it is; an earlier one is taken as it is."""
    if MODEL.exists():
        return MODEL
    WORK.mkdir(exist_ok=True)
    data, config = WORK / "ewt.spacy", WORK / "cnn.cfg"
    DocBin(docs=list(documents(folder)), store_user_data=False).to_disk(data)
    settings = init_config(lang="en", pipeline=["tagger", "parser", "ner"], optimize="efficiency", gpu=False)
    settings.to_disk(config)
    paths = {"paths.train": str(data), "paths.dev": str(data)}
    # Scoring once is enough: only the speed of the result counts.
    train(
        config,
        WORK / "cnn",
        overrides={**paths, "training.max_steps": steps, "training.eval_frequency": steps},
    )
    return MODEL


def documents(folder: Path) -> Iterator[Doc]:
    """Trees and names as spaCy wants them, ten sentences to a document."""
    vocab = Vocab()
    names = dict(_columns(folder / NAMES))
    docs = [_document(vocab, rows, names[name]) for name, rows in _columns(folder / TREES) if name in names]
    for i in range(0, len(docs), SENTENCES):
        yield Doc.from_docs(docs[i : i + SENTENCES])


def _document(vocab: Vocab, trees: list[list[str]], names: list[list[str]]) -> Doc:
    heads = [i if row[6] == "0" else int(row[6]) - 1 for i, row in enumerate(trees)]
    doc = Doc(
        vocab,
        words=[row[1] for row in trees],
        spaces=["SpaceAfter=No" not in row[9] for row in trees],
        tags=[row[4] for row in trees],
        pos=[row[3] for row in trees],
        heads=heads,
        deps=["ROOT" if row[6] == "0" else row[7] for row in trees],
    )
    doc.ents = biluo_tags_to_spans(doc, iob_to_biluo([row[2] for row in names]))
    return doc


def _columns(path: Path) -> Iterator[tuple[str, list[list[str]]]]:
    """Id and words of each sentence of a file in the CoNLL manner, ranges and empty nodes left out."""
    for block in path.read_text(encoding="utf-8").strip().split("\n\n"):
        name = next(line.split(" = ")[1] for line in block.split("\n") if line.startswith("# sent_id"))
        rows = [line.split("\t") for line in block.split("\n") if not line.startswith("#")]
        yield name, [row for row in rows if row[0].isdigit()]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--corpora", type=Path, help=f"folder of the treebanks (else {CORPORA})")
    parser.add_argument("--steps", type=int, default=300)
    args = parser.parse_args()
    print(build(corpora(args.corpora), steps=args.steps))


if __name__ == "__main__":
    main()
