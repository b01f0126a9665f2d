/** A workflow command as the runner understands it. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** The commands that a runner of today acts upon. */
const REGISTERED = new Set(
  "error warning notice debug group endgroup echo add-mask add-matcher remove-matcher add-path set-env set-output save-state stop-commands internal-set-repo-path".split(
    " ",
  ),
);

const DATA = { "%0D": "\r", "%0A": "\n", "%25": "%" };
const PROPERTY = { "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%" };
const OLD = { "%3B": ";", "%0D": "\r", "%0A": "\n", "%5D": "]", "%25": "%" };

/**
 * What a runner makes of one line of a step's output, in either syntax; `undefined` for log text. After
 * src/Runner.Common/ActionCommand.cs of actions/runner.
 */
export function parseCommand(line: string): Command | undefined {
  const trimmed = line.replace(/^[\s\u0085]+/u, "");
  const current = /^::(.*?)::(.*)$/su.exec(trimmed);
  return (
    (current && readCommand(current[1] ?? "", current[2] ?? "", ",", PROPERTY, DATA)) ||
    readOldCommand(line) ||
    undefined
  );
}

function readOldCommand(line: string): Command | undefined {
  const old = /##\[(.*?)\](.*)$/su.exec(line);
  return old ? readCommand(old[1] ?? "", old[2] ?? "", ";", OLD, OLD) : undefined;
}

type Escapes = Readonly<Record<string, string>>;

function readCommand(
  head: string,
  data: string,
  separator: string,
  propertyEscapes: Escapes,
  dataEscapes: Escapes,
): Command | undefined {
  const space = head.indexOf(" ");
  const name = space < 0 ? head : head.slice(0, space);
  if (!REGISTERED.has(name)) return undefined;
  const pairs = (space < 0 ? "" : head.slice(space + 1).trim())
    .split(separator)
    .map((pair) => /^=*([^=]+)=+(.+)$/su.exec(pair))
    .filter((pair) => pair !== null)
    .map(([, key = "", value = ""]) => [key, unescape(value, propertyEscapes)] as const);
  return { name, properties: Object.fromEntries(pairs), data: unescape(data, dataEscapes) };
}

function unescape(text: string, escapes: Escapes): string {
  return Object.entries(escapes).reduce((result, [escaped, mark]) => result.replaceAll(escaped, mark), text);
}
