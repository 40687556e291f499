// Whether a line of a journal has the members that reading evidence counts on. Anybody can hash any line, so a
// chain that holds says nothing of what is in it. By hand, since a run can have a hundred thousand lines.
import type { JournalEvent } from '#simulators/core/journal/exchange.ts'
import { isRecord, type Members } from '../evidence/members.ts'

export function isJournalEvent(value: unknown): value is JournalEvent {
  if (!isRecord(value) || value['v'] !== 1 || !isMoment(value['at'])) return false
  switch (value['type']) {
    case 'exchange':
      return isExchange(value)
    case 'aborted':
      return typeof value['exchange'] === 'number'
    case 'mark':
      return typeof value['kind'] === 'string' && isRecord(value['data'])
    default:
      return false
  }
}

function isExchange(event: Members): boolean {
  const { request, response, facts, fault, explanation, caller } = event
  return (
    typeof event['simulator'] === 'string' &&
    typeof event['operation'] === 'string' &&
    (caller === undefined || typeof caller === 'string') &&
    isRecord(request) &&
    typeof request['method'] === 'string' &&
    isTarget(request['target']) &&
    isMessage(request) &&
    (response === undefined ||
      (isRecord(response) && typeof response['status'] === 'number' && isMessage(response))) &&
    (facts === undefined || isRecord(facts)) &&
    (fault === undefined || (isRecord(fault) && typeof fault['effect'] === 'string')) &&
    (explanation === undefined ||
      (isRecord(explanation) &&
        typeof explanation['reason'] === 'string' &&
        (explanation['at'] === undefined || typeof explanation['at'] === 'string')))
  )
}

function isMessage({ headers, body }: Members): boolean {
  return (
    Array.isArray(headers) &&
    headers.every(
      (pair) =>
        Array.isArray(pair) &&
        pair.length === 2 &&
        typeof pair[0] === 'string' &&
        typeof pair[1] === 'string',
    ) &&
    (body === undefined ||
      (isRecord(body) && (typeof body['text'] === 'string' || typeof body['sha256'] === 'string')))
  )
}

function isTarget(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value, 'http://room')
}

function isMoment(value: unknown): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}
