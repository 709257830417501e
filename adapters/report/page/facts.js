// The facts of the log, from the lines that the page holds.

const GIST_LENGTH = 160;

/** Calls take(fact, data) for each fact, in order; gives the number of lines that could not be read. A fact
 * keeps its line, from which its data is read again when somebody looks at it. */
async function readFacts(base64, take, progress) {
  let index = 0,
    damaged = 0;
  for await (const lines of linesOf(bytesOf(base64))) {
    for (const line of lines) {
      const read = parsedFact(line, index);
      if (read) {
        take(...read);
        index += 1;
      } else if (line) {
        damaged += 1;
      }
    }
    progress(index);
  }
  return damaged;
}

function bytesOf(base64) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

async function* linesOf(bytes) {
  const texts = new Blob([bytes])
    .stream()
    .pipeThrough(new DecompressionStream("deflate"))
    .pipeThrough(new TextDecoderStream());
  const reader = texts.getReader();
  let rest = "";
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const lines = (rest + read.value).split("\n");
    rest = lines.pop();
    yield lines;
  }
  yield [rest];
}

function parsedFact(line, index) {
  try {
    const { data, ...fact } = JSON.parse(line);
    const at = fact.stream.indexOf(":");
    Object.assign(fact, {
      index,
      line,
      family: fact.stream.slice(0, at),
      subject: fact.stream.slice(at + 1),
    });
    fact.gist = gist(fact, data);
    return [fact, data];
  } catch {
    return null;
  }
}

/** What one would ask next about a fact, on one line. */
function gist(fact, data) {
  const model = data.target ?? data.answer?.by ?? data.model;
  const said = data.parts?.find((part) => part.kind === "text")?.text;
  const told =
    said ??
    data.title ??
    data.instructions ??
    data.failure?.message ??
    data.why ??
    model?.name ??
    data.name ??
    data.engine;
  return oneLine(typeof told === "string" ? told : "").slice(0, GIST_LENGTH);
}

/** The data of a fact for people: numbers keep the digits that they have in the log. */
function writtenData(fact) {
  const exact = (_key, value, context) =>
    typeof value === "number" && context?.source && JSON.rawJSON ? JSON.rawJSON(context.source) : value;
  return JSON.stringify(JSON.parse(fact.line, exact).data, null, 2);
}
