// HTTPS on the public listener, by the real command line and with certificates made for the test.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { commandLine } from '../fixture/command-line.ts'

const { start, finish } = commandLine()
const folder = mkdtempSync(join(tmpdir(), 'testbenk-tls-'))
const [cert, key, otherKey, elsewhere, elsewhereKey, nothing] = [
  'cert.pem',
  'key.pem',
  'other-key.pem',
  'elsewhere.pem',
  'elsewhere-key.pem',
  'nothing.pem',
].map((name) => join(folder, name)) as [string, string, string, string, string, string]

async function make(name: string) {
  return await generate([{ name: 'commonName', value: name }], {
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: name }] }],
  })
}

beforeAll(async () => {
  const [own, other, foreign] = [await make('localhost'), await make('localhost'), await make('bench.test')]
  writeFileSync(cert, own.cert)
  writeFileSync(key, own.private)
  writeFileSync(otherKey, other.private)
  writeFileSync(elsewhere, foreign.cert)
  writeFileSync(elsewhereKey, foreign.private)
  writeFileSync(nothing, 'no PEM')
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
  await expect.poll(text, { timeout: 20_000 }).toMatch(/https:\/\/localhost:\d+\//)
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

it.each([
  ['a certificate without its key', () => ['--tls-cert', cert], 'give both --tls-cert and --tls-key'],
  ['another key', () => ['--tls-cert', cert, '--tls-key', otherKey], 'is not the key of the certificate'],
  ['a file that is none', () => ['--tls-cert', nothing, '--tls-key', key], 'cannot be used'],
  ['a file that is not there', () => ['--tls-cert', `${cert}.gone`, '--tls-key', key], 'cannot be used'],
  [
    'a certificate for another name',
    () => ['--tls-cert', elsewhere, '--tls-key', elsewhereKey],
    'do not reach each other',
  ],
  [
    'a plain address',
    () => ['--tls-cert', cert, '--tls-key', key, '--public-url', 'http://localhost:4400'],
    'with --tls-cert https is spoken',
  ],
  [
    'Redis',
    () => [
      ...['--tls-cert', cert, '--tls-key', key, '--public-url', 'https://bench.test'],
      ...['--redis', 'redis://127.0.0.1:1'],
    ],
    'does not go with --redis',
  ],
])('is not started with %s: exit 4, and why', async (_name, flags, why) => {
  const ended = await finish('serve', '--port', '0', '--control-port', '0', '--language', 'en', ...flags())
  expect([ended.code, ended.text]).toEqual([4, expect.stringContaining(why)])
})

it('the doctor looks at the certificate before the bench is started', async () => {
  const ask = (...flags: readonly string[]) =>
    finish('doctor', '--language', 'en', '--out', folder, '--port', '0', '--control-port', '0', ...flags)
  const good = await ask('--tls-cert', cert, '--tls-key', key)
  expect(good.text).toMatch(/✓ reach\.tls[^\n]*\n\s+valid for 36\d days more/)
  const bad = await ask('--tls-cert', elsewhere, '--tls-key', elsewhereKey)
  expect(bad.text).toMatch(/✗ reach\.tls[^\n]*\n[^\n]*ERR_TLS_CERT_ALTNAME_INVALID/)
  expect(bad.code).toBe(4)
})
