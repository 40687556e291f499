import type { KoaContextWithOIDC } from 'oidc-provider'
import { expect, it } from 'vitest'
import { createHooks, type HookParts } from './hooks.ts'

const KJ = 'nhn:kjernejournal'
const scopes: Record<string, string[]> = { epj: ['openid', `${KJ}/api`], taken: ['openid'] }

const hooks = createHooks({
  issuer: 'https://helseid.example',
  clients: { find: (clientId: string) => ({ scopes: scopes[clientId] }) },
} as unknown as HookParts)

const refresh = (granted: string | readonly string[] | undefined, resource?: string) =>
  ({
    oidc: { entities: { RefreshToken: { resource: granted } }, params: { resource } },
  }) as unknown as KoaContextWithOIDC

it.each([
  ['the API that it names', 'epj', refresh([KJ, 'nhn:pps'], KJ), true],
  ['the log-in’s only API', 'epj', refresh(KJ), true],
  ['the log-in’s first API', 'epj', refresh([KJ, 'nhn:pps']), true],
  ['HelseID itself', 'epj', refresh('https://helseid.example/resources'), true],
  ['no API, of a log-in for none', 'epj', refresh(undefined), true],
  ['an API that it has been given since', 'epj', refresh('nhn:pps', KJ), false],
  ['an API that has been taken from it since', 'taken', refresh(KJ, KJ), false],
  ['the log-in’s only API, which has been taken from it since', 'taken', refresh(KJ), false],
])('a refresh for %s', (_name, clientId, call, may) => {
  expect(hooks.mayRefreshFor(call, clientId)).toBe(may)
})
