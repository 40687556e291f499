// Secrets planted wherever a client sends one, and looked for in everything that leaves the bench.
import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reportFormats } from '#reports/format-names.ts'
import { openWorld } from '#simulators/fixture/open-world.ts'
import { bundleOf, collect, manifestOf } from './bundle/make-bundle.ts'
import { judgeSaved } from './run/judge-saved.ts'
import { createFreshRunFolder, journalFile, writeRecord, writeReports } from './run/run-folder.ts'
import { beganMark, endedMark } from './run/run-marks.ts'
import type { RunRecord } from './run/run-record.ts'
import { readRun } from './run/saved-run.ts'

const canary = (name: string) => `CANARY-${name}-0123456789abcdefghij`

/** One request for each place where something secret travels. */
async function plant(helseid: string): Promise<void> {
  const send = (path: string, init: RequestInit = {}) =>
    fetch(`${helseid}${path}`, { redirect: 'manual', ...init }).then((answer) => answer.text())
  const form = (members: Readonly<Record<string, string>>) =>
    send('/connect/token', { method: 'POST', body: new URLSearchParams(members) })
  await form({ grant_type: 'authorization_code', code: canary('code') })
  await form({ grant_type: 'refresh_token', refresh_token: canary('refresh') })
  await form({ grant_type: 'client_credentials', client_secret: canary('client-secret') })
  await form({ grant_type: 'password', password: canary('password'), pin: canary('pin') })
  await send(`/connect/authorize?code=${canary('query-code')}`)
  await send('/connect/authorize', { headers: { cookie: `session=${canary('cookie')}` } })
  await send('/connect/token', {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(canary('basic'))}` },
  })
  const post = (type: string, body: string, headers: Readonly<Record<string, string>> = {}) =>
    send('/connect/token', { method: 'POST', headers: { 'content-type': type, ...headers }, body })
  await post('text/plain', `grant_type=refresh_token&refresh_token=${canary('as-text')}`)
  await post('application/json', `{"client_secret":"${canary('broken-json')}"`, {
    'x-api-key': canary('key'),
  })
  await post('application/x-www-form-urlencoded', JSON.stringify({ clientSecret: canary('json-as-form') }))
  await send(`/connect/authorize?returnUrl=${encodeURIComponent(`/callback?code=${canary('within')}`)}`)
  await send(`/connect/authorize?a=1;refresh_token=${canary('semicolon')}`)
  await send(`/refresh_token=${canary('path')}`)
  await post('application/x-www-form-urlencoded', `refresh_token[]=${canary('list')}`, {
    'user-agent': `Fjord/1 client_secret=${canary('user-agent')}`,
    'x-event-id': `password=${canary('event-id')}`,
    'x-original-url': `/callback?code=${canary('original-url')}`,
  })
  await post('application/fhir+json', JSON.stringify({ text: { div: `<p>password: ${canary('fhir')}</p>` } }))
  await form({
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    device_code: canary('device-code'),
  })
  await form({ pwd: canary('pwd'), user_password: canary('user-password') })
  await send(`/connect/authorize?code_verifier=${canary('verifier')}`)
  await post('text/plain', `curl -u epj:${canary('curl')} and https://epj:${canary('userinfo')}@helseid`)
  await post('text/plain', `the refresh token was ${canary('sentence')}, used twice`)
  await post('application/json', JSON.stringify({ code_verifier: canary('json-verifier') }))
  const parts = new FormData()
  parts.set('client_secret', canary('multipart'))
  await send('/connect/token', { method: 'POST', body: parts })
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  await post('text/plain', `-----BEGIN PRIVATE KEY-----\n${canary('pem')}\n-----END PRIVATE KEY-----`)
  const jwk = { ...privateKey.export({ format: 'jwk' }), d: canary('private-key') }
  const json = { privateJwk: JSON.stringify(jwk), key: jwk, refresh_token: canary('json-refresh') }
  await send('/connect/par', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(json),
  })
}

/** What an EPJ wrote in its own log, and told its user, as a driver reports it. */
async function report(marks: string): Promise<void> {
  const headers = `Authorization: Basic ${btoa(canary('basic'))}\nCookie: sid=${canary('logged-cookie')}`
  const seen = {
    log: `POST /connect/token refresh_token=${canary('log')}&code=${canary('logged-code')}\n${headers}`,
    password: canary('by-name'),
    settings: { client_secret: [canary('in-list')] },
    message: `{"clientSecret": "${canary('message')}"}`,
  }
  const data = {
    scenario: 's',
    phase: 'plain',
    outcome: 'problem',
    problem: `pin=${canary('problem')}`,
    seen,
  }
  const answer = await fetch(marks, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'step-ended', data }),
  })
  expect(answer.status).toBe(201)
}

describe('a planted secret', () => {
  it('is in no output: journal, reports of every kind, bundle', async () => {
    const world = await openWorld()
    const { id, folder } = createFreshRunFolder(mkdtempSync(join(tmpdir(), 'testbenk-canary-')), 'portal-1')
    const startedAt = new Date().toISOString()
    const record: RunRecord = {
      schemaVersion: 1,
      id,
      suiteVersion: '0.1.0',
      plan: 'portal',
      driver: 'webhook',
      epj: 'Fjord EPJ 7.2',
      room: 'canary',
      seed: 'canary',
      profile: 'strict',
      language: 'nb',
      startedAt,
      scenarios: [],
    }
    try {
      const room = world.rooms.create({ name: 'canary', seed: 'canary', journalFile: journalFile(folder) })
      room.journal.append({ type: 'mark', ...beganMark(record) })
      await plant(room.addresses.helseid)
      await report(`${world.controlOrigin}/rooms/canary/marks`)
      room.journal.append({ type: 'mark', ...endedMark(startedAt, []) })
      writeRecord(folder, { ...record, endedAt: startedAt, journal: room.journal.head() })
    } finally {
      await world.close()
    }
    const saved = readRun(folder)
    const result = judgeSaved(saved)
    expect(saved.journal.events.length).toBeGreaterThan(9)
    writeReports(folder, result, { language: 'nb', formats: reportFormats })
    const files = collect(folder, saved, result)
    const { privateKey } = generateKeyPairSync('ed25519')
    const bundle = [...bundleOf(files, manifestOf(files, saved, result), privateKey)]

    const outputs = [
      ...readdirSync(folder).map((name) => readFileSync(join(folder, name))),
      Buffer.concat(bundle),
    ]
    expect(outputs.length).toBeGreaterThan(reportFormats.length)
    // The same secrets as they would stand in a query, in base64 and in base64url.
    const encoded = (text: string) => Buffer.from(text).toString('base64').slice(2, 20)
    for (const output of outputs) {
      const leaked = [...output.toString('latin1').matchAll(/.{0,80}CANARY-[a-z-]+/g)].map(
        ([around]) => around,
      )
      expect(leaked).toEqual([])
      for (const shift of ['', ' ', '  '])
        expect(output.includes(encoded(`${shift}CANARY-basic-0123`))).toBe(false)
    }
    expect(outputs.some((output) => output.includes('secret:refresh_token:'))).toBe(true)
  })
})
