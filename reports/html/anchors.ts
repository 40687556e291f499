// Where in the report something is. The id itself stays readable: `#check-helseid/pkce-s256`.

const unsafe = /[^\w/.-]/g

export function checkAnchor(id: string): string {
  return `check-${id.replace(unsafe, '_')}`
}

export function requirementAnchor(id: string): string {
  return `krav-${id.replace(unsafe, '_')}`
}

export function exchangeAnchor(seq: number): string {
  return `exchange-${seq}`
}
