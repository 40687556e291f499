// Follows the room: when something has happened, the page is fetched anew, and what may have changed is put in place.
// Forms are left alone: nobody loses what they are typing.
const stream = new EventSource(document.querySelector('[data-stream]').dataset.stream)
let busy = false
let again = false

function putInPlace(page) {
  for (const part of document.querySelectorAll('[data-live]')) {
    const fresh = page.getElementById(part.id)
    if (fresh && fresh.innerHTML !== part.innerHTML) part.innerHTML = fresh.innerHTML
  }
  for (const line of document.querySelectorAll('[data-live-class]')) {
    const fresh = page.getElementById(line.id)
    if (fresh) line.className = fresh.className
  }
}

async function refresh() {
  if (busy) {
    again = true
    return
  }
  busy = true
  try {
    const answer = await fetch(location.pathname)
    if (answer.ok) putInPlace(new DOMParser().parseFromString(await answer.text(), 'text/html'))
  } finally {
    busy = false
    if (again) {
      again = false
      refresh()
    }
  }
}

function openTarget() {
  const line = document.getElementById(location.hash.slice(1))
  if (line instanceof HTMLDetailsElement) line.open = true
}

stream.addEventListener('message', refresh)
addEventListener('hashchange', openTarget)
openTarget()
