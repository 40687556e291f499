import { describe, expect, it } from 'vitest'
import { createEpjLog } from './log.ts'

describe('the EPJ’s log', () => {
  it('never holds a national identity number', () => {
    const log = createEpjLog({ now: () => 0 })
    log.error('trouble', 'the patient 13116900216 could not be opened')
    expect(log.lines()[0]?.detail).toBe('the patient *********** could not be opened')
  })

  it('forgets the oldest lines, and shows the newest first', () => {
    const log = createEpjLog({ now: () => 0 })
    for (let line = 1; line <= 600; line += 1) log.info('call', `line ${line}`)
    expect(log.lines()).toHaveLength(500)
    expect(log.lines()[0]?.detail).toBe('line 600')
  })
})
