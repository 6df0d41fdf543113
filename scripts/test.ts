import { fileURLToPath } from 'node:url';
import { findTests } from './testing/find-tests.ts';
import { build, type Counts, runBrowserTests, runNodeTests } from './testing/run-suites.ts';

// npm test [-- PATTERN]: everything, or the files whose path contains PATTERN.
const root = fileURLToPath(new URL('..', import.meta.url));
const pattern = process.argv[2];
const files = findTests(root, pattern);
// What asks no store is the same with every store: `npm test` has it.
const hasStores = process.env.DATABASE_URL !== undefined;
const asksNoStore = new RegExp(
  [
    '^(host/node|plugins/(cli|sdk)|scripts|widgets)/',
    '^server/kernel/(ai|crypto|fetch|http|log|pdf|reader|thread)/',
    '^plugins/cv-analysis/(e2e|server/(commands|match|profile|report|skills))/',
    '^e2e/(account|ats|connect|embed|isolation|lms|lti-choice|oauth|settings)',
  ].join('|'),
);
const choose = (list: readonly string[]) =>
  hasStores ? list.filter((file) => !asksNoStore.test(file)) : list;
const node = choose(files.node);
const endToEnd = choose(files.endToEnd);

type Suite = [string, readonly string[], () => Promise<Counts>];

const suites: Suite[] = [
  ['Server', node, () => runNodeTests(root, node)],
  ...(hasStores
    ? []
    : [['Browser', files.browser, () => runBrowserTests(root, files.browser)] satisfies Suite]),
  // Each starts an Inlay and a browser: one after the other.
  ['End to end', endToEnd, () => runNodeTests(root, endToEnd, { concurrency: 1 })],
];

const total = { passed: 0, failed: 0, skipped: 0 };
if (await build(root)) {
  for (const [name, list, run] of suites) {
    // With a pattern a suite may have nothing to do; without one that means something is broken.
    if (list.length === 0 && pattern !== undefined) continue;
    console.log(`\n${name}: ${list.length} files`);
    const counts = list.length === 0 ? { passed: 0, failed: 1, skipped: 0 } : await run();
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
  }
} else {
  console.error('The build failed, so no test was run.');
  total.failed += 1;
}
if (total.passed + total.failed + total.skipped === 0) {
  console.error(`No test file has "${pattern}" in its path.`);
  total.failed += 1;
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
