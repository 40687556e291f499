import { describe, expect, it } from 'vitest'
import { ENTRY_MARK } from '../evidence/onboarding/entries.ts'
import { readOnboarding } from '../evidence/onboarding/onboarding.ts'
import { type Draft, journal, mark, wait } from '../kit/fixture/build-events.ts'
import {
  childFound,
  clientMade,
  fileDownloaded,
  kommuneFound,
  operatorSaved,
  rightGiven,
  saved,
  tokenFetched,
  unitsSaved,
} from '../kit/fixture/build-onboarding.ts'
import { CHILD, PARENT, USER } from '../kit/fixture/build-tokens.ts'
import { requirements } from '../requirements/index.ts'
import { errorsIn, readEntry } from './entry-form.ts'
import { journeyCsv } from './export-csv.ts'
import { exportRows } from './export-rows.ts'
import { definitionOf, LINES, readJourney } from './journey.ts'
import type { Municipality } from './line.ts'
import { whoAndWhen } from './line-words.ts'
import { errorsInMail, readMail } from './mail.ts'
import { rowTitle } from './row-titles.ts'

const municipality: Municipality = {
  organisasjonsnummer: PARENT,
  navn: 'ROLIG BJØRN KOMMUNE',
  employees: [{ pid: USER, name: 'Kari Berg' }],
  testPatient: '13116900216',
  unitName: (number) => number,
  personName: (pid) => pid,
}

const entered = (line: string, entry: object): Draft =>
  mark(ENTRY_MARK, { line, who: 'IT', when: '2026-03-02', note: '', done: true, ...entry })

const stateAfter = (...events: readonly Draft[]) =>
  readJourney(readOnboarding(journal(...events)), municipality)
const lineAfter = (id: string, ...events: readonly Draft[]) => {
  const found = stateAfter(...events).lines.find(({ definition }) => definition.id === id)
  if (!found) throw new Error(`no line ${id}`)
  return found
}

describe('the journey’s lines', () => {
  it('are those of both checklists, each once, in the order of the source', () => {
    const ids = LINES.map(([, { id }]) => id)
    const wanted = Object.keys(requirements).filter((id) => /^(?:SJK|KOM)-/.test(id))
    expect(ids.filter((id) => id.startsWith('KOM'))).toEqual(wanted.filter((id) => id.startsWith('KOM')))
    expect(ids.filter((id) => id.startsWith('SJK'))).toEqual(wanted.filter((id) => id.startsWith('SJK')))
  })

  it('each say what to do next, or what a person must look at', () => {
    for (const [, { id, next, decided, shows }] of LINES) {
      if (decided === 'lines') continue
      expect(next ?? requirements[id].reason, id).toBeDefined()
      if (next) expect(next.nb, id).not.toBe(next.en)
      expect(decided === 'person', id).toBe(shows === undefined)
    }
  })
})

describe('a line', () => {
  it('turns green when the journal shows it', () => {
    expect(lineAfter('KOM-B07a').state).toBe('open')
    expect(lineAfter('KOM-B07a', rightGiven())).toMatchObject({ state: 'seen', shown: { seq: 1 } })
    expect(lineAfter('KOM-B03', rightGiven(), kommuneFound()).state).toBe('seen')
    expect(lineAfter('KOM-B08a', clientMade()).state).toBe('seen')
    expect(lineAfter('KOM-B05', clientMade()).state).toBe('begun')
    expect(lineAfter('KOM-B05', clientMade(), childFound()).state).toBe('seen')
    expect(lineAfter('KOM-B09b', fileDownloaded()).state).toBe('open')
    expect(lineAfter('KOM-B09b', fileDownloaded(), tokenFetched()).state).toBe('seen')
  })

  it('is red when the journal shows that it was done wrongly, whatever somebody has entered', () => {
    const wrong = [clientMade(), unitsSaved(`${CHILD} 211980842`), entered('SJK-A18c', {})]
    expect(lineAfter('SJK-A18c', ...wrong)).toMatchObject({
      state: 'wrong',
      shown: { what: { nb: 'Ikke hos HelseID: 211980842.' } },
    })
    expect(lineAfter('KOM-B05', clientMade(), childFound('85.100')).state).toBe('wrong')
  })

  it('is answered for by a person where only a person knows, and nowhere else', () => {
    expect(lineAfter('KOM-B01a', entered('KOM-B01a', {})).state).toBe('attested')
    expect(lineAfter('KOM-B01a', entered('KOM-B01a', { done: false })).state).toBe('open')
    expect(lineAfter('KOM-B07a', entered('KOM-B07a', {})).state).toBe('open')
    expect(lineAfter('KOM-B01a', entered('KOM-B01a', {}), entered('KOM-B01a', { done: false })).state).toBe(
      'open',
    )
  })

  it('that sums up others follows from them', () => {
    expect(lineAfter('SJK-A25d')).toMatchObject({ state: 'open', waitsFor: ['SJK-A21'] })
    expect(lineAfter('SJK-A25d', operatorSaved(USER)).state).toBe('derived')
    expect(lineAfter('SJK-A25b', clientMade(), unitsSaved(CHILD)).state).toBe('derived')
    expect(lineAfter('SJK-A26b').waitsFor.length).toBeGreaterThan(30)
  })

  it('goes back to open when the EPJ is emptied', () => {
    expect(lineAfter('SJK-A21', operatorSaved(USER), saved('empty', {})).state).toBe('open')
  })
})

describe('what comes next', () => {
  it('is the first line in the source’s order that is demanded and not done', () => {
    expect(stateAfter().lists.steps.next?.definition.id).toBe('KOM-B01a')
    const ordered = stateAfter(entered('KOM-B01a', {}), entered('KOM-B01b', {}), entered('KOM-B02', {}))
    expect(ordered.lists.steps.next?.definition.id).toBe('KOM-B03')
    expect(ordered.lists.steps.done).toBe(3)
  })
})

describe('what a person enters', () => {
  const person = definitionOf('KOM-B01a')
  const byJournal = definitionOf('KOM-B07a')
  const isReal = (text: string) => text.includes('real')
  const errors = (form: Readonly<Record<string, string>>, line = person) =>
    line && errorsIn(readEntry(new URLSearchParams(form)), line, isReal)

  it.each([
    [{ who: 'IT', when: '2026-03-02', done: 'on' }, {}],
    [{ who: 'IT' }, {}],
    [{ done: 'on' }, { who: 'error.who', when: 'error.when' }],
    [{ who: 'IT', when: '2026-02-31' }, { when: 'error.date' }],
    [{ who: 'IT', when: 'i morgen' }, { when: 'error.date' }],
    [
      { who: 'real', note: 'real' },
      { who: 'error.realNumber', note: 'error.realNumber' },
    ],
    [
      { who: 'x'.repeat(121), note: 'x'.repeat(1_001) },
      { who: 'error.tooLong', note: 'error.tooLong' },
    ],
  ])('%j gives %j', (form, expected) => {
    expect(errors(form as Readonly<Record<string, string>>)).toEqual(expected)
  })

  it('cannot tick off what the journal decides', () => {
    const ticked = { who: 'IT', when: '2026-03-02', done: 'on' }
    expect(errors(ticked, byJournal)).toEqual({ done: 'error.notByHand' })
    expect(errors({ who: 'IT', when: '2026-03-02' }, byJournal)).toEqual({})
  })
})

describe('the mail to Kjernejournal-SHT', () => {
  const good = {
    from: 'post@kommune.example',
    subject: 'Vi er i gang',
    text: 'Rolig Bjørn kommune er koblet til.',
  }
  const errors = (change: object, connected = true) =>
    errorsInMail(readMail(new URLSearchParams({ ...good, ...change })), stateAfter(), {
      connected,
      namesRealPerson: (text) => text.includes('real'),
    })

  it('says which municipality it is, whom to answer, and is sent when somebody is connected', () => {
    expect(errors({})).toEqual({})
    expect(errors({ text: `Vi (${PARENT}) er koblet til.` })).toEqual({})
    expect(errors({ text: 'Vi er koblet til.' })).toEqual({ text: 'error.mailMunicipality' })
    expect(errors({ from: 'kommunen' })).toEqual({ from: 'error.mailFrom' })
    expect(errors({ from: `a@${'.'.repeat(1_000_000)} b` })).toEqual({ from: 'error.mailFrom' })
    expect(errors({ subject: '' })).toEqual({ subject: 'error.mailSubject' })
    expect(errors({ text: '' })).toMatchObject({ text: 'error.mailText' })
    expect(errors({ subject: 'real' })).toEqual({ text: 'error.realNumber' })
    expect(errors({}, false)).toEqual({ form: 'error.mailTooEarly' })
  })
})

describe('the rows', () => {
  it('have an English name each', () => {
    for (const [, { id }] of LINES) {
      const { section } = requirements[id].source
      expect(rowTitle(section, 'en'), section).not.toBe(rowTitle(section, 'nb'))
    }
  })
})

describe('who and when', () => {
  it('is the day it was in Norway, written as people write it', () => {
    const journey = readJourney(
      // 23:30 UTC on 2 March.
      readOnboarding(journal(wait(15.5 * 3600), rightGiven())),
      municipality,
    )
    const t = (key: string) => key
    const row = exportRows(journey, 'steps', 'nb', t).find(({ id }) => id === 'KOM-B07a')
    expect(row).toMatchObject({ when: '2026-03-03' })
    expect(row && whoAndWhen(row, 'nb')).toMatch(/, 03\.03\.2026$/)
  })
})

describe('the CSV', () => {
  it('keeps semicolons, quotes and what looks like a formula in their cells', () => {
    const row = {
      list: 'L',
      id: 'SJK-A01a',
      section: 'a;b',
      text: 'si "ja"',
      state: '',
      who: '=1+1',
      when: '',
      note: '@x',
    }
    expect(journeyCsv([row], (column) => column).split('\r\n')[1]).toBe(
      `"L";"SJK-A01a";"a;b";"si ""ja""";"";"'=1+1";"";"'@x"`,
    )
  })
})
