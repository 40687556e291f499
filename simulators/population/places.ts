// Municipalities to lay the two synthetic ones in: numbers of 2024, with a postal code that lies in them.
// The places are real, as in Skatteetaten's synthetic register; the municipalities laid there are not.
export interface Place {
  readonly kommune: string
  readonly kommunenummer: string
  readonly postnummer: string
  readonly poststed: string
}

export const PLACES: readonly Place[] = [
  { kommune: 'ARENDAL', kommunenummer: '4203', postnummer: '4836', poststed: 'ARENDAL' },
  { kommune: 'BODØ', kommunenummer: '1804', postnummer: '8006', poststed: 'BODØ' },
  { kommune: 'GJØVIK', kommunenummer: '3407', postnummer: '2815', poststed: 'GJØVIK' },
  { kommune: 'HALDEN', kommunenummer: '3101', postnummer: '1771', poststed: 'HALDEN' },
  { kommune: 'HAMAR', kommunenummer: '3403', postnummer: '2317', poststed: 'HAMAR' },
  { kommune: 'HAUGESUND', kommunenummer: '1106', postnummer: '5527', poststed: 'HAUGESUND' },
  { kommune: 'KONGSBERG', kommunenummer: '3303', postnummer: '3611', poststed: 'KONGSBERG' },
  { kommune: 'LEVANGER', kommunenummer: '5037', postnummer: '7600', poststed: 'LEVANGER' },
  { kommune: 'LILLEHAMMER', kommunenummer: '3405', postnummer: '2609', poststed: 'LILLEHAMMER' },
  { kommune: 'MOLDE', kommunenummer: '1506', postnummer: '6413', poststed: 'MOLDE' },
  { kommune: 'NARVIK', kommunenummer: '1806', postnummer: '8514', poststed: 'NARVIK' },
  { kommune: 'TROMSØ', kommunenummer: '5501', postnummer: '9008', poststed: 'TROMSØ' },
]
