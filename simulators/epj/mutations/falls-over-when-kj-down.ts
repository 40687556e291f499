import { Fallen } from '../trouble.ts'
import type { Mutation } from './mutation.ts'

export const fallsOverWhenKjDown: Mutation = {
  name: 'falls-over-when-kj-down',
  nb: {
    title: 'Stopper når Kjernejournal ikke svarer',
    description: 'EPJ-en må kunne brukes fullt ut uten Kjernejournal.',
  },
  en: {
    title: 'Stops working when Kjernejournal cannot be reached',
    description: 'The EPJ must be fully usable without Kjernejournal.',
  },
  changes: () => ({ meetsOutage: (trouble) => new Fallen(trouble.detail) }),
}
