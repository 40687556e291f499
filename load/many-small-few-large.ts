// The same load from many small EPJs and from a few large ones: many tokens and keys, or few.
//
//   npm run load -- --scenario many-small-few-large
export { handleSummary, options } from './lib/given.ts'
export { setup } from './lib/opening-day.ts'
export { opening } from './lib/openings.ts'
