// POST /api/session/create: the EPJ opens a session for one user and one patient, and gets a code for the browser.
import { z } from 'zod'
import { type Acting, lacksAffiliation } from '../affiliation.ts'
import type { JsonCall } from '../answers.ts'
import type { KjernejournalDeps } from '../deps.ts'
import { noteUnknownMembers, readJson } from '../json-request.ts'
import { actingOrganisation } from '../organisation.ts'
import { Refusal } from '../refusal.ts'
import { requireAttest, requireAttestedUnit } from './attest.ts'
import type { InnloggingParts } from './parts.ts'
import { requireOpenablePatient } from './patient.ts'
import { requirePractitioner } from './practitioner.ts'
import { GRUNNLAG } from './session.ts'
import { BASIS_SWITCH, D_NUMBER_SWITCH, PATIENT_SWITCH } from './switches.ts'
import { admitUser, userDemands } from './user-call.ts'

const FODSELSNUMMER = 'urn:oid:2.16.578.1.12.4.1.4.1'
const D_NUMMER = 'urn:oid:2.16.578.1.12.4.1.4.2'
const HELSEPERSONELL_AUTORISASJON = 'urn:oid:2.16.578.1.12.4.1.1.9060'

export const createRequest = z.looseObject({
  ehr_code_challenge: z.string().regex(/^[\w-]{43}$/, 'must be the base64url SHA-256 of the verifier'),
  claims: z.looseObject({
    patient_identifier: z.looseObject({ id: z.string(), system: z.enum([FODSELSNUMMER, D_NUMMER]) }),
    practitioner_authorization: z.looseObject({
      code: z.string(),
      system: z.literal(HELSEPERSONELL_AUTORISASJON),
    }),
    access_basis: z.looseObject({ code: z.enum(GRUNNLAG), system: z.unknown().optional() }),
  }),
})

export function createCreate({
  deps,
  access,
  answers,
  sessions,
  codes,
  usage,
  nhn,
  registered,
}: InnloggingParts): JsonCall {
  const { population } = deps
  const demands = userDemands(`${deps.addresses.kjernejournalInnlogging}/api/session/create`)

  return async (call) => {
    const { token, user, eventId } = await admitUser(call, access, demands)
    const body = readJson(call, createRequest, deps.profile())
    noteUnknownMembers(call, body, Object.keys(createRequest.shape))
    const { patient_identifier, practitioner_authorization, access_basis } = body.claims

    const patient = requireOpenablePatient(patient_identifier.id, population)
    requireSystem(patient_identifier, deps.switches.value(D_NUMBER_SWITCH.name))
    requireBasisSystem(access_basis.system, deps.switches.value(BASIS_SWITCH.name))
    call.recording.fact('patient', patient.pid)
    call.recording.fact('grunnlag', access_basis.code)
    requireAttest(token, patient.pid)
    const organisation = actingOrganisation(token, population, nhn)
    call.recording.fact('organisation', organisation)
    requireAttestedUnit(token, organisation, population)
    await registered.require(organisation)
    const profession = practitioner_authorization.code
    const worker = requirePractitioner(profession, { token, user }, population)
    requireAffiliation({ worker, profession, organisation }, deps)

    if (deps.switches.value(PATIENT_SWITCH.name) === 'replaced')
      sessions.endOthers({ clientId: token.clientId, user })
    const { given, middle, family } = worker.name
    const { id, session } = sessions.open({
      clientId: token.clientId,
      patient: patient.pid,
      grunnlag: access_basis.code,
      user: {
        pid: user.pid,
        name: [given, middle, family].filter(Boolean).join(' '),
        profession,
      },
      organisation,
      source: String(call.headers['x-source-system']),
      expires: token.expires,
      token: token.hash,
    })
    call.recording.fact('session', session.handle)
    usage.count(session)
    return answers.json({ code: codes.issue(id, body.ehr_code_challenge), sessionId: id }, eventId)
  }
}

function requireAffiliation(acting: Acting, deps: KjernejournalDeps): void {
  if (!lacksAffiliation(acting, deps, 'session-create')) return
  throw new Refusal(403, 'AUT_104', {
    message: 'The person does not work at the organisation, and the role gives no access without.',
    at: 'headers.authorization',
    expected: acting.organisation,
    actual: acting.worker.arbeidssteder.join(', '),
  })
}

/** Which OID a D-number has here is no more public than whether NHN looks. */
function requireSystem({ id, system }: { readonly id: string; readonly system: string }, rule: string): void {
  if (rule === 'either') return
  const expected = rule === 'own' && Number(id[0]) >= 4 ? D_NUMMER : FODSELSNUMMER
  if (system === expected) return
  throw new Refusal(400, 'TB-REQUEST', {
    message: 'The system of the patient’s number is another than the one of such numbers in this room.',
    at: 'body.claims.patient_identifier.system',
    expected,
    actual: system,
  })
}

/** The placeholder of NHN's sample client (CreateSessionRequest.kt). */
const PLACEHOLDER = 'SYSTEM_GRUNNLAG'
const IDENTIFIER = /^(?:urn|https):\S+$/

/** What the real service demands is not public: the room decides. */
function requireBasisSystem(system: unknown, rule: string): void {
  if (rule === 'any') return
  const sent = typeof system === 'string' ? system : ''
  if (rule === PLACEHOLDER ? sent === PLACEHOLDER : IDENTIFIER.test(sent)) return
  throw new Refusal(400, 'TB-REQUEST', {
    message: 'The system of access_basis is another than this room takes.',
    at: 'body.claims.access_basis.system',
    expected: rule === PLACEHOLDER ? PLACEHOLDER : 'urn:… or https:…',
    actual: sent.slice(0, 200) || 'missing',
  })
}
