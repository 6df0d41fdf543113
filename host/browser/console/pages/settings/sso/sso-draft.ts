import type { SsoBody, SsoConfig } from '../../../../api/api-types.ts';
import type { Preset } from './presets.ts';

/** What stands in the form. */
export interface SsoDraft {
  /** The issuer; for Microsoft the directory's id will do. */
  readonly issuer: string;
  readonly clientId: string;
  /** Empty where the stored one is kept. */
  readonly clientSecret: string;
  /** The provider knows this program without a secret. */
  readonly isPublic: boolean;
  readonly label: string;
  readonly domains: string;
  readonly createMembers: boolean;
  readonly role: 'manager' | 'user';
}

export type SsoField = 'issuer' | 'clientId' | 'clientSecret' | 'label' | 'domains';

const directoryId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const microsoft = /^https:\/\/login\.microsoftonline\.com\/([^/]+)\/v2\.0$/i;

/** What is stored, as it is shown in the form; empty for another provider than the stored one. */
export function readDraft(preset: Preset, config: SsoConfig | null): SsoDraft {
  const kept = config?.preset === preset ? config : undefined;
  return {
    issuer: (preset === 'microsoft' && microsoft.exec(kept?.issuer ?? '')?.[1]) || (kept?.issuer ?? ''),
    clientId: kept?.clientId ?? '',
    clientSecret: '',
    isPublic: kept !== undefined && !kept.hasSecret,
    label: preset === 'other' ? (kept?.label ?? '') : '',
    domains: (config?.domains ?? []).join('\n'),
    createMembers: config?.createMembers ?? false,
    role: config?.role ?? 'user',
  };
}

/** The issuer that the draft means; undefined where the preset knows it. */
export function readIssuer(preset: Preset, { issuer }: SsoDraft): string | undefined {
  if (preset === 'google' || preset === 'linkedin') return undefined;
  const text = issuer.trim();
  const isId = preset === 'microsoft' && directoryId.test(text);
  return isId ? `https://login.microsoftonline.com/${text.toLowerCase()}/v2.0` : text;
}

/** Whether the stored secret still belongs to what the draft says, so that it need not be entered again. */
export function keepsSecret(preset: Preset, draft: SsoDraft, config: SsoConfig | null): boolean {
  if (config?.preset !== preset || !config.hasSecret || draft.isPublic) return false;
  const issuer = readIssuer(preset, draft) ?? config.issuer;
  return config.clientId === draft.clientId.trim() && config.issuer === issuer;
}

/** Keys of the texts that say what is missing, in the order of the fields. */
export function findFaults(
  preset: Preset,
  draft: SsoDraft,
  config: SsoConfig | null,
): Partial<Record<SsoField, string>> {
  const issuer = readIssuer(preset, draft);
  const hasSecret = draft.isPublic || draft.clientSecret.trim() !== '' || keepsSecret(preset, draft, config);
  const keys: [SsoField, string | false][] = [
    [
      'issuer',
      issuer !== undefined && !/^https?:\/\/[^\s?#]+$/.test(issuer) && `sso.issuerMissing.${preset}`,
    ],
    ['clientId', !/^[!-~]+$/.test(draft.clientId.trim()) && 'sso.clientIdMissing'],
    ['clientSecret', !hasSecret && 'sso.secretMissing'],
    ['domains', readDomains(draft).length === 0 && 'sso.domainsMissing'],
  ];
  return Object.fromEntries(keys.filter(([, key]) => key));
}

export const readDomains = ({ domains }: SsoDraft): string[] =>
  domains
    .split(/[\s,;]+/)
    .map((domain) => domain.replace(/^.*@/, ''))
    .filter(Boolean);

/** The part that can be checked before anything is saved. */
export function readClient(preset: Preset, draft: SsoDraft) {
  const issuer = readIssuer(preset, draft);
  const secret = draft.isPublic ? null : draft.clientSecret.trim() || undefined;
  return {
    preset,
    ...(issuer !== undefined && { issuer }),
    clientId: draft.clientId.trim(),
    ...(secret !== undefined && { clientSecret: secret }),
  };
}

/** What is saved. Whether it is on stays as it was; another provider has to be tried first. */
export function writeBody(preset: Preset, draft: SsoDraft, config: SsoConfig | null): SsoBody {
  const label = draft.label.trim();
  const kept = config?.preset === preset ? config : undefined;
  return {
    ...readClient(preset, draft),
    ...(preset === 'other' && label && { label }),
    domains: readDomains(draft),
    createMembers: draft.createMembers,
    role: draft.role,
    enabled: kept?.enabled ?? false,
    required: kept?.required ?? false,
  };
}

/** What is stored, to be sent back with a switch turned: the secret stays where it is. */
export function writeStored(config: SsoConfig, change: Partial<SsoBody>): SsoBody {
  const { preset, issuer, clientId, label, domains, role, createMembers, enabled, required } = config;
  const stored = { preset, issuer, clientId, label, domains, role, createMembers, enabled, required };
  return { ...stored, ...change };
}
