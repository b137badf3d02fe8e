// A provider of sign-on for the tests: npm's oidc-provider as it is, with three people. Prints its address, serves until
// its input ends; each line of its input is a new address for Ada. Argument: the address that people are sent back to.
import { createServer } from 'node:http'
import { createInterface } from 'node:readline'
import Provider from 'oidc-provider'

const people = {
  ada: { sub: 'ada', email: 'ada.quill@example.org', email_verified: true, name: 'Ada Quill' },
  unverified: { sub: 'unverified', email: 'ben.marsh@example.org', email_verified: false, name: 'Eve' },
  stranger: { sub: 'stranger', email: 'stranger@example.org', email_verified: true, name: 'Stranger' }
}

const server = createServer()
server.listen(0, '127.0.0.1', () => {
  const issuer = `http://127.0.0.1:${server.address().port}`
  const provider = new Provider(issuer, {
    clients: [{
      client_id: 'plimsoll', client_secret: 'a secret of the tests', redirect_uris: [process.argv[2]],
      token_endpoint_auth_method: 'client_secret_post', response_types: ['code'], grant_types: ['authorization_code']
    }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    cookies: { keys: ['tests'] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_, id) => people[id] && { accountId: id, claims: () => people[id] }
  })
  server.on('request', provider.callback())
  console.log(issuer)
})
for await (const address of createInterface({ input: process.stdin })) {
  people.ada.email = address
  console.log(address)
}
process.exit(0)
