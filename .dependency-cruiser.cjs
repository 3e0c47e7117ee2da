// Who may import whom (docs/architecture.md). Each rule has a fixture in tools/boundaries that must break it:
// a fence nobody tests fences nothing.
const LEVELS = {
  1: 'city|identity',
  2: 'plans|bodies',
  3: 'rounds',
  4: 'proposals|debates|consultations|votes',
  5: 'comments|follows|links|moderation|notifications|digests|feeds|search',
}
const ALL = Object.values(LEVELS).join('|')
// With and without the folder: some packages resolve only under node's own conditions.
const packages = (names) => `^(node_modules/)?(${names})(/|$)`
const NOT_CODE = '(/testing/|\\.spec\\.ts$)'

// A domain may import domains of lower levels, never its own level or above.
const levelRules = Object.entries(LEVELS).map(([level, names]) => {
  const notLower = Object.entries(LEVELS)
    .filter(([other]) => Number(other) >= Number(level))
    .map(([, others]) => others)
    .join('|')
  return {
    name: `level-${level}-imports-lower-levels-only`,
    severity: 'error',
    comment: 'Domains of one level know each other by events and ids in contracts.',
    from: { path: `^libs/(${names})/`, pathNot: NOT_CODE },
    to: { path: `^libs/(${notLower})/`, pathNot: '^libs/$1/' },
  }
})

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'kernel-depends-on-nothing',
      severity: 'error',
      from: { path: '^libs/kernel/', pathNot: NOT_CODE },
      to: { pathNot: '^libs/kernel/' },
    },
    {
      name: 'contracts-depend-on-kernel-only',
      severity: 'error',
      from: { path: '^libs/contracts/', pathNot: NOT_CODE },
      to: { pathNot: '^libs/(contracts|kernel)/' },
    },
    {
      name: 'rules-are-pure',
      severity: 'error',
      comment:
        'No framework, no database, no node: the same rules run in the worker, the command line and the browser.',
      from: { path: '^libs/rules/', pathNot: NOT_CODE },
      to: { pathNot: `^libs/(rules|kernel)/|${packages('htmlparser2|domhandler|domelementtype|domutils')}` },
    },
    {
      name: 'messages-depend-on-kernel-and-contracts-only',
      severity: 'error',
      from: { path: '^libs/messages/', pathNot: `${NOT_CODE}|^libs/messages/src/paraglide/` },
      to: { pathNot: '^libs/(messages|kernel|contracts|rules)/' },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^libs/platform/', pathNot: NOT_CODE },
      to: { path: `^(libs/(${ALL})|apps)/` },
    },
    ...levelRules,
    {
      name: 'a-domain-has-one-door',
      severity: 'error',
      comment: 'Its index, or its scenes for specs.',
      from: { path: '^(libs|apps|test)/([^/]+)/' },
      to: { path: `^libs/(${ALL})/`, pathNot: `^libs/($2|[^/]+/src/(index\\.ts$|testing/index\\.ts$))` },
    },
    {
      name: 'scenes-are-for-specs',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: `${NOT_CODE}|^libs/testing/` },
      to: { path: '^libs/(testing/|[^/]+/src/testing/)' },
    },
    {
      name: 'libs-know-no-app',
      severity: 'error',
      from: { path: '^libs/', pathNot: NOT_CODE },
      to: { path: '^(apps|test|tools)/' },
    },
    {
      name: 'policies-are-pure',
      severity: 'error',
      from: { path: '/policy/', pathNot: NOT_CODE },
      to: { path: `${packages('@nestjs|typeorm|graphql|ioredis|bullmq|pg')}|^node:|/(actions|queries|jobs)/` },
    },
    {
      name: 'entities-are-not-the-api',
      severity: 'error',
      from: { path: '\\.entity\\.ts$' },
      to: { path: `${packages('@nestjs/graphql')}|^libs/.*/graphql/` },
    },
    {
      name: 'objects-are-not-the-database',
      severity: 'error',
      from: { path: '\\.object\\.ts$' },
      to: { path: packages('typeorm') },
    },
    {
      name: 'inside-a-domain-downwards-only',
      severity: 'error',
      comment: 'graphql and jobs → actions, queries → policy, model.',
      from: { path: '^libs/[^/]+/src/(actions|queries|policy|model)/', pathNot: NOT_CODE },
      to: { path: '^libs/[^/]+/src/(graphql|jobs)/', pathNot: '^libs/platform/' },
    },
    {
      name: 'model-imports-nothing-above-it',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/model/', pathNot: NOT_CODE },
      to: { path: '^libs/[^/]+/src/(actions|queries|policy)/', pathNot: '^libs/(platform|rules|kernel|contracts)/' },
    },
    {
      name: 'web-knows-the-schema-not-the-server',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^(libs|apps)/', pathNot: '^(libs/(kernel|rules|messages)|apps/web)/' },
    },
    {
      name: 'only-the-platform-touches-the-pool',
      severity: 'error',
      comment:
        'Reads go through CityReader, writes through UnitOfWork: both know the tenant. The directory of cities has none.',
      from: { path: `^libs/(${ALL})/`, pathNot: `${NOT_CODE}|^libs/city/src/` },
      to: { path: packages('(@types/)?pg') },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|apps/web/build|apps/web/\\.svelte-kit)/|/paraglide/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
}
