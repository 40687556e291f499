// The first time a health worker uses Kjernejournal, they confirm that they have read the regulation (KJF-000014).
// Rooms let it pass unless the variant `first-use` is ordered on kjernejournal.open-portal: then each user who has
// not confirmed in this room is asked, and shown nothing before.
import { formBody } from '#simulators/core/call/body.ts'
import { requireSameOrigin } from '#simulators/core/pages/same-origin.ts'
import type { Collection, Store } from '#simulators/core/room/store.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import { STYLES } from '../styles.ts'
import type { PortalParts } from './parts.ts'
import { requireOpenWindow } from './window-session.ts'

export const FIRST_USE = 'first-use'

export interface FirstUse {
  /** Asks the user to confirm, unless they have. */
  ask(pid: string): void
  confirm(pid: string): void
  /** Whether the user has been asked and has not answered. */
  waitsFor(pid: string): boolean
  reset(): void
}

export function createFirstUse({ store }: { readonly store: Store }): FirstUse {
  const users: Collection<'asked' | 'confirmed'> = store.collection('kjernejournal.first-use')
  return {
    ask(pid) {
      if (users.get(pid) === undefined) users.put(pid, 'asked')
    },
    confirm: (pid) => users.put(pid, 'confirmed'),
    waitsFor: (pid) => users.get(pid) === 'asked',
    reset: () => users.clear(),
  }
}

export function createConfirmationPage(parts: PortalParts): Handler {
  return (request, response) => {
    const { session } = requireOpenWindow(request, parts, 'before-confirmation')
    showConfirmation(parts, session.handle, request, response, false)
  }
}

export function createConfirm(parts: PortalParts): Handler {
  return (request, response) => {
    requireSameOrigin(request)
    const { session } = requireOpenWindow(request, parts, 'before-confirmation')
    const confirmed = formBody(request).get('lest') === 'ja'
    request.recording.fact('confirmed', confirmed)
    if (!confirmed) {
      request.recording.explain({ reason: 'The user has not ticked that the text is read', at: 'body.lest' })
      return showConfirmation(parts, session.handle, request, response, true)
    }
    parts.firstUse.confirm(session.user.pid)
    const portal = new URL(parts.deps.addresses.kjernejournalPortal).pathname
    response.redirect(303, `${portal}/pasient?okt=${session.handle}`)
  }
}

function showConfirmation(
  { pages, deps }: PortalParts,
  handle: number,
  request: Parameters<Handler>[0],
  response: Parameters<Handler>[1],
  missed: boolean,
): void {
  const portal = new URL(deps.addresses.kjernejournalPortal).pathname
  pages.render(
    request,
    response,
    'first-use',
    { portal, handle, missed, styles: STYLES },
    { title: 'firstUse.title', status: missed ? 400 : 200 },
  )
}
