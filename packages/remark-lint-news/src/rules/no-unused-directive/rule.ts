import type { RuleDefinition } from "../../rule-definition.ts";
import { toPlugin } from "../../to-plugin.ts";
import type { RulePlugin } from "../../to-plugin.ts";

interface Options {
  readonly requireReason: boolean;
  readonly rules: readonly string[];
}

export const noUnusedDirective: RuleDefinition<Options, "unused" | "unexplained"> = {
  id: "no-unused-directive",
  description: {
    en: "A comment that silences a rule silences something, and may have to say why",
    "zh-CN": "屏蔽规则的注释要确有作用，还可要求写明理由",
  },
  schema: {
    type: "object",
    properties: {
      requireReason: {
        type: "boolean",
        "x-description": {
          en: 'Whether each must say why: `<!--lint ignore image-alt-text reason="a line between two songs"-->`',
          "zh-CN": '是否必须写明理由：`<!--lint ignore image-alt-text reason="仅作分隔"-->`',
        },
      },
      rules: {
        type: "array",
        items: { type: "string" },
        "x-description": {
          en: "Ids of further rules that run before this one, for remark, where a rule does not know of the others",
          "zh-CN": "在本规则之前运行的其他规则；remark 中的规则互不知晓，需在此列出",
        },
      },
    },
    additionalProperties: false,
  },
  defaults: { requireReason: false, rules: [] },
  messages: {
    unused: {
      en: "Unexpected comment that silences `{rule}` where it reports nothing, expected none",
      "zh-CN": "这条注释屏蔽“{rule}”，但这里没有该规则的提示，请删除",
    },
    unexplained: {
      en: 'Unexpected comment that silences rules without a reason, expected `reason="…"` in it',
      "zh-CN": '这条注释屏蔽规则却没有写明理由，请加上 `reason="…"`',
    },
  },
  create: ({ options, report }) => ({
    review(directives) {
      for (const { verb, rules, reason, range, silenced, idle } of directives) {
        if (verb === "enable") continue;
        const unused = rules.filter((id) => idle.includes(id) || (options.rules.includes(id) && !silenced.has(id)));
        for (const rule of unused) {
          const isOnly = rules.length === 1;
          report("unused", { range, values: { rule }, ...(isOnly && { expected: [""] }) });
        }
        if (options.requireReason && reason === undefined) report("unexplained", { range });
      }
    },
  }),
};

const plugin: RulePlugin = toPlugin(noUnusedDirective);
export default plugin;
