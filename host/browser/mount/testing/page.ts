import type { mountAll } from './mount-all.ts';

// What is shared with remotes is loaded after the page's first script, as in our own pages.
Object.assign(window, {
  mountAll: async (...opened: Parameters<typeof mountAll>) =>
    (await import('./mount-all.ts')).mountAll(...opened),
});
