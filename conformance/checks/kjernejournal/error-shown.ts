import { neverCame, noneReported } from '../../evidence/scenarios/lacks.ts'
import type { PatientOpening } from '../../evidence/scenarios/openings.ts'
import { status } from '../../evidence/seen.ts'
import { defineCheck, type Fault, shown, unless } from '../../kit/define-check.ts'
import { says } from '../../kit/says.ts'

const LOOK_UP = 'kjernejournal.helseindikator'

export default defineCheck({
  id: 'kjernejournal/error-shown',
  requirements: ['KJ-R15', 'KJ-I13', 'KJ-N02'],
  cause: 'implementation',
  nb: {
    title: 'Brukeren ser feilikonet og meldingen når kjernejournal svarer med en feil',
    failureTitle: 'Brukeren ser ikke feilikonet og meldingen når kjernejournal svarer med en feil',
    why: 'Uten melding tror helsepersonellet at pasienten ikke har kjernejournal, eller ringer feil brukerstøtte.',
    fix: 'Vis ikonet for status 0 når helseindikatoren svarer med en feil, og bruk brukermelding fra svaret som teksten på ikonet. Skriv feilkode, utviklermelding og X-EVENT-ID i loggen.',
  },
  en: {
    title: 'The user sees the error icon and the message when Kjernejournal answers with an error',
    failureTitle:
      'The user does not see the error icon and the message when Kjernejournal answers with an error',
    why: 'Without a message the health worker believes that the patient has no kjernejournal, or calls the wrong help desk.',
    fix: 'Show the icon for status 0 when the health indicator answers with an error, and use brukermelding from the answer as the icon’s text. Write feilkode, utviklermelding and X-EVENT-ID to the log.',
  },
  select: ({ attacks, openings }) =>
    attacks
      .filter(({ scenario }) => scenario === 'kjernejournal/organisation-deactivated')
      .map((attack) => {
        const refused = openings.filter(
          ({ step, answer }) =>
            attack.during.some((one) => one.step.id === step.id) && answer && status(answer) >= 400,
        )
        const lacks = refused.length === 0 ? neverCame(attack.during, LOOK_UP) : noneReported(refused, 'icon')
        return { ...attack, refused, lacks: [...attack.lacks, ...lacks] }
      }),
  evaluate: ({ underway, refused }) => (underway ? refused.flatMap(showsError) : []),
})

function showsError({ seq, step, answer }: PatientOpening): readonly Fault[] {
  const { icon, tooltip } = step.seen
  const exchange = answer?.seq ?? seq
  const wording = answer?.brukermelding
  return [
    ...unless(icon === undefined || icon === 0, {
      exchange,
      at: 'reported.icon',
      expected: '0',
      actual: shown(icon),
      message: {
        nb: 'Kjernejournal svarte med en feil. EPJ-en meldte ikke feilikonet.',
        en: 'Kjernejournal answered with an error. The EPJ did not report the error icon.',
      },
    }),
    ...unless(tooltip === undefined || says(tooltip, wording), {
      exchange,
      at: 'reported.tooltip',
      expected: wording ?? { nb: 'en tekst om hva som er galt', en: 'a text on what is wrong' },
      actual: shown(tooltip),
      message: {
        nb: 'Teksten på ikonet er ikke meldingen fra kjernejournal.',
        en: 'The icon’s text is not the message from Kjernejournal.',
      },
    }),
    ...unless(step.outcome === 'ok' || step.outcome === 'problem', {
      exchange,
      at: 'reported.outcome',
      expected: { nb: 'pasienten åpnes', en: 'the patient is opened' },
      actual: step.outcome,
      message: {
        nb: 'EPJ-en svarte ikke etter feilen.',
        en: 'The EPJ did not answer after the error.',
      },
    }),
  ]
}
