//! Groups: noun groups with heads, possessors and lists; verb groups with mood, voice, negation and modal.

use super::notation::read;

fn grouped(table: &[(&str, &str)]) {
    for (written, expected) in table {
        assert_eq!(read(written).groups(), *expected, "{written}");
    }
}

#[test]
fn heads_and_possessors() {
    for (written, expected) in [
        ("[Nvidia]'s $2 billion [Nebius] investment", &["investment of Nvidia"][..]),
        ("The company's chief's plan", &["plan of chief"]),
        ("a very large order", &["order"]),
        ("its new [OpenAI] contract", &["contract"]),
        ("[Meta]'s head of AI", &["head of Meta", "AI"]),
        ("a $5 billion loan", &["loan"]),
        ("$5 billion", &["$5 billion"]),
        ("[Nvidia]'s", &["Nvidia"]),
        ("The fastest", &["fastest"]),
    ] {
        assert_eq!(read(written).heads(), expected, "{written}");
    }
}

#[test]
fn lists_need_a_conjunction_or_names() {
    grouped(&[
        (
            "[Nvidia], [AMD] and [Intel] sold chips.",
            "(Nvidia) , +(AMD) and +(Intel) <sold:finite sell> (chips) .",
        ),
        (
            "It bought chips, servers and software.",
            "(It) <bought:finite buy> (chips) , +(servers) and +(software) .",
        ),
        ("It backs [Nvidia], [AMD], [Intel].", "(It) <backs:finite back> (Nvidia) , +(AMD) , +(Intel) ."),
        ("[Meta] bought chips, sold land", "(Meta) <bought:finite buy> (chips) , <sold:finite sell> (land)"),
        ("both [AMD] and [Intel]", "(both AMD) and +(Intel)"),
        // Unlike things are no list.
        ("[Arm] and $5 billion", "(Arm) and ($5 billion)"),
        ("They and [Meta]", "(They) and (Meta)"),
    ]);
}

#[test]
fn headlines_leave_out_the_conjunction() {
    grouped(&[
        ("[Apple], [Goldman Sachs] team up", "(Apple) , +(Goldman Sachs) <team:finite team particle=up> up"),
        ("[Intel], [AMD] to merge", "(Intel) , +(AMD) <to merge:infinitive merge>"),
        ("In challenge to [1Password], [LastPass]", "In (challenge) to (1Password) , +(LastPass)"),
    ]);
}

#[test]
fn a_figure_after_a_name_is_an_object_of_its_own() {
    grouped(&[
        ("[Meta] paid [Scale AI] $14 billion.", "(Meta) <paid:finite pay> (Scale AI) ($14 billion) ."),
        ("the [Meta] $14 billion plan", "(the Meta $14 billion plan)"),
        (
            "It put $4 billion in [Anthropic] and [Amazon] $5 billion.",
            "(It) <put:finite put> ($4 billion) in (Anthropic) and (Amazon) ($5 billion) .",
        ),
    ]);
}

#[test]
fn verb_groups_have_mood_voice_negation_and_modal() {
    grouped(&[
        ("[Meta] will not buy [Arm].", "(Meta) <will not buy:finite buy not modal=will> (Arm) ."),
        ("It has not been acquired.", "(It) <has not been acquired:finite acquire passive not> ."),
        (
            "The deal could still be blocked by regulators.",
            "(The deal) <could still be blocked:finite block passive modal=could> by (regulators) .",
        ),
        ("The startup got acquired.", "(The startup) <got acquired:finite acquire passive> ."),
        ("[Intel] has been building plants.", "(Intel) <has been building:finite build> (plants) ."),
        ("It does not sell phones.", "(It) <does not sell:finite sell not> (phones) ."),
        (
            "[xAI] would have been buying chips",
            "(xAI) <would have been buying:finite buy modal=would> (chips)",
        ),
        (
            "Having been sued, it settled.",
            "<Having been sued:ing sue passive> , (it) <settled:finite settle> .",
        ),
        ("to not be named", "<to not be named:infinitive name passive not>"),
        (
            "[Meta] has never bought or sold it.",
            "(Meta) <has never bought:finite buy not> or <sold:finite sell> (it) .",
        ),
        (
            "Chips designed by [Arm] sell well.",
            "(Chips) <designed:participle design passive> by (Arm) <sell:finite sell> well .",
        ),
        ("[Arm] was taken over.", "(Arm) <was taken:finite take passive particle=over> over ."),
    ]);
}
