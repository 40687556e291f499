import { call, wait } from '../../kit/fixture/build-events.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './window-measured.ts'

const SCREEN = { outerWidth: 1400, screenWidth: 1920, screenHeight: 1040, framed: false }

const opened = (status = 200) =>
  call('GET', 'kjernejournal.open-portal', '/kjernejournal/hpp-webapp/hentpasient.html', { status })

type Facts = Readonly<Record<string, number | boolean>>
const measured = (facts: Facts, status = 204) => {
  const told = call('POST', 'kjernejournal.window', '/kjernejournal/hpp-webapp/vindu', { status })
  return (seq: number, at: string) => ({ ...told(seq, at), facts: { ...facts } })
}
const window = (width: number, height: number, more: Facts = {}) =>
  measured({ ...SCREEN, width, height, outerWidth: width, ...more })

const at = 'facts.width'

testCheck(check, {
  accept: {
    'one that is laid out after it is opened, of the second visit': () => [
      opened(),
      opened(),
      window(300, 200),
      window(1280, 900),
    ],
    'the least size': () => [opened(), window(960, 640)],
    'a window that the user makes smaller later': () => [opened(), window(1280, 900), window(500, 400)],
    'a low one on a screen that has no room for more': () => [
      opened(),
      window(1366, 600, { screenWidth: 1366, screenHeight: 728 }),
    ],
    'a pane that is laid out around the page': () => [opened(), window(300, 150), window(1280, 900)],
    'a tab that comes forward later': () => [
      opened(),
      measured({ ...SCREEN, width: 1, height: 1, outerWidth: 1, framed: true }),
      wait(60),
      window(1280, 900),
    ],
    'large letters in a large window': () => [opened(), window(800, 500, { outerWidth: 1600 })],
  },
  reject: {
    'too narrow': { events: () => [opened(), window(800, 700)], at },
    'too low': { events: () => [opened(), window(1200, 500)], at },
    'too narrow on a low screen': {
      events: () => [opened(), window(800, 500, { screenWidth: 1366, screenHeight: 728 })],
      at,
    },
    'a small part of the EPJ’s page': {
      events: () => [opened(), window(600, 400, { outerWidth: 1900, framed: true })],
      at,
    },
    'one that the user makes larger': {
      events: () => [opened(), window(800, 480), wait(5), window(1280, 900)],
      at,
    },
    'the second one, whose first had no script': {
      events: () => [opened(), opened(), window(800, 480)],
      at,
    },
    'the second one': {
      events: () => [opened(), window(1280, 900), opened(), window(800, 480)],
      at,
    },
  },
  decline: {
    'a portal that was opened by something without scripts': () => [opened()],
    'a page that does not say how large the screen is': () => [
      opened(),
      measured({ width: 800, height: 480 }),
    ],
    'a screen smaller than what is asked for': () => [
      opened(),
      window(390, 700, { screenWidth: 390, screenHeight: 780 }),
    ],
    'a size that the portal refused': () => [opened(), measured({ ...SCREEN, width: 1, height: 1 }, 403)],
    'a window of no visit': () => [window(800, 480)],
    'a window whose visit was refused': () => [opened(403), window(800, 480)],
  },
})
