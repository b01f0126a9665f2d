import path from "node:path";
import { readInputs, repositoryInputs, runAction, runInRepository, text } from "@copydesk/action-kit";
import { findNearest } from "@copydesk/front-matter";
import { lintRepository, listRules } from "lint-content";

const CONFIG = ".validate-front-matter.yaml";

await runAction(async () => {
  const { schema, ...inputs } = readInputs({ ...repositoryInputs, schema: text }, findNearest);
  const others = Object.fromEntries(listRules().map(({ id }) => [id, "off"]));
  // No `date-format` runs beside it, which dates are otherwise left to.
  const rules = { ...others, "front-matter": ["error", { allow: ["continuation", "opening-fence"] }] };
  const settings = JSON.stringify({ rules, schema: schema || "news-post" });
  return runInRepository(inputs, {
    name: "validate-front-matter",
    rules: listRules(),
    lint: async (request) => {
      const read = (file: string) => (file === path.join(request.cwd, CONFIG) ? settings : request.read(file));
      return lintRepository({ ...request, config: CONFIG, read });
    },
  });
});
