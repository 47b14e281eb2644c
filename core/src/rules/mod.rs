//! The rules, one file each. They read the books and the matrix; none names a price, and an
//! edition only through its terms.

pub(crate) mod availability;
pub(crate) mod first_month;
pub(crate) mod fit;
pub(crate) mod lines;
pub(crate) mod mode;
pub(crate) mod notes;
