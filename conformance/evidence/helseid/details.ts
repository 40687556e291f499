// What an EPJ says of organisation and care when it asks for a token (HelseID: structured details, attest).
import { type Jwt, text } from '../jwt.ts'
import { type Members, membersOf } from '../members.ts'

/** The attest of Tillitsrammeverk, as asked for or as a token carries it. */
export interface Attest {
  /** Number of the organisation (practitioner.legal_entity.id). */
  readonly legalEntity?: string
  /** What kind of number that is (practitioner.legal_entity.system). */
  readonly legalEntitySystem?: string
  /** Number of the arbeidssted (practitioner.point_of_care.id). */
  readonly pointOfCare?: string
  readonly pointOfCareSystem?: string
  /** The profession the user acts in (practitioner.authorization.code). */
  readonly authorization?: string
}

export interface Details {
  /** The organisation number as it was written, with the prefix and the parent of a multi-tenant client. */
  readonly organisation?: string
  /** The sub-unit named by it. */
  readonly child?: string
  /** The main unit named by it; only multi-tenant clients name one. */
  readonly parent?: string
  readonly attest?: Attest
}

/** @param value one detail as an object, or several as an array; absent members make an empty answer. */
export function readDetails(value: unknown): Details {
  const all = [value].flat().map(membersOf)
  const ofType = (type: string) => all.find((detail) => detail['type'] === type)
  const named = ofType('helseid_authorization')
  const attest = ofType('nhn:tillitsrammeverk:parameters')
  return { ...(named && organisationOf(named)), ...(attest && { attest: readAttest(attest) }) }
}

/** Of a client assertion. The older name is accepted too (HelseID: structured details in the client assertion). */
export function detailsOf(assertion: Jwt | undefined): Details {
  const { claims = {} } = assertion ?? {}
  return readDetails(claims['assertion_details'] ?? claims['authorization_details'])
}

export function readAttest(value: unknown): Attest {
  const practitioner = membersOf(membersOf(value)['practitioner'])
  const { id: legalEntity, system: legalEntitySystem } = numberIn(practitioner['legal_entity'])
  const { id: pointOfCare, system: pointOfCareSystem } = numberIn(practitioner['point_of_care'])
  const authorization = text(membersOf(practitioner['authorization'])['code'])
  return {
    ...(legalEntity !== undefined && { legalEntity }),
    ...(legalEntitySystem !== undefined && { legalEntitySystem }),
    ...(pointOfCare !== undefined && { pointOfCare }),
    ...(pointOfCareSystem !== undefined && { pointOfCareSystem }),
    ...(authorization !== undefined && { authorization }),
  }
}

function numberIn(value: unknown): { readonly id: string | undefined; readonly system: string | undefined } {
  const { id, system } = membersOf(value)
  return { id: text(id), system: text(system) }
}

/** `<child>`, or `NO:ORGNR:<parent>:<child>` where the child may be empty and the last colon left out. */
function organisationOf(detail: Members): Omit<Details, 'attest'> {
  const identifier = membersOf(
    membersOf(membersOf(detail['practitioner_role'])['organization'])['identifier'],
  )
  const organisation = text(identifier['value']) ?? ''
  const [parent = '', child = ''] = organisation.startsWith('NO:ORGNR:')
    ? organisation.split(':').slice(2)
    : ['', organisation]
  return { organisation, ...(child !== '' && { child }), ...(parent !== '' && { parent }) }
}
