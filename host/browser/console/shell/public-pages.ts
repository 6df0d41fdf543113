/** A page for whoever comes by a link of a mail, signed in or not. Fires `console-signed-in` where that is its end. */
export interface PublicPage {
  readonly path: string;
  readonly tag: string;
  readonly load: () => Promise<unknown>;
}

const pages: readonly PublicPage[] = [
  {
    path: '/console/sign-up',
    tag: 'console-sign-up',
    load: () => import('../pages/welcome/sign-up.ts'),
  },
  {
    path: '/console/verify',
    tag: 'console-verify',
    load: () => import('../pages/welcome/verify.ts'),
  },
  {
    path: '/console/reset',
    tag: 'console-reset',
    load: () => import('../pages/welcome/reset.ts'),
  },
  {
    path: '/console/join',
    tag: 'console-join',
    load: () => import('../pages/welcome/join.ts'),
  },
];

/** The public page at a path, if there is one. */
export const findPublicPage = (path: string): PublicPage | undefined =>
  pages.find((page) => page.path === path.replace(/\/$/, ''));
