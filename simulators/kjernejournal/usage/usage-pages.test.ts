import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type Bench, openBench } from '../fixture/bench.ts'
import { createBrowser, openSession } from '../fixture/browser.ts'

let bench: Bench
const benches: Bench[] = []
beforeEach(async () => {
  bench = await openBench()
  benches.push(bench)
  bench.room.clock.set(Date.parse('2026-11-18T09:00:00Z'))
})
afterAll(async () => {
  for (const opened of benches) await opened.close()
})

const get = (path: string) =>
  fetch(`${bench.room.addresses.room}/kjernejournal/${path}`, { headers: { 'accept-language': 'nb' } })
const page = async (path: string) => (await get(path)).text()

async function opened(options: Parameters<typeof openSession>[1] = {}) {
  const browser = createBrowser(bench)
  await browser.open(await openSession(bench, options))
  return browser
}

describe('the citizen’s log over use', () => {
  const log = 'innbygger/logg?innbygger=line-danser'

  it('tells who opened what, when, where and on which grounds', async () => {
    const browser = await opened({ worker: 'sykepleier', grunnlag: 'AKUTT' })
    for (const path of ['pasient/legemidler', 'pasient/legemidler', 'pasient/dokumenter/4'])
      await browser.get(path)
    const html = await page(log)
    const { given, family } = bench.worker('sykepleier').name
    for (const text of [given, family, 'sykepleier', 'Akutt situasjon', bench.unit('sykehjem').navn])
      expect(html).toContain(text)
    for (const text of [
      'Kjernejournal åpnet',
      'Epikrise, implantasjon av pacemaker',
      'Test EPJ, v1.0',
      '18.11.2026 10:00',
    ])
      expect(html).toContain(text)
    expect(html.match(/<td[^>]*>Legemidler</g)).toHaveLength(1)
    expect(html).toContain('Testbenk har funnet på denne siden')
    expect(bench.last().facts).toMatchObject({ patient: '13116900216' })
  })

  it('shows no other citizen’s, and nothing that was locked', async () => {
    const browser = await opened({ patient: 'sperret' })
    await browser.get('pasient/legemidler')
    expect(await page(log)).toContain('Ingen har åpnet kjernejournalen')
    const locked = await page('innbygger/logg?innbygger=sperret')
    expect(locked).toContain('Kjernejournal åpnet')
    expect(locked).not.toContain('>Legemidler<')
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    await browser.post('pasient/apne-sperring', 'grunnlag=AKUTT', form)
    expect(await page('innbygger/logg?innbygger=sperret')).toContain('Sperring åpnet')
  })

  it('tells that what was opened in an emergency was read in an emergency', async () => {
    const browser = await opened({ patient: 'sperret', grunnlag: 'SAMTYKKE' })
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    await browser.post('pasient/apne-sperring', 'grunnlag=AKUTT', form)
    await browser.get('pasient/legemidler')
    const rows = (await page('innbygger/logg?innbygger=sperret')).split('<tr>')
    expect(rows.find((row) => row.includes('>Legemidler<'))).toContain('Akutt situasjon')
    expect(rows.find((row) => row.includes('Kjernejournal åpnet'))).toContain('Pasienten har samtykket')
  })

  it('shows nothing of sessions whose portal was never opened, and is empty after a reset', async () => {
    await openSession(bench)
    expect(await page(log)).toContain('Ingen har åpnet kjernejournalen')
    await opened()
    for (const simulator of bench.room.simulators) simulator.reset()
    expect(await page(log)).toContain('Ingen har åpnet kjernejournalen')
  })

  it('knows no citizen without a kjernejournal', async () => {
    for (const key of ['status-1', 'nobody', '13116900216'])
      expect((await get(`innbygger/logg?innbygger=${key}`)).status).toBe(404)
    expect((await get('innbygger/logg')).status).toBe(200)
  })
})

describe('the weekly numbers', () => {
  it('count sessions per week, organisation, profession and ground', async () => {
    await openSession(bench)
    await openSession(bench)
    await openSession(bench, { worker: 'sykepleier', grunnlag: 'AKUTT' })
    bench.room.clock.set(Date.parse('2026-11-23T09:00:00Z'))
    await openSession(bench)
    const unit = bench.unit('sykehjem')
    const shared = { organisasjonsnummer: unit.organisasjonsnummer, organisation: unit.navn }
    expect(await (await get('nhn/bruk.json')).json()).toEqual({
      lookUps: [
        {
          week: '2026-W48',
          from: '2026-11-23',
          ...shared,
          profession: 'LE',
          grunnlag: 'SAMTYKKE',
          lookUps: 1,
        },
        {
          week: '2026-W47',
          from: '2026-11-16',
          ...shared,
          profession: 'LE',
          grunnlag: 'SAMTYKKE',
          lookUps: 2,
        },
        { week: '2026-W47', from: '2026-11-16', ...shared, profession: 'SP', grunnlag: 'AKUTT', lookUps: 1 },
      ],
    })
    const csv = await get('nhn/bruk.csv')
    expect(csv.headers.get('content-type')).toContain('text/csv')
    const bytes = new Uint8Array(await csv.arrayBuffer())
    // Excel takes it for UTF-8 by its mark, and a Norwegian one splits it at semicolons.
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).split('\r\n')
    expect(lines).toHaveLength(5)
    expect(lines[0]).toBe('week;from;organisasjonsnummer;organisation;profession;grunnlag;lookUps')
    expect(lines[2]).toContain(`"2026-W47";"2026-11-16";"${unit.organisasjonsnummer}";`)
    const html = await page('nhn/bruk')
    expect(html).toContain('>3</text>')
    expect(html).toContain('uke 47 i 2026')
    expect(html).toContain('Testbenk har funnet på denne siden')
  })

  it('are empty in a fresh room, and count no refused session', async () => {
    await openSession(bench, { patient: 'reservert' }).catch(() => undefined)
    expect(await (await get('nhn/bruk.json')).json()).toEqual({ lookUps: [] })
    const html = await page('nhn/bruk')
    expect(html).toContain('Ingen økter er åpnet')
    expect(html).not.toContain('kj-plot')
  })
})
