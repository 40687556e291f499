import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { faultSchema } from '#simulators/core/faults/faults.ts'
import { readPdf } from '#simulators/core/fixture/pdf-text.ts'
import { MOST_PDFS, oneAtATime } from '#simulators/core/pages/pdf-queue.ts'
import { type Bench, openBench } from '../fixture/bench.ts'
import { createBrowser, openSession } from '../fixture/browser.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
  // The last prescriptions run out in January 2027.
  bench.room.clock.set(Date.parse('2026-11-23T10:00:00Z'))
})
afterAll(() => bench.close())

async function printed(options: Parameters<typeof openSession>[1] = {}, unlock?: string, language = 'nb') {
  const browser = createBrowser(bench)
  await browser.open(await openSession(bench, options))
  if (unlock) {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    await browser.post('pasient/apne-sperring', `grunnlag=${unlock}&fane=overview`, form)
  }
  return await browser.get('pasient/utskrift', { 'accept-language': language })
}

/** Cells are broken into lines. */
const textOf = async (response: Response) =>
  readPdf(Buffer.from(await response.arrayBuffer())).text.replaceAll(/\s+/g, ' ')

describe('the printout', () => {
  it('is a PDF that no one is to keep', async () => {
    const response = await printed()
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-disposition')).toBe('inline; filename="utskrift.pdf"')
    expect(bench.last()).toMatchObject({ operation: 'kjernejournal.portal-print' })
  })

  it('says who printed it, for whom and on what grounds, and the whole of the record', async () => {
    const { name, number } = {
      name: bench.unit('sykehjem').navn,
      number: bench.unit('sykehjem').organisasjonsnummer,
    }
    const text = await textOf(await printed())
    for (const part of [
      'Line Danser, 131169 00216',
      'Utskrift fra kjernejournal',
      `${name} (${number})`,
      'Pasienten har samtykket',
      'Kontaktelveblest av lateks',
      'B01AF02',
      'NT-proBNP',
      'Epikrise, implantasjon av pacemaker',
      'Influensavaksine',
      'Jeg bruker høreapparat',
      'hørselssentralen',
      'Simulert kjernejournal',
      'datter Signe Danser, sønn Even Danser',
    ])
      expect(text).toContain(part)
  })

  it('is asked for again in a while where many are being made, and the patient is not told that she was printed', async () => {
    const linesOf = async () => {
      const log = await fetch(
        `${bench.room.addresses.room}/kjernejournal/innbygger/logg?innbygger=line-danser`,
        { headers: { 'accept-language': 'nb' } },
      )
      return (await log.text()).split('Utskriftsversjon').length
    }
    const before = await linesOf()
    const { promise, resolve } = Promise.withResolvers<void>()
    const others = Array.from({ length: MOST_PDFS }, () => oneAtATime(() => promise))
    const refused = await printed()
    resolve()
    await Promise.all(others)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '10'])
    expect(await refused.text()).toContain('Prøv igjen om litt.')
    expect(await linesOf()).toBe(before)
    expect((await printed()).status).toBe(200)
    expect(await linesOf()).toBe(before + 1)
  })

  it.each([
    { says: 'to wait for a minute', retryAfter: 60 },
    { says: 'not how long to wait', retryAfter: undefined },
  ])('that is refused says $says when a fault orders it so', async ({ retryAfter }) => {
    bench.room.faults.arm(
      faultSchema.parse({
        operation: 'kjernejournal.portal-print',
        times: 1,
        effect: { type: 'status', status: 503, retryAfter },
      }),
    )
    const refused = await printed()
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe(retryAfter === undefined ? null : `${retryAfter}`)
  })

  it('says on every page whose it is', async () => {
    const text = await textOf(await printed())
    const pages = text.match(/Side \d av \d/g) ?? []
    expect(pages.length).toBeGreaterThan(3)
    expect(text.match(/Alle personer er syntetiske\. Line Danser, 131169 00216/g)).toHaveLength(pages.length)
  })

  it('is in English for those who read it', async () => {
    const text = await textOf(await printed({}, undefined, 'en'))
    expect(text).toContain('Critical information')
    expect(text).toContain('documents are in Norwegian, as they were written')
  })

  it.each(['status-2', 'status-3', 'status-4', 'd-nummer', 'mindrearig'])(
    'is there for %s',
    async (patient) => {
      expect((await printed({ patient })).status).toBe(200)
    },
  )

  it('waits until a restricted journal has been opened', async () => {
    const refused = await printed({ patient: 'sperret' })
    expect(refused.status).toBe(403)
    expect(await refused.text()).toContain('TB-RESTRICTED')
    const text = await textOf(await printed({ patient: 'sperret' }, 'AKUTT'))
    expect(text).toContain(bench.patient('sperret').critical[0]?.title)
  })

  it('names the parts that are restricted, and leaves them out', async () => {
    const patient = bench.patient('delvis-sperret')
    const closed = await textOf(await printed({ patient: 'delvis-sperret' }))
    expect(closed).toContain('Sperret av pasienten. Ikke skrevet ut.')
    expect(closed).toContain(patient.critical[0]?.title)
    for (const { name } of patient.medicines) expect(closed).not.toContain(name)
    const open = await textOf(await printed({ patient: 'delvis-sperret' }, 'SAMTYKKE'))
    expect(open).toContain(patient.medicines[0]?.name)
    expect(open).not.toContain('Ikke skrevet ut')
  })
})
