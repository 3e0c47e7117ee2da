import { plainWords } from '../lexicon/plain-words.js'

const LABELS = new Set(
  `skip navigation|skip to content|skip to main content|ignorer la navigation|aller au contenu|saltar navegacion|saltar al contenido|ir al contenido
  |navigation uberspringen|zum inhalt springen|zum inhalt|preskocit navigaciu|prejst na obsah|pular navegacao|salta la navigazione
  |home|accueil|inicio|startseite|domov|menu|search|recherche|rechercher|buscar|suche|suchen|hladat|log in|login|sign in|sign up|connexion|iniciar sesion|anmelden|prihlasit sa
  |share|share this|share this page|partager|partager cette page|compartir|teilen|seite teilen|zdielat|tweet|twitter|facebook|linkedin|whatsapp|instagram|youtube|x|print|imprimer|imprimir|drucken|tlacit|e mail|email
  |back to top|haut de page|retour en haut|volver arriba|nach oben|hore|read more|lire la suite|leer mas|weiterlesen|citat viac
  |accept|accept all|accept cookies|reject|reject all|decline|settings|cookie settings|accepter|tout accepter|refuser|tout refuser|parametres|aceptar|aceptar todo|rechazar|akzeptieren|alle akzeptieren|ablehnen|einstellungen|prijat|prijat vsetky|odmietnut
  |name|nom|nombre|meno|website|site web|sitio web|webseite|submit|send|envoyer|enviar|senden|absenden|odoslat|subscribe|s abonner|s inscrire|suscribirse|abonnieren|anmelden|odoberat
  |first name|last name|prenom|message|your message|votre message|e mail address|email address|adresse e mail|adresse email|correo electronico|e mail adresse
  |open government partnership|alliance pour un gouvernement ouvert|alianza para el gobierno abierto`
    .split(/\s*\|/)
    .map((label) => label.trim()),
)

const SENTENCES =
  /\b(cookies?) .*\b(use|uses|accept|consent|experience|utilis|accept|consent|util|usa|acept|verwend|akzept|zustimm|pouziva|suhlas)|\b(utilis|use|uses|utiliza|usamos|verwend|verwenden|nutzen|pouziva)\w* .*\bcookies?\b|\b(all rights reserved|tous droits reserves|todos los derechos reservados|alle rechte vorbehalten|vsetky prava vyhradene)\b|^(c )?(copyright )?20\d\d (open government|ogp)\b|^(privacy|privacy policy|politique de confidentialite|politica de privacidad|datenschutz|datenschutzerklarung|impressum|imprint|legal notice|mentions legales|aviso legal|terms of use|ochrana osobnych udajov|follow us|suivez nous|siguenos|folgen sie uns|sledujte nas)$|^(sign up|subscribe|inscrivez vous|abonnez vous|suscribete|abonnieren sie)\b.*\bnewsletter|\bnewsletter\b.*\b(sign up|subscribe|abonn|inscri|suscri)/

/** Whether a line belongs to the site around the page: navigation, a form's label, a cookie banner, a footer. */
export function isFurniture(text: string): boolean {
  const words = plainWords(text)
  if (LABELS.has(words)) return true
  return words.split(' ').length <= 60 && SENTENCES.test(words)
}
