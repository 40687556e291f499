import { critical, registration } from '../../kit/fixture/build-data-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './critical-text.ts'

const at = 'body.reaction[0].manifestation[0].text'
const said = (text: string, method?: 'PUT') =>
  registration({ reaction: [{ manifestation: [{ text }] }] }, method)
const narrative = (div: string) => registration({ text: { status: 'generated', div } })
const broken = (text: string, method?: 'PUT') => ({ events: () => [said(text, method)], at })

testCheck(check, {
  accept: {
    'letters as they are': () => [said('Pustebesvær, åndenød og kløe')],
    'with the ring apart': () => [said('A\u030Andenød')],
    'other languages': () => [said('São João, Ångström, MÆLK & ØL')],
    'a narrative, which is XHTML': () => [narrative('<div>Pustebesv&#230;r på tur</div>')],
  },
  reject: {
    'UTF-8 read as ISO 8859-1': broken('PustebesvÃ¦r'),
    'UTF-8 read as Windows-1252, in capitals': broken('Ã˜KT KLÃ˜E'),
    'the same in ISO 8859-1': broken('\u00C3\u0098kt'),
    'ISO 8859-1 read as UTF-8': broken('Pustebesv\uFFFDr'),
    'HTML by name': broken('Pustebesv&aelig;r'),
    'HTML by number': broken('Kl&#248;e'),
    'HTML by hexadecimal number': broken('Kl&#xF8;e'),
    'a change': broken('KlÃ¸e', 'PUT'),
    'one of two': { events: () => [said('Kløe'), said('KlÃ¸e')], at },
    'a narrative that was misread': { events: () => [narrative('<div>KlÃ¸e</div>')], at: 'body.text.div' },
  },
  decline: {
    'no such letters': () => [said('Utslett')],
    'what Kjernejournal answers': () => [critical({ answer: { text: 'KlÃ¸e' } })],
  },
})
