// The e-IDs that ID-porten offers, with the level of each (docs.digdir.no, id_token).
export interface IdportenEid {
  readonly id: string
  readonly name: string
  readonly amr: string
  readonly acr: 'idporten-loa-substantial' | 'idporten-loa-high'
}

export const EIDS: readonly IdportenEid[] = [
  { id: 'bankid', name: 'BankID', amr: 'BankID', acr: 'idporten-loa-high' },
  { id: 'buypass', name: 'Buypass ID', amr: 'Buypass', acr: 'idporten-loa-high' },
  { id: 'commfides', name: 'Commfides', amr: 'Commfides', acr: 'idporten-loa-high' },
  { id: 'minid', name: 'MinID', amr: 'Minid-OTC', acr: 'idporten-loa-substantial' },
  { id: 'testid', name: 'TestID', amr: 'TestID', acr: 'idporten-loa-high' },
]

export const LEVELS = ['idporten-loa-low', 'idporten-loa-substantial', 'idporten-loa-high'] as const
export type Level = (typeof LEVELS)[number]

export function reaches(acr: Level, demanded: Level): boolean {
  return LEVELS.indexOf(acr) >= LEVELS.indexOf(demanded)
}
