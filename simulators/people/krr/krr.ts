// Kontakt- og reservasjonsregisteret: what may be used to reach somebody, and how old it is (docs.digdir.no).
import { z } from 'zod'
import { jsonBody } from '#simulators/core/call/body.ts'
import { dateIn } from '#simulators/core/pages/dates.ts'
import type { Pages } from '#simulators/core/pages/pages.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import { type Contact, contactOf, fullName, mobileFor } from '#simulators/population/index.ts'
import type { People } from '../people.ts'

/** People in one question, at most. */
const MOST = 1000
const SCOPES = ['krr:global/kontaktinformasjon.read', 'krr:global/digitalpost.read']

const question = z.object({
  personidentifikatorer: z
    .array(z.string().regex(/^\d{11}$/, 'must be 11 digits'))
    .min(1)
    .max(MOST),
})

export interface Krr {
  readonly persons: Handler
  readonly page: Handler
}

export function createKrr(people: People, pages: Pages): Krr {
  const { addresses, clock, population, requireScope } = people
  const known = [...population.others, ...population.healthWorkers, ...population.testPersons]

  return {
    async persons(request, response) {
      await requireScope(request, SCOPES)
      const { personidentifikatorer } = jsonBody(request, question)
      response.json({
        personer: personidentifikatorer.map((pid) =>
          personJson(pid, contactOf(population, pid, clock.now())),
        ),
      })
    },

    page(request, response) {
      const key = (request.searchParams.get('person') ?? '').slice(0, 100)
      const person = known.find((one) => one.key === key)
      const contact = person && contactOf(population, person.pid, clock.now())
      const wrong = key !== '' && !person
      const sms = contact ? mobileFor(contact) : undefined
      const data = {
        assets: `${new URL(addresses.room).pathname}/assets/people`,
        styles: ['people.css'],
        action: new URL(addresses.krr).pathname,
        people: known.map((one) => ({ key: one.key, name: fullName(one.name) })),
        chosen: key,
        errors: wrong ? { person: 'krr.error.person' } : {},
        name: person && fullName(person.name),
        contact,
        date: (at: number) => dateIn(request.language, new Date(at).toISOString()),
        sms: sms && ('number' in sms ? 'ok' : sms.missing),
      }
      pages.render(request, response, 'krr', data, { title: 'krr.title', status: wrong ? 400 : 200 })
    },
  }
}

function personJson(personidentifikator: string, contact: Contact | undefined): object {
  const { status, reservasjon, varslingsstatus, email, mobile } = contact ?? {
    status: 'IKKE_REGISTRERT',
    reservasjon: 'NEI',
    varslingsstatus: 'KAN_IKKE_VARSLES',
    email: undefined,
    mobile: undefined,
  }
  const moment = (at: number) => new Date(at).toISOString()
  const kontaktinformasjon = {
    ...(email && {
      epostadresse: email.value,
      epostadresse_oppdatert: moment(email.updated),
      epostadresse_sist_verifisert: moment(email.verified),
    }),
    ...(mobile && {
      mobiltelefonnummer: mobile.value,
      mobiltelefonnummer_oppdatert: moment(mobile.updated),
      mobiltelefonnummer_sist_verifisert: moment(mobile.verified),
    }),
  }
  return {
    personidentifikator,
    reservasjon,
    status,
    varslingsstatus,
    ...(status === 'AKTIV' && {
      kontaktinformasjon,
      spraak: 'nb',
      spraak_oppdatert: moment(email?.updated ?? 0),
    }),
  }
}
