// Lanes on a canvas. Colour never says anything alone: bars have words, patterns or heights of their own.

const ROW = 24, AXIS = 50;
/** Told apart with every common form of colour blindness (Okabe and Ito). */
const MODEL_COLOURS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#f0e442"];
const DARK_TEXT_ON = new Set(MODEL_COLOURS.slice(1));
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

function modelColour(number) {
  return MODEL_COLOURS[number % MODEL_COLOURS.length];
}

/** The second time round, a colour is striped. */
function modelPattern(number) {
  return number < MODEL_COLOURS.length ? "solid" : "stripes";
}

class Drawing {
  /** context: of a canvas `width` by `height` CSS pixels; theme: colours; view: {x(index), left, last}. */
  constructor(context, theme, view) {
    this.context = context;
    this.theme = theme;
    this.view = view;
    this.patterns = new Map();
  }

  text(text, x, y, colour = this.theme.text, width = Infinity, font = "12px system-ui, sans-serif") {
    const { context } = this;
    context.font = font;
    context.fillStyle = colour;
    const fitting = width === Infinity ? text : this.fitted(text, width);
    if (fitting) context.fillText(fitting, x, y);
  }

  fitted(text, width) {
    const { context } = this;
    if (context.measureText(text).width <= width) return text;
    let length = Math.min(text.length - 1, Math.floor(width / 4));
    while (length > 0 && context.measureText(`${text.slice(0, length)}…`).width > width) length -= 1;
    return length > 1 ? `${text.slice(0, length)}…` : "";
  }

  line(x1, y1, x2, y2, colour, width = 1) {
    const { context } = this;
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  }

  /** pattern: solid, stripes, cross, outline or faint. */
  bar(x, middle, width, height, colour, pattern = "solid") {
    const { context } = this, y = middle - height / 2;
    const from = Math.max(x, this.view.left - 4), shown = Math.min(x + width, this.view.right + 4) - from;
    if (shown <= 0) return;
    if (pattern === "outline") {
      context.strokeStyle = colour;
      context.lineWidth = 1.5;
      context.strokeRect(from + 0.75, y + 0.75, Math.max(shown - 1.5, 0.5), height - 1.5);
      return;
    }
    context.fillStyle = pattern === "solid" || shown < 3 ? colour : this.pattern(pattern, colour);
    context.fillRect(from, y, Math.max(shown, 2), height);
    if (pattern !== "solid" && shown >= 3) {
      context.strokeStyle = colour;
      context.lineWidth = 1;
      context.strokeRect(from + 0.5, y + 0.5, shown - 1, height - 1);
    }
  }

  pattern(kind, colour) {
    const key = kind + colour;
    if (!this.patterns.has(key)) this.patterns.set(key, this.context.createPattern(tile(kind, colour, this.theme.panel), "repeat"));
    return this.patterns.get(key);
  }

  /** Words in a bar, where they fit. */
  barText(text, x, width, middle, colour) {
    const from = Math.max(x, this.view.left) + 5, to = Math.min(x + width, this.view.right) - 4;
    if (to - from > 14) this.text(text, from, middle + 0.5, colour, to - from, "11px system-ui, sans-serif");
  }

  lane(lane, middle) {
    if (lane.kind === "model") this.statuses(lane, middle);
    else if (lane.kind === "session") this.sessions(lane, middle);
    else if (lane.kind === "loaded") this.loads(lane, middle);
    else this.conversation(lane, middle);
  }

  /** Calls draw(bar, x, width) for the bars in view, but for those that would be hidden by the one before. */
  eachBar(bars, draw) {
    let covered = -Infinity;
    for (const bar of bars) {
      const x = this.view.x(bar.from);
      if (x > this.view.right) break;
      const end = bar.to === -1 ? this.view.x(this.view.last) + 8 : this.view.x(bar.to);
      if (end < this.view.left || end < covered + 0.7) continue;
      covered = end;
      draw(bar, x, Math.max(end - x, 2));
    }
  }

  statuses(lane, middle) {
    this.eachBar(lane.bars, (bar, x, width) => {
      const { colour, pattern, height, mark = "" } = STATUSES[bar.status];
      this.bar(x, middle, width, height, colour, pattern);
      const inside = pattern === "solid" ? "#000" : this.theme.text;
      this.labelled(mark + bar.status, x, width, middle, inside, pattern !== "solid");
    });
  }

  /** On a pattern, words stand on a ground of their own. */
  labelled(text, x, width, middle, colour, ground) {
    const from = Math.max(x, this.view.left) + 3, room = Math.min(x + width, this.view.right) - from - 3;
    this.context.font = "11px system-ui, sans-serif";
    const wide = this.context.measureText(text).width + 4;
    if (ground && wide < room) {
      this.context.fillStyle = this.theme.panel;
      this.context.fillRect(from, middle - 6, wide, 12);
    }
    if (!ground || wide < room) this.barText(text, x, width, middle, colour);
  }

  sessions(lane, middle) {
    this.eachBar(lane.bars, (bar, x, width) => {
      this.bar(x, middle, width, 12, this.theme.session, "solid");
    });
    this.marks(lane.facts, (x) => this.line(x, middle - 8, x, middle + 8, this.theme.faint));
    this.eachBar(lane.bars, (bar, x, width) => {
      this.barText(`${bar.engine} ${shortId(bar.session)}`, x, width, middle, this.theme.text);
    });
  }

  loads(lane, middle) {
    this.eachBar(lane.bars, (bar, x, width) => {
      const colour = modelColour(this.view.colour(bar.model));
      if (bar.kind === "loading") {
        this.bar(x, middle, width, 8, colour, "stripes");
        return;
      }
      this.bar(x, middle, width, 14, colour, modelPattern(this.view.colour(bar.model)));
      this.barText(oneLine(bar.name), x, width, middle, DARK_TEXT_ON.has(colour) ? "#000" : "#fff");
    });
  }

  conversation(lane, middle) {
    if (lane.facts.length > 1) {
      const from = Math.max(this.view.x(lane.facts[0]), this.view.left);
      const to = Math.min(this.view.x(lane.facts.at(-1)), this.view.right);
      if (to > from) this.line(from, middle, to, middle, this.theme.rule);
    }
    this.eachBar(lane.bars, (reply, x, width) => this.reply(reply, x, width, middle));
    this.marks(lane.facts, (x) => this.line(x, middle - 5, x, middle + 5, this.theme.faint));
    for (const [shape, facts] of lane.marks) this.marks(facts, (x) => this.mark(shape, lane, x, middle));
  }

  /** From the request a thin line, then the prefill striped, then the answer. */
  reply(reply, x, width, middle) {
    const { context, theme, view } = this;
    if (reply.began === -1) {
      this.bar(x, middle, width, 5, theme.faint, "outline");
    } else {
      const start = view.x(reply.began), length = x + width - start, number = view.colour(reply.model);
      const colour = modelColour(number);
      this.bar(x, middle, start - x, 4, theme.faint, "solid");
      const prefill = length * prefillShare(reply, view);
      this.bar(start, middle, prefill, 9, colour, "stripes");
      this.bar(start + prefill, middle, length - prefill, 16, colour, modelPattern(number));
      this.barText(oneLine(reply.name), start + prefill, length - prefill, middle, DARK_TEXT_ON.has(colour) ? "#000" : "#fff");
    }
    const mark = FINISH_MARKS[reply.finish];
    if (mark && width > 3) {
      context.textAlign = "center";
      this.text(mark, x + width + 5, middle + 0.5, reply.finish === "failed" ? theme.bad : theme.text);
      context.textAlign = "start";
    }
  }

  /** One mark for each pixel is enough. */
  marks(facts, draw) {
    const { view } = this;
    let drawn = -Infinity;
    for (let n = firstAbove(facts, view.first - 1); n < facts.length && facts[n] <= view.final; n += 1) {
      const x = view.x(facts[n]);
      if (x < drawn + 1) continue;
      draw(x, facts[n]);
      drawn = x;
    }
  }

  mark(shape, lane, x, middle) {
    const { context, theme } = this;
    if (shape === "deleted") {
      this.line(x - 4, middle - 4, x + 4, middle + 4, theme.bad, 2);
      this.line(x - 4, middle + 4, x + 4, middle - 4, theme.bad, 2);
      return;
    }
    context.beginPath();
    if (shape === "said") context.arc(x, middle, 3.5, 0, 7);
    else for (const [dx, dy] of [[0, -6], [5, 0], [0, 6], [-5, 0]]) context.lineTo(x + dx, middle + dy);
    context.closePath();
    context.fillStyle = shape === "said" ? theme.text : theme.panel;
    context.fill();
    context.lineWidth = shape === "said" ? 1 : 1.8;
    context.strokeStyle = shape === "said" ? theme.panel : theme.text;
    context.stroke();
  }
}

/** How much of an answer's bar was spent on its prompt. */
function prefillShare(reply, view) {
  const passed = reply.to === -1 ? 0 : view.at(reply.to) - view.at(reply.began);
  const whole = Math.max(passed, reply.prefill + reply.decode);
  return whole > 0 ? Math.min(reply.prefill / whole, 1) : 0;
}

function tile(kind, colour, ground) {
  const canvas = element("canvas", { width: 6, height: 6 }), context = canvas.getContext("2d");
  context.fillStyle = ground;
  context.fillRect(0, 0, 6, 6);
  context.strokeStyle = colour;
  context.lineWidth = 1.6;
  const lines = kind === "cross" ? [[0, 0, 6, 6], [0, 6, 6, 0]] : [[-1, 7, 7, -1], [-1, 1, 1, -1], [5, 7, 7, 5]];
  for (const [x1, y1, x2, y2] of lines) {
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  }
  return canvas;
}
