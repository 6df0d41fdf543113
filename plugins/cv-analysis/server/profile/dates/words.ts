/** Month names and their short forms in five languages, folded, by number. */
export const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'january jan enero ene janvier janv januar jaenner janner',
    'february feb febrero fevrier fevr fev februar',
    'march mar marzo mars maerz marz mrz',
    'april apr abril abr avril avr',
    'may mayo mai',
    'june jun junio juin juni',
    'july jul julio juillet juil juli',
    'august aug agosto ago aout',
    'september sept sep septiembre setiembre set septembre',
    'october oct octubre octobre oktober okt',
    'november nov noviembre novembre',
    'december dec diciembre dic decembre dezember dez',
  ].flatMap((names, i) => names.split(' ').map((name) => [name, i + 1])),
);

/** Seasons and terms, folded, by the month in which they begin. */
export const seasons: Readonly<Record<string, number>> = {
  spring: 3,
  primavera: 3,
  printemps: 3,
  fruhling: 3,
  fruhjahr: 3,
  春季: 3,
  春: 3,
  春天: 3,
  summer: 6,
  verano: 6,
  ete: 6,
  sommer: 6,
  夏季: 6,
  夏: 6,
  夏天: 6,
  autumn: 9,
  fall: 9,
  otono: 9,
  automne: 9,
  herbst: 9,
  秋季: 9,
  秋: 9,
  秋天: 9,
  winter: 12,
  invierno: 12,
  hiver: 12,
  冬季: 12,
  冬: 12,
  冬天: 12,
  sommersemester: 4,
  sose: 4,
  wintersemester: 10,
  wise: 10,
};

/** "It goes on", folded, as a pattern. */
export const ongoing =
  "(?:present(?:e|day)?|current(?:ly)?|now|today|to date|ongoing|till date|until now|heute|aktuell|laufend|jetzt|dato|gegenwart|actualidad|actual(?:mente)?|presente|hoy|la fecha|aujourd'?hui|ce jour|actuel(?:lement)?|en cours|maintenant|至今|现在|目前|今)";

/** Between the two ends of a range, folded, as a pattern. */
export const between =
  "(?:\\s*(?:-{1,3}|[–—―‐‑−~～→➔]|->|>)\\s*|\\s+(?:to|until|till|through|bis(?: zum)?|a(?: la)?|al|hasta(?: la)?|au|jusqu'(?:a|en|au)|and|y)\\s+|\\s*(?:至|到)\\s*)";

/** Before a start without an end, folded, as a pattern. */
export const since = '(?:since|from|seit|ab|von|desde|depuis(?: le)?|de|自|从)\\s*';
