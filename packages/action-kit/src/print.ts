import * as core from "@actions/core";
import { sanitise, showControls } from "@copydesk/reporters";
import { cutMessage } from "./findings.ts";

/** A stretch of a file; lines and columns are 1-based. */
interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One annotation as a runner shows it. */
export interface Annotation {
  readonly level: "error" | "warning" | "notice";
  readonly title: string;
  readonly sentence: string;
  /** Without it, the annotation belongs to the whole run. */
  readonly place?: Place;
}

/** Prints a line of the log that is no annotation. */
export function printLine(sentence: string): void {
  core.info(sanitise(sentence));
}

const COMMANDS = { error: core.error, warning: core.warning, notice: core.notice };

/** Prints what only a run with debug logging shows. */
export function printDebug(details: string): void {
  core.debug(sanitise(details));
}

/** Prints an annotation as a workflow command. A place whose path a terminal would act upon is named in the sentence only. */
export function printAnnotation({ level, title, sentence, place }: Annotation): void {
  const isPrintable = place && showControls(place.path) === place.path;
  const where = place && !isPrintable ? `${place.path}:${place.line} ` : "";
  const properties = isPrintable ? toProperties(place) : {};
  COMMANDS[level](cutMessage(sanitise(where + sentence)), { title, ...properties });
}

function toProperties(place: Place): core.AnnotationProperties {
  const file = writeFile(place.path);
  const lines = { file, startLine: place.line, endLine: place.endLine };
  // Columns over several lines make the runner drop all of them (IssueCommandExtension in actions/runner).
  return place.line === place.endLine ? { ...lines, startColumn: place.column, endColumn: place.endColumn } : lines;
}

/** The runner loses a leading `=`, because it splits `file==name`, and makes absolute paths relative. */
function writeFile(path: string): string {
  return path.startsWith("=") ? `${process.env["GITHUB_WORKSPACE"] ?? process.cwd()}/${path}` : path;
}
