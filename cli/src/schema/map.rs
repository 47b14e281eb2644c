//! The edition map's part of the schema.

use im_pricing_core::metric::Metric;
use serde_json::{Value, json};

use super::decision::{answer, text, text_or_null};
use super::{full_object, list_of, names, of_or_null};

/// Every definition, by its name.
pub(super) fn definitions() -> Vec<(&'static str, Value)> {
    let maps = "Which edition is the cheapest over two usages at once.";
    vec![
        ("maps", answer("map", maps)),
        ("map", map()),
        ("rectangle", rectangle()),
    ]
}

fn range(description: &str) -> Value {
    json!({ "description": description, "type": "array", "minItems": 2, "maxItems": 2,
        "items": { "$ref": "#/$defs/count" } })
}

fn map() -> Value {
    full_object(
        "Which edition is the cheapest over two usages, for one app.",
        &json!({
            "name": text("The app's name."),
            "across_metric": names(&[Metric::PeakDau], "What is measured across."),
            "up_metric": names(&[Metric::PeakGroups, Metric::Mau], "What is measured up."),
            "mau_per_dau": text_or_null("Monthly users for each daily one; null where they are the app's own or an axis."),
            "across": range("The lowest and the highest value across."),
            "up": range("The lowest and the highest value up."),
            "with_migration": { "description": "Whether the editions that migration opens take part.",
                "type": "boolean" },
            "mau_at_least_peak_dau": { "description": "Whether what of a rectangle lies below mau = peak_dau \
                cannot be and does not count.", "type": "boolean" },
            "rectangles": list_of("rectangle",
                "Areas without overlaps that cover all but what lies below mau = peak_dau."),
        }),
    )
}

fn rectangle() -> Value {
    full_object(
        "An area in which one edition is the cheapest; all ends included.",
        &json!({
            "across": range("The lowest and the highest peak_dau."),
            "up": range("The lowest and the highest value of the other axis."),
            "cheapest": of_or_null("edition", "The edition; of equals one that needs no move, then the later one; null where none fits."),
        }),
    )
}
