// The look-up as one would first write it: Express, and jose for the token and the proof at every call. It does
// what must be done (signatures, claims, thumbprint, replay) and writes nothing down.
import { createHash } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express, { type Request } from 'express'
import { calculateJwkThumbprint, createLocalJWKSet, EmbeddedJWK, type JSONWebKeySet, jwtVerify } from 'jose'
import type { NaiveOrders } from '../orders.ts'
import { cpuMicros, serveOrders } from '../worker.ts'

const PATH = '/v1/helseindikator'
const AUDIENCE = 'nhn:kjernejournal'
const PROOF_SECONDS = 6

const statusOf = new Map<unknown, number>([['13116900216', 4]])
const app = express()
const server = createServer({ keepAliveTimeout: 65_000 }, app)
const used = new Map<string, number>()

interface Trust {
  readonly issuer: string
  readonly keys: ReturnType<typeof createLocalJWKSet>
  readonly url: string
}

async function authorize(request: Request, { issuer, keys, url }: Trust): Promise<void> {
  const token = request.headers.authorization?.replace(/^DPoP /, '') ?? ''
  const { payload } = await jwtVerify<{ cnf?: { jkt?: string } }>(token, keys, { issuer, audience: AUDIENCE })
  const proof = await jwtVerify(request.headers['dpop']?.toString() ?? '', EmbeddedJWK, {
    typ: 'dpop+jwt',
    algorithms: ['ES256'],
    maxTokenAge: PROOF_SECONDS,
    clockTolerance: PROOF_SECONDS,
  })
  const { jti, htm, htu, ath } = proof.payload
  const jwk = proof.protectedHeader.jwk
  const bound = jwk !== undefined && (await calculateJwkThumbprint(jwk)) === payload.cnf?.jkt
  const meant = htm === request.method && htu === url
  const fits = ath === createHash('sha256').update(token).digest('base64url')
  if (!bound || !meant || !fits || typeof jti !== 'string' || isUsed(jti))
    throw new Error('the proof does not fit')
}

function isUsed(jti: string): boolean {
  const now = Date.now()
  for (const [old, until] of used) {
    if (until > now) break
    used.delete(old)
  }
  if (used.has(jti)) return true
  used.set(jti, now + 2 * PROOF_SECONDS * 1000)
  return false
}

function answerWith(trust: Trust): void {
  app.use(express.json())
  app.post(PATH, async (request, response) => {
    try {
      await authorize(request, trust)
    } catch {
      response.status(401).json({ status: 401 })
      return
    }
    const status = statusOf.get(request.body.fnr) ?? 2
    response.json({
      returTekst: 'Pasienten har kjernejournal',
      status,
      sperringDetaljer: [],
      harLegemidler: true,
    })
  })
}

serveOrders<NaiveOrders>(
  {
    cpu: cpuMicros,
    async start({ issuer, jwks }) {
      const published = (await (await fetch(jwks)).json()) as JSONWebKeySet
      return new Promise((resolve) => {
        server.listen(0, '127.0.0.1', () => {
          const { port } = server.address() as AddressInfo
          const url = `http://127.0.0.1:${port}${PATH}`
          answerWith({ issuer, keys: createLocalJWKSet(published), url })
          resolve({ port, path: PATH, url })
        })
      })
    },
  },
  () => {
    server.close()
    server.closeAllConnections()
  },
)
