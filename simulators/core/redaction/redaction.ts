// What never reaches a journal. Secrets become keyed pseudonyms: equal values stay recognisably equal, but
// cannot be turned back. Signed assertions, proofs and access tokens stay: without them nothing can be judged again.
import type { Body, Headers } from '../journal/exchange.ts'
import { createPseudonym, type Pseudonym } from './pseudonym.ts'
import { createRealNumbers } from './real-numbers.ts'
import { isVerifierName } from './secret-names.ts'
import { withoutSecretsInHeader } from './secrets-in-headers.ts'
import { isJson, withoutSecretsInJson } from './secrets-in-json.ts'
import { decode, withoutSecretsInQuery } from './secrets-in-query.ts'
import { withoutSecrets, withoutSecretsInLinks } from './secrets-in-text.ts'

export interface Redaction {
  target(target: string): string
  /** @param searched they were searched, and hold nobody's number: the search is not made again. */
  headers(headers: Headers, searched?: boolean): Headers
  body(body: Body | undefined, contentType: string | undefined, searched?: boolean): Body | undefined
}

/** A form, also where none was announced. */
const FORM_TEXT = /^[\w.%+[\]-]{1,100}=[^\s"'<>{}]*$/
/** What a check reads is kept where it belongs: PKCE's in a form, the portal's in its address. */
const verifiersOfForm = isVerifierName
const verifierOfPortal = (name: string) => name.toLowerCase() === 'ehr_code_verifier'

/** @param isRealPid tells whether eleven digits look like a living person's number. */
export function createRedaction(key: Buffer, isRealPid: (digits: string) => boolean): Redaction {
  const pseudonym = createPseudonym(key)
  const { mask } = createRealNumbers(isRealPid)

  const path = (text: string) => (text.includes('=') ? withoutSecrets(text, pseudonym) : text)

  function target(text: string): string {
    const mark = text.search(/[?#]/)
    if (mark < 0) return mask(path(text))
    const query = withoutSecretsInQuery(text.slice(mark + 1), pseudonym, verifierOfPortal)
    return mask(`${path(text.slice(0, mark))}${text[mark]}${query}`)
  }

  function bodyText(text: string, contentType: string): string {
    if (isJson(text)) return withoutCodes(withoutSecretsInJson(text, pseudonym), pseudonym)
    const isForm = contentType.includes('x-www-form-urlencoded')
    const kept = isForm
      ? withoutSecretsInQuery(text, pseudonym, verifiersOfForm)
      : withoutCodes(text, pseudonym)
    // Pages are our own, long, and show no secret but in their links.
    if (contentType.includes('html')) return withoutSecretsInLinks(kept, pseudonym)
    const keeps = isForm || FORM_TEXT.test(text) ? verifiersOfForm : undefined
    return withoutSecrets(kept, pseudonym, keeps)
  }

  const ofHeaders = { pseudonym, target }
  return {
    target,
    headers(headers, searched = false) {
      const hide = searched ? asItIs : mask
      return headers.map(
        ([name, value]) => [name, withoutSecretsInHeader(name, value, ofHeaders, hide)] as const,
      )
    },
    body(body, contentType, searched = false) {
      if (!body || !('text' in body)) return body
      const text = bodyText(body.text, contentType?.toLowerCase() ?? '')
      return { text: searched ? text : mask(text) }
    },
  }
}

const LINKED = /([?&#;])(code|refresh_token)(=)([\w.~%-]{20,})/g
/** As in the form that posts an answer back (`response_mode=form_post`). Bounded: a body may be made to be slow. */
const FIELD = /(name=")(code|refresh_token)("[^>]{0,200}?value=")([^"]{20,})/g

/** Codes in addresses and fields of a page: a redirect repeats its address in the body. */
function withoutCodes(text: string, pseudonym: Pseudonym): string {
  if (!text.includes('code') && !text.includes('refresh_token')) return text
  const replaced = (_: string, before: string, name: string, between: string, value: string) =>
    `${before}${name}${between}${pseudonym(name, decode(value))}`
  return text.replace(LINKED, replaced).replace(FIELD, replaced)
}

const asItIs = (text: string) => text
