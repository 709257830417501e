// Rows of every moment: each row of a view that ever was, and from which fact on.

class Table {
  /** changed(table, key) is told of every put and delete. */
  constructor(name, changed) {
    this.name = name;
    this.versions = new Map();
    this.changed = changed;
  }

  /** The row as it is after the newest fact, or null. */
  get(key) {
    return this.versions.get(key)?.rows.at(-1) ?? null;
  }

  put(position, key, row) {
    let held = this.versions.get(key);
    if (!held) this.versions.set(key, (held = { positions: [], rows: [] }));
    if (held.positions.at(-1) === position) {
      held.rows[held.rows.length - 1] = row;
    } else {
      held.positions.push(position);
      held.rows.push(row);
      this.changed(this, key);
    }
  }

  delete(position, key) {
    if (this.get(key)) this.put(position, key, null);
  }

  /** The row as it was after the fact at `position`, or null. */
  at(position, key) {
    const held = this.versions.get(key);
    return held ? rowAt(held, position) : null;
  }

  /** Every row of that moment, in the order in which their keys came to be. */
  allAt(position) {
    const found = [];
    for (const held of this.versions.values()) {
      if (held.positions[0] > position) continue;
      const row = rowAt(held, position);
      if (row) found.push(row);
    }
    return found;
  }
}

function rowAt(held, position) {
  const after = firstAbove(held.positions, position);
  return after ? held.rows[after - 1] : null;
}

/** The index of the first of the ascending numbers that is above `limit`. */
function firstAbove(numbers, limit) {
  let low = 0,
    high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle] > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** All views over the facts given to `take`, at every moment. */
class History {
  constructor() {
    this.facts = [];
    this.changes = [];
    const changed = (table, key) => this.changes.at(-1).push([table, key]);
    for (const name of ["sidebar", "threads", "messages", "downloads", "sessions"])
      this[name] = new Table(name, changed);
    this.conversationMessages = new Map();
  }

  take(fact, data) {
    this.facts.push(fact);
    this.changes.push([]);
    evolveSidebar(this, fact, data);
    evolveTranscript(this, fact, data);
    evolveDownloads(this, fact, data);
    evolveSessions(this, fact, data);
  }

  /** The index of the newest fact at or below `position`, -1 if there is none. */
  indexAt(position) {
    let low = 0,
      high = this.facts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.facts[middle].position > position) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  }

  /** What the fact changed: [table, key, row before, row after], where null is no row. */
  changesOf(fact) {
    return this.changes[fact.index].map(([table, key]) => [
      table.name,
      key,
      table.at(fact.position - 1, key),
      table.at(fact.position, key),
    ]);
  }
}
