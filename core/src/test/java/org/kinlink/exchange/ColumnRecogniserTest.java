package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Layouts that agencies and test sets use. All people are made up. */
class ColumnRecogniserTest {
  @Test
  void febrl() {
    Layout.of(
            """
            rec_id|given_name|surname|street_number|address_1|address_2|suburb|postcode|state|date_of_birth|soc_sec_id
            rec-1-org|caro|lyne|1|nemara crescent|sunny farm|nunwood|3199|sa|19250803|3017029
            rec-2-org|josh|kirov|19|slesso crescent|angle village|christown|5041|vic|19320714|6007331
            rec-3-org|finn|maczo|32|oxlea street||wantira|2196|nt||4732796
            rec-4-org||ryne|7|monar place|shiilah|pockton|0832|nsw|19590825|3609154
            """)
        .hasRecordId("rec_id")
        .feeds(
            "forename=given_name",
            "surname=surname",
            "house=street_number",
            "street=address_1",
            "locality=address_2",
            "town=suburb",
            "postcode=postcode",
            "county=state",
            "date_of_birth=date_of_birth",
            "soc_sec_id=soc_sec_id");
  }

  @Test
  void censusWithDayMonthAndYearApart() {
    Layout.of(
            """
            person_id|pername1|pername2|sex|dob_day|dob_mon|dob_year|enumcap|enumpc
            ZX1001|AMY|HALE|F|2|11|1970|14 MILL LANE|ZX11AA
            ZX1002|TOBY|HALE|M|30|1|2003|14 MILL LANE|ZX11AA
            ZX1003|IRIS|DANE|F|7|6|1951|2 HIGH ROAD|ZX12AB
            """)
        .hasRecordId("person_id")
        .feeds(
            "forename=pername1",
            "surname=pername2",
            "sex=sex",
            "date_of_birth=dob_day+dob_mon+dob_year",
            "address=enumcap",
            "postcode=enumpc");
  }

  @Test
  void namesInTwoColumnsEach() {
    Layout.of(
            """
            id|fname_c1|fname_c2|lname_c1|by|bm|bd
            1|AMY|JO|HALE|1970|2|11
            2|TOBY||HALE|2001|12|30
            3|IRIS|ROSE|DANE|1951|6|7
            """)
        .hasRecordId("id")
        .feeds(
            "forename=fname_c1",
            "middle_names=fname_c2",
            "surname=lname_c1",
            "date_of_birth=bd+bm+by");
  }

  @Test
  void votersWithAYearOfBirthOnly() {
    Layout.of(
            """
            id|first_name|midl_name|last_name|gender|birth_year|age|res_city_desc|zip_code
            1|AMY|JO|HALE|F|1970|44|LONFORD|27601
            2|TOBY|B|HALE|M|2001|13|LONFORD|27601
            3|IRIS||DANE|F|1951|63|LEDHAM|28055
            """)
        .hasRecordId("id")
        .feeds(
            "forename=first_name",
            "middle_names=midl_name",
            "surname=last_name",
            "sex=gender",
            "birth_year=birth_year",
            "town=res_city_desc",
            "postcode=zip_code")
        .leavesOut("age", "left out: the birth is there already");
  }

  @Test
  void anAgeServesWhereThereIsNoBirth() {
    Layout.of(
            """
            id|first_name|last_name|age
            1|Amy|Hale|44
            2|Toby|Hale|13
            3|Iris|Dane|63
            """)
        .feeds("forename=first_name", "surname=last_name", "birth_year=age");
  }

  @Test
  void namesFromManyLanguages() {
    StringBuilder rows = new StringBuilder("id|fname|sname|surname|date|region|country\n");
    for (int i = 0; i < 30; i++) {
      String name = Character.toString('a' + i % 26) + "oryna";
      rows.append(i).append('|').append(name).append('|').append(i % 2 == 0 ? "" : "li" + name);
      rows.append("|kov").append(name).append('|');
      rows.append(1960 + i).append("/01/17|Reg").append(i % 3).append("|Land").append(i % 2);
      rows.append('\n');
    }
    Layout.of(rows.toString())
        .feeds(
            "forename=fname",
            "middle_names=sname",
            "surname=surname",
            "date_of_birth=date",
            "county=region",
            "country=country");
    Layout.of(rows.toString().replaceAll("19[6-9]\\d/", "2024/"))
        .leavesOut("date", "left out: by its name it tells of an event");
  }

  @Test
  void splinkDemo() {
    Layout.of(
            """
            unique_id|first_name|surname|dob|city|email|cluster
            0|Toby|Hale|2003-04-23|Lonford|toby.h@example.org|0
            1|Lheah|Russ|2011-07-10|Lonford|leah@example.org|1
            2||Dane|2002-09-15|Ledham||1
            """)
        .hasRecordId("unique_id")
        .feeds(
            "forename=first_name",
            "surname=surname",
            "date_of_birth=dob",
            "town=city",
            "email=email");
  }

  @Test
  void historical() {
    Layout.of(
            """
            unique_id|full_name|first_and_surname|first_name|surname|dob|birth_place|postcode_fake|gender|occupation
            Q1-1|george alan stephs|george stephs|george|stephs|1850-01-03|liverton|zx5 9ud|male|painter
            Q1-2|george stephs|george stephs|george|stephs||liverton||male|
            Q2-1|maud doran|maud doran|maud|doran|1836-06-26|burnford|zx11 5jh|female|writer
            """)
        .hasRecordId("unique_id")
        .feeds(
            "forename=first_name",
            "surname=surname",
            "date_of_birth=dob",
            "birth_place=birth_place",
            "postcode=postcode_fake",
            "sex=gender",
            "occupation=occupation")
        .leavesOut("full_name", "left out: forename and surname are there already")
        .leavesOut("first_and_surname", "left out: full_name is the better column for it");
  }

  @Test
  void schoolCensusPupilOnRoll() {
    Layout.of(
            """
            pupilonrolltableid|NativeId|dob|surname|forename|middlenames|preferredsurname|formersurname|upn|formerupn|uniquelearnernumber|sex|entrydate|sourceid|schoolcensustableid|ethnicity|language|enrolstatus|senprovision|ncyearactual|youngcarer
            901|11|2012-Apr-25 00:00:00|Carver|Amy|Jane|Carver||B801200005001||1234567890|F|2020-Sep-01 00:00:00|S1|71|WBRI|ENG|C|N|5|N
            902|12|2013-May-02 00:00:00|Okoro|Ben||Okoro|Smythe|P207000016049||1234567891|M|2021-Sep-01 00:00:00|S1|71|BAFR|IGB|C|K|4|N
            903|13|2011-Jan-30 00:00:00|Patwar|Dev|Raj|Patwar||B801200005001|A801200005002||M|2019-Sep-01 00:00:00|S1|71|AIND|GUJ|C|N|6|S
            """)
        .hasRecordId("NativeId")
        .feeds(
            "date_of_birth=dob",
            "surname=surname",
            "forename=forename",
            "middle_names=middlenames",
            "upn=upn",
            "former_upn=formerupn",
            "uln=uniquelearnernumber",
            "sex=sex",
            "ethnicity=ethnicity",
            "language=language")
        .leavesOut("entrydate", "left out: by its name it tells of an event")
        .leavesOut("formersurname", "left out: by its name it holds a former or another value");
  }

  @Test
  void schoolCensusAddresses() {
    Layout.of(
            """
            addressesonrolltableid|NativeId|addressesonrollorderseqcolumn|postcode|saon|paon|street|locality|town|administrativearea|posttown|uniquepropertyreferencenumber
            1|11|1|ZX1 1AA|Flat 2|14|High Street|Eastham|Wexton|Wexshire|Wexton|100023336956
            2|12|1|ZX1 1AB||3|Low Road||Wexton|Wexshire|Wexton|100023336957
            3|13|1|ZX2 4QQ||9|Mill Lane|Westham|Marton|Wexshire|Marton|100023336958
            """)
        .hasRecordId("NativeId")
        .feeds(
            "postcode=postcode",
            "house=saon+paon",
            "street=street",
            "locality=locality",
            "town=town",
            "county=administrativearea",
            "uprn=uniquepropertyreferencenumber");
  }

  @Test
  void safeguardingDataSetPerson() {
    Layout.of(
            """
            pers_person_id|pers_forename|pers_surname|pers_sex|pers_gender|pers_ethnicity|pers_dob|pers_common_child_id|pers_upn_unknown|pers_send_flag|pers_expected_dob|pers_death_date|pers_is_mother|pers_nationality
            P1|Amy|Carver|F|02|WBRI|2012-04-25|9990000018|UN1|Y|||N|GB
            P2|Ben|Okoro|M|01|BAFR|2013-05-02|9990000026||N||2024-01-02|N|NG
            P3|Dev|Patwar|M|01|AIND|2011-01-30|9990000034||N|2025-03-01||N|IN
            """)
        .hasRecordId("pers_person_id")
        .feeds(
            "forename=pers_forename",
            "surname=pers_surname",
            "sex=pers_sex",
            "ethnicity=pers_ethnicity",
            "date_of_birth=pers_dob",
            "nhs_number=pers_common_child_id",
            "pers_nationality=pers_nationality")
        .leavesOut("pers_expected_dob", "left out: by its name it tells of an event")
        .leavesOut("pers_is_mother", "left out: by its name it tells of somebody else")
        .leavesOut("pers_gender", "left out: pers_sex is the better column for it");
  }

  @Test
  void sen2Person() {
    Layout.of(
            """
            Surname|Forename|PersonBirthDate|Sex|Ethnicity|PostCode|UPN|UniqueLearnerNumber|UPNunknown|ReceivedDate|RequestOutcome
            Carver|Amy|2012-04-25|F|WBRI|ZX1 1AA|B801200005001|1234567890||2024-01-05|Y
            Okoro|Ben|2013-05-02|M|BAFR|ZX1 1AB|P207000016049|1234567891|UN1|2024-02-05|N
            Patwar|Dev|2011-01-30|M|AIND|ZX2 4QQ|B801200005001||UN3|2024-03-05|Y
            """)
        .hasRecordId(null)
        .feeds(
            "surname=Surname",
            "forename=Forename",
            "date_of_birth=PersonBirthDate",
            "sex=Sex",
            "ethnicity=Ethnicity",
            "postcode=PostCode",
            "upn=UPN",
            "uln=UniqueLearnerNumber");
  }

  @Test
  void communityServicesMasterPatientIndex() {
    Layout.of(
            """
            LOCAL PATIENT IDENTIFIER (EXTENDED)|ORGANISATION IDENTIFIER (LOCAL PATIENT IDENTIFIER)|NHS NUMBER|NHS NUMBER STATUS INDICATOR CODE|PERSON BIRTH DATE|POSTCODE OF USUAL ADDRESS|PERSON STATED GENDER CODE|ETHNIC CATEGORY|LOOKED AFTER CHILD INDICATOR|PERSON RELATIONSHIP (MAIN CARER)|PERSON DEATH DATE|NHS NUMBER (MOTHER)|NHS NUMBER STATUS INDICATOR CODE (MOTHER)
            L1|RXX|9990000018|01|2012-04-25|ZX1 1AA|2|A|N|BPM||9990000042|01
            L2|RXX|9990000026|02|2013-05-02|ZX1 1AB|1|N|Y|FPM||9990000050|01
            L3|RXX||07|2011-01-30|ZX2 4QQ|1|H|N|BPF||9990000069|02
            """)
        .hasRecordId("LOCAL PATIENT IDENTIFIER (EXTENDED)")
        .feeds(
            "nhs_number=NHS NUMBER",
            "nhs_number_status=NHS NUMBER STATUS INDICATOR CODE",
            "date_of_birth=PERSON BIRTH DATE",
            "postcode=POSTCODE OF USUAL ADDRESS",
            "sex=PERSON STATED GENDER CODE",
            "ethnicity=ETHNIC CATEGORY",
            "looked_after=LOOKED AFTER CHILD INDICATOR")
        .leavesOut("NHS NUMBER (MOTHER)", "left out: by its name it tells of somebody else");
  }

  @Test
  void maternityMothersAreNotTheBabies() {
    Layout.of(
            """
            LOCAL PATIENT ID (BABY)|LABOUR AND DELIVERY IDENTIFIER|PERSON BIRTH DATE/TIME (BABY)|NHS NUMBER (BABY)|LOCAL PATIENT ID (MOTHER)|PERSON BIRTH DATE (MOTHER)|NHS NUMBER (MOTHER)
            B1|D77|2024-01-05T10:15:00|9990000018|M1|1990-05-06|9990000042
            B2|D78|2024-02-06T11:00:00|9990000026|M2|1991-06-07|9990000050
            B3|D79|2024-03-07T12:45:00|9990000034|M3|1992-07-08|9990000069
            """)
        .hasRecordId("LOCAL PATIENT ID (BABY)")
        .feeds("date_of_birth=PERSON BIRTH DATE/TIME (BABY)", "nhs_number=NHS NUMBER (BABY)");
  }

  @Test
  void lookedAfterHeader903() {
    Layout.of(
            """
            CHILD|SEX|DOB|ETHNIC|UPN|MOTHER|MC_DOB
            101|1|25/04/2008|WBRI|B801200005001|1|03/02/2024
            102|2|02/05/2013|BAFR|P207000016049||
            103|1|30/01/2011|AIND|UN4||
            """)
        .hasRecordId("CHILD")
        .feeds("sex=SEX", "date_of_birth=DOB", "ethnicity=ETHNIC", "upn=UPN");
  }

  @Test
  void lookedAfterEpisodes903() {
    Layout.of(
            """
            CHILD|DECOM|RNE|LS|CIN|PLACE|DEC|REC|HOME_POST|PL_POST|URN
            101|25/04/2018|S|C2|N1|U6|01/05/2019|X1|ZX1 1AA|ZX9 9AA|SC1
            101|01/05/2019|P|C2|N1|U4|||ZX1 1AA|ZX9 8AA|SC2
            102|30/01/2021|S|V2|N4|K2|||ZX1 1AB|ZX9 7AA|SC3
            """)
        .hasRecordId(null)
        .feeds("postcode=HOME_POST");
  }

  @Test
  void annexA() {
    Layout.of(
            """
            Child Unique ID|Gender|Ethnicity|Date of Birth|Age of Child (Years)|Date of Contact|Contact Source|Placement postcode|Family identifier
            C1|a) Female|White British|25/04/2012|12|01/02/2024|Police|ZX9 9AA|F1
            C2|Male|African|02/05/2013|11|03/02/2024|School|ZX9 8AA|F2
            C3|Male|Indian|30/01/2011|13|05/02/2024|Police|ZX9 7AA|F2
            """)
        .hasRecordId("Child Unique ID")
        .feeds("sex=Gender", "ethnicity=Ethnicity", "date_of_birth=Date of Birth");
  }

  @Test
  void childrenInNeedCensus() {
    Layout.of(
            """
            LAchildID|UPN|FormerUPN|PersonBirthDate|ExpectedPersonBirthDate|Sex|PersonDeathDate|Ethnicity|CINreferralDate|PrimaryNeedCode
            A1|B801200005001||2012-04-25||F||WBRI|2024-01-05|N1
            A2|P207000016049||2013-05-02||M||BAFR|2024-02-05|N4
            A3|UN1||2011-01-30|2011-02-02|M|2024-05-01|AIND|2024-03-05|N1
            """)
        .hasRecordId("LAchildID")
        .feeds("upn=UPN", "date_of_birth=PersonBirthDate", "sex=Sex", "ethnicity=Ethnicity");
  }

  @Test
  void generalPractice() {
    Layout.of(
            """
            EMIS Number|NHS No|Patient Forename|Family name|D.O.B.|Gender|House name/flat|Number & street|Village|Town|County|Post Code|Tel|Mobile|Usual GP|Registered date|Practice code
            5001|999 000 0018|Amy|Carver|25-Apr-2012|Female||14 High Street|Eastham|Wexton|Wexshire|ZX1 1AA|01632 960001|07700 900001|Dr A Lowe|01/02/2015|A81001
            5002|999 000 0026|Ben|Okoro|02-May-2013|Male|Rose Cott|3 Low Road||Wexton|Wexshire|ZX1 1AB|01632 960002||Dr A Lowe|01/03/2016|A81001
            5003|999 000 0034|Dev|Patwar|30-Jan-2011|Male||9 Mill Lane||Marton|Wexshire|ZX2 4QQ||07700 900003|Dr B High|01/04/2017|A81001
            """)
        .hasRecordId("EMIS Number")
        .feeds(
            "nhs_number=NHS No",
            "forename=Patient Forename",
            "surname=Family name",
            "date_of_birth=D.O.B.",
            "sex=Gender",
            "address=Number & street",
            "locality=Village",
            "town=Town",
            "county=County",
            "postcode=Post Code",
            "phone=Mobile");
  }

  @Test
  void german() {
    Layout.of(
            """
            Kundennr|Nachname|Vorname|Geburtsdatum|Geschlecht|Straße|Hausnummer|PLZ|Ort|Telefon
            K100|Müllert|Jürgen|25.04.1962|m|Hauptstraße|14|01067|Dreshausen|0351 1234567
            K101|Weißner|Anke|02.05.1973|w|Mühlweg|3a|10115|Berlstadt|030 7654321
            K102|Schmitter|Uwe|30.01.1951|m|Ringweg|9|20095|Hamstadt|040 1122334
            """)
        .feeds(
            "surname=Nachname",
            "forename=Vorname",
            "date_of_birth=Geburtsdatum",
            "sex=Geschlecht",
            "street=Straße",
            "house=Hausnummer",
            "postcode=PLZ",
            "town=Ort",
            "phone=Telefon");
  }

  @Test
  void americanWithPartsOfTheDateOfBirth() {
    Layout.of(
            """
            MemberID|LastName|FirstName|MI|BirthMonth|BirthDay|BirthYear|SSN|StreetAddress|City|State|ZipCode|MotherMaidenName
            1|Carver|Amy|J|4|25|1962|900-12-3456|14 High St|Wexton|NY|10001|Lowe
            2|Okoro|Ben||5|2|1973|900-12-3457|3 Low Rd|Marton|NJ|07001|High
            3|Patwar|Dev|R|1|30|1951|900-12-3458|9 Mill Ln|Marton|NJ|07002|Dale
            """)
        .hasRecordId("MemberID")
        .feeds(
            "surname=LastName",
            "forename=FirstName",
            "middle_names=MI",
            "date_of_birth=BirthDay+BirthMonth+BirthYear",
            "soc_sec_id=SSN",
            "address=StreetAddress",
            "town=City",
            "county=State",
            "postcode=ZipCode");
  }

  @Test
  void namesThatTellNothing() {
    Layout.of(
            """
            col1|col2|col3|col4|col5|col6|col7
            A1|CARVER, Amy|25/04/1962|F|ZX1 1AA|9990000018|amy@example.org
            A2|OKORO, Ben|02/05/1973|M|ZX1 1AB|9990000026|ben@example.org
            A3|PATWAR, Dev|30/01/1951|M|ZX2 4QQ|9990000034|dev@example.org
            A4|LOWE, Eva|11/12/1988|F|ZX2 4QR|9990000042|eva@example.org
            """)
        .hasRecordId("col1")
        .feeds(
            "full_name=col2",
            "date_of_birth=col3",
            "sex=col4",
            "postcode=col5",
            "nhs_number=col6",
            "email=col7")
        .saysWhy("col5", "by its content: 100% look like postcodes")
        .neverQuotes("ZX1")
        .neverQuotes("999");
  }

  @Test
  void otherPeopleAreNeverThePerson() {
    Layout.of(
            """
            id|name|mother's name|Mothers NHS number|father_dob|GP name|School Name|Social Worker|emergency contact phone|next of kin surname|parent email
            1|Amy Carver|Eve Carver|9990000018|25/04/1962|Dr Lowe|Wexton High|J Dale|07700 900001|Carver|eve@example.org
            2|Ben Okoro|Joy Okoro|9990000026|02/05/1973|Dr Lowe|Wexton High|J Dale|07700 900002|Okoro|joy@example.org
            3|Dev Patwar|Ria Patwar|9990000034|30/01/1951|Dr High|Marton High|K Hill|07700 900003|Patwar|ria@example.org
            """)
        .hasRecordId("id")
        .feeds("full_name=name");
  }

  @Test
  void eventsAreNeverTheDateOfBirth() {
    Layout.of(
            """
            surname|referral date|plan start|entrydate|address_start_date|date of death|DECISION_DT|last seen
            Carver|25/04/1962|25/04/1962|25/04/1962|25/04/1962|25/04/1962|25/04/1962|25/04/1962
            Okoro|02/05/1973|02/05/1973|02/05/1973|02/05/1973|02/05/1973|02/05/1973|02/05/1973
            Patwar|30/01/1951|30/01/1951|30/01/1951|30/01/1951|30/01/1951|30/01/1951|30/01/1951
            """)
        .feeds("surname=surname");
  }

  @Test
  void contentThatContradictsTheNameIsLeftOut() {
    Layout.of(
            """
            nhs_number|dob|sex|email|phone|postcode|forename|surname
            Amy|London|5|amy|home|Carver|2012-04-25|Carver
            Ben|Leeds|6|ben|work|Okoro|2013-05-02|Okoro
            Dev|York|7|dev|none|Patwar|2011-01-30|Patwar
            """)
        .feeds("surname=surname")
        .leavesOut(
            "nhs_number",
            "left out: named like nhs number, but most of its content is something else");
  }

  @Test
  void nameBesideSurnameIsTheForename() {
    Layout.of("name|surname\nAmy|Carver\nBen|Okoro\nDev|Patwar\n")
        .feeds("forename=name", "surname=surname");
    Layout.of("Name|Vorname\nCarver|Amy\nOkoro|Ben\nPatwar|Dev\n")
        .feeds("forename=Vorname", "surname=Name");
  }

  @Test
  void fullNameWithoutForenameStandsForTheParts() {
    Layout.of("full_name|surname\nAmy Carver|Carver\nBen Okoro|Okoro\nDev Patwar|Patwar\n")
        .feeds("full_name=full_name")
        .leavesOut("surname", "left out: the full name holds it");
  }

  @Test
  void ofTwoEquallyNamedColumnsTheFullerWins() {
    Layout.of("Dob|DOB|surname\n|2012-04-25|Carver\n2013-05-02|2013-05-02|Okoro\n|2011-01-30|Low\n")
        .feeds("date_of_birth=DOB", "surname=surname");
  }

  @Test
  void recordIdsMustBeUniqueAndPresent() {
    Layout.of("id|person_id|surname\n1|7|Carver\n1|8|Okoro\n2|9|Patwar\n").hasRecordId("person_id");
    Layout.of("id|surname\n1|Carver\n|Okoro\n2|Patwar\n").hasRecordId(null);
    Layout.of("pupil_id|upn|surname\n1|B801200005001|Carver\n2|P207000016049|Low\n")
        .hasRecordId("pupil_id");
    Layout.of("upn|surname\nB801200005001|Carver\nP207000016049|Low\n").hasRecordId(null);
  }

  @Test
  void anNhsNumberUnderTheNameOfAnIdIsNoRecordId() {
    Layout.of("patient_id|surname\n9990000018|Carver\n9990000026|Okoro\n9990000034|Low\n")
        .hasRecordId(null)
        .feeds("nhs_number=patient_id", "surname=surname");
  }

  @Test
  void categoriesRepeatAndAreNoStatusNoteOrFlag() {
    StringBuilder text =
        new StringBuilder("surname|guild|case_status|note|wants_flag|amount|mixed\n");
    List<String> guilds = List.of("weavers", "dyers", "masons");
    for (int i = 0; i < 30; i++) {
      String guild = guilds.get(i % 3);
      text.append("Carver").append((char) ('a' + i % 26)).append('|').append(guild).append('|');
      text.append(guild).append('|').append(guild).append("|Y|").append(i % 3).append('|');
      text.append(i % 2 == 0 ? "yes" : "no").append('\n');
    }
    Layout.of(text.toString())
        .feeds("surname=surname", "guild=guild")
        .saysWhy("guild", "by its content: 3 values that repeat");
  }

  @Test
  void emptyAndConstantColumnsAndFreeTextAreLeftOut() {
    StringBuilder text = new StringBuilder("surname|town|forename|narrative|sex\n");
    for (int i = 0; i < 12; i++) {
      text.append("Carver").append((char) ('a' + i)).append("|Wexton||");
      text.append("she came in on a wet day and told us that all was well at home ").append(i);
      text.append("|F\n");
    }
    Layout.of(text.toString())
        .feeds("surname=surname", "sex=sex")
        .leavesOut("town", "left out: the same value throughout")
        .leavesOut("forename", "left out: empty")
        .leavesOut("narrative", "left out: free text");
  }

  @Test
  void equalHeadersMakeEqualFields() {
    String rows = "\nAB12345|Carver\nAB12346|Okoro\nAB12347|Low\nAB12347|Lowe\n";
    Layout.of("Tenancy Ref|surname" + rows).feeds("tenancy_ref=Tenancy Ref", "surname=surname");
    Layout.of("tenancy_ref|surname" + rows).feeds("tenancy_ref=tenancy_ref", "surname=surname");
  }

  @Test
  void nothingRecognisedIsSaidForEachColumn() {
    ColumnRecogniser.Recognition none =
        ColumnRecogniser.recognise(List.of("x", ""), List.of(List.of("1", "2"), List.of("1")));
    assertEquals(2, none.columns().size());
    assertEquals(0, none.plans().size());
    assertEquals(
        ColumnMeaning.Role.IGNORED, none.columns().get(1).role(), "a short row is an empty cell");
  }

  @Test
  void aFileWithoutRowsIsAllEmpty() {
    ColumnRecogniser.Recognition none = ColumnRecogniser.recognise(List.of("surname"), List.of());
    assertEquals("left out: empty", none.columns().get(0).why());
  }
}
