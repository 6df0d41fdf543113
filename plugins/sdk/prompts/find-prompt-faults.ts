import { findSchemaFaults } from '../checking/index.ts';
import type { TSchema } from '../schema.ts';
import { listPlaces, splitBody } from './place-names.ts';
import { type Prompt, type PromptChecks, type PromptInput, slotName } from './prompt-head.ts';

const longestBody = 40_000;

/** Says what is wrong with a prompt whose head has the right form, one sentence a fault. `what` names it in them. */
export function findPromptFaults(
  {
    input,
    output,
    documents = [],
    checks,
    body,
  }: Pick<Prompt, 'input' | 'output' | 'documents' | 'checks' | 'body'>,
  what: string,
): string[] {
  const faults = [
    ...findSchemaFaults(input, `The input of ${what}`),
    ...(output === undefined ? [] : findSchemaFaults(output, `The output of ${what}`)),
  ];
  if (faults.length > 0) return faults;
  if (!isObjectSchema(input)) return [`The input of ${what} must be an object with properties: write them.`];
  return [
    ...findOddNames(input, what),
    ...findBodyFaults({ input, documents, body }, what),
    ...findDocumentFaults({ input, documents }, what),
    ...findCheckFaults({ input, output, checks }, what),
  ];
}

function findCheckFaults(
  {
    input,
    output,
    checks = {},
  }: { input: PromptInput; output: TSchema | undefined; checks: PromptChecks | undefined },
  what: string,
): string[] {
  const { quotes = [], language, score } = checks;
  const slots = [...quotes.map(({ from }) => from), ...(language ? [language.slot] : [])];
  const unknown = slots.filter((name) => !Object.hasOwn(input.properties, name));
  const faults = unknown.map((name) => `\`checks\` of ${what} names \`${name}\`, which \`input\` lacks.`);
  if (output === undefined && (quotes.length > 0 || language || score !== undefined))
    faults.push(`\`checks\` of ${what} look into an answer with a form: write \`output\`.`);
  return faults;
}

const isObjectSchema = (input: unknown): input is PromptInput => {
  const { type, properties } = input as { type?: unknown; properties?: unknown };
  return type === 'object' && typeof properties === 'object' && properties !== null;
};

const findOddNames = ({ properties }: PromptInput, what: string): string[] =>
  Object.keys(properties)
    .filter((name) => !new RegExp(slotName).test(name))
    .map(
      (name) => `The slot \`${name}\` of ${what} must be letters and digits, the first one a small letter.`,
    );

function findBodyFaults(
  { input, documents, body }: { input: PromptInput; documents: readonly string[]; body: string },
  what: string,
): string[] {
  if (body.trim() === '') return [`${what} has no text below its head: write what the model is to do.`];
  if (body.length > longestBody)
    return [`${what} is longer than ${longestBody} characters: make it shorter.`];
  const { system, user } = splitBody(body);
  const slots = Object.keys(input.properties);
  const places = listPlaces(body);
  const faults = [
    ...places
      .filter((name) => !slots.includes(name))
      .map((name) => `${what} has the place \`{{${name}}}\`, which \`input\` lacks: add it, or take it out.`),
    ...slots
      .filter((name) => !places.includes(name))
      .map((name) => `${what} has the slot \`${name}\` and no place for it: write \`{{${name}}}\`.`),
    ...listPlaces(system)
      .filter((name) => documents.includes(name))
      .map((name) => `${what} has the document \`{{${name}}}\` above the line of dashes: put it below.`),
  ];
  if (user === '') faults.push(`${what} has nothing below its line of dashes: write the question there.`);
  return faults;
}

const findDocumentFaults = (
  { input, documents }: { input: PromptInput; documents: readonly string[] },
  what: string,
): string[] =>
  documents.flatMap((name) => {
    const slot = Object.hasOwn(input.properties, name) ? input.properties[name] : undefined;
    if (!slot) return [`\`documents\` of ${what} names \`${name}\`, which \`input\` lacks: add it there.`];
    return (slot as { type?: unknown }).type === 'string'
      ? []
      : [`The document \`${name}\` of ${what} must be a text: write \`type: string\`.`];
  });
