// What something between the EPJ and the bench has done to a call: it says that it is there, and the body is not as any code
// writes it.
import { decodeJwt, text } from '../../evidence/jwt.ts'
import { header1, headerAll, requestBody, type Seen } from '../../evidence/seen.ts'

const FORWARDING = ['via', 'forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto']

export function isForwarded(call: Seen): boolean {
  return FORWARDING.some((name) => headerAll(call, name).length > 0)
}

/** Numbers or names that an inspection has taken out. */
const TAKEN_OUT = /([*#█])\1{5,}|\[?REDACTED\]?/

/** Cut off, escaped, with something taken out, or at another path than it was sent to. */
export function isChangedOnTheWay(call: Seen): boolean {
  // The bench itself takes the number of somebody who may live out of what it writes down.
  if (!isForwarded(call) || /it was masked/.test(call.exchange.explanation?.reason ?? '')) return false
  if (isEmptied(call) || isMeantForOtherPath(call)) return true
  const body = requestBody(call) ?? ''
  const isJson = /\bjson\b/.test(header1(call, 'content-type') ?? '')
  return TAKEN_OUT.test(body) || (isJson && (isCutOff(body) || isEscaped(body)))
}

/** Its headers tell of JSON, or its address of a code that is to be used, and nothing of that is there. */
function isEmptied(call: Seen): boolean {
  const { method, target, body } = call.exchange.request
  if (method === 'POST') return body === undefined && /\bjson\b/.test(header1(call, 'content-type') ?? '')
  return call.operation === 'kjernejournal.open-portal' && !target.includes('?')
}

/** JSON that begins as it should, and is not there to its end. */
function isCutOff(body: string): boolean {
  return /^\s*\{/.test(body) && !/\}\s*$/.test(body)
}

/** JSON of which every quotation mark is one of HTML: what reads pages has written it anew. */
function isEscaped(body: string): boolean {
  return /^\s*[{[]\s*&(?:quot|#34|#x22);/i.test(body) && !body.includes('"')
}

/** It came to an address that nothing has, and its proof names the path that the EPJ called, which is another (RFC 9449, section 4.2). */
function isMeantForOtherPath(call: Seen): boolean {
  if (!call.operation.endsWith('.unknown')) return false
  const called = URL.parse(text(decodeJwt(header1(call, 'dpop'))?.claims['htu']) ?? '')
  return called !== null && called.pathname !== call.exchange.request.target.split('?')[0]
}
