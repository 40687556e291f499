// The portal's page: shows how long the session lasts, asks anew when it is over, and tells how large the
// window is. Without this script everything can still be read.
const portal = document.querySelector('[data-portal]')

if (portal) {
  countDown(Number(portal.dataset.secondsLeft))
  reportWindow(portal.dataset.window)
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
  const tell = () => {
    const size = JSON.stringify({ width: window.innerWidth, height: window.innerHeight })
    if (size === told) return
    told = size
    fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: size }).catch(
      () => {},
    )
  }
  addEventListener('resize', () => {
    clearTimeout(waiting)
    waiting = setTimeout(tell, 500)
  })
  tell()
}
