import { critical, medicines, TICKET, ticketFor } from '../../kit/fixture/build-data-calls.ts'
import { step } from '../../kit/fixture/build-events.ts'
import { sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { OTHER_PATIENT, PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './grunnlag-as-chosen.ts'

const created = (code: string) =>
  sessionCreate({ json: { claims: { patient_identifier: { id: PATIENT }, access_basis: { code } } } })
const choosing = (action: string, grunnlag: string, ...calls: Parameters<typeof step>[2][]) =>
  step(action, { args: { grunnlag } }, ...calls)

testCheck(check, {
  accept: {
    'a session in an emergency': () => choosing('open-kjernejournal', 'AKUTT', created('AKUTT')),
    'a patient opened by consent': () =>
      choosing('open-patient', 'SAMTYKKE', ticketFor(PATIENT, TICKET, { samtykke: 'HPMOTTATTSAMTYKKE' })),
    'one patient in an emergency, while another is still open by consent': () =>
      step(
        'open-patient',
        { args: { patient: PATIENT, grunnlag: 'AKUTT' } },
        ticketFor(OTHER_PATIENT, TICKET, { samtykke: 'HPMOTTATTSAMTYKKE' }),
        ticketFor(PATIENT, TICKET, { samtykke: 'HPAKUTT' }),
      ),
    'critical information, and medicines that were restricted': () => [
      ...choosing('read-critical-information', 'AKUTT', critical({}, 'AKUTT')),
      ...choosing('read-medicines', 'AKUTT', medicines({ 'samtykke-sperret-legemidler': 'HPAKUTT' })),
    ],
  },
  reject: {
    'consent in an emergency': {
      events: () => choosing('open-kjernejournal', 'AKUTT', created('SAMTYKKE')),
      at: 'body.claims.access_basis.code',
    },
    'an emergency in every look-up': {
      events: () => choosing('open-patient', 'SAMTYKKE', ticketFor(PATIENT, TICKET, { samtykke: 'HPAKUTT' })),
      at: 'body.samtykke',
    },
    'an emergency to pass a restriction that the exemption does not open': {
      events: () =>
        choosing('read-medicines', 'UNNTAK', medicines({ 'samtykke-sperret-legemidler': 'HPAKUTT' })),
      at: 'query.samtykke-sperret-legemidler',
    },
    'the consent of the call': {
      events: () => choosing('read-medicines', 'AKUTT', medicines({ 'samtykke-bruk-api': 'HPUNNTAK' })),
      at: 'query.samtykke-bruk-api',
    },
    'the grounds of the patient before': {
      events: () =>
        step(
          'open-patient',
          { args: { patient: PATIENT, grunnlag: 'AKUTT' } },
          ticketFor(PATIENT, TICKET, { samtykke: 'HPMOTTATTSAMTYKKE' }),
        ),
      at: 'body.samtykke',
    },
    'critical information by consent, always': {
      events: () => choosing('read-critical-information', 'AKUTT', critical()),
      at: 'header.nhn-access-basis',
    },
  },
  decline: {
    'no scenario that tells what was chosen': () => [created('AKUTT'), critical()],
    'another patient': () =>
      step(
        'open-patient',
        { args: { patient: PATIENT, grunnlag: 'AKUTT' } },
        ticketFor(OTHER_PATIENT, TICKET, { samtykke: 'HPMOTTATTSAMTYKKE' }),
      ),
    'a user who was not asked': () => step('open-patient', {}, created('AKUTT')),
    'a value that does not exist': () => choosing('open-kjernejournal', 'AKUTT', created('HPMOTTATT')),
    'a look-up without consent': () => choosing('open-patient', 'AKUTT', ticketFor()),
  },
})
