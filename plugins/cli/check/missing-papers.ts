import { listFiles } from '../../../host/node/files.ts';
import type { Manifest } from '../../sdk/index.ts';

/** What a marketplace shows or asks for and is not there, one sentence each. */
export async function findMissingPapers(built: string, { widgets }: Manifest): Promise<string[]> {
  const files = new Set(await listFiles(built));
  return [
    ...(files.has('LICENSE') ? [] : ['There is no LICENSE; put the text of your licence there.']),
    ...(files.has('listing/description.en.md')
      ? []
      : ['There is no listing/description.en.md; say there what the module is for.']),
    ...(files.has('listing/changelog.md')
      ? []
      : ['There is no listing/changelog.md; say there what each version brought.']),
    ...(widgets.length > 0 || files.has('server/container.mjs')
      ? []
      : ['It has neither a widget nor a server half; a module does something.']),
  ];
}
