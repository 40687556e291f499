// The services that an organisation can give away one by one. Only the three HelseID rights matter here; the others are
// there so that one has to search, and so that each reason for which a right cannot be given has a service that shows it.
import type { HelseidResource } from '#simulators/population/index.ts'

export interface Text {
  readonly nb: string
  readonly nn: string
  readonly en: string
}

export interface Service {
  /** Invented, all of them: no public source has Altinn's ids of these services. */
  readonly identifier: string
  /** As an Altinn 2 service; invented too. */
  readonly serviceCode: string
  readonly serviceEdition: number
  readonly title: Text
  readonly description: Text
  readonly resourceType: 'GenericAccessResource' | 'MaskinportenSchema' | 'AltinnApp'
  readonly owner: { readonly organization: string; readonly orgcode: string; readonly name: Text }
  readonly delegable: boolean
  /** Set where only organisations on a list may use it; keys of the cast. */
  readonly accessList?: readonly string[]
}

const same = (text: string): Text => ({ nb: text, nn: text, en: text })

const NHN = { organization: '994598759', orgcode: 'nhn', name: same('Norsk helsenett SF') }
const SSB = { organization: '971526920', orgcode: 'ssb', name: same('Statistisk sentralbyrå') }
const SKD = { organization: '974761076', orgcode: 'skd', name: same('Skatteetaten') }

const HELSEID: Readonly<Record<HelseidResource, Pick<Service, 'title' | 'description' | 'serviceCode'>>> = {
  'nhn-helseid-fagsystem': {
    serviceCode: '9101',
    title: {
      nb: 'Ta i bruk HelseID for et fagsystem',
      nn: 'Ta i bruk HelseID for eit fagsystem',
      en: 'Take HelseID into use for a clinical system',
    },
    description: {
      nb: 'For IT-ansvarlige i kommuner og på legekontor som skal koble et fagsystem til HelseID.',
      nn: 'For IT-ansvarlege i kommunar og på legekontor som skal kople eit fagsystem til HelseID.',
      en: 'For those in charge of IT in municipalities and surgeries who connect a clinical system to HelseID.',
    },
  },
  'nhn-helseid-klientsystem': {
    serviceCode: '9102',
    title: {
      nb: 'Opprette og endre klientsystemer i HelseID Selvbetjening',
      nn: 'Opprette og endre klientsystem i HelseID Sjølvbetening',
      en: 'Create and change client systems in HelseID Selvbetjening',
    },
    description: {
      nb: 'For leverandører som lager klientsystemer.',
      nn: 'For leverandørar som lagar klientsystem.',
      en: 'For suppliers who make client systems.',
    },
  },
  'nhn-helseid-api': {
    serviceCode: '9103',
    title: {
      nb: 'Opprette og endre API-er i HelseID Selvbetjening',
      nn: 'Opprette og endre API i HelseID Sjølvbetening',
      en: 'Create and change APIs in HelseID Selvbetjening',
    },
    description: {
      nb: 'For dem som tilbyr API-er som beskyttes av HelseID.',
      nn: 'For dei som tilbyr API som blir verna av HelseID.',
      en: 'For those who offer APIs that HelseID protects.',
    },
  },
}

export const SERVICES: readonly Service[] = [
  ...Object.entries(HELSEID).map(
    ([identifier, texts]): Service => ({
      identifier,
      serviceEdition: 1,
      resourceType: 'GenericAccessResource',
      owner: NHN,
      delegable: true,
      ...texts,
    }),
  ),
  {
    identifier: 'nhn-maskinporten-hpr',
    serviceCode: '9104',
    serviceEdition: 1,
    title: same('Helsepersonellregisteret – offentlig API (Maskinporten)'),
    description: same(
      'Scope i Maskinporten. Delegeres til en leverandør på egen side, ikke som enkelttjeneste.',
    ),
    resourceType: 'MaskinportenSchema',
    owner: NHN,
    delegable: true,
  },
  {
    identifier: 'nhn-avtale-om-medlemskap',
    serviceCode: '9105',
    serviceEdition: 1,
    title: same('Signere avtale om medlemskap i Helsenettet'),
    description: same('Kan bare brukes av den som har rollen selv.'),
    resourceType: 'AltinnApp',
    owner: NHN,
    delegable: false,
  },
  {
    identifier: 'nhn-pilot-journaldeling',
    serviceCode: '9106',
    serviceEdition: 1,
    title: same('Pilot for deling av journaldokumenter'),
    description: same('Bare for virksomhetene som er med i piloten.'),
    resourceType: 'GenericAccessResource',
    owner: NHN,
    delegable: true,
    accessList: ['kommune'],
  },
  {
    identifier: 'ssb-kostra',
    serviceCode: '9201',
    serviceEdition: 1,
    title: same('KOSTRA-rapportering'),
    description: same('Kommunens rapportering til Statistisk sentralbyrå.'),
    resourceType: 'AltinnApp',
    owner: SSB,
    delegable: true,
  },
  {
    identifier: 'skd-mva-melding',
    serviceCode: '9301',
    serviceEdition: 1,
    title: same('Mva-melding'),
    description: same('Innsending av merverdiavgiftsmelding.'),
    resourceType: 'AltinnApp',
    owner: SKD,
    delegable: true,
  },
]

export const ACTION = 'access'

/** The one right that a service has here. */
export function rightKeyOf({ identifier }: Pick<Service, 'identifier'>): string {
  return `${identifier}:${ACTION}`
}

export function serviceOf(identifier: string): Service | undefined {
  return SERVICES.find((service) => service.identifier === identifier)
}

/** Each word of the search anywhere in the title, the description, the identifier or the owner's name. All for an empty one. */
export function searchServices(query: string): readonly Service[] {
  const words = query.normalize('NFC').toLowerCase().split(/\s+/).filter(Boolean)
  return SERVICES.filter(({ title, description, owner, identifier }) => {
    const text = [...Object.values(title), ...Object.values(description), owner.name.nb, identifier]
      .join(' ')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
