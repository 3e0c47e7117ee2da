/** A page as browsers save it in one file, with one of its styles and pictures. */
export function writeMhtml(html: string): string {
  const part = (head: readonly string[], body: string): string => [`--${BOUNDARY}`, ...head, '', body].join('\r\n')
  return [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://plans.example/action-plan/',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    `\tboundary="${BOUNDARY}"`,
    '',
    '',
    part(['Content-Type: text/html', 'Content-Transfer-Encoding: quoted-printable'], quotedPrintable(html)),
    part(['Content-Type: text/css', 'Content-Transfer-Encoding: quoted-printable'], '@charset "utf-8";'),
    part(['Content-Type: image/png', 'Content-Transfer-Encoding: base64'], 'iVBORw0KGgo='),
    `--${BOUNDARY}--`,
    '',
  ].join('\r\n')
}

const BOUNDARY = '----MultipartBoundary--lindenbridge----'

function quotedPrintable(text: string): string {
  const encoded = [...new TextEncoder().encode(text)]
    .map((byte) => {
      const letter = String.fromCharCode(byte)
      return /[ -<>-~\n]/.test(letter) ? letter : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')
  return encoded.replace(/(?:=[0-9A-F]{2}|[^=\n]){70,74}(?=[^\n])/g, '$&=\r\n')
}
