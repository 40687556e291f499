// POST apne-sperring: opens what the patient has restricted, for this session, on a ground given on the spot.
import { formBody } from '#simulators/core/call/body.ts'
import { requireSameOrigin } from '#simulators/core/pages/same-origin.ts'
import { ProblemError } from '#simulators/core/problem.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import { hasRestrictions } from '../restriction.ts'
import type { PortalParts } from './parts.ts'
import { portalProblem } from './problem-page.ts'
import { TABS } from './tabs.ts'
import { requireOpenWindow } from './window-session.ts'

/** HPUNNTAK is no ground for a restricted module (integration guide, headers for the restricted modules). */
const UNLOCKING = ['SAMTYKKE', 'AKUTT'] as const

export function createUnlock(parts: PortalParts): Handler {
  return (request, response) => {
    requireSameOrigin(request)
    const { id, session, patient } = requireOpenWindow(request, parts)
    const form = formBody(request)
    const given = form.getAll('grunnlag')
    request.recording.fact('grunnlag', given.join(' ').slice(0, 40))
    const grunnlag = UNLOCKING.find((ground) => given.length === 1 && ground === given[0])
    if (!grunnlag)
      throw portalProblem(403, 'TB-RESTRICTED', {
        reason: 'What the patient has restricted opens with consent or in an emergency only',
        at: 'body.grunnlag',
        expected: UNLOCKING.join(' or '),
        actual: given.join(' ').slice(0, 40) || 'missing',
      })
    if (!hasRestrictions(patient))
      throw new ProblemError(400, 'The patient has restricted nothing.', {
        explanation: { reason: 'There is nothing to open: the patient has restricted nothing' },
      })
    request.recording.fact('restricted', true)
    parts.sessions.unlock(id, grunnlag)
    parts.usage.note({ ...session, unlocked: grunnlag }, 'unlocked')
    const tab = TABS.find(({ page }) => page === form.get('fane')) ?? TABS[0]
    const portal = new URL(parts.deps.addresses.kjernejournalPortal).pathname
    response.redirect(303, `${portal}/${tab?.path}?okt=${session.handle}`)
  }
}
