// `response_mode=form_post` (OAuth 2.0 Form Post Response Mode): a page that sends itself on to the client. Sent when
// the engine is done, since it still has its session's cookies to set.
import type { KoaContextWithOIDC, Provider } from 'oidc-provider'
import type { Pages } from '../../../core/pages/pages.ts'
import type { EngineCall } from './engine-call.ts'

/**
 * The engine's name of it: its own `form_post` cannot be replaced, and a client that says this word is refused.
 */
export const FORM_POST = 'testbenk_form_post'

type Pending = { readonly action: string; readonly members: Readonly<Record<string, unknown>> }

export function answerWithForms(
  provider: Provider,
  pages: Pages,
  callOf: (ctx: KoaContextWithOIDC) => EngineCall | undefined,
): void {
  const pending = new WeakMap<object, Pending>()
  const engine: ResponseModes = provider
  engine.registerResponseMode(FORM_POST, (ctx, action, members) => {
    ctx.status = 200
    ctx.body = ''
    pending.set(ctx.req, { action, members })
  })
  provider.use(async (ctx: KoaContextWithOIDC, next) => {
    await next()
    const form = pending.get(ctx.req)
    const call = callOf(ctx)
    if (!form || !call?.response) return
    ctx.respond = false
    const client = ctx.oidc.client?.clientName ?? ''
    const data = { ...form, client, scripts: ['form-post.js'] }
    pages.render(call.request, call.response, 'form-post', data, { title: 'form-post.title' })
  })
}

/** Documented by the engine, and missing in its types. */
interface ResponseModes {
  registerResponseMode(
    name: string,
    handle: (ctx: KoaContextWithOIDC, action: string, members: Record<string, unknown>) => void,
  ): void
}
