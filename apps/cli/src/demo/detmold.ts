import type { Story } from './story.js'

export const detmold: Story = {
  city: {
    slug: 'detmold',
    name: 'Detmold',
    languages: ['de', 'en'],
    timeZone: 'Europe/Berlin',
    accentColour: '#14564a',
    secondColour: '#c8335f',
    areas: ['Innenstadt', 'Heidenoldendorf', 'Hiddesen', 'Pivitsheide', 'Jerxen-Orbke', 'Berlebeck'],
  },
  plan: {
    title: 'Aktionsplan offene Stadt 2022–2025',
    fields: {
      summary:
        'Detmold macht mit seinen Einwohnerinnen und Einwohnern sichtbar, wie nachhaltig die Stadtteile sind, und zeigt, was mit ihren Ideen geschieht. Drei Zusagen gehören dazu. Sie können zu jeder etwas vorschlagen.',
      jurisdiction: 'Detmold',
      country: 'Deutschland',
      submittedYear: '2022',
      submittedOn: '2022-12',
      periodEnd: '2025-08',
      extendedEnd: '2025-10',
      leadInstitutions: 'Team Digitalisierung der Stadt Detmold\nTeam Nachhaltigkeit der Stadt Detmold',
      groupsCount: '5',
      publicMeetingsCount: '2',
      longTermVision:
        'Eine Verwaltung, die offenlegt, woran sie arbeitet, und eine Stadtgesellschaft, die mitentscheidet, woran man Erfolg misst.',
      achievements:
        'Seit 2019 wird online über Vorhaben beraten, und seit demselben Jahr ist der Haushalt mit Diagrammen und Zielen der Fachbereiche einsehbar. 2022 kam ein Nachhaltigkeitshaushalt dazu.',
      challenges:
        'Bisher erreichen wir vor allem Menschen, die sich ohnehin beteiligen. Jüngere, Zugewanderte und alle ohne Verein fehlen noch zu oft.',
      mediumTermGoals: 'Fortschritte so zeigen, dass sie jede und jeder ohne Vorwissen prüfen kann.',
      monitoringBody: 'Wird noch bestätigt: TH OWL oder Fraunhofer IOSB-INA.',
    },
    endorsements: [
      { name: 'Vertretung der Volkshochschule', role: 'Leitung', organisation: 'Volkshochschule' },
      { name: 'Vertretung der Verbraucherzentrale', role: 'Beratung', organisation: 'Verbraucherzentrale' },
      { name: 'Vertretung der Studierenden', role: 'Ausschuss', organisation: 'AStA der TH OWL' },
    ],
    windowReason: 'Die Schulen baten um mehr Zeit, damit ihre Klassen nach den Ferien noch mitmachen können.',
  },
  commitments: [
    {
      key: 'index',
      fields: {
        title: 'Ein Nachhaltigkeitsindex für jedes Quartier',
        briefDescription:
          'Für jeden Stadtteil wird sichtbar, wie er bei Klima, Wegen, Treffpunkten und Beteiligung dasteht. Welche Zahlen zählen, legen wir gemeinsam fest.',
        leadInstitution: 'Team Nachhaltigkeit',
        supportingCivilSociety: 'Volkshochschule\nFamilienzentren\nFridays for Future',
        startDate: '2023-01',
        endDate: '2025-08',
        problem: 'Niemand kann nachsehen, wie es um den eigenen Stadtteil steht. Zahlen gibt es, aber verstreut.',
        solution: 'Ein gemeinsamer Satz von Kennzahlen, offen und mit Orten, Ansprechpersonen und Vereinen verbunden.',
        expectedResults: 'Sechs Stadtteile mit je zwölf Kennzahlen, zweimal im Jahr erneuert.',
        participation: 'Kennzahlen werden in Zukunftstischen vorgeschlagen und öffentlich abgewogen.',
        transparency: 'Alle Daten stehen als offene Daten bereit.',
      },
      milestones: [
        {
          key: 'tables',
          fields: {
            title: 'Drei Zukunftstische haben Kennzahlen vorgeschlagen',
            expectedOutput: 'Liste der Vorschläge mit Begründung',
            startDate: '2023-03',
            endDate: '2023-10-31',
            responsible: 'Team Nachhaltigkeit',
          },
          progress: [
            {
              on: '2023-10-20',
              completion: 'complete',
              body: 'Verwaltung, Stadtgesellschaft und Politik haben getagt. 41 Vorschläge liegen vor, 12 wurden gewählt.',
              evidence: { title: 'Protokoll der drei Tische', link: 'https://example.org/detmold/zukunftstische' },
            },
          ],
        },
        {
          key: 'map',
          fields: {
            title: 'Die Schattenkarte der Schulwege ist online',
            expectedOutput: 'Karte mit Messpunkten und offenen Daten',
            startDate: '2024-04',
            endDate: '2025-03-31',
            responsible: 'Team Digitalisierung',
          },
          progress: [
            {
              on: '2024-11-05',
              completion: 'limited',
              body: 'Die ersten 60 Messpunkte stehen. Zwei Grundschulen messen mit.',
            },
            {
              on: '2025-03-12',
              completion: 'complete',
              body: 'Die Karte ist da: 214 Messpunkte an 9 Schulwegen, alle Werte als offene Daten.',
              evidence: { title: 'Schattenkarte', link: 'https://example.org/detmold/schattenkarte' },
            },
          ],
        },
        {
          key: 'trees',
          fields: {
            title: '40 Bäume an den heißesten Schulwegen gepflanzt',
            expectedOutput: '40 Bäume, mit Standort und Art',
            startDate: '2025-03',
            endDate: '2025-10-31',
            responsible: 'Städtische Gärtnerei',
          },
          moved: {
            to: '2027-03-31',
            reason:
              'Auf die Ausschreibung für die zweite Hälfte hat niemand ein Angebot abgegeben. Wir schreiben neu aus und pflanzen im Frühjahr 2027.',
          },
          progress: [
            {
              on: '2025-11-14',
              completion: 'substantial',
              body: '17 von 40 Bäumen stehen. Für die anderen 23 fehlt noch ein Auftrag.',
            },
          ],
        },
      ],
    },
    {
      key: 'budget',
      fields: {
        title: 'Der Nachhaltigkeitshaushalt wird lesbar',
        briefDescription:
          'Wer wissen will, wofür die Stadt Geld ausgibt, sieht zu jedem Ziel den Betrag, die Maßnahme und das Ergebnis.',
        leadInstitution: 'Fachbereich Finanzen',
        startDate: '2023-01',
        endDate: '2025-06',
        problem: 'Der Haushalt ist öffentlich, aber kaum jemand versteht ihn.',
        solution: 'Ausgaben werden Zielen zugeordnet und in einem Satz erklärt.',
        expectedResults: 'Jede Ausgabe über 50.000 Euro hat eine Erklärung in einfacher Sprache.',
        transparency: 'Ausgaben und Ergebnisse stehen nebeneinander.',
        accountability: 'Einmal im Jahr erklärt die Kämmerei öffentlich Abweichungen.',
      },
      milestones: [
        {
          key: 'plain',
          fields: {
            title: 'Erklärungen in einfacher Sprache',
            expectedOutput: 'Erklärte Ausgaben über 50.000 Euro',
            endDate: '2024-06-30',
            responsible: 'Kämmerei',
          },
          progress: [
            {
              on: '2024-06-18',
              completion: 'complete',
              body: '312 Ausgaben sind erklärt. Eine Gruppe der Volkshochschule hat die Texte gegengelesen.',
            },
          ],
        },
        {
          key: 'hearing',
          fields: {
            title: 'Öffentliche Haushaltsstunde',
            expectedOutput: 'Sitzung mit Fragen und Antworten, aufgezeichnet',
            endDate: '2024-11-30',
            responsible: 'Kämmerei',
          },
          progress: [
            { on: '2024-11-21', completion: 'complete', body: '120 Menschen waren da, 38 Fragen wurden beantwortet.' },
          ],
        },
        {
          key: 'game',
          fields: {
            title: 'Haushaltsspiel für Schulen',
            expectedOutput: 'Spiel mit echten Zahlen',
            endDate: '2025-05-31',
            responsible: 'Medienzentrum',
          },
          dropped:
            'Die Landesförderung wurde gestrichen, und ohne sie fehlen 30.000 Euro. Die Schulen nutzen stattdessen die Haushaltsstunde.',
        },
      ],
    },
    {
      key: 'outreach',
      fields: {
        title: 'Beteiligung kommt zu den Menschen',
        briefDescription:
          'Einmal im Monat ist die Stadt dort, wo Menschen sind: am Markt, im Freibad, vor der Moschee, im Jugendzentrum. Was gesagt wird, zählt wie ein Beitrag im Netz.',
        leadInstitution: 'Team Digitalisierung',
        supportingCivilSociety: 'Familienzentren\nJugendzentrum',
        startDate: '2023-05',
        endDate: '2025-08',
        problem: 'Wer keinen Verein und wenig Zeit hat, kommt selten zu Wort.',
        solution: 'Gespräche vor Ort, mitgeschrieben und hier veröffentlicht.',
        expectedResults: 'Zwölf Termine im Jahr, in jedem Stadtteil mindestens einer.',
        participation: 'Auch mündliche Vorschläge bekommen eine Antwort.',
      },
      milestones: [
        {
          key: 'year-one',
          fields: {
            title: 'Erstes Jahr mit zwölf Terminen',
            expectedOutput: 'Zwölf veröffentlichte Mitschriften',
            endDate: '2024-05-31',
            responsible: 'Team Digitalisierung',
          },
          progress: [
            { on: '2024-05-28', completion: 'complete', body: 'Zwölf Termine, 430 Gespräche, 96 Vorschläge.' },
          ],
        },
        {
          key: 'youth',
          fields: {
            title: 'Eigene Reihe für Jugendliche',
            expectedOutput: 'Vier Abende im Jugendzentrum',
            endDate: '2027-06-30',
            responsible: 'Jugendamt',
          },
          progress: [
            { on: '2026-10-02', completion: 'limited', body: 'Der erste Abend war am 1. Oktober mit 34 Leuten.' },
          ],
        },
      ],
    },
  ],
  residents: [
    'Mareike B.',
    'Gerhard W.',
    'Anja P.',
    'Tolga Y.',
    'Sophie K.',
    'Heinz-Dieter M.',
    'Lena F.',
    'Oleksandr H.',
    'Ruth S.',
    'Jonas R.',
    'Fatma A.',
    'Wiebke T.',
    'Kurt L.',
    'Marlene D.',
    'Emre C.',
    'Birgit N.',
    'Paul G.',
    'Ilse H.',
    'Nadia Z.',
    'Thorsten V.',
    'Clara E.',
    'Yusuf I.',
    'Petra J.',
    'Daniel O.',
  ],
  ideas: [
    {
      title: 'Zeigt uns, wo auf dem Schulweg der Schatten fehlt',
      body: 'Meine Tochter geht 1,4 Kilometer zur Schule. Im Juni hatte der Gehweg an der Bielefelder Straße mittags 51 Grad, ich habe es gemessen.\n\nWir wissen nicht, welche Straßen am schlimmsten sind. Die Stadt hat Daten zu Bäumen, die Schulen kennen die Wege. **Legt beides übereinander und zeigt es uns.** Dann sieht jeder, wo ein Baum am meisten nützt.',
      area: 1,
      about: 'index',
      supports: 22,
      talk: 'long',
      answer: {
        standing: 'accepted',
        body: 'Ja. Die Karte kommt, und gepflanzt wird, wo sie Lücken zeigt.\n\nSchatten auf dem Schulweg wird eine Kennzahl des Index. Gemessen haben wir mit zwei Grundschulen.',
        office: 'Team Nachhaltigkeit',
      },
      tied: { to: 'index', note: 'Aus dieser Idee wurden die Schattenkarte und die Baumpflanzungen.' },
    },
    {
      title: 'Trinkwasser am Marktplatz',
      body: 'An heißen Tagen gibt es in der Innenstadt kein Wasser, ohne etwas zu kaufen. Ein Trinkbrunnen neben dem Rathaus würde vielen helfen, vor allem Älteren und Kindern.',
      area: 0,
      supports: 18,
      talk: 6,
      answer: {
        standing: 'under_review',
        body: 'Wir prüfen gerade mit den Stadtwerken, ob die Leitung am Rathaus reicht. Das Ergebnis steht hier bis Ende Februar.',
        office: 'Tiefbauamt',
      },
    },
    {
      title: 'Haushalt als Wimmelbild in der Bücherei',
      body: 'Ein großes Bild, auf dem man sieht, wofür Geld ausgegeben wird: Schulen, Straßen, Schwimmbad. Mit kleinen Klappen und den Beträgen dahinter.',
      area: 0,
      about: 'budget',
      supports: 11,
      talk: 3,
      answer: {
        standing: 'accepted',
        body: 'Schöne Idee, wir machen es. Das Medienzentrum zeichnet, die Kämmerei liefert die Beträge.',
        office: 'Kämmerei',
      },
      tied: { to: 'budget', note: 'Gehört zu den Erklärungen in einfacher Sprache.' },
    },
    {
      title: 'Parkplätze vor der Stadthalle kostenlos machen',
      body: 'Wer abends zu einer Veranstaltung fährt, zahlt acht Euro. Das hält Leute ab.',
      area: 0,
      supports: 4,
      talk: 5,
      answer: {
        standing: 'not_followed',
        body: 'Das übernehmen wir nicht. Die Einnahmen tragen den Abendbus, der nach Veranstaltungen fährt, und der würde sonst entfallen.',
        office: 'Ordnungsamt',
      },
    },
    {
      title: 'Termine der Beteiligung auch auf Türkisch und Ukrainisch ankündigen',
      body: 'Viele Nachbarn wissen gar nicht, dass die Stadt mit dem Stand kommt. Zwei weitere Sprachen auf dem Plakat kosten fast nichts.',
      area: 4,
      about: 'outreach',
      supports: 16,
      talk: 4,
      answer: {
        standing: 'accepted',
        body: 'Machen wir ab dem nächsten Plakat. Danke auch an das Familienzentrum, das beim Übersetzen hilft.',
        office: 'Team Digitalisierung',
      },
      tied: { to: 'outreach', note: 'Ab dem nächsten Termin umgesetzt.' },
    },
    {
      title: 'Bänke zwischen Hiddesen und dem Hermannsdenkmal',
      body: 'Der Weg ist steil, und auf zwei Kilometern steht keine einzige Bank. Fünf würden reichen.',
      area: 2,
      supports: 13,
      talk: 3,
    },
    {
      title: 'Reparaturtreff einmal im Monat',
      body: 'Ein Raum, Werkzeug und Leute, die sich auskennen. Kaputte Lampen und Fahrräder gibt es genug.',
      area: 3,
      supports: 9,
      talk: 2,
    },
    {
      title: 'Mehr Licht auf dem Radweg nach Jerxen',
      body: 'Im Winter fährt man dort ab fünf Uhr im Dunkeln. Bewegungsmelder reichen, dann leuchtet es nur bei Bedarf.',
      area: 4,
      supports: 15,
      talk: 4,
      corrected: 'Bewegungsmelder reichen, dann leuchtet es nur bei Bedarf und stört keine Tiere.',
    },
    {
      title: 'Spielplatz in Berlebeck für Kinder mit Rollstuhl',
      body: 'Meine Nichte kommt an kein einziges Gerät. Ein Karussell zum Hineinfahren und ein fester Weg wären ein Anfang.',
      area: 5,
      supports: 20,
      talk: 3,
    },
    {
      title: 'Bücherschrank am Bahnhof Heidenoldendorf',
      body: 'Wer wartet, liest. Ich würde mich um den Schrank kümmern.',
      area: 1,
      supports: 7,
      talk: 1,
    },
    {
      title: 'Kennzahl: Wie weit ist es zum nächsten Bus am Sonntag?',
      body: 'Unter der Woche ist der Takt gut, am Sonntag nicht. Das sollte im Index stehen.',
      area: 3,
      about: 'index',
      supports: 8,
    },
    {
      title: 'Blühstreifen statt Rasen an der Paderborner Straße',
      body: 'Gemäht wird achtmal im Jahr. Zweimal reicht, und es summt.',
      area: 3,
      supports: 12,
      talk: 2,
    },
    {
      title: 'Haushaltsstunde auch als Aufzeichnung mit Untertiteln',
      body: 'Ich arbeite abends und bin schwerhörig. Mit Untertiteln könnte ich mitreden.',
      about: 'budget',
      supports: 10,
      talk: 1,
    },
    {
      title: 'Jugendzentrum am Freitag bis 23 Uhr öffnen',
      body: 'Um neun ist Schluss, und dann stehen alle am Bahnhof.',
      area: 0,
      about: 'outreach',
      supports: 14,
      talk: 3,
    },
    {
      title: 'Fahrradständer vor der Volkshochschule überdachen',
      body: 'Bei Regen nimmt jeder das Auto. Ein Dach wäre schnell gebaut.',
      area: 0,
      supports: 6,
    },
    {
      title: 'Gemeinsam Müll sammeln an der Werre',
      body: 'Zweimal im Jahr, mit Handschuhen und Suppe danach. Ich organisiere den ersten Termin.',
      supports: 5,
      talk: 2,
    },
    {
      title: 'Leihregal für Werkzeug im Quartier',
      body: 'Eine Bohrmaschine wird im Leben elf Minuten benutzt. Eine für alle reicht.',
      area: 2,
      supports: 3,
    },
    {
      title: 'Tempo 30 vor der Grundschule Pivitsheide',
      body: 'Morgens um halb acht ist es gefährlich, ich habe es zweimal fast gesehen.',
      area: 3,
      supports: 17,
      talk: 4,
    },
    {
      title: 'Offene Daten der Pegel und Temperaturen',
      body: 'Die Stadt misst, aber man kommt nicht an die Werte. Bitte als Datei zum Herunterladen.',
      about: 'index',
      supports: 6,
      talk: 1,
    },
    {
      title: 'Vorlesen am Samstag in drei Sprachen',
      body: 'In der Bücherei, mit Freiwilligen. Ich kann Arabisch und Deutsch.',
      area: 0,
      supports: 9,
    },
    {
      title: 'Dachbegrünung am neuen Feuerwehrhaus',
      body: 'Das Dach ist flach und groß. Jetzt ist der richtige Moment.',
      area: 4,
      supports: 4,
    },
    {
      title: 'Eisbahn auf dem Marktplatz',
      body: 'Von November bis Januar, mit echter Eisfläche.',
      area: 0,
      state: 'withdrawn',
      withdrawnBecause:
        'Ich habe gelesen, wie viel Strom das braucht. Rollschuhe wären besser, ich schlage das neu vor.',
      supports: 2,
      talk: 1,
    },
    {
      title: 'Hundewiese an der Lippischen Straße',
      body: 'Eingezäunt, mit Tütenspender.',
      area: 2,
      state: 'withdrawn',
      withdrawnBecause: 'Es gibt schon eine hundert Meter weiter, die kannte ich nicht.',
      supports: 1,
    },
    {
      title: 'Nachbarschaftsgarten hinter der Turnhalle',
      body: 'Hochbeete, die auch im Sitzen gehen. Ich muss noch klären, wem die Fläche gehört.',
      area: 1,
      state: 'draft',
    },
    { title: 'Mitfahrbank', body: '', state: 'draft' },
  ],
  longThread: [
    {
      says: 'Als Großvater laufe ich die Strecke täglich. An der Ampel wartet man in der prallen Sonne.',
      replies: ['Dort sollte man anfangen.', 'Drei Minuten Rot, ich habe die Zeit genommen.'],
    },
    {
      says: 'Bäume an engen Gehwegen heben das Pflaster. Mit dem Rollstuhl komme ich dann nicht mehr durch. Bitte Mindestbreite mitplanen.',
      replies: [
        'Wichtiger Punkt, danke.',
        'Zugesagt: 1,80 Meter bleiben frei, sonst kommt der Baum auf die andere Seite.',
      ],
    },
    {
      says: 'Welche Arten? Linden tropfen auf Autos.',
      replies: [
        'Feldahorn verträgt Hitze gut.',
        'Mir sind klebrige Autos lieber als heiße Kinder.',
        'Baumhasel steht in Lemgo, die macht das prima.',
      ],
    },
    {
      says: 'Wer misst eigentlich? Wir hätten sechs Thermometer.',
      replies: ['Sonntag um 15 Uhr am Kiosk?', 'Bin dabei.', 'Ich bringe meinen Sohn mit.'],
    },
    {
      says: 'Die Klasse 4b der Weerth-Schule hat gemessen: 46 Grad vor dem Tor, 29 unter der Kastanie.',
      replies: ['Bitte die Werte aufheben, die gehören in die Karte.', 'Liegen im Sekretariat.'],
    },
    {
      says: 'Und wer gießt die ersten drei Jahre?',
      replies: ['Unser Haus übernimmt zwei Bäume.', 'Gießpatenschaften gab es schon mal, warum nicht wieder?'],
    },
    {
      says: 'Ich finde, Sonnensegel gehen schneller als Bäume.',
      replies: ['Beides: Segel jetzt, Bäume für später.', 'Segel brauchen Masten und Pflege, so billig ist das nicht.'],
    },
    {
      says: 'An der Bielefelder Straße liegen Leitungen. Da darf nicht überall gepflanzt werden.',
      replies: ['Gibt es davon eine Karte?', 'Das Tiefbauamt hat eine, ich habe sie gesehen.'],
    },
    {
      says: 'Bitte auch an die Bushaltestellen denken.',
      replies: ['Ja! Die in Heidenoldendorf hat nicht mal ein Dach.'],
    },
    {
      says: 'Wie wird entschieden, welcher Weg zuerst drankommt?',
      replies: [
        'Nach Temperatur und nach Zahl der Kinder, so stand es in der Antwort.',
        'Und wer zählt die Kinder?',
        'Die Schulen wissen, wer woher kommt.',
      ],
    },
    {
      says: 'Ich bin 14 und fahre Rad. Für uns wäre Schatten am Radweg genauso gut.',
      replies: ['Stimmt, bitte mitdenken.', 'Gute Idee, schlag es doch als eigene Idee vor.'],
    },
    {
      says: 'Hat jemand Erfahrungen aus anderen Städten?',
      replies: ['In Nantes gibt es kühle Wege mit Schildern.', 'Wien hat eine Karte der kühlen Orte.'],
    },
    { says: 'Ich möchte nur Danke sagen. Endlich misst mal jemand.', replies: ['Sehr gern.'] },
    {
      says: 'Im Winter fehlt uns dann das Licht in den Wohnungen.',
      replies: ['Laubbäume sind im Winter kahl.', 'Auch wahr.'],
    },
    { says: 'Bitte keine Plastikkübel.', replies: ['Unterschreibe ich.', 'Holz hält auch nicht ewig, aber ja.'] },
    {
      says: 'Ist schon klar, was das kostet?',
      replies: ['61.000 Euro standen im Ausschuss.', 'Für 40 Bäume mit Pflege ist das nicht viel.'],
    },
    {
      says: 'Die Karte ist da und sie ist richtig gut geworden.',
      replies: ['Bei uns im Ort fehlen noch zwei Punkte.', 'Kann man melden, unten auf der Karte.'],
    },
    {
      says: 'Schade, dass die zweite Pflanzung später kommt.',
      replies: ['Immerhin sagt die Stadt, warum.', 'Vielleicht bewirbt sich ja jetzt ein Betrieb von hier.'],
    },
    { says: 'Darf man selbst einen Baum spenden?', replies: ['Ja, über die Gärtnerei.'] },
    {
      says: 'Ich war anfangs dagegen. Nach dem Sommer bin ich dafür.',
      replies: ['Willkommen!', 'So geht es mir auch.', 'Das ging schnell.'],
    },
  ],
  shortComments: [
    'Dafür. Das fehlt hier schon lange.',
    'Wer würde sich darum kümmern?',
    'Bitte auch an Menschen denken, die schlecht sehen.',
    'Ich habe Bedenken wegen der Kosten, sonst gern.',
    'In Lemgo gibt es das, es läuft gut.',
    'Könnte man klein anfangen und nach einem Jahr schauen?',
    'Ich würde mithelfen, am liebsten samstags.',
    'Gute Idee, aber der Ort passt nicht ganz.',
  ],
  hidden: {
    comment: 'Wer so etwas vorschlägt, hat doch nicht alle Tassen im Schrank.',
    note: 'Das ist beleidigend.',
    sentence: 'Bitte kritisieren Sie die Idee und nicht den Menschen; dann bleibt Ihr Beitrag stehen.',
  },
}
