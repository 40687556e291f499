import { describe, expect, it } from 'vitest'
import { golden } from '../fixtures/golden.ts'
import { buildResult, failingResult, passingResult, withEveryText } from '../fixtures/result.ts'
import { toMarkdown } from './markdown.ts'

describe('summary.md', () => {
  it('is as it was', () => {
    const markdown = toMarkdown(failingResult())
    expect(markdown).toBe(golden('failing.md', markdown))
  })

  it('opens with the verdict in words', () => {
    expect(toMarkdown(failingResult())).toMatch(
      /^## ✗ Ikke bestått: .+\n\n\*\*EPJ-systemet oppfyller ikke kravene/,
    )
    expect(toMarkdown(passingResult(), { language: 'en' })).toMatch(/^## ✓ Passed/)
  })

  it('lists what failed before what is merely open', () => {
    const markdown = toMarkdown(failingResult())
    const places = ['patient-change', 'id-token-nonce', 'assertion-typ', 'icon-visible', 'pkce-s256'].map(
      (id) => markdown.indexOf(id),
    )
    expect(places).toEqual(places.toSorted((left, right) => left - right))
  })

  it('tells of each failure what was seen first, for whoever has only the page of the build', () => {
    const result = failingResult()
    const [check] = result.checks.filter(
      ({ verdict, findings }) => verdict === 'failed' && findings.length > 0,
    )
    const [finding] = check?.findings ?? []
    const row = toMarkdown(result)
      .split('\n')
      .find((line) => line.includes(`<code>${check?.id}</code>`))
    expect(row).toContain(`<br>Utveksling #${finding?.exchange}, `)
    expect(row).toMatch(/<br>Forventet: \S.*<br>Faktisk: \S/)
  })

  it('keeps every row on one line with its number of cells, whatever the texts hold', () => {
    const markdown = toMarkdown(withEveryText((text) => `${text}|a\n|b\`c\`<img src=x>[d](e)*f*`))
    const rows = markdown.split('\n').filter((line) => line.startsWith('| '))
    const cells = rows.map((line) => line.split(/(?<!\\)\|/).length)
    expect(new Set(cells)).toEqual(new Set([5, 6]))
    expect(markdown).not.toMatch(/<img|(?<!\\)`|(?<!\\)\[/)
  })

  it('makes no link of an address that stands in a text', () => {
    const markdown = toMarkdown(
      withEveryText((text) => `${text} https://evil.invalid/ HTTP://evil.invalid www.evil.invalid`),
    )
    // GFM, 6.9: what begins like this becomes a link by itself.
    expect(markdown).not.toMatch(/[a-z]:\/\/|\bwww\./i)
    expect(markdown).toContain('https&#58;//evil.invalid/ HTTP&#58;//evil.invalid www&#46;evil.invalid')
  })

  it('says so when nothing was judged', () => {
    expect(toMarkdown(buildResult({ verdict: 'not-observed' }))).toContain('Ingen sjekker ble kjørt.')
  })
})
