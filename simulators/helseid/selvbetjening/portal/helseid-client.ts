// The portal as a client of HelseID: what it asks on the back channel, and the tokens of the answers, verified.
import { createLocalJWKSet, importJWK, jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { ProblemError } from '../../../core/problem.ts'
import type { Random } from '../../../core/room/random.ts'
import type { SimulatorDeps } from '../../../core/simulator.ts'
import type { ReadyClient } from '../../../population/population.ts'
import type { Clients } from '../../sts/client/clients.ts'
import { paths } from '../../sts/settings.ts'

/** Whatever HelseID does not answer as it should is thrown as a `ProblemError` 400. */
export interface HelseidClient {
  /** Posts a form with the client's assertion. */
  ask<T>(schema: z.ZodType<T>, at: string, form: Record<string, string>): Promise<T>
  /** The payload of a token from HelseID to this client. */
  verified<T>(jwt: string, schema: z.ZodType<T>, typ: string): Promise<T>
}

export interface HelseidClientParts {
  readonly deps: Pick<SimulatorDeps, 'addresses' | 'clock' | 'fetch'>
  readonly clients: Clients
  readonly own: ReadyClient
  /** For the assertions' `jti`. */
  readonly draws: Random
}

/** Milliseconds of the machine's clock. */
const HELSEID_ANSWERS_WITHIN = 10_000
const jwks = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) })

export function createHelseidClient({ deps, clients, own, draws }: HelseidClientParts): HelseidClient {
  const { addresses, clock, fetch } = deps

  async function assertion(): Promise<string> {
    const key = await clients.privateKey(own)
    const now = clock.seconds()
    return new SignJWT({ jti: draws.uuid(), iat: now, nbf: now, exp: now + 30 })
      .setIssuer(own.clientId)
      .setSubject(own.clientId)
      .setAudience(addresses.helseid)
      .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'client-authentication+jwt' })
      .sign(await importJWK(key, key.alg))
  }

  async function call(at: string, init: RequestInit = {}): Promise<Response> {
    const signal = AbortSignal.timeout(HELSEID_ANSWERS_WITHIN)
    try {
      return await fetch(`${addresses.helseid}${at}`, { ...init, signal })
    } catch {
      throw stopped(`HelseID did not answer at ${at}`, at)
    }
  }

  return {
    async ask<T>(schema: z.ZodType<T>, at: string, form: Record<string, string>): Promise<T> {
      const body = new URLSearchParams({
        client_id: own.clientId,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await assertion(),
        ...form,
      })
      const answer = await call(at, { method: 'POST', body })
      const parsed = schema.safeParse(await answer.json().catch(() => undefined))
      if (answer.ok && parsed.success) return parsed.data
      throw stopped(`HelseID answered ${answer.status} at ${at}`, at)
    },

    async verified<T>(jwt: string, schema: z.ZodType<T>, typ: string): Promise<T> {
      const answer = await call(paths.jwks)
      try {
        const keys = createLocalJWKSet(jwks.parse(await answer.json()))
        const { payload } = await jwtVerify(jwt, keys, {
          issuer: addresses.helseid,
          audience: own.clientId,
          typ,
          currentDate: new Date(clock.now()),
        })
        return schema.parse(payload)
      } catch {
        throw stopped(`The token from HelseID cannot be verified (${typ})`, paths.jwks)
      }
    },
  }
}

/** @param at where in the log-in it went wrong. */
export function stopped(reason: string, at: string): ProblemError {
  return new ProblemError(400, reason, { explanation: { reason, at } })
}
