const longest = 60;

/** A file's name as it may stand in a sentence: no marks that turn the writing around, not endless. */
export function nameFile(name: string): string {
  const plain = name.replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  const letters = [...plain];
  return letters.length > longest
    ? `${letters.slice(0, longest - 12).join('')}…${letters.slice(-11).join('')}`
    : plain;
}
