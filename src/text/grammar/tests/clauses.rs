//! Clauses: who does what to whom, in the passive, in relatives, participles, infinitives and coordination.

use super::notation::read;

/// Each sentence with its clauses: `subject | verb | object | second object | phrases`.
fn parsed(table: &[(&str, &[&str])]) {
    for (written, expected) in table {
        assert_eq!(read(written).clauses(), *expected, "{written}");
    }
}

#[test]
fn plain_clauses_have_objects_and_phrases() {
    parsed(&[
        ("[Meta] gave [Arm] a licence.", &["Meta | gave | Arm | a licence"]),
        ("[Meta] paid [Scale AI] $14 billion.", &["Meta | paid | Scale AI | $14 billion"]),
        (
            "[Meta] has hired engineers from [Apple], [Google] and [OpenAI].",
            &["Meta | has hired | engineers |  | from Apple + Google + OpenAI"],
        ),
        ("Meanwhile [Meta] quietly bought [Giphy].", &["Meta | quietly bought | Giphy"]),
        ("[Meta] took [Giphy] over.", &["Meta | took | Giphy"]),
    ]);
}

#[test]
fn the_passive_keeps_its_agent_as_a_phrase() {
    parsed(&[(
        "[Arm] was acquired by [Nvidia] for $40 billion.",
        &["Arm | was acquired |  |  | by Nvidia; for $40 billion"],
    )]);
}

#[test]
fn relatives_hang_on_what_stands_before_them() {
    parsed(&[
        ("[Meta], which owns [WhatsApp], fell.", &["Meta | owns | WhatsApp", "Meta | fell"]),
        ("[person:Ann Lee], who left [Meta], won.", &["Ann Lee | left | Meta", "Ann Lee | won"]),
        // The object is what the relative leaves out, and the main verb goes on with it.
        (
            "The startup that [Meta] bought makes glasses.",
            &["Meta | bought | The startup", "The startup | makes | glasses"],
        ),
        (
            "The chips that [Intel] sells to [Dell] are slow.",
            &["Intel | sells | The chips |  | to Dell", "The chips | are | slow"],
        ),
        (
            "Dojo, which [Tesla] shut down in 2025, cost $1 billion.",
            &["Tesla | shut | Dojo |  | in 2025", "Dojo | cost | $1 billion"],
        ),
        ("[Oracle] told [Reuters] that [Meta] won.", &["Oracle | told | Reuters", "Meta | won"]),
    ]);
}

#[test]
fn participles_hang_on_the_nearest_noun_or_on_the_subject_to_come() {
    parsed(&[
        (
            "Chips designed by [Arm] run in phones.",
            &["Chips | designed |  |  | by Arm", "Chips | run |  |  | in phones"],
        ),
        ("[Arm], owned by [SoftBank], fell.", &["Arm | owned |  |  | by SoftBank", "Arm | fell"]),
        (
            "Backed by [Nvidia], [CoreWeave] filed for an IPO.",
            &["CoreWeave | Backed |  |  | by Nvidia", "CoreWeave | filed |  |  | for an IPO"],
        ),
        (
            "A startup founded by [person:Ann Lee] and backed by [Sequoia] sold itself.",
            &[
                "A startup | founded |  |  | by Ann Lee",
                "A startup | backed |  |  | by Sequoia",
                "A startup | sold | itself",
            ],
        ),
        (
            "Having bought [Arm], [SoftBank] sold shares.",
            &["SoftBank | Having bought | Arm", "SoftBank | sold | shares"],
        ),
        (
            "The phone, (made by [Foxconn]), failed.",
            &["The phone | made |  |  | by Foxconn", "The phone | failed"],
        ),
    ]);
}

#[test]
fn infinitives_take_the_subject_or_the_object_of_their_governor() {
    parsed(&[
        ("[Meta] agreed to buy [Scale AI].", &["Meta | agreed", "Meta | to buy | Scale AI"]),
        ("[Meta] is said to be buying [Arm].", &["Meta | is said", "Meta | to be buying | Arm"]),
        (
            "[Meta] is in talks to lease servers from [Google].",
            &["Meta | is |  |  | in talks", "Meta | to lease | servers |  | from Google"],
        ),
        ("[Meta] asked [TSMC] to build a chip.", &["Meta | asked | TSMC", "TSMC | to build | a chip"]),
        (
            "The court ordered [Google] to share data.",
            &["The court | ordered | Google", "Google | to share | data"],
        ),
        ("[Google] lets [Apple] use its models.", &["Google | lets | Apple", "Apple | use | its models"]),
        (
            "[Meta] hired the founder of [Scale AI] to lead its lab.",
            &["Meta | hired | the founder |  | of Scale AI", "the founder | to lead | its lab"],
        ),
        // In the passive the subject is asked.
        (
            "[TSMC] was asked by [Meta] to build a chip.",
            &["TSMC | was asked |  |  | by Meta", "TSMC | to build | a chip"],
        ),
        ("[Intel] cut jobs to save money.", &["Intel | cut | jobs", "Intel | to save | money"]),
    ]);
}

#[test]
fn coordinated_verbs_share_their_subject_and_their_object() {
    parsed(&[
        (
            "[Nvidia] bought [Mellanox] and sold [Arm].",
            &["Nvidia | bought | Mellanox", "Nvidia | sold | Arm"],
        ),
        (
            "[Meta] bought [Giphy] and [Adobe] bought [Figma].",
            &["Meta | bought | Giphy", "Adobe | bought | Figma"],
        ),
        (
            "[Crusoe] builds and runs [facility:Stargate].",
            &["Crusoe | builds | Stargate", "Crusoe | runs | Stargate"],
        ),
        (
            "[Intel] plans to cut jobs and sell its unit.",
            &["Intel | plans", "Intel | to cut | jobs", "Intel | sell | its unit"],
        ),
        (
            "[xAI] expands [facility:Colossus], commits $20 billion",
            &["xAI | expands | Colossus", "xAI | commits | $20 billion"],
        ),
        (
            "[xAI] merges with [X], raises $5 billion, sues [Apple]",
            &["xAI | merges |  |  | with X", "xAI | raises | $5 billion", "xAI | sues | Apple"],
        ),
    ]);
}

#[test]
fn subjects_reach_over_asides_and_phrases() {
    parsed(&[
        ("[Wiz], a security firm, sued [Orca].", &["Wiz | sued | Orca"]),
        ("[Dell] (a server maker) sells to [xAI].", &["Dell | sells |  |  | to xAI"]),
        (
            "[person:Ann Lee], a former [Meta] engineer, joined [Anthropic].",
            &["Ann Lee | joined | Anthropic"],
        ),
        ("The head of the unit of [Meta] left.", &["The head | left"]),
        ("The maker of the phone bought [Arm].", &["The maker | bought | Arm"]),
        ("In [place:Texas], [Meta] builds a campus.", &["Meta | builds | a campus"]),
        ("In 2014, after a long fight, [Meta] bought [WhatsApp].", &["Meta | bought | WhatsApp"]),
        ("[Meta], along with [Google], sued [NSO].", &["Meta | sued | NSO"]),
        ("According to [Bloomberg], [Apple] dropped the plan.", &["Apple | dropped | the plan"]),
    ]);
}

#[test]
fn a_preposition_before_a_clause_opens_it() {
    parsed(&[
        (
            "[Meta] bought [Giphy] while [Adobe] sold [Figma].",
            &["Meta | bought | Giphy", "Adobe | sold | Figma"],
        ),
        ("[Dell] fell as [HPE] won orders.", &["Dell | fell", "HPE | won | orders"]),
        (
            "[CoreWeave] rents chips to [OpenAI] after [Microsoft] dropped a plan.",
            &["CoreWeave | rents | chips |  | to OpenAI", "Microsoft | dropped | a plan"],
        ),
        ("[Oracle]: we will buy [Cerner].", &["we | will buy | Cerner"]),
    ]);
}
