import {
  findChange,
  lines,
  publish,
  publishInputs,
  readEvent,
  readInputs,
  runAction,
  writeReport,
} from "@copydesk/action-kit";
import { lint, loadConfig } from "lint-content";

await runAction(async () => {
  const values = readInputs({ ...publishInputs, paths: lines });
  const event = readEvent();
  const cwd = process.cwd();
  const change = await findChange(cwd, event);
  const paths = change.files ? [...change.files.keys()].filter((path) => path.endsWith(".md")) : ["."];
  const { config } = loadConfig({ cwd, language: values.language });
  const report = await lint({ cwd, config: { ...config, language: values.language }, paths });
  return publish("lint-content", await writeReport(report, { ...values, "sarif-file": "" }), change, event, values);
});
