// What a municipality has in the generated country, and what things are called there.
import type { Random } from '#simulators/core/room/random.ts'
import { HEALTH_SHARE } from '#simulators/population/municipal-staff.ts'
import type { IndustryCode } from './industry-codes.ts'
import type { Trouble } from './unit.ts'

interface SectionPlan {
  readonly key: 'helse' | 'oppvekst'
  readonly suffix: string
  /** Part of the municipality's staff. */
  readonly share: number
  /** Of a hundred municipalities, how many have one; the others have their units straight below themselves. */
  readonly chance: number
}

export const SECTIONS: readonly SectionPlan[] = [
  { key: 'helse', suffix: 'HELSE OG OMSORG', share: HEALTH_SHARE, chance: 70 },
  { key: 'oppvekst', suffix: 'OPPVEKST', share: 0.4, chance: 50 },
]

interface ServicePlan {
  readonly suffix: string
  readonly kode: IndustryCode
  readonly count: readonly [least: number, most: number]
  /** Of the municipality's staff. */
  readonly share: number
  /** Employees: a city has more units than are drawn here, not larger ones. */
  readonly most: number
  readonly below: SectionPlan['key']
}

export const SERVICES: readonly ServicePlan[] = [
  { suffix: 'SYKEHJEM', kode: '87.102', count: [1, 2], share: 0.08, most: 180, below: 'helse' },
  { suffix: 'HJEMMETJENESTE', kode: '86.941', count: [1, 1], share: 0.1, most: 160, below: 'helse' },
  { suffix: 'LEGEKONTOR', kode: '86.210', count: [1, 1], share: 0.02, most: 18, below: 'helse' },
  { suffix: 'HELSESTASJON', kode: '86.942', count: [1, 1], share: 0.02, most: 30, below: 'oppvekst' },
  { suffix: 'FYSIOTERAPI', kode: '86.950', count: [0, 1], share: 0.01, most: 12, below: 'helse' },
  { suffix: 'OMSORGSBOLIGER', kode: '87.106', count: [0, 2], share: 0.03, most: 70, below: 'helse' },
  { suffix: 'AVLASTNING', kode: '87.104', count: [0, 1], share: 0.01, most: 30, below: 'helse' },
  { suffix: 'DAGSENTER', kode: '88.102', count: [0, 1], share: 0.01, most: 25, below: 'helse' },
  { suffix: 'PERSONLIG ASSISTANSE', kode: '88.104', count: [0, 1], share: 0.02, most: 40, below: 'helse' },
  { suffix: 'SOSIALTJENESTE', kode: '88.995', count: [1, 1], share: 0.02, most: 60, below: 'helse' },
  { suffix: 'BARNEVERNTJENESTE', kode: '88.991', count: [0, 1], share: 0.03, most: 40, below: 'oppvekst' },
  { suffix: 'BARNEHAGE', kode: '85.100', count: [1, 2], share: 0.05, most: 35, below: 'oppvekst' },
]

interface CompanyPlan {
  readonly suffix: string
  readonly form: 'AS' | 'IKS'
  readonly kode: IndustryCode
}

export const COMPANY_PLANS: readonly CompanyPlan[] = [
  { suffix: 'LEGESENTER', form: 'AS', kode: '86.210' },
  { suffix: 'TANNLEGESENTER', form: 'AS', kode: '86.230' },
  { suffix: 'FYSIKALSKE', form: 'AS', kode: '86.950' },
  { suffix: 'LEGEVAKT', form: 'IKS', kode: '86.210' },
]

export const TROUBLES: readonly Trouble[] = [
  'konkurs',
  'underAvvikling',
  'underTvangsavviklingEllerTvangsopplosning',
]

/** Auditors of municipalities, so that the role group REVI has somebody to name. */
export const AUDITORS: readonly string[] = [
  'NORDLIG UGLE KOMMUNEREVISJON',
  'SØRLIG UGLE KOMMUNEREVISJON',
  'ØSTLIG UGLE KOMMUNEREVISJON',
  'VESTLIG UGLE KOMMUNEREVISJON',
]

export const STREETS = [
  ...['Storgata', 'Kirkeveien', 'Skoleveien', 'Rådhusgata', 'Stasjonsveien', 'Havnegata', 'Parkveien'],
  ...['Bakkegata', 'Elvegata', 'Fjordveien', 'Granveien', 'Industriveien', 'Møllergata', 'Sjøgata'],
]

const ADJECTIVES = [
  ...[
    'ÆRLIG',
    'ALVORLIG',
    'BEHAGELIG',
    'BLID',
    'DRISTIG',
    'FREDELIG',
    'FROM',
    'GJESTFRI',
    'GLAD',
    'HJERTELIG',
  ],
  ...['HØFLIG', 'IVRIG', 'KLOK', 'LUN', 'MODEN', 'MUNTER', 'NYSGJERRIG', 'OPPMERKSOM', 'PRAKTISK', 'RASK'],
  ...['ROLIG', 'SINDIG', 'SNILL', 'STILLE', 'STØDIG', 'TAPPER', 'TENKSOM', 'TROFAST', 'VARM', 'VENNLIG'],
]

const ANIMALS = [
  ...[
    'BEVER',
    'ERLE',
    'FALK',
    'GAUPE',
    'GREVLING',
    'HARE',
    'HEGRE',
    'HJORT',
    'HUBRO',
    'ISFUGL',
    'JERV',
    'LAKS',
  ],
  ...['LERKE', 'MÅKE', 'MÅR', 'NISE', 'ORRHANE', 'OTER', 'PIGGSVIN', 'REINSDYR', 'REV', 'RØYSKATT', 'RÅDYR'],
  ...['SEL', 'SKJÆRE', 'SPURV', 'SVANE', 'TIUR', 'TRANE', 'ØRN'],
]

/** As in the synthetic register: an adjective and an animal, so that nobody takes it for a real place. */
export function drawName(random: Random): string {
  return `${random.pick(ADJECTIVES)} ${random.pick(ANIMALS)}`
}
