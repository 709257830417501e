// Words, bars and patterns on a canvas, in the colours of the page.

const ROW = 24,
  AXIS = 50;
/** Told apart with every common form of colour blindness (Okabe and Ito). */
const MODEL_COLOURS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#f0e442"];
const DARK_TEXT_ON = new Set(MODEL_COLOURS.slice(1));

function modelColour(number) {
  return MODEL_COLOURS[number % MODEL_COLOURS.length];
}

/** The second time round, a colour is cut by bands. */
function modelPattern(number) {
  return number < MODEL_COLOURS.length ? "solid" : "bands";
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

  /** pattern: solid, bands, stripes, cross or outline. */
  bar(x, middle, width, height, colour, pattern = "solid") {
    const { context } = this,
      y = middle - height / 2;
    const from = Math.max(x, this.view.left - 4),
      shown = Math.min(x + width, this.view.right + 4) - from;
    if (shown <= 0) return;
    if (pattern === "outline") {
      context.strokeStyle = colour;
      context.lineWidth = 1.5;
      context.strokeRect(from + 0.75, y + 0.75, Math.max(shown - 1.5, 0.5), height - 1.5);
      return;
    }
    context.fillStyle = pattern === "solid" || shown < 3 ? colour : this.pattern(pattern, colour);
    context.fillRect(from, y, Math.max(shown, 2), height);
    if (shown < 3) return;
    context.strokeStyle = ["solid", "bands"].includes(pattern) ? this.theme.edge : colour;
    context.lineWidth = 1;
    context.strokeRect(from + 0.5, y + 0.5, shown - 1, height - 1);
  }

  pattern(kind, colour) {
    const key = kind + colour;
    if (!this.patterns.has(key))
      this.patterns.set(key, this.context.createPattern(tile(kind, colour, this.theme.panel), "repeat"));
    return this.patterns.get(key);
  }

  /** Words in a bar, where they fit. */
  barText(text, x, width, middle, colour) {
    const from = Math.max(x, this.view.left) + 5,
      to = Math.min(x + width, this.view.right) - 4;
    if (to - from > 14) this.text(text, from, middle + 0.5, colour, to - from, "11px system-ui, sans-serif");
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

  /** On a pattern, words stand on a ground of their own. */
  labelled(text, x, width, middle, colour, ground) {
    const from = Math.max(x, this.view.left) + 3,
      room = Math.min(x + width, this.view.right) - from - 3;
    this.context.font = "11px system-ui, sans-serif";
    const wide = this.context.measureText(text).width + 4;
    if (ground && wide < room) {
      this.context.fillStyle = this.theme.panel;
      this.context.fillRect(from, middle - 6, wide, 12);
    }
    if (!ground || wide < room) this.barText(text, x, width, middle, colour);
  }

  /** A model's name in a bar of the colour of its number. */
  modelText(name, number, x, width, middle) {
    const isSolid = modelPattern(number) === "solid";
    const onColour = DARK_TEXT_ON.has(modelColour(number)) ? "#000" : "#fff";
    this.labelled(oneLine(name), x, width, middle, isSolid ? onColour : this.theme.text, !isSolid);
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
}

function tile(kind, colour, ground) {
  const canvas = element("canvas", { width: 6, height: 6 }),
    context = canvas.getContext("2d");
  const isBanded = kind === "bands";
  context.fillStyle = isBanded ? colour : ground;
  context.fillRect(0, 0, 6, 6);
  context.strokeStyle = isBanded ? ground : colour;
  context.lineWidth = isBanded ? 1.2 : 1.6;
  const lines =
    kind === "cross"
      ? [
          [0, 0, 6, 6],
          [0, 6, 6, 0],
        ]
      : [
          [-1, 7, 7, -1],
          [-1, 1, 1, -1],
          [5, 7, 7, 5],
        ];
  for (const [x1, y1, x2, y2] of lines) {
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  }
  return canvas;
}

/** The context of a canvas made as large as it is shown, in the pixels of the screen. */
function sized(canvas, width, height) {
  const ratio = devicePixelRatio || 1;
  const wide = Math.round(width * ratio),
    high = Math.round(height * ratio);
  if (canvas.width !== wide || canvas.height !== high) Object.assign(canvas, { width: wide, height: high });
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const context = canvas.getContext("2d");
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  return context;
}

function themeOf(root) {
  const style = getComputedStyle(root),
    colour = (name) => style.getPropertyValue(`--${name}`).trim();
  return Object.fromEntries(
    ["text", "muted", "faint", "rule", "panel", "chosen", "accent", "onAccent", "bad", "edge", "session"].map(
      (name) => [name, colour(name)],
    ),
  );
}
