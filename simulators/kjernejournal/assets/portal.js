// The portal's page: shows how long the session lasts, asks anew when it is over, now and then, and when the user comes
// back to the page, and tells how large the window is. Without this script everything can still be read.
/** A page that is shown beside the EPJ is not touched: it learns within this time that another patient is open. */
const ASK_MS = 15_000
/** An answer that has not come by then does not stop the next question. */
const ANSWER_MS = 10_000
/** Not allowed any more, the room gone, another session in the browser, ended or expired. */
const OVER = [403, 404, 409, 410]

const portal = document.querySelector('[data-portal]')

if (portal) {
  countDown(Number(portal.dataset.secondsLeft))
  const tell = reportWindow(portal.dataset.window)
  closeWhenOver(tell)
}

function countDown(secondsLeft) {
  const row = portal.querySelector('[data-countdown]')
  const time = portal.querySelector('[data-time]')
  const over = performance.now() + secondsLeft * 1000
  row.hidden = false
  const show = () => {
    const left = Math.max(0, Math.round((over - performance.now()) / 1000))
    time.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
    if (left > 0) return
    clearInterval(ticking)
    // Either the EPJ has extended the session, or the page closes.
    location.reload()
  }
  const ticking = setInterval(show, 1000)
  show()
}

function reportWindow(address) {
  let waiting
  let told = ''
  // Some browsers give no size for a window that is not shown, and fractions where the user has zoomed.
  const pixels = (value) => Math.min(Math.round(value), 100_000) || undefined
  const size = () =>
    JSON.stringify({
      width: pixels(window.innerWidth) ?? 1,
      height: pixels(window.innerHeight) ?? 1,
      outerWidth: pixels(window.outerWidth),
      screenWidth: pixels(screen.availWidth),
      screenHeight: pixels(screen.availHeight),
      framed: window.self !== window.top,
    })
  /** The answer's status; undefined when there is none. */
  const tell = async () => {
    const now = size()
    const body = now === told ? JSON.stringify({ ...JSON.parse(now), again: true }) : now
    told = now
    const headers = { 'content-type': 'application/json' }
    const given = new AbortController()
    const patience = setTimeout(() => given.abort(), ANSWER_MS)
    const call = { method: 'POST', headers, body, signal: given.signal }
    const answer = await fetch(address, call).catch(() => undefined)
    clearTimeout(patience)
    if (!answer?.ok) told = ''
    return answer?.status
  }
  addEventListener('resize', () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => size() === told || tell(), 500)
  })
  tell()
  return tell
}

/** The EPJ may have ended the session, or opened another patient, while the user looked elsewhere or just waited. */
function closeWhenOver(tell) {
  let asking = false
  const ask = async () => {
    if (asking || document.hidden) return
    asking = true
    const status = await tell()
    asking = false
    if (OVER.includes(status)) location.reload()
  }
  addEventListener('focus', ask)
  document.addEventListener('visibilitychange', ask)
  setInterval(ask, ASK_MS)
}
