// The EPJ's HelseID configuration: its file, its key, its addresses, and whether HelseID knows the client.
import { importJWK, type JWK } from 'jose'
import { z } from 'zod'
import { asking, type Finding } from '../finding.ts'
import { askForToken } from './ask-for-token.ts'
import type { Surroundings } from './surroundings.ts'
import { PROBE_TIMEOUT_MS } from './surroundings.ts'

const fileSchema = z.looseObject({
  authority: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  privateJwk: z.string().min(2),
  redirectUris: z.array(z.string()).default([]),
  scopes: z.array(z.string()).default([]),
})

/** helseid.md: what HelseID takes for client assertions. */
const ALGORITHMS: Readonly<Record<string, readonly string[]>> = {
  RSA: ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512'],
  EC: ['ES256', 'ES384', 'ES512'],
}

const file = asking(
  'configuration.file',
  { nb: 'Kan konfigurasjonsfilen leses?', en: 'Can the configuration file be read?' },
  {
    nb: 'Last den ned på nytt fra rommets Selvbetjening, og gi filen som den er: testbenk doctor <fil>.',
    en: 'Download it anew from the room’s Selvbetjening, and give the file as it is: testbenk doctor <file>.',
  },
)
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
const authority = asking(
  'configuration.authority',
  {
    nb: 'Svarer HelseID på adressen i filen, og heter den det samme?',
    en: 'Does HelseID answer at the file’s address, under the same name?',
  },
  {
    nb: 'authority skal være nøyaktig issuer fra metadataene, uten skråstrek til slutt. Den er også aud i client assertion.',
    en: 'authority must be exactly the issuer in the metadata, without a slash at the end. It is also aud of the client assertion.',
  },
)
const redirect = asking(
  'configuration.redirect',
  { nb: 'Kan nettleseren sendes tilbake til EPJ-en?', en: 'Can the browser be sent back to the EPJ?' },
  {
    nb: 'Registrer hele adressen EPJ-en bruker. Bare porten til localhost og 127.0.0.1 er fri; vert, sti og skråstreker må være like.',
    en: 'Register the whole address that the EPJ uses. Only the port of localhost and 127.0.0.1 is free; host, path and slashes must be the same.',
  },
)
const token = asking(
  'configuration.token',
  { nb: 'Gir HelseID klienten et token?', en: 'Does HelseID give the client a token?' },
  {
    nb: 'Les grunnen i rommets hendelser: den sier hvilket felt som var galt, hva som var ventet og hva som kom.',
    en: 'Read the reason among the room’s events: it says which member was wrong, what was expected and what came.',
  },
)

export async function askConfiguration(
  text: string | undefined,
  redirectUri: string | undefined,
  around: Surroundings,
): Promise<readonly Finding[]> {
  if (text === undefined) return [file('not-asked', 'no file was given: doctor <configuration file>')]
  const read = fileSchema.safeParse(parse(text))
  // The parser's own words may quote the key.
  if (!read.success)
    return [file('ill', `not readable at ${read.error.issues[0]?.path.join('.') || 'the top'}`)]
  const { data } = read
  const jwk = parse(data.privateJwk.startsWith('%7B') ? decoded(data.privateJwk) : data.privateJwk)
  const found = await askKey(jwk)
  const metadata = await askAuthority(data.authority, around)
  const usable = found.every(({ health }) => health !== 'ill') && metadata.health === 'well'
  return [
    file('well', `client ${data.clientId.slice(0, 60)}`),
    ...found,
    metadata,
    askRedirect(data.redirectUris, redirectUri),
    usable
      ? await askForToken({
          ask: token,
          authority: data.authority,
          clientId: data.clientId,
          scopes: data.scopes,
          jwk,
          around,
        })
      : token('not-asked', 'the key or the address must be mended first'),
  ]
}

async function askKey(jwk: unknown): Promise<readonly Finding[]> {
  if (!isRecord(jwk)) return [key('ill', 'privateJwk is not JSON')]
  const { kty, alg, d, n } = jwk
  const algorithms = ALGORITHMS[String(kty)]
  if (!algorithms) return [key('ill', `kty is «${String(kty).slice(0, 20)}»`)]
  if (typeof d !== 'string') return [key('ill', 'the private part (d) is missing')]
  if (alg !== undefined && !algorithms.includes(String(alg)))
    return [key('ill', `alg is «${String(alg).slice(0, 20)}», kty is ${String(kty)}`)]
  const bits = typeof n === 'string' ? Buffer.from(n, 'base64url').length * 8 : undefined
  if (bits !== undefined && bits < 2048) return [key('ill', `RSA with ${bits} bits`)]
  const problem = await importProblem(jwk as JWK, String(alg ?? algorithms[0]))
  return [
    problem === undefined
      ? key('well', `${String(kty)}${bits ? ` ${bits} bits` : ''}, ${String(alg ?? 'alg not said')}`)
      : key('ill', problem),
    typeof jwk['kid'] === 'string' && jwk['kid'] !== ''
      ? kid('well', jwk['kid'].slice(0, 80))
      : kid('doubtful', 'no kid'),
  ]
}

async function importProblem(jwk: JWK, alg: string): Promise<string | undefined> {
  try {
    await importJWK(jwk, alg)
    return undefined
  } catch {
    // Not the library's words: they may quote what they choke on.
    return 'the parts of the key do not make a key'
  }
}

async function askAuthority(address: string, { fetch }: Surroundings): Promise<Finding> {
  const url = `${address.replace(/\/+$/, '')}/.well-known/openid-configuration`
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS), redirect: 'manual' })
    if (!answer.ok) return authority('ill', `${url} answers ${answer.status}`)
    const said: unknown = await answer.json()
    const issuer = isRecord(said) ? String(said['issuer']) : ''
    return issuer === address
      ? authority('well', issuer)
      : authority('ill', `authority is ${address}, issuer is ${issuer.slice(0, 200)}`)
  } catch (error) {
    return authority('ill', `${url}: ${reasonOf(error)}`)
  }
}

function askRedirect(registered: readonly string[], used: string | undefined): Finding {
  if (registered.length === 0) return redirect('doubtful', 'the file names no redirect URI')
  if (used === undefined)
    return redirect(
      'not-asked',
      `registered: ${registered.join(', ').slice(0, 300)}; give --redirect-uri <the EPJ’s> to compare`,
    )
  const fits = registered.some((one) => one === used || withoutPort(one) === withoutPort(used))
  return redirect(
    fits ? 'well' : 'ill',
    `${used.slice(0, 200)}; registered: ${registered.join(', ').slice(0, 300)}`,
  )
}

/** RFC 8252 section 7.3: the port of a loopback redirect is free. */
function withoutPort(address: string): string {
  const url = URL.parse(address)
  if (!url || !['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) return address
  url.port = ''
  return url.href
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message || error.cause.name : error.message
}
