import { quietOpeningRows } from '../../kit/fixture/build-quiet-openings.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './function-access.ts'

testCheck(check, quietOpeningRows('municipality/no-function-access'))
