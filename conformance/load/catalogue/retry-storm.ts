import { ARITHMETIC, ASSUMED } from './bases.ts'
import type { LoadScenario } from './load-scenario.ts'
import { steady, stream } from './shapes.ts'

export const retryStorm: LoadScenario = {
  id: 'retry-storm',
  title: { nb: 'Nye forsøk etter nedetid', en: 'Retry storm after an outage' },
  models: {
    nb: 'EPJ-er mens helseindikatoren svarer 503 i to minutter: halvparten med god folkeskikk (få forsøk, lengre og lengre mellom, Retry-After, pause), halvparten uten.',
    en: 'EPJs while the health indicator answers 503 for two minutes: half with good manners (few tries, further and further apart, Retry-After, a pause), half without.',
  },
  sums: [
    {
      what: { nb: 'åpninger per sekund, hver halvdel', en: 'openings per second, each half' },
      sum: '20 / 2 = 10',
      basis: ASSUMED,
    },
    {
      what: {
        nb: 'oppslag per åpning i nedetiden, uten folkeskikk',
        en: 'look-ups per opening in the outage, without manners',
      },
      sum: '10, 0.1 s',
      basis: ASSUMED,
    },
    {
      what: { nb: 'det samme, med folkeskikk', en: 'the same, with manners' },
      sum: '≤ 3',
      basis: {
        nb: 'Råd fra AWS, Google og Microsoft til klienter: eksponentiell venting med tilfeldighet, kretsbryter',
        en: 'Advice of AWS, Google and Microsoft to clients: exponential back-off with jitter, circuit breaker',
      },
    },
    { what: { nb: 'nedetid', en: 'outage' }, sum: '240 s × 0.5 = 120 s', basis: ARITHMETIC },
  ],
  judged: ['KJ-I02'],
  requirements: ['KJ-N03', 'KJ-R12', 'KJ-N36'],
  rate: 20,
  seconds: 240,
  scheme: 'Bearer',
  probe: { exec: 'withGoodManners', top: 3_000 },
  plan: ({ rate, seconds, limits }) => {
    const half = { rate: rate / 2, seconds }
    const kind = (name: string, exec: string, expectedMs: number) =>
      stream({ name, exec, startRate: half.rate, stages: steady(half), expectedMs })
    const open = (name: string, after: object) => [
      { name: `${name}/before`, limits },
      { name: `${name}/outage`, limits: {} },
      { name: `${name}/after`, limits: after },
    ]
    return {
      streams: [
        kind('good-manners', 'withGoodManners', 12_000),
        kind('bad-manners', 'withBadManners', 2_500),
      ],
      // What an EPJ gave up on in the outage is still wrong a moment after it, until its pause is over.
      series: [
        ...open('good-manners', { p95Ms: limits.p95Ms }),
        ...open('bad-manners', { p95Ms: limits.p95Ms }),
      ],
      outage: { from: seconds * 0.25, to: seconds * 0.75 },
    }
  },
}
