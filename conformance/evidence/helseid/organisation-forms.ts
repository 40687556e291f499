// How an organisation is named in a detail of type helseid_authorization: by clients of one organisation, and by those of several.

interface OrganisationForm {
  readonly system: string
  readonly value: RegExp
}

export const SINGLE_TENANT: OrganisationForm = {
  system: 'urn:oid:2.16.578.1.12.4.1.4.101',
  value: /^\d{9}$/,
}

/** In one of NHN's own samples, one digit off; HelseID takes it for the one above. */
export const SAMPLES_SYSTEM = 'urn:oid:2.16.578.1.12.4.1.2.101'

/** `NO:ORGNR:<parent>:<child>`; without a child NHN's samples write the last colon, or leave it out. */
export const MULTI_TENANT: OrganisationForm = {
  system: 'urn:oid:1.0.6523',
  value: /^NO:ORGNR:\d{9}(?::(?:\d{9})?)?$/,
}

export const organisationForms: readonly OrganisationForm[] = [SINGLE_TENANT, MULTI_TENANT]
