import { describe, expect, it } from 'vitest'
import { golden } from '../fixtures/golden.ts'
import { buildResult, failingResult, passingResult, withEveryText } from '../fixtures/result.ts'
import { toJunit } from './junit.ts'

/** A parser as strict as a build server's: throws unless tags nest, attributes are quoted and characters are legal. */
function parse(xml: string): readonly {
  readonly name: string
  readonly within: string
  readonly attributes: Record<string, string>
}[] {
  expect(xml).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u)
  const elements: { name: string; within: string; attributes: Record<string, string> }[] = []
  const open: string[] = []
  const body = xml.replace('<?xml version="1.0" encoding="UTF-8"?>\n', '')
  const rest = body.replace(
    /<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>/g,
    (_, end, name, attributes, empty) => {
      if (end) expect(open.pop()).toBe(name)
      else {
        elements.push({
          name,
          within: open.at(-1) ?? '',
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

/**
 * What Jenkins' xUnit plugin lets a file have, of what we may write (junit-10.xsd; other versions of it allow more). It
 * refuses a whole file for one attribute too many; other readers pass over what they do not know.
 */
const elementsOfXunitPlugin: Readonly<
  Record<string, { readonly within: readonly string[]; readonly attributes: readonly string[] }>
> = {
  testsuites: { within: [''], attributes: ['name', 'time', 'tests', 'failures', 'errors'] },
  testsuite: {
    within: ['testsuites', 'testsuite'],
    attributes: [
      'name',
      'tests',
      'failures',
      'errors',
      'time',
      'skipped',
      'timestamp',
      'hostname',
      'id',
      'url',
    ],
  },
  properties: { within: ['testsuite'], attributes: [] },
  property: { within: ['properties'], attributes: ['name', 'value'] },
  testcase: { within: ['testsuite'], attributes: ['name', 'time', 'classname', 'group'] },
  failure: { within: ['testcase'], attributes: ['type', 'message'] },
  error: { within: ['testcase'], attributes: ['type', 'message'] },
  skipped: { within: ['testcase'], attributes: ['type', 'message'] },
  'system-out': { within: ['testcase', 'testsuite'], attributes: [] },
}

const named = (xml: string, name: string) => parse(xml).filter((element) => element.name === name)

describe('junit.xml', () => {
  it('is as it was', () => {
    const xml = toJunit(failingResult())
    expect(xml).toBe(golden('failing.xml', xml))
  })

  it.each([
    ['failing', failingResult()],
    ['passing', passingResult()],
    ['without a judgement', buildResult({ verdict: 'not-observed', exitCode: 2 })],
  ])('has only what the strictest reader knows, when it is %s', (_, result) => {
    for (const { name, within, attributes } of parse(toJunit(result))) {
      expect(Object.keys(elementsOfXunitPlugin)).toContain(name)
      expect(elementsOfXunitPlugin[name]?.within, name).toContain(within)
      expect(elementsOfXunitPlugin[name]?.attributes, name).toEqual(
        expect.arrayContaining(Object.keys(attributes)),
      )
    }
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
    const xml = toJunit(passingResult())
    expect(named(xml, 'testsuites')[0]?.attributes).toMatchObject({ failures: '0', errors: '0' })
    expect(xml).not.toMatch(/<(failure|error|skipped)/)
  })
})
