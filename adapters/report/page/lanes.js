// What lies in which lane of the timeline. Everything begins and ends with a fact, told by its index.

/** A lane: facts, the ascending indexes of all that happened in it; bars, by their beginning:
 * {from, to, kind, ...}; `to` is -1 while it lasts. */
function lane(kind, id) {
  return { kind, id, facts: [], bars: [] };
}

class Lanes {
  constructor() {
    this.models = new Map();
    this.sessions = new Map();
    this.conversations = new Map();
    this.colours = new Map();
    this.replies = new Map();
  }

  take(fact, data) {
    if (fact.family === "model") this.takeModel(fact, data);
    else if (fact.family === "session") this.takeSession(fact, data);
    else this.takeConversation(fact, data);
  }

  laneOf(lanes, kind, fact) {
    if (!lanes.has(fact.subject)) lanes.set(fact.subject, lane(kind, fact.subject));
    const found = lanes.get(fact.subject);
    found.facts.push(fact.index);
    return found;
  }

  /** A number for the model's colour, by the order of appearance. */
  colour(model) {
    if (!this.colours.has(model)) this.colours.set(model, this.colours.size);
    return this.colours.get(model);
  }

  takeModel(fact, data) {
    const found = this.laneOf(this.models, "model", fact);
    this.colour(fact.subject);
    if (data.name) found.name = data.name;
    const before = found.bars.at(-1);
    const status = TRANSITIONS[before?.to === -1 ? before.status : ""]?.[fact.name];
    if (status === undefined || status === before?.status) return;
    if (before?.to === -1) before.to = fact.index;
    if (status) found.bars.push({ from: fact.index, to: -1, kind: "status", status });
  }

  takeSession(fact, data) {
    const found = this.laneOf(this.sessions, "session", fact);
    found.loads ??= [];
    const end = (model) =>
      found.loads
        .filter((bar) => bar.to === -1 && (!model || bar.model === model.model))
        .forEach((bar) => (bar.to = fact.index));
    const load = (kind) =>
      found.loads.push({ from: fact.index, to: -1, kind, model: data.model.model, name: data.model.name });
    if (fact.name === "EngineStarted")
      found.bars.push({ from: fact.index, to: -1, kind: "session", engine: data.engine });
    if (["ModelLoaded", "ModelLoadFailed", "ModelUnloaded", "EngineLost"].includes(fact.name))
      end(data.model);
    if (fact.name === "ModelLoadStarted") load("loading");
    if (fact.name === "ModelLoaded") load("loaded");
    if (fact.name === "EngineStopped") {
      end(null);
      if (found.bars.length) found.bars.at(-1).to = fact.index;
    }
    if (data.model) this.colour(data.model.model);
  }

  takeConversation(fact, data) {
    const found = this.laneOf(this.conversations, "conversation", fact);
    const reply = this.replies.get(data.reply ?? data.message);
    if (fact.name === "ReplyRequested") {
      const asked = {
        from: fact.index,
        began: -1,
        to: -1,
        kind: "reply",
        model: "",
        name: "",
        finish: "",
        prefill: 0,
        decode: 0,
      };
      this.replies.set(data.reply, asked);
      found.bars.push(asked);
    } else if (fact.name === "ReplyStarted" && reply) {
      Object.assign(reply, { began: fact.index, model: data.answer.by.model, name: data.answer.by.name });
      this.colour(reply.model);
    } else if (reply && reply.to === -1) {
      const { prefill_ms: prefill = 0, decode_ms: decode = 0 } = data.usage ?? {};
      Object.assign(reply, {
        to: fact.index,
        finish: data.finish ?? FINISHES[fact.name] ?? "",
        prefill,
        decode,
      });
    }
    if (fact.name === "ModelRequested") {
      found.target = data.target;
      this.colour(data.target.model);
    }
    found.marks ??= new Map([
      ["target", []],
      ["said", []],
      ["deleted", []],
    ]);
    found.marks.get(markOf(fact, data))?.push(fact.index);
  }

  /** All lanes from the top, with a heading before each group. Call it once all facts are taken. */
  arranged(last) {
    const groups = [
      ["Models", [...this.models.values()]],
      ["Sessions", packedSessions([...this.sessions.values()], last)],
      ["Conversations", [...this.conversations.values()]],
    ];
    return groups.filter(([, lanes]) => lanes.length);
  }
}

/** The mark of a conversation's fact, where it has one: what a person did. */
function markOf(fact, data) {
  if (fact.name === "MessageAppended") return data.role === "user" ? "said" : null;
  return { ModelRequested: "target", ConversationDeleted: "deleted" }[fact.name] ?? null;
}

/** Sessions that do not overlap share a lane; below each lane as many as it has models at once. */
function packedSessions(sessions, last) {
  const packed = [];
  for (const session of sessions) {
    const from = session.facts[0],
      to = lastOf(session, last);
    let place = packed.find((one) => one.to < from);
    if (!place) packed.push((place = { ...lane("session", session.id), to: -1, sessions: [] }));
    place.sessions.push(session);
    place.bars.push(...session.bars.map((bar) => ({ ...bar, session: session.id })));
    place.facts.push(...session.facts);
    place.to = to;
  }
  return packed.flatMap((place) => [place, ...packedLoads(place, last)]);
}

function lastOf(session, last) {
  return session.bars.some((bar) => bar.to === -1) ? last : session.facts.at(-1);
}

function packedLoads(place, last) {
  const rows = [];
  for (const load of place.sessions.flatMap((session) => session.loads)) {
    let row = rows.find((one) => one.to <= load.from);
    if (!row) rows.push((row = { ...lane("loaded", place.id), to: -1 }));
    row.bars.push(load);
    row.facts.push(load.from, ...(load.to === -1 ? [] : [load.to]));
    row.to = load.to === -1 ? last : load.to;
  }
  for (const row of rows) row.facts = [...new Set(row.facts)].sort((one, other) => one - other);
  return rows;
}

/** Whether it is the lane of the fact's stream. */
function holds(lane, fact) {
  if (lane.kind === "conversation" || lane.kind === "model") return lane.id === fact.subject;
  return lane.sessions?.some((session) => session.id === fact.subject);
}

/** Whether the lane has one of the facts first..final. */
function isActive(lane, first, final) {
  const next = lane.facts[firstAbove(lane.facts, first - 1)];
  return next !== undefined && next <= final;
}
