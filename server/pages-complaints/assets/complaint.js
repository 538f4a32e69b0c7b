// Small helps on the complaint pages; every page works without them.
const conversation = document.querySelector('[data-conversation]')
const secret = location.hash.slice(1)
if (conversation !== null && secret !== '') {
  // The secret leaves the address bar before it goes, once, in the body of the form.
  history.replaceState(null, '', location.pathname)
  conversation.querySelector('[name=secret]').value = decodeURIComponent(secret)
  conversation.submit()
}

for (const element of document.querySelectorAll('[data-scripted]')) element.hidden = false

document.querySelector('[data-print]')?.addEventListener('click', () => window.print())

const copy = document.querySelector('[data-copy]')
copy?.addEventListener('click', async () => {
  const keys = [...document.querySelectorAll('[data-keys] > div')].map((row) => `${row.querySelector('dt').textContent}: ${row.querySelector('dd').textContent}`)
  try {
    await navigator.clipboard.writeText(keys.join('\n'))
    copy.textContent = copy.dataset.done
  } catch {
    window.getSelection().selectAllChildren(document.querySelector('[data-keys]'))
  }
})

// A link to a field inside a folded group opens the group first.
for (const link of document.querySelectorAll('.asks a, .faults a')) {
  link.addEventListener('click', () => {
    const target = document.getElementById(link.hash.slice(1))
    const group = target?.closest('details')
    if (group) group.open = true
    setTimeout(() => (target?.matches('fieldset') ? target.querySelector('input') : target)?.focus())
  })
}

// One press, one sending: the second press of an impatient hand is ignored.
for (const form of document.querySelectorAll('form[action="/lap-don/xac-nhan"]')) {
  form.addEventListener('submit', (event) => {
    if (form.dataset.sent === 'yes') event.preventDefault()
    form.dataset.sent = 'yes'
  })
}
