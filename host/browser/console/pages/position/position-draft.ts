import type { NewPosition, Position, PositionChange } from '../../../api/api-types.ts';

/** A position as it stands in the form. */
export interface PositionDraft {
  readonly title: string;
  /** Only a new one has a key to choose; empty where the server makes it from the title. */
  readonly key: string;
  readonly description: string;
  readonly location: string;
  readonly locale: string;
  readonly public: boolean;
}

/** Keys of the texts that say what is wrong. */
export type Faults = Partial<Record<keyof PositionDraft, string | undefined>>;

/** What the form begins with. */
export function startDraft(position: Position | undefined, locale: string): PositionDraft {
  if (!position) return { title: '', key: '', description: '', location: '', locale, public: true };
  const { title, key, description, location } = position;
  return {
    title,
    key,
    description,
    location: location ?? '',
    locale: position.locale,
    public: position.public,
  };
}

/** What keeps a draft from being saved. */
export function findFaults({ title, key, description }: PositionDraft, isNew: boolean): Faults {
  return {
    ...(title.trim() ? {} : { title: 'position.titleMissing' }),
    ...(isNew && key.trim() && !/^[a-z0-9][a-z0-9-]{0,79}$/.test(key.trim())
      ? { key: 'position.keyWrong' }
      : {}),
    ...(description.trim() ? {} : { description: 'position.descriptionMissing' }),
  };
}

/** What the key will look like: as the server makes it, but for a number where it is taken. */
export function keyFor(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
}

export function toNewPosition({ key, ...draft }: PositionDraft): NewPosition {
  return { ...toChange({ key, ...draft }), ...(key.trim() && { key: key.trim() }) };
}

export function toChange({ title, description, location, locale, ...rest }: PositionDraft) {
  return {
    title: title.trim(),
    description,
    location: location.trim() || null,
    locale,
    public: rest.public,
  } satisfies PositionChange;
}
