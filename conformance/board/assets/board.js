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
    if (answer.ok && fresh) board.replaceChildren(...fresh.childNodes)
  } finally {
    busy = false
    if (again) {
      again = false
      refresh()
    }
  }
}

stream.addEventListener('message', refresh)
