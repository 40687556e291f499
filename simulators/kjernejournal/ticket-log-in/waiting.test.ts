import type { Request, Response } from 'express'
import { describe, expect, it } from 'vitest'
import { createRandom } from '#simulators/core/room/random.ts'
import { createMemoryStore } from '#simulators/core/room/store.ts'
import type { KjernejournalDeps } from '../deps.ts'
import { secondsOf } from '../durations.ts'
import { LOGGED_IN_SWITCH } from './switches.ts'
import { createTicketLogIns } from './waiting.ts'

const opening = { organisation: '1', patient: '2', source: 'EPJ', asksFirstUse: false }
const user = { pid: '3', profession: 'LE' }
const life = LOGGED_IN_SWITCH.values[0]

function room() {
  let now = 0
  const pass = (seconds: number): void => {
    now += seconds * 1000
  }
  const cookies = new Map<string, string>()
  const response = {
    cookie: (name: string, value: string) => void cookies.set(name, value),
    clearCookie: (name: string) => void cookies.delete(name),
  } as unknown as Response
  const request = () =>
    ({ headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') } }) as unknown as Request
  const logIns = createTicketLogIns({
    store: createMemoryStore({ now: () => now }),
    random: createRandom('room'),
    addresses: { kjernejournalPortal: 'http://x/r/a/portal' } as KjernejournalDeps['addresses'],
    switches: {
      value: (name: string) => (name === LOGGED_IN_SWITCH.name ? life : 'lax'),
    } as KjernejournalDeps['switches'],
  })
  return { logIns, cookies, response, request, pass }
}

describe('a link that waits for its user', () => {
  it('waits half an hour, and no longer', () => {
    const { logIns, pass } = room()
    const id = logIns.wait(opening)
    pass(30 * 60 - 1)
    expect(logIns.waiting(id)).toEqual(opening)
    pass(1)
    expect(logIns.waiting(id)).toBeUndefined()
  })

  it('is used once', () => {
    const { logIns } = room()
    const [one, other] = [logIns.wait(opening), logIns.wait(opening)]
    logIns.used(one)
    expect([one, other].map(logIns.waiting)).toEqual([undefined, opening])
  })
})

describe('a user of the older integration', () => {
  it('is logged in for as long as the room says, and out at once', () => {
    const { logIns, cookies, response, request, pass } = room()
    logIns.logIn(response, user, 'buypassjavafri')
    const before = request()
    expect(logIns.user(before)).toEqual(user)
    logIns.logOut(before, response)
    expect([logIns.user(before), [...cookies.keys()]]).toEqual([undefined, ['kj-idprov']])
    logIns.logIn(response, user, 'buypassjavafri')
    pass(secondsOf(life) - 1)
    expect(logIns.user(request())).toEqual(user)
    pass(1)
    expect(logIns.user(request())).toBeUndefined()
  })

  it('and every link are forgotten by a room that is reset, which draws the same again', () => {
    const { logIns, response, request } = room()
    const id = logIns.wait(opening)
    logIns.logIn(response, user, 'buypassjavafri')
    logIns.reset()
    expect([logIns.waiting(id), logIns.user(request())]).toEqual([undefined, undefined])
    expect(logIns.wait(opening)).toBe(id)
  })
})
