import { expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import { runRules } from "./run-rules.ts";
import { readSetting } from "./read-setting.ts";
import { parsers } from "./testing/parsers.ts";
import { walkTree } from "./walk-tree.ts";

test("an address that two rules find wrong is reported by the one that says more of it", () => {
  const text =
    "The ferry sails again, see [the timetable](ttps://b.example).\n\n[阅读原文](ttps://wire.example/ferry)\n";
  const rules = ["no-broken-link", "source-link"].flatMap((id) => {
    const rule = catalogue.get(id);
    return rule ? (readSetting(rule, "error", "en") ?? []) : [];
  });
  const parse = parsers["satteri"] as (typeof parsers)[string];
  const messages = runRules(rules, {
    text,
    path: "",
    language: "en",
    walk: (types, visit) => walkTree(parse(text))(types, visit),
  });
  expect(messages.map(({ line, ruleId }) => `${line} ${ruleId}`)).toEqual(["1 no-broken-link", "3 source-link"]);
});
