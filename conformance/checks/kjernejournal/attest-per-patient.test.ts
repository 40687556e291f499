import { sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { accessToken, OTHER_PATIENT, PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './attest-per-patient.ts'

const create = (id: string, access: string) =>
  sessionCreate({ access, json: { claims: { patient_identifier: { id } } } })

const withoutAttest = () => accessToken({ 'nhn:tillitsrammeverk:parameters': undefined })

testCheck(check, {
  accept: {
    'a token for each patient': () => [sessionCreate(), create(OTHER_PATIENT, accessToken())],
    'the same token for the same patient again': () => {
      const access = accessToken()
      return [sessionCreate({ access }), sessionCreate({ access }), create(OTHER_PATIENT, accessToken())]
    },
  },
  reject: {
    'one token for two patients': {
      events: () => {
        const access = accessToken()
        return [sessionCreate({ access }), create(OTHER_PATIENT, access)]
      },
      at: 'header.authorization',
    },
    'one token without an attest for two patients': {
      events: () => {
        const access = withoutAttest()
        return [create(PATIENT, access), create(OTHER_PATIENT, access)]
      },
      at: 'header.authorization',
    },
    'a token that comes back later': {
      events: () => {
        const access = accessToken()
        return [
          sessionCreate({ access }),
          create(OTHER_PATIENT, accessToken()),
          create(OTHER_PATIENT, access),
        ]
      },
      at: 'header.authorization',
    },
  },
  decline: {
    'one patient only': () => [sessionCreate(), sessionCreate()],
    'an attest for one of two patients': () => [sessionCreate(), create(OTHER_PATIENT, withoutAttest())],
    'no attest at all': () => [create(PATIENT, withoutAttest()), create(OTHER_PATIENT, withoutAttest())],
  },
})
