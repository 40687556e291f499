import type { Mutation } from './mutation.ts'

export const portalWithoutEpjName: Mutation = {
  name: 'portal-without-epj-name',
  nb: {
    title: 'Åpner portalen uten X-EPJ-System',
    description: 'Headeren settes bare i API-kall. En nettleser som sendes av sted, setter den ikke.',
  },
  en: {
    title: 'Opens the portal without X-EPJ-System',
    description: 'The header is set on API calls only; a browser that is sent off sets none.',
  },
  changes: (correct) => ({
    ticket: {
      ...correct.ticket,
      link(facts) {
        const link = correct.ticket.link(facts)
        link?.searchParams.delete('X-EPJ-System')
        return link
      },
    },
  }),
}
