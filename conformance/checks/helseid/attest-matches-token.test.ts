import { assertion } from '../../kit/fixture/build-events.ts'
import { refresh, token } from '../../kit/fixture/build-helseid-calls.ts'
import { sessionCreate } from '../../kit/fixture/build-kjernejournal-calls.ts'
import {
  accessToken,
  attest,
  attestDetail,
  CHILD,
  organisationDetail,
  PARENT,
} from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './attest-matches-token.ts'

const OTHER = '315289347'
const NAME = 'nhn:tillitsrammeverk:parameters'
const asking = (...details: readonly unknown[]) =>
  refresh({ form: { client_assertion: assertion({ assertion_details: details }) } })
const ofKind = (place: 'legal_entity' | 'point_of_care', system: string) => {
  const practitioner = { legal_entity: { id: PARENT }, point_of_care: { id: CHILD } }
  return {
    ...attestDetail(),
    practitioner: { ...practitioner, [place]: { ...practitioner[place], system } },
  }
}
const created = (claims: Readonly<Record<string, unknown>>) => sessionCreate({ access: accessToken(claims) })

testCheck(check, {
  accept: {
    'the unit that the token is for': () => [asking(organisationDetail(), attestDetail()), sessionCreate()],
    'the main unit, when the token is for it alone': () => [
      created({ 'helseid://claims/client/claims/orgnr_child': undefined, [NAME]: attest(PARENT) }),
    ],
    'a multi-tenant client with both numbers': () => [
      asking(organisationDetail(`NO:ORGNR:${PARENT}:${CHILD}`), attestDetail()),
    ],
  },
  reject: {
    'a request for one unit with an attest for another': {
      events: () => [asking(organisationDetail(), attestDetail(OTHER))],
      at: 'body.client_assertion.assertion_details.practitioner.point_of_care.id',
    },
    'a request for another main unit': {
      events: () => [asking(organisationDetail(`NO:ORGNR:${OTHER}:${CHILD}`), attestDetail())],
      at: 'body.client_assertion.assertion_details.practitioner.legal_entity.id',
    },
    'an organisation by the identifier of persons': {
      events: () => [asking(organisationDetail(), ofKind('legal_entity', 'urn:oid:2.16.578.1.12.4.1.4.1'))],
      at: 'body.client_assertion.assertion_details.practitioner.legal_entity.system',
    },
    'an arbeidssted by the identifier of RESH': {
      events: () => [
        asking(organisationDetail(), ofKind('point_of_care', 'urn:oid:2.16.578.1.12.4.1.4.102')),
      ],
      at: 'body.client_assertion.assertion_details.practitioner.point_of_care.system',
    },
    'a token for one unit with an attest for another': {
      events: () => [created({ [NAME]: attest(OTHER) })],
      at: `header.authorization.${NAME}.practitioner.point_of_care.id`,
    },
  },
  decline: { 'no attest': () => [token(), created({ [NAME]: undefined })] },
})
