import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { below, controlledRoom } from './room-in-address.ts'

const roomName = fc.stringMatching(/^[a-z0-9-]{1,40}$/)
/** What may stand behind a room's name in a request line. */
const rest = fc.oneof(
  fc.constant(''),
  fc.string().map((text) => `/${text}`),
  fc.string().map((text) => `?${text}`),
)

describe('the room in an address', () => {
  it('is found behind /r/, with what is below it, whatever that is', () => {
    fc.assert(
      fc.property(roomName, rest, (room, after) => {
        const found = below(`/r/${room}${after}`)
        expect(found?.room).toBe(room)
        expect(found?.url).toBe(after.startsWith('/') ? after : `/${after}`)
        const [path] = (found?.url ?? '').split('?')
        expect(found?.path).toBe(path)
      }),
    )
  })

  it('is a plain name or none: nothing else is taken for one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webPath()), (text) => {
        for (const url of [text, `/r/${text}`, `/rooms/${text}`]) {
          const names = [below(url)?.room, controlledRoom(url)].filter((name) => name !== undefined)
          for (const name of names) expect(name).toMatch(/^[a-z0-9-]{1,40}$/)
        }
      }),
    )
  })

  it('is that of /rooms/ at the control API', () => {
    fc.assert(
      fc.property(roomName, rest, (room, after) => {
        expect(controlledRoom(`/rooms/${room}${after}`)).toBe(room)
      }),
    )
  })
})
