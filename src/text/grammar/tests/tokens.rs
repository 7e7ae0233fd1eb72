//! Tokens: clitics, possessives, hyphens, figures.

use super::notation::read;

fn cut(table: &[(&str, &str)]) {
    for (written, expected) in table {
        assert_eq!(read(written).tokens(), *expected, "{written}");
    }
}

#[test]
fn clitics_stand_apart() {
    cut(&[
        ("[Nvidia]'s chips", "Nvidia 's chips"),
        ("[Nvidia]’s chips", "Nvidia ’s chips"),
        ("The firm's chips don't sell.", "The firm 's chips do n't sell ."),
        ("It wasn’t cheap; they'll say it can't.", "It was n’t cheap ; they 'll say it ca n't ."),
        ("O'Reilly's books", "O'Reilly 's books"),
        ("\"[Meta]'s\" quote", "\" Meta 's \" quote"),
    ]);
}

#[test]
fn bare_apostrophes_are_marks_of_their_own() {
    cut(&[
        ("[DriveSavers]' sales", "DriveSavers ' sales"),
        ("he called it 'fine'.", "he called it ' fine ' ."),
    ]);
}

#[test]
fn hyphens_join_words_and_stand_before_what_follows_a_name() {
    cut(&[
        ("a [SoftBank]-backed start-up", "a SoftBank -backed start-up"),
        ("[Arm]‑based chips", "Arm ‑based chips"),
        ("state-of-the-art, U.S.-made goods", "state-of-the-art , U.S.-made goods"),
        ("the rival—[AMD]—won", "the rival — AMD — won"),
    ]);
}

#[test]
fn names_and_figures_are_whole() {
    cut(&[
        ("[Goldman Sachs] put in $2 billion.", "Goldman_Sachs put in $2_billion ."),
        ("R&D at [AT&T] and Node.js v2.0-beta", "R&D at AT&T and Node.js v2.0-beta"),
        ("cuts reach 5,000, or 6,", "cuts reach 5,000 , or 6 ,"),
    ]);
}
