/** An address without the slashes at its end. A run of them is tried from its beginning alone: somebody may enter a million. */
export const withoutSlashes = (address: string): string => address.replace(/(?<!\/)\/+$/, '')
