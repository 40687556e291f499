import type { ApiCall } from '../../evidence/kjernejournal/api-calls.ts'
import type { Situation } from '../../evidence/scenarios/situations.ts'
import { type Seen, status } from '../../evidence/seen.ts'
import { defineCheck, MISSING, shown, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'kjernejournal/test-button',
  requirements: ['KJ-R23', 'SJK-A05'],
  cause: 'implementation',
  nb: {
    title: 'Testknappen prøver forbindelsen og viser om den virker',
    failureTitle: 'Testknappen prøver ikke forbindelsen på ordentlig, eller viser ikke svaret',
    why: 'Den som setter opp EPJ-en, må få vite der og da om nøkkelen, klienten og adressene er riktige. En knapp som alltid lykkes, skjuler feilen til en pasient venter.',
    fix: 'Hent et token fra HelseID når knappen trykkes, og kall gjerne GET {URL KJ service}/v1/ping med det. Vis at det gikk bra, eller vis feilen med brukermelding, feilkode og X-EVENT-ID.',
  },
  en: {
    title: 'The test button tests the connection and shows whether it works',
    failureTitle: 'The test button does not really test the connection, or does not show the answer',
    why: 'Whoever sets up the EPJ must learn there and then whether the key, the client and the addresses are right. A button that always succeeds hides the fault until a patient is waiting.',
    fix: 'Fetch a token from HelseID when the button is pressed, and preferably call GET {URL KJ service}/v1/ping with it. Show that it went well, or the error with brukermelding, feilkode and X-EVENT-ID.',
  },
  select: ({ situations, pings, sessionCalls, tokens }) => {
    const tries: readonly ApiCall[] = [...pings, ...sessionCalls.filter(({ kind }) => kind === 'ping')]
    return situations
      .filter((situation) => situation.step.action === 'test-connection' && !lacksFile(situation, situations))
      .map(({ seq, step, until }) => {
        const ping = tries.findLast((call) => call.seq > step.id && call.seq <= until)
        const asked = tokens.findLast((call) => call.seq > step.id && call.seq <= until)
        const tried = ping ?? asked
        return { seq: tried?.seq ?? seq, step, ping, tried, failed: tried !== undefined && !wentWell(tried) }
      })
  },
  evaluate: ({ step, ping, tried, failed }) => [
    // The vendor's checklist has a button for the connection to HelseID; to ask Kjernejournal too is up to the EPJ.
    ...unless(tried !== undefined, {
      at: 'calls.ping',
      expected: {
        nb: 'et nytt token fra HelseID, eller GET /v1/ping',
        en: 'a new token from HelseID, or GET /v1/ping',
      },
      actual: { nb: 'ikke kalt', en: 'not called' },
      message: {
        nb: 'Knappen ble trykket, men EPJ-en kalte verken HelseID eller kjernejournal.',
        en: 'The button was pressed, but the EPJ called neither HelseID nor Kjernejournal.',
      },
    }),
    ...unless(!ping || ping.token !== undefined, {
      at: 'header.authorization',
      expected: { nb: 'et tilgangstoken fra HelseID', en: 'an access token from HelseID' },
      actual: MISSING,
      message: {
        nb: 'Kallet hadde ikke noe token, så forbindelsen til HelseID ble ikke prøvd.',
        en: 'The call had no token, so that the connection to HelseID was not tried.',
      },
    }),
    ...unless(step.outcome === 'ok' || step.outcome === 'problem', {
      at: 'reported.outcome',
      expected: { nb: 'en tilbakemelding om hvordan det gikk', en: 'a report of how it went' },
      actual: step.outcome,
      message: {
        nb: 'EPJ-en svarte ikke etter at knappen ble trykket.',
        en: 'The EPJ did not answer after the button was pressed.',
      },
    }),
    ...unless(!failed || step.outcome !== 'ok', {
      at: 'reported.outcome',
      expected: { nb: 'feilen vises', en: 'the error is shown' },
      actual: { nb: 'meldt som vellykket', en: 'reported as a success' },
      message: {
        nb: 'Kallet ble avvist eller ikke besvart, men EPJ-en meldte at alt var i orden.',
        en: 'The call was refused or not answered, but the EPJ reported that all was well.',
      },
    }),
    ...unless(step.seen.message !== null, {
      at: 'reported.message',
      expected: { nb: 'en melding om hvordan det gikk', en: 'a message about how it went' },
      actual: shown(step.seen.message),
      message: {
        nb: 'Brukeren fikk ikke vite hvordan det gikk.',
        en: 'The user was not told how it went.',
      },
    }),
  ],
})

/** Anything else, also no answer at all or one from elsewhere, is a connection that does not work. */
function wentWell(call: Seen): boolean {
  return status(call) >= 200 && status(call) < 300
}

/** The configuration file could not be had, and the EPJ says that it does not work: there was nothing to try with. */
function lacksFile({ step, calls }: Situation, situations: readonly Situation[]): boolean {
  const loading = situations.findLast(
    (one) =>
      one.step.action === 'load-configuration' &&
      one.step.scenario === step.scenario &&
      one.step.id < step.id,
  )
  return loading?.step.outcome === 'problem' && step.outcome === 'problem' && calls.length === 0
}
