import type { PageText } from './page-text.js'

/** An invented town in France, in French. */
export const SAINT_TILLEUL: PageText = {
  title: 'Plan d’action – Saint-Tilleul-sur-Orge, France, 2023 – 2025',
  jurisdiction: 'Saint-Tilleul-sur-Orge',
  country: 'France',
  facts: {
    submission: '2023',
    end: 'novembre 2025',
    lead: 'Mission participation ; Médiathèque',
    duration: 'novembre 2025',
    submitted: '1er février 2023',
  },
  read: {
    submittedYear: 2023,
    submittedOn: '2023-02-01',
    periodEnd: '2025-11',
    extendedEnd: '2025-11',
    leadInstitutions: ['Mission participation', 'Médiathèque'],
    groupsCount: 9,
    publicMeetingsCount: 4,
  },
  warnings: [],
  boilerplate:
    'Cette sous-section détaille la vision stratégique du gouvernement ouvert dans votre région qui devrait guider les engagements pour la période du plan d’action.',
  answers: {
    foreword: [
      'Que deviennent les idées qu’on nous confie ? Nous n’avions pas de bonne réponse. Ce plan est la promesse d’en avoir une.',
    ],
    longTermVision: ['Une ville où l’on peut suivre une idée, du premier mot jusqu’au dernier coup de pelle.'],
    achievements: [
      'En 2018, les délibérations ont été mises en ligne.',
      'En 2020, un premier budget a été expliqué sur les marchés.',
    ],
    challenges: ['Les logiciels se parlent mal et les quartiers hauts se sentent loin de la mairie.'],
    mediumTermGoals: ['D’ici 2025 : un registre, un agenda, un guichet.'],
    contributionToVision: [
      'L’engagement n° 1 crée le registre. Le deuxième engagement ouvre l’agenda des élus. Chaque engagement a un parrain.',
    ],
    contributionToPolicy: ['Le projet de mandat parle de confiance ; la vision en fixe les étapes.'],
    responsibleInstitutions: ['• Mission participation', '• Médiathèque'],
    coordination: ['Un comité de cinq personnes se réunit chaque quinzaine.'],
    spaces: ['La médiathèque, la place du marché, un site et trois cuisines prêtées par des habitants.'],
    diversityMeasures: ['Des horaires variés, une garderie, des interprètes et un minibus.'],
    participants: ['• des associations de quartier', '• des lycéens', '• le club de pétanque'],
    continuingCollaboration: ['Un binôme par engagement, avec un compte rendu public tous les deux mois.'],
    monitoringBody: ['Un laboratoire de l’université (inventée) de l’Orge suivra le plan sans être payé par la ville.'],
    monitoringBodyContact: ['suivi@orge.example'],
    progressActivities: ['Deux samedis par an, chacun montre ce qui est fait et ce qui traîne.'],
    agencyCheckIns: ['La mission appelle chaque service le premier mardi du mois.'],
    sharingResults: ['Affichage, bulletin, site et radio locale.'],
  },
  groupsCount: '9',
  publicMeetingsCount: '4 réunions',
  endorsements: [
    {
      line: 'Maud Leroi, présidente, Les Amis de l’Orge',
      name: 'Maud Leroi',
      role: 'présidente',
      organisation: 'Les Amis de l’Orge',
    },
    { line: 'Idriss Benali, Club de pétanque', name: 'Idriss Benali', role: null, organisation: 'Club de pétanque' },
  ],
  documents: ['lettre-maire.pdf'],
  comment: { author: 'Gaël', reply: 'Répondre', text: 'Et le bus du dimanche ?' },
  mentions: ['L’engagement n° 1 crée le registre.', 'Le deuxième engagement ouvre l’agenda des élus.'],
  site: {
    skip: 'Ignorer la navigation',
    cookies: 'Nous utilisons des cookies pour améliorer votre expérience.',
    email: 'Votre adresse email n’apparaitra pas. Les champs obligatoires sont marqués *',
    footer: 'Open Government Partnership',
  },
}
