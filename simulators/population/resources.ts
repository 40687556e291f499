/**
 * The three rights to HelseID Selvbetjening as Altinn 3 resources: take HelseID into use for a fagsystem, make
 * and change client systems, make and change APIs. The ids are invented: Altinn's own are not public.
 */
export const HELSEID_RESOURCES = [
  'nhn-helseid-fagsystem',
  'nhn-helseid-klientsystem',
  'nhn-helseid-api',
] as const

export type HelseidResource = (typeof HELSEID_RESOURCES)[number]
