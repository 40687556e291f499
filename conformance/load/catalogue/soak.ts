import type { LoadScenario } from './load-scenario.ts'
import { openings, steady } from './shapes.ts'

export const soak: LoadScenario = {
  id: 'soak',
  title: { nb: 'Utholdenhet', en: 'Soak' },
  models: {
    nb: 'En jevn strøm av åpninger i en halv time, på halvparten av det maskinen nettopp viste at den tåler.',
    en: 'A steady flow of openings for half an hour, at half of what the machine was just seen to bear.',
  },
  sums: [
    {
      what: { nb: 'åpninger per sekund', en: 'openings/s' },
      sum: '0.5 × head-room',
      basis: {
        nb: 'Målt av kjøringen selv, før den begynner',
        en: 'Measured by the run itself before it begins',
      },
    },
  ],
  judged: ['KJ-I01'],
  requirements: ['KJ-I01', 'HID-FK3', 'HID-T03'],
  rate: { ofHeadRoom: 0.5 },
  seconds: 1_800,
  scheme: 'Bearer',
  probe: { exec: 'opening', top: 4_000 },
  plan: (order) => openings(order, steady(order), { startRate: order.rate }),
}
