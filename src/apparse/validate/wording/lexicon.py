"""The words by which a plan explains itself, each with one letter for what it does in a sentence.

`code(clause)` writes a clause as a string of such letters, a full stop for a
word that says nothing here, so that a pattern over letters reads like grammar:
"n.{0,5}M" is a negation and then money, as in "there is no capital funding".

Capitals are what a reason can be about: M money, S the means of running a place
(buildings, systems, time), P people who would do the work, L law and policy,
C contracts and who buys. Capitals too are words that are a reason by themselves:
U unlawful, X unaffordable, Z unsafe or short of staff, N nobody, B bought by
others, E decided elsewhere, I impossible, G what would be, or is more than can be.
V is refused, W what must be. Small letters are what is said of the capitals; the
headings of the table tell.
"""

from __future__ import annotations

import re
from functools import cache

# A line is a letter and its words, as alternatives of a regular expression. Order counts: the first that fits at a
# word wins, so phrases stand before the words in them.
_TABLE = r"""
# phrases that say nothing here, though a word in them would
x  would (like|wish|welcome|want|expect|suggest|also like|be (happy|pleased|glad|grateful|agreed|accepted))|full complement|fully staffed
x  (be|been|being|is|are|was|were) given|in full|not only|no doubt|no later than|not before|at the latest
x  no matter|without delay|only (the|that|this|those) (\w+ )?(part|element|limb|sentence|half)s?|low[- ]risk
x  high[- ]risk|full (range|use|and|set|account|implementation)|business as usual|resource packs?
x  no exceptions?|(not|never) (change|alter|affect|remove|lessen|diminish|replace|take away|detract)\w*
x  no (further |other |additional |more )?(action|steps?|work|exceptions?)(?! force)|zero tolerance|no surprise|no longer than|not least|whether or not|no fewer than|no less than|no more than|nothing but
# a cause named as such: for operational reasons, on grounds of cost
g  no (good )?reason to|(overlap\w*|dealt with|covered|picked up|answered|addressed)( with| in| by| under)? (recommendation|another|other)
g  overlaps?( with)?|(covered|dealt with) (elsewhere|separately)
h  reasons?|grounds?|constraints?|barriers?|obstacles?|limitations?|impediments?|hurdles?|restrictions?
h  pressures?|difficult(y|ies)|matters?
i  issues?|problems?|concerns?|objections?|considerations?|implications?
# whose business it is
e  (a )?matters? (for|of)|responsibilit(y|ies) (of|for|on)|the responsibility|rests? with|lies with|sits with
e  (left|falls?|fall) to(?! \d| date)|(is|are) (entirely )?(up|down) to(?! \d| date)|rather than (to |for )?(the )?(probation|hmpps|prison|us|region|service)
e  only the \w+( \w+)?( \w+)? (may|can)|for (the )?\w+( \w+)? to decide|belongs? to|reserved (to|for)|not party to|no party to|not for (\w+ ){1,4}to|directed at|addressed to
e  (outside|beyond|not within|not in|falls? outside|out of) (of )?(our|its|their|his|the|(the )?\w+['s]*)( \w+){0,3}? (control|remit|gift|authority|scope|competence|jurisdiction|purview|influence|hands)
e  (accountable|answerable|answers?|beholden) to
e  (gives?|assigns?|places?|puts?|vests?|leaves?) (this|that|the|these|such) (role|responsibility|duty|decision|power|task|function)s?
e  (is|are|be|remains?) (a |an |the )?(\w+ )?(decisions?|choices?|matters?|questions?|responsibilit(y|ies)|functions?|tasks?|roles?|business) (for|of)
e  in the gift of|within the gift of|no (direct |real )?(say|control|influence|jurisdiction|leverage)
e  governed by|determined by|dictated by
E  (lies?|rests?|sits?) elsewhere|(authorit(y|ies)|board|council|department|ministry|police|courts?|partners?|trust|office) (\w+ )?(is|are) responsible
E  (set|held|managed|owned|run|led|overseen|provided|delivered|organised|made|taken|done|agreed) (nationally|centrally|outside|elsewhere|at national level|at a national level|by (the )?(centre|council|local authorit\w+|police|nhs|courts?))
# what a law, a policy or a plan collides with
o  (runs?|running|be|go(es)?) (counter|contrary) to|contrary to|inconsistent with|incompatible with
o  at odds with|cuts? across
o  (in )?conflicts? with|in breach of|breach(es)?|contravenes?|contravention
o  not (be )?(consistent|compatible|in line|in keeping|permissible)
o  depart from|deviate from|override|overrid(e|es|den)|interfere with
# a reason by itself: unlawful, unaffordable, unsafe, nobody
U  not (be )?(allowed|permitted|authorised|empowered|entitled|warranted)
U  (outside|beyond|exceeds?) (of )?(the|our|its|his|their) (\w+ )?powers|unlawful|illegal|not lawful
U  for (the |a )?(courts?|judges?|parole board|sentencers?|magistrates) to (decide|determine|say)|unlawfully|illegally|ultra vires|unconstitutional
X  (would|will|could|might) (\w+ )?cost|unaffordable|not affordable|not be affordable|(too|very|prohibitively|more) (expensive|costly)
X  prohibitive(ly)?|cost[- ]prohibitive|(not|nor|never) (\w+ ){0,3}value for money|poor value( for money)?
X  unfunded|underfund\w+|chargeable
Z  detached duty|out of (use|action|service|order)|broken down|asbestos|at (security |serious )?risk of (fire|collapse)|security risk|so (many|few) (staff|officers|posts|vacancies)
Z  unsafe|not (be )?safe|condemned|(under|short)[- ]?staffed|understaffing|over ?crowd\w*
Z  (at|over|above|beyond|near|close to) (full |maximum )?capacity|oversubscribed|overstretched|over target
Z  stretched|run(ning)? high|unfilled|vacancy (rate|level)s?
Z  (high|many|several|significant|carrying|with|number of|levels? of) (\w+ )?vacanc(y|ies)|sickness
Z  (high )?(staff )?(turnover|attrition)|(below|under) (target|strength|establishment)|target staffing
Z  (two|three)[- ](thirds|quarters) of|all-time low|unreliable
Z  not (technically |operationally |logistically |physically |practically )+(possible|feasible|viable)
Z  impracticable|impractical|unworkable
N  nobody|no one|no-one|nowhere|no room|no time|no space
# grounds of another kind: done already, good enough, needless, harmful, an opinion
y  already (?!committed|used|spent|allocated|booked|utilised|stretched|under ?way|begun|started|agreed|working|looking|planned)\w+|already$
s  (sufficient|adequate|satisfactory|proportionate|effective|appropriate)(?= (as|and|for|in|to)|$|\.)
s  good enough|fit for purpose|work(s|ing)? well
g  duplicat\w+|un(necessary|needed|warranted|justified|desirable|helpful)
g  not (be )?(necessary|needed|required|justified|desirable|helpful|beneficial|proportionate|appropriate|right|reasonable|realistic|effective|useful|worthwhile|suitable|the best|the right)
g  no (need|benefit|merit|value in|case for|justification)
g  obsolete|superseded|overtaken|redundant|disproportionate|inappropriate
g  (gives?|produces?|offers?|achieves?|delivers?) (a |an )?(\w+ )?better|(is|are) (\w+ )?(preferable|more effective)|better results|out of proportion
g  (more|other) (urgent|pressing)|other priorities|higher priorit(y|ies)|competing (priorities|demands|calls|pressures)
G  too \w+( (to|for)|$)
g  (has|have|had) since (closed|moved|changed|ended|left|been (closed|replaced|superseded|disbanded|withdrawn|abolished))|the opposite of|(may|might|could) well|(puts?|putting) (people|them|off)|defeats? the (object|purpose|point)|unfair|inequitable|burdensome|onerous|cumbersome
g  (falls|fell|fallen) away|by the time|(is|was|were|been) (completed|done|met|achieved) (before|ahead of)
g  counter-?productive|unrealistic|undesirable|premature|outweigh\w*|unintended|perverse|detriment\w*
g  disadvantag\w*
g  (would|could|might) (\w+ )?(discourage|deter|dilute|undermine|weaken|divert|distract|confus\w+|delay|jeopardise|compromise|damage|harm|hinder|increase the risk|lead to|risk)
g  would (\w+ )?(create|impose|add|introduce|place|put|make|remove|take)
g  no difference|no evidence|little evidence|little benefit|limited benefit|no effect|no impact
g  (satisfied|confident|content|happy) (that|with (the )?(current|existing|present))|one size fits all|blanket (approach|rule|measure|requirement|policy)
g  (circumstances|needs|arrangements|practices?) (var(y|ies)|differs?)|too (early|soon)|professional (judgement|discretion)|pre-empt|prejudge
g  would rather|rather (than )?(put|use|concentrate|spend|focus)|evidence( \w+){0,6} (weak|limited|mixed|poor|thin|lacking|inconclusive)
g  uncertain(ty)?|unclear|unproven|untested
g  different picture|not borne out|inaccurate|not accurate|not reflect|does not follow|factually|misunderst\w+
g  mistaken|out of date|based on (a|an) \w+
g  no longer (be )?(hold|held|needed|required|exist|exists|applies|apply|relevant|in use|in place|used|operat\w+)
g  change (of )?function|due to (close|change)|will close|closing|closure
j  (we|hmpps|the \w+( \w+)?) (do|does|did) not (believe|consider|think|feel|share|recognise|agree (with|that)(?! (this|the|all|it|every) ?(recommendation|of|should)?\b))
j  agree with the (finding|conclusion|assessment|analysis|premise)
b  (we|hmpps|the \w+( \w+)?|it is|it was|is|are|was|were|been) (also |therefore |however |still |firmly |not )*(believes?|considers?|considered|thinks?|thought|feels?|felt|takes? the view|of the view|of the opinion|maintains?|prefers?)
b  in (our|its|their) (view|opinion|judgement|assessment)
# because, and so
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
v  take(n)? forward|taken up|pursue[ds]?|support(s|ed)? (this|the|it|that)(?! (aim|principle|intention|intent|spirit|need|goal|objective))|undertake to|endorse[ds]?|adopt(ed)?
# what was asked for and refused
f  (no|without) (funding|money) (was|has been|is)|fail(ed|ure|s)|turned down|declin(ed|es)|refus(ed|es|al)|rejected (by|on)|disallowed|unsuccessful
f  (not|yet) (\w+ )?(approved|successful|secured|granted|awarded|confirmed|agreed in|receive|received|forthcoming|funded|procured|commissioned|contracted|built|resourced|budgeted|costed)
G  (more|better|fewer|less|higher|lower|greater|longer|larger|worse) (\w+ ){0,3}than(?! (half|\d|a|one|two|three|four|five|six|last|before|in|previously|at)\b)
f  ended|expired|lapsed
# what cannot be, is scarce, is put off, forbids
I  (has|have|had) (had )?to (go|be|wait|concentrate|give|make|prioritise|stop|use|focus|choose|take|come)|still (to be|has to|have to)|no choice but
I  beyond( what)? (the|our|its|their|what|any)|no room for|(can|could|may) only|only be|only (able|possible)|is what can be|(out of|beyond) reach|no means of
I  impossible|unachievable|unlikely|unfeasible|infeasible|unavailable|unobtainable
I  (not|never) (be )?(possible|feasible|achievable|viable|attainable|deliverable|practicable|available|practical)
# denied
t  not (the|an?|really|in itself) (\w+ )?(issue|problem|obstacle|barrier|reason|difficulty|concern|constraint|question)
t  not in (question|doubt|dispute)
n  cannot|can not|not|no|none|neither|nor|never|without|unable|inability|hardly|no longer|prospect|lacks? the
n  ineligible|unsuitable|incapable|fails? to|yet to be|remains? to be|ceased
q  lack(s|ing|ed)?|shortages?|shortfalls?|shortness|short of|insufficient(ly)?|inadequate|scarc\w+|deficits?
q  absence|dearth|paucity|too (few|little|small|many|much|high|low|old)|only|just|limited|limits?|finite|fixed
q  tight|exhausted|depleted|capped|(fully|already) (committed|used|spent|allocated|booked|utilised|stretched)
q  cuts? (to|in)|reductions? (to|in)|reduced|so (many|few)|at most|no more than|empty|full|freeze|frozen|caps?|ceiling|quota|few(er)?|half of|gaps?|struggl\w+
q  constrained|squeez\w+|exceeds?|restricted|outdated|ageing|age
q  smaller|as (much|far|many|long)( \w+){0,2} as( \w+){0,4} (stretch|allow|permit|afford)\w*
z  (paused|suspended|deferred|delayed|halted|postponed|stopped|on hold|put back|shelved|discontinued|abandoned)(?= (while|whilst|until|pending|because|by|as|and|at)|$|\.)
p  prevent(s|ed|ing)?|prohibit\w*|preclud\w*|bars?|barred|forbid\w*|forbade|rules? out|ruled out|exclud\w*
p  binds?|bound|tied|locked|prescrib\w*|constrain\w*|hamper\w*|imped\w*|hinder\w*|block(ed|s)?|removed
p  withdrawn|restricts?|dictates?|determines?|oblig\w+|confin\w+|stops? us|places? responsibility|fixes
p  reserves?
# what it would take
r  (would|will|could|might|may|does|do)( (also|then|therefore|first|only|itself|in turn|clearly|still))? (need|require|cost|entail|involve|necessitate|demand|depend|exceed|take (up )?more|have to|call for|mean)
r  (needed|required|requires|needs|necessitates) (before|first|primary|a change|an? \w+ change|new|additional|further|extra|significant|substantial|more|investment|legislation)
r  (would|will) (be|have been) (needed|required|necessary)
r  (is|are|be|remains?) (\w+ )?(dependent|contingent|conditional) (up)?on|subject to|dependent on
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
M  (resource|capital|additional|new) (funding|money|investment)|financial resources?
M  £ ?[\d.,]+ ?(m|k|bn|million|thousand|billion)?|value for money|fund(s|ing|ed)?|budget(s|ary|ed)?|money
M  moneys|monies|costs?|costings?|costly|afford(s|ed|able|ability)?|financ(e|es|ed|ial|ially)|capital
M  expenditure|spend(ing)?|spent|investment|invest|price[ds]?|pricing|savings|pay for|paid for|payment|treasury
M  fiscal|settlement|revenue|allocation|spending review|economic|business case|bids?|grants?|overspen\w+|efficienc(y|ies)|headroom|cost pressures?
# contracts, and who buys
B  (is|are|was|were|been|being) (\w+ )?((re|co)?commissioned|purchased|procured|bought|let|contracted)( in| out)? (nationally|centrally|regionally|through|under|by(?! (us|hmpps|the (region|prison|probation|service)))\b)
C  (sub-?)?contract(s|ed|ual|ually|or|ors|ing)?|(de|re|co)?commission(s|ed|er|ers|ing)?
C  (re-?)?procur(e|ed|ement|ing)|purchas(e|ed|es|er|ers|ing)|(re-?)?tender(s|ed|ing)?|suppliers?|providers?
C  specifications?|service level agreements?|slas?|lots?(?= for)|a lot|new lot
C  (dynamic|commercial|purchasing|supplier|call-off) framework|re-?let|bought( in)?|buys?|outsourc\w+
C  private finance|pfi|grant agreement|commercial(ly)?|integrated care boards?|health boards?|commissioning group|icbs?|nhs england
C  third[- ]party|(under|part of) (the|an?|this|that) ([\w-]+ )?agreement|leases?|landlord|tariff|were let
C  was let|are let|is let
# law and policy
L  national (standards?|requirements?|operating models?|minimum)|psi \d+|pi \d+|operationally independent
L  independent (judiciary|decision)|independence of
L  (national|policy|legal|statutory|legislative|sentencing|regulatory|offender management) frameworks?|laws?
L  lawful|legal(ly)?|legislat\w+|statut\w+
L  acts?(?= (19|20)\d\d|of parliament| (sets|requires|determines|does|prevents|prohibits|provides))
L  (\w+ ){1,3}?act(?= (does|determines|requires|prevents|would|provides|sets|and|only|gives|makes))
L  data protection( act)?|gdpr|human rights|the bill|regulations?|rules?|polic(y|ies)
L  (national )?(guidance|guidelines?)|instructions?|ministers?|ministerial|parole board|crown prosecution service|independent body|home office|licence conditions?|court orders?|secretary of state|parliament
L  government|judicia\w+|judges?|sentencing council|directives?|code of practice|eligibility|entitlement
L  criteria|(no|statutory|legal|delegated) (powers?|authority)|(no|local) discretion|powers|warranted|convention|treaty
L  cabinet|duty
# means, and people
S  (enough|the|more) hours|hall|yard|chapel|windows
S  demand|volumes?|lead times?|staff time|shift patterns?
S  operational(ly)?|capacity|caseloads?|workloads?|head-?count|recruit(ment|ing|ed)?|time|timescales?|space
S  rooms?|buildings?|accommodation|estate|infrastructure|layout|sites?|premises|facilit(y|ies)|beds?
S  (activity )?places|cells?|wings?|ict|systems?|software|hardware|technolog\w+|technical|equipment|databases?
S  network|platform|application|logistic\w*|rotas?|shifts?|regime|population|security|safety|transport
S  vehicles?|geograph\w+|rural|distance|drains?|roof|landings?|kitchens?|interview rooms?|resources?|resourcing
S  skills?|expertise|physical(ly)?|practical(ly)?|numbers|floor|gate(house)?|workshops?|connectivity|broadband
P  \w+(itators|ators|uctors|ologists|apists|icians|ineers)|staff(ing|ed)?|posts?|workforce|personnel|officers?|practitioners?|trainers?|assessors?|managers?
P  psychologists?|nurses?|interpreters?|mentors?|instructors?|drivers?|specialists?|teams?|employees
P  supervisors?|tutors?|teachers?|people (to|nor|or)|manpower|workers?
"""
_WORD = r"[^\W_]+(?:['-][^\W_]+)*"
_GROUPED_START = re.compile(r"\((?P<choices>[^()]*)\)(?P<rest>(?![?*+{]).*)")


@cache
def _tokens() -> re.Pattern[str]:
    """One pattern for all words. Each alternative stands alone and begins with its first letter, which makes it fast."""
    entries = (line.split(maxsplit=1) for line in _TABLE.splitlines() if line and not line.startswith("#"))
    flat = [(letter, words) for letter, listed in entries for part in _alternatives(listed) for words in _spread(part)]
    words = "|".join(f"{_ungrouped(words)}(?P<{letter}{number}>)" for number, (letter, words) in enumerate(flat))
    return re.compile(rf"(?<![\w'-])(?:{words})(?:'s?)?(?!\w)|(?P<_>{_WORD})|(?P<_comma>[,()])")


def _alternatives(words: str) -> list[str]:
    """The alternatives of an entry, cut at the bars that stand in no bracket."""
    depth, parts = 0, [""]
    for sign in words:
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def _spread(words: str) -> list[str]:
    """ "(a|b) c" as "a c" and "b c"."""
    match = _GROUPED_START.fullmatch(words)
    return [choice + match["rest"] for choice in match["choices"].split("|")] if match else [words]


def _ungrouped(words: str) -> str:
    """The table writes plain brackets for groups that need no name."""
    return re.sub(r"\((?!\?)", "(?:", words)


def code(clause: str) -> str:
    """The clause (lower case, contractions written out) as one letter a word; commas and brackets are commas."""
    return "".join(_letter(match.lastgroup or "") for match in _tokens().finditer(clause))


def _letter(group: str) -> str:
    return {"_": ".", "_comma": ","}.get(group, group[0])
