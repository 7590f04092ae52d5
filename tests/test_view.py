"""The page of an event graph: its data, and what it does in a real browser."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from event_graphs import (
    ACTORS,
    ARTICLE,
    ENTITY,
    EVENTS,
    HOSTILE,
    QUADS,
    SENTENCES,
    graph_of,
    hostile_graph,
    large_graph,
    report,
    seed_graph,
)
from playwright.sync_api import Browser, Locator, Page, sync_playwright
from rdflib import Dataset

from kg.event import Event
from kg.network import event_graph
from kg.view import inline, page, page_data, write
from kg.view.rows import span

TITLE = "Kremlin and Washington"
LINES = len(page_data(seed_graph())["links"])


# The data of the page


def people(*reports: dict[str, Any]) -> nx.MultiDiGraph:
    return graph_of(list(reports), {ENTITY + name: (name.upper(), "person", None) for name in "abcd"})


def links_of(data: dict[str, Any], row: dict[str, Any]) -> list[dict[str, Any]]:
    return [link for link in data["links"] if data["events"].index(row) in link["reports"]]


def names(data: dict[str, Any], row: dict[str, Any]) -> set[str]:
    return {data["actors"][i]["label"] for i in (*row["actors"], *row["recipients"])}


def test_one_row_for_each_mention_and_one_link_for_each_pair() -> None:
    data = page_data(seed_graph())
    assert len(data["events"]) == len(EVENTS)
    assert len(data["actors"]) == len(ACTORS)
    names = [actor["label"] for actor in data["actors"]]
    [row] = [row for row in data["events"] if row["relation"] == "imports"]
    assert {names[i] for i in row["actors"]} == {"China", "India"}
    assert [names[i] for i in row["recipients"]] == ["Russian crude"]
    assert [link["arrows"] for link in links_of(data, row)] == ["to", "to"]


def test_those_who_act_jointly_are_linked_without_arrow() -> None:
    data = page_data(seed_graph())
    names = [actor["label"] for actor in data["actors"]]
    [row] = [row for row in data["events"] if row["mode"] == "phone"]
    assert {names[i] for i in row["actors"]} == {"Donald Trump", "Vladimir Putin"}
    assert row["recipients"] == []
    assert [link["arrows"] for link in links_of(data, row)] == [""]


def test_mutual_pairs_share_one_link() -> None:
    graph = people(report(1, "a b", "a b"))
    assert [link["arrows"] for link in page_data(graph)["links"]] == ["to", "to, from", "to"]


def test_events_without_recipient_belong_to_their_actors() -> None:
    data = page_data(seed_graph())
    [row] = [row for row in data["events"] if row["theme"] == "rare earth elements"]
    assert {data["actors"][i]["label"] for i in row["actors"]} == {"Ukraine", "Russia"}
    assert not links_of(data, row)


def test_events_stand_in_order_of_date_and_text() -> None:
    rows = page_data(seed_graph())["events"]
    assert [row["date"] for row in rows][:2] == ["2025-03", "2025-03-30"]
    assert rows[-1]["date"] is None
    monday = [row["sentence"][1] for row in rows if row["date"] == "2025-03-31"]
    assert monday[:3] == ["working", "President", "President"]


def test_a_dataset_becomes_a_page(dataset: Dataset, events: list[Event]) -> None:
    data = page_data(event_graph(dataset))
    assert len(data["events"]) == len(events)
    assert {row["sentence"][1] for row in data["events"]} == {event.predicate.text for event in events}
    assert {actor["label"] for actor in data["actors"]} >= {"Donald Trump", "Russia", "protesters"}
    talks = [row["sentence"][1] for row in data["events"] if row["article"] == events[0].article]
    assert talks[1:] == [event.predicate.text for event in events[:7] if event.time is None]


@pytest.mark.parametrize(
    ("evidence", "parts"),
    [
        ((3, 6), ["😀😀 ", "met", " x"]),
        (None, ["", "", "😀😀 met x"]),
        ((6, 99), ["😀😀 met", " x", ""]),
        ((-5, 2), ["", "😀😀", " met x"]),
        ((6, 2), ["😀😀 met", "", " x"]),
    ],
)
def test_evidence_counts_code_points(evidence: tuple[int, int] | None, parts: list[str]) -> None:
    graph = people(report(1, "a", "b", sentence="😀😀 met x", evidence=evidence))
    assert page_data(graph)["events"][0]["sentence"] == parts


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2025-03-30", ["2025-03-30", "2025-03-30"]),
        ("2024-02", ["2024-02-01", "2024-02-29"]),
        ("2025", ["2025-01-01", "2025-12-31"]),
        ("202X", ["2020-01-01", "2029-12-31"]),
        ("2025-03-30T10:00:00Z", ["2025-03-30", "2025-03-30"]),
        ("2025-03?", ["2025-03-01", "2025-03-31"]),
        ("2025-03-24/2025-03-30", ["2025-03-24", "2025-03-30"]),
        ("2025-03/..", ["2025-03-01", "2025-03-01"]),
        ("P3D", None),
        ("2025-13", None),
        ("soon", None),
        (None, None),
    ],
)
def test_span_of_an_edtf_date(edtf: str | None, expected: list[str] | None) -> None:
    assert span(edtf) == expected


def test_a_large_graph_is_cut_evenly() -> None:
    whole, part = page_data(large_graph(40, 4000)), page_data(large_graph(40, 4000), events=2000)
    assert part["total"] == {"actors": 40, "events": 4000, "among": 4000}
    assert len(part["labels"]) == 2000
    before, after = (
        Counter(name for row in data["events"] for name in names(data, row)) for data in (whole, part)
    )
    busiest = [name for name, _ in before.most_common(10)]
    assert all(0.4 < after[name] / before[name] < 0.6 for name in busiest)


def test_whom_the_page_leaves_out_is_named() -> None:
    data = page_data(large_graph(40, 300), actors=10)
    assert {actor["label"] for actor in data["actors"]} <= {f"Actor {number}" for number in range(15, 40)}
    assert len(data["actors"]) == 10 and len(data["others"]) == 30
    assert data["total"]["among"] == len(data["labels"]) < data["total"]["events"] == 300
    assert all(
        any(actor["id"] in (*row["actors"], *row["recipients"]) for row in data["events"])
        for actor in data["actors"]
    )


def test_reports_of_one_event_share_number_and_line() -> None:
    graph = people(
        report(1, "a", "b", mention="m1", label="a meets b"),
        report(1, "a", "b", mention="m2"),
        report(1, "a", "c", mention="m3"),
        report(2, "a", "b", mention="m4"),
    )
    data = page_data(graph)
    assert [row["of"] for row in data["events"]] == [0, 0, 0, 1]
    assert [link["reports"] for link in data["links"]] == [[0, 1], [2], [3]]


def test_what_an_actor_does_to_itself_is_one_loop() -> None:
    data = page_data(people(*(report(number, "a", "a") for number in range(50))))
    assert [(link["from"], link["to"], len(link["reports"])) for link in data["links"]] == [(0, 0, 50)]


def test_events_without_an_actor_are_on_the_page() -> None:
    data = page_data(people(report(1, "", "a"), report(2, "", "")))
    assert [(row["actors"], row["recipients"]) for row in data["events"]] == [([], [0]), ([], [])]
    assert data["total"]["events"] == 2


def test_who_only_speaks_comes_after_those_who_take_part() -> None:
    data = page_data(people(report(1, "b", "c", speaker=ENTITY + "a", via=(ENTITY + "d",))))
    assert [actor["key"] for actor in data["actors"]] == ["b", "c", "a", "d"]
    assert data["parties"] == 2
    assert (data["events"][0]["speaker"], data["events"][0]["via"]) == (2, [3])


def test_a_part_of_the_graph_shows_its_events_only() -> None:
    graph = people(
        report(1, "a", "b", among=(ENTITY + "a", ENTITY + "b")), report(2, "b", among=(ENTITY + "b",))
    )
    graph.remove_node(ENTITY + "a")
    assert [row["key"] for row in page_data(graph)["events"]] == ["2"]


def test_each_report_is_shown_as_it_tells_the_event(dataset: Dataset) -> None:
    data = page_data(event_graph(dataset))
    assert {row["sentence"][1] for row in data["events"]}
    assert sum(row["date"] is None for row in data["events"]) > 0
    assert all(row["published"] for row in data["events"])


# The page as text


def test_page_names_every_script_in_its_policy_and_nothing_outside() -> None:
    text = page(seed_graph(), title=TITLE)
    policy = re.findall(r'Content-Security-Policy" content="([^"]*)"', text)[0]
    policy = html.unescape(policy)
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy and "http" not in policy
    for code in re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", text, flags=re.DOTALL):
        assert base64.b64encode(hashlib.sha256(code.encode()).digest()).decode() in policy
    markup = re.sub(r"<(script|style)\b.*?</\1>", "", text, flags=re.DOTALL)
    assert re.findall(r"""(?:src|href)=["']?([^"'> ]*)""", markup) == ["data:,", "#list"]
    assert "sourceMappingURL" not in text


def test_page_carries_text_as_data_only() -> None:
    text = page(hostile_graph(), title=HOSTILE)
    assert text.count("</script>") == 4
    assert "pwned=1</script>" not in text and "<img" not in text
    [data] = re.findall(r'<script type="application/json" id="data">(.*?)</script>', text, flags=re.DOTALL)
    assert data.isascii()
    assert json.loads(data)["actors"][0]["label"] == HOSTILE


def test_the_same_graph_gives_the_same_page() -> None:
    assert page(seed_graph(), title=TITLE) == page(seed_graph(), title=TITLE)


def test_write_leaves_the_old_page_when_the_new_one_fails(tmp_path: Path) -> None:
    target = tmp_path / "graph.html"
    write(seed_graph(), target, title=TITLE)
    before = target.read_bytes()
    broken = nx.MultiDiGraph(reports=[{"among": ()}])
    with pytest.raises(KeyError):
        write(broken, target, title=TITLE)
    assert target.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["graph.html"]


def test_inline_holds_the_whole_page_in_a_sandbox() -> None:
    frame = inline(seed_graph(), title=TITLE)
    [source] = re.findall(r'srcdoc="([^"]*)"', frame)
    assert html.unescape(source) == page(seed_graph(), title=TITLE)
    assert 'sandbox="allow-scripts' in frame and "allow-same-origin" not in frame


# The page in a browser

BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    path = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if path is None:
        pytest.skip(f"no browser found (looked for {', '.join(BROWSERS)})")
    arguments = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=arguments)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    folder = tmp_path_factory.mktemp("pages")
    graphs: dict[str, Callable[[], nx.MultiDiGraph]] = {
        "seed": seed_graph,
        "hostile": hostile_graph,
        "year": lambda: large_graph(12, 60),
        "empty": nx.MultiDiGraph,
    }

    def file(name: str) -> Path:
        path = folder / f"{name}.html"
        if not path.exists():
            write(graphs[name](), path, title=HOSTILE if name == "hostile" else TITLE)
        return path

    return file


Opener = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, files: Callable[[str], Path]) -> Iterator[Opener]:
    """Opens a page; afterwards there must have been no console message and no request but for the page."""
    noise: list[str] = []
    contexts = []

    def opened(name: str | Path = "seed", *, width: int = 1280, height: int = 800, **options: Any) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height}, reduced_motion="reduce", **options
        )
        contexts.append(context)
        tab = context.new_page()
        address = (name if isinstance(name, Path) else files(name)).as_uri()
        tab.on("console", lambda message: noise.append(message.text))
        tab.on("pageerror", lambda error: noise.append(str(error)))
        tab.on(
            "request", lambda request: request.url.partition("#")[0] == address or noise.append(request.url)
        )
        tab.goto(address)
        tab.wait_for_function("window.graphView !== undefined")
        return tab

    yield opened
    for context in contexts:
        context.close()
    assert noise == []


Shower = Callable[..., Page]


@pytest.fixture
def show(open_page: Opener, tmp_path: Path) -> Shower:
    """Opens the page of these reports, or of a graph."""

    def shown(*told: Any) -> Page:
        graph = told[0] if isinstance(told[0], nx.MultiDiGraph) else people(*told)
        write(graph, tmp_path / "graph.html", title=TITLE)
        return open_page(tmp_path / "graph.html")

    return shown


def rows(tab: Page) -> Locator:
    return tab.locator("#panel-events .row")


DATA = "JSON.parse(document.getElementById('data').textContent)"
MIDDLE = "network.body.edges[{}].edgeType.getPoint(0.5)"


def point(tab: Page, script: str) -> tuple[float, float]:
    """Where a point of the graph, given by a script, is on the screen."""
    x, y = tab.evaluate(
        f"""() => {{
        const network = graphView.network;
        const spot = network.canvasToDOM({script});
        const box = document.getElementById("graph").getBoundingClientRect();
        return [box.x + spot.x, box.y + spot.y];
        }}"""
    )
    return x, y


def event_number(tab: Page, text: str) -> int:
    number = rows(tab).filter(has_text=text).first.get_attribute("data-event")
    assert number is not None
    return int(number)


@pytest.mark.browser
class TestBrowser:
    def test_shows_all_actors_names_and_events(self, open_page: Opener) -> None:
        tab = open_page()
        assert rows(tab).count() == len(EVENTS)
        assert "26 events" in tab.locator("#summary").inner_text()
        graph = tab.locator("#graph")
        assert graph.get_attribute("data-nodes") == graph.get_attribute("data-labels") == str(len(ACTORS))
        assert graph.get_attribute("data-edges") == str(LINES)

    def test_nothing_can_be_fetched(self, browser: Browser, files: Callable[[str], Path]) -> None:
        tab = browser.new_page()
        tab.goto(files("seed").as_uri())
        blocked = "fetch('https://example.org/').then(() => 'fetched', () => 'blocked')"
        assert tab.evaluate(blocked) == "blocked"
        tab.close()

    def test_search_finds_and_selects(self, open_page: Opener) -> None:
        tab = open_page()
        tab.locator("#search").fill("putin")
        assert tab.locator("#found [role=option]").all_inner_texts() == [
            "Vladimir Putin",
            "13 events told with “putin”",
        ]
        tab.keyboard.press("Enter")
        assert tab.locator("#detail h2").inner_text() == "Vladimir Putin"
        assert tab.evaluate("graphView.state().selected.kind") == "actor"
        tab.locator("#search").fill("ZELÉNSKYY")
        tab.locator("#found [role=option]").first.click()
        assert tab.locator("#detail h2").inner_text() == "Volodymyr Zelenskyy"
        tab.locator("#search").fill("nobody at all")
        assert tab.locator("#found").inner_text().startswith("No actor of that name")

    def test_search_by_keyboard_walks_the_options(self, open_page: Opener) -> None:
        tab = open_page()
        tab.locator("#search").fill("united")
        names = tab.locator("#found [role=option]").all_inner_texts()
        assert set(names[:2]) == {"United States", "United States government"}
        tab.keyboard.press("ArrowDown")
        tab.keyboard.press("ArrowDown")
        assert tab.locator("#search").get_attribute("aria-activedescendant") == "found-1"
        tab.keyboard.press("Enter")
        assert tab.locator("#detail h2").inner_text() == names[1]

    def test_type_filter(self, open_page: Opener) -> None:
        tab = open_page()
        tab.locator("[data-menu=type] summary").click()
        option = tab.locator("[data-facet=type] label", has_text="Threaten")
        assert option.inner_text().split() == ["Threaten", "3"]
        option.click()
        assert rows(tab).count() == len(EVENTS) - 3
        assert rows(tab).filter(has_text="Threaten").count() == 0
        assert "23 of 26 events" in tab.locator("#summary").inner_text()
        assert tab.locator("#graph").get_attribute("data-edges") == str(LINES - 3)
        # The buyers of oil are only ever threatened.
        assert tab.locator("#graph").get_attribute("data-nodes") == str(len(ACTORS) - 2)
        tab.locator("#reset").click()
        assert rows(tab).count() == len(EVENTS)
        tab.locator("[data-menu=type] summary").click()
        tab.get_by_role("button", name="None", exact=True).click()
        assert rows(tab).count() == 0
        assert tab.locator("#nothing").is_visible()
        tab.get_by_role("button", name="All", exact=True).click()
        assert rows(tab).count() == len(EVENTS)

    def test_mode_filters(self, open_page: Opener) -> None:
        tab = open_page()
        tab.locator("[data-menu=mode] summary").click()
        tab.locator("[data-facet=status] label", has_text="Hypothetical").click()
        # The other event is negated, too.
        assert rows(tab).filter(has_text="hypothetical").count() == 1
        assert rows(tab).count() == len(EVENTS) - 1
        tab.locator("[data-facet=status] label", has_text="As done").click()
        assert rows(tab).count() == 4
        tab.locator("#reset").click()
        tab.locator("[data-menu=mode] summary").click()
        tab.locator("[data-facet=mode] label", has_text="relations").click()
        assert rows(tab).count() == len(EVENTS) - 3

    def test_counts_of_options_follow_the_other_filters(self, open_page: Opener) -> None:
        tab = open_page()
        tab.locator("[data-menu=mode] summary").click()
        tab.locator("[data-facet=status] label", has_text="Planned").click()
        assert tab.locator("[data-facet=type] label", has_text="Threaten").text_content() == "Threaten2"

    def test_date_filter(self, open_page: Opener) -> None:
        tab = open_page()
        tab.locator("[data-menu=date] summary").click()
        tab.locator("#date-to").fill("2025-03-30")
        tab.locator("#date-to").dispatch_event("change")
        # The event of Sunday, one that is known by its month, and one without a date.
        assert rows(tab).count() == 3
        tab.locator("#undated").uncheck()
        assert rows(tab).count() == 2
        tab.locator("#date-from").fill("2025-04-01")
        assert rows(tab).count() == 0

    def test_timeline_chooses_dates(self, open_page: Opener) -> None:
        assert not open_page().locator("#timeline").is_visible()
        tab = open_page("year")
        chart = tab.locator("#timeline .chart")
        box = chart.bounding_box()
        assert box is not None
        assert chart.locator("rect").count() >= 12
        tab.mouse.move(box["x"] + 1, box["y"] + 20)
        tab.mouse.down()
        tab.mouse.move(box["x"] + box["width"] / 2, box["y"] + 20)
        tab.mouse.up()
        first, last = (tab.locator(f"#date-{end}").input_value() for end in ("from", "to"))
        assert first < "2025-01-15" and "2025-06-01" < last < "2025-08-01"
        expected = sum(first <= row["date"] <= last for row in page_data(large_graph(12, 60))["events"])
        assert 0 < rows(tab).count() == expected < 60

    def test_timeline_works_by_keyboard(self, open_page: Opener) -> None:
        tab = open_page("year")
        tab.locator("#timeline .chart").focus()
        tab.keyboard.press("ArrowRight")
        start = tab.locator("#date-from").input_value()
        tab.keyboard.press("Shift+ArrowRight")
        assert tab.locator("#date-from").input_value() == start < tab.locator("#date-to").input_value()
        assert 0 < rows(tab).count() < 60

    @pytest.mark.parametrize(
        ("edtf", "text"),
        [
            ("2025-03-30", "30 March 2025"),
            ("2025-03", "March 2025"),
            ("2025-22", "Summer 2025"),
            ("199X", "1990s"),
            ("2025-03-28~", "about 28 March 2025"),
            ("2025-03-24/2025-03-30", "24 March 2025 – 30 March 2025"),
            ("2012/..", "2012 – …"),
            ("P3D", "P3D"),
        ],
    )
    def test_dates_read_as_people_write_them(
        self, browser: Browser, tmp_path: Path, edtf: str, text: str
    ) -> None:
        graph = people(report(1, "a", "b", sentence="They met.", date=edtf))
        write(graph, tmp_path / "graph.html", title=TITLE)
        tab = browser.new_page()
        tab.goto((tmp_path / "graph.html").as_uri())
        assert tab.locator("#panel-events .when").inner_text() == text
        tab.close()

    def test_confidence_filter(self, open_page: Opener) -> None:
        tab = open_page()
        tab.locator("[data-menu=confidence] summary").click()
        tab.locator("#confidence").focus()
        for _ in range(16):
            tab.keyboard.press("ArrowRight")
        assert tab.locator("#confidence-value").inner_text() == "0.80"
        assert rows(tab).count() == 1
        assert "1 of 26 events" in tab.locator("#summary").inner_text()

    def test_row_selects_its_edge_and_shows_everything(self, open_page: Opener) -> None:
        tab = open_page()
        number = event_number(tab, "buyers of Russian oil")
        rows(tab).filter(has_text="buyers of Russian oil").click()
        assert tab.evaluate("graphView.state().selected") == {"kind": "event", "id": number}
        detail = tab.locator("#detail")
        text = " ".join(detail.inner_text().split())
        for part in (
            "Threaten · relations",
            "Donald Trump → buyers of Russian oil",
            "Theme secondary tariffs of 25 to 50 percent",
            "Condition if a diplomatic resolution can't be reached",
            "Speaker the article itself",
            "Date 31 March 2025",
            "Confidence 0.79",
            "−3.5",
        ):
            assert part in text
        assert detail.locator("mark").inner_text() == "hinted"
        assert detail.locator("blockquote").inner_text() == SENTENCES["tariffs"]
        assert detail.locator("a").first.get_attribute("href") == ARTICLE
        assert tab.url.endswith("#event/6")
        assert tab.locator("#list [aria-current=true]").count() == 1
        tab.keyboard.press("Escape")
        assert not detail.is_visible()

    def test_rows_work_by_keyboard(self, open_page: Opener) -> None:
        tab = open_page()
        rows(tab).nth(3).focus()
        tab.keyboard.press("Enter")
        assert tab.locator("#detail").is_visible()
        tab.keyboard.press("Escape")
        assert tab.evaluate("document.activeElement.classList.contains('row')")

    def test_parallel_edges_can_each_be_clicked(self, open_page: Opener) -> None:
        tab = open_page()
        numbers = tab.evaluate(
            f"""() => {{
            const data = {DATA};
            const name = (id) => data.actors[id].label;
            const both = (edge) => [name(edge.from), name(edge.to)].sort().join();
            const pair = "Donald Trump,Vladimir Putin";
            return data.edges.filter((edge) => both(edge) === pair).map((edge) => edge.id);
            }}"""
        )
        assert len(numbers) == 3
        shown = set()
        for number in numbers:
            tab.mouse.click(*point(tab, MIDDLE.format(number)))
            shown.add(tab.evaluate("graphView.state().selected.id"))
            tab.keyboard.press("Escape")
        assert len(shown) == 3

    def test_click_on_an_actor_or_its_name_shows_its_events(self, open_page: Opener) -> None:
        tab = open_page()
        actor = tab.locator("#panel-actors .row", has_text="Kirill Dmitriev").get_attribute("data-actor")
        tab.mouse.click(*point(tab, f"network.getPositions()[{actor}]"))
        detail = tab.locator("#detail")
        assert detail.locator("h2").inner_text() == "Kirill Dmitriev"
        # One of his two events has no recipient; in a third he only speaks.
        assert detail.locator(".row").count() == 3
        assert detail.locator("h3").all_inner_texts() == ["With others", "Alone", "As speaker"]
        detail.locator(".row").nth(1).click()
        assert detail.locator("mark").inner_text() == "revealed"
        box = f"graphView.labels().find((one) => one.actor === {actor})"
        tab.mouse.click(*point(tab, f"(({{x, y, w, h}}) => ({{x: x + w / 2, y: y + h / 2}}))({box})"))
        assert detail.locator("h2").inner_text() == "Kirill Dmitriev"

    def test_the_names_of_who_is_selected_and_of_the_busiest_come_first(self, open_page: Opener) -> None:
        tab = open_page("year")
        order = "graphView.labels().filter((box) => 'actor' in box).map((box) => box.actor)"
        assert tab.evaluate(order)[:3] == [0, 1, 2]
        rows(tab).last.click()
        tab.wait_for_timeout(100)
        event = tab.evaluate("graphView.state().selected.id")
        row = page_data(large_graph(12, 60))["events"][event]
        assert set(tab.evaluate(order)[:2]) >= {*row["actors"], *row["recipients"]}

    @pytest.mark.parametrize("width", [400, 1280])
    def test_no_name_is_cut_off_at_the_edge(self, open_page: Opener, width: int) -> None:
        tab = open_page("year", width=width)
        for zoom in ("zoom-in", "zoom-out"):
            for _ in range(4):
                tab.click(f"#{zoom}")
            cut = tab.evaluate(
                """() => new Promise((done) => requestAnimationFrame(() => {
                const holder = document.getElementById("graph");
                const spot = (x, y) => graphView.network.canvasToDOM({ x, y });
                done(graphView.labels().filter(({ x, y, w, h }) => spot(x, y).x < -1 || spot(x, y).y < -1
                  || spot(x + w, y + h).x > holder.clientWidth + 1
                  || spot(x + w, y + h).y > holder.clientHeight + 1));
                }))"""
            )
            assert cut == []

    def test_hover_shows_the_sentence(self, open_page: Opener) -> None:
        tab = open_page()
        number = event_number(tab, "phone")
        edge = tab.evaluate(f"{DATA}.edges.find((edge) => edge.reports.includes({number})).id")
        tab.mouse.move(*point(tab, MIDDLE.format(edge)))
        tip = tab.locator("#tip")
        tip.wait_for(state="visible")
        assert tip.locator("mark").inner_text() == "call"
        assert "hypothetical" in tip.inner_text() and "Dmitry Peskov" in tip.inner_text()
        assert "if needed" in tip.inner_text()

    def test_hypothetical_planned_and_negated_events_are_dashed(self, open_page: Opener) -> None:
        tab = open_page()
        dashed = tab.evaluate(
            f"""() => {{
            const data = {DATA};
            const drawn = Object.values(graphView.network.body.edges).filter((edge) => edge.options.dashes);
            return drawn.map((edge) => data.events[data.edges[edge.id].reports[0]].modes);
            }}"""
        )
        assert sorted(dashed) == [["future"], ["future"], ["hypothetical"], ["hypothetical", "negation"]]

    def test_hostile_text_is_harmless_and_legible(self, open_page: Opener) -> None:
        tab = open_page("hostile")
        assert rows(tab).count() == 2
        rows(tab).first.click()
        detail = tab.locator("#detail")
        assert detail.locator("mark").text_content() == HOSTILE
        links = detail.locator("a")
        addresses = [links.nth(i).get_attribute("href") or "" for i in range(links.count())]
        assert all(address.startswith("#event/") for address in addresses)
        tab.locator("#search").fill("script")
        tab.keyboard.press("Enter")
        assert detail.locator("h2").text_content() == HOSTILE
        assert tab.locator("h1").text_content() == HOSTILE
        assert tab.evaluate("window.pwned === undefined && document.images.length === 0")

    def test_an_empty_graph_says_so(self, open_page: Opener) -> None:
        assert "no events" in open_page("empty").locator("#nothing").inner_text()

    @pytest.mark.parametrize("name", ["seed", "hostile"])
    def test_small_screen_has_no_sideways_scroll(self, open_page: Opener, name: str) -> None:
        tab = open_page(name, width=400, height=800, has_touch=True)
        wide = "document.documentElement.scrollWidth <= innerWidth"
        assert tab.evaluate(wide)
        rows(tab).first.click()
        assert tab.evaluate(wide)
        sheet = tab.locator("#detail").bounding_box()
        assert sheet is not None and sheet["y"] > 300 and round(sheet["y"] + sheet["height"]) == 800
        tab.get_by_role("button", name="Close").click()
        assert not tab.locator("#detail").is_visible()

    def test_small_screen_keeps_filters_in_a_drawer(self, open_page: Opener) -> None:
        tab = open_page(width=400, height=800, has_touch=True)
        summary = tab.locator("[data-menu=type] summary")
        assert not summary.is_visible()
        tab.locator("#filters-open").click()
        summary.click()
        tab.locator("[data-facet=type] label", has_text="Threaten").click()
        tab.keyboard.press("Escape")
        assert not summary.is_visible()
        assert tab.locator("#filters-open").inner_text() == "Filters (1)"
        assert rows(tab).count() == len(EVENTS) - 3
        assert tab.evaluate("document.activeElement.id") == "filters-open"

    @pytest.mark.parametrize("scheme", ["light", "dark"])
    def test_contrast(self, open_page: Opener, scheme: str) -> None:
        tab = open_page(color_scheme=scheme)
        colours = tab.evaluate(
            """() => {
            const rule = [...document.styleSheets[0].cssRules].find((one) => one.selectorText === ":root");
            const names = rule.style.cssText.match(/--[a-z-]+(?=: #)/g);
            const style = getComputedStyle(document.documentElement);
            const value = (name) => style.getPropertyValue(name).trim();
            return Object.fromEntries(names.map((name) => [name.slice(2), value(name)]));
            }"""
        )
        for text in ("ink", "soft", "accent"):
            for ground in ("paper", "panel", "wash"):
                assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)
        assert contrast(colours["mark-ink"], colours["mark"]) >= 4.5
        # WCAG 2.2, 1.4.11: graphics need 3:1.
        graphics = {"person", "country", "government", "organisation", "group", "place", "thing", "statement"}
        graphics |= {quad.replace(" ", "-") for quad in QUADS.values()}
        ratios = {name: contrast(colours[name], colours["paper"]) for name in graphics}
        assert {name: ratio for name, ratio in ratios.items() if ratio < 3} == {}

    def test_works_inside_a_notebook_cell(self, browser: Browser) -> None:
        tab = browser.new_page()
        noise: list[str] = []
        tab.on("console", lambda message: noise.append(message.text))
        tab.set_content(inline(seed_graph(), title=TITLE))
        frame = tab.frames[1]
        frame.wait_for_selector("#panel-events .row")
        assert frame.locator("#panel-events .row").count() == len(EVENTS)
        tab.close()
        assert noise == []

    def test_a_report_tells_of_the_event_it_was_taken_for(self, show: Shower) -> None:
        tab = show(
            report(
                1, "a", "b", mention="m1", sentence="A met B.", label="A meets B", source="x", article="x"
            ),
            report(
                1, "a", "c", mention="m2", sentence="A saw C.", label="A meets B", source="y", article="y"
            ),
        )
        assert "1 event in 2 reports" in tab.locator("#summary").inner_text()
        assert rows(tab).count() == 1 and "2 reports" in rows(tab).inner_text()
        rows(tab).click()
        detail = tab.locator("#detail")
        assert detail.locator("h2").inner_text() == "A → B"
        text = detail.locator(".same").inner_text()
        assert "“A meets B”, 2 reports in 2 articles, 2 independent sources" in text
        detail.locator(".row").click()
        assert detail.locator("h2").inner_text() == "A → C"
        assert detail.locator("blockquote").inner_text() == "A saw C."

    def test_events_without_actor_or_line_are_listed(self, show: Shower) -> None:
        tab = show(report(1, "", "a"), report(2, "a b", quad="material conflict"), report(3, "a", "b"))
        assert "3 events" in tab.locator("#summary").inner_text()
        assert tab.locator("#lone").inner_text().startswith("2 events")
        tab.locator("#lone button").click()
        assert rows(tab).locator(".who").all_inner_texts() == ["nobody named → A", "A, B"]
        tab.locator("#alone").click()
        assert rows(tab).count() == 3

    def test_the_day_of_publication_is_no_date(self, show: Shower) -> None:
        tab = show(report(1, "a", "b", sentence="They met.", published="2025-05-06", time="in recent years"))
        assert tab.locator(".when").inner_text() == "No date told, published 6 May 2025"
        rows(tab).click()
        assert "Date in recent years" in " ".join(tab.locator("#detail").inner_text().split())
        tab.locator("[data-menu=date] summary").click()
        tab.locator("#undated").uncheck()
        assert rows(tab).count() == 0

    def test_speakers_are_told_by_identity(self, show: Shower) -> None:
        graph = people(report(1, "c", "d", speaker=ENTITY + "a"), report(2, "b", "d"))
        for name in "ab":
            graph.graph["entities"][ENTITY + name]["label"] = "John Smith"
        tab = show(graph)
        rows(tab).filter(has_text="says John Smith").click()
        tab.locator("#detail .link", has_text="John Smith").click()
        assert tab.url.endswith("#actor/a")
        assert tab.locator("#detail .row").count() == 1
        tab.evaluate("location.hash = '#actor/b'")
        tab.locator("#detail .row", has_text="John Smith → D").wait_for()
        assert tab.locator("#detail .row").count() == 1

    def test_search_knows_all_names_and_words(self, show: Shower) -> None:
        graph = people(
            report(1, "a", "b", sentence="Tariffs rose.", words=((ENTITY + "a", "Zelenskyy"),)),
            report(2, "c", "d", sentence="They met."),
        )
        graph.graph["entities"][ENTITY + "a"]["names"] = ("USA", "U.S.")
        graph.graph["entities"][ENTITY + "b"]["label"] = "Russia"
        graph.graph["entities"][ENTITY + "d"]["label"] = "Useful Party"
        tab = show(graph)
        for words, hits in {"us": ["A", "Useful Party"], "zelenskyy": ["A"], "sia": [], "USA": ["A"]}.items():
            tab.locator("#search").fill(words)
            assert tab.locator("#found [role=option]").all_inner_texts() == hits, words
        tab.locator("#search").fill("tariffs")
        tab.keyboard.press("Enter")
        assert rows(tab).count() == 1
        tab.locator("#words").click()
        assert rows(tab).count() == 2

    def test_only_negated_shows_what_is_negated(self, show: Shower) -> None:
        tab = show(report(1, "a", "b", modes=("hypothetical", "negation")), report(2, "a", "b"))
        tab.locator("[data-menu=mode] summary").click()
        fieldset = tab.locator("fieldset", has=tab.locator("[data-facet=status]"))
        fieldset.get_by_role("button", name="None", exact=True).click()
        fieldset.locator("label", has_text="Negated").click()
        assert rows(tab).count() == 1

    def test_source_filter(self, show: Shower) -> None:
        tab = show(
            report(1, "a", "b", sentence="x", speaker=ENTITY + "c", publisher="Example Wire"),
            report(2, "a", "b", sentence="x", publisher="Example Wire"),
            report(3, "a", "b", sentence="x", title="Other"),
        )
        tab.locator("[data-menu=source] summary").click()
        assert tab.locator("[data-facet=outlet] label").all_inner_texts() == ["Example Wire\n2", "Other\n1"]
        tab.locator("[data-facet=speaker] label", has_text="the article itself").click()
        assert rows(tab).count() == 1

    def test_coded_data_have_no_speaker_and_no_confidence(self, show: Shower) -> None:
        tab = show(report(1, "a", "b", article="urn:icews:story:7", confidence=0.5))
        assert "1 coded record" in tab.locator("#summary").inner_text()
        assert "article" not in tab.locator("#summary").inner_text()
        rows(tab).click()
        text = tab.locator("#detail").inner_text()
        assert "Coded event data (ICEWS)" in text and "urn:icews:story:7" in text
        assert "Speaker" not in text and "Confidence" not in text

    def test_a_card_shows_numbers_place_and_source(self, show: Shower) -> None:
        told = {
            "quantities": ("three fighters (killed)",),
            "place": "Tyre",
            "via": (ENTITY + "d",),
            "index": 4,
        }
        tab = show(report(1, "a", "b", sentence="x", author="Jane Doe", publisher="Example Wire", **told))
        rows(tab).click()
        text = " ".join(tab.locator("#detail").inner_text().split())
        for part in ("Numbers three fighters (killed)", "Place Tyre", "Through D", "by Jane Doe"):
            assert part in text, part

    def test_dates_are_no_more_exact_than_told(self, show: Shower) -> None:
        days = ("2019", "2025-04-01", "2025-04-03", "2025-04-09", "2025-05", None)
        tab = show(*(report(number, "a", "b", date=day) for number, day in enumerate(days)))
        assert "2019 – May 2025" in tab.locator("#summary").inner_text()
        untimed = tab.locator("#untimed").inner_text()
        assert untimed == "Not here: 2 events with a less exact or a distant date, 1 event without a date."

    def test_from_later_than_to_is_said(self, open_page: Opener) -> None:
        tab = open_page()
        tab.locator("[data-menu=date] summary").click()
        tab.locator("#date-from").fill("2025-05-03")
        assert not tab.locator("#date-order").is_visible()
        tab.locator("#date-to").fill("2025-05-01")
        assert tab.locator("#date-order").is_visible()

    def test_what_is_cut_is_said_and_known_to_search(self, browser: Browser, tmp_path: Path) -> None:
        (tmp_path / "part.html").write_text(page(large_graph(40, 300), title=TITLE, actors=10, events=5))
        tab = browser.new_page()
        tab.goto((tmp_path / "part.html").as_uri())
        text = tab.locator("#cut").inner_text()
        assert text.startswith("This is part of the graph: 5 of the") and "drawn by lot" in text
        assert "any other of its 40 actors" in text
        tab.locator("#search").fill("Actor 0")
        assert "not among the actors shown" in tab.locator("#found").inner_text()
        tab.close()

    def test_a_card_closes_with_its_event(self, open_page: Opener) -> None:
        tab = open_page()
        rows(tab).filter(has_text="Threaten").first.click()
        tab.locator("[data-menu=type] summary").click()
        tab.locator("[data-facet=type] label", has_text="Threaten").click()
        assert not tab.locator("#detail").is_visible()

    def test_the_keyboard_goes_on_in_the_card(self, open_page: Opener) -> None:
        tab = open_page()
        rows(tab).filter(has_text="Threaten").first.focus()
        tab.keyboard.press("Enter")
        tab.keyboard.press("Tab")
        assert tab.evaluate("document.activeElement.className") == "link"

    def test_a_low_screen_is_a_small_one(self, open_page: Opener) -> None:
        tab = open_page(width=844, height=390, has_touch=True)
        graph = tab.locator("#graph").bounding_box()
        assert graph is not None and graph["width"] > 800 and graph["height"] > 300

    def test_paper_holds_all_events_with_their_sentences(self, open_page: Opener) -> None:
        tab = open_page(color_scheme="dark")
        paper = "getComputedStyle(document.documentElement).getPropertyValue('--paper').trim()"
        screen = tab.evaluate(paper)
        tab.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        tab.emulate_media(media="print")
        assert tab.locator("#paper article").count() == len(EVENTS)
        assert SENTENCES["tariffs"] in tab.locator("#paper").inner_text()
        assert not tab.locator("aside").is_visible() and not tab.locator("#filters").is_visible()
        assert tab.evaluate(paper) == "#fbfaf7" != screen
        canvas = tab.locator("#graph canvas").bounding_box()
        ratio = tab.evaluate(
            "(({ width, height }) => width / height)(document.querySelector('#graph canvas'))"
        )
        assert canvas is not None and canvas["width"] / canvas["height"] == pytest.approx(ratio, rel=0.02)
        tab.emulate_media(media="screen")
        tab.evaluate("window.dispatchEvent(new Event('afterprint'))")
        assert tab.evaluate(paper) == screen and tab.locator("#paper article").count() == 0

    @pytest.mark.slow
    def test_a_thousand_actors_do_not_freeze_it(self, browser: Browser, tmp_path: Path) -> None:
        write(large_graph(1000, 5000), tmp_path / "large.html", title="Large")
        tab = browser.new_page()
        tab.goto((tmp_path / "large.html").as_uri())
        tab.wait_for_function("window.graphView !== undefined")
        assert rows(tab).count() == 100
        took = tab.evaluate(
            """() => {
            const start = performance.now();
            graphView.select("actor", 1);
            return performance.now() - start;
            }"""
        )
        assert took < 3000
        tab.close()


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours (WCAG 2.2, relative luminance)."""

    def luminance(colour: str) -> float:
        parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)
