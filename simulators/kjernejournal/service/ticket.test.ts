import { describe, expect, it } from 'vitest'
import { createClock } from '#simulators/core/room/clock.ts'
import { createRandom } from '#simulators/core/room/random.ts'
import { createTickets, TICKET_SECONDS } from './ticket.ts'

const clock = createClock()
clock.freeze()
const tickets = createTickets(clock, createRandom('tickets'))
const content = { organisation: '210000001', patient: '13116900216', samtykke: 'HPAKUTT' } as const

describe('a ticket', () => {
  it('opens to what it was sealed with', () => {
    expect(tickets.open(tickets.seal(content))).toEqual({
      ...content,
      expires: clock.seconds() + TICKET_SECONDS,
    })
  })

  it.each([
    ['no consent', {}],
    ['each consent', { samtykke: 'HPMOTTATTSAMTYKKE' }],
    ['the last one', { samtykke: 'HPUNNTAK' }],
  ] as const)('opens with %s', (_name, consent) => {
    const { samtykke: _, ...without } = content
    expect(tickets.open(tickets.seal({ ...without, ...consent }))).toEqual({
      ...without,
      ...consent,
      expires: clock.seconds() + TICKET_SECONDS,
    })
  })

  it.each(['0000-01-01T00:00:00Z', '1969-12-31T23:59:00Z', '1970-01-01T00:00:00Z', '9999-12-31T23:59:59Z'])(
    'opens in a room whose clock says %s',
    (at) => {
      const then = createClock()
      then.freeze()
      then.set(Date.parse(at))
      const made = createTickets(then, createRandom('tickets'))
      expect(made.open(made.seal(content))).toEqual({ ...content, expires: then.seconds() + TICKET_SECONDS })
    },
  )

  it('is the same within a second, and another for a patient who only passes', () => {
    expect(tickets.seal(content)).toBe(tickets.seal(content))
    const passing = [tickets.seal(content, true), tickets.seal(content, true)]
    expect(new Set(passing).size).toBe(2)
    for (const ticket of passing) expect(tickets.open(ticket)).toMatchObject(content)
  })

  it('shows neither patient nor organisation', () => {
    const raw = Buffer.from(tickets.seal(content), 'base64').toString('latin1')
    expect(raw).not.toContain(content.patient)
    expect(raw).not.toContain(content.organisation)
  })

  it('holds a + and a /, so that it must be encoded in an address', () => {
    for (let index = 0; index < 20; index += 1) {
      const ticket = tickets.seal(content)
      expect(ticket).toContain('+')
      expect(ticket).toContain('/')
    }
  })

  it('is KJF-000015 when its time is over', () => {
    const ticket = tickets.seal(content)
    clock.set(clock.now() + TICKET_SECONDS * 1000)
    expect(tickets.open(ticket)).toBe('KJF-000015')
  })

  const good = tickets.seal(content)
  const turned = (at: number) => {
    const bytes = Buffer.from(good, 'base64')
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
    return bytes.toString('base64')
  }
  it.each([
    ['has a bit turned at its beginning', turned(0)],
    ['has a bit turned', turned(20)],
    ['has lost its +', good.replaceAll('+', ' ')],
    ['is base64url', good.replaceAll('+', '-').replaceAll('/', '_')],
    ['is cut short', good.slice(0, 40)],
    ['is empty', ''],
    ['comes from another room', createTickets(clock, createRandom('elsewhere')).seal(content)],
  ])('is KJF-000011 when it %s', (_name, ticket) => {
    expect(tickets.open(ticket)).toBe('KJF-000011')
  })
})
