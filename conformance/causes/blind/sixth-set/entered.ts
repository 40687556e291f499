// A sixth set, drawn from what other clients of OpenID Connect and other EPJs were seen to do wrong, in three files; written
// and tried once before the rules were read again. Two more did the simulated EPJ no harm, and were left out: a session that
// is to be held once an hour, and the address of the metadata for the authority. Here: what somebody has entered.
import type { Population } from '#simulators/population/population.ts'
import { address, client, inFile, kind, SERVICES, worksAt } from '../../making/kind-makers.ts'
import type { Kind } from '../../making/misconfiguration.ts'

const notInHpr = (population: Population): Population => ({
  ...population,
  healthWorker: (pid) => {
    const found = population.healthWorker(pid)
    if (!found) return undefined
    const { hprNumber: _taken, ...rest } = found
    return { ...rest, authorizations: [] }
  },
})

const hpr = { helseid: notInHpr, kjernejournal: notInHpr, hpr: notInHpr }

export const entered: readonly Kind[] = [
  kind('configuration', 'address of the portal is that of the log-in service', () => ({
    detail: 'portal',
    epj: (deps) => ({
      ...deps,
      addresses: { ...deps.addresses, kjernejournalPortal: deps.addresses.kjernejournalInnlogging },
    }),
  })),
  inFile('set of keys in place of the key', (file) => ({
    ...file,
    privateJwk: JSON.stringify({ keys: [JSON.parse(String(file['privateJwk']))] }),
  })),
  inFile('client id in quotation marks', (file) => ({ ...file, clientId: `"${file['clientId']}"` })),
  kind('configuration', 'user who is not in HPR', () => ({ detail: 'no number', knows: hpr })),
  worksAt('letter O for a nought in the number of the unit', 'O', (unit) => `${unit.slice(0, 8)}O`),
  worksAt('no number where the number of the unit should be', 'empty', () => ''),
  address('service address with a name that nobody has', SERVICES, (given) =>
    given.replace(/\/\/[^/]*/, '//api.kjernejournal.invalid'),
  ),
  client('client for machines alone', 'grant types', (one) => ({
    ...one,
    grantTypes: ['client_credentials'],
  })),
]
