import { describe, expect, it } from 'vitest'
import { whyFailed } from './why-failed.ts'

describe('why something failed', () => {
  it('is told with what lies behind it', () => {
    const untrusted = Object.assign(new Error('self-signed certificate'), {
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    })
    expect(whyFailed(new TypeError('fetch failed', { cause: untrusted }))).toBe(
      'fetch failed: self-signed certificate',
    )
  })

  it('is the code where there are no words: what Node throws when both addresses of a name are closed', () => {
    const closed = Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' })
    expect(whyFailed(new TypeError('fetch failed', { cause: closed }))).toBe('fetch failed: ECONNREFUSED')
  })

  it('is what was thrown where that is no error, and comes to an end where causes go round', () => {
    const round = new Error('again')
    round.cause = round
    expect(whyFailed('away')).toBe('away')
    expect(whyFailed(round)).toBe('again: again: again: again: again')
  })
})
