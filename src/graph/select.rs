//! The part of a graph that a drawing shows when all of it would be too much.

use petgraph::graph::{NodeIndex, UnGraph};
use petgraph::visit::EdgeRef;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// The `keep` strongest of `nodes` nodes that edges `(one, other, weight)` join: by weighted degree, of equals those next to
/// the chosen, then by index. Nobody is left alone: a node without a chosen neighbour brings its strongest one along, or stays out. Sorted.
pub fn strongest(nodes: usize, edges: &[(usize, usize, usize)], keep: usize) -> Vec<usize> {
    let web = web(nodes, edges);
    let degree = |node: NodeIndex| -> usize { web.edges(node).map(|edge| *edge.weight()).sum() };
    let mut ranked: Vec<NodeIndex> = web.node_indices().filter(|node| degree(*node) > 0).collect();
    ranked.sort_by_cached_key(|node| (Reverse(degree(*node)), node.index()));

    let mut chosen: BTreeSet<NodeIndex> = BTreeSet::new();
    for equals in ranked.chunk_by(|a, b| degree(*a) == degree(*b)) {
        // Of equals, those near the chosen go first: they add to what is shown, a further pair stands aside.
        for alone in [false, true] {
            for node in equals {
                let near = chosen.contains(node) || web.neighbors(*node).any(|near| chosen.contains(&near));
                if near && chosen.len() < keep {
                    chosen.insert(*node);
                } else if let (true, false, Some(partner)) = (alone, near, partner(&web, *node))
                    && chosen.len() + 2 <= keep
                {
                    chosen.extend([*node, partner]);
                }
            }
        }
    }
    chosen.into_iter().map(NodeIndex::index).collect()
}

fn web(nodes: usize, edges: &[(usize, usize, usize)]) -> UnGraph<(), usize> {
    let mut web = UnGraph::with_capacity(nodes, edges.len());
    for _ in 0..nodes {
        web.add_node(());
    }
    for (one, other, weight) in edges {
        if one != other {
            web.add_edge(NodeIndex::new(*one), NodeIndex::new(*other), *weight);
        }
    }
    web
}

/// The neighbour at the heaviest edge; of several the one with the smallest index.
fn partner(web: &UnGraph<(), usize>, node: NodeIndex) -> Option<NodeIndex> {
    web.edges(node)
        .max_by_key(|edge| (*edge.weight(), Reverse(edge.target().index())))
        .map(|edge| edge.target())
}

#[cfg(test)]
mod tests {
    use super::strongest;

    #[test]
    fn keeps_the_strong_and_leaves_nobody_alone() {
        // 0-1-2 a light chain; 3-4 a heavy pair; 5 is alone.
        let edges = [(0, 1, 2), (1, 2, 1), (3, 4, 5)];
        assert_eq!(strongest(6, &edges, 9), [0, 1, 2, 3, 4]);
        assert_eq!(strongest(6, &edges, 2), [3, 4]);
        // Third by degree is 1, which has no chosen neighbour and no room to bring one: better two than a lone third.
        assert_eq!(strongest(6, &edges, 3), [3, 4]);
        assert_eq!(strongest(6, &edges, 4), [0, 1, 3, 4]);
    }

    #[test]
    fn of_equals_those_near_the_chosen_go_first() {
        // A pair with small indices, and a star whose leaves weigh no more than each of the pair.
        let edges = [(0, 1, 1), (2, 3, 1), (2, 4, 1), (2, 5, 1)];
        assert_eq!(strongest(6, &edges, 4), [2, 3, 4, 5]);
        assert_eq!(strongest(6, &edges, 6), [0, 1, 2, 3, 4, 5]);
    }

    #[test]
    fn hubs_bring_a_neighbour_along() {
        // Four stars: the hubs outrank all leaves but do not know each other.
        let edges: Vec<_> =
            (0..4).flat_map(|hub| (0..3).map(move |leaf| (hub, 4 + hub * 3 + leaf, 1))).collect();
        assert_eq!(strongest(16, &edges, 4), [0, 1, 4, 7]);
    }

    #[test]
    fn a_node_tied_only_to_itself_is_alone() {
        assert!(strongest(1, &[(0, 0, 3)], 5).is_empty());
    }
}
