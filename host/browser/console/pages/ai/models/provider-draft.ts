import type {
  AiProvider,
  AiProviderChange,
  AiProviderKind,
  NewAiProvider,
} from '../../../../api/api-types.ts';

export const ownKinds = [
  'openai',
  'anthropic',
  'openai-compatible',
] as const satisfies readonly AiProviderKind[];
export type OwnKind = (typeof ownKinds)[number];

/** What stands in the form. */
export interface ProviderDraft {
  readonly kind: OwnKind;
  readonly name: string;
  readonly baseUrl: string;
  readonly key: string;
  /** The stored key is to be forgotten. */
  readonly dropsKey: boolean;
}
export type ProviderField = 'name' | 'baseUrl' | 'key';

export const emptyDraft: ProviderDraft = {
  kind: 'openai',
  name: 'OpenAI',
  baseUrl: '',
  key: '',
  dropsKey: false,
};

/** Names that we gave and may take back when another kind is chosen. */
export const suggestedNames: Readonly<Record<OwnKind, string>> = {
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  'openai-compatible': '',
};

export const readDraft = ({ kind, name, baseUrl }: AiProvider): ProviderDraft => ({
  kind: kind as OwnKind,
  name,
  baseUrl: baseUrl ?? '',
  key: '',
  dropsKey: false,
});

const trimUrl = (url: string): string => url.trim().replace(/\/+$/, '');

/** Whether a change leads elsewhere, to where the stored key is not sent. */
export const isMoved = ({ baseUrl }: ProviderDraft, provider: AiProvider | undefined): boolean =>
  provider !== undefined && trimUrl(baseUrl) !== (provider.baseUrl ?? '');

/** What is wrong, as keys of texts. */
export function findProviderFaults(
  draft: ProviderDraft,
  provider: AiProvider | undefined,
): Partial<Record<ProviderField, string>> {
  const { kind, name, baseUrl, key, dropsKey } = draft;
  const faults: Partial<Record<ProviderField, string>> = {};
  if (!name.trim()) faults.name = 'ai.provider.nameMissing';
  const url = trimUrl(baseUrl);
  if (!url && kind === 'openai-compatible') faults.baseUrl = 'ai.provider.addressMissing';
  else if (url && !/^https?:\/\/[^\s?#@]+$/.test(url)) faults.baseUrl = 'ai.provider.addressWrong';
  const hasStored = provider?.hasKey === true && !dropsKey;
  if (/\s/.test(key.trim())) faults.key = 'ai.provider.keySpaces';
  else if (!key.trim() && hasStored && isMoved(draft, provider)) faults.key = 'ai.provider.keyMoved';
  else if (!key.trim() && !hasStored && kind !== 'openai-compatible') faults.key = 'ai.provider.keyMissing';
  return faults;
}

export const writeNew = ({ kind, name, baseUrl, key }: ProviderDraft): NewAiProvider => ({
  kind,
  name: name.trim(),
  ...(baseUrl.trim() && { baseUrl: trimUrl(baseUrl) }),
  ...(key.trim() && { key: key.trim() }),
});

/** Only what is different: a key that is not written again stays as it is. */
export function writeChange(draft: ProviderDraft, provider: AiProvider): AiProviderChange {
  const { name, baseUrl, key, dropsKey } = draft;
  return {
    ...(name.trim() !== provider.name && { name: name.trim() }),
    ...(isMoved(draft, provider) && { baseUrl: trimUrl(baseUrl) || null }),
    ...(key.trim() ? { key: key.trim() } : dropsKey ? { key: null } : {}),
  };
}
