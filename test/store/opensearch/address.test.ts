import { expect, it } from 'vitest'
import { Hindered } from '../../../src/store/hindered.ts'
import { addressOf } from '../../../src/store/opensearch/address.ts'

it('an address names hosts and an index, and says whether it is encrypted', () => {
  expect(addressOf('opensearch://a,b:9201,[::1]:9300/papers-1', {}, {})).toMatchObject({
    hosts: [
      { host: 'a', port: 9200 },
      { host: 'b', port: 9201 },
      { host: '::1', port: 9300 },
    ],
    ...{ name: 'papers-1', isEncrypted: true, login: undefined },
  })
  expect(addressOf('opensearch+http://localhost/x', {}, {})).toMatchObject({ isEncrypted: false })
})

const WRONG = [
  'opensearch://me:secret@host/papers',
  'opensearch://me:se/cret@host/papers',
  'opensearch://host',
  'opensearch:///papers',
  'opensearch://host:1/A B',
  'opensearch://host:70000/papers',
  'opensearch://host/_all',
  'opensearch://host/*',
  'opensearch://host/a,b',
  'opensearch://host/a?pretty',
  'opensearch://a,,b/papers',
  'opensearch://host/papers\u001b[2J',
]

it.each(WRONG)('%j is none, and a password in it is not said', (named) => {
  const asked = () => addressOf(named, {}, {})
  expect(asked).toThrow(Hindered)
  expect(asked).toThrow(/badAddress/)
  expect(asked).not.toThrow(/secret|cret@/)
})

it('the environment says who one is before the settings do', () => {
  const settings = { user: 'one', password: 'of settings' }
  const as = (environment: Record<string, string>) =>
    addressOf('opensearch+http://host/papers', settings, environment).login
  expect(as({})).toBe('one:of settings')
  expect(as({ LBX_OPENSEARCH_PASSWORD: 'of:env' })).toBe('one:of:env')
  expect(as({ LBX_OPENSEARCH_USER: 'two', LBX_OPENSEARCH_PASSWORD: '密' })).toBe('two:密')
})

it('a certificate that is not there is told by its name', () => {
  const asked = () => addressOf('opensearch://host/papers', { ca: '/nowhere/ca.pem' }, {})
  expect(asked).toThrow('noCertificate: /nowhere/ca.pem')
})
