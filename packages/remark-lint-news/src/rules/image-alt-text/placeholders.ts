/**
 * Texts that stand where a description should, by language: what editors, exporters and templates leave behind. They
 * turn up in posts of any language. In the form that `normalize` gives: lower case, single spaces, no outer punctuation.
 */
const LISTS: Readonly<Record<string, string>> = {
  en: `
    image | images | img | imgs | picture | pic | pics | photo | photos | photograph | figure | fig | graphic |
    screenshot | screen shot | screen capture | screencap | screengrab | gif | png | jpg | jpeg | alt | alt text |
    alt-text | alttext | alternative text | alternate text | alt tag | image alt text | image alt | img alt |
    alt image | text alt | alt text here | your alt text | insert alt text here | header picture | header image |
    header photo | header img | hero image | hero | banner | banner image | cover | cover image | cover photo |
    cover picture | featured image | feature image | feature photo | featured photo | blog image | post image |
    article image | main image | lead image | title image | teaser image | preview image | thumbnail |
    thumbnail image | placeholder | placeholder image | image placeholder | image description |
    image-description | picture description | photo description | description of image |
    description of the image | describe the image | image description here | enter image description here |
    enter image description | insert image description here | image title | image title here | image caption |
    image name | image here | image not found | missing image | no image | no alt text | no alternative text |
    no description | no alt text provided for this image | embedded image | attached image | inline image |
    inserted image | pasted image | pasted graphic | clipboard image | the image | an image | a picture |
    a photo | this image | image file | image from ios | drawing | untitled | unnamed | undefined | null | none |
    nil | n/a | tbd | todo | lorem ipsum | fullsize | full size image | click to enlarge |
    click to view full size | view image | view full size | hosted image | graphical user interface |
    in-content image | in-article image | stock photo | stock image | wp-image
  `,
  zh: `
    图 | 图片 | 图像 | 图象 | 照片 | 插图 | 配图 | 图示 | 图例 | 图注 | 题图 | 头图 | 首图 | 封面 | 封面图 |
    封面图片 | 文章配图 | 文章图片 | 文章头图 | 文章封面 | 正文图片 | 新闻图片 | 新闻配图 | 网页图片 | 资料图 |
    资料图片 | 截图 | 截屏 | 屏幕截图 | 网页截图 | 手机截图 | 屏幕快照 | 动图 | gif图 | 缩略图 | 图片说明 |
    图片描述 | 图片名称 | 图片标题 | 图片名 | 图片文字 | 图片替代文字 | 图片alt | 替代文字 | 替代文本 | 描述 |
    图像描述 | 图片加载失败 | 图片加载中 | 图片未加载 | 加载失败 | 在这里插入图片描述 | 此处输入图片的描述 |
    此处输入图片描述 | 这里写图片描述 | 请输入图片描述 | 输入图片说明 | 输入图片描述 | 插入图片描述 | 插入图片 |
    点击查看大图 | 点击查看原图 | 点击放大 | 查看大图 | 图片来自网络 | 图片源于网络 | 网络图片 | 暂无图片 |
    无图片 | 无标题 | 未命名 | 未标题 | 占位图 | 占位符 | 图片占位符 | 微信图片 | 微信截图 | 企业微信截图 |
    qq图片 | qq截图 | 默认图片 | 表情 | 图片表情 | 圖 | 圖片 | 圖像 | 相片 | 插圖 | 題圖 | 頭圖 | 首圖 | 封面圖 |
    封面圖片 | 文章配圖 | 文章圖片 | 新聞圖片 | 資料圖 | 資料圖片 | 截圖 | 螢幕截圖 | 動圖 | 縮圖 | 圖片說明 |
    圖片描述 | 圖片名稱 | 圖片標題 | 請輸入圖片描述 | 在這裡插入圖片描述 | 點擊查看大圖 | 點我看大圖 | 無標題 |
    網路圖片 | 佔位圖 | 圖檔 | 示意圖片
  `,
  ja: `
    画像 | イメージ | 写真 | 図 | 挿絵 | スクリーンショット | スクショ | サムネイル | アイキャッチ |
    アイキャッチ画像 | 画像の説明 | 画像説明 | 代替テキスト | 画像の代替テキスト | 代替文字 | ヘッダー画像 |
    カバー画像 | メイン画像 | イメージ画像 | イメージ写真 | 無題 | 名称未設定 | 説明 | ここに画像の説明を入力
  `,
  ko: `
    이미지 | 사진 | 그림 | 스크린샷 | 화면 캡처 | 캡처 | 썸네일 | 대체 텍스트 | 이미지 설명 | 사진 설명 |
    대표 이미지 | 커버 이미지 | 헤더 이미지 | 본문 이미지 | 제목 없음 | 무제 | image 설명 | 이미지 대체 텍스트
  `,
  es: `
    imagen | imágenes | foto | fotografía | captura | captura de pantalla | figura | gráfico | miniatura |
    texto alternativo | texto alt | descripción | descripción de la imagen | descripción de imagen |
    imagen destacada | imagen de portada | imagen de cabecera | imagen principal | portada | sin título
  `,
  fr: `
    illustration | photographie | capture | capture d'écran | capture d’écran | vignette | texte alternatif |
    texte alt | description de l'image | description de l’image | image à la une | image de couverture |
    image d'en-tête | image d’en-tête | image principale | sans titre | légende
  `,
  de: `
    bild | bilder | foto | fotos | abbildung | abb | grafik | bildschirmfoto | symbolbild | vorschaubild |
    alternativtext | alt-text | bildbeschreibung | beschreibung des bildes | beitragsbild | titelbild |
    headerbild | aufmacherbild | artikelbild | platzhalter | ohne titel | unbenannt
  `,
  pt: `
    imagem | imagens | fotografia | captura de tela | captura de ecrã | figura | miniatura | texto alternativo |
    descrição | descrição da imagem | imagem destacada | imagem de capa | imagem principal | capa | sem título |
    legenda
  `,
  ru: `
    изображение | изображения | картинка | картинки | фото | фотография | рисунок | рис | скриншот |
    снимок экрана | скрин | иллюстрация | миниатюра | обложка | альтернативный текст | альт |
    описание изображения | описание картинки | описание | заглавное изображение | без названия
  `,
};

/** All of them. */
export const PLACEHOLDERS: ReadonlySet<string> = new Set(
  Object.values(LISTS).flatMap((list) => list.split("|").map((text) => text.trim())),
);

/** What programs write under a picture they do not understand. */
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
    "^(?:image may contain|may be an? (?:image|illustration|graphic|meme|cartoon|doodle|screenshot)|no photo description)",
    "^(?:graphical user interface|图形用户界面|圖形使用者介面)(?: ?[,，、] ?(?:text|application|email|website|文本|文字|应用程序|應用程式|电子邮件|网站|table|表格|chat or text message))+$",
    "^this image has an empty alt attribute",
    "^(?:该|此)图[片像](?:的)? ?alt ?属性为空",
  ].join("|"),
  "iu",
);
