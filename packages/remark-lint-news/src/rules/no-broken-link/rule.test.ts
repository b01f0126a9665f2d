import { testRule } from "../../testing/test-rule.ts";
import { noBrokenLink } from "./rule.ts";

const EMPTY = "Unexpected link without an address, expected one or plain text";
const SCRIPT = "Unexpected script as the address of a link, expected a web address";

testRule(noBrokenLink, [
  {
    name: "links to pages, places and people",
    documented: "en",
    markdown:
      "See [the map](/map), [the index](#index), [the council](https://example.org/中文) or [us](mailto:desk@example.org).\n",
    messages: [],
  },
  {
    name: "a link without an address, one with a mistyped scheme, one that is a script",
    documented: "en",
    markdown: "See [the map](), [the council](ttps://example.org/a) or [more](javascript:void).\n",
    messages: [
      `1:15-1:15: ${EMPTY}`,
      "1:32-1:52: Unexpected address `ttps://example.org/a` with a mistyped scheme, expected `https://example.org/a`",
      `1:64-1:79: ${SCRIPT}`,
    ],
    fixed: "See [the map](), [the council](https://example.org/a) or [more](javascript:void).\n",
  },
  {
    name: "网址完整的链接",
    documented: "zh-CN",
    markdown: "详见[通报](https://example.org/通报)。\n",
    messages: [],
  },
  {
    name: "用了全角冒号的网址和空链接",
    documented: "zh-CN",
    language: "zh-CN",
    markdown: "详见[通报](https：//example.org/a)和[原文]()。\n",
    messages: [
      "1:8-1:29: 网址“https：//example.org/a”的协议写错了，应为“https://example.org/a”",
      "1:36-1:36: 链接没有地址，请补上地址或改为普通文字",
    ],
    fixed: "详见[通报](https://example.org/a)和[原文]()。\n",
  },
  {
    name: "brackets around the address",
    markdown:
      "[the map]((https://example.org/a?b=1)) and [地图](（https://example.org/c）)\n\n[b]((https://example.org/B_(c))) \\[c](https ://example.org)\n",
    messages: [
      "1:11-1:38: Unexpected address `(https://example.org/a?b=1)` with a mistyped scheme, expected `https://example.org/a?b=1`",
      "1:49-1:72: Unexpected address `（https://example.org/c）` with a mistyped scheme, expected `https://example.org/c`",
      "3:5-3:32: Unexpected address `(https://example.org/B_(c))` with a mistyped scheme, expected `https://example.org/B_(c)`",
    ],
    fixed:
      "[the map](https://example.org/a?b=1) and [地图](https://example.org/c)\n\n[b](https://example.org/B_(c)) \\[c](https ://example.org)\n",
  },
  {
    name: "white space beside the colon, where no parser sees a link",
    markdown:
      "[地图](https ://www.example.org/a)和[the map](https: //example.org/b)，`[c](https ://example.org)` [d](https it is)\n",
    messages: [
      "1:6-1:32: Unexpected address `https ://www.example.org/a` with a mistyped scheme, expected `https://www.example.org/a`",
      "1:44-1:66: Unexpected address `https: //example.org/b` with a mistyped scheme, expected `https://example.org/b`",
    ],
    fixed:
      "[地图](https://www.example.org/a)和[the map](https://example.org/b)，`[c](https ://example.org)` [d](https it is)\n",
  },
  {
    name: "an image without an address is no link",
    markdown: "![The ferry]()\n",
    messages: ["1:14-1:14: Unexpected image without an address, expected one or no image"],
  },
  {
    name: "schemes as hurried fingers write them",
    markdown: [
      "[a](hhttps://example.org/a)",
      "[b](http:/example.org/b)",
      "[c](https//example.org/c)",
      "[d](https://https://example.org/d)",
      "[e](htpp://example.org/e)",
      "[f](www.example.org/f)",
      "[g]: ttp://example.org/g",
      "[h](https://)",
      "[i](/www.example.org/i)",
    ].join("\n\n"),
    messages: [
      "1:5-1:27: Unexpected address `hhttps://example.org/a` with a mistyped scheme, expected `https://example.org/a`",
      "3:5-3:24: Unexpected address `http:/example.org/b` with a mistyped scheme, expected `http://example.org/b`",
      "5:5-5:25: Unexpected address `https//example.org/c` with a mistyped scheme, expected `https://example.org/c`",
      "7:5-7:34: Unexpected address `https://https://example.org/d` with a mistyped scheme, expected `https://example.org/d`",
      "9:5-9:25: Unexpected address `htpp://example.org/e` with a mistyped scheme, expected `http://example.org/e`",
      "11:5-11:22: Unexpected address `www.example.org/f` without a scheme, expected `https://www.example.org/f`",
      "13:6-13:25: Unexpected address `ttp://example.org/g` with a mistyped scheme, expected `http://example.org/g`",
      `15:5-15:13: ${EMPTY}`,
      "17:5-17:23: Unexpected address `/www.example.org/i` without a scheme, expected `https://www.example.org/i`",
    ],
    fixed: [
      "[a](https://example.org/a)",
      "[b](http://example.org/b)",
      "[c](https://example.org/c)",
      "[d](https://example.org/d)",
      "[e](http://example.org/e)",
      "[f](www.example.org/f)",
      "[g]: http://example.org/g",
      "[h](https://)",
      "[i](/www.example.org/i)",
    ].join("\n\n"),
    suggested: [
      "[a](https://example.org/a)",
      "[b](http://example.org/b)",
      "[c](https://example.org/c)",
      "[d](https://example.org/d)",
      "[e](http://example.org/e)",
      "[f](https://www.example.org/f)",
      "[g]: http://example.org/g",
      "[h](https://)",
      "[i](https://www.example.org/i)",
    ].join("\n\n"),
  },
  {
    name: "links in HTML",
    markdown: '<a href="">a</a> <a href="javascript:;">b</a>\n\n<p><a href="/c">c</a> <a name="d">d</a></p>\n',
    messages: [`1:10-1:10: ${EMPTY}`, `1:27-1:39: ${SCRIPT}`],
  },
  {
    name: "a call in a sentence, a template, code, other schemes and odd but real addresses",
    markdown:
      "Call handlers[i]() twice. [a]({{site.url}}) `[b]()` [c](tel:123) [d](git://example.org) [e](http.html) [f](https/index.html) [g](https://localhost:80/) [h](ftp://example.org) [i](magnet:?xt=1) [j](htt)\n\n{% raw %}\n[k]()\n{% endraw %}\n\n{/* [l]() */}\n",
    messages: [],
  },
  {
    name: "a comment written as a definition, a call of what a call returns, and a link right behind a word",
    markdown: "[comment]: <> (Ask the desk)\n\nCall find(name)[0]() twice, see Wiki[条目]().\n",
    messages: [`3:42-3:42: ${EMPTY}`],
  },
  {
    name: "schemes of mail as hurried fingers write them",
    markdown: "[a](mail:ida@163.com) [b](mailto：ida@163.com) [c](email:ida) [d](mailto:ida@163.com)\n",
    messages: [
      "1:5-1:21: Unexpected address `mail:ida@163.com` with a mistyped scheme, expected `mailto:ida@163.com`",
      "1:27-1:45: Unexpected address `mailto：ida@163.com` with a mistyped scheme, expected `mailto:ida@163.com`",
    ],
    fixed: "[a](mailto:ida@163.com) [b](mailto:ida@163.com) [c](email:ida) [d](mailto:ida@163.com)\n",
    suggested: "[a](mailto:ida@163.com) [b](mailto:ida@163.com) [c](email:ida) [d](mailto:ida@163.com)\n",
  },
  {
    name: "an address of mail, and files whose names look like one",
    markdown: "[Write](ida.lund@163.com) or [call](mailto:ida@wire.example). ![a](logo@2x.png) [b](kit@2.1.js)\n",
    messages: ["1:9-1:25: Unexpected address `ida.lund@163.com` without a scheme, expected `mailto:ida.lund@163.com`"],
    suggested:
      "[Write](mailto:ida.lund@163.com) or [call](mailto:ida@wire.example). ![a](logo@2x.png) [b](kit@2.1.js)\n",
  },
]);
