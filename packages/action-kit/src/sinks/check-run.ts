import { showControls } from "@copydesk/reporters";
import type { Target } from "../github/target.ts";
import type { PlacedFinding } from "../findings.ts";

/** docs.github.com/rest/checks/runs: 50 annotations a request. */
const BATCH = 50;

/** 20 requests: GitHub takes 80 that create content a minute. */
const MAXIMUM_ANNOTATIONS = 1000;

type Annotation = ReturnType<typeof toAnnotation>;

/**
 * Posts findings as a check run of the head commit; a run of the same name there is completed, not doubled. Returns the
 * findings that it does not show. `summary` is Markdown of at most 65,535 characters.
 */
export async function postCheckRun(
  target: Target,
  findings: readonly PlacedFinding[],
  summary: string,
  conclusion: "success" | "neutral" | "failure",
): Promise<PlacedFinding[]> {
  const { client, owner, repo, name, headSha } = target;
  const annotations = findings.slice(0, MAXIMUM_ANNOTATIONS).map(toAnnotation);
  const existing = await findOwnRun(target, annotations);
  const missing = annotations.filter((annotation) => !existing?.keys.has(keyOf(annotation)));
  const batches = [];
  for (let start = 0; start < missing.length; start += BATCH) batches.push(missing.slice(start, start + BATCH));
  const common = { owner, repo, status: "completed", conclusion } as const;
  let id = existing?.id;
  for (const batch of batches.length > 0 ? batches : [[]]) {
    const output = { title: name, summary, annotations: batch };
    if (id === undefined) {
      const run = { ...common, name, head_sha: headSha, external_id: externalId(target), output };
      id = (await client.rest.checks.create(run)).data.id;
    } else await client.rest.checks.update({ ...common, check_run_id: id, output });
  }
  return findings.slice(MAXIMUM_ANNOTATIONS);
}

/**
 * This Action's newest run of the head commit, unless it has annotations that hold no longer: GitHub only appends, and a
 * new run of the same name takes the old one's place.
 */
async function findOwnRun(
  target: Target,
  annotations: readonly Annotation[],
): Promise<{ id: number; keys: ReadonlySet<string> } | undefined> {
  const { client, owner, repo, name, headSha } = target;
  const { data } = await client.rest.checks.listForRef({ owner, repo, ref: headSha, check_name: name });
  const run = data.check_runs.find((candidate) => candidate.external_id === externalId(target));
  if (!run) return undefined;
  const request = { owner, repo, check_run_id: run.id, per_page: 100 };
  const posted = await client.paginate(client.rest.checks.listAnnotations, request);
  const keys = new Set(posted.map(keyOf));
  const current = new Set(annotations.map(keyOf));
  return [...keys].every((key) => current.has(key)) ? { id: run.id, keys } : undefined;
}

function externalId({ name }: Target): string {
  return `copydesk/${name}`;
}

function keyOf(annotation: {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly message: string | null;
}): string {
  return JSON.stringify([annotation.path, annotation.start_line, annotation.end_line, annotation.message]);
}

function toAnnotation(finding: PlacedFinding) {
  const { line, endLine } = finding;
  // Columns are allowed on one line only.
  const columns = line === endLine ? { start_column: finding.column, end_column: finding.endColumn } : {};
  return {
    path: finding.path,
    start_line: line,
    end_line: endLine,
    ...columns,
    annotation_level: finding.severity === "error" ? ("failure" as const) : ("warning" as const),
    title: finding.rule,
    message: showControls(finding.message),
  };
}
