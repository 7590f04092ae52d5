"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const data = JSON.parse($("data").textContent);
  const { actors, events } = data;
  const SVG = "http://www.w3.org/2000/svg";
  const QUADS = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];
  const KINDS = ["person", "country", "government", "organisation", "group", "place", "thing"];
  const SHAPES = { person: "dot", country: "hexagon", government: "diamond", organisation: "square",
    group: "triangle", place: "triangleDown", thing: "star" };
  const STATUSES = { fact: "As a fact", historical: "Historical", future: "Planned or expected",
    hypothetical: "Hypothetical", negation: "Negated" };
  const CHIPS = { historical: "historical", future: "future", hypothetical: "hypothetical", negation: "negated" };
  const UNSURE = ["future", "hypothetical", "negation"];
  const PAGE = 100;
  const small = matchMedia("(max-width: 760px)");
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const hovers = matchMedia("(hover: hover)");

  events.forEach((event, id) => {
    event.id = id;
    event.quadClass = QUADS.includes(event.quad) ? event.quad : "statement";
    event.unsure = event.modes.some((mode) => UNSURE.includes(mode));
    event.facets = { type: [event.type], status: event.modes.length ? event.modes : ["fact"], mode: [event.mode || ""] };
    event.parties = [...new Set([...event.actors, ...event.recipients])];
  });
  const eventsOf = actors.map(() => []);
  for (const event of events) for (const id of event.parties) eventsOf[id].push(event);

  // ---- Building blocks: text only ever becomes a text node -------------------------------------
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
  function dateText(date) {
    if (!date) return "No date";
    return date.split("/").map((side) => {
      const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/.exec(side);
      if (!found || (found[2] && !MONTHS[found[2] - 1])) return side;
      return [found[3] && Number(found[3]), found[2] && MONTHS[found[2] - 1], found[1]].filter(Boolean).join(" ");
    }).join(" – ");
  }
  function rangeText(from, to) {
    if (from === to) return dateText(from);
    const [a, b] = [from, to].map((day) => dateText(day).split(" "));
    if (a[2] === b[2]) { a.pop(); if (a[1] === b[1]) a.pop(); }
    return `${a.join(" ")} – ${b.join(" ")}`;
  }
  const count = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;
  const scoreText = (score) => (score > 0 ? "+" : score < 0 ? "−" : "") + Math.abs(score);
  const typeText = (event) => [event.label, event.mode].filter(Boolean).join(" · ");
  const rowText = (event) => (event.quadClass === "statement" && event.relation ? `${event.label} · ${event.relation}` : typeText(event));
  const chips = (event) => event.modes.map((mode) => el("span", { class: UNSURE.includes(mode) ? "chip" : "chip solid" }, CHIPS[mode] || mode));

  function who(event, linked) {
    const party = (id) => linked
      ? el("button", { type: "button", class: "link", onclick: () => select("actor", id, { focus: true }) }, own(actors[id].label))
      : own(actors[id].label);
    const join = (ids) => ids.flatMap((id, i) => (i ? [", ", party(id)] : [party(id)]));
    return event.recipients.length
      ? [...join(event.actors), el("span", { class: "arrow", "aria-label": "to" }, " → "), ...join(event.recipients)]
      : join(event.actors);
  }

  function card(event, linked) {
    const [before, evidence, after] = event.sentence;
    const facts = el("dl");
    const fact = (name, ...value) => facts.append(el("dt", {}, name), el("dd", {}, ...value));
    if (event.relation) fact("Relation", own(event.relation));
    if (event.theme) fact("Theme", own(event.theme));
    if (event.condition) fact("Condition", own(event.condition));
    fact("Speaker", event.speaker ? own(event.speaker) : "the article itself");
    fact("Date", dateText(event.date));
    const bar = el("span");
    bar.style.width = `${Math.round(event.confidence * 100)}%`;
    fact("Confidence", event.confidence.toFixed(2), el("span", { class: "meter", "aria-hidden": "true" }, bar));
    if (linked) {
      if (event.score !== null) fact("Score", `${scoreText(event.score)} on a scale of −10 (conflict) to +10 (cooperation)`);
      if (event.title || event.article) {
        const name = own(event.title || event.article);
        fact("Article", /^https?:\/\//i.test(event.article || "")
          ? el("a", { href: event.article, target: "_blank", rel: "noopener noreferrer" }, name) : name);
      }
    }
    return [
      el("p", { class: "kind" }, stroke(event.quadClass, event.unsure), el("span", {}, own(typeText(event))), ...chips(event)),
      el("h2", {}, ...who(event, linked)),
      el("blockquote", { dir: "auto" }, before, evidence ? el("mark", {}, evidence) : "", after),
      facts,
    ];
  }

  // ---- Filters ---------------------------------------------------------------------------------
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

  // ---- Graph -----------------------------------------------------------------------------------
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
  const looks = new Map();
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const linksOf = events.map(() => []);
  for (const edge of data.edges) linksOf[edge.event].push(edge);

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
    const event = events[edge.event];
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
      dashes: events[edge.event].unsure ? [6, 5] : false, selfReference: { size: 12 + 7 * edge.loop, angle: Math.PI / 5 },
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
    const ids = new Set(visible.map((event) => event.id));
    let nodeOn = null;
    let edgeOn = null;
    if (selected && selected.kind === "event") {
      edgeOn = new Set([selected.id]);
      nodeOn = new Set(events[selected.id].parties);
    } else if (selected) {
      edgeOn = new Set(eventsOf[selected.id].map((event) => event.id));
      nodeOn = new Set(eventsOf[selected.id].filter((event) => ids.has(event.id)).flatMap((event) => event.parties)).add(selected.id);
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
      if (!ids.has(edge.event) && !(selected && selected.kind === "event" && selected.id === edge.event)) return "off";
      return !edgeOn ? "" : edgeOn.has(edge.event) ? "on" : "dim";
    };
    const change = (rows, state, look, prefix) => rows.flatMap((row) => {
      const now = state(row);
      if ((looks.get(prefix + row.id) || "") === now) return [];
      looks.set(prefix + row.id, now);
      return [{ id: row.id, ...look(row, now) }];
    });
    nodes.update(change(data.nodes, (node) => nodeState(node.id), (node, now) => nodeLook(node.id, now), "n"));
    edges.update(change(data.edges, edgeState, edgeLook, "e"));
    holder.dataset.nodes = shown.size;
    holder.dataset.edges = data.edges.filter((edge) => ids.has(edge.event)).length;
    network.redraw();
  }

  // Names keep their size on the screen at any zoom; where two would cover each other the busier actor's shows.
  const FONT = 13;
  const widths = new Map();
  function drawLabels(context) {
    const scale = network.getScale();
    const size = FONT / scale;
    const height = 15 / scale;
    const corner = network.DOMtoCanvas({ x: 0, y: 0 });
    const end = network.DOMtoCanvas({ x: holder.clientWidth, y: holder.clientHeight });
    const weight = (node) => (looks.get(`n${node.id}`) === "on" ? 2e6 : looks.get(`n${node.id}`) === "dim" ? -1e6 : 0)
      + (hovered === node.id ? 3e6 : 0) + actors[node.id].events;
    labels = [];
    context.save();
    context.textAlign = "center";
    context.textBaseline = "top";
    context.lineJoin = "round";
    context.strokeStyle = colours.paper;
    context.lineWidth = 4 / scale;
    context.fillStyle = colours.ink;
    const air = large ? 22 / scale : 0;
    const free = (box) => !labels.some((other) => box.x < other.x + other.w + air && other.x < box.x + box.w + air
      && box.y < other.y + other.h + air && other.y < box.y + box.h + air);
    const write = (box, lines, middle, step) => {
      labels.push(box);
      lines.forEach((line, i) => {
        const isolated = `\u2068${line}\u2069`;
        context.strokeText(isolated, middle, box.y + i * step);
        context.fillText(isolated, middle, box.y + i * step);
      });
    };
    for (const node of [...data.nodes].sort((a, b) => weight(b) - weight(a))) {
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
      const top = node[shape].above ? at.y - node.size - 4 / scale - tall : at.y + node.size + 3 / scale;
      const box = { actor: node.id, x: at.x - width / 2, y: top, w: width, h: tall };
      context.globalAlpha = state === "dim" ? 0.3 : 1;
      if (free(box)) write(box, node.lines, at.x, height);
    }
    const named = data.edges.filter((edge) => edge.id === hoveredEdge || looks.get(`e${edge.id}`) === "on");
    context.font = `italic 400 ${11.5 / scale}px ${colours.sans}`;
    context.globalAlpha = 1;
    for (const edge of named.length > 60 ? [] : named) {
      const middle = network.body.edges[edge.id].edgeType.getPoint(0.5);
      const width = context.measureText(events[edge.event].label).width;
      const box = { event: edge.event, x: middle.x - width / 2, y: middle.y - 7 / scale, w: width, h: 14 / scale };
      if (free(box)) write(box, [events[edge.event].label], middle.x, 0);
    }
    context.restore();
    holder.dataset.labels = labels.filter((box) => "actor" in box).length;
  }
  network.on("afterDrawing", drawLabels);
  const labelAt = ({ x, y }) => labels.find((box) => x >= box.x && x <= box.x + box.w && y >= box.y && y <= box.y + box.h);

  function fit(animated) {
    if (!data.nodes.length || !holder.clientWidth) return;
    const on = data.nodes.filter((node) => looks.get(`n${node.id}`) !== "off");
    const all = on.length ? on : data.nodes;
    const side = (node) => Math.max(node.size, Math.max(...node.lines.map((line) => line.length)) * 3.4) + 12;
    const spots = all.map((node) => ({ node, ...placed(node) }));
    const left = Math.min(...spots.map(({ node, x }) => x - side(node)));
    const right = Math.max(...spots.map(({ node, x }) => x + side(node)));
    const top = Math.min(...spots.map(({ node, y }) => y - node.size - (node[shape].above ? 16 * node.lines.length : 0) - 14));
    const bottom = Math.max(...spots.map(({ node, y }) => y + node.size + (node[shape].above ? 0 : 16 * node.lines.length) + 14));
    const scale = Math.min(1.5, holder.clientWidth / (right - left), holder.clientHeight / (bottom - top));
    move({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale }, animated);
  }
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  function move(view, animated) {
    network.moveTo({ ...view, animation: animated && !calm.matches ? { duration: 300, easingFunction: "easeInOutQuad" } : false });
  }
  function focus(kind, id) {
    const ids = kind === "actor" ? [id] : events[id].parties;
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
  dark.addEventListener("change", () => {
    readColours();
    nodes.update(data.nodes.map((node) => ({ id: node.id, ...nodeLook(node.id, looks.get(`n${node.id}`) || "") })));
    edges.update(data.edges.map((edge) => ({ id: edge.id, ...edgeLook(edge, looks.get(`e${edge.id}`) || "") })));
    network.redraw();
  });

  network.on("click", (point) => {
    const label = labelAt(point.pointer.canvas);
    if (point.nodes.length) select("actor", point.nodes[0]);
    else if (label) select("actor" in label ? "actor" : "event", label.actor ?? label.event);
    else if (point.edges.length) select("event", data.edges[point.edges[0]].event);
    else select(null);
  });
  network.on("dragEnd", ({ nodes: moved }) => {
    for (const [id, { x, y }] of Object.entries(network.getPositions(moved))) Object.assign(data.nodes[id][shape], { x, y });
  });
  network.on("hoverNode", ({ node, event }) => { hovered = node; tip(actorTip(node), event); network.redraw(); });
  network.on("hoverEdge", ({ edge, event }) => {
    if (hovered !== null) return;
    hoveredEdge = edge;
    tip(card(events[data.edges[edge].event], false), event);
    network.redraw();
  });
  network.on("blurNode", () => { hovered = null; tip(null); });
  network.on("blurEdge", () => { hoveredEdge = null; if (hovered === null) tip(null); network.redraw(); });
  for (const name of ["dragStart", "zoom"]) network.on(name, () => tip(null));
  holder.addEventListener("pointerleave", () => tip(null));

  function actorTip(id) {
    return [el("p", { class: "kind" }, glyph(kindOf(id)), kindText(id)), el("h2", {}, own(actors[id].label)),
      el("p", {}, count(eventsOf[id].filter((event) => passes(event)).length, "event"))];
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

  // ---- Lists -----------------------------------------------------------------------------------
  const sorts = {
    date: (a, b) => a.id - b.id,
    confidence: (a, b) => b.confidence - a.confidence || a.id - b.id,
    score: (a, b) => (a.score ?? 99) - (b.score ?? 99) || a.id - b.id,
    type: (a, b) => rank(a.type) - rank(b.type) || text(a.label, b.label) || a.id - b.id,
  };
  const kindText = (id) => [actors[id].kind, actors[id].country].filter(Boolean).join(" · ");
  function eventRow(event, extra) {
    return el("button", { type: "button", class: "row", "data-event": event.id, "aria-current": isSelected("event", event.id),
      onclick: () => select("event", event.id, { focus: true }) },
    el("span", { class: "who" }, ...who(event, false)),
    el("span", { class: "what" }, stroke(event.quadClass, event.unsure), own(rowText(event)), ...chips(event), extra ? el("span", { class: "number" }, extra) : ""));
  }
  function actorRow(id, number) {
    return el("button", { type: "button", class: "row", "data-actor": id, "aria-current": isSelected("actor", id),
      onclick: () => select("actor", id, { focus: true }) },
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
        if (next !== title) { title = next; panel.append(el("h3", { class: "when" }, own(title))); }
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
  const HEADINGS = { date: (event) => dateText(event.date), type: (event) => event.label, confidence: null, score: null };
  const EXTRA = { date: null, type: (event) => dateText(event.date), confidence: (event) => event.confidence.toFixed(2),
    score: (event) => (event.score === null ? "no score" : scoreText(event.score)) };
  function lists() {
    const by = $("sort").value;
    fillList($("panel-events"), [...visible].sort(sorts[by]), (event) => eventRow(event, EXTRA[by] && EXTRA[by](event)), HEADINGS[by]);
    const tally = new Map();
    for (const event of visible) for (const id of event.parties) tally.set(id, (tally.get(id) || 0) + 1);
    const busy = [...tally].sort((a, b) => b[1] - a[1] || text(actors[a[0]].label, actors[b[0]].label));
    fillList($("panel-actors"), busy, ([id, number]) => actorRow(id, number), null);
    $("tab-events").querySelector("b").textContent = visible.length.toLocaleString("en");
    $("tab-actors").querySelector("b").textContent = busy.length.toLocaleString("en");
    const articles = new Set(visible.map((event) => event.article)).size;
    const of = (now, all) => (now === all ? "" : ` of ${all.toLocaleString("en")}`);
    const days = visible.filter((event) => event.span);
    const low = days.reduce((day, { span }) => (span[0] < day ? span[0] : day), "9999-12-31");
    const high = days.reduce((day, { span }) => (span[1] > day ? span[1] : day), "");
    $("summary").textContent = [
      `${visible.length.toLocaleString("en")}${of(visible.length, events.length)} ${events.length === 1 ? "event" : "events"}`,
      count(busy.length, "actor"), count(articles, "article"),
      days.length ? rangeText(low, high) : "",
      data.total.events > events.length ? `the most active part of ${count(data.total.events, "event")} and ${count(data.total.actors, "actor")}` : "",
    ].filter(Boolean).join("  ·  ");
    $("nothing").hidden = visible.length > 0;
    $("nothing").textContent = events.length ? "No event passes the filters." : "There are no events to show.";
  }
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

  // ---- Selection -------------------------------------------------------------------------------
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
    if (selected && selected.kind === "actor") detail();
    repaint();
  }

  // ---- Search ----------------------------------------------------------------------------------
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

  // ---- Menus and drawer ------------------------------------------------------------------------
  const menus = [...document.querySelectorAll(".menu")];
  for (const menu of menus) menu.addEventListener("toggle", () => {
    if (menu.open && !small.matches) for (const other of menus) if (other !== menu) other.open = false;
  });
  document.addEventListener("pointerdown", (event) => {
    if (!small.matches) for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
    if (small.matches && drawer() && !$("filters").contains(event.target)) { event.preventDefault(); openDrawer(false); }
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
  });

  // ---- Legend ----------------------------------------------------------------------------------
  const kinds = KINDS.filter((kind) => actors.some((actor) => kindOf(actor.id) === kind));
  const capital = (word) => word[0].toUpperCase() + word.slice(1);
  document.querySelector(".keys").append(
    el("ul", { "aria-label": "Events" }, ...QUADS.map((quad) => el("li", {}, stroke(quad), capital(quad))),
      el("li", {}, stroke("statement"), "Statement or relation"), el("li", {}, stroke(null, true), "Planned, hypothetical or negated")),
    el("ul", { "aria-label": "Actors" }, ...kinds.map((kind) => el("li", {}, glyph(kind), capital(kind)))));
  const fold = () => { $("legend").open = !small.matches; if (!small.matches && drawer()) openDrawer(false); };
  small.addEventListener("change", fold);
  fold();

  show("events");
  apply();
  // For whoever embeds the page, and for its tests.
  window.graphView = { network, select, labels: () => labels, state: () => ({ visible: visible.map((event) => event.id), selected }) };
})();
