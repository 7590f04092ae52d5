"""From an article's tree to its events: what is reported, of which type, by whom to whom, and how sure."""

from kg.events.extract import events

__all__ = ["events"]
