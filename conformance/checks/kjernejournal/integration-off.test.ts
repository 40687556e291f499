import { quietOpeningRows } from '../../kit/fixture/build-quiet-openings.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './integration-off.ts'

testCheck(check, quietOpeningRows('municipality/integration-off'))
