import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { BuiltManifest } from '../../built-module.ts';
import { sha256 } from '../integrity.ts';

const chunk = 'export const greeting = "Hello";\n'.repeat(40);

/** The files of a small built module, as the build writes them. */
export function createSampleFiles(changes: Partial<BuiltManifest> = {}): Map<string, Buffer> {
  const manifest: BuiltManifest = {
    id: 'greeter',
    version: '1.0.0',
    host: '>=0.1.0',
    publisher: { id: 'acme', name: 'Acme' },
    name: { en: 'Greeter' },
    summary: { en: 'Greets.' },
    categories: [],
    locales: ['en'],
    widgets: [
      {
        name: 'hello',
        entry: 'web/hello.ts',
        title: { en: 'Hello' },
        placements: ['embed.public'],
      },
    ],
    server: 'server/module.ts',
    routes: [],
    jobs: [],
    events: { emits: [], consumes: [] },
    collections: [],
    permissions: [],
    settings: { type: 'object', properties: {} },
    privacy: { data: { en: 'None.' }, purpose: { en: 'None.' }, retentionDays: 1, receivers: [] },
    built: {
      by: '0.1.0',
      web: {
        remoteEntry: 'web/remote-1.js',
        container: 'greeter_1_0_0',
        widgets: { hello: ['web/widget-1.js'] },
        files: {
          'web/remote-1.js': sha256(Buffer.from(chunk)),
          'web/widget-1.js': sha256(Buffer.from(`${chunk}//`)),
        },
      },
      server: { entry: 'server/container.mjs' },
      describes: { api: {}, jobs: {}, events: [], collections: {}, hooks: [] },
    },
    ...changes,
  };
  const texts: Record<string, string> = {
    'manifest.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'web/remote-1.js': chunk,
    'web/widget-1.js': `${chunk}//`,
    'server/container.mjs': 'export const init = () => {};\nexport const get = async () => () => ({});\n',
    'locales/en.json': '{ "greet": "Hello" }\n',
    'listing/description.en.md': 'Greets whoever comes.\n',
    'listing/é.txt': 'A name beyond ASCII.\n',
    LICENSE: 'MIT\n',
  };
  return new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
}

/** A folder that goes away with the test. */
export async function createFolder(context: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'inlay-packages-'));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files into a folder, which is made. */
export async function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<string> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}
