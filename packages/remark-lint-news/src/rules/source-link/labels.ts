/**
 * Words that introduce a source where they begin a line, before a colon or a link: English, Chinese, Japanese, Korean,
 * Spanish, French, German, Portuguese, Russian. They introduce other things too: data, pictures, code.
 */
export const WORDS: readonly string[] = [
  "sources?|from|original|hat tip|h/t",
  "(?:文章|新闻|消息|稿件|信息|资讯)?[来來](?:源|自)|出[处處]|文章出[处處]|稿源|消息[来來]源|引用自",
  "出典|引用元|参照元|ソース|情報源",
  "출처|자료",
  "fuentes?|quellen?|fontes?|источники?",
];

/** What says that the text was published elsewhere first, wherever in a line it stands. */
export const PHRASES: readonly string[] = [
  "(?:originally|first|previously) (?:published|posted|appeared|written|ran)|cross-?posted|re-?(?:posted|published|printed) (?:from|with)",
  "syndicated from|translated from|translation of|original (?:article|post|story|source|text|link|url)|source (?:link|url|article)",
  "原文(?:地址|[链鏈連连][接結结]|出[处處]|[标標][题題]|作者|[来來]源|[网網]址|见|見|被[删刪])|英文原文|[阅閱][读讀](?:英文)?原文|查看原文|原[载載][于於]",
  "(?:本文)?(?:[转轉][载載发發]?|[编編]?[译譯]|翻[译譯]|摘[编編]?|首[发發]|整理|改[编編]|[来來]源)(?:自|于|於)|本文[来來]自|[转轉][载載][地址链鏈接]|首[发發](?:地址|[链鏈]接|[网網]站)",
  "博主原[创創]文章",
  "元記事|転載元|翻訳元|原文リンク|初出",
  "원문(?: 링크| 주소)?|원글|원본 (?:링크|기사)",
  "publicado originalmente|art[ií]culo original|enlace original|traducido de|traducción del art[ií]culo",
  "publi[ée]e? (?:à l.origine|initialement)|article (?:d.)?origin(?:al|e)|lire l.original|traduit de|traduction de l.article",
  "urspr[üu]nglich (?:ver[öo]ffentlicht|erschienen)|zuerst (?:ver[öo]ffentlicht|erschienen)|original(?:artikel|beitrag|text)|übersetzt aus|übersetzung des artikels",
  "publicado originalmente|artigo original|link original|traduzido de|tradução do artigo",
  "первоисточник|оригинал|впервые опубликовано|перевод статьи",
];

/** As {@link PHRASES}, but only where they begin a line. */
export const OPENING_PHRASES: readonly string[] = [
  "via|vía",
  "原文|原[创創][于於]|[转轉][载載发發]?|[译譯]自|首[发發]",
];

/** Front matter keys that hold a source, without regard to case, hyphens and underscores. */
export const KEYS: readonly string[] = [
  "source_url",
  "source_link",
  "source_uri",
  "source",
  "originallink",
  "original_url",
  "original_uri",
  "original_article",
  "original_post",
  "original",
  "origin_url",
  "origin_link",
  "origin",
  "externalUrl",
  "external_link",
  "link",
  "canonical",
  "canonical_url",
  "canonical_link",
  "translated_from",
  "reposted_from",
  "via",
];
