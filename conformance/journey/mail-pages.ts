// The page on which the mail to NHN's project is written. It lands in the room's mailbox; nothing leaves the machine.
import type { Response } from 'express'
import { namesRealPerson } from '../names-real-person.ts'
import { errorsInMail, MAIL_TO, type MailErrors, type MailForm, readMail } from './mail.ts'
import type { JourneyHandler, JourneyParts, JourneyRequest } from './pages.ts'
import { clientOf, numbersOf } from './rules/shown.ts'

export function mailHandlers(parts: JourneyParts): Readonly<Record<'show' | 'send', JourneyHandler>> {
  const { room, journey, pages, base } = parts

  function draft({ language }: JourneyRequest): MailForm {
    const t = pages.translate(language)
    const { municipality, seen } = journey.read()
    const client = clientOf(seen, municipality)
    const numbers = client
      ? numbersOf(client)
      : [...new Set(seen.sessions.map(({ organisation }) => organisation))]
    const units = numbers.map((number) => `- ${municipality.unitName(number)} (${number})`).join('\n')
    const vars = { navn: municipality.navn, nummer: municipality.organisasjonsnummer }
    const connected = units === '' ? t('mail.draftNoUnits') : units
    return {
      from: '',
      subject: t('mail.draftSubject', vars),
      text: t('mail.draft', { ...vars, units: connected }),
    }
  }

  function show(request: JourneyRequest, response: Response, form: MailForm, errors: MailErrors = {}): void {
    pages.render(
      request,
      response,
      'mail',
      {
        form,
        errors,
        to: MAIL_TO,
        sent: request.searchParams.has('sent'),
        assets: `${base}/journey/assets`,
        styles: ['journey.css'],
      },
      { title: 'mail.title', status: Object.keys(errors).length > 0 ? 400 : 200 },
    )
  }

  return {
    show: (request, response) => show(request, response, draft(request)),

    send(request, response) {
      const form = readMail(request.form)
      const state = journey.read()
      const connected = state.seen.indicators.length > 0 || state.seen.sessions.length > 0
      const errors = errorsInMail(form, state, { connected, namesRealPerson })
      if (Object.keys(errors).length > 0) return show(request, response, form, errors)
      room.messages.send({ channel: 'e-mail', to: MAIL_TO, ...form })
      response.redirect(303, `${base}/journey/mail?sent`)
    },
  }
}
