// A seventh set, what a support desk at NHN is rung up about, in three files; the classes were written down before anything was
// tried, and all was tried once before a rule was changed. Four more did the simulated EPJ no harm, and were left out: a blank in the
// key, a merged municipality, a client without DPoP, tokens that live for no time. Here: what somebody has entered, chosen or registered.
import type { Population } from '#simulators/population/population.ts'
import { client, freshKey, inFile, kind, worksAt } from '../../making/kind-makers.ts'
import type { Kind } from '../../making/misconfiguration.ts'
import { asserting, withFile } from '../../making/tampering.ts'

/** The units as Enhetsregisteret has them. */
const units = (name: string, change: (unit: string, population: Population) => string | undefined): Kind =>
  kind('configuration', name, () => ({
    detail: 'in Enhetsregisteret',
    knows: {
      brreg: (population) => {
        const organisations = population.organisations.flatMap((one) => {
          if (one.form !== 'BEDR') return [one]
          const overordnetEnhet = change(one.organisasjonsnummer, population)
          return overordnetEnhet === undefined ? [] : [{ ...one, overordnetEnhet }]
        })
        return {
          ...population,
          organisations,
          organisation: (number) =>
            organisations.find(({ organisasjonsnummer }) => organisasjonsnummer === number),
        }
      },
    },
  }))

const firm = ({ organisations }: Population): string =>
  organisations.find(({ form }) => form === 'AS')?.organisasjonsnummer ?? ''

export const entered: readonly Kind[] = [
  kind('configuration', 'file of another environment, its authority put right by hand', (random) => {
    const [clientId, privateJwk] = [random.uuid(), freshKey(random.hex(8))]
    return { detail: 'client id and key', epj: withFile((file) => ({ ...file, clientId, privateJwk })) }
  }),
  kind('configuration', 'old key on one of two nodes', () => {
    let calls = 0
    return {
      detail: 'every second assertion',
      epj: asserting((_claims, header) => {
        calls += 1
        if (calls % 2 === 0) header['kid'] = 'before-the-renewal'
      }),
    }
  }),
  inFile('key that went through a word processor', (file) => ({
    ...file,
    privateJwk: String(file['privateJwk']).replaceAll('"', '”'),
  })),
  units('unit that is not in the register yet', () => undefined),
  kind('configuration', 'delegation given to another vendor', (_random, population) => ({
    detail: 'in Altinn',
    knows: {
      altinn: (known) => ({
        ...known,
        delegations: known.delegations.map((one) => ({ ...one, to: firm(population) })),
      }),
    },
  })),
  kind('configuration', 'nurse who is entered as a doctor', () => ({
    detail: 'in the list of users',
    knows: {
      epj: (population) => ({
        ...population,
        healthWorker: (pid) => {
          const found = population.healthWorker(pid)
          return found && { ...found, authorizations: [{ profession: 'LE', active: true }] }
        },
      }),
    },
  })),
  worksAt(
    'arbeidssted that is a section',
    'an organisasjonsledd',
    (unit, { organisations }) =>
      organisations.find(({ form }) => form === 'ORGL')?.organisasjonsnummer ?? unit,
  ),
  client('client for many organisations', 'at HelseID', (one) => ({ ...one, multiTenant: true })),
  client('client that renews nothing', 'at HelseID', (one) => ({
    ...one,
    grantTypes: ['authorization_code', 'client_credentials'],
  })),
]
