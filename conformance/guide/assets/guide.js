// Follows the run. A new question is a new page; calls seen meanwhile are put in place, so that nothing typed is lost.
const guide = () => document.getElementById('guide')
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
    const fresh = page.getElementById('guide')
    if (!answer.ok || !fresh) return
    if (fresh.dataset.question === guide().dataset.question && fresh.dataset.question !== '') {
      const seen = page.getElementById('guide-seen')
      const shown = document.getElementById('guide-seen')
      if (seen && shown) shown.replaceWith(seen)
    } else {
      guide().replaceWith(fresh)
      document.getElementById('now')?.scrollIntoView({ block: 'nearest' })
    }
  } finally {
    busy = false
    if (again) {
      again = false
      refresh()
    }
  }
}

new EventSource(guide().dataset.stream).addEventListener('message', refresh)
