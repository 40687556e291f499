// The live board: the journal's stream as table rows, newest first.
const rows = document.getElementById('live-rows')
const state = document.getElementById('live-state')
const labels = rows.dataset.labels.split('|')
const LIMIT = 100

const stream = new EventSource(rows.dataset.stream)
stream.addEventListener('open', () => {
  state.textContent = state.dataset.connected
})
stream.addEventListener('error', () => {
  state.textContent = state.dataset.lost
})
stream.addEventListener('message', ({ data }) => {
  const event = JSON.parse(data)
  if (event.type !== 'exchange' || event.caller !== undefined) return
  document.getElementById('live-empty')?.remove()
  rows.prepend(row(event))
  while (rows.children.length > LIMIT) rows.lastElementChild.remove()
})

function row(event) {
  const line = document.createElement('tr')
  const cells = [
    event.seq,
    event.at.slice(11, 19),
    event.operation,
    `${event.request.method} ${event.request.target.replace(/^\/r\/[^/]+/, '')}`,
    event.response ? event.response.status : '–',
    remark(event),
  ]
  for (const [index, text] of cells.entries()) {
    const cell = document.createElement('td')
    cell.dataset.label = labels[index]
    cell.textContent = text
    line.append(cell)
  }
  if (!event.response || event.response.status >= 400) line.className = 'is-refused'
  return line
}

function remark({ explanation, fault, deviations = [] }) {
  const parts = []
  if (fault) parts.push(`${rows.dataset.fault}: ${fault.effect}`)
  if (explanation) {
    const { reason, at, expected, actual } = explanation
    parts.push(
      [reason, at && `(${at})`, expected && `– ${expected} ≠ ${actual ?? ''}`].filter(Boolean).join(' '),
    )
  }
  for (const { rule, at } of deviations) parts.push(`${rule} (${at})`)
  return parts.join('; ')
}
