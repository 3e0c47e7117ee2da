import type { PageText } from './page-text.js'

/** An invented town in Germany, in German. */
export const LINDHAFEN: PageText = {
  title: 'Aktionsplan – Lindhafen an der Wehre, Deutschland, 2024 – 2027',
  jurisdiction: 'Lindhafen an der Wehre',
  country: 'Deutschland',
  facts: {
    submission: '2024',
    end: 'Juni 2027',
    lead: 'Stabsstelle Beteiligung, Stadt Lindhafen, Stadtbücherei, Stadt Lindhafen',
    duration: 'August 2027',
    submitted: '30. April 2024',
  },
  read: {
    submittedYear: 2024,
    submittedOn: '2024-04-30',
    periodEnd: '2027-06',
    extendedEnd: '2027-08',
    leadInstitutions: ['Stabsstelle Beteiligung', 'Stadtbücherei', 'Amt für Wohnen'],
    groupsCount: 7,
    publicMeetingsCount: 12,
  },
  warnings: ['extendedEnd: differs_from_period_end'],
  boilerplate:
    'Dieser Unterabschnitt beschreibt die strategische Vision von Open Government in Ihrer Gebietskörperschaft, die die Verpflichtungen für den Zeitraum des Aktionsplans leiten soll.',
  answers: {
    foreword: [
      'Eine Stadt, die ihre Entscheidungen erklärt, muss sie vorher verstanden haben. Darum haben wir ein Jahr lang zugehört, bevor wir ein Wort geschrieben haben.',
    ],
    longTermVision: ['In zehn Jahren soll niemand mehr fragen müssen, wo ein Antrag liegt.'],
    achievements: [
      'Seit 2015 sind alle Ratsvorlagen offen zugänglich.',
      'Seit 2021 gibt es ein Bürgerbüro auf Rädern, das jeden Ortsteil einmal im Monat anfährt.',
    ],
    challenges: ['Unsere Fachverfahren reden nicht miteinander. Junge Leute erreichen wir kaum.'],
    mediumTermGoals: ['Bis 2027 wollen wir drei Dinge schaffen: einen Kalender, ein Verzeichnis, eine Anlaufstelle.'],
    contributionToVision: [
      'Die Zusage 1 betrifft den Kalender aller Sitzungen. Mit der zweiten Zusage entsteht das Verzeichnis der Beschlüsse nach Nr. 4 der Satzung.',
      'Beides zusammen macht den Weg einer Idee sichtbar.',
    ],
    contributionToPolicy: ['Der Koalitionsvertrag im Rat nennt Nachvollziehbarkeit an erster Stelle.'],
    responsibleInstitutions: ['• Stabsstelle Beteiligung', '• Stadtbücherei', '• Amt für Wohnen'],
    coordination: ['Die Stabsstelle lädt alle zwei Wochen ein; jedes Amt schickt eine Person.'],
    spaces: ['Genutzt wurden die Bücherei, der Hafenkran-Stammtisch und das Portal mitreden.lindhafen.example.'],
    diversityMeasures: ['Es gab Termine mit Gebärdensprache, Kinderbetreuung und einen Bus aus den Ortsteilen.'],
    participants: ['Vereine, zwei Schulen, die Werft, der Seniorenbeirat und 48 Einzelne.'],
    continuingCollaboration: [
      'Zu jeder Zusage gehört ein Tandem aus Amt und Verein, das sich alle sechs Wochen trifft.',
    ],
    monitoringBody: [
      'Das (erfundene) Institut für offene Städte prüft die Umsetzung und erhält dafür kein Geld der Stadt.',
    ],
    monitoringBodyContact: ['Wird noch bekannt gegeben.'],
    progressActivities: ['Zweimal im Jahr öffnet die Werft ihre Halle für einen Nachmittag der Zwischenstände.'],
    agencyCheckIns: ['Die Stabsstelle fragt monatlich nach und trägt den Stand in eine Liste ein.'],
    sharingResults: ['Aushang, Amtsblatt, Portal und eine Viertelstunde im Lokalradio.'],
  },
  groupsCount: '7',
  publicMeetingsCount: 'zwölf',
  endorsements: [
    {
      line: 'Hanne Bruhns, Vorsitzende, Heimatverein Lindhafen e.V.',
      name: 'Hanne Bruhns',
      role: 'Vorsitzende',
      organisation: 'Heimatverein Lindhafen e.V.',
    },
    { line: 'Tarek Yılmaz, Wehre-Werft GmbH', name: 'Tarek Yılmaz', role: null, organisation: 'Wehre-Werft GmbH' },
  ],
  documents: ['Beschluss-Stadtrat.pdf'],
  comment: { author: 'Jörn', reply: 'Antworten', text: 'Wann fährt der Bus nach Oberwehre?' },
  mentions: [
    'Die Zusage 1 betrifft den Kalender aller Sitzungen.',
    'Mit der zweiten Zusage entsteht das Verzeichnis der Beschlüsse nach Nr. 4 der Satzung.',
  ],
  site: {
    skip: 'Navigation überspringen',
    cookies: 'Wir verwenden Cookies, um Ihnen die Nutzung zu erleichtern.',
    email: 'Ihre E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert',
    footer: 'Open Government Partnership',
  },
}
