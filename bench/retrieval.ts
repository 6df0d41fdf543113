// How well and how fast passages are found: `npm run bench -- retrieval CRANFIELD.json QUESTIONS.csv CORPORA-FOLDER
// BEIR-FOLDER`, with any of them. Cranfield as `{docs: [id, title, text][], queries: [id, text][], qrels: {query: {doc:
// grade}}}`; questions as `question,references,corpus_id` with the spans of the answers; a folder of BEIR, such as SciFact, has
// corpus.jsonl, queries.jsonl and qrels/test.tsv. Each figure is given for the whole and for its two halves, so that what was
// chosen on one can be judged by the other. DATABASE_URL, else embedded.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSearch, type Embedder, type Search } from '../server/domains/search/index.ts';
import { createHashEmbedder } from '../server/domains/search/testing/hash-embedder.ts';
import { findOrCreateTenant } from '../server/domains/tenants/index.ts';
import { readConfig } from '../server/kernel/config/index.ts';
import { createId, migrate } from '../server/kernel/db/index.ts';
import { openKernel } from '../server/kernel/kernel.ts';
import { createLog } from '../server/kernel/log/index.ts';
import {
  findPercentile,
  measureNdcg,
  measureRecall,
  readCsv,
  type Span,
} from './support/retrieval-measures.ts';

const paths = process.argv.slice(2);
const isFolder = (path: string) => statSync(path).isDirectory();
const isBeir = (path: string) => isFolder(path) && existsSync(join(path, 'corpus.jsonl'));
const cranfield = paths.find((path) => path.endsWith('.json'));
const questions = paths.find((path) => path.endsWith('.csv'));
const beir = paths.find(isBeir);
const corpora = paths.find((path) => isFolder(path) && path !== beir);
if (!cranfield && !beir && !(questions && corpora))
  throw new Error(
    'Give the path of a Cranfield JSON, of a folder of BEIR, or those of a CSV of questions and of the folder of its texts.',
  );

const folder = await mkdtemp(join(tmpdir(), 'inlay-bench-'));
const config = readConfig({
  ...process.env,
  DATA_DIR: folder,
  PUBLIC_URL: 'http://localhost:4000',
  INLAY_DEMO: '0',
});
const kernel = await openKernel(config, createLog({ level: 'error' }));
await migrate(kernel.db, fileURLToPath(new URL('../server/migrations', import.meta.url)));
const tenant = await findOrCreateTenant(kernel.db, {
  slug: `bench-${createId().toLowerCase()}`,
  name: 'Bench',
});
let embedders: readonly Embedder[] = [];
const search = createSearch(kernel, { findEmbedders: () => Promise.resolve(embedders) });
const store = kernel.db.dialectFacts.embedded ? 'PGlite' : 'PostgreSQL';
const facts = { store, vectorExtension: kernel.db.dialectFacts.vector };

try {
  for (const mode of ['lexical', 'hybrid'] as const) {
    embedders = mode === 'hybrid' ? [createHashEmbedder({ dimensions: 1536 })] : [];
    if (cranfield) await measureRanking('cranfield', JSON.parse(readFileSync(cranfield, 'utf8')), mode, 0.51);
    if (beir) await measureRanking(basename(beir), readBeir(beir), mode, 0.68);
    if (questions && corpora) await measureSpans(questions, corpora, mode);
  }
} finally {
  await kernel.close();
  await rm(folder, { recursive: true, force: true });
}

type Mode = 'lexical' | 'hybrid';

interface Judged {
  readonly docs: readonly [id: string, title: string, text: string][];
  readonly queries: readonly [id: string, text: string][];
  readonly qrels: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** A data set as BEIR publishes it; questions without a judgement are left out, as its own script does. */
function readBeir(folder: string): Judged {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean);
  const parse = (line: string) => JSON.parse(line) as { _id: string; title?: string; text: string };
  const qrels: Record<string, Record<string, number>> = {};
  for (const line of read('qrels/test.tsv').slice(1)) {
    const [query = '', doc = '', grade = '0'] = line.trim().split('\t');
    qrels[query] = { ...qrels[query], [doc]: Number(grade) };
  }
  return {
    qrels,
    docs: read('corpus.jsonl').map((line) => {
      const { _id, title = '', text } = parse(line);
      return [_id, title, text];
    }),
    queries: read('queries.jsonl').flatMap((line) => {
      const { _id, text } = parse(line);
      return qrels[_id] ? [[_id, text] as [string, string]] : [];
    }),
  };
}

async function measureRanking(name: string, { docs, queries, qrels }: Judged, mode: Mode, limit: number) {
  const collection = `${name}-${mode}`;
  const began = performance.now();
  let empty = 0;
  for (const [key, title, text] of docs) {
    if (text.trim() === '') empty += 1;
    else await ingest(search, collection, key, text.replaceAll('\r', '\n'), title);
  }
  const seconds = (performance.now() - began) / 1000;
  const documents = docs.length - empty;
  print({ name: `retrieval.ingest.${mode}`, value: round(documents / seconds), unit: 'documents/s', empty });
  const scores = { binary: [] as number[], graded: [] as number[], exponential: [] as number[] };
  const times: number[] = [];
  for (const [id, query] of queries) {
    const start = performance.now();
    const asked = { tenantId: tenant.id, collection, query, limit: 10, per: 'document' } as const;
    const { hits } = await search.find(asked);
    times.push(performance.now() - start);
    const found = hits.map(({ key }) => key);
    const grades = qrels[id] ?? {};
    scores.binary.push(measureNdcg(found, grades, (grade) => Math.min(grade, 1)));
    scores.graded.push(measureNdcg(found, grades, (grade) => grade));
    scores.exponential.push(measureNdcg(found, grades, (grade) => 2 ** grade - 1));
  }
  print({
    name: `retrieval.${name}.${mode}`,
    ...describe(scores.binary),
    unit: 'nDCG@10, relevant or not',
    limit,
    graded: round(findMean(scores.graded), 4),
    exponential: round(findMean(scores.exponential), 4),
  });
  print({
    name: `retrieval.query.${mode}`,
    value: round(findPercentile(times, 0.5), 1),
    unit: 'ms, median',
    p95: round(findPercentile(times, 0.95), 1),
  });
}

function findMean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
}

/** Of all, and of the first, third … and the second, fourth … alone. */
function describe(values: readonly number[]) {
  const halves = [0, 1].map((half) => values.filter((_, index) => index % 2 === half));
  return { value: round(findMean(values), 4), halves: halves.map((half) => round(findMean(half), 4)) };
}

async function measureSpans(path: string, texts: string, mode: Mode): Promise<void> {
  const began = performance.now();
  let characters = 0;
  for (const file of readdirSync(texts).filter((name) => name.endsWith('.md'))) {
    const text = readFileSync(join(texts, file), 'utf8');
    characters += text.length;
    await ingest(search, `${basename(file, '.md')}-${mode}`, file, text);
  }
  const seconds = (performance.now() - began) / 1000;
  print({
    name: `retrieval.long.${mode}`,
    value: Math.round(characters / seconds / 1000),
    unit: 'thousand characters/s',
  });
  const rows = readCsv(readFileSync(path, 'utf8')).slice(1);
  const recalls: number[] = [];
  const times: number[] = [];
  for (const [query = '', references = '[]', corpus = ''] of rows) {
    const start = performance.now();
    const { hits } = await search.find({
      tenantId: tenant.id,
      collection: `${corpus}-${mode}`,
      query,
      limit: 5,
    });
    times.push(performance.now() - start);
    if (hits.some(({ start: from, end }) => end - from > 800)) throw new Error('A passage is too long.');
    const spans = (JSON.parse(references) as { start_index: number; end_index: number }[]).map(
      ({ start_index: from, end_index: end }): Span => ({ start: from, end }),
    );
    recalls.push(measureRecall(spans, hits));
  }
  print({
    name: `retrieval.spans.${mode}`,
    ...describe(recalls),
    unit: 'of the answers in five passages',
    limit: 0.9,
    questions: rows.length,
    median: round(findPercentile(times, 0.5), 1),
    p95: round(findPercentile(times, 0.95), 1),
  });
}

function ingest(into: Search, collection: string, key: string, text: string, title?: string) {
  return into.ingest({
    tenantId: tenant.id,
    collection,
    key,
    language: 'en',
    source: { kind: 'text', text },
    ...(title ? { title } : {}),
  });
}

function round(value: number, digits = 0): number {
  return Number(value.toFixed(digits));
}

function print(result: Record<string, unknown>): void {
  console.log(JSON.stringify({ ...result, ...facts }));
}
