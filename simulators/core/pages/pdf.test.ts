import { describe, expect, it, vi } from 'vitest'
import { readPdf } from '../fixture/pdf-text.ts'
import { createPdf, type PdfWriter } from './pdf.ts'

const about = {
  title: 'Utskrift for Čáhppe Ødegård',
  language: 'nb',
  made: Date.parse('2026-03-02T10:00:00Z'),
  notice: 'Simulator – ingen ekte pasienter',
  pageOf: (page: number, pages: number) => `Side ${page} av ${pages}`,
  missing: '[…] er tegn som mangler',
} as const

const made = async (write: (to: PdfWriter) => void) => await createPdf(about, write)

const COLUMNS = [
  { title: 'Legemiddel', share: 2 },
  { title: 'Dosering', share: 3 },
]

describe('a PDF', () => {
  it('holds what was written, with Norwegian and Sámi letters', async () => {
    const { text, pages } = readPdf(
      await made((to) => {
        to.heading(1, 'Čáhppe Ødegård, Kárášjohka')
        to.paragraph('Blåbærøl ≥ 3 % – «nei»')
        to.list(['Første', 'Andre'])
        to.facts([['Født', '13.11.1969']])
        to.table(COLUMNS, [['Metoprolol', 'én tablett']])
      }),
    )
    for (const part of [
      'Čáhppe Ødegård, Kárášjohka',
      'Blåbærøl ≥ 3 % – «nei»',
      '•  Andre',
      '13.11.1969',
      'én tablett',
    ])
      expect(text).toContain(part)
    expect(text).toContain('Side 1 av 1')
    expect(text).toContain('Simulator – ingen ekte pasienter')
    expect(pages).toBe(1)
  })

  it('lets others in between the rows of a long table', async () => {
    // Every look at the clock finds a slice of time used up.
    let now = 0
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1_000))
    let turns = 0
    let turn = setImmediate(function others() {
      turns += 1
      turn = setImmediate(others)
    })
    try {
      await made((to) => to.table(COLUMNS, Array(50).fill(['a', 'b'])))
    } finally {
      clearImmediate(turn)
      clock.mockRestore()
    }
    expect(turns).toBeGreaterThanOrEqual(50)
  })

  it('is tagged, says its language, and tells what the heads of tables are heads of', async () => {
    const { plain, tags } = readPdf(
      await made((to) => {
        to.heading(1, 'En')
        to.heading(2, 'To')
        to.table(COLUMNS, [['a', 'b']])
        to.facts([['c', 'd']])
      }),
    )
    expect(tags).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'Table', 'TR', 'TH', 'TD']))
    expect(plain).toContain('/Lang (nb-NO)')
    expect(plain).toContain('/Marked true')
    expect(plain).toContain('/Scope /Column')
    expect(plain).toContain('/Scope /Row')
    expect(plain).toContain('/DisplayDocTitle true')
  })

  it('is the same bytes each time, and has the date it was given', async () => {
    const write = (to: PdfWriter) => {
      to.heading(1, 'Det samme')
      to.table(COLUMNS, [['a', 'b']])
    }
    const [one, other] = [await made(write), await made(write)]
    expect(one.equals(other)).toBe(true)
    expect(readPdf(one).plain).toContain('(D:20260302100000Z)')
  })

  it('goes on over several pages, with the head of the table on each and every row once', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [`rad ${index}.`, 'tekst '.repeat(10)])
    const { text, pages, tags } = readPdf(await made((to) => to.table(COLUMNS, rows)))
    expect(pages).toBeGreaterThan(2)
    expect(text.match(/Legemiddel/g)).toHaveLength(pages)
    for (let index = 0; index < 120; index += 1) expect(text.split(`rad ${index}.`)).toHaveLength(2)
    expect(text).toContain(`Side ${pages} av ${pages}`)
    expect(tags.filter((tag) => tag === 'TH')).toHaveLength(2)
  })

  it('leaves no heading behind, and divides no small table', async () => {
    const small = Array.from({ length: 8 }, (_, index) => [`analyse ${index}`, 'svar'])
    const facts = [
      ['Navn', 'Line'],
      ['Født', '1969'],
      ['Adresse', 'Gata 1'],
    ] as const
    for (const lines of [22, 34, 39]) {
      const { texts } = readPdf(
        await made((to) => {
          for (let line = 0; line < lines; line += 1) to.paragraph(`linje ${line}`)
          to.heading(2, 'Prøvesvar')
          to.heading(3, 'Tatt i mai')
          to.paragraph('Laboratoriet', 'muted')
          to.table(COLUMNS, small)
          to.heading(2, 'Om pasienten')
          to.facts(facts)
          to.heading(2, 'Sist')
        }),
      )
      const pageOf = (text: string) => texts.findIndex((page) => page.includes(text))
      const results = ['Prøvesvar', 'Tatt i mai', 'Laboratoriet', 'analyse 0', 'analyse 7']
      expect(new Set(results.map(pageOf)).size, `${lines} lines`).toBe(1)
      expect(new Set(['Om pasienten', 'Navn', 'Gata 1'].map(pageOf)).size, `${lines} lines`).toBe(1)
      expect(pageOf('Sist')).toBe(texts.length - 1)
    }
  })

  it('breaks a cell that is taller than a page, and loses no word', async () => {
    const words = Array.from({ length: 3000 }, (_, index) => `ord${index}`)
    const { text, pages } = readPdf(await made((to) => to.table(COLUMNS, [['lang', words.join(' ')]])))
    expect(pages).toBeGreaterThan(2)
    expect([...text.matchAll(/\bord\d+/g)].map(([word]) => word)).toEqual(words)
  })

  it('is made of nothing, too, and of odd texts', async () => {
    expect(readPdf(await made(() => undefined)).pages).toBe(1)
    const { text } = readPdf(
      await made((to) => {
        to.table(COLUMNS, [])
        to.table([], [['x']])
        to.facts([['', '']])
        to.list([])
        to.paragraph('')
        to.paragraph('a\u0000b\u202ec\td\r\ne')
      }),
    )
    expect(text).toContain('abc d')
  })

  it('marks letters that its font lacks, once for each stretch of them, and says last what that means', async () => {
    const { text } = readPdf(
      await made((to) => {
        to.heading(1, 'Ordner: محمد عبد الرحمن (IKT)')
        to.table(COLUMNS, [['山田', 'ferdig 👩🏽‍⚕️, ikke før']])
        to.paragraph('Сергей og Βασιλική')
      }),
    )
    expect(text).toContain('Ordner: […] (IKT)')
    expect(text).toContain('\n[…]\n')
    expect(text).toContain('ferdig […], ikke før')
    expect(text).toContain('Сергей og Βασιλική')
    expect(text.indexOf('[…] er tegn som mangler')).toBeGreaterThan(text.indexOf('Сергей'))
  })

  it('says nothing of missing letters where there are none, soft hyphens and joiners included', async () => {
    const { text } = readPdf(await made((to) => to.paragraph('sam\u00adtykke, a\u200db, 1\ufe0f')))
    expect(text).toContain('samtykke, ab, 1')
    expect(text).not.toContain('[…]')
  })

  it('writes English for those who read it', async () => {
    expect(readPdf(await createPdf({ ...about, language: 'en' }, () => undefined)).plain).toContain(
      '/Lang (en-GB)',
    )
  })
})
