import type { Nodes, Parents } from "mdast";
import type { Walk } from "./rule-definition.ts";

/** A walk over a whole mdast tree in memory, as remark gives it; its depth is bounded by memory, not by the stack. */
export function walkTree(tree: Nodes): Walk {
  return (types, visit) => {
    const stack: { node: Nodes; ancestors: readonly Parents[] }[] = [{ node: tree, ancestors: [] }];
    for (let entry = stack.pop(); entry; entry = stack.pop()) {
      const { node, ancestors } = entry;
      if (types.has(node.type)) visit(node, ancestors);
      if (!("children" in node)) continue;
      const below = [...ancestors, node];
      for (const child of node.children.toReversed()) stack.push({ node: child, ancestors: below });
    }
  };
}
