import type { PageText } from './page-text.js'

/** An invented town in Ireland, in English. Some answers speak in the words of other questions, as real ones do. */
export const LINDENBRIDGE: PageText = {
  title: 'Action plan – Lindenbridge, Ireland, 2023 – 2026',
  jurisdiction: 'Lindenbridge',
  country: 'Ireland',
  facts: {
    submission: '2023',
    end: 'September 2026',
    lead: 'Office of the Town Clerk, Library Service',
    duration: 'Nov 2026',
    submitted: '21st March 2023',
  },
  read: {
    submittedYear: 2023,
    submittedOn: '2023-03-21',
    periodEnd: '2026-09',
    extendedEnd: '2026-11',
    leadInstitutions: [
      'Office of the Town Clerk',
      'Library Service, Lindenbridge',
      'Department of Housing (Tenants’ Desk)',
    ],
    groupsCount: 14,
    publicMeetingsCount: 9,
  },
  warnings: ['extendedEnd: differs_from_period_end'],
  boilerplate:
    'This subsection details the Open Government Strategic Vision in your jurisdiction that should guide the commitments for the action plan period.',
  answers: {
    foreword: [
      'What would our town look like if nobody had to ask twice? That question stood at the beginning of this plan. We went to the market square with a table, two chairs and a kettle, and we listened.',
      'The plan that follows is short on purpose. It names three things we will do, who will do them, and how everyone can see whether we did.',
    ],
    longTermVision: [
      'By 2035 any resident of Lindenbridge can find out, in one place and in plain words, what the council decided, why, and what became of it.',
    ],
    achievements: [
      'Since 2016 every council vote is published by name on the evening of the meeting.',
      'Further steps were:',
      '• (2018) an open register of planning files',
      '• (2020) the first neighbourhood budget, with 1,204 votes',
      '• (2021) a reading group that rewrites official letters',
    ],
    challenges: [
      'Our records are spread over eleven systems. People who rent, who work shifts or who have moved here lately rarely take part.',
    ],
    mediumTermGoals: [
      'Within three years we want one public calendar, one register of decisions and one place to ask.',
    ],
    contributionToVision: [
      'The first commitment puts all decisions into one register. The second commitment opens the minutes of working groups. Lastly, the town will train forty volunteers who help others to use both.',
    ],
    contributionToPolicy: ['The council programme of 2022 promises a town that explains itself. The vision says how.'],
    responsibleInstitutions: [
      '• Office of the Town Clerk',
      '• Library Service, Lindenbridge',
      '• Department of Housing (Tenants’ Desk)',
    ],
    coordination: [
      'A coordination group meets on the first Monday of each month. Each department sends one person who may decide.',
      'Minutes are public after two weeks.',
    ],
    spaces: [
      'We used the reading room of the library, the market square and the site ask.lindenbridge.example.',
      '• Offline: six evenings in the library',
      '• Online: a forum with 212 contributions',
    ],
    diversityMeasures: ['Meetings took place at noon and at eight in the evening, with child care and sign language.'],
    participants: [
      'Tenants, shopkeepers, two schools, the rowing club, the migrants’ council and 61 people without any group.',
    ],
    continuingCollaboration: [
      'Each commitment has two stewards, one from the town and one from outside it. They meet every six weeks and report together.',
    ],
    monitoringBody: [
      'The School of Public Affairs at the (invented) University of the West will assess the plan. It takes no money from the town.',
    ],
    monitoringBodyContact: ['Dr Nuala Brennick, monitoring@uow.example'],
    progressActivities: [
      'Twice a year there is an open Saturday on which stewards show what is done and what is late.',
    ],
    agencyCheckIns: [
      'The clerk calls each department in the second week of the month.',
      'Has anything moved? What stands in the way?',
    ],
    sharingResults: ['Results hang in the library, stand on the site and are read out on local radio.'],
  },
  groupsCount: '14',
  publicMeetingsCount: 'Nine (9)',
  endorsements: [
    {
      line: 'Aoife Tarrant, Chair, Lindenbridge Tenants’ Association',
      name: 'Aoife Tarrant',
      role: 'Chair',
      organisation: 'Lindenbridge Tenants’ Association',
    },
    {
      line: 'Colm Ó Faoláin, Rowing Club St. Brigid',
      name: 'Colm Ó Faoláin',
      role: null,
      organisation: 'Rowing Club St. Brigid',
    },
    {
      line: 'Dr Samira Haddad, Lecturer, open data and archives, University of the West',
      name: 'Dr Samira Haddad',
      role: 'Lecturer, open data and archives',
      organisation: 'University of the West',
    },
  ],
  documents: ['Letter-of-the-Mayor.pdf', 'Town plan in plain words'],
  comment: { author: 'Padraig M.', reply: 'Reply', text: 'Put the register on paper too, please.' },
  mentions: [
    'The first commitment puts all decisions into one register.',
    'The second commitment opens the minutes of working groups.',
    'Lastly, the town will train forty volunteers who help others to use both.',
  ],
  site: {
    skip: 'Skip Navigation',
    cookies: 'We use cookies to improve your experience on this website.',
    email: 'Your email address will not be published. Required fields are marked *',
    footer: 'Open Government Partnership',
  },
}
