"""The day of publication that a source tells."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from kg.calendar import printed_date
from kg.remark import Remark, Reporter

_UNSET = "1970-01-01"  # what programs write for no date
_SHOWN = 40  # characters
ADVICE = 'read without a date, so that days such as "on Monday" stay open; write it as 2025-03-31'


def told(claims: Iterable[str], where: str, *, report: Reporter) -> str | None:
    """The first day that can be told of what a source claims to be its date. If it claims some and none
    can be, or only a day that is yet to come, this goes to `report`."""
    tomorrow = (date.today() + timedelta(days=1)).isoformat()  # it may be there already where the outlet is
    wrong: list[str] = []
    for claim in claims:
        day = printed_date(claim)
        if day is not None and _UNSET != day <= tomorrow:
            return day
        what = "no certain date" if day in (None, _UNSET) else "a date to come"
        wrong.append(f"{what} ({' '.join(claim.split())[:_SHOWN]})")
    if wrong:
        report(Remark(wrong[0], where, ADVICE, failed=False))
    return None
