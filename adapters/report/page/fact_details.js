// One fact: what was recorded, what caused it and what it caused, and what it changed.

const MOST_LINKS = 24,
  VALUE_LENGTH = 240;
const TIMES = new Set(["at", "created", "last_activity"]);

class FactDetails {
  constructor(history) {
    this.history = history;
    this.effects = groupedBy(history.facts, (fact) => fact.cause);
    this.commands = groupedBy(history.facts, (fact) => fact.command);
    this.correlations = groupedBy(history.facts, (fact) => fact.correlation);
  }

  show(fact) {
    byId("fact").replaceChildren(
      element("h3", {}, element("span", { className: "position" }, `${fact.position}`), ` ${fact.name}`),
      definitions(this.entries(fact)),
      element("h4", {}, "Changed"),
      changesList(this.history.changesOf(fact)),
      element("h4", {}, fact.schema > 1 ? `Data, version ${fact.schema}` : "Data"),
      longText(writtenData(fact), "pre"),
    );
  }

  entries(fact) {
    const others = (groups, key) => (groups.get(key) ?? []).filter((other) => other !== fact);
    return [
      ["When", this.when(fact)],
      ["Stream", element("bdi", {}, `${fact.stream}, ${fact.version}`)],
      ["Cause", fact.cause ? this.link(fact.cause) : "no fact: a person, or the program"],
      ["Led to", this.links(others(this.effects, fact.position))],
      ["Command", element("bdi", {}, fact.command)],
      ["With it", this.links(others(this.commands, fact.command))],
      ["Correlation", fact.correlation ? element("bdi", {}, String(fact.correlation)) : null],
      ["Chain", fact.correlation ? this.links(others(this.correlations, fact.correlation), fact) : null],
    ].filter(([, value]) => value);
  }

  when(fact) {
    const before = this.history.facts[fact.index - 1];
    const passed = before ? fact.at - before.at : 0;
    const told = !before
      ? ""
      : passed < 0
        ? `, the clock was set back ${span(-passed)}`
        : `, ${passed ? span(passed) : "at once"} after fact ${before.position}`;
    return `${fullTime(fact.at)} UTC${told}`;
  }

  link(position) {
    const fact = this.history.facts[this.history.indexAt(position)];
    return fact?.position === position
      ? factLink(position, `${position} ${fact.name}`)
      : `fact ${position}, not in this log`;
  }

  /** Of very many, those around `near`. */
  links(facts, near = null) {
    if (!facts.length) return null;
    const at = near ? facts.findIndex((fact) => fact.index > near.index) : 0;
    const first = Math.max(
      0,
      Math.min((at < 0 ? facts.length : at) - MOST_LINKS / 2, facts.length - MOST_LINKS),
    );
    const shown = facts.slice(first, first + MOST_LINKS);
    const rest = facts.length - shown.length;
    return element(
      "span",
      { className: "links" },
      ...shown.map((fact) => factLink(fact.position, `${fact.position} ${fact.name}`)),
      rest ? `and ${count(rest)} more` : "",
    );
  }
}

function groupedBy(facts, keyOf) {
  const groups = new Map();
  for (const fact of facts) {
    const key = keyOf(fact);
    if (key === null || key === undefined || key === "") continue;
    if (groups.has(key)) groups.get(key).push(fact);
    else groups.set(key, [fact]);
  }
  return groups;
}

function definitions(entries) {
  return element(
    "dl",
    {},
    ...entries.flatMap(([name, value]) => [element("dt", {}, name), element("dd", {}, value)]),
  );
}

/** changes: [table, key, before, after]. */
function changesList(changes) {
  if (!changes.length) return element("p", { className: "quiet" }, "No view.");
  return element(
    "ul",
    { className: "changes" },
    ...changes
      .slice(0, 100)
      .map(([table, key, before, after]) =>
        element(
          "li",
          {},
          element("b", {}, before ? (after ? `${table}: ` : `${table}: gone `) : `${table}: new `),
          element("bdi", {}, table === "downloads" ? modelName(key) : shortId(key)),
          after ? element("ul", {}, ...fieldChanges(before ?? {}, after)) : "",
        ),
      ),
  );
}

function fieldChanges(before, after) {
  const changed = Object.keys(after).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  const told = changed.filter((name) => name in before || !isEmpty(after[name]));
  return told.map((name) => {
    const had = name in before && !isEmpty(before[name]);
    return element(
      "li",
      {},
      `${name}: `,
      had ? element("del", {}, valueText(name, before[name])) : "",
      had ? " → " : "",
      element("ins", {}, isEmpty(after[name]) ? "nothing" : valueText(name, after[name])),
    );
  });
}

function wordsFor(value) {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(wordsFor).join(", ");
  return value?.by?.name ?? value?.message ?? value?.name ?? JSON.stringify(value);
}

function isEmpty(value) {
  return (
    value === "" ||
    value === 0 ||
    value === null ||
    value === undefined ||
    (Array.isArray(value) && !value.length)
  );
}

function valueText(name, value) {
  if (TIMES.has(name) && typeof value === "number") return fullTime(value);
  const line = oneLine(wordsFor(value));
  return line.length > VALUE_LENGTH ? `${line.slice(0, VALUE_LENGTH)}…` : line;
}
