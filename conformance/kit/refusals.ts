// Calls that stopped the EPJ: refused, torn, spoiled on the way. Not what scenarios order as an attack, and not
// HelseID's demand for a nonce, which is part of every first call.
import type { Evidence } from '../evidence/evidence.ts'
import { answerBody, answerHeader, type Seen, status } from '../evidence/seen.ts'

/** In order, those at addresses that nothing has included. */
export function refusalsIn({ calls, strays, steps }: Evidence): readonly Seen[] {
  const attacks = new Set(steps.flatMap(({ id, phase }) => (phase === 'attack' ? [id] : [])))
  const refused = calls.filter((call) => isRefused(call) && !call.operation.endsWith('.unknown'))
  return [...refused, ...strays]
    .filter(({ step }) => step === undefined || !attacks.has(step))
    .sort((a, b) => a.seq - b.seq)
}

function isRefused(call: Seen): boolean {
  if (isOfOpenPage(call)) return false
  const { explanation, response } = call.exchange
  if (response === undefined || isSpoiled(call) || isSentBack(call)) return true
  return status(call) >= 400 && explanation?.at !== 'header.dpop.nonce'
}

/** The portal's own page asks by itself whether its session is over, is told so, and closes: that stops no EPJ. */
function isOfOpenPage(call: Seen): boolean {
  if (call.operation === 'kjernejournal.window') return true
  return call.operation.startsWith('kjernejournal.portal-') && [409, 410].includes(status(call))
}

/** What HelseID answers where the client asked that nobody be asked anything: the EPJ then asks again, with a log-in. */
const OF_NOBODY_ASKED = /\b(?:login|interaction|consent|account_selection)_required\b/

/** Refused with a redirect or a form that takes the error back to the EPJ (RFC 6749, section 4.1.2.1): no 4xx tells of it. */
function isSentBack(call: Seen): boolean {
  if (call.operation !== 'helseid.authorize' || call.exchange.explanation === undefined) return false
  return !OF_NOBODY_ASKED.test(`${answerHeader(call, 'location')} ${answerBody(call)}`)
}

/** An ordered fault that leaves the status as it was. Delays and additions stop nobody. */
function isSpoiled({ exchange }: Seen): boolean {
  return exchange.fault !== undefined && /^(?:drop|truncate|garble|half-open)/.test(exchange.fault.effect)
}
