import { createInterface } from "node:readline";

/** Asks at a terminal; `undefined` when Ctrl-C or Ctrl-D leaves the question. */
export async function askYesOrNo(question: string, byDefault: boolean): Promise<boolean | undefined> {
  const asker = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await new Promise<string | undefined>((resolve) => {
    asker.once("close", () => resolve(undefined));
    asker.question(`${question} `, resolve);
  });
  asker.close();
  if (answer === undefined) {
    process.stderr.write("\n");
    return undefined;
  }
  return answer.trim() === "" ? byDefault : /^(?:y|yes|是|好)$/i.test(answer.trim());
}
