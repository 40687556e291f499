// Follows a stream: when something has happened, a page is fetched anew and handed over. One fetch at a time, and one
// more when something happened meanwhile.
export function follow(stream, address, putInPlace) {
  let busy = false
  let again = false

  async function refresh() {
    if (busy) {
      again = true
      return
    }
    busy = true
    try {
      const answer = await fetch(address)
      if (answer.ok) putInPlace(new DOMParser().parseFromString(await answer.text(), 'text/html'))
    } finally {
      busy = false
      if (again) {
        again = false
        refresh()
      }
    }
  }

  new EventSource(stream).addEventListener('message', refresh)
}
