//! Anaphora: what a pronoun or a definite noun stands for.

use super::said;

#[test]
fn it_is_the_firm_that_was_spoken_of() {
    said(&[
        ("[Meta] bought [Giphy]. It also owns [WhatsApp].", &["Meta acquires Giphy", "Meta owns WhatsApp"]),
        ("[Apple] said it had acquired [Arm].", &["Apple acquires Arm"]),
        ("[Intel] grew. Its rivals include many. It sued [SAP].", &["Intel sues SAP"]),
    ]);
}

#[test]
fn its_goods_are_the_subjects() {
    said(&[
        ("[Nvidia] said its revenue rose 22%.", &["Nvidia metric 22 percent metric=revenue"]),
        (
            "[organization:FTC] sued [Meta] to stop its purchase of [Giphy].",
            &["FTC sues Meta", "Meta acquires Giphy [ended]"],
        ),
    ]);
}

#[test]
fn the_company_is_the_firm_in_focus() {
    said(&[
        ("[Nvidia] makes chips. The company acquired [Mellanox].", &["Nvidia acquires Mellanox"]),
        (
            "[person:Bob Day] founded [Crusoe]. He leads the company.",
            &["Bob Day founded Crusoe", "Bob Day leads Crusoe"],
        ),
    ]);
}

#[test]
fn he_and_she_are_people() {
    said(&[(
        "[person:Ann Lee] left [Meta]. She joined [OpenAI].",
        &["Ann Lee leaves Meta", "Ann Lee joins OpenAI"],
    )]);
}

#[test]
fn a_noun_that_a_name_stood_with_is_that_name() {
    said(&[(
        "[Mistral] unveiled the [product:Mixtral] protocol. Its protocol is used by [Apple].",
        &["Mistral develops Mixtral", "Apple uses Mixtral"],
    )]);
}

#[test]
fn nothing_stands_for_what_was_never_named() {
    said(&[("The company sued [SAP].", &[]), ("It acquired [Arm].", &[])]);
}
