import type { CommandLine } from "./parse-command-line.ts";

/** `--color` and `--no-color` first, then NO_COLOR and FORCE_COLOR (no-color.org, force-color.org), then the stream. */
export function wantsColor(
  line: CommandLine,
  env: Readonly<Record<string, string | undefined>>,
  isTerminal: boolean,
): boolean {
  if (line.has("no-color")) return false;
  if (line.has("color")) return true;
  if (env["NO_COLOR"]) return false;
  if (env["FORCE_COLOR"] !== undefined) return env["FORCE_COLOR"] !== "0" && env["FORCE_COLOR"] !== "false";
  return isTerminal && env["TERM"] !== "dumb";
}

/** Terminals that are known to open OSC 8 hyperlinks, by the variables they set. */
export function opensLinks(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env["CI"]) return false;
  const program = env["TERM_PROGRAM"] ?? "";
  return (
    ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "tabby"].includes(program) ||
    Boolean(env["WT_SESSION"] ?? env["KITTY_WINDOW_ID"] ?? env["DOMTERM"] ?? env["KONSOLE_VERSION"]) ||
    Number(env["VTE_VERSION"] ?? 0) >= 5_000
  );
}
