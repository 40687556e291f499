import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultSchema } from '#simulators/core/faults/faults.ts'
import { type Bench, openBench } from '../fixture/bench.ts'
import { createBrowser, openSession } from '../fixture/browser.ts'
import { createSessionCalls, VERIFIER } from '../fixture/session-calls.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const wait = (seconds: number) => bench.room.clock.set(bench.room.clock.now() + seconds * 1000)

async function opened(options?: Parameters<typeof openSession>[1]) {
  const session = await openSession(bench, options)
  const browser = createBrowser(bench)
  return { session, browser, response: await browser.open(session) }
}

const { call } = createSessionCalls(() => bench)
const end = (sessionId: string) => call('end', { body: { sessionId } })

describe('opening the portal', () => {
  it('burns the code, sets a cookie for the portal alone, and leads to the patient', async () => {
    const { browser, response, session } = await opened()
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toMatch(/^pasient\?okt=\d+$/)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(browser.cookies[0]).toMatch(
      /^kj-vindu=[\w-]{43}; Path=\/r\/demo\/kjernejournal\/hpp-webapp; HttpOnly; SameSite=Lax$/,
    )
    expect(bench.last()).toMatchObject({
      operation: 'kjernejournal.open-portal',
      facts: { patient: bench.patient('line-danser').pid, session: expect.any(Number) },
    })
    const again = await browser.open(session)
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('Lenken er brukt')
  })

  it('refuses a wrong verifier, and the code is spent', async () => {
    const session = await openSession(bench)
    const browser = createBrowser(bench)
    const wrong = await browser.open(session, { code: session.code, ehr_code_verifier: `${VERIFIER}x` })
    expect(wrong.status).toBe(400)
    expect(browser.cookies).toEqual([])
    expect((await browser.open(session)).status).toBe(409)
  })

  it('refuses a code without a verifier', async () => {
    const session = await openSession(bench)
    expect((await createBrowser(bench).open(session, { code: session.code })).status).toBe(400)
  })

  it('refuses a code that is a minute old', async () => {
    const session = await openSession(bench)
    wait(60)
    const late = await createBrowser(bench).open(session)
    expect(late.status).toBe(410)
    expect(await late.text()).toContain('AUT_002')
  })

  it('says an hour later, too, that the code was used', async () => {
    const { browser, session } = await opened()
    wait(60 * 60)
    expect((await browser.open(session)).status).toBe(409)
  })

  it('refuses when the session was ended in the meantime', async () => {
    const session = await openSession(bench)
    await end(session.sessionId)
    expect((await createBrowser(bench).open(session)).status).toBe(410)
  })

  const queries: [string, Record<string, string>, number, string][] = [
    ['nothing', {}, 400, 'AUT_105'],
    ['an empty code', { code: '', ehr_code_verifier: VERIFIER }, 400, 'AUT_105'],
    ['an unknown code', { code: 'x', ehr_code_verifier: VERIFIER }, 404, 'TB-CODE-UNKNOWN'],
    ['an unknown code beside a ticket', { code: 'x', ticket: 'abc+/=' }, 404, 'TB-CODE-UNKNOWN'],
    ['a ticket without X-EPJ-System', { ticket: 'abc+/=' }, 400, 'TB-REQUEST'],
    ['a ticket that is none', { ticket: 'abc+/=', 'X-EPJ-System': 'EPJ 1' }, 400, 'KJF-000011'],
  ]
  it.each(queries)('refuses %s', async (_name, query, status, code) => {
    const response = await createBrowser(bench).open({ code: '', sessionId: '' }, query)
    expect(response.status).toBe(status)
    expect(await response.text()).toContain(code)
    expect(bench.last().explanation?.reason).toEqual(expect.any(String))
  })

  it('refuses a code that is given twice', async () => {
    const { code } = await openSession(bench)
    const page = `hentpasient.html?code=${code}&code=${code}&ehr_code_verifier=${VERIFIER}`
    expect((await createBrowser(bench).get(page)).status).toBe(400)
  })

  it('refuses a patient with blocked address, whose session could be made', async () => {
    const { response, browser } = await opened({ patient: 'adressesperre' })
    expect(response.status).toBe(403)
    expect(browser.cookies).toEqual([])
  })

  it('refuses a health worker whom the patient has blocked, and nobody else', async () => {
    const patient = 'blokkert-helsepersonell'
    expect((await opened({ patient, worker: 'sykepleier' })).response.status).toBe(403)
    expect((await opened({ patient, worker: 'lege' })).response.status).toBe(303)
  })
})

describe('logging out', () => {
  it('ends the session for the EPJ, too', async () => {
    const { browser, session } = await opened()
    const response = await browser.get('loggut')
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('Du er logget ut')
    expect((await end(session.sessionId)).status).toBe(410)
    expect((await browser.get('pasient')).status).toBe(403)
  })

  it('takes the cookie out of the browser', async () => {
    const { browser } = await opened()
    const [given = ''] = browser.cookies
    const [taken = ''] = (await browser.get('loggut')).headers.getSetCookie()
    expect(taken).toMatch(/^kj-vindu=; .*Expires=Thu, 01 Jan 1970/)
    expect(/Path=[^;]*/.exec(taken)?.[0]).toBe(/Path=[^;]*/.exec(given)?.[0])
  })

  it('is said to be done to somebody who was not logged in', async () => {
    expect((await createBrowser(bench).get('loggut')).status).toBe(200)
  })

  it('ends nothing from a page that another user has taken the place of', async () => {
    const browser = createBrowser(bench)
    await browser.open(await openSession(bench))
    const page = await (await browser.get('pasient')).text()
    const logOut = /hpp-webapp\/(loggut[^"]*)"/.exec(page)?.[1] ?? ''
    await browser.open(await openSession(bench, { worker: 'sykepleier', patient: 'status-2' }))
    expect((await browser.get(logOut)).status).toBe(409)
    expect((await browser.get('pasient')).status).toBe(200)
    const next = await (await browser.get('pasient')).text()
    expect((await browser.get(/hpp-webapp\/(loggut[^"]*)"/.exec(next)?.[1] ?? '')).status).toBe(200)
    expect((await browser.get('pasient')).status).toBe(403)
  })
})

describe('the size of the window', () => {
  it('goes into the journal', async () => {
    const { browser } = await opened()
    const response = await browser.post('vindu', '{"width":960,"height":640}')
    expect(response.status).toBe(204)
    expect(bench.last()).toMatchObject({
      operation: 'kjernejournal.window',
      facts: { width: 960, height: 640, session: expect.any(Number) },
    })
  })

  it('is not written again where the page only asks whether it is to close; the answer that closes it is', async () => {
    const { browser, session } = await opened()
    const ask = () => browser.post('vindu', '{"width":960,"height":640,"again":true}')
    const { seq } = bench.last()
    for (let minute = 0; minute < 3; minute++) expect((await ask()).status).toBe(204)
    expect(bench.last().seq).toBe(seq)
    bench.room.faults.arm(
      faultSchema.parse({
        operation: 'kjernejournal.window',
        times: 1,
        effect: { type: 'latency', ms: 0 },
      }),
    )
    expect((await ask()).status).toBe(204)
    expect(bench.last()).toMatchObject({
      operation: 'kjernejournal.window',
      fault: { effect: 'latency ms=0' },
    })
    await end(session.sessionId)
    expect((await ask()).status).toBe(410)
    expect(bench.last()).toMatchObject({ operation: 'kjernejournal.window', response: { status: 410 } })
  })

  it.each([
    '',
    '{',
    '[]',
    '{"width":960}',
    '{"width":1,"height":1,"again":false}',
    '{"width":"960","height":640}',
    '{"width":-1,"height":1e99}',
  ])('is 400 for %s', async (body) => {
    const { browser } = await opened()
    expect((await browser.post('vindu', body)).status).toBe(400)
  })

  it('is not taken from strangers', async () => {
    expect((await createBrowser(bench).post('vindu', '{"width":1,"height":1}')).status).toBe(403)
  })
})

describe('other addresses of the portal', () => {
  it('are answered with pages', async () => {
    const missing = await createBrowser(bench).get('finnes-ikke')
    expect(missing.status).toBe(404)
    expect(await missing.text()).toContain('Siden finnes ikke')
    const method = await createBrowser(bench).post('pasient', '{}')
    expect(method.status).toBe(405)
    expect(method.headers.get('allow')).toBe('GET, HEAD')
  })

  it('show a fault as a page, with its code', async () => {
    bench.room.faults.arm({
      operation: 'kjernejournal.open-portal',
      after: 0,
      times: 1,
      maxInARow: 2,
      effect: { type: 'status', status: 503, code: 'KJS-000001' },
    })
    const response = await createBrowser(bench).get('hentpasient.html?code=x')
    expect(response.status).toBe(503)
    const html = await response.text()
    expect(html).toContain('Kjernejournal er ikke tilgjengelig')
    expect(html).toContain('KJS-000001')
  })
})
