// What somebody has filled in on the page, and what is wrong with it.
import { isSyntheticOrAllowed } from '#simulators/population/index.ts'
import { isHelseidResource, type Refusal } from './delegation.ts'

export type Field = 'aktor' | 'virksomhet' | 'fodselsnummer' | 'etternavn' | 'rett'

/** Text keys, by field; `form` is what no field can mend. */
export type FormErrors = Partial<Readonly<Record<Field | 'form', string>>>

export interface DelegationForm {
  readonly aktor: string
  readonly virksomhet: string
  readonly fodselsnummer: string
  readonly etternavn: string
  readonly rett: string
}

export const EMPTY_FORM: DelegationForm = {
  aktor: '',
  virksomhet: '',
  fodselsnummer: '',
  etternavn: '',
  rett: '',
}

export function readForm(source: URLSearchParams): DelegationForm {
  const text = (name: Field) => (source.get(name) ?? '').trim().slice(0, 200)
  return {
    aktor: text('aktor'),
    virksomhet: text('virksomhet'),
    // People write the number in two groups.
    fodselsnummer: text('fodselsnummer').replace(/\s/g, ''),
    etternavn: text('etternavn'),
    rett: text('rett'),
  }
}

export function errorsIn({ fodselsnummer, etternavn, rett }: DelegationForm): FormErrors {
  return {
    ...(!/^\d{11}$/.test(fodselsnummer)
      ? { fodselsnummer: 'error.fodselsnummer' }
      : !isSyntheticOrAllowed(fodselsnummer) && { fodselsnummer: 'error.not-synthetic' }),
    ...(etternavn === '' && { etternavn: 'error.etternavn' }),
    ...(!isHelseidResource(rett) && { rett: 'error.rett' }),
  }
}

/** Where on the page a refusal is shown. */
export function errorsOf(refusal: Refusal): FormErrors {
  if (refusal === 'person-not-found') return { fodselsnummer: 'error.person-not-found' }
  if (refusal === 'not-delegable') return { virksomhet: 'error.not-delegable' }
  if (refusal === 'not-authorised') return { form: 'error.not-authorised' }
  if (refusal === 'too-many-look-ups') return { form: 'error.too-many-look-ups' }
  return { form: 'error.other' }
}
