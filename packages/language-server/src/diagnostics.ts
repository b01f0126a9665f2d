import type { Language } from "@copydesk/front-matter";
import { CodeActionKind, DiagnosticSeverity } from "vscode-languageserver";
import type { CodeAction, Diagnostic, Range, TextEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { VFileMessage } from "vfile-message";

/** What a finding offers in its place. */
interface Offer {
  readonly expected: readonly string[];
  readonly certain: boolean;
}

const NOTHING: Offer = { expected: [], certain: false };

const TEXTS: Readonly<Record<Language, { replace: (text: string) => string; remove: string; all: string }>> = {
  en: {
    replace: (text) => `Replace with “${text}”`,
    remove: "Delete it",
    all: "Fix everything that is certain",
  },
  "zh-CN": {
    replace: (text) => `替换为“${text}”`,
    remove: "删除",
    all: "修正所有有把握的问题",
  },
};

/** A finding as an editor shows it, with what it offers. */
export interface OfferedDiagnostic extends Diagnostic {
  readonly data?: Offer;
}

/** A message as an editor shows it. */
export function toDiagnostic(message: VFileMessage & { readonly certain?: boolean }): OfferedDiagnostic {
  return {
    range: toRange(message),
    message: message.reason,
    severity: message.fatal === true ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    source: "lint-content",
    data: { expected: message.expected ?? [], certain: message.certain === true },
    ...(message.ruleId !== undefined && { code: message.ruleId }),
    ...(message.url !== undefined && { codeDescription: { href: message.url } }),
  };
}

function toRange({ place }: VFileMessage): Range {
  const start = place && "start" in place ? place.start : place;
  const end = place && "end" in place ? place.end : place;
  return {
    start: { line: (start?.line ?? 1) - 1, character: (start?.column ?? 1) - 1 },
    end: { line: (end?.line ?? 1) - 1, character: (end?.column ?? 1) - 1 },
  };
}

/** The quick fixes of the findings that touch `range`, and one action for all that is certain in the document. */
export function toCodeActions(
  document: TextDocument,
  range: Range,
  all: readonly OfferedDiagnostic[],
  language: Language,
): CodeAction[] {
  const texts = TEXTS[language];
  const quickFixes = all
    .filter((diagnostic) => isTouching(diagnostic.range, range))
    .flatMap((diagnostic) => {
      const { expected, certain } = diagnostic.data ?? NOTHING;
      return expected.map((newText, index): CodeAction => ({
        title: newText === "" ? texts.remove : texts.replace(shorten(newText)),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isPreferred: index === 0 && (certain || expected.length === 1),
        edit: { changes: { [document.uri]: [{ range: diagnostic.range, newText }] } },
      }));
    });
  const edits = findCertainEdits(all);
  const fixAll: CodeAction = {
    title: texts.all,
    kind: CodeActionKind.SourceFixAll,
    edit: { changes: { [document.uri]: edits } },
  };
  return edits.length > 0 ? [...quickFixes, fixAll] : quickFixes;
}

/** As `--fix` does it: of edits that overlap or start at the same place the first; what is left out is offered again. */
function findCertainEdits(diagnostics: readonly OfferedDiagnostic[]): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { range, data } of diagnostics.toSorted(compareRanges)) {
    const { expected, certain } = data ?? NOTHING;
    const [newText] = expected;
    const last = edits.at(-1)?.range;
    if (!certain || newText === undefined) continue;
    if (last && (comparePositions(range.start, last.end) < 0 || comparePositions(range.start, last.start) === 0)) {
      continue;
    }
    edits.push({ range, newText });
  }
  return edits;
}

function compareRanges({ range: a }: Diagnostic, { range: b }: Diagnostic): number {
  return comparePositions(a.start, b.start) || comparePositions(a.end, b.end);
}

function comparePositions(a: Range["start"], b: Range["start"]): number {
  return a.line - b.line || a.character - b.character;
}

function isTouching(a: Range, b: Range): boolean {
  return comparePositions(a.start, b.end) <= 0 && comparePositions(b.start, a.end) <= 0;
}

/** Room for a title in an editor's menu. */
const TITLE_LENGTH = 60;

function shorten(text: string): string {
  const oneLine = text.replace(/\s+/g, " ");
  return oneLine.length > TITLE_LENGTH ? `${oneLine.slice(0, TITLE_LENGTH)}…` : oneLine;
}
