// A provider of sign-on for the tests: npm's oidc-provider as it is, with three people. Prints its address, serves until
// its input ends. Each line of its input is a new address for Ada, or, after "forge ", what is wrong from then on with the
// identity tokens that it sends. Argument: the address that people are sent back to.
import { createServer } from 'node:http'
import { createInterface } from 'node:readline'
import { base64url, decodeJwt, exportJWK, generateKeyPair, SignJWT } from 'jose'
import Provider from 'oidc-provider'

const own = await generateKeyPair('RS256', { extractable: true })
const foreign = await generateKeyPair('RS256', { extractable: true })
const jwk = { ...await exportJWK(own.privateKey), alg: 'RS256', use: 'sig', kid: 'tests' }

const signed = (claims, key = own.privateKey, alg = 'RS256') => new SignJWT(claims).setProtectedHeader({ alg, kid: 'tests' }).sign(key)
const hour = 3600

const forgeries = {
  'nothing': (claims) => signed(claims),
  'another key': (claims) => signed(claims, foreign.privateKey),
  'no signature': (claims) => `${base64url.encode('{"alg":"none"}')}.${base64url.encode(JSON.stringify(claims))}.`,
  'the secret as key': (claims) => signed(claims, new TextEncoder().encode('a secret of the tests'), 'HS256'),
  'changed after signing': (claims, token) => {
    const [head, , signature] = token.split('.')
    return [head, base64url.encode(JSON.stringify({ ...claims, sub: 'stranger' })), signature].join('.')
  },
  'another audience': (claims) => signed({ ...claims, aud: 'another program' }),
  'another issuer': (claims) => signed({ ...claims, iss: 'https://elsewhere.example' }),
  'another nonce': (claims) => signed({ ...claims, nonce: 'of another sign-in' }),
  'no nonce': ({ nonce, ...claims }) => signed(claims),
  'expired': (claims) => signed({ ...claims, iat: claims.iat - 2 * hour, exp: claims.iat - hour }),
  'no expiry': ({ exp, ...claims }) => signed(claims)
}
let forge

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
    jwks: { keys: [jwk] },
    features: { devInteractions: { enabled: true } },
    findAccount: (_, id) => people[id] && { accountId: id, claims: () => people[id] }
  })
  provider.use(async (context, next) => {
    await next()
    if (forge && context.body?.id_token) {
      context.body.id_token = await forge(decodeJwt(context.body.id_token), context.body.id_token)
    }
  })
  server.on('request', provider.callback())
  console.log(issuer)
})
for await (const line of createInterface({ input: process.stdin })) {
  if (line.startsWith('forge ')) forge = forgeries[line.slice('forge '.length)]
  else people.ada.email = line
  console.log(line)
}
process.exit(0)
