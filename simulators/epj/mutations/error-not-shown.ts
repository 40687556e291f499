import type { Mutation } from './mutation.ts'

export const errorNotShown: Mutation = {
  name: 'error-not-shown',
  title: 'Hides errors from the user',
  description: 'What went wrong is in the log only; the user sees neither text nor tooltip.',
  changes: () => ({ shows: () => null }),
}
