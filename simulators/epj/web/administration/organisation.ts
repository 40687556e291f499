// «Organisasjon/Geografi», ajourhold av organisasjonsnummer: the units the EPJ knows, held against those that the
// client at HelseID may act for, and which of them are arbeidssteder.
import type { Handler, SimRequest } from '#simulators/core/simulator.ts'
import { isHealthCode } from '../../administration/enhetsregisteret.ts'
import type { WebParts } from '../screen.ts'
import { createAdministrationPage, type Notice } from './page.ts'

type OrganisationHandlers = Readonly<
  Record<'organisation' | 'addUnit' | 'removeUnit' | 'saveArbeidssteder' | 'organisationStartOver', Handler>
>

export function organisationHandlers(parts: WebParts): OrganisationHandlers {
  const { epj, deps } = parts
  const page = createAdministrationPage(parts)

  async function show(
    ...[request, response, shown, notice]: [
      ...Parameters<Handler>,
      shown?: { readonly typed: string; readonly error?: string },
      notice?: Notice,
    ]
  ): Promise<void> {
    const { units } = epj().installation.access
    const { atHelseid, missing, extra } = await page.administration().compare()
    page.show(
      request,
      response,
      'organisation',
      {
        units: units.map((unit) => ({ ...unit, atHelseid: atHelseid?.includes(unit.organisasjonsnummer) })),
        missing,
        extra,
        comparable: atHelseid !== undefined,
        typed: shown?.typed ?? '',
        error: shown?.error ?? null,
      },
      notice,
    )
  }

  return {
    organisation: (request, response) => show(request, response),

    organisationStartOver(_request, response) {
      response.redirect(303, `${new URL(deps.addresses.epj).pathname}/settings/organisation`)
    },

    addUnit: page.form(async (form, request, response) => {
      const typed = form.get('organisasjonsnummer') ?? ''
      try {
        const { unit, facts } = await page.administration().addUnit(typed.replace(/\s/g, ''))
        page.note(request, { ...facts, added: unit.organisasjonsnummer, naeringskode: unit.naeringskode })
        if (isHealthCode(unit.naeringskode)) return page.done(response, '/organisation', 'unitAdded')
        await show(request, response, undefined, outsideHealth(request, unit))
      } catch (error) {
        const notice = page.troubleNotice(request, error, 'body.organisasjonsnummer')
        await show(request, response, { typed, error: notice.text }, notice)
      }
    }),

    removeUnit: page.form((form, request, response) => {
      page.note(request, page.administration().removeUnit(form.get('organisasjonsnummer') ?? ''))
      page.done(response, '/organisation', 'unitRemoved')
    }),

    saveArbeidssteder: page.form((form, request, response) => {
      page.note(request, page.administration().saveArbeidssteder(form.getAll('arbeidssted')))
      page.done(response, '/organisation', 'saved')
    }),
  }

  /** Entered all the same, as a real EPJ does; HelseID is the one that refuses it. */
  function outsideHealth(
    request: SimRequest,
    { navn, naeringskode }: { navn: string; naeringskode: string },
  ) {
    const kode = naeringskode || '–'
    return { good: true, text: page.text(request, 'unit.outsideHealth', { navn, kode }) } as const
  }
}
