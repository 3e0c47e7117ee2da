import type { Lexicon } from './concept.js'

export const de: Lexicon = {
  achievement:
    'errungenschaft erfolg erreicht geschafft meilenstein_bisher bilanz fortschritte_bisher errungen gelungen leistung umgesetzt_wurde bereits_umgesetzt fortschritte_bislang gelang',
  activity: 'aktivitat veranstaltung massnahmen format tatigkeit veranstalt massnahm anlass gelegenheiten termine',
  administration:
    '~verwaltung regierung gemeinde stadtrat stadtregierung stadtspitze magistrat senat amtszeit legislatur rat vorstand kommunalverwaltung burgermeister',
  arrangement:
    'regelung vereinbarung mechanism strukturen vorkehrung institutionelle ablaufe organisatorisch arrangement struktur vorkehr ablauf organisat verfahren gremien lenkungs steuerung',
  attain: 'erreich verwirklich erzielen realisier erfull erziel naher_zu wirklichkeit gelangen dorthin',
  audience:
    '~offentlichkeit burger einwohner bevolkerung offentlich bewohner stadtgesellschaft ~offentlich ~burger menschen leute allgemeinheit',
  between:
    'zwischen_behorden zwischen_den_behorden ressort ressortubergreifend zwischen_amtern zwischen_den_amtern zwischen_abteilungen amterubergreifend fachbereich abteilungen zwischen_den_fachamtern innerhalb_der_verwaltung verwaltungsintern dienststellen regierungsbehorden intern_zusammen verwaltungsintern untereinander zwischen_den amter_unter intern abteilung dienststell miteinander_ab fachamter',
  body: '~stelle ~gremium ~organ einrichtung institution ~instanz sachverstandig institut hochschule prufer gutachter jemand',
  challenge:
    '~herausforderung problem schwierigkeit hindernis hurde schwache defizit ~forderung schwierig schwach klemmt hapert stolperstein ~luck engpass',
  check:
    'uberpruf prufen kontrollier nachfrag nachhalten abgleich vergewisser ruckspracherunde rucksprache abstimmung_uber_den_stand im_blick pruf kontroll nachhalt ruckkopp fragen_wir erkundig nachgehalten verfolg',
  civilSociety:
    '~zivilgesellschaft burger stadtgesellschaft ~zivilgesell ~burger stadtgesell bewohner ~verein initiative',
  coCreation:
    '~cocreation co_creation ko_kreation kokreation erarbeit ~gestaltungsprozess mitgestalt ausarbeitung entstehung aufstellung entwicklung_des ~cocreat co_creat ko_kreat kokreat ~gestalt ausarbeit entsteh aufstell entwickl erstell verfass geschrieben entwurf',
  collaborate:
    '~zusammenarbeit zusammenarbeit zusammenwirk kooper gemeinsam kollabor miteinander zusammen ~arbeit partner begegn',
  comment: 'kommentar',
  commitment:
    'verpflichtung zusage selbstverpflichtung commitment versprechen verpflicht selbstverpfl versprech vorhaben_des',
  contact:
    '~kontakt ansprechpart ansprechperson erreichbar erreichen_sie adresse e_mail telefon ansprech erreichb erreicht_man adress anschrift wenden_kann zu_erreichen',
  continue:
    'weiter fortsetz fortgesetz kunftig fortfuhr weiterhin dauerhaft in_zukunft_zusammen bestehen anhalt langer verstetig bleib auch_nach =fort fortgefuhr',
  contribute:
    '~beitrag beitra tragt tragen_bei hilft helfen unterstutz dient dienen zahlt forder bringt_uns voran helf dien bringt starkt einfluss fuhrt nutzt bedeutung_des',
  coordinate:
    'koordin abstimm abgestimmt stimmen_sich stimmt_sich coordin verzahn abgestimm stimm absprach absprech sprechen_sich ineinander organisieren_sich organisiert_sich',
  country: '=land =staat',
  current: 'aktuell derzeit gegenwartig jetzig amtierend heutig laufend gegenwart amtier bestehend momentan',
  date: '~datum =tag',
  description: 'beschreibung =details',
  discuss:
    'diskut diskussion besprech besproch erorter dialog austausch debatt gesprach sprechen spricht gesprochen reden diskuss eror sprech beraten beratung',
  diversity:
    'vielfalt divers inklus verletzlich vulnerab marginal reprasent vertret minderheit gleich benachteilig schutzbedurft unterreprasent ausgewogen alle_stimmen gefahrdet verletz repras benachteil schutzbedurf ausgewog alle_gruppen bevolkerungsgruppen niemand jede_gruppe barrierefrei chancen',
  document: 'dokument download datei anhang anlage herunterladen',
  done: 'wurde_getan bereits_getan haben_wir_getan bereits_umgesetzt schon_umgesetzt wurde_umgesetzt wurde_bisher ist_schon bisher_getan getan geschafft umgesetzt_worden',
  duration: 'dauer laufzeit zeitraum gultig =bis',
  end: '=ende =endet enddatum abschluss schluss ablauf lauft_ab planende',
  endorse:
    'befurwort unterstutz billigung zustimmung unterstutzungsschreiben unterzeich mitgetragen hinter_dem getragen_von bestatigung ruckhalt stellungnahmen indossier vermerk billig zustimm mittrag mitgetrag mittragt bestatig stellungnahm empfehl fursprech',
  engage:
    'beteiligung engagement einbindung mitwirkung einbezieh ~beteilig engag einbind eingebund mitwirk einbez mitmach partizip',
  extended: 'verlanger erweiter verlang',
  foreword:
    'vorwort geleitwort einleitung einfuhrung grusswort vorbemerkung zum_geleit botschaft_des botschaft_der willkommen zum_einstieg zu_beginn geleit einleit einfuhr vorbemerk botschaft wort_der wort_des worte_der worte_des brief_des brief_der editorial =auftakt',
  future: 'zukunft morgen kunftig zwanzig_jahren wohin',
  goal: 'ziel ~ziele ~zielen zielsetzung vorhaben prioritat bezweckt ~ziel vorhab priorit bezweck absicht wollen_wir streben anstreb',
  group:
    'gruppe gruppierung organisation verein initiativen ~gruppe ~gruppen ~verein ~vereine initiativ verband verband',
  howMany: 'wie_viel wieviel anzahl =zahl gesamtzahl =menge',
  implement:
    '~umsetz durchfuhr verwirklich umgesetzt implementier ausfuhr vollzug ~durchfuhr umgesetz implement setzen',
  improve:
    'verbesser besser nachholbedarf lucke luecke handlungsbedarf entwicklungsbedarf hapert fehlt noch_nicht mangel ausbaufahig',
  independent: 'unabhang extern neutral uns_pruf uns_kontroll unparteiisch aussen_stehend von_aussen aussenstehend',
  institution:
    '~institution ~behorde einrichtung abteilung ~stelle ~amter dienststelle organisationseinheit =amt ressort fachbereich ~einrichtung ~abteilung ~stellen ~amt ~bereich ~amtern ~referat',
  jurisdiction: 'gebietskorperschaft =kommune =stadt =mitglied zustandigkeitsbereich',
  longTerm: 'langfrist lange_sicht auf_lange langerfrist zehn_jahren zwanzig_jahren fernziel auf_dauer',
  measure:
    'massnahme schritte sichergestellt sicherzustellen sicherstell gewahrleist dafur_gesorgt dafur_zu_sorgen ~massnahm schritt sichergest dafur_gesorg dafur_zu getan_damit unternomm bemuh',
  mediumTerm:
    'mittelfrist mittlere_sicht nachsten_jahre kommenden_jahre naherer_zukunft nachste_jahre naher_zukunft nachsten_zwei nachsten_drei nachsten_funf',
  meeting: '~treffen ~sitzung ~versammlung ~veranstaltung workshop zusammenkunft termine ~veranstalt termin ~runde',
  monitor:
    '~monitor uberwach ~kontroll aufsicht evaluier evaluation bewert begleit beobacht prufstelle wacht evaluat pruf',
  noneYet: 'noch_keine_kommentare keine_kommentare seien_sie_der sei_der_erste',
  nonGovernment:
    'nichtstaatlich nichtregierung nicht_staatlich nicht_regierung zivilgesellschaft =ngo =nro ausserhalb_der_verwaltung verwaltungsextern nichtstaat nichtregier nicht_staat nicht_regier zivilgesell ausserhalb_der ~verein nicht_offentlich unabhangiger_akteure',
  online: 'online offline digital virtuell prasenz vor_ort analog virtu internet netz',
  opportunity: 'chance moglichkeit gelegenheit moglich gelegen potenzial',
  overall: 'allgemein gesamt ubergeordnet ubergreifend ubergeordn ubergreif ubrig ander weitere_ziele sonstig',
  overview: 'uberblick ubersicht auf_einen_blick zusammenfassung eckdaten steckbrief =blick kurz_gefasst',
  participate:
    '~teilnehm teilgenommen beteiligt mitgewirk mitgemacht dabei teilnahm teilgenomm eingebunden mitgearbeitet vertreten_in waren_vertreten nahm nahmen beteilig mitgemach eingebund mitgearb anwesend mitwirkend teilnehmend',
  plan: '~plan ~plans ~planes',
  policy: 'politik politisch programm agenda schwerpunkt koalition politi ziele_der vorhaben_des vorhaben_der',
  progress: '~fortschritt ~stand fortgang sachstand vorankomm wie_weit entwicklungsstand umsetzungsstand',
  public: '~offentlich offen burger',
  question:
    '=was =welche =welcher =welches =welchen =welchem =wie =wieviel =wieviele =wer =wen =wem =wo =wohin =woran =womit =wodurch =worin =warum =wann =inwiefern =inwieweit =auf_welche =in_welche =durch_welche =mit_wem =mit_welch =an_wen =fur_welche',
  reform: '~reform',
  regular: 'regelmassig laufend turnus periodisch fortlaufend regelmass fortlauf wie_oft monatlich vierteljahr haufig',
  reply: 'hinterlass schreib schreibe_einen kommentar_verfassen kommentieren',
  request:
    'bitte nennen_sie =nennt =nenne beschreiben_sie =beschreibt geben_sie listen_sie =auflistung erwahnen_sie fuhren_sie erlautern_sie stellen_sie benennen_sie skizzieren_sie legen_sie tragen_sie schildern_sie fassen_sie zahlen_sie machen_sie teilen_sie zeigen_sie erklaren_sie begrunden_sie bezeichnen_sie =aufzahlung',
  responsible:
    'verantwort zustandig federfuhr fuhrend leitend leiten hauptverantwort hauptinstitution lead trager zustand hauptverantw hauptinstit setzen_den',
  result: '~ergebnis erkenntnis resultat schlussfolger befund schlussfolg ergeben',
  section: '~abschnitt =teil =kapitel',
  share:
    'teilen geteilt mitteil veroffentlich kommunizier bekannt weitergeb weitergegeben informier zuganglich verbreit ~veroffentl kommuniz weitergegeb zugangl erfahr erfahrt vermittel berichten',
  soFar: 'bisher bislang bis_heute bereits jungst schon bis_jetzt bis_dato kurzlich zuletzt',
  space:
    '~raume ~raum ~raumen forum foren plattform orte kanal kanale formate =wo austauschraum format ort_der gelegenheit',
  stakeholder:
    '~akteur ~akteurinnen stakeholder interessengrupp interessentrager interessenvertret interessierte partner interessengr interessentr interessenver interessiert beteiligten',
  strategic: 'strateg',
  submit: '~gereicht ~reichung einreich vorlage vorgelegt ubermitt abgabe abgegeben abgegeb vorgestellt',
  vision: 'vision leitbild zukunftsbild anspruch zielbild ~zukunftsbild vorstell regiert',
  who: '=wer =wen teilnehmende teilnehmer beteiligte mitwirkende welche_akteure welche_personen ~teilnehmende welche_akteur welche_person welche_grupp',
  smallWords:
    '=der =die =das =und =fur =in =zu =ist =sind =mit =dieser =dieses =diesen =diesem =von =ihre =ihrem =ihrer =unser =unsere =im =den =dem =des =zur =zum =an =auf =bei =sie =wir =es =wird =werden =wurde =haben =hat =aus =nach',
}
