// The whole log at a glance, and the part of it that the lanes show; and what the pointer does to both.

/** How many facts there are along the axis; above it, where those lie that a search found. */
function drawOverview(timeline, theme) {
  const canvas = timeline.overview,
    width = timeline.width(),
    gutter = timeline.gutter();
  const context = sized(canvas, width, OVERVIEW),
    room = width - gutter - RIGHT;
  context.clearRect(0, 0, width, OVERVIEW);
  const counts = densities(timeline, Math.max(Math.floor(room / 2), 1)),
    most = Math.max(...counts.all, 1);
  counts.all.forEach((number, n) => {
    if (!number) return;
    const high = 2 + (OVERVIEW - 10) * Math.sqrt(number / most);
    context.fillStyle = theme.faint;
    context.fillRect(gutter + n * 2, OVERVIEW - high, 1.5, high);
  });
  context.fillStyle = theme.accent;
  counts.found.forEach((number, n) => number && context.fillRect(gutter + n * 2 - 1, 0, 3, 6));
  drawWindow(timeline, context, theme, room);
  context.textBaseline = "middle";
  context.font = "600 11px system-ui, sans-serif";
  context.fillStyle = theme.muted;
  context.fillText("Whole log", 8, OVERVIEW / 2);
}

function densities(timeline, columns) {
  const { axis, matches } = timeline,
    held = timeline.densities;
  if (held?.axis === axis && held.matches === matches && held.all.length === columns) return held;
  const columnOf = (index) => Math.min(Math.floor((axis.xs[index] / axis.length) * columns), columns - 1);
  const all = new Uint32Array(columns),
    found = new Uint32Array(columns);
  for (let index = 0; index < axis.xs.length; index += 1) all[columnOf(index)] += 1;
  for (const index of matches ?? []) found[columnOf(index)] += 1;
  return (timeline.densities = { axis, matches, all: [...all], found: [...found] });
}

function drawWindow(timeline, context, theme, room) {
  const { axis, from, to, selected } = timeline,
    gutter = timeline.gutter();
  const left = gutter + (Math.max(from, 0) / axis.length) * room,
    right = gutter + (Math.min(to, axis.length) / axis.length) * room;
  context.strokeStyle = theme.accent;
  context.lineWidth = 1.5;
  context.strokeRect(left, 1, Math.max(right - left, 3), OVERVIEW - 2);
  const x = gutter + (axis.xs[selected] / axis.length) * room;
  context.fillStyle = theme.accent;
  context.fillRect(x - 1, 0, 2, OVERVIEW);
}

function listenToPointer(timeline) {
  const { holder, canvas, overview } = timeline;
  canvas.addEventListener("wheel", (event) => turnWheel(timeline, event), { passive: false });
  drags(
    canvas,
    (event, moved) => timeline.pan(-moved),
    (event) => click(timeline, event),
  );
  drags(
    overview,
    (event) => centre(timeline, event),
    (event) => centre(timeline, event),
  );
  overview.addEventListener("dblclick", () => timeline.fit());
  canvas.addEventListener("pointermove", (event) => {
    const hit = event.buttons ? -1 : factAt(timeline, event);
    timeline.told.hover(hit, event.clientX, event.clientY);
  });
  for (const leaving of ["pointerleave", "pointerdown"])
    canvas.addEventListener(leaving, () => timeline.told.hover(-1));
  holder.addEventListener("scroll", () => timeline.told.hover(-1));
}

/** Sideways moves along; with Ctrl, as a pinch does, the wheel zooms; else it scrolls the lanes. */
function turnWheel(timeline, event) {
  const pixels = event.deltaMode ? 16 : 1;
  if (event.ctrlKey || event.metaKey) {
    timeline.zoom(Math.exp(event.deltaY * pixels * 0.004), timeline.unitsAt(event.offsetX));
  } else if (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
    timeline.pan((event.deltaX || event.deltaY) * pixels);
  } else {
    return;
  }
  event.preventDefault();
}

/** drag(event, pixels since the last one), or click(event) where nothing was dragged. */
function drags(target, drag, click) {
  let last = null,
    dragged = false;
  target.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    [last, dragged] = [event.clientX, false];
    target.setPointerCapture(event.pointerId);
  });
  target.addEventListener("pointermove", (event) => {
    if (last === null || (!dragged && Math.abs(event.clientX - last) < 4)) return;
    drag(event, event.clientX - last);
    [last, dragged] = [event.clientX, true];
  });
  target.addEventListener("pointerup", (event) => {
    if (last !== null && !dragged) click(event);
    last = null;
  });
  target.addEventListener("pointercancel", () => (last = null));
}

function centre(timeline, event) {
  const room = timeline.width() - timeline.gutter() - RIGHT,
    wide = timeline.to - timeline.from;
  const middle = ((event.offsetX - timeline.gutter()) / room) * timeline.axis.length;
  timeline.show(middle - wide / 2, middle + wide / 2);
}

function click(timeline, event) {
  const row = rowAtY(timeline, event.offsetY);
  if (event.offsetX < timeline.gutter()) {
    if (row?.lane?.kind === "conversation") timeline.told.choose(row.lane.id);
    return;
  }
  const hit = factAt(timeline, event);
  if (hit >= 0) timeline.told.select(nextAtSamePlace(timeline, row?.lane, hit));
}

function rowAtY(timeline, y) {
  return y < AXIS ? null : timeline.shownRows()[Math.floor((y - AXIS + timeline.holder.scrollTop) / ROW)];
}

/** The index of the fact that is meant at a place, -1 for none: the nearest of the lane, or on the axis. */
function factAt(timeline, event) {
  if (event.offsetX < timeline.gutter()) return -1;
  const row = rowAtY(timeline, event.offsetY),
    units = timeline.unitsAt(event.offsetX);
  if (!row?.lane?.facts.length) return timeline.axis.nearest(units);
  return timeline.axis.nearest(units, row.lane.facts);
}

/** Facts of one moment lie on each other: each click takes the next of them. */
function nextAtSamePlace(timeline, lane, hit) {
  const x = timeline.xOf(hit),
    near = (index) => Math.abs(timeline.xOf(index) - x) < 3;
  const facts = lane?.facts ?? [],
    at = facts.indexOf(timeline.selected);
  if (at < 0 || !near(timeline.selected)) return hit;
  return at + 1 < facts.length && near(facts[at + 1]) ? facts[at + 1] : facts.find(near);
}
