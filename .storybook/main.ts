import { fileURLToPath } from 'node:url';
import type { StorybookConfig } from '@storybook/web-components-vite';

const root = fileURLToPath(new URL('..', import.meta.url));

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  addons: ['@storybook/addon-a11y'],
  stories: ['widgets', 'host/browser', 'plugins/*/web', 'marketplace/web'].map(
    (folder) => `../${folder}/**/*.stories.ts`,
  ),
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  viteFinal: (vite) => ({
    ...vite,
    resolve: {
      ...vite.resolve,
      alias: [
        { find: /^inlay\/widgets\/(.+)$/, replacement: `${root}widgets/$1/$1.ts` },
        { find: /^inlay\/sdk\/web$/, replacement: `${root}plugins/sdk/web/index.ts` },
      ],
    },
    // As tsconfig.browser.json says, which Vite does not look for. Only an older target makes fields assignments,
    // without which they would hide Lit's accessors.
    oxc: {
      target: 'es2021',
      decorator: { legacy: true },
      assumptions: { setPublicClassFields: true },
      typescript: { removeClassFieldsWithoutInitializer: true },
    },
    build: { ...vite.build, chunkSizeWarningLimit: 2000 },
  }),
};

export default config;
