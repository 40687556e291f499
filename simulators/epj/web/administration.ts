// Settings, the connection test, and the EPJ's log: what an administrator needs to take Kjernejournal into use.
import { formBody } from '#simulators/core/body.ts'
import { ProblemError } from '#simulators/core/problem.ts'
import { requireSameOrigin } from '#simulators/core/same-origin.ts'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import type { Epj } from '../epj.ts'
import { troubleWith } from '../failure.ts'
import { PROFESSIONS, settingsSchema } from '../settings.ts'
import { Trouble } from '../trouble.ts'
import { createWorkstation } from '../workstation/workstation.ts'
import { momentIn } from './dates.ts'
import { screenOf, type WebParts } from './screen.ts'

type AdministrationHandlers = Readonly<
  Record<'settings' | 'saveSettings' | 'useConfiguration' | 'testConnection' | 'log', Handler>
>

interface Notice {
  readonly good: boolean
  readonly text: string
  readonly detail?: string
  readonly status?: number
}

export function administrationHandlers(parts: WebParts): AdministrationHandlers {
  const { sessions, epj, pages } = parts

  async function showSettings(
    ...[request, response, notice]: [...Parameters<Handler>, notice?: Notice]
  ): Promise<void> {
    const { settings } = epj().installation
    const screen = screenOf(parts, request, response, sessions.find(request))
    const data = {
      settings,
      professions: PROFESSIONS,
      client: await clientOf(epj()),
      notice: notice ?? null,
      message: null,
    }
    screen.show('settings', data, { status: notice?.status ?? 200 })
  }

  const t = (request: SimRequest) => pages.translate(request.language)

  function noticeOf(request: SimRequest, error: unknown, key: string): Notice {
    const trouble = troubleWith('settings', { key }, error)
    const text = trouble instanceof Trouble ? trouble.text : { key }
    const words = typeof text === 'string' ? text : t(request)(text.key, text.vars)
    return { good: false, text: words, detail: trouble.message }
  }

  return {
    settings: (request, response) => showSettings(request, response),

    async saveSettings(request, response) {
      requireSameOrigin(request)
      const read = settingsSchema.safeParse(settingsIn(formBody(request)))
      if (!read.success) {
        const wrong = read.error.issues
          .map(({ path }) => t(request)(`settings.${path[0]?.toString()}`))
          .join(', ')
        return showSettings(request, response, {
          good: false,
          text: t(request)('settings.wrong', { wrong }),
          status: 400,
        })
      }
      epj().installation.settings = read.data
      await showSettings(request, response, { good: true, text: t(request)('settings.saved') })
    },

    async useConfiguration(request, response) {
      requireSameOrigin(request)
      const text = await uploaded(request)
      try {
        epj().installation.useConfiguration(text)
        await showSettings(request, response, { good: true, text: t(request)('settings.fileTaken') })
      } catch (error) {
        await showSettings(request, response, {
          ...noticeOf(request, error, 'configuration.unusable'),
          status: 400,
        })
      }
    },

    async testConnection(request, response) {
      requireSameOrigin(request)
      const workstation = sessions.find(request)?.workstation ?? createWorkstation(epj())
      const { trouble } = await workstation.testConnection()
      if (trouble) await showSettings(request, response, noticeOf(request, trouble, 'trouble.unexpected'))
      else await showSettings(request, response, { good: true, text: t(request)('connection.ok') })
    },

    log(request, response) {
      const lines = epj()
        .installation.log.lines()
        .map((line) => ({ ...line, moment: momentIn(request.language, line.at) }))
      screenOf(parts, request, response, sessions.find(request)).show('log', { lines })
    },
  }
}

async function clientOf({ installation }: Epj) {
  try {
    const { clientId, authority, scopes } = await installation.helseidClient()
    return { clientId, authority, scopes }
  } catch {
    return null
  }
}

function settingsIn(form: URLSearchParams): object {
  const hold = form.get('holdSeconds')?.trim() ?? ''
  return {
    serviceUrl: form.get('serviceUrl') ?? '',
    portalUrl: form.get('portalUrl') ?? '',
    innloggingUrl: form.get('innloggingUrl') ?? '',
    holdSeconds: hold === '' ? 0 : Number(hold),
    useHelseid: form.has('useHelseid'),
    integration: form.has('integration'),
    professions: form.getAll('professions').filter((group) => group !== 'none'),
    withoutProfession: form.getAll('professions').includes('none'),
  }
}

/** The text of the file in a multipart form. */
async function uploaded(request: SimRequest): Promise<string> {
  const type = request.headers['content-type'] ?? ''
  const answer = new Response(new Uint8Array(request.rawBody), { headers: { 'content-type': type } })
  const form = await answer.formData().catch((cause: unknown) => {
    throw new ProblemError(400, 'The form is not multipart/form-data.', { cause })
  })
  const file = form.get('file')
  return file === null || typeof file === 'string' ? '' : await file.text()
}
