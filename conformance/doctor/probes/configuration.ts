// The EPJ's HelseID configuration: its file, its addresses, and whether HelseID knows the client.

import { z } from 'zod'
import { percentDecoded } from '../../evidence/percent.ts'
import { parsedJson } from '../../parsed-json.ts'
import { asking, type Finding } from '../finding.ts'
import { askForToken } from './ask-for-token.ts'
import { askKey } from './key.ts'
import type { Surroundings } from './surroundings.ts'
import { PROBE_TIMEOUT_MS } from './surroundings.ts'

const fileSchema = z.looseObject({
  authority: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  privateJwk: z.string().min(2),
  redirectUris: z.array(z.string()).default([]),
  scopes: z.array(z.string()).default([]),
})

const file = asking(
  'configuration.file',
  { nb: 'Kan konfigurasjonsfilen leses?', en: 'Can the configuration file be read?' },
  {
    nb: 'Last den ned på nytt fra rommets Selvbetjening, og gi filen som den er: npm run conformance -- doctor <fil>.',
    en: 'Download it anew from the room’s Selvbetjening, and give the file as it is: npm run conformance -- doctor <file>.',
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
  if (text === undefined)
    return [
      file('not-asked', {
        nb: 'ingen fil er oppgitt: doctor <konfigurasjonsfil>',
        en: 'no file was given: doctor <configuration file>',
      }),
    ]
  const read = fileSchema.safeParse(parsedJson(text))
  // The parser's own words may quote the key.
  if (!read.success)
    return [
      file('ill', {
        nb: `kan ikke leses ved ${read.error.issues[0]?.path.join('.') || 'toppen'}`,
        en: `not readable at ${read.error.issues[0]?.path.join('.') || 'the top'}`,
      }),
    ]
  const { data } = read
  const jwk = parsedJson(
    data.privateJwk.startsWith('%7B') ? percentDecoded(data.privateJwk) : data.privateJwk,
  )
  const found = await askKey(jwk)
  const metadata = await askAuthority(data.authority, around)
  const usable = found.every(({ health }) => health !== 'ill') && metadata.health === 'well'
  return [
    file('well', { nb: `klient ${data.clientId.slice(0, 60)}`, en: `client ${data.clientId.slice(0, 60)}` }),
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
      : token('not-asked', {
          nb: 'nøkkelen eller adressen må rettes først',
          en: 'the key or the address must be mended first',
        }),
  ]
}

async function askAuthority(address: string, { fetch }: Surroundings): Promise<Finding> {
  const url = `${address.replace(/(?<!\/)\/+$/, '')}/.well-known/openid-configuration`
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS), redirect: 'manual' })
    if (!answer.ok)
      return authority('ill', { nb: `${url} svarer ${answer.status}`, en: `${url} answers ${answer.status}` })
    const said: unknown = await answer.json()
    const issuer = issuerIn(said)
    return issuer === address
      ? authority('well', issuer)
      : authority('ill', {
          nb: `authority er ${address}, issuer er ${issuer.slice(0, 200)}`,
          en: `authority is ${address}, issuer is ${issuer.slice(0, 200)}`,
        })
  } catch (error) {
    return authority('ill', `${url}: ${reasonOf(error)}`)
  }
}

function issuerIn(metadata: unknown): string {
  return typeof metadata === 'object' && metadata !== null && 'issuer' in metadata
    ? String(metadata.issuer)
    : ''
}

function askRedirect(registered: readonly string[], used: string | undefined): Finding {
  if (registered.length === 0)
    return redirect('doubtful', {
      nb: 'filen nevner ingen redirect URI',
      en: 'the file names no redirect URI',
    })
  if (used === undefined)
    return redirect('not-asked', {
      nb: `registrert: ${registered.join(', ').slice(0, 300)}; oppgi --redirect-uri <EPJ-ens> for å sammenligne`,
      en: `registered: ${registered.join(', ').slice(0, 300)}; give --redirect-uri <the EPJ’s> to compare`,
    })
  const fits = registered.some((one) => one === used || withoutPort(one) === withoutPort(used))
  return redirect(fits ? 'well' : 'ill', {
    nb: `${used.slice(0, 200)}; registrert: ${registered.join(', ').slice(0, 300)}`,
    en: `${used.slice(0, 200)}; registered: ${registered.join(', ').slice(0, 300)}`,
  })
}

/** RFC 8252 section 7.3: the port of a loopback redirect is free. */
function withoutPort(address: string): string {
  const url = URL.parse(address)
  if (!url || !['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)) return address
  url.port = ''
  return url.href
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message || error.cause.name : error.message
}
