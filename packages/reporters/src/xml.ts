import { showControls } from "./sanitise.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "[": "&#91;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;",
};

/** An element with its attributes; what XML 1.0 cannot hold, and what a terminal or a runner would act on, is made visible. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[] = [],
): string {
  const start = Object.entries(attributes).reduce((tag, [key, value]) => `${tag} ${key}="${escape(value)}"`, name);
  return children.length > 0 ? `<${start}>\n${children.join("\n")}\n</${name}>` : `<${start}/>`;
}

function escape(value: string | number): string {
  return String(value)
    .split(/([\t\n\r])/)
    .map((part, index) => (index % 2 === 0 ? showControls(part) : part))
    .join("")
    .replace(/[\uFFFE\uFFFF]/g, "\uFFFD")
    .replace(/[&<>"[\t\n\r]/g, (character) => ENTITIES[character] ?? character);
}
