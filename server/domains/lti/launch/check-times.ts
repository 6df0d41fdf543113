import { refuse } from '../errors.ts';
import type { Step } from './launch-run.ts';

/** Clocks of two servers never agree quite. */
const leewaySeconds = 60;

/** IMS Security Framework 1.0 §5.1.3 steps 7 and 8: exp lies ahead; iat, and nbf where given, do not. */
export const checkTimes: Step = ({ token: { claims } }) => {
  const { exp, iat, nbf } = claims;
  if (!isDate(exp) || !isDate(iat) || (nbf !== undefined && !isDate(nbf))) throw refuse('token_undated');
  const now = Date.now() / 1000;
  if (exp + leewaySeconds <= now) throw refuse('token_expired', { found: write(exp) });
  const latest = Math.max(iat, nbf ?? 0);
  if (latest - leewaySeconds > now) throw refuse('token_from_future', { found: write(latest) });
};

const isDate = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 && value < 1e11;
const write = (seconds: number) => new Date(seconds * 1000).toISOString();
