// The mail to NHN's project when the organisations are connected (NHN's steps, after the connection).
import type { Journey } from './journey.ts'

export const MAIL_TO = 'Kjernejournal-SHT@nhn.no'

export interface MailForm {
  readonly from: string
  readonly subject: string
  readonly text: string
}

export type MailErrors = Partial<Readonly<Record<keyof MailForm | 'form', string>>>

const MAX_TEXT = 5_000
/** RFC 5321 §4.5.3.1.3. */
const MAX_ADDRESS = 254

export function readMail(form: URLSearchParams): MailForm {
  const text = (name: string) => (form.get(name) ?? '').trim()
  return {
    from: text('from'),
    subject: text('subject').replace(/\s+/g, ' '),
    text: text('text').replace(/\r\n/g, '\n'),
  }
}

/**
 * Text keys by field: what keeps the mail from being of use to its reader, who must know which municipality it is, that
 * it is connected, and whom to invite.
 */
export function errorsInMail(
  { from, subject, text }: MailForm,
  { municipality }: Journey,
  {
    connected,
    namesRealPerson,
  }: { readonly connected: boolean; readonly namesRealPerson: (text: string) => boolean },
): MailErrors {
  const said = `${subject}\n${text}`.toLowerCase()
  const named = [municipality.navn, municipality.organisasjonsnummer].some((name) =>
    said.includes(name.toLowerCase()),
  )
  return {
    ...(!isAddress(from) && { from: 'error.mailFrom' }),
    ...((subject === '' || subject.length > 200) && { subject: 'error.mailSubject' }),
    ...((text === '' || text.length > MAX_TEXT) && { text: 'error.mailText' }),
    ...(text !== '' && !named && { text: 'error.mailMunicipality' }),
    ...(namesRealPerson(`${from}\n${subject}\n${text}`) && { text: 'error.realNumber' }),
    ...(!connected && { form: 'error.mailTooEarly' }),
  }
}

const isAddress = (from: string) => from.length <= MAX_ADDRESS && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(from)
