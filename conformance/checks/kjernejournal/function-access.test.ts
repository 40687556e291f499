import { quietOpeningRows } from '../../kit/build-quiet-openings.ts'
import { testCheck } from '../../kit/test-check.ts'
import check from './function-access.ts'

testCheck(check, quietOpeningRows('municipality/no-function-access'))
