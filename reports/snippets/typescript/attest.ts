const ORGANISATION = 'urn:oid:2.16.578.1.12.4.1.4.101'

interface Care {
  readonly hovedenhet: string
  readonly arbeidssted: string
  /** The user's authorisation, Volven 9060: the same in `session/create`. */
  readonly authorization: string
  readonly decision: string
}

/** `assertion_details` of the client assertion when the token for one patient is fetched. */
export function attestDetails({ hovedenhet, arbeidssted, authorization, decision }: Care) {
  const place = { id: arbeidssted, system: ORGANISATION }
  return [
    {
      type: 'helseid_authorization',
      practitioner_role: {
        organization: { identifier: { system: ORGANISATION, type: 'ENH', value: arbeidssted } },
      },
    },
    {
      type: 'nhn:tillitsrammeverk:parameters',
      practitioner: {
        authorization: { code: authorization, system: 'urn:oid:2.16.578.1.12.4.1.1.9060' },
        legal_entity: { id: hovedenhet, system: ORGANISATION },
        point_of_care: place,
      },
      care_relationship: {
        healthcare_service: { code: 'KP02', system: 'urn:oid:2.16.578.1.12.4.1.1.8663' },
        purpose_of_use: { code: 'TREAT', system: 'urn:oid:2.16.840.1.113883.1.11.20448' },
        decision_ref: { id: decision, user_selected: true },
      },
      patients: [{ point_of_care: place }],
    },
  ]
}
