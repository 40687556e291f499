import { step } from '../../kit/fixture/build-events.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { PATIENT } from '../../kit/fixture/build-tokens.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './tooltip-matches.ts'

const TEXT = 'OBS: Kritisk informasjon i kjernejournal'
const showing = (seen: Readonly<Record<string, unknown>>) => () => [
  ...step('open-patient', { args: { patient: PATIENT }, seen }, indicator()),
]
const at = 'reported.tooltip'

testCheck(check, {
  accept: {
    'the text of the answer': showing({ tooltip: TEXT }),
    'the text of the answer, and what a click does': showing({ tooltip: `${TEXT}. Klikk for å åpne.` }),
  },
  reject: {
    'a text of the EPJ’s own': { events: showing({ tooltip: 'Status 4' }), at },
    'a shortened text': { events: showing({ tooltip: 'OBS: Kritisk informasjon' }), at },
    'a blank': { events: showing({ tooltip: ' ' }), at },
    'no text': { events: showing({ tooltip: null }), at },
  },
  decline: {
    'an EPJ that reports no text': showing({ icon: 4 }),
    'an answer whose text says nothing': () => [
      ...step(
        'open-patient',
        { args: { patient: PATIENT }, seen: { tooltip: '' } },
        indicator({ answer: { status: 1, returTekst: '' } }),
      ),
    ],
    'no look-up': () => [...step('open-patient', { args: { patient: PATIENT }, seen: { tooltip: TEXT } })],
  },
})
