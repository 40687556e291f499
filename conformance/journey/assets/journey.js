// Follows the room: when something has happened, what may have changed is put in place.
// Forms are left alone: nobody loses what they are typing.
import { follow } from '/assets/follow.js'

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

function openTarget() {
  const line = document.getElementById(location.hash.slice(1))
  if (line instanceof HTMLDetailsElement) line.open = true
}

follow(document.querySelector('[data-stream]').dataset.stream, location.pathname, putInPlace)
addEventListener('hashchange', openTarget)
openTarget()
