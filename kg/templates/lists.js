// The lists of events and actors.
const sorts = {
  date: (a, b) => a.id - b.id,
  confidence: (a, b) => b.confidence - a.confidence || a.id - b.id,
  score: (a, b) => (a.score ?? 99) - (b.score ?? 99) || a.id - b.id,
  type: (a, b) => rank(a.type) - rank(b.type) || text(a.label, b.label) || a.id - b.id,
};
const kindText = (id) => [actors[id].kind, actors[id].country !== actors[id].label && actors[id].country].filter(Boolean).join(" · ");
function eventRow(event, extra, rows = [event]) {
  const notes = [extra, rows.length > 1 ? count(rows.length, "report") : ""].filter(Boolean).join(" · ");
  return el("button", { type: "button", class: "row", "data-event": event.id, "aria-current": isSelected("event", event.id),
    onclick: (click) => select("event", event.id, { focus: true, key: click.detail === 0 }) },
  el("span", { class: "who" }, ...who(event, false), event.theme ? el("span", { class: "theme" }, " · ", own(event.theme)) : ""),
  el("span", { class: "what" }, stroke(event.quadClass, event.unsure), own(rowText(event)), ...chips(event, rows),
    event.speaker === null ? "" : el("span", {}, "says ", own(actors[event.speaker].label)), notes ? el("span", { class: "number" }, notes) : ""));
}
// One of several reports of an event, told apart by what it says and where.
function reportRow(event) {
  const row = eventRow(event, event.published && `published ${dateText(event.published)}`);
  row.append(el("span", { class: "quote" }, own(event.sentence.join("") || event.article || "")));
  return row;
}
function actorRow(id, number) {
  return el("button", { type: "button", class: "row", "data-actor": id, "aria-current": isSelected("actor", id),
    onclick: (click) => select("actor", id, { focus: true, key: click.detail === 0 }) },
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
const dayText = (event) => (event.date ? dateText(event.date) : `No date told${event.published ? `, published ${dateText(event.published)}` : ""}`);
const shortDay = (event) => (event.date ? dateText(event.date) : event.published ? `published ${dateText(event.published)}` : "");
const HEADINGS = { date: dayText, type: (event) => event.label, confidence: null, score: null };
const EXTRA = { date: () => "", type: (event) => (event.date ? dateText(event.date) : ""), confidence: (event) => (event.coded ? "" : event.confidence.toFixed(2)),
  score: (event) => (event.score === null ? "no score" : scoreText(event.score)) };
// A row for each event, by the first of its reports among these.
function fillEvents(panel, rows, extra, heading) {
  const together = new Map();
  for (const row of rows) {
    if (!together.has(row.of)) together.set(row.of, []);
    together.get(row.of).push(row);
  }
  fillList(panel, folded(rows), (event) => eventRow(event, extra(event), together.get(event.of)), heading);
}
// From the first to the last day, no more exact than they are told.
function datesText(rows) {
  const [low, high] = [earliest(rows), latest(rows)];
  if (!low) return "";
  const [from, to] = [low.date.split("/")[0], high.date.split("/").at(-1)];
  const exact = [from, to].every((day) => /^\d{4}-\d\d-\d\d/.test(day));
  return exact ? rangeText(low.span[0], high.span[1]) : from === to ? dateText(from) : `${dateText(from)} – ${dateText(to)}`;
}
function lists() {
  const by = $("sort").value;
  fillEvents($("panel-events"), [...visible].sort(sorts[by]), EXTRA[by], HEADINGS[by]);
  const taking = new Map();
  for (const event of visible) for (const id of event.parties) taking.set(id, (taking.get(id) || new Set()).add(event.of));
  const busy = [...taking].map(([id, whole]) => [id, whole.size]).sort((a, b) => b[1] - a[1] || text(actors[a[0]].label, actors[b[0]].label));
  fillList($("panel-actors"), busy, ([id, number]) => actorRow(id, number), null);
  const number = tally(visible);
  $("tab-events").querySelector("b").textContent = number.toLocaleString("en");
  $("tab-actors").querySelector("b").textContent = busy.length.toLocaleString("en");
  const written = visible.filter((event) => !event.coded);
  const articles = new Set(written.map((event) => event.article)).size;
  const of = number === wholes.length ? "" : ` of ${wholes.length.toLocaleString("en")}`;
  $("summary").textContent = [
    `${number.toLocaleString("en")}${of} ${wholes.length === 1 ? "event" : "events"}${visible.length > number ? ` in ${count(visible.length, "report")}` : ""}`,
    count(busy.length, "actor"),
    articles || !visible.length ? count(articles, "article") : "",
    visible.length > written.length ? count(visible.length - written.length, "coded record") : "",
    datesText(visible),
  ].filter(Boolean).join("  ·  ");
  const lone = tally(visible.filter(isAlone));
  $("lone").hidden = !lone;
  $("lone").replaceChildren(`${count(lone, "event")} of one party or none ${lone === 1 ? "has" : "have"} no line; a ring marks who is in them. `,
    range.alone ? "" : el("button", { type: "button", class: "quiet", onclick: () => { range.alone = true; apply(); show("events"); } }, "List them"));
  $("nothing").hidden = visible.length > 0;
  $("nothing").textContent = events.length ? "No event passes the filters." : "There are no events to show.";
}
// What a page of part of a graph leaves out.
const drawn = wholes.length < total.among ? `${wholes.length.toLocaleString("en")} of the ${count(total.among, "event")}` : `the ${count(total.among, "event")}`;
const outside = total.events - total.among;
$("cut").hidden = total.events === wholes.length;
$("cut").textContent = [`This is part of the graph: ${drawn}${outside ? " between its most active actors" : ""}${wholes.length < total.among ? ", drawn by lot" : ""}.`,
  outside ? `${count(outside, "event")} with any other of its ${count(total.actors, "actor")} ${outside === 1 ? "is" : "are"} left out.` : ""].join(" ");
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
