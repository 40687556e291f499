// The data APIs' codes that the EPJ does something about.

/** The patient has blocked a health worker: the APIs give nothing. */
export const BLOCKED = 'KJF-000180'
/** The patient has restricted this part. The bench's own: NHN has published no code for it. */
export const RESTRICTED = 'TB-RESTRICTED'
