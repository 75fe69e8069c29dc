package org.kinlink.compare;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableListMultimap;
import org.kinlink.record.Dictionary;

/**
 * English given names and the short forms that do not begin like them, with names that one person
 * uses in turn. Two names of a line may be one person's; names of different lines tell nothing.
 * Short forms that are the beginning of the whole name need no list.
 */
final class ShortForms {
  private static final String LINES =
      """
      abigail abby abbie gail
      adelaide addie della heidi
      agnes aggie nessie nessa
      albert al bert bertie
      alexander alex alec alick sandy sasha sacha xander lex
      alexandra alex alexa sandra sandy sasha lexi lexie
      alfred alf alfie fred freddie
      alice ali allie elsie
      alison alli ally
      amelia amy millie mia emily
      andrew andy drew dandy
      angela angie
      ann anne anna annie nan nancy nanny hannah annette anita
      anthony antony tony ant
      antoinette toni netta nettie
      archibald archie baldie
      arthur art artie
      augustus gus gussie
      augusta gussie gusta
      barbara babs barb bab barbie
      bartholomew bart barty bat
      beatrice bea trixie beattie
      benjamin ben benny benji
      bernard bernie barney
      bernadette bernie detta
      bridget biddy bridie bride
      caroline carrie caro lina carol
      catherine katherine kathryn catharine kathleen cathleen kate katie katy kitty cathy kathy \
      cath kath kay kit trina katrina caitlin
      charles charlie charley chuck chas chaz carl
      charlotte charlie lottie lotty char
      christina christine kristina tina chris chrissie kirsty
      christopher chris kit topher kris
      clarence clarrie
      constance connie
      cornelius con neil corny
      cynthia cindy
      daniel dan danny
      david dave davy dai davie
      deborah debbie debra deb
      dennis denis den denny
      dominic dom nic nick
      donald don donny
      dorothy dot dolly dottie dora dodie dorothea thea
      edith edie
      edmund ed eddie ned ted
      edward ed eddie ned ted teddy eddy
      edwin ed eddie ned win
      eleanor ellen elinor nell nellie nora ella ellie lena leonora helen
      elizabeth elisabeth eliza liz lizzie lizzy beth betty bess bessie betsy betsey libby lisa \
      elsie lily lillian elspeth isabel isabella ella lisbeth
      ellen nell nellie helen ellie
      emily em emmy millie milly
      emma em emmie
      ernest ernie
      esther hester essie hetty etty
      eugene gene
      euphemia effie phemie
      eva eve evie
      evelyn evie eve lyn
      ezekiel zeke
      florence flo florrie flossie flora
      frances fran fanny fannie franny francesca frankie cissy
      francis frank fran frankie
      frederick fred freddie freddy frederic fritz eric rick
      gabriel gabe
      gabrielle gaby ella
      geoffrey jeffrey geoff jeff
      george georgie geordie jorge
      georgina georgiana georgie gina ina
      gerald gerry jerry
      gerard gerry jerry
      gertrude gertie trudy trudie
      gilbert gil bert
      grace gracie
      gregory greg gregor
      harold harry hal
      harriet hattie harrie hetty harriett
      helen nell nellie ellen lena
      henrietta hetty etta hettie harriet
      henry harry hal hank
      herbert bert herb bertie
      hester hetty esther essie
      hubert bert hugh
      hugh hughie hugo shug
      humphrey humph numps
      ian iain john
      isaac ike zac izaak
      isabella isabel isobel bella belle izzy ella tibby ib
      jacob jake jack james
      jacqueline jackie jacqui jacky
      james jim jimmy jem jamie jimmie jimi jas seamus hamish
      jane janet jean joan jenny jennie janie jessie
      janet jan jess jenny jessie
      jeremiah jerry jeremy jem
      jennifer jen jenny jenni
      jessica jess jessie
      joan joanna joanne jo johanna joanie
      john jack johnny jon jno johnnie sean ian hans evan ivan
      jonathan jon jonny jonty nathan
      joseph joe joey jos
      josephine jo josie fina posy
      joshua josh
      judith judy jude
      julia julie jill juliet gillian
      katherine kate katie kitty kay kath
      kenneth ken kenny
      lawrence laurence larry laurie lol loz
      leonard len lenny leo
      letitia letty lettice tish
      lewis louis lew lou louie
      lillian lilian lily lil
      louisa louise lou lulu
      lucy lucinda lucie lu
      madeleine maddie maddy
      magdalene magda lena maud
      margaret maggie meg peggy peg madge mag daisy greta rita maisie margery marjorie marge meta \
      mamie margot peggie
      maria mary mia ria
      martha patty mattie matty marty
      martin marty
      mary molly polly mamie may minnie moll maria marie maisie mollie
      matilda tilda tilly mattie maud maude
      matthew matt matty mat
      maurice morris mo moss maury
      maximilian max
      michael mick mike micky mickey mikey micah
      mildred millie milly
      millicent millie milly
      mohammed mohamed muhammad mohammad mo mohd muhammed mohamad
      montague monty
      nathaniel nat nathan nate
      natalie nat talia
      nicholas nick nicky colin nico klaus
      nicola nicky nikki nicole
      oliver ollie noll olly
      olivia liv livvy livia ollie
      oswald ozzie os
      pamela pam
      patricia pat patsy trish tricia patty paddy
      patrick pat paddy pad rick
      penelope penny
      peter pete piers
      philip phillip phil pip
      philippa pippa pip phil
      phoebe phebe
      priscilla cilla prissy
      rachel rachael rae shelley
      raymond ray
      rebecca becky becca beck
      reginald reg reggie rex
      richard dick rick ricky richie dickie rich dickon
      robert bob bobby rob robbie bert robin dob
      roberta bobbie
      roderick rod rory roddy
      roger rodge hodge
      roland rowland roly rollo
      ronald ron ronnie
      rosalind ros roz rosa
      rosemary rose rosie
      rose rosa rosie
      rudolph rudy rolf
      rupert robert
      ruth ruthie
      samantha sam sammy
      samuel sam sammy
      sarah sara sally sadie sal
      sebastian seb bas bastian
      sidney sydney sid syd
      simon si
      solomon sol solly
      sophia sophie sophy
      stanley stan
      stephen steven steve stevie steph
      stephanie steph stevie
      susan susanna susannah sue susie suzie sukey suzanne suky
      sylvester sly vester
      teresa theresa tess terry tessa tracy resa
      terence terry tel
      thaddeus thad tad
      theodore theo ted teddy
      theodora dora thea theo
      theophilus theo
      thomas tom tommy thos tam
      timothy tim timmy
      tobias toby
      ursula ursie ulla
      valentine val
      valerie val
      victor vic
      victoria vicky vickie tori vikki
      vincent vince vin
      violet vi lettie
      virginia ginny ginnie
      walter walt wally wat
      wilfred wilf fred will
      wilhelmina mina minnie willa wilma
      william bill billy will willy wm willie liam wills
      winifred winnie freda win
      winston win
      zachary zac zach zack
      """;

  private static final ImmutableListMultimap<String, Integer> LINES_OF = read();
  private static final int[] NONE = {};

  private final int[][] lines;

  ShortForms(Dictionary dictionary) {
    lines = new int[dictionary.size() + 1][];
    lines[0] = NONE;
    for (int code = 1; code < lines.length; code++) {
      var found = LINES_OF.get(dictionary.get(code));
      lines[code] = found.isEmpty() ? NONE : found.stream().mapToInt(Integer::intValue).toArray();
    }
  }

  private static ImmutableListMultimap<String, Integer> read() {
    ImmutableListMultimap.Builder<String, Integer> read = ImmutableListMultimap.builder();
    int line = 0;
    for (String names : Splitter.on('\n').omitEmptyStrings().split(LINES)) {
      for (String name : Splitter.on(' ').split(names)) {
        read.put(name, line);
      }
      line++;
    }
    return read.build();
  }

  /** Whether a value may be another name of anybody. */
  boolean any(int code) {
    return lines[code].length > 0;
  }

  /** Bits of which two values that may be names of one person have one in common. */
  long kin(int code) {
    long bits = 0;
    for (int line : lines[code]) {
      bits |= 1L << line;
    }
    return bits;
  }

  /** Whether two values may be names of one person. Lines stand in ascending order. */
  boolean relate(int codeA, int codeB) {
    int[] a = lines[codeA];
    int[] b = lines[codeB];
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        return true;
      }
      if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return false;
  }
}
