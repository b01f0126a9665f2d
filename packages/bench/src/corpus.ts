import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createRandom } from "./random.ts";
import type { Random } from "./random.ts";

/** Every how many posts one has a defect. */
const DEFECT_INTERVAL = 10;
/** Of ten posts, how many are Chinese. */
const CHINESE_OF_TEN = 7;
const POSTS_PER_FOLDER = 200;
/** Bytes of a post's body at least. */
const BODY_BYTES = 4_700;

const SOURCES = ["chenbao", "wanbao", "harbour-post", "dispatch", "qq-daily", "ribao"] as const;

const WORDS = {
  zh: [
    "记者从市交通部门获悉",
    "沿江步道今日正式开放",
    "多位居民表示出行更加方便",
    "工程历时十八个月完成",
    "数据显示客流同比增长百分之十二",
    "专家认为这一做法值得借鉴",
    "相关负责人介绍了下一步计划",
    "新线路将于明年春季投入运营",
    "人工智能企业发布了新的模型",
    "会议讨论了港口扩建方案",
    "当地时间周一上午",
    "研究团队公布了最新成果",
    "受天气影响部分航班延误",
    "图书馆延长了夜间开放时间",
  ],
  en: [
    "officials said the river walk opens on Monday",
    "the harbour authority published its yearly figures",
    "residents welcomed the shorter way to work",
    "researchers presented their results to the city council",
    "a spokesperson declined to give a date",
    "ridership rose by twelve per cent over the year",
    "the library keeps its doors open until midnight",
    "engineers tested the bridge for eighteen months",
    "the new line is expected to run from next spring",
    "weather delayed several flights in the morning",
  ],
} as const;

type Tongue = keyof typeof WORDS;

/** One defect that a post of the corpus can have: what it does to the text. */
const DEFECTS: readonly ((text: string) => string)[] = [
  (text) => text.replace(/!\[[^\]]+\]/, "![图片]"),
  (text) => text.replace(/!\[[^\]]+\]/, "![]"),
  (text) => text.replace(/^date: .*$/m, 'date: "2025-02-30 09:00:00"'),
  (text) => text.replace(/^sidebar: .*$/m, 'sidebar: "middle"'),
  (text) => text.replace(/^title: (.*)$/m, "title: $1\ntitle: $1"),
  (text) => text.replace(/\]\(https:\/\/(?=[^)]*\)\n$)/, "](ttps://"),
];

/** The post at `index`: always the same text for the same index, 5 to 6 kB, shaped like a bot's mirror of a news site. */
export function createPost(index: number): string {
  const random = createRandom(index + 1);
  const tongue: Tongue = index % 10 < CHINESE_OF_TEN ? "zh" : "en";
  const source = SOURCES[index % SOURCES.length] ?? SOURCES[0];
  const text = `${createFrontMatter(index, tongue, source, random)}\n${createBody(index, tongue, random)}\n[${source}](https://news.example.com/${source}/a/${index})\n`;
  const defect = index % DEFECT_INTERVAL === 0 ? DEFECTS[(index / DEFECT_INTERVAL) % DEFECTS.length] : undefined;
  return defect ? defect(text) : text;
}

/** Writes posts into a folder in subfolders, as a site has them. */
export function writeCorpus(folder: string, count: number): void {
  for (let index = 0; index < count; index++) {
    const inner = path.join(folder, "content", "post", String(Math.floor(index / POSTS_PER_FOLDER)).padStart(4, "0"));
    if (index % POSTS_PER_FOLDER === 0) mkdirSync(inner, { recursive: true });
    writeFileSync(path.join(inner, `${index}.${index % 10 < CHINESE_OF_TEN ? "zh-CN" : "en"}.md`), createPost(index));
  }
}

function createFrontMatter(index: number, tongue: Tongue, source: string, random: Random): string {
  const day = `2025-${pad(1 + random(12))}-${pad(1 + random(28))} ${pad(random(24))}:${pad(random(60))}:${pad(random(60))}`;
  const language = tongue === "zh" ? "zh-CN" : "en";
  return `---
title: "${createSentence(tongue, random, 2)} ${index}"
date: "${day}"
summary: "${createSentence(tongue, random, 3)}${tongue === "zh" ? "。" : "."}"
categories:
  - "${source}"
lang:
  - "${language}"
translations:
  - "${language}"
tags:
  - "${source}"
menu: ""
thumbnail: "https://img.example.com/${index}/cover.jpg"
lead: ""
comments: false
authorbox: false
pager: true
toc: false
mathjax: false
sidebar: "right"
widgets:
  - "search"
  - "recent"
  - "taglist"
---
`;
}

function createBody(index: number, tongue: Tongue, random: Random): string {
  const blocks: string[] = [];
  for (let bytes = 0, number = 0; bytes < BODY_BYTES; number++) {
    const block = createBlock(index, number, tongue, random);
    bytes += Buffer.byteLength(block) + 2;
    blocks.push(block);
  }
  return `${blocks.join("\n\n")}\n`;
}

function createBlock(index: number, number: number, tongue: Tongue, random: Random): string {
  const sentence = createSentence(tongue, random, 3);
  if (number === 1) return `![${createSentence(tongue, random, 1)}](https://img.example.com/${index}/1.jpg)`;
  const kind = random(12);
  if (kind === 0) return `## ${createSentence(tongue, random, 1)}`;
  if (kind === 1) return `> ${sentence}`;
  if (kind === 2) return `- ${sentence}\n- **${createSentence(tongue, random, 1)}**\n- ${sentence}`;
  if (kind === 3)
    return `${sentence} [${createSentence(tongue, random, 1)}](https://www.example.com/${index}/${number}) ${sentence}`;
  return `${sentence}${tongue === "zh" ? "。" : ". "}${createSentence(tongue, random, 6)}${tongue === "zh" ? "。" : "."}`;
}

function createSentence(tongue: Tongue, random: Random, clauses: number): string {
  const words = WORDS[tongue];
  const parts = Array.from({ length: clauses }, () => words[random(words.length)] ?? words[0]);
  return parts.join(tongue === "zh" ? "，" : ", ");
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
