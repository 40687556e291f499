// What is done before the load comes: HelseID is found, one look-up is seen to work, organisations get their tokens,
// and an EPJ under test is told where everything is.
import { test } from 'k6/execution'
import { arrivalTime, plannedArrivals } from './arrival-times.ts'
import { type Endpoints, findEndpoints, type ProofKey, systemClient, told } from './calls.ts'
import { orderEpj } from './epj.ts'
import { settings } from './given.ts'
import type { HeldToken } from './helseid-client.ts'
import { dpopProof } from './jwt.ts'
import { drawPatient, LOOK_UP, lookUp, OPERATION } from './look-up.ts'
import { createProofKey, proofSigner, tools } from './signing.ts'

/** An EPJ installation of an organisation: its token, and the key the token is bound to. */
export interface Installation {
  readonly held: HeldToken
  readonly key?: ProofKey
}

export interface Known {
  readonly endpoints: Endpoints
  readonly installations: readonly Installation[]
  /** Headers of look-ups, ready to send, in the order of the arrivals. */
  readonly prepared: readonly Readonly<Record<string, string>>[]
}

const NOTHING: Known = { endpoints: { token: '', par: '', authorize: '' }, installations: [], prepared: [] }

/** Ends the run with k6's exit code 108; a mere exception in setup() would be told with its stack. */
export async function setup(): Promise<Known> {
  try {
    return await prepare()
  } catch (problem) {
    test.abort(problem instanceof Error ? problem.message : String(problem))
    return NOTHING
  }
}

async function prepare(): Promise<Known> {
  if (settings.epj) {
    orderEpj('reset', settings.epj.reset)
    const [clinician] = settings.clinicians
    orderEpj('log-in', { user: clinician?.pid, securityLevel: '4', arbeidssted: settings.arbeidssted })
    return NOTHING
  }
  const endpoints = findEndpoints()
  const key = settings.scheme === 'DPoP' ? await createProofKey() : undefined
  const first = await systemClient(endpoints, key)
  const answer = lookUp(drawPatient(), await first.authorize('POST', LOOK_UP), {
    operation: `${OPERATION}.before`,
  })
  if (answer.status !== 200) throw new Error(`the first look-up was refused: ${told(answer)}`)
  return { endpoints, installations: await install(endpoints), prepared: await prepareProofs(endpoints) }
}

async function install(endpoints: Endpoints): Promise<readonly Installation[]> {
  const installations: Installation[] = []
  for (const _ of settings.organisations) {
    const key = settings.scheme === 'DPoP' ? await createProofKey() : undefined
    const client = await systemClient(endpoints, key)
    await client.token()
    const held = client.held()
    if (held) installations.push({ held, ...(key && { key }) })
  }
  return installations
}

/** Signs for about so long, then the rest is known. */
const SAMPLE = 50
/** Between the end of setup() and the first arrival. */
const START_SECONDS = 1

async function prepareProofs(endpoints: Endpoints): Promise<Known['prepared']> {
  const [stream] = settings.streams
  if (settings.proofs !== 'prepared' || !stream) return []
  const key = await createProofKey()
  const client = await systemClient(endpoints, key)
  const accessToken = await client.token()
  const signer = await proofSigner(key)
  const { openings, thinkMs } = stream
  const count = plannedArrivals(stream) * openings + SAMPLE
  const plannedAt = (index: number) =>
    arrivalTime(stream, Math.floor(index / openings)) + ((index % openings) * thinkMs) / 1000
  const sign = async (index: number, begin: number) => ({
    Authorization: `DPoP ${accessToken}`,
    DPoP: await dpopProof(tools, signer, {
      method: 'POST',
      url: LOOK_UP,
      accessToken,
      iat: Math.floor(begin + plannedAt(index)),
    }),
  })
  const clock = Date.now()
  for (let index = 0; index < SAMPLE; index += 1) await sign(index, 0)
  const begin = Date.now() / 1000 + ((Date.now() - clock) / 1000 / SAMPLE) * count + START_SECONDS
  const prepared: Readonly<Record<string, string>>[] = []
  for (let index = 0; index < count; index += 1) prepared.push(await sign(index, begin))
  return prepared
}
