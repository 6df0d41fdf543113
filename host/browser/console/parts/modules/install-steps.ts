import type { Translator } from 'inlay/widgets/i18n';
import type { Step } from 'inlay/widgets/progress-steps';
import type { Installation } from '../../../api/api-types.ts';
import { describeFailure } from './module-state.ts';

/** The way to an installed module, in the order it is gone. */
const order = ['consent', 'settings', 'collections', 'onInstall', 'active'] as const;

/** How far an installation has come. */
export function listInstallSteps(
  { state, step, error }: Pick<Installation, 'state' | 'step' | 'error'>,
  t: Translator,
): Step[] {
  const reached = order.findIndex((each) => each === (error?.step ?? step));
  const at = state === 'active' ? order.length : Math.max(reached, 0);
  return order.map((name, index) => ({
    label: t(`module.step.${name}`),
    state: index < at ? 'done' : index > at ? 'waiting' : state === 'failed' ? 'failed' : 'active',
    ...(index === at && state === 'failed' && error && { detail: describeFailure(error, t) }),
  }));
}
