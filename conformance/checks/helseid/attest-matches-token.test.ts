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
    'a token for one unit with an attest for another': {
      events: () => [created({ [NAME]: attest(OTHER) })],
      at: `header.authorization.${NAME}.practitioner.point_of_care.id`,
    },
  },
  decline: { 'no attest': () => [token(), created({ [NAME]: undefined })] },
})
