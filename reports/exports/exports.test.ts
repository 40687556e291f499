// What other programs read: EARL, HAR, the badge, and the logs of other suites.
import { describe, expect, it } from 'vitest'
import { json, names, render, results } from '../fixtures/every-report.ts'

describe('EARL', () => {
  it('asserts an outcome of the vocabulary for each requirement, and says when a person judged', () => {
    const graph = json('earl', 'every kind')['@graph']
    const assertions = graph.filter((node: { '@type': unknown }) => node['@type'] === 'earl:Assertion')
    expect(assertions).toHaveLength(results['every kind'].requirements.length)
    const outcomes = ['passed', 'failed', 'cantTell', 'inapplicable', 'untested'].map(
      (word) => `earl:${word}`,
    )
    for (const assertion of assertions) {
      expect(outcomes).toContain(assertion['earl:result']['earl:outcome']['@id'])
      expect(graph.map((node: { '@id': string }) => node['@id'])).toContain(assertion['earl:subject']['@id'])
    }
    expect(
      assertions.some((one: { 'earl:mode': { '@id': string } }) => one['earl:mode']['@id'] === 'earl:manual'),
    ).toBe(true)
  })
})

describe('HAR', () => {
  it('has each exchange shown, with absolute addresses and all members that readers ask for', () => {
    for (const name of names) {
      const { entries, version } = json('har', name).log
      expect(version).toBe('1.2')
      expect(entries).toHaveLength(results[name].exchanges.length)
      for (const { request, response, timings } of entries) {
        expect(URL.canParse(request.url)).toBe(true)
        expect(Object.keys(request)).toEqual(
          expect.arrayContaining([
            'method',
            'url',
            'httpVersion',
            'cookies',
            'headers',
            'queryString',
            'headersSize',
            'bodySize',
          ]),
        )
        expect(Object.keys(response)).toEqual(
          expect.arrayContaining([
            'status',
            'statusText',
            'content',
            'redirectURL',
            'headersSize',
            'bodySize',
          ]),
        )
        expect(timings).toEqual({ send: 0, wait: 0, receive: 0 })
      }
    }
  })
})

describe('the badge', () => {
  it('says plan and verdict in words and holds nothing that runs or loads', () => {
    expect(render('badge', 'failing')).toContain('<title>testbenk kjernejournal-kommune: Failed</title>')
    for (const name of names)
      expect(render('badge', name)).not.toMatch(/<script|<image|href|foreignObject|\son\w+=/i)
  })
})

describe('the exports of other suites', () => {
  it('give an OIDF log that ends as theirs do', () => {
    const { testInfo, results: entries } = json('oidf', 'failing')
    expect(testInfo).toMatchObject({ status: 'FINISHED', result: 'FAILED', publish: null })
    expect(entries.at(-1)).toMatchObject({ msg: 'Test has run to completion', testmodule_result: 'FAILED' })
    expect(entries.every((entry: { testId: string }) => entry.testId === testInfo.testId)).toBe(true)
  })

  it('give an Inferno list whose results are of its words, the suite first', () => {
    const list = json('inferno', 'failing')
    const words = ['pass', 'fail', 'skip', 'omit', 'error', 'wait', 'running', 'cancel']
    for (const { result } of list) expect(words).toContain(result)
    expect(list[0]).toMatchObject({ test_suite_id: 'testbenk_kjernejournal-kommune', result: 'fail' })
    expect(new Set(list.map(({ id }: { id: string }) => id)).size).toBe(list.length)
  })
})
