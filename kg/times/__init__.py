"""When: the time expression of a clause, and its value against the date of the article."""

from kg.times.clause import LABELS, is_future, is_historical, tense_of, time_of
from kg.times.expressions import resolve

__all__ = ["LABELS", "is_future", "is_historical", "resolve", "tense_of", "time_of"]
