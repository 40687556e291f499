// The configuration file from HelseID Selvbetjening (helseid documentation, «konfigurasjonsfil»): JSON in which
// the private key is itself a string of JSON. Unknown members are let be.

import { z } from 'zod'
import { percentDecoded } from '../core/call/percent.ts'
import { Trouble } from './trouble.ts'
import { withoutSlashes } from './without-slashes.ts'

const fileSchema = z.looseObject({
  authority: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  scopes: z.array(z.string()).min(1),
  redirectUris: z.array(z.string()).optional(),
  postLogoutRedirectUris: z.array(z.string()).optional(),
  childOrganizationNumbers: z.array(z.string()).optional(),
  privateJwk: z.string().min(2),
})

const keySchema = z.looseObject({
  kty: z.string(),
  d: z.string(),
  kid: z.string().optional(),
  alg: z.string().optional(),
})

/** A private JWK with its algorithm. */
export interface ClientKey {
  readonly kty: string
  readonly alg: string
  readonly kid?: string | undefined
  readonly [member: string]: unknown
}

export interface HelseidClient {
  readonly authority: string
  readonly clientId: string
  readonly scopes: readonly string[]
  readonly redirectUri: string | undefined
  readonly postLogoutRedirectUri: string | undefined
  /** Sub-units that the client may act for; undefined when the file does not say. */
  readonly units: readonly string[] | undefined
  readonly key: ClientKey
}

export function readConfigurationFile(text: string): HelseidClient {
  const file = fileSchema.safeParse(parse(text, 'configuration.notJson'))
  if (!file.success) throw unusable(file.error)
  const key = keySchema.safeParse(parse(decoded(file.data.privateJwk), 'configuration.badKey'))
  if (!key.success) throw unusable(key.error, 'privateJwk')
  return {
    authority: withoutSlashes(file.data.authority),
    clientId: file.data.clientId,
    scopes: file.data.scopes,
    redirectUri: file.data.redirectUris?.[0],
    postLogoutRedirectUri: file.data.postLogoutRedirectUris?.[0],
    units: file.data.childOrganizationNumbers,
    key: { ...key.data, alg: key.data.alg ?? (key.data.kty === 'EC' ? 'ES256' : 'PS256') },
  }
}

function parse(text: string, key: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    // The parser's own message may quote the text, and the text may be a private key.
    throw new Trouble({ key }, 'The HelseID configuration file, or the key in it, is not JSON', { cause })
  }
}

/** Some downloads carry the key URL-encoded; FHI's reader decodes it too. */
function decoded(privateJwk: string): string {
  return privateJwk.startsWith('%7B') ? percentDecoded(privateJwk) : privateJwk
}

function unusable({ issues }: z.ZodError, within?: string): Trouble {
  const paths = issues.map(({ path }) => [...(within === undefined ? [] : [within]), ...path].join('.'))
  const members = [...new Set(paths)].filter((path) => path !== '').join(', ')
  // A list or a number has no members to name.
  if (members === '')
    return new Trouble({ key: 'configuration.notJson' }, 'The configuration file is no JSON object')
  return new Trouble(
    { key: 'configuration.unusable', vars: { members } },
    `The HelseID configuration file lacks, or has wrongly: ${members}`,
  )
}
