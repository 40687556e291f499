// The page for whoever trains others in a room: whom to log in as, what to do with Line Danser, what to see afterwards.
import { join } from 'node:path'
import type { Express, Response } from 'express'
import { forPage, type PageRequest, pageApp } from '#simulators/core/front/page-app.ts'
import { refusedPage } from '#simulators/core/front/refused-page.ts'
import { formIn, readForm } from '#simulators/core/front/room-forms.ts'
import type { RoomPages } from '#simulators/core/front/room-links.ts'
import { dateIn } from '#simulators/core/pages/dates.ts'
import { createPages } from '#simulators/core/pages/pages.ts'
import type { Room } from '#simulators/core/room/room.ts'
import type { Language } from '#simulators/core/simulator.ts'
import { findByKey, fullName, RECORDS_END } from '#simulators/population/index.ts'
import { populationOf } from '#simulators/population/of-seed.ts'
import { PROFESSIONS_WITH_ACCESS } from '#simulators/population/professions.ts'
import { appPerRoom } from '../pages/room-app.ts'
import { beginAnew, isPastRecords, isSet, setClock } from './record-day.ts'
import { startCommand } from './start-command.ts'
import { texts } from './texts.ts'

/** From this day on, not all of Line Danser’s are valid. */
const PRESCRIPTIONS_RUN_OUT = Date.parse('2027-01-20')

/** Whom to go on with, easy before difficult. */
const MORE = [
  'status-1',
  'status-2',
  'status-3',
  'status-4',
  'd-nummer',
  'status-0',
  'delvis-sperret',
  'blokkert-helsepersonell',
]

/**
 * @param report told of faults of the page.
 * @param rooms those of this process; of one seed are the rooms of one class, which may be set all at once.
 */
export function createTrainingPages(
  report: (problem: unknown) => void,
  rooms: () => readonly Room[] = () => [],
): RoomPages {
  const classOf = (room: Room) => [
    room,
    ...rooms().filter((one) => one !== room && one.seed === room.seed && !one.isRecorded),
  ]
  const answer = appPerRoom((room) => trainingApp(room, classOf, report))
  return {
    links: [
      {
        path: '/training',
        text: { nb: 'Øv med Line Danser', en: 'Practise with Line Danser' },
        about: {
          nb: 'For deg som lærer opp ansatte. Deltakerne logger inn, åpner Line Danser og leser kjernejournalen hennes.',
          en: 'For whoever trains the staff. They log in, open Line Danser and read her kjernejournal.',
        },
      },
    ],
    handle(room, request, response, path) {
      if (path !== '/training') return false
      answer(room, request, response)
      return true
    },
  }
}

function trainingApp(
  room: Room,
  classOf: (room: Room) => readonly Room[],
  report: (problem: unknown) => void,
): Express {
  const base = `/r/${room.name}`
  const pages = createPages({ views: join(import.meta.dirname, 'views'), texts, name: 'training', base })
  const app = pageApp()
  const show = (request: PageRequest, response: Response, status = 200, asked?: string | null) => {
    const { searchParams, language } = request
    const done = (what: string) => searchParams.has(what) && status === 200
    pages.render(
      request,
      response,
      'training',
      {
        ...trainingView(room, language, status === 422 && asked !== 'as-it-is'),
        wasSet: done('clock'),
        wasReset: done('reset'),
        isUnsure: status === 422 && asked === 'as-it-is',
        together: classOf(room).length,
      },
      { title: 'training.title', status },
    )
  }
  app.get(
    `${base}/training`,
    forPage((request, response) => show(request, response)),
  )
  app.post(
    `${base}/training`,
    readForm,
    forPage(async (request, response) => {
      const form = formIn(request)
      if (room.isRecorded) return show(request, response, 409)
      const clock = form.get('clock')
      if (!form.has('sure')) return show(request, response, 422, clock)
      for (const one of form.get('rooms') === 'all' ? classOf(room) : [room])
        if (clock === 'as-it-is') await beginAnew(one)
        else await setClock(one, clock === 'machine' ? 'machine' : 'records')
      response.redirect(303, `${base}/training?${clock === 'as-it-is' ? 'reset' : 'clock'}#before`)
    }),
  )
  app.use(refusedPage(report))
  return app
}

function trainingView(room: Room, language: Language, isUnsure: boolean) {
  const { name, seed, addresses, clock } = room
  const { patients, healthWorkers, organisations } = populationOf(seed)
  const { hostname, protocol } = new URL(addresses.room)
  const line = findByKey(patients, 'line-danser')
  const users = healthWorkers.map((worker) => {
    const [profession] = worker.authorizations.map((one) => one.profession)
    return {
      name: fullName(worker.name),
      profession: profession ?? 'none',
      places: organisations
        .filter(({ organisasjonsnummer }) => worker.arbeidssteder.includes(organisasjonsnummer))
        .map(({ navn }) => navn),
      access: profession !== undefined && PROFESSIONS_WITH_ACCESS.includes(profession),
    }
  })
  return {
    addresses,
    onlyHere: hostname === 'localhost' || hostname === '127.0.0.1',
    startCommand: (machine: string) => startCommand(addresses.room, machine),
    isTls: protocol === 'https:',
    room: name,
    clock: {
      today: dateIn(language, new Date(clock.now()).toISOString()),
      end: dateIn(language, RECORDS_END),
      isSet: isSet(room),
      isPast: isPastRecords(room),
      runsOut: clock.now() >= PRESCRIPTIONS_RUN_OUT,
      isRecorded: room.isRecorded,
      isUnsure,
    },
    line: { patient: fullName(line.name), pid: line.pid },
    users: [...users.filter(({ access }) => access), ...users.filter(({ access }) => !access)],
    more: MORE.map((key) => {
      const { name, pid, blockedHealthWorkers } = findByKey(patients, key)
      const blocked = healthWorkers.filter(({ hprNumber = '' }) => blockedHealthWorkers.includes(hprNumber))
      return { key, name: fullName(name), pid, blocked: blocked.map((one) => fullName(one.name)).join(', ') }
    }),
  }
}
