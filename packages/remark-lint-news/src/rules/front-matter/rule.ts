import { formatProblem, validateNewsPost } from "@copydesk/front-matter";
import type { RuleDefinition } from "../../rule-definition.ts";
import { toPlugin } from "../../to-plugin.ts";
import type { RulePlugin } from "../../to-plugin.ts";

export const frontMatter: RuleDefinition<Record<string, never>, never> = {
  id: "front-matter",
  description: { en: "Front matter follows its schema", "zh-CN": "文首元数据符合 schema" },
  schema: { type: "object", additionalProperties: false },
  defaults: {},
  messages: {},
  create: (context) => {
    for (const problem of [...context.frontMatter.problems, ...validateNewsPost(context.frontMatter)]) {
      context.reportSentence(formatProblem(problem, context.language), {
        range: problem.range,
        ...(problem.expected && { expected: problem.expected }),
        ...(problem.certain && { certain: true }),
        ...(problem.severity === "warning" && { severity: "warning" }),
      });
    }
    return {};
  },
};

const plugin: RulePlugin = toPlugin(frontMatter);
export default plugin;
