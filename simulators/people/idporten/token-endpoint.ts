// What a client gets for its code: tokens, and of them what ID-porten knows of the person.
import { createHash } from 'node:crypto'
import { formBody } from '#simulators/core/call/body.ts'
import { bearerToken } from '#simulators/core/keys/token-reader.ts'
import type { Random } from '#simulators/core/room/random.ts'
import type { Collection } from '#simulators/core/room/store.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import type { People } from '../people.ts'
import type { IdportenEid } from './e-ids.ts'
import type { AuthorizeRequest } from './requests.ts'

const TOKEN_S = 120

export interface LoggedIn {
  readonly request: AuthorizeRequest
  readonly pid: string
  readonly eid: IdportenEid
  readonly at: number
}

export interface TokenEndpoint {
  readonly token: Handler
  readonly userinfo: Handler
}

export function createTokenEndpoint(
  { idporten, random }: People,
  codes: Collection<LoggedIn>,
  ids: Random,
): TokenEndpoint {
  /** Pairwise: each client knows a person by another. */
  const subjectOf = (client: string, pid: string) => random.fork(`sub/${client}/${pid}`).base64url(24)

  return {
    async token(request, response) {
      const form = formBody(request)
      const fail = (member: string, description: string, error = 'invalid_grant') => {
        request.recording.explain({ reason: description, at: `body.${member}` })
        response.status(400).json({ error, error_description: description })
      }
      if (form.get('grant_type') !== 'authorization_code')
        return fail('grant_type', 'grant_type must be authorization_code', 'unsupported_grant_type')
      const code = form.get('code') ?? ''
      const found = codes.get(code)
      codes.delete(code)
      const verifier = createHash('sha256')
        .update(form.get('code_verifier') ?? '')
        .digest('base64url')
      if (!found) return fail('code', 'The code is unknown, used, or has expired')
      if (found.request.client.id !== form.get('client_id'))
        return fail('client_id', 'The code belongs to another client')
      if (found.request.client.redirectUri !== form.get('redirect_uri'))
        return fail('redirect_uri', 'redirect_uri is not that of the request')
      if (verifier !== found.request.challenge)
        return fail('code_verifier', 'code_verifier does not fit the code_challenge')
      const { client, nonce } = found.request
      const shared = {
        sub: subjectOf(client.id, found.pid),
        pid: found.pid,
        acr: found.eid.acr,
        amr: [found.eid.amr],
        auth_time: found.at,
        locale: request.language,
        sid: ids.base64url(24),
      }
      response.set('cache-control', 'no-store')
      response.json({
        access_token: await idporten.sign(
          { ...shared, client_id: client.id, scope: 'openid profile' },
          TOKEN_S,
        ),
        token_type: 'Bearer',
        expires_in: TOKEN_S,
        scope: 'openid profile',
        id_token: await idporten.sign({ ...shared, aud: client.id, nonce }, TOKEN_S),
      })
    },

    /** No name: ID-porten has none to give. */
    async userinfo(request, response) {
      const token = bearerToken(request.headers.authorization)
      const claims = token === undefined ? undefined : await idporten.verify(token)
      // An ID token has the same signature, and no scope.
      if (claims?.['scope'] === undefined) {
        request.recording.explain({
          reason: 'The access token is not from this ID-porten, or has expired',
          at: 'header.authorization',
        })
        response.set('www-authenticate', 'Bearer error="invalid_token"').status(401).end()
        return
      }
      response.json({ sub: claims.sub, pid: claims['pid'], locale: claims['locale'] })
    },
  }
}
