import type { RunEvent } from "./event.ts";
import type { PlacedFinding } from "./findings.ts";
import { createClient, describeRefusal, isRefusal } from "./github/create-client.ts";
import type { Target } from "./github/target.ts";
import { localize } from "./language.ts";
import type { Localized } from "./language.ts";
import { printAnnotation } from "./print.ts";
import type { PublishOptions } from "./publish.ts";
import { postCheckRun } from "./sinks/check-run.ts";
import { postReview } from "./sinks/review.ts";
import { formatSummary } from "./sinks/summary.ts";
import type { SummaryContext } from "./sinks/summary.ts";

/** docs.github.com/rest/checks/runs: a summary has at most 65,535 characters. */
const LARGEST_CHECK_SUMMARY = 65_535;

const REVIEW: Localized = { en: "a review", "zh-CN": "审阅意见" };
const CHECK_RUN: Localized = { en: "a check run", "zh-CN": "检查结果" };
const STEPPED_DOWN: Localized = {
  en: "GitHub did not take {sink} ({reason}); the findings are shown another way",
  "zh-CN": "GitHub 未接受{sink}（{reason}），已改用其他方式展示",
};
const NO_TOKEN: Localized = { en: "there is no token", "zh-CN": "没有令牌" };

/** What is to be posted. */
export interface Posting {
  readonly name: string;
  readonly event: RunEvent;
  readonly options: PublishOptions;
  /** What a reader is to see on the lines of the change. */
  readonly shown: readonly PlacedFinding[];
  readonly all: readonly PlacedFinding[];
  readonly failing: boolean;
  readonly summary: SummaryContext;
}

interface Sink {
  readonly label: Localized;
  /** Returns the findings that it does not show. */
  readonly post: (target: Target, findings: readonly PlacedFinding[]) => Promise<readonly PlacedFinding[]>;
}

/**
 * Posts findings to the sinks that the workflow asked for, each finding to the first that takes it, and returns those that
 * none took. A sink that GitHub refuses costs one notice. Nothing is posted for a merge queue.
 */
export async function postFindings(posting: Posting): Promise<readonly PlacedFinding[]> {
  const { event, options } = posting;
  const { paths = [] } = options;
  // Several jobs may share a site, each with its part: none answers for the others' findings.
  const name = paths.length > 0 ? `${posting.name} (${paths.join(", ")})` : posting.name;
  const { owner, repo, headSha, pull } = event;
  let rest = posting.shown;
  if (event.name === "merge_group") return rest;
  for (const { label, post } of chooseSinks(posting)) {
    if (options.token === "") {
      printStep(label, NO_TOKEN[options.language], posting);
      continue;
    }
    try {
      rest = await post({ client: await createClient(options.token), owner, repo, headSha, pull, name }, rest);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      printStep(label, describeRefusal(error), posting);
    }
  }
  return rest;
}

function chooseSinks({ all, event, failing, options, shown, summary }: Posting): Sink[] {
  const sinks: Sink[] = [];
  const { pull } = event;
  if (options.review && pull !== undefined) {
    const post: Sink["post"] = (target, rest) => postReview({ ...target, pull }, rest, all, options.language);
    sinks.push({ label: REVIEW, post });
  }
  if (options["check-run"]) {
    const text = formatSummary(all, summary, LARGEST_CHECK_SUMMARY);
    const conclusion = failing ? "failure" : shown.length > 0 ? "neutral" : "success";
    sinks.push({ label: CHECK_RUN, post: (target, rest) => postCheckRun(target, rest, text, conclusion) });
  }
  return sinks;
}

function printStep(label: Localized, reason: string, { name, options: { language } }: Posting): void {
  const sentence = localize(STEPPED_DOWN, language, { sink: label[language], reason });
  printAnnotation({ level: "notice", title: name, sentence });
}
