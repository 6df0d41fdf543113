import { type Static, Type } from 'inlay/sdk';
import { presentSubmission, SubmissionView } from '../submissions/view.ts';
import type { VersionDiff } from './compare-versions.ts';
import type { Reviewed } from './service.ts';

const Size = Type.Object({ before: Type.Integer(), now: Type.Integer() });
const names = Type.Array(Type.String());
const orNull = <T extends object>(schema: T) => Type.Union([schema, Type.Null()]);

export const ReviewView = Type.Object({
  ...SubmissionView.properties,
  name: Type.String({
    description: 'What the module calls itself, in the reader’s language where it has it.',
  }),
  summary: Type.String(),
  publisherName: Type.String(),
  publisherDomain: orNull(Type.String({ description: 'As the publisher says.' })),
  organisation: Type.String({ description: 'Whose publisher it is.' }),
  permissions: Type.Array(Type.Object({ name: Type.String(), reason: Type.String() })),
  network: names,
  installations: Type.Integer({ description: 'How many tenants have this version.' }),
  diff: Type.Object(
    {
      before: orNull(Type.String({ description: 'The version it is compared with.' })),
      newPermissions: names,
      newHosts: names,
      newEvents: names,
      sizes: Type.Object({ web: Size, whole: Size }),
      addedFiles: names,
      changedFiles: names,
      removedFiles: names,
    },
    { description: 'What is new against the version before; bytes and paths.' },
  ),
});

export function presentReview(
  submission: Reviewed,
  diff: VersionDiff,
  locale: string,
): Static<typeof ReviewView> {
  const pick = (texts: Readonly<Record<string, string>>) => texts[locale] ?? texts.en ?? '';
  const { manifest, publisherName, publisherDomain, organisation, installations } = submission;
  return {
    ...presentSubmission(submission),
    name: pick(manifest.name) || manifest.id,
    summary: pick(manifest.summary),
    publisherName,
    publisherDomain,
    organisation,
    permissions: manifest.permissions.map(({ name, reason }) => ({ name, reason: pick(reason) })),
    network: [...(manifest.network ?? [])],
    installations,
    diff: {
      ...diff,
      newPermissions: [...diff.newPermissions],
      newHosts: [...diff.newHosts],
      newEvents: [...diff.newEvents],
      addedFiles: [...diff.addedFiles],
      changedFiles: [...diff.changedFiles],
      removedFiles: [...diff.removedFiles],
    },
  };
}
