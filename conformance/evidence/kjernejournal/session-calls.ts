// Calls of Kjernejournal Innlogging: a session is created, kept alive, ended, or tried.
import { type Decode, members, text } from '../jwt.ts'
import { defined, membersOf } from '../members.ts'
import { accepted, answerBody, callsTo, requestBody, type Seen } from '../seen.ts'
import { type ApiCall, apiCall } from './api-calls.ts'

export interface SessionCall extends ApiCall {
  readonly kind: 'create' | 'refresh' | 'end' | 'ping'
  readonly patient?: string
  readonly challenge?: string
  readonly grunnlag?: string
  /** The OID that the patient's number is said to be of. */
  readonly patientSystem?: string
  /** The profession that the EPJ states, e.g. `LE`. */
  readonly authorization?: string
  /** The OID of the code system that the profession is said to be of. */
  readonly authorizationSystem?: string
  /** The one-time code's pseudonym, from the answer to `create`. */
  readonly code?: string
  readonly sessionId?: string
}

const kinds: Readonly<Record<string, SessionCall['kind']>> = {
  'kjernejournal.session-create': 'create',
  'kjernejournal.session-refresh': 'refresh',
  'kjernejournal.session-end': 'end',
  'kjernejournal.session-ping': 'ping',
}

export function readSessionCalls(all: readonly Seen[], decode: Decode): readonly SessionCall[] {
  return callsTo(all, ...Object.keys(kinds)).map((seen) => {
    const sent = members(requestBody(seen))
    const answer = members(answerBody(seen))
    const claims = membersOf(sent['claims'])
    const patient = membersOf(claims['patient_identifier'])
    const authorization = membersOf(claims['practitioner_authorization'])
    return {
      ...apiCall(seen, decode),
      kind: kinds[seen.operation] ?? 'ping',
      ...defined({
        patient: text(patient['id']),
        grunnlag: text(membersOf(claims['access_basis'])['code']),
        patientSystem: text(patient['system']),
        authorization: text(authorization['code']),
        authorizationSystem: text(authorization['system']),
        challenge: text(sent['ehr_code_challenge']),
        code: accepted(seen) ? text(answer['code']) : undefined,
        sessionId: text(sent['sessionId']) ?? text(answer['sessionId']),
      }),
    }
  })
}
