// Where each fact stands on the timeline's axis: by the clock, with long silences drawn short, or by number.

const TICK_PIXELS = 96;
const TIME_STEPS = [
  1,
  2,
  5,
  10,
  20,
  50,
  100,
  200,
  500,
  ...[
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400, 172_800,
    604_800,
  ].map((seconds) => seconds * 1000),
];
const SHORTEST_SILENCE = 5_000,
  LONGEST_SILENCE = 600_000;

class Axis {
  /** xs: ascending, one for each fact. breaks: [{index, x, from, text, back, long}], a silence or a jump of
   * the clock that ends with the fact at `index`. */
  constructor(facts, byClock) {
    this.facts = facts;
    this.byClock = byClock && facts.some((fact) => fact.at !== facts[0].at);
    this.xs = new Float64Array(facts.length);
    this.breaks = [];
    if (this.byClock) this.placeByClock();
    else facts.forEach((_fact, index) => (this.xs[index] = index));
    this.length = Math.max(this.xs.at(-1) ?? 0, this.byClock ? 1 : 4);
    this.runs = [{ index: 0, x: 0 }, ...this.breaks];
    this.runXs = this.runs.map((run) => run.x);
  }

  /** Time is linear between breaks. A silence grows with its logarithm; a clock set back takes no time. */
  placeByClock() {
    const silence = shortestSilence(this.facts);
    for (let index = 1; index < this.facts.length; index += 1) {
      const from = this.xs[index - 1],
        passed = this.facts[index].at - this.facts[index - 1].at;
      const isBreak = passed < 0 || passed > silence;
      const shown =
        passed < 0 ? silence / 2 : isBreak ? silence * (1 + Math.log10(passed / silence) / 2) : passed;
      this.xs[index] = from + shown;
      if (isBreak)
        this.breaks.push({
          index,
          x: this.xs[index],
          from,
          text: breakText(passed),
          back: passed < 0,
          long: passed < 0 || passed > 3 * silence,
        });
    }
  }

  /** The index of the fact nearest to x, among ascending `indexes` or among all. */
  nearest(x, indexes = null) {
    const at = (n) => this.xs[indexes ? indexes[n] : n];
    let low = 0,
      high = (indexes ?? this.facts).length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(middle) < x) low = middle + 1;
      else high = middle;
    }
    if (low > 0 && x - at(low - 1) < at(low) - x) low -= 1;
    return indexes ? indexes[low] : low;
  }

  /** [{x, text, date}] for the part from..to, drawn with `scale` pixels for a unit. */
  ticks(from, to, scale) {
    return this.byClock ? this.clockTicks(from, to, scale) : this.numberTicks(from, to, scale);
  }

  numberTicks(from, to, scale) {
    const step = [1, 2, 5]
      .flatMap((n) => [...Array(9).keys()].map((zeros) => n * 10 ** zeros))
      .sort((one, other) => one - other)
      .find((wide) => wide * scale >= TICK_PIXELS);
    const ticks = [];
    const last = Math.min(to, this.facts.length - 1);
    for (let n = Math.max(1, Math.ceil((from + 1) / step)) * step - 1; n <= last; n += step) {
      ticks.push({ x: n, text: `fact ${this.facts[n].position}`, date: dateOf(this.facts[n].at) });
    }
    return ticks;
  }

  clockTicks(from, to, scale) {
    const step = TIME_STEPS.find((wide) => wide * scale >= TICK_PIXELS) ?? TIME_STEPS.at(-1);
    const ticks = [];
    let free = -Infinity;
    const add = (x, time) => {
      if (x < from || x > to || x < free) return;
      ticks.push({ x, text: step >= 86_400_000 ? "" : clockTime(time, step < 1000), date: dateOf(time) });
      free = x + (TICK_PIXELS * 0.9) / scale;
    };
    for (
      let n = Math.max(0, firstAbove(this.runXs, from) - 1);
      n < this.runs.length && this.runs[n].x <= to;
      n += 1
    ) {
      const run = this.runs[n],
        start = this.facts[run.index].at;
      const last = n + 1 < this.runs.length ? this.runs[n + 1].from : this.length;
      add(run.x, start);
      const first = Math.max(start, start + from - run.x);
      for (
        let time = Math.ceil(first / step) * step;
        run.x + time - start <= Math.min(last, to);
        time += step
      ) {
        add(run.x + time - start, time);
      }
    }
    return ticks;
  }
}

/** Three times what usually lies between two facts. */
function shortestSilence(facts) {
  const gaps = [];
  for (let index = 1; index < facts.length; index += 1) {
    const passed = facts[index].at - facts[index - 1].at;
    if (passed > 0) gaps.push(passed);
  }
  const usual = gaps.sort((one, other) => one - other)[gaps.length >> 1] ?? 0;
  return Math.min(Math.max(3 * usual, SHORTEST_SILENCE), LONGEST_SILENCE);
}

function breakText(passed) {
  return passed < 0 ? `clock back ${span(-passed)}` : span(passed);
}
