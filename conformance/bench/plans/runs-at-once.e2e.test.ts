import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openWorld } from '#simulators/fixture/open-world.ts'
import { isAsAlone, runsAtOnce } from './runs-at-once.ts'

it('twenty runs at once are each judged as if alone', async () => {
  const out = mkdtempSync(join(tmpdir(), 'testbenk-at-once-'))
  const world = await openWorld()
  try {
    const runs = await runsAtOnce(world, out)
    expect(runs).toHaveLength(20)
    expect(runs.map(({ bad, intact }) => ({ bad, intact }))).toEqual(
      runs.map(({ expected }) => ({ bad: expected, intact: true })),
    )
    expect(runs.every(isAsAlone)).toBe(true)
    const right = runs.filter(({ expected }) => expected.length === 0)
    expect(right).toHaveLength(10)
    expect(new Set(right.map(({ passed }) => passed)).size).toBe(1)
    const plan = JSON.parse(readFileSync(join(right[0]?.folder ?? '', 'plan.json'), 'utf8'))
    expect(plan).toMatchObject({ id: 'portal', scenarios: ['kjernejournal/open-portal'] })
  } finally {
    await world.close()
    rmSync(out, { recursive: true })
  }
})

it.each([
  ['another check failed', { bad: ['a/b'] }],
  ['what should have failed did not', { expected: ['a/b'] }],
  ['its journal is broken', { intact: false }],
  ['nothing was judged', { passed: 0 }],
])('a run is not as if alone where %s', (_name, change) => {
  const alone = { folder: '', expected: [], bad: [], passed: 5, intact: true }
  expect(isAsAlone(alone)).toBe(true)
  expect(isAsAlone({ ...alone, ...change })).toBe(false)
})
