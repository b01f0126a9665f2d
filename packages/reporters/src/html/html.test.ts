import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createFile, createReport } from "../testing/create-report.ts";
import { clean, createLargeReport, hostile, ordinary, rules } from "../testing/sample-reports.ts";
import type { Language, Report } from "../types.ts";
import { formatHtml } from "./html.ts";

const CANDIDATES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executable = [process.env["CHROMIUM"] ?? "", ...CANDIDATES].find((file) => file !== "" && existsSync(file));
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A year's posts of an invented newsroom: three folders, four rules, two severities. */
function createNewsroom(): Report {
  const folders = ["content/zh/city", "content/zh/world", "content/en/mirror"];
  const files = Array.from({ length: 48 }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, "0");
    const year = index % 5 === 0 ? "2025" : "2026";
    const text = `---\ntitle: 第 ${index} 篇\ndate: ${year}-${month}-03\n---\n\n![图片](a.jpg)\n\n[原文](www.example.org)\n`;
    const alt = { target: "图片", reason: "Unexpected placeholder `图片`, expected what the image shows" };
    const link = { target: "www.", rule: "source-link", expected: ["https://www."], certain: true, warning: true };
    const all = [alt, link, { target: "date", rule: "date-format", warning: index % 2 === 0 }];
    return createFile(`${folders[index % 3]}/post-${index}.md`, text, all.slice(0, (index % 3) + 1));
  });
  return {
    ...createReport(files, [{ path: "content/zh/broken.md", reason: "Unexpected bytes, expected UTF-8" }]),
    checked: 320,
  };
}

test("the page loads nothing and carries no article text as markup", () => {
  const page = formatHtml(hostile, { language: "en", color: false, rules });
  expect(page).toContain("default-src 'none'");
  expect(page.match(/<script>/g)).toHaveLength(1);
  expect(page).not.toMatch(/<(?:img|link|iframe|object)|\s(?:src|style|on\w+)=/);
});

describe.runIf(executable)("in a real Chromium", { timeout: 60_000 }, () => {
  const directory = mkdtempSync(path.join(tmpdir(), "report-"));
  let context: BrowserContext;

  beforeAll(async () => {
    const profile = path.join(directory, "profile");
    context = await chromium.launchPersistentContext(profile, {
      executablePath: executable ?? "",
      headless: true,
      args: ARGUMENTS,
      offline: true,
      viewport: { width: 1280, height: 1200 },
    });
  });
  afterAll(async () => {
    await context.close();
    rmSync(directory, { recursive: true, force: true });
  });

  /** Opens a report; `problems` collects errors, refusals of the policy and requests. */
  async function open(report: Report, language: Language): Promise<{ page: Page; problems: string[] }> {
    const file = path.join(directory, "report.html");
    writeFileSync(file, formatHtml(report, { language, color: false, rules }));
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => problems.push(message.text()));
    page.on("dialog", (dialog) => problems.push(dialog.message()));
    page.on("request", (request) => {
      if (!request.url().startsWith("file:")) problems.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    await page.locator("h1").waitFor();
    return { page, problems };
  }

  const screenshots = process.env["SCREENSHOTS"];
  test.each([
    ["en", "light"],
    ["en", "dark"],
    ["zh-CN", "light"],
    ["zh-CN", "dark"],
  ] as const)("%s, %s: totals, bars and calendar, without an error", async (language, scheme) => {
    const { page, problems } = await open(createNewsroom(), language);
    await page.emulateMedia({ colorScheme: scheme });
    await page.reload();
    expect(await page.locator("h1").textContent()).toBe(language === "en" ? "Content report" : "内容检查报告");
    expect(await page.locator(".totals").textContent()).toContain("320");
    expect(await page.locator("[data-facet=rule]").count()).toBe(3);
    expect(await page.locator("[data-facet=folder]").count()).toBe(3);
    expect(await page.locator(".calendar [data-facet=month]").count()).toBeGreaterThan(12);
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(background).toBe(scheme === "dark" ? "rgb(21, 23, 26)" : "rgb(250, 250, 248)");
    if (screenshots)
      await page.screenshot({ path: path.join(screenshots, `${language}-${scheme}.png`), fullPage: false });
    expect(problems).toEqual([]);
    await page.close();
  });

  test("a reader narrows by rule, folder and month, searches, clears, and changes language and colours", async () => {
    const { page, problems } = await open(createNewsroom(), "en");
    const heading = page.locator(".tools h2");
    expect(await heading.textContent()).toBe("Findings (96)");
    await page.locator("[data-facet=rule][data-value=source-link]").click();
    expect(await heading.textContent()).toBe("Findings (32)");
    await page.locator("[data-facet=folder][data-value='content/zh/world']").click();
    expect(await heading.textContent()).toBe("Findings (16)");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-facet"))).toBe("folder");
    await page.getByRole("searchbox").pressSequentially("post-13.md");
    expect(await heading.textContent()).toBe("Findings (1)");
    expect(await page.locator("li ins").textContent()).toBe("https://www.");
    await page.getByRole("searchbox").fill("WORLD  post-13");
    expect(await heading.textContent()).toBe("Findings (1)");
    await page.getByRole("searchbox").fill("world post-99");
    expect(await page.locator("main").textContent()).toContain("Nothing matches");
    await page.getByRole("button", { name: "Clear filters" }).click();
    expect(await heading.textContent()).toBe("Findings (96)");
    await page.locator("[data-facet=month][data-value='2026-02']").click();
    expect(await page.locator("li .where").count()).toBeLessThan(96);
    await page.getByRole("button", { name: "中文" }).click();
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
    await page.getByRole("button", { name: "深色" }).click();
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(21, 23, 26)");
    expect(problems).toEqual([]);
    await page.close();
  });

  test("hostile text is shown as text", async () => {
    const { page, problems } = await open(hostile, "zh-CN");
    expect(await page.locator("ul").last().textContent()).toContain("<script>alert(1)</script>");
    expect(await page.locator("img, script:not([type]) ~ script").count()).toBe(0);
    expect(problems).toEqual([]);
    await page.close();
  });

  test.each(Object.entries({ clean, ordinary, large: createLargeReport(20_000) }))(
    "the %s report opens",
    async (_name, report) => {
      const { page, problems } = await open(report, "en");
      expect(await page.locator("li").count()).toBeLessThan(120);
      expect(problems).toEqual([]);
      await page.close();
    },
  );
});
