import { critical, medicines } from '../../kit/fixture/build-data-calls.ts'
import { accessToken } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './both-organisations.ts'

const CLAIMS = 'helseid://claims/client/claims/'
const holding = (claims: object) => ({ headers: { authorization: `DPoP ${accessToken({ ...claims })}` } })
const lacking = (claim: string) => ({
  events: () => [critical(holding({ [`${CLAIMS}${claim}`]: undefined }))],
  at: `header.authorization.${CLAIMS}${claim}`,
})

testCheck(check, {
  accept: { 'both numbers': () => [critical(holding({}))] },
  reject: { 'no arbeidssted': lacking('orgnr_child'), 'no main unit': lacking('orgnr_parent') },
  decline: { 'medicines alone': () => [medicines({}, holding({}))] },
})
