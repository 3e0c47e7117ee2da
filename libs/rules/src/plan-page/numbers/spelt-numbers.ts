import { plainWords } from '../lexicon/plain-words.js'

/** How one language spells the numbers below 100: 'twenty one', 'einundzwanzig', 'vingt et un'. */
interface Spelling {
  /** 0 to 19, in turn; forms of one number are parted by `/`. */
  readonly small: string
  /** 20, 30 … 90. */
  readonly tens: string
  /** What a number such as 21 is called. */
  compound(ten: string, unit: string, value: number): readonly string[]
}

const SPELLINGS: readonly Spelling[] = [
  {
    small:
      'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    compound: (ten, unit) => [`${ten} ${unit}`],
  },
  {
    small:
      'null ein/eine/eins/einen/einer zwei drei vier funf/fuenf sechs sieben acht neun zehn elf zwolf/zwoelf dreizehn vierzehn funfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn',
    tens: 'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig',
    compound: (ten, unit) => [`${unit}und${ten}`],
  },
  {
    small:
      'cero uno/una/un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve',
    tens: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    compound: (ten, unit) => (ten === 'veinte' ? [`veinti${unit}`] : [`${ten} y ${unit}`]),
  },
  {
    small:
      'zero un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix_sept dix_huit dix_neuf',
    tens: 'vingt trente quarante cinquante soixante septante/soixante_dix quatre_vingt/quatre_vingts/huitante/octante nonante/quatre_vingt_dix',
    compound: (ten, unit, value) =>
      /^soixante dix|^quatre vingt dix/.test(ten)
        ? []
        : value % 10 === 1
          ? [`${ten} et ${unit}`, `${ten} ${unit}`]
          : [`${ten} ${unit}`],
  },
  {
    small:
      'nula/nijaky jeden/jedna/jedno/jedneho dva/dve/dvaja tri/traja styri/styria pat/piati sest sedem osem devat desat jedenast dvanast trinast strnast patnast sestnast sedemnast osemnast devatnast',
    tens: 'dvadsat tridsat styridsat patdesiat sestdesiat sedemdesiat osemdesiat devatdesiat',
    compound: (ten, unit) => [`${ten}${unit}`, `${ten} ${unit}`],
  },
  {
    small:
      'zero um/uma dois/duas tres quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove',
    tens: 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa',
    compound: (ten, unit) => [`${ten} e ${unit}`],
  },
  {
    small:
      'zero uno/una/un due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    compound: (ten, unit) => [/^[ou]/.test(unit) ? `${ten.slice(0, -1)}${unit}` : `${ten}${unit}`],
  },
]

const VALUES: ReadonlyMap<string, number> = new Map(SPELLINGS.flatMap(spell))
const MOST_WORDS = 4

/** The different numbers below 100 that a text spells out; the longest spelling counts ('vingt et un' is not 20). */
export function spelledIn(text: string): ReadonlySet<number> {
  const words = plainWords(text).split(' ')
  const found = new Set<number>()
  for (let at = 0; at < words.length; at++) {
    for (let length = MOST_WORDS; length > 0; length--) {
      const value = VALUES.get(words.slice(at, at + length).join(' '))
      if (value === undefined) continue
      found.add(value)
      at += length - 1
      break
    }
  }
  return found
}

function spell({ small, tens, compound }: Spelling): readonly (readonly [string, number])[] {
  const units = small.split(' ').map(formsOf)
  const all = units.flatMap((forms, value) => forms.map((form) => [form, value] as const))
  tens.split(' ').forEach((forms, index) => {
    const ten = (index + 2) * 10
    for (const form of formsOf(forms)) {
      all.push([form, ten])
      for (let unit = 1; unit < 10; unit++) {
        for (const name of units[unit]!)
          all.push(...compound(form, name, ten + unit).map((word) => [word, ten + unit] as const))
      }
    }
  })
  return all
}

function formsOf(forms: string): readonly string[] {
  return forms.split('/').map((form) => form.replaceAll('_', ' '))
}
