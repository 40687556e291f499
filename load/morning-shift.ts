// Shift change in one municipality: everybody comes at once, reads up on the working list, and thinks in between.
//
//   npm run load -- --scenario morning-shift
export { handleSummary, options } from './lib/given.ts'
export { setup } from './lib/opening-day.ts'
export { opening } from './lib/openings.ts'
