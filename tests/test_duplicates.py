"""A wire story of our own, varied by hand as newspapers vary it, and stories that only resemble it."""

# ruff: noqa: E501

from __future__ import annotations

import re

import pytest

from kg.duplicates import ALIKE, bands, sentences, signature, similarity

WIRE = """Norland and Sudland agreed on Tuesday to reopen their border to freight after four months of closed crossings, the first step back from a dispute over fishing rights that brought the two neighbours close to a break in relations.

Foreign Minister Ana Vell of Norland and her counterpart Jon Marek signed the agreement in the lakeside town of Orsa after two days of talks led by the regional organisation of coastal states. The crossings at Brod and Hama will open for lorries on Friday and for travellers by the end of the month, the ministers told reporters.

"We have not solved everything, but we have stopped making it worse," Vell said. Marek called the agreement honest work and said that further talks on quotas for cod would begin in May.

Norland closed the border in November after patrol boats from Sudland seized three trawlers and held their crews for nine days. Sudland answered with a ban on the import of timber and dairy products, which the agreement lifts at once. The trade between the two was worth 2.3 billion dollars last year, according to the central bank of Norland.

Truck drivers who had waited at Brod since the weekend cheered when the news came over the radio. "My load is cheese, and it is not getting younger," said Peter Holm, who drives for a dairy near the capital.

The opposition in Norland criticised the agreement. Its leader, Maria Dorn, said that the government had given away the northern fishing grounds without a vote in parliament. A spokesman for the prime minister rejected the charge and said that no line on any map had been moved.

Observers from the regional organisation will watch the crossings for six months. Their head, a retired judge from the islands, said that he expected small incidents but no return to closed gates. The two presidents are to meet in Orsa in June, when a treaty on fishing is to be ready for signature."""

PARAGRAPHS = WIRE.split("\n\n")
HOUSE_STYLE = (
    WIRE.replace('"', "'")
    .replace("organisation", "organization")
    .replace("criticised", "criticized")
    .replace("Foreign Minister Ana Vell", "FOREIGN MINISTER Ana Vell")
    .replace("2.3 billion dollars", "$2.3bn")
    .replace("Truck drivers", "Lorry drivers")
)
WITHOUT_END = "\n\n".join(PARAGRAPHS[:-1])
WITH_LOCAL_PARAGRAPH = (
    f"{WIRE}\n\nIn our region some thirty carriers depend on the road to Brod. The chamber of commerce said "
    "that it was relieved, and that it would ask the state for help with the losses of the winter."
)
EDITED = (
    WIRE.replace("agreed on Tuesday to reopen", "have agreed to reopen")
    .replace("cheered when the news came", "cheered as word came")
    .replace("A spokesman for the prime minister rejected", "The prime minister's office rejected")
    .replace("a retired judge from the islands", "a former judge")
    .replace("the first step back from", "a first step away from")
)
NEXT_VERSION = "\n\n".join(
    (
        "Lorries rolled over the bridge at Brod on Friday for the first time in four months, a day after the "
        "parliament of Norland approved the agreement with Sudland by nine votes.",
        "Customs officers waved through more than two hundred vehicles before noon, and the queue that had "
        "grown to eleven kilometres was gone by the evening, the border police said. At Hama the crossing "
        "stayed closed for some hours because a barrier would not lift.",
        'Vell, who came to the bridge in person, shook hands with drivers. "This is what peace looks like, it '
        'smells of diesel," she said.',
        *PARAGRAPHS[3:6],
    )
)
REPORT = (
    "The central bank of {country} left its main rate at {rate} per cent on Thursday, as analysts had "
    "expected. "
    "Prices rose by {prices} per cent in the year to {month}, the bank said, {course} than in the month "
    "before. "
    "Governor {name} said that the bank would look at the figures again at its next meeting and do what was "
    "needed to keep prices stable. The currency traded little changed against the dollar after the decision. "
    "Exporters of {goods} said that they had hoped for {hope}, while the unions asked for higher wages."
)


@pytest.mark.parametrize(
    "copy",
    [
        WIRE.upper(),
        re.sub(r"\n\n", " ", WIRE),
        HOUSE_STYLE,
        WITHOUT_END,
        WITH_LOCAL_PARAGRAPH,
        EDITED,
    ],
)
def test_a_reprint_is_a_copy(copy: str) -> None:
    one, other = signature(WIRE), signature(copy)
    assert similarity(one, other) >= ALIKE
    assert set(bands(one)) & set(bands(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (WIRE, NEXT_VERSION),
        (WIRE, "\n\n".join(PARAGRAPHS[:3])),
        (
            REPORT.format(
                country="Norland", rate="4.25", prices="3.1", month="March", course="faster", name="Olga Reth",
                goods="timber", hope="a cut",
            ),
            REPORT.format(
                country="Sudland", rate="7.5", prices="6.4", month="April", course="more slowly", name="Ivo Bast",
                goods="fish", hope="a lower rate",
            ),
        ),
        ("Norland attacked Sudland.", "Sudland attacked Norland."),
    ],
)  # fmt: skip
def test_what_only_resembles_a_story_is_no_copy(one: str, other: str) -> None:
    assert similarity(signature(one), signature(other)) < ALIKE


def test_the_estimate_is_near_the_jaccard_index() -> None:
    def runs(text: str) -> set[tuple[str, ...]]:
        words = re.findall(r"\w+", text.casefold())
        return set(zip(words, words[1:], words[2:], strict=False))

    for other in (HOUSE_STYLE, WITHOUT_END, EDITED, NEXT_VERSION):
        exact = len(runs(WIRE) & runs(other)) / len(runs(WIRE) | runs(other))
        assert similarity(signature(WIRE), signature(other)) == pytest.approx(exact, abs=0.12)


def test_a_signature_never_changes() -> None:
    # Graphs that are stored hold signatures: another one would make every old article unknown.
    assert signature("one two three four").startswith("4+iYbC")
    assert bands(signature("one two three four"))[0] == "662e14bbfe163a51"


def told(text: str) -> list[str]:
    return [sentence.told for sentence in sentences(text)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The U.S. criticised Mr. Erdoğan's 12 ministers.", "US criticized Mr Erdogan's twelve ministers."),
        ("Vell said, “We paid $2.3bn on Tuesday.”", "Vell said: 'We paid 2.3 billion dollars on Tuesday.'"),
        ("They organised aid in 1,200 towns (5 per cent).", "They organized aid in 1200 towns (5%)."),
        ("It cost 1,50,000 euros.", "It cost €150000."),
        ("The army has attacked the harbour.", "An army attacked the harbor."),
        (
            "The neighbour's armoured column cancelled its visit.",
            "Neighbor's armored column canceled its visit.",
        ),
        (
            "Centres for travelling, mobilisation and theatre",
            "Centers for traveling, mobilization and theater",
        ),
        ("Vell met Marek.", "By Ana Roe in Orsa\n\nVell met Marek.\n\nRead more"),
        ("Vell met Marek.", "ORSA, April 18 (Agency) - Vell met Marek."),
        ("Vell met Marek. They spoke.", "Vell met Marek.\nThey spoke."),
    ],
)
def test_cosmetics_tell_nothing_else(one: str, other: str) -> None:
    assert told(one) == told(other) != []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The attack killed 12 people.", "The attack killed 55 people."),
        ("It cost 2.3 billion dollars.", "It cost 2.3 million dollars."),
        ("Norland attacked Hama.", "Norland did not attack Hama."),
        ("Norland attacked Hama.", "Hama attacked Norland."),
        ("Niger denied firing rockets.", "Nigeria denied firing rockets."),
        ("Niger denied firing rockets.", "Niger admitted firing rockets."),
        ("Vell threatened to leave.", "Vell ruled out to leave."),
        ("The army killed five soldiers.", "The army killed five civilians."),
        ("Norland may attack Hama.", "Norland will attack Hama."),
        ("Norland threatens Sudland over cod quotas", "Norland praises Sudland over cod quotas"),
        ("Norland struck Gaza.", "Norland struck Giza."),
        ("Norland bombed Homs.", "Norland bombed Hamas."),
        ("Troops took Basra.", "Troops took Bosra."),
        ("Putin spoke.", "Patton spoke."),
        ("Rebels freed 12 soldiers.", "Rebels fired 12 soldiers."),
        ("He sued the ministry.", "He said the ministry."),
        ("They meet in Orsa.", "They met in Orsa."),
        ("Norland won.", "Norland win."),
        ("They filled the papers.", "They filed the papers."),
        ("They robbed him.", "They robed him."),
        ("The mourning rose.", "The morning rose."),
        ("Norland has attacked.", "Norland was attacked."),
        ("The attack of Norland ended.", "The attack on Norland ended."),
        ("It cost $5 million.", "It cost €5 million."),
        ("It cost 1,5 million.", "It cost 15 million."),
        ("Growth was -2 percent.", "Growth was 2 percent."),
        ("The loss was −$2 million.", "The loss was $2 million."),
        ("It rose 2 percent.", "It rose 2 dollars."),
    ],
)
def test_what_changes_an_event_is_told_otherwise(one: str, other: str) -> None:
    assert len(told(one)) == len(told(other)) == 1 and told(one) != told(other)


def test_what_no_full_stop_ends_is_told_too() -> None:
    one, other = told("Ten died. Then twelve more in Kabul"), told("Ten died. Then twenty more in Kabul")
    assert len(one) == len(other) == 2 and one[0] == other[0] and one[1] != other[1]


def test_a_changed_sentence_may_reach_two_sentences_further_in_its_paragraph() -> None:
    text = "Vell met Marek. He left. It rained. All slept\n\nShe stayed."
    assert [text[start:end] for _, start, end in sentences(text)] == [
        "Vell met Marek. He left. It rained.",
        " He left. It rained. All slept",
        " It rained. All slept",
        " All slept",
        "She stayed.",
    ]


def test_any_text_has_a_signature() -> None:
    for text in ("", "word", "\ud800 broken", "...", "я не знаю"):
        assert len(signature(text)) == 640 and len(bands(signature(text))) == 20
        assert len(told(text)) <= 1
