// Patients are opened at a given rate, and for each of them the EPJ asks Kjernejournal for the health indicator
// once (integration guide, «when to call»): one token per worker, one POST per opening, the national identity
// number in the body and never in an address.
//
//   TESTBENK_LOAD=settings.json k6 run load/helseindikator.ts      (npm run load does this)
import { check } from 'k6'
import k6crypto from 'k6/crypto'
import encoding from 'k6/encoding'
import { test } from 'k6/execution'
import http, { type RefinedResponse, type ResponseType } from 'k6/http'
import { Rate } from 'k6/metrics'
import type { Options } from 'k6/options'
import { arrivals } from './lib/arrivals.ts'
import { type Answer, createHelseidClient, type HelseidClient } from './lib/helseid-client.ts'
import type { EcPublicJwk, ProofSigner, Signer } from './lib/jwt.ts'
import { readSettings } from './lib/settings.ts'
import { type K6Summary, summarise, summaryText, trendStats } from './lib/summary.ts'
import { OPERATION, thresholds } from './lib/thresholds.ts'
import { zipf } from './lib/zipf.ts'

const settings = readSettings(open(__ENV['TESTBENK_LOAD'] ?? 'settings.json'))
const draw = zipf(settings.patients.length)
const failed = new Rate('lookup_failed')
const url = `${settings.kjernejournalApi}/v1/helseindikator`

export const options: Options = {
  scenarios: { openings: { ...arrivals(settings), gracefulStop: '5s' } },
  thresholds: thresholds(settings.limits, settings),
  summaryTrendStats: trendStats,
  setupTimeout: '20s',
  userAgent: 'Testbenk-load/1 (k6)',
}

interface Known {
  readonly tokenEndpoint: string
}

/** Finds HelseID's token endpoint, and makes sure that one look-up works before the load comes. */
export async function setup(): Promise<Known> {
  const metadata = http.get(
    `${settings.helseid}/.well-known/openid-configuration`,
    tagged('helseid.metadata'),
  )
  const tokenEndpoint = metadata.status === 200 ? metadata.json('token_endpoint') : undefined
  if (typeof tokenEndpoint !== 'string')
    return stop(`no metadata from HelseID at ${settings.helseid}: ${told(metadata)}`)
  try {
    const first = await lookUp(await createClient({ tokenEndpoint }), `${OPERATION}.before`)
    if (first.status !== 200) stop(`the first look-up was refused: ${told(first)}`)
  } catch (problem) {
    stop(problem instanceof Error ? problem.message : String(problem))
  }
  return { tokenEndpoint }
}

/** Ends the run with k6's exit code 108; a mere exception in setup() would be told with its stack. */
function stop(reason: string): Known {
  test.abort(reason)
  return { tokenEndpoint: '' }
}

/** Each worker's own; k6 gives every worker its own copy of this module. */
const worker: { client?: HelseidClient } = {}

export default async function openPatient(known: Known): Promise<void> {
  let good = false
  try {
    worker.client ??= await createClient(known)
    const answer = await lookUp(worker.client, OPERATION)
    good = check(answer, {
      'answered with 200': ({ status }) => status === 200,
      'tells a status from 0 to 4': (response) =>
        response.status === 200 && isStatus(response.json('status')),
    })
  } finally {
    failed.add(!good)
  }
}

async function lookUp(
  client: HelseidClient,
  operation: string,
): Promise<RefinedResponse<ResponseType | undefined>> {
  const patient = settings.patients[draw.at(Math.random())]
  return http.post(url, JSON.stringify({ fnr: patient }), {
    ...tagged(operation),
    headers: {
      ...(await client.authorize('POST', url)),
      'Content-Type': 'application/json',
      'X-EPJ-System': 'Testbenk load 1.0',
    },
  })
}

async function createClient({ tokenEndpoint }: Known): Promise<HelseidClient> {
  const { privateJwk, helseid, clientId, scope, scheme } = settings
  return createHelseidClient({
    tools: {
      now: () => Math.floor(Date.now() / 1000),
      uuid: () => crypto.randomUUID(),
      encode: (text) => encoding.b64encode(text, 'rawurl'),
      hash: (text) => k6crypto.sha256(text, 'base64rawurl'),
    },
    post: (address, form, headers) =>
      answerOf(
        http.post(
          address,
          { ...form },
          {
            ...tagged('helseid.token'),
            headers: { ...headers },
            // 400 is how HelseID hands out its first nonce.
            responseCallback: http.expectedStatuses(200, 400),
          },
        ),
      ),
    issuer: helseid,
    tokenEndpoint,
    clientId,
    kid: privateJwk.kid,
    scope,
    clientKey: await importSigner(),
    ...(scheme === 'DPoP' && { proofKey: await createProofSigner() }),
  })
}

const EC = { name: 'ECDSA', namedCurve: 'P-256' } as const

async function importSigner(): Promise<Signer> {
  const { kty, crv, x, y, d } = settings.privateJwk
  return signWith(await crypto.subtle.importKey('jwk', { kty, crv, x, y, d }, EC, false, ['sign']))
}

async function createProofSigner(): Promise<ProofSigner> {
  const { privateKey, publicKey } = await crypto.subtle.generateKey(EC, true, ['sign', 'verify'])
  const { x, y } = await crypto.subtle.exportKey('jwk', publicKey)
  const jwk: EcPublicJwk = { kty: 'EC', crv: 'P-256', x, y }
  return { jwk, ...signWith(privateKey) }
}

function signWith(key: K6CryptoKey): Signer {
  return {
    async sign(text) {
      // k6 has neither TextEncoder nor Uint8Array.from() of a text.
      const bytes = new Uint8Array(text.length)
      for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at)
      return encoding.b64encode(
        await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, bytes),
        'rawurl',
      )
    },
  }
}

function answerOf({ status, body, headers }: RefinedResponse<ResponseType | undefined>): Answer {
  return {
    status,
    text: typeof body === 'string' ? body : '',
    // Go writes header names its own way: Dpop-Nonce.
    header: (wanted) => Object.entries(headers).find(([name]) => name.toLowerCase() === wanted)?.[1],
  }
}

const isStatus = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 4

const tagged = (operation: string) => ({ tags: { operation, name: operation } })

const told = ({ status, error, body }: RefinedResponse<ResponseType | undefined>) =>
  status === 0 ? error : `${status} ${String(body).slice(0, 300)}`

export function handleSummary(data: K6Summary): Record<string, string> {
  const summary = summarise(data, settings)
  return {
    [settings.summaryFile]: `${JSON.stringify(summary, null, 2)}\n`,
    stdout: summaryText(summary),
  }
}
