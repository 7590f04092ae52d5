"""What pages say besides an article and in its place, and that nothing of an article is taken for it."""

from __future__ import annotations

import csv
import re
import signal
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import sources
from kg.sources.boilerplate import cut, in_place

TABLE = Path(__file__).parent.parent / "ontology" / "boilerplate.csv"
ROWS = list(csv.DictReader(TABLE.read_text(encoding="utf-8").splitlines()))
STORY = "Israel threatened Lebanon on Monday.\n\nFrance condemned the threat."


@pytest.mark.parametrize("row", ROWS, ids=[row["example"] for row in ROWS])
def test_each_pattern_finds_its_example(row: dict[str, str]) -> None:
    example = row["example"]
    besides = row["kind"] in ("line", "credit")
    assert re.fullmatch(row["pattern"], example, re.IGNORECASE)
    assert (cut(f"{STORY}\n\n{example}") == STORY) == (besides or row["kind"] == "a paywall")
    assert in_place(example) == (None if besides or row["kind"] == "speech" else row["kind"])
    assert in_place(f"{STORY}\n\n{example}") is None


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE | Iran arrests two Britons.",
        "Also read: Will they meet again?",
        "• See also: Talks in Geneva",
        "**Read more:** Talks in Geneva",
        "Related articles: Talks in Geneva",
        "(Reporting by Sara Khoury, Ali al-Amin and José Núñez; Writing by Jo O’Neil. Editing by J. Doe)",
        "Additional reporting by Mona Said in Cairo",
        "Sign up here for our morning briefing.",
        "REPORTING BY JOHN SMITH IN WASHINGTON; EDITING BY JANE DOE (JANE@WIRE.EXAMPLE)",
        "Reporting by Additional Staff and Ali al-Amin; editing by W. Doe, newsroom@wire.example",
        "Read more: https://wire.example/talks",
        "WATCH: Minister says that war is over",
        "Subscribe",
        "Subscribe now!",
        "Subscribe to our YouTube channel, or follow the podcast.",
        "Follow Example News on Facebook, X and Telegram.",
        "Follow her on X: @jane",
        "Get our best stories straight to your inbox.",
        "Support independent journalism today.",
        "Skip past newsletter promotion",
        "Continue reading the main story",
        "Share on Facebook",
        "To continue reading this article, please log in.",
        "Sign in or create an account to continue",
        "Join Example News to get unlimited access to all articles.",
        "Start your 30-day free trial today.",
        "Copyright 2025 The Example Press. All rights reserved. This may not be rewritten.",
    ],
)
def test_lines_that_no_article_is_made_of_are_cut(line: str) -> None:
    assert cut(f"Israel threatened Lebanon.\n{line}\n\nFrance condemned it.") == (
        "Israel threatened Lebanon.\n\nFrance condemned it."
    )


@pytest.mark.parametrize(
    "line",
    [
        "Read more widely, the ruling means that Israel must pay.",
        "Read the minister's letter: “We will attack.”",
        "Watch groups said that Russia attacked.",
        "Watch: they will attack again.",
        "Related attacks killed twelve people in Syria.",
        "Reporting by the BBC found that the army had shelled Bucha.",
        "Edited by officials, the draft condemned Russia.",
        "Compiled by Russia and Belarus, the list was rejected.",
        "Subscribe to this view and war will follow, the minister said.",
        "Follow the money, he told Iran on Tuesday.",
        "Follow us on this path, Macron urged Germany.",
        "Join us or leave, the general told the rebels.",
        "Click and drone attacks rose, Ukraine said.",
        "Most read the letter as a threat against Taiwan.",
        "The minister (reporting by telephone) said that Iran attacked.",
        "Access denied to inspectors, the IAEA said.",
        "The page was not found guilty of treason.",
        "The site is under Russian control, the IAEA said.",
        "Something went wrong in Kabul, the general said.",
        "An error occurred in the launch, Iran said.",
        "It may have been moved by Russia.",
        "Not a member of NATO, Sweden sent tanks.",
        "The report is only for members of the council.",
        "Join forces now, Macron told Germany.",
        "By using such terms, Putin threatened Ukraine.",
        "This report was published by the UN on Monday.",
        "More news of the attack reached Kyiv.",
        "Follow the army on Telegram, Hamas told residents of Gaza City.",
        "Follow the army on Telegram or leave Gaza City.",
        "Subscribe to the treaty and free the hostages today, Macron told Netanyahu.",
        "Subscribe to the treaty and free the hostages today.",
        "We use drones to protect our privacy, Ukraine said.",
        "We use drones to protect our privacy.",
        "By using the terms of the treaty, Russia gained time.",
        "Support independent journalism in Hungary, EU tells Orban",
        "Watch: the army is ready to fight",
        "Watch now: they will attack again.",
        "Read more about the strikes, Iran tells Israel",
        "Join NATO to get full access to intelligence, Rutte told Kyiv.",
        "Join NATO to get full access to intelligence.",
        "Register for the vote and read the terms.",
        "To continue reading his mail, the spy broke into the ministry.",
        "Continue reading his mail, the spies were ordered.",
        "The court told him: begin your trial.",
        "Begin your trial, they demanded.",
        "Share on both sides of the border",
        "Skip to war without talks",
        "Get the hostages home or your e-mail inbox will explode.",
        "This report was first published by the UN and accused Russia of torture.",
        "This article is only open to members of NATO.",
        "Access denied, Iran told the inspectors.",
    ],
)
def test_sentences_of_an_article_stay(line: str) -> None:
    assert cut(line) == line and in_place(line) is None


def test_a_credit_in_brackets_ends_a_line() -> None:
    assert cut("They met. (Reporting by Jane Roe; Editing by J. Doe)") == "They met."
    assert cut("They met (Reuters)") == "They met (Reuters)"


@pytest.mark.parametrize(
    ("text", "title", "kind"),
    [
        (
            "example.com needs to review the security of your connection before proceeding. Please verify"
            " that you are human by completing the action below. This may take a few seconds and you will be"
            " redirected afterwards to the page you asked for.",
            "Just a moment...",
            "a bot check",
        ),
        ("Please enable JavaScript and disable any ad blocker to continue.", "Subscribe", "a bot check"),
        ("Enable JavaScript and cookies to continue", None, "a bot check"),
        ("Subscribe to continue reading this article.\n\nAlready a subscriber? Log in", None, "a paywall"),
        ("This article is for subscribers only.", "Israel threatens Lebanon with war", "a paywall"),
        ("The page you are looking for does not exist.\n\nBack to home", "Nile Courier", "an error page"),
        ("nginx", "404 Not Found", "an error page"),
        ("You don't have permission to access this server.", "Access Denied", "an error page"),
        ("Russia attacked Kyiv. Subscribe to continue reading.", None, None),
        ("Our army left your country. You may come home.", "Access denied", None),
        ("Our forces shelled your positions.\nSomething went wrong.", "Talks", None),
        ("We regret the attack on our embassy. You have been blocked.", None, None),
        ("Back to home", "Nile Courier", None),
        ("Access denied.\n\nIran expelled two inspectors on Monday.", "Access denied", None),
        ("Russia's foreign ministry showed a 404 error page on Monday.", None, None),
        ("We told you: please vote, or our country is lost.", None, None),
        ("", None, None),
    ],
)  # fmt: skip
def test_only_what_is_nothing_but_a_notice_is_no_article(
    text: str, title: str | None, kind: str | None
) -> None:
    assert in_place(text, title) == kind


@given(st.text())
def test_any_text_is_cut_to_lines_of_its_own(text: str) -> None:
    assert in_place(text) is None or text.strip()
    assert cut(text) in text or "\n" in text


PARTS = [*"Aa1 ([*_-", "\n", "\t", "a, ", "A. ", "Ab ", "A.", "..", ",;", "<!---->"]
MODULES = [
    import_module(name)
    for name in ("kg.article", "kg.calendar", "kg.copies", "kg.duplicates", "kg.sources")
] + [import_module(f"kg.sources.{one.name}") for one in iter_modules(sources.__path__)]  # fmt: skip


def test_no_pattern_takes_long() -> None:
    def stop(*_: object) -> None:
        raise TimeoutError

    table = [(row["example"], re.compile(row["pattern"], re.IGNORECASE)) for row in ROWS]
    others = [one for module in MODULES for one in vars(module).values() if isinstance(one, re.Pattern)]
    assert len(others) > 30
    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, 1)
    try:
        for part in PARTS:
            run, long = (part * 400)[:400], (part * 1500)[:1500]
            for example, pattern in table:
                for top in ("", example, " ".join(example.split()[:2]) + " "):
                    pattern.fullmatch(f"{top}{run}!")
            for pattern in others:
                text = f"{long}!" if isinstance(pattern.pattern, str) else f"{long}!".encode()
                pattern.search(text)
                pattern.match(text)
        cut("A" + " " * 50_000 + "!")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_no_line_takes_long() -> None:
    for part in ("Reporting by A", "A. ", "read more ", "by A.A", "(", "the page ", "please "):
        cut(part * 400)
        cut((part * 400)[:390])
