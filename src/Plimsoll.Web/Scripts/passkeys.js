// Passkeys: a form that is marked for them asks the site what to sign, has the authenticator sign it, and is sent with the
// answer. Without scripts, or without an authenticator, the form stays hidden and the page offers the other ways.

const toBytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0))
const toText = bytes => btoa(String.fromCharCode(...new Uint8Array(bytes))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
const withBytes = list => (list ?? []).map(item => ({ ...item, id: toBytes(item.id) }))

async function ask (form) {
  const answer = await fetch(form.dataset.options, { method: 'POST', body: new FormData(form) })
  const asked = await answer.json()
  if (!answer.ok) throw new Error(asked.message)
  return { ...asked, challenge: toBytes(asked.challenge) }
}

async function create (form) {
  const asked = await ask(form)
  const made = await navigator.credentials.create({
    publicKey: { ...asked, user: { ...asked.user, id: toBytes(asked.user.id) }, excludeCredentials: withBytes(asked.excludeCredentials) }
  })
  return {
    ...plain(made),
    response: {
      clientDataJSON: toText(made.response.clientDataJSON),
      attestationObject: toText(made.response.attestationObject),
      transports: made.response.getTransports()
    }
  }
}

async function sign (form) {
  const asked = await ask(form)
  const signed = await navigator.credentials.get({ publicKey: { ...asked, allowCredentials: withBytes(asked.allowCredentials) } })
  return {
    ...plain(signed),
    response: {
      clientDataJSON: toText(signed.response.clientDataJSON),
      authenticatorData: toText(signed.response.authenticatorData),
      signature: toText(signed.response.signature),
      userHandle: signed.response.userHandle ? toText(signed.response.userHandle) : null
    }
  }
}

const plain = credential => ({
  id: credential.id,
  rawId: toText(credential.rawId),
  type: credential.type,
  clientExtensionResults: credential.getClientExtensionResults(),
  authenticatorAttachment: credential.authenticatorAttachment
})

if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll('form[data-passkey]')) {
    form.hidden = false
    form.addEventListener('submit', async event => {
      event.preventDefault()
      const told = form.querySelector('[data-passkey-error]')
      told.textContent = ''
      try {
        const credential = form.dataset.passkey === 'create' ? await create(form) : await sign(form)
        form.elements.credential.value = JSON.stringify(credential)
        form.submit()
      } catch (failure) {
        const gaveUp = failure.name === 'NotAllowedError' || failure.name === 'AbortError'
        told.textContent = gaveUp ? told.dataset.gaveUp : failure.message
      }
    })
  }
}
