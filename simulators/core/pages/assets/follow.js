const RETRY_MS = 15_000
const main = document.getElementById('main')

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
    } catch {
      // The bench does not answer: its stream says so, too, and the page is fetched when it is back.
      tell(main.dataset.lost)
    } finally {
      busy = false
      if (again) {
        again = false
        refresh()
      }
    }
  }

  let notice
  function tell(text) {
    if (!notice) {
      notice = document.createElement('p')
      notice.className = 'ds-alert'
      notice.dataset.color = 'warning'
      notice.setAttribute('role', 'status')
      main.prepend(notice)
    }
    if (notice.textContent !== text) notice.textContent = text
  }

  function open() {
    const source = new EventSource(stream)
    source.addEventListener('message', refresh)
    source.addEventListener('open', () => {
      notice?.remove()
      notice = undefined
      // Of what happened before it was there, a stream does not tell.
      refresh()
    })
    source.addEventListener('error', () => {
      // A browser tries a lost stream again by itself, but not one that was refused.
      if (source.readyState !== EventSource.CLOSED) tell(main.dataset.lost)
      else sayWhyNot().finally(() => setTimeout(open, RETRY_MS))
    })
  }

  /** A browser does not tell the page what the stream was refused with. */
  async function sayWhyNot() {
    try {
      const answer = await fetch(stream, { headers: { 'accept-language': document.documentElement.lang } })
      if (answer.status === 503) return tell(await answer.text())
      await answer.body?.cancel()
      if (answer.status === 404) tell(main.dataset.gone)
    } catch {
      tell(main.dataset.lost)
    }
  }

  open()
}
