// What NHN's public pages leave open stands on a card, and a switch of the room turns it wherever another way can be
// named. What can only be said is listed here, so that nobody adds to it without noticing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, openBench } from './fixture/bench.ts'

let bench: Bench
beforeAll(async () => {
  bench = await openBench()
})
afterAll(() => bench.close())

const OPEN = /not public|not published|no public|published for|is documented only/
const A_SWITCH = /switch (kjernejournal\.[a-z-]+)/g

const differences = () => [
  ...new Set((bench.room.simulators[0]?.operations ?? []).flatMap(({ card }) => card.differences)),
]
const sentencesOf = (text: string) => text.split(/(?<=\.) /)
const named = () =>
  new Set(differences().flatMap((text) => [...text.matchAll(A_SWITCH)].map(([, name]) => name ?? '')))

/** How the sentences begin: no public page hints at another way, or the room's profile (lenient) is the other one. */
const SAID_ONLY: readonly string[] = [
  'A nurse may write implants',
  'At most 100 patients in one call',
  'Bodies are UTF-8, or refused with 400',
  'Codes that begin with TB are ours; which the real portal shows for a used link',
  'Elements of sperringDetaljer',
  'It must be for the organisation that the session was opened for',
  'Om pasienten and Legemidler can be copied',
  'That a record was refuted or entered in error counts as a change',
  'The older link with a ticket',
  'The token needs no attest',
  'There is no metadata (CapabilityStatement)',
  'What is asked and answered is documented in words',
  'Whether the real API has XML',
  'Whether the real portal closes a page that nobody touches',
  'legemiddelFraDato turns harLegemidler and harLasteResepter off',
  'returTekst is published for status 4 only',
  'utvidet-oppslag adds the list of medicines in use',
]

describe('what the public pages leave open', () => {
  it('is turned by a switch, or listed here as what can only be said', () => {
    const open = differences()
      .flatMap(sentencesOf)
      .filter((sentence) => OPEN.test(sentence) && !/switch kjernejournal\./.test(sentence))
    const known = (sentence: string) => SAID_ONLY.filter((start) => sentence.startsWith(start))
    expect(open.filter((sentence) => known(sentence).length === 0)).toEqual([])
    expect(new Set(open.flatMap(known))).toEqual(new Set(SAID_ONLY))
  })

  it('has no switch that no card names, and no card names a switch that is not there', () => {
    const declared = bench.room.switches.list().map(({ name }) => name)
    expect([...named()].sort()).toEqual(declared.sort())
  })
})
