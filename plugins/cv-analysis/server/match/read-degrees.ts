export const degreeLevels = ['school', 'vocational', 'bachelor', 'master', 'doctorate'] as const;
export type DegreeLevel = (typeof degreeLevels)[number];

export interface DegreeMention {
  readonly level: DegreeLevel;
  readonly start: number;
  readonly end: number;
}

const patterns: readonly (readonly [DegreeLevel, RegExp])[] = [
  [
    'doctorate',
    /(?<![\p{L}])(?:ph\.? ?d\.?|doctorate|doctoral degree|doctor of \p{L}+|dr\. ?(?:rer|phil|med|ing|iur)\p{L}*|promotion(?= (?:in|im|zum))|promoviert|doktortitel|doktorat|doctorado|doctorat|th[èe]se de doctorat)(?![\p{L}])|博士/giu,
  ],
  [
    'master',
    /(?<![\p{L}])(?:master(?:['’]?s)?(?: degree|abschluss|studium)?(?: of (?:science|arts|engineering|laws|education|business administration|public health|fine arts))?(?! ?(?:data|of ceremonies|plan))|m\.? ?sc\.?|m\.?eng\.?|mba|m\.?b\.?a\.|m\.a\.|ma(?= in| ?[·,]|$)|ll\.?m\.?|m\.?ed\.?|mphil|diplom(?:-?\p{L}+)?(?: \((?:uni|tu|th)\))?(?=\s|,|$)|magister|staatsexamen|m[áa]ster|maestr[íi]a|licenciatura(?= de cinco)|bac ?\+ ?5|dipl[ôo]me d['’]ing[ée]nieur|ing[ée]nieur dipl[ôo]m[ée]e?|postgraduate degree|graduate degree)(?![\p{L}])|硕士|研究生/giu,
  ],
  [
    'bachelor',
    /(?<![\p{L}])(?:bachelor(?:['’]?s)?(?: degree|abschluss|studium)?(?: of (?:science|arts|engineering|laws|education|business administration|fine arts|technology|nursing|commerce))?|b\.? ?sc\.?|b\.?eng\.?|b\.?tech\.?|b\.a\.|ba(?= in| ?[·,]|$)|bba|b\.?com\.?|ll\.?b\.?|b\.?ed\.?|bsn|b\.?a\.?(?= ?\(hons|,? hons)|pgce|undergraduate degree|university degree|college degree|degree in|degree|fh-diplom|hochschulabschluss|hochschulstudium|universit[äa]tsabschluss|abgeschlossenes (?:\p{L}+ )?studium|studium|licenciatura|licenciad[oa]|grado(?: universitario)?(?= en| ?[·,(]|$)|graduad[oa] en|t[íi]tulo universitario|titulaci[óo]n universitaria|estudios universitarios|ingenier[íi]a(?= en| ?·)|licence(?= (?:en|de|professionnelle|d['’]))|bac ?\+ ?[34]|dipl[ôo]me universitaire|titulaire d['’]une licence)(?![\p{L}])|本科|学士/giu,
  ],
  [
    'vocational',
    /(?<![\p{L}])(?:associate(?:['’]?s)? (?:degree|of)|vocational (?:training|qualification)|apprenticeship|trade school|diploma in|higher national diploma|hnd|nvq|staatlich (?:anerkannte|gepr[üu]fte)[rsn]? \p{L}+|(?:abgeschlossene|kaufm[äa]nnische|technische|abgeschl\.)\s?(?:\p{L}+ )?(?:berufs)?ausbildung|(?:berufs)?ausbildung (?:als|zum|zur)|berufsausbildung|gesellenbrief|meisterbrief|techniker(?=abschluss)|formaci[óo]n profesional|ciclo formativo|fp (?:de )?grado (?:medio|superior)|grado (?:medio|superior)|t[ée]cnico superior|bts|dut|cap|bep|bac ?\+ ?2|bac pro(?:fessionnel)?|formation (?:en|de) \p{L}+)(?![\p{L}])|大专|专科|高职|中专|职高/giu,
  ],
  [
    'school',
    /(?<![\p{L}])(?:high school diploma|high school(?: degree)?|ged|a[- ]levels?|gcses?|secondary school certificate|abitur|fachabitur|mittlere reife|realschulabschluss|hauptschulabschluss|schulabschluss|bachillerato|educaci[óo]n secundaria(?: obligatoria)?|enseignement secondaire|secondary (?:school|education)|graduado escolar|eso|baccalaur[ée]at|bac(?! ?\+| ?pro)|brevet des coll[èe]ges)(?![\p{L}])|高中/giu,
  ],
];

/** Finds degrees that a text names. The general word ("degree", "Studium") counts as a bachelor's. */
export function findDegrees(text: string): DegreeMention[] {
  const found: DegreeMention[] = [];
  for (const [level, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!found.some((other) => start < other.end && other.start < end)) found.push({ level, start, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

export const rankDegree = (level: string): number => degreeLevels.indexOf(level as DegreeLevel);
