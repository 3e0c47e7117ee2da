/** A German page as somebody copied it from a browser: no empty lines, no question marks, headings in their own words. */
export const A_COPIED_PAGE = [
  'Navigation überspringen',
  'Aktionsplan – Mühlgrund, Österreich, 2025 – 2027',
  'Eingereicht: 2025',
  'Planende: Herbst 2027',
  'Federführende Stelle: Stadtbibliothek',
  'Eingereicht am',
  '31. Februar 2025',
  'Grußwort',
  'Wer fragt, soll eine Antwort finden. Darum gibt es diesen Plan.',
  '1. Wie soll die Stadt auf lange Sicht offen sein',
  'Jede Akte ist in zwei Schritten zu finden.',
  '2. Was ist uns bisher gelungen',
  'Die Sitzungen des Rates werden übertragen.',
  '3. Wo brauchen wir Verbesserungen',
  'Die Anträge sind schwer zu lesen.',
  '4. Wie hilft der Plan, unsere Vision zu erreichen',
  'Die erste Verpflichtung bringt Anträge in einfacher Sprache. Die zweite Verpflichtung öffnet das Archiv am Samstag.',
  '5. Wie viele Gruppen waren dabei',
  'dreizehn',
  '6. Wie viele öffentliche Treffen gab es',
  'mehr als vier',
  '7. Wer prüft den Plan von außen',
  'Die Hochschule im Tal.',
  'Wer steht hinter dem Plan',
  'Leseverein Mühlgrund – Grete Amsel (Vorsitzende)',
  'Teilen',
  'Open Government Partnership',
].join('\r\n')

/** A Spanish page that a browser saved in one file; its headings are no headings in the markup. */
export const A_PAGE_IN_ONE_FILE = oneFile(`<html><head><title>Plan | OGP</title></head><body>
<nav>Inicio</nav><div class="cookie-banner">Usamos cookies.</div>
<h1>Plan de acción – Molino Alto, Uruguay, 2024 – 2026</h1>
<p><b>Presentación del plan:</b> 2024</p><p><b>Fin del plan:</b> marzo de 2026</p>
${[
  ['Mensaje del intendente', 'Un molino muele con el agua de todos, y este plan también.'],
  ['¿Qué ciudad queremos a largo plazo?', 'Una en la que cada peso se pueda seguir.'],
  ['¿Qué se ha logrado hasta ahora?', 'Las cuentas se publican cada mes.'],
  ['¿Qué nos falta mejorar?', 'Llegar a quienes viven lejos del centro.'],
  ['¿Quiénes participaron?', 'Dos escuelas y el club de ajedrez.'],
  ['¿Cuántos grupos participaron?', 'veintidós'],
  ['¿Cómo se darán a conocer los resultados?', 'En la radio, los martes.'],
]
  .map(([question, answer]) => `<div class="q">${question!}</div><div class="a">${answer!}</div>`)
  .join('\n')}
<footer>Contacto</footer></body></html>`)

function oneFile(html: string): string {
  const encoded = [...new TextEncoder().encode(html)].map((byte) =>
    byte === 0x3d || byte > 0x7e ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
  )
  return [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="page"',
    '',
    '--page',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    encoded.join(''),
    '--page--',
  ].join('\r\n')
}
