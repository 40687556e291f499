// More and more, until it breaks; then a rest. Slow is allowed, wrong is not, and it must recover.
//
//   npm run load -- --scenario stress
export { handleSummary, options } from './lib/given.ts'
export { setup } from './lib/opening-day.ts'
export { opening } from './lib/openings.ts'
