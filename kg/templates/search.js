// Search for actors by any of their names, and for words in what is told.
const names = actors.map((actor) => [actor.label, ...actor.names, ...actor.words].map(plain));
const search = $("search");
const box = $("found");
const MOST = 8;
let active = -1;
let hits = [];
let rest = [];
// How well one of an actor's names fits: 3 whole, 2 by whole words, 1 by the start of a word, 0 not.
const fitting = (id, wanted) => Math.max(...names[id].map((name) => (name === wanted ? 3 : `${name} `.includes(`${wanted} `) ? 2 : name.includes(wanted) ? 1 : 0)));
function seek() {
  const wanted = plain(search.value);
  const asked = wanted.trim() !== "";
  const ranked = asked ? actors.map(({ id }) => [id, fitting(id, wanted)]).filter(([, fits]) => fits)
    .sort((a, b) => b[1] - a[1] || tally(eventsOf[b[0]]) - tally(eventsOf[a[0]]) || saidBy[b[0]].length - saidBy[a[0]].length) : [];
  found = ranked.length ? new Set(ranked.map(([id]) => id)) : null;
  hits = ranked.slice(0, MOST).map(([id]) => actorHit(id));
  const telling = asked ? tally(events.filter((event) => tells(event, wanted))) : 0;
  if (telling) hits.push(el("li", {}, el("span", { class: "label" }, count(telling, "event"), " told with “", own(search.value.trim()), "”")));
  if (telling) hits.at(-1).chosen = () => { range.words = wanted; search.value = ""; apply(); show("events"); };
  const cut = asked ? data.others.filter(([label]) => plain(label).includes(wanted)) : [];
  rest = cut.slice(0, 3).map(([label, number]) => el("li", { class: "none" }, own(label), `, not among the actors shown (${count(number, "event")})`));
  if (asked && !hits.length && !rest.length) rest = [el("li", { class: "none" }, "No actor of that name, and no text with these words")];
  active = -1;
  if (selected) select(null); else repaint();
  suggest(asked);
}
function actorHit(id) {
  const passing = tally(eventsOf[id].filter((event) => passes(event)));
  const told = eventsOf[id].length ? "" : "only speaks";
  const filtered = eventsOf[id].length && !passing ? "filtered out" : "";
  const item = el("li", {}, glyph(kindOf(id)), el("span", { class: "label" }, own(actors[id].label)),
    told || filtered ? el("span", { class: "none" }, told || filtered) : "");
  item.chosen = () => { search.value = actors[id].label; select("actor", id, { focus: true }); };
  return item;
}
function suggest(open) {
  box.hidden = !open;
  search.setAttribute("aria-expanded", String(open));
  search.removeAttribute("aria-activedescendant");
  if (!open) return;
  hits.forEach((item, i) => {
    item.id = `found-${i}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", String(i === active));
    item.onpointerdown = (event) => { event.preventDefault(); choose(i); };
    if (i === active) search.setAttribute("aria-activedescendant", item.id);
  });
  box.replaceChildren(...hits, ...rest);
}
function choose(place) {
  found = null;
  suggest(false);
  hits[place].chosen();
}
search.addEventListener("input", seek);
search.addEventListener("keydown", (key) => {
  const last = hits.length - 1;
  if (key.key === "ArrowDown" || key.key === "ArrowUp") {
    key.preventDefault();
    if (last < 0) return;
    active = key.key === "ArrowDown" ? (active >= last ? 0 : active + 1) : active <= 0 ? last : active - 1;
    suggest(true);
  } else if (key.key === "Enter" && hits.length) choose(Math.max(active, 0));
  else if (key.key === "Escape" && search.value) {
    key.stopPropagation();
    search.value = "";
    seek();
  }
});
search.addEventListener("blur", () => suggest(false));
search.addEventListener("focus", () => { if (found) suggest(true); });
