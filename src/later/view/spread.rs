//! Labels beside a drawing, moved apart so that none covers another.

/// Moves `places` so that neighbours are at least `gap` apart, all between 0 and `length` as far as
/// there is room, and each as near to where it was as its neighbours let it. Their order by place,
/// and that of equals, stays.
pub fn spread(places: &mut [u32], gap: u32, length: u32) {
    let mut order: Vec<usize> = (0..places.len()).collect();
    order.sort_by_key(|it| places.get(*it).copied());
    let mut least = 0;
    for index in &order {
        if let Some(place) = places.get_mut(*index) {
            *place = least.max(*place);
            least = place.saturating_add(gap);
        }
    }
    let mut most = length;
    for index in order.iter().rev() {
        if let Some(place) = places.get_mut(*index) {
            *place = most.min(*place);
            most = place.saturating_sub(gap);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::spread;

    #[test]
    fn labels_that_are_far_enough_apart_stay() {
        let mut places = [900, 0, 400];
        spread(&mut places, 100, 1_000);
        assert_eq!([900, 0, 400], places);
    }

    #[test]
    fn close_labels_move_apart_and_keep_their_order() {
        let mut places = [510, 500, 505];
        spread(&mut places, 100, 1_000);
        assert_eq!([700, 500, 600], places);
    }

    #[test]
    fn labels_at_the_upper_end_move_down() {
        let mut places = [990, 1_000, 1_000];
        spread(&mut places, 100, 1_000);
        assert_eq!([800, 900, 1_000], places);
    }
}
