// The page: one selected fact, and everything that shows it.

class Page {
  constructor(history, lanes) {
    Object.assign(this, { history, lanes, index: -1, conversation: "", pinned: false });
    const select = (index) => this.select(index);
    const choose = (conversation) => this.choose(conversation);
    this.timeline = new Timeline(history, lanes, {
      select,
      choose,
      hover: (...where) => this.hover(...where),
    });
    this.panes = new Panes({ choose }, (model) => lanes.colours.get(model));
    this.details = new FactDetails(history);
    this.list = new FactList(history, { select, found: (indexes) => this.found(indexes) });
    this.listen();
    this.timeline.showAround(this.selectHash());
  }

  /** The views as they were after the fact at `position`, for the console and for tests. */
  views(position) {
    return new Views(this.history, position);
  }

  get fact() {
    return this.history.facts[this.index];
  }

  select(index) {
    this.index = Math.min(Math.max(index, 0), this.history.facts.length - 1);
    if (this.fact.family === "conversation" && !this.pinned) this.conversation = this.fact.subject;
    this.conversation ||= this.views(this.fact.position).sidebar()[0]?.conversation ?? "";
    this.show();
    clearTimeout(this.later);
    this.later = setTimeout(() => history.replaceState(null, "", `#fact=${this.fact.position}`), 200);
  }

  /** Stay with a conversation whatever is selected; chosen again, follow the facts as before. */
  choose(conversation) {
    this.pinned = !(this.pinned && conversation === this.conversation);
    this.conversation = conversation;
    byId("pinned").hidden = !this.pinned;
    this.show();
  }

  /** The session of which the standing is told: the one that shows the conversation, else the newest. */
  session(views) {
    const sessions = views.sessions();
    return (
      (sessions.findLast((row) => row.conversation === this.conversation) ?? sessions.at(-1))?.session ?? ""
    );
  }

  show() {
    const fact = this.fact,
      views = this.views(fact.position);
    const all = this.history.facts;
    byId("moment").value = this.index + 1;
    byId("moment").setAttribute("aria-valuetext", `fact ${fact.position}, ${fact.name}`);
    byId("now").replaceChildren(
      element("b", {}, `Fact ${count(fact.position)}`),
      ` of ${count(all.at(-1).position)} · ${fullTime(fact.at)} UTC · ${fact.name}`,
    );
    this.panes.show(views, this.conversation, this.session(views));
    this.timeline.select(this.index, this.conversation);
    this.list.select(this.index);
    this.details.show(fact);
  }

  found(indexes) {
    this.timeline.matches = indexes;
    this.timeline.redraw();
  }

  hover(index, x, y) {
    const tip = byId("tip"),
      fact = this.history.facts[index];
    tip.hidden = !fact;
    if (!fact) return;
    tip.replaceChildren(
      element("b", {}, `${fact.position} ${fact.name}`),
      element("div", {}, `${fullTime(fact.at)} UTC`),
      element("bdi", {}, fact.gist || oneLine(fact.stream)),
    );
    tip.style.left = `${Math.min(x + 14, innerWidth - tip.offsetWidth - 8)}px`;
    tip.style.top = `${Math.min(y + 16, innerHeight - tip.offsetHeight - 8)}px`;
  }

  listen() {
    const moment = byId("moment");
    moment.max = this.history.facts.length;
    moment.addEventListener("input", () => this.soon(() => this.select(Number(moment.value) - 1)));
    addEventListener("hashchange", () => this.selectHash());
    addEventListener("keydown", (event) => this.press(event));
    for (const button of document.querySelectorAll("button[data-key]")) {
      button.onclick = () => this.act(button.dataset.key);
    }
    for (const choice of document.querySelectorAll("input[name=axis]")) {
      choice.onchange = () => {
        this.timeline.scaleBy(choice.value === "clock");
        this.timeline.showAround(this.index);
        this.timeline.select(this.index, this.conversation);
      };
    }
  }

  /** Once for each frame, however fast the slider moves. */
  soon(action) {
    if (!this.waiting)
      requestAnimationFrame(() => {
        const newest = this.waiting;
        this.waiting = null;
        newest();
      });
    this.waiting = action;
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input[type=search]")) {
      if (event.key === "Escape") event.target.blur();
      if (event.key === "Enter") this.act(event.shiftKey ? "p" : "n");
      return;
    }
    if (this.act(event.key)) event.preventDefault();
  }

  /** Does what a key stands for; whether there is such a key. */
  act(key) {
    const actions = {
      ArrowLeft: () => this.select(this.index - 1),
      ArrowRight: () => this.select(this.index + 1),
      PageUp: () => this.select(this.index - 10),
      PageDown: () => this.select(this.index + 10),
      Home: () => this.select(0),
      End: () => this.select(this.history.facts.length - 1),
      n: () => this.select(this.list.neighbour(1) ?? this.index),
      p: () => this.select(this.list.neighbour(-1) ?? this.index),
      "+": () => this.zoom(() => this.timeline.zoom(0.6)),
      "-": () => this.zoom(() => this.timeline.zoom(1 / 0.6)),
      0: () => this.zoom(() => this.timeline.fit()),
      "/": () => byId("search").focus(),
    };
    if (!Object.hasOwn(actions, key)) return false;
    actions[key]();
    return true;
  }

  /** Other lanes come into view: that of the selected fact stays in sight. */
  zoom(change) {
    change();
    this.timeline.select(this.index, this.conversation);
  }

  /** #fact=41; without it, the newest fact. */
  selectHash() {
    const asked = /(?:^#|&)fact=(\d+)/.exec(location.hash);
    this.select(asked ? this.history.indexAt(Number(asked[1])) : this.history.facts.length - 1);
    return this.index;
  }
}

function summary(history, lanes, damaged) {
  const { facts } = history,
    times = facts.map((fact) => fact.at);
  const first = times.reduce((one, other) => Math.min(one, other)),
    last = times.reduce((one, other) => Math.max(one, other));
  const to =
    dateOf(first) === dateOf(last) ? clockTime(last, false) : `${dateOf(last)} ${clockTime(last, false)}`;
  return [
    count(facts.length, "fact"),
    count(lanes.conversations.size, "conversation"),
    count(lanes.models.size, "model"),
    count(lanes.sessions.size, "session"),
    `${dateOf(first)} ${clockTime(first, false)} to ${to} UTC`,
    ...(damaged ? [`${count(damaged, "line")} could not be read`] : []),
  ].join(" · ");
}

async function open() {
  const past = new History(),
    lanes = new Lanes(),
    told = byId("summary");
  const stored = byId("log");
  const damaged = await readFacts(
    stored.textContent,
    (fact, data) => {
      past.take(fact, data);
      lanes.take(fact, data);
    },
    (read) => (told.textContent = `Reading: ${count(read, "fact")}…`),
  );
  stored.remove();
  if (!past.facts.length) {
    told.textContent = damaged ? `None of ${count(damaged, "line")} could be read.` : "This log is empty.";
    return null;
  }
  told.textContent = summary(past, lanes, damaged);
  document.body.classList.add("ready");
  return new Page(past, lanes);
}

/** In the console: (await report).views(41).sidebar() and the like. */
globalThis.report = open();
globalThis.report.catch((error) => {
  byId("summary").textContent =
    `This page cannot be shown: ${error.message}. It needs a browser of 2023 or newer.`;
});
