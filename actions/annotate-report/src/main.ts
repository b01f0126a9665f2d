import {
  findPull,
  flag,
  publish,
  publishInputs,
  readEvent,
  readInputs,
  readReport,
  runAction,
  text,
} from "@copydesk/action-kit";
import { findNearest } from "@copydesk/front-matter";

const { scope, "fail-on": failOn, language, token } = publishInputs;

await runAction(async () => {
  const sinks = { "check-run": flag(true), review: flag(true) };
  const values = readInputs({ scope, "fail-on": failOn, language, token, ...sinks, report: text }, findNearest);
  const results = readReport(values.report);
  const found = await findPull(readEvent(), values.token);
  if (!found) return "clean";
  // Workflow commands would stand on the default branch, where this runs; the check run tells the verdict.
  const options = { ...values, annotations: "none" } as const;
  const outcome = await publish("lint-content", results, found.change, found.event, options);
  return outcome === "findings" ? "clean" : outcome;
});
