// The sidebar's rows, as application/projections/sidebar.py derives them.

const TITLE_LENGTH = 60;
const LINE_BREAKS = /\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]/;
const SPACES = "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";
const AROUND = new RegExp(`^${SPACES}+|${SPACES}+$`, "gu");
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

function evolveSidebar(history, fact, data) {
  const table = history.sidebar,
    key = fact.subject;
  const change = (changes) =>
    table.put(fact.position, key, { ...(table.get(key) ?? startedRow(fact)), ...changes });
  switch (fact.name) {
    case "ConversationStarted":
      return table.put(fact.position, key, startedRow(fact));
    case "MessageAppended":
      return change(withMessage(table.get(key), fact, plainText(data.parts)));
    case "ReplyStopped":
    case "ReplyFailed":
    case "ReplyInterrupted":
      return data.parts.length ? change(withMessage(table.get(key), fact, "")) : undefined;
    case "ModelRequested":
      return change({ target: data.target.name, target_model: data.target.model });
    case "ConversationRenamed":
      return change({ title: data.title, named: 1 });
    case "ConversationPinned":
      return change({ pinned: Number(data.pinned) });
    case "ConversationArchived":
      return change({ archived: Number(data.archived) });
    case "ConversationDeleted":
      return table.delete(fact.position, key);
  }
}

function startedRow(fact) {
  return {
    conversation: fact.subject,
    title: "",
    named: 0,
    target: "",
    target_model: "",
    activity: fact.position,
    last_activity: fact.at,
    created: fact.at,
    messages: 0,
    pinned: 0,
    archived: 0,
  };
}

function withMessage(row, fact, text) {
  return {
    title: row?.title || titleFrom(text),
    activity: fact.position,
    last_activity: fact.at,
    messages: (row?.messages ?? 0) + 1,
  };
}

function plainText(parts) {
  return parts
    .filter((part) => part.kind === "text")
    .map((part) => part.text)
    .join("");
}

/** The first line with something on it, among the first 2,000 characters. */
function titleFrom(text) {
  const lines = firstCharacters(text, 2000)
    .split(LINE_BREAKS)
    .map((line) => line.replace(AROUND, ""));
  const shown = (lines.find(Boolean) ?? "").replace(UNPRINTABLE, "");
  if ([...shown].length <= TITLE_LENGTH) return shown;
  return `${firstCharacters(shown, TITLE_LENGTH - 1).replace(AROUND, (spaces, at) => (at ? "" : spaces))}…`;
}

/** As Python counts characters: a pair of surrogates is one. */
function firstCharacters(text, length) {
  return [...text.slice(0, 2 * length)].slice(0, length).join("");
}
