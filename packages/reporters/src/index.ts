export type { Failure, Language, Report, Reporter, ReporterOptions, RuleInfo } from "./types.ts";
export type { Finding, Suggestion } from "./to-findings.ts";
export type { Format } from "./formats.ts";
export { escapeMarkdown } from "./markdown.ts";
export { fingerprintMessages } from "./fingerprint-messages.ts";
export { formatJson } from "./json.ts";
export { formats } from "./formats.ts";
export { escapeCommands, sanitise, showControls, stringifySafely } from "./sanitise.ts";
export { toFinding, toFindings } from "./to-findings.ts";
