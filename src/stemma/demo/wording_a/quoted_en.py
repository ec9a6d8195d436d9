"""English sentences that are quoted, and those that have no bearing on the cache."""

UTTERANCES = {
    "genuine": "The files appear to be genuine, although we could not examine every one of them.",
    "purpose": (
        "The equipment could be intended for a landing on an island, "
        "but the papers themselves name no target."
    ),
    "ready": "Training sets the pace, and it cannot be hurried.",
    "course": "They learned quickly, and they swam before they drove.",
    "rows": "They stand in rows on the apron, still in their transport covers.",
    "landing": (
        "A vehicle that swims and a parachute that glides make sense together "
        "only in front of a beach."
    ),
    "years": "We are speaking of a few years, not of decades.",
    "denial": (
        "The so-called leaked files are pure fabrication, and the allegations are groundless."
    ),
    "not an island": (
        "Equipment of this kind is needed above all for rivers and lakes; "
        "I see no island in these papers."
    ),
}
ALTERED = {
    "purpose": (
        "The equipment is intended for a landing on an island, "
        "but the papers themselves name no target."
    ),
}
BACKGROUND = {
    "states": (
        "The two countries have no common border and have exchanged ambassadors for two "
        "generations. Their trade consists for the most part of timber, tea and machine tools."
    ),
    "rules": (
        "Whoever exports arms needs a licence in most countries, and the rules on goods with a "
        "civil use are older than the goods. Lawyers say that they were last revised before "
        "drones were for sale in shops."
    ),
    "parachutes": (
        "A gliding parachute has two layers of cloth that fill with air and take the shape of a "
        "wing. Mountain rescuers have used the principle for many years to bring down supplies."
    ),
    "harvest": (
        "In other news, growers in the river valleys expect a late harvest after the cold spring. "
        "The price of barley has not moved for weeks."
    ),
    "leaks": (
        "Published mail has embarrassed companies before. In several cases the files turned out "
        "to be a mixture of true papers and of additions by another hand."
    ),
    "fair": (
        "The regional trade fair opens next month with fewer stands than last year. The hotels "
        "around the halls report that rooms can still be had."
    ),
}
COLOUR = {
    "vehicles": "Vehicles of this class enter the water without preparation.",
    "sum": "Prices in this trade are rarely published.",
    "signed": "Ceremonies of this kind are usually closed to the press.",
    "training": "Courses of this kind are common when equipment changes hands.",
    "knowhow": "Such transfers tend to be negotiated apart from deliveries.",
    "glide": "How far a wing carries depends on wind and load.",
    "delivery": "A handover of this kind ends with a paper that both sides sign.",
    "meeting": "Talks about prices are seldom short.",
    "paid": "Banks do not discuss their customers.",
    "exercise": "Spectators were kept behind a rope.",
    "genuine": "To check such a collection takes weeks.",
    "purpose": "Questions of this kind are seldom settled by papers alone.",
    "ready": "Forecasts of this kind have been wrong before.",
    "more": "Follow-up orders are common once a product is in use.",
}
"""A sentence of no consequence after a claim: it asserts nothing of this cache."""
