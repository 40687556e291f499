import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readInvocation } from '../config.ts'
import { examine } from './examine.ts'
import type { Finding } from './finding.ts'
import type { Surroundings } from './probes/surroundings.ts'
import { headline, toPage, toText } from './show.ts'

const NOW = Date.parse('2026-03-02T10:00:00Z')
const ISSUER = 'http://localhost:4400/r/demo/helseid'

function around(more: Partial<Surroundings> = {}, flags: readonly string[] = []): Surroundings {
  return {
    settings: readInvocation(['doctor', ...flags], {}).settings,
    nodeVersion: 'v24.1.0',
    now: () => NOW,
    fetch: async (input) => {
      const url = String(input).replace('http://127.0.0.1:4400', 'http://localhost:4400')
      if (url === `${ISSUER}/.well-known/openid-configuration`) return Response.json({ issuer: ISSUER })
      if (url.endsWith('/connect/token')) return Response.json({ access_token: 'x' })
      if (url.endsWith('/clock')) return Response.json({ now: '2026-03-02T10:00:01.000Z', frozen: false })
      if (url === 'http://adapter.test/actions')
        return Response.json({ ok: true, seen: {} }, { headers: { date: 'Mon, 02 Mar 2026 10:00:00 GMT' } })
      throw new TypeError('fetch failed')
    },
    opensPort: async () => undefined,
    resolve: async () => ['127.0.0.1'],
    certificate: async () => ({ names: 'DNS:localhost', validTo: '2027-01-01T00:00:00.000Z' }),
    writes: () => undefined,
    ...more,
  }
}

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'k1', alg: 'ES256' }
const file = (more: object = {}, key: object | string = jwk) =>
  JSON.stringify({
    authority: ISSUER,
    clientId: 'abc',
    scopes: ['nhn:kjernejournal/api'],
    redirectUris: ['http://localhost/callback'],
    privateJwk: typeof key === 'string' ? key : JSON.stringify(key),
    ...more,
  })

async function health(
  id: string,
  patient: Parameters<typeof examine>[0],
): Promise<readonly [string, string]> {
  const findings = await examine(patient)
  expect(findings.flatMap(inEnglish)).toEqual([])
  const found = findings.find((finding) => finding.id === id)
  return [found?.health ?? 'missing', found?.found.en ?? '']
}

/** Our own words in Norwegian are not English; what others said is as they said it. */
function inEnglish({ found: { nb, en } }: Finding): readonly string[] {
  return nb === en &&
    !nb.startsWith('the EPJ at') &&
    /\b(?:is|the|no|has|are|answers|seconds|missing|registered|not|client)\b/.test(nb)
    ? [nb]
    : []
}

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
  it('show what must be mended first on the page', () => {
    const one = (id: string, health: Finding['health']): Finding => ({
      id,
      health,
      question: { nb: 'Går det?', en: 'Does it?' },
      found: { nb: 'funnet', en: 'found' },
    })
    const page = toPage(
      [one('a', 'well'), one('b', 'not-asked'), one('c', 'doubtful'), one('d', 'ill')],
      'en',
    )
    expect([...page.matchAll(/<code>(.)<\/code>/g)].map(([, id]) => id)).toEqual(['d', 'c', 'a', 'b'])
  })
})
