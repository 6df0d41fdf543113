import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MatchReport } from '../../shared/match.ts';
import { analyseText } from './testing/analyse-text.ts';
import { type WeakPerson, weakPeople } from './testing/weak-people.ts';

type Change = (person: WeakPerson) => string;

const repeat = (words: readonly string[], times: number, joint: string): string =>
  Array.from({ length: times }, () => words.join(joint)).join(joint);
/** Words in an order that no two rounds share. */
const mix = (words: readonly string[], rounds: number): string =>
  Array.from(
    { length: rounds * words.length },
    (_, at) => words[(at * 5 + Math.floor(at / 7)) % words.length],
  ).join(', ');
const wrap = (text: string): string => text.replace(/(.{60,90}?) /g, '$1\n');
const after =
  (part: 'duty' | 'skills', write: (words: readonly string[]) => string): Change =>
  (person) =>
    person.cv.replace(person[part], `${person[part]}${write(person.keywords)}`);
const atEnd =
  (write: (words: readonly string[]) => string): Change =>
  ({ cv, keywords }) =>
    `${cv}\n${write(keywords)}\n`;
/** Without what follows the jobs, so that the words stand below the last of them. */
const endWithJob = ({ cv, duty }: WeakPerson): string =>
  cv.slice(0, cv.indexOf('\n\n', cv.indexOf(duty))).concat('\n');

const shapes: Record<string, Change> = {
  'once, with blanks': atEnd((words) => words.join(' ')),
  'once, with commas': atEnd((words) => words.join(', ')),
  'as bullets': atEnd((words) => words.map((word) => `- ${word}`).join('\n')),
  'three words': atEnd((words) => words.slice(0, 3).join(' ')),
  'two words': atEnd((words) => words.slice(0, 2).join(', ')),
  'under “Keywords”': atEnd((words) => `Keywords: ${words.join(', ')}`),
  'forty times in one line': atEnd((words) => repeat(words, 40, ' ')),
  'forty times over many lines': atEnd((words) => wrap(repeat(words, 40, ' '))),
  'a line of them forty times': atEnd((words) => `${words.join(' ')}\n`.repeat(40)),
  'each on its own line': atEnd((words) => `${words.join('\n')}\n`.repeat(5)),
  'with blank lines between': atEnd((words) => `${words.join(', ')}\n\n`.repeat(10)),
  'in a new order each time': atEnd((words) => mix(words, 12)),
  'at the top': ({ cv, keywords }) => cv.replace('\n\n', `\n\n${keywords.join(' ')}\n\n`),
  'ten times in the skills': after('skills', (words) => `, ${repeat(words, 10, ', ')}`),
  'lines of them in the skills': after('skills', (words) => `\n${words.join(', ')}`.repeat(12)),
  'ten times in a job': after('duty', (words) => `\n- ${repeat(words, 10, ' ')}`),
  'ten bullets of them in a job': after('duty', (words) => `\n- ${words.join(', ')}`.repeat(10)),
  'the same sentences again and again': ({ cv, keywords, claim }) =>
    `${cv}\n${wrap(`${keywords.map(claim).join('. ')}. `.repeat(6))}\n`,
};

const shorten = ({ requirements, verdicts }: MatchReport) =>
  verdicts.flatMap(({ credit, reason }, at) =>
    credit > 0 ? [[requirements[at]!.label, credit, reason.code]] : [],
  );

function assertNoRise(report: MatchReport, before: MatchReport, what: string): void {
  const told = `${what}: ${JSON.stringify([before.overall.low, before.overall.high, shorten(before)])} became ${JSON.stringify([report.overall.low, report.overall.high, shorten(report)])}`;
  assert.ok(report.overall.low <= before.overall.low && report.overall.high <= before.overall.high, told);
  for (const [at, { credit }] of report.verdicts.entries())
    assert.ok(credit <= before.verdicts[at]!.credit, told);
}

for (const person of weakPeople) {
  const { language, cv, position, command, keywords } = person;
  const plain = (await analyseText(cv, position)).report;

  test(`in ${language}, keywords raise a weak CV in no shape, and the recruiter reads them`, async () => {
    assert.equal(plain.overall.band, 'weak');
    for (const [shape, write] of Object.entries(shapes)) {
      const { report } = await analyseText(write(person), position);
      assertNoRise(report, plain, shape);
      const flag = report.flags.find(({ code }) => code === 'match.flag.stuffed');
      // A word or two may be a heading that nobody knew, and is no news.
      assert.ok(flag?.params.quote || shape === 'two words', `${shape} is told`);
    }
  });

  test(`in ${language}, keywords below the last job are none of it`, async () => {
    const short = endWithJob(person);
    const { report: before } = await analyseText(short, position);
    for (const joint of [' ', ', '])
      for (const times of [1, 12]) {
        const { report } = await analyseText(`${short}\n${repeat(keywords, times, joint)}\n`, position);
        assertNoRise(report, before, `${times} times`);
      }
  });

  test(`in ${language}, keywords around a command that everybody sees earn nothing`, async () => {
    const words = keywords.join(' ');
    for (const [shape, block] of Object.entries({
      before: `${words}. ${command}`,
      after: `${command} ${words}`,
      around: `${keywords.slice(0, 3).join(', ')}. ${command} ${keywords.slice(3).join(', ')}.`,
      'in the next line': `${command}\n${words}`,
      'in a sentence': `${command} ${keywords.map(person.claim).join('. ')}.`,
      'in a sentence before': `${keywords.map(person.claim).join('. ')}.\n${command}`,
    })) {
      const { report } = await analyseText(`${cv}\n${block}\n`, position);
      assertNoRise(report, plain, shape);
      assert.ok(
        report.flags.some(({ code }) => code === 'match.flag.injection'),
        shape,
      );
    }
  });

  test(`in ${language}, an ordinary list of skills is no stuffing, and shows a part`, async () => {
    const honest = cv.replace(person.skills, `${person.skills}, ${keywords.slice(0, 3).join(', ')}`);
    const { report } = await analyseText(honest, position);
    assert.ok(!report.flags.some(({ code }) => code === 'match.flag.stuffed'));
    const raised = report.verdicts.filter(({ credit }, at) => credit > plain.verdicts[at]!.credit);
    assert.ok(raised.length > 0);
    for (const { verdict } of raised) assert.equal(verdict, 'partly');
  });
}
