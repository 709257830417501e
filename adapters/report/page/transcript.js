// Threads and messages, as application/projections/transcript.py derives them.

const NO_REPLY = { reply: "", session: "", asked: 0, answering: null };
const FINISHES = { ReplyStopped: "stopped", ReplyFailed: "failed", ReplyInterrupted: "interrupted" };

function evolveTranscript(history, fact, data) {
  const change = (changes) => changeThread(history, fact, changes);
  switch (fact.name) {
    case "ConversationStarted":
      return history.threads.put(fact.position, fact.subject, emptyThread(fact.subject));
    case "ConversationDeleted":
      return deleteThread(history, fact);
    case "MessageAppended":
      putMessage(history, fact, data);
      return change({ selected: "", ...(data.role === "assistant" ? NO_REPLY : {}) });
    case "ReplyRequested":
      return change({ selected: data.parent, reply: data.reply, session: data.session, asked: fact.position });
    case "ReplyStarted":
      return change({ answering: data.answer });
    case "ReplyStopped":
    case "ReplyFailed":
    case "ReplyInterrupted":
      return cutShort(history, fact, data);
    case "ModelRequested":
      return change({ target_model: data.target.model, target: data.target.name });
    case "BranchSelected":
      return change({ selected: data.head });
    case "InstructionsChanged":
      return change({ instructions: data.instructions });
    case "SamplingChanged":
      return change({ sampling: data.sampling });
  }
}

function emptyThread(conversation) {
  return {
    conversation,
    target_model: "",
    target: "",
    selected: "",
    instructions: "",
    sampling: null,
    ...NO_REPLY,
  };
}

function changeThread(history, fact, changes) {
  const row = history.threads.get(fact.subject) ?? emptyThread(fact.subject);
  history.threads.put(fact.position, fact.subject, { ...row, ...changes });
}

function deleteThread(history, fact) {
  history.threads.delete(fact.position, fact.subject);
  for (const message of history.conversationMessages.get(fact.subject) ?? []) {
    if (history.messages.get(message)?.conversation === fact.subject)
      history.messages.delete(fact.position, message);
  }
}

/** What was shown of an answer stays as a message. */
function cutShort(history, fact, data) {
  changeThread(history, fact, NO_REPLY);
  if (!data.parts.length) return;
  const finish = FINISHES[fact.name];
  putMessage(history, fact, { ...data, message: data.reply, role: "assistant", finish });
  changeThread(history, fact, { selected: "" });
}

function putMessage(history, fact, data) {
  history.messages.put(fact.position, data.message, {
    message: data.message,
    conversation: fact.subject,
    parent: data.parent ?? "",
    role: data.role,
    position: fact.position,
    at: fact.at,
    text: plainText(data.parts),
    reasoning: reasoningText(data.parts),
    finish: data.finish ?? "",
    answer: data.answer ?? null,
    usage: data.usage ?? null,
  });
  const messages = history.conversationMessages.get(fact.subject);
  if (messages) messages.add(data.message);
  else history.conversationMessages.set(fact.subject, new Set([data.message]));
}

function reasoningText(parts) {
  return parts
    .filter((part) => part.kind === "reasoning")
    .map((part) => part.text)
    .join("");
}
