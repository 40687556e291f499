// The one thing the simulated EPJ registers: a severe reaction to ibuprofen.

const HL7 = 'http://terminology.hl7.org/CodeSystem/'

/** `refuted`: it turned out not to be so, and the record is no longer active (FHIR R4, invariants of the resource). */
export function allergy(verification: 'confirmed' | 'refuted' = 'confirmed'): Record<string, unknown> {
  const [clinical, verified] =
    verification === 'confirmed'
      ? [{ code: 'active', display: 'Active' }, 'Confirmed']
      : [{ code: 'inactive', display: 'Inactive' }, 'Refuted']
  return {
    resourceType: 'AllergyIntolerance',
    clinicalStatus: { coding: [{ system: `${HL7}allergyintolerance-clinical`, ...clinical }] },
    verificationStatus: {
      coding: [{ system: `${HL7}allergyintolerance-verification`, code: verification, display: verified }],
    },
    category: ['medication'],
    criticality: 'high',
    code: { coding: [{ system: 'http://www.whocc.no/atc', code: 'M01AE01', display: 'Ibuprofen' }] },
    patient: { display: 'Pasienten' },
    reaction: [{ manifestation: [{ text: 'Pustebesvær' }] }],
  }
}
