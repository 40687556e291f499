// The list of patients, the open patient with the health indicator's icon, and the way to the portal.
import { formBody } from '#simulators/core/call/body.ts'
import { dateIn } from '#simulators/core/pages/dates.ts'
import { requireSameOrigin } from '#simulators/core/pages/same-origin.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import { GRUNNLAG } from '../helseid/organisation-details.ts'
import { mayUseKjernejournal } from '../workstation/function-access.ts'
import { NOT_LOGGED_IN, nameOf, screenOf, type WebParts } from './screen.ts'
import type { WebSession } from './sessions.ts'

type PatientHandlers = Readonly<
  Record<'patients' | 'openPatient' | 'patient' | 'openKjernejournal' | 'closePatient', Handler>
>

export function patientHandlers(parts: WebParts): PatientHandlers {
  const { sessions, epj } = parts

  /** For users who are logged in; others are sent to the log-in page. */
  const forUsers =
    (handle: (session: WebSession, ...args: Parameters<Handler>) => void | Promise<void>): Handler =>
    async (request, response) => {
      if (request.method === 'POST') requireSameOrigin(request)
      const session = sessions.find(request)
      if (session?.workstation.view().user) await handle(session, request, response)
      else screenOf(parts, request, response).goTo(`?${NOT_LOGGED_IN}`)
    }

  /** What a page asks for its patient: she may have given way to another, in another tab. */
  const forShown = (handle: Parameters<typeof forUsers>[0]): Handler =>
    forUsers(async (session, request, response) => {
      const open = session.workstation.view().open?.patient
      if (!open || open.pid === formBody(request).get('patient')) await handle(session, request, response)
      else {
        const screen = screenOf(parts, request, response, session)
        screen.show('other-patient', { name: nameOf(open.name) }, { status: 409 })
      }
    })

  return {
    patients: forUsers((session, request, response) => {
      const patients = epj().installation.register.patients.map(({ pid, name, born }) => ({
        pid,
        name: nameOf(name),
        born: dateIn(request.language, born),
      }))
      screenOf(parts, request, response, session).show('patients', { patients })
    }),

    openPatient: forUsers(async (session, request, response) => {
      const { trouble } = await session.workstation.openPatient(formBody(request).get('patient') ?? '')
      const opened = session.workstation.view().open !== undefined || trouble === undefined
      screenOf(parts, request, response, session).goTo(opened ? '/patient' : '/patients')
    }),

    patient: forUsers((session, request, response) => {
      const screen = screenOf(parts, request, response, session)
      const { open, user, portal } = session.workstation.view()
      if (!open || !user) return screen.goTo('/patients')
      const { patient, icon } = open
      screen.show('patient', {
        patient: {
          pid: patient.pid,
          name: nameOf(patient.name),
          born: dateIn(request.language, patient.born),
          address: patient.address,
          addressBlocked: patient.addressBlocked === true,
          gp: patient.gp,
        },
        icon,
        tooltip: screen.words(open.tooltip),
        opens: epj().installation.behaviour.opensPortal(icon),
        mayUse: mayUseKjernejournal(epj().installation.settings, user.user),
        isOpen: portal !== null,
        grunnlag: GRUNNLAG,
      })
    }),

    openKjernejournal: forShown(async (session, request, response) => {
      const asked = formBody(request).get('grunnlag')
      const grunnlag = GRUNNLAG.find((one) => one === asked) ?? 'SAMTYKKE'
      const screen = screenOf(parts, request, response, session)
      let address: URL | undefined
      await session.workstation.openKjernejournal(grunnlag, async ([link]) => {
        address = link
        return link ? `${link.origin}${link.pathname}` : ''
      })
      if (address) screen.leaveFor(address)
      else screen.show('not-opened', {}, { status: 502 })
    }),

    closePatient: forShown(async (session, request, response) => {
      await session.workstation.closePatient()
      screenOf(parts, request, response, session).goTo('/patients')
    }),
  }
}
