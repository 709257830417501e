// Numbers, times and names as people read them. Times are UTC.

const grouped = new Intl.NumberFormat("en-GB");
const BIDI_AND_CONTROL = /[\p{Cc}\p{Cf}\u2028\u2029]+/gu;

function count(number, noun = "") {
  const plural = noun && number !== 1 ? `${noun}s` : noun;
  return noun ? `${grouped.format(number)} ${plural}` : grouped.format(number);
}

/** Without what breaks a line or turns the text around it. */
function oneLine(text) {
  return text
    .slice(0, 2 * 1000)
    .replace(BIDI_AND_CONTROL, " ")
    .trim();
}

function shortId(id) {
  return oneLine(id.slice(0, 8));
}

/** What a stream is called on the page: the title of a conversation, the file of a model, else its id. */
function subjectName(fact) {
  return fact.family === "model" ? modelName(fact.subject) : shortId(fact.subject);
}

function modelName(model) {
  return oneLine(model.split(/[/:]/).at(-1) || model);
}

function isoTime(at) {
  const time = new Date(at);
  return Number.isNaN(time.getTime()) ? "an unreadable time" : time.toISOString();
}

function dateOf(at) {
  return isoTime(at).slice(0, 10);
}

function clockTime(at, milliseconds = true) {
  return isoTime(at).slice(11, milliseconds ? 23 : 19);
}

function fullTime(at) {
  return `${dateOf(at)} ${clockTime(at)}`;
}

/** A span of milliseconds, in the two units that matter. */
function span(milliseconds) {
  const sign = milliseconds < 0 ? "−" : "",
    length = Math.abs(milliseconds);
  if (length < 1000) return `${sign}${Math.round(length)} ms`;
  if (length < 60_000) return `${sign}${(length / 1000).toFixed(1)} s`;
  const seconds = Math.round(length / 1000);
  for (const [unit, size, next, part] of [
    ["d", 86_400, "h", 3600],
    ["h", 3600, "min", 60],
    ["min", 60, "s", 1],
  ]) {
    if (seconds < size) continue;
    const rest = Math.floor((seconds % size) / part);
    return `${sign}${count(Math.floor(seconds / size))} ${unit}${rest ? ` ${rest} ${next}` : ""}`;
  }
}

/** Bytes in decimal units. */
function size(bytes) {
  for (const unit of ["B", "kB", "MB", "GB"]) {
    if (bytes < 999.5)
      return unit === "B" || bytes >= 99.5 ? `${Math.round(bytes)} ${unit}` : `${bytes.toFixed(1)} ${unit}`;
    bytes /= 1000;
  }
  return `${bytes.toFixed(1)} TB`;
}
