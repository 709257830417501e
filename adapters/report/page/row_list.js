// A list of any length, of which only the rows in sight are elements.

class RowList {
  /** made(item) gives the element of a row, `height` pixels high. */
  constructor(holder, height, made) {
    Object.assign(this, { holder, height, made, items: [], key: "" });
    this.body = element("div", { className: "rows" });
    holder.replaceChildren(this.body);
    holder.addEventListener("scroll", () => this.draw());
    new ResizeObserver(() => this.draw()).observe(holder);
  }

  show(items, key) {
    this.items = items;
    this.draw(key);
  }

  /** key: what the rows depend on besides the items; they are made anew when it changes. */
  draw(key = this.key) {
    const first = Math.max(0, Math.floor(this.holder.scrollTop / this.height) - 4);
    const end = Math.min(this.items.length, first + Math.ceil(this.holder.clientHeight / this.height) + 9);
    this.key = key;
    this.body.style.height = `${this.items.length * this.height}px`;
    this.body.replaceChildren(
      ...this.items.slice(first, end).map((item, n) => {
        const row = this.made(item);
        row.style.top = `${(first + n) * this.height}px`;
        return row;
      }),
    );
  }

  reveal(n) {
    const { holder, height } = this,
      top = n * height;
    if (top < holder.scrollTop) holder.scrollTop = top - height;
    else if (top + height > holder.scrollTop + holder.clientHeight)
      holder.scrollTop = top - holder.clientHeight + 2 * height;
  }
}
