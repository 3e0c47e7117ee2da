/** A page as cities have it: a date that cannot be read, sentences that name commitments, and a public comment. */
export const A_PLAN_PAGE = `Action Plan – Lindenau, Germany, 2026 – 2028
Overview
At a Glance
Action Plan Submitted: 2026
Action Plan Submission Date: 2 and December 2026
Action Plan End: August 2028
Lead Institution: City Office, Lindenau
Foreword
Under the linden tree we decide together.
Open Government Challenges, Opportunities and Strategic Vision
What is the long-term vision for open government in your context?
Everyone can follow an idea to its end.
What are the achievements in open government to date?
The council streams its meetings.
What are the current challenges/areas for improvement in open government that the jurisdiction wishes to tackle?
Commitment 1: Shade on the ways to school answers the heat of the last summers.
What are the medium-term open government goals that the government wants to achieve?
A plan that people read.
Engagement and Coordination in the Open Government Strategic Vision and OGP Action Plan
Please list the lead institutions responsible for the implementation of this OGP action plan.
City Office
What kind of institutional arrangements are in place to coordinate between government agencies and departments to implement the OGP action plan?
A steering group.
How many groups participated in the Action Plan co-creation process?
5
Endorsement from Non-Governmental Stakeholders
Ada Example, Head, Adult Education Centre, Lindenau
`
