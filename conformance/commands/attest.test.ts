// How judgements stand, as `attest <run>` lists them on a day of its own.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openRunBook } from '../attest/attest-book.ts'
import { savedRun } from '../run/fixture/saved-run.ts'
import { askCommand } from './fixture/ask-command.ts'

const LAST_DAY = '2026-03-05'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** A run of 2 March with a judgement that was approved the day after. */
function judgedRun() {
  const folder = savedRun()
  const book = openRunBook(folder, () => new Date('2026-03-03T09:00:00.000Z'), {})
  const requirement = book.reviews()[0]?.id ?? ''
  const said = { requirement, comment: 'Looked at the icon.' }
  book.attest({ ...said, verdict: 'passed', by: 'Kari Nordmann', expires: LAST_DAY, evidence: [] })
  book.answer({ ...said, type: 'approved', by: 'Ola Hansen' })
  return { folder, requirement }
}

async function standing(on: string, language = 'en'): Promise<string | undefined> {
  const { folder, requirement } = judgedRun()
  vi.setSystemTime(on)
  const { printed } = await askCommand(['attest', folder, '--language', language])
  const lines = printed.split('\n')
  return lines[lines.findIndex((line) => line.startsWith(requirement)) + 1]?.trim()
}

it('an approved judgement is told as that on its last day', async () => {
  expect(await standing(`${LAST_DAY}T12:00:00Z`)).toBe(
    `→ Judged and approved: Kari Nordmann, met, counts until ${LAST_DAY}`,
  )
})

it('one that has run out since the run is not called approved', async () => {
  expect(await standing('2026-03-06T12:00:00Z')).toBe(
    `→ The judgement has expired: Kari Nordmann, met, counts until ${LAST_DAY}, it counts for this run, which had ended before, and for no new one`,
  )
  expect(await standing('2026-03-06T12:00:00Z', 'nb')).toMatch(
    /^→ Vurderingen har gått ut: .* den teller for denne kjøringen, som var ferdig før, men ikke for en ny$/,
  )
})
