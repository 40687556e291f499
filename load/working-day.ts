// Twenty-four hours of one city, told in minutes: the height of each hour is kept, its length is not.
//
//   npm run load -- --scenario working-day
export { handleSummary, options } from './lib/given.ts'
export { setup } from './lib/opening-day.ts'
export { opening } from './lib/openings.ts'
