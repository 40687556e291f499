/** One word of a command that is printed to be copied: as it stands, or in quotes where a shell would read more into it. */
export function inShell(value: string): string {
  return /^[\w.:/-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`
}
