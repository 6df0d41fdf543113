import { satisfies } from 'semver';
import inlay from '../../../../package.json' with { type: 'json' };
import type { Check } from './check.ts';

type Texts = Readonly<Record<string, string>>;

/** Everything that the manifest promises is there, and it says of the publisher what is known here. */
export const checkManifest: Check = {
  name: 'manifest',
  run({ read: { manifest, files }, publisher }) {
    const { id, name } = manifest.publisher;
    const faults: string[] = [];
    if (id !== publisher.id || name !== publisher.name) {
      faults.push(
        `The publisher is registered as ${publisher.name} (${publisher.id}); the manifest says ${name} (${id}).`,
      );
    }
    if (!satisfies(inlay.version, manifest.host, { includePrerelease: true })) {
      faults.push(`It runs on Inlay ${manifest.host}; this is ${inlay.version}.`);
    }
    for (const locale of manifest.locales) {
      const fault = findTextFault(files.get(`locales/${locale}.json`));
      if (fault) faults.push(`locales/${locale}.json ${fault}.`);
    }
    const texts: [string, Texts][] = [
      ['name', manifest.name],
      ['summary', manifest.summary],
      ...manifest.widgets.map(({ name, title }): [string, Texts] => [`title of the widget ${name}`, title]),
      ...manifest.permissions.map(({ name, reason }): [string, Texts] => [`reason for ${name}`, reason]),
    ];
    for (const [what, text] of texts) {
      if (!text.en?.trim())
        faults.push(`The ${what} has no English text, which is the fallback of all others.`);
    }
    return { faults, notes: [`Built with Inlay ${manifest.built.by}.`] };
  },
};

function findTextFault(bytes: Uint8Array | undefined): string | undefined {
  if (!bytes) return 'is missing';
  try {
    const texts: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    const flat = typeof texts === 'object' && texts !== null && !Array.isArray(texts);
    if (flat && Object.values(texts).every((text) => typeof text === 'string')) return undefined;
  } catch {
    return 'is not JSON';
  }
  return 'must be one object of texts by key';
}
