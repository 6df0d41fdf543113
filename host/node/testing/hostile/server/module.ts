import { collection, defineModule, job, type Services, Type } from 'inlay/sdk';
import { api } from '../shared/api.ts';
import { burdens } from './burdens.ts';
import { escapes } from './escapes.ts';
import { lies } from './lies.ts';
import { lines } from './lines.ts';
import { odd } from './odd.ts';

const collections = {
  records: collection({
    schema: Type.Object({ note: Type.String() }),
    subject: null,
    migrate: (record, from) => ({ ...(record as object), from }),
  }),
};

export type HostileServices = Services<typeof collections>;
export type Misdeed = (services: HostileServices, given: unknown) => unknown;

const misdeeds: Readonly<Record<string, Misdeed>> = { ...burdens, ...escapes, ...lies, ...lines, ...odd };

export default defineModule<typeof api, typeof collections, HostileServices>({
  api,
  collections,
  routes: {
    'POST /misdeeds': async ({ name, with: given }, services) => misdeeds[name]!(services, given),
  },
  jobs: {
    dawdle: job({
      input: Type.Object({}),
      timeoutSeconds: 60,
      run: (_input, services: HostileServices, { signal, progress }) =>
        new Promise((resolve) => {
          void progress(0.5, services.i18n.t('caught', { name: 'It' }).repeat(100));
          void progress(Number.NaN, 'nowhere');
          signal.addEventListener('abort', () => resolve('stopped'));
        }),
    }),
  },
  events: {
    'misdeed.wanted': async ({ data }, services) => {
      services.log.info('heard', { data });
    },
  },
});
