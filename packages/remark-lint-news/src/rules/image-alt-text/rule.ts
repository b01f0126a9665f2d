import type { RuleDefinition } from "../../rule-definition.ts";
import { toPlugin } from "../../to-plugin.ts";
import type { RulePlugin } from "../../to-plugin.ts";

interface Options {
  readonly placeholders: readonly string[];
}

export const imageAltText: RuleDefinition<Options, "missing" | "placeholder"> = {
  id: "image-alt-text",
  description: {
    en: "Images say what they show",
    "zh-CN": "图片要有替代文字",
  },
  schema: {
    type: "object",
    properties: {
      placeholders: {
        type: "array",
        items: { type: "string" },
        "x-description": { en: "Texts that say nothing of an image", "zh-CN": "没有说明图片内容的文字" },
      },
    },
    additionalProperties: false,
  },
  defaults: { placeholders: ["图片", "image", "img"] },
  messages: {
    missing: {
      en: "Unexpected image without alternative text, expected a description of what it shows",
      "zh-CN": "图片缺少替代文字，请写明图片内容",
    },
    placeholder: {
      en: "Unexpected placeholder `{alt}` as alternative text, expected a description of what the image shows",
      "zh-CN": "替代文字“{alt}”只是占位符，请写明图片内容",
    },
  },
  create: ({ options, text, report }) => ({
    image(node) {
      const start = node.position?.start.offset;
      if (start === undefined) return;
      const alt = node.alt ?? "";
      const from = text.indexOf("[", start) + 1;
      const range = [from, from + alt.length] as const;
      if (alt.trim() === "") report("missing", { range });
      else if (options.placeholders.includes(alt.trim().toLowerCase())) {
        report("placeholder", { range, values: { alt } });
      }
    },
  }),
};

const plugin: RulePlugin = toPlugin(imageAltText);
export default plugin;
