// Search for an actor by name.
const plain = (label) => label.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const names = actors.map((actor) => plain(actor.label));
const search = $("search");
const box = $("found");
let active = -1;
let hits = [];
function seek() {
  const wanted = plain(search.value.trim());
  hits = wanted ? actors.filter((actor) => names[actor.id].includes(wanted))
    .sort((a, b) => names[b.id].startsWith(wanted) - names[a.id].startsWith(wanted) || b.events - a.events) : [];
  found = wanted && hits.length ? new Set(hits.map((actor) => actor.id)) : null;
  active = -1;
  if (selected) select(null); else repaint();
  suggest(Boolean(wanted));
}
function suggest(open) {
  box.hidden = !open;
  search.setAttribute("aria-expanded", String(open));
  search.removeAttribute("aria-activedescendant");
  if (!open) return;
  box.replaceChildren(...hits.slice(0, 8).map((actor, i) => {
    const on = i === active;
    const item = el("li", { role: "option", id: `found-${i}`, "aria-selected": String(on) }, glyph(kindOf(actor.id)), el("span", { class: "label" }, own(actor.label)));
    item.addEventListener("pointerdown", (event) => { event.preventDefault(); choose(actor); });
    if (on) search.setAttribute("aria-activedescendant", item.id);
    return item;
  }));
  if (!hits.length) box.append(el("li", { class: "none" }, "No actor of that name"));
}
function choose(actor) {
  search.value = actor.label;
  found = null;
  suggest(false);
  select("actor", actor.id, { focus: true });
}
search.addEventListener("input", seek);
search.addEventListener("keydown", (key) => {
  const last = Math.min(hits.length, 8) - 1;
  if (key.key === "ArrowDown" || key.key === "ArrowUp") {
    key.preventDefault();
    if (last < 0) return;
    active = key.key === "ArrowDown" ? (active >= last ? 0 : active + 1) : active <= 0 ? last : active - 1;
    suggest(true);
  } else if (key.key === "Enter" && hits.length) choose(hits[Math.max(active, 0)]);
  else if (key.key === "Escape" && search.value) {
    key.stopPropagation();
    search.value = "";
    seek();
  }
});
search.addEventListener("blur", () => suggest(false));
search.addEventListener("focus", () => { if (found) suggest(true); });
