(window.minhbachSearch=window.minhbachSearch||[]).push({"plan":"","title":"","illustrative":false,"over":false,"swaps":[],"words":[

],"rows":[
["vi:search.plan","","ke-hoach/index.html",["Kế hoạch một"],["","","Kế hoạch một"],["","","Sở A"],["","","2022–2023"]],
["vi:search.page","","gioi-thieu.html",["Giới thiệu"],["","","Mô tả: Giới thiệu."]],
["vi:search.page","","tiep-can.html",["Tiếp cận"],["","","Mô tả: Tiếp cận."]],
["vi:search.page","","gop-y.html",["Góp ý"],["","","Mô tả: Góp ý."]],
["vi:search.page","","phieu-bao-sai-sot.html",["vi:page.report_form"],["","","vi:describe.report_form"]]
],"codes":[

]});
