import { once } from "../../text/remember.ts";
import { fold } from "./normalize.ts";

/**
 * Texts that stand where a description should, by language: what editors, exporters and templates leave behind. They
 * turn up in posts of any language. Written without outer punctuation, so that all are folded at once.
 */
const LISTS: Readonly<Record<string, string>> = {
  en: `
    image | images | img | imgs | picture | pictures | pic | pics | photo | photos | photograph | figure | fig |
    graphic | screenshot | screenshots | screen shot | snapshot | snapshots | screen capture | screencap | screengrab | gif | png | jpg |
    jpeg | alt | alt text | alt title | alt attribute | alt description | alternative text | alternate text |
    alt tag | image alt text | image alt | img alt | alt image | alt img | text alt | description | image text | img text | image caption text | alt text here | alt text goes here | your alt text |
    insert alt text here | insert alt text | enter alt text | add alt text | add alt text here | some alt text |
    header picture | header image | header photo | header img | hero image | hero | banner | banner image | cover |
    cover image | cover photo | cover picture | cover img | featured image | feature image | feature photo |
    featured photo | featured img | blog image | blog post image | blog cover | blog banner | blog header |
    post image | post cover | article image | article cover | main image | lead image | title image | top image |
    intro image | teaser image | preview image | social image | og image | thumbnail | thumbnail image | thumb |
    placeholder | placeholder image | placeholder text | image placeholder | image description |
    picture description | photo description | description of image | description of the image |
    describe the image | describe image | describe your image | image description here |
    image description goes here | enter image description here | enter image description |
    insert image description here | insert image description | insert image | insert image here | add image |
    image title | image title here | image caption | image name | image here | image url | image link | link text | image src |
    image source | image not found | broken image | image broken | image is broken | image not available | image unavailable | image loading | loading image |
    missing image | no image | untitled design | untitled drawing | untitled diagram | image thumb | thumb image |
    no alt | no alt text | no alternative text | no description |
    no alt text provided for this image | embedded image | attached image | attachment | inline image |
    inserted image | pasted image | pasted graphic | clipboard image | uploaded image | uploading image | the image |
    an image | a picture | a photo | this image | my image | image file | image from ios | image from gyazo |
    image from notion | image for post | gyazo | uploading | drawing | untitled | unnamed | undefined | null | none | nil | n/a | tbd | todo |
    lorem ipsum | fullsize | full size image | click to enlarge | click to view full size |
    click to view larger image | click for larger image | click image to enlarge | view image | view full size |
    centered | aligncenter | alignnone | alignleft | alignright | align center | size full |
    full width | fullwidth | hosted image | photobucket | giphy | graphical user interface | in content image | in article image |
    stock photo | stock image | wp image | example | example image | example picture | sample image | test image |
    demo image | illustrative image | illustrative photo | illustration image | illustration photo | for illustration only |
    for illustration purposes only | for illustrative purposes only | image for illustration purposes only |
    representational image | representative image | for representation only | file photo | archive photo
  `,
  zh: `
    图 | 附图 | 图片 | 图像 | 图象 | 照片 | 插图 | 配图 | 图示 | 图例 | 图注 | 题图 | 头图 | 首图 | 封面 | 封面图 |
    封面图片 | 文章配图 | 文章图片 | 文章插图 | 文章头图 | 文章首图 | 文章封面 | 文章封面图 | 正文图片 | 正文配图 |
    新闻图片 | 新闻配图 | 网页图片 | 资料图 | 资料图片 | 截图 | 截屏 | 屏幕截图 | 网页截图 | 手机截图 | 截图示例 | 示例图 | 示例图片 | 例图 |
    屏幕快照 | 动图 | gif图 | gif动图 | 缩略图 | 图片说明 | 图片描述 | 图片名称 | 图片标题 | 图片名 | 图片文字 |
    图片文本 | 图片注释 | 图片链接 | 图片地址 | 图片预览 | 图片展示 | 图片替代文字 | 图片替代文本 | 图片alt |
    替代文字 | 替代文本 | 替换文本 | 描述 | 描述文字 | 说明文字 | 图片描述文字 | 图片说明文字 | 图像描述 | 图像说明 |
    图片加载失败 | 图片加载中 | 图片失效 | 图片损坏 | 图片已损坏 | 图片挂了 | 图挂了 | 图裂了 | 图片未加载 | 图片无法显示 | 图片丢失 | 图片缺失 | 图片已失效 | 加载失败 | 加载中 |
    在这里插入图片描述 | 此处输入图片的描述 | 此处输入图片描述 | 此处插入图片描述 | 这里写图片描述 | 这里是图片描述 |
    这里填写图片描述 | 请输入图片描述 | 请输入图片说明 | 请填写图片描述 | 请添加图片描述 | 请在此添加图片描述 |
    请插入图片描述 | 添加图片描述 | 添加图片说明 | 添加图片注释,不超过 140 字(可选 | 图片描述(可选 |
    图片标题(可选 | 输入图片说明 | 输入图片描述 | 输入图片标题 | 插入图片描述 | 插入图片 | 上传图片 | 点击查看大图 |
    点击查看原图 | 点击看大图 | 点击放大 | 点击图片放大 | 点击放大图片 | 查看大图 | 查看原图 | 图片来自网络 |
    图片来源网络 | 图片来源:网络 | 图片来源于网络 | 图片源于网络 | 图片源自网络 | 图源网络 | 图源:网络 | 图片来自互联网 |
    来源网络 | 来自网络 | 网络图片 | 网络配图 | 暂无图片 | 无图片 | 无描述 | 暂无描述 | 无图片描述 | 图片无描述 | 无标题 |
    未命名 | 未标题 | 占位图 | 占位符 | 占位图片 | 图片占位符 | 微信图片 | 微信截图 | 企业微信截图 | qq图片 | qq截图 | tim图片 | tim截图 | 钉钉截图 | 飞书截图 |
    大图 | 小图 | 默认图片 | 默认图 | 图文无关 | 图片与内容无关 | 图片与文章无关 | 图片仅供参考 | 图片仅供示意 | 仅供示意 | 这是图片 | 这是一张图片 | 一张图片 | 表情 | 图片表情 | 圖 | 附圖 | 圖片 | 圖像 | 相片 | 插圖 |
    配圖 | 圖示 | 圖例 | 題圖 | 頭圖 | 首圖 | 封面圖 | 封面圖片 | 封面照片 | 文章配圖 | 文章圖片 | 文章封面圖 | 新聞圖片 |
    新聞配圖 | 資料圖 | 資料圖片 | 資料照 | 資料照片 | 截圖 | 擷圖 | 螢幕截圖 | 螢幕快照 | 螢幕擷取畫面 | 畫面截圖 |
    網頁截圖 | 動圖 | 縮圖 | 圖片說明 | 圖片描述 | 圖片敘述 | 圖片名稱 | 圖片標題 | 圖片文字 | 圖片連結 | 圖片網址 |
    替代文本 | 圖片替代文字 | 圖片替代文本 | 圖說 | 照片說明 | 相片說明 | 描述圖片 | 請輸入圖片描述 | 請輸入圖片說明 |
    請填寫圖片描述 | 請新增圖片描述 | 在這裡插入圖片描述 | 這裡輸入圖片描述 | 輸入圖片說明 | 輸入圖片描述 |
    插入圖片描述 | 插入圖片 | 上傳圖片 | 點擊查看大圖 | 點擊放大 | 點我看大圖 | 點圖放大 | 無標題 | 無描述 | 暫無圖片 |
    圖片載入失敗 | 圖片失效 | 圖片已失效 | 圖片損毀 | 圖片載入中 | 圖片來自網路 | 圖片來源:網路 | 網路圖片 | 取自網路 | 翻攝自網路 | 佔位圖 | 圖檔 |
    示意圖片 | 預設圖片 | 這是圖片 | 圖文無關 | 圖片僅供參考 | 圖片僅供示意 | 僅供示意
  `,
  ja: `
    画像 | イメージ | 写真 | 図 | 挿絵 | 挿入画像 | 添付画像 | スクリーンショット | スクリーンキャプチャ | スクショ |
    キャプチャ | キャプチャ画像 | 画面キャプチャ | サムネイル | サムネイル画像 | サムネ | サムネ画像 | アイキャッチ |
    アイキャッチ画像 | 記事のアイキャッチ画像 | 記事画像 | ブログ画像 | 画像の説明 | 画像説明 | 画像の説明文 |
    画像名 | 画像タイトル | 画像のタイトル | 画像テキスト | 代替テキスト | 画像の代替テキスト | 代替文字 |
    ヘッダー画像 | ヘッダ画像 | トップ画像 | カバー画像 | 表紙画像 | メイン画像 | 見出し画像 | バナー | バナー画像 |
    イメージ画像 | イメージ写真 | イメージ図 | サンプル画像 | ダミー画像 | 無題 | 名称未設定 | 説明 | 説明文 |
    画像はこちら | 画像をクリック | 画像をクリックで拡大 | ここに画像の説明を入力 | ここに画像の説明 | 画像の説明を入力 | 画像が見つかりません | 画像なし | クリックで拡大 |
    画像はイメージです | 写真はイメージです | 画像はイメージ | 写真はイメージ
  `,
  ko: `
    이미지 | 사진 | 그림 | 삽화 | 스크린샷 | 스크린 샷 | 스샷 | 화면 캡처 | 화면 캡쳐 | 화면캡처 | 화면캡쳐 | 캡처 |
    캡쳐 | 캡처 화면 | 캡쳐 화면 | 캡처 이미지 | 썸네일 | 썸네일 이미지 | 대체 텍스트 | 대체텍스트 | 이미지 설명 |
    이미지설명 | 사진 설명 | 사진설명 | 그림 설명 | 이미지 텍스트 | 이미지 이름 | 이미지이름 | 이미지 제목 | 이미지 링크 |
    이미지 캡션 | 대표 이미지 | 대표이미지 | 커버 이미지 | 커버 사진 | 표지 | 표지 이미지 | 배너 | 배너 이미지 |
    헤더 이미지 | 본문 이미지 | 첨부 이미지 | 첨부이미지 | 첨부 사진 | 참고 이미지 | 참고 사진 | 자료 사진 | 자료사진 | 예시 이미지 | 예시 사진 | 제목 없음 | 무제 |
    image 설명 | 이미지 alt | 업로드중 | 업로드 중 | 이미지 대체 텍스트 | 이미지 없음 | 이미지를 찾을 수 없습니다 | 설명
  `,
  es: `
    imagen | imágenes | foto | fotografía | ilustración | captura | captura de pantalla | pantallazo | figura |
    gráfico | miniatura | texto alternativo | texto alt | texto de la imagen | título de la imagen |
    nombre de la imagen | descripción | descripción de la imagen | descripción de imagen | descripción de la foto |
    pie de foto | pie de imagen | imagen destacada | imagen de portada | imagen de cabecera | imagen principal |
    imagen del artículo | imagen del post | imagen de la entrada | imagen de ejemplo | imagen ilustrativa | imagen meramente ilustrativa | foto ilustrativa | imagen de archivo |
    foto de portada | foto de archivo | portada | cabecera | una imagen | sin título | sin descripción | sin imagen
  `,
  fr: `
    illustration | photographie | capture | capture d'écran | copie d'écran | vignette | visuel |
    texte alternatif | texte alt | texte de remplacement | titre de l'image | nom de l'image | description de l'image |
    description image | image à la une | image de couverture | photo de couverture | image d'en-tête |
    image principale | image de l'article | image d'illustration | photo d'illustration | photo d'archives | image d'archives | photo non contractuelle | bannière | couverture |
    une image | sans titre | légende de l'image | légende de la photo
  `,
  de: `
    bild | bilder | foto | fotos | fotografie | abbildung | abb | grafik | bildschirmfoto | bildschirmaufnahme |
    symbolbild | symbolfoto | vorschaubild | alternativtext | alternativer text | alt-text | bildtext |
    bildtitel | bildname | bildunterschrift | bildbeschreibung | beschreibung | beschreibung des bildes |
    beitragsbild | beitragsfoto | titelbild | titelfoto | headerbild | header bild | kopfbild | teaserbild |
    aufmacherbild | artikelbild | archivbild | archivfoto | platzhalter | platzhalterbild | beispielbild | beispielfoto | ein bild | kein bild |
    ohne titel | ohne beschreibung | unbenannt
  `,
  pt: `
    imagem | imagens | fotografia | ilustração | captura de tela | captura de ecrã | print da tela |
    print de tela | figura | gráfico | miniatura | texto alternativo | título da imagem | nome da imagem | descrição |
    descrição da imagem | descrição da foto | imagem destacada | imagem em destaque | imagem de destaque |
    imagem de capa | foto de capa | imagem principal | imagem do post | imagem do artigo | imagem ilustrativa |
    imagem meramente ilustrativa | foto meramente ilustrativa | foto ilustrativa | imagem de arquivo | foto de arquivo | capa | uma imagem | sem título | sem descrição | legenda | legenda da imagem | legenda da foto
  `,
  ru: `
    изображение | изображения | картинка | картинки | фото | фотка | фотография | фотографии | рисунок | рис |
    скриншот | скриншоты | снимок | снимок экрана | скрин | иллюстрация | миниатюра | обложка |
    обложка статьи | баннер | альтернативный текст | замещающий текст | альт | альт текст |
    название изображения | название картинки | подпись | подпись к изображению | подпись к фото |
    описание изображения | описание картинки | описание фото | описание | заглавное изображение |
    изображение статьи | изображение к статье | картинка к статье | иллюстрация к статье | иллюстративное фото | архивное фото | фото из архива | заглушка | без названия |
    без описания | нет изображения
  `,
  it: `
    immagine | immagini | schermata | didascalia | testo alternativo | descrizione | descrizione immagine |
    descrizione dell'immagine | immagine di copertina | immagine in evidenza | immagine di repertorio |
    foto di repertorio | copertina | anteprima | senza titolo | grafico | illustrazione
  `,
  "nl, sv, da, no, fi": `
    afbeelding | afbeeldingen | plaatje | schermafbeelding | schermafdruk | omschrijving | zonder titel |
    alternatieve tekst | bijschrift | bilde | billede | skärmbild | skärmdump | skærmbillede | skjermbilde | beskrivning |
    beskrivelse | utan titel | uden titel | uten tittel | omslag | kuva | kuvat | valokuva | kuvakaappaus |
    kuvituskuva | nimetön | kuvaus
  `,
  "pl, cs, sk, uk, hr, sl, sr": `
    obrazek | zdjęcie | zdjęcia | grafika | ilustracja | zrzut ekranu | opis | opis obrazka | opis zdjęcia |
    tekst alternatywny | miniaturka | okładka | bez tytułu | rysunek | obrázek | obrázky | obrázok | fotka |
    ilustrační foto | ilustrační obrázek | snímek obrazovky | náhled | popis | popis obrázku | bez názvu |
    titulní obrázek | зображення | картинка | знімок екрана | скріншот | ілюстрація | світлина | без назви | опис |
    обкладинка | slika | fotografija | snimka zaslona | naslovna slika | bez naslova | слика
  `,
  "tr, vi, id, hu, ro": `
    resim | görsel | fotoğraf | ekran görüntüsü | açıklama | başlıksız | kapak | kapak resmi | temsili görsel |
    temsili fotoğraf | hình | hình ảnh | ảnh chụp màn hình | ảnh minh họa | hình minh họa | mô tả ảnh |
    mô tả hình ảnh | ảnh bìa | chú thích ảnh | gambar | tangkapan layar | ilustrasi | gambar ilustrasi |
    deskripsi gambar | keterangan gambar | tanpa judul | sampul | képernyőkép | illusztráció | borítókép |
    captură de ecran | imagine reprezentativă | fără titlu
  `,
  "el, ar, fa, he, th, hi": `
    φωτογραφία | στιγμιότυπο οθόνης | صورة | الصورة | لقطة شاشة | تصویر | عکس | تصویر شاخص | תמונה |
    צילום מסך | รูปภาพ | ภาพ | รูป | ภาพประกอบ | चित्र
  `,
};

/**
 * Pictures that are still to come, and that the writer forgot, and how a picture is set: each of the first with each of the
 * second, in the second's spacing.
 */
const COMBINED: readonly (readonly [pictures: string, promises: string])[] = [
  [
    "image | images | photo | photos | picture | screenshot | diagram | figure | the image | the screenshot",
    " to come | to follow | to be added | coming soon | goes here | here | tbd | todo | pending",
  ],
  ["insert | add | todo | missing", " image | photo | picture | screenshot | diagram | figure"],
  [
    "图 | 图片 | 截图 | 照片 | 配图 | 插图",
    "待补 | 待补充 | 待添加 | 待上传 | 待插入 | 待更新 | 待定 | 后补 | 稍后补 | 稍后补充 | 暂缺",
  ],
  [
    "圖 | 圖片 | 截圖 | 照片 | 配圖 | 插圖",
    "待補 | 待補充 | 待新增 | 待上傳 | 待插入 | 待更新 | 待定 | 後補 | 稍後補上 | 暫缺",
  ],
  ["此处插入 | 这里插入 | 此处放 | 这里放 | 待补", "图 | 图片 | 截图 | 照片 | 配图"],
  ["此處插入 | 這裡插入 | 此處放 | 這裡放 | 待補", "圖 | 圖片 | 截圖 | 照片 | 配圖"],
  [
    "画像 | 写真 | スクリーンショット | スクショ",
    "準備中 | は準備中 | は準備中です | 追加予定 | は追加予定 | は後で追加",
  ],
  ["ここに", "画像 | 写真 | スクリーンショット | 画像を挿入 | 写真を挿入"],
  ["이미지 | 사진 | 스크린샷", " 추가 예정 | 추가예정 | 준비 중 | 준비중"],
  ["imagen | foto | captura", " pendiente | por añadir | por agregar | por insertar | aquí"],
  [
    "image | photo | capture | capture d'écran | screenshot | illustration | visuel | schéma",
    " à venir | à prévoir | à fournir | à ajouter | à insérer | à faire",
  ],
  [
    "bild | foto | screenshot | grafik | abbildung",
    " folgt | folgt noch | fehlt | fehlt noch | wird nachgereicht | einfügen",
  ],
  ["imagem | foto | captura", " em breve | pendente | a inserir | a adicionar"],
  ["изображение | картинка | фото | скриншот", " будет позже | появится позже"],
  ["здесь будет | тут будет", " изображение | картинка | фото | скриншот"],
  [
    "full size | fullsize | full width | fullwidth | full screen | large | medium | wide | inline | responsive | centered | center | left | right | rounded | bordered",
    " img | image | pic | picture | photo",
  ],
  ["full | big | small", " img | image"],
  [
    "img | image",
    " fluid | responsive | thumbnail | rounded | center | centered | left | right | full | large | small | border",
  ],
];

/** What a picture may show, but for a number behind it: then it is how programs for slides and charts count. */
const COUNTED =
  "dashboard | sheet | slide | chart | graph | diagram | obraz | εικόνα | figuur | figur | diapositiva | diapositive | folie | diagramm | слайд | スライド | 슬라이드 | 幻灯片 | 投影片 | 图表 | 圖表";

/** All of them, normalized. */
export const getPlaceholders: () => ReadonlySet<string> = once(() =>
  split([...Object.values(LISTS), ...COMBINED.flatMap((pair) => combine(...pair))].join("|")),
);

/** Words that are one with a number behind them, normalized. */
export const getCounted: () => ReadonlySet<string> = once(() => split(COUNTED));

function combine(pictures: string, promises: string): string[] {
  const ends = promises.trim().split(" | ");
  const gap = promises.startsWith(" ") ? " " : "";
  return pictures.split(" | ").flatMap((picture) => ends.map((end) => `${picture}${gap}${end}`));
}

/** Without a regular expression, which takes a tenth of a run over one post to split them. */
function split(list: string): ReadonlySet<string> {
  return new Set(
    fold(list)
      .split("|")
      .map((word) => word.trim()),
  );
}

/** What programs write under a picture they do not understand, or could not load. */
export const MACHINE_CAPTIONS: RegExp = new RegExp(
  [
    "AI[- ]generated content may be incorrect",
    "description automatically generated",
    "AI 生成的内容可能不正确|AI 產生的內容可能不正確|描述已自动生成|自動產生的描述|自动生成的说明",
    "自動的に生成された説明|AI によって生成されたコンテンツ",
    "자동 생성된 설명|AI 생성 콘텐츠는 정확하지 않을 수",
    "descripción generada automáticamente|El contenido generado por IA puede ser incorrecto",
    "description générée automatiquement|Le contenu généré par l.IA peut être incorrect",
    "automatisch generierte beschreibung|KI-generierte Inhalte können fehlerhaft sein",
    "descrição gerada automaticamente|O conteúdo gerado por IA pode estar incorreto",
    "автоматически созданное описание|Содержимое, созданное искусственным интеллектом",
    "^(?:a picture containing|图片包含) |^a screenshot of a (?:cell phone|social media post|computer(?: screen| program)?)$",
    "(?:^|[.。] )(?:image may contain|may be an? (?:image|illustration|graphic|meme|cartoon|doodle|screenshot)|no photo description)",
    "^(?:可能是.{0,20}[图圖]像|画像に含まれている可能性があるもの|puede ser una imagen|peut être une image|pode ser uma imagem|kann ein bild |возможно, это изображение)",
    "^(?:graphical user interface|图形用户界面|圖形使用者介面)(?: ?[,，、] ?(?:text|application|email|website|文本|文字|应用程序|應用程式|电子邮件|网站|table|表格|chat or text message))+$",
    "image has an empty alt attribute|图[片像](?:的)? ?alt ?属性(?:值)?为空|圖片的 ?alt ?屬性值?為空|画像には ?alt ?属性が指定されていません|이미지는 대체 속성이 비어",
    "imagen tiene un atributo alt vac|attribut alt de cette image est vide|bild hat ein leeres alt-attribut|imagem (?:contém|tem) um atributo alt vazio|пустой атрибут alt",
    "^\\[?外[链鏈][图圖]片[转轉]存",
  ].join("|"),
  "iu",
);
