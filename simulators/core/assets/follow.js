const RETRY_MS = 15_000

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

  let notice
  function open() {
    const source = new EventSource(stream)
    source.addEventListener('message', refresh)
    source.addEventListener('open', () => {
      if (!notice) return
      notice.remove()
      notice = undefined
      refresh()
    })
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) sayWhyNot().finally(() => setTimeout(open, RETRY_MS))
    })
  }

  /** A browser does not tell the page what the stream was refused with, and does not try again. */
  async function sayWhyNot() {
    const answer = await fetch(stream, { headers: { 'accept-language': document.documentElement.lang } })
    if (answer.status !== 503) return answer.body?.cancel()
    const reason = await answer.text()
    notice ??= document.createElement('p')
    notice.className = 'ds-alert'
    notice.dataset.color = 'warning'
    notice.setAttribute('role', 'status')
    document.getElementById('main').prepend(notice)
    notice.textContent = reason
  }

  open()
}
