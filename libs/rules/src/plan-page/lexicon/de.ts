import type { Lexicon } from './concept.js'

export const de: Lexicon = {
  achievement: 'errungenschaft erfolg erreicht geschafft meilenstein_bisher bilanz fortschritte_bisher',
  activity: 'aktivitat veranstaltung massnahmen format tatigkeit',
  administration:
    '~verwaltung regierung gemeinde stadtrat stadtregierung stadtspitze magistrat senat amtszeit legislatur rat',
  arrangement:
    'regelung vereinbarung mechanism strukturen vorkehrung institutionelle ablaufe organisatorisch arrangement',
  attain: 'erreich verwirklich erzielen realisier erfull',
  audience: '~offentlichkeit burger einwohner bevolkerung offentlich bewohner stadtgesellschaft',
  between:
    'zwischen_behorden zwischen_den_behorden ressort ressortubergreifend zwischen_amtern zwischen_den_amtern zwischen_abteilungen amterubergreifend fachbereich abteilungen zwischen_den_fachamtern innerhalb_der_verwaltung verwaltungsintern dienststellen regierungsbehorden intern_zusammen verwaltungsintern untereinander',
  body: '~stelle ~gremium ~organ einrichtung institution ~instanz sachverstandig',
  challenge: '~herausforderung problem schwierigkeit hindernis hurde schwache defizit',
  check:
    'uberpruf prufen kontrollier nachfrag nachhalten abgleich vergewisser ruckspracherunde rucksprache abstimmung_uber_den_stand im_blick',
  civilSociety: '~zivilgesellschaft burger stadtgesellschaft',
  coCreation:
    '~cocreation co_creation ko_kreation kokreation erarbeit ~gestaltungsprozess mitgestalt ausarbeitung entstehung aufstellung entwicklung_des',
  collaborate: '~zusammenarbeit zusammenarbeit zusammenwirk kooper gemeinsam kollabor miteinander zusammen',
  comment: 'kommentar',
  commitment: 'verpflichtung zusage selbstverpflichtung commitment versprechen',
  contact: '~kontakt ansprechpart ansprechperson erreichbar erreichen_sie adresse e_mail telefon',
  continue: 'weiter fortsetz fortgesetz kunftig fortfuhr weiterhin dauerhaft in_zukunft_zusammen',
  contribute: '~beitrag beitra tragt tragen_bei hilft helfen unterstutz dient dienen zahlt forder bringt_uns voran',
  coordinate: 'koordin abstimm abgestimmt stimmen_sich stimmt_sich coordin verzahn',
  country: '=land =staat',
  current: 'aktuell derzeit gegenwartig jetzig amtierend heutig laufend',
  date: '~datum =tag',
  description: 'beschreibung =details',
  discuss:
    'diskut diskussion besprech besproch erorter dialog austausch debatt gesprach sprechen spricht gesprochen reden',
  diversity:
    'vielfalt divers inklus verletzlich vulnerab marginal reprasent vertret minderheit gleich benachteilig schutzbedurft unterreprasent ausgewogen alle_stimmen gefahrdet',
  document: 'dokument download datei anhang anlage herunterladen',
  done: 'wurde_getan bereits_getan haben_wir_getan bereits_umgesetzt schon_umgesetzt wurde_umgesetzt wurde_bisher ist_schon bisher_getan',
  duration: 'dauer laufzeit zeitraum gultig =bis',
  end: '=ende =endet enddatum abschluss schluss ablauf lauft_ab planende',
  endorse:
    'befurwort unterstutz billigung zustimmung unterstutzungsschreiben unterzeich mitgetragen hinter_dem getragen_von bestatigung ruckhalt stellungnahmen indossier vermerk',
  engage: 'beteiligung engagement einbindung mitwirkung einbezieh',
  extended: 'verlanger erweiter',
  foreword:
    'vorwort geleitwort einleitung einfuhrung grusswort vorbemerkung zum_geleit botschaft_des botschaft_der willkommen zum_einstieg zu_beginn',
  future: 'zukunft morgen kunftig',
  goal: 'ziel ~ziele ~zielen zielsetzung vorhaben prioritat bezweckt',
  group: 'gruppe gruppierung organisation verein initiativen',
  howMany: 'wie_viel wieviel anzahl =zahl gesamtzahl',
  implement: '~umsetz durchfuhr verwirklich umgesetzt implementier ausfuhr vollzug',
  improve: 'verbesser besser nachholbedarf lucke luecke handlungsbedarf entwicklungsbedarf hapert fehlt noch_nicht',
  independent: 'unabhang extern neutral uns_pruf uns_kontroll',
  institution:
    '~institution ~behorde einrichtung abteilung ~stelle ~amter dienststelle organisationseinheit =amt ressort fachbereich',
  jurisdiction: 'gebietskorperschaft =kommune =stadt =mitglied zustandigkeitsbereich',
  longTerm: 'langfrist lange_sicht auf_lange langerfrist zehn_jahren zwanzig_jahren',
  measure: 'massnahme schritte sichergestellt sicherzustellen sicherstell gewahrleist dafur_gesorgt dafur_zu_sorgen',
  mediumTerm: 'mittelfrist mittlere_sicht nachsten_jahre kommenden_jahre naherer_zukunft nachste_jahre',
  meeting: '~treffen ~sitzung ~versammlung ~veranstaltung workshop zusammenkunft termine',
  monitor: '~monitor uberwach ~kontroll aufsicht evaluier evaluation bewert begleit beobacht prufstelle wacht',
  noneYet: 'noch_keine_kommentare keine_kommentare seien_sie_der sei_der_erste',
  nonGovernment:
    'nichtstaatlich nichtregierung nicht_staatlich nicht_regierung zivilgesellschaft =ngo =nro ausserhalb_der_verwaltung verwaltungsextern',
  online: 'online offline digital virtuell prasenz vor_ort analog',
  opportunity: 'chance moglichkeit gelegenheit',
  overall: 'allgemein gesamt ubergeordnet ubergreifend',
  overview: 'uberblick ubersicht auf_einen_blick zusammenfassung eckdaten steckbrief =blick kurz_gefasst',
  participate:
    '~teilnehm teilgenommen beteiligt mitgewirk mitgemacht dabei teilnahm teilgenomm eingebunden mitgearbeitet vertreten_in waren_vertreten nahm nahmen',
  plan: '~plan ~plans ~planes',
  policy: 'politik politisch programm agenda schwerpunkt koalition',
  progress: '~fortschritt ~stand fortgang sachstand',
  public: '~offentlich offen',
  reform: '~reform',
  regular: 'regelmassig laufend turnus periodisch fortlaufend',
  reply: 'hinterlass schreib schreibe_einen kommentar_verfassen kommentieren',
  request:
    'bitte nennen_sie beschreiben_sie geben_sie listen_sie auflist erwahnen_sie fuhren_sie auf_zahlen aufzahl nennen',
  responsible: 'verantwort zustandig federfuhr fuhrend leitend leiten hauptverantwort hauptinstitution lead trager',
  result: '~ergebnis erkenntnis resultat schlussfolger befund',
  share:
    'teilen geteilt mitteil veroffentlich kommunizier bekannt weitergeb weitergegeben informier zuganglich verbreit',
  soFar: 'bisher bislang bis_heute bereits jungst schon bis_jetzt bis_dato kurzlich',
  space: '~raume ~raum ~raumen forum foren plattform orte kanal kanale formate =wo austauschraum',
  stakeholder:
    '~akteur ~akteurinnen stakeholder interessengrupp interessentrager interessenvertret interessierte partner',
  strategic: 'strateg',
  submit: '~gereicht ~reichung einreich vorlage vorgelegt ubermitt abgabe abgegeben',
  vision: 'vision leitbild zukunftsbild anspruch zielbild',
  who: '=wer =wen teilnehmende teilnehmer beteiligte mitwirkende welche_akteure welche_personen',
}
