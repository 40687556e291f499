// Copies what a page says of the patient to the clipboard, and tells the portal that it was copied. The buttons
// are hidden until this script is there.
for (const group of document.querySelectorAll('[data-copy]')) {
  group.hidden = false
  group.querySelector('button').addEventListener('click', async () => {
    const source = document.querySelector(`[data-copied="${group.dataset.copy}"]`)
    const status = group.querySelector('[role="status"]')
    const copied = await copy(source)
    status.textContent = copied ? status.dataset.done : status.dataset.failed
    const told = JSON.stringify({ part: group.dataset.copy, copied })
    fetch(group.dataset.copyReport, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: told,
    }).catch(() => {})
  })
}

async function copy(source) {
  try {
    await navigator.clipboard.writeText(source.innerText)
    return true
  } catch {
    // An embedded browser may hold the clipboard back; the older way may still work.
    return copySelection(source)
  }
}

function copySelection(source) {
  const selection = getSelection()
  const range = document.createRange()
  range.selectNodeContents(source)
  selection.removeAllRanges()
  selection.addRange(range)
  const copied = document.execCommand('copy')
  if (copied) selection.removeAllRanges()
  return copied
}
