import type { PageText } from './page-text.js'

/** An invented town in Spain, in Spanish. */
export const VILLACLARA: PageText = {
  title: 'Plan de acción – Villaclara del Tejo, España, 2022 – 2024',
  jurisdiction: 'Villaclara del Tejo',
  country: 'España',
  facts: {
    submission: '2022',
    end: 'diciembre de 2024',
    lead: 'Concejalía de Participación, Archivo Municipal',
    duration: 'diciembre de 2024',
    submitted: '1º de julio de 2022',
  },
  read: {
    submittedYear: 2022,
    submittedOn: '2022-07-01',
    periodEnd: '2024-12',
    extendedEnd: '2024-12',
    leadInstitutions: ['Concejalía de Participación', 'Archivo Municipal'],
    groupsCount: 11,
    publicMeetingsCount: 5,
  },
  warnings: ['monitoringBodyContact: empty'],
  boilerplate:
    'Esta subsección detalla la Visión Estratégica de Gobierno Abierto en su jurisdicción que debería guiar los compromisos durante el período del plan de acción.',
  answers: {
    foreword: [
      'Este plan nació en una panadería. Allí preguntamos a la gente qué querría saber de su ayuntamiento y qué haría con esa respuesta.',
    ],
    longTermVision: [
      'Queremos un ayuntamiento en el que cada decisión se pueda seguir desde la idea hasta la obra terminada.',
    ],
    achievements: [
      'En 2017 abrimos el archivo de obras.',
      'En 2019 se publicó el primer presupuesto explicado con dibujos.',
    ],
    challenges: ['Faltan manos y sobran formularios: quien no tiene ordenador llega tarde a todo.'],
    mediumTermGoals: ['De aquí a 2024 habrá una sola ventanilla y un solo registro de preguntas.'],
    contributionToVision: [
      'El plan tiene tres compromisos: «Ventanilla única», «Obras a la vista» y «Preguntas con respuesta».',
      'El compromiso 1 reúne los trámites en un mismo mostrador. Los compromisos se revisan cada año.',
    ],
    contributionToPolicy: ['El programa del equipo de gobierno habla de cercanía; la visión le pone fechas.'],
    responsibleInstitutions: ['• Concejalía de Participación', '• Archivo Municipal'],
    coordination: ['Una mesa semanal reúne a las áreas de obras, hacienda y archivo.'],
    spaces: ['La plaza, el mercado, la biblioteca y la web de participación, abierta de marzo a mayo.'],
    diversityMeasures: ['Hubo intérpretes, guardería y una furgoneta que fue a las pedanías.'],
    participants: ['• Asociaciones de vecinos', '• Regantes y comerciantes', '• Alumnado del instituto'],
    continuingCollaboration: ['Cada trimestre se reunirá el grupo motor, con actas públicas.'],
    monitoringBody: ['El Observatorio de la Universidad del Tejo (inventada) hará los informes.'],
    monitoringBodyContact: [],
    progressActivities: ['Paseos por las obras con quienes las pidieron.'],
    agencyCheckIns: ['Llamada quincenal a cada área y ficha de avance.'],
    sharingResults: ['En el tablón, en la radio y en la web.'],
  },
  groupsCount: '11',
  publicMeetingsCount: '5',
  endorsements: [
    {
      line: 'Lucía Benavent, presidenta, Asociación Vecinal El Tejo',
      name: 'Lucía Benavent',
      role: 'presidenta',
      organisation: 'Asociación Vecinal El Tejo',
    },
    {
      line: 'Ramón Oteiza, Comunidad de Regantes',
      name: 'Ramón Oteiza',
      role: null,
      organisation: 'Comunidad de Regantes',
    },
  ],
  documents: ['Carta-alcaldia.pdf'],
  comment: { author: 'Merche', reply: 'Responder', text: '¿Y las aceras?' },
  mentions: [
    'El plan tiene tres compromisos: «Ventanilla única», «Obras a la vista» y «Preguntas con respuesta».',
    'El compromiso 1 reúne los trámites en un mismo mostrador.',
  ],
  site: {
    skip: 'Saltar navegación',
    cookies: 'Utilizamos cookies para mejorar su experiencia.',
    email: 'Tu dirección de correo electrónico no será publicada. Los campos obligatorios están marcados con *',
    footer: 'Open Government Partnership',
  },
}
