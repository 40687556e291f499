// The page a person sees when a log-in cannot go on and there is no client to go back to.
import type { ErrorOut, KoaContextWithOIDC } from 'oidc-provider'
import type { Pages } from '../../../core/pages/pages.ts'
import type { EngineCall } from './engine-call.ts'

export function renderEngineError(
  pages: Pages,
  call: EngineCall | undefined,
  ctx: KoaContextWithOIDC,
  { error, error_description }: ErrorOut,
): void {
  const response = call?.response
  if (!call || !response) {
    ctx.body = { error, error_description }
    return
  }
  // The page is sent with Express; the engine is to leave the answer alone.
  ctx.respond = false
  const status = ctx.status
  pages.render(
    call.request,
    response,
    'error',
    { error, description: error_description ?? '', heading: 'error.title' },
    { title: 'error.title', status },
  )
}
