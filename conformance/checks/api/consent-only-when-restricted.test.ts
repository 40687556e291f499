import { medicines, refusedMedicines } from '../../kit/fixture/build-data-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './consent-only-when-restricted.ts'

const CONSENT = 'samtykke-sperret-legemidler'
const stated = { [CONSENT]: 'HPAKUTT' }

testCheck(check, {
  accept: {
    'without it': () => [medicines()],
    'with it, where the patient has restricted': () => [medicines(stated)],
  },
  reject: {
    'with it, where nothing is restricted': {
      events: () => [refusedMedicines('TB-REQUEST', stated, `query.${CONSENT}`)],
      at: `query.${CONSENT}`,
    },
  },
  decline: {
    'a call that was refused for something else': () => [
      refusedMedicines('TB-TOKEN', {}, 'header.authorization'),
    ],
  },
})
