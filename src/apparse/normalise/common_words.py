"""Common words: those that any text in English has, so that they are known for words also where a document prints them once."""

from __future__ import annotations

COMMON = frozenset(
    """
    able about above accept accepted access according account across act action actions activities activity actual added additional address
    adequate adults advice affected affordable after again against age agencies agency agree agreed agreement ahead aim aims all allow allowed
    almost alone along already also although always am among amount an and annual another any anyone anything anywhere apart appear applied apply
    approach appropriate are area areas arise around arrangements as ask asked assess assessed assessment assessments at attend attendance
    available average away back barriers based basis be became because become been before began begin behaviour behind being below benefit
    benefits best better between beyond body both bring brought budget build buildings but by call came can cannot capacity care carried carry
    case cases cause caused cells central certain challenge change changed changes charge check checks child children choice circumstances clear
    clearly close closed closely collect come comes coming commission commissioned commitment common community complete completed completely
    complex concern concerned concerns conditions conduct consider considered consistent contact continue continued continues contract contracts
    control cost costs could council country course court courts cover covered create created crime current currently custody daily data date day
    days deal decide decided decision decisions deliver delivered delivery demand depend depends describe design designed detail detailed details
    determine develop developed developing development did difference different difficult direct direction directly discuss discussed do does
    doing done don door down draft drive due during duties duty each earlier early ease easily education effect effective effectively effort
    either else employ employment enable end ended ends engage engagement enough ensure ensured ensuring enter entire environment equal escalate
    especially essential establish established establishment etc evaluate even evening event ever every everyone everything evidence exactly
    example existing expect expected experience explain explained explore extend extent external extra face facilities fact failed fall families
    family far feedback feel few fewer figures fill final finally financial find findings first five focus follow followed following follows food
    for force form formal forward found four framework free frequent from front full fully further future gain gap gaps gave general get give given
    gives giving go goes going gone good great greater ground group groups grow guidance guide had half hand hands happen happens hard has have
    having he head health held help helped her here high higher highest him his history hold holding home hope hospital hour hours house housing
    how however human idea identified identify if immediate impact implement implemented implementation important improve improved improvement
    improvements improving in include included includes including increase increased indeed independent indicate individual individuals inform
    information initial initially input inside inspection inspections inspectors instead intend intended interest internal into introduce
    introduced involve involved involvement is issue issued issues it items its itself job join joint jointly just keep keeping kept key kind knew
    know knowledge known lack large largely last late later law lead leader leaders leadership leads learn learned learning least leave leaving led
    left legal less let letter level levels life light like likely limit limited line lines link linked list little live lives local long longer
    look looked looking lost lot low lower made main mainly maintain major make makes making manage managed management manager managers managing
    many mark matter matters may mean means measure measures meet meeting meetings member members men mental met method middle might mind minutes
    model monitor monitored monitoring month monthly months more morning most move moved much must name named national near nearly necessary need
    needed needs neither network never new next nine no none nor normal not note noted nothing notice now number numbers objective objectives of
    off offence offences offender offenders offer offered office officer officers often old on once one ones only open operate operation
    operational operations opportunities opportunity option options or order orders organisation organisations other others otherwise our out
    outcome outcomes outside over overall own owner paid paper part particular particularly parties partly partner partners partnership past
    people per perform performance perhaps period person personal phase physical piece place placed places plan planned planning plans play point
    points police policies policy poor position positive possible possibly post power practical practice practices practitioners present press
    prevent previous previously principle prior priorities priority prison prisoner prisoners prisons private probably probation problem problems
    procedure procedures process processes produce produced professional programme programmes progress project proper properly proposal proposed
    protect protection protective prove provide provided provider providers provides providing provision public published purpose purposes put
    quality quarter quarterly question questions quickly raise raised range rate rates rather ratio reach read ready real realistic really reason
    reasonable reasons receive received recent recently recognise recommendation recommendations record recorded records recruit recruitment reduce
    reduced reduction refer referral referrals referred reflect region regional regions regular regularly related relation relationship
    relationships release released relevant rely remain remaining remains remand remove repeat replace replaced report reported reporting reports
    request require required requirement requirements requires residents resource resources respect respond response responses responsibility
    responsible rest result resulting results retain return review reviewed reviews right rights rise risk risks role roles room round rule rules
    run running safe safeguarding safely safety said same sample saw say says scale schedule scheme school scope second section secure security see
    seek seem seen sense sent sentence sentenced separate serious serve service services session sessions set sets setting settled seven several
    shape share shared sharing she short shortage should show showed shown shows side sign significant significantly similar simple simply since
    single site sites situation six skills slow small so social some someone something sometimes somewhere soon sort sought source space speak specific
    specifically spent staff staffing stage stages stand standard standards start started state stated statement states stay steps still stop
    strategic strategy strength strengthen strong structure structured study style subject success successful such sufficient suggest suitable
    summary supervision supply support supported supporting sure survey sustain system systems take taken takes taking talk target targets task
    tasks team teams tell ten term terms test than that the their them themselves then there therefore these they thing things think third this
    those though thought three through throughout thus time timely times to today together told took top total toward towards track trained
    training transfer treat treatment trial tried true try turn two type types under understand understanding unit units unless until up update
    updated upon urgent us use used useful user users uses using usual usually value various very victim victims view views violence visit visits
    vulnerable wait waiting want was waste way ways we week weekly weeks welfare well went were what when where whether which while who whole whom
    whose why wide wider will wing wings wish wishes with within without women word words work worked worker workers workforce working works would
    write writing written year years yes yet you young your youth
    """.split()
)
