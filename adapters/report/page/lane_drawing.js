// Each kind of lane. Colour never says anything alone: bars have words, patterns or heights of their own.

/** Hues that no model has. */
const STATUSES = {
  Queued: { colour: "#8a8f98", pattern: "outline", height: 10 },
  Downloading: { colour: "#7d8fa8", pattern: "stripes", height: 14 },
  Compiling: { colour: "#7d8fa8", pattern: "cross", height: 14 },
  Ready: { colour: "#9db7d5", pattern: "solid", height: 16 },
  Failed: { colour: "#d55e00", pattern: "solid", height: 16, mark: "✕ " },
  Canceled: { colour: "#8a8f98", pattern: "outline", height: 10, mark: "⊘ " },
};
const FINISH_MARKS = { stopped: "■", failed: "✕", interrupted: "ϟ", length: "…" };

function drawLane(drawing, lane, middle) {
  if (lane.kind === "model") drawStatuses(drawing, lane, middle);
  else if (lane.kind === "session") drawSessions(drawing, lane, middle);
  else if (lane.kind === "loaded") drawLoads(drawing, lane, middle);
  else drawConversation(drawing, lane, middle);
}

function drawStatuses(drawing, lane, middle) {
  drawing.eachBar(lane.bars, (bar, x, width) => {
    const { colour, pattern, height, mark = "" } = STATUSES[bar.status];
    drawing.bar(x, middle, width, height, colour, pattern);
    const inside = pattern === "solid" ? "#000" : drawing.theme.text;
    drawing.labelled(mark + bar.status, x, width, middle, inside, pattern !== "solid");
  });
}

function drawSessions(drawing, lane, middle) {
  drawing.eachBar(lane.bars, (bar, x, width) => {
    drawing.bar(x, middle, width, 12, drawing.theme.session, "solid");
  });
  drawing.marks(lane.facts, (x) => drawing.line(x, middle - 8, x, middle + 8, drawing.theme.faint));
  drawing.eachBar(lane.bars, (bar, x, width) => {
    drawing.barText(`${bar.engine} ${shortId(bar.session)}`, x, width, middle, drawing.theme.text);
  });
}

function drawLoads(drawing, lane, middle) {
  drawing.eachBar(lane.bars, (bar, x, width) => {
    const colour = modelColour(drawing.view.colour(bar.model));
    if (bar.kind === "loading") {
      drawing.bar(x, middle, width, 8, colour, "stripes");
      return;
    }
    drawing.bar(x, middle, width, 14, colour, modelPattern(drawing.view.colour(bar.model)));
    drawing.modelText(bar.name, drawing.view.colour(bar.model), x, width, middle);
  });
}

function drawConversation(drawing, lane, middle) {
  if (lane.facts.length > 1) {
    const from = Math.max(drawing.view.x(lane.facts[0]), drawing.view.left);
    const to = Math.min(drawing.view.x(lane.facts.at(-1)), drawing.view.right);
    if (to > from) drawing.line(from, middle, to, middle, drawing.theme.rule);
  }
  drawing.eachBar(lane.bars, (reply, x, width) => drawReply(drawing, reply, x, width, middle));
  drawing.marks(lane.facts, (x) => drawing.line(x, middle - 5, x, middle + 5, drawing.theme.faint));
  for (const [shape, facts] of lane.marks)
    drawing.marks(facts, (x) => drawMark(drawing, shape, lane, x, middle));
}

/** From the request a thin line, then the prefill striped, then the answer. */
function drawReply(drawing, reply, x, width, middle) {
  const { context, theme, view } = drawing;
  if (reply.began === -1) {
    drawing.bar(x, middle, width, 5, theme.faint, "outline");
  } else {
    const start = view.x(reply.began),
      length = x + width - start,
      number = view.colour(reply.model);
    const colour = modelColour(number);
    drawing.bar(x, middle, start - x, 4, theme.faint, "solid");
    const prefill = length * prefillShare(reply, view);
    drawing.bar(start, middle, prefill, 9, colour, "stripes");
    drawing.bar(start + prefill, middle, length - prefill, 16, colour, modelPattern(number));
    drawing.modelText(reply.name, number, start + prefill, length - prefill, middle);
  }
  const mark = FINISH_MARKS[reply.finish];
  if (mark && width > 3) {
    context.textAlign = "center";
    drawing.text(mark, x + width + 5, middle + 0.5, reply.finish === "failed" ? theme.bad : theme.text);
    context.textAlign = "start";
  }
}

function drawMark(drawing, shape, lane, x, middle) {
  const { context, theme } = drawing;
  if (shape === "deleted") {
    drawing.line(x - 4, middle - 4, x + 4, middle + 4, theme.bad, 2);
    drawing.line(x - 4, middle + 4, x + 4, middle - 4, theme.bad, 2);
    return;
  }
  context.beginPath();
  if (shape === "said") context.arc(x, middle, 3.5, 0, 7);
  else
    for (const [dx, dy] of [
      [0, -6],
      [5, 0],
      [0, 6],
      [-5, 0],
    ])
      context.lineTo(x + dx, middle + dy);
  context.closePath();
  context.fillStyle = shape === "said" ? theme.text : theme.panel;
  context.fill();
  context.lineWidth = shape === "said" ? 1 : 1.8;
  context.strokeStyle = shape === "said" ? theme.panel : theme.text;
  context.stroke();
}

/** How much of an answer's bar was spent on its prompt. */
function prefillShare(reply, view) {
  const passed = reply.to === -1 ? 0 : view.at(reply.to) - view.at(reply.began);
  const whole = Math.max(passed, reply.prefill + reply.decode);
  return whole > 0 ? Math.min(reply.prefill / whole, 1) : 0;
}
