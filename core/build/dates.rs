//! Dates and amounts as the data writes them.

/// Year, month and day of `YYYY-MM-DD`, if the calendar has that day.
pub(crate) fn date(text: &str) -> Option<(u16, u8, u8)> {
    let (year, rest) = text.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    let digits = |part: &str, length| {
        (part.len() == length && part.bytes().all(|it| it.is_ascii_digit())).then_some(())
    };
    digits(year, 4)?;
    digits(month, 2)?;
    digits(day, 2)?;
    let (year, month, day) = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    (2000..2100).contains(&year).then_some(())?;
    (1..=days_in(year, month))
        .contains(&day)
        .then_some((year, month, day))
}

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

/// An amount as units and decimals: `449.99` is 44999 and 2. At least two decimals, at most eight.
pub(crate) fn money(text: &str) -> Option<(u64, u32)> {
    let (whole, cents) = text.split_once('.')?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|it| it.is_ascii_digit());
    let plain = digits(whole) && digits(cents) && (whole == "0" || !whole.starts_with('0'));
    if !plain || !(2..=8).contains(&cents.len()) {
        return None;
    }
    let units = format!("{whole}{cents}").parse().ok()?;
    Some((units, u32::try_from(cents.len()).ok()?))
}

/// Whether both are amounts and the first is more.
pub(crate) fn is_more(amount: &str, other: &str) -> bool {
    let amounts = (comparable(amount), comparable(other));
    matches!(amounts, (Some(amount), Some(other)) if amount > other)
}

/// An amount in units of 10^-8, to compare amounts.
pub(crate) fn comparable(text: &str) -> Option<u128> {
    let (units, decimals) = money(text)?;
    let scale = 10_u128.checked_pow(8_u32.checked_sub(decimals)?)?;
    u128::from(units).checked_mul(scale)
}
