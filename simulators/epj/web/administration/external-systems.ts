// «Eksterne system»: the addresses, hold sesjon, Bruk HelseID, the configuration file, and the test button.

import { requireSameOrigin } from '#simulators/core/pages/same-origin.ts'
import { ProblemError } from '#simulators/core/problem.ts'
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import type { ConnectionTest } from '../../administration/connection-test.ts'
import type { Epj } from '../../epj.ts'
import { externalSystemsSchema } from '../../settings.ts'
import { Trouble } from '../../trouble.ts'
import type { WebParts } from '../screen.ts'
import { createAdministrationPage, type Notice, notTaken } from './page.ts'

type ExternalSystemsHandlers = Readonly<
  Record<'settings' | 'saveSettings' | 'useConfiguration' | 'testConnection' | 'settingsStartOver', Handler>
>

const ADDRESSES = ['serviceUrl', 'portalUrl', 'innloggingUrl'] as const

/** What stands in the form: as it was typed, also when it was refused. */
interface Shown {
  readonly values: Readonly<Record<string, string | boolean>>
  readonly errors?: Readonly<Record<string, string>>
  readonly fileError?: Notice
  readonly test?: ConnectionTest
}

export function externalSystemsHandlers(parts: WebParts): ExternalSystemsHandlers {
  const { sessions, epj, deps } = parts
  const page = createAdministrationPage(parts)

  async function show(
    ...[request, response, shown, notice]: [...Parameters<Handler>, shown?: Shown, notice?: Notice]
  ): Promise<void> {
    const { values, errors = {}, fileError, test } = shown ?? { values: saved(epj()) }
    page.show(
      request,
      response,
      'settings',
      {
        values,
        errors,
        fileError: fileError ?? null,
        client: await clientOf(epj()),
        addresses: deps.addresses,
        test: test ? shownTest(request, test) : null,
      },
      notice,
    )
  }

  function shownTest(request: SimRequest, { good, steps }: ConnectionTest) {
    return {
      good,
      steps: steps.map(({ step, outcome, trouble, advice }) => ({
        step,
        outcome,
        advice,
        ...(trouble && {
          text: page.troubleText(request, trouble),
          detail: trouble instanceof Trouble ? trouble.detail : trouble.message,
        }),
      })),
    }
  }

  return {
    settings: (request, response) => show(request, response),

    /** A form that was refused stands at its own address: loaded again, or in the other language, it starts over. */
    settingsStartOver(_request, response) {
      response.redirect(303, `${new URL(deps.addresses.epj).pathname}/settings`)
    },

    saveSettings: page.form(async (form, request, response) => {
      const read = externalSystemsSchema.safeParse(valuesIn(form))
      if (!read.success) {
        const names = read.error.issues.map(({ path }) => String(path[0]))
        const errors = Object.fromEntries(
          names.map((name) => [
            name,
            page.text(request, name === 'holdSeconds' ? 'error.holdSeconds' : 'error.address'),
          ]),
        )
        const wrong = [...new Set(names)]
        const named = wrong.map((name) => page.text(request, `settings.${name}`)).join(', ')
        const text = page.text(request, 'settings.wrong', { wrong: named })
        const notice = { good: false, text, why: notTaken(`body.${wrong.join(',')}`) } as const
        return show(request, response, { values: typedIn(form), errors }, notice)
      }
      page.note(request, page.administration().saveExternalSystems(read.data))
      page.done(response, '', 'saved')
    }),

    async useConfiguration(request, response) {
      requireSameOrigin(request)
      const { bytes, password } = await uploaded(request)
      try {
        page.note(request, await page.administration().useConfiguration(bytes, password))
      } catch (error) {
        const fileError = page.troubleNotice(request, error, 'body.file')
        return show(request, response, { values: saved(epj()), fileError }, fileError)
      }
      page.done(response, '', 'fileTaken')
    },

    async testConnection(request, response) {
      requireSameOrigin(request)
      const arbeidssted = sessions.find(request)?.workstation.view().user?.arbeidssted
      const { test, facts } = await page.administration().test(arbeidssted)
      page.note(request, facts)
      const why = { reason: 'The test of the connection failed' }
      const notice: Notice = test.good
        ? { good: true, text: page.text(request, 'connection.ok') }
        : { good: false, text: page.text(request, 'connection.failed'), why }
      await show(request, response, { values: saved(epj()), test }, notice)
    },
  }
}

function saved({ installation: { settings } }: Epj): Shown['values'] {
  const { serviceUrl, portalUrl, innloggingUrl, holdSeconds, useHelseid } = settings
  return { serviceUrl, portalUrl, innloggingUrl, holdSeconds: String(holdSeconds), useHelseid }
}

function typedIn(form: URLSearchParams): Shown['values'] {
  return {
    ...Object.fromEntries(ADDRESSES.map((name) => [name, form.get(name) ?? ''])),
    holdSeconds: form.get('holdSeconds') ?? '',
    useHelseid: form.has('useHelseid'),
  }
}

function valuesIn(form: URLSearchParams): object {
  const hold = form.get('holdSeconds')?.trim() ?? ''
  return {
    ...Object.fromEntries(ADDRESSES.map((name) => [name, (form.get(name) ?? '').trim()])),
    holdSeconds: hold === '' ? 0 : Number(hold),
    useHelseid: form.has('useHelseid'),
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

/** File and password of a multipart form. */
async function uploaded(request: SimRequest): Promise<{ bytes: Uint8Array; password: string }> {
  const type = request.headers['content-type'] ?? ''
  const answer = new Response(new Uint8Array(request.rawBody), { headers: { 'content-type': type } })
  const form = await answer.formData().catch((cause: unknown) => {
    const explanation = { reason: 'The form is not multipart/form-data', at: 'header.content-type' }
    throw new ProblemError(400, `${explanation.reason}.`, { cause, explanation })
  })
  const [file, password] = [form.get('file'), form.get('password')]
  return {
    bytes:
      file === null || typeof file === 'string' ? new Uint8Array() : new Uint8Array(await file.arrayBuffer()),
    password: typeof password === 'string' ? password.trim() : '',
  }
}
