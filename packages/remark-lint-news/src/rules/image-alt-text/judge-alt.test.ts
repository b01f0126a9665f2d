import { expect, test } from "vitest";
import { judgeAlt } from "./judge-alt.ts";
import type { AltDefect } from "./judge-alt.ts";

/** Alternative texts, separated by bars, by what is wrong with them wherever the image is. */
const TEXTS: readonly (readonly [defect: AltDefect | undefined, name: string, texts: string])[] = [
  [
    "placeholder",
    "in any language, with any number and punctuation",
    "图片 | 圖片 | 画像 | 이미지 | imagen | texte alternatif | Beitragsbild | imagem | изображение | Figure 3 | 图 1 | image (2) | ...",
  ],
  [
    "placeholder",
    "without its accents, with joined words, with a number of parts",
    "Descripcion de la imagen | capture d’ecran | cover_image | featured-image | Figure 2.1 | 图 1-2 | Abb. 3a",
  ],
  [
    "placeholder",
    "as forms, exporters and templates write it",
    "请添加图片描述 | Image text | Image from Gyazo | 配圖 | 이미지 텍스트 | キャプチャ | Imagem de destaque | Обложка статьи | Image for post | Gyazo | 업로드중.. | 이미지 alt | 画像をクリック | link text | example image | example | 示例图片 | Imagem meramente ilustrativa. | 图文无关 | 图片失效 | broken image | 附圖 | 画像はイメージです",
  ],
  [
    "placeholder",
    "that the writer meant to replace",
    "Screenshot à prévoir | image to come | Photo TBD | (screenshot goes here) | Bild folgt noch | captura pendiente | imagem a inserir | скриншот будет позже | 配图待补充 | 截图暂缺 | 此处插入图片 | 画像は準備中 | 사진 추가 예정 | photos to come | 圖片待上傳 | 此处插入图片 | здесь будет фото | insert screenshot",
  ],
  [
    "placeholder",
    "in further languages, and without a word",
    "immagine | Afbeelding 2 | Figur 2 | obrázek 1 | zdjęcie | resim 1 | Gambar 3 | hình ảnh | kuva | зображення | صورة | รูปภาพ | Untitled Diagram | -----3-3",
  ],
  [
    "placeholder",
    "that say how a picture is set, and not what it shows",
    "full-img | Full width image | img-fluid | image left | aligncenter | centered | responsive picture | large photo | 大图",
  ],
  ["placeholder", "as programs for slides and charts count", "Dashboard 1  | Slide 12 | スライド3 | 幻灯片 2 | 图表1"],
  [
    "fileName",
    "names that cameras, messengers and upload forms give",
    "IMG_256 | image-20240319105935249 | 微信图片_20240304121530 | v2-8c1f0a2b3c4d5e6f | 熔断.png | river-level-chart | frames_of_flame_1 | login_screenshot | 4f9c2a1b-77de-4a01-9c3f-0a1b2c3d4e5f | 2022-05-05_20.45.42 | DkpLVSjIUAAHEBA | WhatsApp Image 2020-05-05 at 10.10.10 PM.jpeg | P1010001 | LINE_ALBUM_20200101 | f:id:hanako:20150719155723p:plain | f:id:ha_na-ko:20150719155723j:image:w400 | 1*qBd-Ud3oaTTDbiLr2HqXbA | 1*qBd-Ud3oaTTDbi Lr2HqXbA",
  ],
  [
    "fileName",
    "names that screenshot tools give",
    "Screenshot 2024-11-19 at 10.37.40 | Screen Shot 2021-04-01 at 8.15.44 PM.png | Снимок экрана 2023-01-07 в 01.49.22 | Captura de Tela 2021-03-04 às 10.20.30 | 螢幕擷取畫面 2024-01-02 101112 | 截圖 2024-01-22 晚上9.30.37 | 화면 캡처 2024-01-02 101112",
  ],
  [
    "fileName",
    "names of cameras and programs, whatever is added to them",
    "DSCN5098.JPG - The pier at noon | DSCN5104-05.JPG - 港口 | DSC00123B-E.jpg (old) | Obraz 3.jpg | Photo: DSC_0042.JPG | IMG_8172 Medium | IMG_0123 - Kopie | dsc_0123-1024x683 | _MG_1234 | DJI_0012 | PANO_20140101_120000 | C360_2014-01-01-12-00-00 | FB_IMG_1523456789012 | FullSizeRender(1) | maxresdefault | clip_image002[4] | image_thumb[3] | 640?wx_fmt=png | b64a2d3f | TIM截图20190101120000 | Photo 01-02-2020, 10 00 00 AM | Foto 12.3.2016, 15 21 45 | Schermafbeelding 2020-01-02 om 10.20.30 | Zrzut ekranu 2020-01-02 o 10.20.30",
  ],
  [
    "address",
    "alone or as a credit, which says where a picture is from and not what it shows",
    "https://pier.example/a | www.pier.example/a | 출처: https://pier.example/a | Source: https://pier.example | 图片来源：http://pier.example/a | via www.pier.example",
  ],
  [
    "machine",
    "what programs write of a picture they do not know",
    "This image has an empty alt attribute; its file name is a.png | この画像には alt 属性が指定されていません | Esta imagen tiene un atributo ALT vacío | A screenshot of a cell phone | 图片包含 文本 | Peut être une image de 1 personne | 外链图片转存失败",
  ],
  [
    undefined,
    "words that begin as a generated name, a placeholder or an address do",
    "file 404 not found | Image 2024 annual report | WeChat image search | src/main/App.java | 图片2024年展览 | Screenshot of the new map | 图像识别流程 | :) | ;-( | Image 3D | Legende | Dashboard | Slide rule | 图表 | QR code: https://pier.example | Source: the mayor's office | Photo to be proud of | Figures to follow in May | 2*speed of the old one | 2*international airports | Photos to be proud of | 图片待审核流程图 | 图片待审核流程 | Bild folgt Ton | Quelle der Havel | Full house | Left bank of the river | Wide street | Small boats | Center | How to open a photo.png in the viewer | Image by Anna | 2019-2020 | Samsung 4200 | Sam 2019 wins | 24/7 | 3:1 | Vid 19 | Figuren | Figur | Spacer | The big picture | Big picture | Full picture | Kép | Anh | Windows Explorer with the file IMG_0042.jpg selected | 1939--1945 | 2 -- 1 | 24Dec2020 | AE1234BB | 00ff00ff | صور | Obraz | MG-131 | SAM-300 | Image circle | Size large",
  ],
];

test.each(TEXTS)("%s: %s", (defect, _name, texts) => {
  const alts = texts.split(" | ");
  expect(alts.map((text) => [text, judge(text)])).toEqual(alts.map((text) => [text, defect]));
});

test("a size behind a bar is no part of the text", () => {
  const texts = ["img|690x388", "|300", "The old pier|690x388, 75%"];
  expect(texts.map((text) => judge(text))).toEqual(["placeholder", "missing", undefined]);
});

test("a text with its accents and syllables apart, as some file systems write them, is the same text", () => {
  const texts = ["스크린샷 2022-01-01 오후 1.23.45", "Capture d’écran 2024-01-02 à 10.11.12", "이미지"];
  expect(texts.map((text) => judge(text.normalize("NFD")))).toEqual(["fileName", "fileName", "placeholder"]);
});

test("the path of the picture is no description, and a word with a slash is", () => {
  const alts = ["charts/river-level", "and/or", "TCP/IP"];
  const judged = alts.map((text) => judge(text, "./charts/river-level.svg"));
  expect(judged).toEqual(["fileName", undefined, undefined]);
});

test("the name of the file is no description, however many words it has", () => {
  const file = "https://upload.example/2/2c/L%27adoration_des_p%C3%AAcheurs_%28Le_Port%29.jpg";
  const alts = ["L'adoration des pêcheurs (Le Port).jpg", "L'adoration des pêcheurs, vue du port.jpg"];
  expect(alts.map((text) => judge(text, file))).toEqual(["fileName", undefined]);
});

test("a number that counts pictures is no description, nor is the name of the file, unless it may be the picture's subject", () => {
  const alts = ["1", "12", "1-2", "05", "snapshot41", "3", "307", "2.0"];
  const stems = ["1", "12", "1-2", "05", "snapshot41", "chart", "307", "release"];
  const judged = alts.map((text, index) => judge(text, `https://i.example/${stems[index]}.jpg?resize=600`));
  expect(judged).toEqual([
    "fileName",
    "fileName",
    "fileName",
    "fileName",
    "placeholder",
    "placeholder",
    undefined,
    undefined,
  ]);
});

test("the name of the site that keeps the picture is no description, and the name of what it shows is", () => {
  const alts = ["Imgur", "imgur", "i.imgur.com", "Imgur Image"];
  expect(alts.map((text) => judge(text, "https://i.imgur.com/Qk3vR8a.png"))).toEqual(alts.map(() => "placeholder"));
  expect(judge("Imgur", "/logos/imgur.png")).toBeUndefined();
  expect(judge("GitHub", "https://github.com/logo.png")).toBeUndefined();
});

test("a phrase with hyphens is no file name", () => {
  const alts = ["Drag-and-Drop", "drag-and-drop", "Back-To-School-Fair", "Gate-in-harbour-Nord"];
  const judged = alts.map((text) => judge(text, `/pier/snippet-${text.toLowerCase()}.gif`));
  expect(judged).toEqual([undefined, "fileName", undefined, "fileName"]);
});

test("two words with a hyphen are a slug where the post shows it", () => {
  const post = "The Basic Ferry sails to well-known piers. Check in at the Basic Pier.";
  const judgeThere = (text: string): AltDefect | undefined => judgeIn(post, text, "/img/Basic-Ferry.jpg");
  const slugs = ["easy-ferry", "easyFerry-map", "ferry-img"];
  expect(slugs.map(judgeThere)).toEqual(slugs.map(() => "fileName"));
  const compounds =
    "well-known | Coca-Cola | check-in | mother-daughter | hip-hop | Basic-Pier | Basic-Ferry | mRNA-Impfstoff | pH-Wert | iPhone-Display | macOS-Dock | crash-test | green-screen | election-results".split(
      " | ",
    );
  expect(compounds.map(judgeThere)).toEqual(compounds.map(() => undefined));
});

test("what an upload tool calls every picture says something only of a picture that has a name", () => {
  expect(["/2019/Q7kD1wOsZ2.jpg", "/people/mark.jpg"].map((url) => judge("mark", url))).toEqual([
    "placeholder",
    undefined,
  ]);
});

function judge(text: string, url = "a.jpg"): AltDefect | undefined {
  return judgeIn("", text, url);
}

/** Judges the text of an image in a post that says `post` and has two images of the text `easy-ferry`. */
function judgeIn(post: string, text: string, url = "a.jpg"): AltDefect | undefined {
  const isTerm = (word: string): boolean => post.includes(word);
  return judgeAlt({ text, url, isTerm, isRepeated: (alt) => alt === "easy-ferry", placeholders: new Set() });
}
