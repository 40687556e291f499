// Which API a token is asked for (RFC 8707). A HelseID token for one resource has that audience alone.
import type { Behaviour } from '../behaviour.ts'

export function withResources(
  behaviour: Behaviour,
  parameters: Readonly<Record<string, string>> = {},
): URLSearchParams {
  const all = new URLSearchParams(parameters)
  for (const resource of behaviour.resources()) all.append('resource', resource)
  return all
}
