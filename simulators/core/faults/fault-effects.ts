// What a fault does to a call: before the handler (status, delay, no answer) or to the finished answer.

import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { letThrough } from '../journal/hold-back.ts'
import type { Random } from '../room/random.ts'
import type { Problem } from '../simulator.ts'
import type { FaultEffect } from './faults.ts'

/** The answer to give at once, `'silence'` when there is to be none, or nothing: the handler goes on. */
export type BeforeHandler =
  | { readonly problem: Problem; readonly headers: readonly (readonly [string, string])[] }
  | 'silence'
  | undefined

export async function beforeHandler(
  effect: FaultEffect,
  random: Random,
  now: number,
): Promise<BeforeHandler> {
  switch (effect.type) {
    case 'status':
      return {
        problem: {
          status: effect.status,
          message: 'This answer was ordered as a fault.',
          ...(effect.code !== undefined && { code: effect.code }),
        },
        headers: retryAfter(effect, now),
      }
    case 'latency':
      await sleep(effect.ms)
      return undefined
    case 'lognormal-latency':
      await sleep(Math.min(60_000, Math.round(effect.medianMs * Math.exp(effect.sigma * normal(random)))))
      return undefined
    case 'half-open':
      await sleep(effect.ms)
      return 'silence'
    case 'drop':
      return 'silence'
    default:
      return undefined
  }
}

/** The bytes to send in place of `body`; `cut` closes the connection after them. */
export function afterHandler(
  effect: FaultEffect,
  body: Buffer,
  random: Random,
): { readonly body: Buffer; readonly cut: boolean } {
  switch (effect.type) {
    case 'truncate':
      return { body: body.subarray(0, effect.bytes), cut: true }
    case 'garble':
      return { body: Buffer.from(random.bytes(body.length).map((byte) => 33 + (byte % 90))), cut: false }
    case 'extra-member':
      return { body: withExtraMember(body, random), cut: false }
    default:
      return { body, cut: false }
  }
}

/** Sends fewer bytes than announced and closes: what a broken proxy does. */
export function sendCut(response: ServerResponse, full: number, body: Buffer): void {
  letThrough(response)
  response.setHeader('content-length', full)
  response.flushHeaders()
  response.write(body)
  response.socket?.end()
}

function withExtraMember(body: Buffer, random: Random): Buffer {
  const text = body.toString('utf8')
  if (!/^\s*\{/.test(text)) return body
  const member = `"x${random.hex(3)}":"${random.hex(6)}"`
  const rest = text.replace(/^\s*\{/, '')
  return Buffer.from(`{${member}${/^\s*\}/.test(rest) ? '' : ','}${rest}`)
}

function retryAfter(
  { retryAfter, asDate }: Extract<FaultEffect, { type: 'status' }>,
  now: number,
): readonly (readonly [string, string])[] {
  if (retryAfter === undefined) return []
  return [['retry-after', asDate ? new Date(now + retryAfter * 1000).toUTCString() : String(retryAfter)]]
}

/** Box–Muller, from the room's seeded stream. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.fraction())) * Math.cos(2 * Math.PI * random.fraction())
}
