import type { Mutation } from './mutation.ts'

export const requestUriLate: Mutation = {
  name: 'request-uri-late',
  nb: {
    title: 'Sender nettleseren til HelseID lenge etter at innloggingen ble meldt',
    description: 'Innloggingen meldes når siden vises, og brukes når brukeren kommer tilbake fra lunsj.',
  },
  en: {
    title: 'Sends the browser to HelseID long after the request was pushed',
    description: 'The log-in is pushed when the page is shown, and used when the user comes back from lunch.',
  },
  changes: (correct) => {
    let last: URL | undefined
    return {
      async authorizationUrl(config, parameters) {
        const due = last
        last = await correct.authorizationUrl(config, parameters)
        return due ?? last
      },
    }
  },
}
