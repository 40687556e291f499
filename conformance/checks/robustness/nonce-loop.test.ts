import { nonceDemand, par } from '../../kit/fixture/build-helseid-calls.ts'
import { logInAttack } from '../../kit/fixture/build-log-in-attack.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './nonce-loop.ts'

const refusedNonces = (times: number) =>
  logInAttack({
    scenario: 'robustness/nonces-refused',
    logIn: [par(), ...Array.from({ length: times }, () => nonceDemand({ fault: 'variant refused-nonce' }))],
  })

testCheck(check, {
  accept: { 'two attempts': () => refusedNonces(2) },
  reject: { 'ten attempts': { events: () => refusedNonces(10), at: 'header.dpop.nonce' } },
  undecided: { 'no attempt': () => refusedNonces(0) },
})
