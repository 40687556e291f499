// Thousands of open kjernejournaler that are kept alive, each with a new token from HelseID every time.
//
//   npm run load -- --scenario hold-sesjon
export { handleSummary, options } from './lib/given.ts'
export { setup } from './lib/opening-day.ts'
export { holding } from './lib/sessions.ts'
