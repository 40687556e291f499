// Follows the room: when something has happened, the board is fetched anew and put in place.
const board = document.getElementById('board')
const stream = new EventSource(board.dataset.stream)
let busy = false
let again = false

async function refresh() {
  if (busy) {
    again = true
    return
  }
  busy = true
  try {
    const answer = await fetch(location.href)
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const fresh = page.getElementById('board')
    if (answer.ok && fresh) replace(fresh)
  } finally {
    busy = false
    if (again) {
      again = false
      refresh()
    }
  }
}

/** The steps that somebody is following stay open. */
function replace(fresh) {
  const steps = (within) => [...within.querySelectorAll('details[data-scenario]')]
  const before = new Map(steps(board).map((one) => [one.dataset.scenario, one.open]))
  for (const one of steps(fresh)) one.open = before.get(one.dataset.scenario) ?? one.open
  board.replaceChildren(...fresh.childNodes)
}

stream.addEventListener('message', refresh)
