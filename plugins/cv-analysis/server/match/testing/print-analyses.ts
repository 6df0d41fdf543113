import { createHash } from 'node:crypto';
import { analyseText } from './analyse-text.ts';
import { people } from './people.ts';

// Run on its own: node print-analyses.ts ROUNDS SHIFT. Prints one hash for each language, over all rounds.
const [rounds = 1, shift = 0] = process.argv.slice(2).map(Number);
const few = people.filter(({ language }) => language === 'en' || language === 'zh');
const hashes = new Map<string, Set<string>>();
for (let round = 0; round < rounds; round += 1)
  for (let index = 0; index < few.length; index += 1) {
    const person = few[(index + shift + round) % few.length]!;
    const {
      layout: _layout,
      layoutText: _text,
      ...result
    } = await analyseText(person.write(person), person.position);
    const bytes = createHash('sha256').update(JSON.stringify(result)).digest('hex');
    hashes.set(person.language, (hashes.get(person.language) ?? new Set()).add(bytes));
  }
const sorted = [...hashes].sort(([a], [b]) => (a < b ? -1 : 1));
process.stdout.write(JSON.stringify(sorted.map(([language, made]) => [language, [...made]])));
