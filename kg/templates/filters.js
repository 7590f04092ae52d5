// Filters: what is refused, and how many events each option would show.
const refused = { type: new Set(), status: new Set(), mode: new Set(), speaker: new Set(), outlet: new Set() };
const EVERYTHING = { from: "", to: "", undated: true, confidence: 0, words: "", alone: false };
const range = { ...EVERYTHING };
const facetTest = (name) => (event) => event.facets[name].some((value) => !refused[name].has(value));
const TESTS = {
  ...Object.fromEntries(Object.keys(refused).map((name) => [name, facetTest(name)])),
  date: (event) => (event.span
    ? (!range.from || event.span[1] >= range.from) && (!range.to || event.span[0] <= range.to) : range.undated),
  confidence: (event) => event.confidence >= range.confidence,
  words: (event) => !range.words || tells(event, range.words),
  alone: (event) => !range.alone || isAlone(event),
};
const passes = (event, except) => Object.entries(TESTS).every(([name, test]) => name === except || test(event));
// Words as search compares them: no marks, no case, nothing but letters and digits, each word after a blank.
const plain = (words) => ` ${words.normalize("NFKD").replace(/[\p{M}.'’]/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()}`;
function tells(event, words) {
  event.words ??= plain([event.sentence.join(""), event.title, event.theme, event.relation, event.label, event.place].filter(Boolean).join(" "));
  return event.words.includes(words);
}
const linked = new Set(data.edges.flatMap((edge) => edge.reports));
const isAlone = (event) => !linked.has(event.id);
let visible = events;

const OTHERS = Symbol("others");
function options(name, order, label, mark) {
  const holder = document.querySelector(`[data-facet=${name}]`);
  // Of very many values the most frequent are options, and the others one more.
  const often = new Map();
  for (const event of events) for (const value of event.facets[name]) often.set(value, (often.get(value) || 0) + 1);
  const held = new Set([...often].sort((a, b) => b[1] - a[1]).slice(0, 200).map(([value]) => value));
  if (often.size > held.size) {
    held.add(OTHERS);
    for (const event of events) event.facets[name] = [...new Set(event.facets[name].map((value) => (held.has(value) ? value : OTHERS)))];
  }
  const values = [...held].sort((a, b) => (a === OTHERS) - (b === OTHERS) || order(a, b));
  holder.before(el("div", { class: "both" },
    ...(values.length > 2 ? [el("button", { type: "button", class: "quiet", onclick: () => { refused[name].clear(); apply(); } }, "All"),
      el("button", { type: "button", class: "quiet", onclick: () => { for (const value of values) refused[name].add(value); apply(); } }, "None")] : [])));
  const rows = values.map((value) => {
    const box = el("input", { type: "checkbox", checked: true });
    const number = el("i");
    const row = el("label", { class: "check" }, box, mark ? mark(value) : "", el("span", {}, own(value === OTHERS ? "others" : label(value))), number);
    box.addEventListener("change", () => { refused[name][box.checked ? "delete" : "add"](value); apply(); });
    holder.append(row);
    return { value, box, number, row };
  });
  return { name, rows, update() {
    const held = new Map(values.map((value) => [value, new Set()]));
    for (const event of events) if (passes(event, name)) for (const value of event.facets[name]) held.get(value).add(event.of);
    for (const { value, box, number, row } of rows) {
      box.checked = !refused[name].has(value);
      number.textContent = held.get(value).size.toLocaleString("en");
      row.classList.toggle("empty", !held.get(value).size);
    }
  } };
}
const sample = new Map(events.map((event) => [event.type, event]));
const rank = (type) => [...QUADS, "statement"].indexOf(sample.get(type).quadClass);
const statuses = Object.keys(STATUSES);
const text = new Intl.Collator("en").compare;
const voice = (id) => (id === "" ? "the article itself" : id === "coded" ? "nobody (coded data)" : actors[id].label);
const facets = [
  options("type", (a, b) => rank(a) - rank(b) || text(a, b), (type) => sample.get(type).label, (type) => stroke(sample.get(type).quadClass)),
  options("status", (a, b) => statuses.indexOf(a) - statuses.indexOf(b), (status) => STATUSES[status] || status),
  options("mode", (a, b) => text(a, b), (mode) => mode || "no mode"),
  options("speaker", (a, b) => (typeof a === "number") - (typeof b === "number") || text(voice(a), voice(b)), voice),
  options("outlet", text, (outlet) => outlet || "unknown"),
];

const earliest = (rows) => rows.reduce((low, row) => (row.span && (!low || row.span[0] < low.span[0]) ? row : low), null);
const latest = (rows) => rows.reduce((high, row) => (row.span && (!high || row.span[1] > high.span[1]) ? row : high), null);
function setDates(from, to) {
  if (range.from === from && range.to === to) return;
  Object.assign(range, { from, to });
  $("date-from").value = from;
  $("date-to").value = to;
  apply();
}
for (const [id, key, value] of [["date-from", "from", earliest(events)?.span[0]], ["date-to", "to", latest(events)?.span[1]]]) {
  if (value) $(id).setAttribute(key === "from" ? "min" : "max", value);
  $(id).addEventListener("change", () => { range[key] = $(id).value; apply(); });
}
$("undated-row").hidden = events.every((event) => event.span);
$("undated").addEventListener("change", () => { range.undated = $("undated").checked; apply(); });
$("confidence").addEventListener("input", () => { range.confidence = Number($("confidence").value); apply(); });
$("reset").addEventListener("click", () => {
  for (const values of Object.values(refused)) values.clear();
  Object.assign(range, EVERYTHING);
  $("date-from").value = $("date-to").value = "";
  $("undated").checked = true;
  $("confidence").value = 0;
  apply();
});

$("words").addEventListener("click", () => { range.words = ""; apply(); });
$("alone").addEventListener("click", () => { range.alone = false; apply(); });

function badges() {
  const part = (facet) => { const on = facet.rows.filter(({ value }) => !refused[facet.name].has(value)).length; return on === facet.rows.length ? "" : `${on} of ${facet.rows.length}`; };
  const values = {
    type: part(facets[0]),
    mode: [part(facets[1]), part(facets[2])].filter(Boolean).join(", "),
    source: [part(facets[3]), part(facets[4])].filter(Boolean).join(", "),
    date: range.from || range.to ? [range.from, range.to].map((day) => (day ? dateText(day) : "")).join(" – ") : range.undated ? "" : "dated only",
    confidence: range.confidence ? `≥ ${range.confidence.toFixed(2)}` : "",
  };
  for (const menu of document.querySelectorAll(".menu")) menu.querySelector("summary b").textContent = values[menu.dataset.menu];
  $("date-order").hidden = !(range.from && range.to && range.from > range.to);
  $("words").hidden = !(values.words = range.words.trim());
  $("words").textContent = `“${values.words}” ×`;
  $("alone").hidden = !(values.alone = range.alone);
  const active = Object.values(values).filter(Boolean).length;
  $("filters-open").textContent = active ? `Filters (${active})` : "Filters";
  $("reset").hidden = !active;
  $("confidence-value").textContent = range.confidence.toFixed(2);
}
