import { describe, expect, it } from 'vitest'
import { renderCertificate } from '#reports/certify/render-certificate.ts'
import { resultOfEveryKind } from '#reports/fixtures/every-kind.ts'
import { hostileTexts } from '#reports/fixtures/hostile.ts'
import { failingResult, passingResult } from '#reports/fixtures/result.ts'
import { escapeHtml } from '#reports/html/escape-html.ts'
import type { Attested, Result } from '../result.ts'
import { savedRun } from '../run/fixture/saved-run.ts'
import { readRun } from '../run/saved-run.ts'
import { type CertifyOptions, certify } from './certify.ts'
import { revalidate } from './revalidate.ts'

const { record } = readRun(savedRun())
const good = passingResult()
const ask = (change: Partial<CertifyOptions> = {}) =>
  certify({ record, ownEpj: false, result: good, earlier: good, on: '2026-11-30', maxAge: 183, ...change })
const kinds = (change: Partial<CertifyOptions>) => [...new Set(ask(change).obstacles.map(({ kind }) => kind))]
const withRun = (change: Partial<Result['run']>): Result => ({ ...good, run: { ...good.run, ...change } })

const attested = (
  state: Attested['state'],
  expires: string,
  verdict: Attested['verdict'] = 'passed',
  checks: readonly string[] = [],
): Result => {
  const [first] = good.requirements
  if (!first) throw new Error('the fixture has requirements')
  const standing: Attested = {
    state,
    verdict,
    by: 'Kari Nordmann',
    at: '2026-11-22T12:00:00.000Z',
    comment: 'Looked.',
    expires,
    evidence: [],
  }
  const shown = state === 'approved' ? verdict : 'review'
  return {
    ...good,
    requirements: [{ ...first, judgedBy: 'review', checks, verdict: shown, attested: standing }],
  }
}

describe('can I certify', () => {
  it('is yes when all has passed, and says until when', () => {
    expect(ask()).toMatchObject({ answer: true, obstacles: [], goodUntil: '2027-05-24' })
    expect(ask({ result: attested('approved', '2027-01-01') }).goodUntil).toBe('2027-01-01')
    expect(ask({ on: '2026-11-22' })).toMatchObject({ answer: true, goodUntil: '2027-05-24' })
    expect(ask().passed).toBe(good.requirementCounts.passed)
    expect(ask({ on: '2026-11-21' }).obstacles).toMatchObject([
      { kind: 'run', text: { en: expect.stringMatching(/^The run is from after /) } },
    ])
    expect(ask({ ownEpj: true })).not.toHaveProperty('goodUntil')
  })

  it('says which EPJ, by the name it goes by in the run where it has no other, and whose key has signed', () => {
    const named = (epj: string) => ask({ record: { ...record, epj }, signedBy: 'SHA256:key' })
    expect(named('Fjord EPJ')).toMatchObject({ run: { epj: 'Fjord EPJ' }, signedBy: 'SHA256:key' })
    expect(named('').run.epj).toBe(good.run.epj)
    expect(ask()).not.toHaveProperty('signedBy')
  })

  it('is yes for a run that was never judged before, and all of whose scenarios were completed', () => {
    const { earlier: _, ...asked } = { record, ownEpj: false, on: '2026-11-30', maxAge: 183, earlier: good }
    const scenarios = [{ id: 'one', title: { nb: 'Prøve', en: 'Trial' }, outcome: 'completed' as const }]
    expect(certify({ ...asked, result: { ...good, scenarios } }).obstacles).toEqual([])
  })

  it('is no for each thing that is wrong with the run', () => {
    for (const change of [
      { result: withRun({ journal: { ...good.run.journal, intact: false } }) },
      { result: withRun({ interrupted: true }) },
      { record: { ...record, driver: 'reference' } },
      { ownEpj: true },
      { record: { ...record, driver: 'har' } },
      { record: { ...record, profile: 'lenient' as const } },
    ])
      expect(kinds(change)).toEqual(['run'])
    // One reason is told once: whoever ran the simulated EPJ knows that it was at work.
    expect(ask({ ownEpj: true, record: { ...record, driver: 'reference' } }).obstacles).toHaveLength(1)
    expect(kinds({ result: failingResult() })).toEqual(
      expect.arrayContaining(['failed', 'undecided', 'missing']),
    )
  })

  it('is no for each check that came to nothing, and each scenario that was not completed', () => {
    const [first, ...rest] = good.checks
    if (!first) throw new Error('the fixture has checks')
    for (const verdict of ['not-observed', 'inconclusive', 'error', 'review'] as const)
      expect(ask({ result: { ...good, checks: [{ ...first, verdict }, ...rest] } }).obstacles).toMatchObject([
        { kind: 'undecided', subject: first.id },
      ])
    for (const verdict of ['warning', 'not-applicable'] as const)
      expect(kinds({ result: { ...good, checks: [{ ...first, verdict }, ...rest] } })).toEqual([])
    const title = { nb: 'Prøve', en: 'Trial' }
    for (const outcome of ['failed', 'timed-out', 'skipped'] as const)
      expect(
        ask({ result: { ...good, scenarios: [{ id: 'one', title, outcome }] } }).obstacles,
      ).toMatchObject([{ kind: 'undecided', subject: 'one' }])
  })

  it('says of what is open why: what a check noted, what became of a judgement, what a person is to look at', () => {
    const [check] = good.checks
    const [requirement] = good.requirements
    if (!check || !requirement) throw new Error('the fixture has both')
    const note = { nb: 'Fordi.', en: 'Because.' }
    const checked = (change: object) =>
      ask({ result: { ...good, checks: [{ ...check, verdict: 'inconclusive', ...change }] } }).obstacles[0]
    expect(checked({ note })?.more).toEqual(note)
    expect(checked({ note: undefined })).not.toHaveProperty('more')
    const left = { ...requirement, judgedBy: 'review', verdict: 'review', checks: [] } as const
    const open = (change: object) =>
      ask({ result: { ...good, requirements: [{ ...left, ...change }] } }).obstacles[0]
    expect(open({ reason: note })?.more).toEqual(note)
    expect(open({ reason: undefined })).not.toHaveProperty('more')
    const more = (state: Attested['state'], expires = '2027-01-01') =>
      ask({ result: attested(state, expires) }).obstacles[0]?.more?.en
    expect(more('awaiting-approval')).toMatch(/^Awaits/)
    expect(more('declined')).toMatch(/declined/)
    expect(more('outdated')).toMatch(/another text/)
    expect(more('expired', '2026-11-01')).toMatch(/has expired/)
  })

  it('tells what a check leaves open once, by the check', () => {
    const [check] = good.checks
    const [requirement] = good.requirements
    if (!check || !requirement) throw new Error('the fixture has both')
    const open = { ...requirement, judgedBy: 'checks', checks: [check.id], verdict: 'review' } as const
    const result = { ...good, checks: [{ ...check, verdict: 'review' as const }], requirements: [open] }
    expect(ask({ result, earlier: result }).obstacles).toMatchObject([
      { kind: 'undecided', subject: check.id },
    ])
  })

  it('tells what a municipality has not done apart from what the EPJ does wrongly', () => {
    const [failed] = failingResult().checks.filter(({ verdict }) => verdict === 'failed')
    if (!failed) throw new Error('the fixture has a check that failed')
    const kindOf = (id: string, cause: typeof failed.cause) =>
      kinds({ result: { ...good, checks: [{ ...failed, id, cause }] } })
    expect(kindOf('municipality/right-given', 'configuration')).toEqual(['errand'])
    expect(kindOf('municipality/file-in-use', 'implementation')).toEqual(['failed'])
    expect(kindOf('helseid/state-checked', 'configuration')).toEqual(['failed'])
  })

  it('is no for a failure that somebody answers for: a build may go on, a certificate may not', () => {
    expect(kinds({ result: resultOfEveryKind(), earlier: failingResult() })).toContain('expected')
  })

  it('is no when nobody has judged, a judgement has run out, or a person found it wrong', () => {
    expect(kinds({ result: attested('awaiting-approval', '2027-01-01') })).toEqual(['missing'])
    expect(kinds({ result: attested('declined', '2027-01-01') })).toEqual(['missing'])
    expect(kinds({ result: attested('outdated', '2027-01-01') })).toEqual(['missing'])
    expect(kinds({ result: attested('expired', '2026-11-01') })).toEqual(['expired'])
    expect(kinds({ result: attested('approved', '2026-11-29') })).toEqual(['expired'])
    expect(kinds({ result: attested('approved', '2026-11-30') })).toEqual([])
    expect(kinds({ result: attested('approved', '2027-01-01', 'failed') })).toEqual(['failed'])
  })

  it('is not kept back by recommendations that nobody has judged, and lists them', () => {
    const missing = attested('awaiting-approval', '2026-12-01')
    const levelled = (level: 'must' | 'should' | 'may'): Result => ({
      ...missing,
      requirements: missing.requirements.map((requirement) => ({ ...requirement, level })),
    })
    const [id] = missing.requirements.map((requirement) => requirement.id)
    expect(ask({ result: levelled('must') })).toMatchObject({ answer: false, advised: [] })
    for (const level of ['should', 'may'] as const) {
      const answer = ask({ result: levelled(level) })
      expect(answer).toMatchObject({
        answer: true,
        obstacles: [],
        advised: [{ kind: 'missing', subject: id }],
      })
      expect(answer.goodUntil).toBe('2027-05-24')
      expect(renderCertificate(answer, { language: 'en' })).toContain(
        'Recommendations that nobody has judged',
      )
    }
    expect(renderCertificate(ask(), { language: 'en' })).not.toContain('Recommendations that nobody')
  })

  it('is no for what the driver might have reported to a check, did not, and nobody has judged', () => {
    const [first, ...rest] = good.requirements
    if (!first) throw new Error('the fixture has requirements')
    const unreported = {
      judgedBy: 'review',
      verdict: 'review',
      checks: ['kjernejournal/window-size'],
    } as const
    expect(kinds({ result: { ...good, requirements: [{ ...first, ...unreported }, ...rest] } })).toEqual([
      'missing',
    ])
    const judged = (state: Attested['state'], verdict?: Attested['verdict']) =>
      kinds({ result: attested(state, '2027-01-01', verdict, unreported.checks), earlier: failingResult() })
    expect(judged('awaiting-approval')).toEqual(['missing'])
    expect(judged('approved', 'failed')).toEqual(['failed'])
    expect(judged('approved', 'passed')).toEqual([])
  })

  it('is no when the run is old, from the future, or judged otherwise today', () => {
    expect(kinds({ on: '2027-05-24' })).toEqual([])
    expect(kinds({ on: '2027-05-25' })).toEqual(['stale'])
    expect(kinds({ on: '2026-11-01' })).toEqual(['run'])
    const [first, ...rest] = good.requirements
    if (!first) throw new Error('the fixture has requirements')
    const text = { nb: 'Noe annet', en: 'Something else' }
    expect(kinds({ result: { ...good, requirements: [{ ...first, text }, ...rest] } })).toEqual(['stale'])
    const otherwise = ask({ result: { ...good, requirements: [{ ...first, verdict: 'warning' }, ...rest] } })
    expect(otherwise.obstacles).toMatchObject([
      { kind: 'stale', subject: first.id, text: { en: expect.stringContaining('(warning)') } },
    ])
    expect(otherwise.obstacles[0]?.text.nb).toContain('(advarsel)')
  })

  it('writes days as people do, in each language', () => {
    const [aDayOld] = ask({ on: '2026-11-23', maxAge: 0 }).obstacles
    expect(aDayOld?.text).toEqual({
      nb: 'Kjøringen er 1 dag gammel, og regnes som gyldig i 0. Kjør på nytt.',
      en: 'The run is 1 day old, and counts for 0. Run again.',
    })
    expect(ask({ on: '2026-11-01' }).obstacles[0]?.text).toEqual({
      nb: 'Kjøringen er fra etter 01.11.2026.',
      en: 'The run is from after 1 Nov 2026.',
    })
    expect(ask({ result: attested('approved', '2026-11-29') }).obstacles[0]?.more).toEqual({
      nb: 'Vurderingen gjaldt til og med 29.11.2026.',
      en: 'The judgement counted until 29 Nov 2026.',
    })
  })
})

describe('an earlier pass', () => {
  const [first, ...rest] = good.requirements
  const now = (change: object): Result => ({
    ...good,
    requirements: [{ ...first, ...change } as never, ...rest],
  })
  const stateOf = (result: Result) => revalidate(good, result, '2026-11-30')[0]?.state

  it('counts while the requirement reads the same and is judged the same', () => {
    expect(revalidate(good, good, '2026-11-30').map(({ state }) => state)).toEqual(['counts', 'counts'])
  })

  it('counts no longer when it is gone, reworded, harder, or judged otherwise', () => {
    expect(stateOf({ ...good, requirements: rest })).toBe('gone')
    expect(stateOf(now({ text: { nb: 'x', en: 'y' } }))).toBe('reworded')
    expect(stateOf(now({ level: first?.level === 'must' ? 'should' : 'must' }))).toBe('reworded')
    expect(stateOf(now({ verdict: 'failed' }))).toBe('judged-otherwise')
    expect(stateOf(now({ attested: { expires: '2026-11-29' } }))).toBe('expired')
    expect(stateOf(now({ attested: { expires: '2026-11-30' } }))).toBe('counts')
  })

  it('is not made of what had not passed', () => {
    const failed = failingResult()
    const passed = failed.requirements.filter(({ verdict }) => verdict === 'passed')
    expect(revalidate(failed, failed, '2026-11-30')).toHaveLength(passed.length)
  })
})

describe('the page', () => {
  it('says yes or no first, in both languages, and what a yes does not mean', () => {
    expect(renderCertificate(ask())).toMatch(
      /<h1 class="yes">Ja<\/h1>[\s\S]*ikke en godkjenning fra Norsk helsenett/,
    )
    const no = renderCertificate(ask({ result: failingResult() }), { language: 'en' })
    expect(no).toMatch(/<h1 class="no">No, not yet<\/h1>/)
    expect(no).toContain('Lacks a judgement')
  })

  it('lists what a person must judge by document, with what to look at, and the command by itself', () => {
    const reason = { nb: 'Se på ikonet.', en: 'Look at the icon.' }
    const requirements = good.requirements.map((requirement, index) => ({
      ...requirement,
      source: { ...requirement.source, document: index === 0 ? 'NHN & others' : 'HelseID' },
      judgedBy: 'review' as const,
      checks: [],
      verdict: 'review' as const,
      reason,
    }))
    const page = renderCertificate(ask({ result: { ...good, requirements } }), { language: 'en' })
    const documents = [...new Set(requirements.map(({ source }) => escapeHtml(source.document)))]
    const headings = [...page.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, name]) => name)
    expect(headings).toEqual(documents)
    expect(headings.length).toBeGreaterThan(1)
    expect(page.match(/<span class="more">Look at the icon\.<\/span>/g)).toHaveLength(requirements.length)
    const command = (folder: string) =>
      `<pre><code>npm run conformance -- attest ${folder} --serve</code></pre>`
    expect(page).toContain(command(`reports/out/${good.run.id}`))
    const ofFolder = ask({ result: { ...good, requirements }, folder: '/my runs/one' })
    expect(renderCertificate(ofFolder)).toContain(command('&#39;/my runs/one&#39;'))
  })

  it('lets nothing in it run', () => {
    for (const text of hostileTexts) {
      const certification = ask()
      const html = renderCertificate({
        ...certification,
        run: { ...certification.run, epj: text },
        obstacles: [
          {
            kind: 'missing',
            subject: text,
            text: { nb: text, en: text },
            more: { nb: text, en: text },
            document: text,
          },
        ],
      })
      expect(html).not.toMatch(/<script|<img|<svg|<iframe|<base|<plaintext|<[a-z][^>"]*\son\w+=/i)
    }
  })
})
