import { testRule } from "../../testing/test-rule.ts";
import { imageAltText } from "./rule.ts";

const MISSING = "Unexpected image without alternative text, expected a description of what it shows";
const describe = "expected a description of what the image shows";
const DECORATION =
  "Unexpected image that shows nothing, such as a tracking pixel or a spacer, expected it removed or marked as decorative";

testRule(imageAltText, [
  {
    name: "a picture that says what it shows",
    documented: "en",
    markdown: "![Swimmers jump into the cold river](dip.jpg)\n",
    messages: [],
  },
  {
    name: "a picture with nothing between the brackets, followed by its caption",
    documented: "en",
    markdown: "![](dip.jpg)\n\nSwimmers jump into the cold river\n",
    messages: [`1:3-1:3: ${MISSING}`],
    suggested: "![Swimmers jump into the cold river](dip.jpg)\n\nSwimmers jump into the cold river\n",
  },
  {
    name: "a picture named after its file, and one named after nothing",
    documented: "en",
    markdown: "![IMG_2041.jpg](a.jpg) ![Header Picture](b.jpg)\n",
    messages: [
      `1:3-1:15: Unexpected file name \`IMG_2041.jpg\` as alternative text, ${describe}`,
      `1:26-1:40: Unexpected placeholder \`Header Picture\` as alternative text, ${describe}`,
    ],
  },
  { name: "写明内容的图片", documented: "zh-CN", markdown: "![冬泳者跃入江中](dip.jpg)\n", messages: [] },
  {
    name: "只有占位符、后面跟着图注的图片",
    documented: "zh-CN",
    language: "zh-CN",
    markdown: "![图片](dip.jpg)\n\n冬泳者跃入江中 视频截图\n",
    messages: ["1:3-1:5: 替代文字“图片”只是占位符，请写明图中内容"],
    suggested: "![冬泳者跃入江中 视频截图](dip.jpg)\n\n冬泳者跃入江中 视频截图\n",
  },
  {
    name: "short, numbered and topical texts are the writer's choice",
    markdown: [
      "![马](a.jpg)",
      "![🐴](b.jpg)",
      "![307](c.jpg)",
      "![图4.说明水位上涨](d.jpg)",
      "![Drupal](drupal.png)",
      "![二维码](二维码.png)",
      "![COVID-19](COVID-19.png)",
      "![Coca-Cola](Coca-Cola.png)",
      "![x-ray](x-ray.png)",
      "![Check-in](check-in.png)",
      "![man-in-the-middle](m.png)",
      "![Screenshot of the new map](s.png)",
      "![CVE-2021-44228](c.png)",
      "![{{ .Title }}](t.png)",
      '![Old bridge](b.png "Old bridge")',
      "![How to open a file called notes.png](n.png)",
      "![图片2024年展览](x.jpg)",
    ].join("\n\n"),
    messages: [],
  },
  {
    name: "a placeholder is one in any width and in brackets",
    markdown: "![ ＩＭＧ ](a.jpg)\n\n![[图片]](a.jpg)\n",
    messages: [
      `1:4-1:7: Unexpected placeholder \`ＩＭＧ\` as alternative text, ${describe}`,
      `3:3-3:7: Unexpected placeholder \`[图片]\` as alternative text, ${describe}`,
    ],
  },
  {
    name: "the name of the file, whatever its case, unless a title says the same",
    markdown:
      '![Android_P](/img/android_p.jpg)\n\n<img src="/img/02.jpg" alt="02">\n\n![](03.jpg "03")\n\n<img src="/img/key-promoter.jpg" alt="key-promoter">\n\n<img src="/img/pier-head.jpg" alt="pier-head" title="pier-head">\n',
    messages: [
      `1:3-1:12: Unexpected file name \`Android_P\` as alternative text, ${describe}`,
      `3:29-3:31: Unexpected file name \`02\` as alternative text, ${describe}`,
      `5:3-5:3: ${MISSING}`,
      `7:39-7:51: Unexpected file name \`key-promoter\` as alternative text, ${describe}`,
    ],
  },
  {
    name: "a hyphenated word that the article uses is a term, not the name of a file",
    markdown: "The property border-image-outset moves the border.\n\n![border-image-outset](border-image-outset.png)\n",
    messages: [],
  },
  {
    name: "addresses and machine-made captions",
    markdown:
      "![https://example.org/a.jpg](a.jpg)\n\n![文本  AI 生成的内容可能不正确。](b.jpg)\n\n![Description automatically generated](c.jpg)\n",
    messages: [
      `1:3-1:28: Unexpected address \`https://example.org/a.jpg\` as alternative text, ${describe}`,
      "3:3-3:21: Unexpected machine-made caption `文本 AI 生成的内容可能不正确。` as alternative text, expected a description by a person",
      "5:3-5:38: Unexpected machine-made caption `Description automatically generated` as alternative text, expected a description by a person",
    ],
  },
  {
    name: "images in links, references and wrapped lines",
    markdown:
      "[![](a.jpg)](b)\n\n![][one]\n\n![图片][one]\n\n![image]\n\n![一条\n长图说](c.jpg)\n\n[one]: a.jpg\n[image]: b.jpg\n",
    messages: [
      `1:4-1:4: ${MISSING}`,
      `3:3-3:3: ${MISSING}`,
      `5:3-5:5: Unexpected placeholder \`图片\` as alternative text, ${describe}`,
      `7:3-7:8: Unexpected placeholder \`image\` as alternative text, ${describe}`,
    ],
  },
  {
    name: "image syntax in code, comments and shortcodes is no image",
    markdown:
      '`![](a.jpg)`\n\n```\n<img src=a.jpg>\n```\n\n<!-- ![](a.jpg) <img src=a.jpg> -->\n\n{{< figure src="a.jpg" caption="![](b.jpg)" >}}\n\n{% raw %}\n![](a.jpg)\n{% endraw %}\n\n{{< highlight html >}}\n<img src="a.jpg">\n{{< /highlight >}}\n\n{/*\n\n![](a.jpg)\n\n<img src="a.jpg">\n\n*/}\n',
    messages: [],
  },
  {
    name: "HTML images: none, empty, bare, unquoted and placeholder texts",
    markdown:
      '<img src="a.jpg">\n\n<IMG src=a.jpg alt="">\n\n<img alt src="a.jpg">\n\n<img alt=img src="a.jpg">\n\n<p><img src="a.jpg"\n alt=\'图片\'></p>\n\nIn a line <img src="a.jpg" alt="A dog"> and <img src="b.jpg" alt=""/>.\n',
    messages: [
      `1:2-1:5: ${MISSING}`,
      `3:21-3:21: ${MISSING}`,
      `5:6-5:9: ${MISSING}`,
      `7:10-7:13: Unexpected placeholder \`img\` as alternative text, ${describe}`,
      `10:7-10:9: Unexpected placeholder \`图片\` as alternative text, ${describe}`,
      `12:67-12:67: ${MISSING}`,
    ],
  },
  {
    name: "an HTML image in a list and a quotation is found where it stands",
    markdown: '> - <div>\n>   <img src="a.jpg"\n>   alt="图片">\n>   </div>\n',
    messages: [`3:10-3:12: Unexpected placeholder \`图片\` as alternative text, ${describe}`],
  },
  {
    name: "the figure's caption and the title are suggested, escaped for where they go",
    markdown:
      '<figure><img src="a.jpg"><figcaption>Ann &amp; "Bob"</figcaption></figure>\n\n![](b.jpg "Array[0] *and* more")\n\n<img src=a.jpg alt=img title=\'The "old" pier\'>\n',
    messages: [
      `1:10-1:13: ${MISSING}`,
      `3:3-3:3: ${MISSING}`,
      `5:20-5:23: Unexpected placeholder \`img\` as alternative text, ${describe}`,
    ],
    suggested:
      '<figure><img alt="Ann &amp; &quot;Bob&quot;" src="a.jpg"><figcaption>Ann &amp; "Bob"</figcaption></figure>\n\n![Array\\[0\\] \\*and\\* more](b.jpg "Array[0] *and* more")\n\n<img src=a.jpg alt="The &quot;old&quot; pier" title=\'The "old" pier\'>\n',
  },
  {
    name: "a caption in emphasis or on the image's next line is suggested",
    markdown: "![image](a.jpg)\n*The old pier at dawn*\n\n[![image](a.jpg)](b)\n\n**The new pier**\n",
    messages: [
      `1:3-1:8: Unexpected placeholder \`image\` as alternative text, ${describe}`,
      `4:4-4:9: Unexpected placeholder \`image\` as alternative text, ${describe}`,
    ],
    suggested:
      "![The old pier at dawn](a.jpg)\n*The old pier at dawn*\n\n[![The new pier](a.jpg)](b)\n\n**The new pier**\n",
  },
  {
    name: "a caption in a tag of its own, after the image's attributes or right after it, and a definition's title",
    markdown: [
      "<figure>\n\n![](a.jpg)\n\n<figcaption>The <em>old</em> pier</figcaption>\n</figure>",
      "![](b.jpg)\n\n<center>The new pier</center>",
      '![](c.jpg)\n<span class="caption">The ferry</span>',
      '![](d.jpg){: width="300"}\n_The harbour_',
      "![](e.jpg)*The lighthouse*\n\n![](i.jpg)\n{: .center}\n\n{% endcapture %}",
      "![][f]",
      '[f]: f.jpg "The beach"',
      "<center><img src=g.jpg><br>The gulls</center>\n\n<center><img src=h.jpg>The boats</center>\n",
    ].join("\n\n"),
    messages: [
      `3:3-3:3: ${MISSING}`,
      `8:3-8:3: ${MISSING}`,
      `12:3-12:3: ${MISSING}`,
      `15:3-15:3: ${MISSING}`,
      `18:3-18:3: ${MISSING}`,
      `20:3-20:3: ${MISSING}`,
      `25:3-25:3: ${MISSING}`,
      `29:10-29:13: ${MISSING}`,
      `31:10-31:13: ${MISSING}`,
    ],
    suggested: [
      "<figure>\n\n![The old pier](a.jpg)\n\n<figcaption>The <em>old</em> pier</figcaption>\n</figure>",
      "![The new pier](b.jpg)\n\n<center>The new pier</center>",
      '![The ferry](c.jpg)\n<span class="caption">The ferry</span>',
      '![The harbour](d.jpg){: width="300"}\n_The harbour_',
      "![The lighthouse](e.jpg)*The lighthouse*\n\n![](i.jpg)\n{: .center}\n\n{% endcapture %}",
      "![The beach][f]",
      '[f]: f.jpg "The beach"',
      '<center><img alt="The gulls" src=g.jpg><br>The gulls</center>\n\n<center><img src=h.jpg>The boats</center>\n',
    ].join("\n\n"),
  },
  ...[
    ["老刘在新摊位前整理青菜。王小明 摄", "老刘在新摊位前整理青菜"],
    ["老刘在新摊位前整理青菜。（本报记者 王小明 摄）", "老刘在新摊位前整理青菜"],
    ["图为老刘在整理青菜。", "老刘在整理青菜"],
    ["图：老刘在整理青菜", "老刘在整理青菜"],
    ["▲ 老刘在整理青菜。摄影：韩梅梅", "老刘在整理青菜"],
    ["A tram waits at North Gate. Photo: Jane Roe", "A tram waits at North Gate"],
  ].map(([line, caption]) => ({
    name: `a sentence that says it is a caption: ${line}`,
    markdown: `![图片](a.jpg)\n\n${line}\n`,
    messages: [`1:3-1:5: Unexpected placeholder \`图片\` as alternative text, ${describe}`],
    suggested: `![${caption}](a.jpg)\n\n${line}\n`,
  })),
  ...[
    "老刘在新摊位前整理青菜。",
    "图为主，文为辅。第二天雨停了。",
    "他说：“这是王小明摄的。”",
    "他拍了照。摄影是他的爱好。",
  ].map((line) => ({
    name: `a sentence that goes on with the article: ${line}`,
    markdown: `![图片](a.jpg)\n\n${line}\n`,
    messages: [`1:3-1:5: Unexpected placeholder \`图片\` as alternative text, ${describe}`],
    suggested: `![图片](a.jpg)\n\n${line}\n`,
  })),
  {
    name: "a line of its own below an image in the same block of HTML",
    markdown: [
      '<p align="center"><img src="a.jpg"></p>\n<p align="center">▲ 码头的清晨</p>',
      '<div><a href="a.jpg"><img src="a.jpg"></a>\n<small>The pier</small></div>',
      '<div><img src="a.jpg"> beside words, <b>bold</b><br>The pier</div>',
      '<p><img src="a.jpg"></p>\n<p>It was a cold day.</p>',
    ].join("\n\n"),
    messages: [`1:20-1:23: ${MISSING}`, `4:23-4:26: ${MISSING}`, `7:7-7:10: ${MISSING}`, `9:5-9:8: ${MISSING}`],
    suggested: [
      '<p align="center"><img alt="码头的清晨" src="a.jpg"></p>\n<p align="center">▲ 码头的清晨</p>',
      '<div><a href="a.jpg"><img alt="The pier" src="a.jpg"></a>\n<small>The pier</small></div>',
      '<div><img src="a.jpg"> beside words, <b>bold</b><br>The pier</div>',
      '<p><img src="a.jpg"></p>\n<p>It was a cold day.</p>',
    ].join("\n\n"),
  },
  ...[
    '<div><img src="a.png">\n<p><b>Note</b> that the pier is closed today.</p></div>',
    '<div><img src="a.png"></div>\n<p><a href="/ida">Ida</a> took this photo yesterday.</p>',
    '<div><a href="a"><img src="/b.svg"></a> <a href="b">Docs</a></div>',
    '<div><img src="a.png"></div><p>The',
    '<div><img src="a.png"></div>\n<p>© Ida Marsh</p>',
  ].map((markdown) => ({
    name: `below an image in HTML and no caption: ${markdown}`,
    markdown,
    messages: [`1:${markdown.indexOf("img") + 1}-1:${markdown.indexOf("img") + 4}: ${MISSING}`],
    suggested: markdown,
  })),
  {
    name: "a caption in brackets, and two sentences of which the last has no stop",
    markdown: "![图片](a.jpg)\n\n（停在码头的渡轮）\n\n![图片](b.jpg)\n\n不是那艘渡轮。是这艘 👇\n",
    messages: [
      `1:3-1:5: Unexpected placeholder \`图片\` as alternative text, ${describe}`,
      `5:3-5:5: Unexpected placeholder \`图片\` as alternative text, ${describe}`,
    ],
    suggested: "![停在码头的渡轮](a.jpg)\n\n（停在码头的渡轮）\n\n![图片](b.jpg)\n\n不是那艘渡轮。是这艘 👇\n",
  },
  {
    name: "a sentence, a credit, a link or an introduction is not a caption",
    markdown:
      "![图片](a.jpg)\n\n他说，水位还会上涨。\n\n![图片](b.jpg)\n\n图源：本报\n\n![图片](c.jpg)\n\n[qq](https://example.org/a)\n\n![图片](d.jpg)\n\n各地情况如下：\n",
    messages: [
      `1:3-1:5: Unexpected placeholder \`图片\` as alternative text, ${describe}`,
      `5:3-5:5: Unexpected placeholder \`图片\` as alternative text, ${describe}`,
      `9:3-9:5: Unexpected placeholder \`图片\` as alternative text, ${describe}`,
      `13:3-13:5: Unexpected placeholder \`图片\` as alternative text, ${describe}`,
    ],
  },
  {
    name: "tracking pixels and spacers are to be removed",
    markdown:
      'Text <img src="https://example.org/count" width="1" height="1">\n\n![](https://example.org/spacer.gif)\n\n<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">\n\n<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="real.jpg">\n',
    messages: [`1:6-1:64: ${DECORATION}`, `3:1-3:36: ${DECORATION}`, `5:1-5:55: ${DECORATION}`, `7:2-7:5: ${MISSING}`],
    suggested: 'Text \n\n\n\n\n\n<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="real.jpg">\n',
  },
  {
    name: "a picture whose name only ends like a spacer's",
    markdown: "![](sky-clear.png) ![](google-pixel.png) ![](/img/blank.gif?v=1)\n",
    messages: [`1:3-1:3: ${MISSING}`, `1:22-1:22: ${MISSING}`, `1:42-1:65: ${DECORATION}`],
    suggested: "![](sky-clear.png) ![](google-pixel.png) \n",
  },
  {
    name: "a decoration marked on purpose is right",
    markdown: [
      '<img src="line.png" role="presentation">',
      '<img src="line.png" aria-hidden="true" alt="">',
      "<img src={line} aria-hidden style={{ margin: 0 }} />",
      '<img src="line.png" aria-hidden="false">',
    ].join("\n\n"),
    messages: [`7:2-7:5: ${MISSING}`],
  },
  {
    name: "a site's word on decorations holds for tags of JSX and addresses with variables, too",
    options: { decorative: "empty" },
    markdown: '![]({{ site.url }}/line.png)\n\n<img src={line} alt="" style={{ margin: 0 }} />\n\n![ ](line.png)\n',
    messages: [],
  },
  {
    name: "a site may say that an empty text in HTML marks a decoration",
    options: { decorative: "empty-html" },
    markdown: '<img src="line.png" alt="">\n\n<img src="line.png">\n\n![](line.png)\n',
    messages: [`3:2-3:5: ${MISSING}`, `5:3-5:3: ${MISSING}`],
  },
  {
    name: "a site may say that an empty text in Markdown does, too",
    options: { decorative: "empty" },
    markdown: '<img src="line.png" alt="">\n\n![](line.png)\n',
    messages: [],
  },
  {
    name: "a site has placeholders of its own, and texts that it takes",
    options: { placeholders: ["本报资料"], allowed: ["banner"] },
    markdown: "![本报资料](a.jpg)\n\n![banner](b.jpg)\n",
    messages: [`1:3-1:7: Unexpected placeholder \`本报资料\` as alternative text, ${describe}`],
  },
  {
    name: "pictures whose address begins with a variable of the site's generator",
    markdown: [
      "![]({{ site.baseurl }}/img/dip.jpg)",
      '![Swimmers]({% link img/dip.jpg %}) ![img]({{ "/dip.jpg" | relative_url }} "Cold swimmers")',
      "`![]({{ site.url }}/dip.jpg)` \\![]({{ site.url }}/dip.jpg)",
    ].join("\n\n"),
    messages: [`1:3-1:3: ${MISSING}`, `3:39-3:42: Unexpected placeholder \`img\` as alternative text, ${describe}`],
    suggested: [
      "![]({{ site.baseurl }}/img/dip.jpg)",
      '![Swimmers]({% link img/dip.jpg %}) ![Cold swimmers]({{ "/dip.jpg" | relative_url }} "Cold swimmers")',
      "`![]({{ site.url }}/dip.jpg)` \\![]({{ site.url }}/dip.jpg)",
    ].join("\n\n"),
  },
  {
    name: "pictures whose file has a space in its name",
    markdown: '![](/img/old pier.png)\n\n![The old pier](/img/old pier.png) and ![img](old pier.PNG "Old pier")\n',
    messages: [`1:3-1:3: ${MISSING}`, `3:42-3:45: Unexpected placeholder \`img\` as alternative text, ${describe}`],
    suggested:
      '![](/img/old pier.png)\n\n![The old pier](/img/old pier.png) and ![Old pier](old pier.PNG "Old pier")\n',
  },
  {
    name: "a tag whose address is a template's, with quotes within quotes",
    markdown: '<img src="{{ "/a.jpg" | relative_url }}" width="80"/>\n',
    messages: ["1:2-1:5: Unexpected image without alternative text, expected a description of what it shows"],
  },
  {
    name: "tags as JSX writes them, with values in braces",
    markdown: [
      '<img src="/dip.jpg" style={{ margin: 10, float: "left" }} />',
      "<img src={useBaseUrl('/dip.jpg')} width={280} alt=\"Swimmers\" />",
      "<img src={useBaseUrl('/dip.jpg')} width={280} alt=\"image\" />",
      "<img src={dip} alt={caption('dip')} style={{ a: 1 }} /> <img {...dip} style={{ a: 1 }} />",
      "Write `<img style={{ a: 1 }} />` or \\<img style={{ a: 1 }} />, and <img style={{ a: 1 }}",
    ].join("\n\n"),
    messages: [`1:2-1:5: ${MISSING}`, `5:52-5:57: Unexpected placeholder \`image\` as alternative text, ${describe}`],
  },
  {
    name: "a text in attributes behind the image, as kramdown and Pandoc read them, takes the place of the one in brackets",
    markdown: [
      '![](/dip.jpg){: alt="Swimmers at dawn" .wide}',
      "![image](/dip.jpg){width=50% alt='Swimmers at dawn'} ![](/dip.jpg){alt=Swimmers}",
      '![Swimmers](/dip.jpg "Swimmers"){: .wide alt="image"} ![](/dip.jpg){: data-alt="Swimmers"} ![](/dip.jpg) {: alt="Swimmers"}',
      '![](/dip.jpg){{< figure src="x.jpg" alt="Swimmers" >}} ![](/dip.jpg){% include x.html alt="Swimmers" %}',
    ].join("\n\n"),
    messages: [
      `5:47-5:52: Unexpected placeholder \`image\` as alternative text, ${describe}`,
      `5:57-5:57: ${MISSING}`,
      `5:94-5:94: ${MISSING}`,
      `7:3-7:3: ${MISSING}`,
      `7:58-7:58: ${MISSING}`,
    ],
  },
  {
    name: "tags that parsers take for text: a slash in a value without quotes, a quote too many",
    markdown: [
      "<img src=https://dip.example/a.jpg width=800/>",
      'Dip: <img src=/a.jpg alt=image> <IMG src=/b.jpg alt="Swimmers at dawn"> \\\\<IMG SRC=/c.jpg>',
      '<img src="/a.jpg" alt=""Swimmers"" loading="lazy">',
    ].join("\n\n"),
    messages: [
      `1:2-1:5: ${MISSING}`,
      `3:26-3:31: Unexpected placeholder \`image\` as alternative text, ${describe}`,
      `3:76-3:79: ${MISSING}`,
      `5:24-5:24: ${MISSING}`,
    ],
  },
  ...[
    "The <img tag of 1 < 2 > 1, \\<img src=/a.jpg> and `<img src=/a.jpg>`",
    '> <img src=/a/b.png\n> alt="A pier at dawn">',
    '<img src=/a/b.png alt="about <img src=/c/d.png> tags">',
    "- Write <img src=/a/b\n- Keep width > 10",
    "# Write <img src=/a/b\nKeep width > 10",
    "| a | b |\n| - | - |\n| <img src=/a/b | width > 10 |",
    "The <img src=/a -> b>",
  ].map((markdown) => ({ name: `what only looks like such a tag: ${markdown}`, markdown, messages: [] })),
  {
    name: "HTML that shows code, and a text that a script binds",
    markdown:
      '<pre>\n<img src="dip.jpg">\n</pre>\n\n<p><code><img src="dip.jpg"></code></p>\n\n<img :src="dip" :alt="caption">\n',
    messages: [],
  },
  {
    name: "Markdown inside a block of HTML, which some generators read, and in one that shows it",
    markdown: [
      '<div align="center">![dip.png](/dip.jpg)</div>',
      "<pre>![dip.png](/dip.jpg)</pre>",
      "<!-- ![dip.png](/dip.jpg) -->",
    ].join("\n\n"),
    messages: [`1:23-1:30: Unexpected file name \`dip.png\` as alternative text, ${describe}`],
  },
  {
    name: "what a word processor sees in a screenshot",
    markdown:
      "![图形用户界面, 文本, 应用程序](a.png)\n\n![Graphical user interface, text](b.png)\n\n![图形用户界面设计稿](c.png)\n",
    messages: [
      "1:3-1:19: Unexpected machine-made caption `图形用户界面, 文本, 应用程序` as alternative text, expected a description by a person",
      "3:3-3:33: Unexpected machine-made caption `Graphical user interface, text` as alternative text, expected a description by a person",
    ],
  },
  {
    name: "a number is the writer's choice unless it is all of the file's name",
    markdown: "![307](307.png)\n\n![640](https://cdn.example/a1/640?fmt=jpeg)\n",
    messages: [`3:3-3:6: Unexpected file name \`640\` as alternative text, ${describe}`],
  },
]);
