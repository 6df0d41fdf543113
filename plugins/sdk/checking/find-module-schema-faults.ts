import { findSchemaFaults, startTally } from './find-schema-faults.ts';

interface Described {
  readonly api: Readonly<Record<string, { readonly input: unknown; readonly output: unknown }>>;
  readonly jobs: Readonly<Record<string, { readonly input: unknown }>>;
  readonly collections: Readonly<Record<string, { readonly schema: unknown }>>;
}

const mostFaults = 20;

/** Says what is wrong with the schemas that a module's code brought along, one sentence a fault. */
export function findModuleSchemaFaults({ api, jobs, collections }: Described): string[] {
  const schemas: [string, unknown][] = [
    ...Object.entries(api).flatMap(([name, { input, output }]): [string, unknown][] => [
      [`The input of \`${name}\``, input],
      [`The output of \`${name}\``, output],
    ]),
    ...Object.entries(jobs).map(([name, { input }]): [string, unknown] => [
      `The input of the job \`${name}\``,
      input,
    ]),
    ...Object.entries(collections).map(([name, { schema }]): [string, unknown] => [
      `The schema of the collection \`${name}\``,
      schema,
    ]),
  ];
  const faults: string[] = [];
  const tally = startTally();
  for (const [what, schema] of schemas) {
    if (schema !== null) faults.push(...findSchemaFaults(schema, what, tally));
    if (faults.length >= mostFaults) break;
  }
  return faults;
}
