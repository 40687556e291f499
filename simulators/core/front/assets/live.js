// The live board: the journal's stream as table rows, newest first.
const rows = document.getElementById('live-rows')
const state = document.getElementById('live-state')
const labels = rows.dataset.labels.split('|')
const LIMIT = 100
const LONGEST = 100
const RETRY_MS = 15_000
const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', timeStyle: 'medium' })

state.textContent = state.dataset.connecting
document.getElementById('live-empty').hidden = false

function open(isAnew) {
  const stream = new EventSource(rows.dataset.stream)
  // It tells the last events over again.
  if (isAnew) stream.addEventListener('open', () => rows.replaceChildren(), { once: true })
  stream.addEventListener('open', () => {
    state.textContent = state.dataset.connected
  })
  stream.addEventListener('error', () => {
    const isRefused = stream.readyState === EventSource.CLOSED
    state.textContent = isRefused ? state.dataset.refused : state.dataset.lost
    // A browser tries a lost stream again by itself, but not one that was refused.
    if (isRefused) setTimeout(open, RETRY_MS, true)
  })
  stream.addEventListener('message', ({ data }) => {
    const event = JSON.parse(data)
    if (event.type !== 'exchange' || event.caller !== undefined) return
    document.getElementById('live-empty')?.remove()
    rows.prepend(row(event))
    while (rows.children.length > LIMIT) rows.lastElementChild.remove()
  })
}

function row(event) {
  const line = document.createElement('tr')
  const cells = [
    event.seq,
    time.format(new Date(event.at)),
    event.operation,
    `${event.request.method} ${shortened(event.request.target.replace(/^\/r\/[^/]+/, ''))}`,
    event.response ? event.response.status : '–',
  ]
  for (const [index, text] of cells.entries()) {
    const cell = document.createElement('td')
    cell.dataset.label = labels[index]
    cell.textContent = text
    line.append(cell)
  }
  line.children[3].title = event.request.target
  const cell = document.createElement('td')
  cell.dataset.label = labels[cells.length]
  cell.append(...remarks(event))
  line.append(cell)
  if (!event.response || event.response.status >= 400) line.className = 'is-refused'
  return line
}

/** A log-out carries a whole token in its address, which would fill the screen; the pointer shows all of it. */
function shortened(target) {
  return target.length > LONGEST ? `${target.slice(0, LONGEST)}…` : target
}

/** Header and claims of what was sent, behind a click. */
function decodedView(decoded) {
  const view = document.createElement('details')
  const summary = document.createElement('summary')
  summary.textContent = rows.dataset.decoded
  const text = document.createElement('pre')
  text.className = 'tb-prewrap'
  text.textContent = JSON.stringify(decoded, null, 2)
  view.append(summary, text)
  return view
}

/** What was wrong, and below it where, what was expected and what came. */
function remarks({ explanation, fault, deviations = [] }) {
  const parts = []
  if (fault) parts.push(said(`${rows.dataset.fault}: ${fault.effect}`))
  if (explanation) {
    const { reason, at, expected, actual, decoded } = explanation
    parts.push(said(reason))
    parts.push(...comparison({ at, expected, actual }))
    if (decoded) parts.push(decodedView(decoded))
  }
  // The one that the call was refused for is told above; another may stand at the same place.
  const isTold = ({ at, actual }) => at === explanation?.at && actual === explanation?.actual
  for (const deviation of deviations.filter((one) => !isTold(one)))
    parts.push(said(`${rows.dataset.letThrough}: ${deviation.rule}`), ...comparison(deviation))
  return parts
}

function comparison({ at, expected, actual }) {
  const facts = [
    [rows.dataset.at, at],
    [rows.dataset.expected, expected],
    [rows.dataset.actual, actual],
  ].filter(([, value]) => value)
  return facts.length > 0 ? [factList(facts)] : []
}

function said(text) {
  const line = document.createElement('p')
  line.textContent = text
  return line
}

function factList(facts) {
  const list = document.createElement('dl')
  for (const [name, value] of facts) {
    const pair = document.createElement('div')
    const term = document.createElement('dt')
    term.textContent = name
    const detail = document.createElement('dd')
    detail.textContent = value
    pair.append(term, detail)
    list.append(pair)
  }
  return list
}

open(false)
