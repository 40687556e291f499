/** Whether what the user reads holds the service's words. Words of the EPJ's own around them do no harm. */
export function says(seen: string | null, words = ''): boolean {
  return seen !== null && seen.trim() !== '' && seen.includes(words.trim())
}
