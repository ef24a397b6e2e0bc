(window.minhbachSearch=window.minhbachSearch||[]).push({"plan":"","title":"","illustrative":false,"over":false,"swaps":[],"words":[

],"rows":[
["en:search.plan","","ke-hoach/index.html",["Plan one","Kế hoạch một"],["","","Plan one","Kế hoạch một"],["","","Department A","Sở A"],["","","2022–2023"]],
["en:search.page","","about.html",["About"],["","","Description: About."]],
["en:search.page","","accessibility.html",["Accessibility"],["","","Description: Accessibility."]],
["en:search.page","","feedback.html",["Feedback"],["","","Description: Feedback."]],
["en:search.page","","error-report.html",["en:page.report_form"],["","","en:describe.report_form"]]
],"codes":[

]});
