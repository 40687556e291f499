// Tokens of Altinn, and those for tests.
import type { Altinn } from '../altinn.ts'
import * as cards from '../cards.ts'
import { createExchange } from '../tokens/exchange.ts'
import { createTestTokens } from '../tokens/test-tokens.ts'
import type { Row } from './row.ts'

const AUTHENTICATION = '/altinn/authentication/api/v1'
const TEST_TOOLS = '/altinn/testtools/api'

export function tokenRows(altinn: Altinn): readonly Row[] {
  const { exchange, discovery, keys } = createExchange(altinn)
  const tools = createTestTokens(altinn)
  const openid = `${AUTHENTICATION}/openid/.well-known/openid-configuration`
  return [
    [
      'exchange',
      'GET',
      `${AUTHENTICATION}/exchange/:provider`,
      'Exchange a token',
      cards.exchangeCard,
      exchange,
    ],
    ['openid', 'GET', openid, 'Who signs Altinn’s tokens', cards.discoveryCard, discovery],
    ['jwks', 'GET', `${openid}/jwks`, 'Keys of Altinn’s tokens', cards.discoveryCard, keys],
    [
      'test-enterprise-token',
      'GET',
      `${TEST_TOOLS}/GetEnterpriseToken`,
      'Test token of an organisation',
      cards.testTokenCard,
      tools.enterprise,
    ],
    [
      'test-personal-token',
      'GET',
      `${TEST_TOOLS}/GetPersonalToken`,
      'Test token of a person',
      cards.testTokenCard,
      tools.personal,
    ],
  ]
}
