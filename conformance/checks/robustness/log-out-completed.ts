import { defineCheck, NONE, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'robustness/log-out-completed',
  requirements: ['ROB-08'],
  cause: 'implementation',
  nb: {
    title: 'Brukeren logges ut av HelseID selv om kjernejournal er nede',
    failureTitle: 'Brukeren blir stående innlogget hos HelseID når kjernejournal er nede',
    why: 'Den neste ved maskinen kan komme inn som den forrige brukeren uten å logge inn.',
    fix: 'La utloggingen gå videre til HelseID uansett hva session/end svarer, og kast brukerens tokener.',
  },
  en: {
    title: 'The user is logged out of HelseID even when Kjernejournal is down',
    failureTitle: 'The user stays logged in at HelseID when Kjernejournal is down',
    why: 'The next person at the computer can get in under the previous user’s name without logging in.',
    fix: 'Let the log-out go on to HelseID whatever session/end answers, and throw the user’s tokens away.',
  },
  select: ({ attacks, endSession }) =>
    attacks
      .filter(({ scenario }) => scenario === 'robustness/end-fails')
      .map((attack) => {
        const leaving = attack.during.find(({ step }) => step.action === 'log-out')
        const visit = endSession.find(({ seq }) => leaving && seq > leaving.step.id && seq <= leaving.until)
        return { ...attack, visit }
      }),
  evaluate: ({ underway, visit, seq }) =>
    unless(!underway || visit !== undefined, {
      exchange: seq,
      at: 'request.target',
      expected: {
        nb: 'et besøk på HelseIDs end session-endepunkt',
        en: 'a visit to HelseID’s end session endpoint',
      },
      actual: NONE,
      message: {
        nb: 'Brukeren ble ikke logget ut av HelseID.',
        en: 'The user was not logged out of HelseID.',
      },
    }),
})
