// The morning of the whole country: every municipality by its inhabitants, each with its own token.
//
//   npm run load -- --scenario national-morning
export { handleSummary, options } from './lib/given.ts'
export { setup } from './lib/opening-day.ts'
export { opening } from './lib/openings.ts'
