// Which scopes a log-in asks for, also by the one that stands for several.

const IDENTITY = 'helseid://scopes/identity/'

/** `helseid://scopes/identity/all` gives what each scope of identity gives (HelseID documentation, scopes). */
export function asksFor(scope: string, asked: readonly string[]): boolean {
  return asked.includes(scope) || (scope.startsWith(IDENTITY) && asked.includes(`${IDENTITY}all`))
}
