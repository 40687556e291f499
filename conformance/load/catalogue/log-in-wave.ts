import { ARITHMETIC, ASSUMED, OPEN_ZAAK } from './bases.ts'
import type { LoadScenario } from './load-scenario.ts'
import { curve, stream } from './shapes.ts'

export const logInWave: LoadScenario = {
  id: 'log-in-wave',
  title: { nb: 'Innloggingsbølge', en: 'Log-in wave' },
  models: {
    nb: 'Alle på vakt i en by med 100 000 innbyggere logger inn med HelseID i løpet av ti minutter: PAR, kode, token med DPoP og nonce.',
    en: 'Everybody on duty in a city of 100,000 inhabitants logs in with HelseID within ten minutes: PAR, code, token with DPoP and nonce.',
  },
  sums: [
    { what: { nb: 'brukere', en: 'users' }, sum: '100 000 × 100 / 10 000 = 1 000', basis: OPEN_ZAAK },
    {
      what: { nb: 'innlogginger per sekund i snitt', en: 'log-ins per second, mean' },
      sum: '1 000 / 600 = 1.7',
      basis: ARITHMETIC,
    },
    {
      what: { nb: 'toppen mot snittet', en: 'peak against mean' },
      sum: '× 3 = 5/s',
      basis: ASSUMED,
    },
  ],
  judged: ['HID-D06', 'HID-N01'],
  requirements: ['HID-P01', 'HID-D06', 'HID-N01', 'HID-N02', 'KJ-S01'],
  rate: 5,
  seconds: 60,
  scheme: 'DPoP',
  users: true,
  probe: { exec: 'logIn', top: 150 },
  plan: (order) => ({
    streams: [
      stream({
        name: 'wave',
        exec: 'logIn',
        startRate: order.rate * 0.2,
        stages: curve(order, [
          { height: 1, share: 0.3 },
          { height: 1, share: 0.4 },
          { height: 0.2, share: 0.3 },
        ]),
        thinkMs: 1_500,
        expectedMs: 200,
      }),
    ],
    series: [
      // Four calls one after the other, the first token call refused for want of a nonce.
      {
        name: 'wave/log-in',
        limits: {
          p95Ms: order.limits.p95Ms * 5,
          p99Ms: order.limits.p99Ms * 5,
          errorShare: order.limits.errorShare,
        },
      },
      { name: 'wave/first-patient', limits: order.limits },
    ],
  }),
}
