// The judging's own, as it imports nothing of what it judges by.

/** Percent-encoding undone (RFC 3986 section 2.1); what cannot be read stays as it is. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
