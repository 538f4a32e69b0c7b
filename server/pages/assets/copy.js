// Copy buttons, shown only where they work.
for (const button of document.querySelectorAll('[data-copy]')) {
  if (navigator.clipboard === undefined) break
  const label = button.textContent
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent)
    button.textContent = button.dataset.copied
    setTimeout(() => { button.textContent = label }, 2000)
  })
}
