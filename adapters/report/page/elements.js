// Elements of the page. What a log says becomes text and nothing else: there is no markup from data.

/** attributes: properties of the element; `data` and `aria` hold attributes with those prefixes. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  const { data = {}, aria = {}, ...properties } = attributes;
  Object.assign(made, properties);
  for (const [key, value] of Object.entries(data)) made.dataset[key] = value;
  for (const [key, value] of Object.entries(aria)) made.setAttribute(`aria-${key}`, value);
  made.append(...children.filter((child) => child !== null && child !== ""));
  return made;
}

function byId(id) {
  return document.getElementById(id);
}

/** A text of any length, cut where it would make the page slow; the rest is a click away. */
function longText(text, name = "div", limit = 4000) {
  const shown = element(name, { className: "long", dir: "auto" }, text.slice(0, limit));
  if (text.length > limit) {
    const more = element("button", { type: "button" }, `Show all ${count(text.length)} characters`);
    more.onclick = () => shown.replaceChildren(text);
    shown.append("… ", more);
  }
  return shown;
}

/** A link to a fact by its position. */
function factLink(position, text = `fact ${position}`) {
  return element("a", { href: `#fact=${position}` }, text);
}
