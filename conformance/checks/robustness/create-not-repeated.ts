import { stoodAround } from '../../evidence/scenarios/attacks.ts'
import { status } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'robustness/create-not-repeated',
  requirements: ['ROB-02'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en gjentar ikke session/create av seg selv når svaret uteblir',
    failureTitle: 'EPJ-en gjentar session/create av seg selv når svaret uteblir',
    why: 'Sesjonen kan være laget selv om svaret ble borte. Da står to sesjoner åpne, og pasienten ser to oppslag i loggen.',
    fix: 'Fortell brukeren at det ikke gikk, og la brukeren klikke igjen. Slå av bibliotekets automatiske gjentakelser for POST.',
  },
  en: {
    title: 'The EPJ does not repeat session/create by itself when no answer comes',
    failureTitle: 'The EPJ repeats session/create by itself when no answer comes',
    why: 'The session may have been created although the answer was lost. Then two sessions are open, and the patient sees two look-ups in the log.',
    fix: 'Tell the user that it failed, and let the user click again. Switch off the library’s automatic retries for POST.',
  },
  select: ({ sessionCalls, attacks }) => {
    // Without a step nobody knows whether the user clicked again.
    const creates = sessionCalls.filter(({ kind, step }) => kind === 'create' && step !== undefined)
    return creates
      .filter((call) => status(call) === 0 || status(call) >= 500)
      .map((call) => ({
        ...call,
        ...stoodAround(attacks, call.seq),
        again: creates.find(
          ({ seq, step, patient }) => seq > call.seq && step === call.step && patient === call.patient,
        ),
      }))
  },
  evaluate: ({ again, seq }) =>
    unless(again === undefined, {
      exchange: again?.seq ?? seq,
      at: 'body.ehr_code_challenge',
      expected: { nb: 'en melding til brukeren', en: 'a message to the user' },
      actual: { nb: 'det samme kallet igjen, i samme steg', en: 'the same call again, in the same step' },
      message: {
        nb: 'EPJ-en laget en ny sesjon uten at brukeren ba om det.',
        en: 'The EPJ created a new session without the user having asked for it.',
      },
    }),
})
