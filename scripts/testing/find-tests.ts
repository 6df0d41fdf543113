import { globSync } from 'node:fs';

/** What runs where. A path is relative to the root and uses forward slashes. */
export interface TestFiles {
  readonly node: string[];
  readonly browser: string[];
  readonly endToEnd: string[];
}

/** The template's tests run where `inlay module create` has written them. */
const ignored = /(^|\/)(node_modules|dist|storybook-static|coverage|\.[^/]+|plugins\/cli\/template)(\/|$)/;
const inBrowser = /^(widgets|host\/browser)\/|\/web\//;

/** Every test file of the project; with `pattern`, those whose path contains it, or one of several with commas between. */
export function findTests(root: string, pattern = ''): TestFiles {
  const parts = pattern.split(',');
  const find = (glob: string) =>
    globSync(glob, { cwd: root, exclude: (path) => ignored.test(path.replaceAll('\\', '/')) })
      .map((path) => path.replaceAll('\\', '/'))
      .filter((path) => !ignored.test(path) && parts.some((part) => path.includes(part)))
      .sort();
  const tests = find('**/*.test.ts');
  const isBrowser = (path: string) => inBrowser.test(path) && !path.endsWith('.node.test.ts');
  return {
    node: tests.filter((path) => !isBrowser(path)),
    browser: tests.filter(isBrowser),
    endToEnd: find('**/*.e2e.ts'),
  };
}
