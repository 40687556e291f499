// A hospital on an ordinary day, and then the accident: many clinicians open many patients within a minute.
//
//   npm run load -- --scenario emergency-spike
export { handleSummary, options } from './lib/given.ts'
export { setup } from './lib/opening-day.ts'
export { opening } from './lib/openings.ts'
