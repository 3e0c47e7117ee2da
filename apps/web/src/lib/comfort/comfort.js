// What makes pages more comfortable where scripts run. Nothing depends on it: every job is done without.
// Plain and small on purpose; it listens at the document, so pages need to know nothing of it.

/** Counts while one writes. `data-max` and `data-counted` ("{count} of {max} characters") stand on the field. */
document.addEventListener('input', ({ target }) => {
  if (!(target instanceof HTMLTextAreaElement) || !target.dataset.max) return
  const counter = document.getElementById(`${target.id}-count`)
  const count = [...target.value].length
  const max = Number(target.dataset.max)
  if (!counter) return
  counter.textContent = (target.dataset.counted ?? '').replace('{count}', String(count)).replace('{max}', String(max))
  counter.classList.toggle('over', count > max)
})

const menus = () => document.querySelectorAll('details.fold[open], details.phone-menu[open]')

/** Menus close by Escape, and when one looks elsewhere. */
document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return
  for (const menu of menus()) {
    const inside = menu.contains(document.activeElement)
    menu.removeAttribute('open')
    if (inside) menu.querySelector('summary')?.focus()
  }
})
document.addEventListener('click', ({ target }) => {
  for (const menu of menus()) if (!menu.contains(target)) menu.removeAttribute('open')
})

/** A form is sent once: a second press while the first is on its way does nothing. */
document.addEventListener('submit', (event) => {
  const form = event.target
  if (!(form instanceof HTMLFormElement) || form.method !== 'post') return
  if (form.dataset.sent) return event.preventDefault()
  form.dataset.sent = 'yes'
  setTimeout(() => delete form.dataset.sent, 8_000)
})
// Coming back by the browser's own button finds the page as it was left.
window.addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form[data-sent]')) delete form.dataset.sent
})
