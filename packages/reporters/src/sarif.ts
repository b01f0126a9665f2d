import { fingerprintMessages } from "./fingerprint-messages.ts";
import { stringifySafely } from "./sanitise.ts";
import { toFinding } from "./to-findings.ts";
import type { Finding } from "./to-findings.ts";
import type { Failure, Language, Reporter, ReporterOptions } from "./types.ts";

const SCHEMA = "https://raw.githubusercontent.com/oasis-tcs/sarif-spec/master/Schemata/sarif-schema-2.1.0.json";
const PAGE = "https://github.com/copydesk/copydesk";
/** Code scanning refuses a run with more results, and a file of more than 10 MB gzipped (GitHub's SARIF limits). */
const MAX_RESULTS = 25_000;

/** SARIF 2.1.0. Of more than 25,000 findings the errors come first, and a notification says how many are left out. */
export const formatSarif: Reporter = (report, options) => {
  const ranked: { finding: Finding; fingerprint: string }[] = [];
  for (const file of report.files) {
    const fingerprints = fingerprintMessages(file);
    for (const message of file.messages) {
      ranked.push({ finding: toFinding(file, message), fingerprint: fingerprints.get(message) ?? "" });
    }
  }
  if (ranked.length > MAX_RESULTS) ranked.sort((a, b) => a.finding.severity.localeCompare(b.finding.severity));
  const kept = ranked.slice(0, MAX_RESULTS);
  const notifications = report.failures.map(toNotification);
  if (kept.length < ranked.length) notifications.push(noteLeftOut(ranked.length - kept.length, options.language));
  const ids = new Map((options.rules ?? []).map(({ id }, index) => [id, index]));
  const run = {
    tool: { driver: describeTool(options) },
    columnKind: "utf16CodeUnits",
    invocations: [{ executionSuccessful: report.failures.length === 0, toolExecutionNotifications: notifications }],
    results: kept.map(({ finding, fingerprint }) => toResult(finding, fingerprint, ids.get(finding.rule))),
  };
  return `${stringifySafely({ $schema: SCHEMA, version: "2.1.0", runs: [run] }, 2)}\n`;
};

function describeTool({ language, rules = [], version }: ReporterOptions): object {
  return {
    name: "lint-content",
    informationUri: PAGE,
    ...(version && { semanticVersion: version }),
    rules: rules.map(({ id, description, url }) => ({
      id,
      shortDescription: { text: description[language] },
      helpUri: url,
    })),
  };
}

function toResult(finding: Finding, fingerprint: string, ruleIndex: number | undefined): object {
  const { rule, severity, message, line, column, endLine, endColumn, suggestions } = finding;
  const artifactLocation = { uri: toUri(finding.path) };
  const region = { startLine: line, startColumn: column, endLine, endColumn };
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: severity,
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation, region } }],
    partialFingerprints: { "lintContent/v1": fingerprint },
    ...(suggestions.length > 0 && {
      fixes: suggestions.map(({ text }) => ({
        artifactChanges: [{ artifactLocation, replacements: [{ deletedRegion: region, insertedContent: { text } }] }],
      })),
    }),
  };
}

function toNotification({ path, reason }: Failure): object {
  const locations = [{ physicalLocation: { artifactLocation: { uri: toUri(path) } } }];
  return { level: "error", message: { text: reason }, ...(path && { locations }) };
}

function noteLeftOut(count: number, language: Language): object {
  const text = {
    en: `${count} findings are left out, as code scanning takes ${MAX_RESULTS}`,
    "zh-CN": `代码扫描最多接收 ${MAX_RESULTS} 条结果，其余 ${count} 条未写入`,
  }[language];
  return { level: "warning", message: { text } };
}

/** A relative path as a URI reference (RFC 3986, 4.2). */
function toUri(path: string): string {
  return path
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}
