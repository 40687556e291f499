// GET /v1/legemiddel: a patient's prescriptions and dispensings for the EPJ, up to three years back. A ticket from
// the health indicator says which patient; a user's token says who asks.
import { fullName, recordOf } from '#simulators/population/index.ts'
import type { Patient } from '#simulators/population/population.ts'
import type { TokenUser, VerifiedToken } from '../../access/verified-token.ts'
import type { JsonCall } from '../../answers.ts'
import { requirePractitioner } from '../../innlogging/practitioner.ts'
import { denied, Refusal } from '../../refusal.ts'
import { isRestricted } from '../../restriction.ts'
import { apiDemands } from '../../service/admit.ts'
import type { TicketContent } from '../../service/ticket.ts'
import { admitData, type DataParts } from '../admit.ts'
import { requireActive, requireNotBlocked } from '../blocked.ts'
import { describeMedicines } from './answer.ts'
import { type LegemiddelQuery, PARAMETER_SWITCH, readQuery } from './query.ts'

const AT = 'query.ticket'
const BESIDE_TICKET = 'samtykke-bruk-api must not be sent when the ticket holds the grounds.'

export const GRUNNLAG_OF = { HPMOTTATTSAMTYKKE: 'SAMTYKKE', HPAKUTT: 'AKUTT', HPUNNTAK: 'UNNTAK' } as const

export function createLegemiddel(parts: DataParts): JsonCall {
  const { deps, answers, usage } = parts
  const { population, clock } = deps
  const demands = apiDemands(`${deps.addresses.kjernejournalApi}/v1/legemiddel`, true)

  return async (call) => {
    const { token, organisation } = await admitData(call, parts, demands)
    const { user } = token
    if (!user) throw denied({ fault: 'user-missing' }, ['DPoP', 'Bearer'])
    const isStrict = deps.switches.value(PARAMETER_SWITCH.name) === 'refused'
    const query = readQuery(call, isStrict)
    const ticket = openTicket(query.ticket, organisation, parts)
    const worker = requireWorker({ token, user }, parts)
    const patient = requireActive(population.patient(ticket.patient), AT)
    call.recording.fact('patient', patient.pid)
    if (ticket.samtykke !== undefined && query.use !== undefined) {
      const beside = {
        at: 'query.samtykke-bruk-api',
        expected: `missing: the ticket holds ${ticket.samtykke}, which counts`,
        actual: query.use,
      }
      if (isStrict) throw new Refusal(400, 'TB-REQUEST', { message: BESIDE_TICKET, ...beside })
      call.recording.deviate({ rule: 'kjernejournal.consent-beside-ticket', ...beside })
    }
    const samtykke = ticket.samtykke ?? query.use
    if (!samtykke)
      throw new Refusal(400, 'TB-CONSENT', {
        message: 'The grounds are missing: neither the ticket nor samtykke-bruk-api holds them.',
        at: 'query.samtykke-bruk-api',
        expected: 'HPMOTTATTSAMTYKKE, HPAKUTT or HPUNNTAK',
        actual: 'missing',
      })
    call.recording.fact('grunnlag', GRUNNLAG_OF[samtykke])
    requireNotBlocked(patient, worker.hprNumber, deps, AT)
    requireOpened(patient, query)
    usage.noteCall({
      seen: 'medicines-read',
      patient: patient.pid,
      user: { pid: worker.pid, name: fullName(worker.name), profession: worker.profession },
      organisation,
      grunnlag: GRUNNLAG_OF[query.restricted ?? samtykke],
      source: String(call.headers['x-epj-system']).trim(),
    })
    return answers.json(describeMedicines(recordOf(patient, population), query, clock.now()))
  }
}

function openTicket(sealed: string, organisation: string, { tickets }: DataParts): TicketContent {
  const ticket = tickets.open(sealed)
  if (typeof ticket === 'string')
    throw new Refusal(ticket === 'KJF-000015' ? 403 : 400, ticket, {
      message: ticket === 'KJF-000015' ? 'The ticket has expired.' : 'The ticket is not valid.',
      at: AT,
    })
  if (ticket.organisation !== organisation)
    throw new Refusal(403, 'KJF-000011', {
      message: 'The ticket was given to another organisation than the one in the access token.',
      at: AT,
      expected: ticket.organisation,
      actual: organisation,
    })
  return ticket
}

/** The call names no role: the attest's counts, or else any authorisation that is active. */
function requireWorker(
  caller: { readonly token: VerifiedToken; readonly user: TokenUser },
  { deps: { population } }: DataParts,
) {
  const active = population.healthWorker(caller.user.pid)?.authorizations.filter((one) => one.active)
  const role = caller.token.attest?.authorization ?? active?.[0]?.profession ?? ''
  return { ...requirePractitioner(role, caller, population, 'headers.authorization'), profession: role }
}

function requireOpened(patient: Patient, { restricted }: LegemiddelQuery): void {
  const closed = isRestricted(patient, 'legemidler')
  const at = 'query.samtykke-sperret-legemidler'
  if (closed && !restricted)
    throw new Refusal(403, 'TB-RESTRICTED', {
      message: 'The patient has restricted the medicines: consent or an emergency is needed.',
      at,
      expected: 'HPMOTTATTSAMTYKKE or HPAKUTT',
      actual: 'missing',
    })
  if (!closed && restricted)
    throw new Refusal(400, 'TB-REQUEST', {
      message: 'samtykke-sperret-legemidler must not be sent when the patient has restricted nothing.',
      at,
      expected: 'missing',
      actual: restricted,
    })
}
