// What every call to the critical information API must get past: token, organisation, headers, the user's role.
import type { SimRequest } from '#simulators/core/simulator.ts'
import type { HealthWorker } from '#simulators/population/population.ts'
import type { VerifiedToken } from '../../access/verified-token.ts'
import type { KjernejournalDeps } from '../../deps.ts'
import { requirePractitioner } from '../../innlogging/practitioner.ts'
import type { Grunnlag } from '../../innlogging/session.ts'
import { actingOrganisation } from '../../organisation.ts'
import { denied, Refusal } from '../../refusal.ts'
import type { CriticalApi } from './api.ts'
import { type HeaderReader, PREFIX_SWITCH, readHeaders } from './headers.ts'

const CRITICAL_SCOPE = 'nhn:critical-information/api'
export const CRITICAL_BASE = '/api/critical-information/v1'

export interface CriticalCaller {
  readonly token: VerifiedToken
  readonly organisation: string
  readonly headers: HeaderReader
  readonly source: string
  /** Absent for a system token, which may ask for the status alone. */
  readonly user?: CriticalUser
}

export interface CriticalUser {
  readonly worker: HealthWorker
  readonly role: string
  readonly basis: Grunnlag
}

export async function admitCaller(
  request: SimRequest,
  { deps, access, nhn, registered }: CriticalApi,
  allowed: 'user' | 'user-or-system',
): Promise<CriticalCaller> {
  const { population } = deps
  const url = `${deps.addresses.kjernejournalKritiskInformasjon}${pathBelow(request, deps)}`
  const token = await access.judge(request, {
    url,
    bearer: deps.switches.value(BEARER_SWITCH.name) === 'taken',
    scopes: [CRITICAL_SCOPE],
    user: allowed === 'user',
    habits: ['bound-token-as-bearer'],
  })
  if ('fault' in token) throw denied(token, ['DPoP', 'Bearer'])
  const { recording } = request
  recording.fact('token', token.user ? 'user' : 'system')
  if (token.user) recording.fact('user', token.user.pid)
  const organisation = actingOrganisation(token, population, nhn)
  requireBothNumbers(token)
  recording.fact('organisation', organisation)
  await registered.require(organisation)
  const headers = readHeaders(request.headers, deps.switches.value(PREFIX_SWITCH.name))
  const source = headers.source()
  headers.eventId()
  if (!token.user) return { token, organisation, headers, source }
  const role = headers.role()
  const basis = headers.basis()
  recording.fact('grunnlag', basis)
  const worker = requirePractitioner(
    role,
    { token, user: token.user },
    population,
    `headers.${headers.name('role')}`,
  )
  return { token, organisation, headers, source, user: { worker, role, basis } }
}

/** This API wants the unit named too, also where it is the organisation itself (API documentation, Authorization). */
function requireBothNumbers({ organisation }: VerifiedToken): void {
  if (organisation.child !== undefined) return
  throw new Refusal(403, 'KJF-000013', {
    message: 'The access token does not hold both organisation numbers.',
    at: 'headers.authorization',
    expected: 'helseid://claims/client/claims/orgnr_child',
    actual: 'missing',
  })
}

export const BEARER_SWITCH = {
  name: 'kjernejournal.critical-information-bearer',
  values: ['taken', 'refused'],
  about:
    'Whether the critical information API still takes access tokens that are not bound to a key; NHN says that Bearer will be phased out, and not when.',
} as const

function pathBelow(request: SimRequest, { addresses }: KjernejournalDeps): string {
  const host = new URL(addresses.kjernejournalKritiskInformasjon).pathname
  const path = request.originalUrl.split('?', 1)[0] ?? ''
  return path.startsWith(host) ? path.slice(host.length) : path
}
