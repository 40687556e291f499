import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runBench } from './run-bench.ts'

let out = ''
beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'bench-'))
})
afterAll(() => rm(out, { recursive: true, force: true }))

it('measures the look-up beside a bare server, with every answer good and every look-up in the journal', async () => {
  const printed: string[] = []
  const result = await runBench({ print: (line) => void printed.push(line), quick: true, out })
  expect(result.sound, printed.join('\n')).toBe(true)
  expect(result.journal.recorded).toBeGreaterThan(0)
  expect(result.variants.map(({ variant }) => variant)).toEqual([
    'bare',
    'bearer-known',
    'dpop-verified',
    'express-jose',
  ])
  for (const { requests, ratio } of result.variants) {
    expect(requests).toBeGreaterThan(0)
    expect(ratio.median).toBeGreaterThan(0)
  }
  for (const { kind, toEngine, journal } of result.tokens.kinds) {
    expect([kind, toEngine.median > 0, journal.recorded]).toEqual([kind, true, journal.sent])
    expect(journal.sent).toBeGreaterThan(10)
  }
  expect(result.tokens.rooms.idleKilobytes).toBeLessThan(500)
  expect(result.plans.plans).toEqual([expect.objectContaining({ plan: 'helseid-only', exit: 0 })])
  expect(result.plans.atOnce).toMatchObject({ runs: 20, asAlone: 20 })
  expect(printed.join('\n')).toContain('20 runs at once in one process: 20 judged as if alone')
  expect(printed.join('\n')).toContain('client_credentials, assertion and DPoP')
  expect(JSON.parse(await readFile(result.file, 'utf8'))).toEqual(result)
  expect(printed.join('\n')).toContain('look-up, DPoP verified')
})
