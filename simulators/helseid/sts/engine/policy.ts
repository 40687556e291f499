// When somebody must log in: no session yet, asked for by the client, or logged in another way than it wants.
import type { KoaContextWithOIDC } from 'oidc-provider'
import { readAcrValues, readLogin, satisfies } from '../login.ts'
import { HINTED_PERSON } from '../request/id-token-hint.ts'
import { interactionPolicy } from './engine.ts'
import { NEW_LOGIN } from './engine-form.ts'

const { Check, Prompt } = interactionPolicy

export function loginPolicy() {
  const login = new Prompt(
    { name: 'login', requestable: true },
    new Check('no_session', 'nobody is logged in', (ctx) => ctx.oidc.session?.accountId === undefined),
    new Check('new_login', 'a new log-in is asked for', ({ oidc }) => oidc.params?.[NEW_LOGIN] !== undefined),
    new Check('max_age', 'the log-in is too old', ({ oidc }) => {
      const maxAge = oidc.params?.['max_age']
      return maxAge !== undefined && !oidc.result?.login && oidc.session?.past(Number(maxAge)) === true
    }),
    new Check('id_token_hint', 'somebody else is logged in than in id_token_hint', ({ oidc }) => {
      const hinted = text(oidc.params?.[HINTED_PERSON])
      return hinted !== undefined && hinted !== oidc.session?.accountId
    }),
    new Check('acr_values', 'another way to log in is asked for', ({ oidc }) => {
      const wishes = readAcrValues(text(oidc.params?.['acr_values']))
      return !oidc.result?.login && !satisfies(readLogin(oidc.session?.acr), wishes)
    }),
  )
  const chooseAccount = new Prompt({ name: 'select_account', requestable: true })
  // HelseID asks nobody for consent. The engine wants `prompt=consent` for `offline_access`, so it may be asked for.
  const consent = new Prompt({ name: 'consent', requestable: true })
  consent.checks.clear()
  return [login, chooseAccount, consent]
}

export interface SilentLogin {
  readonly pid: string
  readonly level: string
}

/** The test environment's log-in without a page: the test provider, a person and a level, named at PAR. */
export function silentLogin(params: KoaContextWithOIDC['oidc']['params']): SilentLogin | undefined {
  const pid = text(params?.['test_pid'])
  if (pid === undefined || readAcrValues(text(params?.['acr_values'])).idp !== 'testidp-oidc')
    return undefined
  return { pid, level: text(params?.['test_security_level']) ?? '4' }
}

export function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
