// The timeline: events by day, week, month or year; a stretch of it is a date filter.
const DAY = 86400000;
const WEEK_START = 4; // 1 January 1970 was a Thursday; weeks start on Monday.
const dayOf = (date) => Date.parse(`${date}T00:00:00Z`) / DAY;
const isoOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);
const UNITS = {
  day: { start: (day) => day, next: (day) => day + 1 },
  week: { start: (day) => day - ((day + WEEK_START - 1) % 7), next: (day) => day + 7 },
  month: { start: (day) => dayOf(`${isoOf(day).slice(0, 7)}-01`), next: (day) => UNITS.month.start(day + 31) },
  year: { start: (day) => dayOf(`${isoOf(day).slice(0, 4)}-01-01`), next: (day) => UNITS.year.start(day + 366) },
};
const LONGEST = { day: 1, week: 7, month: 31, year: 366 };
const STACK = [...QUADS, "statement"];
const dated = events.filter((event) => event.span).map((event) => ({ event, from: dayOf(event.span[0]), days: dayOf(event.span[1]) - dayOf(event.span[0]) + 1 }));

function bins() {
  const days = new Set(dated.filter(({ days: long }) => long === 1).map(({ from }) => from));
  if (days.size < 3) return null;
  const low = Math.min(...days);
  const high = Math.max(...days);
  const unit = high - low < 75 ? "day" : high - low < 600 ? "week" : high - low < 5000 ? "month" : "year";
  const starts = [];
  for (let day = UNITS[unit].start(low); day <= high; day = UNITS[unit].next(day)) starts.push(day);
  starts.push(UNITS[unit].next(starts.at(-1)));
  const held = starts.slice(1).map(() => []);
  for (const { event, from, days: long } of dated) {
    const place = starts.findLastIndex((start) => start <= from);
    if (long <= LONGEST[unit] && place >= 0 && place < held.length) held[place].push(event);
  }
  if (held.length < 5) return null;
  return { unit, starts, held, tallest: Math.max(...held.map(tally)) };
}
const calendar = bins();
const strip = $("timeline");
strip.hidden = !calendar;
if (calendar) strip.style.setProperty("--length", `${Math.max(320, 44 * calendar.held.length)}px`);

function timeline() {
  if (!calendar) return;
  const { starts, held, tallest } = calendar;
  const shown = new Set(visible.map((event) => event.id));
  const bars = [];
  held.forEach((bin, i) => {
    let top = 40;
    const add = (size, fill, faint) => {
      const height = (size / tallest) * 38;
      top -= height;
      if (size) bars.push(["rect", { x: i + 0.1, y: top, width: 0.8, height, fill, ...(faint ? { opacity: 0.22 } : {}) }]);
    };
    const now = folded(bin.filter((event) => shown.has(event.id)));
    for (const quad of STACK) add(now.filter((event) => event.quadClass === quad).length, `var(--${quad.replace(" ", "-")})`);
    add(tally(bin) - now.length, "var(--soft)", true);
  });
  const chart = svg("bars", `0 0 ${held.length} 40`, bars);
  chart.setAttribute("preserveAspectRatio", "none");
  strip.querySelector(".chart").replaceChildren(chart);
  strip.querySelector(".ends").replaceChildren(el("span", {}, dateText(isoOf(starts[0]))), el("span", {}, `events by ${calendar.unit}`), el("span", {}, dateText(isoOf(starts.at(-1) - 1))));
  const placed = new Set(held.flat().map((event) => event.of));
  const left = visible.filter((event) => !placed.has(event.of));
  const dates = tally(left.filter((event) => event.span));
  const none = tally(left) - dates;
  $("untimed").hidden = !left.length;
  $("untimed").textContent = `Not here: ${[dates && `${count(dates, "event")} with a less exact or a distant date`, none && `${count(none, "event")} without a date`].filter(Boolean).join(", ")}.`;
}

if (calendar) {
  const chart = strip.querySelector(".chart");
  const { starts, held } = calendar;
  const binAt = ({ clientX }) => {
    const { left, width } = chart.getBoundingClientRect();
    return Math.max(0, Math.min(held.length - 1, Math.floor(((clientX - left) / width) * held.length)));
  };
  let from = null;
  function stretch(event) {
    const [a, b] = [from, binAt(event)].sort((one, other) => one - other);
    setDates(isoOf(starts[a]), isoOf(starts[b + 1] - 1));
  }
  chart.addEventListener("pointerdown", (event) => { from = binAt(event); chart.setPointerCapture(event.pointerId); stretch(event); });
  chart.addEventListener("pointermove", (event) => {
    if (from !== null) stretch(event);
    const bin = binAt(event);
    const end = isoOf(starts[bin + 1] - 1);
    chart.title = `${rangeText(isoOf(starts[bin]), end)}: ${count(tally(held[bin]), "event")}`;
  });
  // By keyboard: an arrow chooses the next part, with Shift it takes it in.
  let ends = [-1, -1];
  chart.addEventListener("keydown", (key) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[key.key];
    if (!step) return;
    key.preventDefault();
    const next = Math.max(0, Math.min(held.length - 1, ends[1] + step));
    ends = [key.shiftKey && ends[0] >= 0 ? ends[0] : next, next];
    setDates(isoOf(starts[Math.min(...ends)]), isoOf(starts[Math.max(...ends) + 1] - 1));
  });
  for (const name of ["pointerup", "pointercancel"]) chart.addEventListener(name, () => { from = null; });
}
