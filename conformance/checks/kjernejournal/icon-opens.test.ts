import { type Draft, step } from '../../kit/fixture/build-events.ts'
import { indicator, openPortal, sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { OTHER_PATIENT, PATIENT, USER } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './icon-opens.ts'

const logIn = (securityLevel = '4') => step('log-in', { args: { user: USER, securityLevel } })
const open = (patient: string, status: number) =>
  step(
    'open-patient',
    { args: { patient } },
    indicator({ json: { fnr: patient }, answer: { status, returTekst: 'x' } }),
  )
const click = (...calls: readonly Draft[]) =>
  step('open-kjernejournal', { outcome: calls.length > 0 ? 'ok' : 'problem' }, ...calls)
const opened = () => [...open(OTHER_PATIENT, 4), ...click(sessionCreate(), openPortal())]

testCheck(check, {
  accept: {
    'a session and the portal': () => [...logIn(), ...opened()],
    'a session that was refused': () => [
      ...logIn(),
      ...open(PATIENT, 2),
      ...click(sessionCreate({ status: 403 })),
    ],
    'the portal was opened with the patient': () => [
      ...logIn(),
      ...step('open-patient', { args: { patient: PATIENT } }, indicator(), sessionCreate(), openPortal()),
      ...click(),
    ],
  },
  reject: {
    'nothing at status 3, where others open': {
      events: () => [...logIn(), ...opened(), ...open(PATIENT, 3), ...click()],
      at: 'calls.open-portal',
    },
  },
  decline: {
    'nothing at status 1': () => [...logIn(), ...open(PATIENT, 1), ...click()],
    'a user for whom nothing opens': () => [...logIn(), ...open(PATIENT, 4), ...click()],
    'a try that was hindered before Kjernejournal': () => [
      ...logIn(),
      ...open(PATIENT, 4),
      ...click(indicator({ status: 503 })),
    ],
    'a user who is logged in too low': () => [
      ...logIn('3'),
      ...open(PATIENT, 4),
      ...click(),
      ...logIn('3'),
      ...opened(),
    ],
    'nobody clicked': () => [...logIn(), ...open(PATIENT, 4)],
  },
})
