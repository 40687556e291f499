// «Hold sesjon»: every worker is the server of an EPJ with many clinicians, each with a kjernejournal open. An
// arrival is a moment when some session is due: it is opened when there are too few, else the one that has waited
// longest is refreshed, with a new token from HelseID as Kjernejournal demands.
import http from 'k6/http'
import { type Endpoints, tagged, type UserConnection, userClient } from './calls.ts'
import { careDetails, sessionOrder } from './care.ts'
import { counters, settings, stream, tell } from './given.ts'
import { dpopProof } from './jwt.ts'
import { drawPatient } from './look-up.ts'
import type { Known } from './opening-day.ts'
import type { Clinician } from './settings.ts'
import { createProofKey, tools } from './signing.ts'

interface HeldSession {
  readonly sessionId: string
  readonly refreshToken: string
  readonly details: readonly object[]
}

const SOURCE = 'Testbenk load, v2.0'

/** This worker's own: sessions in the order in which they are due. */
const own: { connection?: Promise<UserConnection>; readonly held: HeldSession[] } = { held: [] }

export async function holding(known: Known): Promise<void> {
  const share = Math.ceil(settings.sessions / stream().workers.ready)
  if (own.held.length < share) await measured('opening', () => openSession(known))
  else await measured('refresh', () => refreshOldest(known))
}

async function measured(kind: string, work: () => Promise<number>): Promise<void> {
  const series = `${stream().name}/${kind}`
  try {
    tell(series, true, await work())
  } catch (problem) {
    tell(series, false, undefined)
    console.warn(problem instanceof Error ? problem.message : String(problem))
  }
}

async function openSession(known: Known): Promise<number> {
  const { client, signer } = await connection(known.endpoints)
  const clinician = drawClinician()
  const begin = Date.now()
  const user = await client.logIn(clinician)
  counters.logIns.add(1)
  const details = careDetails(settings, clinician, tools.uuid())
  const tokens = await client.refresh(user.refreshToken ?? '', details)
  const challenge = tools.hash(`${tools.uuid()}${tools.uuid()}`)
  const answer = await callSession(
    { signer, accessToken: tokens.accessToken },
    'create',
    sessionOrder(challenge, drawPatient(), clinician),
  )
  counters.sessions.add(1)
  own.held.push({
    sessionId: String(answer.json('sessionId')),
    refreshToken: tokens.refreshToken ?? '',
    details,
  })
  return Date.now() - begin
}

async function refreshOldest(known: Known): Promise<number> {
  const session = own.held.shift()
  if (!session) throw new Error('no session to refresh')
  const { client, signer } = await connection(known.endpoints)
  const begin = Date.now()
  const tokens = await client.refresh(session.refreshToken, session.details)
  await callSession({ signer, accessToken: tokens.accessToken }, 'refresh', { sessionId: session.sessionId })
  counters.refreshes.add(1)
  own.held.push({ ...session, refreshToken: tokens.refreshToken ?? session.refreshToken })
  return Date.now() - begin
}

async function callSession(
  { signer, accessToken }: { readonly signer: UserConnection['signer']; readonly accessToken: string },
  call: 'create' | 'refresh',
  body: object,
) {
  const url = `${settings.kjernejournalInnlogging}/api/session/${call}`
  const answer = http.post(url, JSON.stringify(body), {
    ...tagged(`kjernejournal.session-${call}`),
    headers: {
      Authorization: `DPoP ${accessToken}`,
      DPoP: await dpopProof(tools, signer, { method: 'POST', url, accessToken }),
      'Content-Type': 'application/json',
      'X-SOURCE-SYSTEM': SOURCE,
    },
  })
  if (answer.status >= 300)
    throw new Error(`session ${call}: ${answer.status} ${String(answer.body).slice(0, 200)}`)
  return answer
}

/** One key for the whole EPJ, as a server has it. */
export function connection(endpoints: Endpoints): Promise<UserConnection> {
  own.connection ??= createProofKey().then((key) => userClient(endpoints, key))
  return own.connection
}

export function drawClinician(): Clinician {
  const found = settings.clinicians[Math.floor(Math.random() * settings.clinicians.length)]
  if (!found) throw new Error('there are no clinicians who can log in')
  return found
}
