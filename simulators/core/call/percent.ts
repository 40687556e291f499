// Percent-encoding undone (RFC 3986 section 2.1), of what anybody may have sent. What cannot be read stays as it is.

export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
