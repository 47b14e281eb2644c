//! English: the words of the map: which edition is the cheapest over two usages.

use crate::text::later::MapTexts;

pub(in crate::text) const TEXTS: MapTexts = MapTexts {
    title: "{along}, {up} and the cheapest edition",
    up: "Up the side",
    among: "Editions",
    own: "For this app",
    all: "With those after moving",
    ratio: "Monthly users per daily user",
    ratio_hint: "Leave it empty to use the monthly users in the form.",
    by_ratio: "Monthly users count as {ratio} for each daily user, rounded up.",
    by_known: "Monthly users count as {n}, or as many as the daily users where those are more.",
    no_mau: "To see the editions that are billed by monthly users, enter monthly users per daily user, or the monthly users in the form.",
    you: "You",
    yours: "Your figures, {x} and {y}: {edition}.",
    none: "No edition fits",
    impossible: "Fewer monthly than daily users: not possible",
    key: "What the patterns mean",
    areas: "The areas in figures",
    edition: "Cheapest edition",
    range: "{from} to {to}",
    more: "Further areas, drawn but not listed: {n}.",
};
