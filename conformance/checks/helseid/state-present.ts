import { defineCheck } from '../../kit/define-check.ts'
import { withEarlier } from '../../kit/earlier.ts'
import { freshValueFaults } from '../../kit/fresh-value-faults.ts'

export default defineCheck({
  id: 'helseid/state-present',
  requirements: ['HID-P06'],
  cause: 'implementation',
  nb: {
    title: 'Hver innlogging har sin egen state',
    failureTitle: 'Innloggingen mangler en egen state',
    why: 'Med state kjenner EPJ-en igjen svaret på sin egen forespørsel. Uten den kan andre få EPJ-en til å fullføre en innlogging som brukeren ikke har startet.',
    fix: 'Lag en ny, tilfeldig state for hver innlogging, lagre den i brukerens nettlesersesjon, og send den i PAR-forespørselen. Godta bare et svar som har den samme verdien.',
  },
  en: {
    title: 'Each log-in has a state of its own',
    failureTitle: 'The log-in lacks a state of its own',
    why: 'The EPJ recognises the answer to its own request by state. Without it others can make the EPJ complete a log-in that the user did not start.',
    fix: 'Make a new, random state for each log-in, keep it in the user’s browser session, and send it in the PAR request. Accept only an answer with the same value.',
  },
  // A refused request may be sent again as it was.
  select: ({ par }) =>
    withEarlier(par, (request) => given(request.accepted, request.parameters.get('state'))),
  evaluate: ({ parameters, earlier }) =>
    freshValueFaults({
      at: 'body.state',
      value: parameters.get('state'),
      earlier,
      whenMissing: { nb: 'Forespørselen har ikke state.', en: 'The request has no state.' },
      whenUsedBefore: {
        nb: 'Den samme state er brukt i en tidligere innlogging.',
        en: 'The same state was used in an earlier log-in.',
      },
    }),
})

function given(accepted: boolean, value: string | null): string | undefined {
  return accepted && value !== null && value !== '' ? value : undefined
}
