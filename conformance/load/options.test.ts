import { describe, expect, it } from 'vitest'
import { exitCodes } from '../result.ts'
import { defaultLoad, loadOptions, readLoadOptions } from './options.ts'

it('every setting of a load run is one option, with its default within its bounds', () => {
  expect(loadOptions.map(({ member }) => member).sort()).toEqual(Object.keys(defaultLoad).sort())
  for (const option of loadOptions) {
    expect(option.default).toBe(defaultLoad[option.member])
    if (option.kind === 'number') {
      expect(option.default).toBeGreaterThanOrEqual(option.min)
      expect(option.default).toBeLessThanOrEqual(option.max)
    } else expect(option.choices).toContain(option.default)
  }
})

it('runs for at most a minute when nothing is said', () => {
  expect(defaultLoad.seconds).toBeLessThanOrEqual(60)
})

describe('options from the command line', () => {
  it('take the place of the defaults', () => {
    expect(readLoadOptions({})).toEqual(defaultLoad)
    expect(readLoadOptions({ rate: '50', duration: '5', scheme: 'dpop', errors: '0' })).toEqual({
      ...defaultLoad,
      rate: 50,
      seconds: 5,
      scheme: 'DPoP',
      errorShare: 0,
    })
  })

  it.each([
    [{ p96: '100' }, '--p96 is not an option of load; known: --rate, --duration'],
    [{ rate: 'fast' }, '--rate is «fast»; it takes a number from 1 to 10000'],
    [{ rate: true }, '--rate is «true»'],
    [{ duration: '0' }, '--duration is «0»'],
    [{ shape: 'spike' }, '--shape is «spike»; it takes constant or ramp'],
  ])('are refused by name: %j', (given, message) => {
    const attempt = () => readLoadOptions(given as Record<string, string | boolean>)
    expect(attempt).toThrow(message)
    expect(attempt).toThrow(expect.objectContaining({ exitCode: exitCodes.configuration }))
  })
})
