import type { Mutation } from './mutation.ts'

export const deletesWhatIsRefuted: Mutation = {
  name: 'deletes-what-is-refuted',
  title: 'Deletes a reaction that has been refuted',
  description: 'To the user both are taking something away.',
  changes: (correct) => ({
    data: { ...correct.data, refuted: 'deleted' },
  }),
}
