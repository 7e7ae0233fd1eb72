//! Who is next to whom: a petgraph multigraph of entities, parallel edges kept apart.

use super::model::Edge;
use petgraph::Direction;
use petgraph::graph::{DiGraph, NodeIndex};
use petgraph::unionfind::UnionFind;
use petgraph::visit::{EdgeRef, IntoNodeReferences};
use std::collections::BTreeMap;

/// Nodes are entities and edges are edges, both under their own index.
#[derive(Debug, Default)]
pub(super) struct Web {
    inner: DiGraph<(), usize>,
}

impl Web {
    pub(super) fn new(entities: usize, edges: &[Edge]) -> Web {
        let mut inner = DiGraph::with_capacity(entities, edges.len());
        for _ in 0..entities {
            inner.add_node(());
        }
        for (at, edge) in edges.iter().enumerate() {
            inner.add_edge(NodeIndex::new(edge.subject), NodeIndex::new(edge.object), at);
        }
        Web { inner }
    }

    pub(super) fn leaving(&self, entity: usize) -> Vec<usize> {
        self.edges(entity, Direction::Outgoing)
    }

    pub(super) fn reaching(&self, entity: usize) -> Vec<usize> {
        self.edges(entity, Direction::Incoming)
    }

    fn edges(&self, entity: usize, way: Direction) -> Vec<usize> {
        let edges = self.inner.edges_directed(NodeIndex::new(entity), way);
        sorted(edges.map(|edge| *edge.weight()))
    }

    pub(super) fn neighbours(&self, entity: usize) -> Vec<usize> {
        let near = self.inner.neighbors_undirected(NodeIndex::new(entity));
        sorted(near.map(NodeIndex::index).filter(|other| *other != entity))
    }

    pub(super) fn components(&self) -> Vec<Vec<usize>> {
        let mut joined = UnionFind::new(self.inner.node_count());
        for edge in self.inner.edge_references() {
            joined.union(edge.source().index(), edge.target().index());
        }
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (node, ()) in self.inner.node_references() {
            if self.inner.neighbors_undirected(node).next().is_some() {
                let root = joined.find(node.index());
                groups.entry(root).or_default().push(node.index());
            }
        }
        let mut groups: Vec<_> = groups.into_values().collect();
        groups.sort_by_key(|group| (std::cmp::Reverse(group.len()), group.first().copied()));
        groups
    }
}

fn sorted(values: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut values: Vec<usize> = values.collect();
    values.sort_unstable();
    values.dedup();
    values
}
