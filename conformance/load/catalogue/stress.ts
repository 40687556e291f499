import type { LoadScenario } from './load-scenario.ts'
import { stream } from './shapes.ts'

export const stress: LoadScenario = {
  id: 'stress',
  title: { nb: 'Til det brister', en: 'Stress to breaking' },
  models: {
    nb: 'Ingen: stadig flere åpninger til det dobbelte av det maskinen tåler, og så ro. Svarene kan bli trege, aldri gale.',
    en: 'Nobody: more and more openings up to twice what the machine bears, and then a rest. Answers may be slow, never wrong.',
  },
  sums: [
    {
      what: { nb: 'åpninger per sekund på toppen', en: 'openings per second at the top' },
      sum: '2 × head-room',
      basis: {
        nb: 'Målt av kjøringen selv, før den begynner',
        en: 'Measured by the run itself before it begins',
      },
    },
  ],
  judged: ['KJ-I01'],
  requirements: ['KJ-I01', 'KJ-R12'],
  rate: { ofHeadRoom: 2 },
  seconds: 60,
  scheme: 'Bearer',
  beyond: true,
  probe: { exec: 'opening', top: 4_000 },
  plan: ({ rate, seconds, limits }) => ({
    streams: [
      stream({
        name: 'climb',
        exec: 'opening',
        startRate: rate * 0.05,
        stages: [{ target: rate, seconds: seconds * 0.7 }],
        // Enough to keep k6 asking, not so many that it only waits for them to start.
        workers: { ready: 50, most: 300 },
      }),
      stream({
        name: 'rest',
        exec: 'opening',
        startRate: rate * 0.05,
        stages: [{ target: rate * 0.05, seconds: seconds * 0.15 }],
        startAfterSeconds: seconds * 0.85,
      }),
    ],
    series: [
      { name: 'climb', limits: { errorShare: limits.errorShare } },
      { name: 'rest', limits },
    ],
  }),
}
