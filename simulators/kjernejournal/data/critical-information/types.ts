// The kinds of critical information, with what each is called in FHIR and in the rest of Kjernejournal. Names,
// profiles and numbers of categories are those of NHN's API documentation (FHIR resources, criticalInfoType).
export type FhirType = 'AllergyIntolerance' | 'Condition' | 'Flag'

export const FHIR_TYPES: readonly FhirType[] = ['AllergyIntolerance', 'Condition', 'Flag']

export interface CriticalType {
  /** Value of the query parameter criticalInfoType. */
  readonly name: string
  readonly resource: FhirType
  readonly profile: string
  /** Number in category.coding.code; absent where FHIR's own categories tell. */
  readonly category?: string
  readonly display: string
  /** Kjernejournal's own category. Only OVER_REAK is known from a public source. */
  readonly kategori: string
  /** Member of dateChanged in the status. */
  readonly date: string
}

const PROFILES = 'http://nhn.no/kj/fhir/StructureDefinition/'
export const CATEGORY_SYSTEM = 'http://nhn.no/kj/fhir/CodeSystem/CriticalInformationType'

const condition = (name: string, category: string, display: string, kategori: string, kind = name) =>
  ({
    name,
    resource: 'Condition',
    profile: `${PROFILES}KjCondition${kind}`,
    category,
    display,
    kategori,
    date: `condition${kind}Date`,
  }) as const satisfies CriticalType

const allergy = (name: string, display: string) =>
  ({
    name,
    resource: 'AllergyIntolerance',
    profile: `${PROFILES}KjAllergyIntolerance`,
    display,
    kategori: 'OVER_REAK',
    date: 'allergyIntoleranceDate',
  }) as const satisfies CriticalType

const ANAESTHESIA = 'ComplicationsOfAnesthesia'

export const CRITICAL_TYPES: readonly [CriticalType, ...CriticalType[]] = [
  allergy('DrugReaction', 'Legemiddelreaksjon'),
  allergy('OtherAllergen', 'Annen allergi'),
  condition('IntubationProblem', '3', 'Intubasjonsproblem', 'KOMP_ANES', ANAESTHESIA),
  condition('OtherProblemWithAnesthesia', '4', 'Annet problem ved anestesi', 'KOMP_ANES', ANAESTHESIA),
  condition('CriticalMedicalCondition', '5', 'Kritisk medisinsk tilstand', 'MED_TILST'),
  condition('TransplantsAndOtherForeignBodies', '7', 'Implantat', 'IMPL'),
  condition('Infection', '10', 'Smitte', 'SMITTE'),
  {
    name: 'OtherProceduralChange',
    resource: 'Flag',
    profile: `${PROFILES}KjFlag`,
    category: '9',
    display: 'Annen prosedyreendring',
    kategori: 'PROSEDYRE',
    date: 'flagDate',
  },
]
