// The journey's pages over HTTP: what is entered is kept, what is wrong is refused and not lost, and files come out.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import introduction from '#scenarios/catalogue/municipality/introduction.ts'
import { readPdf } from '#simulators/core/fixture/pdf-text.ts'
import type { Room } from '#simulators/core/room/room.ts'
import { openWorld, type TestWorld } from '#simulators/fixture/open-world.ts'
import { walkIn } from './walk.ts'
import { journeyWhenAsked } from './when-asked.ts'

/** Eleven digits that could be a living person's. */
const REAL = '01010150074'

describe('the journey’s pages', () => {
  let world: TestWorld
  let room: Room
  const problems: unknown[] = []

  beforeAll(async () => {
    world = await openWorld({ roomPages: journeyWhenAsked((problem) => problems.push(problem)) })
    const demo = world.rooms.get('demo')
    if (!demo) throw new Error('there is no room demo')
    room = demo
  })
  afterAll(async () => {
    await world.close()
    expect([...problems, ...world.problems]).toEqual([])
  })
  beforeEach(() => room.reset())

  const at = (path: string, of = room) => `${of.addresses.room}/journey${path}`
  async function page(path: string, language = 'nb'): Promise<string> {
    const answer = await fetch(at(path), { headers: { 'accept-language': language } })
    expect(answer.status).toBe(200)
    return answer.text()
  }
  const post = (path: string, form: Readonly<Record<string, string>>, headers = {}) =>
    fetch(at(path), { method: 'POST', body: new URLSearchParams(form), redirect: 'manual', headers })

  it('keep what a person has answered for, as a mark in the journal', async () => {
    const done = { who: 'Kari i arkivet', when: '2026-03-02', note: 'Bestilling 42', done: 'on' }
    const answer = await post('/steps/KOM-B01a', done)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/r/demo/journey/steps?saved=KOM-B01a#line-KOM-B01a')
    expect(await page('/steps')).toMatch(
      /id="line-KOM-B01a"[\s\S]+?ført inn[\s\S]+?Kari i arkivet, 02\.03\.2026/,
    )
    const marks = room.journal.lines(0, 100).filter((line) => line.includes('journey-line'))
    expect(marks).toHaveLength(1)
    expect(await page('', 'en')).toContain('1 of 18 are done')
    room.reset()
    expect(await page('/steps')).not.toContain('Kari i arkivet')
  })

  it('write what people entered as text, turned by nothing, also in the file for the archive', async () => {
    const note = '<b>merk</b> \u202eUSM \u2066'
    expect(
      (await post('/steps/KOM-B01a', { who: 'Kari', when: '2026-03-02', note, done: 'on' })).status,
    ).toBe(303)
    for (const path of ['/steps', '/export.html?lang=nb']) {
      const html = await page(path, 'nb')
      expect(html).toContain('&lt;b&gt;merk&lt;/b&gt; \\u{202e}USM')
      expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]|<b>merk/)
    }
  })

  it('refuse in the user’s language, keep what was typed, and open the line again', async () => {
    const typed = { who: `Kari ${REAL}`, note: '<b>merk</b>', done: 'on' }
    const answer = await post('/checklist/SJK-A14a', typed, { 'accept-language': 'en' })
    const text = await answer.text()
    expect(answer.status).toBe(400)
    expect(text).toContain('could be a living person’s')
    expect(text).toContain('Choose the day it was done.')
    expect(text).toContain('&lt;b&gt;merk&lt;/b&gt;')
    expect(text).toMatch(/id="line-SJK-A14a"[^>]* open/)
    const grouped = {
      who: 'Kari',
      when: '2026-03-02',
      note: `2026-03-02 ${REAL.slice(0, 6)}-${REAL.slice(6)}`,
      done: 'on',
    }
    expect((await post('/checklist/SJK-A14a', grouped)).status).toBe(400)
    expect(room.journal.lines(0, 100).some((line) => line.includes('journey-line'))).toBe(false)
  })

  it('answer what cannot be with 4xx: lines that are not there, other sites, large forms', async () => {
    expect((await post('/steps/SJK-A01a', {})).status).toBe(404)
    expect((await post('/steps/__proto__', {})).status).toBe(404)
    expect((await fetch(at('/nothing'))).status).toBe(404)
    expect((await fetch(at('/assets/%zz'))).status).toBe(400)
    const foreign = await post('/steps/KOM-B01a', { who: 'x' }, { 'sec-fetch-site': 'cross-site' })
    expect(foreign.status).toBe(403)
    const large = await post('/steps/KOM-B01a', { note: 'x'.repeat(80_000) })
    expect(large.status).toBe(413)
    const again = await fetch(at('/steps/KOM-B01a?lang=en'), { redirect: 'manual' })
    expect(again.headers.get('location')).toBe('/r/demo/journey/steps?lang=en#line-KOM-B01a')
  })

  it('take the mail when somebody is connected, and put it in the room’s mailbox', async () => {
    const draft = await page('/mail')
    expect(draft).toContain('Kjernejournal-SHT@nhn.no')
    expect(draft).toContain('(skriv inn de virksomhetene som er koblet til)')
    const mail = { from: 'post@kommune.example', subject: 'I gang', text: 'Vi er i gang.' }
    const early = await post('/mail', mail)
    expect(early.status).toBe(400)
    const text = await early.text()
    expect(text).toContain('Ingen virksomhet har fått svar fra kjernejournal ennå')
    expect(text).toContain('Skriv hvilken kommune det gjelder')
    expect(text).toContain('Vi er i gang.')
    expect(room.messages.list()).toEqual([])
  })

  it('tell as they happen that something has happened', async () => {
    const stop = new AbortController()
    const stream = await fetch(at('/stream'), { signal: stop.signal })
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    await reader?.read()
    await post('/steps/KOM-B01a', { who: 'x' })
    expect((await reader?.read())?.value).toMatch(/^data: \d+\n\n$/)
    stop.abort()
  })

  it('are green from the right in Altinn to the mail when the whole introduction was walked, and come out as files', async () => {
    const { room: walked, steps } = await walkIn(world, introduction)
    expect(steps.filter(({ outcome }) => outcome !== 'ok')).toEqual([])
    const overview = await (await fetch(at('', walked))).text()
    expect(overview).toMatch(/Neste<\/h3>\s*<p><span[^>]*>KOM-B01a<\/span> Kommunen skal bestille/)
    const csv = await (await fetch(at('/export.csv?lang=nb', walked))).text()
    const states = new Map(
      csv.split('\r\n').map((line) => {
        const cells = line.slice(1, -1).split('";"')
        return [cells[1] ?? '', cells[4] ?? '']
      }),
    )
    const seen = [...states].filter(([, state]) => state === 'sett').map(([id]) => id)
    expect(seen).toEqual([
      ...['KOM-B03', 'KOM-B05', 'KOM-B07a', 'KOM-B08a', 'KOM-B09a', 'KOM-B09b', 'KOM-B10', 'KOM-B13'],
      ...[
        'SJK-A02a',
        'SJK-A03',
        'SJK-A04a',
        'SJK-A04b',
        'SJK-A05',
        'SJK-A06a',
        'SJK-A06b',
        'SJK-A07',
        'SJK-A08',
        'SJK-A09',
      ],
      ...['SJK-A11a', 'SJK-A13a', 'SJK-A18a', 'SJK-A18c', 'SJK-A19', 'SJK-A20a', 'SJK-A21', 'SJK-A22b'],
    ])
    for (const task of ['a', 'b', 'c', 'd']) expect(states.get(`SJK-A25${task}`)).toBe('følger av de andre')

    const pdf = await fetch(at('/export.pdf?lang=en', walked))
    expect(pdf.headers.get('content-type')).toBe('application/pdf')
    const { text } = await readPdf(Buffer.from(await pdf.arrayBuffer()))
    expect(text).toContain('SJK-A22b')
    expect(text.replace(/\s+/g, ' ')).toContain('Everybody has opened Line Danser')
    const html = await fetch(at('/export.html?lang=nb', walked))
    expect(html.headers.get('content-disposition')).toMatch(/attachment; filename="kjernejournal-/)
    expect(await html.text()).toContain('Alle har åpnet Line Danser.')
  })
})
