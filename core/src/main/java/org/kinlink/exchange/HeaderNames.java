package org.kinlink.exchange;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.FieldKind;

/**
 * The column names that extracts use, from the layouts of English returns, health data sets and
 * linkage test data, and what people write in their own spreadsheets. Names are compact: letters
 * and digits only. Within a line the better name stands first.
 */
final class HeaderNames {
  private static final int BEST = 1000;

  private static final String TABLE =
      """
      nhs_number: nhsnumber nhsno nhsnum nhs nhsnr nhsid nhsidentifier newnhsno newnhsnumber \
      pnhsnumber nhsnumberpds commonchildid singleuniqueid singleuniqueidentifier nhsnbr
      nhs_number_status: nhsnumberstatusindicatorcode nhsnumberstatusindicator nhsnumberstatus \
      nhsnumberstatuscode nhsstatus nhsnostatus nhsnumstatus nhsstatuscode nhsnumberstatusind \
      nhsnumbertracestatus
      forename: forename forenames firstname firstnames givenname givennames given christianname \
      fname first firstforename forename1 firstname1 givenname1 firstgivenname namefirst \
      firstnm fname1 fnamec1 pername1 vorname vornamen prenom prenoms nombre nombres nome voornaam fornavn
      middle_names: middlenames middlename middleforenames middleforename othernames otherforenames \
      otherforename otherforename1 secondforename secondname middle mname middleinitial \
      middleinitials mi midlname midname forename2 secondgivenname additionalnames othergivennames namemiddle \
      forenamesother fname2 fnamec2
      surname: surname lastname familyname surnames lname lname1 lnamec1 sname last family surnameorfamilyname \
      namelast namefamily lastnm pername2 secondsurname nachname familienname zuname nomdefamille nom \
      apellido apellidos cognome achternaam etternavn efternamn surname1
      full_name: fullname name firstandsurname forenameandsurname firstandlastname completename \
      fullnames namefull displayname surnameforename forenamesurname lastnamefirstname \
      firstnamelastname names wholename namesurname nameandsurname
      sex: sex gender sexcode gendercode gendercurrent currentgender sexatbirth birthsex \
      administrativegender genderstated sexgender gendersex genderdescription sexdescription \
      phenotypicsex biologicalsex geschlecht sexe sexo genero sesso kjonn
      date_of_birth: dateofbirth dob birthdate dateborn birthdt bdate dobdate dtofbirth datebirth \
      dobirth birthdatetime datetimeofbirth born birth dobdt geburtsdatum gebdatum gebdat \
      datedenaissance datenaissance naissance fechadenacimiento fechanacimiento datadinascita \
      geboortedatum fodselsdato birthdateperson dobfull
      birth_year: age ageyears ageinyears
      day: birthday dobday dayofbirth daydob dobd dobdd bday bd dayofbirthday
      month: birthmonth dobmonth monthofbirth monthdob dobmon birthmon dobm dobmm bmonth bm monthbirth
      year: birthyear dobyear yearofbirth yeardob doby dobyyyy byear by yob yearbirth
      address: address fulladdress addressline addresslines addressfull addressline1 address1 \
      addr1 addr streetaddress numberandstreet numberstreet postaladdress singlelineaddress \
      addressstring addressconcatenated addresslineone houseandstreet anschrift adresse direccion \
      indirizzo propertyaddress addressln1 enumcap
      house: house housenumber houseno housenum paon streetnumber streetno streetnum hsenum housename \
      housenameornumber housenumberorname housenamenumber housenonname buildingnumber \
      propertynumber propertyno building buildingname housenameflat housenameflatnumber hausnummer \
      hausnr huisnummer numero
      flat: saon flat flatnumber flatno subbuilding subbuildingname apartment aptno unit
      street: street streetname road roadname thoroughfare thoroughfarename strnam strasse str rue calle \
      via straat
      locality: locality addressline2 address2 addr2 village dependentlocality neighbourhood \
      localityname ortsteil hamlet
      town: town city posttown towncity townorcity cityortown townname cityname suburb municipality \
      addressline3 address3 addr3 ort stadt wohnort ville ciudad localita plaats
      county: county state administrativearea addressline4 address4 addr4 province bundesland \
      countyname statecode
      postcode: postcode postalcode postcd pcode pcd pcds zip zipcode postcodeofaddress \
      postcodeaddress postcodeofusualaddress addresspostcode addraddresspostcode homepost pc post \
      plz zip5 enumpc postleitzahl codepostal codigopostal cap
      uprn: uprn uniquepropertyreferencenumber uniquepropertyreference addressuprn propertyuprn
      email: email emailaddress mail emailaddr emailid emails contactemail correo
      phone: phone mobile telephone phonenumber mobilenumber telephonenumber tel mobileno telno \
      telephoneno phoneno mobilephone contactnumber contactphone contacttelephone contactno cell \
      cellphone landline phone1 tel1 telefon telefonnummer telefono handy telefonhome hometel \
      hometelephone homephone mobiletelephone
      ethnicity: ethnicity ethniccategory ethnic ethnicgroup ethnicorigin ethnicitycode ethniccode \
      ethniccategorycode ethnicitydescription ethnicbackground race
      area: area lacode localauthority localauthoritycode la ward wardcode wardname lsoa lsoacode \
      lsoa11 lsoa21 msoa msoacode borough lad ladcode district areacode areaname region locale
      looked_after: lookedafter lookedafterindicator lookedafterflag lookedafterstatus incare lac \
      cla lacflag claflag lacindicator claindicator islookedafter islac iscla lookedafterind
      identifier/upn: upn uniquepupilnumber upnnumber upnno
      identifier/former_upn: formerupn formeruniquepupilnumber previousupn
      identifier/uln: uln uniquelearnernumber ulnnumber learnernumber uniquelearnerno
      identifier/nino: nino nationalinsurancenumber nationalinsuranceno ninumber nino1 nationalins
      identifier/soc_sec_id: socsecid ssn socialsecuritynumber socialsecurityid socsec
      identifier/passport_number: passportnumber passportno passport
      identifier/driving_licence: drivinglicence drivinglicencenumber driverlicense \
      driverslicense drivinglicenceno
      identifier/chi_number: chi chinumber chino
      identifier/hospital_number: hospitalnumber hospitalno hospno mrn medicalrecordnumber \
      hospnumber
      identifier/pnc_id: pncid pnc pncnumber
      identifier/home_office_reference: homeofficereference homeofficeref homeofficeregistration \
      horeference
      category/: birthplace placeofbirth countryofbirth birthcountry occupation occ job jobtitle \
      profession trade religion nationality language firstlanguage mothertongue preferredlanguage \
      maritalstatus countryofcitizenship faith languagecode birthtown townofbirth languageathome
      record_id: recordid recid id rowid uniqueid uid personid childid pupilid patientid studentid \
      clientid nativeid lachildid localid localidentifier localidentifierextended lapersonid \
      uniqueidentifier identifier personkey recordnumber recordno rownumber rowno recno idno \
      idnumber idnum idcode ref reference refno refnumber referencenumber referenceno child pupil \
      patient person pid emisnumber emisno systemid mosaicid lcsid liquidlogicid swiftid mis misid \
      caserecordid number no key index rowindex admissionnumber admissionno pasnumber casenotenumber
      barred: mcdob plpost placementpostcode
      """;

  private static final ImmutableMap<String, HeaderSense> NAMES = read();

  private HeaderNames() {}

  /** What a compact name is known for, or null. */
  static @Nullable HeaderSense find(String compact) {
    return NAMES.get(compact);
  }

  private static ImmutableMap<String, HeaderSense> read() {
    ImmutableMap.Builder<String, HeaderSense> names = ImmutableMap.builder();
    for (String line : Splitter.on('\n').omitEmptyStrings().split(TABLE)) {
      List<String> parts = Splitter.on(": ").splitToList(line);
      HeaderSense sense = sense(parts.get(0));
      int rank = BEST;
      for (String name : Splitter.on(' ').omitEmptyStrings().split(parts.get(1))) {
        names.put(name, sense.ranked(rank));
        rank -= 2;
      }
    }
    return names.buildOrThrow();
  }

  private static HeaderSense sense(String key) {
    int slash = key.indexOf('/');
    return switch (key) {
      case "record_id" -> of(HeaderSense.Type.RECORD_ID);
      case "day" -> of(HeaderSense.Type.BIRTH_DAY);
      case "month" -> of(HeaderSense.Type.BIRTH_MONTH);
      case "year" -> of(HeaderSense.Type.BIRTH_YEAR);
      case "flat" -> of(HeaderSense.Type.FLAT);
      case "barred" -> HeaderSense.barred("left out: it tells of somebody or somewhere else");
      default -> {
        String kind = slash < 0 ? key : key.substring(0, slash);
        String name = slash < 0 || slash == key.length() - 1 ? null : key.substring(slash + 1);
        yield new HeaderSense(
            HeaderSense.Type.FIELD, FieldKind.valueOf(kind.toUpperCase(Locale.ROOT)), name, 0, "");
      }
    };
  }

  private static HeaderSense of(HeaderSense.Type type) {
    return new HeaderSense(type, null, null, 0, "");
  }
}
