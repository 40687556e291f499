import { describe, expect, it } from 'vitest'
import { toMarkdown } from '../exports/markdown.ts'
import { failingResult, passingResult } from '../fixtures/result.ts'
import { renderHtml } from './render.ts'

const hostile = '<img src=x onerror=alert(1)> **bold** [link](http://x)'

const stopped = () => ({
  ...failingResult(),
  stops: [
    {
      exchange: failingResult().exchanges[0]?.seq ?? 0,
      cause: 'configuration' as const,
      operation: 'helseid.par',
      status: 400,
      reason: 'The client may not use the scope nhn:x',
      setting: { nb: 'Tilgangene til klienten.', en: 'What the client <may> use.' },
      scenario: failingResult().scenarios[0]?.id ?? '',
      times: 3,
    },
    { exchange: 1, cause: 'environment' as const, reason: hostile },
    {
      exchange: 2,
      cause: 'configuration' as const,
      operation: 'x',
      status: 404,
      reason: 'nothing is at GET /x',
    },
  ],
})

describe('where the EPJ was stopped', () => {
  it('stands on the page with its cause, its exchange and how often', () => {
    const html = renderHtml(stopped(), { language: 'en' })
    expect(html).toContain('Where the EPJ was stopped')
    expect(html).toMatch(/Cause: Configuration\..+<a href="#[\w-]+">helseid\.par answered 400<\/a>/)
    expect(html).toContain(', 3 times')
    expect(html).toContain('nothing reached the bench')
  })

  it('stands in the summary, in the reader’s language', () => {
    expect(toMarkdown(stopped())).toMatch(
      /- \*\*Oppsett\*\*: helseid\.par svarte 400\. Klienten har ikke lov til å bruke scopet nhn:x/,
    )
    expect(toMarkdown(stopped(), { language: 'en' })).toMatch(/answered 400\. The client may not/)
  })

  it('tells the reason in the reader’s language, and in which it is told', () => {
    const html = renderHtml(stopped())
    expect(html).toContain('<p lang="nb">Det finnes ingenting på GET /x</p>')
    expect(renderHtml(stopped(), { language: 'en' })).toContain('<p lang="en">nothing is at GET /x</p>')
  })

  it('names the setting, where somebody can tell which it is', () => {
    expect(renderHtml(stopped())).toContain('<strong>Innstillingen:</strong> Tilgangene til klienten.')
    expect(renderHtml(stopped(), { language: 'en' })).toContain('What the client &lt;may&gt; use.')
    expect(toMarkdown(stopped())).toContain('Innstillingen: Tilgangene til klienten.')
    expect(renderHtml(stopped()).match(/Innstillingen:/g)).toHaveLength(1)
  })

  it('stays text, whatever the EPJ reported', () => {
    expect(renderHtml(stopped())).not.toContain('<img src=x')
    expect(toMarkdown(stopped())).not.toMatch(/<img|\*\*bold|(?<!\\)\[link/)
  })

  it('is no section where there was nothing', () => {
    expect(renderHtml(passingResult())).not.toContain('id="stops"')
    expect(toMarkdown(passingResult())).not.toContain('stanset')
  })
})
