import { sweepSubmissions } from '../marketplace/server/publishing/index.ts';
import { sweepAccounts } from './domains/accounts/index.ts';
import { recoverCalls, sweepAnswers, sweepCalls } from './domains/ai/index.ts';
import { sweepModuleMails, sweepScheduledJobs } from './domains/calls/index.ts';
import { sweepRefusals } from './domains/connections/index.ts';
import { sweepGarbage } from './domains/files/index.ts';
import { sweepInvitations } from './domains/invitations/index.ts';
import { sweepLti, sweepScores } from './domains/lti/index.ts';
import { sweepModuleLogs } from './domains/module-logs/index.ts';
import { sweepOAuth } from './domains/oauth/index.ts';
import { sweepRuns } from './domains/prompts/index.ts';
import { sweepSamples } from './domains/sentinel/index.ts';
import { sweepSessions } from './domains/sessions/index.ts';
import { sweepSiteUsage } from './domains/site-limits/index.ts';
import { sweepSso } from './domains/sso/index.ts';
import { sweepTickets } from './domains/tickets/index.ts';
import { sweepDeliveries } from './domains/webhooks/index.ts';
import type { Kernel } from './kernel/kernel.ts';

type Sweep = (kernel: Kernel) => Promise<void>;

/** What is cleared away each minute: each is safe to do in several processes at once. */
export const minutely: readonly Sweep[] = [
  recoverCalls,
  sweepAnswers,
  sweepSubmissions,
  sweepGarbage,
  sweepSessions,
  sweepAccounts,
  sweepInvitations,
  sweepOAuth,
  sweepTickets,
  sweepSso,
  sweepLti,
  sweepRefusals,
  ({ db }) => sweepScores(db),
];

/** What is cleared away each hour. */
export const hourly: readonly Sweep[] = [
  sweepRuns,
  sweepSamples,
  sweepCalls,
  sweepModuleLogs,
  sweepSiteUsage,
  sweepModuleMails,
  sweepScheduledJobs,
  sweepDeliveries,
];
