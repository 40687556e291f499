import { query } from '../../evidence/seen.ts'
import { defineCheck, shown, unless } from '../../kit/define-check.ts'

/** Those that do not need Java; HelseID’s own value is not public. */
const PROVIDERS: readonly string[] = ['buypassjavafri', 'commfidesjavafri']

export default defineCheck({
  id: 'ticket/id-provider',
  requirements: ['KJ-S44'],
  cause: 'implementation',
  whenUnseen: 'not-applicable',
  nb: {
    title: 'Når EPJ-en foreslår en e-ID, er det en som portalen har',
    failureTitle: 'EPJ-en foreslår en e-ID som portalen ikke har',
    why: 'Portalen ser bort fra en idprov den ikke kjenner. Da får brukeren kanskje feil fane, og kortet virker ikke der.',
    fix: 'Bruk buypassjavafri eller commfidesjavafri i idprov, eller la parameteren være.',
  },
  en: {
    title: 'When the EPJ suggests an e-ID, it is one that the portal has',
    failureTitle: 'The EPJ suggests an e-ID that the portal does not have',
    why: 'The portal ignores an idprov that it does not know. The user may then get the wrong tab, on which the card does not work.',
    fix: 'Use buypassjavafri or commfidesjavafri in idprov, or leave the parameter out.',
  },
  select: ({ tickets }) =>
    tickets.flatMap((use) => {
      const provider = use.where === 'portal' ? query(use).get('idprov') : null
      return provider === null ? [] : [{ seq: use.seq, provider }]
    }),
  evaluate: ({ provider }) =>
    unless(PROVIDERS.includes(provider), {
      at: 'query.idprov',
      expected: PROVIDERS.join(', '),
      actual: shown(provider),
      message: { nb: 'Portalen kjenner ikke denne e-ID-en.', en: 'The portal does not know this e-ID.' },
    }),
})
