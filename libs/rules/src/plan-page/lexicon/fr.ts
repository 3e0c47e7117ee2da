import type { Lexicon } from './concept.js'

export const fr: Lexicon = {
  achievement:
    'realisation accompli succes reussite acquis avancees_obtenues bilan deja_realise avons_realise a_t_on_realise reussit progres_realises avancees deja_fait',
  activity: 'activite evenement action_prevue activit rencontre atelier rendez_vous',
  administration:
    'administration gouvernement municipalite conseil mairie mandat legislature executif maire municipal equipe',
  arrangement:
    'arrangement dispositif mecanisme modalite structure organisation_mise organisation_interne disposit procedure instance organisation',
  attain: 'realisation atteindre accomplir atteint realiser parvenir atteind attein realis concretis accompl parven',
  audience:
    'avec_le_public le_public citoyen habitant grand_public au_public la_population public population tous usagers gens',
  between:
    'interservices inter_services interministeriel entre_les_agences entre_les_services entre_services entre_directions entre_les_directions services_municipaux agences_gouvernementales departements entre_administr entre_les_admin entre_eux entre_elles interservice transversal services_de_la en_interne differents_services',
  body: 'organe organisme instance entite institution expert universite tiers evaluateur controleur',
  challenge: 'defi enjeu probleme difficulte obstacle frein faiblesse peinons difficult limite manque',
  check:
    'verifi suivrez suivi_regulier point_regulier controler ferez_vous_le_point faire_le_point suivons suivrons control ferons_nous_le_point points_reguliers suivre_avec revue bilan_avec a_quelle_frequence',
  civilSociety: 'societe_civile citoyen associatif associations habitant associa',
  coCreation:
    'co_creat cocreat co_construct coconstruct elabor prepar redaction concevoir conception coconstruc co_construc ecri redac construction',
  collaborate:
    'collabor cooper travailler_ensemble travaille_ensemble ensemble partenari conjoint travaillent_ensemble travaillons_ensemble travail concert retrouv',
  comment: 'commentaire',
  commitment: 'engagement promesse',
  contact: 'coordonnees contact joindre adresse courriel e_mail telephone coordonnee ecrire_a',
  continue:
    'continu poursui maintenir prolonger a_l_avenir par_la_suite se_poursuiv suite_de la_suite maint perenn durab long_cours prolongement',
  contribute:
    'contribu aide soutien sert servir favoris participe_t_il participe_t_elle concour appui rapproch permet particip_a apport',
  coordinate: 'coordin coordonn articul pilotage s_organis nous_organis',
  country: '=pays',
  current: 'actuel en_place en_exercice en_cours present',
  date: 'date =jour',
  description: 'description =details',
  discuss: 'discut discuss dialog debat echang parler parlerons concert',
  diversity:
    'divers inclus vulnerab marginal represent minorit egalite defavoris toutes_les_voix tous_les_publics toutes_et_tous equilibr fragile eloign accessib mixite parite',
  document: 'document telecharg piece_jointe pieces_jointes fichier annexe',
  done: 'a_t_on_fait ete_fait deja_fait avez_vous_fait avons_nous_fait accompli',
  duration: 'duree periode valable valide jusqu echeance',
  end: '=fin =echeance cloture termin acheve conclu',
  endorse: 'approbation approuv endoss soutien soutenu appui lettres_de_soutien signataire caution aval signat parrain',
  engage: 'engagement implication participation mobilisation mobilis particip associer',
  extended: 'prolong prorog etend',
  foreword:
    'avant_propos preface introduction mot_du mot_de_la mot_de message_du message_de preambule edito quelques_mots introduct message lettre_du lettre_de bienvenue note_du note_de_la',
  future: 'avenir futur demain vingt_ans horizon cap ou_nous_allons',
  goal: 'objectif cible finalite priorite finalit priorit but =buts voulons ambition',
  group: 'groupe collectif organisation association associat',
  howMany: 'combien nombre =total',
  implement:
    'mise_en_uvre mise_en_oeuvre mettre_en_oeuvre mettent_en_oeuvre execut appliqu realis deploi mettent_en mise_en_place',
  improve: 'amelior progress mieux_faire lacune insuffisan insuffis reste_t_il perfection',
  independent: 'independ externe impartial nous_control nous_evalu extern exterieur tiers neutre',
  institution:
    'institution agence departement service direction autorite organisme entite administrations secretariat administr',
  jurisdiction: 'juridiction collectivite =commune =ville =membre municipalite',
  longTerm: 'long_terme longue_echeance longue_duree vingt_ans dix_ans',
  measure: 'mesure assurer garanti veill disposition assur fait_pour',
  mediumTerm: 'moyen_terme prochaines_annees annees_a_venir moyenne_echeance court_terme',
  meeting: 'reunion rencontre seance session atelier assemblee',
  monitor: 'controle surveill suivi evaluat evalu supervis observat monitor observ',
  noneYet: 'pas_encore_de_commentaire aucun_commentaire pas_de_commentaire soyez_le_premier',
  nonGovernment:
    'non_gouvernement non_etati societe_civile =ong hors_administration hors_de_l_administration non_gouvern hors_admin non_public associat',
  online: 'en_ligne hors_ligne numerique virtuel presentiel sur_place internet physique',
  opportunity: 'opportunit possibilite opportun possib atout chance',
  overall: 'general global ensemble plus_large autres',
  overview: 'vue_d_ensemble apercu d_un_coup_d_oeil coup_d_oeil resume en_bref apercu_general',
  participate:
    'particip pris_part prend_part prennent_part implique associe_a contribue represente_dans intervenant associe represente etait_la etaient_la present',
  plan: 'plan',
  policy: 'politique programme priorite',
  progress: 'progres avance avancement etat_d_avancement avanc etat_d_avanc',
  public: 'public ouverte ouvert habitant',
  question:
    '=que =qu =quel =quelle =quels =quelles =comment =qui =ou =combien =pourquoi =dans_quel =dans_quelle =en_quoi =de_quelle =de_quel =a_quelle =a_quoi =par_quel =avec_qui =aupres_de_qui',
  reform: 'reforme',
  regular: 'reguli periodi frequen souvent rythme',
  reply: 'laisser_un laissez_un ecrire_un ajouter_un publier_un soyez_sympa',
  request:
    'veuillez =enumerez =enumerer =listez =lister =decrivez =decrire =fournissez =fournir =mentionnez =indiquez =indiquer =precisez =merci_de =citez =nommez =exposez =expliquez =expliquer =presentez =donnez =detaillez =identifiez =resumez =partagez =signalez =dressez',
  responsible: 'responsable charge chef_de_file pilot principal porteu repond reference',
  result: 'resultat conclusion constat enseignement',
  section: 'section sous_section =partie',
  share:
    'partag publi diffus communi restitu rendre_compte rendus_publics inform rendre rendus connait connaitr savoir',
  soFar: 'a_ce_jour jusqu_a_present jusqu_ici deja recent jusqu_a_maintenant jusqu_a_aujourd acquis',
  space: 'espace forum lieu plateforme canal canaux cadre lieux =ou retrouv',
  stakeholder: 'parties_prenantes partie_prenante acteur partenaire',
  strategic: 'strateg orientation cap',
  submit: 'soumission soumis depot depose remis remise presente_le presentation_du present_en presente_en',
  vision: 'vision ambition aspiration ressembl cap',
  who: '=qui quels_acteurs participant quelles_personnes personnes',
  smallWords:
    '=le =la =les =des =du =de =et =pour =en =est =sont =avec =ce =cette =par =votre =notre =dans =au =aux =d =l =un =une =a =ont =se =sur =nous =vous',
}
