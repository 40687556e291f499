import type { Mutation } from './mutation.ts'

export const givesUpNewClient: Mutation = {
  name: 'gives-up-new-client',
  nb: {
    title: 'Gir opp en klient som HelseID har avvist én gang',
    description: 'Klienten merkes som feil til EPJ-en startes på nytt, enda den bare var for ny.',
  },
  en: {
    title: 'Gives up a client that HelseID has refused once',
    description: 'The client is marked as wrong until the EPJ is started anew, although it was only too new.',
  },
  changes: () => {
    let refused = false
    return {
      send(url) {
        if (refused && url.endsWith('/connect/par')) throw new TypeError('the client was refused')
      },
      repeats(url, _call, answer) {
        refused ||= answer.status >= 400 && url.endsWith('/connect/par')
        return false
      },
    }
  },
}
