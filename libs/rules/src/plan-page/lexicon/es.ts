import type { Lexicon } from './concept.js'

export const es: Lexicon = {
  achievement:
    'logro alcanzado exito conseguido avances_logrados conquista logrado logramos lograron alcanz exit consegu avances_a_la avances_realizados realizacion hecho_hasta hemos_hecho fortaleza hitos progresos avances_en avances_obten',
  activity: 'actividad evento acciones instancia espacio_de_dialogo encuentro jornada taller accion',
  administration:
    'administracion gobierno municip ayuntamiento alcald intendencia mandato legislatura gestion_actual autoridades intendente concejo =gestion ejecutivo poder_ejecutivo prefectura',
  arrangement:
    'arreglo mecanismo disposicion estructura acuerdo dispositivo esquema procedimiento organizacion_interna instancia marco mesa comite gobernanza forma_de',
  attain:
    'lograr alcanzar conseguir cumplimiento logro consecucion realizacion concret alcance hacer_realidad cumplir materializ',
  audience:
    'con_el_publico el_publico ciudadan vecin habitante poblacion publico_general la_ciudadania gente publico comunidad sociedad opinion_publica',
  between:
    'entre_los_organismos entre_organismos entre_dependencias entre_las_dependencias entre_agencias entre_las_agencias interinstitucional interdepartament entre_areas entre_las_areas organismos_gubernamentales agencias_gubernamentales departamentos secretarias entre_si entre_ellas entre_secretarias entre_departamentos distintas_areas diferentes_areas dependencias dentro_del_gobierno dentro_del_municipio interior_del reparticion areas_de_gobierno organismos_publicos organismos_del_gobierno agencias entre_distint intersectorial interareas juntas_las',
  body: 'organo organismo entidad ente instancia institucion experto =auditor evaluador =quien tercero universidad comite',
  challenge:
    'reto desafio problema dificult obstacul debilidad problem barrera =areas_de limitacion =traba =trabas nos_cuesta',
  check:
    'verific comprob revis control dar_seguimiento haran_seguimiento hara_seguimiento damos_seguimiento dara_seguimiento seguimiento supervis chequ monitorear_con ponerse_al_dia puesta_al_dia cada_cuanto',
  civilSociety: 'sociedad_civil ciudadan comunidad vecin organizaciones_sociales colectivos',
  coCreation:
    'cocrea co_crea elabor prepar diseno redaccion disen formul construccion construi redact escrib creacion_conjunta',
  collaborate:
    'colabor cooper trabajar_junt trabajaron_junt trabajando_junt conjunt alianza trabaj juntos juntas en_conjunto articulacion_con encontraron',
  comment: 'comentario',
  commitment: 'compromiso promesa compromis',
  contact:
    'contact datos_de_contacto correo direccion telefono comunicarse_con comunicarse comunicar_con datos_de localizar',
  continue: 'continu segui mantend a_futuro en_adelante proseguir manten prosegu proseg sosten perman',
  contribute:
    'contribu ayuda apoya aporta sirve favorec promuev aport ayud apoy acerc impuls suma permit sirv fomenta facilita_el incide',
  coordinate: 'coordin articul alinea =organiza =organizan nos_organiz se_organiz',
  country: '=pais',
  current: 'actual vigente presente =hoy',
  date: 'fecha =dia',
  description: 'descripcion =detalles',
  discuss: 'discut debat dialog convers intercambi hablar analizar tratar',
  diversity:
    'divers inclus vulnerab margin represent minoria igualdad desfavorec todas_las_voces todas_las_personas todos_los_grupos inclu minor equidad genero plural paridad sectores_excluidos nadie_quede',
  document: 'documento descarga adjunt archivo anexo fichero',
  done: 'se_ha_hecho hemos_hecho han_hecho ya_se_hizo se_hizo ya_se hicimos',
  duration: 'duracion periodo plazo vigencia vigente_hasta valido hasta vigente extiende =validez',
  end: '=fin final finaliza finalizacion termin concluye cierre conclusion_del vencimiento acaba vence',
  endorse:
    'respald aval apoyo apoyan apoya_el apoyado endoso adhesion aprobacion cartas_de_apoyo firmante suscri apoy adhes firm carta endos acompan patrocin',
  engage: 'participacion involucramiento implicacion compromiso_y vinculacion particip involucr vincul',
  extended: 'prorrog extend ampli prolong',
  foreword:
    'prologo prefacio introduccion presentacion palabras_de palabras_del mensaje_de mensaje_del carta_de carta_del preambulo palabras_iniciales introducc palabras_del palabras_de_la palabras_inic mensaje preliminar editorial bienvenida =presentacion a_modo nota_del nota_de_la',
  future: 'futuro manana futur veinte_anos horizonte hacia_donde',
  goal: 'objetivo meta finalidad prioridad proposito objetiv aspira priorid queremos pretend',
  group: 'grupo colectivo organizacion asociacion organizac colectiv asociac entidad agrupac',
  howMany: 'cuant numero cantidad =total total_de',
  implement:
    'implement ejecu aplica llevar_a_cabo poner_en_marcha puesta_en_marcha cumplir pone_en_marcha puesta_en aplic desarrollo_del realiz',
  improve:
    'mejor carencia falta por_hacer pendiente carenc deficien brecha perfeccion area_de_oportunidad areas_de_oportunidad',
  independent: 'independ extern imparcial nos_control nos_evalua desde_afuera desde_fuera neutral ajeno',
  institution:
    'institucion organismo agencia departamento dependencia autoridad entidad area secretaria direccion oficina institu organism dependenc secretari ministeri agenci oficin depart reparticion',
  jurisdiction: 'jurisdiccion municipio =ciudad =miembro',
  longTerm: 'largo_plazo mirada_larga larga_mirada largo_aliento veinte_anos diez_anos',
  measure: 'medida asegur garanti paso medid accion procur garant esfuerzo se_hizo_para',
  mediumTerm:
    'mediano_plazo medio_plazo proximos_anos anos_venideros siguientes_anos anos_proximos corto_plazo proximos',
  meeting: 'reunion encuentro sesion taller asamblea audiencia jornada mesa_de',
  monitor: 'monitor seguimiento evalua supervis vigil control observa evalu fiscaliz observ audit',
  noneYet: 'aun_no_hay_comentario sin_comentario no_hay_comentario todavia_no_hay se_el_primero',
  nonGovernment: 'no_gubernament sociedad_civil =ong =ongs =osc no_estatal organizaciones_sociales',
  online: 'en_linea fuera_de_linea digital virtual presencial online offline linea internet remot =en_persona fisico',
  opportunity: 'oportunidad oportun posibil potencial =areas_de',
  overall: 'general global conjunto otros demas =resto amplio',
  overview: 'resumen vision_general de_un_vistazo panorama =general descripcion_general en_breve',
  participate:
    'particip tomo_parte tomaron_parte formaron_parte involucr intervin asist estuvieron formo_parte presente integr',
  plan: 'plan',
  policy: 'politic programa agenda prioridad program priorid objetivos_de_gobierno objetivos_del',
  progress: 'progreso avance progres marcha estado_de evoluc grado_de',
  public: 'public abiert ciudadan',
  question:
    '=que =cual =cuales =como =quien =quienes =donde =cuanto =cuantos =cuanta =cuantas =cada_cuanto =con_que =en_que =de_que =a_que =por_que =para_que =con_quien',
  reform: 'reforma',
  regular: 'regular periodic frecuen cada_cuanto habitual continu mensual trimestral sistemat',
  reply: 'deja_un dejar_un escribe_un agregar_un publicar_un deje_un dejanos_un',
  request:
    'por_favor =enumere =enumerar =describa =describir =proporcione =mencione =mencionar =indique =indicar =senale =liste =listar =nombre_a =nombre_las =nombre_los =especifique =detalle =explique =explicar =exponga =precise =cite =identifique =facilite =presente_la =presente_el =sirvase =senalar =comparta =cuente =resuma =brinde =aporte_los =incluya',
  responsible: 'responsab a_cargo encargad lider principal encarg cargo conduc dirig ejecutor titular coordinador_del',
  result: 'resultado hallazgo conclusion aprendizaje resultad hallazg informe_de_monitoreo recomendacion aprendizaj',
  section: 'seccion subseccion apartado',
  share:
    'compart publi difund difusion divulg comunic inform dara_a_conocer dar_a_conocer difus enter transparent rendir_cuenta',
  soFar:
    'hasta_la_fecha hasta_ahora hasta_hoy hasta_el_momento reciente lo_que_ya a_la_fecha recient al_dia ya_logr hasta_aqui previos',
  space: 'espacio foro lugar plataforma canal ambito donde mesa instancia medio herramienta',
  stakeholder: 'partes_interesadas parte_interesada actor grupos_de_interes interesad socios aliad participantes_del',
  strategic: 'estrateg',
  submit:
    'presentacion presentad envio enviad entrega entregad remision remitid sometid entreg remit remiti se_presento fecha_de_entrega present',
  vision: 'vision aspiracion ambicion aspirac imagin sueno suen mirada horizonte',
  who: '=quien =quienes participantes que_actores quien quienes que_organizac que_personas asistentes composicion personas',
  smallWords:
    '=el =la =los =las =de =del =y =para =en =es =son =con =este =esta =por =su =nuestra =nuestro =al =se =ha =han =un =una =a =e',
}
