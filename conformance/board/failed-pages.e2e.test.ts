// What a visitor hears when a page of a room cannot be answered: no stack trace, and whoever runs the bench hears the rest.
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RoomPages } from '#simulators/core/front/room-links.ts'
import type { Room } from '#simulators/core/room/room.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { createGuide } from '../guide/guide.ts'
import { createGuidePages } from '../guide/guide-pages.ts'
import { createJourneyPages } from '../journey/pages.ts'
import { joinPages } from '../pages/join-pages.ts'
import { createTrainingPages } from '../training/training-pages.ts'
import { createBoard } from './board.ts'

const fault = new Error('no space left on /secret/place')

describe('a page of a room', () => {
  let world: TestWorld
  let isBroken = false
  const reported: unknown[] = []

  beforeAll(async () => {
    const report = (problem: unknown) => reported.push(problem)
    const pages = joinPages(
      createTrainingPages(report),
      createJourneyPages(report),
      createBoard(report),
      createGuidePages({
        guide: createGuide({ settle: () => setImmediate() }),
        plan: [],
        ending: () => undefined,
        failed: report,
      }),
    )
    world = await openWorld({ roomPages: inRoomThatBreaks(pages) })
  })
  afterAll(async () => {
    await world.close()
    expect(world.problems).toEqual([])
  })

  /** The same pages, of a room that gives nothing once it is broken. */
  function inRoomThatBreaks(pages: RoomPages): RoomPages {
    const rooms = new WeakMap<Room, Room>()
    const breaking = (room: Room): Room => {
      const known =
        rooms.get(room) ??
        new Proxy(room, {
          get(target, name, receiver) {
            if (isBroken) throw fault
            return Reflect.get(target, name, receiver)
          },
        })
      rooms.set(room, known)
      return known
    }
    return { ...pages, handle: (room, ...call) => pages.handle(breaking(room), ...call) }
  }

  async function asked(path: string, init: RequestInit = {}) {
    const answer = await fetch(`${world.origin}/r/demo${path}`, init)
    return { status: answer.status, text: await answer.text() }
  }

  it.each(['/board/%zz', '/board/exchange/%zz', '/journey/export.%zz', '/journey/%zz/%zz', '/guide/%zz'])(
    'whose address cannot be read is no fault of the bench (%s)',
    async (path) => {
      const { status, text } = await asked(path)
      expect([status, /URIError|node_modules/.test(text)]).toEqual([400, false])
      expect(reported).toEqual([])
    },
  )

  it('that is sent a form in an unknown character set says that it cannot read it', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=klingon' }
    expect(await asked('/guide', { method: 'POST', headers, body: 'a=b' })).toEqual({
      status: 415,
      text: 'The form could not be read.',
    })
    expect(reported).toEqual([])
  })

  it.each([
    ['/guide', 'Skjemaet kom fra et annet nettsted', 'The form came from another site'],
    ['/journey/mail', 'Skjemaet kom fra et annet nettsted', 'The form came from another site'],
    ['/board/%zz', 'Adressen er feil skrevet', 'The address is malformed'],
  ])('that refuses says why to a browser in the reader’s language (%s)', async (path, nb, en) => {
    const method = path.endsWith('%zz') ? 'GET' : 'POST'
    for (const [language, why] of [
      ['nb', nb],
      ['en', en],
    ] as const) {
      const headers = { accept: 'text/html', 'accept-language': language, origin: 'http://elsewhere.example' }
      const { text } = await asked(path, { method, headers, ...(method === 'POST' && { body: '' }) })
      expect(text).toMatch(new RegExp(`<html lang="${language}"[^]+<p[^>]*>${why}`))
    }
    expect(reported).toEqual([])
  })

  it.each(['/board/nowhere', '/guide/nowhere'])(
    'that is not there is told of in the reader’s language (%s)',
    async (path) => {
      for (const [language, title] of [
        ['nb', 'Siden finnes ikke'],
        ['en', 'No such page'],
      ] as const) {
        const { status, text } = await asked(path, { headers: { 'accept-language': language } })
        expect(status).toBe(404)
        expect(text).toMatch(new RegExp(`<h1[^>]*>${title}<`))
      }
    },
  )

  it.each(['/training', '/journey', '/board', '/board/exchange/1', '/guide'])(
    'that fails says so to its visitor, and why to whoever runs the bench (%s)',
    async (path) => {
      // What a page makes at its first visit is there already.
      for (const first of ['/training', `${path}/nothing`]) await asked(first)
      isBroken = true
      try {
        expect(await asked(path)).toEqual({
          status: 500,
          text: 'The page could not be made: a fault in Testbenk.',
        })
      } finally {
        isBroken = false
      }
      expect(reported.splice(0)).toEqual([fault])
    },
  )
})
