// Pages of the room on which a person does what is not done in the EPJ.

export interface PlaceToGo {
  /** Below the room. */
  readonly path: string
  /** Key of its name. */
  readonly text: string
}

const altinn = { path: '/altinn', text: 'guide.place.altinn' }
const selvbetjening = { path: '/selvbetjening', text: 'guide.place.selvbetjening' }
const messages = { path: '/messages', text: 'guide.place.messages' }
const addresses = { path: '/', text: 'guide.readyAddresses' }
const mail = { path: '/journey/mail', text: 'guide.place.mail' }

const places: Readonly<Record<string, readonly PlaceToGo[]>> = {
  reset: [addresses],
  'give-right': [altinn],
  'make-client': [selvbetjening],
  'load-configuration': [selvbetjening, messages],
  'set-external-systems': [addresses],
  'send-mail': [mail],
}

/** Where the action is done, or what it needs is found; none for what is done in the EPJ alone. */
export const placesFor = (action: string): readonly PlaceToGo[] => places[action] ?? []
