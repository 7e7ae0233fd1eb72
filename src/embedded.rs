//! The knowledge files and the sample digest as they were when the program was built: `ENTITIES`, `RULES` and `DATA`, pairs
//! of path and text sorted by path.

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));

#[cfg(test)]
mod tests {
    #[test]
    fn paths_are_sorted_and_relative() {
        for (folder, files) in
            [("entities/", super::ENTITIES), ("rules/", super::RULES), ("data/", super::DATA)]
        {
            assert!(files.windows(2).all(|w| w[0].0 < w[1].0));
            assert!(files.iter().all(|(path, _)| path.starts_with(folder)));
        }
    }
}
