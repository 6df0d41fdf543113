import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findManifestFaults } from '../../check-manifest.ts';
import { findModuleSchemaFaults } from '../../checking/index.ts';
import { findUnused } from '../../look-at-code.ts';
import { readPromptFolder } from '../../prompts/index.ts';
import { listJobs } from '../../read-manifest.ts';
import type { Bench, Check } from './contract.ts';
import { loadDefinition } from './load-runner.ts';

const checkManifest: Check = {
  name: 'its manifest is right',
  run: async ({ module }) => findManifestFaults(module.manifest),
};

/** An admin reads the manifest and trusts it, so the code may have no more and no less. */
const checkDescription: Check = {
  name: 'its code is what its manifest says',
  async run({ module, runner }) {
    const { manifest, built } = module;
    const { api, jobs, events, collections } = built.describes;
    const said: Record<string, readonly string[]> = {
      route: manifest.routes.map(({ route }) => route),
      job: listJobs(manifest).map(({ name }) => name),
      'consumed event': manifest.events.consumes,
      collection: manifest.collections,
    };
    const coded: Record<string, readonly string[]> = {
      route: Object.keys(api),
      job: Object.keys(jobs),
      'consumed event': events,
      collection: Object.keys(collections),
    };
    const faults = Object.keys(said).flatMap((noun) => compare(noun, said[noun]!, coded[noun]!));
    // Somebody else's code is not loaded here; that it has these parts shows when they are called.
    const definition = runner ? undefined : await loadDefinition(module);
    if (!definition) return faults;
    return [
      ...faults,
      ...compare('route handler', said.route!, Object.keys(definition.routes)),
      ...compare('job', said.job!, Object.keys(definition.jobs)),
      ...compare('consumed event', said['consumed event']!, Object.keys(definition.events)),
      ...compare('collection', said.collection!, Object.keys(definition.collections)),
    ];
  },
};

const compare = (noun: string, said: readonly string[], coded: readonly string[]): string[] => [
  ...said
    .filter((name) => !coded.includes(name))
    .map(
      (name) => `The manifest lists the ${noun} \`${name}\`, which the code lacks: write it, or take it out.`,
    ),
  ...coded
    .filter((name) => !said.includes(name))
    .map((name) => `The code has the ${noun} \`${name}\`, which the manifest does not list: list it.`),
];

const checkSchemas: Check = {
  name: 'its schemas are such as a host takes',
  run: async ({ module }) => findModuleSchemaFaults(module.built.describes),
};

const checkPrompts: Check = {
  name: 'its prompts are right',
  run: async ({ module: { folder, manifest } }) => [...(await readPromptFolder(folder, manifest)).faults],
};

/** Plural forms that a language does not have may be left out; `_other` has every language. */
const plural = /_(zero|one|two|few|many)$/;

const checkTexts: Check = {
  name: 'it has every text in each of its languages',
  async run({ module: { manifest, messages } }) {
    const english = messages.en ?? {};
    return manifest.locales.flatMap((locale) => {
      const texts = messages[locale] ?? {};
      const file = `locales/${locale}.json`;
      return [
        ...Object.keys(english)
          .filter((key) => !texts[key]?.trim() && !(plural.test(key) && texts[key.replace(plural, '_other')]))
          .map((key) => `${file} lacks \`${key}\`: write it.`),
        ...Object.keys(texts)
          .filter((key) => !(key in english) && !plural.test(key))
          .map((key) => `${file} has \`${key}\`, which English lacks: take it out, or write it there.`),
        ...Object.keys(english)
          .filter(
            (key) => texts[key]?.trim() && !plural.test(key) && slots(texts[key]) !== slots(english[key]!),
          )
          .map((key) => `${file}: \`${key}\` has other places to fill in than English has.`),
      ];
    });
  },
};

const slots = (text: string): string => [...new Set(text.match(/\{\w+\}/g))].sort().join();

const checkWidgets: Check = {
  name: 'its widgets are there',
  async run({ module: { folder, manifest, built } }: Bench) {
    if (manifest.widgets.length === 0) return [];
    const { web } = built;
    if (!web) return ['The manifest has widgets and the build has no browser half: build it again.'];
    const lists = [
      [web.remoteEntry],
      ...manifest.widgets.map(({ name }) => web.widgets[name] ?? [`the widget ${name}`]),
    ];
    const missing = await Promise.all(
      [...new Set(lists.flat())].map(async (file) =>
        (await stat(join(folder, file)).catch(() => undefined))?.isFile() ? undefined : file,
      ),
    );
    return missing.filter((file) => file !== undefined).map((file) => `${file} is missing: build it again.`);
  },
};

/** An admin is asked to agree to each permission, so each is for something. */
const checkUse: Check = {
  name: 'it uses what it asks for',
  async run({ module: { folder, manifest, built } }) {
    const files = built.server ? await readdir(join(folder, 'server'), { recursive: true }) : [];
    const code = files.filter((file) => /\.[mc]?js$/.test(file));
    return findUnused(
      manifest,
      await Promise.all(code.map((file) => readFile(join(folder, 'server', file), 'utf8'))),
    );
  },
};

/** What can be told without running anything. */
export const staticChecks: readonly Check[] = [
  checkManifest,
  checkDescription,
  checkSchemas,
  checkPrompts,
  checkTexts,
  checkWidgets,
  checkUse,
];
