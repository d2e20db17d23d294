"""A count in the summary differs from the responses in the table.

## Why it matters
The summary is what ministers quote; when it is wrong, either it or a response is. It rests on counting the responses.
Recommendations whose response can't be read may belong to any category.

## What to do
Count the responses in the table again, and correct the summary, or the response that is wrong.

## Fails

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |

    | Recommendations |  |
    | Agreed | 1 |
    | Partly Agreed | 1 |
    | Not Agreed | 0 |
    | Total | 2 |

## Passes

    | 1 | Open the library daily. | Agreed | The library will open daily. | Head of Learning | March 2026 |
    | 2 | Repair the showers. | Agreed | The showers will be repaired. | Head of Estates | June 2026 |

    | Recommendations |  |
    | Agreed | 2 |
    | Partly Agreed | 0 |
    | Not Agreed | 0 |
    | Total | 2 |
"""

from __future__ import annotations

from collections.abc import Iterator

from apparse.findings import Problem, Severity
from apparse.records.action_plan import ActionPlan
from apparse.records.response import Response
from apparse.validate.rule import rule


@rule("AP601", severity=Severity.ERROR, applies_to=ActionPlan)
def summary_count_mismatch(plan: ActionPlan) -> Iterator[Problem]:
    if plan.summary is None:
        return
    responses = [recommendation.response for recommendation in plan.recommendations]
    # Responses that can't be read may be of any category, if the summary counts them at all.
    everything = sum(getattr(plan.summary, response.value) or 0 for response in Response) == len(responses)
    doubtful = responses.count(None) if everything else 0
    for response in Response:
        printed, counted = getattr(plan.summary, response.value), responses.count(response)
        if printed is not None and not counted <= printed <= counted + doubtful:
            category = response.value.replace("_", " ")
            yield Problem(
                f"The summary gives {printed} as the number of recommendations {category}, but the table has {counted}.",
                plan.summary,
                response.value,
                str(printed),
            )
