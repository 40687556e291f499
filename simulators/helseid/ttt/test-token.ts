// A test token: claims, header and signature, each of which can be ordered wrong.
import { createHmac } from 'node:crypto'
import { deriveEcKey } from '../../core/keys/keys.ts'
import { lifetimes } from '../sts/settings.ts'
import type { Sts } from '../sts/sts.ts'
import type { Claims } from '../sts/tokens/claims.ts'
import { claim } from '../sts/tokens/scopes.ts'
import { createSigning } from '../sts/tokens/signing.ts'
import { attestClaims } from './attest-claims.ts'
import { clientClaims, personOf, userClaims } from './generated-claims.ts'
import type { TestTokenAnswer, TestTokenOrder } from './order.ts'
import { createProof, type ProofKey, proofKey } from './proof.ts'

const HOUR = 3600
const DAY = 86_400

export async function createTestToken(
  sts: Sts,
  order: TestTokenOrder,
): Promise<NonNullable<TestTokenAnswer['successResponse']>> {
  const parameters = order.dPoPProofParameters ?? {}
  const usual = deriveEcKey(sts.deps.random.fork('ttt-proof-key'), 'ES256')
  const key = order.createDPoPTokenWithDPoPProof ? await proofKey(parameters, usual) : undefined
  const claims = claimsOf(sts, order, key)
  const accessTokenJwt = await signed(sts, order, claims)
  const dPoPProof = key
    ? createProof({
        parameters,
        proofKey: key,
        token: accessTokenJwt,
        jti: sts.newId(),
        now: sts.deps.clock.seconds(),
      })
    : null
  return { accessTokenJwt, dPoPProof }
}

function claimsOf(sts: Sts, order: TestTokenOrder, key: ProofKey | undefined): Claims {
  const client = clientClaims(sts, order)
  const user = userClaims(sts, order)
  const exchange = order.tokenExchangeParameters ?? {}
  const claims: Claims = {
    iss: issuerOf(sts, order),
    ...times(sts, order),
    aud: audienceOf(order),
    cnf: confirmation(order, key),
    ...client,
    ...user,
    ...attestClaims(sts, order, personOf(sts, order)),
    ...(order.createTokenExchangeClaims && {
      act: {
        iss: exchange.issuer || sts.issuer,
        client_id: exchange.clientId || 'a-client-that-exchanged-the-token',
        [claim.orgnrParent]: exchange.orgnrParent || client[claim.orgnrParent],
      },
    }),
    ...Object.fromEntries((order.apiSpecificClaims ?? []).map(({ type, value }) => [type, value])),
    jti: client['jti'] ?? sts.newId(),
  }
  const unwanted = order.testbenkParameters?.withoutClaims ?? []
  return Object.fromEntries(
    Object.entries(claims).filter(([name, value]) => value !== undefined && !unwanted.includes(name)),
  )
}

/** The room is «Test»; another environment has another issuer. */
function issuerOf({ issuer }: Sts, { setInvalidIssuer, issuerEnvironment = 'Test' }: TestTokenOrder): string {
  if (setInvalidIssuer) return `${issuer}-of-somebody-else`
  return issuerEnvironment === 'Test' ? issuer : `${issuer}/${issuerEnvironment.toLowerCase()}`
}

function audienceOf({ audience, setInvalidAudience, testbenkParameters }: TestTokenOrder): unknown {
  const first = setInvalidAudience ? `${audience}-of-somebody-else` : audience
  const extra = testbenkParameters?.extraAudiences ?? []
  return extra.length > 0 ? [first, ...extra] : first
}

function times({ deps }: Sts, { expirationParameters = {}, testbenkParameters }: TestTokenOrder): Claims {
  const { setExpirationTimeAsExpired, expirationTimeInSeconds, expirationTimeInDays } = expirationParameters
  const lifetime =
    (expirationTimeInDays !== undefined ? expirationTimeInDays * DAY : undefined) ??
    expirationTimeInSeconds ??
    lifetimes.accessToken
  const moved = testbenkParameters?.setNotBeforeInTheFuture ? HOUR : 0
  const from = deps.clock.seconds() + moved - (setExpirationTimeAsExpired ? lifetime + HOUR : 0)
  return { nbf: from, iat: from, exp: from + lifetime }
}

function confirmation(
  { clientClaimsParameters = {}, dPoPProofParameters = {} }: TestTokenOrder,
  key: ProofKey | undefined,
): object | undefined {
  const { cnfJkt, cnfPublicKey } = clientClaimsParameters
  if (cnfJkt) return { jkt: cnfJkt }
  if (cnfPublicKey) return { jwk: cnfPublicKey }
  if (!key) return undefined
  const wrong = dPoPProofParameters.invalidDPoPProofParameters === 'SetAnInvalidJktValueInToken'
  return { jkt: wrong ? key.jkt.split('').toReversed().join('') : key.jkt }
}

function signed(sts: Sts, order: TestTokenOrder, claims: Claims): Promise<string> | string {
  const { typ, algorithm, signWithKeyOfAnotherRoom } = order.testbenkParameters ?? {}
  const type = typ ?? (order.headerParameters?.typ === 'jwt' ? 'JWT' : 'at+jwt')
  if (algorithm) return signedOtherwise(sts, algorithm, type, claims)
  if (order.signJwtWithInvalidSigningKey) return sts.signing.signWrongly(claims, type)
  return (signWithKeyOfAnotherRoom ? signingOfAnotherRoom(sts) : sts.signing).sign(claims, type)
}

/** Without a signature, or with the public key taken for a secret (RFC 8725 section 2.1). */
function signedOtherwise({ signing }: Sts, alg: 'none' | 'HS256', typ: string, claims: Claims): string {
  const [key] = signing.published()
  const text = [{ alg, kid: key?.kid, x5t: key?.x5t, typ }, claims]
    .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  const certificate = Buffer.from(key?.x5c[0] ?? '', 'base64')
  return `${text}.${alg === 'none' ? '' : createHmac('sha256', certificate).update(text).digest('base64url')}`
}

function signingOfAnotherRoom({ deps, issuer }: Sts) {
  const rotations = deps.store.collection<readonly number[]>('helseid.ttt-other-room')
  const random = deps.random.fork('another-room')
  return createSigning({ issuer, random, seconds: deps.clock.seconds, rotations })
}
