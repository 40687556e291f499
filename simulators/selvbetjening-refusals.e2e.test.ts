// What must not be made in Selvbetjening is refused with a reason, and nothing is lost of what was typed.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Room } from './core/room/room.ts'
import {
  kommune,
  openSelvbetjening,
  pid,
  population,
  type SelvbetjeningBench,
  sykehjem,
  unit,
} from './fixture/open-selvbetjening.ts'
import { alertIn, openPortal, type TestPortal } from './helseid/fixture/portal.ts'

let bench: SelvbetjeningBench
let room: Room
let portal: TestPortal

beforeAll(async () => {
  bench = await openSelvbetjening()
  ;({ room } = bench)
})
beforeEach(async () => {
  portal = await bench.begin()
})
afterAll(() => bench.close())

describe('a client', () => {
  const refused: [string, string, readonly (readonly [string, string])[], string, string][] = [
    ['a sub-unit', 'systemansvarlig', [['virksomhet', sykehjem]], 'not-hovedenhet', 'ikke en hovedenhet'],
    [
      'an organisasjonsledd',
      'systemansvarlig',
      [['virksomhet', unit('helse-og-omsorg')]],
      'not-hovedenhet',
      'ikke en hovedenhet',
    ],
    [
      'an organisation that nobody has',
      'systemansvarlig',
      [['virksomhet', '999999999']],
      'organisation-unknown',
      'finnes ikke',
    ],
    [
      'an organisation without the right',
      'systemansvarlig',
      [['virksomhet', unit('nabokommune')]],
      'no-right',
      'mangler rettigheten i Altinn',
    ],
    ['a person without the right', 'lege', [['enhet', sykehjem]], 'no-right', 'mangler rettigheten i Altinn'],
    ['no units', 'systemansvarlig', [], 'no-units', 'Velg minst én underenhet'],
    [
      'a unit of another municipality',
      'systemansvarlig',
      [['enhet', unit('nabosykehjem')]],
      'unit-not-below',
      'ligger ikke under',
    ],
    ['a unit that nobody has', 'systemansvarlig', [['enhet', '999999999']], 'unit-unknown', 'finnes ikke'],
    [
      'a company in another trade',
      'systemansvarlig',
      [['virksomhet', unit('feil-naeringskode')]],
      'organisation-code',
      '86, 87 eller 88',
    ],
  ]
  it.each(refused)('is not made for %s', async (_what, who, changes, code, said) => {
    const person = await openPortal(room, pid(who))
    const names = changes.map(([name]) => name)
    const whole: readonly (readonly [string, string])[] = [
      ['virksomhet', kommune],
      ['mal', 'testbenk-epj'],
      ['pakke', 'kjernejournal'],
      ['nokkel', 'made'],
    ]
    const form = [...whole.filter(([name]) => !names.includes(name)), ...changes]
    const answer = await person.post('/ny', form)
    expect(answer.status).toBe(409)
    expect(alertIn(await answer.text())).toContain(said)
    expect(bench.lastExchange()?.explanation?.reason).toContain(code)
    expect(room.messages.list()).toEqual([])
  })

  it.each([
    ['altinn.authorized-parties', 'Altinn'],
    ['brreg.enhet', 'Enhetsregisteret'],
  ])('is not made while %s does not answer', async (operation, register) => {
    room.faults.arm({ operation, after: 0, maxInARow: 2, effect: { type: 'status', status: 503 } })
    await expect(bench.aClient()).rejects.toThrow(`${register} svarer ikke`)
    room.faults.clearAll()
    await bench.aClient()
  })

  it.each([
    ['nothing', [], 'Velg både virksomhet og fagsystem'],
    [
      'no package',
      [
        ['virksomhet', kommune],
        ['mal', 'testbenk-epj'],
        ['enhet', sykehjem],
      ],
      'minst én ting',
    ],
    [
      'a private key',
      [
        ...[
          ['virksomhet', kommune],
          ['mal', 'testbenk-epj'],
          ['enhet', sykehjem],
          ['pakke', 'kjernejournal'],
        ],
        ...[
          ['nokkel', 'upload'],
          ['jwk', '{"kty":"EC","d":"a-private-part"}'],
        ],
      ],
      'privat nøkkel',
    ],
  ] as [string, [string, string][], string][])(
    'asks again when %s is sent, and keeps what was chosen',
    async (_what, form, said) => {
      const answer = await portal.post('/ny', form)
      expect(answer.status).toBe(400)
      const html = await answer.text()
      expect(alertIn(html)).toContain(said)
      expect(room.journal.lines(0, 10_000).join('')).not.toContain('a-private-part')
      if (form.some(([name]) => name === 'enhet')) expect(html).toMatch(`value="${sykehjem}" checked`)
    },
  )

  it.each([
    ['without a mobile number in KRR', 'no-mobile', 'ikke noe mobilnummer'],
    ['whose mobile number is stale', 'stale', 'ikke bekreftet'],
  ])('gives no file to somebody %s', async (_who, plan, said) => {
    const key = plan === 'stale' ? 'helsefagarbeider' : 'reseptarfarmasoyt'
    const clientId = await bench.aClient()
    const worker = population.healthWorkers.find((one) => one.key === key)
    const give = await fetch(
      `${room.addresses.altinn}/accessmanagement/api/v1/enduser/connections/resources/rights?party=${kommune}&resource=nhn-helseid-fagsystem`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-testbenk-actor': pid('radmann') },
        body: JSON.stringify({
          directRightKeys: ['nhn-helseid-fagsystem:access'],
          personIdentifier: worker?.pid,
          lastName: worker?.name.family,
        }),
      },
    )
    expect(give.status).toBe(201)
    const person = await openPortal(room, pid(key))
    await expect(person.file(clientId)).rejects.toThrow(said)
  })
})
