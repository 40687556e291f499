import { ARITHMETIC, ASSUMED, OPEN_ZAAK } from './bases.ts'
import type { LoadScenario } from './load-scenario.ts'
import { openings } from './shapes.ts'

/** Height of each hour, midnight first: nights are quiet, shifts change at 07, 15 and 22. */
const HOURS = [
  0.05, 0.05, 0.04, 0.04, 0.05, 0.1, 0.3, 1, 0.8, 0.7, 0.65, 0.55, 0.5, 0.6, 0.7, 0.85, 0.5, 0.4, 0.35, 0.3,
  0.25, 0.3, 0.4, 0.1,
]

export const workingDay: LoadScenario = {
  id: 'working-day',
  title: { nb: 'Et helt døgn, sammentrengt', en: 'A whole working day, compressed' },
  models: {
    nb: 'En by med 100 000 innbyggere gjennom et døgn. Hver times høyde beholdes, bare lengden kortes inn.',
    en: 'A city of 100,000 inhabitants through a day and a night. The height of each hour is kept, only its length is cut.',
  },
  sums: [
    {
      what: { nb: 'brukere på vakt', en: 'users on duty' },
      sum: '100 000 × 100 / 10 000 = 1 000',
      basis: OPEN_ZAAK,
    },
    {
      what: {
        nb: 'høyeste time (kl. 07): åpninger per sekund',
        en: 'highest hour (07): openings/s',
      },
      sum: '1 000 × 6 / 900 × 3 = 20',
      basis: ARITHMETIC,
    },
    {
      what: { nb: 'de andre timene, som andel av den', en: 'the other hours, as shares of it' },
      sum: HOURS.join(' · '),
      basis: ASSUMED,
    },
  ],
  judged: ['KJ-I01', 'KJ-I02'],
  requirements: ['KJ-I01', 'KJ-I02', 'KJ-N36', 'HID-FK3'],
  rate: 20,
  seconds: 120,
  scheme: 'Bearer',
  probe: { exec: 'opening', top: 3_000 },
  plan: (order) =>
    openings(
      order,
      HOURS.map((height) => ({ target: order.rate * height, seconds: order.seconds / HOURS.length })),
      { startRate: order.rate * (HOURS[0] ?? 0) },
    ),
}
