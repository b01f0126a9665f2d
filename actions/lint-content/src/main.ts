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
import { lint } from "lint-content";

await runAction(async () => {
  const values = readInputs({ ...publishInputs, paths: lines });
  const event = readEvent();
  const cwd = process.cwd();
  const change = await findChange(cwd, event);
  const paths = change.files ? [...change.files.keys()].filter((path) => path.endsWith(".md")) : ["."];
  const report = await lint({ cwd, paths, language: values.language });
  return publish("lint-content", await writeReport(report, { ...values, "sarif-file": "" }), change, event, values);
});
