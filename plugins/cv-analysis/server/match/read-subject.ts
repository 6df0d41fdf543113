import { foldText, isHan, isWordChar } from '../skills/fold-text.ts';

const stop = new Set(
  `experience experiences experienced years year months professional relevant proven solid strong practical hands work working
  worked similar comparable position positions role roles field area areas industry environment environments least minimum
  more some prior previous related demonstrable extensive excellent good very high level required must have having has with in
  within of the and for from as at an or on to a is are be you your our who we plus ideally preferably preferred nice knowledge
  understanding skills ability able background track record first several company companies job relation candidate candidates
  berufserfahrung erfahrung erfahrungen jahre jahren jahr mindestens mehrjahrige einschlagige relevante praktische erste fundierte
  nachweisbare vergleichbaren vergleichbare position bereich branche umfeld tatigkeit der die das den dem des ein eine einer einem
  einen und oder mit von im am als fur in bei zu zur zum sehr gute gutes guter sie du ihr haben hast bringen bringst verfugen
  kenntnisse idealerweise wunschenswert vorteil erforderlich
  experiencia anos ano minimo menos demostrable previa similar similares puesto puestos sector area trabajando laboral profesional
  de del la el los las en con y o un una para al que por se valorara imprescindible requisito minima solida amplia
  experience annees annee ans minimum moins reussie significative professionnelle similaire similaires poste postes secteur domaine
  dans le les des du une un et ou avec jour jours sur au aux pour que qui vous avez justifiez premiere plusieurs souhaitee requise exigee plus
  经验 工作 相关 以上 年 具有 具备 有 从业 行业 岗位 优先`
    .split(/\s+/)
    .filter(Boolean),
);

/** The words that say what an experience is about; none means any work counts. */
export function readSubject(text: string): string[] {
  const { folded } = foldText(text);
  const words = folded.match(/[\p{L}]{4,}/gu) ?? [];
  const latin = words.filter((word) => !/[\u4e00-\u9fff]/.test(word) && !stop.has(word));
  return [...new Set([...latin, ...listHanPairs(folded)])].slice(0, 8);
}

/** Share of the words that stand in the folded text, endings aside. */
export function shareOfSubject(folded: string, words: readonly string[]): number {
  if (words.length === 0) return 0;
  return words.filter((word) => namesWord(folded, word)).length / words.length;
}

/** True when at least half of the words stand in the folded text. */
export const namesSubject = (folded: string, words: readonly string[]): boolean =>
  shareOfSubject(folded, words) >= 0.5;

/** A word long enough to be the end of a German compound may begin inside another: "logistik" in "lagerlogistik". */
const longest = 7;

/** Whether a word stands in a folded text: "jour" does not in "aujourd'hui", nor "taller" in "installer". */
export function namesWord(folded: string, word: string): boolean {
  const stem = word.slice(0, Math.max(4, word.length - 3));
  const anywhere = word.length >= longest || isHan(word[0]);
  for (let at = folded.indexOf(stem); at >= 0; at = folded.indexOf(stem, at + 1))
    if (anywhere || !isWordChar(folded[at - 1])) return true;
  return false;
}

function listHanPairs(folded: string): string[] {
  const pairs: string[] = [];
  for (const run of folded.match(/[\u4e00-\u9fff]+/g) ?? []) {
    const useful = run.replace(
      /经验|工作|相关|以上|具有|具备|从业|行业|岗位|优先|[一二三四五六七八九十两]?年|至少|必须|者|有|的|及|和|或|能力|熟悉|良好/g,
      ' ',
    );
    for (const part of useful.split(' ')) {
      for (let at = 0; at + 2 <= part.length; at += 2) pairs.push(part.slice(at, at + 2));
    }
  }
  return pairs;
}
