/** A workflow command as a runner takes it from a line of output. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

/** Reads one line as GitHub's runner does (actions/runner, ActionCommand); `null` when it is plain log text. */
export function parseCommand(line: string): Command | null {
  const current = /^\s*::([^\s:]+)(?: +(.*?))?::(.*)$/su.exec(line);
  if (current) {
    const [, name = "", properties = "", data = ""] = current;
    return { name, properties: readProperties(properties, ",", /%(?:0D|0A|3A|2C|25)/gi), data: unescape(data) };
  }
  const old = /##\[([^\s\]]+)(?: ([^\]]*))?\](.*)$/su.exec(line);
  if (!old) return null;
  const [, name = "", properties = "", data = ""] = old;
  return { name, properties: readProperties(properties, ";", /%(?:0D|0A|5D|3B|25)/gi), data: unescape(data) };
}

function readProperties(text: string, separator: string, escapes: RegExp): Record<string, string> {
  const pairs = text.split(separator).map((pair) => /^([^=]+)=+(.+)$/s.exec(pair.trim()));
  return Object.fromEntries(pairs.flatMap((pair) => (pair ? [[pair[1], unescape(pair[2] ?? "", escapes)]] : [])));
}

function unescape(text: string, escapes = /%(?:0D|0A|25)/gi): string {
  return text.replace(escapes, decodeURIComponent);
}
