import { showControls } from "./sanitise.ts";
import { toFindings } from "./to-findings.ts";
import type { Reporter } from "./types.ts";

/**
 * GitHub workflow commands, an annotation a finding. A runner shows 10 of each level a step and cuts a message at 4,096
 * characters (actions/runner); the rest stays in the log.
 */
export const formatGithub: Reporter = (report) => {
  const findings = toFindings(report).map((finding) => {
    const { line, column, endLine, endColumn, rule, severity, message } = finding;
    const columns = line === endLine ? { col: column, endColumn } : {};
    return command(severity, { file: finding.path, line, endLine, ...columns, title: rule }, message);
  });
  const failures = report.failures.map(({ path, reason }) => command("error", { file: path }, reason));
  return [...findings, ...failures].join("");
};

function command(name: string, properties: Readonly<Record<string, string | number>>, data: string): string {
  const pairs = Object.entries(properties)
    .filter(([, value]) => value !== "")
    .map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name} ${pairs.join(",")}::${escapeData(data)}\n`;
}

/** The runner drops a value's leading `=`; a path means the same with `./` before it. */
function escapeProperty(value: string | number): string {
  const text = String(value).replace(/^=/, "./=");
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

function escapeData(text: string): string {
  return text
    .split(/([\r\n])/)
    .map((part, index) => (index % 2 === 0 ? showControls(part) : part))
    .join("")
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A");
}
