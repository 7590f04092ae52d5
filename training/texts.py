"""Step 3: news without labels -> rows that a student's teachers label.

    python -m training.texts training/texts DATA

A line of training/texts/*.txt is a sentence, an empty line ends a text.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from training.corpora import Row
from training.examples import blank


def rows(folder: Path) -> Iterator[Row]:
    """The sentences of all texts in their order, as words alone."""
    nlp = blank()
    for path in sorted(folder.glob("*.txt")):
        for number, text in enumerate(path.read_text(encoding="utf-8").split("\n\n")):
            for place, sentence in enumerate(text.split("\n")):
                doc = nlp.make_doc(sentence.strip())
                if words := [t.text for t in doc if not t.is_space]:
                    yield {
                        "doc": f"{path.stem}-{number}", "par": place == 0,
                        "words": words, "spaces": [bool(t.whitespace_) for t in doc if not t.is_space],
                    }  # fmt: skip


def convert(folder: Path, data: Path, *, sample: int | None = None) -> int:
    """Write texts.jsonl, the rows of all texts (or the first `sample`); returns how many."""
    found = list(rows(folder))[:sample]
    with (data / "texts.jsonl").open("w", encoding="utf-8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in found)
    return len(found)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("data", type=Path)
    args = parser.parse_args()
    print(f"{convert(args.folder, args.data)} rows")


if __name__ == "__main__":
    main()
