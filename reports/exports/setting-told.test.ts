// Of a check that failed by a setting, every report that people read says which setting it is.
import { describe, expect, it } from 'vitest'
import { failingResult, withSetting } from '../fixtures/result.ts'
import { renderHtml } from '../html/render.ts'
import { toJson } from '../json.ts'
import { toTable } from '../table.ts'
import { toCtrf } from './ctrf.ts'
import { toJunit } from './junit.ts'
import { toMarkdown } from './markdown.ts'
import { toAlerts, toSarif } from './sarif.ts'
import { toTap } from './tap.ts'

const setting = { nb: 'Tilgangene til klienten & mer.', en: 'What the client <may> use.' }

const configured = () => withSetting(setting)

describe('the setting that a failed check comes of', () => {
  it('stands in the HTML report, escaped', () => {
    expect(renderHtml(configured())).toContain(
      '<dt>Innstillingen</dt><dd>Tilgangene til klienten &amp; mer.</dd>',
    )
    expect(renderHtml(configured(), { language: 'en' })).toContain(
      '<dt>The setting</dt><dd>What the client &lt;may&gt; use.</dd>',
    )
  })

  it('stands in the summary', () => {
    expect(toMarkdown(configured(), { language: 'en' })).toMatch(
      /\*\*The setting:\*\* What the client .+may.+ use\./,
    )
  })

  it('stands in the terminal, before what is to be done', () => {
    const said = toTable(configured()).replace(/\s+/g, ' ')
    expect(said).toMatch(/→ Innstillingen: Tilgangene til klienten & mer\. → /)
  })

  it('stands in result.json and in what a build server shows', () => {
    expect(toJson(configured())).toContain(JSON.stringify(setting.nb))
    expect(toJunit(configured(), { language: 'en' })).toContain(
      'The setting: What the client &lt;may&gt; use.',
    )
  })

  it('stands in what machines read, as a member of its own and beside what was wrong', () => {
    for (const text of [
      toSarif(configured(), { language: 'en' }),
      toAlerts(configured(), { language: 'en' }),
    ]) {
      const [{ results }] = JSON.parse(text).runs
      const [told] = results.filter((one: { properties: object }) => 'setting' in one.properties)
      expect(told.properties).toMatchObject({ cause: 'configuration', setting: setting.en })
      expect(told.message.text).toContain(`\nThe setting: ${setting.en}\n`)
    }
    const { tests } = JSON.parse(toCtrf(configured(), { language: 'nb' })).results
    const [told] = tests.filter((one: { extra?: object }) => one.extra && 'setting' in one.extra)
    expect(told.extra).toEqual({ cause: 'configuration', setting: setting.nb })
    expect(told.trace).toContain(`Innstillingen: ${setting.nb}`)
    expect(toTap(configured())).toContain(`\n  setting: ${JSON.stringify(setting.nb)}\n`)
  })

  it('and the cause stand in TAP only where something was found', () => {
    const [check] = failingResult().checks.filter(({ verdict }) => verdict === 'failed')
    const causes = (verdict: 'failed' | 'error' | 'inconclusive') => {
      const checks = check ? [{ ...check, verdict, ...(verdict !== 'failed' && { findings: [] }) }] : []
      return toTap({ ...failingResult(), checks }).match(/^ {2}cause: .+$/gm)
    }
    expect(causes('failed')).toHaveLength(1)
    expect(causes('error')).toBeNull()
    expect(causes('inconclusive')).toBeNull()
  })

  it('stands nowhere when there is none', () => {
    const result = failingResult()
    for (const text of [renderHtml(result), toMarkdown(result), toTable(result), toJunit(result)])
      expect(text).not.toContain('Innstillingen')
    for (const text of [toSarif(result), toCtrf(result), toTap(result)])
      expect(text).not.toMatch(/Innstillingen|setting"?:/)
  })
})
