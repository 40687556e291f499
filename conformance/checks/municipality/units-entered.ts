import { defineCheck, NONE, shown, unless } from '../../kit/define-check.ts'

const KJERNEJOURNAL = /^nhn:kjernejournal\//

export default defineCheck({
  id: 'municipality/units-entered',
  requirements: ['KOM-B08a', 'SJK-A04b', 'SJK-A25a', 'KJ-O11'],
  cause: 'configuration',
  nb: {
    title: 'Virksomhetene er lagt inn i Selvbetjening, med tilgang til kjernejournal',
    failureTitle:
      'Virksomhetene er ikke lagt inn i Selvbetjening, eller de mangler tilgang til kjernejournal',
    why: 'HelseID gir bare token for de enhetene som står på klienten, og bare for API-ene klienten har fått. Uten dem kan ingen åpne kjernejournal.',
    fix: 'Logg inn i HelseID Selvbetjening med rettigheten fra Altinn, lag en klientkonfigurasjon for EPJ-en, velg kjernejournal, og legg inn underenhetene.',
  },
  en: {
    title: 'The organisations are entered in Selvbetjening, with access to Kjernejournal',
    failureTitle: 'The organisations are not entered in Selvbetjening, or lack access to Kjernejournal',
    why: 'HelseID gives tokens only for the units on the client, and only for the APIs the client has been given. Without them nobody can open Kjernejournal.',
    fix: 'Log in to HelseID Selvbetjening with the right from Altinn, make a client configuration for the EPJ, choose Kjernejournal, and enter the sub-units.',
  },
  select: ({ onboarding: { clients }, situations }) => {
    const tried = situations.map(({ step }) => step).filter(({ action }) => action === 'make-client')
    const refused = tried
      .filter(({ id, end }) => !clients.some(({ seq }) => seq > id && seq < end))
      .map(({ id, problem }) => ({ seq: id, problem, scopes: [] }))
    // A municipality has clients for other things than kjernejournal too.
    const meant = clients.filter(({ scopes }) => scopes.some((scope) => KJERNEJOURNAL.test(scope)))
    const judged = meant.length > 0 ? meant : clients
    return [...judged.map((client) => ({ ...client, problem: undefined, made: true })), ...refused]
  },
  evaluate: (subject) =>
    'made' in subject
      ? unless(
          subject.scopes.some((scope) => KJERNEJOURNAL.test(scope)),
          {
            at: 'facts.scopes',
            expected: 'nhn:kjernejournal/…',
            actual: subject.scopes.join(' ') || NONE,
            message: {
              nb: 'Klienten har ingen tilgang til kjernejournal.',
              en: 'The client has no access to Kjernejournal.',
            },
          },
        )
      : [
          {
            at: 'reported.problem',
            expected: { nb: 'en klient i Selvbetjening', en: 'a client in Selvbetjening' },
            actual: shown(subject.problem),
            message: {
              nb: 'Ingen klient ble laget i Selvbetjening.',
              en: 'No client was made in Selvbetjening.',
            },
          },
        ],
})
