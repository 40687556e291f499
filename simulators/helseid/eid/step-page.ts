// Which page a log-in has come to, and what it shows.
import { contactOf, eidsOf, mobileFor } from '../../population/index.ts'
import type { HealthWorker, Person } from '../../population/population.ts'
import { paths } from '../sts/settings.ts'
import { displayName } from '../sts/tokens/claims.ts'
import { OTP, PASSWORD } from './prove.ts'
import { providersFor } from './providers.ts'
import { PIN, PUK } from './smart-cards.ts'
import { loggedInAs, type Visit, WITHOUT_NUMBER, type Wrong } from './visit.ts'

type StepName = 'choose' | 'idporten' | 'who' | 'prove' | 'stopped'

export function showStep(visit: Visit, wrong?: Wrong): void {
  const { sts, request, response, details } = visit
  const { client, onBehalfOf } = visit.asked
  const nameOf = (number: string) => sts.population.organisation(number)?.navn ?? number
  const step = stepOf(visit)
  const data = {
    action: `${sts.issuer}${paths.login}/${details.uid}`,
    client: client?.name ?? '',
    // ID-porten is told on whose behalf; HelseID's own pages name the client's organisation.
    organisation: nameOf((step === 'choose' ? undefined : onBehalfOf) ?? client?.organisation ?? ''),
    highOnly: visit.asked.wishes.highOnly,
    wrong,
    ...dataOf(step, visit),
  }
  sts.pages.render(request, response, `eid/${step}`, data, {
    title: `eid.${step}.title`,
    status: wrong ? 400 : 200,
  })
}

function stepOf({ progress, standing }: Visit): StepName {
  if (progress.stop) return 'stopped'
  if (!standing.provider) return 'choose'
  if (!standing.issuer) return 'idporten'
  return progress.pid !== undefined && standing.method ? 'prove' : 'who'
}

function dataOf(step: StepName, visit: Visit): object {
  const { progress, standing, asked, sts } = visit
  const person = sts.people.byPid(progress.pid ?? '')
  switch (step) {
    case 'choose':
      return {
        providers: providersFor(asked.wishes),
        gaveUp: progress.gaveUp,
        current: nameOf(loggedInAs(visit)),
      }
    case 'idporten':
      return { issuers: standing.issuers }
    case 'who':
      return {
        issuer: standing.issuer,
        provider: standing.provider?.key,
        methods: standing.methods,
        people: peopleFor(visit),
      }
    case 'prove':
      return {
        issuer: standing.issuer,
        provider: standing.provider?.key,
        method: standing.method,
        person: person && displayName(person.name),
        sentTo: progress.sent?.to,
        test: { pin: PIN, otp: OTP, password: PASSWORD },
      }
    case 'stopped':
      return {
        issuer: standing.issuer,
        provider: standing.provider?.key,
        stop: progress.stop,
        puk: PUK,
        choices: providersFor(asked.wishes).length > 1,
        ...namesOf(visit, person),
      }
  }
}

const nameOf = (person: Person | undefined) => (person ? displayName(person.name) : '')

function namesOf({ sts, room }: Visit, person: Person | undefined): object {
  if (!person) return { person: '', onCard: '', mobile: '' }
  const { nameOnCard } = eidsOf(sts.population, person.pid) ?? {}
  const mobile = mobileFor(contactOf(sts.population, person.pid, room.now))
  return {
    person: displayName(person.name),
    onCard: nameOnCard ? displayName(nameOnCard) : '',
    mobile: 'number' in mobile ? mobile.number : '',
  }
}

interface Row {
  readonly pid: string
  readonly name: string
  /** End of a text key; the title of an other is its own. */
  readonly profession?: string
  readonly detail: string
}

function peopleFor({ sts, standing, request }: Visit): {
  readonly workers: readonly Row[]
  readonly testPersons: readonly Row[]
  readonly others: readonly Row[]
} {
  const { population } = sts
  if (standing.issuer === 'eidas') {
    const known = population.patients.filter(({ kind }) => kind === 'd-nummer')
    const rows = known.map(({ pid, name }) => ({
      pid,
      name: displayName(name),
      profession: 'd-number',
      detail: '',
    }))
    return {
      workers: [],
      testPersons: [],
      others: [...rows, { pid: WITHOUT_NUMBER, name: 'ELIN SVENSSON', profession: 'no-number', detail: '' }],
    }
  }
  const rowOf = (worker: HealthWorker) => ({
    pid: worker.pid,
    name: displayName(worker.name),
    profession: worker.authorizations.find(({ active }) => active)?.profession ?? 'none',
    detail: worker.arbeidssteder.map((number) => population.organisation(number)?.navn ?? number).join(', '),
  })
  return {
    workers: population.healthWorkers.map(rowOf),
    testPersons: population.testPersons.map(rowOf),
    others: population.others.map(({ pid, name, title }) => ({
      pid,
      name: displayName(name),
      detail: title[request.language],
    })),
  }
}
