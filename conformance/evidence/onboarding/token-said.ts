// What calls for tokens say of who is behind them: which client, and who logged in how.
import type { Exchange } from '#simulators/core/journal/exchange.ts'
import { decodeJwt, type Jwt, members, text, word } from '../jwt.ts'
import { type Moment, momentOf } from '../moment.ts'
import { bodyText } from '../seen.ts'

export interface TokenSaid {
  readonly form: Pick<URLSearchParams, 'get'>
  readonly assertion?: Jwt | undefined
  readonly idToken?: Jwt | undefined
}

export interface LogIn extends Moment {
  readonly pid: string
  readonly level: string
  readonly idp: string
}

export function readToken({ request, response }: Exchange): TokenSaid {
  const form = new URLSearchParams(bodyText(request.body) ?? '')
  return {
    form,
    assertion: decodeJwt(form.get('client_assertion') ?? undefined),
    idToken: decodeJwt(text(members(bodyText(response?.body))['id_token'])),
  }
}

/** What was read of the calls for tokens is not read again. */
export function saidBy(
  tokens: readonly (TokenSaid & { readonly seq: number })[],
): (exchange: Exchange) => TokenSaid {
  const known = new Map(tokens.map((call) => [call.seq, call]))
  return (exchange) => known.get(exchange.seq) ?? readToken(exchange)
}

/** Whoever proved who it is; the client id itself may be left out of the form. */
export function clientIn({ form, assertion }: TokenSaid): string | undefined {
  return text(assertion?.claims['sub']) ?? form.get('client_id') ?? undefined
}

export function logInOf(exchange: Exchange, { idToken }: TokenSaid): readonly LogIn[] {
  const claims = idToken?.claims
  const pid = text(claims?.['helseid://claims/identity/pid'])
  if (!claims || pid === undefined) return []
  return [
    {
      ...momentOf(exchange),
      pid,
      level: word(claims['helseid://claims/identity/security_level']) ?? '',
      idp: word(claims['idp']) ?? '',
    },
  ]
}
