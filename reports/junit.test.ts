import { describe, expect, it } from 'vitest'
import { golden } from './fixtures/golden.ts'
import { buildResult, failingResult, passingResult, withEveryText } from './fixtures/result.ts'
import { toJunit } from './junit.ts'

/** A parser as strict as a build server's: throws unless tags nest, attributes are quoted and characters are legal. */
function parse(
  xml: string,
): readonly { readonly name: string; readonly attributes: Record<string, string> }[] {
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
  const elements: { name: string; attributes: Record<string, string> }[] = []
  const open: string[] = []
  const body = xml.replace('<?xml version="1.0" encoding="UTF-8"?>\n', '')
  const rest = body.replace(
    /<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g,
    (_, end, name, attributes, empty) => {
      if (end) expect(open.pop()).toBe(name)
      else {
        elements.push({
          name,
          attributes: Object.fromEntries(
            [...attributes.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]),
          ),
        })
        if (!empty) open.push(name)
      }
      return ''
    },
  )
  expect(open).toEqual([])
  expect(rest).not.toMatch(/[<>]|&(?!(amp|lt|gt|quot|apos|#10|#9);)/)
  return elements
}

const named = (xml: string, name: string) => parse(xml).filter((element) => element.name === name)

describe('junit.xml', () => {
  it('is as it was', () => {
    const xml = toJunit(failingResult())
    expect(xml).toBe(golden('failing.xml', xml))
  })

  it('gives every case a name and a class name, and no case twice', () => {
    const cases = named(toJunit(failingResult()), 'testcase').map(({ attributes }) => attributes)
    expect(cases.every((one) => one['name'] && one['classname'])).toBe(true)
    expect(new Set(cases.map((one) => `${one['classname']} ${one['name']}`)).size).toBe(cases.length)
  })

  it('has one suite for each area, and counts what is in it', () => {
    const suites = named(toJunit(failingResult()), 'testsuite').map(({ attributes }) => attributes)
    expect(suites.map((suite) => suite['name'])).toEqual(['helseid', 'kjernejournal', 'requirements'])
    expect(suites[0]).toMatchObject({ tests: '6', failures: '1', errors: '1', skipped: '1' })
    expect(suites[1]).toMatchObject({ tests: '6', failures: '1', errors: '1', skipped: '2' })
  })

  it('tells which seed, plan, suite, catalogue and EPJ it came from', () => {
    const names = named(toJunit(failingResult()), 'property').map(({ attributes }) => attributes['name'])
    for (const name of ['seed', 'plan', 'suite-version', 'catalogue', 'epj']) expect(names).toContain(name)
  })

  it('names requirement, exchange, member, expected, actual, why and fix in a failure', () => {
    const failure = toJunit(failingResult(), { language: 'en' }).split('<failure')[1]?.split('</failure>')[0]
    for (const part of [
      'HID-CA-05',
      '#6',
      'body.client_assertion.jti',
      'a value not used before',
      '5f0c7c9e',
      'pretend',
      'Make a new assertion',
    ])
      expect(failure).toContain(part)
  })

  it('stays valid whatever the texts hold', () => {
    const xml = toJunit(withEveryText((text) => `${text}\u0000\u001b\ud800\uffff<a b='c'>"&amp;]]>\n--><!--`))
    expect(named(xml, 'testcase').length).toBeGreaterThan(12)
  })

  it('is not green when nothing was judged', () => {
    const xml = toJunit(buildResult({ verdict: 'not-observed', exitCode: 2 }))
    expect(named(xml, 'testsuites')[0]?.attributes).toMatchObject({ tests: '1', errors: '1' })
  })

  it('is not green when the journal is broken', () => {
    const { run, ...rest } = passingResult()
    const xml = toJunit({ ...rest, run: { ...run, journal: { ...run.journal, intact: false } } })
    expect(named(xml, 'testsuites')[0]?.attributes).toMatchObject({ failures: '0', errors: '1' })
  })

  it('is green when all is well', () => {
    expect(named(toJunit(passingResult()), 'testsuites')[0]?.attributes).toMatchObject({
      failures: '0',
      errors: '0',
      skipped: '0',
    })
  })
})
