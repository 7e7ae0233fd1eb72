//! Which dictionaries and rules a verb works with.

use super::Trouble;
use std::path::PathBuf;
use tieline::lexicon::Lexicon;
use tieline::rulebook::Rulebook;

/// Folders to take in place of the knowledge that is compiled in.
#[derive(Debug, Default, clap::Args)]
pub struct Knowledge {
    /// Take the dictionaries from this folder, not the ones built in
    #[arg(long, value_name = "DIR")]
    pub entities: Option<PathBuf>,
    /// Take the rules from this folder, not the ones built in
    #[arg(long, value_name = "DIR")]
    pub rules: Option<PathBuf>,
}

impl Knowledge {
    /// Loads both. Trouble: all that is wrong with them.
    pub fn load(&self) -> Result<(Lexicon, Rulebook), Trouble> {
        let lexicon = self.entities.as_deref().map_or_else(Lexicon::embedded, Lexicon::load);
        let rules = self.rules.as_deref().map_or_else(Rulebook::embedded, Rulebook::load);
        match (lexicon, rules) {
            (Ok(lexicon), Ok(rules)) => Ok((lexicon, rules)),
            (lexicon, rules) => {
                let mut said: Vec<String> = Vec::new();
                said.extend(lexicon.err().map(|problems| problems.to_string()));
                said.extend(rules.err().into_iter().flatten().map(|problem| problem.to_string()));
                said.push("mend these first; `tieline check` shows each in its place".to_owned());
                Err(Trouble::new(format!("the knowledge cannot be used:\n{}", said.join("\n"))))
            }
        }
    }
}
