import type { Mutation } from './mutation.ts'

export const fnrWithSpace: Mutation = {
  name: 'fnr-with-space',
  nb: {
    title: 'Sender pasientens nummer med et mellomrom i',
    description: 'Nummeret sendes slik det vises på skjermen.',
  },
  en: {
    title: 'Sends the patient’s number with a space in it',
    description: 'The number is sent as it is shown on the screen.',
  },
  changes: () => ({
    indicatorBody: (body) => ({ ...body, fnr: `${body.fnr.slice(0, 6)} ${body.fnr.slice(6)}` }),
  }),
}
