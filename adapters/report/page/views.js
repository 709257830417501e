// The questions that application/views.py answers, of any moment.

const JOBS = ["Queued", "Downloading", "Compiling"];

class Views {
  /** The views as they were after the fact at position `at`. */
  constructor(history, at) {
    this.history = history;
    this.at = at;
  }

  /** Newest activity first. */
  sidebar(archived = false) {
    const rows = this.history.sidebar.allAt(this.at).filter((row) => Boolean(row.archived) === archived);
    return rows.sort((one, other) => other.activity - one.activity);
  }

  conversation(conversation) {
    return this.history.sidebar.at(this.at, conversation);
  }

  /** The newest messages of the selected branch, oldest first; earlier: there are more. null: no thread. */
  thread(conversation, limit = 100) {
    const thread = this.history.threads.at(this.at, conversation);
    const row = this.conversation(conversation);
    if (!thread || !row) return null;
    const messages = [];
    let message = thread.selected ? this.message(thread.selected) : this.newestMessage(conversation);
    while (message?.conversation === conversation && messages.length <= limit) {
      messages.push(message);
      message = this.message(message.parent);
    }
    return {
      ...thread,
      title: row.title,
      messages: messages.slice(0, limit).reverse(),
      earlier: messages.length > limit,
    };
  }

  message(id) {
    return id ? this.history.messages.at(this.at, id) : null;
  }

  newestMessage(conversation) {
    const said = [...(this.history.conversationMessages.get(conversation) ?? [])].map((id) => this.message(id));
    const rows = said.filter((row) => row?.conversation === conversation);
    return rows.reduce((newest, row) => (newest && newest.position > row.position ? newest : row), null);
  }

  /** The message and its alternatives, oldest first. */
  branches(message) {
    const ids = this.history.conversationMessages.get(message.conversation) ?? [];
    const rows = [...ids].map((id) => this.message(id)).filter((row) => row?.parent === message.parent);
    return rows.sort((one, other) => one.position - other.position);
  }

  /** The queue in its order, then the other models, newest first. */
  downloads() {
    const rows = this.history.downloads.allAt(this.at).sort((one, other) => other.position - one.position);
    return [...inQueue(rows), ...rows.filter((row) => !JOBS.includes(row.status))];
  }

  download(model) {
    return this.history.downloads.at(this.at, model);
  }

  /** Oldest first. */
  sessions() {
    return this.history.sessions.allAt(this.at).sort((one, other) => one.position - other.position);
  }

  /** What the conversation asks for, what the session has, and why they differ. null: no such thread. */
  standing(conversation, session) {
    const thread = this.history.threads.at(this.at, conversation);
    if (!thread) return null;
    const core = this.history.sessions.at(this.at, session);
    const requested = { model: thread.target_model, name: thread.target };
    const all = core?.loaded ?? [];
    const loaded = all.find((credit) => credit.model === requested.model) ?? all.at(-1) ?? null;
    const loading = core?.loading ?? null;
    const retry =
      core && Object.hasOwn(core.unstable, requested.model) ? core.unstable[requested.model] : null;
    return {
      conversation,
      requested,
      status: this.download(requested.model)?.status ?? "",
      loaded,
      loading,
      answering: thread.answering?.by ?? null,
      waiting: Boolean(thread.reply) && !thread.answering,
      why: this.why(requested, loaded, loading, retry),
      all_loaded: all,
      retry_at: retry,
    };
  }

  why(requested, loaded, loading, retry) {
    if (loaded && loaded.model === requested.model) return "";
    if (loading && loading.model === requested.model) return `${requested.name} is being loaded`;
    if (retry !== null) {
      const time = new Date(retry).toISOString().slice(11, 19);
      return `${requested.name} made the engine die too often; it is tried again after ${time} UTC`;
    }
    return `${requested.name} ${this.stage(requested)}${loaded ? `; ${loaded.name} answers meanwhile` : ""}`;
  }

  stage(requested) {
    const row = this.download(requested.model);
    if (!row) return "is not on disk";
    if (row.failure) return `is ${row.status}: ${row.failure.message.replace(/\.+$/, "")}`;
    if (row.status === "Queued") {
      const turn = this.downloads().findIndex((job) => job.model === row.model) + 1;
      return `is Queued, number ${turn} in the queue`;
    }
    return row.status === "Ready" ? "is Ready and is loaded when it is to answer" : `is ${row.status}`;
  }
}

/** rows: newest first. The job that runs, then those that wait. */
function inQueue(rows) {
  const jobs = rows.filter((row) => JOBS.includes(row.status));
  const waits = (row) => Number(row.status === "Queued");
  return jobs.sort((one, other) => waits(one) - waits(other) || one.turn - other.turn);
}
