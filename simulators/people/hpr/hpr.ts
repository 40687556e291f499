// The public search of HPR, for people and for machines.
import { z } from 'zod'
import { jsonBody } from '#simulators/core/call/body.ts'
import { dateIn } from '#simulators/core/pages/dates.ts'
import type { Pages } from '#simulators/core/pages/pages.ts'
import { ProblemError } from '#simulators/core/problem.ts'
import type { Handler, Language } from '#simulators/core/simulator.ts'
import { fullName } from '#simulators/population/index.ts'
import { PROFESSIONS_WITH_ACCESS } from '#simulators/population/professions.ts'
import type { People } from '../people.ts'
import { PROFESSIONS } from './professions.ts'
import type { HprEntry } from './register.ts'

const BASIC = ['nhn:hpr/basic', 'nhn:hpr/extended']
const EXTENDED = ['nhn:hpr/extended']

const wanted = z.union([
  z.strictObject({ fodselsdato: z.iso.date(), etternavn: z.string().min(1).max(200) }),
  z.strictObject({ personidentifikator: z.string().regex(/^\d{11}$/, 'must be 11 digits') }),
])

export interface Hpr {
  readonly page: Handler
  readonly one: Handler
  readonly search: Handler
}

export function createHpr(people: People, pages: Pages): Hpr {
  const { addresses, hpr, requireScope } = people

  return {
    page(request, response) {
      const text = (name: string) => (request.searchParams.get(name) ?? '').trim().slice(0, 100)
      const form = {
        hprnummer: text('hprnummer').replace(/\s/g, ''),
        fodselsdato: text('fodselsdato'),
        etternavn: text('etternavn'),
      }
      const asked = Object.values(form).some((value) => value !== '')
      const errors = asked ? errorsIn(form) : {}
      const wrong = Object.keys(errors).length > 0
      const found = !asked || wrong ? [] : find(form)
      if (asked && !wrong) request.recording.fact('found', found.length)
      const data = {
        assets: `${new URL(addresses.room).pathname}/assets/people`,
        styles: ['people.css'],
        action: new URL(addresses.hpr).pathname,
        form,
        asked: asked && !wrong,
        errors,
        found: found.map((entry) => shown(entry, request.language)),
        entries: hpr.all().map((entry) => shown(entry, request.language)),
      }
      pages.render(request, response, 'hpr', data, { title: 'hpr.title', status: wrong ? 400 : 200 })
    },

    async one(request, response) {
      await requireScope(request, BASIC)
      const number = request.params['hprNumber'] ?? ''
      if (!/^\d{1,9}$/.test(number))
        throw new ProblemError(400, 'An HPR number has one to nine digits.', {
          explanation: { reason: 'The HPR number is malformed', at: 'path' },
        })
      const entry = hpr.byNumber(number)
      if (!entry) throw new ProblemError(404, 'There is no health worker with this HPR number.')
      response.json(entryJson(entry))
    },

    async search(request, response) {
      const asked = jsonBody(request, wanted)
      await requireScope(request, 'personidentifikator' in asked ? EXTENDED : BASIC)
      const found =
        'personidentifikator' in asked
          ? [hpr.byPid(asked.personidentifikator)].filter((entry) => entry !== undefined)
          : hpr.search(asked.fodselsdato, asked.etternavn)
      response.json({ helsepersonell: found.map(entryJson) })
    },
  }

  function find({ hprnummer, fodselsdato, etternavn }: Form): readonly HprEntry[] {
    if (hprnummer === '') return hpr.search(fodselsdato, etternavn)
    return [hpr.byNumber(hprnummer)].filter((entry) => entry !== undefined)
  }
}

interface Form {
  readonly hprnummer: string
  readonly fodselsdato: string
  readonly etternavn: string
}

/** Either a number, or a birth date with a surname. */
function errorsIn({ hprnummer, fodselsdato, etternavn }: Form): Readonly<Record<string, string>> {
  if (hprnummer !== '') return /^\d{1,9}$/.test(hprnummer) ? {} : { hprnummer: 'hpr.error.number' }
  return {
    ...(!z.iso.date().safeParse(fodselsdato).success && { fodselsdato: 'hpr.error.born' }),
    ...(etternavn === '' && { etternavn: 'hpr.error.family' }),
  }
}

const shown = ({ pid, hprNumber, name, born, authorizations }: HprEntry, language: Language) => ({
  hprNumber,
  name: fullName(name),
  family: name.family,
  born: dateIn(language, born),
  linked: pid !== undefined,
  authorizations: authorizations.map((code) => `${PROFESSIONS[code] ?? code} (${code})`),
  hasAccess: authorizations.some((code) => PROFESSIONS_WITH_ACCESS.includes(code)),
})

const entryJson = ({ hprNumber, name, born, authorizations, pid }: HprEntry) => ({
  hprNummer: hprNumber,
  fornavn: name.given,
  ...(name.middle !== '' && { mellomnavn: name.middle }),
  etternavn: name.family,
  fodselsdato: born,
  kobletTilFolkeregisteret: pid !== undefined,
  godkjenninger: authorizations.map((code) => ({
    helsepersonellkategori: { verdi: code, navn: PROFESSIONS[code] ?? code },
    autorisasjon: { verdi: '1', navn: 'Autorisasjon' },
  })),
})
