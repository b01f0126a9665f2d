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
  "(?:originally|first|previously) (?:published|posted|appeared|written|ran)|(?:published|posted|appeared|ran) (?:originally|first|previously)",
  "cross-?posted|re-?(?:posted|published|printed) (?:from|with)",
  "syndicated from|translated from|translation of|original (?:article|post|story|source|text|link|url)|source (?:link|url|article)",
  "原文(?:地址|[链鏈連连][接結结]|出[处處]|[标標][题題]|[来來]源|[网網]址|见|見|被[删刪])|英文(?:原文|出[处處]|地址|[链鏈][接結结])|[阅閱][读讀](?:英文)?原文|查看原文|原[载載][于於]",
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

/** A part of each of the {@link PHRASES}, compiled and looked for in a fraction of the time. */
export const PHRASE_STEM: RegExp =
  /publi|post|appear|written|\bran\b|print|syndic|translat|origin|source|tradu|urspr|zuerst|übersetz|[原원]|英文|[转轉][载載]|[转轉载載发發译譯摘编編理源][自于於]|首[发發]|本文[来來]|元記|転載|翻訳|初出|оригинал|первоист|впервые|перевод/i;

/**
 * What a line says when the text is a translation or a copy, wherever its link stands. They may be said of another text:
 * enough where a source is asked for, no proof of one.
 */
export const MENTIONS: readonly string[] = [
  String.raw`(?<![\p{L}-])(?:sources?|original|via|fuentes?|quellen?|fontes?|источник|bron|źródł[oa]|nguồn|kaynak|sumber|джерел[оа]|källa|kilde)(?:&nbsp;|[\s*_])*[:：|丨│/／»›→>–—-]`,
  String.raw`^[^\p{L}]*(?:文章|原始)?(?:[链鏈連][接結结]|[网網]址|地址|links?|url|enlace|lien|링크|リンク)\s*[:：]`,
  String.raw`adapted from|excerpt(?:ed)? (?:from|of)|reproduced (?:from|with)|a translation\b|\bby .{2,60} from\b|^\s*\[[^\]]+\]\(https?:[^)]+\),? by \S`,
  String.raw`(?:read|view|see|visit) (?:the )?(?:full|original|entire|rest|source)|(?:read|see)(?: more| it)? (?:at|on)\b|continue reading|\[[\s*_]*read (?:more|on)\b|full (?:story|article|post|text)\b`,
  String.raw`(?:also|as|was|were) (?:published|posted)|(?:^[^\p{L}]*|\[[\s*_]*)(?:published (?:in|by|on|at)|publicad[oa] (?:en|por|n[oa]|pel[oa]|em)|pubblicat[oa] (?:s[uo]|d[ai]|in))\b|(?:wrote|written)(?: \w+){0,2} (?:for|by)\b|(?:copied|archived|imported|taken|quoted|reblogged|mirrored|shared) from|courtesy of|(?:a|is|as) (?:mirror|repost|copy|summary) of`,
  String.raw`原(?:文|帖|[贴貼]|稿|[载載]|址|地址|始(?:[内內]容|文[章字件]|[链鏈連连][接結结]|[贴貼]文|[网網]址|[网網][页頁]|地址|出[处處]|[来來]源))|(?<!注明.{0,4})(?:[来來]源|出[处處])|刊[于於]|[发發]表[于於在]|[参參]考自|[阅閱][读讀](?:更多|全文)`,
  String.raw`[源译譯编編改](?:自|[于於])|[取选選出引摘节節]自|[编編](?:[写寫]|(?<!(?:自己|重新|反|[预預]).)[译譯])(?![器成為为後后时時期的选選公代程源版安工环環优優过過速型出到好运運命通失错錯报語语原並并和这這该該你我及])|(?<!(?:由|[谢謝]).{0,80})翻[译譯](?![者人组組团團计計项項工软軟器社]|由.{0,80}(?:[协協]助|支持|支援|[赞贊]助|校[对對]|[审審]校))|(?:中文|[简簡]体|[简簡]體|繁[体體]|正體|[汉漢][语語])(?:中文)?(?:版|[译譯])|[译譯][文稿](?![链鏈連连地])|全文[见見]`,
  String.raw`(?:^|[\s，。])[据據][^，。]{1,60}(?:[报報][道導导]|消息)`,
  "翻訳(?:です|した|し|記事|に|版)|[のを][^\\s。、「」]{0,4}訳(?!者)|元(?:の)?記事|元ネタ|出典|引用元|転載",
  "번역(?:한|했|하|된|본|글|문)|옮긴(?!이)|원문|원글|원본|출처",
  String.raw`traducción (?:\S+ ){0,3}del?\b(?! este)|traducid[oa] del?\b|(?:texto|versión|publicación|entrada|post|fuente) original|originalmente`,
  String.raw`traduction (?:\S+ ){0,3}d(?:e |u |es |.)|traduit d(?:e|u) |(?:texte|version|billet|lien|source) originale?|original{1,2}ement|initialement|adapté d`,
  String.raw`übersetzung (?:\S+ ){0,3}(?:des|der|eines)\b|übersetzt aus|original(?:text|version|fassung)|erschien|veröffentlicht`,
  String.raw`tradução (?:\S+ ){0,3}d[eoa]\b|traduzid[oa] d[eoa]\b|(?:texto|versão|publicação|matéria|fonte) original`,
  String.raw`перевод(?:ом)? (?:\S+ ){0,3}(?:стат|пост|замет|текст|материал|публикац|глав|документ)|оригинал|источник|опубликован|по материалам`,
  String.raw`traduzione|tradott[oa] d|articolo originale|vertaling|oorspronkelijk (?:gepubliceerd|verschenen|artikel)|tłumaczenie|przekład|oryginaln\S+ (?:artykuł|tekst)|dịch từ|bài (?:viết )?gốc|çeviri|terjemah|artikel asli|переклад|оригінал|översätt|oversæt|oversatt`,
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
