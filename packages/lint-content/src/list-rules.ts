import { catalogue, getRulePage } from "@copydesk/remark-lint-news";
import type { RuleInfo } from "@copydesk/reporters";

/** Every rule as formats that describe rules state it. */
export function listRules(): RuleInfo[] {
  return [...catalogue.values()].map(({ id, description }) => ({ id, description, url: getRulePage(id) }));
}
