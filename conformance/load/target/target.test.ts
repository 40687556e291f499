import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exitCodes } from '../../result.ts'
import { openTestTarget } from '../fixture/open-target.ts'
import type { LoadOptions } from '../order/options.ts'
import type { TargetOrder } from './target.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'target-'))
  const key = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'd', kid: 'k' }
  const file = {
    authority: 'https://helseid-sts.test.nhn.no',
    clientId: 'c',
    privateJwk: JSON.stringify(key),
  }
  await writeFile(join(folder, 'client.json'), JSON.stringify(file))
  await writeFile(join(folder, 'patients.txt'), '13116900216\n')
  // A number that could be a living person's: right check digits, an ordinary month.
  await writeFile(join(folder, 'people.txt'), '01010750160\n')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const open = (options: Partial<LoadOptions>, fetch?: TargetOrder['fetch']) =>
  openTestTarget(options, {
    seed: 'testbenk',
    bench: { env: {}, printError: () => undefined },
    ...(fetch && { fetch }),
  })
const nhn = (more: Partial<LoadOptions> = {}) =>
  open({
    target: 'nhn-test',
    permission: true,
    clientFile: join(folder, 'client.json'),
    patients: join(folder, 'patients.txt'),
    ...more,
  })

describe('NHN’s test environment', () => {
  it('is a target only when NHN has agreed, at a trickle, with a client and synthetic patients', async () => {
    const target = await nhn({ rate: 1, seconds: 10 })
    expect(target).toMatchObject({ kind: 'nhn-test', people: { patients: ['13116900216'] } })
    expect(target.control).toBeUndefined()
    await expect(nhn({ permission: false })).rejects.toThrow('--nhn-has-agreed')
    await expect(nhn({ rate: 3 })).rejects.toThrow('at most --rate 2')
    await expect(nhn({ seconds: 61 })).rejects.toThrow('--duration 60')
    await expect(nhn({ patients: join(folder, 'people.txt') })).rejects.toThrow('synthetic')
    await expect(nhn({ clientFile: join(folder, 'nothing.json') })).rejects.toThrow('cannot be read')
  })

  it('is never sent the scenario’s own height', async () => {
    await expect(nhn({ scenario: 'national-morning' })).resolves.toMatchObject({ rate: 1, seconds: 30 })
  })
})

describe('an EPJ', () => {
  it('must answer behind its adapter, before anything is started for it', async () => {
    const opened = openTestTarget({ target: 'epj' }, { driverUrl: 'http://localhost:1/actions' })
    await expect(opened).rejects.toMatchObject({
      exitCode: exitCodes.unreachable,
      message: 'nobody answers at http://localhost:1/actions (--driver-url)',
    })
  })
})

describe('a room that is running', () => {
  const refusing = async () => {
    throw new TypeError('fetch failed')
  }

  it('must answer, and be one', async () => {
    await expect(open({ target: 'http://localhost:1/r/demo' }, refusing)).rejects.toMatchObject({
      exitCode: exitCodes.unreachable,
      message: 'nobody answers at http://localhost:1/r/demo',
    })
    const missing = async () => new Response('{}', { status: 404 })
    await expect(open({ target: 'http://localhost:1/r/demo' }, missing)).rejects.toMatchObject({
      exitCode: exitCodes.unreachable,
    })
    for (const target of ['http://localhost:1/', 'http://', 'http://[/r/demo'])
      await expect(open({ target }, missing)).rejects.toThrow('ends in /r/<room>')
    await expect(open({ target: 'room' })).rejects.toThrow('--target is «room»; it can be own-room')
  })

  it('is not watched without its control API, and its people follow from its name', async () => {
    const there = async () => new Response('')
    const target = await open({ target: 'http://localhost:1/r/kurs' }, there)
    expect(target).toMatchObject({ kind: 'room', room: 'kurs', seed: 'kurs' })
    expect(target.control).toBeUndefined()
    expect(target.people.clinicians.length).toBeGreaterThan(0)
  })
})
