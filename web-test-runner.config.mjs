import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findBrowser } from './scripts/browser.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const { executablePath, args, env } = await findBrowser();

const sdk = {
  'inlay/sdk': '/plugins/sdk/index.ts',
  'inlay/sdk/web': '/plugins/sdk/web/index.ts',
  'inlay/sdk/web/testing': '/plugins/sdk/web/testing.ts',
};

/** `inlay/sdk…` and `inlay/widgets/<name>`, as package.json exports them: modules import us by package name. */
const selfReferences = {
  name: 'inlay-self-references',
  resolveImport({ source }) {
    if (source in sdk) return sdk[source];
    const [, name] = /^inlay\/widgets\/([a-z0-9-]+)$/.exec(source) ?? [];
    if (name && existsSync(`${root}widgets/${name}/${name}.ts`)) return `/widgets/${name}/${name}.ts`;
    return undefined;
  },
};

/** The last line, for programs: scripts/test.ts adds it to its own sum. */
const machineSummary = () => ({
  stop({ sessions }) {
    const count = { passed: 0, failed: 0, skipped: 0 };
    const countSuite = ({ tests, suites }) => {
      for (const test of tests) count[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
      for (const suite of suites) countSuite(suite);
    };
    for (const session of sessions) {
      const before = count.failed;
      if (session.testResults) countSuite(session.testResults);
      // A file that did not load, or a page that broke, has no failed test to its name.
      if (!session.passed && count.failed === before) count.failed += 1;
    }
    const line = `wtr ${JSON.stringify({ ...count, files: sessions.length })}\n`;
    // The reporters for people still hold back some of their output now.
    process.once('exit', () => process.stdout.write(line));
  },
});

export default {
  files: [
    'widgets/**/*.test.ts',
    'host/browser/**/*.test.ts',
    'plugins/*/web/**/*.test.ts',
    'marketplace/web/**/*.test.ts',
    '!**/*.node.test.ts',
    '!**/node_modules/**',
  ],
  rootDir: root,
  nodeResolve: { exportConditions: ['browser', 'production'] },
  concurrency: 2,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
  plugins: [
    selfReferences,
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: `${root}tsconfig.browser.json` }),
  ],
  browsers: [chromeLauncher({ launchOptions: { executablePath, args, env: { ...process.env, ...env } } })],
  reporters: [defaultReporter({ reportTestProgress: false }), summaryReporter(), machineSummary()],
  testFramework: { config: { timeout: 10_000 } },
};
