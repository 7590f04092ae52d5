// The lists of events and actors.
const sorts = {
  date: (a, b) => a.id - b.id,
  confidence: (a, b) => b.confidence - a.confidence || a.id - b.id,
  score: (a, b) => (a.score ?? 99) - (b.score ?? 99) || a.id - b.id,
  type: (a, b) => rank(a.type) - rank(b.type) || text(a.label, b.label) || a.id - b.id,
};
const kindText = (id) => [actors[id].kind, actors[id].country].filter(Boolean).join(" · ");
function eventRow(event, extra) {
  return el("button", { type: "button", class: "row", "data-event": event.id, "aria-current": isSelected("event", event.id),
    onclick: () => select("event", event.id, { focus: true }) },
  el("span", { class: "who" }, ...who(event, false), event.theme ? el("span", { class: "theme" }, " · ", own(event.theme)) : ""),
  el("span", { class: "what" }, stroke(event.quadClass, event.unsure), own(rowText(event)), ...chips(event), extra ? el("span", { class: "number" }, extra) : ""));
}
function actorRow(id, number) {
  return el("button", { type: "button", class: "row", "data-actor": id, "aria-current": isSelected("actor", id),
    onclick: () => select("actor", id, { focus: true }) },
  el("span", { class: "who" }, glyph(kindOf(id)), own(actors[id].label)),
  el("span", { class: "what" }, kindText(id), el("span", { class: "number" }, count(number, "event"))));
}
const isSelected = (kind, id) => (selected && selected.kind === kind && selected.id === id ? "true" : false);

// Long lists come a page at a time, so that thousands of events cost nothing until asked for.
function fillList(panel, rows, build, heading) {
  panel.replaceChildren();
  let done = 0;
  let title = null;
  const more = el("button", { type: "button", class: "quiet more", onclick: () => add() });
  function add() {
    more.remove();
    for (const row of rows.slice(done, done + PAGE)) {
      const next = heading ? heading(row) : null;
      if (next !== title) { title = next; panel.append(el("h2", { class: "when" }, own(title))); }
      panel.append(build(row));
    }
    done += PAGE;
    if (done < rows.length) {
      more.textContent = `Show ${Math.min(PAGE, rows.length - done)} more of ${(rows.length - done).toLocaleString("en")}`;
      panel.append(more);
    }
  }
  add();
}
const HEADINGS = { date: (event) => dateText(event.date), type: (event) => event.label, confidence: null, score: null };
const EXTRA = { date: null, type: (event) => dateText(event.date), confidence: (event) => event.confidence.toFixed(2),
  score: (event) => (event.score === null ? "no score" : scoreText(event.score)) };
function lists() {
  const by = $("sort").value;
  fillList($("panel-events"), [...visible].sort(sorts[by]), (event) => eventRow(event, EXTRA[by] && EXTRA[by](event)), HEADINGS[by]);
  const tally = new Map();
  for (const event of visible) for (const id of event.parties) tally.set(id, (tally.get(id) || 0) + 1);
  const busy = [...tally].sort((a, b) => b[1] - a[1] || text(actors[a[0]].label, actors[b[0]].label));
  fillList($("panel-actors"), busy, ([id, number]) => actorRow(id, number), null);
  $("tab-events").querySelector("b").textContent = visible.length.toLocaleString("en");
  $("tab-actors").querySelector("b").textContent = busy.length.toLocaleString("en");
  const articles = new Set(visible.map((event) => event.article)).size;
  const of = (now, all) => (now === all ? "" : ` of ${all.toLocaleString("en")}`);
  const days = visible.filter((event) => event.span);
  const low = days.reduce((day, { span }) => (span[0] < day ? span[0] : day), "9999-12-31");
  const high = days.reduce((day, { span }) => (span[1] > day ? span[1] : day), "");
  $("summary").textContent = [
    `${visible.length.toLocaleString("en")}${of(visible.length, events.length)} ${events.length === 1 ? "event" : "events"}`,
    count(busy.length, "actor"), count(articles, "article"),
    days.length ? rangeText(low, high) : "",
    data.total.events > events.length ? `the most active part of ${count(data.total.events, "event")} and ${count(data.total.actors, "actor")}` : "",
  ].filter(Boolean).join("  ·  ");
  $("nothing").hidden = visible.length > 0;
  $("nothing").textContent = events.length ? "No event passes the filters." : "There are no events to show.";
}
$("sort").addEventListener("change", lists);
const tabs = ["events", "actors"];
function show(tab) {
  for (const name of tabs) {
    $(`tab-${name}`).setAttribute("aria-selected", String(name === tab));
    $(`tab-${name}`).tabIndex = name === tab ? 0 : -1;
    $(`panel-${name}`).hidden = name !== tab;
  }
  document.querySelector(".sort").hidden = tab !== "events";
}
for (const name of tabs) {
  $(`tab-${name}`).addEventListener("click", () => show(name));
  $(`tab-${name}`).addEventListener("keydown", (key) => {
    if (!["ArrowLeft", "ArrowRight"].includes(key.key)) return;
    const other = name === "events" ? "actors" : "events";
    show(other);
    $(`tab-${other}`).focus();
  });
}
