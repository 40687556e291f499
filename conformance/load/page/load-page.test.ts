import { describe, expect, it } from 'vitest'
import { renderLoadPage } from '#reports/load/render.ts'
import { earlierRun, loadRun, resultOf, second } from '../fixture/load-run.ts'
import type { LoadRun } from '../load-run.ts'

function page(changes: Partial<LoadRun> = {}, language: 'nb' | 'en' = 'nb'): string {
  const run = loadRun(changes)
  return renderLoadPage(run, resultOf(run), { language, k6Page: true })
}

describe('the load page', () => {
  it('shows percentiles, rate, errors, event loop, journal, processors and memory over time', () => {
    const html = page({}, 'en')
    expect(html.match(/<figcaption>/g)).toHaveLength(7)
    for (const words of ['Answer time (ms)', 'event loop', 'The journal', 'memory'])
      expect(html).toContain(words)
    expect(html).toContain('Under load 95 % of “openings” are answered within 200 ms')
    expect(html).toContain('Open Zaak’s sizing')
    expect(html).toContain('= 1.7')
    expect(page()).toContain('= 1,7')
    expect(html).toContain('25\u00a0000 × 100 / 10\u00a0000 = 250')
    expect(html).toContain('All 600 arrivals were started in time')
  })

  it('says first what it came to, and never calls a run with broken limits valid and no more', () => {
    const thresholds = loadRun().thresholds.map((one) => ({ ...one, ok: one.limit !== 'p95' }))
    expect(page({ thresholds }, 'en')).toMatch(
      /<title>Not all of it held:[\s\S]*class="verdict failed"[\s\S]*1 of 3 limits and requirements did not hold/,
    )
    expect(page({ thresholds })).toMatch(/<title>Ikke alt holdt:[\s\S]*1 av 3 grenser og krav holdt ikke/)
    expect(page({}, 'en')).toMatch(/<title>The limits held:[\s\S]*class="verdict passed"/)
  })

  it('says whose answer times they are', () => {
    const aimedAt = (kind: LoadRun['target']['kind']) =>
      page({ target: { kind, address: 'http://x/' } }, 'en')
    expect(aimedAt('own-room')).toContain('say nothing of NHN’s Kjernejournal or of any EPJ')
    expect(aimedAt('epj')).toContain('from the EPJ being told to open a patient')
    expect(aimedAt('nhn-test')).toContain('those of NHN’s test environment')
  })

  it('calls series by what people call them', () => {
    const [series] = loadRun().series
    if (!series) throw new Error('no series')
    const named = { ...series, title: { nb: 'åpninger', en: 'openings' } }
    expect(page({ series: [named] })).toContain('<th scope="row">åpninger</th>')
    expect(page()).toContain('<th scope="row">openings</th>')
  })

  it('says that what an EPJ asked too much stands in an invalid run', () => {
    const run: Partial<LoadRun> = {
      soundness: { verdict: 'invalid', reasons: [{ nb: 'k6 var full', en: 'k6 was full' }], notes: [] },
      openings: {
        openings: 5,
        lookUps: 10,
        perOpening: 2.5,
        failed: 0,
        missed: 0,
        duplicates: 5,
        polled: 0,
        unasked: 0,
        burst: { openings: 1, lookUps: 2 },
      },
    }
    expect(page(run, 'en')).toMatch(/class="verdict failed"[\s\S]*What the EPJ asked too much stands/)
    expect(page(run)).toContain('(2,5 per åpning)')
  })

  it('says in the reader’s language that an invalid run says nothing', () => {
    const soundness = {
      verdict: 'invalid',
      reasons: [{ nb: 'k6 var full', en: 'k6 was full' }],
      notes: [],
    } as const
    expect(page({ soundness })).toMatch(/Ugyldig[\s\S]*Kjøringen sier ingenting[\s\S]*k6 var full/)
    const english = page({ soundness }, 'en')
    expect(english).toMatch(/Invalid[\s\S]*k6 was full/)
    // Once, and not in each row; what was measured stands there.
    expect(english.match(/k6 was full/g)).toHaveLength(1)
    expect(english).toMatch(/<td role="cell">Measured: p95 \d/)
    expect(english).not.toContain('INVALID')
  })

  it('calls a run that was stopped stopped, and not valid', () => {
    const html = page({ interrupted: true }, 'en')
    expect(html).toMatch(/<title>Stopped:/)
    expect(html).toMatch(/<p class="word">Stopped<\/p>[\s\S]*Nothing was decided/)
    expect(html).not.toContain('Not all of it held')
  })

  it('does without what was not measured', () => {
    const { watched: _watched, ...unseen } = second(0)
    const html = page({ seconds: [unseen, { ...unseen, second: 1 }] }, 'en')
    expect(html.match(/<figcaption>/g)).toHaveLength(3)
    expect(html).toContain('was not watched')
    expect(page({ seconds: [] }, 'en')).toContain('too short to be drawn')
  })

  it('writes numbers in Norwegian with a comma', () => {
    const thresholds = [{ series: 'openings', limit: 'errors', expression: 'rate<=0.001', ok: true }] as const
    const process = { loopDelayP99Ms: 3.5, rssMegabytes: 150, processors: 0.3 }
    expect(page({ thresholds, process })).toMatch(/høyst 0,1 % av [\s\S]*p99 3,5 ms/)
    expect(page({ thresholds, process }, 'en')).toMatch(/at most 0\.1 % of [\s\S]*p99 3\.5 ms/)
  })

  it('needs nothing from anywhere, and leaves no text unescaped', () => {
    const html = page({ target: { kind: 'room', address: 'http://x/<script>alert(1)</script>' } })
    expect(html).not.toContain('<script')
    expect(html).not.toMatch(/(?:src|href)="https?:/)
  })

  it('tells of an EPJ’s openings, and of an earlier run', () => {
    const html = page(
      {
        openings: {
          openings: 50,
          lookUps: 100,
          perOpening: 2,
          failed: 3,
          missed: 0,
          duplicates: 50,
          polled: 12,
          unasked: 0,
          burst: { openings: 2, lookUps: 9 },
        },
        comparison: earlierRun,
      },
      'en',
    )
    expect(html).toContain('50 patients were opened, and the EPJ made 100 look-ups: 2 per opening')
    expect(html).toMatch(/load-before[\s\S]*2\.00[\s\S]*1\.90–2\.10/)
  })
})
