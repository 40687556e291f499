import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { fullName } from '#simulators/population/index.ts'
import { type Bench, openBench } from '../../fixture/bench.ts'
import { createBrowser, openSession } from '../../fixture/browser.ts'
import { allergy, type CriticalCall, createCriticalCalls, implant } from '../../fixture/critical-calls.ts'
import { askIndicator, bodyOf } from '../../fixture/indicator-calls.ts'
import { createR4, type R4Validator } from './r4.ts'

let bench: Bench
let isR4: R4Validator
beforeAll(async () => {
  bench = await openBench()
  isR4 = await createR4()()
})
afterAll(() => bench.close())
afterEach(() => bench.room.reset())

const { send, token, systemToken } = createCriticalCalls(() => bench)

async function resourceOf(response: Response) {
  const body: Record<string, never> & { readonly id: string; readonly meta: { readonly versionId: string } } =
    JSON.parse(await response.text())
  return body
}

async function created(body = allergy(), call: CriticalCall = {}) {
  const response = await send('POST', String(body['resourceType']), { ...call, body })
  expect(response.status).toBe(201)
  return await resourceOf(response)
}

async function refusal(response: Response) {
  const outcome = await resourceOf(response)
  return {
    status: response.status,
    code: response.headers.get('nhn-error-code'),
    outcome,
    issue: outcome['issue']?.[0],
  }
}

describe('reading critical information', () => {
  it('gives all of a kind as a searchset that is valid FHIR R4', async () => {
    for (const [kind, count] of [
      ['AllergyIntolerance', 2],
      ['AllergyIntolerance?criticalInfoType=DrugReaction', 1],
      ['AllergyIntolerance?criticalInfoType=OtherAllergen', 1],
      ['Condition', 2],
      ['Conditions?criticalInfoType=IntubationProblem', 1],
      ['Condition?criticalInfoType=Infection', 0],
      ['Flag', 0],
    ] as const) {
      const response = await send('GET', kind)
      expect(response.headers.get('content-type')).toContain('application/fhir+json')
      const bundle = await resourceOf(response)
      expect(bundle, kind).toMatchObject({ resourceType: 'Bundle', type: 'searchset', total: count })
      expect(isR4(bundle), kind).toEqual([])
    }
  })

  it('answers in JSON, and tells whoever wants something else', async () => {
    const get = async (accept: string | undefined, query = '') =>
      (await send('GET', `Flag${query}`, { headers: { accept } })).status
    for (const accept of [undefined, '*/*', 'application/json', 'application/fhir+xml;q=0.5, application/*'])
      expect(await get(accept), accept).toBe(200)
    expect(await get('application/fhir+json; fhirVersion=4.0; charset=UTF-8')).toBe(200)
    expect(await get('application/fhir+xml', '?_format=application/fhir+json')).toBe(200)
    expect(await get('application/fhir+xml')).toBe(406)
    expect(await get('application/fhir+json;q=0, application/fhir+xml')).toBe(406)
    expect(await get('application/json', '?_format=xml')).toBe(406)
    expect(bench.last()).toMatchObject({ explanation: { at: 'query._format', actual: 'xml' } })
  })

  it('passes over search parameters it has not, and says so in the journal', async () => {
    const response = await send('GET', 'AllergyIntolerance?patient=1&code=2&code=3')
    expect(await resourceOf(response)).toMatchObject({ total: 2 })
    expect(bench.last()).toMatchObject({ facts: { unknownParameters: 'patient code' } })
  })

  it.each(['Infection', '', 'DrugReaction&criticalInfoType=OtherAllergen', 'DrugReaction,OtherAllergen'])(
    'gives no half of what was asked for: criticalInfoType=%s',
    async (kinds) => {
      const response = await send('GET', `AllergyIntolerance?criticalInfoType=${kinds}`)
      expect(await refusal(response)).toMatchObject({ status: 400, code: 'TB-REQUEST' })
      expect(bench.last()).toMatchObject({ explanation: { at: 'query.criticalInfoType' } })
    },
  )

  it('names patient, profile and who registered it', async () => {
    const bundle: { entry: { resource: object }[] } = JSON.parse(
      await (await send('GET', 'AllergyIntolerance?criticalInfoType=DrugReaction')).text(),
    )
    expect(bundle.entry[0]?.resource).toMatchObject({
      meta: {
        versionId: '1',
        profile: ['http://nhn.no/kj/fhir/StructureDefinition/KjAllergyIntolerance'],
      },
      category: ['medication'],
      code: { text: 'Anafylaksi av fenoksymetylpenicillin' },
      patient: { identifier: { value: bench.patient('line-danser').pid } },
      recorder: { reference: '#recorderRef' },
      contained: [
        {
          id: 'recorderRef',
          practitioner: {
            identifier: { value: bench.worker('lege').hprNumber },
            display: fullName(bench.worker('lege').name),
          },
          organization: {
            identifier: { value: bench.unit('legekontor').organisasjonsnummer },
            display: bench.unit('legekontor').navn,
          },
          code: [{ coding: [{ code: 'LE' }] }],
        },
      ],
    })
  })

  it('names the department where nobody’s name is known', async () => {
    const response = await send('GET', 'Condition?criticalInfoType=IntubationProblem')
    const { entry }: { entry: { resource: { contained: object[] } }[] } = JSON.parse(await response.text())
    expect(entry[0]?.resource.contained).toEqual([
      {
        resourceType: 'PractitionerRole',
        id: 'recorderRef',
        organization: { display: 'Bjørnefjord sykehus, anestesiavdelingen' },
      },
    ])
  })

  it('gives one record by its id, the same id each time, with its version as ETag', async () => {
    const { id } = await created()
    const response = await send('GET', `AllergyIntolerance/${id}`)
    expect(response.headers.get('etag')).toBe('W/"1"')
    expect(await resourceOf(response)).toMatchObject({ id, meta: { versionId: '1' } })
    expect((await send('GET', `AllergyIntolerance/${id}/_history/1`)).status).toBe(200)
    expect((await send('GET', `AllergyIntolerance/${id}/_history/2`)).status).toBe(404)
    expect((await send('GET', `Condition/${id}`)).status).toBe(404)
    expect((await send('GET', `AllergyIntolerance/${id}`, { patient: 'status-2' })).status).toBe(404)
  })

  it('shows in the citizen’s log', async () => {
    await send('GET', 'AllergyIntolerance')
    const page = await (
      await fetch(`${bench.room.addresses.room}/kjernejournal/innbygger/logg?innbygger=line-danser`, {
        headers: { 'accept-language': 'nb' },
      })
    ).text()
    expect(page).toContain('Kritisk informasjon hentet til fagsystemet')
  })
})

describe('writing critical information', () => {
  it('keeps what was sent, with id, version, time, patient and recorder of its own', async () => {
    const response = await send('POST', 'AllergyIntolerance', { body: allergy() })
    expect(response.status).toBe(201)
    const resource = await resourceOf(response)
    expect(response.headers.get('location')).toMatch(`/AllergyIntolerance/${resource.id}/_history/1`)
    expect(resource).toMatchObject({
      meta: { versionId: '1', lastUpdated: new Date(bench.room.clock.now()).toISOString() },
      contained: [
        {
          resourceType: 'PractitionerRole',
          id: 'recorderRef',
          practitioner: { identifier: { value: bench.worker('lege').hprNumber } },
          organization: { identifier: { value: bench.unit('sykehjem').organisasjonsnummer } },
        },
      ],
      patient: { identifier: { value: bench.patient('line-danser').pid } },
      note: [{ text: 'Skal ikke ha NSAID.' }],
    })
    expect(isR4(resource)).toEqual([])
    expect(bench.last()).toMatchObject({
      operation: 'kjernejournal.critical-create',
      facts: { grunnlag: 'SAMTYKKE', patient: bench.patient('line-danser').pid, record: resource.id },
    })
  })

  it('shows in the portal and in the health indicator at once', async () => {
    const { pid } = bench.patient('status-2')
    expect(await bodyOf(await askIndicator(bench, { fnr: pid }))).toMatchObject({ status: 2 })
    await created(allergy(), { patient: 'status-2' })
    expect(await bodyOf(await askIndicator(bench, { fnr: pid }))).toMatchObject({
      status: 4,
      returTekst: 'OBS: Kritisk informasjon i kjernejournal',
      sistEndretKritiskInfo: [
        { kategori: 'OVER_REAK', sistEndret: new Date(bench.room.clock.now()).toISOString() },
      ],
    })
    const browser = createBrowser(bench)
    await browser.open(await openSession(bench, { patient: 'status-2' }))
    const page = await (await browser.get('pasient/kritisk-informasjon')).text()
    expect(page).toContain('Ibuprofen')
    expect(page).toContain('Pustebesvær. Skal ikke ha NSAID.')
    expect(page).toContain('icon-4.svg')
  })

  it('makes a new version by an update, and keeps the old one', async () => {
    const first = await created()
    bench.room.clock.advance(60_000)
    const note = [{ text: 'Tåler paracetamol.' }]
    const response = await send('PUT', `AllergyIntolerance/${first.id}`, { body: { ...first, note } })
    expect(response.status).toBe(200)
    const second = await resourceOf(response)
    expect(second).toMatchObject({ id: first.id, meta: { versionId: '2' }, note })
    expect(second['contained']).toMatchObject([{ id: 'recorderRef' }, { id: 'updaterRef' }])
    expect(isR4(second)).toEqual([])
    expect(await resourceOf(await send('GET', `AllergyIntolerance/${first.id}/_history/1`))).toEqual(first)
    const third = await send('PUT', `AllergyIntolerance/${first.id}`, { body: second })
    expect(await resourceOf(third)).toMatchObject({ meta: { versionId: '3' } })
  })

  it('takes a refuted record out of portal and indicator, and still gives it out', async () => {
    const first = await created(allergy(), { patient: 'status-2' })
    const refuted = {
      ...first,
      verificationStatus: {
        coding: [
          {
            system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification',
            code: 'refuted',
          },
        ],
      },
    }
    expect(
      (await send('PUT', `AllergyIntolerance/${first.id}`, { body: refuted, patient: 'status-2' })).status,
    ).toBe(200)
    const { pid } = bench.patient('status-2')
    expect(await bodyOf(await askIndicator(bench, { fnr: pid }))).toMatchObject({ status: 2 })
    expect((await send('GET', `AllergyIntolerance/${first.id}`, { patient: 'status-2' })).status).toBe(200)
  })

  it('deletes what was entered in error: 204, then 410 for every version', async () => {
    const { id } = await created()
    const response = await send('DELETE', `AllergyIntolerance/${id}`)
    expect([response.status, await response.text()]).toEqual([204, ''])
    for (const path of [`AllergyIntolerance/${id}`, `AllergyIntolerance/${id}/_history/1`])
      expect(await refusal(await send('GET', path))).toMatchObject({
        status: 410,
        issue: { code: 'deleted' },
      })
    expect((await send('DELETE', `AllergyIntolerance/${id}`)).status).toBe(410)
    expect(await resourceOf(await send('GET', 'AllergyIntolerance'))).toMatchObject({ total: 2 })
  })

  it('tells by its dates that a record is no longer true, here and in the health indicator', async () => {
    const { pid } = bench.patient('line-danser')
    const dates = async () => {
      const body = { nin: pid }
      const headers = { 'content-type': 'application/json' }
      const status = await resourceOf(await send('POST', 'status', { body, headers }))
      const indicator = await bodyOf(await askIndicator(bench, { fnr: pid }))
      const newest = indicator['sistEndretKritiskInfoDato']
      expect(indicator).toMatchObject({
        sistEndretKritiskInfo: [{ kategori: 'OVER_REAK', sistEndret: newest }, {}, {}],
      })
      return [status['lastChangedDateTime'], newest]
    }
    const now = () => new Date(bench.room.clock.now()).toISOString()
    const first = await created()
    bench.room.clock.advance(60_000)
    const coding = [
      { system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification', code: 'refuted' },
    ]
    const path = `AllergyIntolerance/${first.id}`
    await send('PUT', path, { body: { ...first, verificationStatus: { coding } } })
    expect(await dates()).toEqual([now(), now()])
    bench.room.clock.advance(60_000)
    await send('DELETE', path)
    expect(await dates()).toEqual([now(), now()])
  })

  it('changes and deletes only the version that If-Match names', async () => {
    const first = await created()
    const path = `AllergyIntolerance/${first.id}`
    const call = (method: 'PUT' | 'DELETE', match: string) =>
      send(method, path, { headers: { 'if-match': match }, ...(method === 'PUT' && { body: first }) })
    for (const method of ['PUT', 'DELETE'] as const)
      expect(await refusal(await call(method, 'W/"7"'))).toMatchObject({
        status: 412,
        code: 'KJF-000065',
        issue: { code: 'conflict' },
      })
    expect((await call('PUT', 'W/"1"')).status).toBe(200)
    expect((await call('DELETE', 'W/"1"')).status).toBe(412)
    expect((await call('DELETE', '"1", W/"2"')).status).toBe(204)
  })

  it('deletes a version only when it is the newest', async () => {
    const first = await created()
    await send('PUT', `AllergyIntolerance/${first.id}`, { body: first })
    expect(await refusal(await send('DELETE', `AllergyIntolerance/${first.id}/_history/1`))).toMatchObject({
      status: 409,
      code: 'KJF-000065',
    })
    expect((await send('DELETE', `AllergyIntolerance/${first.id}/_history/2`)).status).toBe(204)
  })

  it.each<[string, string, number]>([
    ['lege', 'AllergyIntolerance', 201],
    ['lege', 'Condition', 201],
    ['sykepleier', 'AllergyIntolerance', 403],
    ['sykepleier', 'Condition', 201],
    ['vernepleier', 'Condition', 403],
  ])('lets a %s write %s: %i', async (worker, type, status) => {
    const body = type === 'Condition' ? implant() : allergy()
    expect((await send('POST', type, { worker, body })).status).toBe(status)
  })
})

describe('content that is refused', () => {
  const rows: readonly [string, object, string, string][] = [
    ['an unknown member', { colour: 'red' }, 'structure', 'AllergyIntolerance.colour'],
    ['a number for a text', { code: { text: 7 } }, 'structure', 'AllergyIntolerance.code.text'],
    ['no patient', { patient: undefined }, 'structure', 'AllergyIntolerance.patient'],
    ['a date that is none', { recordedDate: 'yesterday' }, 'structure', 'AllergyIntolerance.recordedDate'],
    [
      'a code outside its value set',
      { criticality: 'banana' },
      'code-invalid',
      'AllergyIntolerance.criticality',
    ],
    [
      'a category outside its value set',
      { category: ['cat'] },
      'code-invalid',
      'AllergyIntolerance.category',
    ],
    ['no status', { clinicalStatus: undefined }, 'invariant', 'AllergyIntolerance'],
    [
      'a status of another code system',
      { clinicalStatus: { coding: [{ system: 'http://example.no', code: 'active' }] } },
      'code-invalid',
      'AllergyIntolerance.clinicalStatus',
    ],
    ['nothing to be allergic to', { code: undefined }, 'required', 'AllergyIntolerance.code'],
    [
      'a comment that is too long',
      { note: [{ text: 'x'.repeat(501) }] },
      'invariant',
      'AllergyIntolerance.note',
    ],
    [
      'another profile',
      { meta: { profile: ['http://example.no'] } },
      'value',
      'AllergyIntolerance.meta.profile',
    ],
    [
      'another patient',
      { patient: { identifier: { value: '12345678901' } } },
      'business-rule',
      'AllergyIntolerance.patient',
    ],
    [
      'entered in error without DELETE',
      {
        clinicalStatus: undefined,
        verificationStatus: {
          coding: [
            {
              system: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification',
              code: 'entered-in-error',
            },
          ],
        },
      },
      'business-rule',
      'AllergyIntolerance.verificationStatus',
    ],
    [
      'somebody else as recorder',
      {
        recorder: { reference: '#me' },
        contained: [
          {
            resourceType: 'PractitionerRole',
            id: 'me',
            practitioner: { identifier: { system: 'urn:oid:2.16.578.1.12.4.1.4.4', value: '1' } },
          },
        ],
      },
      'business-rule',
      'AllergyIntolerance.recorder',
    ],
    [
      'a modifier extension, which nobody may pass over',
      {
        reaction: [
          { manifestation: [{ text: 'x' }], modifierExtension: [{ url: 'http://x.no', valueBoolean: true }] },
        ],
      },
      'extension',
      'AllergyIntolerance.reaction[0].modifierExtension',
    ],
    [
      'implicit rules that nobody knows',
      { implicitRules: 'http://example.no' },
      'not-supported',
      'AllergyIntolerance.implicitRules',
    ],
    [
      'a narrative that does something',
      {
        text: {
          status: 'generated',
          div: '<div xmlns="http://www.w3.org/1999/xhtml"><b onclick="x()">x</b></div>',
        },
      },
      'invariant',
      'AllergyIntolerance.text.div',
    ],
    ['half a character', { note: [{ text: 'a\ud800' }] }, 'structure', 'AllergyIntolerance.note[0].text'],
  ]
  it.each(rows)('%s', async (_name, changes, code, path) => {
    const answer = await refusal(await send('POST', 'AllergyIntolerance', { body: allergy(changes) }))
    expect(answer).toMatchObject({ status: 422, code: 'KI-0014', issue: { code, location: [path] } })
    expect(answer.issue?.['details']).toMatchObject({
      coding: [
        { system: 'http://nhn.no/hit/fhir/error/CodeSystem/ErrorCode', code: 'KI-0014' },
        {},
        {},
        {},
        {},
      ],
    })
    expect(isR4(answer.outcome)).toEqual([])
    expect(bench.last().explanation?.at).toBe(path)
  })

  it('bytes that are no UTF-8, which would be kept as question marks', async () => {
    const body = Buffer.from(JSON.stringify(allergy({ note: [{ text: 'Pustebesvær' }] })), 'latin1')
    const answer = await refusal(await send('POST', 'AllergyIntolerance', { body }))
    expect(answer).toMatchObject({ status: 400, code: 'TB-REQUEST' })
    expect(bench.last().explanation).toMatchObject({ at: 'body', expected: 'UTF-8' })
  })

  it.each([
    ['a primitive’s extension that is no object', { _criticality: [-1, {}] }],
    ['objects that cannot be texts', { contained: [{ resourceType: { toString: [] } }] }],
    ['names of prototypes', { code: { text: 'x' }, constructor: { prototype: null } }],
  ])('%s', async (_name, changes) => {
    expect(await refusal(await send('POST', 'AllergyIntolerance', { body: allergy(changes) }))).toMatchObject(
      {
        status: 422,
        code: 'KI-0014',
      },
    )
  })

  it('a condition of no kind that is known, and one resource as another', async () => {
    const unknown = implant({ category: [{ coding: [{ code: '6' }] }] })
    expect(await refusal(await send('POST', 'Condition', { body: unknown }))).toMatchObject({ status: 422 })
    expect(await refusal(await send('POST', 'Condition', { body: allergy() }))).toMatchObject({ status: 422 })
  })

  it.each<[string, object, number]>([
    ['no JSON', { body: '{"resourceType":' }, 400],
    ['an array', { body: '[]' }, 400],
    [
      'a deep nest',
      {
        body: `{"resourceType":"AllergyIntolerance","extension":${'[{"extension":'.repeat(900)}[]${'}]'.repeat(900)}}`,
      },
      400,
    ],
    ['no body', { headers: { 'content-type': 'application/fhir+json' } }, 400],
    ['another media type', { body: allergy(), headers: { 'content-type': 'text/xml' } }, 415],
    ['a body beyond bounds', { body: allergy({ language: 'x'.repeat(40_000) }) }, 413],
  ])('%s', async (_name, call, status) => {
    const answer = await refusal(await send('POST', 'AllergyIntolerance', call))
    expect(answer).toMatchObject({ status, code: 'TB-REQUEST' })
  })

  it('an update of another version, another id, another thing', async () => {
    const first = await created()
    const path = `AllergyIntolerance/${first.id}`
    const put = async (body: object) => refusal(await send('PUT', path, { body }))
    expect(await put({ ...first, meta: { versionId: '7' } })).toMatchObject({
      status: 409,
      code: 'KJF-000065',
    })
    expect(await put({ ...first, meta: undefined })).toMatchObject({
      status: 409,
      issue: { diagnostics: 'The record must say which version it changes.' },
    })
    expect(await put({ ...first, id: 'another' })).toMatchObject({ status: 422 })
    expect(await put({ ...first, code: { text: 'Noe annet' } })).toMatchObject({ status: 422 })
    expect(await put({ ...first, category: ['food'] })).toMatchObject({ status: 422 })
    expect(await refusal(await send('PUT', 'AllergyIntolerance/nothing', { body: first }))).toMatchObject({
      status: 404,
    })
  })
})

describe('who may', () => {
  it.each<[string, CriticalCall, number, string]>([
    ['no source system', { headers: { 'nhn-source-system': undefined } }, 400, 'TB-REQUEST'],
    ['a short source system', { headers: { 'nhn-source-system': 'ab' } }, 400, 'TB-REQUEST'],
    ['an event id beyond bounds', { headers: { 'nhn-event-id': 'x'.repeat(129) } }, 400, 'TB-REQUEST'],
    ['no role', { headers: { 'nhn-user-role': undefined } }, 400, 'TB-REQUEST'],
    ['a role that is not URL-encoded JSON', { headers: { 'nhn-user-role': 'LE' } }, 400, 'TB-REQUEST'],
    ['a broken %-sequence in the role', { headers: { 'nhn-user-role': '%E0%A4%A' } }, 400, 'TB-REQUEST'],
    ['no grounds', { headers: { 'nhn-access-basis': undefined } }, 400, 'TB-REQUEST'],
    ['grounds of the ticket', { basis: 'HPAKUTT' }, 400, 'TB-REQUEST'],
    ['no patient', { headers: { 'nhn-patient-nin': undefined } }, 400, 'KJF-000016'],
    ['a number that is none', { patient: 'status-0' }, 400, 'KJF-000016'],
    ['nobody’s kjernejournal', { patient: 'status-1' }, 403, 'KJF-000017'],
    ['a patient who is reserved', { patient: 'reservert' }, 403, 'KJF-000017'],
    ['a patient who is dead', { patient: 'dod' }, 403, 'KJF-000017'],
    ['a blocked address', { patient: 'adressesperre' }, 403, 'KJF-000017'],
    [
      'UNNTAK where the patient has restricted',
      { patient: 'sperret', basis: 'UNNTAK' },
      403,
      'TB-RESTRICTED',
    ],
    ['a patient who has blocked somebody', { patient: 'blokkert-helsepersonell' }, 403, 'KJF-000180'],
    ['a role the person has not', { role: 'SP' }, 403, 'AUT_000'],
    ['a profession without access', { worker: 'helsefagarbeider' }, 403, 'AUT_104'],
    ['a person outside HPR', { worker: 'uten-hpr', role: 'LE' }, 403, 'AUT_108'],
    ['no token', { headers: { authorization: undefined } }, 401, 'KJF-000123'],
    ['another address in the proof', { proof: { payload: { htu: 'http://x.no/' } } }, 401, 'KJF-000123'],
  ])('refuses %s', async (_name, call, status, code) => {
    const answer = await refusal(await send('GET', 'AllergyIntolerance', call))
    expect(answer).toMatchObject({ status, code })
    expect(answer.outcome).toMatchObject({ resourceType: 'OperationOutcome' })
    const systems: string = JSON.stringify(answer.issue?.['details'])
    expect(systems.includes('ErrorCodeKjLegacy')).toBe(!code.startsWith('TB-'))
  })

  it('refuses tokens of another API, without the scope, of a system, or of level 3', async () => {
    const get = (sent: string) => send('GET', 'AllergyIntolerance', { token: sent })
    expect((await get(bench.userToken())).status).toBe(401)
    expect((await get(token(undefined, { scope: ['nhn:kjernejournal/api'] }))).status).toBe(403)
    expect((await get(systemToken())).status).toBe(401)
    expect((await get(token(undefined, { 'helseid://claims/identity/security_level': '3' }))).status).toBe(
      403,
    )
    expect((await get(token())).status).toBe(200)
  })

  it('wants both organisation numbers in the token, which may be the same', async () => {
    const parent = bench.unit('kommune').organisasjonsnummer
    const get = (child: string | undefined) => {
      const named = { 'helseid://claims/client/claims/orgnr_child': child }
      return send('GET', 'AllergyIntolerance', { token: token(undefined, named) })
    }
    expect(await refusal(await get(undefined))).toMatchObject({ status: 403, code: 'KJF-000013' })
    expect((await get(parent)).status).toBe(200)
  })

  it('opens what is restricted with consent or in an emergency', async () => {
    for (const basis of ['SAMTYKKE', 'AKUTT'])
      expect((await send('GET', 'AllergyIntolerance', { patient: 'sperret', basis })).status).toBe(200)
  })

  it('answers with the event id that the EPJ sent', async () => {
    const headers = { 'nhn-event-id': 'epj-42' }
    expect((await send('GET', 'Flag', { headers })).headers.get('nhn-event-id')).toBe('epj-42')
    const wrong = await send('GET', 'Flag', { headers, basis: 'x' })
    expect(await resourceOf(wrong)).toMatchObject({ id: 'epj-42' })
  })

  it('takes unbound tokens as Bearer until the switch is turned', async () => {
    const sent = token(undefined, { cnf: undefined })
    const call = { token: sent, headers: { authorization: `Bearer ${sent}`, dpop: undefined } }
    expect((await send('GET', 'Flag', call)).status).toBe(200)
    bench.room.switches.turn('kjernejournal.critical-information-bearer', 'refused')
    expect((await send('GET', 'Flag', call)).status).toBe(401)
    bench.room.switches.turn('kjernejournal.critical-information-bearer', 'taken')
  })

  it('shuts out only the blocked health worker when the switch says so', async () => {
    bench.room.switches.turn('kjernejournal.blocked-health-worker', 'others')
    const get = (worker: string) => send('GET', 'Flag', { worker, patient: 'blokkert-helsepersonell' })
    expect((await get('sykepleier')).status).toBe(403)
    expect((await get('lege')).status).toBe(200)
    bench.room.switches.turn('kjernejournal.blocked-health-worker', 'nobody')
  })
})

describe('status', () => {
  const ask = (patient: string, call: CriticalCall = {}) =>
    send('POST', 'status', {
      patient,
      body: { nin: bench.patient(patient).pid },
      ...call,
      headers: { 'content-type': 'application/json', ...call.headers },
    })

  it('tells what there is, when it was changed, and what the patient has decided', async () => {
    const response = await ask('line-danser')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(await resourceOf(response)).toMatchObject({
      patientNIN: bench.patient('line-danser').pid,
      hasCriticalInformation: true,
      hasActiveCriticalInformation: true,
      lastChangedDateTime: '2024-03-06T09:14:22.000Z',
      dateChanged: {
        allergyIntoleranceDate: '2024-03-06T09:14:22.000Z',
        conditionComplicationsOfAnesthesiaDate: '2021-09-16T13:02:47.000Z',
        conditionInfectionDate: null,
      },
      hasKjernejournalReservation: false,
      hasCriticalInformationRestriction: false,
      isHealthWorkerBlocked: false,
    })
    expect(await resourceOf(await ask('sperret'))).toMatchObject({ hasCriticalInformationRestriction: true })
    expect(await resourceOf(await ask('reservert'))).toMatchObject({
      hasKjernejournalReservation: true,
      hasCriticalInformation: false,
      lastChangedDateTime: null,
    })
    expect(await resourceOf(await ask('blokkert-helsepersonell', { worker: 'sykepleier' }))).toMatchObject({
      isHealthWorkerBlocked: true,
    })
  })

  it('counts what is over, and not what was refuted or entered in error', async () => {
    const patient = 'status-2'
    const told = async () => {
      const { hasCriticalInformation, hasActiveCriticalInformation } = await resourceOf(await ask(patient))
      return [hasCriticalInformation, hasActiveCriticalInformation]
    }
    const of = (kind: 'clinical' | 'verification', code: string) => ({
      [kind === 'clinical' ? 'clinicalStatus' : 'verificationStatus']: {
        coding: [{ system: `http://terminology.hl7.org/CodeSystem/allergyintolerance-${kind}`, code }],
      },
    })
    const first = await created(allergy(), { patient })
    const path = `AllergyIntolerance/${first.id}`
    expect(await told()).toEqual([true, true])
    const over = { ...first, ...of('clinical', 'inactive') }
    expect((await send('PUT', path, { patient, body: over })).status).toBe(200)
    expect(await told()).toEqual([true, false])
    const refuted = { ...over, ...of('verification', 'refuted'), meta: { versionId: '2' } }
    expect((await send('PUT', path, { patient, body: refuted })).status).toBe(200)
    expect(await told()).toEqual([false, false])
    expect((await send('DELETE', path, { patient })).status).toBe(204)
    expect(await told()).toEqual([false, false])
  })

  it('takes a system token with fewer headers, and then cannot tell of blocks', async () => {
    const headers = {
      'nhn-user-role': undefined,
      'nhn-access-basis': undefined,
      'nhn-patient-nin': undefined,
    }
    const body = await resourceOf(await ask('line-danser', { token: systemToken(), headers }))
    expect(body).toMatchObject({ hasCriticalInformation: true })
    expect(body).not.toHaveProperty('isHealthWorkerBlocked')
  })

  it('refuses a number that is none, and a body without', async () => {
    expect(await refusal(await ask('status-0'))).toMatchObject({ status: 400, code: 'KJF-000016' })
    expect(await refusal(await ask('line-danser', { body: {} }))).toMatchObject({ status: 400 })
  })
})

describe('the rest of the host', () => {
  it('answers with an OperationOutcome for what it has not', async () => {
    expect(await refusal(await send('GET', 'Patient'))).toMatchObject({
      status: 404,
      issue: { code: 'not-found' },
    })
    expect((await refusal(await send('PUT', 'status'))).status).toBe(405)
  })

  it('misbehaves as ordered', async () => {
    bench.room.faults.arm({
      operation: 'kjernejournal.critical-create',
      after: 0,
      maxInARow: 5,
      effect: { type: 'status', status: 503 },
    })
    const answer = await refusal(await send('POST', 'AllergyIntolerance', { body: allergy() }))
    expect(answer).toMatchObject({ status: 503, code: 'TB-UNAVAILABLE', issue: { code: 'transient' } })
  })
})
