"""One text from several sources: which of them is the article."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kg.article import Article

# What waits for a better one at most.
_ARTICLES = 50
_CHARACTERS = 2**24

Found = tuple[str, Article]  # where it was found


def best_first(found: Iterable[Found], is_fetched: Callable[[str], bool]) -> Iterator[Found]:
    """Articles in order, but of one text that which tells most, of date, outlet, address and title, comes
    in the place of the first.

    An article that lacks some of these waits for fifty others at most, and for none that is fetched: that
    takes its time.
    """
    waiting: dict[int, Found] = {}
    first: dict[str, int] = {}
    characters = 0
    for number, this in enumerate(found):
        text = this[1].text
        at = first.setdefault(text, number)
        if at != number and _rank(this[1]) > _rank(waiting[at][1]):
            waiting[at], this = this, waiting[at]
        waiting[number] = this
        characters += len(text)
        while waiting:
            at, head = next(iter(waiting.items()))
            full = is_fetched(this[0]) or len(waiting) > _ARTICLES or characters > _CHARACTERS
            if not full and None in _parts(head[1]):
                break
            del waiting[at]
            if first.get(head[1].text) == at:
                del first[head[1].text]
            characters -= len(head[1].text)
            yield head
    yield from waiting.values()


def _rank(article: Article) -> tuple[bool, int]:
    """How much an article tells of itself: its date above all, from which days such as "Monday" follow."""
    return article.published is not None, -_parts(article).count(None)


def _parts(article: Article) -> tuple[str | None, ...]:
    return article.published, article.source, article.url, article.title
