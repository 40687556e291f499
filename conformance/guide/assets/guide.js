// Follows the run. A new question is a new page; calls seen meanwhile are put in place, so that nothing typed is lost.
import { follow } from '/assets/follow.js'

const guide = () => document.getElementById('guide')

function putInPlace(page) {
  const fresh = page.getElementById('guide')
  if (!fresh) return
  if (fresh.dataset.question === guide().dataset.question && fresh.dataset.question !== '') {
    const seen = page.getElementById('guide-seen')
    const shown = document.getElementById('guide-seen')
    if (seen && shown) shown.replaceWith(seen)
  } else {
    guide().replaceWith(fresh)
    document.getElementById('now')?.scrollIntoView({ block: 'nearest' })
  }
}

follow(guide().dataset.stream, location.href, putInPlace)
