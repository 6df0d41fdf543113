/** What CVs and positions in five languages call the languages people speak. */
const names: Readonly<Record<string, string>> = {
  en: 'english|englisch\\p{L}{0,2}|englischkenntnisse|ingl[ée]s|anglais|英语|英文',
  de: 'german|deutsch\\p{L}{0,2}|deutschkenntnisse|alem[áa]n|allemand|德语|德文',
  es: 'spanish|spanisch\\p{L}{0,2}|spanischkenntnisse|espa[ñn]ol|castellano|espagnol|西班牙语',
  fr: 'french|franz[öo]sisch\\p{L}{0,2}|franz[öo]sischkenntnisse|franc[ée]s|fran[çc]ais|法语|法文',
  zh: 'mandarin|chinese|chinesisch|mandar[íi]n|chino|chinois|中文|普通话|汉语|国语',
  it: 'italian|italienisch|italiano|italien|意大利语',
  pt: 'portuguese|portugiesisch|portugu[ée]s|portugais|葡萄牙语',
  nl: 'dutch|niederl[äa]ndisch|neerland[ée]s|n[ée]erlandais|荷兰语',
  pl: 'polish|polnisch|polaco|polonais|波兰语',
  ru: 'russian|russisch|ruso|russe|俄语',
  uk: 'ukrainian|ukrainisch|ucraniano|ukrainien|乌克兰语',
  tr: 'turkish|t[üu]rkisch|turco|turc|土耳其语',
  ar: 'arabic|arabisch|[áa]rabe|arabe|阿拉伯语',
  ja: 'japanese|japanisch|japon[ée]s|japonais|日语|日文',
  ko: 'korean|koreanisch|coreano|cor[ée]en|韩语',
  hi: 'hindi|印地语',
  ro: 'romanian|rum[äa]nisch|rumano|roumain|罗马尼亚语',
  hu: 'hungarian|ungarisch|h[úu]ngaro|hongrois|匈牙利语',
  cs: 'czech|tschechisch|checo|tch[èe]que|捷克语',
  sv: 'swedish|schwedisch|sueco|su[ée]dois|瑞典语',
  da: 'danish|d[äa]nisch|dan[ée]s|danois|丹麦语',
  no: 'norwegian|norwegisch|noruego|norv[ée]gien|挪威语',
  fi: 'finnish|finnisch|finés|finland[ée]s|finnois|芬兰语',
  el: 'greek|griechisch|griego|grec|希腊语',
  he: 'hebrew|hebr[äa]isch|hebreo|h[ée]breu|希伯来语',
  vi: 'vietnamese|vietnamesisch|vietnamita|vietnamien|越南语',
  ca: 'catalan|katalanisch|catal[áa]n|加泰罗尼亚语',
  yue: 'cantonese|kantonesisch|canton[ée]s|cantonais|粤语',
};

const levels: readonly (readonly [string, string])[] = [
  [
    'native',
    'native|mother tongue|first language|muttersprach\\p{L}*|nativ[oa]|lengua materna|langue maternelle|bilingual|bilingue|biling[üu]e|zweisprachig|母语',
  ],
  ['C2', 'c2|proficient'],
  [
    'C1',
    'c1|fluent(?:ly)?|full professional|excellent|business[- ]fluent|verhandlungssicher\\p{L}*|fließend\\p{L}*|fliessend\\p{L}*|flie(?:ß|ss)end in wort und schrift|sehr gut\\p{L}*|in wort und schrift|fluid[oa]|avanzad[oa]|nivel alto|alto|courant\\p{L}*|avanc[ée]e?|parfaite ma[îi]trise|advanced|流利|精通|熟练',
  ],
  [
    'B2',
    'b2|upper intermediate|professional working|good|gut\\p{L}*|working proficiency|bon(?:ne)?s?|buen|良好|四级|六级',
  ],
  [
    'B1',
    'b1|intermediate|konversationssicher|conversational|intermedi[oa]|medio|interm[ée]diaire|mittelstufe|medium|一般',
  ],
  ['A2', 'a2|elementary|basic|grundkenntnisse|b[áa]sic[oa]|notions|d[ée]butant|limited working|基础|简单'],
  ['A1', 'a1|beginner|anf[äa]nger|principiante'],
];

const ranks = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'];

export interface LanguageMention {
  readonly code: string;
  readonly level?: string;
  readonly start: number;
  readonly end: number;
}

const bounded = (pattern: string) => {
  const latin = pattern.split('|').filter((part) => !/[\u4e00-\u9fff]/.test(part));
  const han = pattern.split('|').filter((part) => /[\u4e00-\u9fff]/.test(part));
  const source = [`(?<![\\p{L}\\p{N}])(?:${latin.join('|')})(?![\\p{L}\\p{N}])`, ...han].join('|');
  return new RegExp(source, 'giu');
};
const namePatterns = Object.entries(names).map(([code, pattern]) => [code, bounded(pattern)] as const);
const anyName = new RegExp(bounded(Object.values(names).join('|')).source, 'iu');
const levelPatterns = levels.map(([level, pattern]) => [level, bounded(pattern)] as const);

export const rankLanguage = (level: string): number => ranks.indexOf(level);

/** The code of a language, whatever it is called. */
export function findLanguageCode(text: string): string | undefined {
  return namePatterns.find(([, pattern]) => text.search(pattern) >= 0)?.[0];
}

/** The level that a text names, CEFR first, then words. */
export function findLanguageLevel(text: string): string | undefined {
  const cefr = /(?<![\p{L}\p{N}])([ABC][12])(?![\p{L}\p{N}])/u.exec(text)?.[1];
  return cefr ?? levelPatterns.find(([, pattern]) => text.search(pattern) >= 0)?.[0];
}

/** Finds languages with their levels; a level before or after a name belongs to the nearest name. */
export function findLanguages(text: string): LanguageMention[] {
  if (!anyName.test(text)) return [];
  const found = namePatterns.flatMap(([code, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({
      code,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  found.sort((a, b) => a.start - b.start);
  const shared = found.length > 0 ? findLanguageLevel(text) : undefined;
  return found.map((mention, index) => {
    const after = text.slice(mention.end, found[index + 1]?.start ?? text.length);
    const before = text.slice(found[index - 1]?.end ?? 0, mention.start);
    const own = findLanguageLevel(after.slice(0, 40)) ?? findLanguageLevel(before.slice(-40)) ?? shared;
    return own ? { ...mention, level: own } : mention;
  });
}
