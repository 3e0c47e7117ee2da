/** A decimal number as it stands in a file, exact: value = digits / 10^places. */
export interface Decimal {
  readonly digits: bigint
  readonly places: number
}

const FORM = /^([+-]?)(\d*)(?:[.,](\d*))?(?:[eE]\+?(\d{1,2}))?$/

/** Reads `1000000`, `12 500,50`, `3.25`, `1e6`; null where it is no number. Comma and point both mark decimals. */
export function readDecimal(text: string): Decimal | null {
  const found = FORM.exec(text.replace(/[\s\u00a0\u202f]/g, ''))
  if (!found) return null
  const [, sign, whole = '', part = '', power = '0'] = found
  if (whole + part === '') return null
  const decimals = part.replace(/0+$/, '')
  const shift = Number(power)
  const digits = BigInt(whole + decimals.padEnd(shift, '0')) * (sign === '-' ? -1n : 1n)
  return { digits, places: Math.max(0, decimals.length - shift) }
}

/** The same number in units of 10^-places, which must be enough for it. */
export function scaled(value: Decimal, places: number): bigint {
  return value.digits * 10n ** BigInt(places - value.places)
}
