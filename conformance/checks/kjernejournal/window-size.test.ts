import { step } from '../../kit/fixture/build-events.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './window-size.ts'

const opened = (seen: object) => step('open-kjernejournal', { seen: { ...seen } })

testCheck(check, {
  accept: { 'the least size': () => opened({ windowWidth: 960, windowHeight: 640 }) },
  reject: {
    'too narrow': {
      events: () => opened({ windowWidth: 800, windowHeight: 640 }),
      at: 'reported.windowWidth',
    },
    'too low': { events: () => opened({ windowWidth: 960, windowHeight: 500 }), at: 'reported.windowWidth' },
  },
  decline: { 'no size reported': () => opened({}) },
})
