// Each part of an attack that can be missing is named: which part, which scenario, what was looked for, and what to do.
import { describe, expect, it } from 'vitest'
import createRefused from '../checks/kjernejournal/create-refused.ts'
import errorShown from '../checks/kjernejournal/error-shown.ts'
import status01Closed from '../checks/kjernejournal/status-0-1-closed.ts'
import { readEvidence } from '../evidence/evidence.ts'
import type { Lack } from '../evidence/scenarios/lacks.ts'
import type { Check } from './define-check.ts'
import { type Draft, journal, step } from './fixture/build-events.ts'
import { indicator, openPortal, sessionCreate } from './fixture/build-kjernejournal-calls.ts'
import { type Events, sandwich } from './fixture/build-sandwich.ts'
import { PATIENT, USER } from './fixture/build-tokens.ts'
import { Lacking, tellLacks } from './lacking.ts'
import { runCheck } from './run-check.ts'

const scenario = 'kjernejournal/create-refused'
const click = 'open-kjernejournal'
const opens = () => [sessionCreate(), openPortal()]
const spoilt = sessionCreate({ status: 403, answer: {}, fault: 'status 403' })

const visit = (phase: string, calls: Events = opens(), parts: object = {}) =>
  step(click, { scenario, phase, ...parts }, ...calls)
const attacked = (calls: Events = [spoilt], parts: object = {}) =>
  visit('attack', calls, { outcome: 'problem', seen: { message: 'Stengt' }, ...parts })
const result = (check: Check, ...events: Events) => runCheck(check, readEvidence(journal(...events)))

interface Missing {
  readonly events: Events
  readonly lacks: readonly Partial<Lack>[]
  readonly nb: readonly string[]
  readonly en: readonly string[]
}

const missing: Readonly<Record<string, Missing>> = {
  'no step before': {
    events: [...attacked(), ...visit('after')],
    lacks: [{ kind: 'no-step', phase: 'before', scenario, exchange: 2 }],
    nb: [
      'I kjernejournal/create-refused før forsøket: ingen steg ble gjort (#2).',
      'la EPJ-en gjøre hvert steg',
    ],
    en: ['In kjernejournal/create-refused before the attempt: no step was done (#2).', 'do every step'],
  },
  'no call before': {
    events: [...visit('before', []), ...attacked(), ...visit('after')],
    lacks: [{ kind: 'no-call', phase: 'before' }],
    nb: ['før forsøket: ingen kall til kjernejournal gikk bra'],
    en: ['before the attempt: no call to Kjernejournal went well'],
  },
  'a step before that did not go well': {
    events: [
      ...visit('before', opens(), { outcome: 'problem', problem: 'E17' }),
      ...attacked(),
      ...visit('after'),
    ],
    lacks: [{ kind: 'went-wrong', phase: 'before', action: click, problem: 'E17' }],
    nb: ['før forsøket: «Åpne kjernejournal» gikk ikke (E17)', 'Rett det som stanset EPJ-en der'],
    en: ['before the attempt: “Open Kjernejournal” did not go well (E17)', 'Fix what stopped the EPJ there'],
  },
  'the call that is to be spoilt': {
    events: [...visit('before'), ...attacked([]), ...visit('after')],
    lacks: [{ kind: 'unmet', phase: 'attack' }],
    nb: [
      'under forsøket: kallet som testbenken skulle svare galt på, kom ikke',
      'la EPJ-en gjøre hvert steg',
    ],
    en: [
      'during the attempt: the call that the bench was to answer wrongly did not come',
      'have the EPJ do every step',
    ],
  },
  'the end of a step during it': {
    events: [...visit('before'), ...attacked([], { outcome: 'timed-out', seen: {} }), ...visit('after')],
    lacks: [{ kind: 'unmet' }, { kind: 'untold', phase: 'attack', action: click }],
    nb: ['; ingen fortalte i tide hvordan «Åpne kjernejournal» gikk', '--step-timeout'],
    en: ['; nobody told in time how “Open Kjernejournal” went', '--step-timeout'],
  },
  'what the user was shown': {
    events: [...visit('before'), ...attacked([spoilt], { seen: {} }), ...visit('after')],
    lacks: [{ kind: 'silent', phase: 'attack', action: click }],
    nb: [
      'under forsøket: «Åpne kjernejournal» gikk ikke, og det er ikke meldt hva brukeren fikk se (#6). Meld',
      'et menneske i feltene på siden',
    ],
    en: [
      'and it was not reported what the user was shown (#6). Report',
      'a person in the fields of the page',
    ],
  },
  'the message alone': {
    events: [...visit('before'), ...attacked([spoilt], { seen: { icon: 0 } }), ...visit('after')],
    lacks: [{ kind: 'unreported', phase: 'attack', member: 'message' }],
    nb: ['det er ikke meldt hva EPJ-en sa til brukeren ved «Åpne kjernejournal»'],
    en: ['it was not reported what the EPJ told the user at “Open Kjernejournal”'],
  },
  'no step after': {
    events: [...visit('before'), ...attacked()],
    lacks: [{ kind: 'no-step', phase: 'after' }],
    nb: ['etter forsøket: ingen steg ble gjort'],
    en: ['after the attempt: no step was done'],
  },
  'no call after': {
    events: [...visit('before'), ...attacked(), ...visit('after', [])],
    lacks: [{ kind: 'no-call', phase: 'after' }],
    nb: ['etter forsøket: ingen kall til kjernejournal gikk bra'],
    en: ['after the attempt: no call to Kjernejournal went well'],
  },
}

describe('an attack that decides nothing', () => {
  it('is decided when nothing is missing, so that the rows below mean something', () => {
    const decided = result(createRefused, ...visit('before'), ...attacked(), ...visit('after'))
    expect(decided.verdict).toBe('passed')
    expect(decided.lacks).toBeUndefined()
  })

  for (const [name, { events, lacks, nb, en }] of Object.entries(missing))
    it(`names what was missing: ${name}`, () => {
      const judged = result(createRefused, ...events)
      expect(judged.verdict).toBe('inconclusive')
      expect(judged.lacks).toEqual(lacks.map((lack) => expect.objectContaining(lack)))
      for (const part of nb) expect(judged.note?.nb).toContain(part)
      for (const part of en) expect(judged.note?.en).toContain(part)
    })

  it('names all the parts, when several were missing', () => {
    const { lacks = [] } = result(createRefused, ...attacked())
    expect(lacks.map(({ kind, phase }) => `${kind} ${phase}`)).toEqual(['no-step before', 'no-step after'])
  })

  it('names first what went wrong first: a log-in that failed, and not the calls that did not come of it', () => {
    const { lacks = [] } = result(
      createRefused,
      ...visit('before', [], { outcome: 'problem', problem: 'E17' }),
      ...attacked([]),
      ...visit('after'),
    )
    expect(lacks.map(({ kind, phase }) => `${kind} ${phase}`)).toEqual(['went-wrong before', 'unmet attack'])
  })

  it('names the call that was looked for, and what was not reported of it', () => {
    const look = 'kjernejournal/organisation-deactivated'
    const opening = (calls: readonly Draft[], seen: Readonly<Record<string, unknown>>) =>
      sandwich(
        {
          scenario: look,
          visit: ['open-patient', () => [indicator()]],
          attack: ['log-in', { outcome: 'ok', seen: {} }],
        },
        ...step(
          'open-patient',
          { scenario: look, phase: 'attack', args: { patient: PATIENT }, seen },
          ...calls,
        ),
      )
    const refused = indicator({ fault: 'status', status: 403, answer: { brukermelding: 'Stengt' } })
    expect(result(errorShown, ...opening([refused], {})).note?.nb).toContain(
      'hvilket ikon EPJ-en viste ved «Åpne pasient»',
    )
    expect(result(errorShown, ...opening([], { icon: 0 })).note?.nb).toContain('kjernejournal.helseindikator')
  })
})

it('says of an icon that opened nothing that no other record was opened', () => {
  const judged = result(
    status01Closed,
    ...step('log-in', { args: { user: USER, securityLevel: '4' } }),
    ...step('open-patient', { args: { patient: PATIENT } }, indicator({ answer: { status: 1 } })),
    ...step(click, { outcome: 'ok' }),
  )
  expect(judged.verdict).toBe('inconclusive')
  expect(judged.note?.nb).toContain('åpnet ikke kjernejournalen til noen som har en')
  expect(judged.note?.nb).not.toContain('forsøket')
})

describe('what was missing', () => {
  const lack = (exchange: number, kind: Lack['kind'] = 'no-call'): Lack => ({
    kind,
    scenario: 's',
    phase: 'before',
    exchange,
  })

  it('is kept once each, and so many at most', () => {
    const lacking = new Lacking()
    lacking.add([lack(1), lack(1)])
    expect(lacking.lacks).toHaveLength(1)
    lacking.add(Array.from({ length: 50 }, (_, index) => lack(index)))
    expect(lacking.lacks).toHaveLength(20)
  })

  it('is told for the first three, with how many more there are, and each thing to do once', () => {
    const note = tellLacks([lack(1), lack(2), lack(3), lack(4), lack(5)]).note.en
    expect(note.match(/#\d/g)).toEqual(['#1', '#2', '#3'])
    expect(note.match(/before the attempt/g)).toHaveLength(1)
    expect(note).toContain('And 2 more.')
    expect(note.match(/Run the scenario/g)).toHaveLength(1)
  })

  it('has the title of the scenario, where it is known', () => {
    const title = { nb: 'Feil nonce', en: 'Wrong nonce' }
    expect(tellLacks([lack(1)], () => title).note.nb).toContain('I «Feil nonce» før forsøket')
    expect(tellLacks([lack(1)], () => title).note.en).toContain('In “Wrong nonce” before the attempt')
  })

  it('is told one by one too, for lists, with what makes it come', () => {
    const { lacks } = tellLacks([lack(1), lack(2, 'untold')])
    expect(lacks.map(({ told, remedy }) => [told.en, remedy.en])).toEqual([
      [
        'In s before the attempt: no call to Kjernejournal went well.',
        expect.stringMatching(/^Run the scen/),
      ],
      [
        'In s before the attempt: nobody told in time how “” went.',
        expect.stringContaining('--step-timeout'),
      ],
    ])
    // It can be told anew, when titles are known.
    expect(tellLacks(lacks)).toEqual(tellLacks([lack(1), lack(2, 'untold')]))
  })

  it('is told without what only follows from it', () => {
    const { lacks, note } = tellLacks([lack(1, 'untold'), lack(1, 'no-step')])
    expect(lacks.map(({ kind }) => kind)).toEqual(['untold'])
    expect(note.en).not.toContain('no step')
  })
})
