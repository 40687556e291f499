// Revocation (RFC 7009): a refresh token that the client is done with ends, and the log-in's other tokens for the client
// with it. Access tokens stay good until they expire, since APIs read them without asking HelseID.
import type { Handler, SimRequest } from '../../../core/simulator.ts'
import type { ReadyClient } from '../../../population/population.ts'
import { authenticate, handOver, refusing, type WithSts } from '../back-channel.ts'
import { readJwt } from '../client/jwt-parts.ts'
import { NOT_KEPT, Refusal } from '../refusal.ts'
import { oauthForm } from '../request/form.ts'
import { paths } from '../settings.ts'
import type { Sts } from '../sts.ts'

const AT = 'body.token'
const EXPECTED = 'a refresh token of the client'

export function revocation(withSts: WithSts): Handler {
  return withSts(
    refusing(async (sts, request, response, findings) => {
      const form = oauthForm(request)
      const endpoint = sts.issuer + paths.revocation
      const { client, mark } = await authenticate(sts, request, form, { endpoint, findings })
      mark('used')
      const token = form.get('token')
      if (token === undefined) throw missing()
      const trouble = await troubleWith(sts, request, client, token)
      if (trouble === undefined)
        return handOver(sts, request, response, { client, url: paths.revocation, form, findings })
      // The answer is 200 whatever the token is (RFC 7009 section 2.2): only the journal can tell that nothing happened.
      const rule = 'helseid.revocation-without-effect'
      request.recording.deviate({ rule, at: AT, expected: EXPECTED, actual: trouble })
      response.set(NOT_KEPT).end()
    }),
  )
}

function missing(): Refusal {
  const reason = 'The parameter token is missing'
  return new Refusal(
    { error: 'invalid_request' },
    { reason, at: AT, expected: EXPECTED, actual: '(missing)' },
  )
}

async function troubleWith(
  sts: Sts,
  request: SimRequest,
  { clientId }: ReadyClient,
  token: string,
): Promise<string | undefined> {
  if (readJwt(token)) return 'a JWT, which is good until it expires'
  const found = await sts.withEngine(request, paths.revocation, () => sts.provider.RefreshToken.find(token))
  if (!found) return 'one that is unknown, expired, or ended with its log-in'
  return found.clientId === clientId ? undefined : 'a refresh token of another client'
}
