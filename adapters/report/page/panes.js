// The views of the moment: conversations, one of them, and the models.

const SIDEBAR_ROW = 44;

class Panes {
  /** told: {choose(conversation)}. colour(model): its number. */
  constructor(told, colour) {
    Object.assign(this, { told, colour, shown: {} });
    this.sidebar = new RowList(byId("sidebar"), SIDEBAR_ROW, (row) => this.sidebarRow(row));
  }

  show(views, conversation, session) {
    this.conversation = conversation;
    const rows = [...views.sidebar(), ...views.sidebar(true)];
    byId("conversations").textContent = count(rows.length, "conversation");
    this.sidebar.show(rows);
    this.showThread(views, conversation);
    byId("standing").replaceChildren(...this.standing(views, conversation, session));
    byId("sessions").replaceChildren(...this.sessions(views.sessions()));
    byId("downloads").replaceChildren(...this.downloads(views.downloads()));
  }

  sidebarRow(row) {
    const made = element(
      "button",
      {
        type: "button",
        className: "conversation",
        data: { id: row.conversation },
        aria: { current: String(row.conversation === this.conversation) },
      },
      element("span", { className: "title", dir: "auto" }, row.title || "New conversation"),
      element(
        "span",
        { className: "quiet" },
        this.swatch(row.target_model),
        element("bdi", {}, oneLine(row.target)),
        ` · ${count(row.messages, "message")}${row.pinned ? " · pinned" : ""}${row.archived ? " · archived" : ""}`,
      ),
    );
    made.onclick = () => this.told.choose(row.conversation);
    return made;
  }

  /** Made anew only where something changed: rows are never changed in place. */
  showThread(views, conversation) {
    const thread = views.thread(conversation);
    const key = [
      conversation,
      thread?.title,
      ...Object.values(views.history.threads.at(views.at, conversation) ?? {}),
    ];
    if (this.shown.thread && sameItems(this.shown.thread, [...key, ...(thread?.messages ?? [])])) return;
    this.shown.thread = [...key, ...(thread?.messages ?? [])];
    const holder = byId("thread");
    holder.replaceChildren(
      ...(thread
        ? this.thread(views, thread)
        : [
            element(
              "p",
              { className: "quiet" },
              conversation ? "Not there at this moment." : "No conversation yet.",
            ),
          ]),
    );
    holder.scrollTop = holder.scrollHeight;
  }

  thread(views, thread) {
    return [
      element("h3", { dir: "auto" }, thread.title || "New conversation"),
      element("p", { className: "quiet" }, "asks for ", this.model(thread.target_model, thread.target)),
      thread.instructions
        ? element(
            "p",
            { className: "instructions" },
            element("b", {}, "Instructions "),
            longText(thread.instructions, "span", 400),
          )
        : "",
      thread.earlier ? element("p", { className: "quiet" }, "Earlier messages are not shown.") : "",
      ...thread.messages.map((message) => this.message(views, message)),
      thread.reply ? this.underWay(thread) : "",
    ].filter(Boolean);
  }

  message(views, message) {
    const { answer } = message,
      siblings = views.branches(message);
    const turn =
      siblings.length > 1
        ? ` · ${siblings.findIndex((row) => row.message === message.message) + 1} of ${siblings.length}`
        : "";
    return element(
      "article",
      { className: message.role, data: { id: message.message } },
      element(
        "header",
        {},
        answer ? this.model(answer.by.model, answer.by.name) : element("b", {}, message.role),
        answer && answer.requested.model !== answer.by.model
          ? element("span", {}, " instead of ", element("bdi", {}, oneLine(answer.requested.name)))
          : "",
        element(
          "span",
          { className: "quiet" },
          `${turn}${isUsual(message.finish) ? "" : ` · ${message.finish}`} · `,
          factLink(message.position),
        ),
      ),
      message.reasoning
        ? element("details", {}, element("summary", {}, "Reasoning"), longText(message.reasoning))
        : "",
      longText(message.text),
    );
  }

  underWay(thread) {
    const by = thread.answering?.by;
    return element(
      "p",
      { className: "under-way" },
      ...(by ? [this.model(by.model, by.name), " is answering…"] : ["A reply is waiting…"]),
    );
  }

  standing(views, conversation, session) {
    const standing = views.standing(conversation, session);
    if (!standing) return [element("p", { className: "quiet" }, "No conversation is chosen.")];
    const named = (credit) => (credit ? this.model(credit.model, credit.name) : "nothing");
    return [
      definitions(
        [
          [
            "Requested",
            element(
              "span",
              {},
              this.model(standing.requested.model, standing.requested.name),
              " ",
              statusMark(standing.status),
            ),
          ],
          ["Loaded", named(standing.loaded)],
          ["Loading", standing.loading ? named(standing.loading) : null],
          [
            "Answering",
            standing.answering ? named(standing.answering) : standing.waiting ? "a reply waits" : null,
          ],
        ].filter(([, value]) => value),
      ),
      element(
        "p",
        { className: standing.why ? "why" : "quiet" },
        standing.why ? `${oneLine(standing.why)}.` : "They agree.",
      ),
    ];
  }

  sessions(sessions) {
    if (!sessions.length) return [element("p", { className: "quiet" }, "No core is running.")];
    return sessions.map((row) =>
      element(
        "p",
        { data: { id: row.session } },
        element("bdi", {}, `${shortId(row.session)} · ${oneLine(row.engine)}: `),
        ...(row.loaded.length
          ? row.loaded.flatMap((credit) => [this.model(credit.model, credit.name), " "])
          : ["nothing loaded "]),
        row.loading ? element("span", {}, "· loading ", this.model(row.loading.model, row.loading.name)) : "",
      ),
    );
  }

  downloads(rows) {
    if (!rows.length) return [element("p", { className: "quiet" }, "No model is here or wanted.")];
    return rows
      .slice(0, 200)
      .map((row) =>
        element(
          "p",
          { data: { id: row.model } },
          this.model(row.model, row.name || modelName(row.model)),
          " ",
          statusMark(row.status),
          row.size ? ` ${size(row.size)}` : "",
          row.failure ? element("span", { className: "why" }, ` ${oneLine(row.failure.message)}`) : "",
        ),
      );
  }

  model(model, name) {
    return element(
      "span",
      { className: "model", title: model },
      this.swatch(model),
      element("bdi", {}, oneLine(name || model)),
    );
  }

  swatch(model) {
    const number = this.colour(model);
    if (number === undefined) return "";
    const made = element("i", { className: `swatch ${modelPattern(number)}` });
    made.style.setProperty("--colour", modelColour(number));
    return made;
  }
}

function statusMark(status) {
  const made = element("span", { className: "status" }, status || "not on disk");
  if (status) made.style.setProperty("--colour", STATUSES[status].colour);
  return made;
}

function isUsual(finish) {
  return finish === "" || finish === "stop";
}

function sameItems(one, other) {
  return one.length === other.length && one.every((item, n) => item === other[n]);
}
