import type { HeadingKey } from '../headings/template.js'

/** The headings of one page, in the order of the template; the labels of its fact box; the words around it. */
export interface Wording {
  readonly name: string
  readonly labels: {
    readonly plan: string
    readonly submission: string
    readonly end: string
    readonly lead: string
    readonly duration: string
    readonly submitted: string
  }
  readonly groups: readonly [overview: string, glance: string, description: string]
  readonly headings: Readonly<Partial<Record<HeadingKey, string>>>
}

export const ENGLISH: Wording = {
  name: 'English, as the template has it',
  labels: {
    plan: 'Action Plan',
    submission: 'Action Plan Submission',
    end: 'Action Plan End',
    lead: 'Lead Institution',
    duration: 'Duration',
    submitted: 'Date Submitted',
  },
  groups: ['Overview', 'At-a-Glance', 'Description'],
  headings: {
    foreword: 'Foreword(s)',
    visionGroup: 'Open Government Challenges, Opportunities and Strategic Vision',
    longTermVision: 'What is the long-term vision for open government in your context and jurisdiction?',
    achievements: 'What are the achievements in open government to date (for example, recent open government reforms)?',
    challenges:
      'What are the current challenges/areas for improvement in open government that the jurisdiction wishes to tackle?',
    mediumTermGoals: 'What are the medium-term open government goals that the government wants to achieve?',
    contributionToVision: 'How does this action plan contribute to achieve the Open Government Strategic Vision?',
    contributionToPolicy:
      "How does the open government strategic vision contribute to the accomplishment of the current administration's overall policy goals?",
    engagementGroup: 'Engagement and Coordination in the Open Government Strategic Vision and OGP Action Plan',
    responsibleInstitutions:
      'Please list the lead institutions responsible for the implementation of this OGP action plan.',
    coordination:
      'What kind of institutional arrangements are in place to coordinate between government agencies and departments to implement the OGP action plan?',
    spaces:
      'What kind of spaces have you used or created to enable the collaboration between government and civil society in the co-creation and implementation of this action plan? Mention both offline and online spaces.',
    diversityMeasures:
      'What measures did you take to ensure diversity of representation (including vulnerable or marginalized populations) in these spaces?',
    participants: 'Who participated in these spaces?',
    groupsCount: 'How many groups participated in these spaces?',
    publicMeetingsCount: 'How many public-facing meetings were held in the co-creation process?',
    continuingCollaboration:
      'How will government and non-governmental stakeholders continue to collaborate through the implementation of the action plan?',
    monitoringBody: 'Please describe the independent Monitoring Body you have identified for this plan.',
    monitoringBodyContact: 'Provide the contact details for the independent monitoring body.',
    progressActivities:
      'What types of activities will you have in place to discuss progress on commitments with stakeholders?',
    agencyCheckIns: 'How will you regularly check in on progress with implementing agencies?',
    sharingResults: 'How will you share the results of your monitoring efforts with the public?',
    endorsements: 'Endorsement from non-governmental stakeholders',
    comments: 'No comments yet',
    commentForm: 'Leave a Reply',
  },
}

export const ENGLISH_REWORDED: Wording = {
  name: 'English, reworded',
  labels: {
    plan: 'Plan',
    submission: 'Submitted in',
    end: 'End of the plan',
    lead: 'Institutions in the lead',
    duration: 'Runs until',
    submitted: 'Submitted on',
  },
  groups: ['Summary', 'The plan at a glance', 'Details'],
  headings: {
    foreword: 'A word from the mayor',
    visionGroup: 'Challenges, opportunities and our strategic vision',
    longTermVision: 'Our vision for open government in the long run',
    achievements: 'What has been achieved so far?',
    challenges: 'Which challenges remain, and where do we want to improve?',
    mediumTermGoals: 'Goals for the coming years',
    contributionToVision: 'How will the plan bring us closer to that vision?',
    contributionToPolicy: "In what way does the vision serve the council's wider political agenda?",
    engagementGroup: 'Coordination and engagement',
    responsibleInstitutions: 'Institutions in charge of the plan',
    coordination: 'How are departments coordinated?',
    spaces: 'Where did government and civil society work together (online and offline)?',
    diversityMeasures: 'How did you make sure that disadvantaged groups were included?',
    participants: 'Who took part?',
    groupsCount: 'Number of groups that took part',
    publicMeetingsCount: 'Number of public meetings',
    continuingCollaboration: 'How will the partners keep working together once the plan is under way?',
    monitoringBody: 'Who watches over the plan independently?',
    monitoringBodyContact: 'How to get in touch with the monitor',
    progressActivities: 'Events at which progress is discussed',
    agencyCheckIns: 'How do you keep track with the agencies that deliver the plan?',
    sharingResults: 'How will monitoring results be made public?',
    endorsements: 'Who stands behind this plan outside government',
    comments: 'Comments (1)',
    commentForm: 'Write a comment',
  },
}

export const SPANISH: Wording = {
  name: 'Spanish, as translated',
  labels: {
    plan: 'Plan de ACCIÓN',
    submission: 'Presentación del plan de acción',
    end: 'Fin del plan de acción',
    lead: 'Institución líder',
    duration: 'Duración',
    submitted: 'Fecha de envío',
  },
  groups: ['General', 'De un vistazo', 'Descripción'],
  headings: {
    foreword: 'Prólogo',
    visionGroup: 'Desafíos, oportunidades y visión estratégica del gobierno abierto',
    longTermVision: '¿Cuál es la visión a largo plazo del gobierno abierto en su contexto y jurisdicción?',
    achievements:
      '¿Cuáles son los logros en materia de gobierno abierto hasta la fecha (por ejemplo, reformas recientes)?',
    challenges:
      '¿Cuáles son los desafíos actuales / áreas de mejora en gobierno abierto que la jurisdicción desea abordar?',
    mediumTermGoals: '¿Cuáles son los objetivos de gobierno abierto a mediano plazo que el gobierno quiere alcanzar?',
    contributionToVision: '¿Cómo contribuye este plan de acción a lograr la Visión Estratégica de Gobierno Abierto?',
    contributionToPolicy:
      '¿Cómo contribuye la visión estratégica de gobierno abierto al logro de los objetivos generales de política de la administración actual?',
    engagementGroup:
      'Participación y coordinación en la visión estratégica de gobierno abierto y el plan de acción de OGP',
    responsibleInstitutions:
      'Enumere las principales instituciones responsables de la implementación de este plan de acción de OGP.',
    coordination:
      '¿Qué tipo de arreglos institucionales existen para coordinar entre las agencias gubernamentales y los departamentos a fin de implementar el plan de acción de OGP?',
    spaces:
      '¿Qué tipo de espacios ha utilizado o creado para permitir la colaboración entre el gobierno y la sociedad civil en la cocreación e implementación de este plan de acción? Mencione los espacios en línea y fuera de línea.',
    diversityMeasures:
      '¿Qué medidas tomó para garantizar la diversidad de representación (incluidas las poblaciones vulnerables o marginadas) en estos espacios?',
    participants: '¿Quién participó en estos espacios?',
    groupsCount: '¿Cuántos grupos participaron en estos espacios?',
    publicMeetingsCount: '¿Cuántas reuniones públicas se llevaron a cabo en el proceso de cocreación?',
    continuingCollaboration:
      '¿Cómo seguirán colaborando las partes interesadas gubernamentales y no gubernamentales durante la implementación del plan de acción?',
    monitoringBody: 'Describa el Organismo de Monitoreo independiente que ha identificado para este plan.',
    monitoringBodyContact: 'Proporcione los datos de contacto del organismo de monitoreo independiente.',
    progressActivities:
      '¿Qué tipos de actividades tendrá para discutir el progreso de los compromisos con las partes interesadas?',
    agencyCheckIns: '¿Cómo verificará regularmente el progreso con las agencias implementadoras?',
    sharingResults: '¿Cómo compartirá los resultados de sus esfuerzos de monitoreo con el público?',
    endorsements: 'Respaldo de las partes interesadas no gubernamentales',
    comments: 'Aún no hay comentarios',
    commentForm: 'Deja un comentario',
  },
}

export const SPANISH_REWORDED: Wording = {
  name: 'Spanish, reworded',
  labels: {
    plan: 'Plan',
    submission: 'Presentado en',
    end: 'Finaliza',
    lead: 'Organismo responsable',
    duration: 'Vigencia',
    submitted: 'Fecha de presentación',
  },
  groups: ['Resumen', 'En breve', 'Detalles'],
  headings: {
    foreword: 'Palabras de la alcaldesa',
    visionGroup: 'Retos, oportunidades y visión estratégica',
    longTermVision: 'Nuestra visión a largo plazo',
    achievements: '¿Qué se ha conseguido hasta ahora?',
    challenges: '¿Qué dificultades persisten y qué queremos mejorar?',
    mediumTermGoals: 'Metas para los próximos años',
    contributionToVision: '¿De qué manera ayuda el plan a hacer realidad esa visión?',
    contributionToPolicy: '¿Cómo apoya la visión el programa político del ayuntamiento?',
    engagementGroup: 'Coordinación y participación',
    responsibleInstitutions: 'Entidades a cargo del plan',
    coordination: '¿Cómo se coordinan las dependencias municipales?',
    spaces: '¿En qué espacios, presenciales y digitales, trabajaron juntos gobierno y ciudadanía?',
    diversityMeasures: '¿Qué se hizo para incluir a los grupos desfavorecidos?',
    participants: '¿Quiénes tomaron parte?',
    groupsCount: 'Número de grupos participantes',
    publicMeetingsCount: 'Cantidad de encuentros abiertos al público',
    continuingCollaboration: '¿Cómo se mantendrá la cooperación mientras se ejecuta el plan?',
    monitoringBody: '¿Quién hará la evaluación independiente del plan?',
    monitoringBodyContact: 'Contacto del evaluador',
    progressActivities: 'Actividades para conversar sobre los avances',
    agencyCheckIns: '¿Con qué frecuencia se comprobará el avance con las áreas ejecutoras?',
    sharingResults: '¿Cómo se darán a conocer los resultados del seguimiento?',
    endorsements: 'Organizaciones no gubernamentales que apoyan el plan',
    comments: 'Comentarios (1)',
    commentForm: 'Escribe un comentario',
  },
}

export const GERMAN: Wording = {
  name: 'German, as translated',
  labels: {
    plan: 'Aktionsplan',
    submission: 'Einreichung des Aktionsplans',
    end: 'Ende des Aktionsplans',
    lead: 'Federführende Institution',
    duration: 'Dauer',
    submitted: 'Datum der Einreichung',
  },
  groups: ['Überblick', 'Auf einen Blick', 'Beschreibung'],
  headings: {
    foreword: 'Vorwort',
    visionGroup: 'Herausforderungen, Chancen und strategische Vision von Open Government',
    longTermVision: 'Was ist die langfristige Vision für Open Government in Ihrem Kontext und Ihrer Zuständigkeit?',
    achievements: 'Was sind die bisherigen Errungenschaften im Bereich Open Government (z. B. jüngste Reformen)?',
    challenges:
      'Was sind die aktuellen Herausforderungen/Verbesserungsbereiche im Open Government, die die Gebietskörperschaft angehen möchte?',
    mediumTermGoals: 'Was sind die mittelfristigen Open-Government-Ziele, die die Regierung erreichen möchte?',
    contributionToVision:
      'Wie trägt dieser Aktionsplan dazu bei, die strategische Vision von Open Government zu verwirklichen?',
    contributionToPolicy:
      'Wie trägt die strategische Vision der offenen Regierung zur Erreichung der allgemeinen politischen Ziele der aktuellen Verwaltung bei?',
    engagementGroup:
      'Beteiligung und Koordination in der strategischen Vision von Open Government und im OGP-Aktionsplan',
    responsibleInstitutions:
      'Bitte listen Sie die führenden Institutionen auf, die für die Umsetzung dieses OGP-Aktionsplans verantwortlich sind.',
    coordination:
      'Welche institutionellen Vorkehrungen gibt es, um die Umsetzung des OGP-Aktionsplans zwischen Regierungsbehörden und Abteilungen zu koordinieren?',
    spaces:
      'Welche Räume haben Sie genutzt oder geschaffen, um die Zusammenarbeit zwischen Regierung und Zivilgesellschaft bei der Mitgestaltung und Umsetzung dieses Aktionsplans zu ermöglichen? Nennen Sie sowohl Offline- als auch Online-Räume.',
    diversityMeasures:
      'Welche Maßnahmen haben Sie ergriffen, um in diesen Räumen eine vielfältige Vertretung (einschließlich gefährdeter oder marginalisierter Bevölkerungsgruppen) zu gewährleisten?',
    participants: 'Wer hat an diesen Räumen teilgenommen?',
    groupsCount: 'Wie viele Gruppen haben an diesen Räumen teilgenommen?',
    publicMeetingsCount: 'Wie viele öffentliche Treffen wurden im Co-Creation-Prozess abgehalten?',
    continuingCollaboration:
      'Wie werden staatliche und nichtstaatliche Akteure bei der Umsetzung des Aktionsplans weiterhin zusammenarbeiten?',
    monitoringBody:
      'Bitte beschreiben Sie das unabhängige Überwachungsgremium, das Sie für diesen Plan bestimmt haben.',
    monitoringBodyContact: 'Geben Sie die Kontaktdaten der unabhängigen Überwachungsstelle an.',
    progressActivities:
      'Welche Arten von Aktivitäten werden Sie durchführen, um Fortschritte bei den Verpflichtungen mit Interessengruppen zu besprechen?',
    agencyCheckIns: 'Wie werden Sie die Fortschritte mit den umsetzenden Stellen regelmäßig überprüfen?',
    sharingResults: 'Wie werden Sie die Ergebnisse Ihrer Überwachungsbemühungen mit der Öffentlichkeit teilen?',
    endorsements: 'Befürwortung durch nichtstaatliche Interessengruppen',
    comments: 'Noch keine Kommentare',
    commentForm: 'Hinterlasse einen Kommentar',
  },
}

export const GERMAN_REWORDED: Wording = {
  name: 'German, reworded',
  labels: {
    plan: 'Plan',
    submission: 'Eingereicht',
    end: 'Ende des Plans',
    lead: 'Federführung (Stelle)',
    duration: 'Laufzeit',
    submitted: 'Eingereicht am',
  },
  groups: ['Eckdaten', 'Kurz gefasst', 'Angaben'],
  headings: {
    foreword: 'Grußwort des Bürgermeisters',
    visionGroup: 'Herausforderungen, Chancen und Vision',
    longTermVision: 'Unser langfristiges Leitbild',
    achievements: 'Was wurde bisher erreicht?',
    challenges: 'Wo liegen die Hürden, und was wollen wir besser machen?',
    mediumTermGoals: 'Ziele für die kommenden Jahre',
    contributionToVision: 'Wie bringt uns der Plan diesem Leitbild näher?',
    contributionToPolicy: 'Inwiefern dient das Leitbild dem politischen Programm der Stadtregierung?',
    engagementGroup: 'Beteiligung und Abstimmung',
    responsibleInstitutions: 'Zuständige Stellen',
    coordination: 'Wie stimmen sich die Ämter untereinander ab?',
    spaces: 'Wo haben Verwaltung und Zivilgesellschaft zusammengearbeitet (vor Ort und online)?',
    diversityMeasures: 'Wie wurde auf Vielfalt und auf benachteiligte Gruppen geachtet?',
    participants: 'Wer hat mitgewirkt?',
    groupsCount: 'Anzahl der beteiligten Gruppen',
    publicMeetingsCount: 'Anzahl der öffentlichen Veranstaltungen',
    continuingCollaboration: 'Wie geht die Zusammenarbeit während der Umsetzung weiter?',
    monitoringBody: 'Wer begleitet und bewertet den Plan unabhängig?',
    monitoringBodyContact: 'Ansprechpartner',
    progressActivities: 'Veranstaltungen, bei denen über den Fortschritt gesprochen wird',
    agencyCheckIns: 'Wie wird der Umsetzungsstand mit den zuständigen Ämtern regelmäßig abgeglichen?',
    sharingResults: 'Wie werden die Ergebnisse öffentlich bekannt gemacht?',
    endorsements: 'Unterstützung aus der Zivilgesellschaft',
    comments: 'Kommentare (1)',
    commentForm: 'Schreiben Sie einen Kommentar',
  },
}

export const FRENCH_REWORDED: Wording = {
  name: 'French, reworded',
  labels: {
    plan: 'Plan',
    submission: 'Soumis en',
    end: 'Fin du plan',
    lead: 'Service pilote (institution responsable)',
    duration: 'Valable jusqu’en',
    submitted: 'Déposé le',
  },
  groups: ['Aperçu', 'En bref', 'Détails'],
  headings: {
    foreword: 'Mot de la maire',
    visionGroup: 'Défis, opportunités et vision stratégique',
    longTermVision: 'Notre vision à long terme',
    achievements: 'Qu’avons-nous accompli jusqu’ici ?',
    challenges: 'Quels obstacles demeurent et que voulons-nous améliorer ?',
    mediumTermGoals: 'Objectifs pour les prochaines années',
    contributionToVision: 'En quoi le plan aide-t-il à concrétiser cette vision ?',
    contributionToPolicy: 'En quoi la vision sert-elle le programme politique de la municipalité ?',
    engagementGroup: 'Coordination et participation',
    responsibleInstitutions: 'Services responsables du plan',
    coordination: 'Comment les services municipaux se coordonnent-ils ?',
    spaces: 'Dans quels lieux, physiques et numériques, la ville et la société civile ont-elles travaillé ensemble ?',
    diversityMeasures: 'Comment avez-vous veillé à inclure les publics défavorisés ?',
    participants: 'Qui a pris part à la démarche ?',
    groupsCount: 'Nombre de groupes participants',
    publicMeetingsCount: 'Nombre de réunions ouvertes au public',
    continuingCollaboration: 'Comment la coopération se poursuivra-t-elle pendant la mise en œuvre ?',
    monitoringBody: 'Qui évalue le plan de façon indépendante ?',
    monitoringBodyContact: 'Contact de l’évaluateur',
    progressActivities: 'Rencontres consacrées à l’avancement des engagements',
    agencyCheckIns: 'Comment ferez-vous le point régulièrement avec les services chargés de l’exécution ?',
    sharingResults: 'Comment les résultats du suivi seront-ils rendus publics ?',
    endorsements: 'Soutiens hors administration',
    comments: 'Commentaires (1)',
    commentForm: 'Laisser un commentaire',
  },
}

export const SLOVAK: Wording = {
  name: 'Slovak',
  labels: {
    plan: 'Akčný plán',
    submission: 'Predloženie akčného plánu',
    end: 'Koniec akčného plánu',
    lead: 'Vedúca inštitúcia',
    duration: 'Trvanie',
    submitted: 'Dátum predloženia',
  },
  groups: ['Prehľad', 'V skratke', 'Opis'],
  headings: {
    foreword: 'Predhovor',
    visionGroup: 'Výzvy, príležitosti a strategická vízia otvoreného vládnutia',
    longTermVision: 'Aká je dlhodobá vízia otvoreného vládnutia vo vašom kontexte?',
    achievements: 'Aké sú doterajšie úspechy v oblasti otvoreného vládnutia (napríklad nedávne reformy)?',
    challenges: 'Aké sú súčasné výzvy a oblasti na zlepšenie, ktoré chce samospráva riešiť?',
    mediumTermGoals: 'Aké sú strednodobé ciele otvoreného vládnutia, ktoré chce vláda dosiahnuť?',
    contributionToVision: 'Ako tento akčný plán prispieva k dosiahnutiu strategickej vízie otvoreného vládnutia?',
    contributionToPolicy:
      'Ako strategická vízia otvoreného vládnutia prispieva k celkovým politickým cieľom súčasnej administratívy?',
    engagementGroup: 'Zapojenie a koordinácia v strategickej vízii otvoreného vládnutia a akčnom pláne OGP',
    responsibleInstitutions: 'Uveďte vedúce inštitúcie zodpovedné za realizáciu tohto akčného plánu OGP.',
    coordination:
      'Aké inštitucionálne opatrenia sú zavedené na koordináciu medzi úradmi a oddeleniami pri realizácii akčného plánu?',
    spaces:
      'Aké priestory ste využili alebo vytvorili na spoluprácu samosprávy a občianskej spoločnosti pri spolutvorbe a realizácii tohto akčného plánu? Uveďte online aj offline priestory.',
    diversityMeasures:
      'Aké opatrenia ste prijali na zabezpečenie rozmanitosti zastúpenia (vrátane zraniteľných skupín) v týchto priestoroch?',
    participants: 'Kto sa zúčastnil na týchto priestoroch?',
    groupsCount: 'Koľko skupín sa zapojilo do týchto priestorov?',
    publicMeetingsCount: 'Koľko verejných stretnutí sa uskutočnilo v procese spolutvorby?',
    continuingCollaboration: 'Ako budú vládni a mimovládni aktéri naďalej spolupracovať pri realizácii akčného plánu?',
    monitoringBody: 'Opíšte nezávislý monitorovací orgán, ktorý ste pre tento plán určili.',
    monitoringBodyContact: 'Uveďte kontaktné údaje nezávislého monitorovacieho orgánu.',
    progressActivities: 'Aké aktivity budete mať na diskusiu o pokroku v záväzkoch so zainteresovanými stranami?',
    agencyCheckIns: 'Ako budete pravidelne kontrolovať pokrok s realizujúcimi inštitúciami?',
    sharingResults: 'Ako budete zdieľať výsledky monitorovania s verejnosťou?',
    endorsements: 'Podpora od mimovládnych zainteresovaných strán',
    comments: 'Zatiaľ žiadne komentáre',
    commentForm: 'Pridať komentár',
  },
}

export const WORDINGS: readonly Wording[] = [
  ENGLISH,
  ENGLISH_REWORDED,
  SPANISH,
  SPANISH_REWORDED,
  GERMAN,
  GERMAN_REWORDED,
  FRENCH_REWORDED,
  SLOVAK,
]
