// What something between the EPJ and the bench has done to a call: it says that it is there, and the body is not as any code
// writes it.
import { header1, headerAll, requestBody, type Seen } from '../../evidence/seen.ts'

const FORWARDING = ['via', 'forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto']

export function isForwarded(call: Seen): boolean {
  return FORWARDING.some((name) => headerAll(call, name).length > 0)
}

/** Numbers or names that an inspection has taken out. */
const TAKEN_OUT = /([*#█])\1{5,}|\[?REDACTED\]?/

/** Cut off, or with something taken out. */
export function isChangedOnTheWay(call: Seen): boolean {
  // The bench itself takes the number of somebody who may live out of what it writes down.
  if (!isForwarded(call) || /it was masked/.test(call.exchange.explanation?.reason ?? '')) return false
  if (isEmptied(call)) return true
  const body = requestBody(call) ?? ''
  return TAKEN_OUT.test(body) || (/\bjson\b/.test(header1(call, 'content-type') ?? '') && isCutOff(body))
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
