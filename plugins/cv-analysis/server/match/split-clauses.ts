const kinds =
  '(?!(?:or|oder|o|u|ou)\\s)(?:[\\p{L}-]+ ){0,3}?(?:experience|knowledge|understanding|fluen\\p{L}*|proficien\\p{L}*|familiarity|degree|bachelor|master|\\p{L}*erfahrung|\\p{L}*kenntnisse|studium|ausbildung|experiencia|conocimientos?|dominio|titulaci[óo]n|exp[ée]rience|connaissances?|ma[îi]trise|dipl[ôo]me|formation|anglais|inglés|englisch|english|german|deutsch|allemand|alemán|führerschein|driving licen[cs]e|permis)(?![\\p{L}])';
const year =
  '(?:at least |mindestens |al menos |au moins |minimum )?\\d{1,2}\\s?\\+?\\s?(?:years|yrs|jahre|años|ans)';
const joint = new RegExp(
  `\\s*(?:[,，]\\s*)?(?<![\\p{L}])(?:and|und|y|e|et|plus|as well as|sowie|ainsi que|así como)\\s+(?=${kinds}|${year})|[,，]\\s+(?=${kinds}|${year})|[，,]?\\s*(?:以及|并且|同时)|[,，]\\s+(?=(?:ideally|preferably|idealerweise|vorzugsweise|bevorzugt|preferiblemente|idealmente|id[ée]alement|de pr[ée]f[ée]rence)(?![\\p{L}]))|[，,](?=[^，。；,;]{1,12}(?:优先|者佳|更佳))|[，](?=熟悉|熟练|精通|掌握|了解|具备|具有|有|能够|英语|本科|大专|硕士|持有|\\d+年|[一二三四五六七八九十两]年)`,
  'giu',
);

/** Cuts a sentence where the next thing asked for begins. Each part stands in the sentence verbatim. */
export function splitClauses(sentence: string): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const match of sentence.matchAll(joint)) {
    if (openBracket(sentence.slice(from, match.index))) continue;
    if (sentence.slice(from, match.index).trim().length < 4) continue;
    parts.push(sentence.slice(from, match.index));
    from = match.index + match[0].length;
  }
  parts.push(sentence.slice(from));
  return parts.map((part) => part.trim()).filter(Boolean);
}

const openBracket = (text: string): boolean =>
  (text.match(/[(（]/g)?.length ?? 0) > (text.match(/[)）]/g)?.length ?? 0);
