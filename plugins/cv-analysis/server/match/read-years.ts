const numbers: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12 },
  ...{
    ein: 1,
    eine: 1,
    einem: 1,
    einer: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
  },
  ...{ neun: 9, zehn: 10, un: 1, une: 1, uno: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6 },
  ...{
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    sept: 7,
    huit: 8,
    neuf: 9,
  },
  ...{ dix: 10, 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 },
};
const number = `\\d{1,2}(?:[.,]5)?|${Object.keys(numbers).join('|')}`;
const span = new RegExp(
  `(?<![\\p{L}\\p{N}.])(?<!(?:under|unter|below|aged|bis|bis zu|menores de|menos de|moins de|hasta|jusqu'à) )(?<least>${number})(?:\\s*(?:-|–|to|bis|a|à|或|至|到|~)\\s*(?:${number}))?\\s*(?:\\+|\\(\\d+\\))?\\s*(?:(?:or more|oder mehr|ou plus|o más|plus|full|volle)\\s+)?(?<unit>years?|yrs?|jahr(?:en?)?|jährige\\p{L}*|ans?|années?|años?|months?|monate?n?|mois|meses|年|个月)(?![\\p{L}])(?!\\s*(?:old|of age|ago|alt|de edad|vieux|d['’]âge))`,
  'iu',
);
const hanSpan =
  /(?<least>\d{1,2}|[一两二三四五六七八九十])(?:\s*[-–~至到]\s*(?:\d{1,2}|[一两二三四五六七八九十]))?\s*(?<unit>年|个月)(?![级代度前龄])/u;

/** A number of years that a text names: "3+ years", "mindestens drei Jahre", "三年以上". The lower end of a range. */
export function readYears(text: string): { years: number; start: number; end: number } | undefined {
  const match = span.exec(text) ?? hanSpan.exec(text);
  const { least, unit } = match?.groups ?? {};
  if (!match || !least || !unit) return undefined;
  const amount = numbers[least.toLowerCase()] ?? Number(least.replace(',', '.'));
  const years = /^(?:mo[ni]|mois|meses|个月)/i.test(unit) ? Math.round((amount / 12) * 10) / 10 : amount;
  if (!Number.isFinite(years) || years > 40) return undefined;
  return { years, start: match.index, end: match.index + match[0].length };
}
