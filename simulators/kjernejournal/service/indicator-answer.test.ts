// The answer of the health indicator is put together from halves that are kept: held against one that is written plainly.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { PatientInBrief } from '#simulators/population/population.ts'
import { createDescriptions, withoutKjernejournal } from './indicator-answer.ts'

const TICKET = 'kj+/AbCd0123=='

const patients: fc.Arbitrary<PatientInBrief> = fc
  .record({
    status: fc.constantFrom(2, 3, 4),
    blockedHealthWorkers: fc.constantFrom([], ['9144900']),
    hasLockedPrescriptions: fc.boolean(),
    hasMedicines: fc.boolean(),
    passing: fc.boolean(),
    critical: fc.array(
      fc.record({
        kategori: fc.constantFrom('OVER_REAK', 'IMPL', 'SMITTE'),
        changed: fc.constantFrom(
          '2021-09-16T13:02:47.000Z',
          '2024-03-06T09:14:22.000Z',
          '2026-01-01T00:00:00.000Z',
        ),
      }),
      { maxLength: 6 },
    ),
  })
  .map((drawn) => drawn as unknown as PatientInBrief)

const TEXTS = ['', '', 'Pasienten har kjernejournal', 'Pasienten har egne registreringer i kjernejournal']

function plainly({ status, critical, ...patient }: PatientInBrief): object {
  const kinds = [...new Set(critical.map(({ kategori }) => kategori))]
  const newest = kinds.map((kategori) => ({
    kategori,
    sistEndret: critical
      .filter((one) => one.kategori === kategori)
      .map(({ changed }) => changed)
      .toSorted()
      .at(-1),
  }))
  const last = newest
    .map(({ sistEndret }) => sistEndret)
    .toSorted()
    .at(-1)
  return {
    returTekst: TEXTS[status] ?? 'OBS: Kritisk informasjon i kjernejournal',
    status,
    ...(status === 4 && { ...(last && { sistEndretKritiskInfoDato: last }), sistEndretKritiskInfo: newest }),
    sperringDetaljer: [],
    ticket: TICKET,
    eksistererBlokkertHelsepersonell: patient.blockedHealthWorkers.length > 0,
    harLasteResepter: patient.hasLockedPrescriptions,
    harLegemidler: patient.hasMedicines,
  }
}

it('says of each patient what a plain answer says, whoever was asked for before', () => {
  fc.assert(
    fc.property(fc.array(patients, { minLength: 1, maxLength: 20 }), (asked) => {
      const descriptions = createDescriptions()
      for (const patient of [...asked, ...asked]) {
        const { text, quoted } = descriptions.of(patient, TICKET)
        expect(JSON.parse(text)).toEqual(plainly(patient))
        expect(Object.keys(JSON.parse(text))).toEqual(Object.keys(plainly(patient)))
        expect(JSON.parse(quoted)).toBe(text)
      }
    }),
  )
})

it.each([
  [0, 'Ugyldig fødselsnummer'],
  [1, 'Pasienten har ikke kjernejournal'],
] as const)('has no ticket, and nothing to tell, with status %i', (status, returTekst) => {
  expect(withoutKjernejournal(status)).toEqual({
    returTekst,
    status,
    sperringDetaljer: [],
    eksistererBlokkertHelsepersonell: false,
    harLasteResepter: false,
    harLegemidler: false,
  })
})
