import type { Lexicon } from './concept.js'

export const en: Lexicon = {
  achievement:
    'achiev accomplish success track_record proud milestones_reached managed_so_far milestone =done =wins progress_to_date progress_made came_true what_works come_a_long_way strength',
  activity: 'activit event format occasion =how_will_you_talk meetup',
  administration:
    'administrat government council mayor term_of_office mandate legislat municipality executive =cabinet elected city_hall local_authorit term municipal',
  arrangement:
    'arrangement mechanism structure procedure set_up setup framework provision =division_of_labour process governance committee working_group',
  attain:
    'achiev reach attain accomplish realis realiz get_there =fulfil fulfill meet_our bring_about make_real turn_into come_closer',
  audience:
    'with_the_public the_public citizen resident inhabitant general_public everyone people wider_public =public local_people neighbour neighbor',
  between:
    'between_government across_government interdepart inter_depart interagenc inter_agenc across_department agencies_and between_department within_government between_agenc across_the_administration within_the_administration inside_the_administration between_office between_unit city_hall one_another each_other among_department among_agenc among_government interministerial cross_department cross_agency internal department different_part other_part inside_government inside_city',
  body: '=body bodies organi entit =institution =expert =who watches =panel =assessor =evaluator =auditor =observer =monitor =university =somebody =someone',
  challenge:
    'challeng obstacle problem difficult barrier hurdle shortcoming weakness struggl hard =issue =issues =hurdles =gaps stand_in_the_way stands_in_the_way holding_us_back =trouble needs_work =concern limitation',
  check:
    'check follow_up verif touch_base catch_up keep_track stay_in_touch keep_an_eye keep_in_touch review =monitor_with progress_review ask_the_department =supervise track up_to_date how_often stay_on_top status_meeting',
  civilSociety: 'civil_society citizen communit =ngo =ngos grassroots residents people outside',
  coCreation:
    'co_creat cocreat drafting drawing_up drawn_up prepar design jointly_develop created_together writing written wrote develop create drew =made =making put_together building_the_plan shape',
  collaborate:
    'collabor cooperat co_operat work_together working_together worked_together together partner joint team_up teamed hand_in_hand side_by_side cowork met =meet',
  comment: 'comment',
  commitment: 'commitment pledge promise undertaking',
  contact:
    'contact reach email e_mail address_of postal_address phone get_in_touch =address telephone who_to_write whom_to_write =write_to =call',
  continue:
    'continu keep going_forward ongoing remain after_the_plan beyond_co further_collab go_on stay_in carry_on sustain maintain long_after from_here_on future_collab future_coop =further =stay happens_next',
  contribute:
    'contribut help support advanc serve =serves bring_closer bring_us_closer feed_into promot fit underpin bring_us move_us moves_us get_us gets_us lead_to leads_to bear further_the link strengthen make_possible makes_possible role_of',
  coordinate:
    'coordinat co_ordinat align joined_up work_across harmoni synchron mesh =governance manage_across organised_intern',
  country: '=country =nation',
  current: 'current present incumbent sitting today existing =now still',
  date: 'date =day',
  description: 'descript =details',
  discuss: 'discuss talk dialog debat exchange conversation consult deliberat feedback speak',
  diversity:
    'divers inclus vulnerab marginal represent underrepresent minorit equal disadvantag all_voices every_voice seldom_heard rarely_heard hard_to_reach everyone_s_voice everyone_is all_group every_group all_part balanced under_represent gender heard accessib equit left_behind left_out young_and_old',
  document: 'document download attachment attached file annex appendix',
  done: 'have_we_done has_been_done been_done already_done did_so_far delivered_so_far been_delivered been_built we_have_done been_achieved did_we worked_well',
  duration:
    'duration period runs running =term valid until lifetime in_force time_frame timeframe =length lasts lasting how_long',
  end: '=end =ends ending end_date closes conclu finish complet expir runs_out closing until_the_end last_day',
  endorse:
    'endors backing backed supporters letters_of_support signator signed_by stand_behind stands_behind statements_of_support backs who_support supporting_org statement_of_support letter_of_support letters_from approv signatur sign_off vouch back_the in_favour recommend',
  engage: 'engag involv participation collaborat working_together take_part join_in inclusion outreach',
  extended: 'extend extension prolong',
  foreword:
    'foreword preface introduct message_from letter_from opening_words word_from words_from welcome preamble opening_statement opening_remark opening =editorial message letter_of greeting =about_this_plan statement_by statement_from to_the_reader prologue note_from note_by word_by words_by letter_by address_by from_the_mayor from_our_mayor',
  future:
    'future tomorrow years_ahead twenty_years years_to_come where_we_are_going where_we_want headed =ahead =dream imagine',
  goal: 'goal objectiv aim target want_to_achieve priorit want_to_do want_to_reach want_to_get next_step milestone intend purposes',
  group: 'group organisation organization collective association =ngo =ngos =clubs =bodies stakeholder_groups entities',
  howMany: 'how_many number_of =number total count =count =figure quantity =amount',
  implement:
    'implement deliver carry carried execut put_into_practice putting put_into rollout roll_out realis realiz work_on undertak do_the_work',
  improve:
    'improv better gap do_more falls_short fall_short lacking shortfall room_for weak need_to_change not_yet still_need =fix missing needs_to_get challenge',
  independent:
    'independ external impartial checks_on_us check_on_us outside_the_city outside_of outsider from_outside third_party neutral arm_s_length objective',
  institution:
    'institution agenc department authorit office bodies ministr =unit =units =team =teams secretar entit public_bod directorate =bureau =division =divisions =body =leads =lead =organisation_responsible',
  jurisdiction: 'jurisdiction municipality =city =member local_government =town',
  longTerm:
    'long_term longterm long_run long_range longer_term decade ten_years years_from_now twenty_years long_view generation distant far_future future_vision overall_vision =ultimately =eventually fifteen_years',
  measure:
    'measure =step =steps ensure ensured make_sure made_sure action_taken =safeguard effort did_you_do done_to did_you_make taken_to attempt guarantee',
  mediumTerm:
    'medium_term mediumterm mid_term midterm medium_run coming_years next_years next_few_years near_future years_to_come next_two next_three next_five intermediate next_couple three_years five_years four_years by_the_end next_stage near_term short_term during_this',
  meeting: 'meeting session workshop hearing assembl gathering event public_event =forums consultations town_hall',
  monitor:
    'monitor oversight watchdog oversee evaluat assess supervis scrutin reviewer watches watch check_our checks keep_watch verify reviews audit appraise keep_an_eye_on_us',
  noneYet: 'no_comments be_the_first no_comment',
  nonGovernment:
    'non_government nongovernment non_state civil_society =ngo =ngos outside_government outside_the_administration community_group community_org civil_org partners_outside third_sector citizen_group nonprofit non_profit independent_org stakeholders',
  online:
    'online offline digital virtual in_person face_to_face on_line internet on_the_web website =web physical on_site onsite remote hybrid =virtual',
  opportunity: 'opportunit possib =chance =chances potential prospect strength',
  overall: 'overall general broader wider overarching larger other_polic other_priorit other_goal rest_of whole =main',
  overview: 'overview at_a_glance summary key_facts =glance',
  participate:
    'particip took_part take_part taking_part taken_part involved attend joined were_represented sat_at contributors present =joined contributed turned_up came came_to =there who_was consult =members',
  plan: 'plan',
  policy:
    'polic agenda programme program political priorit coalition government_programme strategy_of =goals aims manifesto',
  progress:
    'progress =status how_far advancement stand advance advances how_things how_well headway coming_along get_on got_on going_on come_along come',
  public: 'public open_to open_meeting open_event open_session =open everybody anyone town_hall',
  question: '=what =which =how =who =whom =whose =where =when =why =in_what =in_which =to_what =with_whom =by_what',
  reform: 'reform',
  regular:
    'regular periodic routine often frequent keep_in_touch every_month monthly weekly quarterly how_often consistently continuous systematic routin =often',
  reply: 'leave_a leave_your write_a post_a add_a add_your be_kind',
  request:
    'please =list_the =list_all =list =describe =provide =mention =name_the =explain =tell_us =indicate =set_out =state_the =state_how =state_who =give_the =give_an =give_details =give_your =identify =outline =specify =summarise =summarize =detail_the =enter_the =fill_in =say_who =say_how =say_what =say_which =enumerate =present_the =present_your =elaborate =introduce =note_who =share_the =share_how =share_your =add_the',
  responsible:
    'responsib in_charge lead leads accountable charge_of answerable bear_respons answer_for run_the runs_the carrying_out carries_out in_the_lead =lead =leading owner head_the main_institution',
  result:
    'result finding outcome conclusion learn what_the_monitor monitoring_report evaluation_report =reports insight lesson',
  section: 'section subsection sub_section =part',
  share:
    'shar publish communicat dissemin report inform made_public make_public made_known tell_the telling tell_everyone let_people_know hear_about be_told publicis publiciz release =tell spread find_out get_to_know post_the =access available',
  soFar:
    'so_far to_date until_now up_to_now already recent up_to_today until_today so_long_as past_years last_years lately thus_far until_this',
  space:
    'space forum fora venue platform channel =places =place =where =rooms setting =room meeting_place =ways =tool =tools mechanism =setting =arena =media',
  stakeholder: 'stakeholder actors partners partner interested_part those_affected interest_group parties',
  strategic: 'strateg direction',
  submit: 'submi handed_in sent_in filed lodged presented_on presented_in published_on delivered_on tabled',
  vision:
    'vision ambition aspir look_like want_to_become want_to_be_in =dream imagine picture_of future_of =ideal long_view =direction',
  who: '=who whom participants attendees those_involved =people which_people which_group which_organis which_stakeholder =attendance =participant composition make_up_of attended =participants =organisations_that =organizations_that',
  smallWords:
    '=the =of =and =for =in =to =is =are =with =this =that =by =from =your =our =on =at =have =has =been =will =be =it =we =you =do =does =did',
}
