import { portalByTicket } from '../../kit/fixture/build-data-calls.ts'
import { testCheck } from '../../kit/fixture/test-check.ts'
import check from './id-provider.ts'

testCheck(check, {
  accept: {
    Buypass: () => [portalByTicket({ idprov: 'buypassjavafri' })],
    Commfides: () => [portalByTicket({ idprov: 'commfidesjavafri' })],
  },
  reject: { 'another one': { events: () => [portalByTicket({ idprov: 'bankid' })], at: 'query.idprov' } },
  decline: { 'none suggested': () => [portalByTicket()] },
})
