// What each question of the doctor's tells apart, at its bounds.
import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ADAPTER, answering, around, file, findingOf, health, ISSUER, jwk, NOW } from '../fixture/around.ts'
import type { Certificate } from './surroundings.ts'

const AT_ADAPTER = ['--driver-url', ADAPTER]

describe('clocks', () => {
  it.each([
    [10, false, 'well', '10 seconds ahead'],
    [-10, false, 'well', '-10 seconds ahead'],
    [11, false, 'doubtful', '11 seconds ahead'],
    [0, true, 'doubtful', 'stopped at 2026-03-02T10:00:00.000Z'],
  ])('of a room %d seconds ahead, stopped: %s, are %s', async (ahead, frozen, state, said) => {
    const now = new Date(NOW + ahead * 1000).toISOString()
    const patient = { around: answering('/clock', () => Response.json({ now, frozen })) }
    expect(await health('clocks.room', patient)).toEqual([state, expect.stringContaining(said)])
  })

  it('of a room are not known where the control API refuses', async () => {
    const refusing = answering('/clock', () => Response.json({}, { status: 404 }))
    const found = await health('clocks.room', { around: refusing })
    expect(found).toEqual(['not-asked', 'the control API answers 404'])
  })

  it.each([
    [3, 'well'],
    [4, 'doubtful'],
    [-10, 'doubtful'],
    [11, 'ill'],
  ])('of an adapter %d seconds ahead are %s', async (ahead, state) => {
    const date = new Date(NOW + ahead * 1000).toUTCString()
    const asked = answering('/actions', () => Response.json({}, { headers: { date } }), AT_ADAPTER)
    const found = await health('clocks.adapter', { around: asked })
    expect(found).toEqual([state, `${ahead} seconds ahead of this machine`])
  })

  it('of an adapter are not known where it tells no time, or does not answer', async () => {
    const silent = answering('/actions', () => Promise.reject(new TypeError('fetch failed')), AT_ADAPTER)
    const timeless = answering('/actions', () => Response.json({}), AT_ADAPTER)
    const said = [silent, timeless].map((one) => health('clocks.adapter', { around: one }))
    expect(await Promise.all(said)).toEqual([
      ['not-asked', 'the adapter does not answer: fetch failed'],
      ['not-asked', 'the adapter sends no Date header'],
    ])
  })
})

it('an adapter that answers that it could not is ill, in its own words', async () => {
  const failing = answering(
    '/actions',
    () => Response.json({ ok: false, problem: 'ingen innlogget' }),
    AT_ADAPTER,
  )
  const found = await health('adapter.reset', { around: failing })
  expect(found).toEqual(['ill', expect.stringContaining('ingen innlogget')])
})

describe('the key', () => {
  it('is told by its kind, size and algorithm, never by more', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })
    const said = async (key: object) =>
      health('keys.private', { around: around(), configuration: file({}, key) })
    expect(await said(jwk)).toEqual(['well', 'EC, ES256'])
    expect(await said({ ...jwk, alg: undefined })).toEqual(['well', 'EC, alg not said'])
    expect(await said({ ...rsa, alg: 'PS256' })).toEqual(['well', 'RSA 2048 bits, PS256'])
  })

  it('has a kid that says something', async () => {
    const kid = async (value: unknown) =>
      health('keys.kid', { around: around(), configuration: file({}, { ...jwk, kid: value }) })
    expect(await kid('')).toEqual(['doubtful', 'no kid'])
    expect(await kid('x'.repeat(200))).toEqual(['well', 'x'.repeat(80)])
  })
})

describe('the configuration', () => {
  const redirectUris = ['https://epj.test/a', 'http://127.0.0.1:5000/b']
  it.each([
    ['https://epj.test/a', 'well'],
    ['http://127.0.0.1:6001/b', 'well'],
    ['https://epj.test:8443/a', 'ill'],
    ['http://localhost:5000/b', 'ill'],
  ])('has for %s a redirect that is %s', async (redirectUri, state) => {
    const patient = { around: around(), configuration: file({ redirectUris }), redirectUri }
    const registered = `${redirectUri}; registered: ${redirectUris.join(', ')}`
    expect(await health('configuration.redirect', patient)).toEqual([state, registered])
  })

  it('tells what is registered where the EPJ’s redirect was not given', async () => {
    const patient = { around: around(), configuration: file({ redirectUris }) }
    const found = await health('configuration.redirect', patient)
    expect(found).toEqual(['not-asked', expect.stringContaining(redirectUris.join(', '))])
  })

  it.each([[null], ['text'], [{}]])('is ill where HelseID’s metadata are %j', async (metadata) => {
    const strange = answering('/openid-configuration', () => Response.json(metadata))
    const found = await health('configuration.authority', { around: strange, configuration: file() })
    expect(found).toEqual(['ill', `authority is ${ISSUER}, issuer is `])
  })
})

describe('a port', () => {
  const taken = async () => 'EADDRINUSE'
  const mended = async (id: string, patient: ReturnType<typeof around>) => {
    const { health: state, fix } = (await findingOf(id, { around: patient })) ?? {}
    return [state, fix?.en.match(/--[a-z-]+/)?.[0]]
  }

  it('that another program uses is ill, and the setting that mends it is named', async () => {
    const foreign = answering('', () => new Response('something else'), [], { opensPort: taken })
    expect(await mended('ports.public', foreign)).toEqual(['ill', '--port'])
    expect(await mended('ports.control', foreign)).toEqual(['ill', '--control-port'])
  })

  it('that the bench uses is well, with no more to mend, but for one that it could not open', async () => {
    const ours = answering('/health', () => Response.json({ status: 'ok' }), [], { opensPort: taken })
    expect(await mended('ports.control', ours)).toEqual(['well', undefined])
    const failing = answering('/health', () => Response.json({ status: 'ok' }, { status: 503 }), [], {
      opensPort: taken,
    })
    expect(await mended('ports.control', failing)).toEqual(['ill', '--control-port'])
    const forbidden = around({ opensPort: async () => 'EACCES' })
    expect(await mended('ports.public', forbidden)).toEqual(['ill', '--port'])
  })

  it('of a bench with a certificate is asked by TLS, and its control API is not', async () => {
    const asked: string[] = []
    const fetch = async (input: unknown) => {
      asked.push(String(input))
      return new Response('')
    }
    const secure = ['--tls-cert', 'bench.pem', '--tls-key', 'bench.key']
    await findingOf('ports.public', { around: around({ fetch, opensPort: taken }, secure) })
    expect(
      asked.filter((url) => /openid-configuration|health/.test(url)).map((url) => URL.parse(url)?.protocol),
    ).toEqual(['https:', 'http:'])
  })
})

describe('the way to the bench', () => {
  it.each([
    'http://localhost:4400',
    'http://127.0.0.9:4400',
    'http://[::1]:4400',
    'http://bench.localhost:4400',
  ])('by %s is for this machine alone', async (address) => {
    const found = await health('reach.container', { around: around({}, ['--public-url', address]) })
    expect(found).toEqual(['doubtful', `${address} is this machine only`])
  })

  async function certified(
    certificate: Certificate,
    flags: readonly string[] = ['--public-url', 'https://b.test'],
  ) {
    const asked: unknown[] = []
    const shown = async (...where: readonly unknown[]) => {
      asked.push(where)
      return certificate
    }
    return { asked, finding: await findingOf('reach.tls', { around: around({ certificate: shown }, flags) }) }
  }
  const until = (days: number) => new Date(NOW + days * 86_400_000).toISOString()
  const names = 'DNS:b.test'

  it('asks for the certificate where browsers will', async () => {
    const shown = { names, validTo: until(300) }
    const where = async (flags: readonly string[]) => (await certified(shown, flags)).asked
    expect(await where(['--public-url', 'https://b.test'])).toEqual([['b.test', 443]])
    expect(await where(['--public-url', 'https://b.test:8443'])).toEqual([['b.test', 8443]])
    expect(await where(['--tls-cert', 'a.pem', '--tls-key', 'a.key', '--port', '4411'])).toEqual([
      ['localhost', 4411],
    ])
    expect(await where([])).toEqual([])
  })

  it('is well with a certificate that outlasts a test period', async () => {
    const state = async (certificate: Certificate) => {
      const { finding } = await certified(certificate)
      return [finding?.health, finding?.found.en, finding?.fix === undefined]
    }
    expect(await state({ names, validTo: until(15) })).toEqual(['well', 'valid for 15 days more', true])
    expect(await state({ names, validTo: until(14) })).toEqual(['doubtful', 'valid for 14 days more', false])
    expect(await state({ names })).toEqual(['doubtful', 'valid for 0 days more', false])
  })

  it('names whom a certificate is for, where it is for others', async () => {
    const { finding } = await certified({ names: 'DNS:other.test', problem: 'ERR_TLS_CERT_ALTNAME_INVALID' })
    expect(finding?.fix?.en).toContain('other.test')
  })
})
