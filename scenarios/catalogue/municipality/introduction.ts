import type { CastKey } from '../../cast.ts'
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
import { letTimePass, logIn, logOut, openKjernejournal, openPatient, testConnection } from '../../steps.ts'

const lineDanser = (user: CastKey, arbeidssted: CastKey, ...then: readonly Step[]): readonly Step[] => [
  logIn(user, { arbeidssted }),
  openPatient('line-danser'),
  openKjernejournal(),
  ...then,
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
    // Longer than a token lives: only an EPJ that holds the session has it after that.
    ...lineDanser('vernepleier', 'hjemmetjeneste', letTimePass(15 * 60)),
    sendMail('kommune'),
  ],
})
