// Every kind of report at once: what all must hold.
import { describe, expect, it } from 'vitest'
import { names, render, results } from './fixtures/every-report.ts'
import { buildResult, failingResult } from './fixtures/result.ts'
import { type ReportFormat, reportFormats } from './format-names.ts'
import { renderers } from './formats.ts'

describe.each(reportFormats)('the report %s', (format) => {
  it('gives the same bytes each time, in both languages, and ends with a newline', () => {
    for (const name of names) {
      expect(render(format, name)).toBe(render(format, name))
      expect(renderers[format](results[name], { language: 'nb' }).endsWith('\n')).toBe(true)
    }
  })
})

describe('what was expected and what came', () => {
  const told: readonly ReportFormat[] = ['html', 'junit', 'sarif', 'alerts', 'tap', 'oidf', 'inferno']
  it.each(told)('is told in the language of the report %s', (format) => {
    const [nb, en] = (['nb', 'en'] as const).map((language) =>
      renderers[format](failingResult(), { language }),
    )
    expect(nb).toContain('en verdi som ikke er brukt før')
    expect(nb).not.toContain('a value not used before')
    expect(en).toContain('a value not used before')
    expect(en).not.toContain('en verdi som ikke er brukt før')
  })
})

// result.json is the record itself: what the journal shows has been taken out of it before.
describe.each(reportFormats.filter((format) => format !== 'json'))('the report %s', (format) => {
  it('holds no token whole', () => {
    expect(render(format, 'hostile')).not.toContain('eyJzdWIiOiJ4In0')
  })
})

describe('a run that decided nothing', () => {
  const [first] = failingResult().checks
  if (!first) throw new Error('the fixture has checks')
  const unseen = buildResult({
    verdict: 'inconclusive',
    exitCode: 2,
    checks: [first, { ...first, id: 'helseid/other', verdict: 'not-observed' }],
  })

  it.each([
    ['nothing judged', results.empty],
    ['something not seen', unseen],
    [
      'a journal that was changed',
      {
        ...results.passing,
        run: { ...results.passing.run, journal: { ...results.passing.run.journal, intact: false } },
      },
    ],
  ] as const)('is green in no format: %s', (_name, result) => {
    const one = (format: ReportFormat) => renderers[format](result, { language: 'en' })
    expect(one('tap')).toMatch(/^not ok /m)
    expect(JSON.parse(one('ctrf')).results.summary.other).toBeGreaterThan(0)
    const [invocation] = JSON.parse(one('alerts')).runs[0].invocations
    expect(invocation).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error' }],
    })
    expect(one('junit')).toMatch(/<testsuites [^>]*(failures|errors)="[1-9]/)
  })
})

describe('what people and expectations said', () => {
  it('stands in JUnit: the expected is skipped, and a list that is no longer true fails', () => {
    const junit = render('junit', 'every kind')
    expect(junit).toMatch(
      /name="helseid\/assertion-jti-reuse"[\s\S]*?<skipped message="Expected failure: EPJ-1234/,
    )
    expect(junit).toContain('name="run/expected-failures/kjernejournal/gone"')
    expect(junit).toMatch(/<skipped message="[^"]*awaits the approval[^"]*Kari Nordmann/i)
  })

  it.each(reportFormats.filter((format) => !['har', 'badge', 'alerts'].includes(format)))(
    'of attestations stands in %s: who, and how it stands',
    (format) => {
      expect(render(format, 'every kind')).toContain('Kari Nordmann')
      expect(render(format, 'every kind')).toMatch(/awaiting-approval|awaits the approval|earl:cantTell/)
    },
  )

  it.each(['html', 'markdown'] as const)('stands in %s', (format) => {
    const text = render(format, 'every kind')
    for (const part of [
      'Expected failures',
      'Fits nothing: remove the line',
      'Team Portal',
      'Judged, awaits the approval of another',
      'Judged by Kari Nordmann',
    ])
      expect(text).toContain(part)
  })

  it('stands in the terminal’s table', () => {
    expect(renderers.markdown(results['every kind'], {})).toContain('Ventede feil')
  })
})
