import type { Mutation } from './mutation.ts'

export const requestUriLate: Mutation = {
  name: 'request-uri-late',
  title: 'Sends the browser to HelseID long after the request was pushed',
  description: 'The log-in is pushed when the page is shown, and used when the user comes back from lunch.',
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
