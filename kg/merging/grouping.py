"""Which reports tell of one event: pairs that are compared, links that hold, and groups of them.

Nothing here depends on the order in which reports come, and each decision looks only at the reports nearby,
so that a graph that grows ends as one that was built at once, and at the same cost for each article.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from kg.event import Event
from kg.merging.comparison import CLEARLY, compare, outline
from kg.rdf.keys import keys


@dataclass(frozen=True, slots=True)
class _Verdict:
    agrees: bool
    contradicts: bool
    points: float


def clusters(
    start: Iterable[str], reports: Callable[[str], Event], mates: Callable[[str], Iterable[str]]
) -> list[frozenset[str]]:
    """The groups of reports of one event that hold the reports of `start`, by name; some of them alone.

    `reports` gives a report by name, `mates` the names of those that share a key with it. Reports are
    linked if their comparison agrees, unless a rival, which excludes one of the two, agrees with the other
    nearly as well: then nobody can tell which is meant. Links are followed from the strongest on, and
    never bring reports together that exclude each other.
    """

    outlines: dict[tuple[str, Hashable], str] = {}  # with the first report of each
    kinds: dict[str, str] = {}
    found: dict[tuple[str, str], _Verdict] = {}

    def alike(name: str) -> str:
        """The first report of the same article with the same outline."""
        if name not in kinds:
            report = reports(name)
            kinds[name] = outlines.setdefault((report.article, outline(report)), name)
        return kinds[name]

    def between(one: str, other: str) -> _Verdict:
        ours, theirs = alike(one), alike(other)
        key = min(ours, theirs), max(ours, theirs)
        if key not in found:
            comparison = compare(reports(one), reports(other))
            found[key] = _Verdict(comparison.agrees, comparison.contradicts, comparison.points)
        return found[key]

    @cache
    def candidates(name: str) -> Mapping[str, float]:
        near = {mate: between(name, mate) for mate in mates(name) if mate != name}
        return {mate: verdict.points for mate, verdict in near.items() if verdict.agrees}

    @cache
    def rivals(name: str) -> Counter[tuple[str, float]]:
        """Its candidates, by outline and points: texts repeat each other."""
        return Counter((alike(mate), points) for mate, points in candidates(name).items())

    @cache
    def rivalled(name: str, kind: str, points: float) -> bool:
        return any(
            rival > points - CLEARLY
            and (times > 1 or (other, rival) != (kind, points))
            and between(kind, other).contradicts
            for (other, rival), times in rivals(name).items()
        )

    @cache
    def links(name: str) -> Mapping[str, float]:
        return {
            mate: points
            for mate, points in candidates(name).items()
            if not rivalled(name, alike(mate), points) and not rivalled(mate, alike(name), points)
        }

    groups: list[frozenset[str]] = []
    done: set[str] = set()
    for name in sorted(set(start)):
        if name not in done:
            reached = _reached(name, links)
            done |= reached
            strongest = sorted(
                {(-points, min(a, b), max(a, b)) for a in reached for b, points in links(a).items()}
            )
            groups += _joined(reached, strongest, alike, lambda a, b: between(a, b).contradicts)
    return groups


def indexed(reports: Mapping[str, Event]) -> Callable[[str], set[str]]:
    """For reports in memory: those that share a key with the one of a name."""
    held: defaultdict[str, set[str]] = defaultdict(set)
    for name, report in reports.items():
        for key in keys(report):
            held[key].add(name)
    return lambda name: set().union(*(held[key] for key in keys(reports[name])))


def _reached(name: str, links: Callable[[str], Iterable[str]]) -> set[str]:
    reached, waiting = {name}, [name]
    while waiting:
        new = set(links(waiting.pop())) - reached
        reached |= new
        waiting += new
    return reached


def _joined(
    names: Iterable[str],
    links: Iterable[tuple[float, str, str]],
    alike: Callable[[str], str],
    exclude: Callable[[str, str], bool],
) -> list[frozenset[str]]:
    """Kruskal's algorithm, with pairs that must stay apart."""
    group = {name: frozenset((name,)) for name in names}
    kinds = {one: frozenset(map(alike, one)) for one in group.values()}
    for _, one, other in links:
        ours, theirs = group[one], group[other]
        if ours is not theirs and not any(exclude(a, b) for a in kinds[ours] for b in kinds[theirs]):
            both = ours | theirs
            group.update(dict.fromkeys(both, both))
            kinds[both] = kinds[ours] | kinds[theirs]
    return sorted(set(group.values()), key=sorted)
