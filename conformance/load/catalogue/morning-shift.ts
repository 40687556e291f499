import { ARITHMETIC, ASSUMED, OPEN_ZAAK } from './bases.ts'
import type { LoadScenario } from './load-scenario.ts'
import { curve, openings } from './shapes.ts'

export const morningShift: LoadScenario = {
  id: 'morning-shift',
  title: { nb: 'Vaktskifte i én kommune', en: 'Shift change in one municipality' },
  models: {
    nb: 'Ansatte i omsorg og på legevakt i en kommune med 25 000 innbyggere, kl. 07.30: alle leser seg opp på arbeidslisten.',
    en: 'Staff in care and on duty in a municipality of 25,000 inhabitants at 07:30: all of them read up on their working list.',
  },
  sums: [
    {
      what: { nb: 'brukere på vakt', en: 'users on duty' },
      sum: '25 000 × 100 / 10 000 = 250',
      basis: OPEN_ZAAK,
    },
    {
      what: {
        nb: 'pasienter hver åpner det første kvarteret',
        en: 'patients that each opens in the first quarter of an hour',
      },
      sum: '6',
      basis: ASSUMED,
    },
    {
      what: { nb: 'åpninger per sekund i snitt', en: 'openings per second, mean' },
      sum: '250 × 6 / 900 = 1.7',
      basis: ARITHMETIC,
    },
    {
      what: { nb: 'toppen mot snittet', en: 'peak against mean' },
      sum: '× 3 = 5/s',
      basis: ASSUMED,
    },
  ],
  judged: ['KJ-I01'],
  requirements: ['KJ-I01', 'KJ-I06', 'KJ-N25', 'KJ-N36', 'HID-FK3'],
  rate: 5,
  seconds: 60,
  scheme: 'Bearer',
  probe: { exec: 'opening', top: 3_000 },
  plan: (order) =>
    openings(
      order,
      curve(order, [
        { height: 1, share: 0.2 },
        { height: 1, share: 0.5 },
        { height: 0.3, share: 0.3 },
      ]),
      { openings: 3, thinkMs: 1_500 },
    ),
}
