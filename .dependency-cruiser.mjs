// Imports point one way; `docs/architecture.md` says why. Tests may reach further than the code they test.
const test = '\\.(test|stories|e2e)\\.ts$|/(testing|e2e|bench)/|^(e2e|bench|scripts)/';

/** Code in `from` may lean only on `to`, on itself and on packages. */
const leansOnly = (name, from, to, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: test },
  to: { path: '^(widgets|plugins|host|server|marketplace|scripts)/', pathNot: [from, ...to] },
});

/** A vendor is known in one folder, so that it can be exchanged in one. */
const vendor = (pattern, folder) => ({
  name: `vendor-${pattern.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '')}`,
  comment: `Import it only in ${folder}; everybody else uses what that folder exports.`,
  severity: 'error',
  from: { pathNot: [folder, test] },
  to: { path: `node_modules/${pattern}/` },
});

export default {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Two files that need each other are one file, or miss a third.',
      severity: 'error',
      from: { pathNot: test },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    leansOnly(
      'widgets-lean-on-nothing',
      '^widgets/',
      [],
      'Widgets work on any page: nothing of ours but widgets.',
    ),
    leansOnly(
      'sdk-leans-on-nothing',
      '^plugins/sdk/',
      ['^widgets/i18n/', '^widgets/error-card/'],
      'The contract leans on nothing of ours; its browser half may speak languages.',
    ),
    {
      name: 'module-by-package-name',
      comment: 'A module imports inlay/sdk and inlay/widgets/<name>, as a stranger’s module would.',
      severity: 'error',
      from: {
        path: '^(plugins/(?!sdk/|cli/(?!template/))[^/]+|host/demo/skills-matrix)/',
        pathNot: test,
      },
      to: {
        path: '^(widgets|plugins|host|server|marketplace|scripts)/',
        pathNot: [
          '^$1/',
          '^plugins/sdk/(index|web/index|testing/index)\\.ts$',
          '^widgets/([^/]+)/[^/]+\\.ts$',
        ],
      },
    },
    {
      name: 'nobody-imports-a-module',
      comment: 'Modules are found by their manifest. Deleting one breaks nothing.',
      severity: 'error',
      from: { pathNot: '^plugins/(?!sdk/|cli/)' },
      to: { path: '^plugins/(?!sdk/|cli/)' },
    },
    leansOnly(
      'host-browser',
      '^host/browser/',
      ['^widgets/', '^plugins/sdk/'],
      'The browser side leans on SDK and widgets.',
    ),
    leansOnly(
      'host-node',
      '^host/node/',
      ['^widgets/i18n/', '^plugins/sdk/', '^host/browser/frame/boot\\.ts$'],
      'The server side of the host leans on the SDK.',
    ),
    leansOnly(
      'cli',
      '^plugins/cli/(?!template/)',
      ['^plugins/sdk/', '^host/node/(packages/|runner/|built-module|files|load-module)'],
      'The program of module authors runs where there is no server.',
    ),
    leansOnly(
      'host-demo',
      '^host/demo/(?!skills-matrix/)',
      ['^plugins/sdk/'],
      'The demo sites are strangers’ sites.',
    ),
    leansOnly(
      'kernel-knows-no-business',
      '^server/kernel/',
      ['^plugins/sdk/'],
      'The kernel wraps vendors and has no business words.',
    ),
    leansOnly(
      'domains',
      '^server/domains/',
      ['^server/kernel/', '^host/node/', '^plugins/sdk/'],
      'Domains lean on kernel and host/node.',
    ),
    {
      name: 'domain-by-its-door',
      comment:
        'What a domain’s index.ts does not export is its own to change; or it belongs beside the domains.',
      severity: 'error',
      from: { path: '^server/domains/([^/]+)', pathNot: test },
      to: {
        path: '^server/domains/[^/]+/',
        pathNot: ['^server/domains/$1/', '^server/domains/[^/]+/index\\.ts$'],
      },
    },
    {
      name: 'domains-by-their-doors',
      comment: 'Whoever leans on a domain comes in by its index.ts.',
      severity: 'error',
      from: { pathNot: ['^server/domains/', test] },
      to: { path: '^server/domains/[^/]+/', pathNot: '^server/domains/[^/]+/index\\.ts$' },
    },
    leansOnly(
      'marketplace',
      '^marketplace/server/',
      ['^server/kernel/', '^server/domains/', '^host/node/', '^plugins/sdk/'],
      'The marketplace leans on domains.',
    ),
    vendor('sequelize', '^server/kernel/db/'),
    vendor('pg', '^server/kernel/db/'),
    vendor('pgvector', '^server/kernel/db/'),
    vendor('@electric-sql/[^/]+', '^server/kernel/db/'),
    vendor('(agenda|@agendajs/[^/]+)', '^server/kernel/jobs/'),
    vendor('koa', '^server/kernel/http/'),
    vendor('@koa/router', '^server/kernel/http/'),
    vendor('@fastify/busboy', '^server/kernel/http/'),
    vendor('redis', '^server/kernel/redis/'),
    vendor('@aws-sdk/[^/]+', '^server/kernel/storage/'),
    vendor('pdfmake', '^server/kernel/pdf/'),
    // One engine for PDFs: the server reads with it, and the module's viewer draws with it in the browser.
    vendor('unpdf', '^(server/kernel/reader|plugins/cv-analysis/web/viewer)/'),
    vendor('(mammoth|parse5|yauzl|file-type|linkedom|@mozilla/readability)', '^server/kernel/reader/'),
    vendor('fflate', '^host/node/packages/'),
    vendor('jose', '^server/kernel/crypto/'),
    vendor('@node-oauth/[^/]+', '^server/kernel/oauth/'),
    vendor('altcha-lib', '^(server/kernel/proof/|host/browser/client/)'),
    vendor('openai', '^server/kernel/ai/openai/'),
    vendor('openid-client', '^server/kernel/oidc/'),
    vendor('acorn', '^marketplace/server/publishing/checks/'),
    vendor('nodemailer', '^server/kernel/mail/'),
    vendor('otpauth', '^server/kernel/crypto/'),
    vendor('qr', '^host/browser/console/pages/account/'),
    vendor('pino', '^server/kernel/log/'),
    vendor('prom-client', '^server/kernel/metrics/'),
    vendor('(ajv|ajv-formats|re2js)', '^plugins/sdk/checking/'),
    vendor('yaml', '^plugins/sdk/prompts/'),
    vendor('libphonenumber-js', '^plugins/cv-analysis/server/profile/'),
    vendor('@module-federation/[^/]+', '^(host/browser/federation/|plugins/cli/build/)'),
    vendor('@rspack/[^/]+', '^plugins/cli/build/'),
    vendor('@awesome\\.me/webawesome', '^widgets/'),
    vendor('openapi-fetch', '^host/browser/api/'),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    exclude: { path: '(^|/)(dist|storybook-static)/' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};
