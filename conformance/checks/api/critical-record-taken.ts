import { members, text } from '../../evidence/jwt.ts'
import { type DataCall, recordPath } from '../../evidence/kjernejournal/data-calls.ts'
import { membersOf } from '../../evidence/members.ts'
import { accepted, requestBody } from '../../evidence/seen.ts'
import { defineCheck, type Fault, MISSING, unless } from '../../kit/define-check.ts'
import { toldByBench } from '../../kit/told-by-bench.ts'
import type { Text } from '../../result.ts'

const WRITES = /^kjernejournal\.critical-(?:create|update|delete|delete-version)$/
/** What tells which version is the newest: of a whole kind, or of one record. */
const READS = new Set(['kjernejournal.critical-read-all', 'kjernejournal.critical-read'])
/** Another version is the newest; the content is not as the profile demands; the address is no record's. */
const [CONFLICT, CONTENT, UNKNOWN] = ['KJF-000065', 'KI-0014', 'TB-NOT-FOUND']

export default defineCheck({
  id: 'api/critical-record-taken',
  requirements: ['KJ-I44'],
  cause: 'implementation',
  nb: {
    title: 'Kritisk informasjon sendes slik API-et tar den imot, og endrer den nyeste versjonen',
    failureTitle: 'API-et tar ikke imot kritisk informasjon som EPJ-en sender',
    why: 'Brukeren tror at opplysningen er registrert, avkreftet eller trukket tilbake. I kjernejournalen står det som sto der før, og det er det den neste leser.',
    fix: 'Ta vare på id og meta.versionId fra det siste svaret, og send begge når du endrer (PUT) eller trekker tilbake (DELETE …/_history/<versjon>). Ved KJF-000065: hent opplysningen på nytt, og endre versjonen du får. Ved KI-0014: issue.location sier hvilket felt som er galt. Ved 404: bruk id-en fra svaret i adressen, ikke EPJ-ens eget nummer.',
  },
  en: {
    title: 'Critical information is sent as the API accepts it, and changes the newest version',
    failureTitle: 'The API does not accept critical information that the EPJ sends',
    why: 'The user believes that the record is registered, refuted or withdrawn. The kjernejournal says what it said before, and the next health worker reads that.',
    fix: 'Keep id and meta.versionId from the last answer, and send both when you change (PUT) or withdraw (DELETE …/_history/<version>). On KJF-000065: fetch the record again, and change the version you get. On KI-0014: issue.location says which field is wrong. On 404: use the id of the answer in the address, not the EPJ’s own number.',
  },
  select: ({ dataCalls }) => {
    const writes = dataCalls.filter(({ operation }) => WRITES.test(operation))
    const overtaken = overtakenIn(dataCalls)
    const lastTaken = new Map(writes.filter(accepted).map((write) => [recordOf(write), write.seq]))
    return writes.filter((write) => {
      if (accepted(write)) return true
      // Who was refused for something else, such as the role, had a record that nobody looked at.
      if (write.code !== CONFLICT) return write.code === CONTENT || write.code === UNKNOWN
      // Another system had changed it meanwhile: fetched anew and changed, or left to the user, all is well.
      return (lastTaken.get(recordOf(write)) ?? 0) < write.seq && !overtaken.has(write)
    })
  },
  evaluate: (write) => {
    const { explanation } = write.exchange
    const { expected, actual, message } = sayings(write)
    return unless(accepted(write), {
      at: text(explanation?.at) ?? 'body',
      expected: toldByBench(explanation?.expected, expected),
      actual: toldByBench(explanation?.actual, actual),
      message,
    })
  },
})

/** By what the API said; it tells more of some. */
function sayings(write: DataCall): Pick<Fault, 'expected' | 'actual' | 'message'> {
  if (write.code === CONFLICT)
    return {
      expected: { nb: 'den nyeste versjonen', en: 'the newest version' },
      actual: { nb: 'en annen', en: 'another' },
      message: {
        nb: 'Kallet sa ikke hvilken versjon det endrer, eller ikke den nyeste.',
        en: 'The call did not say which version it changes, or not the newest.',
      },
    }
  if (write.code === UNKNOWN)
    return {
      expected: { nb: 'en opplysning om pasienten', en: 'a record of the patient' },
      actual: recordPath(write),
      message: {
        nb: 'Pasienten har ingen opplysning med adressen i kallet.',
        en: 'The patient has no record with the address in the call.',
      },
    }
  return {
    expected: { nb: 'innhold som profilen tillater', en: 'content that the profile permits' },
    actual: saidOf(write.exchange.explanation?.reason ?? write.diagnostics),
    message: { nb: 'API-et godtok ikke innholdet.', en: 'The API did not accept the content.' },
  }
}

/** What FHIR servers say is in English. */
function saidOf(reason: string | undefined): Text {
  return reason === undefined ? MISSING : { nb: `avvist: «${reason}»`, en: `refused: «${reason}»` }
}

/** Named a version, and somebody else's change came after all that this caller knew of the record: nobody could have told. */
function overtakenIn(calls: readonly DataCall[]): ReadonlySet<DataCall> {
  const changed = new Map<string, DataCall>()
  const told = new Map<string, number>()
  return new Set(
    calls.filter((call) => {
      const path = recordPath(call)
      const known = (place: string) => `${caller(call)} ${call.patient} ${place}`
      if (accepted(call) && READS.has(call.operation)) told.set(known(path), call.seq)
      if (accepted(call) && WRITES.test(call.operation)) changed.set(path, call)
      const change = call.code === CONFLICT ? changed.get(path) : undefined
      if (change === undefined) return false
      const lists = known(path.slice(0, path.lastIndexOf('/')))
      const heard = Math.max(told.get(known(path)) ?? 0, told.get(lists) ?? 0)
      told.set(known(path), call.seq)
      return caller(change) !== caller(call) && versionOf(call) !== undefined && heard < change.seq
    }),
  )
}

/** Whose token it is: a client's, with or without a user. */
const caller = ({ token }: DataCall): string =>
  JSON.stringify([token?.claims['client_id'], token?.claims['helseid://claims/identity/pid']])

function versionOf(write: DataCall): string | undefined {
  const [, version] = /\/_history\/([^/?]+)/.exec(write.exchange.request.target) ?? []
  return version ?? text(membersOf(members(requestBody(write))['meta'])['versionId'])
}

/** In the step in which the user asked for it: later is another errand. */
const recordOf = (write: DataCall): string => `${write.step} ${recordPath(write)}`
