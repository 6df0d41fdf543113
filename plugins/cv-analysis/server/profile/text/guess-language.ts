import { fold } from './fold.ts';

const common: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the and of to in for with on a an by from at as our is was were that this'.split(' ')),
  es: new Set('de la el y en los las del para con una por un que al su como desde'.split(' ')),
  fr: new Set('de la le les et des en du pour dans une un au avec sur par aux est'.split(' ')),
  de: new Set('und der die das von mit fur in im den zur zum des auf bei ein eine als'.split(' ')),
};

/** The language that most small words belong to; undefined where none of ours is spoken. */
export function guessLanguage(text: string): string | undefined {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = fold(text).match(/[a-z]+/g) ?? [];
  if (han > words.length) return 'zh';
  const counts = Object.entries(common).map(([language, small]) => ({
    language,
    hits: words.filter((word) => small.has(word)).length,
  }));
  const best = counts.toSorted((a, b) => b.hits - a.hits)[0]!;
  return best.hits >= Math.max(3, words.length * 0.04) ? best.language : undefined;
}
