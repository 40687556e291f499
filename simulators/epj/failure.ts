// Turns whatever a call can end with into a trouble that the user can be told and the log can keep.
import * as client from 'openid-client'
import { Fallen, type Text, Trouble } from './trouble.ts'

/** @param doing what the EPJ was doing, for the log, e.g. `HelseID: log-in`. */
export function troubleWith(doing: string, text: Text, error: unknown): Trouble | Fallen {
  if (error instanceof Trouble || error instanceof Fallen) return error
  const { detail, outage } = explain(error)
  return new Trouble(text, `${doing}: ${detail}`, { outage, cause: error })
}

function explain(error: unknown): { readonly detail: string; readonly outage: boolean } {
  if (error instanceof client.ResponseBodyError)
    return {
      detail: `${error.status} ${error.error}${described(error.error_description)}`,
      outage: error.status >= 500,
    }
  if (error instanceof client.AuthorizationResponseError)
    return { detail: `${error.error}${described(error.error_description)}`, outage: false }
  if (error instanceof client.WWWAuthenticateChallengeError)
    return { detail: `${error.status}, ${challengesOf(error)}`, outage: false }
  if (isUnexpectedAnswer(error))
    return { detail: `unexpected answer ${error.cause.status}`, outage: error.cause.status >= 500 }
  const chain = causes(error)
  return { detail: chain.map(messageOf).join(': '), outage: chain.some(isBrokenConnection) }
}

function isUnexpectedAnswer(error: unknown): error is client.ClientError & { cause: Response } {
  return error instanceof client.ClientError && error.cause instanceof Response
}

const described = (text: string | undefined) => (text === undefined ? '' : ` (${text})`)

function challengesOf(error: client.WWWAuthenticateChallengeError): string {
  return error.cause
    .map(
      ({ scheme, parameters }) =>
        `${scheme} ${parameters.error ?? ''}${described(parameters.error_description)}`,
    )
    .join(', ')
}

function causes(error: unknown): readonly unknown[] {
  const chain: unknown[] = []
  for (
    let one = error;
    one !== undefined && chain.length < 5;
    one = one instanceof Error ? one.cause : undefined
  )
    chain.push(one)
  return chain
}

/** What `fetch` throws: a TypeError for a connection that failed, a time-out, or a body that ended too soon. */
function isBrokenConnection(error: unknown): boolean {
  if (error instanceof DOMException) return error.name === 'TimeoutError' || error.name === 'AbortError'
  if (error instanceof TypeError) return error.message === 'fetch failed' || error.message === 'terminated'
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'OAUTH_TIMEOUT' || error.code === 'ECONNREFUSED')
  )
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : 'no further detail'
  const code = 'code' in error && typeof error.code === 'string' ? ` [${error.code}]` : ''
  return `${error.message}${code}`
}
