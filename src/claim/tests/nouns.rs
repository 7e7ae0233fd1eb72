//! Nouns, makers and fixed sequences; and what is said twice in one sentence.

use super::said;

#[test]
fn nouns_take_their_ends_from_around_them() {
    said(&[
        ("The acquisition of [Arm] by [Nvidia] closed.", &["Nvidia acquires Arm"]),
        ("[Nvidia]'s acquisition of [Arm] closed.", &["Nvidia acquires Arm"]),
        ("[Intel] closed its purchase of [Tower].", &["Intel acquires Tower"]),
        ("A deal between [Intel] and [Tower] closed.", &["Intel partners_with Tower"]),
    ]);
}

#[test]
fn titles_name_who_leads() {
    said(&[
        ("[Arm] CEO [person:Rene Day] spoke.", &["Rene Day leads Arm role=CEO"]),
        ("[person:Rene Day], CEO of [Arm], spoke.", &["Rene Day leads Arm role=CEO"]),
        ("[Arm]'s CEO, [person:Rene Day], spoke.", &["Rene Day leads Arm role=CEO"]),
        ("[person:Rene Day] is the CEO of [Arm].", &["Rene Day leads Arm role=CEO"]),
        ("Former [Arm] CEO [person:Rene Day] spoke.", &[]),
    ]);
}

#[test]
fn makers_stand_before_their_products() {
    said(&[
        ("[Nvidia]'s [product:Blackwell] chips sold out.", &["Nvidia develops Blackwell"]),
        ("[Nvidia] [product:Blackwell] GPUs sold out.", &["Nvidia develops Blackwell"]),
        ("[product:Tinker] ([Thinking]) is out.", &["Thinking develops Tinker"]),
        // What is powered by a product uses it, and does not make it.
        ("[product:Blackwell]-powered [Dell] servers sold out.", &["Dell uses Blackwell"]),
        ("[Dell] showed [product:Blackwell]-powered servers.", &[]),
    ]);
}

#[test]
fn fixed_sequences_say_it_word_by_word() {
    said(&[
        ("[SoftBank]-backed [Ampere] cut jobs.", &["SoftBank invests_in Ampere"]),
        ("[Wolt], a [place:Helsinki]-based courier, hired staff.", &["Wolt located_in Helsinki"]),
    ]);
}

#[test]
fn lists_make_a_claim_each() {
    said(&[
        (
            "[Dell] sells servers to [Meta], [xAI] and [CoreWeave].",
            &[
                "Dell supplies Meta product=servers",
                "Dell supplies xAI product=servers",
                "Dell supplies CoreWeave product=servers",
            ],
        ),
        (
            "[Nebius] was backed by [Nvidia] and [Accel].",
            &["Nvidia invests_in Nebius", "Accel invests_in Nebius"],
        ),
        ("[Apple] and [Wells] partnered.", &["Apple partners_with Wells"]),
    ]);
}

#[test]
fn the_same_said_twice_in_a_sentence_is_one_claim() {
    said(&[
        (
            "[Nvidia] bought [Mellanox]; the acquisition of [Mellanox] by [Nvidia] cost $7 billion.",
            &["Nvidia acquires Mellanox amount=7000000000 USD"],
        ),
        // Either way round is the same for partners.
        (
            "[Apple] partnered with [Wells], and [Wells] partnered with [Apple].",
            &["Apple partners_with Wells"],
        ),
    ]);
    // Two sentences are two pieces of evidence: linking joins them.
    assert_eq!(super::claims("[Nvidia] bought [Mellanox]. [Nvidia] bought [Mellanox].").len(), 2);
}
