//! The knowledge files as they were when the program was built: `ENTITIES` and `RULES`, pairs of path and text sorted by path.

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

#[cfg(test)]
mod tests {
    #[test]
    fn paths_are_sorted_and_relative() {
        for files in [super::ENTITIES, super::RULES] {
            assert!(files.windows(2).all(|w| w[0].0 < w[1].0));
            assert!(files.iter().all(|(p, _)| p.starts_with("entities/") || p.starts_with("rules/")));
        }
    }
}
