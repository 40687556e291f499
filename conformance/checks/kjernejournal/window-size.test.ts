import { step } from '../../kit/fixture/build-events.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './window-size.ts'

const opened = (seen: object) => step('open-kjernejournal', { seen: { ...seen } })

testCheck(check, {
  accept: {
    'the least size': () => opened({ windowWidth: 960, windowHeight: 640 }),
    'the least size, in a tab': () => opened({ window: 'tab', windowWidth: 960, windowHeight: 640 }),
  },
  reject: {
    'in place of the patient, however large': {
      events: () => opened({ window: 'same', windowWidth: 1920, windowHeight: 1080 }),
      at: 'reported.window',
    },
    'in place of the patient, of no known size': {
      events: () => opened({ window: 'same' }),
      at: 'reported.window',
    },
    'too narrow': {
      events: () => opened({ windowWidth: 800, windowHeight: 640 }),
      at: 'reported.windowWidth',
    },
    'too low': { events: () => opened({ windowWidth: 960, windowHeight: 500 }), at: 'reported.windowWidth' },
  },
  decline: {
    'no size reported': () => opened({}),
    'a pane of its own of no known size': () => opened({ window: 'pane' }),
  },
})
