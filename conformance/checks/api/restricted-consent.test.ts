import { medicines, refusedCritical, refusedMedicines } from '../../kit/fixture/build-data-calls.ts'
import { step } from '../../kit/fixture/build-events.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './restricted-consent.ts'

const read = (...calls: Parameters<typeof step>[2][]) => step('read-medicines', {}, ...calls)
const CONSENT = 'samtykke-sperret-legemidler'
const restricted = () => refusedMedicines('TB-RESTRICTED')

testCheck(check, {
  accept: {
    'consent after the refusal': () => [...read(restricted(), medicines({ [CONSENT]: 'HPMOTTATTSAMTYKKE' }))],
    'nothing more after the refusal': () => [...read(restricted())],
    'the next patient, when nobody tells the steps': () => [restricted(), medicines()],
    'critical information refused once': () => [...read(refusedCritical('TB-RESTRICTED', 'UNNTAK'))],
  },
  reject: {
    'the exemption': {
      events: () => [...read(restricted(), refusedMedicines('TB-REQUEST', { [CONSENT]: 'HPUNNTAK' }))],
      at: `query.${CONSENT}`,
    },
    'the same call once more': {
      events: () => [...read(restricted(), restricted())],
      at: `query.${CONSENT}`,
    },
    'the exemption again, for critical information': {
      events: () => [
        ...read(refusedCritical('TB-RESTRICTED', 'UNNTAK'), refusedCritical('TB-RESTRICTED', 'UNNTAK')),
      ],
      at: 'header.nhn-access-basis',
    },
  },
  decline: { 'a patient who has restricted nothing': () => [...read(medicines())] },
})
