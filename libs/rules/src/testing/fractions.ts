/** Exact fractions the simple way, for plain implementations in specs. */
export class Fraction {
  readonly over: bigint
  readonly under: bigint

  constructor(over: bigint | number, under: bigint | number = 1) {
    let [a, b] = [BigInt(over), BigInt(under)]
    if (b < 0n) [a, b] = [-a, -b]
    const divisor = common(a < 0n ? -a : a, b)
    this.over = a / divisor
    this.under = b / divisor
  }

  plus(other: Fraction): Fraction {
    return new Fraction(this.over * other.under + other.over * this.under, this.under * other.under)
  }

  minus(other: Fraction): Fraction {
    return new Fraction(this.over * other.under - other.over * this.under, this.under * other.under)
  }

  times(other: Fraction): Fraction {
    return new Fraction(this.over * other.over, this.under * other.under)
  }

  by(other: Fraction): Fraction {
    return new Fraction(this.over * other.under, this.under * other.over)
  }

  compare(other: Fraction): number {
    const difference = this.over * other.under - other.over * this.under
    return difference < 0n ? -1 : difference > 0n ? 1 : 0
  }
}

function common(a: bigint, b: bigint): bigint {
  return b === 0n ? (a === 0n ? 1n : a) : common(b, a % b)
}
