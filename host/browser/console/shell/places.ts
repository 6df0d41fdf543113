import { isAppError } from 'inlay/sdk/web';
import type { Translator } from 'inlay/widgets/i18n';
import type { ReactiveControllerHost } from 'lit';
import type { Place } from '../../api/api-types.ts';
import { answerOf, api } from '../../api/client.ts';
import { noteRenewal } from '../../api/renew-session.ts';
import { describeError, type ToldError } from '../parts/describe-error.ts';
import { router } from './router.ts';
import { home } from './routes.ts';
import { tellTabs } from './tabs.ts';

/** The organisations that the person belongs to, in the order of joining. */
export const listPlaces = async (): Promise<readonly Place[]> =>
  (await answerOf(api.GET('/api/v1/auth/memberships'))).data;

/** Goes over to another organisation of the same person. Draws its host again with each change. */
export class PlaceSwitch {
  /** Where it is going to; empty while it is not. */
  busy = '';
  failure: ToldError | undefined;
  /** Where an organisation lets nobody in by password: its own sign-in. */
  signInUrl = '';

  readonly #host: Pick<ReactiveControllerHost, 'requestUpdate'>;

  constructor(host: Pick<ReactiveControllerHost, 'requestUpdate'>) {
    this.#host = host;
  }

  /** Asks about unsaved work first. The console begins anew in the other organisation. */
  async go(tenantId: string, t: Translator): Promise<void> {
    if (this.busy || !(await router.mayLeave())) return;
    this.#set({ busy: tenantId, failure: undefined, signInUrl: '' });
    try {
      await api.POST('/api/v1/auth/switch', { body: { tenantId } });
      noteRenewal();
      tellTabs('signed-in');
      location.assign(home);
    } catch (error) {
      const isBarred = isAppError(error) && error.code === 'sessions.sso_required';
      const slug = isBarred ? String(error.data?.tenantSlug ?? '') : '';
      const query = new URLSearchParams({ return: home });
      this.#set({
        busy: '',
        failure: describeError(error, t),
        signInUrl: slug && `/api/v1/auth/sso/${encodeURIComponent(slug)}/start?${query}`,
      });
    }
  }

  #set(values: Partial<Pick<PlaceSwitch, 'busy' | 'failure' | 'signInUrl'>>): void {
    Object.assign(this, values);
    this.#host.requestUpdate();
  }
}
