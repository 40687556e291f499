// An EPJ under test, told through its adapter to open patients; the look-ups are its own. Each opening is marked in
// the room's journal first, so that look-ups can be held against openings afterwards.
import http from 'k6/http'
import { type Response, tagged, told } from './calls.ts'
import { settings } from './given.ts'

export function markOpening(patient: string): void {
  if (settings.control === undefined) return
  http.post(`${settings.control}/marks`, JSON.stringify({ kind: 'patient-opened', data: { patient } }), {
    ...tagged('control.mark'),
    headers: { 'Content-Type': 'application/json' },
  })
}

/** @param timeout to begin anew may take an EPJ longer than to open a patient may */
export function askEpj(action: string, args: object, timeout = '60s'): Response {
  return http.post(settings.epj?.adapter ?? '', JSON.stringify({ action, args }), {
    ...tagged(`epj.${action}`),
    timeout,
    headers: { 'Content-Type': 'application/json' },
  })
}

export function orderEpj(action: string, args: object): void {
  const answer = askEpj(action, args)
  if (!hasDone(answer)) throw new Error(`the EPJ's adapter did not do «${action}»: ${told(answer)}`)
}

export function hasDone(answer: Response): boolean {
  return answer.status === 200 && answer.json('ok') === true
}
