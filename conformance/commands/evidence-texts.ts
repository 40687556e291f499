// What `attest`, `bundle`, `verify`, `evidence` and `catalogue` print.
import type { Revalidated } from '../certify/revalidate.ts'

const nb = {
  labels: {
    run: 'kjøring',
    driven: 'drevet',
    verdict: 'resultat',
    own: 'egne',
    expected: 'ventet',
    contents: 'innhold',
    key: 'nøkkel',
    suite: 'suite',
  },
  madeKey: (file: string) => `Det er laget en signeringsnøkkel for denne installasjonen: ${file}`,
  sameContents: 'Linjen «innhold» er den samme hvor enn denne kjøringen pakkes av denne testbenken.',
  holds: 'holder',
  doesNotFollow: 'det den sier, følger ikke av trafikken',
  judgedOtherwise:
    'hel og signert; denne testbenken vurderer den annerledes enn den som skrev den, så ingenting er avgjort',
  ownUnjudged:
    'resultatene av våre sjekker følger av trafikken; de av leverandørens egne sjekker er ikke vurdert på nytt',
  undecided: 'resultatene følger av trafikken; resten er ikke avgjort',
  runOf: (run: string, plan: string, epj: string) => `${run}, plan ${plan}, ${epj}`,
  by: (driver: string) => `av ${driver}`,
  ownEpj: 'det sier ingenting om et virkelig EPJ-system, uansett hvilket navn det har fått',
  ownEpjAtWork: 'sier kjøringen; men journalen viser benkens eget simulerte EPJ-system i arbeid',
  judgedAgain: (verdict: string, events: number) => `${verdict}, vurdert på nytt fra ${events} hendelser`,
  ownLeftOut: (file: string, path: string) =>
    `sjekkene i ${file} er holdt utenfor: les det som ligger under own/ i pakken, og stoler du på det, så pakk den ut og gi --checks own/${path}`,
  expectedFailures: (count: number) =>
    count === 1 ? 'én feil står som ventet' : `${count} feil står som ventet`,
  provesNothing: 'som ikke beviser noe før du vet hvem som eier den (--trust)',
  asAsked: 'som du ba om',
  otherSuite: (version: string) =>
    `vurdert av ${version}, som har annen kode enn denne: andre resultater kan komme av det`,
  unproven: (path: string) => `${path} er skrevet av den, som alene kan si om det følger`,
  stillCount: (count: number, all: number) => `${count} av ${all} beståtte krav teller fortsatt.`,
  states: {
    counts: 'teller',
    gone: 'finnes ikke lenger',
    reworded: 'har fått en annen ordlyd',
    'judged-otherwise': 'vurderes annerledes nå',
    expired: 'vurderingen har gått ut',
  } satisfies Record<Revalidated['state'], string>,
  ranOut: 'den teller for denne kjøringen, som var ferdig før, men ikke for en ny',
  sameCatalogues: 'Katalogene er like.',
  check: 'sjekk',
  title: 'tittel',
}

const en: typeof nb = {
  labels: {
    run: 'run',
    driven: 'driven',
    verdict: 'verdict',
    own: 'own',
    expected: 'expected',
    contents: 'contents',
    key: 'key',
    suite: 'suite',
  },
  madeKey: (file) => `A signing key was made for this installation: ${file}`,
  sameContents: 'The line «contents» is the same wherever this run is bundled by this suite.',
  holds: 'holds',
  doesNotFollow: 'what it says does not follow from the traffic',
  judgedOtherwise:
    'whole and signed; this suite judges it otherwise than the one that wrote it, so nothing is decided',
  ownUnjudged:
    'the suite’s verdicts follow from the traffic, those of the vendor’s own checks were not judged again',
  undecided: 'its verdicts follow from the traffic, the rest is not decided',
  runOf: (run, plan, epj) => `${run}, plan ${plan}, ${epj}`,
  by: (driver) => `by ${driver}`,
  ownEpj: 'it says nothing of a real EPJ, whatever name was given',
  ownEpjAtWork: 'as the run says; but the journal shows the bench’s own simulated EPJ at work',
  judgedAgain: (verdict, events) => `${verdict}, judged again from ${events} events`,
  ownLeftOut: (file, path) =>
    `left out are the checks of ${file}: read what lies below own/ in the bundle, and when you trust it, unpack it and give --checks own/${path}`,
  expectedFailures: (count) =>
    count === 1 ? 'one failure stands as expected' : `${count} failures stand as expected`,
  provesNothing: 'which proves nothing until you know whose it is (--trust)',
  asAsked: 'as you asked for',
  otherSuite: (version) =>
    `judged by ${version}, whose code is another than this suite’s: other verdicts may be the suite’s doing`,
  unproven: (path) => `${path} was written by that suite, which alone can say whether it follows`,
  stillCount: (count, all) => `${count} of ${all} passes still count.`,
  states: {
    counts: 'counts',
    gone: 'is gone',
    reworded: 'reads otherwise now',
    'judged-otherwise': 'is judged otherwise now',
    expired: 'the judgement has expired',
  },
  ranOut: 'it counts for this run, which had ended before, and for no new one',
  sameCatalogues: 'The catalogues are the same.',
  check: 'check',
  title: 'title',
}

export type EvidenceTexts = typeof nb
export const evidenceTexts = { nb, en } as const

/** `  verdict   passed`: what it is about, and the rest of the line. */
export function row(texts: EvidenceTexts, label: keyof EvidenceTexts['labels'], text: string): string {
  return `  ${texts.labels[label].padEnd(9)} ${text}`
}
