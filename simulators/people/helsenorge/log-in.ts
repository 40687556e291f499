// Helsenorge as a client of ID-porten: code flow with PKCE.
import { createHash } from 'node:crypto'
import { decodeJwt } from 'jose'
import { z } from 'zod'
import { HELSENORGE } from '../idporten/idporten.ts'
import type { People } from '../people.ts'

export interface Started {
  readonly verifier: string
  readonly nonce: string
}

export interface LogInOutcome {
  /** Absent when the log-in did not succeed. */
  readonly pid?: string
  readonly eid: string
  readonly high: boolean
  /** Text key of what went wrong. */
  readonly trouble?: string
}

interface LogIn {
  /** Where the browser goes to log in. */
  address(begun: Started, state: string, language: string): string
  finish(code: string, begun: Started): Promise<LogInOutcome>
}

const tokens = z.object({ id_token: z.string() })

export function createLogIn({ addresses, fetch, idporten }: People): LogIn {
  const client = { client_id: HELSENORGE, redirect_uri: `${addresses.helsenorge}/innlogget` }

  return {
    address({ verifier, nonce }, state, language) {
      const query = new URLSearchParams({
        ...client,
        response_type: 'code',
        scope: 'openid profile',
        state,
        nonce,
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
        acr_values: 'idporten-loa-high',
        ui_locales: language,
      })
      return `${addresses.idporten}/authorize?${query}`
    },
    async finish(code, { verifier, nonce }) {
      try {
        const response = await fetch(`${addresses.idporten}/token`, {
          method: 'POST',
          body: new URLSearchParams({
            grant_type: 'authorization_code',
            ...client,
            code,
            code_verifier: verifier,
          }),
        })
        if (!response.ok) return failed('token')
        const { id_token } = tokens.parse(await response.json())
        const claims = await idporten.verify(id_token)
        if (!claims || decodeJwt(id_token)['nonce'] !== nonce) return failed('token')
        const [eid] = [claims['amr']].flat()
        return { pid: String(claims['pid']), eid: String(eid), high: claims['acr'] === 'idporten-loa-high' }
      } catch {
        return failed('token')
      }
    },
  }
}

export const failed = (why: 'cancelled' | 'gone' | 'state' | 'token'): LogInOutcome => ({
  eid: '',
  high: false,
  trouble: `helsenorge.trouble.${why}`,
})
