// A wave of log-ins at the start of a shift: PAR, code, token with DPoP and nonce, then the first patient.
//
//   npm run load -- --scenario log-in-wave
export { handleSummary, options } from './lib/given.ts'
export { logIn } from './lib/log-ins.ts'
export { setup } from './lib/opening-day.ts'
