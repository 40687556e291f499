// Follows the room: when something has happened, the board is put in place anew.
import { follow } from '/assets/follow.js'

const board = document.getElementById('board')

/** The steps that somebody is following stay open. */
function putInPlace(page) {
  const fresh = page.getElementById('board')
  if (!fresh) return
  const steps = (within) => [...within.querySelectorAll('details[data-scenario]')]
  const before = new Map(steps(board).map((one) => [one.dataset.scenario, one.open]))
  for (const one of steps(fresh)) one.open = before.get(one.dataset.scenario) ?? one.open
  board.replaceChildren(...fresh.childNodes)
}

follow(board.dataset.stream, location.href, putInPlace)
