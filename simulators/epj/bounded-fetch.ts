// What the EPJ fetches from. Its users type the addresses, so an answer may be endless; none that means anything is large.

const LARGEST = 5 * 1024 * 1024

export function boundedFetch(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return async (input, init) => {
    const answer = await fetch(input, init)
    if (!answer.body) return answer
    const bounded = new Response(answer.body.pipeThrough(atMost(LARGEST)), answer)
    // A response that is made has no address, and some ask where an answer came from.
    return Object.defineProperty(bounded, 'url', { value: answer.url })
  }
}

function atMost(limit: number): TransformStream<Uint8Array, Uint8Array> {
  let read = 0
  return new TransformStream({
    transform(chunk, out) {
      read += chunk.length
      if (read > limit) out.error(new Error(`the answer is larger than ${limit / 1024 / 1024} MiB`))
      else out.enqueue(chunk)
    },
  })
}
