// A command's wish to stop, as what is under way takes it.

export function stopSignal(stopped: Promise<void>): AbortSignal {
  const stop = new AbortController()
  stopped.then(() => stop.abort())
  return stop.signal
}
