import { step, wait } from '../../kit/fixture/build-events.ts'
import { endSession, par, systemToken, token } from '../../kit/fixture/build-helseid-calls.ts'
import { indicator, sessionCreate, sessionEnd } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { OTHER_PATIENT, PATIENT } from '../../kit/fixture/build-tokens.ts'
import { rawBody } from '../../kit/fixture/raw-body.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './indicator-once.ts'

const at = 'body.fnr'
const args = { patient: PATIENT }
const other = () => indicator({ json: { fnr: OTHER_PATIENT } })

testCheck(check, {
  accept: {
    'one look-up': () => [...step('open-patient', { args }, indicator())],
    'one for each of two openings of the same patient': () => [
      ...step('open-patient', { args }, indicator()),
      ...step('close-patient', {}),
      ...step('open-patient', { args }, indicator()),
    ],
    'a second attempt after a refusal': () => [
      ...step('open-patient', { args }, indicator({ status: 503, answer: {} }), indicator()),
    ],
    'one whose number is written with a space': () => [
      ...step('open-patient', { args }, indicator({ json: { fnr: PATIENT.replace(/^.{6}/, '$& ') } })),
    ],
    'a look-up that cannot be read, and then one': () => [
      ...step(
        'open-patient',
        { args },
        rawBody(indicator({ status: 400 }), { text: '\uFEFF{}' }),
        indicator(),
      ),
    ],
    'no scenario, and two patients': () => [indicator(), other()],
    'no scenario, and the same patient later': () => [indicator(), wait(60), indicator()],
    'no scenario, and a user who logs out and in again at once': () => [
      indicator(),
      endSession(),
      par(),
      indicator(),
    ],
    'no scenario, and a log-in by another user at once': () => [indicator(), par(), indicator()],
    'no scenario, and two users at work who open the same patient at once': () => [
      par(),
      token(),
      par(),
      token(),
      indicator(),
      indicator(),
    ],
    'no scenario, and a session that was ended in between': () => [indicator(), sessionEnd(), indicator()],
  },
  reject: {
    'two look-ups at one opening': {
      events: () => [...step('open-patient', { args }, indicator(), indicator())],
      at,
    },
    'a second one when the icon is clicked': {
      events: () => [
        ...step('open-patient', { args }, indicator()),
        ...step('open-kjernejournal', {}, indicator(), sessionCreate()),
      ],
      at,
    },
    'the whole list at one opening': {
      events: () => [...step('open-patient', { args }, indicator(), other())],
      at,
    },
    'a list at log-in': { events: () => [...step('log-in', {}, indicator(), other())], at },
    'no scenario, and the same patient twice at once': { events: () => [indicator(), indicator()], at },
    'no scenario, and twice at once by the one user who has not logged out': {
      events: () => [par(), token(), endSession(), par(), token(), indicator(), indicator()],
      at,
    },
    'no scenario, and only a new token in between': {
      events: () => [indicator(), systemToken(), indicator()],
      at,
    },
  },
})
