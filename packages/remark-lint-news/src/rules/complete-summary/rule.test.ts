import { testRule } from "../../testing/test-rule.ts";
import { completeSummary } from "./rule.ts";

const post = (lines: string, body = "The ferry is back on Monday after nine weeks in dock.\n"): string =>
  `---\n${lines}\n---\n\n${body}`;

testRule(completeSummary, [
  {
    name: "a whole sentence",
    documented: "en",
    markdown: post('title: "Ferry returns"\nsummary: "The ferry is back on Monday."'),
    messages: [],
  },
  {
    name: "a summary that stops where the software ran out of room, and a title with a character reference",
    documented: "en",
    markdown: post('title: "The ferry&#8217;s return"\nsummary: "The ferry is back on Monday after..."'),
    messages: [
      "2:18-2:25: Unexpected character reference `&#8217;` in `title`, expected the character itself",
      "3:44-3:47: Unexpected end of `summary` in mid-sentence, expected a whole sentence",
    ],
    suggested: post('title: "The ferry’s return"\nsummary: "The ferry is back on Monday after nine weeks in dock."'),
  },
  {
    name: "写完的摘要",
    documented: "zh-CN",
    markdown: post('title: "渡轮复航"\nsummary: "渡轮停航九周，周一复航。"'),
    messages: [],
  },
  {
    name: "被截断的摘要",
    documented: "zh-CN",
    language: "zh-CN",
    markdown: post('title: "渡轮复航"\nsummary: "渡轮停航九周，周一恢复，..."', "渡轮停航九周，周一恢复，票价不变。\n"),
    messages: ["3:23-3:26: “summary”的句子没有写完，请补全"],
    suggested: post(
      'title: "渡轮复航"\nsummary: "渡轮停航九周，周一恢复，票价不变。"',
      "渡轮停航九周，周一恢复，票价不变。\n",
    ),
  },
  {
    name: "a summary that stops without a sign, in the middle of the article's first sentence",
    markdown: post("title: Ferry returns\nsummary: The ferry is back on Monday after nine"),
    messages: ["3:48-3:48: Unexpected end of `summary` in mid-sentence, expected a whole sentence"],
    suggested: post("title: Ferry returns\nsummary: The ferry is back on Monday after nine weeks in dock."),
  },
  {
    name: "a summary that ends where the article's paragraph does, and one of the editor's own",
    markdown: post(
      "summary: Ferry back on Monday\ndescription: News from the harbour",
      "Ferry back on Monday\n\nIt sails.\n",
    ),
    messages: [],
  },
  {
    name: "markup in plain text",
    markdown: post("title: <b>Ferry</b> returns\ndescription: 'See [the map](https://example.org/map)'"),
    messages: [
      "2:8-2:11: Unexpected markup `<b>` in `title`, expected plain text",
      "3:19-3:53: Unexpected markup `[the map](https://example.org/map)` in `description`, expected plain text",
    ],
  },
  {
    name: "a rhetorical title, an ampersand, a generic type and a post without front matter are right",
    markdown: post(
      'title: "And then there were none…"\nsubtitle: R&D & Vec<T> of [sic]\nsummary: "Wait... what happened?"',
    ),
    messages: [],
  },
  {
    name: "a summary cut from text with links, entities and lines, across two paragraphs",
    markdown: post(
      "title: Ferry\nsummary: 'It&#8217;s back. After nine weeks in the dock it sails'",
      "It’s **back**.\n\nAfter [nine weeks](https://example.org/dock_(dry)) in\nthe dock it sails again. All are happy.\n",
    ),
    messages: [
      "3:13-3:20: Unexpected character reference `&#8217;` in `summary`, expected the character itself",
      "3:65-3:65: Unexpected end of `summary` in mid-sentence, expected a whole sentence",
    ],
    suggested: post(
      "title: Ferry\nsummary: 'It’s back. After nine weeks in the dock it sails again.'",
      "It’s **back**.\n\nAfter [nine weeks](https://example.org/dock_(dry)) in\nthe dock it sails again. All are happy.\n",
    ),
  },
  {
    name: "a summary that ends in a comma, and one that ends before a name",
    markdown: post(
      "summary: 渡轮停航九周，\ndescription: The ferry is back with a captain from",
      "The ferry is back with a captain from Ulm.\n",
    ),
    messages: [
      "2:17-2:17: Unexpected end of `summary` in mid-sentence, expected a whole sentence",
      "3:51-3:51: Unexpected end of `description` in mid-sentence, expected a whole sentence",
    ],
    suggested: post(
      "summary: 渡轮停航九周，\ndescription: The ferry is back with a captain from Ulm.",
      "The ferry is back with a captain from Ulm.\n",
    ),
  },
  {
    name: "a clause that the article goes on from",
    markdown: post("summary: 渡轮停航九周后周一恢复通航", "渡轮停航九周后周一恢复通航，票价不变。\n"),
    messages: [],
  },
  {
    name: "a summary without a full stop whose words end a heading or a linked phrase",
    markdown: post(
      "summary: Nine weeks in the dock\ndescription: Captains and crews of the river",
      "## Nine weeks in the [dock](/dock)\n\nWe met [captains and crews of the river](/crew).\n",
    ),
    messages: [],
  },
  { name: "a post without front matter", markdown: "The ferry is back...\n", messages: [] },
]);
