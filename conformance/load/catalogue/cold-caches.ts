import { ASSUMED } from './bases.ts'
import type { LoadScenario } from './load-scenario.ts'
import { steady, stream } from './shapes.ts'

export const coldCaches: LoadScenario = {
  id: 'cold-caches',
  title: { nb: 'Kalde mot varme mellomlagre', en: 'Cold caches against warm' },
  models: {
    nb: 'EPJ-er som kjernejournal aldri har sett, med nytt token og ny nøkkel hver gang, ved siden av EPJ-er den kjenner. Viser hva mellomlagring av token og nøkler er verdt, og hva en test med bare varme mellomlagre skjuler.',
    en: 'EPJs that Kjernejournal has never seen, with a new token and a new key each time, beside EPJs that it knows. Shows what caches of tokens and keys are worth, and what a test with only warm ones hides.',
  },
  sums: [
    {
      what: { nb: 'åpninger per sekund, varme', en: 'openings per second, warm' },
      sum: '20',
      basis: ASSUMED,
    },
    {
      what: {
        nb: 'åpninger per sekund, kalde: hver koster også et token',
        en: 'openings per second, cold: each costs a token too',
      },
      sum: '20 / 4 = 5',
      basis: ASSUMED,
    },
  ],
  judged: ['KJ-I03'],
  requirements: ['HID-FK3', 'HID-N25', 'KJ-I03'],
  rate: 20,
  seconds: 60,
  scheme: 'DPoP',
  probe: { exec: 'opening', top: 2_000 },
  plan: ({ rate, seconds, limits }) => ({
    streams: [
      stream({
        name: 'cold',
        exec: 'coldOpening',
        startRate: rate / 4,
        stages: steady({ rate: rate / 4, seconds }),
        expectedMs: 150,
      }),
      stream({ name: 'warm', exec: 'opening', startRate: rate, stages: steady({ rate, seconds }) }),
    ],
    series: [
      { name: 'cold', limits },
      { name: 'warm', limits },
    ],
  }),
}
