// Where each model's lifecycle stands, as application/projections/downloads.py derives it.

/** By the status before and the fact; "" is a model that is neither here nor wanted. */
const TRANSITIONS = {
  "": { DownloadQueued: "Queued" },
  Queued: {
    DownloadMovedToFront: "Queued",
    DownloadStarted: "Downloading",
    DownloadFailed: "Failed",
    DownloadCanceled: "Canceled",
  },
  Downloading: {
    DownloadCompleted: "Compiling",
    DownloadFailed: "Failed",
    DownloadCanceled: "Canceled",
    DownloadInterrupted: "Queued",
  },
  Compiling: {
    Compiled: "Ready",
    DownloadFailed: "Failed",
    DownloadCanceled: "Canceled",
    DownloadInterrupted: "Queued",
  },
  Ready: { ModelLost: "Failed", ModelRemoved: "" },
  Failed: { DownloadQueued: "Queued", ModelRemoved: "" },
  Canceled: { DownloadQueued: "Queued", ModelRemoved: "" },
};

const NO_MODEL = {
  name: "",
  status: "",
  turn: 0,
  position: 0,
  used: 0,
  failures: 0,
  path: "",
  sha256: "",
  size: 0,
  context_length: 0,
  failure: null,
};

function evolveDownloads(history, fact, data) {
  const table = history.downloads;
  if (fact.name === "ReplyStarted") {
    const row = table.get(data.answer.by.model);
    if (row) table.put(fact.position, row.model, { ...row, used: fact.position });
  } else if (fact.name === "ModelRemoved") {
    table.delete(fact.position, fact.subject);
  } else if (fact.name in DOWNLOAD_CHANGES) {
    const row = table.get(fact.subject) ?? { model: fact.subject, ...NO_MODEL };
    const status = TRANSITIONS[row.status][fact.name] ?? row.status;
    const changes = DOWNLOAD_CHANGES[fact.name](row, data, fact.position);
    table.put(fact.position, fact.subject, { ...row, status, ...changes, position: fact.position });
  }
}

const failed = (row, data) => ({ failure: data.failure, failures: row.failures + 1 });

const DOWNLOAD_CHANGES = {
  DownloadQueued: (row, data, position) => ({
    name: data.name,
    failure: null,
    turn: position,
    size: data.size || row.size,
  }),
  DownloadMovedToFront: (_row, _data, position) => ({ turn: -position }),
  DownloadInterrupted: (_row, _data, position) => ({ turn: -position }),
  DownloadStarted: (_row, data) => ({ size: data.size }),
  DownloadCompleted: (_row, data) => ({ path: data.path, sha256: data.sha256, size: data.size }),
  Compiled: (_row, data) => ({ context_length: data.context_length, failures: 0 }),
  DownloadFailed: failed,
  ModelLost: failed,
  DownloadCanceled: () => ({}),
};
