// What is selected, and its details.
let origin = null;
// `key`: chosen by the keyboard, which then goes on in the details.
function select(kind, id, { focus: moves = false, key = false } = {}) {
  const row = document.activeElement;
  const inside = $("detail").contains(row);
  if (kind && row && row.closest("#list")) origin = row;
  selected = kind ? { kind, id } : null;
  tip(null);
  network.unselectAll();
  detail();
  repaint();
  if (moves) focus(kind, id);
  for (const button of document.querySelectorAll("#list .row")) {
    const on = kind && button.dataset[kind] === String(id);
    if (on) { button.setAttribute("aria-current", "true"); button.scrollIntoView({ block: "nearest" }); }
    else button.removeAttribute("aria-current");
  }
  if (kind && (key || inside)) $("detail").focus({ preventScroll: true });
  if (!kind && origin && origin.isConnected && (inside || document.activeElement === document.body)) origin.focus({ preventScroll: true });
  if (!kind) origin = null;
  remember();
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
    const said = saidBy[id].filter((event) => passes(event) && !event.parties.includes(id));
    const parts = [
      ["With others", mine.filter((event) => event.parties.length > 1)],
      ["Alone", mine.filter((event) => event.parties.length === 1)],
      ["As speaker", said.filter((event) => event.speaker === id)],
      ["Passed on", said.filter((event) => event.speaker !== id)],
    ].filter(([, rows]) => rows.length);
    const hidden = !parts.length && eventsOf[id].length + saidBy[id].length;
    box.replaceChildren(el("h2", {}, own(actors[id].label)),
      el("p", { class: "kind" }, glyph(kindOf(id)), `${kindText(id)} · ${hidden ? "all events are filtered out" : count(tally(mine), "event")}`),
      actors[id].names.length ? el("p", { class: "names" }, own(actors[id].names.slice(0, 12).join(", "))) : "",
      ...parts.flatMap(([name, rows]) => {
        const panel = el("div");
        fillEvents(panel, rows, shortDay, null);
        return parts.length > 1 ? [el("h3", {}, name), panel] : [panel];
      }), close);
  }
  box.scrollTop = 0;
}

// The address tells what is selected, and can be given to others. A page inside another has none.
const addressed = location.protocol !== "about:";
function remember() {
  if (!addressed) return;
  const rows = selected && (selected.kind === "event" ? events : actors);
  const wanted = selected ? `#${selected.kind}/${encodeURIComponent(rows[selected.id].key)}` : "";
  if (location.hash !== wanted) history.replaceState(null, "", wanted || location.pathname + location.search);
}
function recall() {
  const found = /^#(event|actor)\/(.+)$/.exec(location.hash);
  if (!found) return;
  const key = decodeURIComponent(found[2]);
  const row = (found[1] === "event" ? events : actors).find((one) => one.key === key);
  if (row && !(selected && selected.kind === found[1] && selected.id === row.id)) select(found[1], row.id, { focus: true });
}

function apply() {
  visible = events.filter((event) => passes(event));
  for (const facet of facets) facet.update();
  badges();
  lists();
  timeline();
  if (selected && selected.kind === "actor") detail();
  else if (selected && !passes(events[selected.id])) select(null);
  repaint();
}
