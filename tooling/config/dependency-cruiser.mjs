/** The architecture, as rules: arrows point inward, to the domain. */
const tests = '\\.(test|testing)\\.tsx?$|/testing[./]|/fixtures/|-for-tests\\.ts$'
const worlds = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core']

const only = (from, to) => ({
  name: `${from} depends only on ${to.join(', ') || 'nothing'}`,
  severity: 'error',
  from: { path: `^${from}/src`, pathNot: tests },
  to: { path: '^(apps|packages|workflows|tooling)/', pathNot: [from, ...to].map((path) => `^${path}/`) },
})

/** Packages of the world that `from` may import; workspace packages are the business of `only`. */
const worldly = (name, from, allowed, pathNot = tests) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot },
  to: { dependencyTypes: worlds, pathNot: `^(apps|packages|workflows)/|node_modules/(${allowed.join('|')})/` },
})

const domain = 'packages/domain'
const grading = 'packages/grading'
const ledger = 'packages/ledger'
const protocol = 'packages/protocol'
const db = 'packages/db'
const documents = 'packages/documents'
const words = 'packages/words'
const dossier = 'packages/dossier'
const histories = 'packages/histories'
const settings = 'packages/settings'
const telemetry = 'packages/telemetry'

export default {
  forbidden: [
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every import resolves',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\?|^virtual:|\\.css$' },
    },
    worldly('the domain is pure', '^packages/domain/src', ['temporal-polyfill', 'temporal-spec']),
    worldly('grading is pure', '^packages/grading/src', ['fraction\\.js']),
    {
      name: 'the ledger touches the world only in its store',
      severity: 'error',
      from: { path: '^packages/ledger/src', pathNot: `${tests}|/store/|\\.node\\.ts$|/cli/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'a dossier is verified anywhere: only its command and the reading of what is built know Node',
      severity: 'error',
      from: { path: '^packages/dossier/src', pathNot: `${tests}|/built/|\\.node\\.ts$` },
      to: { dependencyTypes: ['core'] },
    },
    worldly(
      'workflows stay deterministic',
      '^workflows/src',
      ['@temporalio/(workflow|common)', '@noble/hashes'],
      `${tests}|/bundle/`,
    ),
    {
      name: 'clients see only the messages of a workflow',
      severity: 'error',
      from: { path: '^apps/(api|web)/src', pathNot: tests },
      to: { path: '^workflows/src', pathNot: '/(index|messages)\\.ts$' },
    },
    {
      name: 'the web knows the API by type alone',
      severity: 'error',
      from: { path: '^apps/web/src', pathNot: tests },
      to: { path: '^apps/api/src', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tests and fixtures stay out of the product',
      severity: 'error',
      from: { path: '^(apps|packages|workflows)/[^/]+/src|^workflows/src', pathNot: tests },
      to: { path: `^(apps|packages|workflows)/.*(${tests})` },
    },
    {
      name: 'nothing of the product depends on the tooling',
      severity: 'error',
      from: { path: '^(apps|packages|workflows)/.*src/', pathNot: tests },
      to: { path: '^tooling/' },
    },
    only(domain, []),
    only('packages/ui', []),
    only(ledger, []),
    only(settings, []),
    only(telemetry, []),
    only(grading, [domain]),
    only(protocol, [domain, grading]),
    only(words, [domain, protocol]),
    only(dossier, [grading, ledger, words]),
    only(db, [domain, grading, ledger]),
    only(documents, [domain, grading]),
    only(histories, [domain, ledger, db]),
    only('workflows', [domain, grading, ledger]),
    only('apps/worker', [domain, grading, ledger, db, documents, histories, settings, telemetry, words, 'workflows']),
    only('apps/api', [
      domain,
      grading,
      ledger,
      db,
      documents,
      dossier,
      histories,
      protocol,
      settings,
      telemetry,
      words,
      'workflows',
    ]),
    only('apps/web', [domain, grading, ledger, protocol, words, 'packages/ui', 'apps/api']),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|^workflows/histories/' },
    // Without these, `@khoan-viec/x/y` does not resolve through `exports` and the rules pass in silence.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
}
