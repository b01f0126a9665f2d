export type { Failure, Language, Report, Reporter, ReporterOptions } from "./types.ts";
export type { Finding, Suggestion } from "./to-findings.ts";
export { fingerprintMessages } from "./fingerprint-messages.ts";
export { formatJson } from "./json.ts";
export { formatText } from "./text.ts";
export { escapeCommands, sanitise, showControls, stringifySafely } from "./sanitise.ts";
export { toFindings } from "./to-findings.ts";
