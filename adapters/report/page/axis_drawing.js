// The axis above the lanes, the silences across them, and the selected fact.

function drawAxis(timeline, drawing, height) {
  const { context, theme } = drawing,
    gutter = timeline.gutter(),
    scale = timeline.scale();
  context.fillStyle = theme.panel;
  context.fillRect(0, 0, timeline.width(), AXIS);
  let date = "";
  for (const tick of timeline.axis.ticks(timeline.from, timeline.to, scale)) {
    const x = gutter + (tick.x - timeline.from) * scale;
    if (x < gutter - 1 || x > timeline.width() - 76) continue;
    drawing.line(x, AXIS - 5, x, AXIS, theme.muted);
    if (tick.date !== date)
      drawing.text(tick.date, x + 3, AXIS - 27, theme.muted, Infinity, "11px system-ui, sans-serif");
    drawing.text(tick.text, x + 3, AXIS - 12, theme.text, Infinity, "11px system-ui, sans-serif");
    date = tick.date;
  }
  drawing.line(0, AXIS - 0.5, timeline.width(), AXIS - 0.5, theme.rule);
  drawBreaks(timeline, drawing, height);
  drawCursor(timeline, drawing, height);
  drawing.text(timeline.axis.byClock ? "UTC" : "by number", 8, AXIS - 12, theme.muted);
}

/** A silence is a hatched gap with its length; where many lie close, the first of them speaks. */
function drawBreaks(timeline, drawing, height) {
  const { context, theme } = drawing,
    { breaks } = timeline.axis,
    gutter = timeline.gutter(),
    scale = timeline.scale();
  let told = -Infinity,
    drawn = -Infinity;
  context.fillStyle = theme.panel;
  context.fillRect(0, height - FOOT, timeline.width(), FOOT);
  for (
    let n = Math.max(0, firstAbove(timeline.axis.runXs, timeline.from) - 1);
    n < breaks.length && breaks[n].from < timeline.to;
    n += 1
  ) {
    const from = gutter + (breaks[n].from - timeline.from) * scale,
      to = gutter + (breaks[n].x - timeline.from) * scale;
    if (to < drawn + 14) continue;
    drawn = to;
    const middle = (Math.max(from, gutter) + to) / 2;
    if (middle < gutter || to - from < 3) continue;
    context.save();
    context.setLineDash([2, 4]);
    drawing.line(middle, AXIS, middle, height - FOOT, breaks[n].back ? theme.bad : theme.rule);
    context.restore();
    context.textAlign = "center";
    const wide = context.measureText(breaks[n].text).width;
    if (breaks[n].long && middle - wide / 2 > told + 6 && middle - wide / 2 > gutter && to - from > 8) {
      drawing.text(
        breaks[n].text,
        middle,
        height - FOOT / 2,
        breaks[n].back ? theme.bad : theme.muted,
        Infinity,
        "italic 11px system-ui, sans-serif",
      );
      told = middle + wide / 2;
    }
    context.textAlign = "start";
  }
}

function drawCursor(timeline, drawing, height) {
  const x = timeline.xOf(timeline.selected);
  if (!(x >= timeline.gutter() - 1)) return;
  drawing.line(x, 16, x, height, drawing.theme.accent, 1.5);
  const text = String(timeline.history.facts[timeline.selected].position),
    { context } = drawing;
  context.font = "600 11px system-ui, sans-serif";
  const wide = context.measureText(text).width + 8,
    left = Math.min(x - wide / 2, timeline.width() - wide - 2);
  context.fillStyle = drawing.theme.accent;
  context.fillRect(left, 2, wide, 16);
  drawing.text(text, left + 4, 10, drawing.theme.onAccent, Infinity, "600 11px system-ui, sans-serif");
}
