"""What the lexicon alone makes of the project's example clauses: right, another type, or nothing.

    python -m benchmarks.typing_examples [--show N] [--type TYPE]

The clauses of training/examples are written apart from the lexicon, so that they show what it lacks. The
answer to a clause is the event at its marked predicate, else the one between its marked actor and
recipient; CONCEDE and RETREAT count as one type, as in the measure of plv. --show prints the N commonest
confusions and (predicate, type, answer), --type the clauses of one type that fail.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from benchmarks.plv import FOLDED, NONE, macro_f1, quads
from benchmarks.running import extract, sentences
from kg.event import Event, Party
from training.clauses import Example, read

EXAMPLES = Path(__file__).parents[1] / "training" / "examples"


def answer(example: Example, events: Sequence[Event]) -> str:
    """The type, folded, of the event that stands for an example, or NONE."""
    typed = sorted((e for e in events if e.quad), key=lambda e: -e.confidence)
    at = [e for e in typed if _meets(example, "p", e.predicate.start, e.predicate.end)]
    between = [e for e in typed if _overlap(example, "a", e.actors) and _overlap(example, "r", e.recipients)]
    return next((FOLDED.get(e.type, e.type) for e in (*at, *between)), NONE)


def _overlap(example: Example, role: str, parties: Sequence[Party]) -> bool:
    return any(_meets(example, role, p.start, p.end) for p in parties)


def _meets(example: Example, role: str, start: int, end: int) -> bool:
    return any(r == role and start < e and s < end for r, s, e in example.spans)


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--show", type=int, default=20, metavar="N")
    parser.add_argument("--type", help="show the clauses of this type that have another answer")
    args = parser.parse_args()
    typed = quads().keys() | FOLDED.keys()
    examples = [e for e in read(EXAMPLES) if e.type in typed]
    pairs = sentences([e.text for e in examples])
    given = [answer(e, es) for e, es in zip(examples, extract(pairs, typer=False), strict=True)]
    gold = [FOLDED.get(e.type, e.type) for e in examples]
    wrong: Counter[tuple[str, str, str]] = Counter()
    for example, (_, doc), wanted, got in zip(examples, pairs, gold, given, strict=True):
        if wanted == got:
            continue
        span = next((s, e) for role, s, e in example.spans if role == "p")
        predicate = doc.char_span(*span, alignment_mode="expand")
        wrong[(predicate.root.lemma_, wanted, got)] += 1
        if args.type == wanted:
            print(f"{got}\t{example.text}")
    table = Counter(zip(gold, given, strict=True))
    right = sum(n for (wanted, got), n in table.items() if wanted == got)
    print(
        f"{right} of {len(gold)} right, {given.count(NONE)} without event;"
        f" macro-F1 {macro_f1(gold, given, draws=50)}"
    )
    confused = Counter({pair: n for pair, n in table.items() if pair[0] != pair[1]})
    for (wanted, got), n in confused.most_common(args.show):
        print(f"{n:4} {wanted} taken for {got}")
    for (lemma, wanted, got), n in wrong.most_common(args.show):
        print(f"{n:4} {lemma}: {wanted} taken for {got}")


if __name__ == "__main__":
    main()
