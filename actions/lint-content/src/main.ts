import { readInputs, repositoryInputs, runAction, runInRepository, text } from "@copydesk/action-kit";
import { findNearest } from "@copydesk/front-matter";
import { lintRepository, listRules } from "lint-content";

await runAction(async () => {
  const { config, ...inputs } = readInputs({ ...repositoryInputs, config: text }, findNearest);
  return runInRepository(inputs, {
    name: "lint-content",
    rules: listRules(),
    lint: async (request) => lintRepository({ ...request, config }),
  });
});
