import { PROCESSES } from '../../evidence/processes.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

/** An EPJ that fetches metadata for every call has fewer calls for each fetch than this. */
const CALLS_FOR_EACH = 4

export default defineCheck({
  id: 'helseid/metadata-cached',
  requirements: ['HID-FK2', 'HID-N26'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en tar vare på HelseIDs metadata',
    failureTitle: 'EPJ-en henter HelseIDs metadata igjen og igjen',
    why: 'Metadataene endrer seg sjelden. En EPJ som henter dem for hvert kall, blir tregere og belaster HelseID uten nytte.',
    fix: 'Hent metadata når EPJ-en starter, ta vare på dem i 24 timer, og del dem mellom alle brukere og kall. Ikke lag et nytt klientobjekt i biblioteket for hvert kall.',
    unseen:
      'EPJ-en leste ikke metadataene i denne kjøringen. En EPJ som var i gang fra før, kan ha lest dem da. Start EPJ-en på nytt rett før neste kjøring.',
  },
  en: {
    title: 'The EPJ keeps HelseID’s metadata',
    failureTitle: 'The EPJ fetches HelseID’s metadata again and again',
    why: 'Metadata rarely change. Fetching them for every call makes the EPJ slower and burdens HelseID to no purpose.',
    fix: 'Fetch the metadata when the EPJ starts, keep them for 24 hours, and share them between all users and calls. Do not make a new client object in the library for each call.',
    unseen:
      'The EPJ did not read the metadata in this run. An EPJ that was at work before may have read them then. Restart the EPJ just before the next run.',
  },
  // One group for each scenario: between two the EPJ may have been started anew.
  select: ({ metadata, clientCalls, apiCalls }) => {
    const calls = Map.groupBy([...clientCalls, ...apiCalls], ({ scenario }) => scenario)
    return [...Map.groupBy(metadata, ({ scenario }) => scenario)].map(([scenario, fetches]) => ({
      seq: fetches.at(-1)?.seq ?? 0,
      fetches: fetches.length,
      calls: calls.get(scenario)?.length ?? 0,
    }))
  },
  // Each process reads the metadata when it starts.
  evaluate: ({ fetches, calls }) =>
    unless(fetches <= PROCESSES || fetches * CALLS_FOR_EACH <= calls, {
      at: 'request.target',
      expected: { nb: 'én henting på 24 timer', en: 'one fetch in 24 hours' },
      actual: {
        nb: `${fetches} hentinger og ${calls} andre kall`,
        en: `${fetches} fetches and ${calls} other calls`,
      },
      message: {
        nb: `Metadata ble hentet ${fetches} ganger mens EPJ-en gjorde ${calls} andre kall.`,
        en: `The metadata were fetched ${fetches} times while the EPJ made ${calls} other calls.`,
      },
    }),
})
