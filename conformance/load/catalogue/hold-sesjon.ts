import { ARITHMETIC, ASSUMED, SAMPLE } from './bases.ts'
import type { LoadScenario } from './load-scenario.ts'
import { stream } from './shapes.ts'

/** HelseID's access tokens live for ten minutes; the sample renews at 0.8 of that. */
const INTERVAL_SECONDS = 480
/** Log-ins with session and all that a machine of two cores takes in comfortably. */
const OPENED_PER_SECOND = 10
/** Enough that none is missed while the machine stands still for some seconds; each holds its share of the sessions. */
const WORKERS = { least: 20, most: 60, sessionsEach: 20 }

export const holdSesjon: LoadScenario = {
  id: 'hold-sesjon',
  title: { nb: 'Hold sesjon', en: 'Keep-alive of open sessions' },
  models: {
    nb: 'Behandlere som har kjernejournalen åpen hele vakten. EPJ-ens tjener fornyer hver sesjon, hver gang med nytt token fra HelseID.',
    en: 'Clinicians who keep the kjernejournal open all through their shift. The EPJ’s server renews each session, each time with a new token from HelseID.',
  },
  sums: [
    {
      what: { nb: 'sesjoner åpne samtidig', en: 'sessions open at the same time' },
      sum: '200 000 inhabitants × 0.01 × 1 = 2 000',
      basis: ASSUMED,
    },
    {
      what: { nb: 'sekunder mellom fornyelser', en: 'seconds between refreshes' },
      sum: '600 × 0.8 = 480',
      basis: SAMPLE,
    },
    {
      what: { nb: 'fornyelser per sekund', en: 'refreshes/s' },
      sum: '2 000 / 480 = 4.2',
      basis: ARITHMETIC,
    },
    {
      what: { nb: 'et kortere løp', en: 'a shorter run' },
      sum: 'min(2 000, 10/s × 0.5 × s)',
      basis: ASSUMED,
    },
  ],
  judged: ['KJ-S30', 'KJ-N17'],
  requirements: ['KJ-S30', 'KJ-S31', 'KJ-N17', 'HID-T04', 'HID-O07', 'SJK-A08'],
  rate: 2_000 / INTERVAL_SECONDS,
  seconds: 300,
  scheme: 'DPoP',
  users: true,
  probe: { exec: 'holding', top: 120 },
  plan({ rate, seconds, limits }) {
    const opened = Math.min(
      Math.round(rate * INTERVAL_SECONDS),
      Math.max(20, Math.floor(seconds * 0.5 * OPENED_PER_SECOND)),
    )
    const opening = opened / OPENED_PER_SECOND
    const workers = Math.min(WORKERS.most, Math.max(WORKERS.least, Math.ceil(opened / WORKERS.sessionsEach)))
    return {
      streams: [
        stream({
          name: 'held',
          exec: 'holding',
          startRate: OPENED_PER_SECOND,
          // The last sessions are opened a little after the first refreshes: workers do not all get as many.
          stages: [
            { target: OPENED_PER_SECOND, seconds: opening * 1.2 },
            { target: rate, seconds: 0.5 },
            { target: rate, seconds: Math.max(1, seconds - opening * 1.2 - 0.5) },
          ],
          workers: { ready: workers, most: workers },
        }),
      ],
      series: [
        { name: 'held/opening', limits: { errorShare: limits.errorShare } },
        {
          name: 'held/refresh',
          limits: { p95Ms: limits.p95Ms * 2, p99Ms: limits.p99Ms * 2, errorShare: limits.errorShare },
        },
      ],
      sessions: opened,
    }
  },
}
