import { AppError } from 'inlay/sdk/web';
import type { Translator } from 'inlay/widgets/i18n';
import { html, type TemplateResult } from 'lit';
import type { Installation, InstallationState, ModuleHealth } from '../../../api/api-types.ts';
import { describeError } from '../describe-error.ts';

/** How well something is, as the colour of a badge. */
export type Look = '' | 'good' | 'caution' | 'bad';

const looks: Readonly<Record<InstallationState, Look>> = {
  installing: 'caution',
  active: 'good',
  disabled: '',
  failed: 'bad',
  uninstalling: 'caution',
  removed: '',
};

/** The state of an installation in a word. */
export const renderState = ({ state }: Pick<Installation, 'state'>, t: Translator): TemplateResult =>
  html`<span class="badge ${looks[state]}">${t(`module.state.${state}`)}</span>`;

/** The health of what runs: a dot with its words. */
export const healthLook = ({ state }: ModuleHealth): Look =>
  state === 'quarantined' ? 'bad' : state === 'backing-off' ? 'caution' : 'good';

export const renderHealth = (health: ModuleHealth, t: Translator): TemplateResult =>
  html`<span class="badge ${healthLook(health)}">${t(`module.health.${health.state}`)}</span>`;

/** Why something failed, in the reader's language where we have the sentence. */
export const describeFailure = (
  { code, message }: { code: string; message: string },
  t: Translator,
): string => describeError(new AppError(code, 0, message), t).reason;

/** Whether something is being done with a module that will end by itself. */
export const isMoving = ({ doing }: Pick<Installation, 'doing'>): boolean => doing !== null;

/** A module's picture; the first letter of its name where it has none. */
export const renderSign = ({ name, icon }: { name: string; icon?: string | null }): TemplateResult =>
  html`<span class="sign square" aria-hidden="true"
    >${icon ? html`<img src=${icon} alt="" />` : [...name.trim()][0]?.toUpperCase()}</span
  >`;
