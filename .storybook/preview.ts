import type { Preview } from '@storybook/web-components-vite';
import '../widgets/tokens/tokens.css';

const preview: Preview = {
  parameters: {
    layout: 'padded',
    controls: { expanded: true },
    a11y: { test: 'error' },
  },
  initialGlobals: { theme: 'light', locale: 'en' },
  globalTypes: {
    theme: {
      description: 'Colour scheme',
      toolbar: { title: 'Theme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
    locale: {
      description: 'Language of the page',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        items: ['en', 'de', 'es', 'fr', 'zh'],
        dynamicTitle: true,
      },
    },
  },
  decorators: [
    (story, { globals }) => {
      document.documentElement.dataset.theme = String(globals.theme);
      document.documentElement.lang = String(globals.locale);
      return story();
    },
  ],
};

export default preview;
