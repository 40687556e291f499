import { expect, it } from 'vitest'
import { defaultLoad, loadOptions } from './options.ts'

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
