// Reads just enough of HTTP/1.1 answers to count them: the status, and where each one ends.

export interface AnswerReader {
  /** Calls `answered` for every answer that is complete with these bytes. */
  read(bytes: Buffer, answered: (status: number) => void): void
}

/** The servers of the bench state a content-length with every answer; anything else is an error. */
export function createAnswerReader(): AnswerReader {
  let text = ''
  return {
    read(bytes, answered) {
      text += bytes.toString('latin1')
      for (;;) {
        const headEnd = text.indexOf('\r\n\r\n')
        if (headEnd < 0) return
        const end = headEnd + 4 + contentLength(text, headEnd)
        if (text.length < end) return
        const status = Number(text.slice(9, 12))
        text = text.slice(end)
        answered(status)
      }
    },
  }
}

function contentLength(text: string, headEnd: number): number {
  const found = /\r\ncontent-length: *(\d+)/i.exec(text.slice(0, headEnd))
  if (!found) throw new Error('an answer without content-length')
  return Number(found[1])
}
