// The table of HelseID's operations.
import { formBody } from '../core/call/body.ts'
import { openApiHandler } from '../core/openapi-handler.ts'
import type { Handler, Operation } from '../core/simulator.ts'
import { cards } from './cards.ts'
import { logIn, showLogIn } from './eid/log-in.ts'
import { availableIdps } from './eid/providers.ts'
import { pushAuthorization, type WithSts } from './sts/back-channel.ts'
import { hidVariants } from './sts/details/hid-error.ts'
import { clientinfo } from './sts/endpoints/clientinfo.ts'
import { confirmEndSession, endSession } from './sts/endpoints/end-session.ts'
import { metadata } from './sts/endpoints/metadata.ts'
import { endpointsDocument } from './sts/endpoints/openapi.ts'
import { revocation } from './sts/endpoints/revocation.ts'
import { userinfo } from './sts/endpoints/userinfo.ts'
import { paths } from './sts/settings.ts'
import { issueTokens } from './sts/tokens/issue-tokens.ts'
import { expiredKeys, signingKeys } from './sts/tokens/jwks.ts'
import { variants } from './sts/tokens/misbehaviour.ts'

/** OIDC Core 3.1.2.1 and RP-Initiated Logout 2: what may be asked in the address may be asked in a form. */
function askedByForm(handle: Handler): Handler {
  return (request, response) => {
    const form = formBody(request)
    const path = request.url.split('?')[0] ?? ''
    request.searchParams = form
    // The journal has the call as it came; from here on it is the same as the other.
    request.method = 'GET'
    request.url = `${path}?${form}`
    return handle(request, response)
  }
}

export function operationsOf(withSts: WithSts, issuer: string): readonly Operation[] {
  const at = (path: string) => `/helseid${path}`
  const authorize = withSts((sts, request, response) =>
    sts.handOver({ request }, response, { url: request.url.replace(/^\/helseid/, ''), accept: 'text/html' }),
  )
  return [
    {
      id: 'helseid.metadata',
      method: 'GET',
      path: at(paths.metadata),
      title: 'Metadata',
      card: cards.metadata,
      handle: (_request, response) => void response.json(metadata(issuer)),
    },
    {
      id: 'helseid.jwks',
      method: 'GET',
      path: at(paths.jwks),
      title: 'Signing keys',
      card: cards.jwks,
      variants: variants.jwks,
      handle: signingKeys(withSts),
    },
    {
      id: 'helseid.expired-jwks',
      method: 'GET',
      path: at(paths.expiredJwks),
      title: 'Signing keys that sign no more',
      card: cards.jwks,
      handle: expiredKeys(withSts),
    },
    {
      id: 'helseid.available-idps',
      method: 'GET',
      path: at(paths.availableIdps),
      title: 'Identity providers',
      card: cards.availableIdps,
      handle: (_request, response) => void response.json(availableIdps()),
    },
    {
      id: 'helseid.openapi',
      method: 'GET',
      path: at('/openapi.json'),
      title: 'OpenAPI of the endpoints that are HelseID’s own',
      card: cards.openapi,
      handle: openApiHandler((version) => endpointsDocument(issuer, version)),
    },
    {
      id: 'helseid.par',
      method: 'POST',
      path: at(paths.par),
      title: 'Pushed authorization request',
      card: cards.par,
      variants: variants.par,
      handle: pushAuthorization(withSts),
    },
    {
      id: 'helseid.authorize',
      method: 'GET',
      path: at(paths.authorize),
      title: 'Authorize',
      card: cards.authorize,
      variants: variants.authorize,
      handle: authorize,
    },
    {
      id: 'helseid.authorize',
      method: 'POST',
      path: at(paths.authorize),
      title: 'Authorize, by form',
      card: cards.authorize,
      variants: variants.authorize,
      handle: askedByForm(authorize),
    },
    {
      id: 'helseid.authorize-resume',
      method: 'GET',
      path: at(`${paths.authorize}/:uid`),
      title: 'Authorize, after the log-in page',
      card: cards.authorize,
      variants: variants.authorize,
      handle: authorize,
    },
    {
      id: 'helseid.interaction',
      method: 'GET',
      path: at(`${paths.login}/:uid`),
      title: 'Log-in page',
      card: cards.login,
      handle: showLogIn(withSts),
    },
    {
      id: 'helseid.interaction-answer',
      method: 'POST',
      path: at(`${paths.login}/:uid`),
      title: 'Log-in page, answered',
      card: cards.login,
      handle: logIn(withSts),
    },
    {
      id: 'helseid.token',
      method: 'POST',
      path: at(paths.token),
      title: 'Token',
      card: cards.token,
      variants: [...variants.token, ...hidVariants],
      handle: issueTokens(withSts),
    },
    {
      id: 'helseid.userinfo',
      method: 'GET',
      path: at(paths.userinfo),
      title: 'Userinfo',
      card: cards.userinfo,
      handle: userinfo(withSts),
    },
    {
      id: 'helseid.userinfo',
      method: 'POST',
      path: at(paths.userinfo),
      title: 'Userinfo, by POST',
      card: cards.userinfo,
      handle: userinfo(withSts),
    },
    {
      id: 'helseid.clientinfo',
      method: 'POST',
      path: at(paths.clientinfo),
      title: 'Clientinfo',
      card: cards.clientinfo,
      handle: clientinfo(withSts),
    },
    {
      id: 'helseid.clientinfo',
      method: 'GET',
      path: at(paths.clientinfo),
      title: 'Clientinfo, by GET',
      card: cards.clientinfo,
      handle: clientinfo(withSts),
    },
    {
      id: 'helseid.revocation',
      method: 'POST',
      path: at(paths.revocation),
      title: 'Revocation',
      card: cards.revocation,
      handle: revocation(withSts),
    },
    {
      id: 'helseid.end-session',
      method: 'GET',
      path: at(paths.endSession),
      title: 'End session',
      card: cards.endSession,
      handle: endSession(withSts),
    },
    {
      id: 'helseid.end-session',
      method: 'POST',
      path: at(paths.endSession),
      title: 'End session, by form',
      card: cards.endSession,
      handle: askedByForm(endSession(withSts)),
    },
    {
      id: 'helseid.end-session-confirm',
      method: 'POST',
      path: at(paths.logout),
      title: 'End session, confirmed',
      card: cards.endSession,
      handle: confirmEndSession(withSts),
    },
  ]
}
