import { PullRequest, SimulatedGitHub, bundleAction, createPost, placeholder } from "@copydesk/action-kit/testing";
import { beforeAll, expect, test } from "vitest";

let main: string;

beforeAll(async () => {
  main = await bundleAction("lint-content");
});

test.concurrent.for([
  ["never answers", { silent: "at once" }, "GET", 1],
  ["stops in the middle of an answer", { silent: "half-way" }, "GET", 1],
  ["asks for more than a minute of waiting, though half at a time", { limited: 9, retryAfter: 31 }, "POST", 2],
] as const)(
  "a GitHub that %s gets no more of a step's time",
  async ([, modes, method, requests], { onTestFinished }) => {
    const github = await SimulatedGitHub.start();
    onTestFinished(async () => github.stop());
    const pull = new PullRequest({ "a.md": createPost("旧闻") }).push({
      "a.md": createPost("旧闻", placeholder("park")),
    });
    onTestFinished(() => pull.remove());
    github.modes = modes;
    const { annotations, exitCode } = await pull.run(main, { inputs: { "check-run": "true" } }, github);
    expect(annotations).toMatchObject([
      { level: "error", path: "a.md", line: 7 },
      { level: "notice", message: expect.stringMatching(/did not take a check run/) },
    ]);
    expect(exitCode).toBe(1);
    expect(github.requests.filter((request) => request.startsWith(method))).toHaveLength(requests);
  },
);
