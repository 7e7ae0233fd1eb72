//! Tags: whether a word is a noun or a verb in its place, and in which form.

use super::notation::read;

/// Each sentence with some of its words and their tags: `plans/third build/base`.
fn tagged(table: &[(&str, &str)]) {
    for (written, expected) in table {
        let tags = read(written).tags();
        let found: Vec<&str> = tags.split(' ').collect();
        for word in expected.split(' ') {
            assert!(found.contains(&word), "{written}: {word} is not in {tags}");
        }
    }
}

#[test]
fn plural_nouns_and_third_persons_are_told_apart() {
    tagged(&[
        ("[Meta] plans to build a campus.", "plans/third to/to build/base"),
        ("[Meta] plans campus in [place:Ohio]", "plans/third campus/noun"),
        ("[Meta]'s plans for [place:Ohio] changed.", "plans/noun changed/past"),
        ("[Apple] supplies [Dell] with chips.", "supplies/third"),
        ("[Apple] supplies fell last year.", "supplies/noun fell/past"),
        ("[Dell] ships servers to [Meta], which uses them.", "ships/third servers/noun uses/third"),
        ("[CoreWeave] rents chips to [OpenAI].", "rents/third chips/noun"),
        ("[Uber] orders 10,000 cars from [Lucid]", "orders/third"),
        ("[Lucid] orders fell", "orders/noun fell/past"),
        ("New leases with [Meta] ended.", "leases/noun"),
        ("[Nvidia] bids for [Arm].", "bids/third"),
        ("Rate cuts loom", "cuts/noun loom/base"),
        ("[Nebius] leases capacity to [Meta]", "leases/third"),
        ("[Adobe] offers to buy [Figma].", "offers/third"),
        ("How [Nvidia] funds its own customers", "funds/third"),
        ("The increase in demand hurt.", "increase/noun demand/noun"),
    ]);
}

#[test]
fn nouns_that_are_verbs_elsewhere_stay_nouns_in_their_group() {
    tagged(&[
        ("A bid for [Arm] failed.", "bid/noun failed/past"),
        ("[Meta]'s $10 billion bet on [Scale AI] paid off.", "bet/noun paid/past"),
        ("[Meta] bet $10 billion on [Scale AI].", "bet/past"),
        ("Its offer to buy [Figma] lapsed.", "offer/noun to/to buy/base"),
        ("The lead investor leads the round.", "lead/noun leads/third"),
        ("The [Nvidia] [product:H100] chips", "chips/noun"),
    ]);
}

#[test]
fn base_forms_follow_to_modals_plurals_and_lists() {
    tagged(&[
        ("[Google] to buy [Wiz]", "to/to buy/base"),
        ("Investors back [Mistral]", "back/base"),
        ("They help [Meta] build chips.", "help/base build/base"),
        ("The deal lets [Meta] use [product:Gemini].", "lets/third use/base"),
        ("Will [Meta] release the model?", "Will/modal release/base"),
        ("[OpenAI] and [Oracle] sign a deal.", "sign/base deal/noun"),
        ("[Apple], [Goldman Sachs] team up", "team/base"),
        ("To be clear, it did not.", "be/base clear/noun"),
        ("They run models on [AWS].", "run/base models/noun"),
    ]);
}

#[test]
fn participles_and_past_tenses_are_told_apart() {
    tagged(&[
        ("The startup, backed by [Nvidia], raised money.", "backed/part raised/past"),
        ("Founded in 2019, [Mistral] raised $600 million.", "Founded/part raised/past"),
        ("[Crusoe] raised funding led by [Mubadala].", "raised/past led/part"),
        ("The proposed deal was announced on Monday.", "proposed/adj announced/part"),
        ("[Meta] has been asked to sell [Giphy].", "been/part asked/part sell/base"),
        ("The company released a new chip and cut prices.", "released/past cut/past"),
        ("Leaked photos show the phone.", "Leaked/adj show/base"),
    ]);
}

#[test]
fn forms_in_ing_are_verbs_after_be_and_before_objects() {
    tagged(&[
        ("[xAI] is building a plant.", "building/ing"),
        ("[Intel] has been building plants.", "building/ing plants/noun"),
        ("[Meta] is training models.", "training/ing models/noun"),
        ("Building a plant takes years.", "Building/ing takes/third"),
        ("Trading in [Arm] shares halted.", "Trading/noun halted/past"),
        ("[Oracle] launches cloud offering", "launches/third offering/noun"),
    ]);
}

#[test]
fn small_words_depend_on_what_follows() {
    tagged(&[
        ("It said that it will sell shares.", "that/sub"),
        ("The firm that won sold itself.", "that/rel"),
        ("That deal ended.", "That/det"),
        ("after that deal", "that/det"),
        ("[Arm] makes more.", "more/pron"),
        ("[Meta] needs more power.", "more/det"),
        ("No deal was signed.", "No/det"),
        ("The firm no longer sells phones.", "no/neg longer/neg"),
        ("[Nvidia]-powered servers sell well.", "-powered/adj"),
        ("[DriveSavers]' sales rose.", "'/mark"),
    ]);
}
