import { expect, it } from 'vitest'
import { withoutSlashes } from './without-slashes.ts'

it('an address loses the slashes at its end, and no others', () => {
  const said = ['http://a', 'http://a/', 'http://a///', 'http://a/b//', 'http://a//b', '///', '']
  expect(said.map(withoutSlashes)).toEqual([
    'http://a',
    'http://a',
    'http://a',
    'http://a/b',
    'http://a//b',
    '',
    '',
  ])
})

it('an address made to be slow holds nobody up', () => {
  const slow = `http://a/${'/'.repeat(500_000)}x`
  // What it costs, not how long it takes: the machine may be busy with more.
  const before = process.cpuUsage()
  expect(withoutSlashes(slow)).toBe(slow)
  const { user, system } = process.cpuUsage(before)
  expect((user + system) / 1_000).toBeLessThan(2_000)
})
