// Filters: what is refused, and how many events each option would show.
const refused = { type: new Set(), status: new Set(), mode: new Set() };
const range = { from: "", to: "", undated: true, confidence: 0 };
const TESTS = {
  type: (event) => !refused.type.has(event.type),
  status: (event) => !event.facets.status.some((value) => refused.status.has(value)),
  mode: (event) => !refused.mode.has(event.mode || ""),
  date: (event) => (event.span
    ? (!range.from || event.span[1] >= range.from) && (!range.to || event.span[0] <= range.to) : range.undated),
  confidence: (event) => event.confidence >= range.confidence,
};
const passes = (event, except) => Object.entries(TESTS).every(([name, test]) => name === except || test(event));
let visible = events;

function options(name, order, label, mark) {
  const holder = document.querySelector(`[data-facet=${name}]`);
  const values = [...new Set(events.flatMap((event) => event.facets[name]))].sort(order);
  const rows = values.map((value) => {
    const box = el("input", { type: "checkbox", checked: true, value });
    const number = el("i");
    const row = el("label", { class: "check" }, box, mark ? mark(value) : "", el("span", {}, own(label(value))), number);
    box.addEventListener("change", () => { refused[name][box.checked ? "delete" : "add"](value); apply(); });
    holder.append(row);
    return { value, box, number, row };
  });
  return { name, rows, update() {
    const tally = new Map();
    for (const event of events) if (passes(event, name)) for (const value of event.facets[name]) tally.set(value, (tally.get(value) || 0) + 1);
    for (const { value, box, number, row } of rows) {
      box.checked = !refused[name].has(value);
      number.textContent = (tally.get(value) || 0).toLocaleString("en");
      row.classList.toggle("empty", !tally.get(value));
    }
  } };
}
const sample = new Map(events.map((event) => [event.type, event]));
const rank = (type) => [...QUADS, "statement"].indexOf(sample.get(type).quadClass);
const statuses = Object.keys(STATUSES);
const text = new Intl.Collator("en").compare;
const facets = [
  options("type", (a, b) => rank(a) - rank(b) || text(a, b), (type) => sample.get(type).label, (type) => stroke(sample.get(type).quadClass)),
  options("status", (a, b) => statuses.indexOf(a) - statuses.indexOf(b), (status) => STATUSES[status] || status),
  options("mode", (a, b) => text(a, b), (mode) => mode || "no mode"),
];
const both = document.querySelector(".both");
if (facets[0].rows.length > 2) both.append(
  el("button", { type: "button", class: "quiet", onclick: () => { refused.type.clear(); apply(); } }, "All"),
  el("button", { type: "button", class: "quiet", onclick: () => { for (const { value } of facets[0].rows) refused.type.add(value); apply(); } }, "None"));

const spans = events.filter((event) => event.span).map((event) => event.span);
const first = spans.reduce((low, [start]) => (start < low ? start : low), "9999-12-31");
const last = spans.reduce((high, [, end]) => (end > high ? end : high), "0000-01-01");
function setDates(from, to) {
  if (range.from === from && range.to === to) return;
  Object.assign(range, { from, to });
  $("date-from").value = from;
  $("date-to").value = to;
  apply();
}
for (const [id, key, value] of [["date-from", "from", first], ["date-to", "to", last]]) {
  if (spans.length) $(id).setAttribute(key === "from" ? "min" : "max", value);
  $(id).addEventListener("change", () => { range[key] = $(id).value; apply(); });
}
$("undated-row").hidden = spans.length === events.length;
$("undated").addEventListener("change", () => { range.undated = $("undated").checked; apply(); });
$("confidence").addEventListener("input", () => { range.confidence = Number($("confidence").value); apply(); });
$("reset").addEventListener("click", () => {
  for (const values of Object.values(refused)) values.clear();
  Object.assign(range, { from: "", to: "", undated: true, confidence: 0 });
  $("date-from").value = $("date-to").value = "";
  $("undated").checked = true;
  $("confidence").value = 0;
  apply();
});

function badges() {
  const part = (facet) => { const on = facet.rows.filter(({ value }) => !refused[facet.name].has(value)).length; return on === facet.rows.length ? "" : `${on} of ${facet.rows.length}`; };
  const values = {
    type: part(facets[0]),
    mode: [part(facets[1]), part(facets[2])].filter(Boolean).join(", "),
    date: range.from || range.to ? [range.from, range.to].map((day) => (day ? dateText(day) : "")).join(" – ") : range.undated ? "" : "dated only",
    confidence: range.confidence ? `≥ ${range.confidence.toFixed(2)}` : "",
  };
  for (const menu of document.querySelectorAll(".menu")) menu.querySelector("summary b").textContent = values[menu.dataset.menu];
  const active = Object.values(values).filter(Boolean).length;
  $("filters-open").textContent = active ? `Filters (${active})` : "Filters";
  $("reset").hidden = !active;
  $("confidence-value").textContent = range.confidence.toFixed(2);
}
