import { describe, expect, it } from 'vitest'
import { createEpjLog } from './log.ts'

describe('the EPJ’s log', () => {
  it('never holds a national identity number', () => {
    const log = createEpjLog({ now: () => 0 })
    log.error('trouble', 'the patient 13116900216 could not be opened')
    expect(log.lines()[0]?.detail).toBe('the patient *********** could not be opened')
  })

  it('holds event ids as they are, also those with eleven digits in a row', () => {
    const log = createEpjLog({ now: () => 0 })
    const told = '500, X-EVENT-ID Id-1c89acd12345678901be59a0d2fc4be0, 5c850e55-6329-41e9-8004-a01017012345'
    log.error('trouble', told)
    expect(log.lines()[0]?.detail).toBe(told)
  })

  it('forgets the oldest lines, and shows the newest first', () => {
    const log = createEpjLog({ now: () => 0 })
    for (let line = 1; line <= 600; line += 1) log.info('call', `line ${line}`)
    expect(log.lines()).toHaveLength(500)
    expect(log.lines()[0]?.detail).toBe('line 600')
  })
})
