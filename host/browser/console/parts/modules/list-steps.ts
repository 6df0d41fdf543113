import type { Translator } from 'inlay/widgets/i18n';
import type { Step } from 'inlay/widgets/progress-steps';
import type { Installation } from '../../../api/api-types.ts';
import { describeFailure } from './module-state.ts';

type Doing = NonNullable<Installation['doing']>;

/** What is done in which order; the words of the host. */
const orders: Readonly<Record<Doing, readonly string[]>> = {
  install: ['consent', 'settings', 'start', 'collections', 'onInstall'],
  upgrade: ['start', 'collections', 'migrate', 'switch', 'onUpgrade'],
  restore: ['start', 'collections', 'onInstall'],
  uninstall: ['onUninstall'],
  erase: ['records'],
};

/** How far something has come that is being done with a module, or that failed. */
export function listSteps(
  { state, step, error }: Pick<Installation, 'state' | 'step' | 'error'>,
  doing: Doing,
  t: Translator,
): Step[] {
  const order = orders[doing];
  const hasFailed = state === 'failed';
  const isDone = state === 'active' && doing === 'install';
  const reached = order.indexOf((hasFailed ? error?.step : step) ?? '');
  // A step that we have no word for is one of the last.
  const at = isDone ? order.length : reached < 0 && step ? order.length - 1 : Math.max(reached, 0);
  return order.map((name, index) => ({
    label: t(`module.step.${name}`),
    state: index < at ? 'done' : index > at ? 'waiting' : hasFailed ? 'failed' : 'active',
    ...(index === at && hasFailed && error && { detail: describeFailure(error, t) }),
  }));
}
