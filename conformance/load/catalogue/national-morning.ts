import { INHABITED } from '#simulators/population/inhabitants.ts'
import { ARITHMETIC, ASSUMED, INHABITANTS, OPEN_ZAAK } from './bases.ts'
import type { LoadScenario } from './load-scenario.ts'
import { curve, openings } from './shapes.ts'

const total = INHABITED.reduce((sum, { inhabitants }) => sum + inhabitants, 0)
const USERS = Math.round(total / 100)
/** Patients that each opens in the first quarter of an hour. */
const OPENED = 6
const PEAK = 1.5
/** Openings per second of the whole country's municipalities at the top. */
export const NATIONAL_PEAK = Math.round((USERS * OPENED * PEAK) / 900)

const thousands = (value: number) => value.toLocaleString('en').replaceAll(',', ' ')

export const nationalMorning: LoadScenario = {
  id: 'national-morning',
  title: { nb: 'Morgen i hele landet', en: 'The morning of the whole country' },
  models: {
    nb: 'Alle 357 kommuner samtidig, hver etter sitt innbyggertall og med sitt eget token.',
    en: 'All 357 municipalities at once, each by its inhabitants and with a token of its own.',
  },
  sums: [
    { what: { nb: 'innbyggere', en: 'inhabitants' }, sum: thousands(total), basis: INHABITANTS },
    {
      what: { nb: 'brukere på vakt', en: 'users on duty' },
      sum: `${thousands(total)} × 100 / 10 000 = ${thousands(USERS)}`,
      basis: OPEN_ZAAK,
    },
    {
      what: {
        nb: 'åpninger per sekund i snitt det første kvarteret',
        en: 'openings per second, mean of the first quarter of an hour',
      },
      sum: `${thousands(USERS)} × ${OPENED} / 900 = ${Math.round((USERS * OPENED) / 900)}`,
      basis: ARITHMETIC,
    },
    {
      what: {
        nb: 'toppen mot snittet, jevnet ut over mange kommuner',
        en: 'peak against mean, evened out over many municipalities',
      },
      sum: `× ${PEAK} = ${NATIONAL_PEAK}/s`,
      basis: ASSUMED,
    },
  ],
  judged: ['KJ-I01'],
  requirements: ['KJ-I01', 'KJ-N36', 'HID-FK3', 'HID-N25'],
  rate: NATIONAL_PEAK,
  seconds: 60,
  scheme: 'Bearer',
  probe: { exec: 'opening', top: 5_000 },
  plan: (order) => ({
    ...openings(
      order,
      curve(order, [
        { height: 1, share: 0.4 },
        { height: 1, share: 0.4 },
        { height: 0.4, share: 0.2 },
      ]),
    ),
    organisations: INHABITED.map(({ kommunenummer, inhabitants }) => ({
      name: kommunenummer,
      weight: inhabitants,
    })),
  }),
}
