/** The text of a post. */
export const STORY = "The ferry sails again after eleven years.\n\n";

/** The forms in which real sites name a source; `{story}` stands for the text below or above it. */
export const forms: readonly (readonly [name: string, lines: string])[] = [
  ["a link on the last line, named like its category", "[wire](https://wire.example/2025/ferry)\n"],
  ["the original's address on the last line", "<https://wire.example/2025/ferry>\n"],
  ["a bare address on the last line", "https://wire.example/2025/ferry\n"],
  ["an address that is not ASCII", "[晚报](https://晚报.example/渡轮/复航.html)\n"],
  ["a label at the end", "Source: [Wire](https://wire.example/2025/ferry)\n"],
  ["a label before a bare address", "via: https://wire.example/2025/ferry\n"],
  ["a label with a full-width colon", "via：<https://wire.example/2025/ferry>\n"],
  ["a label at the top", "首发于：https://wire.example/2025/ferry\n\n{story}"],
  ["a label in a quote at the top", "> 原文地址：[The ferry](https://wire.example/2025/ferry)\n\n{story}"],
  [
    "a label in a list in a quote",
    "> * 原文地址：[The ferry](https://wire.example/2025/ferry)\n> * 译者：梅\n\n{story}",
  ],
  ["a bold label", "**来源：** [晚报](https://wire.example/2025/ferry)\n"],
  ["a label struck through", "~~来源：[晚报](https://wire.example/2025/ferry)~~\n"],
  ["a label on a line of its own", "原文链接：\n\nhttps://wire.example/2025/ferry\n"],
  ["a link that is its own label", "[阅读原文](https://wire.example/2025/ferry)\n"],
  [
    "credits after the label",
    "via: https://wire.example/2025/ferry\n\n作者：[Ida](https://ida.example)\n\n译者：梅\n\n[1]: https://b.example\n",
  ],
  ["a reference link after the label", "Source: [Wire][1]\n\n[1]: https://wire.example/2025/ferry\n"],
  [
    "a definition in the manner of translators",
    '[#]: via: "https://wire.example/2025/ferry"\n[#]: author: "Ida"\n\n{story}',
  ],
  ["a definition in parentheses", "[#]: via: (https://wire.example/2025/ferry)\n\n{story}"],
  ["a sentence at the end", "_This post was originally published on the [Wire](https://wire.example/2025/ferry)._\n"],
  ["a sentence with a tag", 'Cross-posted from <a href="https://wire.example/2025/ferry">the Wire</a>.\n'],
  [
    "a sentence wrapped before its link",
    "Republished with permission from\n[the Wire](https://wire.example).\n\n{story}",
  ],
  ["a sentence in Chinese", "> 本文转载自[晚报](https://wire.example/2025/ferry)。\n\n{story}"],
  ["traditional characters", "來源：[晚報](https://wire.example/2025/ferry)\n"],
  ["Japanese", "出典：[夕刊](https://wire.example/2025/ferry)\n"],
  ["Korean", "출처: [석간](https://wire.example/2025/ferry)\n"],
  ["Spanish", "Fuente: [La Tarde](https://wire.example/2025/ferry)\n"],
  ["French", "Article original : [Le Soir](https://wire.example/2025/ferry)\n"],
  ["German", "Quelle: [Abendblatt](https://wire.example/2025/ferry)\n"],
  ["Portuguese", "Fonte: [A Tarde](https://wire.example/2025/ferry)\n"],
  [
    "tags around a link that is its own label",
    '> Редактор: <a href="https://wire.example/ferry" target="_blank">Оригинал статьи</a>\n\n{story}',
  ],
  ["a link in tags on the last line", '<a href="https://wire.example/2025/ferry">wire</a>\n'],
  ["a translation named in French", "Traduction de l’article de Ida - https://wire.example/ferry\n\n{story}"],
  ["tags around the label", "<p><b>原文地址</b>：<a href='https://wire.example/2025/ferry'>晚报</a></p>\n"],
  ["coloured by an editor", '<font color="grey">来源：</font>**https://wire.example/2025/ferry**\n'],
  [
    "the address after a notice of the blog's host",
    "版权声明：本文为博主原创文章，转载请注明。 https://wire.example/2025/ferry\n\n{story}",
  ],
  [
    "a preface before it",
    `${"The editor's preface.\n\n".repeat(9)}> 本文译自 [Wire](https://wire.example/2025/ferry)\n${STORY.repeat(14)}`,
  ],
  [
    "an afterword behind it",
    `${STORY.repeat(9)}原文：https://wire.example/2025/ferry\n\n${"See [more](/more).\n\n".repeat(14)}`,
  ],
  ["Russian", "Источник: [Вечерка](https://wire.example/2025/ferry)\n"],
  ["Korean, whose verb comes last", "이 글은 [The ferry](https://wire.example/ferry)를 번역한 글입니다.\n\n{story}"],
  ["a first line in Korean", "[원본](https://wire.example/ferry)\n\n{story}"],
  ["Japanese, whose verb comes last", "[The ferry](https://wire.example/ferry) [2025/2/10時点]の翻訳です。\n\n{story}"],
  ["a Japanese sentence that ends before its link", "原文はコチラ\n<https://wire.example/ferry>\n\n{story}"],
  [
    "a Japanese notice above its link",
    ":::message\n本記事は[夕刊](https://wire.example)の記事を翻訳したものです。\n:::\n\n{story}",
  ],
  ["German with its verb first", "_Dieser Artikel erschien zuerst auf [Wire](https://wire.example/ferry)._\n\n{story}"],
  [
    "a translation praised in French",
    "> **Note** : une traduction en français de l'excellent [récit](https://wire.example/ferry) de Ida.\n\n{story}",
  ],
  ["a Spanish sentence", "*Un artículo traducido del original, está [aquí](https://wire.example/ferry).*\n\n{story}"],
  [
    "the last sentence of a feed",
    "The post [Ferry](https://wire.example/ferry) appeared first on [Wire](https://wire.example).\n",
  ],
  [
    "a link over two lines",
    `This post originally appeared on my [other\nblog](https://wire.example/ferry) in 2007\n\n${STORY}`,
  ],
  [
    "an empty line in a quote before the link",
    "> This post first appeared on my blog:\n>\n> <https://wire.example/ferry>\n\n{story}",
  ],
  ["a label without a colon above the link", "**原文链接**  \n\nhttps://wire.example/ferry\n\n题图：梅\n"],
  ["a heading above the link", "## 来源\n\n- [晚报](https://wire.example/ferry)\n\n## 作者\n\n梅\n"],
  ["a byline", "by Ida Moe from https://wire.example/ferry\n\n{story}"],
  ["a label in English for the original", "**英文出处：[Wire](https://wire.example/ferry)**\n**校稿：梅**\n\n{story}"],
];
