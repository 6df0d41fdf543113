import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { chineseFont, latinFont } from './fonts.ts';

type Node = Record<string, unknown>;

const chinese = /[\u2e80-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]+/;
const runs = new RegExp(`(${chinese.source})`, 'g');
/** What holds further content; everything else is settings. */
const holders = ['stack', 'columns', 'ul', 'ol', 'body', 'table', 'content'];

/** Copies a definition into the form that pdfmake draws: Chinese runs in their own font, page numbers filled in. */
export function prepareDefinition(definition: Node): TDocumentDefinitions {
  const { header, footer, info, defaultStyle } = definition;
  // pdfmake writes into what it draws; a module may draw from one constant twice.
  const copy = structuredClone(definition);
  const ready: Node = {
    ...copy,
    version: '1.7',
    content: prepare(copy.content),
    defaultStyle: { font: latinFont, ...(isNode(defaultStyle) ? defaultStyle : {}) },
  };
  if (header !== undefined) ready.header = numberPages(header);
  if (footer !== undefined) ready.footer = numberPages(footer);
  if (isNode(info)) ready.info = readInfo(info);
  return ready as unknown as TDocumentDefinitions;
}

const isNode = (value: unknown): value is Node =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

function prepare(value: unknown): unknown {
  if (typeof value === 'string') return chinese.test(value) ? { text: splitRuns(value) } : value;
  if (Array.isArray(value)) return value.map(prepare);
  if (!isNode(value)) return value;
  const copy: Node = { ...value };
  for (const key of holders) if (key in copy) copy[key] = prepare(copy[key]);
  if ('text' in copy) copy.text = prepareText(copy.text);
  return copy;
}

function prepareText(text: unknown): unknown {
  if (typeof text === 'string') return chinese.test(text) ? splitRuns(text) : text;
  return Array.isArray(text) ? text.map(prepare) : prepare(text);
}

const splitRuns = (text: string): unknown[] =>
  text
    .split(runs)
    .filter(Boolean)
    .map((run) => (chinese.test(run) ? { text: run, font: chineseFont } : { text: run }));

/** `{page}` and `{pages}` in a header or footer become numbers. */
function numberPages(value: unknown) {
  const source = JSON.stringify(value);
  return (page: number, pages: number): unknown =>
    prepare(JSON.parse(source.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages))));
}

function readInfo(info: Node): Node {
  const { creationDate, ...rest } = info;
  return typeof creationDate === 'string' ? { ...rest, creationDate: new Date(creationDate) } : rest;
}
