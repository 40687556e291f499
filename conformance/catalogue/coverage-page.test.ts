import { describe, expect, it } from 'vitest'
import { escapeHtml } from '#reports/html/escape-html.ts'
import { checks } from '../checks/index.ts'
import { requirements } from '../requirements/index.ts'
import { coveragePage } from './coverage-page.ts'

const rowsIn = (html: string) =>
  new Map(
    [...html.matchAll(/<tr role="row" class="by-([a-z-]+)" id="([^"]+)">(.*?)<\/tr>/g)].map(
      ([, by = '', id = '', row = '']) => [id, { by, row }],
    ),
  )

describe.each(['nb', 'en'] as const)('the page of who judges what (%s)', (language) => {
  const html = coveragePage({ language, suiteVersion: '0.1.0' })
  const rows = rowsIn(html)

  it('has each requirement once, by the one who judges it', () => {
    expect([...rows.keys()].toSorted()).toEqual(Object.keys(requirements).toSorted())
    for (const { id, judgedBy } of Object.values(requirements)) expect(rows.get(id)?.by, id).toBe(judgedBy)
  })

  it('names the checks behind a requirement, and gives a reason where no check decides', () => {
    for (const { id, judgedBy, reason } of Object.values(requirements)) {
      const { row = '' } = rows.get(id) ?? {}
      const behind = checks.filter((check) => check.requirements.includes(id))
      for (const check of behind) expect(row, id).toContain(`<code>${check.id}</code>`)
      expect([...row.matchAll(/<li>/g)], id).toHaveLength(behind.length)
      if (judgedBy === 'checks') expect(behind, id).not.toEqual([])
      else expect(reason?.[language], id).toBeTruthy()
    }
  })

  it('gives each reason once, and from the others a link to where it stands', () => {
    const given = new Set<string>()
    for (const { id, reason } of Object.values(requirements)) {
      if (reason === undefined) continue
      const [, how = ''] = /.*<td role="cell">(.*?)<\/td>$/.exec(rows.get(id)?.row ?? '') ?? []
      const told = reason[language]
      const [, leadsTo] = /^\S+ <a href="#([^"]+)">\1<\/a>\./.exec(how) ?? []
      if (leadsTo === undefined) expect(how.startsWith(escapeHtml(told)), id).toBe(true)
      else expect(requirements[leadsTo as keyof typeof requirements].reason?.[language], id).toBe(told)
      expect(leadsTo === undefined, id).toBe(!given.has(told))
      given.add(told)
    }
  })

  it('counts them', () => {
    const all = Object.values(requirements)
    const counted = ['checks', 'review', 'not-checked'].map(
      (kind) => all.filter(({ judgedBy }) => judgedBy === kind).length,
    )
    const said = [...html.matchAll(/<td class="number">(\d+)<\/td>/g)].map(([, count]) => Number(count))
    expect(said).toEqual([...counted, all.length])
  })

  it('needs nothing from outside, and leads out only where it was opened from a room', () => {
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(|\ssrc=/i)
    expect(html.match(/href="[^#]/g)).toBe(null)
    const room = { name: 'demo', href: '/r/demo/', otherLanguage: '/r/demo/coverage?lang=en' }
    expect(coveragePage({ language, suiteVersion: '0.1.0', room })).toContain('href="/r/demo/"')
  })
})
