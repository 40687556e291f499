// Half of what the machine can bear, for long: memory must not grow, nor answers become slower.
//
//   npm run load -- --scenario soak
export { handleSummary, options } from './lib/given.ts'
export { setup } from './lib/opening-day.ts'
export { opening } from './lib/openings.ts'
