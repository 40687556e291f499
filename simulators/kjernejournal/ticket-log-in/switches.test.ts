// What no public page settles of the first generation, in each of its positions.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { AFFILIATION_SWITCH } from '../affiliation.ts'
import { type Bench, openBench } from '../fixture/bench.ts'
import { type Browser, createBrowser } from '../fixture/browser.ts'
import { askIndicator, bodyOf } from '../fixture/indicator-calls.ts'
import { TICKET_SWITCHES } from './switches.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())
afterEach(() => {
  for (const { name, values } of [...TICKET_SWITCHES, AFFILIATION_SWITCH]) turn(name, values[0])
  bench.room.reset()
})

const turn = (name: string, position: string) => bench.room.switches.turn(name, position)
const wait = (seconds: number) => bench.room.clock.advance(seconds * 1000)
const EPJ = { 'X-EPJ-System': 'Gammel EPJ 4.2' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** What the EPJ's link leads to: the portal's log-in page, or the patient when somebody is logged in. */
async function follow(browser: Browser, unit = 'sykehjem'): Promise<string> {
  const { pid: fnr } = bench.patient('line-danser')
  const child = { 'helseid://claims/client/claims/orgnr_child': bench.unit(unit).organisasjonsnummer }
  const token = bench.systemToken({ payload: child })
  const { ticket } = await bodyOf(await askIndicator(bench, { fnr, samtykke: 'HPAKUTT' }, { token }))
  const query = new URLSearchParams({ ticket: String(ticket), ...EPJ })
  return (await browser.get(`hentpasient.html?${query}`)).headers.get('location') ?? ''
}

async function logIn(browser: Browser, key = 'lege', unit?: string): Promise<Response> {
  const { pid, authorizations } = bench.worker(key)
  const bruker = `${pid} ${authorizations[0]?.profession}`
  return await browser.post(await follow(browser, unit), String(new URLSearchParams({ bruker })), form)
}

describe('a switch decides', () => {
  it.each([
    ['15-minutes', 900],
    ['5-minutes', 300],
    ['60-seconds', 60],
  ])('how long the portal stays open without a word from the EPJ: %s', async (position, seconds) => {
    turn('kjernejournal.hold-time', position)
    const browser = createBrowser(bench)
    await logIn(browser)
    wait(seconds - 1)
    expect((await browser.get('holdsesjon', EPJ)).status).toBe(204)
    wait(seconds - 1)
    const page = await browser.get('pasient')
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('data-seconds-left="1"')
    wait(1)
    expect((await browser.get('pasient')).status).toBe(410)
    expect((await browser.get('holdsesjon', EPJ)).status).toBe(410)
  })

  it.each([
    ['8-hours', 8 * 3600],
    ['15-minutes', 900],
  ])('how long whoever has logged in is not asked again: %s', async (position, seconds) => {
    turn('kjernejournal.logged-in-time', position)
    const browser = createBrowser(bench)
    await logIn(browser)
    wait(seconds - 1)
    expect(await follow(browser)).toMatch(/^pasient\?/)
    wait(1)
    expect(await follow(browser)).toMatch(/^logg-inn\?/)
  })

  it.each([
    ['ticket-log-in', 303, 403, 303],
    ['everywhere', 303, 403, 303],
    ['doctors-too', 303, 403, 403],
    ['nowhere', 303, 303, 303],
  ])('who must work at the organisation of the ticket: %s', async (position, ...statuses) => {
    turn('kjernejournal.affiliation', position)
    const seen: number[] = []
    for (const [key, unit] of [
      ['sykepleier', 'sykehjem'],
      ['vernepleier', 'sykehjem'],
      ['lege', 'hjemmetjeneste'],
    ] as const) {
      const answer = await logIn(createBrowser(bench), key, unit)
      seen.push(answer.status)
      if (answer.status === 403) expect(await answer.text()).toContain('AUT_104')
    }
    expect(seen).toEqual(statuses)
  })
})
