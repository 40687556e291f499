// The test token generator: a token of Altinn's for anybody, without any log-in. Only for testing, as the real one.
import type { JWTPayload } from 'jose'
import { z } from 'zod'
import { checked } from '#simulators/core/call/body.ts'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import { isOrganisasjonsnummer, isSyntheticOrAllowed } from '#simulators/population/index.ts'
import type { Altinn } from '../altinn.ts'
import { VALIDITY_S } from './tokens.ts'

const ENVIRONMENTS = ['at21', 'at22', 'at23', 'at24', 'tt02', 'yt01', 'none'] as const

const shared = {
  env: z.enum(ENVIRONMENTS),
  scopes: z.string().max(2_000).default(''),
  ttl: z.coerce.number().int().min(1).max(86_400).default(VALIDITY_S),
  dump: z.enum(['true', 'false']).default('false'),
}
const number = z.coerce.number().int().min(1).max(999_999_999)

const enterprise = z.strictObject({
  ...shared,
  org: z.string().max(20).optional(),
  orgNo: z.string().refine(isOrganisasjonsnummer, 'must be nine digits with a right check digit'),
})
const personal = z.strictObject({
  ...shared,
  pid: z.string().refine(isSyntheticOrAllowed, 'must be a synthetic national identity number'),
  userId: number.optional(),
  partyId: number.optional(),
  authLvl: z.coerce.number().int().min(0).max(4).default(3),
})

export interface TestTokens {
  readonly enterprise: Handler
  readonly personal: Handler
}

export function createTestTokens({ tokens, parties, population }: Altinn): TestTokens {
  async function answer(
    request: SimRequest,
    response: Parameters<Handler>[1],
    { ttl, dump }: { readonly ttl: number; readonly dump: string },
    claims: JWTPayload,
  ): Promise<void> {
    const token = await tokens.sign(claims, ttl)
    request.recording.fact('scope', String(claims['scope']))
    if (dump === 'true') response.json({ token, claims })
    else response.type('text/plain').send(token)
  }

  const scopesOf = (text: string) =>
    text
      .split(/[\s,]+/)
      .filter(Boolean)
      .join(' ')

  return {
    async enterprise(request, response) {
      const asked = checked(Object.fromEntries(request.searchParams), enterprise)
      await answer(request, response, asked, {
        scope: scopesOf(asked.scopes),
        consumer: { authority: 'iso6523-actorid-upis', ID: `0192:${asked.orgNo}` },
        ...(asked.org !== undefined && { 'urn:altinn:org': asked.org }),
        'urn:altinn:orgNumber': asked.orgNo,
        'urn:altinn:authenticatemethod': 'maskinporten',
        'urn:altinn:authlevel': 3,
      })
    },

    async personal(request, response) {
      const asked = checked(Object.fromEntries(request.searchParams), personal)
      const person = population.person(asked.pid)
      const partyId = asked.partyId ?? (person ? parties.numberOf(person) : 50_000_000)
      await answer(request, response, asked, {
        scope: scopesOf(asked.scopes) || 'altinn:portal/enduser',
        pid: asked.pid,
        'urn:altinn:userid': asked.userId ?? partyId - 30_000_000,
        'urn:altinn:partyid': partyId,
        ...(person && { 'urn:altinn:party:uuid': parties.idOf(person) }),
        'urn:altinn:authenticatemethod': 'BankID',
        'urn:altinn:authlevel': asked.authLvl,
      })
    },
  }
}
