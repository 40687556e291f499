import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/keys-followed',
  requirements: ['HID-V08', 'HID-N33'],
  cause: 'implementation',
  nb: {
    title: 'Brukeren slipper inn også etter at HelseID har byttet signeringsnøkkel',
    failureTitle: 'Brukeren slipper ikke inn etter at HelseID har byttet signeringsnøkkel',
    why: 'HelseID bytter nøkkel uten å varsle. En EPJ som bare har den gamle, stenger alle ute til den startes på nytt.',
    fix: 'Hent nøklene fra jwks_uri på nytt når kid i tokenet er ukjent, men høyst én gang i minuttet.',
  },
  en: {
    title: 'The user is also let in after HelseID has changed its signing key',
    failureTitle: 'The user is not let in after HelseID has changed its signing key',
    why: 'HelseID changes its key without notice. An EPJ that has only the old one shuts everybody out until it is started again.',
    fix: 'Fetch the keys again from jwks_uri when kid in the token is unknown, but at most once a minute.',
  },
  select: ({ attacks }) =>
    attacks
      .filter(({ hits }) =>
        hits.some(({ exchange }) => exchange.fault?.effect.startsWith('variant rotate-keys')),
      )
      .filter(({ scenario }) => scenario === 'helseid/keys-rotated'),
  evaluate: ({ underway, during, seq }) => {
    if (!underway) return []
    const refused = during.find(({ step }) => step.action === 'log-in' && step.outcome === 'problem')
    return unless(refused === undefined, {
      exchange: seq,
      at: 'response.body.id_token.kid',
      expected: { nb: 'en bruker som slippes inn', en: 'a user who is let in' },
      actual: {
        nb: `problem: ${refused?.step.problem ?? 'ingen grunn oppgitt'}`,
        en: `problem: ${refused?.step.problem ?? 'no reason given'}`,
      },
      message: {
        nb: 'EPJ-en avviste brukeren etter at HelseID byttet nøkkel.',
        en: 'The EPJ turned the user away after HelseID changed its key.',
      },
    })
  },
})
