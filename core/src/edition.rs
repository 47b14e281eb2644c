//! The six editions, the two billing modes and the data centres.

use crate::named::named;

named! {
    /// How an app is billed, decided per data centre and date.
    pub enum BillingMode {
        /// The original mode: billed on peak daily users and peak groups.
        Dau = "dau",
        /// The mode of 2022-12-26: billed on monthly users.
        Mau = "mau",
    }
}

named! {
    /// A package of the vendor, in the order in which all output lists them.
    pub enum Edition {
        /// Free tier of [`BillingMode::Dau`].
        Free = "free",
        /// The smaller paid edition of [`BillingMode::Dau`].
        Pro = "pro",
        /// The larger paid edition of [`BillingMode::Dau`].
        Ultimate = "ultimate",
        /// Free tier of [`BillingMode::Mau`].
        Developer = "developer",
        /// The smaller paid edition of [`BillingMode::Mau`].
        Standard = "standard",
        /// The larger paid edition of [`BillingMode::Mau`].
        Premium = "premium",
    }
}

named! {
    /// A data centre: the place that an app is created in, for good.
    pub enum Idc {
        /// Singapore.
        Singapore = "singapore",
        /// Frankfurt, Germany.
        Frankfurt = "frankfurt",
        /// Seoul, South Korea.
        Seoul = "seoul",
        /// Mumbai, India.
        Mumbai = "mumbai",
        /// Silicon Valley, United States.
        SiliconValley = "silicon_valley",
        /// China.
        China = "china",
    }
}
