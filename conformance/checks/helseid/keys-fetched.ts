import type { Seen } from '../../evidence/seen.ts'
import { defineCheck, unless } from '../../kit/define-check.ts'

export default defineCheck({
  id: 'helseid/keys-fetched',
  requirements: ['HID-N46'],
  cause: 'implementation',
  nb: {
    title: 'EPJ-en henter HelseIDs nøkler før den bruker de første tokenene',
    failureTitle: 'EPJ-en bruker tokenene uten å ha hentet HelseIDs nøkler',
    why: 'Uten nøklene kan ikke EPJ-en se om ID-tokenet er HelseIDs. Da kan hvem som helst logge inn som hvem som helst.',
    fix: 'Hent nøklene fra jwks_uri i metadataene, og sjekk signaturen på ID-tokenet før brukeren slippes inn.',
    unseen:
      'Ingen kall for en bruker kom etter at nøklene ble hentet i denne kjøringen. En EPJ som var i gang fra før, kan ha hentet dem da. Start EPJ-en på nytt rett før neste kjøring.',
  },
  en: {
    title: 'The EPJ fetches HelseID’s keys before it uses the first tokens',
    failureTitle: 'The EPJ uses the tokens without having fetched HelseID’s keys',
    why: 'Without the keys the EPJ cannot see whether the ID token is HelseID’s. Then anybody can log in as anybody.',
    fix: 'Fetch the keys from jwks_uri of the metadata, and check the ID token’s signature before the user is let in.',
    unseen:
      'No call for a user came after the keys were fetched in this run. An EPJ that was at work before may have fetched them then. Restart the EPJ just before the next run.',
  },
  select: ({ creations, keys, tokens, attacks, beganHere }) => {
    const [first] = creations
    const fetched = first !== undefined && keys.some(({ seq }) => seq < first.seq)
    // An EPJ that is not ours may have been at work for hours, with keys that it rightly kept; so may one whose room was set
    // back while it worked, so that the journal has its session and not its log-in.
    const loggedInHere =
      first !== undefined && beganHere && tokens.some(({ seq, idToken }) => idToken && seq < first.seq)
    const before = first && (fetched || loggedInHere) ? [{ ...first, fetched }] : []
    // Where the key was changed in this run, nobody had it from before.
    const changed = attacks.flatMap(({ during, hits }) =>
      hits.filter(isKeyChange).flatMap((hit) => {
        const letIn = during.find(
          ({ step, until }) =>
            step.action === 'log-in' && step.outcome === 'ok' && hit.seq > step.id && hit.seq <= until,
        )
        if (letIn === undefined) return []
        const given = tokens.find(
          ({ grant, seq }) => grant === 'authorization_code' && seq >= hit.seq && seq <= letIn.until,
        )
        const fetched = keys.some(({ seq }) => seq > hit.seq && seq <= letIn.until)
        return given ? [{ ...given, fetched }] : []
      }),
    )
    return [...before, ...changed]
  },
  evaluate: ({ fetched, operation }) =>
    unless(fetched, {
      at: operation === 'helseid.token' ? 'response.body.id_token.kid' : 'header.authorization',
      expected: { nb: 'HelseIDs nøkler først', en: 'HelseID’s keys first' },
      actual: {
        nb: 'gikk videre for brukeren uten å hente nøklene',
        en: 'went on for the user without fetching the keys',
      },
      message: {
        nb: 'EPJ-en gikk videre for brukeren uten å ha hentet nøklene.',
        en: 'The EPJ went on for the user without having fetched the keys.',
      },
    }),
})

function isKeyChange({ operation, exchange }: Seen): boolean {
  return operation === 'helseid.token' && exchange.fault?.effect.startsWith('variant rotate-keys') === true
}
