import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../fixture/bench.ts'
import { createBrowser, openSession, VERIFIER } from '../fixture/browser.ts'

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

const end = (sessionId: string) =>
  bench.call({
    method: 'POST',
    url: `${bench.room.addresses.kjernejournalInnlogging}/api/session/end`,
    token: bench.userToken(),
    body: { sessionId },
  })

describe('opening the portal', () => {
  it('burns the code, sets a cookie for the portal alone, and leads to the patient', async () => {
    const { browser, response, session } = await opened()
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('pasient')
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

  it('refuses when the session was ended in the meantime', async () => {
    const session = await openSession(bench)
    await end(session.sessionId)
    expect((await createBrowser(bench).open(session)).status).toBe(410)
  })

  const queries: [string, Record<string, string>, number, string][] = [
    ['nothing', {}, 400, 'AUT_105'],
    ['an empty code', { code: '', ehr_code_verifier: VERIFIER }, 400, 'AUT_105'],
    ['an unknown code', { code: 'x', ehr_code_verifier: VERIFIER }, 404, 'TB-CODE-UNKNOWN'],
    ['a ticket', { ticket: 'abc+/=' }, 400, 'TB-TICKET'],
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

describe('the patient’s pages', () => {
  it('show who is logged in, on which grounds, for which organisation, and which patient', async () => {
    const { browser } = await opened({ grunnlag: 'AKUTT' })
    const doctor = bench.worker('lege').name
    for (const page of ['pasient', 'pasient/kritisk-informasjon']) {
      const response = await browser.get(page)
      expect(response.status).toBe(200)
      const html = await response.text()
      expect(html).toContain('Line Danser')
      expect(html).toContain('131169 00216')
      expect(html).toContain(`${doctor.given} ${doctor.family}, lege`)
      expect(html).toContain('Akutt situasjon')
      expect(html).toContain(bench.unit('sykehjem').navn)
      expect(html).toContain('Anafylaksi av fenoksymetylpenicillin')
      expect(html).toContain('Simulator')
      expect(bench.last().facts).toMatchObject({ patient: '13116900216', user: bench.worker('lege').pid })
    }
  })

  it('never put the patient’s number in an address', async () => {
    const { browser } = await opened()
    const html = await (await browser.get('pasient')).text()
    const addresses = [...html.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, address]) => address)
    expect(addresses.length).toBeGreaterThan(5)
    expect(addresses.join(' ')).not.toContain('13116900216')
  })

  it('are there in English', async () => {
    const { browser } = await opened()
    const html = await (await browser.get('pasient?lang=en')).text()
    expect(html).toContain('The patient has consented')
    expect(html).toContain('<html lang="en"')
  })

  it('do not run scripts that came in with data', async () => {
    const { browser } = await opened()
    const response = await browser.get('pasient')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(await response.text()).not.toMatch(/<script(?![^>]*src=)/)
  })

  it('close when the EPJ ends the session', async () => {
    const { browser, session } = await opened()
    await end(session.sessionId)
    const response = await browser.get('pasient')
    expect(response.status).toBe(410)
    expect(await response.text()).toContain('Økten er avsluttet')
  })

  it('close when the session has expired', async () => {
    const { browser } = await opened()
    wait(599)
    expect((await browser.get('pasient')).status).toBe(200)
    wait(1)
    const response = await browser.get('pasient/kritisk-informasjon')
    expect(response.status).toBe(410)
    expect(await response.text()).toContain('Økten er utløpt')
  })

  it('are refused to a browser without the cookie, or with a made-up one', async () => {
    const stranger = createBrowser(bench)
    expect((await stranger.get('pasient')).status).toBe(403)
    expect(await (await stranger.get('pasient', { cookie: 'kj-vindu=abc' })).text()).toContain('AUT_105')
  })

  it('keep two users’ sessions apart', async () => {
    const one = await opened({ worker: 'lege', patient: 'line-danser' })
    const other = await opened({ worker: 'sykepleier', patient: 'status-3' })
    expect(await (await one.browser.get('pasient')).text()).toContain('Line Danser')
    expect(await (await other.browser.get('pasient')).text()).not.toContain('Line Danser')
    await end(one.session.sessionId)
    expect((await one.browser.get('pasient')).status).toBe(410)
    expect((await other.browser.get('pasient')).status).toBe(200)
  })

  it('are locked for a restricted journal on the ground of an exception', async () => {
    const { title } = bench.patient('sperret').critical[0] ?? { title: '?' }
    const consent = await opened({ patient: 'sperret', grunnlag: 'SAMTYKKE' })
    expect(await (await consent.browser.get('pasient')).text()).toContain(title)
    const exception = await opened({ patient: 'sperret', grunnlag: 'UNNTAK' })
    for (const page of ['pasient', 'pasient/kritisk-informasjon']) {
      const html = await (await exception.browser.get(page)).text()
      expect(html).toContain('Pasienten har sperret kjernejournalen')
      expect(html).not.toContain(title)
    }
  })

  it.each(['status-2', 'status-3', 'status-4', 'd-nummer', 'mindrearig'])(
    'are there for %s',
    async (patient) => {
      const { browser } = await opened({ patient })
      for (const page of ['pasient', 'pasient/kritisk-informasjon'])
        expect((await browser.get(page)).status).toBe(200)
    },
  )
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

  it('is said to be done to somebody who was not logged in', async () => {
    expect((await createBrowser(bench).get('loggut')).status).toBe(200)
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

  it.each(['', '{', '[]', '{"width":960}', '{"width":"960","height":640}', '{"width":-1,"height":1e99}'])(
    'is 400 for %s',
    async (body) => {
      const { browser } = await opened()
      expect((await browser.post('vindu', body)).status).toBe(400)
    },
  )

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
