// Menus, drawer and legend; then the first look.
const menus = [...document.querySelectorAll(".menu")];
for (const menu of menus) menu.addEventListener("toggle", () => {
  if (menu.open && !small.matches) for (const other of menus) if (other !== menu) other.open = false;
});
document.addEventListener("pointerdown", (event) => {
  if (!small.matches) for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
  if (small.matches && drawer() && !event.target.closest("#filters, #filters-open")) openDrawer(false);
});
const drawer = () => $("filters").classList.contains("open");
function openDrawer(open) {
  $("filters").classList.toggle("open", open);
  $("filters-open").setAttribute("aria-expanded", String(open));
  document.querySelector("main").inert = open;
  (open ? $("filters-close") : $("filters-open")).focus();
}
$("filters-open").addEventListener("click", () => openDrawer(!drawer()));
$("filters-close").addEventListener("click", () => openDrawer(false));
document.addEventListener("keydown", (key) => {
  if (key.key !== "Escape") return;
  const menu = menus.find((one) => one.open && !small.matches);
  if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
  else if (small.matches && drawer()) openDrawer(false);
  else if (selected) select(null);
  else if (found) { search.value = ""; seek(); }
});

const kinds = KINDS.filter((kind) => actors.some((actor) => kindOf(actor.id) === kind));
const capital = (word) => word[0].toUpperCase() + word.slice(1);
document.querySelector(".keys").append(
  el("ul", { "aria-label": "Events" }, ...QUADS.map((quad) => el("li", {}, stroke(quad), capital(quad))),
    el("li", {}, stroke("statement"), "Statement or relation"), el("li", {}, stroke(null, true), "Planned, hypothetical or negated")),
  el("ul", { "aria-label": "Actors" }, ...kinds.map((kind) => el("li", {}, glyph(kind), capital(kind)))),
  el("p", {}, "Statements and relations count as events, each once however many reports tell it."));
const low = matchMedia("(max-height: 700px)");
const fold = () => { $("legend").open = !small.matches && !low.matches; if (!small.matches && drawer()) openDrawer(false); };
for (const query of [small, low]) query.addEventListener("change", fold);
fold();

// On paper: the picture in the colours of the day, and all that passes the filters with its sentences.
window.addEventListener("beforeprint", () => {
  document.documentElement.classList.add("paper");
  recolour();
  $("legend").open = true;
  const rows = folded(visible);
  $("paper").replaceChildren(...rows.slice(0, 1000).map((event) => el("article", {},
    el("p", { class: "kind" }, stroke(event.quadClass, event.unsure), own(rowText(event)), ...chips(event), el("span", {}, own(dayText(event)))),
    el("h2", {}, ...who(event, false), event.theme ? el("span", { class: "theme" }, " · ", own(event.theme)) : ""),
    event.coded ? "" : el("blockquote", { dir: "auto" }, event.sentence.join("")),
    el("p", { class: "rest" }, event.speaker === null ? "" : el("span", {}, "Says ", own(actors[event.speaker].label), ". "), ...source(event),
      siblings[event.of].length > 1 ? `; ${support(siblings[event.of])}` : ""))),
  rows.length > 1000 ? el("p", {}, `And ${count(rows.length - 1000, "event")} more.`) : "");
});
window.addEventListener("afterprint", () => {
  document.documentElement.classList.remove("paper");
  $("paper").replaceChildren();
  recolour();
  fold();
});

show("events");
apply();
if (addressed) {
  recall();
  window.addEventListener("hashchange", recall);
}
// For whoever embeds the page, and for its tests.
window.graphView = { network, select, labels: () => labels, state: () => ({ visible: visible.map((event) => event.id), selected }) };
