import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createReader, readDocument } from '../../../server/kernel/reader/index.ts';
import { parseProfile } from '../server/profile/parse-profile.ts';

/** Milliseconds from bytes to profile per page, over the documents of a folder or a CV made here; `besideMs` per document. */
const folder = process.argv[2];
const documents = folder ? await load(folder) : [{ name: 'own.pdf', bytes: await makeCv() }];
const perPage: number[] = [];
const perDocument: number[] = [];
const rounds = [0, 1, 2, 3, 4].slice(0, folder ? 2 : 5);
for (const round of rounds) {
  for (const { name, bytes } of documents) {
    const started = performance.now();
    const layout = await readDocument(bytes, { name });
    parseProfile(layout);
    const ms = performance.now() - started;
    // The first round warms the parsers up.
    if (round === 0) continue;
    perPage.push(ms / layout.pages.length);
    perDocument.push(ms);
  }
}
// The way of the server: read in a process beside this one, which is warm.
const reader = createReader();
const beside: number[] = [];
for (const { name, bytes } of rounds.flatMap(() => documents)) {
  const started = performance.now();
  parseProfile(await reader.read(bytes, { name }));
  beside.push(performance.now() - started);
}
await reader.close();
console.log(
  JSON.stringify({
    name: 'cv-parse',
    value: median(perPage),
    unit: 'ms/page',
    perDocumentMs: median(perDocument),
    besideMs: median(beside.slice(documents.length)),
    documents: documents.length,
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round((sorted[Math.floor(sorted.length / 2)] ?? 0) * 10) / 10;
}

async function load(from: string): Promise<{ name: string; bytes: Uint8Array }[]> {
  const names = (await readdir(from)).filter((name) => /\.(?:pdf|docx|txt|html?|md)$/i.test(name)).toSorted();
  return Promise.all(
    names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(from, name))) })),
  );
}

async function makeCv(): Promise<Uint8Array> {
  const require = createRequire(import.meta.url);
  const pdfmake = require('pdfmake');
  pdfmake.addFonts(require('pdfmake/fonts/Roboto.js'));
  pdfmake.setUrlAccessPolicy(() => false);
  const job = (n: number) => [
    {
      columns: [
        { text: `Product Manager ${n}`, bold: true },
        { text: `0${n}/201${n} – 0${n}/201${n + 1}`, alignment: 'right' },
      ],
    },
    { text: `Company ${n} GmbH, Berlin` },
    {
      ul: Array.from(
        { length: 6 },
        (_, i) => `Led initiative number ${i + 1} with a team of ${n + i} people and a measured result`,
      ),
    },
  ];
  const heading = (text: string) => ({ text, fontSize: 14, bold: true, margin: [0, 12, 0, 4] });
  const pdf = pdfmake.createPdf({
    content: [
      { text: 'Alex Example', fontSize: 24 },
      'Product Manager',
      'alex@example.org | +49 30 901820 | Berlin, Germany',
      heading('Experience'),
      ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap(job),
      heading('Education'),
      { text: 'Technical University of Berlin', bold: true },
      'Master of Science in Computer Science, 2008 – 2010',
      heading('Skills'),
      'Methods: Scrum, Kanban, OKR',
      'Tools: Jira, Figma, SQL',
    ],
  });
  return new Uint8Array(await pdf.getBuffer());
}
