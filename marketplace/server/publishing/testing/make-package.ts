import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BuiltManifest, BuiltModule } from '../../../../host/node/built-module.ts';
import {
  createSigningKeys,
  packModule,
  type SigningKeyPair,
  signPackage,
} from '../../../../host/node/packages/index.ts';
import type { Client } from '../../../../server/testing/client.ts';

/** A publisher with a key of theirs, registered through the API. */
export interface TestPublisher {
  readonly id: string;
  readonly name: string;
  readonly key: SigningKeyPair;
}

let count = 0;

export async function registerPublisher(api: Client): Promise<TestPublisher> {
  count += 1;
  const id = `acme-${process.pid}-${count}`;
  const name = `Acme ${process.pid} ${count}`;
  const key = createSigningKeys();
  await api.post('/publishers', { id, name });
  await api.post(`/publishers/${id}/keys`, { publicKey: key.publicKey });
  return { id, name, key };
}

export interface PackageChanges {
  readonly id: string;
  readonly version?: string;
  readonly manifest?: (manifest: BuiltManifest) => BuiltManifest;
  /** Written over what is there; null takes a file away. */
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  /** Default the publisher’s own. */
  readonly key?: SigningKeyPair | null;
}

const licence = `MIT License

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files, to deal in the Software without restriction, including without limitation the rights to use.
`;

/** A real package: a built module of the house under another name, packed and signed as the command line does it. */
export async function makePackage(
  built: BuiltModule,
  publisher: TestPublisher,
  { id, version = '1.0.0', manifest: edit = (same) => same, files = {}, key = publisher.key }: PackageChanges,
): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'inlay-package-'));
  try {
    await cp(built.folder, folder, { recursive: true });
    const source = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as BuiltManifest;
    const manifest = edit({
      ...source,
      id,
      version,
      publisher: { id: publisher.id, name: publisher.name },
    });
    const all = {
      'manifest.json': JSON.stringify(manifest),
      LICENSE: licence,
      'listing/description.en.md': 'Greets **everybody**.',
      'listing/changelog.md': `# Changes\n\n## ${version}\n\n- It greets.\n`,
      ...files,
    };
    for (const [path, content] of Object.entries(all)) {
      const file = join(folder, path);
      if (content === null) await rm(file, { force: true });
      else {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, content);
      }
    }
    const bytes = await packModule(folder);
    return key ? await signPackage(bytes, { role: 'publisher', ...key }) : bytes;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
