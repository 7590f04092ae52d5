// The graph: vis-network draws discs and ties, the names are drawn here.
const holder = $("graph");
const large = events.length > 800;
const crowded = large && data.edges.length > 1500;
let shape = null;
let colours = {};
let hovered = null;
let hoveredEdge = null;
let selected = null;
let found = null;
let labels = [];
const activity = eventsOf.map(tally);
const looks = new Map();
let lone = new Set();
const nodes = new vis.DataSet();
const edges = new vis.DataSet();
// A line stands for the reports of one event, and a loop for all that an actor does to itself.
const seenOf = (edge) => edge.reports.filter((id) => shownReports.has(id));
let shownReports = new Set(events.keys());

const placed = (node) => ({ x: node[shape].x, y: node[shape].y });
const kindOf = (id) => (KINDS.includes(actors[id].kind) ? actors[id].kind : "thing");
function readColours() {
  const style = getComputedStyle(document.documentElement);
  const names = ["paper", "panel", "ink", "soft", "line", "statement", ...KINDS, ...QUADS.map((quad) => quad.replace(" ", "-"))];
  colours = Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
  colours.sans = style.getPropertyValue("--sans").trim();
}
function nodeLook(id, state) {
  const fill = colours[kindOf(id)];
  const border = state === "on" ? colours.ink : colours.paper;
  const still = { background: fill, border };
  return { hidden: state === "off", opacity: state === "dim" ? 0.16 : 1, borderWidth: state === "on" ? 3 : 2, borderWidthSelected: 3,
    color: { ...still, highlight: { background: fill, border: colours.ink }, hover: { background: fill, border: colours.ink } } };
}
function edgeLook(edge, state) {
  const event = events[edge.reports[0]];
  const colour = colours[event.quadClass.replace(" ", "-")];
  const width = event.quadClass.startsWith("material") ? 3.2 : 1.9;
  return { hidden: state === "off", width: state === "on" ? width + 1.6 : width, hoverWidth: 1.2, selectionWidth: 0,
    color: { color: colour, highlight: colour, hover: colour, inherit: false, opacity: state === "dim" ? 0.1 : state === "on" ? 1 : crowded ? 0.3 : large ? 0.55 : 1 } };
}
function smooth(bend) {
  return Math.abs(bend) < 0.01 ? { enabled: false } : { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) };
}
function fill() {
  readColours();
  nodes.add(data.nodes.map((node) => ({ id: node.id, shape: SHAPES[kindOf(node.id)], size: node.size, ...placed(node), ...nodeLook(node.id, "") })));
  edges.add(data.edges.map((edge) => ({ id: edge.id, from: edge.from, to: edge.to, smooth: smooth(edge.bend),
    dashes: edge.reports.every((id) => events[id].unsure) ? [6, 5] : false, selfReference: { size: 18, angle: Math.PI / 5 },
    arrows: { to: { enabled: edge.arrows.includes("to"), scaleFactor: 0.6 }, from: { enabled: edge.arrows.includes("from"), scaleFactor: 0.6 } },
    ...edgeLook(edge, "") })));
}
readColours();
shape = holder.clientWidth < holder.clientHeight * 1.05 ? "tall" : "wide";
fill();
const network = new vis.Network(holder, { nodes, edges }, JSON.parse($("options").textContent));
if (crowded) network.setOptions({ interaction: { hideEdgesOnDrag: true, hideEdgesOnZoom: true } });

function repaint() {
  const shown = new Set(visible.flatMap((event) => event.parties));
  shownReports = new Set(visible.map((event) => event.id));
  let nodeOn = null;
  let edgeOn = null;
  if (selected && selected.kind === "event") {
    edgeOn = new Set([selected.id]);
    nodeOn = new Set(events[selected.id].parties);
  } else if (selected) {
    // Of who only speaks it is what he says.
    const mine = eventsOf[selected.id].length ? eventsOf[selected.id] : saidBy[selected.id];
    edgeOn = new Set(mine.map((event) => event.id));
    nodeOn = new Set(mine.filter((event) => shownReports.has(event.id)).flatMap((event) => event.parties)).add(selected.id);
  } else if (found) {
    nodeOn = found;
    edgeOn = new Set();
  }
  const nodeState = (id) => {
    if (!shown.has(id) && !(nodeOn && nodeOn.has(id) && selected)) return "off";
    if (!nodeOn) return "";
    if (!nodeOn.has(id)) return "dim";
    return found && !selected ? "on" : selected && selected.kind === "actor" && selected.id !== id ? "" : "on";
  };
  const edgeState = (edge) => {
    if (!seenOf(edge).length && !(selected && selected.kind === "event" && edge.reports.includes(selected.id))) return "off";
    return !edgeOn ? "" : edge.reports.some((id) => edgeOn.has(id)) ? "on" : "dim";
  };
  const change = (rows, state, look, prefix) => rows.flatMap((row) => {
    const now = state(row);
    if ((looks.get(prefix + row.id) || "") === now) return [];
    looks.set(prefix + row.id, now);
    return [{ id: row.id, ...look(row, now) }];
  });
  nodes.update(change(data.nodes, (node) => nodeState(node.id), (node, now) => nodeLook(node.id, now), "n"));
  edges.update(change(data.edges, edgeState, edgeLook, "e"));
  lone = new Set(visible.filter(isAlone).flatMap((event) => event.parties));
  holder.dataset.nodes = shown.size;
  holder.dataset.edges = data.edges.filter((edge) => seenOf(edge).length).length;
  network.redraw();
}

// Names keep their size on the screen at any zoom; where two would cover each other the busier actor's shows.
const FONT = 13;
const FIRST = 8;
const widths = new Map();
function drawLabels(context) {
  const scale = network.getScale();
  const size = FONT / scale;
  const height = 15 / scale;
  const corner = network.DOMtoCanvas({ x: 0, y: 0 });
  const end = network.DOMtoCanvas({ x: holder.clientWidth, y: holder.clientHeight });
  const weight = (node) => (looks.get(`n${node.id}`) === "on" ? 2e6 : looks.get(`n${node.id}`) === "dim" ? -1e6 : 0)
    + (hovered === node.id ? 3e6 : 0) + activity[node.id];
  labels = [];
  context.save();
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.strokeStyle = colours.paper;
  context.lineWidth = 4 / scale;
  context.fillStyle = colours.ink;
  const air = (large ? 22 : -2) / scale;
  const discs = large ? [] : data.nodes.filter((node) => looks.get(`n${node.id}`) !== "off")
    .map(({ id, size: radius }) => ({ id, x: network.body.nodes[id].x, y: network.body.nodes[id].y, radius: radius * 0.7 }));
  const margin = 4 / scale;
  const whole = (box, at) => box.y >= corner.y && box.y + box.h <= end.y && at.x >= corner.x && at.x <= end.x;
  const clear = (box) => !labels.some((other) => box.x < other.x + other.w + air && other.x < box.x + box.w + air
      && box.y < other.y + other.h + air && other.y < box.y + box.h + air);
  const free = (box) => clear(box) && !discs.some(({ id, x, y, radius }) => id !== box.actor && x + radius > box.x && x - radius < box.x + box.w
      && y + radius > box.y && y - radius < box.y + box.h);
  const write = (box, lines, middle, step) => {
    labels.push(box);
    lines.forEach((line, i) => {
      const isolated = `\u2068${line}\u2069`;
      context.strokeText(isolated, middle, box.y + i * step);
      context.fillText(isolated, middle, box.y + i * step);
    });
  };
  for (const [place, node] of [...data.nodes].sort((a, b) => weight(b) - weight(a)).entries()) {
    const state = looks.get(`n${node.id}`) || "";
    if (state === "off") continue;
    const at = network.body.nodes[node.id];
    if (at.x < corner.x - 200 / scale || at.x > end.x + 200 / scale || at.y < corner.y - 80 / scale || at.y > end.y + 80 / scale) continue;
    const bold = state === "on" || hovered === node.id;
    context.font = `${bold ? 600 : 500} ${size}px ${colours.sans}`;
    const key = `${bold}${node.id}`;
    if (!widths.has(key)) widths.set(key, Math.max(...node.lines.map((line) => context.measureText(line).width)) * scale);
    const width = widths.get(key) / scale;
    const tall = height * node.lines.length;
    const tops = [at.y + node.size + 3 / scale, at.y - node.size - 4 / scale - tall];
    if (node[shape].above) tops.reverse();
    // At the edge of the picture a name moves inwards; it is left out rather than cut off.
    const x = Math.max(corner.x + margin, Math.min(at.x - width / 2, end.x - margin - width));
    const beside = node.size + 4 / scale;
    const spots = [...tops.map((y) => [x, y]), ...[at.x + beside, at.x - beside - width].map((side) => [side, at.y - tall / 2])];
    const boxes = spots.map(([left, y]) => ({ actor: node.id, x: left, y, w: width, h: tall }))
      .filter((one) => one.x >= corner.x && one.x + width <= end.x && whole(one, at));
    // The first few are named even where their names lie over others.
    const box = boxes.find(free) || (place < FIRST && boxes.find(clear));
    context.globalAlpha = state === "dim" ? 0.3 : 1;
    if (box) write(box, node.lines, box.x + width / 2, height);
  }
  const named = data.edges.filter((edge) => edge.id === hoveredEdge || looks.get(`e${edge.id}`) === "on");
  context.font = `italic 400 ${11.5 / scale}px ${colours.sans}`;
  context.globalAlpha = 1;
  for (const edge of named.length > 60 ? [] : named) {
    const loop = edge.from === edge.to;
    const name = loop && tally(edge.reports.map((id) => events[id])) > 1 ? count(tally(seenOf(edge).map((id) => events[id])), "event") : events[edge.reports[0]].label;
    const middle = network.body.edges[edge.id].edgeType.getPoint(0.5);
    const width = context.measureText(name).width;
    const box = { edge: edge.id, x: middle.x - width / 2, y: middle.y - 7 / scale, w: width, h: 14 / scale };
    if (free(box)) write(box, [name], middle.x, 0);
  }
  drawLone(context, scale);
  context.restore();
  holder.dataset.labels = labels.filter((box) => "actor" in box).length;
}
// A ring marks who has events that no line shows.
function drawLone(context, scale) {
  context.strokeStyle = colours.soft;
  context.lineWidth = 1.2 / scale;
  for (const id of lone) {
    const { x, y } = network.body.nodes[id];
    context.globalAlpha = looks.get(`n${id}`) === "dim" ? 0.3 : 1;
    context.beginPath();
    context.arc(x, y, data.nodes[id].size + 3.5 / scale, 0, 2 * Math.PI);
    context.stroke();
  }
}
network.on("afterDrawing", drawLabels);
const labelAt = ({ x, y }) => labels.find((box) => x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h);

// Names keep their size while the picture shrinks, so the scale that fits has to be searched for.
const pen = document.createElement("canvas").getContext("2d");
pen.font = `600 ${FONT}px ${colours.sans}`;
const reaches = data.nodes.map((node) => Math.max(...node.lines.map((line) => pen.measureText(line).width)) / 2);
function fit(animated) {
  if (!data.nodes.length || !holder.clientWidth) return;
  const on = data.nodes.filter((node) => looks.get(`n${node.id}`) !== "off");
  const all = on.length ? on : data.nodes;
  const extent = (scale) => {
    const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
    for (const node of all) {
      const { x, y, above } = node[shape];
      const reach = large ? 8 : Math.max(node.size * scale, reaches[node.id]) + 8;
      const name = large ? 8 : 16 * node.lines.length + 8;
      box.left = Math.min(box.left, x * scale - reach);
      box.right = Math.max(box.right, x * scale + reach);
      box.top = Math.min(box.top, (y - node.size) * scale - (above ? name : 8));
      box.bottom = Math.max(box.bottom, (y + node.size) * scale + (above ? 8 : name));
    }
    return box;
  };
  let [low, high] = [0.02, 1.5];
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2;
    const { left, right, top, bottom } = extent(middle);
    if (right - left <= holder.clientWidth && bottom - top <= holder.clientHeight) low = middle;
    else high = middle;
  }
  const { left, right, top, bottom } = extent(low);
  move({ position: { x: (left + right) / 2 / low, y: (top + bottom) / 2 / low }, scale: low }, animated);
}
const calm = matchMedia("(prefers-reduced-motion: reduce)");
function move(view, animated) {
  network.moveTo({ ...view, animation: animated && !calm.matches ? { duration: 300, easingFunction: "easeInOutQuad" } : false });
}
function focus(kind, id) {
  const ids = (kind === "actor" ? [id] : events[id].parties).filter((party) => party < data.nodes.length);
  if (!ids.length) return;
  const spots = ids.map((party) => placed(data.nodes[party]));
  const seen = spots.map((spot) => network.canvasToDOM(spot)).every(({ x, y }) =>
    x > 40 && y > 20 && x < holder.clientWidth - 40 && y < holder.getBoundingClientRect().height - covered() - 50);
  if (seen && !(large && network.getScale() < 0.5)) return;
  const position = { x: spots.reduce((sum, { x }) => sum + x, 0) / spots.length, y: spots.reduce((sum, { y }) => sum + y, 0) / spots.length };
  move({ position, scale: Math.max(network.getScale(), large ? 0.9 : 0.6), offset: { x: 0, y: -covered() / 2 } }, true);
}
// On a small screen the details lie over the lower part of the graph.
function covered() {
  if (!small.matches || !selected) return 0;
  return Math.max(0, Math.min(holder.clientHeight * 0.6, holder.getBoundingClientRect().bottom - $("detail").getBoundingClientRect().top));
}
fit(false);
for (const [id, factor] of [["zoom-in", 1.3], ["zoom-out", 1 / 1.3]]) {
  $(id).addEventListener("click", () => move({ scale: network.getScale() * factor }, true));
}
$("zoom-fit").addEventListener("click", () => fit(true));
let was = "";
new ResizeObserver(() => {
  const now = `${holder.clientWidth}x${holder.clientHeight}`;
  if (now === was || !holder.clientWidth) return;
  was = now;
  const better = holder.clientWidth < holder.clientHeight * 1.05 ? "tall" : "wide";
  if (better !== shape) {
    shape = better;
    nodes.update(data.nodes.map((node) => ({ id: node.id, ...placed(node) })));
  }
  network.setSize("100%", "100%");
  fit(false);
  network.redraw();
}).observe(holder);
function recolour() {
  readColours();
  nodes.update(data.nodes.map((node) => ({ id: node.id, ...nodeLook(node.id, looks.get(`n${node.id}`) || "") })));
  edges.update(data.edges.map((edge) => ({ id: edge.id, ...edgeLook(edge, looks.get(`e${edge.id}`) || "") })));
  network.redraw();
}
dark.addEventListener("change", recolour);

// The event of a line; of a loop that stands for several its actor, who lists them.
function selectLine(edge) {
  const rows = seenOf(edge);
  if (tally(rows.map((id) => events[id])) > 1) select("actor", edge.from);
  else select("event", rows[0] ?? edge.reports[0]);
}
network.on("click", (point) => {
  const label = labelAt(point.pointer.canvas);
  if (point.nodes.length) select("actor", point.nodes[0]);
  else if (label && "actor" in label) select("actor", label.actor);
  else if (label || point.edges.length) selectLine(data.edges[label ? label.edge : point.edges[0]]);
  else select(null);
});
network.on("dragEnd", ({ nodes: moved }) => {
  for (const [id, { x, y }] of Object.entries(network.getPositions(moved))) Object.assign(data.nodes[id][shape], { x, y });
});
network.on("hoverNode", ({ node, event }) => { hovered = node; tip(actorTip(node), event); network.redraw(); });
network.on("hoverEdge", ({ edge, event }) => {
  if (hovered !== null) return;
  hoveredEdge = edge;
  const rows = seenOf(data.edges[edge]).map((id) => events[id]);
  if (tally(rows) === 1) tip(card(rows[0], false), event);
  else tip([el("h2", {}, own(actors[data.edges[edge].from].label)), el("p", {}, `${count(tally(rows), "event")} on itself`)], event);
  network.redraw();
});
network.on("blurNode", () => { hovered = null; tip(null); });
network.on("blurEdge", () => { hoveredEdge = null; if (hovered === null) tip(null); network.redraw(); });
for (const name of ["dragStart", "zoom"]) network.on(name, () => tip(null));
holder.addEventListener("pointerleave", () => tip(null));

function actorTip(id) {
  return [el("p", { class: "kind" }, glyph(kindOf(id)), kindText(id)), el("h2", {}, own(actors[id].label)),
    el("p", {}, count(tally(eventsOf[id].filter((event) => passes(event))), "event"))];
}
function tip(content, event) {
  const box = $("tip");
  box.hidden = !content || !hovers.matches;
  if (box.hidden) return;
  box.replaceChildren(...content);
  const { clientX: x, clientY: y } = event.srcEvent || event;
  const { width, height } = box.getBoundingClientRect();
  box.style.left = `${Math.max(8, x + 16 + width > innerWidth - 8 ? x - width - 16 : x + 16)}px`;
  box.style.top = `${Math.max(8, Math.min(y + 14, innerHeight - height - 8))}px`;
}
