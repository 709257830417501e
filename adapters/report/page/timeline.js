// The timeline: lanes along one axis, and above them the whole log at a glance.

const RIGHT = 16,
  OVERVIEW = 34,
  FOOT = 18;

class Timeline {
  /** told: {select(index), choose(conversation), hover(index or -1, x, y)}. */
  constructor(history, lanes, told) {
    Object.assign(this, {
      history,
      lanes,
      told,
      selected: -1,
      conversation: "",
      matches: null,
      dirty: false,
    });
    this.holder = byId("lanes");
    this.canvas = this.holder.querySelector("canvas");
    this.space = this.holder.querySelector("div");
    this.overview = byId("overview");
    this.groups = lanes.arranged(history.facts.length - 1);
    this.scaleBy(true);
    this.measure();
    new ResizeObserver(() => this.measure()).observe(this.holder);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.redraw());
    this.holder.addEventListener("scroll", () => this.redraw());
    listenToPointer(this);
  }

  /** Sizes are kept: to ask for them costs a layout of the page. */
  measure() {
    this.size = { width: this.holder.clientWidth, height: this.holder.clientHeight };
    if (this.axis) this.redraw();
  }

  scaleBy(clock) {
    this.axis = new Axis(this.history.facts, clock);
    this.fit();
  }

  /** The surroundings of a fact, or all of a log that is legible at once. */
  showAround(index) {
    const last = this.history.facts.length - 1;
    if (last < 1000) return this.fit();
    const from = this.axis.xs[Math.max(index - 120, 0)],
      to = this.axis.xs[Math.min(index + 40, last)];
    return this.show(from - (to - from) * 0.02, to + (to - from) * 0.02);
  }

  fit() {
    const margin = this.axis.length * 0.015;
    this.show(-margin, this.axis.length + margin);
  }

  show(from, to) {
    const whole = this.axis.length * 1.03,
      wide = Math.min(Math.max(to - from, this.narrowest()), whole);
    const middle = (from + to) / 2,
      most = this.axis.length * 1.015 - wide;
    this.from = Math.min(Math.max(middle - wide / 2, -this.axis.length * 0.015), most);
    this.to = this.from + wide;
    this.redraw();
  }

  narrowest() {
    return this.axis.byClock ? 5 : 4;
  }

  zoom(factor, around = this.middle()) {
    this.show(around - (around - this.from) * factor, around + (this.to - around) * factor);
  }

  /** What zooming without a pointer keeps in place. */
  middle() {
    const x = this.axis.xs[this.selected];
    return x >= this.from && x <= this.to ? x : (this.from + this.to) / 2;
  }

  pan(pixels) {
    const by = pixels / this.scale();
    this.show(this.from + by, this.to + by);
  }

  /** Pixels for a unit of the axis. */
  scale() {
    return (this.width() - this.gutter() - RIGHT) / (this.to - this.from);
  }

  width() {
    return this.size.width;
  }

  gutter() {
    return this.width() < 800 ? 112 : 184;
  }

  xOf(index) {
    return this.gutter() + (this.axis.xs[index] - this.from) * this.scale();
  }

  /** Pixels from the top of the canvas to the nth row. */
  laneTop(n) {
    return AXIS + n * ROW - this.holder.scrollTop;
  }

  unitsAt(x) {
    return this.from + (x - this.gutter()) / this.scale();
  }

  select(index, conversation) {
    Object.assign(this, { selected: index, conversation });
    const x = this.axis.xs[index];
    if (x < this.from || x > this.to) this.show(x - (this.to - this.from) / 2, x + (this.to - this.from) / 2);
    this.layOut();
    this.scrollTo(this.history.facts[index]);
    this.redraw();
  }

  /** Room to scroll for all the rows; gives their number. */
  layOut() {
    const rows = this.shownRows().length;
    this.space.style.height = `${Math.max(rows * ROW + AXIS + FOOT - this.size.height, 0)}px`;
    return rows;
  }

  /** Brings the lane of a fact into sight. */
  scrollTo(fact) {
    const at = this.shownRows().findIndex(
      (row) => row.lane?.facts && row.lane.kind !== "loaded" && holds(row.lane, fact),
    );
    if (at < 0) return;
    const top = at * ROW,
      room = this.size.height - AXIS - FOOT - ROW;
    if (top < this.holder.scrollTop) this.holder.scrollTop = top - ROW;
    else if (top > this.holder.scrollTop + room) this.holder.scrollTop = top - room + ROW;
  }

  /** Headings and lanes from the top; of the conversations, those with a fact in view. */
  shownRows() {
    const key = `${this.from} ${this.to} ${this.conversation}`;
    if (this.rows && this.rowsKey === key) return this.rows;
    const first = firstAbove(this.axis.xs, this.from - 1e-9),
      final = firstAbove(this.axis.xs, this.to) - 1;
    this.rowsKey = key;
    this.rows = this.groups.flatMap(([title, lanes]) => {
      const shown = lanes.filter(
        (lane) =>
          lane.kind !== "conversation" || lane.id === this.conversation || isActive(lane, first, final),
      );
      const told = title === "Sessions" ? title : `${title} · ${shownOf(shown.length, lanes.length)}`;
      return [{ title: told }, ...shown.map((lane) => ({ lane }))];
    });
    return this.rows;
  }

  redraw() {
    if (this.dirty) return;
    this.dirty = true;
    requestAnimationFrame(() => {
      this.dirty = false;
      this.draw();
    });
  }

  draw() {
    if (!this.width()) return;
    const theme = themeOf(document.documentElement),
      rows = this.shownRows();
    this.layOut();
    const height = this.size.height,
      width = this.width();
    const context = sized(this.canvas, width, height);
    context.fillStyle = theme.panel;
    context.fillRect(0, 0, width, height);
    context.textBaseline = "middle";
    const drawing = new Drawing(context, theme, this.view());
    this.drawRows(drawing, rows, height);
    drawAxis(this, drawing, height);
    drawOverview(this, theme);
  }

  view() {
    const { axis, history, lanes } = this,
      gutter = this.gutter(),
      scale = this.scale();
    return {
      x: (index) => gutter + (axis.xs[index] - this.from) * scale,
      at: (index) => history.facts[index].at,
      colour: (model) => lanes.colour(model),
      left: gutter,
      right: this.width(),
      last: history.facts.length - 1,
      first: firstAbove(axis.xs, this.from - 8 / scale),
      final: firstAbove(axis.xs, this.to + 8 / scale) - 1,
    };
  }

  drawRows(drawing, rows, height) {
    const { context } = drawing;
    const first = Math.floor(this.holder.scrollTop / ROW),
      end = Math.min(rows.length, first + Math.ceil((height - AXIS) / ROW) + 1);
    for (let n = first; n < end; n += 1) {
      const y = this.laneTop(n),
        { lane, title } = rows[n];
      if (lane?.id === this.conversation) this.shade(drawing, y);
      context.save();
      context.beginPath();
      context.rect(this.gutter(), AXIS, this.width(), height);
      context.clip();
      if (lane) drawLane(drawing, lane, y + ROW / 2);
      context.restore();
      if (title)
        drawing.text(
          title,
          8,
          y + ROW / 2 + 3,
          drawing.theme.muted,
          Infinity,
          "600 11px system-ui, sans-serif",
        );
      else this.drawLabel(drawing, lane, y + ROW / 2);
    }
  }

  shade(drawing, y) {
    drawing.context.fillStyle = drawing.theme.chosen;
    drawing.context.fillRect(0, y, this.width(), ROW);
  }

  drawLabel(drawing, lane, middle) {
    drawing.view.left = 0;
    const room = this.gutter() - 26,
      number = this.lanes.colours.get(lane.kind === "model" ? lane.id : lane.target?.model);
    if (number !== undefined) drawing.bar(10, middle, 9, 9, modelColour(number), modelPattern(number));
    drawing.text(this.label(lane), 24, middle + 0.5, drawing.theme.text, room);
    drawing.view.left = this.gutter();
  }

  label(lane) {
    if (lane.kind === "model") return oneLine(lane.name || modelName(lane.id));
    if (lane.kind === "session") return "running";
    if (lane.kind === "loaded") return "  has loaded";
    const title = this.history.sidebar.versions.get(lane.id)?.rows.findLast((row) => row?.title)?.title;
    return oneLine(title || shortId(lane.id));
  }
}

function shownOf(shown, all) {
  return shown === all ? count(all) : `${count(shown)} of ${count(all)} in view`;
}
