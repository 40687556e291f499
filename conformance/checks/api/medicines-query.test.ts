import { medicines } from '../../kit/fixture/build-data-calls.ts'
import { indicator } from '../../kit/fixture/build-kjernejournal-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './medicines-query.ts'

const USUAL = { fra: '2023-03-02T08:00:00.000Z', 'utvidet-oppslag': 'false' }
const ask = (query: Record<string, string | readonly string[] | undefined> = {}) => [
  medicines({ ...USUAL, ...query }, { status: 400 }),
]
const wrong = (name: string, value: string | readonly string[] | undefined) => ({
  events: () => ask({ [name]: value }),
  at: `query.${name}`,
})

testCheck(check, {
  accept: {
    'what is demanded': () => ask(),
    'another time zone, and whole seconds': () => ask({ fra: '2023-03-02T09:00:00+01:00' }),
    'as .NET writes it': () => ask({ fra: '2023-03-02T08:00:00.0000000Z' }),
    'all that there is': () =>
      ask({
        'utvidet-oppslag': 'true',
        'samtykke-laste-resepter': 'HPAKUTT',
        'samtykke-bruk-api': 'HPUNNTAK',
      }),
  },
  reject: {
    'no ticket': wrong('ticket', undefined),
    'no moment': wrong('fra', undefined),
    'a Norwegian date': wrong('fra', '02.03.2023'),
    'a day': wrong('fra', '2023-03-02'),
    'a moment without its time zone': wrong('fra', '2023-03-02T08:00:00'),
    'a plus sign that was not encoded': wrong('fra', '2023-03-02T09:00:00 01:00'),
    'no such day': wrong('fra', '2023-02-41T08:00:00Z'),
    'the thirtieth of February': wrong('fra', '2023-02-30T08:00:00Z'),
    'a moment to come': wrong('fra', '2199-03-02T08:00:00Z'),
    'two moments': wrong('fra', [USUAL.fra, USUAL.fra]),
    'nothing said of the extended look-up': wrong('utvidet-oppslag', undefined),
    'ja for true': wrong('utvidet-oppslag', 'ja'),
    'the exemption, for locked prescriptions': wrong('samtykke-laste-resepter', 'HPUNNTAK'),
    'the session’s word for consent': wrong('samtykke-bruk-api', 'SAMTYKKE'),
  },
  decline: { 'the health indicator alone': () => [indicator()] },
})
