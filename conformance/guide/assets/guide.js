// Follows the run. A new question is a new page; calls seen meanwhile are put in place, so that nothing typed is lost.
import { follow } from '/assets/follow.js'

const guide = () => document.getElementById('guide')

/** To who does not see the page: this element stays when the guide is replaced, so that what is put in it is read out. */
function tell(text) {
  document.getElementById('guide-told').textContent = text ?? ''
}

function putInPlace(page) {
  const fresh = page.getElementById('guide')
  if (!fresh) return
  if (fresh.dataset.question === guide().dataset.question && fresh.dataset.question !== '') {
    const seen = page.getElementById('guide-seen')
    const shown = document.getElementById('guide-seen')
    if (seen && shown) shown.replaceWith(seen)
  } else {
    // What to do is no longer said when there is no more to do.
    if (!page.getElementById('guide-lead')) document.getElementById('guide-lead')?.remove()
    const atWork = guide().contains(document.activeElement)
    guide().replaceWith(fresh)
    const next = document.getElementById('now') ?? document.getElementById('finished')
    // Whoever goes by keyboard goes on from the new question, and not from the top of the page.
    if (atWork) next?.focus({ preventScroll: true })
    next?.scrollIntoView({ block: 'nearest' })
    tell(next?.parentElement?.querySelector('.guide-order')?.textContent ?? next?.textContent)
  }
}

follow(guide().dataset.stream, location.href, putInPlace)
