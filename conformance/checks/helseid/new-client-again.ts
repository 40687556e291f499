import { lacksUntilTried } from '../../evidence/scenarios/attacks.ts'
import { defineCheck } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/new-client-again',
  requirements: ['HID-N28'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en prøver igjen når HelseID ikke kjenner en helt ny klient ennå',
    failureTitle: 'EPJ-en gir opp når HelseID ikke kjenner en helt ny klient ennå',
    why: 'Det tar tid før HelseID kjenner en klient som er laget i Selvbetjening. En EPJ som husker avvisningen, ser ut til å ha feil nøkkel, og kommunen lager en klient til.',
    fix: 'Ikke lagre at klienten ble avvist. La neste innlogging spørre HelseID på nytt, og prøv gjerne noen ganger av deg selv rett etter at konfigurasjonsfilen er lastet.',
  },
  en: {
    title: 'The EPJ tries again when HelseID does not know a brand-new client yet',
    failureTitle: 'The EPJ gives up when HelseID does not know a brand-new client yet',
    why: 'It takes time until HelseID knows a client that was made in Selvbetjening. An EPJ that remembers the refusal seems to have the wrong key, and the municipality makes another client.',
    fix: 'Do not keep that the client was refused. Let the next log-in ask HelseID anew, and try some times by itself right after the configuration file was loaded.',
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
