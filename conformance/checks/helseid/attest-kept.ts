import { attestMissing } from '../../kit/attest-missing.ts'
import { defineCheck } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/attest-kept',
  requirements: ['HID-N19'],
  cause: 'implementation',
  nb: {
    title: 'Attesten følger med også når tokenet fornyes for den neste sesjonen',
    failureTitle: 'Attesten mangler når tokenet fornyes for neste sesjon',
    why: 'En attest i klientbeviset gjelder bare det tokenet som kallet gir. Blir den ikke sendt på nytt, mangler den i det neste, og kjernejournal avviser brukeren midt i arbeidsdagen.',
    fix: 'Lag klientbeviset på nytt for hver fornyelse, og legg attesten i assertion_details hver gang tokenet skal brukes til session/create. Let etter et sted der den bare settes ved den første fornyelsen, eller der et token for noe annet gjenbrukes.',
    unseen: 'Åpne kjernejournal for to pasienter etter hverandre.',
  },
  en: {
    title: 'The attest is also sent when the token is renewed for the next session',
    failureTitle: 'The attest is missing when the token is renewed for the next session',
    why: 'An attest in the client assertion is valid only for the token that the call returns. When it is not sent again, the next token lacks it, and Kjernejournal refuses the user in the middle of the working day.',
    fix: 'Make the client assertion again for each renewal, and put the attest in assertion_details each time the token is to be used for session/create. Look for a place where it is set at the first renewal only, or where a token for something else is used again.',
    unseen: 'Open Kjernejournal for two patients, one after the other.',
  },
  select: ({ creations }) => {
    /** By user: whoever never had an attest has forgotten none, and `helseid/attest-sent` tells of it. */
    const first = new Map<string | undefined, string>()
    return creations.filter(({ access: { pid, attest, sha256 } }) => {
      const attested = first.get(pid)
      if (attested === undefined && attest !== undefined) first.set(pid, sha256)
      return attested !== undefined && attested !== sha256
    })
  },
  evaluate: ({ access }) => attestMissing(access),
})
