// Altinn 3's access packages, as far as they concern a municipality's health services
// (Altinn/altinn-authorization-tmp: PackageConstants.cs, IngestRolePackage.cs).
export interface AccessPackage {
  /** The last part of the URN. */
  readonly key: string
  readonly id: string
  readonly name: { readonly nb: string; readonly en: string }
  /** Roles of Enhetsregisteret that hold it in advance. KOMK and KEMN hold none of them. */
  readonly heldBy: readonly string[]
  /** Can be passed on by whoever was given it; the others only by whoever has it by a role, or is hovedadministrator. */
  readonly delegable: boolean
}

/** Ids of these two are Altinn's; that of the others, where Altinn's was not found, begins with zeros. */
export const PACKAGES: readonly AccessPackage[] = [
  {
    key: 'tilgangsstyrer',
    id: '0195efb8-7c80-7a95-ad36-900c3d8ad300',
    name: { nb: 'Tilgangsstyrer', en: 'Access manager' },
    heldBy: ['DAGL', 'LEDE', 'INNH', 'DTSO', 'DTPR', 'KOMP', 'BEST', 'BOBE', 'KNUF'],
    delegable: false,
  },
  {
    key: 'hovedadministrator',
    id: '00000000-0000-4000-8000-000000000001',
    name: { nb: 'Hovedadministrator', en: 'Main administrator' },
    heldBy: ['DAGL', 'LEDE', 'INNH', 'DTSO', 'DTPR', 'BOBE'],
    delegable: false,
  },
  {
    key: 'helsetjenester',
    id: '4fa0fbbc-3841-4405-9d94-12731a8fdb81',
    name: { nb: 'Helsetjenester', en: 'Health services' },
    heldBy: ['DAGL'],
    delegable: true,
  },
  {
    key: 'helsetjenester-personopplysninger-saerlig-kategori',
    id: '00000000-0000-4000-8000-000000000002',
    name: {
      nb: 'Helsetjenester, personopplysninger av særlig kategori',
      en: 'Health services, special categories of personal data',
    },
    heldBy: ['DAGL'],
    delegable: true,
  },
  {
    key: 'pleie-omsorgstjenester-i-institusjon',
    id: '4d71e7b8-c6eb-4e33-9a64-1279a509a53b',
    name: { nb: 'Pleie- og omsorgstjenester i institusjon', en: 'Nursing and care in institutions' },
    heldBy: ['DAGL'],
    delegable: true,
  },
  {
    key: 'kommuneoverlege',
    id: '03404270-aa2d-498f-9e6a-103043d41f1f',
    name: { nb: 'Kommuneoverlege', en: 'Chief municipal medical officer' },
    heldBy: ['DAGL'],
    delegable: true,
  },
]

export function urnOf({ key }: Pick<AccessPackage, 'key'>): string {
  return `urn:altinn:accesspackage:${key}`
}

/** By key, URN or id. */
export function packageOf(name: string): AccessPackage | undefined {
  return PACKAGES.find((one) => [one.key, one.id, urnOf(one)].includes(name))
}
