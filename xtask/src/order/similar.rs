//! The order in which functions compress best: each one after those that hold most of what it holds.

use std::collections::{BTreeMap, VecDeque};

/// Bytes that must be equal to count as something in common. Tried: 4 to 8; 4 is the best.
const LENGTH: usize = 4;

/// What the last functions count for, the newest first. Tried: one to eight of them; three are the best.
const WEIGHTS: [usize; 3] = [4, 2, 1];

/// The `ids` of `bodies` in an order in which similar ones are neighbours, the longest first.
///
/// A compressor finds what it has seen wherever it stands, but a near place takes fewer bits to name,
/// and what it has learnt about the last functions fits the next one.
pub(super) fn by_similarity(ids: &[usize], bodies: &[&[u8]]) -> Vec<usize> {
    let pieces: Vec<Vec<&[u8]>> = bodies.iter().map(|body| pieces(body)).collect();
    let mut holders: BTreeMap<&[u8], Vec<usize>> = BTreeMap::new();
    for id in ids {
        for piece in &pieces[*id] {
            holders.entry(piece).or_default().push(*id);
        }
    }
    let mut left: Vec<usize> = ids.to_vec();
    left.sort_by_key(|id| (std::cmp::Reverse(bodies[*id].len()), *id));
    let mut order = Vec::with_capacity(left.len());
    let mut last = VecDeque::new();
    let mut next = 0;
    while next < left.len() {
        let id = left.remove(next);
        order.push(id);
        let mut common = vec![0; bodies.len()];
        for holder in pieces[id].iter().flat_map(|piece| &holders[piece]) {
            common[*holder] += 1;
        }
        last.push_front(common);
        last.truncate(WEIGHTS.len());
        next = most_similar(&left, &pieces, &last);
    }
    order
}

/// The place in `left` of the function of whose pieces the last ones have the largest part in common
/// with it, as `last` counts them for each function.
fn most_similar(left: &[usize], pieces: &[Vec<&[u8]>], last: &VecDeque<Vec<usize>>) -> usize {
    let mut best = (0, 0, 1);
    for (place, id) in left.iter().enumerate() {
        let weighted = last.iter().zip(WEIGHTS);
        let shared: usize = weighted.map(|(common, weight)| weight * common[*id]).sum();
        let own = pieces[*id].len() + 1;
        if shared * best.2 > best.1 * own {
            best = (place, shared, own);
        }
    }
    best.0
}

/// The different pieces of `body`.
fn pieces(body: &[u8]) -> Vec<&[u8]> {
    let mut pieces: Vec<&[u8]> = body.windows(LENGTH).collect();
    pieces.sort_unstable();
    pieces.dedup();
    pieces
}

#[cfg(test)]
mod tests {
    use super::by_similarity;

    #[test]
    fn similar_functions_are_neighbours() {
        let bodies: [&[u8]; 5] = [b"abcdefgh", b"0123456789", b"abcdefgX", b"x", b"012345678"];
        let order = by_similarity(&[0, 1, 2, 3, 4], &bodies);
        assert_eq!(order, [1, 4, 0, 2, 3]);
        assert_eq!(by_similarity(&[3, 2], &bodies), [2, 3]);
        assert!(by_similarity(&[], &bodies).is_empty());
    }
}
