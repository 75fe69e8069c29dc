package org.kinlink.population;

import java.time.LocalDate;

/** The files of a synthetic England, with what stands before and after their rows. */
enum OutputFile {
  SCHOOL_ROLL(
      "school-roll.csv",
      "pupil_id,upn,nhs_number,surname,forename,sex,birth_day,birth_month,birth_year,ethnicity,fsm,"
          + "year_group,school,house,street,town,postcode"),
  PUPILS(
      "school-census/pupilonroll.csv",
      "pupilonrolltableid,NativeId,dob,surname,forename,middlenames,preferredsurname,formersurname,"
          + "upn,formerupn,uniquelearnernumber,sex,entrydate,pupilonrollorderseqcolumn,sourceid,"
          + "schoolcensustableid,hoursatsetting,schoollunchtaken,parttime,topupfunding,"
          + "unitcontacttime,termlysessionspossible,senunitindicator,resourcedprovisionindicator,"
          + "moveoffrollflag,fundedhours,missingaddress,duplicatenotfunded,extendedhours,"
          + "eligibilitycode,dafindicator,ethnicity,yssa,servicechild,language,classtype,"
          + "enrolstatus,boarder,plaa,senprovision,ncyearactual,eyppr,eyppbf,youngcarer"),
  LEAVERS(
      "school-census/pupilnolongeronroll.csv",
      "pupilnolongeronrolltableid,NativeId,dob,surname,forename,middlenames,preferredsurname,"
          + "formersurname,upn,formerupn,uniquelearnernumber,sex,entrydate,leavingdate,ethnicity,"
          + "plaa,senprovision,ncyearactual"),
  PUPIL_ADDRESSES(
      "school-census/addresses.csv",
      "addressestableid,NativeId,addressesorderseqcolumn,sourceid,pupilonrolltableid,postcode,saon,"
          + "paon,street,locality,town,administrativearea,posttown,addressline1,addressline2,"
          + "addressline3,addressline4,addressline5"),
  SEN2("sen2/sen2.xml", Xml.head("SEN2", "Persons"), Xml.foot("Persons")),
  CIN("cin-census/cin.xml", Xml.head("CIN", "Children"), Xml.foot("Children")),
  LAC_HEADER("ssda903/header.csv", "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"),
  LAC_EPISODES(
      "ssda903/episodes.csv",
      "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,"
          + "URN"),
  LAC_UASC("ssda903/uasc.csv", "CHILD,SEX,DOB,DUC"),
  LAC_ADOPTION(
      "ssda903/ad1.csv",
      "CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR"),
  LAC_PLACED(
      "ssda903/placed_adoption.csv",
      "CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED"),
  LAC_REVIEWS("ssda903/reviews.csv", "CHILD,DOB,REVIEW,REVIEW_CODE"),
  LAC_OC2(
      "ssda903/oc2.csv",
      "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,"
          + "HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED"),
  SSD_PERSON(
      "ssd/ssd_person.csv",
      "pers_person_id,pers_forename,pers_surname,pers_sex,pers_gender,pers_ethnicity,pers_dob,"
          + "pers_common_child_id,pers_legacy_id,pers_upn_unknown,pers_send_flag,"
          + "pers_expected_dob,pers_death_date,pers_is_mother,pers_nationality"),
  SSD_FAMILY("ssd/ssd_family.csv", "fami_table_id,fami_family_id,fami_person_id"),
  SSD_MOTHER(
      "ssd/ssd_mother.csv", "moth_table_id,moth_person_id,moth_childs_person_id,moth_childs_dob"),
  SSD_ADDRESS(
      "ssd/ssd_address.csv",
      "addr_table_id,addr_person_id,addr_address_json,addr_address_type,addr_address_start_date,"
          + "addr_address_end_date,addr_address_postcode"),
  SSD_IDENTIFIERS(
      "ssd/ssd_linked_identifiers.csv",
      "link_table_id,link_person_id,link_identifier_type,link_identifier_value,"
          + "link_valid_from_date,link_valid_to_date"),
  SSD_IMMIGRATION(
      "ssd/ssd_immigration_status.csv",
      "immi_immigration_status_id,immi_person_id,immi_immigration_status_start_date,"
          + "immi_immigration_status_end_date,immi_immigration_status"),
  SSD_NEED_PLANS(
      "ssd/ssd_cin_plans.csv",
      "cinp_cin_plan_id,cinp_person_id,cinp_cin_plan_start_date,cinp_cin_plan_end_date"),
  SSD_PROTECTION_PLANS(
      "ssd/ssd_cp_plans.csv",
      "cppl_cp_plan_id,cppl_person_id,cppl_cp_plan_start_date,cppl_cp_plan_end_date,"
          + "cppl_cp_plan_latest_category"),
  SSD_EPISODES(
      "ssd/ssd_cla_episodes.csv",
      "clae_cla_episode_id,clae_person_id,clae_cla_episode_start_date,"
          + "clae_cla_episode_ceased_date,clae_cla_episode_ceased_reason"),
  HEALTH_PATIENTS(
      "community-health.csv",
      "local_patient_id,nhs_number,nhs_number_status,patient_name,birth_date,sex,address,town,"
          + "postcode,uprn,ethnic_category,lac_indicator"),
  HEALTH_RELATIONSHIPS(
      "community-health-relationships.csv", "local_patient_id,relationship,related_patient_id"),
  CSDS_MPI(
      "csds/CYP001MPI.csv",
      "LocalPatientID,OrgID_LocalPatientID,OrgID_EducationEstablishment,NHSNumber,"
          + "NHSNumber_Status,DateOfBirth,Postcode,Gender,EthnicCategory,LanguagePreferred,"
          + "Relationship_MainCarer,ChildLookedAfter_Indicator,Safeguarding_Indicator,"
          + "DateOfDeath,NHSNumber_Mother,NHSNumberStatus_Mother"),
  MATERNITY(
      "maternity.csv",
      "hospital_number,nhs_number,nhs_number_status,surname,forename,date_of_birth,sex,address,"
          + "postcode"),
  MATERNITY_BIRTHS(
      "maternity-births.csv", "baby_hospital_number,mother_hospital_number,relation,birth_order"),
  MSDS_MOTHER(
      "msds/MSD001MotherDemographics.csv",
      "LPIDMother,OrgIDLPID,PersonBirthDateMother,NHSNumberMother,NHSNumberStatusMother,Postcode,"
          + "EthnicCategoryMother,PersonDeathDateMother"),
  MSDS_PREGNANCY(
      "msds/MSD101PregnancyBooking.csv", "PregnancyID,LPIDMother,AntenatalAppDate,EDDAgreed"),
  MSDS_LABOUR("msds/MSD301LabourDelivery.csv", "LabourDeliveryID,PregnancyID,SettingIntraCare"),
  MSDS_BABY(
      "msds/MSD401BabyDemographics.csv",
      "LPIDBaby,LabourDeliveryID,PersonBirthDateBaby,NHSNumberBaby,NHSNumberStatusBaby,"
          + "PersonPhenSex,PregOutcome,BirthOrderMaternitySUS,PersonDeathDateBaby"),
  MHSDS_MPI(
      "mhsds/MHS001MPI.csv",
      "LocalPatientID,NHSNumber,NHSNumberStatus,PersonBirthDate,Postcode,Gender,EthnicCategory,"
          + "PersDeathDate"),
  MHSDS_INDICATORS(
      "mhsds/MHS005PatInd.csv", "LocalPatientID,ParentalResp,YoungCarer,LACStatus,CPP"),
  MHSDS_REFERRALS(
      "mhsds/MHS101Referral.csv", "ServiceRequestID,LocalPatientID,ReferralRequestReceivedDate"),
  MHSDS_SPELLS(
      "mhsds/MHS501HospProvSpell.csv",
      "HospProvSpellID,ServiceRequestID,StartDateHospProvSpell,DischDateHospProvSpell,"
          + "PostcodeMainVisitor"),
  HOUSING(
      "housing.csv",
      "member_id,tenancy_ref,relationship_to_tenant,title,forename,surname,date_of_birth,sex,"
          + "address,town,postcode,uprn,tenancy_start,moved_in"),
  SUPERSEDED("superseded.csv", "old_nhs_number,new_nhs_number"),
  SAFEGUARDS("safeguards.csv", "safeguard,source,record_id,nhs_number"),
  TRUTH("truth/truth.csv", "source,record_id,entity"),
  TRUTH_PERSONS(
      "truth/persons.csv",
      "entity,nhs_number,birth,death,sex,ethnicity,community,arrived,left,sibship"),
  TRUTH_NAMES("truth/names.csv", "entity,from,forename,middle_name,surname"),
  TRUTH_RESIDENCES("truth/residences.csv", "entity,uprn,postcode,role,institution,from,to"),
  TRUTH_RELATIONSHIPS("truth/truth-relationships.csv", "entity,relation,other_entity,from,to"),
  TRUTH_FACETS("truth/facets.csv", "entity,facet,detail,from,to"),
  TRUTH_NEVER("truth/never-join.csv", "entity,other_entity,reason"),
  PORTRAIT("truth/family.svg", "", "");

  private final String path;
  private final String head;
  private final String foot;

  OutputFile(String path, String header) {
    this(path, header + "\n", "");
  }

  OutputFile(String path, String head, String foot) {
    this.path = path;
    this.head = head;
    this.foot = foot;
  }

  String path() {
    return path;
  }

  String head(LocalDate today) {
    return head.replace("${year}", Integer.toString(today.getYear()))
        .replace("${today}", today.toString());
  }

  String foot() {
    return foot;
  }

  @SuppressWarnings("EnumOrdinal") // a seed, nothing else
  int number() {
    return ordinal();
  }
}
