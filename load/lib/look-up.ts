// One look-up of the health indicator: the number in the body and never in an address.
import http from 'k6/http'
import { type Response, tagged } from './calls.ts'
import { PATIENCE_SECONDS } from './executors.ts'
import { counters, settings } from './given.ts'
import { zipf } from './zipf.ts'

export const LOOK_UP = `${settings.kjernejournalApi}/v1/helseindikator`
export const OPERATION = 'kjernejournal.helseindikator'
const workingList = zipf(settings.patients.length)

export function drawPatient(): string {
  return settings.patients[workingList.at(Math.random())] ?? ''
}

export function lookUp(
  patient: string,
  authorization: Readonly<Record<string, string>>,
  { operation = OPERATION, timeout = `${PATIENCE_SECONDS}s` } = {},
): Response {
  counters.lookUps.add(1)
  return http.post(LOOK_UP, JSON.stringify({ fnr: patient }), {
    ...tagged(operation),
    timeout,
    headers: {
      ...authorization,
      'Content-Type': 'application/json',
      'X-EPJ-System': 'Testbenk load 2.0',
    },
  })
}

export function isGood(response: Response): boolean {
  if (response.status !== 200) return false
  const status = response.json('status')
  return typeof status === 'number' && Number.isInteger(status) && status >= 0 && status <= 4
}
