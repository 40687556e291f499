import { quietOpeningRows } from '../../kit/build-quiet-openings.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './integration-off.ts'

testCheck(check, quietOpeningRows('municipality/integration-off'))
