import { expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import { runRules } from "./run-rules.ts";
import { readSetting } from "./read-setting.ts";
import { parsers } from "./testing/parsers.ts";
import { walkTree } from "./walk-tree.ts";

test.each([
  [
    "an address",
    "The ferry sails again, see [the timetable](ttps://b.example).\n\n[阅读原文](ttps://wire.example/ferry)\n",
    ["1 no-broken-link", "3 source-link"],
  ],
  [
    "a key",
    "---\ntitle: Ferry\ndate: 2025-03-10\norginal_url: https://wire.example/ferry\nwigdets: [search]\n---\n",
    ["4 source-link", "5 front-matter"],
  ],
])("%s that two rules find wrong is reported by the one that says more of it", (_, text, expected) => {
  const rules = ["no-broken-link", "source-link", "front-matter"].flatMap((id) => {
    const rule = catalogue.get(id);
    const setting = id === "front-matter" ? (["error", { schema: "mainroad-post" }] as const) : "error";
    return rule ? (readSetting(rule, setting, "en") ?? []) : [];
  });
  const parse = parsers["satteri"] as (typeof parsers)[string];
  const messages = runRules(rules, {
    text,
    path: "",
    language: "en",
    walk: (types, visit) => walkTree(parse(text))(types, visit),
  });
  const found = messages.map(({ line, ruleId }) => `${line} ${ruleId}`);
  expect(found.filter((one) => one !== "1 front-matter")).toEqual(expected);
});
