// The log as a list that can be searched.

const LIST_ROW = 22;

class FactList {
  /** told: {select(index), found(indexes or null)}. */
  constructor(history, told) {
    Object.assign(this, { history, told, selected: -1, indexes: allIndexes(history) });
    this.list = new RowList(byId("facts"), LIST_ROW, (index) => this.row(this.history.facts[index]));
    byId("search").addEventListener("input", () => this.search());
    for (const box of familyBoxes()) box.addEventListener("change", () => this.search());
    this.search();
  }

  row(fact) {
    const row = element(
      "div",
      {
        className: "fact",
        title: `${fullTime(fact.at)} UTC`,
        data: { family: fact.family },
        aria: { current: String(fact.index === this.selected) },
      },
      element("span", { className: "position" }, String(fact.position)),
      element("b", {}, fact.name),
      element("bdi", { className: "gist" }, fact.gist || subjectName(fact)),
    );
    row.onclick = () => this.told.select(fact.index);
    return row;
  }

  /** Facts of which the name, the stream or the gist holds every word; #41 is a fact. */
  search() {
    const words = byId("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const families = new Set(
      familyBoxes()
        .filter((box) => box.checked)
        .map((box) => box.value),
    );
    const isAll = !words.length && families.size === familyBoxes().length;
    this.indexes = isAll
      ? allIndexes(this.history)
      : allIndexes(this.history).filter((index) => matches(this.history.facts[index], words, families));
    this.told.found(isAll ? null : this.indexes);
    const number = this.indexes.length,
      all = this.history.facts.length;
    byId("found").textContent = isAll ? count(all, "fact") : `${count(number)} of ${count(all, "fact")}`;
    this.list.show(this.indexes);
    this.select(this.selected);
  }

  select(index) {
    this.selected = index;
    const at = firstAbove(this.indexes, index) - 1;
    if (this.indexes[at] === index) this.list.reveal(at);
    this.list.draw();
  }

  /** The index of the next match after the selected fact, with by = -1 before it; null without one. */
  neighbour(by) {
    const at = firstAbove(this.indexes, by > 0 ? this.selected : this.selected - 1);
    return this.indexes[by > 0 ? at : at - 1] ?? null;
  }
}

function allIndexes(history) {
  return history.facts.map((fact) => fact.index);
}

function familyBoxes() {
  return [...document.querySelectorAll("#families input")];
}

function matches(fact, words, families) {
  if (!families.has(fact.family)) return false;
  fact.searched ??= `#${fact.position} ${fact.name} ${fact.stream} ${fact.gist}`.toLowerCase();
  return words.every((word) =>
    word.startsWith("#") ? word === `#${fact.position}` : fact.searched.includes(word),
  );
}
