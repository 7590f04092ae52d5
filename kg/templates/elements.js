// The data of the page, and the building blocks that show it. Parts of one script, in the order of kg.view.PARTS.
const $ = (id) => document.getElementById(id);
const data = JSON.parse($("data").textContent);
// A row of `events` is one report; reports of one event share the number `of`, whose name is in `labels`.
const { actors, events, labels: wholes, total } = data;
const SVG = "http://www.w3.org/2000/svg";
const QUADS = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];
const KINDS = ["person", "country", "government", "organisation", "group", "place", "thing"];
const SHAPES = { person: "dot", country: "hexagon", government: "diamond", organisation: "square",
  group: "triangle", place: "triangleDown", thing: "star" };
const STATUSES = { fact: "As done", historical: "Historical", future: "Planned or expected",
  hypothetical: "Hypothetical", negation: "Negated" };
const CHIPS = { historical: "historical", future: "future", hypothetical: "hypothetical", negation: "negated" };
const UNSURE = ["future", "hypothetical", "negation"];
const PAGE = 100;
const small = matchMedia("(max-width: 760px), (max-height: 480px)");
const dark = matchMedia("(prefers-color-scheme: dark)");
const hovers = matchMedia("(hover: hover)");

const siblings = wholes.map(() => []);
events.forEach((event, id) => {
  event.id = id;
  event.quadClass = QUADS.includes(event.quad) ? event.quad : "statement";
  event.unsure = event.modes.some((mode) => UNSURE.includes(mode));
  event.parties = [...new Set([...event.actors, ...event.recipients])];
  event.coded = !event.sentence.join("");
  const voices = [event.speaker, ...event.via].filter((id) => id !== null);
  event.facets = { type: [event.type], status: event.modes.length ? event.modes : ["fact"], mode: [event.mode || ""],
    speaker: voices.length ? voices : [event.coded ? "coded" : ""], outlet: [event.coded ? collection(event) : event.publisher || event.title || event.article || ""] };
  siblings[event.of].push(event);
});
const eventsOf = actors.map(() => []);
const saidBy = actors.map(() => []);
for (const event of events) {
  for (const id of event.parties) eventsOf[id].push(event);
  for (const id of new Set([event.speaker, ...event.via])) if (id !== null) saidBy[id].push(event);
}
// Each event once, by the first of its reports.
function folded(rows) {
  const seen = new Set();
  return rows.filter(({ of }) => !seen.has(of) && seen.add(of));
}
const tally = (rows) => new Set(rows.map(({ of }) => of)).size;
// Coded event data have names of the form urn:icews:…
function collection(event) {
  const found = /^urn:([a-z]+):/.exec(event.article || "");
  return found ? found[1].toUpperCase() : "coded data";
}

// Text only ever becomes a text node.
function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (key === "onclick") node.addEventListener("click", value);
    else if (key === "class") node.className = value;
    else node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return node;
}
const own = (text) => el("bdi", {}, text);
function svg(name, box, shapes) {
  const node = document.createElementNS(SVG, "svg");
  node.setAttribute("class", name);
  node.setAttribute("viewBox", box);
  node.setAttribute("aria-hidden", "true");
  for (const [tag, attributes] of shapes) {
    const shape = document.createElementNS(SVG, tag);
    for (const [key, value] of Object.entries(attributes)) shape.setAttribute(key, value);
    node.append(shape);
  }
  return node;
}
const GLYPHS = { dot: "M7 1.5a5.5 5.5 0 1 0 .01 0z", hexagon: "M1 7 4 1.8h6L13 7l-3 5.2H4z", diamond: "M7 .8 13.2 7 7 13.2.8 7z",
  square: "M2 2h10v10H2z", triangle: "M7 1.2 13.2 12H.8z", triangleDown: "M7 12.8.8 2h12.4z",
  star: "M7 .8l1.9 4.1 4.4.5-3.3 3 .9 4.4L7 10.6l-3.9 2.2.9-4.4-3.3-3 4.4-.5z" };
const glyph = (kind) => svg("glyph", "0 0 14 14", [["path", { d: GLYPHS[SHAPES[kind] || "dot"], fill: `var(--${KINDS.includes(kind) ? kind : "thing"})` }]]);
const stroke = (quad, dashed) => svg("stroke", "0 0 24 8", [["line", { x1: 1, x2: 23, y1: 4, y2: 4,
  stroke: quad ? `var(--${quad.replace(" ", "-")})` : "var(--soft)", "stroke-width": quad && quad.startsWith("material") ? 3.4 : 2.2,
  ...(dashed ? { "stroke-dasharray": "5 3.5" } : {}) }]]);

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const SEASONS = ["Spring", "Summer", "Autumn", "Winter"];
// EDTF values as people write them: 2025-03-30, 2025-03, 2025-22 (a season), 199X, 2025-03~, intervals.
function dateText(date) {
  if (!date) return "No date";
  return date.split("/").map((side) => {
    const found = /^(\d{4}|\d{3}X)(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?([~?%]?)$/.exec(side);
    if (!found) return side === ".." || side === "" ? "…" : side;
    const [, year, month, day, doubt] = found;
    const name = month && (MONTHS[month - 1] || SEASONS[month - 21]);
    if (month && !name) return side;
    return [doubt && "about", day && Number(day), name, year.replace("X", "0s")].filter(Boolean).join(" ");
  }).join(" – ");
}
function rangeText(from, to) {
  if (from === to) return dateText(from);
  const [a, b] = [from, to].map((day) => dateText(day).split(" "));
  if (a[2] === b[2]) { a.pop(); if (a[1] === b[1]) a.pop(); }
  return `${a.join(" ")} – ${b.join(" ")}`;
}
const count = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
function support(rows) {
  const parts = [count(rows.length, "report"), count(new Set(rows.map(({ article }) => article)).size, "article")];
  return `${parts.join(" in ")}, ${count(new Set(rows.map(({ source }) => (source || "").toLowerCase())).size, "independent source")}`;
}
const scoreText = (score) => (score > 0 ? "+" : score < 0 ? "−" : "") + Math.abs(score);
const typeText = (event) => [event.label, event.mode].filter(Boolean).join(" · ");
const rowText = (event) => (event.quadClass === "statement" && event.relation && !event.relation.startsWith(event.label.toLowerCase()) ? `${event.label} · ${event.relation}` : typeText(event));
// The status of a report, and behind it what others of the same event say otherwise, with how many.
const chips = (event, rows = [event]) => [...new Set(rows.flatMap(({ modes }) => modes))].map((mode) => {
  const number = rows.filter(({ modes }) => modes.includes(mode)).length;
  const name = CHIPS[mode] || mode;
  return el("span", { class: UNSURE.includes(mode) ? "chip" : "chip solid" }, number < rows.length ? `${name} in ${number}` : name);
});

const actorLink = (id, linked = true) => (linked
  ? el("button", { type: "button", class: "link", onclick: () => select("actor", id, { focus: true }) }, own(actors[id].label))
  : own(actors[id].label));
function who(event, linked) {
  const join = (ids) => ids.flatMap((id, i) => (i ? [", ", actorLink(id, linked)] : [actorLink(id, linked)]));
  const actor = event.actors.length ? join(event.actors) : [el("span", { class: "unnamed" }, "nobody named")];
  return event.recipients.length
    ? [...actor, el("span", { class: "arrow", role: "img", "aria-label": "to" }, " → "), ...join(event.recipients)] : actor;
}
function source(event) {
  const name = own(event.title || (event.coded ? event.article : "untitled"));
  const rest = [event.publisher, event.author && `by ${event.author}`, event.published && dateText(event.published),
    event.coded ? "" : `sentence ${event.index + 1}`].filter(Boolean).join(", ");
  return [/^https?:\/\//i.test(event.article || "")
    ? el("a", { href: event.article, target: "_blank", rel: "noopener noreferrer" }, name) : name, rest ? el("span", { class: "rest" }, own(rest)) : ""];
}

function card(event, linked) {
  const [before, evidence, after] = event.sentence;
  const facts = el("dl");
  const fact = (name, ...value) => facts.append(el("dt", {}, name), el("dd", {}, ...value));
  if (event.relation) fact("Relation", own(event.relation));
  if (event.theme) fact("Theme", own(event.theme));
  if (event.condition) fact("Condition", own(event.condition));
  if (!event.coded || event.speaker !== null) fact("Speaker", event.speaker === null ? "the article itself" : actorLink(event.speaker, linked));
  if (event.via.length) fact("Through", ...event.via.flatMap((id, i) => [i ? ", " : "", actorLink(id, linked)]));
  if (event.quantities.length) fact("Numbers", own(event.quantities.join("; ")));
  if (event.place) fact("Place", own(event.place));
  fact("Date", event.date ? dateText(event.date) : event.time ? own(event.time) : "not told",
    event.date && event.time ? el("span", { class: "rest" }, own(`“${event.time}”`)) : "");
  if (!event.coded) {
    const bar = el("span");
    bar.style.width = `${Math.round(event.confidence * 100)}%`;
    fact("Confidence", event.confidence.toFixed(2), el("span", { class: "meter", "aria-hidden": "true" }, bar));
  }
  if (linked) {
    if (event.score !== null && event.quadClass !== "statement") fact("Score", `${scoreText(event.score)} on a scale of −10 (conflict) to +10 (cooperation)`);
    fact(event.coded ? "Record" : "Article", ...source(event));
    if (addressed) fact("Address", el("a", { href: `#event/${encodeURIComponent(event.key)}` }, "link to this report"));
  }
  const others = siblings[event.of].filter((other) => other !== event);
  return [
    el("p", { class: "kind" }, stroke(event.quadClass, event.unsure), el("span", {}, own(typeText(event))), ...chips(event)),
    el("h2", {}, ...who(event, linked)),
    event.coded ? el("p", { class: "coded" }, `Coded event data (${collection(event)}), without text.`)
      : el("blockquote", { dir: "auto" }, before, evidence ? el("mark", {}, evidence) : "", after),
    ...(others.length ? [el("p", { class: "same" }, "Taken for the same event as others: “", own(wholes[event.of]), `”, ${support(siblings[event.of])}.`)] : []),
    facts,
    ...(linked && others.length ? [el("h3", {}, "Other reports of this event")] : []),
    ...(linked ? others.slice(0, PAGE).map((other) => reportRow(other)) : []),
  ];
}
