// Exchanges a token from Maskinporten or ID-porten for one of Altinn's own, and tells who signs those.
import { decodeJwt, type JWTPayload } from 'jose'
import { z } from 'zod'
import { bearerToken, createTokenReader } from '#simulators/core/keys/token-reader.ts'
import { ProblemError } from '#simulators/core/problem.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import type { Altinn } from '../altinn.ts'
import { SERVICES } from '../services.ts'
import { VALIDITY_S } from './tokens.ts'

const consumer = z.object({ ID: z.string().regex(/^0192:\d{9}$/) })

export interface Exchange {
  readonly exchange: Handler
  readonly discovery: Handler
  readonly keys: Handler
}

export function createExchange(altinn: Altinn): Exchange {
  const { addresses, tokens, parties, population } = altinn
  const reader = createTokenReader({ ...altinn, name: 'altinn' })
  const discoveries: Readonly<Record<string, string>> = {
    maskinporten: `${addresses.maskinporten}/.well-known/oauth-authorization-server`,
    'id-porten': `${addresses.idporten}/.well-known/openid-configuration`,
  }

  async function verified(token: string, discovery: string): Promise<JWTPayload> {
    const read = await reader.read(token, discovery)
    if ('claims' in read) return read.claims
    if (read.away) throw new ProblemError(503, read.refused)
    throw unauthorised(read.refused, issuerOf(token))
  }

  function fromMaskinporten(source: JWTPayload, test: boolean): JWTPayload {
    const { aud, iss, client_amr, sid, iat, exp, jti, nbf, ...kept } = source
    const organisation = consumer.safeParse(source['consumer'])
    if (!organisation.success) throw unauthorised('The token from Maskinporten names no consumer')
    const number = organisation.data.ID.slice('0192:'.length)
    const owner = SERVICES.find(({ owner }) => owner.organization === number)?.owner
    return {
      ...kept,
      ...(owner && { 'urn:altinn:org': test ? 'ttd' : owner.orgcode }),
      'urn:altinn:orgNumber': number,
      'urn:altinn:authenticatemethod': 'maskinporten',
      'urn:altinn:authlevel': 3,
    }
  }

  function fromIdporten(source: JWTPayload): JWTPayload {
    const { aud, iss, client_amr, sid, iat, exp, jti, nbf, ...kept } = source
    const person = population.person(String(source['pid'] ?? ''))
    if (!person) throw unauthorised('The token from ID-porten names nobody who is known')
    return {
      ...kept,
      'urn:altinn:userid': parties.numberOf(person) - 30_000_000,
      'urn:altinn:username': '',
      'urn:altinn:partyid': parties.numberOf(person),
      'urn:altinn:party:uuid': parties.idOf(person),
      'urn:altinn:authenticatemethod': methodOf(source['amr']),
      'urn:altinn:authlevel': source['acr'] === 'idporten-loa-high' ? 4 : 3,
    }
  }

  return {
    async exchange(request, response) {
      const provider = request.params['provider'] ?? ''
      const token = bearerToken(request.headers.authorization)
      const discovery = Object.hasOwn(discoveries, provider) ? discoveries[provider] : undefined
      if (discovery === undefined && provider !== 'altinnstudio')
        throw new ProblemError(400, `Unknown provider ${provider.slice(0, 40)}.`, {
          explanation: { reason: 'Tokens of this provider are not exchanged', at: 'path' },
        })
      if (token === undefined) throw unauthorised('The call has no Bearer token')
      if (discovery === undefined) throw unauthorised('Nobody issues tokens of Altinn Studio here')
      const source = await verified(token, discovery)
      const claims =
        provider === 'maskinporten'
          ? fromMaskinporten(source, request.searchParams.get('test') === 'true')
          : fromIdporten(source)
      response.json(await tokens.sign(claims, VALIDITY_S))
    },

    discovery(_request, response) {
      response.json({
        issuer: tokens.issuer,
        jwks_uri: `${tokens.issuer}.well-known/openid-configuration/jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
      })
    },

    keys(_request, response) {
      response.json({ keys: tokens.keys() })
    },
  }
}

function methodOf(amr: unknown): string {
  const [first] = Array.isArray(amr) ? amr : [amr]
  return typeof first === 'string' ? first : 'NotDefined'
}

function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss
  } catch {
    return undefined
  }
}

function unauthorised(reason: string, actual?: string): ProblemError {
  return new ProblemError(401, reason, {
    explanation: { reason, at: 'header.authorization', ...(actual !== undefined && { actual }) },
  })
}
