import { describe, expect, it } from 'vitest'
import { createHttpDriver } from './http.ts'

const driver = (answer: () => Response | Promise<Response>, timeoutMs = 1_000) =>
  createHttpDriver({
    name: 'webhook',
    url: 'http://adapter.test/actions',
    timeoutMs,
    fetch: async () => answer(),
  })
const saying = (text: string) => driver(() => new Response(text)).perform('open-patient', {})
const seeing = (seen: unknown) => saying(JSON.stringify({ ok: true, seen }))

describe('an adapter', () => {
  it('reports what a clinician sees, and nothing else gets in', async () => {
    const seen = { icon: 3, tooltip: 'Kritisk', message: null, patient: '13116900216', portal: null }
    expect(await seeing({ ...seen, loggedIn: 'x', extra: { deep: [] } })).toEqual({
      outcome: 'ok',
      seen: { ...seen, loggedIn: 'x' },
    })
    expect(await saying('{"ok": true}')).toEqual({ outcome: 'ok', seen: {} })
  })

  it('is told by name which member is not as agreed', async () => {
    await expect(seeing({ icon: '3' })).rejects.toThrow('seen.icon is «3»')
    await expect(seeing({ icon: 5 })).rejects.toThrow('seen.icon is 5')
    await expect(seeing({ message: ['x'] })).rejects.toThrow('seen.message is an array')
    await expect(seeing({ portal: true })).rejects.toThrow('seen.portal is true')
    await expect(seeing({ tooltip: 'x'.repeat(3_000) })).rejects.toThrow('a text of 3000 characters')
    await expect(seeing([])).rejects.toThrow('seen must be an object')
  })

  it('that nests without end is refused, not a fault of ours', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000)
    await expect(saying(`{"ok": true, "seen": {"message": ${deep}}}`)).rejects.toThrow('seen.message')
  })

  it('that gives no reason in words has a problem all the same', async () => {
    expect(await saying('{"ok": false, "problem": {"toString": 1}}')).toMatchObject({
      outcome: 'problem',
      problem: 'the reason given is no text',
    })
    expect(await saying('{"ok": false}')).toMatchObject({ problem: 'no reason given' })
  })

  it('that answers rubbish, too much, or from somewhere else, is not reached', async () => {
    await expect(saying('<html>')).rejects.toThrow(/something else than .*: <html>$/)
    await expect(saying('')).rejects.toThrow(/something else than .*: \(nothing\)$/)
    await expect(saying('x'.repeat(1_600_000))).rejects.toThrow('larger than 1.5 MB')
    const elsewhere = driver(
      () => new Response(null, { status: 307, headers: { location: 'http://other/' } }),
    )
    await expect(elsewhere.perform('reset', {})).rejects.toThrow('307')
  })

  it('is never followed to another address', async () => {
    let redirect: string | undefined
    const watching = createHttpDriver({
      name: 'webhook',
      url: 'http://adapter.test/actions',
      timeoutMs: 1_000,
      fetch: async (_url, init) => {
        redirect = init?.redirect
        return new Response('{"ok": true}')
      },
    })
    await watching.perform('reset', {})
    expect(redirect).toBe('manual')
  })
})
