// What the pages must say of a patient whom something is particular about, and of nobody else.
import { describe, expect, it } from 'vitest'
import type { Patient } from '#simulators/population/population.ts'
import { openBench } from '../fixture/bench.ts'
import { createBrowser, openSession } from '../fixture/browser.ts'

async function shown(
  page: string,
  change: Partial<Patient> | ((patient: Patient) => Partial<Patient>),
): Promise<string> {
  const bench = await openBench((population) => ({
    ...population,
    patient: (pid) => {
      const patient = population.patient(pid)
      return patient && { ...patient, ...(typeof change === 'function' ? change(patient) : change) }
    },
  }))
  bench.room.clock.set(Date.parse('2026-11-23T10:00:00Z'))
  try {
    const browser = createBrowser(bench)
    await browser.open(await openSession(bench))
    return await (await browser.get(page)).text()
  } finally {
    await bench.close()
  }
}

const TAGS = ['Har låste resepter', 'Har sperret for helsepersonell', 'Mindreårig']
const item: Patient['critical'][number] = {
  kategori: 'SMITTE',
  title: 'MRSA',
  detail: 'Påvist i nesen.',
  certainty: 'Bekreftet',
  registeredBy: 'Kari Lege',
  changed: '2020-01-01',
}

describe('the patient’s pages', () => {
  it.each<[string, Partial<Patient>, readonly string[]]>([
    ['nothing', {}, []],
    ['locked prescriptions', { hasLockedPrescriptions: true }, ['Har låste resepter']],
    ['a blocked health worker', { blockedHealthWorkers: ['1'] }, ['Har sperret for helsepersonell']],
    ['few years', { born: '2015-01-01' }, ['Mindreårig']],
  ])('tell of %s at the top of each', async (_what, change, expected) => {
    for (const page of ['pasient', 'pasient/om-pasienten']) {
      const html = await shown(page, change)
      expect(TAGS.filter((tag) => html.includes(tag))).toEqual(expected)
      expect(html).toContain(`<span>${expected.includes('Mindreårig') ? 'jente' : 'kvinne'}</span>`)
    }
  })

  it('name the kind of critical information, and call one without a name another', async () => {
    const kinds = async (kategori: string) => {
      const html = await shown('pasient/kritisk-informasjon', { critical: [{ ...item, kategori }] })
      return [...html.matchAll(/<dt>Type<\/dt><dd>([^<]*)</g)].map(([, kind]) => kind)
    }
    expect(await kinds('SMITTE')).toEqual([expect.stringMatching(/smitte/i)])
    expect(await kinds('ANNET_NYTT')).toEqual(['Annet'])
  })

  it('tell when each medicine was dispensed last, as the record has it', async () => {
    const html = await shown('pasient', ({ medicines }) => ({
      medicines: medicines.map((one) => ({ ...one, dispensed: '2020-02-02' })),
    }))
    const row = html.split('<tr>').find((part) => part.includes('Apiksaban'))
    expect(row).toMatch(/\d\d\.\d\d\.2026/)
    expect(row).not.toContain('02.02.2020')
  })
})
