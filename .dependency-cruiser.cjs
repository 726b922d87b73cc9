/** Directions of imports; `scripts/checks/dependency-directions.ts` runs them and counts the modules seen. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed, dependencyTypesNot: ['type-only'] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', comment: 'A cycle hides which part knows which.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'detection-is-alone',
      comment: 'Detection imports nothing outside itself.',
      severity: 'error',
      from: { path: '^utils/detection' },
      to: { pathNot: '^utils/detection' },
    },
    only(
      'catalogue-knows-detection',
      '^utils/catalogue',
      '^utils/(catalogue|detection)|node_modules/(valibot|@valibot)|^(node:)?(fs|path|url)',
      'The catalogue compiles to the form that detection reads.',
    ),
    only(
      'page-knows-types',
      '^utils/page/',
      '^utils/page/|node_modules/@mozilla/readability',
      'Of detection the page reader needs types only.',
    ),
    {
      name: 'components-are-presentational',
      comment: 'Props in, callbacks out: components may compute, but know no browser, no storage, no messages.',
      severity: 'error',
      from: { path: '^components' },
      to: {
        path: 'node_modules/webextension-polyfill|^utils/(messages/send-message|report/tab-store|settings/store|toolbar/show-badge|access/automatic|check/)|-actions[.]ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'nobody-imports-entrypoints',
      severity: 'error',
      comment: 'Entrypoints wire; nobody depends on them.',
      from: { pathNot: '^entrypoints' },
      to: { path: '^entrypoints/.*\\.tsx?$' },
    },
    {
      name: 'product-without-tools',
      severity: 'error',
      comment: 'What ships does not know scripts or tests.',
      from: { path: '^(utils|components|entrypoints)' },
      to: { path: '^(scripts|tests)' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'An import that leads nowhere.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(#|virtual:|/)' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'browser', 'default', 'types'], exportsFields: ['exports'] },
  },
};
