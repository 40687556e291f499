import { Fallen } from '../trouble.ts'
import type { Mutation } from './mutation.ts'

export const fallsOverWhenKjDown: Mutation = {
  name: 'falls-over-when-kj-down',
  title: 'Stops working when Kjernejournal cannot be reached',
  description: 'The EPJ must be fully usable without Kjernejournal.',
  changes: () => ({ meetsOutage: (trouble) => new Fallen(trouble.detail) }),
}
