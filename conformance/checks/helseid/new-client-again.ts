import { lacksUntilTried } from '../../evidence/scenarios/attacks.ts'
import { defineCheck } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/new-client-again',
  requirements: ['HID-N28'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en prøver igjen når HelseID ikke kjenner en helt ny klient ennå',
    failureTitle: 'EPJ-en gir opp når HelseID ikke kjenner en helt ny klient ennå',
    why: 'Det tar tid før HelseID kjenner en klient som er laget i Selvbetjening. Husker EPJ-en avvisningen, tror kommunen at nøkkelen er feil, og lager en klient til.',
    fix: 'Ikke lagre at klienten ble avvist. La neste innlogging spørre HelseID på nytt, og la gjerne EPJ-en prøve noen ganger av seg selv rett etter at konfigurasjonsfilen er lastet.',
  },
  en: {
    title: 'The EPJ tries again when HelseID does not know a brand-new client yet',
    failureTitle: 'The EPJ gives up when HelseID does not know a brand-new client yet',
    why: 'It takes time before HelseID knows a client that was made in Selvbetjening. When the EPJ remembers the refusal, the municipality believes that the key is wrong, and makes another client.',
    fix: 'Do not store that the client was refused. Let the next log-in ask HelseID again, and preferably let the EPJ try a few times by itself just after the configuration file has been loaded.',
  },
  select: ({ attacks }) =>
    attacks
      .filter(({ hits }) =>
        hits.some(({ exchange }) => exchange.fault?.effect.startsWith('variant client-not-ready')),
      )
      .map((attack) => ({
        ...attack,
        // One that hung was never asked again: that it gave up is not known.
        lacks: lacksUntilTried(attack),
      })),
  evaluate: ({ underway, after }) =>
    underway
      ? after
          .filter(({ step }) => step.action === 'log-in' && step.outcome !== 'ok')
          .map(({ seq, step }) => ({
            exchange: seq,
            at: 'reported.outcome',
            expected: {
              nb: 'ok, nå som HelseID kjenner klienten',
              en: 'ok, now that HelseID knows the client',
            },
            actual: `${step.outcome}: ${step.problem ?? '–'}`,
            message: {
              nb: 'Innloggingen gikk ikke etter at HelseID kjente klienten.',
              en: 'The log-in did not work after HelseID knew the client.',
            },
          }))
      : [],
})
