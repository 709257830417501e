// Running cores and what they have loaded, as application/projections/requested_vs_loaded.py derives them.

function evolveSessions(history, fact, data) {
  const table = history.sessions;
  const row = () => table.get(fact.subject) ?? sessionRow(fact.subject, 0, "");
  const change = (changes) => table.put(fact.position, fact.subject, { ...row(), ...changes });
  switch (fact.name) {
    case "EngineStarted":
      return table.put(fact.position, fact.subject, sessionRow(fact.subject, fact.position, data.engine));
    case "EngineStopped":
      return table.delete(fact.position, fact.subject);
    case "ConversationOpened":
      return change({ conversation: data.conversation });
    case "ModelLoadStarted":
      return change({ loading: data.model, unstable: retryAt(row(), data.model, null) });
    case "ModelLoaded":
      return change({ loading: null, loaded: [...others(row(), data.model), data.model] });
    case "ModelLoadFailed":
      return change({ loading: null });
    case "ModelUnloaded":
      return change({ loaded: others(row(), data.model) });
    case "EngineLost":
      return change(lost(row(), data));
  }
}

function sessionRow(session, position, engine) {
  return { session, position, engine, conversation: "", loading: null, loaded: [], unstable: {} };
}

function lost(row, data) {
  if (!data.model) return { loading: null, loaded: [] };
  return {
    loading: null,
    loaded: others(row, data.model),
    unstable: retryAt(row, data.model, data.retry_at),
  };
}

function others(row, model) {
  return row.loaded.filter((loaded) => !sameCredit(loaded, model));
}

function sameCredit(one, other) {
  return one.model === other.model && one.name === other.name && one.sha256 === other.sha256;
}

/** When models that died too often are tried again. null: nothing keeps this one back any more. */
function retryAt(row, model, at) {
  const { [model.model]: _before, ...rest } = row.unstable;
  return at === null || at === undefined ? rest : { ...rest, [model.model]: at };
}
