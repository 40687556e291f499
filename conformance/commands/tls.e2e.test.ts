// HTTPS on the public listener, by the real command line and with certificates made for the test.
import { X509Certificate } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate, type SubjectAltNameEntry } from 'selfsigned'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commandLine } from '../fixture/command-line.ts'

const { start, finish } = commandLine()
const folder = mkdtempSync(join(tmpdir(), 'testbenk-tls-'))
const at = (name: string) => join(folder, name)
const [cert, key] = [at('own.pem'), at('own-key.pem')]

type Options = NonNullable<Parameters<typeof generate>[1]>

/** `<file>.pem` and `<file>-key.pem`. */
async function make(file: string, names: readonly SubjectAltNameEntry[], options: Options = {}) {
  const made = await generate([{ name: 'commonName', value: file }], {
    ...options,
    extensions: [
      { name: 'basicConstraints', cA: file.endsWith('ca') },
      ...(names.length > 0 ? [{ name: 'subjectAltName' as const, altNames: [...names] }] : []),
    ],
  })
  writeFileSync(at(`${file}.pem`), made.cert)
  writeFileSync(at(`${file}-key.pem`), made.private)
  return { cert: made.cert, key: made.private }
}

beforeAll(async () => {
  const localhost = [{ type: 2, value: 'localhost' }] as const
  const { cert: own } = await make('own', localhost)
  const { private: encrypted } = await generate([], { passphrase: 'hemmelig' })
  writeFileSync(at('encrypted.pem'), encrypted)
  await make('elsewhere', [{ type: 2, value: 'bench.test' }])
  await make('address', [{ type: 7, ip: '127.0.0.1' }])
  await make('nameless', [])
  await make('expired', localhost, { notBeforeDate: new Date(0), notAfterDate: new Date(1_000) })
  await make('early', localhost, { notBeforeDate: new Date('2090-01-01') })
  const ca = await make('ca', [])
  const between = await make('between-ca', [], { ca })
  const issued = await make('issued', localhost, { ca: between })
  writeFileSync(at('chain.pem'), `${issued.cert}\n${between.cert}`)
  writeFileSync(at('turned.pem'), `${between.cert}\n${issued.cert}`)
  writeFileSync(at('der.pem'), new X509Certificate(own).raw)
  writeFileSync(at('nothing.pem'), 'no PEM')
})
afterAll(() => rmSync(folder, { recursive: true }))

it('a plan is walked over HTTPS, and everything in it has https addresses', async () => {
  const out = join(folder, 'out')
  const ran = await finish(
    'run',
    '--plan',
    'helseid-only',
    '--tls-cert',
    cert,
    '--tls-key',
    key,
    '--out',
    out,
  )
  expect(ran.code, ran.text).toBe(0)
  const [run = ''] = readdirSync(out).filter((name) => name.startsWith('helseid-only-'))
  const journal = readFileSync(join(out, run, 'events.jsonl'), 'utf8')
  expect(journal).toMatch(/https:\/\/localhost:\d+\/r\/run\/helseid/)
  expect(journal).not.toMatch(/http:\/\/localhost:\d+\/r\/run\/helseid/)
})

it('who trusts the certificate is answered, and who speaks plain HTTP is told to speak TLS', async () => {
  const flags = ['--port', '0', '--control-port', '0', '--tls-cert', cert, '--tls-key', key]
  const { child, text } = start('serve', ...flags)
  await expect.poll(text).toMatch(/https:\/\/localhost:\d+\//)
  const [origin = ''] = /https:\/\/localhost:\d+/.exec(text()) ?? []
  const metadata = `${origin}/r/demo/helseid/.well-known/openid-configuration`
  const answer = await new Promise<string>((resolve, reject) => {
    get(metadata, { ca: readFileSync(cert) }, (response) => {
      response.setEncoding('utf8')
      let body = ''
      response.on('data', (piece: string) => {
        body += piece
      })
      response.on('end', () => resolve(body))
    }).on('error', reject)
  })
  expect(JSON.parse(answer)).toMatchObject({ issuer: `${origin}/r/demo/helseid` })
  await expect(fetch(metadata)).rejects.toThrow()
  const plain = await fetch(metadata.replace('https:', 'http:'))
  expect([plain.status, await plain.text()]).toEqual([400, expect.stringContaining('use https://')])
  child.kill('SIGINT')
})

const shown = (file: string, keyFile = `${file}-key`) => [
  ...['--tls-cert', at(`${file}.pem`)],
  ...['--tls-key', at(`${keyFile}.pem`)],
]

it.each([
  ['a certificate without its key', ['--tls-cert', cert], 'give both --tls-cert and --tls-key'],
  ['another key', shown('own', 'elsewhere-key'), 'is not the key of the certificate'],
  ['a file that is none', shown('nothing', 'own-key'), 'no line «-----BEGIN CERTIFICATE-----»'],
  ['a certificate that is not PEM', shown('der', 'own-key'), 'no line «-----BEGIN CERTIFICATE-----»'],
  ['a certificate for a key', shown('own', 'own'), 'no line «-----BEGIN PRIVATE KEY-----»'],
  ['an encrypted key', shown('own', 'encrypted'), 'the key is encrypted'],
  ['a file that is not there', shown('gone', 'own-key'), 'gone.pem cannot be read'],
  ['its chain the wrong way round', shown('turned', 'issued-key'), 'own certificate must stand first'],
  ['a certificate that names no host', shown('nameless'), 'no name in subjectAltName'],
  ['a certificate for another name', shown('elsewhere'), 'is for DNS:bench.test, not for localhost'],
  ['a certificate for an address', shown('address'), 'is for IP Address:127.0.0.1, not for localhost'],
  ['a certificate that has expired', shown('expired'), 'Make a new certificate'],
  ['a certificate of the future', shown('early'), 'clock of this machine'],
  ['the certificate of an unknown CA', shown('chain', 'issued-key'), 'start with NODE_EXTRA_CA_CERTS='],
  ['a plain address', [...shown('own'), '--public-url', 'http://localhost:4400'], 'https is spoken'],
  [
    'an address that leads elsewhere',
    [...shown('own'), '--public-url', 'https://localhost:1'],
    'Does localhost lead here',
  ],
  [
    'Redis',
    [...shown('own'), '--public-url', 'https://bench.test', '--redis', 'redis://127.0.0.1:1'],
    'does not go with --redis',
  ],
])('is not started with %s: exit 4, and why', async (_name, flags, why) => {
  const ended = await finish('serve', '--port', '0', '--control-port', '0', '--language', 'en', ...flags)
  expect([ended.code, ended.text]).toEqual([4, expect.stringContaining(why)])
})

describe('with a CA of our own, named in NODE_EXTRA_CA_CERTS', () => {
  const { start, finish } = commandLine({ NODE_EXTRA_CA_CERTS: at('ca.pem') })

  it('a chain with a CA in between is taken', async () => {
    const flags = ['--port', '0', '--control-port', '0', ...shown('chain', 'issued-key')]
    const { child, text } = start('serve', ...flags)
    await expect.poll(text, { timeout: 20_000 }).toMatch(/https:\/\/localhost:\d+\//)
    child.kill('SIGINT')
  })

  it('a chain that lacks the CA in between is told so', async () => {
    const flags = ['--port', '0', '--control-port', '0', '--language', 'en', ...shown('issued')]
    const ended = await finish('serve', ...flags)
    expect([ended.code, ended.text]).toEqual([4, expect.stringContaining('If there is a CA in between')])
  })
})

it('the doctor looks at the certificate before the bench is started', async () => {
  const ask = (...flags: readonly string[]) =>
    finish('doctor', '--language', 'en', '--out', folder, '--port', '0', '--control-port', '0', ...flags)
  const good = await ask('--tls-cert', cert, '--tls-key', key)
  expect(good.text).toMatch(/✓ reach\.tls[^\n]*\n\s+valid for 36\d days more/)
  const bad = await ask(...shown('elsewhere'))
  expect(bad.text).toMatch(
    /✗ reach\.tls[^\n]*\n[^\n]*ERR_TLS_CERT_ALTNAME_INVALID\n[^\n]*is for DNS:bench\.test, not for localhost/,
  )
  expect(bad.code).toBe(4)
  const address = await ask(...shown('address'), '--public-url', 'https://127.0.0.1:4400')
  expect(address.text).toMatch(/✓ reach\.tls/)
  expect(address.text).not.toContain('Warning')
})
