// A tenth set, what a municipality's operations and a vendor's support are rung up about, in three files. The classes were
// written down and committed before anything was tried, by somebody who had not read the rules, and all was tried once before a
// rule was changed. One more did the simulated EPJ no harm, and was left out: a nursing home that a firm has taken over. Here: what
// somebody has entered or registered.
import type { Population } from '#simulators/population/population.ts'
import { address, inFile, kind, SERVICES } from '../../making/kind-makers.ts'
import type { Kind } from '../../making/misconfiguration.ts'

/** Those who were nurses are helsefagarbeidere in HPR: one authorisation has lapsed, the other stands. */
const otherwiseAuthorised = (population: Population): Population => {
  type Worker = Population['healthWorkers'][number]
  const changed = (one: Worker): Worker => ({
    ...one,
    authorizations: one.authorizations.map(({ profession }) => ({
      profession: profession === 'SP' ? 'HF' : profession,
      active: true,
    })),
  })
  return {
    ...population,
    healthWorkers: population.healthWorkers.map(changed),
    healthWorker: (pid) => {
      const found = population.healthWorker(pid)
      return found && changed(found)
    },
  }
}

export const entered: readonly Kind[] = [
  inFile('redirect URI in other letters', (file) => ({
    ...file,
    redirectUris: [String((file['redirectUris'] as string[])[0]).replace(/callback$/, 'Callback')],
  })),
  kind('configuration', 'nurse with another authorisation left in HPR', () => ({
    detail: 'helsefagarbeider',
    knows: {
      helseid: otherwiseAuthorised,
      kjernejournal: otherwiseAuthorised,
      hpr: otherwiseAuthorised,
    },
  })),
  address(
    'service address with a letter nobody sees, copied from a mail',
    SERVICES,
    (given) => `${given}\u200b`,
  ),
  kind('configuration', 'another right delegated in Altinn', () => ({
    detail: 'ske-krav-og-betalinger',
    knows: {
      altinn: (population) => ({
        ...population,
        delegations: population.delegations.map((one) => ({ ...one, resource: 'ske-krav-og-betalinger' })),
      }),
    },
  })),
  kind('configuration', 'address of critical information with its path', () => ({
    detail: 'kjernejournalKritiskInformasjon',
    scenario: 'api/critical-information',
    epj: (deps) => ({
      ...deps,
      addresses: {
        ...deps.addresses,
        kjernejournalKritiskInformasjon: `${deps.addresses.kjernejournalKritiskInformasjon}/api/critical-information/v1`,
      },
    }),
  })),
]
