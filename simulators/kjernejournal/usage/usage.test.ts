// The log and the weekly numbers by themselves: what is written once, what each time, and in which order it is read.
import { beforeEach, describe, expect, it } from 'vitest'
import { createClock } from '#simulators/core/room/clock.ts'
import { createRandom } from '#simulators/core/room/random.ts'
import { createMemoryStore } from '#simulators/core/room/store.ts'
import type { Session } from '../innlogging/session.ts'
import { createUsage, type Usage } from './usage.ts'

const session: Session = {
  handle: 1,
  clientId: 'client',
  patient: '13116900216',
  grunnlag: 'SAMTYKKE',
  user: { pid: '12818701274', name: 'Sara Henriksen', profession: 'LE' },
  organisation: '254493058',
  source: 'Test EPJ, v1.0',
  expires: 600,
  token: 'hash',
}
const MONDAY = Date.parse('2026-11-16T09:00:00Z')

let now = MONDAY
let usage: Usage
beforeEach(() => {
  now = MONDAY
  const clock = createClock(() => now)
  usage = createUsage({
    clock,
    store: createMemoryStore(clock),
    random: createRandom('room', { room: 'demo', generation: 0 }),
  })
})

describe('the log', () => {
  const told = () =>
    usage.logOf(session.patient).map(({ seen, detail }) => [seen, detail].filter(Boolean).join(': '))

  it('has the newest first, and each thing of a session once', () => {
    usage.note(session, 'opened')
    usage.note(session, 'medicines')
    usage.note(session, 'document', 'Epikrise')
    usage.note(session, 'document', 'Henvisning')
    usage.note(session, 'medicines')
    expect(told()).toEqual(['document: Henvisning', 'document: Epikrise', 'medicines', 'opened'])
    usage.note({ ...session, handle: 2 }, 'medicines')
    usage.note({ ...session, unlocked: 'AKUTT' }, 'medicines')
    expect(told().filter((seen) => seen === 'medicines')).toHaveLength(3)
    expect(usage.logOf(session.patient)[0]).toMatchObject({ grunnlag: 'AKUTT', at: MONDAY })
  })

  it('has every call of an API, and of each patient only their own', () => {
    const { patient, user, organisation, grunnlag, source } = session
    const call = { seen: 'medicines-given', patient, user, organisation, grunnlag, source }
    usage.noteCall(call)
    usage.noteCall(call)
    usage.noteCall({ ...call, patient: '12818701274' })
    expect(told()).toEqual(['medicines-given', 'medicines-given'])
  })
})

describe('the weekly numbers', () => {
  const rows = () =>
    usage
      .weekly()
      .map(({ week, organisation, profession, grunnlag, lookUps }) =>
        [week.name, organisation, profession, grunnlag, lookUps].join(' '),
      )

  it('stand by organisation, profession and ground within a week, whoever came first', () => {
    const nurse = { ...session, user: { ...session.user, profession: 'SP' } }
    usage.count({ ...session, organisation: '312554275' })
    usage.count({ ...nurse, grunnlag: 'UNNTAK' })
    usage.count({ ...nurse, grunnlag: 'AKUTT' })
    usage.count(session)
    usage.count(session)
    now += 7 * 24 * 60 * 60 * 1000
    usage.count(nurse)
    expect(rows()).toEqual([
      '2026-W48 254493058 SP SAMTYKKE 1',
      '2026-W47 254493058 LE SAMTYKKE 2',
      '2026-W47 254493058 SP AKUTT 1',
      '2026-W47 254493058 SP UNNTAK 1',
      '2026-W47 312554275 LE SAMTYKKE 1',
    ])
  })

  it('are forgotten with the log', () => {
    usage.count(session)
    usage.note(session, 'opened')
    usage.reset()
    expect([usage.weekly(), usage.logOf(session.patient)]).toEqual([[], []])
  })
})
