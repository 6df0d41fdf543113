import { Id, type Static, Timestamp, Type } from 'inlay/sdk';
import { addressModuleFile } from '../../../host/node/assets.ts';
import type { LoadedModule } from '../../../host/node/registry.ts';
import { ModuleView, presentModule, reviewed } from '../installations/index.ts';
import type { StoredVersion } from '../packages/index.ts';
import { findChanges, type Listing } from './listing.ts';

const orNull = <T extends object>(schema: T) => Type.Union([schema, Type.Null()]);

/** A module in the list. */
export const CatalogueView = Type.Object({
  ...ModuleView.properties,
  thirdParty: Type.Boolean({ description: 'Not made by those who made this host.' }),
  reviewed,
  network: Type.Array(Type.String(), { description: 'Servers that it talks to.' }),
  icon: orNull(Type.String({ description: 'Address of a square picture.' })),
  installed: orNull(Type.Object({ id: Id, version: Type.String(), state: Type.String() })),
});

/** Everything about a module that an admin reads before installing it. */
export const ListingView = Type.Object({
  ...CatalogueView.properties,
  description: Type.String({ description: 'Markdown, in the reader’s language where there is one.' }),
  screenshots: Type.Array(Type.Object({ url: Type.String(), alt: Type.String() })),
  publisherInfo: Type.Object({
    id: Type.String(),
    name: Type.String(),
    domain: orNull(Type.String({ description: 'As the publisher says.' })),
  }),
  locales: Type.Array(Type.String()),
  receivers: Type.Array(Type.String(), { description: 'Who gets personal data from it.' }),
  bytes: orNull(
    Type.Integer({ description: 'Of its package; null for what comes with the host or from a developer.' }),
  ),
  versions: Type.Array(
    Type.Object({
      version: Type.String(),
      publishedAt: orNull(Timestamp),
      changelog: Type.String({ description: 'Markdown.' }),
    }),
    { description: 'What is offered to this organisation, newest first.' },
  ),
});

type Installed = NonNullable<Static<typeof CatalogueView>['installed']>;

export function presentEntry(
  module: LoadedModule,
  installed: Installed | undefined,
  locale: string,
): Static<typeof CatalogueView> {
  const { manifest, thirdParty, isDraft = false } = module;
  return {
    ...presentModule(module, locale),
    thirdParty,
    reviewed: !isDraft,
    network: [...(manifest.network ?? [])],
    icon: manifest.icon ? addressModuleFile(module, manifest.icon) : null,
    installed: installed ?? null,
  };
}

interface ListingFacts {
  readonly module: LoadedModule;
  readonly listing: Listing;
  readonly installed: Installed | undefined;
  /** Versions on offer, newest first, with what the marketplace knows of each. */
  readonly versions: readonly { readonly version: string; readonly stored: StoredVersion | undefined }[];
}

export function presentListing(
  { module, listing, installed, versions }: ListingFacts,
  locale: string,
): Static<typeof ListingView> {
  const { manifest } = module;
  const stored = versions.find(({ version }) => version === module.version)?.stored;
  const pick = (texts: Readonly<Record<string, string>>) => texts[locale] ?? texts.en ?? '';
  return {
    ...presentEntry(module, installed, locale),
    description: pick(listing.descriptions) || pick(manifest.description ?? {}),
    screenshots: (manifest.screenshots ?? []).map(({ file, alt }) => ({
      url: addressModuleFile(module, file),
      alt: pick(alt),
    })),
    publisherInfo: { ...manifest.publisher, domain: stored?.publisherDomain ?? null },
    locales: [...manifest.locales],
    receivers: [...manifest.privacy.receivers],
    bytes: stored?.size ?? null,
    versions: versions.map(({ version, stored: each }) => ({
      version,
      publishedAt: each?.approvedAt.toISOString() ?? null,
      changelog: findChanges(listing.changelog, version),
    })),
  };
}
