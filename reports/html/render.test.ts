import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { resultOfEveryKind } from '../fixtures/every-kind.ts'
import { golden } from '../fixtures/golden.ts'
import { hostileTexts } from '../fixtures/hostile.ts'
import { buildResult, failingResult, passingResult, withEveryText } from '../fixtures/result.ts'
import { renderHtml } from './render.ts'

const tagsIn = (html: string) => [...html.matchAll(/<\/?[a-z!][^>]*>/gi)].map(([tag]) => tag)
const namesIn = (html: string) => new Set(tagsIn(html).map((tag) => tag.replace(/^(<\/?[\w!]+).*$/s, '$1')))

describe('report.html', () => {
  it('tells on paper of the first exchange of each finding only where there are findings', () => {
    const [first, none] = [/På papir står den første utvekslingen/, /De står i rapporten på skjerm/]
    expect(renderHtml(failingResult())).toMatch(first)
    expect(renderHtml(passingResult())).toMatch(none)
    expect(renderHtml(passingResult())).not.toMatch(first)
  })

  it('is as it was', () => {
    const html = renderHtml(failingResult())
    expect(html).toBe(golden('failing.html', html))
  })

  it('needs nothing from outside, and no script', () => {
    const html = renderHtml(failingResult())
    expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:;`)
    // Code and traffic stand escaped in <pre>, whatever words they hold.
    const page = html.replace(/<pre[\s\S]*?<\/pre>/g, '')
    expect(page).not.toMatch(/<script|<link|<iframe|<object|<form|\son[a-z]+=|@import|url\(|\ssrc=/i)
    expect(html).not.toMatch(/<script|<iframe|<object|<form/i)
    expect(
      [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].every(([, href]) => /^(#|https:\/\/)/.test(href ?? '')),
    ).toBe(true)
  })

  it('has a place for each link within the page, and no place twice', () => {
    const html = renderHtml(failingResult())
    const places = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)
    expect(links.filter((id) => !places.includes(id))).toEqual([])
    expect(new Set(places).size).toBe(places.length)
  })

  it('tells in order: verdict, what to fix, requirements, checks, scenarios, exchanges', () => {
    const html = renderHtml(failingResult())
    const places = [
      'class="word"',
      'id="fix-first"',
      'id="requirements"',
      'id="checks"',
      'id="scenarios"',
      'id="exchanges"',
    ]
    const found = places.map((place) => html.indexOf(place))
    expect(found).not.toContain(-1)
    expect(found).toEqual(found.toSorted((left, right) => left - right))
  })

  it('says to mend first what is wrong, and not what only follows from it', () => {
    const result = failingResult()
    const first = (html: string) => /<ol class="fix-first">.*?<\/ol>/s.exec(html)?.[0] ?? ''
    expect(result.checks.some(({ verdict }) => verdict === 'inconclusive')).toBe(true)
    expect(first(renderHtml(result))).toContain('Ikke bestått')
    expect(first(renderHtml(result))).not.toContain('Uavklart')
    const undecided = result.checks.filter(({ verdict }) => verdict !== 'failed')
    const counts = { ...result.counts, failed: 0 }
    expect(first(renderHtml({ ...result, checks: undecided, counts }))).toContain('Uavklart')
  })

  it('says what a green result does not mean', () => {
    expect(renderHtml(passingResult())).toContain('ikke en godkjenning fra Norsk helsenett')
    expect(renderHtml(passingResult(), { language: 'en' })).toContain('not an approval by Norsk helsenett')
  })

  it('has the title of the outcome, and expected beside actual, for each failure', () => {
    const html = renderHtml(failingResult(), { language: 'en' })
    expect(html).toMatch(/<h3>.*Failed.*The same client assertion was used more than once/s)
    expect(html).toMatch(
      /<dt>Expected<\/dt><dd>a value not used before<\/dd>.*?<dt>Actual<\/dt><dd>5f0c7c9e/s,
    )
  })

  it('tells what has changed since an earlier run: other verdicts, new, gone; and nothing else', () => {
    const now = failingResult()
    const [first, second, ...rest] = now.checks
    if (!first || !second) throw new Error('the fixture has checks')
    const before = {
      ...now,
      checks: [{ ...first, verdict: 'failed' as const }, { ...first, id: 'helseid/gone' }, ...rest],
    }
    const html = renderHtml(now, { language: 'en', earlier: before })
    const rows = html.split('class="changes"')[1]?.split('</ul>')[0] ?? ''
    const told = [...rows.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, row = '']) =>
      row
        .replace(/<[^>]*>|\s+/g, ' ')
        .replace(/ +/g, ' ')
        .trim(),
    )
    expect(told).toEqual([
      expect.stringMatching(`^New → Failed ${second.id} `),
      expect.stringMatching(`^Failed → Passed ${first.id} `),
      expect.stringMatching('^Passed → Gone helseid/gone '),
    ])
    // What has become wrong stands first, and is told as what is wrong.
    const checks = [
      ...rest,
      { ...second, verdict: 'passed' as const },
      { ...first, verdict: 'failed' as const },
    ]
    const broken = { ...now, checks }
    const worse = renderHtml(broken, { language: 'en', earlier: { ...now, checks: rest } })
    const changes = worse.split('class="changes"')[1]?.split('</ul>')[0] ?? ''
    expect(changes.indexOf(first.failureTitle.en)).toBeLessThan(changes.indexOf(second.id))
    expect(changes).toContain(first.failureTitle.en)
    expect(renderHtml(now, { language: 'en', earlier: now })).toContain('Nothing has changed.')
    expect(renderHtml(now)).not.toContain('id="changes"')
  })

  it('folds what many have in common since an earlier run, and nothing that is wrong', () => {
    const now = passingResult()
    const [one] = now.checks
    if (!one) throw new Error('the fixture has a check')
    const many = (verdict: 'passed' | 'failed' | 'not-observed', count: number) =>
      Array.from({ length: count }, (_, index) => ({ ...one, id: `helseid/own-${index}`, verdict }))
    const told = (verdict: 'failed' | 'not-observed', count: number) => {
      const html = renderHtml(
        { ...now, checks: many(verdict, count) },
        { language: 'en', earlier: { ...now, checks: many('passed', count) } },
      )
      const section = html.split('id="changes"')[1]?.split('</section>')[0] ?? ''
      const folded = section.split('<details class="alike">')[1] ?? ''
      const lines = (part: string) => part.split('<li>').length - 1
      return {
        lines: lines(section) - lines(folded),
        folded: lines(folded),
        summary: folded.split('</summary>')[0],
      }
    }
    expect(told('not-observed', 10)).toMatchObject({ lines: 10, folded: 0 })
    expect(told('not-observed', 11)).toMatchObject({
      lines: 0,
      folded: 11,
      summary: expect.stringContaining('11 requirements and checks'),
    })
    expect(told('failed', 11)).toMatchObject({ lines: 11, folded: 0 })
  })

  it('has a place for each link also when all kinds of things are in it', () => {
    const html = renderHtml(resultOfEveryKind(), { earlier: passingResult() })
    const places = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    const links = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id)
    expect(links.filter((id) => !places.includes(id))).toEqual([])
    expect(new Set(places).size).toBe(places.length)
  })

  it('warns when the journal is not intact', () => {
    const { run, ...rest } = passingResult()
    const broken = { ...rest, run: { ...run, journal: { ...run.journal, intact: false } } }
    expect(renderHtml(broken)).toContain('Ikke stol på dette resultatet')
    expect(renderHtml(passingResult())).not.toContain('Ikke stol på dette resultatet')
  })

  it('stands when there is nothing in it', () => {
    const html = renderHtml(buildResult({ verdict: 'not-observed', exitCode: 2 }), { language: 'en' })
    for (const text of [
      'No check was run.',
      'The plan has no requirements.',
      'No scenario was run.',
      'Nothing to fix.',
    ])
      expect(html).toContain(text)
  })

  it('is wholly in the language asked for', () => {
    expect(renderHtml(failingResult())).toContain('<html lang="nb">')
    const english = renderHtml(failingResult(), { language: 'en' })
    expect(english).toContain('<html lang="en">')
    for (const word of ['Bestått', 'Utveksling', 'Sjekker', 'Krav:', 'Hvorfor'])
      expect(english).not.toContain(word)
  })

  it('shows no token whole', () => {
    const token = 'eyJhbGciOiJQUzI1NiJ9.eyJzdWIiOiJ4In0.c2lnbmF0dXJl'
    expect(renderHtml(withEveryText((text) => `${text} ${token}`))).not.toContain('eyJzdWIiOiJ4In0')
  })

  it('lays JSON out only where that loses nothing', () => {
    const [exchange] = failingResult().exchanges
    if (exchange === undefined) throw new Error('the fixture has exchanges')
    const shown = (body: string) =>
      renderHtml(
        buildResult({ exchanges: [{ ...exchange, request: { ...exchange.request, headers: [], body } }] }),
      )
    expect(shown('{"fnr":"1"}')).toContain('{\n  &quot;fnr&quot;: &quot;1&quot;\n}')
    expect(shown('{"fnr":"1","fnr":"2"}')).toContain(
      '{&quot;fnr&quot;:&quot;1&quot;,&quot;fnr&quot;:&quot;2&quot;}',
    )
  })

  it('cuts long bodies, and says so', () => {
    const [exchange] = failingResult().exchanges
    if (exchange === undefined) throw new Error('the fixture has exchanges')
    const html = renderHtml(
      buildResult({
        exchanges: [{ ...exchange, request: { ...exchange.request, body: 'x'.repeat(10_000) } }],
      }),
    )
    expect(html).not.toContain('x'.repeat(6001))
    expect(html).toContain('4000 tegn til')
  })
})

describe('hostile texts', () => {
  it.each(hostileTexts)('stay text: %s', (hostile) => {
    for (const place of ['before', 'after', 'alone'] as const) {
      const html = renderHtml(
        withEveryText((text) =>
          place === 'before' ? hostile + text : place === 'after' ? text + hostile : hostile,
        ),
      )
      const known = namesIn(renderHtml(failingResult()))
      expect([...namesIn(html)].filter((name) => !known.has(name))).toEqual([])
      expect(
        tagsIn(html).filter((tag) =>
          /\s(on\w+|src|srcdoc|formaction)\s*=/i.test(tag.replace(/"[^"]*"/g, '""')),
        ),
      ).toEqual([])
      expect(html).not.toMatch(/href="\s*(javascript|data|vbscript|file):/i)
    }
  })
})

describe('the views', () => {
  const views = globSync(join(import.meta.dirname, 'views/*.ejs')).map((path) => readFileSync(path, 'utf8'))

  it('write unescaped nothing but other views and our own style sheet', () => {
    const raw = views.flatMap((view) =>
      [...view.matchAll(/<%-(.*?)%>/g)].map(([, code]) => code?.trim() ?? ''),
    )
    expect(raw.filter((code) => !/^include\('[a-z-]+'(, \{ [\w:. ]+ \})?\)$/.test(code))).toEqual([
      'view.css',
    ])
  })

  it('quote every attribute that holds something', () => {
    expect(views.filter((view) => /=<%=/.test(view))).toEqual([])
  })
})
