// What HelseID's answers have that the engine's lack, and why the engine refused.
import type { KoaContextWithOIDC, Provider } from 'oidc-provider'
import { NOT_KEPT } from '../refusal.ts'
import { spendCode } from '../tokens/spend-code.ts'
import type { EngineCall } from './engine-call.ts'
import { type EngineError, explainEngineError } from './explanations.ts'
import { text } from './policy.ts'
import type { createShapes } from './shapes.ts'

type Shapes = ReturnType<typeof createShapes>

export function dressAnswers(
  provider: Provider,
  shapes: Shapes,
  callOf: (ctx: KoaContextWithOIDC) => EngineCall | undefined,
): void {
  provider.use(async (ctx: KoaContextWithOIDC, next) => {
    await next()
    for (const name of ['vary', 'access-control-allow-origin', 'access-control-expose-headers'])
      ctx.remove(name)
    // The engine sets `no-store` alone.
    if (ctx.response.get('cache-control') === NOT_KEPT['cache-control']) ctx.set(NOT_KEPT)
    if (!('oidc' in ctx) || ctx.oidc.route !== 'token' || typeof ctx.body !== 'object' || ctx.body === null)
      return
    const body: Record<string, unknown> = { ...ctx.body }
    const { client, proof } = callOf(ctx) ?? {}
    if (ctx.status !== 200 && client)
      await spendCode(provider, text(ctx.oidc.params?.['code']), { client, proof })
    if (ctx.status === 200) ctx.body = await shapes.completeTokens(ctx, body)
    // HelseID gives no description here, and the engine's says nothing.
    else if (body['error'] === 'invalid_grant') ctx.body = { error: 'invalid_grant' }
    // Beside the two members of RFC 6749 section 5.2 the engine has some of its own.
    else ctx.body = { error: body['error'], error_description: body['error_description'] }
  })
  provider.on('authorization.success', (ctx, answer) => shapes.completeRedirect(ctx, answer ?? {}))
  const explain = (by: 'browser' | 'client') => (ctx: KoaContextWithOIDC, error: EngineError) => {
    const call = callOf(ctx)
    const explanation = explainEngineError(error, by)
    call?.request.recording.explain(call.findings?.explain(explanation) ?? explanation)
  }
  provider.on('authorization.error', explain('browser'))
  provider.on('pushed_authorization_request.error', explain('client'))
  provider.on('grant.error', explain('client'))
  provider.on('revocation.error', explain('client'))
  provider.on('server_error', (ctx, error) =>
    callOf(ctx)?.request.recording.explain({ reason: `The engine failed: ${error.message}` }),
  )
}
