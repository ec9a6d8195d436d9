"""English constructions of attribution."""

from stemma.corroboration.attribution.rows import rows

_MACROS = {
    "W": r"[\w’'&./-]+",
    "B": r"(?:^|(?<=[,;:—–(“”\"] )|(?<=[“\"(])|(?<=\band )|(?<=\bbut )|(?<=\bwhile )|(?<=\bthat )|(?<=— ))",
    "NP": r"{W}(?: {W}){0,8}?",
    "NPA": r"(?!(?:says?|said|reports?|reported|told|and|or|but)\b){NP}(?:, [^,;:“”\"]{3,70}?,)?",
    "DOC": r"(?:(?:the|these|those|some|leaked|internal|court|company|a|an|its|their|other|draft|hacked|stolen|confidential|same|published) ){0,3}(?:documents?|papers?|files?|records?|e-?mails?|contracts?|agreements?|letters?|memos?|memorand(?:um|a)|minutes|invoices?|annex(?:es)?|protocols?|transcripts?|spreadsheets?|correspondence|archives?|materials?|cache|trove|dossier|paperwork|leak)\b",
    "READ": r"(?:studied|examined|consulted|checked|scrutini[sz]ed|evaluated|assessed|worked through|went through|looked at|gone through|made public|put online|analy[sz]ed|reviewed|seen|obtained|viewed|read|inspected|published|posted|leaked|released|verified|translated|cited|quoted|gathered|collected)",
    "SHOW": r"(?:shows?|showed|states?|stated|says?|said|suggests?|suggested|indicates?|indicated|reveals?|revealed|lists?|listed|specif(?:y|ies|ied)|stipulates?|stipulated|provides? for|calls? for|record(?:s|ed)?|put|puts|confirms?|describes?|described|mentions?|mentioned|set out|sets out|contains?|contained|give|gives|gave|names?|named|speak of|speaks of|point to|points to|make clear|makes clear)",
    "ADV": r"(?:(?:also|further|later|earlier|previously|recently|repeatedly|first|then|in turn|publicly|has|have|had|himself|herself|themselves|reportedly|initially|however|nevertheless) )*",
    "STRICT": r"(?:said|says|say|told|tells)",
    "SAID": r"(?:stated?|states|announced?|announces|writes?|wrote|added|adds|noted|notes|stressed|stresses|explained|explains|recalled|recalls|pointed out|points out|acknowledged?s?|admitted|admits|conceded|concedes|revealed|reveals|confirmed|confirms|claimed|claims?|alleged|alleges?|asserted|asserts|insisted|insists?|maintained|maintains|suggested|suggests|hinted|hints|implied|implies|warned|warns|argued|argues?|testified|testifies|reported|reports?|emphasi[sz]ed|replied|replies|declared|declares|commented|comments|remarked|predicted|predicts|complained|countered|recounted|observed|responded|concluded|concludes?|found|finds|showed|asked)",
    "THINK": r"(?:believed|believes?|thinks?|thought|expects?|expected|estimates?|estimated|assess(?:es|ed)?|judges?|judged|reckons?|suspects?|suspected|concludes?|concluded|argues?|argued|predicts?|forecasts?|doubts?|considers?|feels?|felt)",
    "NOUN": r"(?:claim|statement|allegation|assertion|admission|warning|suggestion|conclusion|announcement|report|view|belief|argument|assessment|finding)s?",
    "ANON": r"(?:an? |the |two |several |some |one |senior |Western |unnamed |anonymous |government |security |defen[cs]e |intelligence |\w+ ){0,4}(?:officials?|sources?|diplomats?|insiders?|people familiar with [\w ]{3,40}|persons? (?:close|familiar) (?:to|with) [\w ]{3,40})",
    "END": r"(?=[.,;:!?”\"]|$| on | in | at | after | during )",
    "TIME": r"(?: (?:on|in|at|late|early|last|this|yesterday|today) [\w ]{2,25}?)?",
}
ROWS = rows(
    _MACROS,
    ("no reply", r"{B}(?P<s>{NPA}) (?P<v>(?:has |have |had )?(?:did not|didn’t|not|never|has yet to|had yet to) (?:immediately |yet )?(?:respond|repl(?:y|ied)|return|answer|responded|returned|answered|comment)\b[^.]*)"),
    ("no reply", r"{B}(?P<s>{NPA}) (?P<v>(?:could not|couldn’t) be (?:immediately )?reached\b[^.]*)"),
    ("declined", r"{B}(?P<s>{NPA}) (?P<v>(?:declined|refused)(?: to (?:comment|answer|discuss|be interviewed)| an? [\w ]*comment| requests?)\b[^.]*|(?:would not|did not want to) comment\b[^.]*)"),
    ("not verified", r"{B}(?P<s>{NPA}) (?P<v>(?:could not|couldn’t|has not|have not|had not|was unable to|were unable to|was not able to|cannot) (?:been able to )?(?:immediately |independently |be |been )*(?:verif(?:y|ied)|confirm(?:ed)?|authenticated?|corroborated?))\b"),
    ("deny", r"{B}(?P<s>{NPA}) (?P<v>{ADV}(?:den(?:ied|ies|y)|reject(?:s|ed)|dismiss(?:es|ed)|disput(?:es|ed)|refut(?:es|ed)))\b(?= (?:that|the|any|all|having|it|this|as|reports?|claims?|being|\w+ing))"),
    ("deny", r"{B}(?P<s>{NPA}) (?P<v>(?:called|calls|branded|described)) (?:the |these |those |it |all )?[\w ]{3,40}? (?:a |as |an )*(?P<v2>(?:pure )?(?:false|fake|fakes|baseless|groundless|fabricat(?:ed|ions?)|forger(?:y|ies)|lies|invented|untrue))"),
    ("relay", r"(?P<v>as (?:first |earlier |previously )?reported by|(?:was |were )?(?:first|earlier|previously) reported by|reported by|via|h/t|hat tip|carried by|broadcast (?:on|by)) (?P<o>{NP}){END}"),
    ("relay", r"{B}(?P<o>(?!{DOC} ){NP}) (?P<v>{ADV}(?:reported|reports|wrote|writes))(?={TIME},? (?:citing|quoting)\b)"),
    ("relay", r"{B}(?P<o>{NP}) (?P<v>was the first to report|broke the (?:news|story)|has the story)"),
    ("relay", r"according to (?P<o>{NP}),? which (?P<v>(?:has )?(?:cited|cites|quoted|quotes|citing|referred to|relied on))\b"),
    ("relay", r"{B}(?P<o>{NP}) (?P<v>(?:quoted|quotes|cited|cites|has quoted|has cited)) (?=.{3,90} as (?:saying|showing|stating|writing|telling))"),
    ("document", r"(?P<v>(?:quoted|quotes|cited|cites|citing|quoting)) (?P<x>{DOC})(?! (?:{READ}|that|which))(?: as (?:saying|showing|stating))?"),
    ("say", r"(?P<v>(?:quoted|quotes|cited|cites|quoting|citing)) (?P<s>{NP}) (?P<v2>as (?:saying|telling|writing))"),
    ("document", r"(?P<x>{DOC}),? (?P<v>(?:which were |that were |were )?(?:{READ}|shared with|provided to|handed (?:over )?to|passed to|given to|leaked to|held by)(?: by)?) (?P<r>(?:us|{NP}))(?= {SHOW}\b| as (?:saying|showing)|[,.;]|$| that | on )"),
    ("document", r"(?P<x>{DOC}),? (?:that|which) (?P<r>(?:it|we|they|he|she|{NP})) (?P<v>{ADV}{READ})\b"),
    ("document", r"(?P<v>which {ADV}{READ}) (?P<x>{DOC})"),
    ("document", r"(?P<v>according to|per|as per|citing|under (?=the|these|its|their)|under the terms of|based on) ?(?P<x>{DOC})\b(?! (?:of|from) (?:the )?(?:court|law))"),
    ("document", r"(?P<v>judging by|going by|drawing on|on the basis of|on the evidence of|referring to|with reference to|pointing to|relying on) (?P<x>{DOC})"),
    ("document", r"(?P<v>in|from) (?P<x>(?:the|these|those) (?:leaked |hacked |stolen )?(?:documents|papers|files|trove|cache|leak|material))(?=,|\.|$)"),
    ("document", r"{B}(?P<x>{DOC}(?: (?:of|from|between|signed|dated) [\w ,]{3,40}?)?) (?P<v>{SHOW})\b"),
    ("document", r"(?:,|”) (?P<x>{DOC}) (?P<v>{SHOW})(?=[.,;]|$)"),
    ("own", r"(?P<v>as (?:our|this newspaper’s|the paper’s) (?P<s>correspondents?|reporters?) (?:saw|observed|witnessed|found|counted))"),
    ("own", r"(?P<s>our (?:correspondents?|reporters?)|reporters? for this newspaper|we) (?P<v>(?:saw|observed|witnessed|counted|watched))"),
    ("told", r"{B}(?P<s>{NPA}),? (?P<v>{ADV}(?:told|tells)) (?P<t>{NP}){TIME}(?=,? that\b|,|:| [“\"]|$|\.)"),
    ("told", r"{B}(?P<s>{NPA}),? (?P<v>{ADV}(?:said|says|stated)(?: [\w ]{2,20}?)? in an? interview (?:with|to)) (?P<t>{NP})(?=,? that|[,.:]|$| [“\"]| published)"),
    ("told", r"(?P<v>in (?:an interview|comments|remarks) (?:with|to|carried by|broadcast on)) (?P<t>{NP}), (?P<s>{NPA}) (?P<v2>{STRICT}|{SAID})\b"),
    ("relay", r"(?P<v>according to)(?: a)?(?: reports?)?(?: (?:by|in|from))? (?P<o>{NP}), (?:which )?(?P<v2>citing|quoting|which cited|which quoted)\b"),
    ("anonymous", r"{B}(?P<s>{ANON})(?:, (?:who|speaking|which)[^,]{5,80},)? (?P<v>{STRICT}|{SAID}|{THINK})\b"),
    ("assess", r"{B}(?P<s>{NPA}) (?P<v>{ADV}{THINK})(?=,? that\b| the | it | this | there )"),
    ("assess", r"(?P<v>in) (?P<s>{NP}(?:’s|'s)|his|her|their|its) (?P<v2>view|opinion|assessment|judge?ment|estimate|words)\b"),
    ("assess", r"(?P<v>according to (?:an? )?(?:analysis|assessment|estimates?|research|a study|study|findings) (?:by|of|from)) (?P<s>{NP})(?=[,.;]|$)"),
    ("relay", r"(?P<v>according to)(?: (?:both|a report (?:by|in|from)|reports (?:by|in|from)))? (?P<o>{NP}?)(?: and (?P<o2>(?!to\b){NP}?))?(?=[,.;]|$|”| and to )"),
    ("relay", r"(?<= and to )(?P<v>)(?P<o>{NP})(?=[,.;]|$)"),
    ("relay", r"(?P<v>citing|quoting|with reference to|referring to) (?P<o>(?!{DOC}){NP}){END}"),
    ("relay", r"(?P<v>as) (?P<o>(?!{DOC}){NP}) (?P<v2>(?:has |had |first |earlier )*(?:reported|reports|wrote|writes|put it|puts it|said|says|noted|notes|has it))\b"),
    ("say", r"(?P<v>in the (?:words|view|judge?ment|reading|account|opinion|telling) of) (?P<s>{NP})(?=[,.;]|$)"),
    ("say", r"(?P<v>a (?:report|study|paper|statement) (?:by|from)) (?P<s>{NP}) (?P<v2>said|says|found|finds|claims?|claimed|concludes?|concluded|shows?|showed)\b"),
    ("assess", r"{B}(?P<s>{NP})(?:’s|'s) (?:report|analysis|study|research|survey|investigation) (?P<v>shows?|showed|found|finds|concludes?|concluded|estimates?|argues?|says|said|suggests?)\b"),
    ("say", r"{B}(?P<s>{NPA}) (?P<v>(?:puts|put) it (?:like this|this way))"),
    ("say", r"(?:[,?!][”\"]?|[”\"]) (?P<s>(?!that\b|which\b|who\b|reports?\b|sources?\b|{DOC}){NPA}),? (?P<v>{ADV}(?:{STRICT}|{SAID}|{THINK}))(?=[.,;:]|$| on | in a | at a | [“\"])"),
    ("say", r"(?:[,?!][”\"]?|[”\"]) (?P<v>{STRICT}|{SAID}) (?P<s>(?!that\b|in\b|on\b|it\b|the \w+ (?:is|are|was|were)\b){NP})(?=[.,;:]|$| on | in a )"),
    ("say", r"{B}(?P<s>(?!(?:it|that|which|what|who|if|as|when|to) |{DOC} ){NPA}),? (?P<v>{ADV}{STRICT})\b(?! (?:us|him|her|them|me) to\b)"),
    ("say", r"{B}(?P<s>(?!(?:it|that|which|what|who|if|as|when|to) |{DOC} ){NPA}),? (?P<v>{ADV}{SAID})(?=,? that\b|:|,? [“\"]|{TIME} that\b)"),
    ("say", r"{B}(?P<s>(?!(?:it|that|which|what|who|if|as|when|to) |{DOC} ){NPA}),? (?P<v>{ADV}(?:reports|reported|writes|wrote|claims|claimed))(?= (?:the|an?|no|there|its|their|this|these|those|only|\d))"),
    ("say", r"(?P<s>{NP})(?:’s|'s) (?P<v>{NOUN}) that\b"),
    ("hearsay", r"(?P<v>reportedly|allegedly|purportedly|supposedly|ostensibly)\b"),
    ("hearsay", r"(?P<v>(?:is|are|was|were) (?:widely )?(?:said|reported|believed|thought|understood|alleged|known|rumou?red|expected) to)\b"),
    ("hearsay", r"(?P<v>it (?:is|was|has been) (?:reported|understood|alleged|claimed|believed|rumou?red) that|there are (?:reports|claims|rumou?rs) that|reports? (?:say|said|suggests?)|, (?:reports?|sources|officials?) (?:say|said)$)"),
    ("say", r"^(?P<s>(?!(?:the |leaked |secret |hacked )*{DOC})[A-Z]{W}(?: [A-Z]{W}){0,4})(?P<v>:) (?=\S)"),
)  # fmt: skip
"""In this order: what is said of the absence of words, denials, chains, documents, speakers."""

HEDGES = r"\b(?:may|might|could|appears?|appeared|seems?|seemed|likely|unlikely|possibly|perhaps|probably|apparently|presumably|potentially|suggests? that|is thought|are thought)\b"
JUDGED = r"\b(?:in (?:his|her|their|its|our) (?:view|judge?ment|opinion|assessment)|(?:I|we) (?:believe|think|expect|estimate|assess|judge))\b"
NEGATED = (
    r"\b(?:did not|didn’t|does not|doesn’t|has not|have not|never|no one|nobody|neither|without) $"
)
PRONOUNS = r"(?:he|she|they|it|we|the (?:report|institute|minister|official|spokes\w+|paper|newspaper|agency|analysts?|authors?|study|company|ministry|channel|source))"
EXCEPT = r"(?:according to (?:plan|schedule|custom|tradition|the rules?|law))"
