/** The months' names, first letters in lower case without accents, short forms included; `=` only as a whole word. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'january =jan',
    'february =feb',
    'march =mar',
    'april =apr',
    '=may',
    'june =jun',
    'july =jul',
    'august =aug',
    'september =sep =sept',
    'october =oct',
    'november =nov',
    'december =dec',
  ],
  fr: [
    'janvier =janv',
    'fevrier =fevr =fev',
    '=mars',
    'avril =avr',
    '=mai',
    '=juin',
    'juillet =juil',
    'aout',
    'septembre =sept',
    'octobre =oct',
    'novembre =nov',
    'decembre =dec',
  ],
  es: [
    'enero =ene',
    'febrero =feb',
    'marzo =mar',
    'abril =abr',
    'mayo',
    'junio =jun',
    'julio =jul',
    'agosto =ago',
    'septiembre setiembre =sep =sept',
    'octubre =oct',
    'noviembre =nov',
    'diciembre =dic',
  ],
  de: [
    'januar janner =jan',
    'februar =feb',
    'marz maerz',
    'april =apr',
    '=mai',
    '=juni =jun',
    '=juli =jul',
    'august =aug',
    'september =sep =sept',
    'oktober =okt',
    'november =nov',
    'dezember =dez',
  ],
  sk: [
    'januar',
    'februar',
    '=marec =marca =marci',
    'april',
    '=maj =maja =maji',
    '=jun =juna =juni',
    '=jul =jula =juli',
    'august',
    'september septembr',
    'oktober oktobr',
    'november novembr',
    'december decembr',
  ],
  cs: [
    'leden ledna',
    'unor',
    'brezen brezna',
    'duben dubna',
    'kveten kvetna',
    '=cerven =cervna',
    'cervenec cervence',
    'srpen srpna',
    'zari',
    'rijen rijna',
    'listopad',
    'prosinec prosince',
  ],
  pl: [
    'styczen stycznia',
    'luty lutego',
    'marzec marca',
    'kwiecien kwietnia',
    '=maj =maja',
    'czerwiec czerwca',
    'lipiec lipca',
    'sierpien sierpnia',
    'wrzesien wrzesnia',
    'pazdziernik',
    'listopad',
    'grudzien grudnia',
  ],
  pt: [
    'janeiro',
    'fevereiro',
    'marco',
    'abril',
    'maio',
    'junho',
    'julho',
    'agosto',
    'setembro',
    'outubro',
    'novembro',
    'dezembro',
  ],
  it: [
    'gennaio',
    'febbraio',
    'marzo',
    'aprile',
    'maggio',
    'giugno',
    'luglio',
    'agosto',
    'settembre',
    'ottobre',
    'novembre',
    'dicembre',
  ],
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    '=mei',
    '=juni',
    '=juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
}

export interface Month {
  /** 1 to 12. */
  readonly number: number
  readonly languages: ReadonlySet<string>
}

/** Which month a word (lower case, without accents) names; null where it names none, or two. */
export function monthNamed(word: string): Month | null {
  const numbers = new Set<number>()
  const languages = new Set<string>()
  for (const [language, months] of Object.entries(NAMES)) {
    months.forEach((forms, index) => {
      if (!forms.split(' ').some((form) => isForm(word, form))) return
      numbers.add(index + 1)
      languages.add(language)
    })
  }
  const [number] = numbers
  return numbers.size === 1 && number !== undefined ? { number, languages } : null
}

/** Slavic endings (augusta, oktobra) follow the name; a whole other word does not. */
function isForm(word: string, form: string): boolean {
  return form.startsWith('=') ? word === form.slice(1) : word.startsWith(form) && word.length <= form.length + 3
}
