import { ARITHMETIC, ASSUMED } from './bases.ts'
import type { LoadScenario } from './load-scenario.ts'
import { openings } from './shapes.ts'

export const emergencySpike: LoadScenario = {
  id: 'emergency-spike',
  title: { nb: 'Akuttopp på et sykehus', en: 'Emergency spike at a hospital' },
  models: {
    nb: 'Et akuttmottak på en vanlig dag, og så en ulykke: mange behandlere åpner mange pasienter i løpet av et minutt.',
    en: 'An emergency department on an ordinary day, and then an accident: many clinicians open many patients within a minute.',
  },
  sums: [
    {
      what: {
        nb: 'vanlig dag: 400 brukere, 12 åpninger i timen',
        en: 'ordinary day: 400 users, 12 openings an hour',
      },
      sum: '400 × 12 / 3 600 = 1.3/s',
      basis: ASSUMED,
    },
    {
      what: {
        nb: 'ulykken: 60 pasienter × 8 behandlere × 2 åpninger på ett minutt',
        en: 'the accident: 60 patients × 8 clinicians × 2 openings in one minute',
      },
      sum: '60 × 8 × 2 / 60 = 16/s',
      basis: ASSUMED,
    },
    { what: { nb: 'til sammen', en: 'together' }, sum: '1.3 + 16 ≈ 18/s', basis: ARITHMETIC },
  ],
  judged: ['KJ-I01', 'KJ-I02'],
  requirements: ['KJ-I01', 'KJ-I02', 'KJ-N36'],
  rate: 18,
  seconds: 60,
  scheme: 'Bearer',
  probe: { exec: 'opening', top: 3_000 },
  plan: (order) => {
    const calm = order.rate * 0.075
    return openings(
      order,
      [
        { target: calm, seconds: order.seconds * 0.3 },
        { target: order.rate, seconds: Math.min(1, order.seconds * 0.02) },
        { target: order.rate, seconds: order.seconds * 0.4 },
        { target: calm, seconds: order.seconds * 0.1 },
        { target: calm, seconds: order.seconds * 0.18 },
      ],
      { startRate: calm },
    )
  },
}
