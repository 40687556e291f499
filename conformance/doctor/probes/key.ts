// The private key of the EPJ's configuration: whether it is whole, of a kind that HelseID takes, and has a name.

import { importJWK, type JWK } from 'jose'
import { isRecord } from '../../evidence/members.ts'
import type { Bilingual } from '../../result.ts'
import { asking, type Finding } from '../finding.ts'

/** helseid.md: what HelseID takes for client assertions. */
const ALGORITHMS: Readonly<Record<string, readonly string[]>> = {
  RSA: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  EC: ['ES256', 'ES384', 'ES512'],
}

const key = asking(
  'keys.private',
  { nb: 'Er nøkkelen hel og av riktig slag?', en: 'Is the key whole and of the right kind?' },
  {
    nb: 'privateJwk skal være en privat RSA-nøkkel (minst 2048 bit) eller EC-nøkkel som JSON i en tekst, med alg som passer til nøkkelen.',
    en: 'privateJwk must be a private RSA key (2048 bits or more) or EC key, as JSON inside a string, with an alg that suits the key.',
  },
)
const kid = asking(
  'keys.kid',
  { nb: 'Har nøkkelen en kid?', en: 'Does the key have a kid?' },
  {
    nb: 'Ta med kid fra Selvbetjening i headeren til hver client assertion, ellers må HelseID prøve alle nøklene.',
    en: 'Put the kid from Selvbetjening in the header of each client assertion, or HelseID must try all keys.',
  },
)
export async function askKey(jwk: unknown): Promise<readonly Finding[]> {
  if (!isRecord(jwk)) return [key('ill', { nb: 'privateJwk er ikke JSON', en: 'privateJwk is not JSON' })]
  const { kty, alg, d, n } = jwk
  const algorithms = ALGORITHMS[String(kty)]
  if (!algorithms)
    return [
      key('ill', { nb: `kty er «${String(kty).slice(0, 20)}»`, en: `kty is “${String(kty).slice(0, 20)}”` }),
    ]
  if (typeof d !== 'string')
    return [key('ill', { nb: 'den private delen (d) mangler', en: 'the private part (d) is missing' })]
  if (alg !== undefined && !algorithms.includes(String(alg)))
    return [
      key('ill', {
        nb: `alg er «${String(alg).slice(0, 20)}», kty er ${String(kty)}`,
        en: `alg is “${String(alg).slice(0, 20)}”, kty is ${String(kty)}`,
      }),
    ]
  const bits = typeof n === 'string' ? Buffer.from(n, 'base64url').length * 8 : undefined
  if (bits !== undefined && bits < 2048)
    return [key('ill', { nb: `RSA med ${bits} bit`, en: `RSA with ${bits} bits` })]
  const problem = await importProblem(jwk as JWK, String(alg ?? algorithms[0]))
  return [
    problem === undefined
      ? key('well', {
          nb: `${String(kty)}${bits ? ` ${bits} bit` : ''}, ${String(alg ?? 'alg ikke oppgitt')}`,
          en: `${String(kty)}${bits ? ` ${bits} bits` : ''}, ${String(alg ?? 'alg not said')}`,
        })
      : key('ill', problem),
    typeof jwk['kid'] === 'string' && jwk['kid'] !== ''
      ? kid('well', jwk['kid'].slice(0, 80))
      : kid('doubtful', { nb: 'kid mangler', en: 'no kid' }),
  ]
}

async function importProblem(jwk: JWK, alg: string): Promise<Bilingual | undefined> {
  try {
    await importJWK(jwk, alg)
    return undefined
  } catch {
    // Not the library's words: they may quote what they choke on.
    return {
      nb: 'delene av nøkkelen utgjør ikke en nøkkel',
      en: 'the parts of the key do not make a key',
    }
  }
}
