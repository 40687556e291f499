// Code lists of the register: organisational forms, and the kinds of roles and of groups of roles.
import type { Code } from './industry-codes.ts'

/** `holds`: in which of the two searches units of this form are found. */
export interface OrganisationForm extends Code {
  readonly holds: 'enheter' | 'underenheter'
}

const FORMS: Readonly<Record<string, string>> = {
  ADOS: 'Administrativ enhet - offentlig sektor',
  ANNA: 'Annen juridisk person',
  ANS: 'Ansvarlig selskap med solidarisk ansvar',
  AS: 'Aksjeselskap',
  ASA: 'Allmennaksjeselskap',
  BA: 'Selskap med begrenset ansvar',
  BBL: 'Boligbyggelag',
  BO: 'Andre bo',
  BRL: 'Borettslag',
  DA: 'Ansvarlig selskap med delt ansvar',
  ENK: 'Enkeltpersonforetak',
  ESEK: 'Eierseksjonssameie',
  EØFG: 'Europeisk økonomisk foretaksgruppe',
  FKF: 'Fylkeskommunalt foretak',
  FLI: 'Forening/lag/innretning',
  FYLK: 'Fylkeskommune',
  GFS: 'Gjensidig forsikringsselskap',
  IKJP: 'Andre ikke-juridiske personer',
  IKS: 'Interkommunalt selskap',
  KBO: 'Konkursbo',
  KF: 'Kommunalt foretak',
  KIRK: 'Den norske kirke',
  KOMM: 'Kommune',
  KS: 'Kommandittselskap',
  KTRF: 'Kontorfellesskap',
  NUF: 'Norskregistrert utenlandsk foretak',
  OPMV: 'Særskilt oppdelt enhet, jf. mval. § 2-2',
  ORGL: 'Organisasjonsledd',
  PERS: 'Andre enkeltpersoner som registreres i tilknyttet register',
  PK: 'Pensjonskasse',
  PRE: 'Partrederi',
  SA: 'Samvirkeforetak',
  SAM: 'Tingsrettslig sameie',
  SE: 'Europeisk selskap',
  SF: 'Statsforetak',
  SPA: 'Sparebank',
  STAT: 'Staten',
  STI: 'Stiftelse',
  TVAM: 'Tvangsregistrert for MVA',
  UTLA: 'Utenlandsk enhet',
  VPFO: 'Verdipapirfond',
}

const FORMS_BELOW: Readonly<Record<string, string>> = {
  AAFY: 'Underenhet til ikke-næringsdrivende',
  BEDR: 'Underenhet til næringsdrivende og offentlig forvaltning',
}

const listed = (
  forms: Readonly<Record<string, string>>,
  holds: OrganisationForm['holds'],
): readonly OrganisationForm[] =>
  Object.entries(forms).map(([kode, beskrivelse]) => ({ kode, beskrivelse, holds }))

export const ORGANISATION_FORMS: readonly OrganisationForm[] = [
  ...listed(FORMS, 'enheter'),
  ...listed(FORMS_BELOW, 'underenheter'),
]

export const formName = (kode: string): string => FORMS[kode] ?? FORMS_BELOW[kode] ?? kode

export const ROLE_GROUPS = {
  BEDR: 'Har som registreringsenhet',
  DAGL: 'Daglig leder/ adm.direktør',
  FFØR: 'Forretningsfører',
  INNH: 'Innehaver',
  KONT: 'Kontaktperson',
  ORGL: 'Organisasjonsledd i offentlig sektor',
  REGN: 'Regnskapsfører',
  REVI: 'Revisor',
  STYR: 'Styre',
} as const

export const ROLES = {
  BEDR: 'Har som registreringsenhet',
  DAGL: 'Daglig leder',
  FFØR: 'Forretningsfører',
  INNH: 'Innehaver',
  KONT: 'Kontaktperson',
  LEDE: 'Styrets leder',
  MEDL: 'Styremedlem',
  ORGL: 'Organisasjonsledd i offentlig sektor',
  REGN: 'Regnskapsfører',
  REVI: 'Revisor',
  VARA: 'Varamedlem',
} as const

/** Whom a member of a board was elected by. */
export const REPRESENTATIVES = { AREP: 'Representant for de ansatte' } as const

export type RoleGroupCode = keyof typeof ROLE_GROUPS
export type RoleCode = keyof typeof ROLES
