import { lastBefore } from '../../evidence/between.ts'
import type { TokenCall } from '../../evidence/helseid/token-calls.ts'
import type { Situation } from '../../evidence/scenarios/situations.ts'
import { defineCheck } from '../../kit/define-check.ts'
import { creationIn, OPENING, refusedCreation } from '../../kit/refused-creation.ts'
import { messageUnreported, toldFaults } from '../../kit/told-faults.ts'

const PID = 'helseid://claims/identity/pid'
const HPR_NUMBER = 'helseid://claims/hpr/hpr_number'
const HPR_SCOPE = 'helseid://scopes/hpr/hpr_number'

export default defineCheck({
  id: 'kjernejournal/refusal-told',
  requirements: ['KJ-N15', 'HID-N21'],
  cause: 'implementation',
  nb: {
    title: 'Brukeren får vite hvorfor kjernejournalen ikke åpnes, når kjernejournal avviser brukeren',
    failureTitle: 'Brukeren får ikke vite hvorfor kjernejournalen ikke åpnes',
    why: 'En ansatt uten HPR-nummer må få vite at det er nummeret som mangler, for å kunne gjøre noe med det.',
    fix: 'Vis brukeren teksten i brukermelding fra svaret på session/create. Har svaret ingen, så si at brukeren mangler HPR-nummer eller en rolle som gir tilgang.',
  },
  en: {
    title: 'The user is told why the kjernejournal does not open when Kjernejournal refuses the user',
    failureTitle: 'The user is not told why the kjernejournal does not open',
    why: 'An employee without an HPR number must be told that the number is what is missing, to be able to do something about it.',
    fix: 'Show the user the text in brukermelding from the answer to session/create. When the answer has none, say that the user lacks an HPR number or a role that gives access.',
  },
  select: ({ situations, tokens }) => {
    const tokensOf = Map.groupBy(tokens, ({ accessToken }) => accessToken?.claims[PID])
    return situations.flatMap((situation) => {
      if (situation.step.action !== OPENING) return []
      const refused = refusedCreation(situation)
      // An EPJ may know beforehand, from the token, and need not ask.
      const heldBack =
        !creationIn(situation.calls) && lacksHprNumber(situation, tokensOf.get(situation.user) ?? [])
      return refused || heldBack
        ? [
            {
              ...situation,
              seq: refused?.seq ?? situation.seq,
              lacks: messageUnreported([situation], OPENING),
            },
          ]
        : []
    })
  },
  evaluate: (situation) => toldFaults([situation], OPENING),
})

/** HelseID was asked for the user's number in HPR and gave none, and the portal was not opened. */
function lacksHprNumber({ user, calls, until }: Situation, ofUser: readonly TokenCall[]): boolean {
  const claims = lastBefore(ofUser, until)?.accessToken?.claims ?? {}
  return (
    user !== undefined &&
    [claims['scope']].flat().includes(HPR_SCOPE) &&
    claims[HPR_NUMBER] === undefined &&
    !calls.some(({ operation }) => operation === 'kjernejournal.open-portal')
  )
}
