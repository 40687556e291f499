import {
  addUnit,
  authorise,
  giveFunction,
  giveRight,
  loadConfiguration,
  lookUpUnit,
  makeClient,
  sendMail,
  setExternalSystems,
  setUpAsDelivered,
  switchIntegration,
} from '../../municipality-steps.ts'
import { defineScenario, type Step } from '../../scenario.ts'
import { logIn, logOut, openKjernejournal, openPatient, testConnection } from '../../steps.ts'
import type { CastKey } from '../../texts.ts'

const lineDanser = (user: CastKey, arbeidssted: CastKey): readonly Step[] => [
  logIn(user, { arbeidssted }),
  openPatient('line-danser'),
  openKjernejournal(),
  logOut(),
]

export default defineScenario({
  id: 'municipality/introduction',
  title: { nb: 'Fra Altinn til åpnet kjernejournal', en: 'From Altinn to an opened Kjernejournal' },
  about: {
    nb: 'Kommunen går gjennom hele innføringen: rettighet, klient, fil, oppsett og tilganger, til hver ansatt har åpnet Line Danser.',
    en: 'The municipality goes through the whole introduction: right, client, file, set-up and access, until each employee has opened Line Danser.',
  },
  steps: [
    setUpAsDelivered(),
    lookUpUnit('kommune'),
    giveRight({ by: 'radmann', from: 'kommune', to: 'ny-systemansvarlig' }),
    makeClient('ny-systemansvarlig', 'kommune', ['sykehjem', 'hjemmetjeneste']),
    loadConfiguration('ny-systemansvarlig'),
    setExternalSystems(),
    testConnection(),
    addUnit('sykehjem'),
    addUnit('hjemmetjeneste'),
    giveFunction(['LE', 'SP', 'VP', 'FA1', 'FA2']),
    authorise('lege', ['sykehjem']),
    authorise('sykepleier', ['sykehjem', 'hjemmetjeneste']),
    authorise('vernepleier', ['hjemmetjeneste']),
    switchIntegration(true),
    ...lineDanser('lege', 'sykehjem'),
    ...lineDanser('sykepleier', 'sykehjem'),
    ...lineDanser('vernepleier', 'hjemmetjeneste'),
    sendMail('kommune'),
  ],
})
