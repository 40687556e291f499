import { describe, expect, it } from 'vitest'
import { openBench } from '../fixture/bench.ts'
import { createBrowser, openSession } from '../fixture/browser.ts'

describe('the overview', () => {
  it('shows the newest ten visits, tells how many there are, and links to them all', async () => {
    const visitsOf = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        date: '2026-05-20',
        place: `Sted ${index}.`,
        kind: 'Poliklinisk kontakt',
      }))
    const shown = async (count: number) => {
      const bench = await openBench((population) => ({
        ...population,
        patient: (pid) => {
          const patient = population.patient(pid)
          return patient && { ...patient, visits: visitsOf(count) }
        },
      }))
      try {
        const browser = createBrowser(bench)
        await browser.open(await openSession(bench))
        const read = async (page: string) => (await browser.get(page)).text()
        return { overview: await read('pasient'), all: await read('pasient/besokshistorikk') }
      } finally {
        await bench.close()
      }
    }
    const many = await shown(3000)
    expect(many.overview.match(/Sted \d+\./g)).toEqual(visitsOf(10).map(({ place }) => place))
    expect(many.overview).toMatch(/De 10 nyeste av 3000 besøk\. <a [^>]*besokshistorikk\?okt=[^>]*>Se alle</)
    expect(many.all.match(/Sted \d+\./g)).toHaveLength(3000)
    const few = await shown(10)
    expect(few.overview.match(/Sted \d+\./g)).toHaveLength(10)
    expect(few.overview).not.toContain('nyeste av')
  })
})
