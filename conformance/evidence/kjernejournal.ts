// What an EPJ showed Kjernejournal: look-ups, session calls, portal visits, and the sessions they make up.
import { createHash } from 'node:crypto'
import { defined, of } from './helseid.ts'
import { type Decode, isJson, type Jwt, members, number, text } from './jwt.ts'
import { accepted, answerBody, header1, headerAll, query, requestBody, type Seen, status } from './seen.ts'

/** A call with an access token to one of Kjernejournal's interfaces. */
export interface ApiCall extends Seen {
  /** `Bearer`, `DPoP`, or as written. */
  readonly scheme: string
  readonly token?: Jwt
  readonly proof?: Jwt
  readonly proofs: number
  readonly accepted: boolean
}

export interface IndicatorCall extends ApiCall {
  /** Its body is not JSON, or is not there: what was asked for cannot be seen. */
  readonly unread: boolean
  readonly fnr?: string
  readonly samtykke?: unknown
  /** The helseindikator's status when the answer had one. */
  readonly indicator?: number
  readonly returTekst?: string
  readonly brukermelding?: string
}

export interface SessionCall extends ApiCall {
  readonly kind: 'create' | 'refresh' | 'end' | 'ping'
  readonly patient?: string
  readonly challenge?: string
  readonly grunnlag?: string
  /** The OID that the patient's number is said to be of. */
  readonly patientSystem?: string
  /** The profession that the EPJ states, e.g. `LE`. */
  readonly authorization?: string
  /** The one-time code's pseudonym, from the answer to `create`. */
  readonly code?: string
  readonly sessionId?: string
}

export interface PortalVisit extends Seen {
  readonly code?: string
  readonly verifier?: string
  /** The challenge that belongs to the verifier: its SHA-256, base64url. */
  readonly challenge?: string
  /** The ticket of the older integration. */
  readonly ticket?: string
  readonly accepted: boolean
}

/** One session of Kjernejournal Innlogging, from `create` on. */
export interface Session {
  readonly created: SessionCall
  readonly patient?: string
  readonly user?: string
  readonly refreshes: readonly SessionCall[]
  readonly ends: readonly SessionCall[]
  readonly openings: readonly PortalVisit[]
}

const indicator = ['kjernejournal.helseindikator', 'kjernejournal.helseindikator-status'] as const
const sessionKinds: Readonly<Record<string, SessionCall['kind']>> = {
  'kjernejournal.session-create': 'create',
  'kjernejournal.session-refresh': 'refresh',
  'kjernejournal.session-end': 'end',
  'kjernejournal.session-ping': 'ping',
}

export function readIndicatorCalls(all: readonly Seen[], decode: Decode): readonly IndicatorCall[] {
  return of(all, ...indicator).map((seen) => {
    const body = requestBody(seen)
    const sent = members(body)
    const answer = members(answerBody(seen))
    const indicated = accepted(seen) ? known(number(answer['status'])) : undefined
    return {
      ...apiCall(seen, decode),
      unread: sent['fnr'] === undefined && !isJson(body),
      ...defined({
        fnr: patientIn(sent['fnr']),
        // Libraries write what is not set as null.
        samtykke: sent['samtykke'] ?? undefined,
        indicator: indicated,
        returTekst: indicated === undefined ? undefined : text(answer['returTekst']),
        brukermelding: text(answer['brukermelding']),
      }),
    }
  })
}

/** Whom a look-up is for, also where the number is written wrongly: as a number, with spaces or hyphens. */
function patientIn(sent: unknown): string | undefined {
  return typeof sent === 'number' ? String(sent).padStart(11, '0') : text(sent)?.replace(/[\s-]/g, '')
}

/** The statuses that there are; anything else is an answer nobody can read. */
function known(indicator: number | undefined): number | undefined {
  return indicator !== undefined && indicator >= 0 && indicator <= 4 ? indicator : undefined
}

export function readPings(all: readonly Seen[], decode: Decode): readonly ApiCall[] {
  return of(all, 'kjernejournal.ping').map((seen) => apiCall(seen, decode))
}

export function readSessionCalls(all: readonly Seen[], decode: Decode): readonly SessionCall[] {
  return of(all, ...Object.keys(sessionKinds)).map((seen) => {
    const sent = members(requestBody(seen))
    const answer = members(answerBody(seen))
    const claims = object(sent['claims'])
    return {
      ...apiCall(seen, decode),
      kind: sessionKinds[seen.operation] ?? 'ping',
      ...defined({
        patient: text(object(claims['patient_identifier'])['id']),
        grunnlag: text(object(claims['access_basis'])['code']),
        patientSystem: text(object(claims['patient_identifier'])['system']),
        authorization: text(object(claims['practitioner_authorization'])['code']),
        challenge: text(sent['ehr_code_challenge']),
        code: accepted(seen) ? text(answer['code']) : undefined,
        sessionId: text(sent['sessionId']) ?? text(answer['sessionId']),
      }),
    }
  })
}

export function readPortalVisits(all: readonly Seen[]): readonly PortalVisit[] {
  return of(all, 'kjernejournal.open-portal').map((seen) => {
    const asked = query(seen)
    const verifier = asked.get('ehr_code_verifier') ?? undefined
    return {
      ...seen,
      accepted: accepted(seen),
      ...defined({
        code: asked.get('code') ?? undefined,
        verifier,
        challenge: verifier && createHash('sha256').update(verifier).digest('base64url'),
        ticket: asked.get('ticket') ?? undefined,
      }),
    }
  })
}

export function readSessions(
  calls: readonly SessionCall[],
  visits: readonly PortalVisit[],
): readonly Session[] {
  const bySession = Map.groupBy(calls, ({ sessionId }) => sessionId)
  const byCode = Map.groupBy(visits, ({ code }) => code)
  return calls
    .filter(({ kind, accepted: good, sessionId }) => kind === 'create' && good && sessionId !== undefined)
    .map((created) => {
      const later = (bySession.get(created.sessionId) ?? []).filter(({ seq }) => seq > created.seq)
      return {
        created,
        ...defined({
          patient: created.patient,
          user: text(created.token?.claims['helseid://claims/identity/pid']),
        }),
        refreshes: later.filter(({ kind }) => kind === 'refresh'),
        ends: later.filter(({ kind }) => kind === 'end'),
        openings: created.code === undefined ? [] : (byCode.get(created.code) ?? []),
      }
    })
}

export function apiCall(seen: Seen, decode: Decode): ApiCall {
  const [scheme = '', token] = (header1(seen, 'authorization') ?? '').split(' ')
  const proofs = headerAll(seen, 'dpop')
  return {
    ...seen,
    scheme,
    proofs: proofs.length,
    accepted: status(seen) >= 200 && status(seen) < 300,
    ...defined({ token: decode(token), proof: decode(proofs[0]) }),
  }
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}
