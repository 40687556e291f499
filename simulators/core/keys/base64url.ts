// Base64url (RFC 4648 section 5) as JWTs have it.

/** Four characters stand for three bytes, and one that is left over for none: Buffer would pass over it. */
export const isCut = (characters: number): boolean => characters % 4 === 1
