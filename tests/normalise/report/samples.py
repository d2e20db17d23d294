"""Small invented reports and letters, as plain text."""

UNIT_REPORT = """\
An inspection of probation services in Wold and Marsh PDU
HM Inspectorate of Probation
Published: 14 September 2024
Foreword (Back to top)
Wold and Marsh is a rural unit whose leaders know it well, and who listen to their staff and partners every day.
Pat Holt
HM Chief Inspector of Probation
Ratings (Back to top)
Fieldwork started June 2024 | Score 4/12 |
Overall rating | Requires improvement |
1. Organisational arrangements
P 1.1 Leadership | Good |
P 1.2 Staffing | Requires improvement |
2. Service delivery
P 2.1 Assessment | Inadequate |
P 2.2 Planning | Requires improvement |
Recommendations (Back to top)
We have made three recommendations.
Wold and Marsh PDU should:
- make sure that enquiries are made of the police in every case
- train all staff in work with children
HMPPS should:
- fill the vacancies.
1. Organisational arrangements (Back to top)
P 1.1. Leadership | Rating |
The leadership of the unit enables a personalised and responsive service of high quality for all people. | Good |
Strengths:
- Leaders knew the needs of the unit and had a plan that staff understood,[1] and which was
used every day.
- Partners spoke well of them. - Meetings were held every month.
Areas for improvement:
- Data on diversity was not used.
2. Service delivery (Back to top)
P 2.1. Assessment | Rating |
Assessment is well informed, analytical and personalised, and actively involves the person on probation. | Inadequate |
Our rating is driven by the lowest score:
Key question | Percentage 'Yes' |
Does assessment focus sufficiently on engaging the person on probation? | 72% |
Does assessment focus sufficiently on keeping other people safe? | 44% |
- Assessments drew on earlier records.
- Too few looked at the safety of children.
Further information (Back to top)
This inspection was led by Robin Vale.
[1] The plan was published in 2023.
2 Figures are rounded.
"""

LETTER = """\
HM Inspectorate of Probation
14 March 2023
To:
Sam Reed, Regional Probation Director
Dear Sam,
Thank you for your help with the recent review of Probation Service – Southern Downs region. It covered three units.
## Leadership
The region has a vision that its staff understand, and its leaders are visible in all of the offices that we visited.
- Staff spoke well of the leaders of the region and of the way in which change was managed.
- Data was used well by the managers of all of the units that we visited in the spring.

- Recruitment was too slow to meet the needs of the region, and many posts were empty.
## Unpaid work
## **Key strengths:**
- The backlog had fallen.
### **Key areas for improvement:**
Placements for women were too few, and no plan was in place to find more of them.
## Summary
We rated Downland and Marsh as 'Requires improvement' and Coast as 'Good'.
Yours sincerely,
Pat Holt
HM Chief Inspector of Probation
# Annexe one – Recommendations
## Downland and Marsh PDU should:
- 1. improve planning for safety
- 2. use data better.
## Southern Downs region should:
3. provide training for new staff.
## HM Prison and Probation Service should:
- 4. mend the roof.
# Coast PDU should:
- 1. improve reviewing.
## HMPPS should:
- 2. fill vacancies.
# Annexe two – PDU ratings
Marsh and Downland Score\t\t\t3 /6
Overall rating Requires improvement
1.\tOrganisational delivery
1.1\tLeadership\tGood
2.\tCourt work and case supervision
2.1\tCourt work\tNot inspected
2.2\tPlanning\tRequires improvement
"""

PRISON_REPORT = """\
Report on an unannounced inspection of HMP Farrowdale by HM Chief Inspector of Prisons, 4–14 March 2024
What needs to improve at HMP Farrowdale
During this inspection we identified three concerns, of which two should be treated as priorities by the leaders of the prison.
Priority concerns
1. Violence was very high. Leaders had no plan to reduce it.
2. Prisoners spent too long in their cells.
Key concerns
3. Complaints were not answered on time.
Outcomes for prisoners
At this inspection of HMP Farrowdale, we found that outcomes for prisoners were as follows, and worse than last time:
- poor for safety
- not sufficiently good for respect
- reasonably good for preparation for release.
Notable positive practice
- Families could join reviews by video.
"""

DYNAMIC_REPORT = """\
Dynamic Inspection of Public Protection in Eastmoor region
Chief Inspector's judgement
Work to protect the public in this region has become better since last year, but it is not yet good enough in all units.
Recommendations
Eastmoor region should:
- strengthen the assessment of risk
What is working well
- Practitioners drew on previous convictions.
Areas for improvement
- Police information was sought late.
"""

JOINT_LETTER = """\
<html><body><table><tr><td>Care Quality Commission</td><td>HM Inspectorate of Probation</td></tr></table>
<p>12 February 2024</p><p>To: Lee Marsh, Director of Children’s Services</p><p>Dear Larkmoor partnership</p>
<h1>Joint inspection of Larkmoor</h1>
<p>This letter sets out what the inspectorates found when they looked at how children at risk of violence are helped.</p>
<h2>Headline findings</h2><p>Children who carry weapons are known early, and those who work with them act together.</p>
<h2>What needs to improve?</h2>
<ul><li>The speed with which referrals are looked at.</li><li>The use of what schools know.</li></ul>
<h2>Strengths</h2><ul><li>Workers who stay with a child.</li></ul>
<h2>Main findings</h2><h3>The front door</h3>
<p>Referrals are read by one experienced manager, who is away on two days of each week.</p>
<p>Yours sincerely</p><table><tr><td><p>Ann Wise</p><p>Director, Care Quality Commission</p></td>
<td><p>Pat Holt</p><p>HM Chief Inspector of Probation</p></td></tr></table></body></html>
"""

SHORT_REPORT = """\
# An inspection of probation services in Wold region

Fieldwork took place in May 2025.

## Ratings

| Wold region | Score 3/6 |
|---|---|
| Overall rating | Good |
| R 1.1 Leadership | Good |
| R 1.2 Staffing | Requires improvement |

## Recommendations

### Wold region should:

1. fill its vacancies.

"""
