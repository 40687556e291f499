import { expect, it } from 'vitest'
import { helpOf } from './option-help.ts'
import { loadOptions } from './option-table.ts'
import { defaultLoad } from './options.ts'
import { readLoadOptions } from './read-options.ts'

it('every option has a default within its bounds, or says what it is without one', () => {
  for (const option of loadOptions) {
    const usual = defaultLoad[option.member]
    if (usual === undefined) expect(option.usual, option.name).toBeDefined()
    else if (option.kind === 'number') {
      expect(usual).toBeGreaterThanOrEqual(option.min)
      expect(usual).toBeLessThanOrEqual(option.max)
    } else if (option.kind === 'choice') expect(option.choices).toContain(usual)
  }
})

it('says in the help what an option can be and what it is when nothing is said, in both languages', () => {
  const help = (wanted: string) => {
    const option = loadOptions.find(({ name }) => name === wanted)
    if (!option) throw new Error(wanted)
    return helpOf(option)
  }
  expect(help('proofs').en).toMatch(/: signed or prepared\. Default signed\.$/)
  expect(help('proofs').nb).toMatch(/: signed eller prepared\. Vanlig verdi: signed\.$/)
  expect(help('rate').nb).toMatch(/ Vanlig verdi: etter regnestykket til scenarioet\.$/)
  expect(help('p95').en).toMatch(/ Default 200\.$/)
  expect(help('nhn-has-agreed').en).toMatch(/ \(no value\)$/)
})

it('reads what was said, and leaves the rest', () => {
  expect(
    readLoadOptions({
      rate: '50',
      duration: '5',
      scheme: 'DPoP',
      target: 'nhn-test',
      'nhn-has-agreed': true,
    }),
  ).toEqual({
    ...defaultLoad,
    rate: 50,
    seconds: 5,
    scheme: 'DPoP',
    target: 'nhn-test',
    permission: true,
  })
})

it.each([
  [{ p59: '200' }, /load has no option --p59; it has .*--p95/],
  [{ p95: 'fast' }, /--p95 is «fast»; it must be a number from 0.1 to 60000/],
  [{ rate: true }, /--rate needs a value/],
  [{ rate: '' }, /--rate needs a value/],
  [{ scheme: 'bearer' }, /--scheme is «bearer»; it can be Bearer or DPoP/],
  [{ scenario: 'morning' }, /--scenario is «morning»; it can be morning-shift, working-day/],
  [{ scenario: true }, /--scenario needs a value/],
  [{ control: 'http://127.0.0.1:4401' }, /--control goes with --target the address of a room.*«own-room»/],
  [{ target: 'epj', patients: 'file' }, /--patients goes with --target nhn-test.*«epj»/],
  [{ 'nhn-has-agreed': true }, /--nhn-has-agreed goes with --target nhn-test/],
])('says in one line what is wrong: %j', (extra, message) => {
  expect(() => readLoadOptions(extra)).toThrow(message)
})

it.each([
  ['capacity', { scenario: 'soak' }, /^load capacity has no option --scenario; it has --duration$/],
  ['ratios', { p95: '2' }, /load ratios has no option --p95; it has --rate, --duration$/],
  ['settings', { compare: 'x' }, /load settings has no option --compare; it has --scenario/],
] as const)('does not pass over what load %s has no use for', (word, extra, message) => {
  expect(() => readLoadOptions(extra, word)).toThrow(message)
  expect(readLoadOptions({ duration: '5' }, word).seconds).toBe(5)
})

it('measures no capacity in so few seconds that none is left of them', () => {
  const seconds = (duration: string) => readLoadOptions({ duration }, 'capacity').seconds
  expect(() => seconds('2')).toThrow('--duration is «2»; it must be a number from 5 to 7200')
  expect(seconds('5')).toBe(5)
  expect(readLoadOptions({ duration: '2' }).seconds).toBe(2)
})

it.each(['0', '-1', '1e9', 'NaN', 'Infinity', '5s', '0x10', '1e2', '1,5', ' 5', '.5'])(
  'takes no rate of «%s»',
  (rate) => {
    expect(() => readLoadOptions({ rate })).toThrow(
      `--rate is «${rate}»; it must be a number from 0.1 to 10000`,
    )
  },
)
