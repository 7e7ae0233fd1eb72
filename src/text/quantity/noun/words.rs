//! The words that tell a counted noun from the rest of the sentence.

/// Verbs in -s that no number counts, sorted.
#[rustfmt::skip]
pub(super) const VERBS: &[&str] = &[
    "achieves", "allows", "becomes", "continues", "delivers", "exceeds", "excels", "gets",
    "introduces", "outperforms", "provides", "receives", "remains", "rises", "seeks", "showcases",
    "surpasses", "undergoes",
];

/// Verbs in -s that are nouns as well, sorted: behind a name with a number they are verbs.
#[rustfmt::skip]
pub(super) const DOUBTFUL: &[&str] = &[
    "aims", "arrives", "beats", "brings", "calls", "chases", "claims", "comes", "drops", "features",
    "gains", "goes", "hits", "launches", "leads", "makes", "offers", "opens", "plans", "promises",
    "raises", "runs", "ships", "shows", "starts", "supports", "takes", "tops", "turns", "uses",
    "wins", "works",
];

/// Function words, pronouns, auxiliaries, and verbs in -s that are hardly nouns, sorted: they end the search for a noun.
#[rustfmt::skip]
pub(super) const STOPS: &[&str] = &[
    "a", "about", "above", "according", "acquires", "across", "adds", "after", "again", "against",
    "ago", "agrees", "ahead", "all", "allows", "also", "although", "always", "am", "amid", "among",
    "amounts", "an", "and", "announced", "announces", "any", "appears", "are", "around", "as", "at",
    "away", "back", "be", "became", "because", "becomes", "been", "before", "behind", "being",
    "believes", "below", "besides", "between", "beyond", "both", "brings", "but", "by", "came",
    "can", "comes", "confirms", "consists", "could", "despite", "did", "do", "does", "doing",
    "down", "due", "during", "each", "either", "else", "enables", "ever", "every", "except",
    "expects", "for", "from", "gets", "gives", "goes", "got", "had", "has", "have", "having", "he",
    "helps", "her", "here", "him", "his", "how", "however", "if", "in", "includes", "including",
    "inside", "instead", "into", "is", "it", "its", "just", "keeps", "knows", "later", "less",
    "lets", "like", "makes", "may", "me", "means", "might", "minus", "more", "moreover", "must",
    "my", "near", "needs", "neither", "never", "no", "nor", "not", "now", "of", "off", "on", "once",
    "one", "only", "onto", "or", "ought", "our", "out", "outside", "over", "owns", "per", "perhaps",
    "plus", "pm", "provides", "rather", "remains", "requires", "reveals", "said", "says", "seems",
    "several", "shall", "she", "should", "since", "so", "some", "still", "such", "takes", "tells",
    "than", "that", "the", "their", "them", "then", "there", "these", "they", "thinks", "this",
    "those", "though", "through", "throughout", "thus", "till", "times", "to", "today", "together",
    "too", "toward", "towards", "under", "unless", "unlike", "until", "unveils", "up", "upon",
    "upwards", "us", "versus", "via", "vs", "wants", "was", "we", "were", "what", "when", "where",
    "whereas", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within",
    "without", "worth", "would", "yes", "yet", "you", "your",
];

/// Plurals without -s.
#[rustfmt::skip]
pub(super) const IRREGULAR: &[&str] = &[
    "people", "men", "women", "children", "staff", "personnel", "staffers", "feet", "mice",
    "aircraft", "spacecraft", "species", "media", "criteria", "alumni", "phenomena", "salespeople",
    "businesspeople",
];

/// Plurals in -us and -is, where such words are mostly singular.
#[rustfmt::skip]
pub(super) const ENDINGS: &[&str] = &[
    "cpus", "gpus", "tpus", "npus", "xpus", "menus", "skus", "gurus", "taxis", "robotaxis",
    "emojis", "wikis", "apis",
];

/// Plurals that more often begin a compound: "sales teams", "news sites".
#[rustfmt::skip]
pub(super) const FIRST: &[&str] = &[
    "sales", "news", "sports", "savings", "operations", "systems", "graphics", "robotics",
    "communications", "telecommunications", "logistics", "electronics", "economics",
    "semiconductors", "services", "goods", "games", "earnings", "securities", "analytics",
    "physics", "mathematics", "times", "states", "women", "men", "media", "us", "arms", "awards",
    "aerospace", "crypto", "species", "aircraft", "staff",
];
