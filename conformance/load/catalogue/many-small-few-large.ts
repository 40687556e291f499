import { ASSUMED } from './bases.ts'
import type { LoadScenario } from './load-scenario.ts'
import { steady, stream } from './shapes.ts'

const SMALL = 100
const LARGE = 4

export const manySmallFewLarge: LoadScenario = {
  id: 'many-small-few-large',
  title: { nb: 'Mange små EPJ-er mot få store', en: 'Many small EPJs against few large' },
  models: {
    nb: 'Halvparten av åpningene fra hundre legekontor med hver sin EPJ, halvparten fra fire store installasjoner. Hver har eget token og egen nøkkel.',
    en: 'Half of the openings from a hundred surgeries with an EPJ each, half from four large installations. Each has its own token and key.',
  },
  sums: [
    {
      what: { nb: 'åpninger per sekund, til sammen', en: 'openings per second, together' },
      sum: '40',
      basis: ASSUMED,
    },
    { what: { nb: 'små EPJ-er', en: 'small EPJs' }, sum: `${SMALL} × 0.2/s = 20`, basis: ASSUMED },
    { what: { nb: 'store EPJ-er', en: 'large EPJs' }, sum: `${LARGE} × 5/s = 20`, basis: ASSUMED },
  ],
  judged: ['KJ-I01'],
  requirements: ['HID-FK3', 'KJ-I01', 'KJ-N36'],
  rate: 40,
  seconds: 60,
  scheme: 'DPoP',
  probe: { exec: 'opening', top: 2_000 },
  plan: ({ rate, seconds, limits }) => {
    const half = { rate: rate / 2, seconds }
    const kind = (name: string, epjs: number) =>
      stream({
        name,
        exec: 'opening',
        startRate: half.rate,
        stages: steady(half),
        workers: { ready: epjs, most: epjs },
      })
    return {
      streams: [kind('small', SMALL), kind('large', LARGE)],
      series: [
        { name: 'small', limits },
        { name: 'large', limits },
      ],
    }
  },
}
