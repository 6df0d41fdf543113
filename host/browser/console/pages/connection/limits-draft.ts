import type { SiteLimits, SiteLimitsChange } from '../../../api/api-types.ts';

/** What stands in the form of a site's limits. */
export interface LimitsDraft {
  readonly perVisitorHour: string;
  readonly perDay: string;
  readonly proof: SiteLimits['proof'];
  readonly captchaUrl: string;
  /** Empty where the stored one is kept. */
  readonly captchaSecret: string;
}

export type LimitsField = keyof LimitsDraft;

/** The most that the server takes. */
export const most = { perVisitorHour: 100_000, perDay: 10_000_000 } as const;

export const readLimitsDraft = (limits: SiteLimits): LimitsDraft => ({
  perVisitorHour: String(limits.perVisitorHour),
  perDay: String(limits.perDay),
  proof: limits.proof,
  captchaUrl: limits.captchaUrl ?? '',
  captchaSecret: '',
});

/** The stored secret belongs to the address that it was entered for. */
export const keepsCaptchaSecret = ({ captchaUrl }: LimitsDraft, limits: SiteLimits): boolean =>
  limits.hasCaptchaSecret && limits.captchaUrl === captchaUrl.trim();

const isWithin = (text: string, limit: number): boolean =>
  /^\d+$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= limit;

/** Keys of the texts that say what is wrong, in the order of the fields. */
export function findLimitsFaults(
  draft: LimitsDraft,
  limits: SiteLimits,
): Partial<Record<LimitsField, { key: string; most?: number }>> {
  const asksCaptcha = draft.proof === 'captcha';
  const hasSecret = draft.captchaSecret.trim() !== '' || keepsCaptchaSecret(draft, limits);
  return {
    ...(!isWithin(draft.perVisitorHour, most.perVisitorHour) && {
      perVisitorHour: { key: 'limits.notANumber', most: most.perVisitorHour },
    }),
    ...(!isWithin(draft.perDay, most.perDay) && { perDay: { key: 'limits.notANumber', most: most.perDay } }),
    ...(asksCaptcha &&
      !URL.canParse(draft.captchaUrl.trim()) && { captchaUrl: { key: 'limits.captchaUrlMissing' } }),
    ...(asksCaptcha && !hasSecret && { captchaSecret: { key: 'limits.captchaSecretMissing' } }),
  };
}

export function writeLimits(draft: LimitsDraft): SiteLimitsChange {
  const { proof } = draft;
  const counts = { perVisitorHour: Number(draft.perVisitorHour), perDay: Number(draft.perDay), proof };
  if (proof !== 'captcha') return counts;
  const secret = draft.captchaSecret.trim();
  return { ...counts, captchaUrl: draft.captchaUrl.trim(), ...(secret && { captchaSecret: secret }) };
}
