// What a person or an organisation that was added has.
import { dateIn } from '#simulators/core/pages/dates.ts'
import type { Handler } from '#simulators/core/simulator.ts'
import { fullName } from '#simulators/population/index.ts'
import type { Altinn } from '../altinn.ts'
import { noteAct } from '../api/query.ts'
import { type GrantKind, identifierOf } from '../grants.ts'
import { PACKAGES } from '../packages.ts'
import { ADMAI } from '../roles.ts'
import type { Frame } from './frame.ts'
import { forReceiver, showRefusal } from './sent-form.ts'

export interface Receivers {
  readonly show: Handler
  readonly disconnect: Handler
}

const DONE = ['given', 'taken-back', 'connected', 'package-given', 'package-taken-back']

export function createReceivers(altinn: Altinn, frame: Frame): Receivers {
  const { delegations, grants, manners, tilgangsstyring } = altinn

  return {
    show(request, response) {
      const choice = frame.choiceIn(request.searchParams)
      if (frame.mustChoose(choice, response, 'receiver') || !choice.receiver || !choice.party) return
      const act = frame.actOf(choice)
      const to = identifierOf(choice.receiver)
      const mine = grants.from(choice.party.organisasjonsnummer).filter((grant) => grant.to === to)
      const done = request.searchParams.get('utfort') ?? ''
      const nameOf = (kind: GrantKind, id: string) => frame.nameOfRight(kind, id, request.language)
      const held = (kind: GrantKind) =>
        mine
          .filter((grant) => grant.kind === kind)
          .map(({ id, given }) => ({ id, name: nameOf(kind, id), given: given?.at }))
      const givable =
        manners.vocabulary() === 'altinn-3'
          ? PACKAGES.map((one) => ({ id: one.key, right: { kind: 'package', package: one } as const }))
          : [{ id: ADMAI.code, right: { kind: 'role', role: ADMAI } as const }]
      frame.show(request, response, 'receiver', {
        choice,
        title: { title: 'receiver.title', titleVars: { name: frame.nameOf(choice.receiver) } },
        data: {
          done: DONE.includes(done) ? done : '',
          date: (at: string) => dateIn(request.language, at),
          services: held('resource'),
          packages: held(manners.vocabulary() === 'altinn-3' ? 'package' : 'role'),
          givable: givable
            .filter(({ right }) => act && delegations.obstacle(act, right, choice.receiver) === undefined)
            .filter(({ id }) => !mine.some((grant) => grant.id === id))
            .map(({ id, right }) => ({ id, name: nameOf(right.kind, id) })),
          persons:
            'pid' in choice.receiver
              ? []
              : tilgangsstyring.of(choice.receiver).map(({ person }) => fullName(person.name)),
        },
      })
    },

    disconnect: forReceiver(frame, (sent) => {
      const { request, response, choice, act, receiver } = sent
      const obstacle = delegations.disconnect(act, receiver)
      if (obstacle) return showRefusal(frame, sent, obstacle)
      noteAct(request, 'disconnected', act, receiver)
      const { given } = choice
      response.redirect(
        303,
        frame.to('/rettigheter', { given: { ...given, mottaker: '' } }, { utfort: 'disconnected' }),
      )
    }),
  }
}
