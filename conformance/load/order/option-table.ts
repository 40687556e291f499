// The options of a load run on the command line, as data.
import type { Bilingual } from '../../result.ts'
import type { LoadOptions } from './options.ts'

export type LoadOption = {
  /** After `--` on the command line. */
  readonly name: string
  readonly help: Bilingual
  /** What it is when nothing is said, where that is not a value of its own. */
  readonly usual?: Bilingual
} & (
  | {
      readonly member: keyof LoadOptions
      readonly kind: 'number'
      readonly min: number
      readonly max: number
    }
  | { readonly member: keyof LoadOptions; readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly member: keyof LoadOptions; readonly kind: 'text' }
  | { readonly member: keyof LoadOptions; readonly kind: 'switch' }
)

const NONE: Bilingual = { nb: 'ingen', en: 'none' }

export const NHN_PERMISSION = 'nhn-has-agreed'

export const loadOptions: readonly LoadOption[] = [
  {
    name: 'scenario',
    member: 'scenario',
    kind: 'text',
    help: { nb: 'scenario, se --list', en: 'scenario, see --list' },
  },
  {
    name: 'rate',
    member: 'rate',
    kind: 'number',
    min: 0.1,
    max: 10_000,
    usual: { nb: 'etter regnestykket til scenarioet', en: 'by the scenario’s sums' },
    help: {
      nb: 'per sekund på toppen: pasienter åpnet, innlogginger, fornyelser',
      en: 'per second at the top: patients opened, log-ins, refreshes',
    },
  },
  {
    name: 'duration',
    member: 'seconds',
    kind: 'number',
    min: 1,
    max: 7_200,
    usual: { nb: 'som scenarioet', en: 'by the scenario' },
    help: { nb: 'varighet i sekunder', en: 'seconds to run' },
  },
  {
    name: 'target',
    member: 'target',
    kind: 'text',
    help: {
      nb: 'own-room (et eget rom her), http://…/r/demo (et rom som kjører), epj (EPJ-en bak --driver-url), nhn-test',
      en: 'own-room (a room of its own here), http://…/r/demo (a room that is running), epj (the EPJ behind --driver-url), nhn-test',
    },
  },
  {
    name: 'control',
    member: 'control',
    kind: 'text',
    usual: NONE,
    help: {
      nb: 'kontroll-API-et til benken med rommet som kjører',
      en: 'control API of the bench with the room that is running',
    },
  },
  {
    name: 'scheme',
    member: 'scheme',
    kind: 'choice',
    choices: ['Bearer', 'DPoP'],
    usual: { nb: 'som scenarioet', en: 'by the scenario' },
    help: { nb: 'hvordan tokenet sendes', en: 'how the token is sent' },
  },
  {
    name: 'proofs',
    member: 'proofs',
    kind: 'choice',
    choices: ['signed', 'prepared'],
    help: {
      nb: 'DPoP-bevis: signert for hvert kall, eller alle på forhånd (billigere for k6)',
      en: 'DPoP proofs: signed for each call, or all of them beforehand (cheaper for k6)',
    },
  },
  {
    name: 'p95',
    member: 'p95Ms',
    kind: 'number',
    min: 0.1,
    max: 60_000,
    help: { nb: 'millisekunder 95 % skal besvares innen', en: 'milliseconds within which 95 % are answered' },
  },
  {
    name: 'p99',
    member: 'p99Ms',
    kind: 'number',
    min: 0.1,
    max: 60_000,
    help: { nb: 'millisekunder 99 % skal besvares innen', en: 'milliseconds within which 99 % are answered' },
  },
  {
    name: 'errors',
    member: 'errorShare',
    kind: 'number',
    min: 0,
    max: 1,
    help: { nb: 'andel svar som kan være gale, 0 til 1', en: 'share of answers that may be wrong, 0 to 1' },
  },
  {
    name: 'dropped',
    member: 'droppedShare',
    kind: 'number',
    min: 0,
    max: 1,
    help: {
      nb: 'andel som k6 kan la være å starte før kjøringen er ugyldig, 0 til 1',
      en: 'share that k6 may fail to start before the run is invalid, 0 to 1',
    },
  },
  {
    name: 'head-room',
    member: 'headRoomSeconds',
    kind: 'number',
    min: 1,
    max: 120,
    help: {
      nb: 'sekunder brukt først på å måle hva maskinen tåler',
      en: 'seconds that measure what the machine bears, first',
    },
  },
  {
    name: 'compare',
    member: 'compare',
    kind: 'text',
    usual: { nb: 'siste kjøring av samme slag', en: 'the last like run' },
    help: { nb: 'mappen til en tidligere kjøring', en: 'folder of an earlier run' },
  },
  {
    name: 'client-file',
    member: 'clientFile',
    kind: 'text',
    usual: NONE,
    help: {
      nb: 'nhn-test: konfigurasjonsfilen fra Selvbetjening',
      en: 'nhn-test: the configuration file from Selvbetjening',
    },
  },
  {
    name: 'patients',
    member: 'patients',
    kind: 'text',
    usual: NONE,
    help: {
      nb: 'nhn-test: fil med syntetiske fødselsnummer, ett per linje',
      en: 'nhn-test: file of synthetic national identity numbers, one a line',
    },
  },
  {
    name: NHN_PERMISSION,
    member: 'permission',
    kind: 'switch',
    help: { nb: 'nhn-test: NHN har sagt ja til denne kjøringen', en: 'nhn-test: NHN has agreed to this run' },
  },
]
