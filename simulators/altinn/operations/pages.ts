// The pages, for people.
import type { Pages } from '#simulators/core/pages/pages.ts'
import type { Altinn } from '../altinn.ts'
import * as cards from '../cards.ts'
import { createAdding } from '../pages/adding.ts'
import { createChoosing } from '../pages/choosing.ts'
import { createFrame } from '../pages/frame.ts'
import { createGiving } from '../pages/giving.ts'
import { createReceivers } from '../pages/receivers.ts'
import { startOver } from '../pages/sent-form.ts'
import { createServiceSearch } from '../pages/service-search.ts'
import type { Row } from './row.ts'

export function pageRows(altinn: Altinn, pages: Pages): readonly Row[] {
  const frame = createFrame(altinn, pages)
  const choosing = createChoosing(altinn, frame)
  const adding = createAdding(altinn, frame)
  const receivers = createReceivers(altinn, frame)
  const giving = createGiving(altinn, frame)
  const search = createServiceSearch(altinn, frame)
  const toReceiver = startOver(frame, '/mottaker')
  const card = cards.pageCard
  const again = 'Back to the page that a refused form stood on'
  return [
    ['page', 'GET', '/altinn', 'Page: who one is', card, choosing.start],
    ['actor-page', 'GET', '/altinn/aktor', 'Page: whom one acts for', card, choosing.actor],
    ['profile-page', 'GET', '/altinn/profil', 'Page: profile of an organisation', card, choosing.profile],
    ['users-page', 'GET', '/altinn/rettigheter', 'Page: who has rights', card, choosing.users],
    ['add-page', 'GET', '/altinn/ny', 'Page: add a person or an organisation', card, adding.showAdding],
    ['add-form', 'POST', '/altinn/ny', 'Add a person or an organisation, from the page', card, adding.add],
    ['receiver-page', 'GET', '/altinn/mottaker', 'Page: what somebody has', card, receivers.show],
    ['remove-again', 'GET', '/altinn/mottaker/slett', again, card, toReceiver],
    [
      'remove-form',
      'POST',
      '/altinn/mottaker/slett',
      'Remove somebody, from the page',
      card,
      receivers.disconnect,
    ],
    ['services-page', 'GET', '/altinn/enkelttjenester', 'Page: search for a service', card, search.services],
    ['give-again', 'GET', '/altinn/delegeringer', again, card, startOver(frame, '/enkelttjenester')],
    ['give-form', 'POST', '/altinn/delegeringer', 'Give a right, from the page', card, search.give],
    ['take-back-again', 'GET', '/altinn/delegeringer/slett', again, card, toReceiver],
    [
      'take-back-form',
      'POST',
      '/altinn/delegeringer/slett',
      'Take a right back, from the page',
      card,
      giving.takeBack,
    ],
    ['give-package-again', 'GET', '/altinn/pakker', again, card, toReceiver],
    [
      'give-package-form',
      'POST',
      '/altinn/pakker',
      'Give an access package or a role, from the page',
      card,
      giving.givePackage,
    ],
    ['take-back-package-again', 'GET', '/altinn/pakker/slett', again, card, toReceiver],
    [
      'take-back-package-form',
      'POST',
      '/altinn/pakker/slett',
      'Take an access package or a role back, from the page',
      card,
      giving.takeBackPackage,
    ],
  ]
}
