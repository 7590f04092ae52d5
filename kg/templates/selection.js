// What is selected, and its details.
let origin = null;
function select(kind, id, { focus: moves = false } = {}) {
  const row = document.activeElement;
  if (kind && row && row.closest("#list")) origin = row;
  selected = kind ? { kind, id } : null;
  tip(null);
  network.unselectAll();
  detail();
  repaint();
  if (moves) focus(kind, id);
  for (const button of document.querySelectorAll("#list .row")) {
    const on = kind && button.dataset[kind] === String(id);
    if (on) { button.setAttribute("aria-current", "true"); if (!small.matches) button.scrollIntoView({ block: "nearest" }); }
    else button.removeAttribute("aria-current");
  }
  if (!kind && origin && origin.isConnected && (document.activeElement === document.body)) origin.focus({ preventScroll: true });
  if (!kind) origin = null;
}
function detail() {
  const box = $("detail");
  box.hidden = !selected;
  if (!selected) { box.replaceChildren(); return; }
  const close = el("button", { type: "button", class: "close", "aria-label": "Close", onclick: () => select(null) }, "×");
  if (selected.kind === "event") box.replaceChildren(...card(events[selected.id], true), close);
  else {
    const id = selected.id;
    const mine = eventsOf[id].filter((event) => passes(event));
    const parts = [
      ["With others", mine.filter((event) => event.parties.length > 1)],
      ["Alone", mine.filter((event) => event.parties.length === 1)],
      ["As speaker", visible.filter((event) => event.speaker === actors[id].label && !event.parties.includes(id))],
    ].filter(([, rows]) => rows.length);
    box.replaceChildren(el("h2", {}, own(actors[id].label)),
      el("p", { class: "kind" }, glyph(kindOf(id)), `${kindText(id)} · ${count(mine.length, "event")}`),
      ...parts.flatMap(([name, rows]) => {
        const panel = el("div");
        fillList(panel, rows, (event) => eventRow(event, dateText(event.date)), null);
        return parts.length > 1 ? [el("h3", {}, name), panel] : [panel];
      }), close);
  }
  box.scrollTop = 0;
}

function apply() {
  visible = events.filter((event) => passes(event));
  for (const facet of facets) facet.update();
  badges();
  lists();
  timeline();
  if (selected && selected.kind === "actor") detail();
  repaint();
}
