"""The kinds of words by which a plan explains itself, promises, reports and decides: the data of `lexicon`.

A line is a letter and its words, as alternatives of a regular expression. Order counts: the first that fits at a
word wins, so phrases stand before the words in them. What the letters stand for:

    M money   S means of running a place   P people who would do the work   L law and policy   C contracts and who buys
    U unlawful   X unaffordable   Z unsafe or short of staff   N nobody and nothing   B bought by others
    E decided elsewhere   I impossible   G what would be, or is more than can be   H an obstacle named as such
    V is refused   W what must be   A what has been done   R what is done regularly   T when   Y good will
    D which part is meant   F what for

The small letters are what is said of these; the headings of the table tell.
"""

TABLE = r"""
# phrases that say nothing here, though a word in them would
v  (we|hmpps|the \w+) (do|does|did) not (believe|think|consider|feel) (that )?(this|it|there|the recommendation) should
v  (preferable|better|best|wiser|inclined|minded|persuaded|preferred) (not )?to (implement|accept|adopt|agree|pursue|proceed|take (it|this|the))
v  (decided|chosen|resolved|elected) (not to|against)|(support|endorse|favour)s? (it|this|the (recommendation|proposal))
v  (present|current) form|as (it is )?(worded|drafted|written)|(go|going|gone) ahead
v  (be |is |are )?(implemented|taken forward|pursued|progressed)|further action
x  no (waiting list|change|changes|complaints?|escapes?) |not (just|merely|simply|solely|always easy)
x  no (case|plan|assessment|report|record|prisoner|child|person|resident|one) (will|is to|should|must|may) be
x  not until (the )?(action|recommendation)|(invaluable|vulnerable|inevitabl[ey]|incredibl[ey]|unmistakabl[ey]|unlimited)
x  by no means|if not|nothing to add|now sits|no (earlier|later|more|fewer|less|longer) than|in answer to
x  so (is|are|was|were|has|have)|(the|that|this|other|first|second) half|given (to|in|by|at|on|during|out)
x  not (think|believe|consider) (that )?(this|it|there|the recommendation) should|nor (is|are) we|can be found
x  can only (help|improve|welcome)
x  one (of the|of our|another|to one|day|week|month|year|stop|page|page summary)|one-to-one
x  first (half|limb|part|element|sentence|bullet|point)s?
x  (can|could) (well |easily |just |readily )?afford
x  cost of living|cost-benefit|cost benefit|budget holders?|policy (team|lead|forum|unit|champion|colleagues|officials)
x  resource (library|pack|centre|hub)s?|capacity and demand|headcount figures?
x  commissioning (intentions?|workshop|group|team|leads?|cycle|hub|colleagues)|contract managers?
x  operational (lead|leads|manager|managers|colleagues|guidance|delivery)|legal team|procurement (guide|team)
x  (risk|safety|quality|operations|policy|commissioning|legislation|contracts?|estates?|finance|commercial) (team|unit|hub|group|board|colleagues|leads?)s?
x  would (like|wish|welcome|want|expect|suggest|also like|be (happy|pleased|glad|grateful|agreed|accepted))
x  (care|prison|school|custody) leavers?
x  (the )?(first|second|third|fourth|last|next|same|each|every|any) time(?! scale)
x  full complement|fully staffed
x  (be|been|being|is|are|was|were) given|in full|not only|no doubt|no later than|not before|at the latest
x  no matter|without delay|only (the|that|this|those) (\w+ )?(part|element|limb|sentence|half)s?|low[- ]risk
x  high[- ]risk|full (range|use|and|set|account|implementation)|business as usual|resource packs?
x  no exceptions?|(not|never) (change|alter|affect|remove|lessen|diminish|replace|take away|detract)\w*
x  no (further |other |additional |more )?(action|steps?|work|exceptions?)(?! force)|zero tolerance|no surprise
x  no longer than|not least|whether or not|no fewer than|no less than|no more than|nothing but
x  (was|were|been|is|are) (\w+ )?considered (by|in|at|and|with|carefully|fully|again)
x  without (exceptions?|fail|prejudice|hesitation|question|doubt|waiting|being (asked|prompted|reminded))
x  (cannot|can not|could not|should not|must not|not|never) (be )?(overstat|overemphasi[sz]|overestimat|over-?stress|stress|emphasi[sz]|underestimat|understat|exaggerat|forg[eo]t|ignor|overlook|assum|tolerat|neglect|undervalu|los(e|ing) sight|rest(ing)? on|shy|stand still|hesitat|take[n]? for granted|tak(e|ing) lightly|wait(ing)? for)\w*( enough)?
x  nothing (is|matters|could be|can be) (\w+ )?more \w+|nothing (matters|means) more
x  (remains?|continues? to be|stays?) (\w+ ){0,2}(committed|determined|focus(s)?ed|priorit(y|ies)|open|alert|confident|hopeful|keen|grateful|proud|central|important|vital|essential|key|vigilant|mindful|ambitious|ready|clear)
x  failures? to (?!secure|obtain|attract|recruit|agree|fund|reach)\w+|unless (otherwise|it|that|this|they|he|she|there)( \w+)?
x  (no one|nobody|no-one) (is |was |were |will be |should be |must be |should |must |may )*(left|leaves?|missed|misses|forgotten|overlooked|excluded|waits?|falls?|slips?|goes|turned away|go)( \w+)?
x  un(authorised|accounted|announced|detected|attended|addressed|noticed|anticipated|expected|reported|recorded|signed|dated|answered|explained|resolved|completed|allocated|opened|read)
x  not (been |being |yet been )?(picked up|spotted|noticed|acted on|followed up|escalated|flagged|recorded|reviewed|updated|monitored|checked|seen|offered|done well)
# a cause named as such: for operational reasons, on grounds of cost
g  no (good )?reason to
g  (overlap\w*|dealt with|covered|picked up|answered|addressed)( with| in| by| under)? (recommendation|another|other)
g  overlaps?( with)?|(covered|dealt with) (elsewhere|separately)
h  reasons?|grounds?|constraints?|barriers?|obstacles?|limitations?|impediments?|hurdles?|restrictions?
h  pressures?|difficult(y|ies)|matters?
i  issues?|problems?|concerns?|objections?|considerations?|implications?
# whose business it is
U  for (the |a )?(courts?|judges?|parole board|sentencers?|magistrates|ministers|parliament|secretary of state) to (decide|determine|say)
e  (decided|determined|controlled|set|owned|employed|fixed|decreed|governed|regulated|imposed|laid down) by(?! (us|the (region|prison|governor|service|probation|team|head|board|end))\b)
e  (at|in) the (sole )?(discretion|hands|power|control|charge|gift|ownership) of
e  not (ours|theirs|one for|something (that )?(we|the|a|hmpps))
e  (one|matter|question|issue|point|decision|task) (for|which belongs)
e  (not|never) (\w+ )?(managed|run|owned|controlled|employed|held|led|commissioned|funded|governed|provided|operated|overseen) by (us|the (prison|region|service|governor|probation|council))
e  (answers?|accountable|reports?|responsible) (only )?to (nhs|the nhs|ministers|parliament|another|a different|its own)
e  (another|a different|a separate|some other|other) (bod(y|ies)|agency|agencies|organisations?|departments?|employers?|government departments?)
e  (is|are) independent(?! (living|review|advice))|(their|its) own (listing |allocation |commissioning |admission )?(decisions?|rules?|policies|policy|employer|governance|criteria|thresholds?|timetable|priorities|processes|management)
e  autonom(y|ous|ously)|independent (of|from|in)|independence|devolved|sovereign|self-govern\w+
e  (rests|lies|sits|remains|stays|belongs|resides) (\w+ )?(with|elsewhere|outside|to)
e  (lie|rest|sit|remain|belong|reside) (with|elsewhere|outside|to)|who (decides?|determines?|sets?|alone|employs?)
e  (we|hmpps|region|prison|governor|service|probation|council|it|they) (\w+ )?(has|have|can have|had) (no|little|limited|only limited) \w+
e  responsible (body|authority|agency)
e  (accountab\w+|responsibilit(y|ies)) (is|are|was|were|lies?|rests?|remains?|belongs?|sits?)
e  better placed|best placed to(?! help)|in another('s)?|on another|jointly owned|third[- ]part(y|ies)
e  (a )?matters? (for|of)|responsibilit(y|ies) (of|for|on)|the responsibility|rests? with|lies with|sits with
e  (left|falls?|fall) to(?! \d| date)|(is|are) (entirely )?(up|down) to(?! \d| date)
e  rather than (to |for )?(the )?(probation|hmpps|prison|us|region|service)
e  only the \w+( \w+)?( \w+)? (may|can)|for (the )?\w+( \w+)? to decide|belongs? to|reserved (to|for)|not party to
e  no party to|not for (\w+ ){1,4}to|directed at|addressed to
e  (outside|beyond|not within|not in|falls? outside|out of) (of )?(our|its|their|his|the|(the )?\w+['s]*)( \w+){0,3}? (control|remit|gift|authority|scope|competence|jurisdiction|purview|influence|hands)
e  (accountable|answerable|answers?|beholden) to
e  (gives?|assigns?|places?|puts?|vests?|leaves?) (this|that|the|these|such) (role|responsibility|duty|decision|power|task|function)s?
e  (is|are|be|remains?) (a |an |the )?(\w+ )?(decisions?|choices?|matters?|questions?|responsibilit(y|ies)|functions?|tasks?|roles?|business) (for|of)
e  (falls?|fell|comes?|lies|is) (squarely |wholly |entirely )?within the (remit|competence|responsibility|authority|powers|jurisdiction) of|in the gift of|within the gift of|no (direct |real )?(say|control|influence|jurisdiction|leverage)
e  governed by|determined by|dictated by
E  (lies?|rests?|sits?) elsewhere
E  (authorit(y|ies)|board|council|department|ministry|police|courts?|partners?|trust|office) (\w+ )?(is|are) responsible
E  (set|held|managed|owned|run|led|overseen|provided|delivered|organised|made|taken|done|agreed) (nationally|centrally|outside|elsewhere|at national level|at a national level|by (the )?(centre|council|local authorit\w+|police|nhs|courts?))
e  (let|managed|made|taken|run|set|held|decided|provided|delivered|commissioned|owned|funded|drawn up|issued) (and \w+ )?by (a |an |the )?(central|national|different|separate|another|other|single national) \w+
e  (can|could|may) (do no more than|only (ask|advise|request|recommend|encourage|invite|influence|urge|seek|make representations|make the case|lobby|press))
e  (can|could|may) (ask|advise|request|recommend|encourage|invite|influence|urge|press)( \w+){0,3},? but (not|cannot)( \w+)?
e  (not|cannot) (require|compel|instruct|direct|oblige|insist|dictate|mandate|make) (it|them|him|her|that|others|partners|employers|landlords|courts?|councils?|providers?|the \w+)
U  (national )?(law|guidance|policy|instructions?|rules?|legal advice|ministers) (\w+ )?(advises?|advised|counsels?|counselled|recommends?|recommended) (strongly )?against
U  (ministers?|parliament|secretary of state|lord chancellor|home secretary|the (ministry|government|cabinet)) (\w+ ){0,2}?(decides?|determines?|alone|(has|have) (decided|ruled|determined|confirmed|chosen|asked)(?! (not )?to (accept|agree|reject|support))|will not|would not|has made clear|do not (intend|propose|wish))
e  (judges?|magistrates?|courts?|sentencers?|police|councils?|parole board|trusts?|doctors?|nurses?|clinicians?|employers?|landlords?|treasury|nhs england|commissioners?|inspectorate|ombudsman|home office|health board|unions?|insurers?) (\w+ ){0,2}?(decides?|determines?|sets?|chooses?|alone|rules?|took the view|has ruled|have ruled|(has|have) decided(?! (not )?to (accept|agree|reject|support))|has asked|will not|would not|has made clear|owns?|runs|controls?|employs?|grants?|must|may)
e  only (the )?(\w+ ){1,3}(may|can|has|have)|what goes (in|on|into) (their|its)
I  (nobody|no one|no-one) may (go|enter|use)
N  none( of them| of these)?(?= (is|are|can|was|were|has|have|in|to|available)|$|\.)|nothing (left )?to (replace|add|put)|nothing left|nothing to be gained|one (doctor|nurse|dentist|psychologist|officer|lift|van|room|gate|post|trainer|teacher|telephone) (serves|covers|for)
Z  (closed (in|on|last|down|its|their)|(has|have) closed|folded|disbanded|wound up|went into administration|ceased trading|redeployed|switched off|decommissioned|moratorium|embargo)(?! (at|by|in) \d)
f  not (\w+ ){0,2}(collected|held|recorded centrally|kept centrally|licensed)
o  (privilege|confidentiality|right to privacy|protected species|copyright) (\w+ )?(attaches|applies|prevents|is paramount)|covered by the duty|at (the \w+( \w+)?'s|his|her|their) discretion|we are bound|bound by it
e  (for|by) the \w+( \w+)? alone|alone (decides?|determines?|sets?|holds?|can|may)|(outside|beyond) what|determines? (placements?|allocations?|who|where|which|whether|how (many|much))
# what a law, a policy or a plan collides with
o  (run|runs|ran|sits?|sat|square|squares?) (uneasily|badly|ill) with|(falls?|fell) foul of|contradict\w*|clash(es|ing)?
o  irreconcilable|(not|hardly|never) (\w+ )?(square|fit|sit|accord|comply|conform|align|consonant)( well| easily)? with
o  incompatib\w+|at variance with|(go|goes|going) (against|beyond)|out of (line|step|keeping) with|opt-in|voluntary
o  (runs?|running|be|go(es)?) (counter|contrary) to|contrary to|inconsistent with|incompatible with
o  at odds with|cuts? across
o  (in )?conflicts? with|in breach of|breach(es)?|contravenes?|contravention
o  not (be )?(consistent|compatible|in line|in keeping|permissible)
o  depart from|deviate from|override|overrid(e|es|den)|interfere with
# a reason by itself: unlawful, unaffordable, unsafe, nobody
U  no (lawful|legal|statutory) \w+|not (be )?(lawful|legal|open to us|open to|ours to)|(exceed|usurp|fetter|unlawful)\w*
U  without (lawful|legal) \w+|prohibit(ed|ion) (by|on|in|under)|against the (law|rules)
e  before the courts?|sub judice|in contempt
U  (ongoing|active|live|current|pending) (litigation|legal proceedings|proceedings|inquests?|investigations?|prosecutions?)
X  (estimate|quote|tender|bill|price|cost) (\w+ ){0,4}(came to|was|is|exceeds?|stands at) £?|costed at|against an annual|twice (our|the) (\w+ )?(budget|allowance)
X  (dis)?proportionate (cost|expense)|uneconomic(al)?|(too|very|so|prohibitively) (dear|pricey)|priced out|double our
X  (would|will) (use|swallow|eat|absorb|consume) (up )?(the|most|all|half|our|more|much)|(would|will) take (up )?(most|all|half|much) of
X  (could|would|can) (\w+ )?(not )?(bear|stand)|not economic|(at|for) a price
Z  inexperience[d]?|not (be )?(workable|manageable|operationally possible|sustainable|practicable|safe)|dangerous(ly)?
Z  hazard\w*|unmanageable|unsustainable|at breaking point|overloaded|overburdened|over-?(occupied|committed|run)|derelict
Z  dilapidated|obsolescent|end of (its|their) (useful |working |serviceable )?(life|lives)|life[- ]expired|beyond repair
Z  water damage|subsidence|structural(ly)?|leaking|mould|legionella|damp|flood(ed|ing)
Z  (industrial|strike) action|(staff|staffing) (absence|shortages?|pressures?|crisis|levels?)|long[- ]term (sick|absence)
Z  (posts?|positions?|roles?) (is|are|lie|lies|stand|stands|remain|remains) (vacant|empty|unfilled|open)|vacant
Z  (sickness|staff) absences?|leavers|attrition|(more|most|several|many|few|some|half) (\w+ ){0,2}(vacancies|absences)
N  no (\w+ )?(room|space|scope|slack|spare \w+|capacity|headroom|leeway|latitude|flexibility|discretion|freedom|manoeuvre|mechanism|means|way|route|method|vehicle|facility|facilities|provision|option|alternative|choice|substitute|replacement|agreement|consensus|consent|appetite|mandate|remit|locus|right|entitlement|basis|gift)
N  nothing (more|further|else) (can|could|is)
N  not (\w+ )?(large|big|wide|long|strong|good|secure|robust|reliable|mature|experienced|qualified|trained|many|much|sufficiently \w+) enough
N  nowhere (else )?
N  no (suitable|other|spare|appropriate|available|qualified|trained|identified|second|further|additional|recurrent|realistic|obvious|practical|current|dedicated|specialist) (?!action|step|work)\w+
U  not (be )?(allowed|permitted|authorised|empowered|entitled|warranted)
U  (outside|beyond|exceeds?) (of )?(the|our|its|his|their) (\w+ )?powers|unlawful|illegal|not lawful
U  unlawfully|illegally
U  ultra vires|unconstitutional
X  (would|will|could|might) (\w+ )?cost|unaffordable|not affordable|not be affordable
X  (too|very|prohibitively|more) (expensive|costly)
X  value for money (could|can|was|is) (\w+ )?not (be )?(shown|demonstrated|proved|established|achieved)|prohibitive(ly)?|cost[- ]prohibitive|(not|nor|never) (\w+ ){0,3}value for money|poor value( for money)?
X  (more|bigger|larger) (\w+ ){0,2}(money|funding|funds|sum) than
X  as (much|far) as (the|our|this) (\w+ )?(money|budget|funding|grant|funds) (will|would|can|could) \w+
X  (calls|claims|demands) (up)?on (the |our |its )?(\w+ )?(budget|capital|fund(s|ing)?|money|purse)
X  unfunded|underfund\w+|chargeable
Z  detached duty|out of (use|action|service|order)|broken down|asbestos|at (security |serious )?risk of (fire|collapse)
Z  security risk|so (many|few) (staff|officers|posts|vacancies)
Z  (more|bigger|larger) (\w+ ){0,2}(people|staff|officers|practitioners|managers|nurses|teachers|posts|hands|hours|days|rooms|places|cells|space) than
Z  (tak(e|es|ing)|withdraw(s|ing)?|remov(e|es|ing)|divert(s|ing)?|pull(s|ing)?|draw(s|ing)?|mov(e|es|ing)|releas(e|es|ing)|redeploy(s|ing)?) (\w+ ){0,2}?(staff|officers?|practitioners?|managers?|people|nurses|teachers)( away)? (from|off|out of)
Z  (staff|officers|managers|practitioners|key ?workers|nurses|\w+ workers) (are|is|were|have to be|would have to be|would be) (\w+ )?(drawn|taken|pulled|called|diverted|redeployed|cross-deployed) (away|off|out|from|to other)
Z  put(ting)? (staff|officers|prisoners|residents|visitors|practitioners)( (and|or) \w+)? (at|in) (greater |more |serious |real )?(risk|danger)
Z  unsafe|not (be )?safe|condemned|(under|short)[- ]?staffed|understaffing|over ?crowd\w*
Z  (at|over|above|beyond|near|close to) (full |maximum )?capacity|oversubscribed|overstretched|over target
Z  stretched|run(ning)? high|unfilled|vacancy (rate|level)s?
Z  (high|many|several|significant|carrying|with|number of|levels? of) (\w+ )?vacanc(y|ies)|sickness
Z  (high )?(staff )?(turnover|attrition)|(below|under|short of) (its |the |our )?(target|strength|establishment)(?! (date|time|figure)s?\b)
Z  (two|three)[- ](thirds|quarters) of|all-time low|unreliable
Z  not (technically |operationally |logistically |physically |practically )+(possible|feasible|viable)
Z  impracticable|impractical|unworkable
N  nobody|no one|no-one|nowhere|no room|no time|no space
# grounds of another kind: done already, good enough, needless, harmful, an opinion
G  (is|are|be|was|were) more than
j  (we|hmpps|the \w+( \w+)?) (do|does|did) not accept (that|the)(?! (recommendation|whole|second|first|part|element|rest))
g  (not|hardly|never|nor) (\w+ )?(bear|borne|bears) out
g  not (\w+ )?(support|supported|representative|typical|borne out|show|shown|demonstrate|demonstrated|improve|reduce|achieve|succeed|succeeded|work|worked|solve|lead to|make|reflect|serve|add (\w+ )?(value|anything|much)|warrant|justify|recognise the|persuaded?|convinced?|share|see|clear|certain)
g  (mis-?(read|reading|reads|interpret\w*|underst\w+|conception|taken|represent\w*))|rests? (up)?on (a|an|one|too)
g  unrepresentative|atypical|small (sample|number of cases)|sample (was|is)|anecdotal|not (based|founded|evidenced)
g  wrong(ly)?|incorrect(ly)?|erroneous|in error|flaw(s|ed)?
g  (pre-?dates?|predated|prior to) (the )?(fieldwork|inspection|this report|inspectors|report)
g  before the (fieldwork|inspection|inspectors|report)|after the (fieldwork|inspection|inspectors)|(has|have) existed
g  exists? already|(is|are) in place already|in existence
g  (exceeds?|above|beyond|surpass(es)?|higher than|goes further than|better than) (the|this|that|what) (standard|requirement|minimum|target|level|recommended|proposed)
g  (would|could|might|may) (\w+ )?(repeat|replicate|double|confuse|harm|endanger|expose|put \w+ at|stigmati[sz]e|label|alienate|distort|erode|disrupt|detract|hamper|hinder|impede|slow|overload|burden|tie up|tie down|use up|take up|take \w+ (away|from|off|out)|take (staff|officers|practitioners|people|resources|time|managers)|add (to|delay|cost|complexity|bureaucracy|nothing|little|another)|cut across|displace|crowd|deprive|leave|rule|destabilise|worsen|exacerbate|force|come at|reduce the (time|number|capacity)|remove the|lose|run the risk|be (open to|wrong|unfair|unwise|unhelpful|inappropriate|a distraction|confusing|harmful|detrimental|disruptive|misleading|seen as))
g  (no|little|limited|marginal|negligible|any) (\w+ )?(added value|gain|advantage|difference|benefit|merit|purpose|point|improvement|effect|impact|return|evidence)
g  (adds?|adding) (little|nothing|no|delay|cost|complexity|burden|bureaucracy)|bureaucra\w+|same ground|double[- ]handling
g  at the (expense|cost) of|closed (the|this|that)|the wrong|seldom|rarely (works?|the case)
g  (advis(e|es|ed)|recommend(s|ed)?|argu(e|es|ed)|weighs?|points?|count(s|ed)?) (strongly )?against
g  the wrong (way|approach|place|measure|time)|better (served|met|dealt|handled|done|achieved|spent|used|placed|left)
g  best (left|served|dealt|made|decided|judged|done)
g  (a|the) better (way|course|approach|use|figure|option|route|place|means|result)
g  put (\w+ )?(at|in) (greater |more |further |additional )?(risk|danger)
g  (greater|more|increased|additional|heightened|unacceptable|further) risks?|risks? (of|that|to) \w+ing|self-defeating
g  nugatory|tokenistic|mechanistic|formulaic|tick[- ]box|rigid|prescriptive|arbitrary
y  already(?= (?!committed|used|spent|allocated|booked|utilised|stretched|under ?way|begun|started|agreed|working|looking|planned)\w+|$)
s  (sufficient|adequate|satisfactory|proportionate|effective|appropriate)(?= (as|and|for|in|to)|$|\.)
s  good enough|fit for purpose|work(s|ing)? well
g  duplicat\w+|un(necessary|needed|warranted|justified|desirable|helpful)
g  not (be )?(necessary|needed|required|justified|desirable|helpful|beneficial|proportionate|appropriate|right|reasonable|realistic|effective|useful|worthwhile|suitable|the best|the right)
g  no (need|benefit|merit|value in|case for|justification)
g  obsolete|superseded|overtaken|redundant|disproportionate|inappropriate
g  (gives?|produces?|offers?|achieves?|delivers?) (a |an )?(\w+ )?better|(is|are) (\w+ )?(preferable|more effective)
g  (disappointing|poor|mixed) (results?|take-up|uptake|attendance)|(little|no|limited) success|(do|did|done|show|shows|showed|is|was) the opposite|(hard|difficult) to see (that|how|what|why|any)
g  better results|out of proportion
g  (more|other) (urgent|pressing)|other priorities|higher priorit(y|ies)|competing (priorities|demands|calls|pressures)
G  too \w+( (to|for)|$)
g  (has|have|had) since (closed|moved|changed|ended|left|been (closed|replaced|superseded|disbanded|withdrawn|abolished))
g  the opposite of|(may|might|could) well|(puts?|putting) (people|them|off)|defeats? the (object|purpose|point)|unfair
g  inequitable|burdensome|onerous|cumbersome
g  (falls|fell|fallen) away|by the time|(is|was|were|been) (completed|done|met|achieved) (before|ahead of)
g  counter-?productive|unrealistic|undesirable|premature|outweigh\w*|unintended|perverse|detriment\w*
g  disadvantag\w*
g  (would|could|might) (\w+ )?(discourage|deter|dilute|undermine|weaken|divert|distract|confus\w+|delay|jeopardise|compromise|damage|harm|hinder|increase the risk|lead to|risk)
g  would (\w+ )?(create|impose|add|introduce|place|put|make|remove|take)
g  no difference|no evidence|little evidence|little benefit|limited benefit|no effect|no impact
g  (satisfied|confident|content|happy) (that|with (the )?(current|existing|present))|one size fits all
g  blanket (approach|rule|measure|requirement|policy)
g  (circumstances|needs|arrangements|practices?) (var(y|ies)|differs?)|too (early|soon)
g  professional (judgement|discretion)|pre-empt|prejudge
g  would rather|rather (than )?(put|use|concentrate|spend|focus)
g  evidence( \w+){0,6} (weak|limited|mixed|poor|thin|lacking|inconclusive)
g  uncertain(ty)?|unclear|unproven|untested
g  different picture|not borne out|inaccurate|not accurate|not reflect|does not follow|factually|misunderst\w+
g  mistaken|out of date|based on (a|an) \w+
g  no longer (be )?(hold|held|needed|required|exist|exists|applies|apply|relevant|in use|in place|used|operat\w+)
g  change (of )?function|due to (close|change)|will close|closing|closure
j  (we|hmpps|the \w+( \w+)?) (do|does|did) not (believe|consider|think|feel|share|recognise|agree (with|that)(?! (this|the|all|it|every) ?(recommendation|of|should)?\b))
j  (reluctant|hesitant|loath|unwilling|disinclined|wary of|slow) to|(reject|refute|dispute|question)(s|ed)? (the|this|that) (suggestion|finding|claim|criticism|conclusion|inference|premise|view|assumption)
j  agree with the (finding|conclusion|assessment|analysis|premise)
b  (we|hmpps|the \w+( \w+)?|it is|it was|is|are|was|were|been) (also |therefore |however |still |firmly |not )*(believes?|considers?|considered|thinks?|thought|feels?|felt|takes? the view|of the view|of the opinion|maintains?|prefers?)
b  in (our|its|their) (view|opinion|judgement|assessment)
g  (points?|pointed|pointing|points clearly|tends?) (in )?(the other|another|a different|the opposite) (way|direction)|tells? (a|another) (\w+ )?(different )?(story|tale)
g  (shows?|showed|suggests?|indicates?|found|find) otherwise|to the contrary|(do|does|did) not (tally|match|accord|chime|square|tell) with
g  (insufficient|inconclusive|scant|weak|mixed|conflicting|contrary|limited|unpersuasive) evidence|evidence (is|was|remains) (too )?(insufficient|inconclusive|scant|conflicting)
g  not (be |been )?(considered|thought|deemed|felt|believed|judged|seen as|regarded as) (to be )?(necessary|needed|required|justified|helpful|proportionate|appropriate|right|reasonable|desirable|practicable|feasible|viable|a priority|the best)
g  (no|not) (further|additional|separate|new|other) (\w+ )?(action|steps?|work|measures?|polic(y|ies)|strateg(y|ies)|changes?|provision|guidance) (is|are|was|were|seems?|appears?) (therefore )?(needed|required|necessary|called for|warranted|justified)
g  too (few|small|little|low|rare|infrequent|short) (\w+ ){0,9}?(viable|worthwhile|justify|warrant|sustain|support|merit|meaningful|practicable|economic|reliable)
g  (lawful|legal|fair|sound|reasonable|right|effective|necessary|safe) and (proportionate|appropriate|necessary|fair|reasonable|lawful|sufficient)|proportionate and (lawful|necessary|fair)
g  (upheld|confirmed|endorsed|approved|found lawful|tested) (by|in|at) (the )?(high court|court|courts|appeal|ombudsman|supreme court|judicial review)
g  (successor|replacement) (\w+ ){0,3}(not|only|until)|(is|are|was|were|been|being) (decommissioned|wound (up|down)|phased out|mothballed|retired|discontinued)
j  (disputes?|disputed|contests?|contested|challenges?|challenged) (the|this|that|these|by|both)|takes? issue with|disagrees? with (the|this|that|these) (?!recommendation)\w+
# because, and so
c  (because|owing to|due to|stemming|arising) (the|of|from)
H  the (fact|trouble|problem|difficulty|snag|sticking point|stumbling block|obstacle|barrier|bottleneck|issue|constraint|limitation|catch) (is|are|remains?|lies?|being)
H  (stands?|standing|stood|get|gets) in (the|our|its) way
H  (makes?|making|made|renders?|rendering|rendered)(?= (\w+ ){1,6}?((un|im|in)[a-z]{4,}|(too|very|not|more|less) ))
H  left the (?!service|prison|region|organisation|unit|job|post|establishment|company|council)|(leaves?|leaving) the|(leaves?|leaving|left) (us|it|no|little|too|them|only|few|not)|with the (result|effect|consequence) that
H  not least because|for the reason that
c  because of|because|owing to
c  due to(?! (be|start|begin|finish|end|open|complete|report|take|go|run|expire|move|launch|commence|retire|become|receive|have|meet)\b)
c  on account of|on (the )?grounds? of|for (want|lack|reasons) of|by reason of|in (the )?light of|in view of
c  as a (result|consequence) of|given( that)?|stems? from|the reason(s)?( \w+){0,4}? (is|are|being)
c  by virtue of|thanks to|attributable to|down to
c  (what|which) (\w+ ){0,3}(holds?|prevents?|stops?) (\w+ ){0,2}(back)?|(which )?means? that|meaning that
c  (and|this|that|which|rules) means?
d  which is why|hence|therefore|consequently|thus|accordingly|for (this|that|these|those|which) reasons?|that is why
d  this is why|so that|and so|so,?
# the decision itself: agreed, taken forward, promised
v  (partly|partially|part|only|fully|full|in) (be )?(fully |wholly |entirely )?(agree[ds]?|agreement|accept(ed|s|ance)?)
v  agree[ds]?|agreement|accept(ed|s)?|reject(ed|s)?|disagree[ds]?|commit(ted|s)?(?= to)|guarantee|promise[ds]?
v  (intend|intends|plan|plans|propose|proposes) to (implement|accept|adopt|proceed|take)
v  implement(ed)? (this|the|all|any|every)( \w+)? (recommendation|part|element|proposal)s?|proceed with
V  (is|are|was|were|been|be|being) (declined|refused|rejected|turned down)(?! (by|on)\b)
v  take(n)? forward|taken up|pursue[ds]?
v  support(s|ed)? (this|the|it|that)(?! (aim|principle|intention|intent|spirit|need|goal|objective))|undertake to
v  endorse[ds]?|adopt(ed)?
# what was asked for and refused
f  (they|unions?|boards?|commissioners?|nhs england|trusts?|council|councils|authorit(y|ies)|landlords?|suppliers?|partners?|providers?|treasury|neighbours?|residents|courts?|police|contractors?|ministers?|departments?|owners?|employers?|associations?|university|college|charity|agency|agencies|universities|families|parents)(, [^,]*,)? ((has|have|had) (since |now |also |recently )?(decided|chosen|elected|opted|preferred|declined|refused)|(has|have|had|did|do|does|is|are|was|were|will|would) not (\w+ ){0,2}(agree|accept|support|willing|consent|sign|approve|prepared|wish|want|intend|able|content|respond|provide|supply|release|allow)\w*)
f  (not|never|none|nobody|no) (\w+ )?(been )?(filled|found|identified|included|sign(ed)? up|succeed(ed)?|recruited|appointed|allocated|provided for|set aside|earmarked|authorised|sanctioned|permitted|consented|renewed|extended|given|made available|come forward|respond(ed)?|won|carried|passed|commenced|in force|designed|intended|built|equipped|configured|meant)
f  (refus|declin|reject|oppos|veto|withdr)(e|es|ed|ing|al|als|ew|awn|ition)?|(has|have|had) (given|served) notice
f  given notice|(gone|went|go) into (administration|liquidation|receivership)|object(s|ed)? to|objected|opposition|opposed|raised (an |strong |serious )?objections?|dropped (it|this|the idea|the plan|the proposal)
f  (turned|voted|knocked|marked) down|lost (its|the|their)|scrapped|(came|come|been|went) to (an end|nothing)
f  (dried|used) up|ran out|run out|cut by|has been (cut|lost|reduced|withdrawn|removed|closed|stopped|abolished)
f  (no|without) (funding|money) (was|has been|is)|fail(ed|ure|s)|turned down|declin(ed|es)|refus(ed|es|al)
f  rejected (by|on)|disallowed|unsuccessful
f  (not|yet) (\w+ )?(approved|successful|secured|granted|awarded|confirmed|agreed in|receive|received|forthcoming|funded|procured|commissioned|contracted|built|resourced|budgeted|costed)
G  (more|better|fewer|less|higher|lower|greater|longer|larger|worse) (\w+ ){0,3}than(?! (half|\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|last|before|in|previously|at|planned|usual)\b)
f  ended|expired|lapsed
# what cannot be
I  out of the question|off the table
I  not (be )?(open|realistic|on offer|within reach|doable|workable|affordable|an option|in prospect|in a position|at liberty|free|able|capable|compatible|suited|suitable|designed|equipped|ready|big|enough|available to)
I  in no position|not something (that |which )?(we|the)|(falls?|fall|stops?|stop|fell) short
I  rul(es|ed|ing|e) ((it|this|that|them) )?out
I  (would|must|has to|have to|will have to|is having to) (wait|await|stop|come (from|out of)|be (found|taken|met|done|bought|negotiated))
I  (un|im|in)[a-z]{3,}(able|ible|ably|ibly)
I  (will|does|do|would|may|could) not (stretch|run to|go far|reach|take the|bear|cope|lend|suffice|fit|accommodate)
I  (has|have|had) (had )?to (go|be|wait|concentrate|give|make|prioritise|stop|use|focus|choose|take|come)
I  still (to be|has to|have to)|no choice but
I  beyond( what)? (the|our|its|their|what|any)|no room for|(can|could|may) only|only be|only (able|possible)
I  is what can be|(out of|beyond) reach|no means of
I  impossible|unachievable|unlikely|unfeasible|infeasible|unavailable|unobtainable
I  (not|never) (be )?(possible|feasible|achievable|viable|attainable|deliverable|practicable|available|practical)
# what is denied, scarce, forbidden
q  (there (is|are)|there's|has|have|only|just|but|share[sd]?) (just |only |but |currently |at present )?(one|two)(?! (of|new|has|have|was|were|is|are|additional|more|extra|further)\b)
q  with (just |only |but )?one(?! of)
q  (one|two|three|\d+) \w+ (for|between|across|among|to cover|to serve) (the|all|every|each|a|our|\d+|over)
q  (too|so|very) (few|little|many|much|small|low|narrow|thin(ly)?|short|old|large|high|slow|late|busy|remote|far|heavy|often|tight|great|costly|long|scarce|stretched)
q  (there is|has|have) (but |only )?a single(?! (point|plan|route|record|process|approach|contact|system|policy|team))
q  not (all|every|enough)|none|hardly (any|enough)|scarcely|barely|at (best|full stretch|the limit|its limit)
q  (no|little) (spare|slack)|minimal|meagre|part-time|oversubscrib\w+|long lead|bottlenecks?|congest\w+|thin
q  outstrip\w*|outnumber\w*|outpac\w+|inflation\w*
q  (below|under|above|over) (the )?(safe |agreed |required |funded |certified |target )?(minimum|complement|establishment|strength|staffing|capacity|level|numbers?|ceiling|norm|par)
p  (stop|stops|stopped|stopping|deters?|deterred|debar\w*|disqualif\w+|disallow\w*|inhibit\w*|foreclos\w*|narrow(s|ed)?|curtail\w*|compel\w*|mandat(es|ed)|stipulat\w+|specif(y|ies|ied)|impos(e|es|ed)|demanding|demands(?= (that|the|an?|it))|insist\w*|obligation|expressly|exclusiv\w+|confines?)
p  (sets?|setting|fixes|lays down|prescribes|requires?|required|specifies|dictates) (the|a|an|one|out|that|this|it|us|all|every|each|his|her|its|our|their|weekly|monthly|daily|\d+)
t  not (the|an?|really|in itself) (\w+ )?(issue|problem|obstacle|barrier|reason|difficulty|concern|constraint|question|factor|consideration|matter|point)
t  not what (\w+ )?(stands?|stood|stops?|stopped|prevents?|prevented|decided|decides|holds?|held)|(has|have|had) nothing to do with|nor (is|was) (it|this) (a |an )?(question|matter) of
t  nor (is|are|was|were)(?= (the |our )?(?!there|it|we|this|that|they)\w+\.?$)
t  neither (\w+ ){1,3}?nor (\w+ ){1,3}?((is|are|was|were) (an? |the )?(factor|issue|problem|obstacle|barrier|reason|difficulty|concern|consideration|question)|(stands?|stood|is|are) in (the|our|its) way|(prevents?|prevented|played|decided|explains?))
t  not in (question|doubt|dispute)
n  cannot|can not|not|no|none|neither|nor|never|without|unable|inability|hardly|no longer|prospect|lacks? the
n  ineligible|unsuitable|incapable|fails? to|yet to be|remains? to be|ceased
q  lack(s|ing|ed)?|shortages?|shortfalls?|shortness|short of|insufficient(ly)?|inadequate|scarc\w+|deficits?
q  absence|dearth|paucity|too (few|little|small|many|much|high|low|old)|only|just|limited|limits?|finite|fixed
q  tight|exhausted|depleted|capped|(fully|already) (committed|used|spent|allocated|booked|utilised|stretched)
q  cuts? (to|in)|reductions? (to|in)|reduced|so (many|few)|at most|no more than|empty|full|freeze|frozen|caps?|ceiling
q  quota|few(er)?|half of|gaps?|struggl\w+
q  constrained|squeez\w+|exceeds?|restricted|outdated|ageing|age
q  smaller|(is|was) as (much|far|many) as
z  (paused|suspended|deferred|delayed|halted|postponed|stopped|on hold|put back|shelved|discontinued|abandoned)(?= (while|whilst|until|pending|because|by|as|and|at)|$|\.)
p  prevent(s|ed|ing)?|prohibit\w*|preclud\w*|bars?|barred|forbid\w*|forbade|rules? out|ruled out|exclud\w*
p  binds?|bound|tied|locked|prescrib\w*|constrain\w*|hamper\w*|imped\w*|hinder\w*|block(ed|s)?|removed
p  withdrawn|restricts?|dictates?|determines?|oblig\w+|confin\w+|stops? us|places? responsibility|fixes
p  reserves?
# what it would take
r  (would|could|might|may) (\w+ )?(necessitate|take|tie|absorb|occupy|use|divert|displace|come at|call|want|oblige|compel|force|presuppose|double|treble|add)
r  (calls?|calling) for|necessitat\w+|(only|not) (\w+ )?(if|when|once|until)|unless
r  (needs?|requir(es|ing|ed)|demand(s|ing)|tak(es|ing)) (at least|up to|about|around|some|several|many|\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|years|months|weeks|an?) (\w+ ){0,2}(more|extra|additional|weeks|months|years|officers|staff|posts?)
r  (would|will|could|might|may|does|do)( (also|then|therefore|first|only|itself|in turn|clearly|still))? (need|require|cost|entail|involve|necessitate|demand|depend|exceed|take (up )?more|have to|call for|mean)
r  (needed|required|requires|needs|necessitates) (before|first|primary|a change|an? \w+ change|new|additional|further|extra|significant|substantial|more|investment|legislation)
r  (would|will) (be|have been) (needed|required|necessary)
r  (is|are|be|remains?) (\w+ )?(dependent|contingent|conditional) (up)?on|subject to|dependent on
r  (must|should|has to|have to|needs? to|ought to) (come|conclude|report|finish|be (completed|concluded|finished|settled|known)) first|comes? first|takes? precedence
r  (rel(y|ies)|reliant|hinges?) on|awaits?|awaiting|pending|depends? (up)?on|at a cost of|an additional cost|attract
G  would(?! (be|have) (agreed|accepted|implemented))
# how long it binds
u  runs? (until|to|out|for)|(ends?|expires?|lapses?)( in| on| at)?|(re)?negotiated|until
# what is promised, what is demanded
w  will|shall|(is|are|was|were) to be|going to|is to|are to|seeks? to
W  must|should|needs to|need to|ought to
# what is or is not complied with, allowed
k  follow(ed|ing)?|compl(y|ied|iant|iance|eted|ete|eting)|adher\w+|aware|understood|known|read|attended|attend
k  recorded|met(?! (by|from|within|out of))|breached|missed|clear|consistent(ly)?
a  allow(s|ed|ing)?|permit(s|ted)?|includ(e|es|ed)|covers?|extends? to|enable[sd]?|accommodate|entitle[sd]?
a  authorise[sd]?|lets?|provided? for|cater for|suffic(e|ient)
# money
M  (discretionary|public) (spending|money)|pounds|sums?|fees?|charg(e|es|ed)|income|rents?|cash|outlay
M  pay (award|bill|budget|remit)|underspend|overspend|subsid\w+|financial year|spending (review|period|controls?|limits?)
M  bill|grant-funded|purse|deficit|austerity|value|economy
M  (resource|capital|additional|new) (funding|money|investment)|financial resources?
M  £ ?[\d.,]+ ?(m|k|bn|million|thousand|billion)?|value for money|fund(s|ing|ed)?|budget(s|ary|ed)?|money
M  moneys|monies|costs?|costings?|costly|afford(s|ed|able|ability)?|financ(e|es|ed|ial|ially)|capital
M  expenditure|spend(ing)?|spent|investment|invest|price[ds]?|pricing|savings|pay for|paid for|payment|treasury
M  fiscal|settlement|revenue|allocation|spending review|economic|business case|bids?|grants?|overspen\w+|efficienc(y|ies)
M  headroom|cost pressures?
# contracts, and who buys
C  (single|national|new|one) lots?|(out )?to tender|bid for the (lot|contract|service)|bidders?|exclusivity|break clause
C  (out|back) to (the )?market|open competition|clause|terms (of|and)|its terms|fixed by
C  (the|our|this|present|current|existing|national|union|framework|fleet|maintenance|service) agreement
C  memorandum of understanding|facilities management|franchise|voluntary (body|sector)|licensor|vendor|manufacturer
C  concession
B  (is|are|was|were|been|being) (\w+ )?((re|co)?commissioned|purchased|procured|bought|let|contracted)( in| out)? (nationally|centrally|regionally|through|under|by(?! (us|hmpps|the (region|prison|probation|service)))\b)
C  (sub-?)?contract(s|ed|ual|ually|or|ors|ing)?|(de|re|co)?commission(s|ed|er|ers|ing)?
C  (re-?)?procur(e|ed|ement|ing)|purchas(e|ed|es|er|ers|ing)|(re-?)?tender(s|ed|ing)?|suppliers?|providers?
C  specifications?|service level agreements?|slas?|lots?(?= for)|a lot|new lot
C  (dynamic|commercial|purchasing|supplier|call-off) framework|re-?let|bought( in)?|buys?|outsourc\w+
C  private finance|pfi|grant agreement|commercial(ly)?|integrated care boards?|health boards?|commissioning group|icbs?
C  nhs england
C  third[- ]party|(under|part of) (the|an?|this|that) ([\w-]+ )?agreement|leases?|landlord|tariff|were let
C  was let|are let|is let
# law and policy
L  listed|(the|his|her) direction|code(?! of conduct)|section \d+|article \d+|schedule \d+
L  planning (permission|consent|law|rules)|conservation (area|officer)|heritage|consent|confidentiality|privacy|consents?
L  equality act|devolution|vetting
L  national (position|approach|line|model|process|decision|criteria|threshold|formula|scheme|limit|tariff|template|agreement)s?
L  nationally|centrally|presumption|treasury rules|cabinet office|prerogative|royal|tribunal|sentenc(e|er|ers|ing)|bail
L  magistrates|ombudsman|constitutional|case law|legal advice|counsel|standards for
L  (one|single|uniform|consistent|common) (\w+ )?(process|standard|approach|policy|model|system|rule) (for|across) (all|the)
L  minimum age|statute|psis?|psos?|frameworks? (reserves?|sets?|requires?|limits?|does|prescribes?|currently)
L  national (standards?|requirements?|operating models?|minimum)|psi \d+|pi \d+|operationally independent
L  independent (judiciary|decision)|independence of
L  (national|policy|legal|statutory|legislative|sentencing|regulatory|offender management) frameworks?|laws?
L  lawful|legal(ly)?|legislat\w+|statut\w+
L  acts?(?= (19|20)\d\d|of parliament| (sets|requires|determines|does|prevents|prohibits|provides))
L  (\w+ ){1,3}?act(?= (does|determines|requires|prevents|would|provides|sets|and|only|gives|makes))
L  data protection( act)?|gdpr|human rights|the bill|regulations?|rules?|polic(y|ies)
L  (national )?(guidance|guidelines?)|instructions?|ministers?|ministerial|parole board|crown prosecution service
L  independent body|home office|licence conditions?|court orders?|secretary of state|parliament
L  government|judicia\w+|judges?|sentencing council|directives?|code of practice|eligibility|entitlement
L  criteria|(no|statutory|legal|delegated) (powers?|authority)|(no|local) discretion|powers|warranted|convention|treaty
L  cabinet|duty|(the|this|that|our|current) framework(?! agreement)
# means, and people
S  night state|patrol state|staircases?|stairs|corridors?|plumbing|wiring|power supply|boilers?|heating|drainage|fields?
S  modules?|ndelius|delius|nomis|oasys|dps|laptops?|vans?|minibus(es)?|lock-?up|unlock(ed|ing)?|escorts?|movements?
S  perimeter|kit|ovens?|showers?|lifts?|bandwidth|wi-?fi|signal|fabric|footprint|victorian|profil(e|es|ing)|demand
S  throughput|turnaround|notice period|clinics? rooms?|doors?|walls?|door|car park|parking|scaffolding|ventilation|detail
S  cover|backfill|abstraction|overtime|churn|short notice|the number of|numbers of
P  handlers?|guards?|administrators?|analysts?|supervisors?|probation officers?|prison officers?|case ?workers?
P  social workers?|clinicians?|doctors?|gps?|dentists?|chaplains?|coaches?|leaders?|experts?|recruits?|trainees?|entrants?
P  volunteers?|candidates?|applicants?|colleagues to|hands|people with
S  (enough|the|more) hours|hall|yard|chapel|windows
S  demand|volumes?|lead times?|staff time|shift patterns?
S  operational(ly)?|capacity|caseloads?|workloads?|head-?count|recruit(ment|ing|ed)?|time|timescales?|space
S  rooms?|buildings?|accommodation|estate|infrastructure|layout|sites?|premises|facilit(y|ies)|beds?
S  (activity )?places|cells?|wings?|ict|systems?|software|hardware|technolog\w+|technical|equipment|databases?
S  network|platform|application|logistic\w*|rotas?|shifts?|regime|population|security|safety|transport
S  vehicles?|geograph\w+|rural|distance|drains?|roof|landings?|kitchens?|interview rooms?|resources?|resourcing
S  skills?|expertise|physical(ly)?|practical(ly)?|numbers|floor|gate(house)?|workshops?|connectivity|broadband
P  \w+(itators|ators|uctors|ologists|apists|icians|ineers)|staff(ing|ed)?|posts?|workforce|personnel|officers?
P  practitioners?|trainers?|assessors?|managers?
P  psychologists?|nurses?|interpreters?|mentors?|instructors?|drivers?|specialists?|teams?|employees
P  supervisors?|tutors?|teachers?|people (to|nor|or)|manpower|workers?
# what has been done, or is done regularly: steps, and no reason
A  (has|have|had) (also |now |since |already |recently |each |all |both |\w+ly )?(been )?(introduced|launched|established|set up|appointed|trained|briefed|issued|reissued|updated|published|installed|implemented|created|developed|delivered|opened|reopened|refurbished|upgraded|recruited|circulated|shared|reminded|put in place|signed|renewed|awarded|held|welcomed|strengthened|improved|added|asked|invited|told|informed|discussed|considered|noted|met|visited|written|named|made|taken|put|rolled|moved|begun|started|set|secured|identified|translated|tested|listened|spoken|gone live)
A  (was|were) (also |then |all |both |\w+ly )?(introduced|launched|established|set up|appointed|trained|briefed|issued|reissued|updated|published|installed|implemented|created|developed|delivered|opened|reopened|refurbished|replaced|upgraded|recruited|circulated|shared|reminded|put in place|signed|renewed|awarded|held|asked|invited|told|informed|discussed|reviewed|added|increased|extended|completed|changed|redesigned|repainted|moved|allocated|surveyed|consulted)
A  (is|are) (now )?(under ?way|on track|on order|in place|in hand|available|open|offered|held|used|followed|shared|published|considered|looked at|monitored|reviewed|checked|audited|overseen|recorded|discussed|told|expected|trained|briefed|supported|given|advertised|advertising|testing|leading|progressing|working|receiving|being \w+)
A  introduced|launched|reissued|briefed|circulated|refreshed|upgraded|welcomed|reminded
R  weekly|monthly|quarterly|annual(ly)?|fortnightly
R  (each|every|a|once a|twice a|per|this) (day|week|fortnight|month|quarter|year)|regular(ly)?|routine(ly)?|meets?
R  meetings?|monitors?|monitored|reviews?|reviewed|oversees?|overseen|chair(s|ed)?|attends?|audits?|audited|dashboards?
R  samples?|dip[- ]sampl\w+|tracks?|tracked|checks?|forums?|group|board|committee|bulletin|newsletter
T  (by|in|from|since|until|on|during|before|over|for|this|next|last) (the )?(early |late |mid-?|end of |coming |new )?(january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|year|months?|20\d\d|\d+ \w+)
T  as soon as|in due course|in turn|below|as set out|see|please
Y  welcomes?|grateful|gratitude|thanks?|recognis\w+|acknowledg\w+|important|importance|vital|committed to|seriously
Y  priorit(y|ies)|determined|heart of|right that|aims?|strives?|reflect(ed|s)?|notes?|noted|spirit|principle|appreciat\w+
Y  opportunity|apologise|outcomes|understands?
D  elements?|parts?|limbs?|sentences?|bullets?|paragraphs?|first|second|third|remainder|remaining|recommendation|so far as
D  insofar as|as regards|in respect of|relat(es|ing) to|concern(s|ing)|portion|half|points?
F  so that|in order to
F  to (ensure|make sure|help|support|improve|enable|understand|discuss|share|explore|review|develop|strengthen|reduce)
F  ensur(e|es|ing)|help(s|ing)?
"""
