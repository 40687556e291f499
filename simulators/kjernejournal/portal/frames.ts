// Whether another site may show the portal in a frame: which headers the real one sends is not public.
import type { Pages } from '#simulators/core/pages/pages.ts'
import type { KjernejournalDeps } from '../deps.ts'

export const FRAME_SWITCH = {
  name: 'kjernejournal.portal-in-frame',
  values: ['refused', 'allowed'],
  about:
    'Whether a web EPJ may show the portal in a frame of its own page, or browsers refuse it (frame-ancestors and X-Frame-Options). In a frame on another site the portal has its cookie only with kjernejournal.portal-cookie at none or partitioned.',
} as const

export function withFrames(pages: Pages, { switches }: Pick<KjernejournalDeps, 'switches'>): Pages {
  return {
    ...pages,
    render(request, response, view, data, options) {
      const framedByAnyone = switches.value(FRAME_SWITCH.name) === 'allowed'
      pages.render(request, response, view, data, { ...options, framedByAnyone })
    },
  }
}
