import { describe, expect, it } from 'vitest'
import { examine } from './examine.ts'
import type { Finding } from './finding.ts'
import { around, file, health, ISSUER, jwk, NOW } from './fixture/around.ts'
import type { Surroundings } from './probes/surroundings.ts'
import { headline, toPage, toText } from './show.ts'

describe('the doctor', () => {
  it('finds nothing wrong where nothing is wrong', async () => {
    const findings = await examine({
      around: around({}, ['--driver-url', 'http://adapter.test/actions']),
      configuration: file(),
      redirectUri: 'http://localhost:8123/callback',
    })
    expect(findings.filter(({ health }) => health !== 'well').map(({ id }) => id)).toEqual([
      'reach.container',
    ])
    expect(headline(findings, 'nb')).toMatch(/^Du kan teste\. Dette kan gi problemer senere: \p{Lu}[^.]+\?/u)
  })

  it.each<[string, string, string, Partial<Surroundings>, readonly string[]]>([
    ['machine.node', 'ill', 'v20', { nodeVersion: 'v20.1.0' }, []],
    ['machine.out', 'ill', 'EACCES', { writes: () => 'EACCES' }, []],
    ['ports.public', 'ill', 'EADDRINUSE', { opensPort: async () => 'EADDRINUSE' }, ['--port', '4411']],
    ['ports.public', 'well', 'Testbenk listens', { opensPort: async () => 'EADDRINUSE' }, []],
    ['reach.name', 'ill', 'no address', { resolve: async () => [] }, ['--public-url', 'http://nowhere.test']],
    ['reach.container', 'ill', 'only 127.0.0.1', {}, ['--public-url', 'http://bench.test:4400']],
    [
      'reach.container',
      'well',
      'bench.test',
      {},
      ['--public-url', 'http://bench.test:4400', '--host', '0.0.0.0'],
    ],
    [
      'reach.tls',
      'ill',
      'SELF_SIGNED',
      {
        certificate: async () => ({
          problem: 'DEPTH_ZERO_SELF_SIGNED_CERT',
          validTo: '2027-01-01T00:00:00Z',
        }),
      },
      ['--public-url', 'https://bench.test'],
    ],
    [
      'reach.tls',
      'doubtful',
      'valid for 2 days',
      { certificate: async () => ({ names: 'DNS:bench.test', validTo: '2026-03-05T00:00:00Z' }) },
      ['--public-url', 'https://bench.test'],
    ],
    [
      'reach.tls',
      'ill',
      'no name in subjectAltName',
      { certificate: async () => ({ validTo: '2027-01-01T00:00:00Z' }) },
      ['--public-url', 'https://bench.test'],
    ],
    [
      'reach.tls',
      'ill',
      'does not answer',
      { certificate: async () => ({ silent: true }) },
      ['--public-url', 'https://b.test'],
    ],
    ['clocks.room', 'doubtful', '-60 seconds', { now: () => NOW + 61_000 }, []],
    [
      'clocks.adapter',
      'ill',
      '-60 seconds',
      { now: () => NOW + 60_000 },
      ['--driver-url', 'http://adapter.test/actions'],
    ],
    ['adapter.reset', 'ill', 'cannot be reached', {}, ['--driver-url', 'http://nobody.test/']],
  ])('says of %s that it is %s', async (id, expected, found, more, flags) => {
    const [state, text] = await health(id, { around: around(more, flags) })
    expect([state, text]).toEqual([expected, expect.stringContaining(found)])
  })

  it.each<[string, string, string, string]>([
    ['configuration.file', 'ill', 'privateJwk', JSON.stringify({ authority: ISSUER, clientId: 'x' })],
    ['configuration.file', 'ill', 'the top', 'not json'],
    ['keys.private', 'ill', 'not JSON', file({}, 'no key')],
    ['keys.private', 'ill', 'private part', file({}, { ...jwk, d: undefined })],
    ['keys.private', 'ill', 'alg is', file({}, { ...jwk, alg: 'PS256' })],
    ['keys.private', 'ill', 'kty is “oct”', file({}, { kty: 'oct', k: 'secret' })],
    [
      'keys.private',
      'ill',
      '1024 bits',
      file({}, { kty: 'RSA', d: 'x', n: Buffer.alloc(128, 1).toString('base64url') }),
    ],
    ['keys.private', 'ill', 'do not make a key', file({}, { ...jwk, x: 'AAAA' })],
    ['keys.kid', 'doubtful', 'no kid', file({}, { ...jwk, kid: undefined })],
    ['configuration.authority', 'ill', 'issuer is', file({ authority: `${ISSUER}/` })],
    ['configuration.authority', 'ill', 'fetch failed', file({ authority: 'http://nobody.test' })],
    ['configuration.redirect', 'doubtful', 'no redirect', file({ redirectUris: [] })],
    ['configuration.redirect', 'ill', '/other', file({ redirectUris: ['http://localhost/other'] })],
    ['configuration.token', 'not-asked', 'mended first', file({}, { ...jwk, d: undefined })],
  ])('says of %s that it is %s: %s', async (id, expected, found, configuration) => {
    const [state, text] = await health(id, {
      around: around(),
      configuration,
      redirectUri: 'http://localhost:8123/callback',
    })
    expect([state, text]).toEqual([expected, expect.stringContaining(found)])
  })

  it('never shows the key, and keeps what others said inert', async () => {
    const hostile = around({
      fetch: async (input) =>
        String(input).endsWith('/token')
          ? new Response('<script>alert(1)</script>', { status: 400 })
          : Response.json({ issuer: ISSUER }),
    })
    const findings = await examine({ around: hostile, configuration: file() })
    const page = toPage(findings, 'nb')
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toContain('<script>')
    for (const text of [page, toText(findings, 'en', false)]) expect(text).not.toContain(String(jwk.d))
  })

  const one = (id: string, health: Finding['health']): Finding => ({
    id,
    health,
    question: { nb: `Går ${id}?`, en: `Does ${id}?` },
    found: { nb: 'funnet', en: `found ${id}` },
    ...(health !== 'well' && { fix: { nb: 'Rett det.', en: `Mend ${id}.` } }),
  })
  const each = [one('a', 'well'), one('b', 'not-asked'), one('c', 'doubtful'), one('d', 'ill')]

  it('shows what must be mended first on the page, and how, but for what could not be asked', () => {
    const page = toPage(each, 'en')
    expect([...page.matchAll(/<code>(.)<\/code>/g)].map(([, id]) => id)).toEqual(['d', 'c', 'a', 'b'])
    expect([...page.matchAll(/Mend (.)\./g)].map(([, id]) => id)).toEqual(['d', 'c'])
  })

  it('tells in the terminal what was found and how to mend it, in the order of the questions', () => {
    const rows = toText(each, 'en', false).split('\n')
    expect(rows.slice(0, -2).map((row) => row.trim().replace(/ {2,}/, ' '))).toEqual([
      '✓ a Does a?',
      'found a',
      '○ b Does b?',
      'found b',
      '! c Does c?',
      'found c',
      expect.stringMatching(/: Mend c\.$/),
      '✗ d Does d?',
      'found d',
      expect.stringMatching(/: Mend d\.$/),
    ])
    expect(rows.join()).not.toContain('\u001b[')
    expect(toText(each, 'en', true)).toContain('\u001b[31m✗')
  })

  it('says in one line whether one can test, and names what stands in the way', () => {
    const [well, , doubtful, ill] = each as [Finding, Finding, Finding, Finding]
    const lines = [[well], [well, doubtful], [well, doubtful, ill]].map((some) => headline(some, 'en'))
    expect(new Set(lines)).toHaveLength(3)
    expect(lines.map((line) => line.match(/Does .\?/g))).toEqual([null, ['Does c?'], ['Does d?']])
  })
})
